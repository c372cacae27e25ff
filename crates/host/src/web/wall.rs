//! The wall: what everybody in front of it may see, on the projector of this machine or of another.

use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::{StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use maud::Markup;

use super::door::Asked;
use super::guard::{Visitor, WALL, cookie};
use super::network::Standing;
use super::pages::{self, Door};
use super::said::Told;
use super::shared::Shared;
use super::told::{html, see, told};
use crate::audience::Audience;
use crate::file::{Holder, Key};

/// The wall as a page.
pub(super) async fn page(State(web): State<Shared>, Query(asked): Query<Asked>) -> Response {
    shown(&web, asked, true).await
}

/// What of it is patched.
pub(super) async fn part(State(web): State<Shared>, Query(asked): Query<Asked>) -> Response {
    shown(&web, asked, false).await
}

/// That something is new on it.
pub(super) async fn live(State(web): State<Shared>, Extension(visitor): Extension<Visitor>) -> Response {
    super::live::live(&web, &visitor, Audience::Public).await
}

/// A projector at another machine shows its key, and is known by it from then on.
pub(super) async fn enter(State(web): State<Shared>, Path(key): Path<String>) -> Response {
    let Some(key) = Key::said(&key) else { return told(&web, StatusCode::NOT_FOUND, Told::Nothing).await };
    match web.desk.holder(key.clone()).await {
        Ok(Some(Holder::Wall)) => {
            (AppendHeaders([(header::SET_COOKIE, cookie(WALL, Some(&key)))]), see("/wall")).into_response()
        }
        _ => told(&web, StatusCode::NOT_FOUND, Told::Nothing).await,
    }
}

/// The wall, in the room's language unless its address asks for another.
async fn shown(web: &Shared, asked: Asked, is_whole: bool) -> Response {
    let language = Some(asked.language).filter(|it| web.languages().contains(it));
    let Ok(view) = web.seen_in(language, Audience::Public).await else {
        return told(web, StatusCode::GONE, Told::Closed).await;
    };
    let door = door(web);
    let page: Markup = web.page(&view.hall.language, |shown| match is_whole {
        true => pages::wall(&view, shown, door.as_ref(), web.network.has_moved()),
        false => pages::wall_part(&view, shown, door.as_ref(), web.network.has_moved()),
    });
    html(StatusCode::OK, page)
}

/// The way in, as it is shown to everybody; nothing while the room does not listen.
pub(super) fn door(web: &Shared) -> Option<Door> {
    if web.network.standing() != Standing::Open {
        return None;
    }
    web.network.address().map(|address| Door { address, code: web.code.text().to_owned() })
}
