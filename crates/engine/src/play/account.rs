//! Accounts for a seat: where a level went as it saw it, and what it knows to have moved it. Each part is what the
//! rules say of what the seat noticed, reckoned on what it saw then. What truly arrived, and what of the change
//! remains, is never reckoned: it would tell of what the seat did not notice.

use core::ops::Range;

use super::arrivals::arrivals;
use super::closed::Clause;
use super::{SeatTurn, SeatView, SeenLevel};
use crate::kernel::Pack;
use crate::model::{DialogueRow, Model, SourceRow};
use crate::phases::{Stack, State, claim, log_factor, reach_of};
use crate::record::{Cause, Verdict};
use crate::rules::{approach_share, counted_number, counted_slope, event_rate, implemented_share};
use crate::scenario::{ChoiceId, DialogueId, VariableId};

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
            let Some(belief) = self.belief_on(model, place) else { break };
            let state = belief.state();
            sum.brought(&state, turn);
            sum.struck(&state, turn);
            if turns.contains(&place) && !turn.choices.is_empty() {
                sum.drifted(&state);
                sum.counted(&state, turn);
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
            let so_far = &self.turns[..self.turns.len().min(turn.turn as usize + 1)];
            let Some((id, clause)) = clause_in_force(dialogue, row, issue, so_far) else { continue };
            let pace = state.weight(model.constants.implementation);
            let share = implemented_share(
                state.level(dialogue.compliance),
                state.weight(dialogue.attention[issue]),
                pace,
                model.dt,
            )[0];
            sum.add(Cause::Implementation(id), share * (clause.terms - state.level(sum.variable)[0]));
        }
    }
}

/// What an agreement in force says on an issue: by the last deal, or, where a round settles a package, by the last that
/// settled it.
fn clause_in_force<'t>(
    dialogue: &DialogueRow,
    row: usize,
    issue: usize,
    turns: &'t [SeatTurn],
) -> Option<(DialogueId, &'t Clause)> {
    let is_ours = |it: &DialogueId| it.index() == row;
    for (place, turn) in turns.iter().enumerate().rev() {
        // The last turn's own collapse comes after what is carried out on it.
        if place + 1 < turns.len() && turn.collapses.iter().any(is_ours) {
            return None;
        }
        for deal in turn.rounds.iter().filter(|it| is_ours(&it.dialogue) && it.verdict == Verdict::Deal) {
            let clause = deal.clauses.iter().find(|it| it.issue.index() == issue);
            if clause.is_some() || dialogue.packages.is_none() {
                return clause.map(|it| (deal.dialogue, it));
            }
        }
    }
    None
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
            // What pushes a count makes its events more frequent; it moves the level by no points of its own.
            let moves = self.model.starts[it.target.index()].count.is_none();
            if it.target == self.variable && is_told && moves {
                self.add(it.cause, it.points);
            }
        }
    }

    /// What a deal made of the compliance with it: everybody learns how far it will be kept.
    fn struck(&mut self, state: &State<'_, 1>, turn: &SeatTurn) {
        if !self.turns.contains(&(turn.turn as usize)) {
            return;
        }
        let (model, variable) = (self.model, self.variable);
        let is_of = |it: &DialogueId| model.dialogues[it.index()].compliance == variable;
        for it in turn.rounds.iter().filter(|it| is_of(&it.dialogue) && it.verdict == Verdict::Deal) {
            if let Some(kept) = it.compliance {
                self.add(Cause::Deal(it.dialogue), kept - state.level(variable)[0]);
            }
        }
    }

    /// The events that those brought who were seen to bring some, as many as are expected of each or as there were; and
    /// that earlier ones fade from memory.
    fn counted(&mut self, state: &State<'_, 1>, turn: &SeatTurn) {
        let (model, variable) = (self.model, self.variable);
        let Some(row) = model.counts.iter().position(|it| it.variable == variable) else { return };
        let count = &model.counts[row];
        let share = count.share.unwrap_or_else(|| approach_share(model.dt, state.weight(count.months)[0]));
        let (level, scale) = (state.level(variable), state.weight(count.scale));
        let points = share * counted_slope(level, scale)[0];
        self.add(Cause::Fading, -points * counted_number(level, scale)[0]);
        let taken = |choice| turn.choices.iter().any(|it| it.choice == Some(choice));
        let sources = count.sources.iter().map(|it| &model.sources[*it]);
        let sources = sources.filter(|it| model.constants.counts && taken(it.choice));
        let rate = |it: &SourceRow| {
            let choice = &model.choices[it.choice.index()];
            let strength = if choice.act { 1.0 } else { model.dt * turn.share_of(choice.actor) };
            claim(state, it, Pack([strength]), reach_of(state, &model.actors[choice.actor.index()]))[0]
        };
        let brought: Vec<(ChoiceId, f64)> = sources.map(|it| (it.choice, rate(it))).collect();
        let base = state.weight(count.base)[0];
        let all = base + brought.iter().map(|(_, rate)| rate).sum::<f64>();
        let expected = event_rate(Pack([all]), log_factor(state, row, count, &mut self.stack))[0];
        let happened = turn.counts.get(row).copied().flatten().map_or(expected, |it| it / model.dt);
        if all > 0.0 {
            self.add(Cause::Unclaimed, points * happened * base / all);
            for (choice, rate) in brought {
                self.add(Cause::Source(choice), points * happened * rate / all);
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
