//! A turn: what happened, who did what, what was agreed, and what changed mostly because of what.

use super::bids::{NoGain, OnOffer, Tense, backing, no_gain, not_sought, postures, pulled};
use super::called;
use super::dates;
use super::facts::{LeftOutFacts, SideFacts, backers, bids, sides};
use super::left_out;
use super::locale::say;
use super::news::{in_order, standing, told};
use super::pledges::{answered, became};
use super::shown::Shown;
use super::signed;
use super::tell::Look;
use super::units::with_real;
use super::words::{capital, cause, change, is_told, level, list};
use super::wrap::wrapped;
use diwan_engine::record::{Cause, ChoiceRecord, Offer, RoundRecord, Run, TurnRecord, Verdict};
use diwan_engine::scenario::{ChoiceId, ChoiceKind, VariableId};

/// How many changes of a turn are told: those with the largest part that was not chance.
const CHANGES: usize = 5;
/// A change smaller than this is not worth a line, points.
const SMALLEST: f64 = 1.5;

pub(super) fn turn(scenario: Shown<'_>, run: &Run, record: &TurnRecord, look: &Look) -> String {
    let month = dates::month_of(&scenario.calendar, record.turn);
    let mut out = look.heading(&say!("turn", turn: record.turn + 1, month: month));
    for it in in_order(scenario, record.events.iter().map(|it| it.event)) {
        let (texts, key) = (&scenario.texts.events[it.index()], &scenario.events[it.index()].key);
        let earlier = run.turns.iter().take_while(|before| before.turn < record.turn);
        let before = earlier.filter(|before| before.events.iter().any(|event| event.event == it)).count();
        out += &wrapped(&told(texts, key, run.seed, before), "! ", 2, look.width);
    }
    // On a turn that opened with an event that ends the run nobody did anything, and nothing was counted.
    let was_played = !record.choices.is_empty();
    if was_played {
        out += &standing(scenario, &record.remembering, None, look);
    }
    let before = run.turns.iter().find(|it| it.turn + 1 == record.turn);
    out += &choices(scenario, before, record, look);
    out +=
        &record.pledges.iter().map(|it| wrapped(&became(scenario, it, None), "* ", 2, look.width)).collect::<String>();
    if was_played {
        out += &counted(scenario, record, look);
    }
    for round in &record.rounds {
        out += &self::round(scenario, round, look);
    }
    for dialogue in &record.collapses {
        let name = capital(scenario.texts.dialogue(*dialogue));
        out += &wrapped(&say!("round-collapse", dialogue: name), "* ", 2, look.width);
    }
    out + &changes(scenario, run, record, look)
}

fn choices(scenario: Shown<'_>, before: Option<&TurnRecord>, record: &TurnRecord, look: &Look) -> String {
    let is_kept_up = |taken| before.is_some_and(|it| it.choices.iter().any(|it| it.choice == Some(taken)));
    let mut out = String::new();
    let mut still = Vec::new();
    for id in &scenario.declared.actors {
        for made in record.choices.iter().filter(|it| it.actor == *id) {
            match made.choice {
                None => still.push(scenario.texts.actor(*id).to_owned()),
                Some(taken) => {
                    out += &choice(scenario, record, made, taken, look);
                    let answer = record.answers.iter().find(|it| it.choice == taken && !is_kept_up(taken));
                    let said = answer.and_then(|it| answered(scenario, it));
                    out += &said.map_or_else(String::new, |it| wrapped(&it, "    ", 4, look.width));
                }
            }
        }
    }
    if !still.is_empty() {
        let said = say!("turn-still", n: still.len(), actors: capital(&list(&still)));
        out += &wrapped(&said, "  ", 4, look.width);
    }
    out
}

/// What an actor did, at which part of its effort, and whether that came off and at what chance.
fn choice(scenario: Shown<'_>, record: &TurnRecord, made: &ChoiceRecord, taken: ChoiceId, look: &Look) -> String {
    let (actor, choice) = (capital(scenario.texts.actor(made.actor)), scenario.texts.choice(taken));
    let is_stance = scenario.choices[taken.index()].kind == ChoiceKind::Stance;
    let effort = if is_stance { record.taken_count(made.actor) } else { 1 };
    let odds = record.odds_of(taken);
    let said = say!(
        "turn-choice",
        actor: actor,
        choice: choice,
        effort: effort,
        went: match made.success {
            Some(true) => "well",
            Some(false) => "badly",
            None => "untold",
        },
        odds: if odds.is_some() { "known" } else { "untold" },
        chance: odds.map_or_else(String::new, |it| level(100.0 * it)),
    );
    wrapped(&said, "  ", 4, look.width)
}

/// How many events were counted, and who brought most of them.
fn counted(scenario: Shown<'_>, record: &TurnRecord, look: &Look) -> String {
    let mut out = String::new();
    for ((variable, _), events) in scenario.counted().zip(&record.counts) {
        let name = capital(&called::level(scenario, variable));
        let changes = record.changes.iter().filter(|it| it.variable == variable);
        let brought = changes.filter(|it| matches!(it.cause, Cause::Source(_) | Cause::Unclaimed));
        let all: f64 = brought.clone().map(|it| it.amount).sum();
        let mostly = brought.clone().find_map(|it| match it.cause {
            Cause::Source(choice) if it.amount > all / 2.0 => Some(choice),
            _ => None,
        });
        let events = events.round() as u64;
        let text = match mostly.filter(|_| events > 0) {
            Some(choice) => {
                let (actor, choice) = (scenario.choices[choice.index()].actor, scenario.texts.choice(choice));
                let actor = scenario.texts.actor(actor);
                say!("turn-counted-mostly", name: name, events: events, actor: actor, choice: choice)
            }
            None => say!("turn-counted", name: name, events: events),
        };
        out += &wrapped(&text, "# ", 2, look.width);
    }
    out
}

fn round(scenario: Shown<'_>, round: &RoundRecord, look: &Look) -> String {
    let sides = sides(&scenario, round.dialogue, &round.sides);
    let Some(verdict) = verdict(scenario, round, &sides) else { return String::new() };
    if round.verdict == Verdict::NotHeld {
        return wrapped(&verdict, "* ", 2, look.width);
    }
    let came = signed::by(scenario, &round.signed);
    let came = came.or_else(|| postures(scenario, round.dialogue, &round.postures));
    let risk = (round.verdict != Verdict::Stalled && round.signed.is_empty())
        .then(|| say!("round-breakdown", chance: format!("{:.0}", 100.0 * round.breakdown)));
    let said: Vec<String> = [Some(verdict), came, risk].into_iter().flatten().collect();
    let mut out = wrapped(&said.join(" "), "* ", 2, look.width);
    for line in left_out::withheld(scenario, &round.withheld, None) {
        out += &wrapped(&line, "  ", 2, look.width);
    }
    if round.verdict == Verdict::NothingToGain {
        out += &left_out(scenario, round, look);
    }
    if round.verdict == Verdict::Deal {
        out += &deal(scenario, round, &sides, look);
    }
    out
}

/// How a round went; nothing where there is nothing to say.
fn verdict(scenario: Shown<'_>, round: &RoundRecord, sides: &[SideFacts]) -> Option<String> {
    let dialogue = capital(scenario.texts.dialogue(round.dialogue));
    Some(match round.verdict {
        Verdict::None => return None,
        Verdict::NotHeld => say!("round-not-held", dialogue: dialogue),
        Verdict::Stalled => not_sought(scenario, round.dialogue, sides),
        Verdict::NothingToGain if !round.signed.is_empty() => signed::refused(scenario, sides),
        Verdict::NothingToGain => match no_gain(scenario, sides) {
            Some(NoGain { gain, sides, worth }) => {
                say!("round-nothing", dialogue: dialogue, gain: gain, sides: sides, worth: worth)
            }
            None => say!("round-nothing-untold", dialogue: dialogue),
        },
        Verdict::BrokeDown => say!("round-broke-down", dialogue: dialogue),
        Verdict::Deal => say!("round-deal", dialogue: dialogue),
    })
}

/// What a round left out, and why.
fn left_out(scenario: Shown<'_>, round: &RoundRecord, look: &Look) -> String {
    let key = |it: &Offer| scenario.issues[it.issue.index()].key.clone();
    let left = round.offers.iter().filter_map(|it| Some((key(it), LeftOutFacts::of(&scenario, it)?)));
    left_out::all(scenario, left).map_or_else(String::new, |it| wrapped(&it, "  ", 2, look.width))
}

/// What was agreed, what was left open, and who stands behind it.
fn deal(scenario: Shown<'_>, round: &RoundRecord, sides: &[SideFacts], look: &Look) -> String {
    let mut out = String::new();
    let mut offers: Vec<&Offer> = round.offers.iter().filter(|it| (it.terms - it.before).abs() >= 1.0).collect();
    offers.sort_by(|a, b| (b.terms - b.before).abs().total_cmp(&(a.terms - a.before).abs()));
    for offer in offers {
        let issue = &scenario.texts.issues[offer.issue.index()];
        let said = say!(
            "round-clause",
            issue: capital(&issue.name),
            terms: level(offer.terms),
            before: level(offer.before),
            end: if offer.terms > offer.before { &issue.high } else { &issue.low },
        );
        out += &wrapped(&said, "  - ", 4, look.width);
        let bids = bids(&scenario, &offer.bids);
        let on_offer = OnOffer { terms: offer.terms, open: offer.open, beyond: offer.beyond(), bids: &bids, sides };
        let pulled = pulled(scenario, on_offer, Tense::Past);
        if !pulled.is_empty() {
            out += &wrapped(&pulled, "    ", 4, look.width);
        }
    }
    let open = round.offers.iter().filter(|it| !it.open && it.left_out.is_none());
    let open: Vec<String> = open.map(|it| scenario.texts.issue(it.issue).to_owned()).collect();
    if !open.is_empty() {
        out += &wrapped(&say!("round-left", issues: list(&open)), "  ", 2, look.width);
    }
    out += &left_out(scenario, round, look);
    let kept = say!("round-kept", level: format!("{:.0}", round.compliance));
    let backing = backing(scenario, &backers(&scenario, &round.backers));
    let said: Vec<String> = core::iter::once(kept).chain(backing).collect();
    out + &wrapped(&said.join(" "), "  ", 2, look.width)
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
            .filter(|it| !matches!(it.0, Cause::Noise | Cause::Jump))
            .map(|it| it.1)
            .sum::<f64>()
    };
    let mut moves: Vec<(usize, f64, f64)> =
        moves.into_iter().map(|(slot, moved)| (slot, moved, meant(slot).abs())).collect();
    moves.sort_by(|a, b| b.2.total_cmp(&a.2).then(a.0.cmp(&b.0)));
    let mut out = String::new();
    for (slot, moved, _) in moves.into_iter().take(CHANGES) {
        let id = VariableId(slot as u16);
        let (variable, before, after) =
            (capital(&called::level(scenario, id)), level(before[slot]), with_real(scenario, id, record.levels[slot]));
        let moved_by = change(moved);
        let said = match because(scenario, record, id, moved) {
            None => say!("turn-change", variable: variable, before: before, after: after, change: moved_by),
            Some(causes) => say!(
                "turn-change-because",
                variable: variable,
                before: before,
                after: after,
                change: moved_by,
                causes: causes,
            ),
        };
        out += &wrapped(&said, "  > ", 6, look.width);
    }
    out
}

/// The one or two causes that pushed most in the direction of the change; nothing where none is worth a word.
fn because(scenario: Shown<'_>, record: &TurnRecord, variable: VariableId, moved: f64) -> Option<String> {
    let ledger = record.ledger(variable);
    let with = ledger.entries.iter().filter(|(_, amount)| amount.signum() == moved.signum() && amount.abs() >= 0.3);
    let words: Vec<String> = with
        .take(2)
        .map(|(it, amount)| say!("turn-cause", cause: cause(scenario, variable, *it), points: change(*amount)))
        .collect();
    (!words.is_empty()).then(|| list(&words))
}
