//! Who may ask for what: under which names the servers answer, from which pages forms are taken, who holds the key that a
//! browser shows, and how often they may ask.

use std::net::SocketAddr;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

use super::said::Told;
use super::shared::Shared;
use super::told::told;
use crate::file::{Holder, Key};
use crate::room::PersonId;

/// What a page may load and do: what comes from here, and nothing that stands in the page itself.
pub(super) const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// What every answer says beside that. With `no-referrer` browsers would not say either from which page a form comes.
const HEADERS: [(HeaderName, &str); 5] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("permissions-policy"), ""),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
];

/// Which of the two servers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// That of the room.
    Room,
    /// That of whoever leads it.
    Console,
}

/// For whom a route is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum For {
    /// Whoever finds it.
    Anybody,
    /// The projector, and whoever is in the room.
    Wall,
    /// Somebody who came in.
    Person,
    /// Whoever leads the room.
    Facilitator,
    /// The projector of the machine that the room is on, whether the console is locked or not.
    Screen,
    /// Whoever sits at the machine that the room is on, once it was handed over.
    Laptop,
}

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Who {
    /// Nobody who is known.
    Anybody,
    /// The projector.
    Wall,
    /// Somebody who came in.
    Person(PersonId),
    /// Whoever leads the room.
    Facilitator,
    /// The same, to whom the console is locked.
    Locked,
    /// Whoever sits at the machine that the room is on.
    Laptop,
}

/// Whoever asks, as handlers are told.
#[derive(Clone, Debug)]
pub(super) struct Visitor {
    /// Who it is.
    pub(super) who: Who,
    /// By what limits know them: the sum of a key, or an address.
    pub(super) name: String,
    /// From which address they ask.
    pub(super) address: String,
}

impl Visitor {
    /// Their number, if they came into the room.
    pub(super) fn person(&self) -> Option<PersonId> {
        if let Who::Person(it) = self.who { Some(it) } else { None }
    }
}

/// The cookies that hold keys, one for each of those who may hold some.
pub(super) const PERSON: &str = "diwan_person";
/// That of the projector.
pub(super) const WALL: &str = "diwan_wall";
/// That of whoever leads the room.
pub(super) const LEAD: &str = "diwan_lead";
/// That of whoever sits at the machine that the room is on.
pub(super) const LAPTOP: &str = "diwan_laptop";

/// Stands before everything: names and origins first, and on the way out what every answer says.
pub(super) async fn gate(State((web, side)): State<(Shared, Side)>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    let host = headers.get(header::HOST).and_then(|it| it.to_str().ok()).unwrap_or_default().to_owned();
    let is_answered = match side {
        Side::Room => web.network.answers(&host),
        Side::Console => web.network.console_answers(&host),
    };
    let mut answer = if !is_answered {
        told(&web, StatusCode::MISDIRECTED_REQUEST, Told::Elsewhere).await
    } else if !is_read(request.method()) && !is_from_here(headers, &host) {
        told(&web, StatusCode::FORBIDDEN, Told::Foreign).await
    } else {
        next.run(request).await
    };
    let out = answer.headers_mut();
    out.extend(HEADERS.map(|(name, value)| (name, HeaderValue::from_static(value))));
    out.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    answer
}

/// Stands before a route: whether it is for whoever asks, and whether they may ask again already.
pub(super) async fn admit(
    State((web, side, to)): State<(Shared, Side, For)>,
    mut request: Request,
    next: Next,
) -> Response {
    let connection = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let address = connection.map_or_else(|| "here".to_owned(), |it| it.0.ip().to_string());
    let known = known(&web, keys(side, to, request.headers())).await;
    let (who, name) = known.unwrap_or_else(|| (Who::Anybody, address.clone()));
    let is_locked = who == Who::Facilitator && !web.lock.is_open(&name, web.is_shared().await);
    let who = if is_locked { Who::Locked } else { who };
    let is_for_them = match to {
        For::Anybody => true,
        For::Wall => who != Who::Anybody,
        For::Person => matches!(who, Who::Person(_)),
        For::Facilitator => who == Who::Facilitator,
        For::Screen => matches!(who, Who::Facilitator | Who::Locked | Who::Laptop),
        For::Laptop => who == Who::Laptop,
    };
    if !is_for_them && to == For::Facilitator && request.method() == Method::GET {
        return super::console::locked(&web, &request.uri().to_string()).await;
    }
    if !is_for_them {
        let what = if side == Side::Room { Told::NotIn } else { Told::NoPhrase };
        return told(&web, StatusCode::UNAUTHORIZED, what).await;
    }
    if !is_read(request.method()) && !web.commands.takes(&name) {
        return told(&web, StatusCode::TOO_MANY_REQUESTS, Told::TooOften).await;
    }
    if to == For::Facilitator && is_deed(&request) {
        web.lock.opens(&name);
    }
    request.extensions_mut().insert(Visitor { who, name, address });
    next.run(request).await
}

/// Whether something is asked for by whoever leads the room, and not by an open page itself.
fn is_deed(request: &Request) -> bool {
    let last = request.uri().path().rsplit('/').next().unwrap_or_default();
    !is_read(request.method()) || !matches!(last, "part" | "live")
}

/// By what limits know who holds a key.
pub(super) fn name_of(key: &Key) -> String {
    key.sum().0.iter().take(8).map(|it| format!("{it:02x}")).collect()
}

/// The keys that a browser shows, each by the cookie that it stands in; the projector's only where it may look.
fn keys(side: Side, to: For, headers: &HeaderMap) -> Vec<(&'static str, Key)> {
    let cookies: &[&'static str] = match (side, to) {
        (Side::Room, For::Wall) => &[PERSON, WALL],
        (Side::Room, _) => &[PERSON],
        (Side::Console, For::Laptop) => &[LAPTOP],
        (Side::Console, For::Screen) => &[LEAD, LAPTOP],
        (Side::Console, _) => &[LEAD],
    };
    cookies.iter().filter_map(|name| Some((*name, cookie_of(headers, name).and_then(Key::said)?))).collect()
}

/// Who holds one of the keys, and by what limits know them.
async fn known(web: &Shared, keys: Vec<(&'static str, Key)>) -> Option<(Who, String)> {
    for (cookie, key) in keys {
        let name = name_of(&key);
        match web.desk.holder(key).await {
            Ok(Some(Holder::Person(id))) if cookie == PERSON => return Some((Who::Person(id), name)),
            Ok(Some(Holder::Wall)) if cookie == WALL => return Some((Who::Wall, name)),
            Ok(Some(Holder::Laptop)) if cookie == LAPTOP => return Some((Who::Laptop, name)),
            Ok(Some(Holder::Facilitator)) if cookie == LEAD => return Some((Who::Facilitator, name)),
            _ => {}
        }
    }
    None
}

/// A cookie by its name.
fn cookie_of<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let all = headers.get_all(header::COOKIE).iter().filter_map(|it| it.to_str().ok());
    all.flat_map(|it| it.split(';')).filter_map(|it| it.trim().split_once('=')).find(|it| it.0 == name).map(|it| it.1)
}

/// What hands a browser a key, or takes it away.
pub(super) fn cookie(name: &str, key: Option<&Key>) -> String {
    let (value, age) = key.map_or(("", 0), |it| (it.text(), 7 * 24 * 60 * 60));
    format!("{name}={value}; HttpOnly; SameSite=Lax; Path=/; Max-Age={age}")
}

fn is_read(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD)
}

/// Whether a form comes from one of our own pages.
fn is_from_here(headers: &HeaderMap, host: &str) -> bool {
    let origin = headers.get(header::ORIGIN).and_then(|it| it.to_str().ok());
    origin.and_then(|it| it.strip_prefix("http://")).is_some_and(|it| it.eq_ignore_ascii_case(host))
}
