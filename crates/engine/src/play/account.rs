//! Accounts for a seat: where a level went as it saw it, and what it knows to have moved it. Each part is what the rules say of what the seat noticed, reckoned on what it
//! saw then. What truly arrived, and what of the change remains, is never reckoned: it would tell of what the seat did not notice.

use core::ops::Range;

use super::belief::Belief;
use super::{SeatTurn, SeatView, SeenLevel};
use crate::model::{ChoiceRow, EffectRow, Model, Timing};
use crate::phases::{Scene, Stack};
use crate::record::{Cause, Verdict};
use crate::rules::{approach_share, implemented_share, instalments};
use crate::scenario::{Branch, FirstInstalment, VariableId};

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
            let in_force = place.checked_sub(1).map_or_else(|| vec![false; model.dialogues.len()], |it| self.turns[it].in_force.clone());
            let belief = Belief::new(model, turn.turn, &turn.levels, &in_force);
            let scene = belief.scene();
            sum.happened(&scene, turn);
            if place < turns.end {
                sum.done(&scene, turn);
            }
            if turns.contains(&place) && !turn.choices.is_empty() {
                sum.drifted(&scene);
                self.carried_out(&mut sum, &scene, turn);
            }
        }
        let mut known = sum.known;
        known.retain(|it| it.points.abs() >= MOVED);
        known.sort_by(|a, b| b.points.abs().total_cmp(&a.points.abs()).then(a.cause.cmp(&b.cause)));
        let (before, after) = (self.level_at(variable, turns.start), self.level_at(variable, turns.end));
        Account { variable, turns, before, after, known }
    }

    /// What agreements that were in force come to on an issue while they are carried out: everybody knows their terms.
    fn carried_out(&self, sum: &mut Sum<'_>, scene: &Scene<'_, 1>, turn: &SeatTurn) {
        let model = sum.model;
        let Some(issue) = model.settlements.iter().position(|it| *it == sum.variable) else { return };
        for (row, dialogue) in model.dialogues.iter().enumerate().filter(|(row, it)| turn.in_force[*row] && it.on_agenda[issue]) {
            let deals = self.turns.iter().take(turn.turn as usize + 1).flat_map(|it| &it.rounds);
            let Some(last) = deals.filter(|it| it.dialogue.index() == row && it.verdict == Verdict::Deal).last() else { continue };
            let Some(clause) = last.clauses.iter().find(|it| it.issue.index() == issue) else { continue };
            let pace = scene.weight(model.constants.implementation);
            let share = implemented_share(scene.level(dialogue.compliance), scene.weight(dialogue.attention[issue]), pace, model.dt)[0];
            sum.add(Cause::Implementation(last.dialogue), share * (clause.terms - scene.level(sum.variable)[0]));
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

    /// Events, which come when a turn opens.
    fn happened(&mut self, scene: &Scene<'_, 1>, turn: &SeatTurn) {
        let model = self.model;
        for event in &turn.events {
            for effect in &model.events[event.index()].effects {
                self.effect(scene, effect, 1.0, Cause::Event(*event), true);
            }
        }
    }

    /// Choices, and what came of talks.
    fn done(&mut self, scene: &Scene<'_, 1>, turn: &SeatTurn) {
        let model = self.model;
        for made in &turn.choices {
            let Some(id) = made.choice else { continue };
            let choice = &model.choices[id.index()];
            if choice.void {
                continue;
            }
            for effect in choice.effects.iter().filter(|it| counts(it.branch, made.success)) {
                self.effect(scene, effect, strength(model, choice), Cause::Choice(id), false);
            }
        }
        for round in &turn.rounds {
            let (effects, cause) = match round.verdict {
                Verdict::Deal => (&model.dialogues[round.dialogue.index()].on_deal, Cause::Deal(round.dialogue)),
                Verdict::BrokeDown | Verdict::NothingToGain => {
                    (&model.dialogues[round.dialogue.index()].on_breakdown, Cause::Breakdown(round.dialogue))
                }
                Verdict::None | Verdict::NotHeld | Verdict::Stalled => continue,
            };
            effects.iter().for_each(|effect| self.effect(scene, effect, 1.0, cause, false));
        }
        for dialogue in &turn.collapses {
            let effects = &model.dialogues[dialogue.index()].on_collapse;
            effects.iter().for_each(|effect| self.effect(scene, effect, 1.0, Cause::Collapse(*dialogue), false));
        }
    }

    /// What of an effect arrives on the turns in question: at once, or in parts when later turns open.
    fn effect(&mut self, scene: &Scene<'_, 1>, effect: &EffectRow, strength: f64, cause: Cause, at_opening: bool) {
        let model = self.model;
        let remembered = effect.remembered.is_some_and(|it| it == self.variable);
        if effect.target != self.variable && !remembered {
            return;
        }
        let mut points = scene.weight(effect.add)[0] * strength;
        if let Some(scale) = &effect.scale {
            points *= scene.value(scale, &mut self.stack)[0];
        }
        if let Some(dialogue) = effect.compliance_of {
            points *= scene.in_force[dialogue.index()][0];
        }
        let from = scene.turn as usize;
        let (first, parts) = match &effect.timing {
            // What others remember of an effect, they remember at once.
            _ if remembered => (0, 1),
            Timing::Now => (0, 1),
            Timing::Fixed { first, parts } => (*first as usize, *parts as usize),
            Timing::Drawn(months) => instalments(scene.weight(months[0])[0], scene.weight(months[1])[0], model.dt),
        };
        let skips = !remembered && effect.timing != Timing::Now && model.constants.first_instalment == FirstInstalment::Skipped;
        let points = if remembered { points * scene.weight(model.constants.reciprocity)[0] } else { points / parts as f64 };
        let arrives = |later: usize| match later {
            0 if skips => false,
            0 if !at_opening => self.turns.contains(&from),
            later => self.turns.start < from + later && from + later <= self.turns.end,
        };
        let arriving = (first..first + parts).filter(|later| arrives(*later)).count();
        if arriving > 0 {
            self.add(cause, points * arriving as f64);
        }
    }

    /// Where the level's own flow drew it, as the seat saw what the flow reads.
    fn drifted(&mut self, scene: &Scene<'_, 1>) {
        let (model, variable) = (self.model, self.variable);
        let level = scene.level(variable)[0];
        if let Some(flow) = model.flows.iter().find(|it| it.variable == variable) {
            let share = flow.share.unwrap_or_else(|| approach_share(model.dt, scene.weight(flow.months)[0]));
            let base = scene.rate(&flow.base, &mut self.stack)[0] + flow.offset;
            self.add(Cause::Base, share * (base - level));
            for (place, (program, gain)) in flow.terms.iter().enumerate() {
                let points = share * scene.value(program, &mut self.stack)[0] * scene.weight(*gain)[0];
                self.add(Cause::Term(place as u16), points);
            }
        }
        if let Some(back) = model.returns.iter().find(|it| it.variable == variable) {
            let share = back.share.unwrap_or_else(|| approach_share(model.dt, scene.weight(back.months)[0]));
            let origin = scene.weight(model.starts[variable.index()].start)[0];
            self.add(Cause::Return, share * (origin - level));
        }
    }
}

/// Whether effects of a branch come about when a choice succeeded, failed, or neither was in question.
fn counts(branch: Branch, success: Option<bool>) -> bool {
    match branch {
        Branch::Always => true,
        Branch::OnSuccess => success != Some(false),
        Branch::OnFailure => success == Some(false),
    }
}

/// An act counts in full, a stance for the length of a turn.
fn strength(model: &Model, choice: &ChoiceRow) -> f64 {
    if choice.act { 1.0 } else { model.dt }
}
