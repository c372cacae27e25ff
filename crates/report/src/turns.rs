//! A turn: what happened, who did what, what was agreed, and what changed mostly because of what.

use super::bids::{OnOffer, backing, no_gain, not_sought, postures, pulled};
use super::facts::{backers, bids, sides};
use super::pledges::{answered, became};
use super::shown::Shown;
use super::tell::Look;
use super::words::{capital, cause, change, is_told, level, list};
use super::wrap::wrapped;
use diwan_engine::record::{Cause, RoundRecord, Run, TurnRecord, Verdict};
use diwan_engine::scenario::VariableId;

/// How many changes of a turn are told: those with the largest part that was not chance.
const CHANGES: usize = 5;
/// A change smaller than this is not worth a line, points.
const SMALLEST: f64 = 1.5;

pub(super) fn turn(scenario: Shown<'_>, run: &Run, record: &TurnRecord, look: &Look) -> String {
    let mut out =
        look.heading(&format!("{} · {}", record.turn + 1, scenario.calendar.date_of(record.turn).month_name()));
    for event in &record.events {
        let event = &scenario.texts.events[event.event.index()];
        let about = if event.about.is_empty() { String::new() } else { format!(" {}", event.about) };
        out += &wrapped(&format!("{}.{about}", capital(event.name.trim_end_matches('.'))), "! ", 2, look.width);
    }
    out += &choices(scenario, record, look);
    out += &record.pledges.iter().map(|it| wrapped(&became(scenario, it), "* ", 2, look.width)).collect::<String>();
    for round in &record.rounds {
        out += &self::round(scenario, round, look);
    }
    for dialogue in &record.collapses {
        let name = scenario.texts.dialogue(*dialogue);
        out +=
            &wrapped(&format!("{}: the agreement collapses; too few kept to it.", capital(name)), "* ", 2, look.width);
    }
    out + &changes(scenario, run, record, look)
}

fn choices(scenario: Shown<'_>, record: &TurnRecord, look: &Look) -> String {
    let mut out = String::new();
    let mut still = Vec::new();
    for id in &scenario.declared.actors {
        let Some(made) = record.choices.iter().find(|it| it.actor == *id) else { continue };
        let actor = scenario.texts.actor(*id);
        match made.choice {
            None => still.push(actor.to_owned()),
            Some(choice) => {
                let how = match made.success {
                    Some(true) => " – it works",
                    Some(false) => " – it fails",
                    None => "",
                };
                out += &wrapped(
                    &format!("{}: {}{how}.", capital(actor), scenario.texts.choice(choice)),
                    "  ",
                    4,
                    look.width,
                );
                let answer = record.answers.iter().find(|it| it.0 == choice);
                out += &answer
                    .and_then(|it| answered(it.1))
                    .map_or_else(String::new, |it| wrapped(&it, "    ", 4, look.width));
            }
        }
    }
    if !still.is_empty() {
        out += &wrapped(&format!("{} let the turn pass.", capital(&list(&still))), "  ", 4, look.width);
    }
    out
}

fn round(scenario: Shown<'_>, round: &RoundRecord, look: &Look) -> String {
    let name = capital(scenario.texts.dialogue(round.dialogue));
    let sides = sides(&scenario, round.dialogue, &round.sides);
    let verdict = match round.verdict {
        Verdict::None => return String::new(),
        Verdict::NotHeld => {
            return wrapped(&format!("{name}: the round that was due is not held."), "* ", 2, look.width);
        }
        Verdict::Stalled => not_sought(scenario, round.dialogue, &sides),
        Verdict::NothingToGain => match no_gain(scenario, &sides) {
            Some(nothing) => format!("there is {nothing}, and the talks break up"),
            None => "the terms on the table give one side too little, and the talks break up".into(),
        },
        Verdict::BrokeDown => "the talks break down".into(),
        Verdict::Deal => "a deal is struck".into(),
    };
    let mut text = format!("{name}, a round: {verdict}.{}", postures(scenario, round.dialogue, &round.postures));
    if round.verdict != Verdict::Stalled {
        text += &format!(" The chance of breakdown was {:.0}\u{a0}%.", round.breakdown * 100.0);
    }
    let mut out = wrapped(&text, "* ", 2, look.width);
    if round.verdict == Verdict::Deal {
        let mut offers: Vec<_> = round.offers.iter().filter(|it| (it.terms - it.before).abs() >= 1.0).collect();
        offers.sort_by(|a, b| (b.terms - b.before).abs().total_cmp(&(a.terms - a.before).abs()));
        for offer in offers {
            let issue = &scenario.texts.issues[offer.issue.index()];
            let towards = if offer.terms > offer.before { &issue.high } else { &issue.low };
            let text = format!(
                "{}: {} agreed, {} so far, towards {towards}",
                capital(&issue.name),
                level(offer.terms),
                level(offer.before)
            );
            out += &wrapped(&text, "  - ", 4, look.width);
            let bids = bids(&scenario, &offer.bids);
            let on_offer =
                OnOffer { terms: offer.terms, open: offer.open, beyond: offer.beyond(), bids: &bids, sides: &sides };
            let pulled = pulled(scenario, on_offer, "pulled");
            if !pulled.is_empty() {
                out += &wrapped(&pulled, "    ", 4, look.width);
            }
        }
        let closed: Vec<String> =
            round.offers.iter().filter(|it| !it.open).map(|it| scenario.texts.issue(it.issue).to_lowercase()).collect();
        if !closed.is_empty() {
            out += &wrapped(&format!("Left open, for want of common ground: {}.", list(&closed)), "  ", 2, look.width);
        }
        let backing = backing(scenario, &backers(&scenario, &round.backers));
        let kept =
            format!("Judged by the support behind it, it will be kept to {:.0} of 100. {backing}", round.compliance);
        out += &wrapped(kept.trim_end(), "  ", 2, look.width);
    }
    out
}

fn changes(scenario: Shown<'_>, run: &Run, record: &TurnRecord, look: &Look) -> String {
    let before = run.levels((record.turn as usize).checked_sub(1));
    let told = (0..scenario.variables.len()).filter(|slot| is_told(&scenario, *slot));
    let mut moves: Vec<(usize, f64)> = told.map(|slot| (slot, record.levels[slot] - before[slot])).collect();
    moves.retain(|(_, moved)| moved.abs() >= SMALLEST);
    let meant = |slot: usize| {
        record
            .ledger(VariableId(slot as u16))
            .entries
            .iter()
            .filter(|it| it.0 != Cause::Noise)
            .map(|it| it.1)
            .sum::<f64>()
    };
    let mut moves: Vec<(usize, f64, f64)> =
        moves.into_iter().map(|(slot, moved)| (slot, moved, meant(slot).abs())).collect();
    moves.sort_by(|a, b| b.2.total_cmp(&a.2).then(a.0.cmp(&b.0)));
    let mut out = String::new();
    for (slot, moved, _) in moves.into_iter().take(CHANGES) {
        let label = capital(&scenario.texts.variables[slot].name);
        let why = because(scenario, record, VariableId(slot as u16), moved);
        let text = format!("{label} {} → {} ({}){why}", level(before[slot]), level(record.levels[slot]), change(moved));
        out += &wrapped(&text, "  > ", 6, look.width);
    }
    out
}

/// The one or two causes that pushed most in the direction of the change.
fn because(scenario: Shown<'_>, record: &TurnRecord, variable: VariableId, moved: f64) -> String {
    let ledger = record.ledger(variable);
    let with: Vec<_> = ledger
        .entries
        .iter()
        .filter(|(_, amount)| amount.signum() == moved.signum() && amount.abs() >= 0.3)
        .take(2)
        .collect();
    let words: Vec<String> = with
        .iter()
        .map(|(it, amount): &&(Cause, f64)| format!("{} {}", cause(scenario, variable, *it), change(*amount)))
        .collect();
    if words.is_empty() { String::new() } else { format!(": mostly {}", list(&words)) }
}
