//! Live: a stream that says that something is new for whoever listens, and nothing of what. Whoever is told asks for the
//! page as ever.

use std::convert::Infallible;
use std::time::Duration;

use axum::http::StatusCode;
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream::unfold;
use tokio::sync::watch;

use super::guard::{Visitor, Who};
use super::limits::OpenStream;
use super::shared::Shared;
use crate::audience::Audience;
use crate::desk::Watching;

/// How often something is said where nothing is new, so that a line that has gone dead is noticed.
const BEAT: Duration = Duration::from_secs(10);
/// After how long a browser tries again.
const RETRY: Duration = Duration::from_millis(1_000);

/// What a stream goes on with.
struct Listening {
    watching: Watching,
    stop: watch::Receiver<bool>,
    /// Counts while it is open.
    _open: OpenStream,
    has_begun: bool,
    /// That the address of the room is another, which concerns the wall and the console.
    moved: Option<watch::Receiver<u64>>,
    /// Whose page it is for, where that is one of the machine of the room.
    machine: Option<Machine>,
}

/// A page of the machine that the room is on: it may be locked, or passed on.
struct Machine {
    web: Shared,
    turned: watch::Receiver<u64>,
    whose: Whose,
}

enum Whose {
    /// That of whoever leads the room, by what limits know them by.
    Console(String),
    /// That of a sitting.
    Sitting(String),
}

impl Machine {
    /// Whether whoever it is for may still look at it.
    fn is_theirs(&self) -> bool {
        match &self.whose {
            Whose::Console(name) => self.web.lock.knows(name),
            Whose::Sitting(name) => self.web.laptop.sitting_of(name).is_some(),
        }
    }
}

/// The stream of an audience. A room that has closed answers that there is no more, and browsers stop asking.
pub(super) async fn live(web: &Shared, visitor: &Visitor, audience: Audience) -> Response {
    live_while(web, visitor, audience, None).await
}

/// The same at the machine of the room, while a sitting lasts.
pub(super) async fn live_while(
    web: &Shared,
    visitor: &Visitor,
    audience: Audience,
    sitting: Option<String>,
) -> Response {
    let Some(open) = web.streams.open(&visitor.name) else {
        return StatusCode::TOO_MANY_REQUESTS.into_response();
    };
    let Ok(watching) = web.desk.watch(audience).await else { return StatusCode::NO_CONTENT.into_response() };
    let whose = match sitting {
        Some(it) => Some(Whose::Sitting(it)),
        None => (visitor.who == Who::Facilitator).then(|| Whose::Console(visitor.name.clone())),
    };
    let machine = whose.map(|whose| Machine { web: web.clone(), turned: web.lock.turned(), whose });
    let moved = matches!(audience, Audience::Public | Audience::Facilitator).then(|| web.network.turned());
    let listening = Listening { watching, stop: web.stop.clone(), _open: open, has_begun: false, moved, machine };
    Sse::new(unfold(listening, next)).into_response()
}

async fn next(mut it: Listening) -> Option<(Result<Event, Infallible>, Listening)> {
    if !it.has_begun {
        it.has_begun = true;
        return Some((Ok(Event::default().retry(RETRY).comment("")), it));
    }
    // A page that was locked or passed on is told to look again, and hears nothing more.
    if it.machine.as_ref().is_some_and(|it| !it.is_theirs() && !it.turned.has_changed().unwrap_or(false)) {
        return None;
    }
    let event = tokio::select! {
        changed = it.watching.changed() => match changed {
            Ok(()) => Event::default().data("changed"),
            Err(_) => return None,
        },
        _ = it.stop.wait_for(|it| *it) => return None,
        () = told(&mut it.moved) => Event::default().data("changed"),
        () = turned(&mut it.machine) => Event::default().data("changed"),
        () = tokio::time::sleep(BEAT) => Event::default().comment(""),
    };
    Some((Ok(event), it))
}

/// Waits until something turns at the machine of the room; for ever for a page of another.
async fn turned(machine: &mut Option<Machine>) {
    match machine {
        Some(it) => changed(&mut it.turned).await,
        None => std::future::pending().await,
    }
}

/// Waits until the address of the room is another; for ever for whoever is not told of it.
async fn told(moved: &mut Option<watch::Receiver<u64>>) {
    match moved {
        Some(it) => changed(it).await,
        None => std::future::pending().await,
    }
}

/// Waits for a change. Whatever can't change any more has no news either.
async fn changed(it: &mut watch::Receiver<u64>) {
    if it.changed().await.is_err() {
        std::future::pending::<()>().await;
    }
}
