//! Under which addresses the room is found, and under which names it answers at all.

use std::collections::BTreeSet;
use std::net::IpAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

/// How the room stands to the network.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Standing {
    /// It does not listen yet.
    #[default]
    Shut,
    /// It listens.
    Open,
    /// It can't listen: why.
    Failed(String),
}

/// Where the room is found.
#[derive(Debug)]
pub(super) struct Network {
    /// The port of the room.
    pub(super) port: u16,
    /// The port of the console.
    pub(super) console_port: u16,
    standing: Mutex<Standing>,
    found: Mutex<Found>,
    /// Counts how often people have to be told of another address.
    turned: watch::Sender<u64>,
}

/// Under which addresses the machine is found.
#[derive(Debug, Default)]
struct Found {
    /// The one that people are told; the last one while there is none.
    address: Option<IpAddr>,
    /// The one that they know, where that is another.
    known: Option<IpAddr>,
    /// All of them since the room was begun: whoever has an old one goes on with it as long as it leads here.
    all: BTreeSet<IpAddr>,
}

impl Network {
    pub(super) fn new(port: u16, console_port: u16) -> Self {
        let it = Self {
            port,
            console_port,
            standing: Mutex::default(),
            found: Mutex::default(),
            turned: watch::Sender::new(0),
        };
        it.look(addresses());
        it
    }

    pub(super) fn standing(&self) -> Standing {
        self.standing.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn stands(&self, now: Standing) {
        *self.standing.lock().unwrap_or_else(PoisonError::into_inner) = now;
        self.turned.send_modify(|it| *it += 1);
    }

    fn found(&self) -> MutexGuard<'_, Found> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes the addresses of the machine as they are now, the best first.
    pub(super) fn look(&self, now: Vec<IpAddr>) {
        let mut found = self.found();
        found.all.extend(&now);
        // A network that is gone for a moment is no other one.
        let (Some(first), before) = (now.first().copied(), found.address) else { return };
        // The one that people are told is good as long as it leads here.
        if before.is_some_and(|it| now.contains(&it)) {
            return;
        }
        found.address = Some(first);
        found.known = found.known.or(before).filter(|it| *it != first);
        drop(found);
        self.turned.send_modify(|it| *it += 1);
    }

    /// Whether the address is another than the one that people know.
    pub(super) fn has_moved(&self) -> bool {
        self.found().known.is_some() && self.standing() == Standing::Open
    }

    /// Everybody knows the address now.
    pub(super) fn is_known(&self) {
        self.found().known = None;
        self.turned.send_modify(|it| *it += 1);
    }

    /// What says that the address is another, or that the room stands otherwise to the network.
    pub(super) fn turned(&self) -> watch::Receiver<u64> {
        self.turned.subscribe()
    }

    /// The address of the room for others, as it is typed; the first that looks like one of a room's network.
    pub(super) fn address(&self) -> Option<String> {
        self.found().address.map(|it| at(it, self.port))
    }

    /// Whether the room answers under this name and port: its own addresses and nothing that a page elsewhere could have
    /// pointed here.
    pub(super) fn answers(&self, host: &str) -> bool {
        self.own(host, self.port)
    }

    /// The same of the console, which is for this machine alone.
    pub(super) fn console_answers(&self, host: &str) -> bool {
        let names = ["127.0.0.1", "localhost", "[::1]"];
        names.iter().any(|it| is_at(host, it, self.console_port))
    }

    fn own(&self, host: &str, port: u16) -> bool {
        let is_one = |all: &BTreeSet<IpAddr>| all.iter().any(|it| is_at(host, &bracketed(*it), port));
        ["127.0.0.1", "localhost", "[::1]"].iter().any(|it| is_at(host, it, port))
            || is_one(&self.found().all)
            // One that is new has not been looked at yet.
            || is_one(&addresses().into_iter().collect())
    }
}

/// Whether a `Host` says this name and port; without a port it means 80.
fn is_at(host: &str, name: &str, port: u16) -> bool {
    let host = host.to_ascii_lowercase();
    host == format!("{name}:{port}") || (port == 80 && host == name)
}

/// An address as it stands in front of a port.
fn bracketed(address: IpAddr) -> String {
    match address {
        IpAddr::V4(it) => it.to_string(),
        IpAddr::V6(it) => format!("[{it}]"),
    }
}

/// An address as it is typed.
pub(super) fn at(address: IpAddr, port: u16) -> String {
    if port == 80 { format!("http://{}", bracketed(address)) } else { format!("http://{}:{port}", bracketed(address)) }
}

/// The addresses of this machine in networks of its own: those first that routers of a room give out.
pub(super) fn addresses() -> Vec<IpAddr> {
    let found = if_addrs::get_if_addrs().unwrap_or_default();
    let mut out: Vec<IpAddr> =
        found.iter().map(if_addrs::Interface::ip).filter(|it| it.is_ipv4() && !it.is_loopback()).collect();
    out.sort_by_key(|it| (order(*it), *it));
    out.dedup();
    out
}

/// Which addresses come first: of small networks, of larger ones, those that nobody gave, others.
fn order(address: IpAddr) -> u8 {
    match address {
        IpAddr::V4(it) => match it.octets() {
            [192, 168, ..] => 0,
            [10, ..] => 1,
            // Machines give such addresses to containers and the like.
            [172, 16..=31, ..] => 2,
            [169, 254, ..] => 4,
            _ => 3,
        },
        IpAddr::V6(_) => 5,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_was_pointed_here_is_not_answered() {
        let network = Network::new(8080, 8081);
        assert!(network.answers("127.0.0.1:8080") && network.answers("LOCALHOST:8080"));
        assert!(!network.answers("diwan.example:8080") && !network.answers("127.0.0.1:8081") && !network.answers(""));
        assert!(network.console_answers("127.0.0.1:8081") && !network.console_answers("192.168.8.10:8081"));
        for address in addresses() {
            assert!(network.answers(at(address, 8080).trim_start_matches("http://")));
        }
    }

    #[test]
    fn another_address_is_told_and_the_old_one_is_answered_still() {
        let network = Network::new(8080, 8081);
        network.stands(Standing::Open);
        *network.found() = Found::default();
        let at = |it: [u8; 4]| IpAddr::from(it);
        let (old, new) = (at([192, 168, 8, 10]), at([192, 168, 8, 77]));
        network.look(vec![old]);
        assert!(network.address().as_deref() == Some("http://192.168.8.10:8080") && !network.has_moved());
        network.look(Vec::new());
        network.look(vec![at([10, 0, 0, 4]), old]);
        assert!(!network.has_moved(), "it still leads here");
        let turned = network.turned();
        network.look(vec![new]);
        assert!(network.has_moved() && turned.has_changed().expect("it is there"));
        assert_eq!(network.address().as_deref(), Some("http://192.168.8.77:8080"));
        assert!(network.answers("192.168.8.10:8080") && network.answers("192.168.8.77:8080"));
        assert!(!network.answers("192.168.8.78:8080"));
        // Back where it was nobody has to be told anything.
        network.look(vec![old]);
        assert!(!network.has_moved());
        network.look(vec![new]);
        network.is_known();
        assert!(!network.has_moved());
    }
}
