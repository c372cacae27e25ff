//! A room, of `tiny` as a rule, in a folder of its own, with both servers, and somebody who asks.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use http_body_util::BodyExt;
use tower::ServiceExt;

use crate::audience::{Audience, Control, Hall};
use crate::desk::{Desk, begin};
use crate::file::{Holder, Key};
use crate::room::trial::setup;
use crate::room::{Lead, PersonId, Setup};
use crate::web::guard::{Side, name_of};
use crate::web::network::Standing;
use crate::web::routes::router;
use crate::web::server::{Serving, Stop, web};
use crate::web::shared::{About, Shared, Web};

/// The pass-phrase of every such room.
pub(super) const PHRASE: &str = "olive river stone";

/// A room with its servers.
pub(super) struct House {
    pub(super) web: Shared,
    pub(super) desk: Desk,
    pub(super) stop: Stop,
    /// By how many seconds the clock of the console runs ahead.
    pub(super) later: Arc<AtomicU64>,
    /// The browsers in which the console was opened.
    leads: Mutex<Vec<String>>,
    thread: Option<JoinHandle<()>>,
    folder: PathBuf,
}

/// What was answered.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) text: String,
}

impl Answer {
    /// Where it leads.
    pub(super) fn place(&self) -> &str {
        self.headers.get(header::LOCATION).and_then(|it| it.to_str().ok()).unwrap_or_default()
    }

    /// A cookie that it sets.
    pub(super) fn cookie(&self) -> String {
        let set = self.headers.get(header::SET_COOKIE).expect("a cookie").to_str().expect("letters");
        set.split(';').next().expect("a value").to_owned()
    }
}

impl House {
    /// One whose doors are open, in its first turn.
    pub(super) async fn open() -> Self {
        Self::under(&[]).await
    }

    /// The same, of the scenario under settings.
    pub(super) async fn under(settings: &[&str]) -> Self {
        let settings = settings.iter().map(|it| (*it).to_owned()).collect();
        let setup = Setup { name: "Tuesday".into(), seed: 7, settings, ..setup("tiny", &["north", "south"]) };
        Self::of(setup, |_| {}).await
    }

    /// A room that is set up so, behind servers that are changed before anybody asks.
    pub(super) async fn of(setup: Setup, change: impl FnOnce(&mut Web)) -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("diwan-web-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        let (desk, thread) = begin(&folder.join("room.diwan"), setup, None).expect("a room");
        let stop = Stop::default();
        let about = About { file: "room.diwan".into(), version: "test".into() };
        let serving = Serving { port: 8080, console_port: 8081, phrase: PHRASE.into(), about };
        let (begun, later) = (Instant::now(), Arc::new(AtomicU64::new(0)));
        let seconds = later.clone();
        let clock = Arc::new(move || begun + Duration::from_secs(seconds.load(Ordering::Relaxed)));
        let mut web = web(&desk, &serving, &stop, clock).await.expect("servers");
        change(Arc::get_mut(&mut web).expect("nobody else has it"));
        web.network.stands(Standing::Open);
        let house = Self { web, desk, stop, later, leads: Mutex::default(), thread: Some(thread), folder };
        house.lead(Lead::Doors { open: true }).await;
        house
    }

    pub(super) async fn lead(&self, lead: Lead) {
        self.desk.lead(lead, crate::web::shared::fresh()).await.expect("it is done");
    }

    /// What whoever leads the room knows.
    pub(super) async fn control(&self) -> Control {
        self.desk.see(Audience::Facilitator).await.expect("a view").control().expect("control").clone()
    }

    /// What everybody knows.
    pub(super) async fn hall(&self) -> Arc<Hall> {
        self.desk.see(Audience::Public).await.expect("a view").hall.clone()
    }

    /// Somebody at a seat, with the cookie of their browser.
    pub(super) async fn person(&self, name: &str, seat: Option<&str>) -> (PersonId, String) {
        let seat = seat.map(str::to_owned);
        let joined =
            self.desk.come(name.into(), "en".into(), seat, None, crate::web::shared::fresh()).await.expect("in");
        (joined.person, format!("diwan_person={}", joined.key.text()))
    }

    /// A key of somebody.
    pub(super) async fn key(&self, holder: Holder) -> Key {
        let is_lead = holder == Holder::Facilitator;
        let key = self.desk.issue(holder).await.expect("a key");
        if is_lead {
            self.leads.lock().expect("nobody broke off").push(name_of(&key));
            self.unlock();
        }
        key
    }

    /// As if the pass-phrase had been typed.
    pub(super) fn unlock(&self) {
        self.leads.lock().expect("nobody broke off").iter().for_each(|it| self.web.lock.opens(it));
    }

    /// Lets time pass for the console.
    pub(super) fn passes(&self, seconds: u64) {
        self.later.fetch_add(seconds, Ordering::Relaxed);
    }

    fn router(&self, side: Side) -> Router {
        router(&self.web, side)
    }

    /// Asks as it is.
    pub(super) async fn asks(&self, side: Side, request: Request<Body>) -> Answer {
        let answer = self.router(side).oneshot(request).await.expect("an answer");
        let (parts, body) = answer.into_parts();
        let is_stream = parts.headers.get(header::CONTENT_TYPE).is_some_and(|it| it == "text/event-stream");
        let bytes = if is_stream { Vec::new() } else { body.collect().await.expect("a body").to_bytes().to_vec() };
        Answer { status: parts.status, headers: parts.headers, text: String::from_utf8_lossy(&bytes).into_owned() }
    }

    /// Looks at a page.
    pub(super) async fn get(&self, side: Side, path: &str, cookie: &str) -> Answer {
        self.asks(side, request(side, Method::GET, path, cookie, Body::empty())).await
    }

    /// Sends a form.
    pub(super) async fn post(&self, side: Side, path: &str, cookie: &str, fields: &str) -> Answer {
        self.asks(side, request(side, Method::POST, path, cookie, Body::from(fields.to_owned()))).await
    }

    /// Sends a form, and looks at the page to which it leads.
    pub(super) async fn sent(&self, side: Side, path: &str, cookie: &str, fields: &str) -> Answer {
        let answer = self.post(side, path, cookie, fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}: {}", answer.text);
        self.get(side, answer.place(), cookie).await
    }
}

impl House {
    /// Closes the room; gives back the folder of its file, which is left there.
    pub(super) fn closed(mut self) -> PathBuf {
        self.desk.stop();
        self.thread.take().expect("it was open").join().expect("it ends in order");
        self.folder.clone()
    }
}

impl Drop for House {
    fn drop(&mut self) {
        let Some(thread) = self.thread.take() else { return };
        self.desk.stop();
        let _ended = thread.join();
        let _left = std::fs::remove_dir_all(&self.folder);
    }
}

/// The name under which a server is asked.
pub(super) fn host(side: Side) -> &'static str {
    if side == Side::Room { "127.0.0.1:8080" } else { "127.0.0.1:8081" }
}

/// What a browser of ours asks with.
pub(super) fn request(side: Side, method: Method, path: &str, cookie: &str, body: Body) -> Request<Body> {
    let is_form = method == Method::POST;
    let mut out = Request::builder().method(method).uri(path).header(header::HOST, host(side));
    if is_form {
        out = out
            .header(header::ORIGIN, format!("http://{}", host(side)))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    }
    if !cookie.is_empty() {
        out = out.header(header::COOKIE, cookie);
    }
    out.body(body).expect("a request")
}
