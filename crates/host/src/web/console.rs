//! The console: the page of whoever leads the room, behind a pass-phrase and for this machine alone.

use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::{StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use std::sync::PoisonError;

use super::again;
use super::door::{Asked, named};
use super::form::{Fault, Fields, language};
use super::guard::{LEAD, Visitor, Who, cookie, name_of};
use super::laptop_page::forget_digits;
use super::lead_form::lead as lead_with;
use super::notes::Note;
use super::pages::{self, Desktop};
use super::said::{self, Told};
use super::shared::{Shared, fresh};
use super::team::Carried;
use super::told::{html, lead_language, see, see_said, told};
use crate::audience::Audience;
use crate::file::{Holder, Key};
use crate::room::{Lead, Staff};

/// How many cards of each seat are made at once, at most.
const CARDS: usize = 8;

/// The console, or the way to it.
pub(super) async fn page(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Query(asked): Query<Asked>,
) -> Response {
    if visitor.who == Who::Facilitator {
        return shown(&web, &asked, true).await;
    }
    let note = web.notes.of(&asked.said).unwrap_or_default();
    enter_page(&web, StatusCode::OK, Some(&note.words), note.typed("place").unwrap_or("/")).await
}

/// The way to the console, in place of a page of it.
pub(super) async fn locked(web: &Shared, place: &str) -> Response {
    enter_page(web, StatusCode::UNAUTHORIZED, None, place).await
}

async fn enter_page(web: &Shared, status: StatusCode, said: Option<&str>, place: &str) -> Response {
    let own = lead_language(web).await;
    html(status, web.page(&own, |_| pages::enter(&own, said, place)))
}

/// Whoever leads the room locks the console.
pub(super) async fn lock(State(web): State<Shared>) -> Response {
    web.lock.shut();
    see("/")
}

/// What of it is patched.
pub(super) async fn part(State(web): State<Shared>, Query(asked): Query<Asked>) -> Response {
    shown(&web, &asked, false).await
}

/// That something is new.
pub(super) async fn live(State(web): State<Shared>, Extension(visitor): Extension<Visitor>) -> Response {
    super::live::live(&web, &visitor, Audience::Facilitator).await
}

async fn shown(web: &Shared, asked: &Asked, is_whole: bool) -> Response {
    let Ok(view) = web.seen_in(web.led_in(), Audience::Facilitator).await else {
        return told(web, StatusCode::GONE, Told::Closed).await;
    };
    let Some(control) = view.control() else { return told(web, StatusCode::GONE, Told::Closed).await };
    let carried = Carried {
        command: fresh(),
        said: web.notes.of(&asked.said).map(|it| it.words),
        languages: web.languages(),
        ..Carried::default()
    };
    let standing = web.network.standing();
    let desktop = Desktop {
        hall: &view.hall,
        control,
        door: super::wall::door(web),
        standing: &standing,
        has_moved: web.network.has_moved(),
        about: &web.about,
        streams: web.streams.count(),
        cards: web.cards_of().values().sum(),
        wall: web.wall.text(),
        typed: &web.typed.text(),
        carried: &carried,
    };
    let page = web.page(&view.hall.language, |shown| match is_whole {
        true => pages::console(shown, &desktop),
        false => pages::console_part(shown, &desktop),
    });
    html(StatusCode::OK, page)
}

/// Somebody types the pass-phrase.
pub(super) async fn enter(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    fields: Fields,
) -> Response {
    if !web.tries.takes(&visitor.address) {
        return told(&web, StatusCode::TOO_MANY_REQUESTS, Told::TooOften).await;
    }
    let (phrase, typed) = (web.phrase.clone(), fields.text("phrase"));
    // It takes a while on purpose, and others are not to wait for it.
    let is_right = tokio::task::spawn_blocking(move || phrase.is(&typed)).await.unwrap_or(false);
    let language = lead_language(&web).await;
    let place = page_of(&fields.text("place"));
    if !is_right {
        let words = web.within(&language, |_| diwan_report::say!("room-refused-phrase"));
        return see_said(&web, "/", Note { words, typed: vec![("place".into(), place)] });
    }
    match web.desk.issue(Holder::Facilitator).await {
        Ok(key) => {
            // Whoever sat at the machine has got up.
            web.laptop.leave();
            web.lock.turn();
            web.lock.opens(&name_of(&key));
            (AppendHeaders([(header::SET_COOKIE, cookie(LEAD, Some(&key)))]), see(&place)).into_response()
        }
        Err(why) => {
            let words = web.within(&language, |shown| said::not_done(shown, &why));
            see_said(&web, "/", Note { words, typed: Vec::new() })
        }
    }
}

/// The page of the console to which somebody wants to come back; the first where it is none.
fn page_of(place: &str) -> String {
    let is_plain = place.bytes().all(|it| it.is_ascii_alphanumeric() || b"/_-?=&".contains(&it));
    let is_page = ["/for/", "/as/", "/cards", "/again"].iter().any(|it| place.starts_with(it));
    if is_plain && is_page && !place.ends_with("/part") { place.to_owned() } else { "/".to_owned() }
}

/// Whoever leads the room does something.
pub(super) async fn lead(State(web): State<Shared>, Path(what): Path<String>, fields: Fields) -> Response {
    match what.as_str() {
        "cards" => return make_cards(&web, &fields).await,
        "digits" => return forget_digits(&web, &fields).await,
        "again" => return again::make(&web, &fields).await,
        "read" => {
            let chosen = fields.get("language").and_then(|it| language(it).ok());
            chosen.filter(|it| web.languages().contains(it)).into_iter().for_each(|it| web.lead_in(it));
            return see("/");
        }
        "found" => {
            web.network.is_known();
            return see("/");
        }
        "keep" => {
            web.typed.keep(&fields.0);
            return StatusCode::NO_CONTENT.into_response();
        }
        "admit_all" | "fill" => return several(&web, &what).await,
        _ => {}
    }
    let language = lead_language(&web).await;
    let done = match web.within(&language, |_| lead_with(&what, &fields)) {
        Err(Fault::Unknown) => return told(&web, StatusCode::NOT_FOUND, Told::Nothing).await,
        Err(fault) => Err(web.within(&lead_language(&web).await, |_| said::fault(&fault))),
        Ok(lead) => match web.desk.lead(lead, format!("lead:{what}:{}", named(&fields))).await {
            Err(why) if !said::is_so_already(&why) => {
                Err(web.within(&lead_language(&web).await, |shown| said::not_done(shown, &why)))
            }
            _ => Ok(()),
        },
    };
    let place = from(&web, &fields);
    match done {
        Ok(()) => see(&place),
        Err(words) => see_said(&web, &place, Note { words, typed: Vec::new() }),
    }
}

/// The page on which something was done: the console, or that on which a seat is written for.
pub(super) fn from(web: &Shared, fields: &Fields) -> String {
    let seat =
        fields.some("seat").filter(|it| fields.get("for").is_some() && web.desk.model().scenario.actor(it).is_some());
    seat.map_or_else(|| "/".to_owned(), |it| format!("/for/{it}"))
}

/// Does the same for all whom it concerns: lets in whoever waits, or has the program play seats that nobody sits at.
async fn several(web: &Shared, what: &str) -> Response {
    let Ok(view) = web.seen_in(web.led_in(), Audience::Facilitator).await else {
        return told(web, StatusCode::GONE, Told::Closed).await;
    };
    let Some(control) = view.control() else { return see("/") };
    let leads: Vec<Lead> = if what == "fill" {
        let empty = control.seats.iter().filter(|it| it.people.is_empty() && it.staff == Staff::People);
        empty.map(|it| Lead::Staff { seat: it.key.clone(), staff: Staff::Policy }).collect()
    } else {
        let waiting = control.waiting.iter();
        waiting.map(|it| Lead::Admit { person: it.person, seat: it.seat.clone() }).collect()
    };
    for lead in leads {
        match web.desk.lead(lead, format!("lead:{what}:{}", fresh())).await {
            Err(why) if !said::is_so_already(&why) => {
                let words = web.within(&view.hall.language, |shown| said::not_done(shown, &why));
                return see_said(web, "/", Note { words, typed: Vec::new() });
            }
            _ => {}
        }
    }
    see("/")
}

/// Makes cards of every seat, and forgets those that were made before and not used.
async fn make_cards(web: &Shared, fields: &Fields) -> Response {
    let each = fields.number::<usize>("each").unwrap_or(4).clamp(1, CARDS);
    let Ok(view) = web.seen_in(web.led_in(), Audience::Public).await else {
        return told(web, StatusCode::GONE, Told::Closed).await;
    };
    for (_, key) in web.cards() {
        // One that was used is forgotten already.
        let _used = web.desk.revoke(key).await;
    }
    let mut made: Vec<(String, Key)> = Vec::new();
    for seat in &view.hall.seats {
        for _ in 0..each {
            match web.desk.issue(Holder::Card(seat.key.clone())).await {
                Ok(key) => made.push((seat.key.clone(), key)),
                Err(why) => {
                    let words = web.within(&view.hall.language, |shown| said::not_done(shown, &why));
                    return see_said(web, "/", Note { words, typed: Vec::new() });
                }
            }
        }
    }
    *web.cards.lock().unwrap_or_else(PoisonError::into_inner) = made;
    see("/cards")
}

/// What is printed: a poster, and the cards that were made.
pub(super) async fn cards(State(web): State<Shared>) -> Response {
    let Ok(view) = web.seen_in(web.led_in(), Audience::Public).await else {
        return told(&web, StatusCode::GONE, Told::Closed).await;
    };
    let (cards, door) = (web.cards(), super::wall::door(&web));
    let address = web.network.address();
    let page = web.page(&view.hall.language, |shown| {
        pages::cards(shown, &view.hall, door.as_ref(), address.as_deref(), &cards, &fresh())
    });
    html(StatusCode::OK, page)
}

/// The file of the room as it stands, without keys, to be taken to another machine.
pub(super) async fn file(State(web): State<Shared>) -> Response {
    match web.desk.copy().await {
        Ok(Ok(bytes)) => {
            let named = [
                (header::CONTENT_TYPE, "application/vnd.sqlite3"),
                (header::CONTENT_DISPOSITION, "attachment; filename=\"room.diwan\""),
            ];
            (StatusCode::OK, named, bytes).into_response()
        }
        _ => told(&web, StatusCode::INSUFFICIENT_STORAGE, Told::NotCopied).await,
    }
}
