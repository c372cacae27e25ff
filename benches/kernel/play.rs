//! Plays the straight-line code: turns of its own, rounds of dialogue by the engine's functions.

use std::sync::Arc;

use diwan::kernel::{Luck, Mask, Pack, Seed};
use diwan::model::Model;
use diwan::phases::{self, Accord, Agreements, DueEffects, Negotiation, PendingEffects, Round, Running, Stack, State};
use diwan::scenario::DialogueId;

use super::W;
use super::nile_dam::{DIALOGUES, Kernel};

/// The straight-line code of a model, and what its rounds need.
pub(crate) struct Straight {
    kernel: Box<Kernel>,
    model: Arc<Model>,
    due_now: DueEffects<W>,
    pending: PendingEffects<W>,
    negotiation: Negotiation<W>,
    postures: Vec<[u16; W]>,
    stack: Stack<W>,
}

impl Straight {
    /// Of the model that the code was written from.
    pub(crate) fn new(model: Arc<Model>) -> Self {
        let (due_now, postures) = (DueEffects::new(&model), vec![[0; W]; model.seats]);
        let (pending, negotiation, stack) = (PendingEffects::default(), Negotiation::default(), Stack::default());
        Self { kernel: Kernel::new(), model, due_now, pending, negotiation, postures, stack }
    }

    /// Begins the replications `first ..`.
    pub(crate) fn begin(&mut self, seed: Seed, first: u64) {
        let numbers = core::array::from_fn(|lane| first.wrapping_add(lane as u64));
        let luck = Luck { seed, replication: numbers, draw: numbers };
        self.kernel.begin(luck);
        self.pending.clear(self.model.turns);
        let Kernel { drawn, levels, origins, .. } = &mut *self.kernel;
        let drawn = &mut drawn[..self.model.parameters.len()];
        phases::draw(&self.model, &luck, &[], drawn);
        phases::begin(&self.model, drawn, levels, origins);
    }

    pub(crate) fn is_over(&self) -> bool {
        self.kernel.turn >= self.model.turns || !self.kernel.running.lanes.any()
    }

    pub(crate) fn levels(&self) -> &[Pack<W>] {
        &self.kernel.levels
    }

    pub(crate) fn running(&self) -> &Running<W> {
        &self.kernel.running
    }

    /// What every actor chose; to hold is `u16::MAX`.
    pub(crate) fn chosen(&self) -> &[[u16; W]] {
        self.kernel.chosen()
    }

    /// Plays a turn.
    pub(crate) fn step(&mut self) {
        self.kernel.before_rounds();
        if self.model.dialogues.iter().any(|it| it.rounds[self.kernel.turn as usize]) {
            self.rounds();
        }
        self.kernel.after_rounds();
    }

    fn rounds(&mut self) {
        let Self { kernel, model, due_now, pending, negotiation, postures, stack } = self;
        let Kernel { levels, drawn, in_force, breadth, terms, running, luck, turn, .. } = &mut **kernel;
        let drawn = &drawn[..model.parameters.len()];
        let mut signed = [Mask::NONE; DIALOGUES];
        let mut rounds = [Round::default(); DIALOGUES];
        let mut offers = vec![Pack::ZERO; terms.len()];
        let (agreed, mut newly) = (vec![Mask::NONE; terms.len()], vec![Mask::NONE; terms.len()]);
        let state = State::new(model, *turn, levels, drawn, in_force, breadth);
        for (row, round) in rounds.iter_mut().enumerate() {
            *round = phases::negotiate(
                &state,
                DialogueId(row as u16),
                luck,
                running.lanes,
                phases::SeatAnswers::default(),
                Agreements { terms, agreed: &agreed },
                postures,
                negotiation,
                due_now,
                pending,
                stack,
            );
            offers[model.terms_of(row)].copy_from_slice(negotiation.terms());
        }
        for (row, round) in rounds.iter().enumerate() {
            let offers = &offers[model.terms_of(row)];
            let offered = (offers, &vec![Mask::ALL; offers.len()][..]);
            signed[row] =
                Accord::sign(&state, DialogueId(row as u16), round, offered, &mut terms[..], &mut newly, due_now);
        }
        for (in_force, signed) in in_force.iter_mut().zip(signed) {
            *in_force = signed.select(Pack::all(1.0), *in_force);
        }
        // The code is written for scenarios that count nothing.
        phases::settle(model, phases::weight(model.constants.headroom, drawn), levels, &mut [], due_now, running.lanes);
    }
}
