//! The page of a seat in the console: to be looked at as it stands there, or to be written for.

use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::door::Asked;
use super::pages;
use super::people::tab_of;
use super::said::Told;
use super::shared::{Shared, fresh};
use super::team::{Carried, Hand};
use super::told::{html, told};
use crate::audience::{Audience, Member, View};

/// The page of a seat, to be looked at.
pub(super) async fn over(State(web): State<Shared>, Path(seat): Path<String>, Query(asked): Query<Asked>) -> Response {
    let tab = tab_of(&asked.tab);
    shown(&web, &seat, |view, member, shown| pages::over(view, member, shown, tab)).await
}

/// The page on which a seat is written for.
pub(super) async fn write(State(web): State<Shared>, Path(seat): Path<String>, Query(asked): Query<Asked>) -> Response {
    let carried = carried(&web, &asked);
    let typed = web.typed.text();
    shown(&web, &seat, |view, member, shown| pages::write_for(view, member, shown, &carried, &typed)).await
}

/// What of it is patched.
pub(super) async fn part(State(web): State<Shared>, Path(seat): Path<String>, Query(asked): Query<Asked>) -> Response {
    let carried = carried(&web, &asked);
    shown(&web, &seat, |view, member, shown| pages::write_for_part(view, member, shown, &carried)).await
}

fn carried(web: &Shared, asked: &Asked) -> Carried {
    let said = web.notes.of(&asked.said).map(|it| it.words);
    let model = Some(web.desk.model().clone());
    Carried { command: fresh(), said, model, languages: Vec::new(), hand: Hand::Facilitator }
}

async fn shown(
    web: &Shared,
    seat: &str,
    make: impl FnOnce(&View, &Member, diwan_report::Shown<'_>) -> maud::Markup,
) -> Response {
    let Some(actor) = web.desk.model().scenario.actor(seat) else {
        return told(web, StatusCode::NOT_FOUND, Told::Nothing).await;
    };
    let Ok(view) = web.seen_in(web.led_in(), Audience::Seat(actor)).await else {
        return told(web, StatusCode::GONE, Told::Closed).await;
    };
    let Some(member) = view.member() else { return told(web, StatusCode::NOT_FOUND, Told::Nothing).await };
    let page = web.page(&view.hall.language, |shown| make(&view, member, shown));
    html(StatusCode::OK, page)
}
