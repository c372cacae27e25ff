//! Arrivals: what everything that a seat knows to have been brought about comes to by the rules, and when, as the seat
//! saw things then. It is before wear, headroom and the ends of scales: those would tell of more than the seat knows.

use super::SeatTurn;
use crate::model::{EffectRow, Timing};
use crate::phases::{Stack, State, reach_of};
use crate::record::{Cause, PledgeEvent, Verdict};
use crate::rules::instalments;
use crate::scenario::{Branch, FirstInstalment, VariableId};

/// A change that is to arrive.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Arrival {
    /// What brings it.
    pub cause: Cause,
    /// The variable.
    pub target: VariableId,
    /// Points.
    pub points: f64,
    /// Turns until it arrives: 0 on the turn itself, otherwise when so many more have opened.
    pub later: usize,
    /// Whether it was brought about when the turn opened, as events are, and not when it was closed.
    pub at_opening: bool,
}

/// What was brought about on a turn and noticed; `state` is the turn as the seat took it to be.
pub(super) fn arrivals(state: &State<'_, 1>, turn: &SeatTurn, stack: &mut Stack<1>) -> Vec<Arrival> {
    let model = state.model;
    let mut out = Out { state, stack, all: Vec::new() };
    for event in &turn.events {
        out.effects(&model.events[event.index()].effects, 1.0, Cause::Event(*event), true);
    }
    for made in &turn.choices {
        let Some(id) = made.choice else { continue };
        let choice = &model.choices[id.index()];
        // An act counts in full, a stance for the length of a turn and its share of the effort.
        let strength = if choice.act { 1.0 } else { model.dt * turn.share_of(made.actor) };
        let extra = reach_of(state, &model.actors[made.actor.index()]).map_or(0.0, |it| it[0] - 1.0);
        for effect in choice.effects.iter().filter(|it| !choice.void && counts(it.branch, made.success)) {
            out.effect(effect, strength, Cause::Choice(id), false);
            if extra != 0.0 && !effect.own {
                out.effect(effect, strength * extra, Cause::Reach(id), false);
            }
        }
    }
    let broken = turn.pledges.iter().filter(|it| it.what == PledgeEvent::Broken);
    for pledge in broken.filter_map(|it| model.pledges.iter().find(|row| row.choice == it.choice)) {
        out.effects(&pledge.on_broken, 1.0, Cause::Broken(pledge.choice), false);
    }
    for round in &turn.rounds {
        let dialogue = &model.dialogues[round.dialogue.index()];
        match round.verdict {
            Verdict::Deal => out.effects(&dialogue.on_deal, 1.0, Cause::Deal(round.dialogue), false),
            Verdict::BrokeDown | Verdict::NothingToGain => {
                out.effects(&dialogue.on_breakdown, 1.0, Cause::Breakdown(round.dialogue), false);
            }
            Verdict::None | Verdict::NotHeld | Verdict::Stalled => {}
        }
    }
    for dialogue in &turn.collapses {
        out.effects(&model.dialogues[dialogue.index()].on_collapse, 1.0, Cause::Collapse(*dialogue), false);
    }
    out.all
}

/// Arrivals as they are found.
struct Out<'a, 's> {
    state: &'a State<'a, 1>,
    stack: &'s mut Stack<1>,
    all: Vec<Arrival>,
}

impl Out<'_, '_> {
    fn effects(&mut self, effects: &[EffectRow], strength: f64, cause: Cause, at_opening: bool) {
        effects.iter().for_each(|it| self.effect(it, strength, cause, at_opening));
    }

    fn effect(&mut self, effect: &EffectRow, strength: f64, cause: Cause, at_opening: bool) {
        let (state, model) = (self.state, self.state.model);
        let mut points = state.weight(effect.add)[0] * strength;
        if let Some(scale) = &effect.scale {
            points *= state.value(scale, self.stack)[0];
        }
        if let Some(dialogue) = effect.compliance_of {
            points *= state.in_force[dialogue.index()][0];
        }
        let (first, parts) = match &effect.timing {
            Timing::Now => (0, 1),
            Timing::Fixed { first, parts } => (*first as usize, *parts as usize),
            Timing::Drawn(months) => instalments(state.weight(months[0])[0], state.weight(months[1])[0], model.dt),
        };
        let skips = effect.timing != Timing::Now && model.constants.first_instalment == FirstInstalment::Skipped;
        let part = points / parts.max(1) as f64;
        let parts = (first..first + parts).filter(|later| !(skips && *later == 0));
        self.all.extend(parts.map(|later| Arrival { cause, target: effect.target, points: part, later, at_opening }));
        if let Some(target) = effect.remembered {
            let points = points * state.weight(model.constants.reciprocity)[0];
            self.all.push(Arrival { cause, target, points, later: 0, at_opening });
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
