//! Pages of the machine of the room while it is passed round: a curtain, and behind it the page of whoever sits there.

use axum::Extension;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Response};
use diwan_report::say;

use super::form::{Fields, plain};
use super::guard::{LAPTOP, Visitor, cookie};
use super::laptop::{DIGITS, Sitting};
use super::notes::Note;
use super::pages::{self, Curtain};
use super::people::{Desk, asks, tab_of};
use super::phrase::Phrase;
use super::said::{self, Told};
use super::shared::{Shared, fresh};
use super::team::{self, Carried, Hand};
use super::told::{html, lead_language, see, see_said, told};
use crate::audience::{Audience, Hall, View};
use crate::desk::NotDone;
use crate::file::Holder;

/// What the address of the curtain says.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    tab: String,
    said: String,
    /// Who is to sit down, where it is not whoever comes next.
    seat: String,
}

/// Hands the machine over: the console is locked, and the curtain drops.
pub(super) async fn hand_over(State(web): State<Shared>) -> Response {
    let handed = async {
        web.desk.forget(Holder::Laptop).await?;
        web.desk.issue(Holder::Laptop).await
    };
    match handed.await {
        Ok(key) => {
            web.laptop.leave();
            web.lock.shut();
            (AppendHeaders([(header::SET_COOKIE, cookie(LAPTOP, Some(&key)))]), see("/laptop")).into_response()
        }
        Err(why) => {
            let words = web.within(&lead_language(&web).await, |shown| said::not_done(shown, &why));
            see_said(&web, "/", Note { words, typed: Vec::new() })
        }
    }
}

/// The page of whoever sits there, or the curtain.
pub(super) async fn page(State(web): State<Shared>, Query(asked): Query<Asked>) -> Response {
    match web.laptop.sitting() {
        Some(sitting) => own(&web, &sitting, &asked, true).await,
        None => curtain(&web, &asked).await,
    }
}

/// What of the page is patched.
pub(super) async fn part(State(web): State<Shared>, Path(name): Path<String>, Query(asked): Query<Asked>) -> Response {
    match web.laptop.sitting_of(&name) {
        Some(sitting) => own(&web, &sitting, &asked, false).await,
        None => over(&web).await,
    }
}

/// That something is new for whoever sits there.
pub(super) async fn live(
    State(web): State<Shared>,
    Extension(visitor): Extension<Visitor>,
    Path(name): Path<String>,
) -> Response {
    match web.laptop.sitting_of(&name) {
        Some(it) => super::live::live_while(&web, &visitor, Audience::Person(it.person), Some(name)).await,
        None => over(&web).await,
    }
}

/// Whoever sits there asks for something.
pub(super) async fn ask(
    State(web): State<Shared>,
    Path((name, what)): Path<(String, String)>,
    headers: HeaderMap,
    fields: Fields,
) -> Response {
    match web.laptop.sitting_of(&name) {
        Some(it) => asks(&web, it.person, &what, &headers, &fields, &Desk::Laptop(&name)).await,
        None => over(&web).await,
    }
}

/// A page of a sitting that is over: browsers look again, and find the curtain.
async fn over(web: &Shared) -> Response {
    told(web, StatusCode::GONE, Told::Passed).await
}

/// Whoever sits there is done.
pub(super) async fn pass(State(web): State<Shared>, fields: Fields) -> Response {
    if web.laptop.sitting_of(&fields.text("sitting")).is_some() {
        web.laptop.leave();
        web.lock.turn();
    }
    see("/laptop")
}

async fn own(web: &Shared, sitting: &Sitting, asked: &Asked, is_whole: bool) -> Response {
    let Ok(view) = web.desk.see(Audience::Person(sitting.person)).await else {
        return told(web, StatusCode::GONE, Told::Closed).await;
    };
    let Some(member) = view.member().filter(|it| it.seat == sitting.seat) else {
        // The seat is played by others now.
        web.laptop.leave();
        return if is_whole { curtain(web, asked).await } else { over(web).await };
    };
    let note = web.notes.of(&asked.said).filter(|it| it.typed("sitting") == Some(&sitting.name));
    let carried = Carried {
        command: fresh(),
        said: note.map(|it| it.words),
        model: Some(web.desk.model().clone()),
        languages: web.languages(),
        hand: Hand::Laptop(sitting.name.clone()),
    };
    let tab = tab_of(&asked.tab);
    let page = web.page(language(&view), |shown| match is_whole {
        true => team::page(&view, member, shown, tab, &carried),
        false => team::part(&view, member, shown, tab, &carried),
    });
    html(StatusCode::OK, page)
}

fn language(view: &View) -> &str {
    view.language.as_deref().unwrap_or(&view.hall.language)
}

async fn curtain(web: &Shared, asked: &Asked) -> Response {
    let Ok(view) = web.seen_in(web.led_in(), Audience::Public).await else {
        return told(web, StatusCode::GONE, Told::Closed).await;
    };
    let seats = hot_seats(&view.hall);
    let seat = seats.iter().find(|it| **it == asked.seat).cloned().or_else(|| web.laptop.next(&seats));
    let has_digits = match &seat {
        Some(it) => !matches!(web.desk.digits(it).await, Ok(None)),
        None => false,
    };
    // What is said to one seat is not said to another.
    let note = web.notes.of(&asked.said).filter(|it| it.typed("seat").is_some() && it.typed("seat") == seat.as_deref());
    let curtain = Curtain {
        hall: &view.hall,
        seats: &seats,
        seat: seat.as_deref(),
        has_digits,
        can_try: seat.as_ref().is_some_and(|it| web.laptop.can_try(it)),
        said: note.as_ref().map(|it| it.words.as_str()),
    };
    html(StatusCode::OK, web.page(&view.hall.language, |shown| pages::curtain(shown, &curtain)))
}

fn hot_seats(hall: &Hall) -> Vec<String> {
    hall.seats.iter().filter(|it| it.is_hot).map(|it| it.key.clone()).collect()
}

/// Somebody sits down, with the digits of their seat; the first time they choose them.
pub(super) async fn sit(State(web): State<Shared>, fields: Fields) -> Response {
    let seat = fields.text("seat");
    let place = format!("/laptop?seat={seat}");
    match sits(&web, &seat, &fields).await {
        Ok(()) => see("/laptop"),
        // Of what is no seat nothing is said.
        Err(None) => see("/laptop"),
        Err(Some(words)) => see_said(&web, &place, Note { words, typed: vec![("seat".into(), seat)] }),
    }
}

/// Digits, in whichever script they were typed.
fn digits(fields: &Fields, name: &str) -> String {
    plain(&fields.text(name)).chars().filter(char::is_ascii_digit).collect()
}

async fn sits(web: &Shared, seat: &str, fields: &Fields) -> Result<(), Option<String>> {
    let view = web.seen_in(web.led_in(), Audience::Facilitator).await.map_err(|_| None)?;
    let control = view.control().ok_or(None)?;
    let person = control.seats.iter().find(|it| it.key == seat).and_then(|it| it.hot).ok_or(None)?;
    let language = &view.hall.language;
    let typed = digits(fields, "digits");
    let say = |words: fn() -> String| Some(web.within(language, |_| words()));
    if typed.len() != DIGITS {
        return Err(say(|| say!("room-laptop-six")));
    }
    let not_done = |why: NotDone| Some(web.within(language, |shown| said::not_done(shown, &why)));
    match web.desk.digits(seat).await.map_err(not_done)? {
        Some(Holder::Digits { kept, .. }) => {
            if !web.laptop.tries(seat) {
                return Err(say(|| say!("room-laptop-ask")));
            }
            let is_right = tokio::task::spawn_blocking(move || Phrase::kept(&kept).is(&typed)).await.unwrap_or(false);
            if !is_right {
                return Err(say(|| say!("room-laptop-wrong")));
            }
        }
        _ => {
            if digits(fields, "again") != typed {
                return Err(say(|| say!("room-laptop-other")));
            }
            let kept = tokio::task::spawn_blocking(move || Phrase::of(&typed)).await;
            let kept = kept.ok().and_then(Result::ok).ok_or_else(|| not_done(NotDone::NoChance))?.text().to_owned();
            web.desk.issue(Holder::Digits { seat: seat.to_owned(), kept }).await.map_err(not_done)?;
        }
    }
    web.laptop.sit(person, seat);
    web.lock.turn();
    Ok(())
}

/// Whoever leads the room has a seat choose digits anew.
pub(super) async fn forget_digits(web: &Shared, fields: &Fields) -> Response {
    let seat = fields.text("seat");
    let forgotten = async {
        match web.desk.digits(&seat).await? {
            Some(kept) => web.desk.forget(kept).await,
            None => Ok(()),
        }
    };
    let place = super::console::from(web, fields);
    match forgotten.await {
        Ok(()) => {
            web.laptop.forgives(&seat);
            see(&place)
        }
        Err(why) => {
            let words = web.within(&lead_language(web).await, |shown| said::not_done(shown, &why));
            see_said(web, &place, Note { words, typed: Vec::new() })
        }
    }
}
