//! The servers: the console listens on this machine from the start, the room on the network once its doors are opened.
//! Both end in order: open streams end with them.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use tokio::net::TcpListener;
use tokio::runtime::Builder;
use tokio::sync::watch;

use super::code::Code;
use super::connections::{FAREWELL, answer};
use super::guard::Side;
use super::laptop::Laptop;
use super::limits::{Pace, Streams};
use super::lock::{Clock, Lock};
use super::network::{Network, Standing, addresses};
use super::notes::Notes;
use super::phrase::Phrase;
use super::shared::{About, Shared, Web};
use super::typed::Typed;
use crate::audience::Audience;
use crate::desk::{Desk, NotDone};
use crate::file::Holder;

/// How often it is looked under which addresses the machine is found.
const WATCH: Duration = Duration::from_secs(5);
/// How often it is looked whether the console is to be locked.
const GLANCE: Duration = Duration::from_secs(1);
/// By what name the code stands in the file of a room.
const CODE: &str = "join_code";

/// With what the servers are begun.
#[derive(Clone, Debug)]
pub struct Serving {
    /// The port of the room, on every address of the machine.
    pub port: u16,
    /// The port of the console, on this machine alone.
    pub console_port: u16,
    /// The pass-phrase of the console.
    pub phrase: String,
    /// What the console says the room is.
    pub about: About,
}

/// Where the room and its console are.
#[derive(Clone, Debug)]
pub struct Places {
    /// The address of the console, for this machine.
    pub console: String,
    /// The address of the room for others, once it is opened; nothing where the machine is in no network.
    pub room: Option<String>,
    /// The join code.
    pub code: String,
}

/// Why the servers can't begin.
#[derive(Debug, thiserror::Error)]
pub enum NotServed {
    /// Another program listens on the port.
    #[error("port {0} is taken by another program")]
    Taken(u16),
    /// The system does not let us listen there.
    #[error("port {port} can't be listened on: {error}")]
    Port {
        /// The port.
        port: u16,
        /// Why.
        error: std::io::Error,
    },
    /// The system gives no threads to serve with.
    #[error("there are no threads to serve with: {0}")]
    Threads(std::io::Error),
    /// The system has no random numbers.
    #[error("there are no random numbers for keys")]
    NoChance,
    /// The desk has closed, or can't keep what the servers need.
    #[error(transparent)]
    Desk(#[from] NotDone),
}

/// What stops the servers, from any thread.
#[derive(Clone, Debug)]
pub struct Stop(Arc<watch::Sender<bool>>);

impl Default for Stop {
    fn default() -> Self {
        Self(Arc::new(watch::Sender::new(false)))
    }
}

impl Stop {
    /// Stops them, in order.
    pub fn stop(&self) {
        self.0.send_replace(true);
    }
}

/// Sees to it, before a room is begun for them, that both ports are free.
///
/// # Errors
///
/// If one is taken, or both are the same.
pub fn vacant(port: u16, console_port: u16) -> Result<(), NotServed> {
    if port == console_port {
        return Err(NotServed::Taken(port));
    }
    for (address, port) in [(Ipv4Addr::UNSPECIFIED, port), (Ipv4Addr::LOCALHOST, console_port)] {
        drop(std::net::TcpListener::bind(SocketAddr::new(address.into(), port)).map_err(|it| not_bound(port, it))?);
    }
    Ok(())
}

/// Serves a room until it is told to stop; `begun` is told where it is once the console listens.
///
/// # Errors
///
/// If a port is taken, or the system will not do it.
pub fn serve(desk: &Desk, serving: Serving, stop: &Stop, begun: impl FnOnce(&Places)) -> Result<(), NotServed> {
    let runtime = Builder::new_multi_thread().worker_threads(2).enable_all().build().map_err(NotServed::Threads)?;
    let served = runtime.block_on(async {
        let console = listen(Ipv4Addr::LOCALHOST.into(), serving.console_port).await?;
        let web = web(desk, &serving, stop, Arc::new(Instant::now)).await?;
        begun(&Places {
            console: format!("http://127.0.0.1:{}", serving.console_port),
            room: web.network.address(),
            code: web.code.text().to_owned(),
        });
        let room = tokio::spawn(room(web.clone()));
        let (locks, moves) = (tokio::spawn(locks(web.clone())), tokio::spawn(moves(web.clone())));
        answer(&web, console, Side::Console).await;
        // A room that fails has said so in the console.
        let _ended = (room.await, locks.await, moves.await);
        Ok(())
    });
    runtime.shutdown_timeout(FAREWELL);
    served
}

/// What both servers have in common.
pub(super) async fn web(desk: &Desk, serving: &Serving, stop: &Stop, clock: Clock) -> Result<Shared, NotServed> {
    let made = Code::new().map_err(|_| NotServed::NoChance)?;
    let kept = desk.fact(CODE, made.text().to_owned()).await?;
    Ok(Arc::new(Web {
        desk: desk.clone(),
        about: serving.about.clone(),
        code: Code::kept(&kept).unwrap_or(made),
        wall: desk.issue(Holder::Wall).await?,
        phrase: Phrase::of(&serving.phrase).map_err(|_| NotServed::NoChance)?,
        lock: Lock::new(clock),
        laptop: Laptop::default(),
        typed: Typed::default(),
        led_in: Mutex::default(),
        network: Network::new(serving.port, serving.console_port),
        notes: Notes::default(),
        cards: Mutex::default(),
        again: Mutex::default(),
        commands: Pace::new(30, 10, Duration::from_secs(1)),
        tries: Pace::new(10, 10, Duration::from_secs(60)),
        streams: Streams::new(4, 300),
        stop: stop.0.subscribe(),
    }))
}

async fn listen(address: IpAddr, port: u16) -> Result<TcpListener, NotServed> {
    TcpListener::bind(SocketAddr::new(address, port)).await.map_err(|it| not_bound(port, it))
}

fn not_bound(port: u16, error: std::io::Error) -> NotServed {
    match error.kind() {
        std::io::ErrorKind::AddrInUse => NotServed::Taken(port),
        _ => NotServed::Port { port, error },
    }
}

/// Waits until the doors are opened, and answers on the network from then on.
async fn room(web: Shared) {
    let Ok(mut watching) = web.desk.watch(Audience::Public).await else { return };
    let mut stop = web.stop.clone();
    tokio::select! {
        opened = watching.wait_for(|it| it.hall.is_open || it.hall.seats.iter().any(|it| it.people > usize::from(it.is_hot))) => {
            if opened.is_err() {
                return;
            }
        }
        _ = stop.wait_for(|it| *it) => return,
    }
    drop(watching);
    match listen(Ipv4Addr::UNSPECIFIED.into(), web.network.port).await {
        Ok(listener) => {
            web.network.stands(Standing::Open);
            answer(&web, listener, Side::Room).await;
        }
        Err(why) => web.network.stands(Standing::Failed(why.to_string())),
    }
}

/// Locks the console in time, whether anybody asks for it or not.
async fn locks(web: Shared) {
    let mut stop = web.stop.clone();
    loop {
        // Nothing ends it but the end of the servers.
        if tokio::time::timeout(GLANCE, stop.wait_for(|it| *it)).await.is_ok() {
            return;
        }
        web.lock.sweep(web.is_shared().await);
    }
}

/// Notices that the machine is found under another address.
async fn moves(web: Shared) {
    let mut stop = web.stop.clone();
    while tokio::time::timeout(WATCH, stop.wait_for(|it| *it)).await.is_err() {
        web.network.look(addresses());
    }
}
