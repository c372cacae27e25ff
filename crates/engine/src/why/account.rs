//! The account of a variable: its ledger over some turns, what stands behind each part of its flow, and the root causes
//! that the change comes from.

use core::ops::Range;

use super::asked::Asked;
use super::follow::{Follower, Part};
use super::root::Root;
use super::slopes::Read;
use crate::model::Model;
use crate::record::{Backer, Cause, ChoiceRecord, Ledger, Offer, RoundRecord, Run, SideRecord, TurnRecord, Verdict};
use crate::scenario::{ChoiceId, DialogueId, VariableId, VariableKind};

/// Through what a part of a flow differs from what it was at the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Through {
    /// A level that has moved.
    Level(VariableId),
    /// An agreement that is in force.
    InForce(DialogueId),
    /// How broadly an agreement is anchored.
    Breadth(DialogueId),
}

/// A part of a flow over some turns, points of the level: what it came to, and of what.
#[derive(Clone, Debug, PartialEq)]
pub struct Pull {
    /// The term, by place; `None` is the base with its offset, less the level itself.
    pub term: Option<u16>,
    /// The gain of the term; 1 for the base.
    pub gain: f64,
    /// What it came to. The sum of `at_start`, `through` and `curvature`.
    pub total: f64,
    /// What it would have come to with everything that it reads at its start.
    pub at_start: f64,
    /// What each thing that it reads added by moving, largest first.
    pub through: Vec<(Through, f64)>,
    /// What straight lines miss.
    pub curvature: f64,
}

/// A round that bears on a variable.
#[derive(Clone, Debug, PartialEq)]
pub struct Talk {
    /// The turn, counted from 0.
    pub turn: u32,
    /// The dialogue.
    pub dialogue: DialogueId,
    /// How it ended.
    pub verdict: Verdict,
    /// What it came to on the issue, with who pulled where; nothing where the variable is no issue.
    pub offer: Option<Offer>,
    /// The sides of the table.
    pub sides: Vec<SideRecord>,
    /// Compliance with which its deal would begin, 0..100.
    pub compliance: f64,
    /// Who stands behind the terms, where the variable is how an agreement is kept.
    pub backers: Vec<Backer>,
}

/// A choice in question that was taken, and what it was drawn at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Attempt {
    /// The turn, counted from 0.
    pub turn: u32,
    /// The choice.
    pub choice: ChoiceId,
    /// Whether it succeeded.
    pub success: bool,
    /// The chance that it had, 0..1.
    pub odds: f64,
}

/// Why a variable moved.
#[derive(Clone, Debug, PartialEq)]
pub struct Why {
    /// The variable.
    pub variable: VariableId,
    /// The turns, counted from 0.
    pub turns: Range<usize>,
    /// Its level before the first of them.
    pub start: f64,
    /// Its level after the last.
    pub end: f64,
    /// The change by immediate cause; sums to `end - start`.
    pub ledger: Ledger,
    /// What stands behind the parts of its flow, base first; empty without a flow.
    pub pulls: Vec<Pull>,
    /// The rounds of these turns that bear on it: for an issue those that had it on their agenda, for how an agreement
    /// is kept those of its dialogue.
    pub talks: Vec<Talk>,
    /// The choices of these turns that moved it and were in question, in order.
    pub attempts: Vec<Attempt>,
    /// The change by root cause, largest first, residuals last; sums to `end - start`. Roots without a share are left
    /// out.
    pub roots: Vec<(Root, f64)>,
}

impl Why {
    /// What no cause is known for: curvature and bounds.
    #[must_use]
    pub fn residual(&self) -> f64 {
        self.roots.iter().filter(|(root, _)| root.is_residual()).map(|(_, points)| points).sum()
    }
}

/// Answers what is asked of a run of `model`, in order.
///
/// ```
/// use std::sync::Arc;
/// use diwan_engine::{model::Model, scenario::load, sim::play, kernel::Seed, why::{Asked, why}};
///
/// let model = Arc::new(Model::compile(Arc::new(load("tiny", &[]).scenario.expect("a bundled scenario is sound"))));
/// let run = play(&model, Seed(2020), 0);
/// let water = model.scenario.variable("water").expect("a variable");
/// let it = &why(&model, &run, &[Asked { variable: water, turns: 0..2 }])[0];
/// assert!((it.roots.iter().map(|it| it.1).sum::<f64>() - (it.end - it.start)).abs() < 1e-9);
/// ```
#[must_use]
pub fn why(model: &Model, run: &Run, asked: &[Asked]) -> Vec<Why> {
    let played = run.turns.len();
    let clip = |turns: &Range<usize>| turns.start.min(played)..turns.end.clamp(turns.start.min(played), played);
    let mut follower = Follower::new(model, run);
    let mut open: Vec<Account> = asked.iter().map(|it| Account::new(it.variable, clip(&it.turns))).collect();
    let last = open.iter().map(|it| it.turns.end).max().unwrap_or(0);
    for turn in run.turns.iter().take(last) {
        let now = turn.turn as usize;
        for account in &mut open {
            if account.turns.start == now {
                account.from = follower.shares.row(account.variable.index()).to_vec();
            }
        }
        follower.turn(turn, |part| {
            for account in open.iter_mut().filter(|it| it.variable == part.variable && it.turns.contains(&now)) {
                account.note(part);
            }
        });
        for account in &mut open {
            if account.turns.end == now + 1 {
                account.to = follower.shares.row(account.variable.index()).to_vec();
            }
        }
    }
    let of = |account: Account| {
        let talks = talks(model, run, account.variable, &account.turns);
        account.close(run, follower.shares.roots(), talks)
    };
    open.into_iter().map(of).collect()
}

/// The choices of some turns that moved a variable and were in question.
fn attempts(run: &Run, variable: VariableId, turns: &Range<usize>) -> Vec<Attempt> {
    let played = run.turns.get(turns.clone()).unwrap_or(&[]);
    let of = |turn: &TurnRecord| {
        let moved = |id: ChoiceId| {
            turn.changes
                .iter()
                .any(|it| it.variable == variable && [Cause::Choice(id), Cause::Source(id)].contains(&it.cause))
        };
        let attempt = |made: &ChoiceRecord| {
            let choice = made.choice.filter(|it| moved(*it))?;
            Some(Attempt { turn: turn.turn, choice, success: made.success?, odds: turn.odds_of(choice)? })
        };
        turn.choices.iter().filter_map(attempt).collect::<Vec<_>>()
    };
    played.iter().flat_map(of).collect()
}

/// The rounds of some turns that bear on a variable, of those that were held.
fn talks(model: &Model, run: &Run, variable: VariableId, turns: &Range<usize>) -> Vec<Talk> {
    let played = run.turns.get(turns.clone()).unwrap_or(&[]);
    let rounds = played.iter().flat_map(|turn| turn.rounds.iter().map(move |round| (turn.turn, round)));
    let held = rounds.filter(|(_, round)| !matches!(round.verdict, Verdict::None | Verdict::NotHeld));
    let talk = |(turn, round): (u32, &RoundRecord)| {
        let (offer, backers) = match model.scenario.variables[variable.index()].kind {
            VariableKind::Settlement(issue) => {
                (Some(round.offers.iter().find(|it| it.issue == issue)?.clone()), Vec::new())
            }
            VariableKind::Compliance(dialogue) if dialogue == round.dialogue => (None, round.backers.clone()),
            _ => return None,
        };
        let RoundRecord { dialogue, verdict, compliance, .. } = *round;
        let sides = round.sides.clone();
        Some(Talk { turn, dialogue, verdict, offer, sides, compliance, backers })
    };
    held.filter_map(talk).collect()
}

/// An account that is being kept.
struct Account {
    variable: VariableId,
    turns: Range<usize>,
    from: Vec<f64>,
    to: Vec<f64>,
    pulls: Vec<Pull>,
}

impl Account {
    fn new(variable: VariableId, turns: Range<usize>) -> Self {
        Self { variable, turns, from: Vec::new(), to: Vec::new(), pulls: Vec::new() }
    }

    /// Adds a part of the flow on a turn.
    fn note(&mut self, part: &Part<'_>) {
        let &Part { place, times, gain, answer, .. } = part;
        let row = self.pulls.iter().position(|it| it.term == place).unwrap_or_else(|| {
            self.pulls.push(Pull { term: place, gain, total: 0.0, at_start: 0.0, through: Vec::new(), curvature: 0.0 });
            self.pulls.len() - 1
        });
        let pull = &mut self.pulls[row];
        let in_force = answer.in_force.iter().map(|(id, jump)| (Through::InForce(*id), times * jump));
        let levels = answer.slopes.iter().map(|(read, slope, moved)| {
            let through = match *read {
                Read::Level(id) => Through::Level(id),
                Read::Breadth(id) => Through::Breadth(id),
            };
            (through, times * slope * moved)
        });
        let mut explained = times * answer.at_start;
        pull.at_start += explained;
        for (through, points) in in_force.chain(levels) {
            explained += points;
            match pull.through.iter_mut().find(|(it, _)| *it == through) {
                Some((_, sum)) => *sum += points,
                None => pull.through.push((through, points)),
            }
        }
        pull.total += times * answer.now;
        pull.curvature += times * answer.now - explained;
    }

    fn close(mut self, run: &Run, roots: &[Root], talks: Vec<Talk>) -> Why {
        let slot = self.variable.index();
        let level = |turns: usize| run.levels(turns.checked_sub(1))[slot];
        let shares = self.from.iter().zip(&self.to).map(|(from, to)| to - from);
        let mut roots: Vec<(Root, f64)> =
            roots.iter().copied().zip(shares).filter(|(_, points)| *points != 0.0).collect();
        roots.sort_by(|a, b| {
            a.0.is_residual().cmp(&b.0.is_residual()).then(b.1.abs().total_cmp(&a.1.abs())).then(a.0.cmp(&b.0))
        });
        for pull in &mut self.pulls {
            pull.through.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
        }
        Why {
            variable: self.variable,
            start: level(self.turns.start),
            end: level(self.turns.end),
            ledger: run.ledger(self.variable, self.turns.clone()),
            pulls: self.pulls,
            talks,
            attempts: attempts(run, self.variable, &self.turns),
            turns: self.turns,
            roots,
        }
    }
}
