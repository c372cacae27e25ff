//! Actors: the decision. Standing orders first, then whoever sits in the seat.

use bevy_ecs::prelude::*;

use super::columns::{self, Chosen, Logit, Open, Utility};
use super::events::Sight;
use super::resources::{Fate, Seating};
use crate::kernel::{Deck, Mask};
use crate::phases::{self, Stack};
use crate::play::{self, Options};
use crate::scenario::ActorId;

/// Lets every actor decide, all on the same state.
pub(super) fn decide<const W: usize>(
    sight: Sight<'_, '_, W>,
    fate: Res<Fate<W>>,
    seating: Res<Seating<W>>,
    open: Query<&Open<W>>,
    utility: Query<&Utility<W>>,
    logit: Query<&Logit<W>>,
    mut chosen: Query<&mut Chosen<W>>,
    mut scratch: Local<(Deck<W>, Stack<W>)>,
) {
    let ((deck, stack), scene) = (&mut *scratch, sight.scene());
    let noise = play::noise(scene.model, deck, &fate.0, scene.turn);
    let chosen = columns::write(&mut chosen);
    for (row, (policy, chosen)) in seating.policies.iter().zip(chosen).enumerate() {
        let options = Options {
            model: scene.model,
            actor: ActorId(row as u16),
            turn: scene.turn,
            drawn: scene.drawn,
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
        phases::come_off(&scene, options.row(), chosen, stack);
    }
}
