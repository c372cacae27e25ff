//! The door: whoever comes says who they are and where they sit, with the code from the wall or the card of a seat.

use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::{StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Response};

use super::again;
use super::form::{Fields, language};
use super::guard::{PERSON, Visitor, cookie};
use super::notes::Note;
use super::pages::{self, Joining};
use super::said::{self, Told};
use super::shared::{Shared, fresh};
use super::told::{hall_language, html, see, see_said, told};
use crate::audience::{Audience, Part};
use crate::file::{Holder, Key};

/// What an address may say beside the page.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    /// Which part of the page.
    pub(super) tab: String,
    /// By what name a note is kept.
    pub(super) said: String,
    /// In which language the door is read.
    pub(super) language: String,
}

/// The door.
pub(super) async fn join(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Query(asked): Query<Asked>,
) -> Response {
    joining(&web, &visitor, &asked, String::new(), None).await
}

/// The door, with the code from a wall or a poster.
pub(super) async fn join_by_code(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path(code): Path<String>,
    Query(asked): Query<Asked>,
) -> Response {
    let code: String = code.chars().filter(|it| it.is_alphanumeric()).take(5).collect();
    joining(&web, &visitor, &asked, code, None).await
}

/// The door, with the card of a seat. It is taken with the form and not with a look at it.
pub(super) async fn card(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path(key): Path<String>,
    Query(asked): Query<Asked>,
) -> Response {
    let opened = match holder(&web, &key).await {
        Some(Holder::Card(seat)) => Some(joining(&web, &visitor, &asked, String::new(), Some((key, seat))).await),
        Some(Holder::Again(person)) => again::door(&web, person, &key).await,
        _ => None,
    };
    match opened {
        Some(page) => page,
        None => told(&web, StatusCode::NOT_FOUND, Told::NoCard).await,
    }
}

async fn joining(
    web: &Shared,
    visitor: &Visitor,
    asked: &Asked,
    code: String,
    card: Option<(String, String)>,
) -> Response {
    let Ok(view) = web.desk.see(Audience::Public).await else {
        return told(web, StatusCode::GONE, Told::Closed).await;
    };
    let note = web.notes.of(&asked.said).unwrap_or_default();
    let typed = note.typed("language").unwrap_or(&asked.language);
    let chosen = web.languages().into_iter().find(|it| it == typed).unwrap_or_else(|| view.hall.language.clone());
    let joining = Joining {
        hall: &view.hall,
        languages: &web.languages(),
        language: &chosen,
        code: note.typed("code").unwrap_or(&code),
        card: card.as_ref().map(|it| (it.0.as_str(), it.1.as_str())),
        name: note.typed("name").unwrap_or_default(),
        seat: note.typed("seat").unwrap_or_default(),
        said: &note.words,
        command: &fresh(),
        is_in: is_in(web, visitor).await,
    };
    html(StatusCode::OK, web.within(&chosen, |shown| pages::join(shown, &joining)))
}

/// Whether somebody of this browser is in the room already.
async fn is_in(web: &Shared, visitor: &Visitor) -> bool {
    let Some(person) = visitor.person() else { return false };
    web.desk.see(Audience::Person(person)).await.is_ok_and(|it| it.part != Part::Gone)
}

async fn holder(web: &Shared, card: &str) -> Option<Holder> {
    web.desk.holder(Key::said(card)?).await.ok().flatten()
}

/// Somebody comes in.
pub(super) async fn come(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    fields: Fields,
) -> Response {
    let chosen = fields.get("language").and_then(|it| language(it).ok());
    let chosen = chosen.filter(|it| web.languages().contains(it));
    let chosen = match chosen {
        Some(it) => it,
        None => hall_language(&web).await,
    };
    let card = fields.some("card");
    let back = |words: String| {
        let place = match (&card, fields.get("code")) {
            (Some(card), _) if Key::said(card).is_some() => format!("/card/{card}"),
            _ => "/".to_owned(),
        };
        let kept = |it: &&(String, String)| matches!(it.0.as_str(), "name" | "language" | "seat" | "code");
        let typed = fields.0.iter().filter(kept).map(|it| (it.0.clone(), it.1.chars().take(64).collect())).collect();
        see_said(&web, &place, Note { words, typed })
    };
    let key = card.as_deref().and_then(Key::said);
    if card.is_some() && key.is_none() {
        return told(&web, StatusCode::NOT_FOUND, Told::NoCard).await;
    }
    if key.is_none() {
        if !web.tries.has(&visitor.address) {
            return told(&web, StatusCode::TOO_MANY_REQUESTS, Told::TooOften).await;
        }
        if !web.code.is(fields.get("code").unwrap_or_default()) {
            web.tries.takes(&visitor.address);
            return back(web.within(&chosen, |_| diwan_report::say!("room-refused-code")));
        }
    }
    let command = format!("come:{}:{}", visitor.address, named(&fields));
    let came = web.desk.come(fields.text("name"), chosen.clone(), fields.some("seat"), key, command).await;
    match came {
        Ok(joined) => {
            (AppendHeaders([(header::SET_COOKIE, cookie(PERSON, Some(&joined.key)))]), see("/team")).into_response()
        }
        Err(why) => back(web.within(&chosen, |shown| said::not_done(shown, &why))),
    }
}

/// The name that a form gives what it asks; a new one where it gives none that could be one.
pub(super) fn named(fields: &Fields) -> String {
    let given = fields.get("command").unwrap_or_default();
    let is_one = (8..=64).contains(&given.len()) && given.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-');
    if is_one { given.to_owned() } else { fresh() }
}
