//! Differences: the first fact in which what was played is not what was recorded. Compares bits; never says which of
//! the two is right.

use core::fmt;

use super::deciders::Deciders;
use super::names::Names;
use crate::model::Model;
use crate::record::{LeftOut, Offer, RoundRecord, Run, TurnRecord};
use crate::scenario::{ActorId, DialogueId};

/// What was seen.
#[derive(Clone, Debug, PartialEq)]
pub enum Seen {
    /// A number.
    Number(f64),
    /// Something with a name.
    Word(String),
}

/// The first difference between a recording and its replay.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// The turn, counted from 0; `None` for the start.
    pub turn: Option<u32>,
    /// What differs, by name: ``level of `attacks` ``.
    pub what: String,
    /// What was recorded.
    pub recorded: Seen,
    /// What was played now.
    pub played: Seen,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.turn {
            Some(turn) => write!(f, "turn {}, ", turn + 1)?,
            None => f.write_str("start, ")?,
        }
        let (recorded, played) = printed(&self.recorded, &self.played);
        write!(f, "{}: {recorded} recorded, {played} played", self.what)
    }
}

impl core::error::Error for Difference {}

/// Both as people read them; with all digits and their bits where they would read alike.
fn printed(one: &Seen, other: &Seen) -> (String, String) {
    let short = |it: &Seen| match it {
        Seen::Number(number) => format!("{number:.3}"),
        Seen::Word(word) => word.clone(),
    };
    let long = |it: &Seen| match it {
        Seen::Number(number) => format!("{number} (bits {:016x})", number.to_bits()),
        Seen::Word(word) => word.clone(),
    };
    if short(one) == short(other) { (long(one), long(other)) } else { (short(one), short(other)) }
}

/// A fact: what it is about, and what was seen.
type Fact = (String, Seen);

fn word(text: impl Into<String>) -> Seen {
    Seen::Word(text.into())
}

/// The first difference between the starts of two runs.
pub(super) fn at_start(model: &Model, recorded: &Run, played: &Run) -> Option<Difference> {
    let names = Names::new(model);
    let facts = |run: &Run| -> Vec<Fact> {
        let drawn = names
            .parameters
            .iter()
            .zip(&run.parameters)
            .map(|(name, it)| (format!("drawn value of `{name}`"), Seen::Number(*it)));
        let origins = run
            .origins
            .iter()
            .enumerate()
            .map(|(slot, it)| (format!("origin of `{}`", names.variable(slot)), Seen::Number(*it)));
        drawn.chain(origins).chain(levels(&names, &run.start)).collect()
    };
    first(None, &facts(recorded), &facts(played))
}

/// The first difference between two records of a turn and of who decided on it, in the order in which a turn is played.
pub(super) fn on_turn(
    model: &Model,
    recorded: (&TurnRecord, &Deciders),
    played: (&TurnRecord, &Deciders),
) -> Option<Difference> {
    // Facts are words: they are not written out for every turn that is as it was.
    if alike(recorded.0, played.0) && recorded.1 == played.1 {
        return None;
    }
    let names = Names::new(model);
    let facts = |(record, by): (&TurnRecord, &Deciders)| facts(&names, record, by);
    let turn = Some(recorded.0.turn);
    let found = first(turn, &facts(recorded), &facts(played));
    // Whatever is not alike and has no fact of its own is an order that no player could have noticed.
    found.or_else(|| {
        Some(Difference { turn, what: "order of the facts".to_owned(), recorded: word("one"), played: word("another") })
    })
}

/// Whether two records are the same to the bit, but for the books.
fn alike(one: &TurnRecord, other: &TurnRecord) -> bool {
    let bits = |record: &TurnRecord| {
        let rounds = record.rounds.iter().flat_map(|it| {
            let offers = it.offers.iter().flat_map(|it| [it.before, it.terms]);
            [it.breakdown, it.compliance].into_iter().chain(offers).collect::<Vec<_>>()
        });
        rounds
            .chain(record.counts.iter().copied())
            .chain(record.levels.iter().copied())
            .map(f64::to_bits)
            .collect::<Vec<_>>()
    };
    let shape = |it: &RoundRecord| {
        let offers = it.offers.iter().map(|it| (it.issue, it.open, it.left_out)).collect::<Vec<_>>();
        (it.dialogue, it.verdict, it.postures.clone(), it.withheld.clone(), it.signed.clone(), offers)
    };
    one.turn == other.turn
        && one.events == other.events
        && one.choices == other.choices
        && one.pledges == other.pledges
        && one.rounds.iter().map(shape).eq(other.rounds.iter().map(shape))
        && one.collapses == other.collapses
        && one.in_force == other.in_force
        && one.holds == other.holds
        && bits(one) == bits(other)
}

fn first(turn: Option<u32>, recorded: &[Fact], played: &[Fact]) -> Option<Difference> {
    let same = |one: &Seen, other: &Seen| match (one, other) {
        (Seen::Number(one), Seen::Number(other)) => one.to_bits() == other.to_bits(),
        (one, other) => one == other,
    };
    let longest = recorded.len().max(played.len());
    (0..longest).find_map(|place| match (recorded.get(place), played.get(place)) {
        (Some(one), Some(other)) if one.0 == other.0 && same(&one.1, &other.1) => None,
        (Some(one), Some(other)) if one.0 == other.0 => {
            Some(Difference { turn, what: one.0.clone(), recorded: one.1.clone(), played: other.1.clone() })
        }
        (Some(one), _) => {
            Some(Difference { turn, what: one.0.clone(), recorded: one.1.clone(), played: word("nothing") })
        }
        (None, Some(other)) => {
            Some(Difference { turn, what: other.0.clone(), recorded: word("nothing"), played: other.1.clone() })
        }
        (None, None) => None,
    })
}

/// Everything that a turn's record says, in the order in which it came about; the same things in every record, as far
/// as they can be.
fn facts(names: &Names<'_>, record: &TurnRecord, by_whom: &Deciders) -> Vec<Fact> {
    let scenario = &names.model.scenario;
    let mut out: Vec<Fact> = Vec::new();
    for (event, it) in names.model.event_ids().zip(&scenario.events) {
        let happened = record.events.iter().any(|it| it.event == event);
        out.push((format!("event `{}`", it.key), word(if happened { "happened" } else { "did not happen" })));
        let outside = &by_whom.outside;
        let settled = match (outside.barred().contains(&event), outside.brought().contains(&event)) {
            (true, _) => "barred",
            (false, true) => "brought",
            (false, false) => "left to its luck",
        };
        out.push((format!("event `{}`", it.key), word(settled)));
    }
    let shocks = by_whom.outside.shocks().iter();
    out.extend(
        shocks.map(|(it, points)| (format!("shock of `{}`", names.variable(it.index())), Seen::Number(*points))),
    );
    for (actor, it) in (0..).map(ActorId).zip(&scenario.actors) {
        let mut made = record.choices.iter().zip(&by_whom.choices).filter(|(it, _)| it.actor == actor).peekable();
        let by = made.peek().map_or("nobody", |(_, by)| by.key());
        if made.peek().is_none() {
            out.push((format!("choice of `{}`", it.key), word("none (an event had ended the run)")));
        }
        for (place, (made, _)) in (1..).zip(made) {
            let which = if place == 1 { "choice".to_owned() } else { format!("choice {place}") };
            let choice =
                made.choice.map_or_else(|| "nothing (held)".to_owned(), |it| format!("`{}`", names.choice(it)));
            out.push((format!("{which} of `{}`", it.key), word(choice)));
            let success = match made.success {
                Some(true) => "succeeded",
                Some(false) => "failed",
                None => "not in question",
            };
            out.push((format!("success of the {which} of `{}`", it.key), word(success)));
        }
        out.push((format!("who decided for `{}`", it.key), word(by)));
    }
    for pledge in &names.model.pledges {
        let found = record.pledges.iter().filter(|it| it.choice == pledge.choice).map(|it| it.what.key());
        let found: Vec<&str> = found.collect();
        let what = if found.is_empty() { "nothing".to_owned() } else { found.join(", ") };
        out.push((format!("pledge `{}`", scenario.choices[pledge.choice.index()].notation), word(what)));
    }
    let counted = names.counted().zip(&record.counts);
    out.extend(counted.map(|(name, events)| (format!("events of `{name}`"), Seen::Number(*events))));
    for row in (0..).map(DialogueId).take(scenario.dialogues.len()) {
        round(names, record, by_whom, row, &mut out);
    }
    for (outcome, holds) in scenario.outcomes.iter().zip(&record.holds) {
        out.push((
            format!("condition of the outcome `{}`", outcome.key),
            word(if *holds { "holds" } else { "does not hold" }),
        ));
    }
    out.extend(levels(names, &record.levels));
    out
}

fn round(names: &Names<'_>, record: &TurnRecord, by_whom: &Deciders, dialogue: DialogueId, out: &mut Vec<Fact>) {
    let key = names.dialogue(dialogue);
    let held = record.rounds.iter().position(|it| it.dialogue == dialogue);
    let verdict = held.map_or("none", |place| record.rounds[place].verdict.key());
    // Postures come before the verdict, but whether there is a round comes before both.
    out.push((format!("round of `{key}`"), word(if held.is_some() { "due" } else { "not due" })));
    if let Some(place) = held {
        let (round, by) = (&record.rounds[place], by_whom.postures.get(place).map_or(&[][..], Vec::as_slice));
        for ((actor, posture), by) in round.postures.iter().zip(by) {
            let actor = names.actor(*actor);
            out.push((
                format!("posture of `{actor}` in `{key}`"),
                word(format!("`{}`", names.posture(dialogue, *posture))),
            ));
            out.push((format!("who decided on the posture of `{actor}` in `{key}`"), word(by.key())));
        }
        for (actor, issues) in &round.withheld {
            let issues: Vec<String> = issues.iter().map(|it| format!("`{}`", names.issue(*it))).collect();
            out.push((format!("what `{}` keeps off `{key}`", names.actor(*actor)), word(issues.join(", "))));
        }
        let signed: Vec<String> = round.signed.iter().map(|it| format!("`{}`", names.actor(*it))).collect();
        out.push((
            format!("who signs in `{key}`"),
            word(if signed.is_empty() { "nobody".to_owned() } else { signed.join(", ") }),
        ));
        for offer in &round.offers {
            let issue = names.issue(offer.issue);
            out.push((format!("ground of `{issue}` in `{key}`"), Seen::Number(offer.before)));
            out.push((format!("terms on `{issue}` in `{key}`"), Seen::Number(offer.terms)));
            out.push((
                format!("common ground on `{issue}` in `{key}`"),
                word(if offer.open || offer.left_out.is_some() { "found" } else { "not found" }),
            ));
            out.push((format!("place of `{issue}` in `{key}`"), word(self::place(names, offer))));
        }
        out.push((format!("chance of breakdown in `{key}`"), Seen::Number(round.breakdown)));
        out.push((format!("verdict of `{key}`"), word(verdict)));
        out.push((format!("first compliance in `{key}`"), Seen::Number(round.compliance)));
    }
    let collapsed = record.collapses.contains(&dialogue);
    out.push((format!("agreement of `{key}`"), word(if collapsed { "collapsed" } else { "did not collapse" })));
    let in_force = record.in_force.get(dialogue.index()).copied().unwrap_or_default();
    out.push((format!("agreement of `{key}` at the end"), word(if in_force { "in force" } else { "not in force" })));
}

/// Whether an issue was among those to be settled, or why not.
fn place(names: &Names<'_>, offer: &Offer) -> String {
    match offer.left_out {
        None => "not left out".to_owned(),
        Some(LeftOut::Lacks { party, other }) => {
            format!("left out: lacks `{}`, which is essential to `{}`", names.issue(other), names.actor(party))
        }
        Some(why) => format!("left out: {}", why.key()),
    }
}

fn levels<'a>(names: &'a Names<'_>, levels: &'a [f64]) -> impl Iterator<Item = Fact> + 'a {
    levels
        .iter()
        .enumerate()
        .map(|(slot, level)| (format!("level of `{}`", names.variable(slot)), Seen::Number(*level)))
}
