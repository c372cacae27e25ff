//! Editions: what of a session a reader gets. Everybody gets what was done, promised and believed, since that is what a
//! debrief opens; what people wrote to some stays with those, and what whoever led the room noted stays with them.

use diwan_report::facts::{HandshakeFacts, LaidFacts, SaidFacts, SessionFacts};

/// For whom a report is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edition {
    /// Whoever led the room: everything.
    Facilitator,
    /// Everybody who was there: who wrote to whom, and not what; no notes; forecasts by seats, not by names.
    Participant,
    /// A seat, by its key: the same, with what was written by it and to it, and of what was reckoned for seats its own.
    Seat(String),
}

/// What of a session an edition has.
#[must_use]
pub fn for_edition(facts: &SessionFacts, edition: &Edition) -> SessionFacts {
    let seat = match edition {
        Edition::Facilitator => return facts.clone(),
        Edition::Participant => None,
        Edition::Seat(key) => Some(key.as_str()),
    };
    let mut facts = opened(facts.clone(), seat);
    if let Some(key) = seat {
        facts = narrowed(facts, key);
    }
    facts.foreseen()
}

/// What everybody gets, with what concerns a seat.
fn opened(mut facts: SessionFacts, seat: Option<&str>) -> SessionFacts {
    facts.notes.clear();
    for it in &mut facts.said {
        if !is_read(it, seat) {
            it.text.clear();
        }
    }
    for it in &mut facts.offers {
        if !is_on_table(it, seat) {
            it.words.clear();
        }
    }
    for it in &mut facts.handshakes {
        if !is_party(it, seat) {
            it.words.clear();
        }
    }
    for it in &mut facts.forecasts {
        it.person.clear();
    }
    facts
}

/// Whether something was said to all, or to this seat, or by it.
fn is_read(it: &SaidFacts, seat: Option<&str>) -> bool {
    it.to.is_empty() || seat.is_some_and(|seat| it.from.iter().chain(&it.to).any(|it| it.key == seat))
}

/// Whether a seat put its name to an offer.
fn is_on_table(it: &LaidFacts, seat: Option<&str>) -> bool {
    seat.is_some_and(|seat| it.from.key == seat || it.agreed.iter().any(|it| it.key == seat))
}

fn is_party(it: &HandshakeFacts, seat: Option<&str>) -> bool {
    seat.is_some_and(|seat| it.from.key == seat || it.to.key == seat)
}

/// Of what was reckoned for seats that of one alone.
fn narrowed(mut facts: SessionFacts, seat: &str) -> SessionFacts {
    facts.seats.retain(|it| it.actor.key == seat);
    facts.forecasts.retain(|it| it.seat.as_ref().is_some_and(|it| it.key == seat));
    if let Some(hindsight) = &mut facts.hindsight {
        hindsight.decisions.retain(|it| it.actor.key == seat);
        hindsight.fortunes.retain(|it| it.actor.key == seat);
        hindsight.debrief.own.retain(|it| it.actor.key == seat);
    }
    facts
}
