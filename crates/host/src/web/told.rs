//! What is answered to whoever can't be given what they ask for: a page in words, with the way on.

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::Markup;

use super::pages;
use super::said::Told;
use super::shared::Shared;
use crate::audience::Audience;

/// A page as an answer.
pub(super) fn html(status: StatusCode, page: Markup) -> Response {
    (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], page.into_string()).into_response()
}

/// The way to another page, after a form.
pub(super) fn see(place: &str) -> Response {
    (StatusCode::SEE_OTHER, [(header::LOCATION, place.to_owned())]).into_response()
}

/// The way back to a page on which something is said.
pub(super) fn see_said(web: &Shared, place: &str, note: super::notes::Note) -> Response {
    let joint = if place.contains('?') { '&' } else { '?' };
    see(&format!("{place}{joint}said={}", web.notes.keep(note)))
}

/// What can't be given, in words.
pub(super) async fn told(web: &Shared, status: StatusCode, what: Told) -> Response {
    let language = hall_language(web).await;
    html(status, web.page(&language, |_| pages::told(&what, &language)))
}

/// The language of whoever leads the room: the room's, unless they chose another.
pub(super) async fn lead_language(web: &Shared) -> String {
    match web.led_in() {
        Some(it) => it,
        None => hall_language(web).await,
    }
}

/// The language of whoever has chosen none.
pub(super) async fn hall_language(web: &Shared) -> String {
    web.desk.see(Audience::Public).await.map_or_else(|_| "en".to_owned(), |it| it.hall.language.clone())
}
