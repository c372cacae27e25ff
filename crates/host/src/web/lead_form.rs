//! Forms of the console: what whoever leads the room does with them.

use diwan_report::say;

use super::form::{Fault, Fields, card, fallback, one_of};
use crate::room::{Aid, Confidence, Effect, Injection, Lead, PersonId, Phase, Staff};

/// The most minutes that a phase is made longer by at once, from a page.
const MINUTES: i64 = 60;

/// What whoever leads the room does, by the last part of the address and the fields.
pub(super) fn lead(what: &str, fields: &Fields) -> Result<Lead, Fault> {
    let seat = || fields.need("seat").map(str::to_owned);
    let epoch = || fields.number("epoch");
    let person = || fields.number("person").map(PersonId);
    let reason = || fields.text("reason");
    Ok(match what {
        "doors" => Lead::Doors { open: fields.is("open")? },
        "admit" => Lead::Admit { person: person()?, seat: fields.some("seat") },
        "stay" => Lead::Stay { person: person()? },
        "dismiss" => Lead::Dismiss { person: person()? },
        "staff" if fields.get("staff") == Some("laptop") => Lead::HotSeat { seat: seat()?, name: say!("room-laptop") },
        "staff" => Lead::Staff { seat: seat()?, staff: staff(fields)? },
        "pen" => Lead::Pen { seat: seat()?, person: fields.some("person").map(|_| person()).transpose()? },
        "advance" => Lead::Advance { from: phase(fields)? },
        "practise" => Lead::Practise { from: phase(fields)? },
        "back" => Lead::Back { from: phase(fields)? },
        "commit" => Lead::Commit { epoch: epoch()? },
        "reopen" => Lead::Reopen { reason: reason() },
        "rewind" => Lead::Rewind { turn: fields.number("turn")?, reason: reason() },
        "pause" => Lead::Pause { reason: reason() },
        "resume" => Lead::Resume,
        "extend" => match fields.number("minutes")? {
            minutes @ 1..=MINUTES => Lead::Extend { minutes },
            _ => return Err(Fault::Field("minutes")),
        },
        "arm" => {
            let event = fields.some("event").ok_or(Fault::Field("event"))?;
            Lead::Arm { event, armed: fields.is("armed")? }
        }
        "inject" => Lead::Inject { what: injection(fields)?, read: fields.some("read") },
        "recall" => Lead::Recall { inject: fields.number("inject")? },
        "show" => Lead::Show,
        "cover" => Lead::Cover { covered: fields.is("covered")? },
        "draft" => Lead::Draft { seat: seat()?, draft: fields.draft()?, epoch: epoch()? },
        "lock" => Lead::Lock { seat: seat()?, locked: fields.is("locked")?, reason: reason(), epoch: epoch()? },
        "fallback" => Lead::FallBack { seat: seat()?, to: fallback(fields)? },
        "say" => Lead::Say { to: fields.all("to"), text: fields.text("text") },
        "state" => Lead::State { text: fields.text("text") },
        "aid" => {
            let aid = Aid::called(fields.need("aid")?).ok_or(Fault::Field("aid"))?;
            Lead::Aid { seat: seat()?, aid, given: fields.is("given")? }
        }
        "plan" => {
            let phase = Phase::called(fields.need("phase")?).ok_or(Fault::Field("phase"))?;
            Lead::Plan { phase, minutes: fields.number("minutes")? }
        }
        "end_after" => Lead::EndAfter { turn: fields.number("turn")? },
        "bridge" => Lead::Bridge { dialogue: fields.need("dialogue")?.to_owned(), epoch: epoch()? },
        "answer" => Lead::Answer { seat: seat()? },
        "note" => Lead::Note { text: fields.text("text") },
        "end" => Lead::End,
        "card" => Lead::Card { from: card(fields, "from")?, to: card(fields, "to")? },
        _ => return Err(Fault::Unknown),
    })
}

/// What is brought in. A level that is named without points, or points without a level, is a slip.
fn injection(fields: &Fields) -> Result<Injection, Fault> {
    let so = fields.some("is_so").map(|_| fields.is("is_so")).transpose()?;
    let sure = |_| one_of(Confidence::ALL, Confidence::key, fields, "confidence");
    Ok(Injection {
        text: fields.text("text"),
        to: fields.all("to").into_iter().collect(),
        confidence: fields.some("confidence").map(sure).transpose()?,
        is_so: so,
        effect: effect(fields)?,
    })
}

/// What is to move a level.
pub(super) fn effect(fields: &Fields) -> Result<Option<Effect>, Fault> {
    match (fields.some("level"), fields.some("points")) {
        (None, None) => Ok(None),
        (Some(level), Some(_)) => Ok(Some(Effect { level, points: fields.number("points")? })),
        (None, Some(_)) => Err(Fault::Field("level")),
        (Some(_), None) => Err(Fault::Field("points")),
    }
}

fn staff(fields: &Fields) -> Result<Staff, Fault> {
    Ok(match fields.need("staff")? {
        "people" => Staff::People,
        "policy" => Staff::Policy,
        "caretaker" => Staff::Caretaker,
        _ => return Err(Fault::Field("staff")),
    })
}

/// The phase in which the room was on the page.
fn phase(fields: &Fields) -> Result<Phase, Fault> {
    let said = fields.need("from")?;
    Phase::called(said).ok_or(Fault::Field("from"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_is_armed_by_its_name_and_a_yes_or_a_no() {
        let arm = |all: &[(&str, &str)]| {
            lead("arm", &Fields(all.iter().map(|it| (it.0.to_owned(), it.1.to_owned())).collect()))
        };
        let flood = |armed| Ok(Lead::Arm { event: "flood".into(), armed });
        assert_eq!(arm(&[("event", "flood"), ("armed", "yes")]), flood(true));
        assert_eq!(arm(&[("event", "flood"), ("armed", "no")]), flood(false));
        assert_eq!(arm(&[("event", "flood"), ("armed", "later")]), Err(Fault::Field("armed")));
        assert_eq!(arm(&[("event", ""), ("armed", "yes")]), Err(Fault::Field("event")));
        assert_eq!(arm(&[("armed", "yes")]), Err(Fault::Field("event")));
        assert_eq!(arm(&[("event", "flood")]), Err(Fault::Field("armed")));
    }
}
