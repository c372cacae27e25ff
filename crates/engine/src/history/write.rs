//! Writing: a recording becomes sealed lines. Names and facts alone; it never looks at a file.

use serde::Serialize;

use super::branch::Branch;
use super::deciders::{Decider, Deciders};
use super::header::Header;
use super::line::History;
use super::names::Names;
use super::pairs::Pairs;
use super::seal::Seal;
use super::shape::{
    Also, Choice, End, FORMAT, Head, LeftOut, MARK, Pledged, Posture, Round, Start, Terms, Turn, Turned,
};
use crate::record::{self, Offer, PledgeRecord, RoundRecord, Run, TurnRecord};
use crate::scenario::{DialogueId, OutcomeId};

/// A history as text: a line for what it was made from, one for the start, one for each turn, and, if it is over, one
/// for the end.
#[must_use]
pub fn encode(history: &History) -> String {
    let mut encoder = Encoder::default();
    encoder.begin(history) + &encoder.rest(history)
}

/// Writes a history line by line, and remembers what stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Encoder {
    seal: Seal,
    lines: u64,
    turns: usize,
    branches: usize,
    ended: bool,
}

impl Encoder {
    /// The lines for everything that is not written yet, once it has begun.
    pub(super) fn rest(&mut self, history: &History) -> String {
        let names = Names::new(history.start());
        let mut out = String::new();
        loop {
            while let Some(branch) = history.branches().get(self.branches).filter(|it| it.turn as usize <= self.turns) {
                self.branches += 1;
                out += &self.line(&turned(branch));
            }
            let Some((record, by)) = history.run.turns.get(self.turns).zip(history.deciders.get(self.turns)) else {
                break;
            };
            let before = history.run.levels(self.turns.checked_sub(1));
            self.turns += 1;
            out += &self.line(&turn(&names, before, record, by));
        }
        if history.ended && !self.ended {
            self.ended = true;
            let end = end(&names, history.run.outcome, self.turns, self.lines + 1);
            out += &self.line(&end);
        }
        out
    }

    /// The first two lines.
    pub(super) fn begin(&mut self, history: &History) -> String {
        self.line(&head(&history.header, &history.run)) + &self.line(&start(&Names::new(history.start()), &history.run))
    }

    fn line(&mut self, facts: &impl Serialize) -> String {
        self.lines += 1;
        // Nothing that is written here can fail to be JSON: names are texts, and objects have texts for names.
        self.seal.close(&serde_json::to_string(facts).unwrap_or_default())
    }
}

fn head(header: &Header, run: &Run) -> Head {
    Head {
        diwan: MARK.to_owned(),
        format: FORMAT,
        header: header.clone(),
        seed: run.seed,
        replication: run.replication,
        draw: run.draw,
    }
}

fn start(names: &Names<'_>, run: &Run) -> Start {
    Start {
        start: run.start.iter().enumerate().map(|(slot, level)| (names.variable(slot), *level)).collect(),
        origins: moved(names, &run.start, &run.origins),
        drawn: names.parameters.iter().cloned().zip(run.parameters.iter().copied()).collect(),
    }
}

/// The levels of `to` that are not the bits of `from`.
fn moved(names: &Names<'_>, from: &[f64], to: &[f64]) -> Pairs<f64> {
    let moved = from.iter().zip(to).enumerate().filter(|(_, (from, to))| from.to_bits() != to.to_bits());
    moved.map(|(slot, (_, to))| (names.variable(slot), *to)).collect()
}

fn turned(branch: &Branch) -> Turned {
    Turned { from: branch.turn + 1, seed: branch.seed, settings: branch.settings.clone() }
}

fn turn(names: &Names<'_>, before: &[f64], record: &TurnRecord, by_whom: &Deciders) -> Turn {
    let dialogues = |ids: &mut dyn Iterator<Item = DialogueId>| ids.map(|it| names.dialogue(it)).collect();
    let rounds = record.rounds.iter().enumerate();
    Turn {
        turn: record.turn + 1,
        barred: by_whom.outside.barred().iter().map(|it| names.event(*it)).collect(),
        brought: by_whom.outside.brought().iter().map(|it| names.event(*it)).collect(),
        shocks: by_whom.outside.shocks().iter().map(|(it, points)| (names.variable(it.index()), *points)).collect(),
        events: record.events.iter().map(|it| names.event(it.event)).collect(),
        choices: made(names, record, by_whom).into_iter().collect(),
        pledges: record.pledges.iter().map(|it| pledged(names, it)).collect(),
        counts: names.counted().zip(&record.counts).map(|(name, events)| (name, *events)).collect(),
        rounds: rounds
            .map(|(place, it)| round(names, it, by_whom.postures.get(place).map_or(&[], Vec::as_slice)))
            .collect(),
        collapses: dialogues(&mut record.collapses.iter().copied()),
        in_force: dialogues(&mut (0..).zip(&record.in_force).filter(|(_, it)| **it).map(|(row, _)| DialogueId(row))),
        holds: (0..).zip(&record.holds).filter(|(_, it)| **it).map(|(row, _)| names.outcome(OutcomeId(row))).collect(),
        levels: moved(names, before, &record.levels),
    }
}

/// What actors did, each its first choice with the others beside it.
fn made(names: &Names<'_>, record: &TurnRecord, by_whom: &Deciders) -> Vec<(String, Choice)> {
    let mut out: Vec<(String, Choice)> = Vec::new();
    let mut last = None;
    for (it, by) in record.choices.iter().zip(&by_whom.choices) {
        let (choice, success) = (it.choice.map(|it| names.choice(it)), it.success);
        match (out.last_mut().filter(|_| last == Some(it.actor)), choice) {
            (Some((_, first)), Some(choice)) => first.also.push(Also { choice, success }),
            (_, choice) => {
                let first = Choice { choice, success, by: by.key().to_owned(), also: Vec::new() };
                out.push((names.actor(it.actor), first));
            }
        }
        last = Some(it.actor);
    }
    out
}

fn pledged(names: &Names<'_>, record: &PledgeRecord) -> Pledged {
    let notation = &names.model.scenario.choices[record.choice.index()].notation;
    Pledged { pledge: notation.clone(), what: record.what.key().to_owned() }
}

fn round(names: &Names<'_>, record: &RoundRecord, by: &[Decider]) -> Round {
    let postures = record.postures.iter().zip(by);
    Round {
        dialogue: names.dialogue(record.dialogue),
        verdict: record.verdict.key().to_owned(),
        postures: postures
            .map(|((actor, place), by)| {
                (
                    names.actor(*actor),
                    Posture { posture: names.posture(record.dialogue, *place), by: by.key().to_owned() },
                )
            })
            .collect(),
        withheld: record
            .withheld
            .iter()
            .map(|(actor, issues)| (names.actor(*actor), issues.iter().map(|it| names.issue(*it)).collect()))
            .collect(),
        signed: record.signed.iter().map(|it| names.actor(*it)).collect(),
        breakdown: record.breakdown,
        compliance: record.compliance,
        terms: record.offers.iter().map(|it| (names.issue(it.issue), terms(names, it))).collect(),
    }
}

fn terms(names: &Names<'_>, offer: &Offer) -> Terms {
    let left_out = offer.left_out.map(|it| {
        let (party, needs) = match it {
            record::LeftOut::Lacks { party, other } => (Some(names.actor(party)), Some(names.issue(other))),
            _ => (None, None),
        };
        LeftOut { why: it.key().to_owned(), party, needs }
    });
    Terms { from: offer.before, to: offer.terms, open: offer.open, left_out }
}

fn end(names: &Names<'_>, outcome: Option<OutcomeId>, turns: usize, lines: u64) -> End {
    End { end: outcome.map(|it| names.outcome(it)), turns: u32::try_from(turns).unwrap_or(u32::MAX), lines }
}
