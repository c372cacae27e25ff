//! A session of people for a terminal: how it ended, what was done turn by turn, what was promised, what mattered, and what
//! is worth talking about. The page says more.

pub(crate) mod bridges;
pub(crate) mod clock;
pub(crate) mod injects;
mod questions;
pub(crate) mod words;

pub(crate) use questions::questions;

use self::bridges::{aids, bridge, bridge_terms};
use self::words::{
    agreed, counted, done, fate, forecast, fortune, handshake, happened, instead, is_better, played_by_program,
    rewound, terms, turn, unseen,
};
use super::called;
use super::debrief::debrief;
use super::facts::{DeedFacts, SessionFacts, SessionTurnFacts};
use super::locale::say;
use super::look::Look;
use super::provenance::made_by;
use super::shown::Shown;
use super::words::{capital, list};
use super::wrap::wrapped;

/// Decisions that are told.
pub(crate) const DECISIONS: usize = 5;

/// A session, ready to print.
#[must_use]
pub fn tell(scenario: Shown<'_>, facts: &SessionFacts, look: &Look) -> String {
    let look = &look.held();
    let line = |text: &str| wrapped(text, "", 0, look.width);
    let mut out = line(&say!("session-head", room: &facts.room, title: &scenario.texts.title));
    out += &line(&when(facts));
    out += &line(&ended(scenario, facts));
    out += &counted(facts).iter().map(|it| line(it)).collect::<String>();
    if !look.brief {
        out += &look.heading(&say!("session-seats"));
        out += &facts.seats.iter().map(|it| item(&seat(it), look)).collect::<String>();
        out += &facts.turns.iter().map(|it| one_turn(scenario, facts, it, look)).collect::<String>();
        out += &promised(scenario, facts, look);
    }
    out += &hindsight(facts, look);
    out += &section(say!("session-forecasts"), facts.forecasts.iter().map(|it| forecast(scenario, it)), look);
    out += &section(
        say!("session-notes"),
        facts.notes.iter().map(|it| say!("session-note", turn: it.turn, text: &it.text)),
        look,
    );
    out += &section(say!("session-rewinds"), facts.rewinds.iter().map(rewound), look);
    out += &section(say!("session-questions"), questions(scenario, facts).into_iter(), look);
    out + &made_by(&facts.run.provenance, look.width)
}

/// When it was.
pub(crate) fn when(facts: &SessionFacts) -> String {
    let seconds = facts.ended.saturating_sub(facts.began) as f64 / 1_000.0;
    let [from, to] = [facts.began, facts.ended].map(clock::time);
    say!("session-when", day: clock::date(facts.began), from: from, to: to, lasted: clock::lasted(seconds))
}

/// How it ended.
pub(crate) fn ended(scenario: Shown<'_>, facts: &SessionFacts) -> String {
    match &facts.run.outcome {
        Some(key) => say!("session-ended", n: facts.run.turns.len(), outcome: called::outcome(scenario, key)),
        None => say!("session-open", n: facts.turns.len()),
    }
}

fn seat(it: &super::facts::SessionSeatFacts) -> String {
    let people = if it.people.is_empty() { say!("session-nobody") } else { list(&it.people) };
    let said = say!("session-seat", seat: capital(&it.actor.name), people: people, payoff: super::figures::signed(it.payoff, 2));
    aids(it).map_or_else(|| said.clone(), |aids| format!("{said} {aids}"))
}

fn item(text: &str, look: &Look) -> String {
    wrapped(text, "- ", 2, look.width)
}

fn section(title: String, all: impl Iterator<Item = String>, look: &Look) -> String {
    let lines: String = all.map(|it| item(&it, look)).collect();
    if lines.is_empty() { String::new() } else { look.heading(&title) + &lines }
}

/// The deeds of a turn, those of one actor together: of seats, and of actors that nobody was offered.
pub(crate) fn parted<'f>(
    facts: &SessionFacts,
    it: &'f SessionTurnFacts,
) -> (Vec<Vec<&'f DeedFacts>>, Vec<Vec<&'f DeedFacts>>) {
    let is_seat = |deeds: &[&DeedFacts]| facts.seats.iter().any(|seat| seat.actor == deeds[0].actor);
    by_actor(it).into_iter().partition(|it| it[0].by != "program" || is_seat(it))
}

fn by_actor(it: &SessionTurnFacts) -> Vec<Vec<&DeedFacts>> {
    let mut out: Vec<Vec<&DeedFacts>> = Vec::new();
    for deed in &it.deeds {
        match out.last_mut().filter(|last| last[0].actor == deed.actor) {
            Some(last) => last.push(deed),
            None => out.push(vec![deed]),
        }
    }
    out
}

fn one_turn(scenario: Shown<'_>, facts: &SessionFacts, it: &SessionTurnFacts, look: &Look) -> String {
    let mut out = look.heading(&turn(it));
    out += &it.events.iter().map(|it| item(&happened(scenario, it), look)).collect::<String>();
    let (seats, others) = parted(facts, it);
    for deeds in &seats {
        let [first, ..] = deeds[..] else { continue };
        let mut said = say!("session-did", actor: capital(&first.actor.name), done: done(deeds), by: first.by);
        said += &unseen(deeds).map_or_else(String::new, |it| format!(" {it}"));
        if !first.reason.is_empty() {
            said += &format!(" {}", say!("session-reason", reason: &first.reason));
        }
        out += &item(&said, look);
    }
    out += &played_by_program(&others).map_or_else(String::new, |it| item(&it, look));
    out + &it.agreements.iter().map(|it| item(&agreed(scenario, it), look)).collect::<String>()
}

/// What was offered and promised, and what became of it.
fn promised(scenario: Shown<'_>, facts: &SessionFacts, look: &Look) -> String {
    let offers = facts.offers.iter().map(|it| {
        let (from, dialogue) = (capital(&it.from.name), &it.dialogue.name);
        let terms = terms(scenario, &it.terms);
        say!("session-offer", number: it.number, turn: it.turn, from: from, dialogue: dialogue, terms: terms, fate: fate(it))
    });
    let bridges = facts.bridges.iter().map(|it| match bridge_terms(scenario, it) {
        Some([proposed, signed, struck]) => {
            format!(
                "{} {}",
                bridge(it),
                say!("session-bridge-terms", proposed: proposed, signed: signed, struck: struck)
            )
        }
        None => bridge(it),
    });
    section(say!("session-offers"), offers, look)
        + &section(say!("session-bridges"), bridges, look)
        + &section(say!("session-handshakes"), facts.handshakes.iter().map(handshake), look)
}

/// What many futures say, where they were played.
fn hindsight(facts: &SessionFacts, look: &Look) -> String {
    let Some(it) = &facts.hindsight else {
        return format!(
            "\n{}",
            wrapped(&say!("session-no-hindsight", ended: facts.run.outcome.is_some()), "", 0, look.width)
        );
    };
    let (outcome, of) = (&it.debrief.outcome, it.debrief.futures);
    let told = it.decisions.iter().filter(|it| is_better(it)).take(DECISIONS).map(|it| instead(outcome, of, it));
    debrief(&it.debrief, look)
        + &section(say!("session-instead-heading"), told, look)
        + &section(say!("session-fortunes"), it.fortunes.iter().map(fortune), look)
}
