//! Actors: the decision. Standing orders first, then whoever sits in the seat.

use bevy_ecs::prelude::*;

use super::columns::{self, Chosen, Logit, Open, Utility};
use super::events::StateColumns;
use super::resources::{Fate, Seating};
use crate::kernel::{DealtLuck, Mask};
use crate::phases::{self, Stack};
use crate::play::{self, Options};
use crate::scenario::ActorId;

/// Lets every actor decide, all on the same state.
pub(super) fn decide<const W: usize>(
    turn_state: StateColumns<'_, '_, W>,
    fate: Res<Fate<W>>,
    seating: Res<Seating<W>>,
    open: Query<&Open<W>>,
    utility: Query<&Utility<W>>,
    logit: Query<&Logit<W>>,
    mut chosen: Query<&mut Chosen<W>>,
    mut scratch: Local<(DealtLuck<W>, Stack<W>)>,
) {
    let ((dealt_luck, stack), state) = (&mut *scratch, turn_state.state());
    let noise = play::noise(state.model, dealt_luck, &fate.0, state.turn);
    let chosen = columns::write(&mut chosen);
    for (row, (policy, chosen)) in seating.policies.iter().zip(chosen).enumerate() {
        let options = Options {
            model: state.model,
            actor: ActorId(row as u16),
            turn: state.turn,
            drawn: state.drawn,
            luck: &fate.0,
            noise,
            open: columns::read(&open),
            utility: columns::read(&utility),
            logit: columns::read(&logit),
            acts: Mask::ALL,
        };
        *chosen = match seating.answers.choice(ActorId(row as u16)) {
            Some(answer) => play::answered(&options, answer),
            None => play::decide(&options, policy.as_ref()),
        };
        phases::come_off(&state, options.row(), chosen, stack);
    }
}
