//! Cards by which somebody who is in the room goes on with another device. What they held before opens nothing then.

use std::sync::PoisonError;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::form::{Fault, Fields};
use super::notes::Note;
use super::pages::{self, AgainCard};
use super::said::{self, Told};
use super::shared::{Shared, fresh};
use super::told::{html, lead_language, see, see_said, told};
use crate::audience::{Audience, Part};
use crate::file::Holder;
use crate::room::PersonId;

/// Makes a card for somebody, or for everybody with a device of their own. One that was made before opens nothing any
/// more.
pub(super) async fn make(web: &Shared, fields: &Fields) -> Response {
    let whom = match fields.some("person") {
        None => everybody(web).await,
        Some(_) => fields.number("person").map(|it| vec![PersonId(it)]).unwrap_or_default(),
    };
    let mut made = if whom.is_empty() { Err(said::fault(&Fault::Field("person"))) } else { Ok(()) };
    for person in whom {
        let view = web.desk.see(Audience::Person(person)).await;
        let is_there = view.is_ok_and(|it| it.part != Part::Gone);
        let one = if is_there { card(web, person).await } else { Err(said::fault(&Fault::Field("person"))) };
        made = made.and(one);
    }
    match made {
        Ok(()) => see("/again"),
        Err(words) => see_said(web, "/", Note { words, typed: Vec::new() }),
    }
}

/// Everybody in the room with a device of their own.
async fn everybody(web: &Shared) -> Vec<PersonId> {
    let Ok(view) = web.desk.see(Audience::Facilitator).await else { return Vec::new() };
    let Some(control) = view.control() else { return Vec::new() };
    let seated =
        control.seats.iter().flat_map(|seat| seat.people.iter().map(|it| it.0).filter(|it| Some(*it) != seat.hot));
    seated.chain(control.observers.iter().map(|it| it.0)).collect()
}

async fn card(web: &Shared, person: PersonId) -> Result<(), String> {
    let before = web.again.lock().unwrap_or_else(PoisonError::into_inner).remove(&person);
    if let Some(key) = before {
        // One that was used is forgotten already.
        let _used = web.desk.revoke(key).await;
    }
    match web.desk.issue(Holder::Again(person)).await {
        Ok(key) => {
            web.again.lock().unwrap_or_else(PoisonError::into_inner).insert(person, key);
            Ok(())
        }
        Err(why) => Err(web.within(&lead_language(web).await, |shown| said::not_done(shown, &why))),
    }
}

/// The cards that were made and not used.
pub(super) async fn page(State(web): State<Shared>) -> Response {
    let Ok(hall) = web.seen_in(web.led_in(), Audience::Public).await else {
        return told(&web, StatusCode::GONE, Told::Closed).await;
    };
    let made = web.again.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let mut cards = Vec::new();
    for (person, key) in made {
        let is_good = web.desk.holder(key.clone()).await.is_ok_and(|it| it == Some(Holder::Again(person)));
        let view = web.desk.see(Audience::Person(person)).await;
        if let (true, Some((name, seat))) = (is_good, view.ok().and_then(|it| who(&it.part))) {
            cards.push(AgainCard { name, seat, key });
        }
    }
    let address = web.network.address();
    let page = web.page(&hall.hall.language, |shown| pages::again(shown, &hall.hall, address.as_deref(), &cards));
    html(StatusCode::OK, page)
}

/// The door of somebody who comes with such a card; nothing for whoever has left.
pub(super) async fn door(web: &Shared, person: PersonId, key: &str) -> Option<Response> {
    let view = web.desk.see(Audience::Person(person)).await.ok()?;
    let (name, _) = who(&view.part)?;
    let language = view.language.as_deref().unwrap_or(&view.hall.language);
    let page = web.page(language, |_| pages::again_door(&view.hall, language, &name, key, &fresh()));
    Some(html(StatusCode::OK, page))
}

/// The name of somebody, and their seat.
fn who(part: &Part) -> Option<(String, Option<String>)> {
    match part {
        Part::Member(it) => {
            let name = it.people.iter().find(|at| at.0 == it.person)?.1.clone();
            Some((name, Some(it.seat.clone())))
        }
        Part::Waiting { name, seat } => Some((name.clone(), seat.clone())),
        Part::Observer { name, .. } => Some((name.clone(), None)),
        Part::Public { .. } | Part::Gone | Part::Facilitator(_) => None,
    }
}
