//! Files to take away once the game is over: the after-action report in its editions, the journal and tables for whoever
//! leads the room, and to everybody the page of their own seat.

use std::path::Path;

use axum::Extension;
use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use diwan_report::page::{Made, quoted, session_page};
use serde::Deserialize;

use super::guard::Visitor;
use super::said::Told;
use super::shared::Shared;
use super::told::{lead_language, told};
use crate::audience::Audience;
use crate::debrief::{Edition, for_edition, lines, workbook};

/// What of a session is asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Wanted {
    edition: String,
    seat: String,
    names: String,
}

/// The after-action report.
pub(super) async fn report(State(web): State<Shared>, Query(wanted): Query<Wanted>) -> Response {
    let edition = match wanted.edition.as_str() {
        "facilitator" => Edition::Facilitator,
        "participant" => Edition::Participant,
        "seat" if web.desk.model().scenario.actor(&wanted.seat).is_some() => Edition::Seat(wanted.seat),
        _ => return told(&web, StatusCode::NOT_FOUND, Told::Nothing).await,
    };
    let language = lead_language(&web).await;
    page(&web, edition, &language, "report.html").await
}

/// The page of the seat of whoever asks, once all that was asked on the wall is answered.
pub(super) async fn own(State(web): State<Shared>, Extension(visitor): Extension<Visitor>) -> Response {
    let Some(person) = visitor.person() else { return told(&web, StatusCode::UNAUTHORIZED, Told::NotIn).await };
    let Ok(view) = web.desk.see(Audience::Person(person)).await else {
        return told(&web, StatusCode::GONE, Told::Closed).await;
    };
    match view.member().filter(|it| it.own.as_ref().is_some_and(|it| it.is_told)) {
        Some(member) => {
            let language = view.language.as_deref().unwrap_or(&view.hall.language);
            page(&web, Edition::Seat(member.seat.clone()), language, "page.html").await
        }
        None => told(&web, StatusCode::NOT_FOUND, Told::Nothing).await,
    }
}

/// The journal, line by line.
pub(super) async fn journal(State(web): State<Shared>, Query(wanted): Query<Wanted>) -> Response {
    match web.desk.session(None).await {
        Ok(Some(session)) => {
            let text = lines(&session.entries, wanted.names == "yes");
            file("application/jsonl; charset=utf-8", "session.jsonl", text.into_bytes())
        }
        _ => told(&web, StatusCode::NOT_FOUND, Told::Nothing).await,
    }
}

/// The session as tables.
pub(super) async fn tables(State(web): State<Shared>) -> Response {
    let bytes = match web.desk.session(None).await {
        Ok(Some(session)) => workbook(&session.facts).ok(),
        _ => None,
    };
    match bytes {
        Some(bytes) => {
            let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            file(kind, "tables.xlsx", bytes)
        }
        None => told(&web, StatusCode::NOT_FOUND, Told::Nothing).await,
    }
}

async fn page(web: &Shared, edition: Edition, language: &str, name: &str) -> Response {
    match web.desk.session(Some(language.to_owned())).await {
        Ok(Some(session)) => {
            let facts = for_edition(&session.facts, &edition);
            let made = Made { command: command(&web.about.file, &edition), language: language.to_owned() };
            let page = web.within(language, |shown| session_page(shown, &facts, &made));
            file("text/html; charset=utf-8", name, page.html.into_bytes())
        }
        _ => told(web, StatusCode::NOT_FOUND, Told::Nothing).await,
    }
}

/// What makes the same page again. Where on whose machine the file lies is nobody's business who gets it.
fn command(file: &str, edition: &Edition) -> String {
    let name = Path::new(file).file_name().map_or_else(|| file.into(), |it| it.to_string_lossy());
    let edition = match edition {
        Edition::Facilitator => String::new(),
        Edition::Participant => " --participants".to_owned(),
        Edition::Seat(key) => format!(" --as {key}"),
    };
    format!("diwan debrief {}{edition} --html page.html", quoted(&name))
}

/// A file to be kept.
fn file(kind: &'static str, name: &str, bytes: Vec<u8>) -> Response {
    let named = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    (StatusCode::OK, named, bytes).into_response()
}
