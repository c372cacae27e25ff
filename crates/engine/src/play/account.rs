//! Accounts for a seat: where a level went as it saw it, and what it knows to have moved it. Each part is what the
//! rules say of what the seat noticed, reckoned on what it saw then. What truly arrived, and what of the change
//! remains, is never reckoned: it would tell of what the seat did not notice.

use core::ops::Range;

use super::arrivals::arrivals;
use super::belief::Belief;
use super::{SeatTurn, SeatView, SeenLevel};
use crate::model::Model;
use crate::phases::{Stack, State};
use crate::record::{Cause, Verdict};
use crate::rules::{approach_share, implemented_share};
use crate::scenario::VariableId;

/// Parts smaller than this are not worth telling, points.
pub const MOVED: f64 = 0.05;

/// Something that a seat knows to have moved a level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Known {
    /// What.
    pub cause: Cause,
    /// What it comes to by the rules, as the seat saw things: before wear, headroom and the ends of the scale, points.
    pub points: f64,
}

/// Where a level went, and what a seat knows of why.
#[derive(Clone, Debug, PartialEq)]
pub struct Account {
    /// The variable.
    pub variable: VariableId,
    /// Turns (counted from 0) from whose opening to the opening of the one after them the account goes.
    pub turns: Range<usize>,
    /// The level as it was seen when the first of them was open.
    pub before: SeenLevel,
    /// The level as it was seen after them: when the next turn was open, or at the end.
    pub after: SeenLevel,
    /// What the seat knows of, largest first.
    pub known: Vec<Known>,
}

impl SeatView {
    /// Why a level moved on some turns that were closed (counted from 0), as far as the seat may know.
    #[must_use]
    pub fn account(&self, model: &Model, variable: VariableId, turns: Range<usize>) -> Account {
        let closed = self.closed().len();
        let turns = turns.start.min(closed)..turns.end.min(closed);
        let mut sum = Sum { model, variable, turns: turns.clone(), known: Vec::new(), stack: Stack::default() };
        for turn in self.turns.iter().take(turns.end + 1) {
            let place = turn.turn as usize;
            let in_force = place
                .checked_sub(1)
                .map_or_else(|| vec![false; model.dialogues.len()], |it| self.turns[it].in_force.clone());
            let belief = Belief::new(model, turn.turn, &turn.levels, &in_force, &turn.remembering, &turn.conduct);
            let state = belief.state();
            sum.brought(&state, turn);
            if turns.contains(&place) && !turn.choices.is_empty() {
                sum.drifted(&state);
                self.carried_out(&mut sum, &state, turn);
            }
        }
        let mut known = sum.known;
        known.retain(|it| it.points.abs() >= MOVED);
        known.sort_by(|a, b| b.points.abs().total_cmp(&a.points.abs()).then(a.cause.cmp(&b.cause)));
        let (before, after) = (self.level_at(variable, turns.start), self.level_at(variable, turns.end));
        Account { variable, turns, before, after, known }
    }

    /// What agreements that were in force come to on an issue while they are carried out: everybody knows their terms.
    fn carried_out(&self, sum: &mut Sum<'_>, state: &State<'_, 1>, turn: &SeatTurn) {
        let model = sum.model;
        let Some(issue) = model.settlements.iter().position(|it| *it == sum.variable) else { return };
        for (row, dialogue) in
            model.dialogues.iter().enumerate().filter(|(row, it)| turn.in_force[*row] && it.on_agenda[issue])
        {
            let mut deals = self.turns.iter().take(turn.turn as usize + 1).flat_map(|it| &it.rounds).rev();
            let Some(last) = deals.find(|it| it.dialogue.index() == row && it.verdict == Verdict::Deal) else {
                continue;
            };
            let Some(clause) = last.clauses.iter().find(|it| it.issue.index() == issue) else { continue };
            let pace = state.weight(model.constants.implementation);
            let share = implemented_share(
                state.level(dialogue.compliance),
                state.weight(dialogue.attention[issue]),
                pace,
                model.dt,
            )[0];
            sum.add(Cause::Implementation(last.dialogue), share * (clause.terms - state.level(sum.variable)[0]));
        }
    }
}

/// What is known of one variable over some turns, as it adds up.
struct Sum<'a> {
    model: &'a Model,
    variable: VariableId,
    turns: Range<usize>,
    known: Vec<Known>,
    stack: Stack<1>,
}

impl Sum<'_> {
    fn add(&mut self, cause: Cause, points: f64) {
        match self.known.iter_mut().find(|it| it.cause == cause) {
            Some(it) => it.points += points,
            None => self.known.push(Known { cause, points }),
        }
    }

    /// What of everything that the seat knows to have been brought about on a turn arrives on the turns in question.
    fn brought(&mut self, state: &State<'_, 1>, turn: &SeatTurn) {
        let from = turn.turn as usize;
        for it in arrivals(state, turn, &mut self.stack) {
            let at = from + it.later;
            let is_told = match (it.at_opening, it.later) {
                (false, 0) => self.turns.contains(&from),
                _ => self.turns.start < at && at <= self.turns.end,
            };
            if it.target == self.variable && is_told {
                self.add(it.cause, it.points);
            }
        }
    }

    /// Where the level's own flow drew it, as the seat saw what the flow reads.
    fn drifted(&mut self, state: &State<'_, 1>) {
        let (model, variable) = (self.model, self.variable);
        let level = state.level(variable)[0];
        if let Some(flow) = model.flows.iter().find(|it| it.variable == variable) {
            let share = flow.share.unwrap_or_else(|| approach_share(model.dt, state.weight(flow.months)[0]));
            let base = state.rate(&flow.base, &mut self.stack)[0] + flow.offset;
            self.add(Cause::Base, share * (base - level));
            if let Some(stated) = flow.rooted {
                let origin = state.weight(model.starts[variable.index()].start)[0];
                self.add(Cause::Rooted, share * (origin - stated));
            }
            for (place, (program, gain)) in flow.terms.iter().enumerate() {
                let points = share * state.value(program, &mut self.stack)[0] * state.weight(*gain)[0];
                self.add(Cause::Term(place as u16), points);
            }
        }
        if let Some(back) = model.returns.iter().find(|it| it.variable == variable) {
            let share = back.share.unwrap_or_else(|| approach_share(model.dt, state.weight(back.months)[0]));
            let origin = state.weight(model.starts[variable.index()].start)[0];
            self.add(Cause::Return, share * (origin - level));
        }
    }
}
