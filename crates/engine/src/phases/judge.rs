//! Judgement: which lanes have ended, how, and when.

use diwan_wide::wide;

use super::{Stack, State};
use crate::kernel::Mask;
use crate::scenario::OutcomeId;

/// Which lanes still run, and how the others ended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Running<const W: usize> {
    /// Lanes that still run.
    pub lanes: Mask<W>,
    /// The outcome of those that ended.
    pub outcome: [Option<OutcomeId>; W],
    /// Turn on which they ended, counted from 0; meaningless for those that run.
    pub turn: [u32; W],
}

impl<const W: usize> Default for Running<W> {
    fn default() -> Self {
        Self { lanes: Mask::ALL, outcome: [None; W], turn: [0; W] }
    }
}

impl<const W: usize> Running<W> {
    /// Ends `lanes` with an outcome. A lane that ended on this very turn takes the outcome of the higher priority; one
    /// that ended earlier keeps its own.
    pub fn end(&mut self, lanes: Mask<W>, outcome: OutcomeId, turn: u32) {
        for lane in 0..W {
            let wins = match self.outcome[lane] {
                None => true,
                Some(other) => self.turn[lane] == turn && outcome < other,
            };
            if lanes.0[lane] && wins {
                self.outcome[lane] = Some(outcome);
                self.turn[lane] = turn;
                self.lanes.0[lane] = false;
            }
        }
    }
}

/// Ends the lanes in which an immediate outcome holds, in order of priority.
#[wide]
pub fn judge<const W: usize>(state: &State<'_, W>, running: &mut Running<W>, stack: &mut Stack<W>) {
    for (id, outcome) in (0_u16..).map(OutcomeId).zip(&state.model.outcomes) {
        if outcome.immediate && running.lanes.any() {
            let holds = state.value(&outcome.when, stack).test(|it| it > 0.0).and(running.lanes);
            running.end(holds, id, state.turn);
        }
    }
}

/// At the horizon: every lane that still runs takes the first outcome that holds.
pub fn judge_at_horizon<const W: usize>(state: &State<'_, W>, running: &mut Running<W>, stack: &mut Stack<W>) {
    for (id, outcome) in (0_u16..).map(OutcomeId).zip(&state.model.outcomes) {
        if !outcome.immediate && running.lanes.any() {
            let holds = state.value(&outcome.when, stack).test(|it| it > 0.0).and(running.lanes);
            running.end(holds, id, state.turn);
        }
    }
}

/// Whether the condition of each outcome holds, whatever it would end.
pub fn conditions<const W: usize>(state: &State<'_, W>, holds: &mut [Mask<W>], stack: &mut Stack<W>) {
    for (outcome, holds) in state.model.outcomes.iter().zip(holds) {
        *holds = state.value(&outcome.when, stack).test(|it| it > 0.0);
    }
}
