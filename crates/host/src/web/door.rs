//! The door: whoever comes says who they are and where they sit, with the code from the wall or the card of a seat.

use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
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
    headers: HeaderMap,
) -> Response {
    joining(&web, &visitor, &asked, &headers, Way::Open).await
}

/// The door, with the code from a wall or a poster.
pub(super) async fn join_by_code(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path(code): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Response {
    let code: String = code.chars().filter(|it| it.is_alphanumeric()).take(5).collect();
    joining(&web, &visitor, &asked, &headers, Way::Code(code)).await
}

/// The door, with the card of a seat. It is taken with the form and not with a look at it.
pub(super) async fn card(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path(key): Path<String>,
    Query(asked): Query<Asked>,
    headers: HeaderMap,
) -> Response {
    let opened = match holder(&web, &key).await {
        Some(Holder::Card(seat)) => Some(joining(&web, &visitor, &asked, &headers, Way::Card(key, seat)).await),
        Some(Holder::Again(person)) => again::door(&web, person, &key).await,
        _ => None,
    };
    match opened {
        Some(page) => page,
        None => told(&web, StatusCode::NOT_FOUND, Told::NoCard).await,
    }
}

/// With what somebody stands at the door.
enum Way {
    /// Nothing yet.
    Open,
    /// The code.
    Code(String),
    /// The card of a seat: its key and the seat.
    Card(String, String),
}

async fn joining(web: &Shared, visitor: &Visitor, asked: &Asked, headers: &HeaderMap, way: Way) -> Response {
    let Ok(view) = web.desk.see(Audience::Public).await else {
        return told(web, StatusCode::GONE, Told::Closed).await;
    };
    let note = web.notes.of(&asked.said).unwrap_or_default();
    let typed = note.typed("language").unwrap_or(&asked.language);
    let (languages, accepted) = (web.languages(), headers.get(header::ACCEPT_LANGUAGE).and_then(|it| it.to_str().ok()));
    let chosen =
        languages.iter().find(|it| *it == typed).or_else(|| preferred(accepted.unwrap_or_default(), &languages));
    let chosen = chosen.unwrap_or(&view.hall.language).clone();
    let (code, card) = match &way {
        Way::Open => ("", None),
        Way::Code(code) => (code.as_str(), None),
        Way::Card(key, seat) => ("", Some((key.as_str(), seat.as_str()))),
    };
    let joining = Joining {
        hall: &view.hall,
        languages: &languages,
        language: &chosen,
        code: note.typed("code").unwrap_or(code),
        card,
        name: note.typed("name").unwrap_or_default(),
        seat: note.typed("seat").unwrap_or_default(),
        said: &note.words,
        command: &fresh(),
        is_in: is_in(web, visitor).await,
    };
    html(StatusCode::OK, web.page(&chosen, |shown| pages::join(shown, &joining)))
}

/// The first of the languages that a browser says its people read, best first, or a variety of which they do.
fn preferred<'l>(accepted: &str, languages: &'l [String]) -> Option<&'l String> {
    let weighed = |it: &str| {
        let (tag, weight) = it.split_once(";q=").unwrap_or((it, "1"));
        (tag.trim().to_owned(), weight.trim().parse::<f64>().unwrap_or(0.0))
    };
    let mut all: Vec<(String, f64)> = accepted.split(',').map(weighed).filter(|it| it.1 > 0.0).collect();
    // Of equal weights the first counts, which sorting keeps.
    all.sort_by(|a, b| b.1.total_cmp(&a.1));
    all.iter().find_map(|(tag, _)| {
        let root = tag.split('-').next().unwrap_or(tag);
        languages.iter().find(|it| it == &tag).or_else(|| languages.iter().find(|it| *it == root))
    })
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

#[cfg(test)]
mod tests {
    use super::preferred;

    #[test]
    fn the_door_speaks_what_a_browser_says() {
        let languages = ["en", "ar", "ar-u-nu-latn", "ckb"].map(str::to_owned);
        let first = |accepted| preferred(accepted, &languages).map(String::as_str);
        assert_eq!(first("ar-IQ,ar;q=0.9,en;q=0.8"), Some("ar"));
        assert_eq!(first("fr-FR, en-US;q=0.5, ckb;q=0.7"), Some("ckb"));
        assert_eq!(first("ar;q=0, en"), Some("en"));
        assert_eq!([first(""), first("ja"), first(";q=,;")], [None; 3]);
    }
}
