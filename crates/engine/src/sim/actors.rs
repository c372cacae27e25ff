//! Actors: the decision. Standing orders first, then whoever sits in the seat.

use bevy_ecs::prelude::*;

use super::columns::{self, Chosen, Drawn, Logit, Open, Utility};
use super::resources::{Clock, Fate, Game, Seating};
use crate::kernel::{Deck, Mask};
use crate::play::{self, Options};
use crate::scenario::ActorId;

/// Lets every actor decide, all on the same state.
pub(super) fn decide<const W: usize>(
    game: Res<Game>,
    clock: Res<Clock>,
    fate: Res<Fate<W>>,
    seating: Res<Seating<W>>,
    drawn: Query<&Drawn<W>>,
    open: Query<&Open<W>>,
    utility: Query<&Utility<W>>,
    logit: Query<&Logit<W>>,
    mut chosen: Query<&mut Chosen<W>>,
    mut deck: Local<Deck<W>>,
) {
    let noise = play::noise(&game.0, &mut deck, &fate.0, clock.turn);
    let chosen = columns::write(&mut chosen);
    for (row, (policy, chosen)) in seating.policies.iter().zip(chosen).enumerate() {
        let options = Options {
            model: &game.0,
            actor: ActorId(row as u16),
            turn: clock.turn,
            drawn: columns::read(&drawn),
            luck: &fate.0,
            noise,
            open: columns::read(&open),
            utility: columns::read(&utility),
            logit: columns::read(&logit),
            acts: Mask::ALL,
        };
        *chosen = match seating.answers.get(row).copied().flatten() {
            Some(answer) => play::answered(&options, answer),
            None => play::decide(&options, policy.as_ref()),
        };
    }
}
