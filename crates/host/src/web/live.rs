//! Live: a stream that says that something is new for whoever listens, and nothing of what. Whoever is told asks for the
//! page as ever.

use std::convert::Infallible;
use std::time::Duration;

use axum::http::StatusCode;
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream::unfold;
use tokio::sync::watch;

use super::guard::Visitor;
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
}

/// The stream of an audience. A room that has closed answers that there is no more, and browsers stop asking.
pub(super) async fn live(web: &Shared, visitor: &Visitor, audience: Audience) -> Response {
    let Some(open) = web.streams.open(&visitor.name) else {
        return StatusCode::TOO_MANY_REQUESTS.into_response();
    };
    let Ok(watching) = web.desk.watch(audience).await else { return StatusCode::NO_CONTENT.into_response() };
    let listening = Listening { watching, stop: web.stop.clone(), _open: open, has_begun: false };
    Sse::new(unfold(listening, next)).into_response()
}

async fn next(mut it: Listening) -> Option<(Result<Event, Infallible>, Listening)> {
    if !it.has_begun {
        it.has_begun = true;
        return Some((Ok(Event::default().retry(RETRY).comment("")), it));
    }
    let event = tokio::select! {
        changed = it.watching.changed() => match changed {
            Ok(()) => Event::default().data("changed"),
            Err(_) => return None,
        },
        _ = it.stop.wait_for(|it| *it) => return None,
        () = tokio::time::sleep(BEAT) => Event::default().comment(""),
    };
    Some((Ok(event), it))
}
