//! People: the page of whoever came in, and what they ask for.

use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Response};

use super::door::{Asked, named};
use super::form::{Fault, Fields, ask as asked_with};
use super::guard::{PERSON, Visitor, cookie};
use super::notes::Note;
use super::pages;
use super::said::{self, Told};
use super::shared::{Shared, fresh};
use super::team::{self, Carried, Tab};
use super::told::{html, see, see_said, told};
use crate::audience::{Audience, Part};
use crate::room::{Ask, PersonId};

/// The page of somebody who came in.
pub(super) async fn page(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Query(asked): Query<Asked>,
) -> Response {
    shown(&web, &visitor, &asked, true).await
}

/// What of it is patched.
pub(super) async fn part(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Query(asked): Query<Asked>,
) -> Response {
    shown(&web, &visitor, &asked, false).await
}

/// That something is new for them.
pub(super) async fn live(State(web): State<Shared>, Extension(visitor): Extension<Visitor>) -> Response {
    match visitor.person() {
        Some(person) => super::live::live(&web, &visitor, Audience::Person(person)).await,
        None => told(&web, StatusCode::UNAUTHORIZED, Told::NotIn).await,
    }
}

async fn shown(web: &Shared, visitor: &Visitor, asked: &Asked, is_whole: bool) -> Response {
    let Some(person) = visitor.person() else { return told(web, StatusCode::UNAUTHORIZED, Told::NotIn).await };
    let Ok(view) = web.desk.see(Audience::Person(person)).await else {
        return told(web, StatusCode::GONE, Told::Closed).await;
    };
    let language = view.language.as_deref().unwrap_or(&view.hall.language);
    let words = web.notes.of(&asked.said).map(|it| it.words);
    let carried = Carried {
        command: fresh(),
        said: words,
        model: Some(web.desk.model().clone()),
        languages: web.languages(),
        ..Carried::default()
    };
    let tab = tab_of(&asked.tab);
    let page = web.page(language, |shown| match (&view.part, is_whole) {
        (Part::Member(member), true) => team::page(&view, member, shown, tab, &carried),
        (Part::Member(member), false) => team::part(&view, member, shown, tab, &carried),
        (_, true) => pages::guest(&view, shown, &carried),
        (_, false) => pages::guest_part(&view, shown, &carried),
    });
    html(StatusCode::OK, page)
}

/// Which part of the page is meant; the first where none is.
pub(super) fn tab_of(name: &str) -> Tab {
    match name {
        "act" => Tab::Act,
        "talk" => Tab::Talk,
        "brief" => Tab::Brief,
        _ => Tab::Now,
    }
}

/// Somebody asks for something, and is sent back to where they asked.
pub(super) async fn ask(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path(what): Path<String>,
    headers: HeaderMap,
    fields: Fields,
) -> Response {
    let Some(person) = visitor.person() else { return told(&web, StatusCode::UNAUTHORIZED, Told::NotIn).await };
    asks(&web, person, &what, &headers, &fields, &Desk::Own).await
}

/// Where somebody sits who asks for something.
pub(super) enum Desk<'a> {
    /// At a device of their own.
    Own,
    /// At the machine of the room, while a sitting lasts.
    Laptop(&'a str),
}

/// What somebody asks for is done, or they are told why not; they are sent back to where they asked.
pub(super) async fn asks(
    web: &Shared,
    person: PersonId,
    what: &str,
    headers: &HeaderMap,
    fields: &Fields,
    desk: &Desk<'_>,
) -> Response {
    let asked = match asked_with(what, fields) {
        Err(Fault::Unknown) => return told(web, StatusCode::NOT_FOUND, Told::Nothing).await,
        other => other,
    };
    let (page, typed) = match desk {
        Desk::Own => ("/team", Vec::new()),
        // Whoever sits there next is not told what this one was.
        Desk::Laptop(sitting) => ("/laptop", vec![("sitting".to_owned(), (*sitting).to_owned())]),
    };
    let place = format!("{page}?tab={}", place(what, headers));
    let leaves = matches!(asked, Ok(Ask::Leave));
    let not_done = match asked {
        Err(fault) => Err(Box::new(move |_: diwan_report::Shown<'_>| said::fault(&fault)) as Words),
        Ok(asked) => match web.desk.ask(person, asked, format!("{what}:{}:{}", person.0, named(fields))).await {
            Ok(_) => Ok(()),
            Err(why) if said::is_so_already(&why) => Ok(()),
            Err(why) => Err(Box::new(move |shown: diwan_report::Shown<'_>| said::not_done(shown, &why)) as Words),
        },
    };
    match not_done {
        Ok(()) if leaves => (AppendHeaders([(header::SET_COOKIE, cookie(PERSON, None))]), see("/")).into_response(),
        Ok(()) => see(&place),
        Err(words) => {
            let view = web.desk.see(Audience::Person(person)).await;
            let language =
                view.map_or_else(|_| "en".into(), |it| it.language.clone().unwrap_or(it.hall.language.clone()));
            see_said(web, &place, Note { words: web.within(&language, words), typed })
        }
    }
}

/// What is to be said, once it is known in which words.
type Words = Box<dyn FnOnce(diwan_report::Shown<'_>) -> String + Send>;

/// The part of the page on which something was asked: as the browser says, or where its form stands.
fn place(what: &str, headers: &HeaderMap) -> &'static str {
    let from = headers.get(header::REFERER).and_then(|it| it.to_str().ok()).unwrap_or_default();
    let tab = from.split_once("tab=").map(|it| it.1.split('&').next().unwrap_or_default());
    match (tab, what) {
        (Some("now"), _) => "now",
        (Some("act"), _) => "act",
        (Some("talk"), _) => "talk",
        (Some("brief"), _) => "brief",
        (_, "draft" | "lock" | "unlock" | "fallback" | "pen") => "act",
        (
            _,
            "say" | "state" | "call" | "offer" | "bridge" | "answer_bridge" | "accept" | "decline" | "withdraw"
            | "hold_out" | "shake",
        ) => "talk",
        (_, "has_read") => "brief",
        _ => "now",
    }
}
