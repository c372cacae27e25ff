//! Actors: the decision. Standing orders first, then whoever sits in the seat.

use bevy_ecs::prelude::*;

use super::columns::{self, Chosen, HoldTaste, Logit, Open, ReviewedOn, Taste, Utility};
use super::events::StateColumns;
use super::resources::{ChoiceLuck, Fate, Seating};
use crate::kernel::Mask;
use crate::phases::{self, Stack, Tastes};
use crate::play::{self, Options};
use crate::scenario::ActorId;

/// Lets actors review their courses.
pub(super) fn review<const W: usize>(
    turn_state: StateColumns<'_, '_, W>,
    fate: Res<Fate<W>>,
    mut tastes: Query<&mut Taste<W>>,
    mut actors: (Query<&mut HoldTaste<W>>, Query<&mut ReviewedOn<W>>),
    mut choice_luck: ResMut<ChoiceLuck<W>>,
) {
    let state = turn_state.state();
    if !state.model.has_reviews() {
        return;
    }
    let noise = play::noise(state.model, &mut choice_luck.0, &fate.0, state.turn);
    let mut tastes = Tastes {
        choices: columns::write(&mut tastes),
        holds: columns::write(&mut actors.0),
        reviewed: columns::write(&mut actors.1),
    };
    phases::review(&state, &fate.0, &noise, &mut tastes);
}

/// Lets every actor decide, all on the same state.
pub(super) fn decide<const W: usize>(
    turn_state: StateColumns<'_, '_, W>,
    fate: Res<Fate<W>>,
    seating: Res<Seating<W>>,
    open: Query<&Open<W>>,
    utility: Query<&Utility<W>>,
    logit: Query<&Logit<W>>,
    tastes: (Query<&Taste<W>>, Query<&HoldTaste<W>>),
    mut chosen: Query<&mut Chosen<W>>,
    mut choice_luck: ResMut<ChoiceLuck<W>>,
    mut stack: Local<Stack<W>>,
) {
    let state = turn_state.state();
    let noise = play::noise(state.model, &mut choice_luck.0, &fate.0, state.turn);
    let chosen = columns::write(&mut chosen);
    let has_reviews = state.model.has_reviews();
    for (row, policy) in seating.policies.iter().enumerate() {
        let chosen = &mut chosen[state.model.actors[row].picks.clone()];
        let options = Options {
            model: state.model,
            actor: ActorId(row as u16),
            turn: state.turn,
            drawn: state.drawn,
            luck: &fate.0,
            noise,
            tastes: has_reviews.then(|| [columns::read(&tastes.0), columns::read(&tastes.1)]),
            open: columns::read(&open),
            utility: columns::read(&utility),
            logit: columns::read(&logit),
            acts: Mask::ALL,
        };
        match seating.answers.choices(ActorId(row as u16)) {
            Some(answer) => play::answered(&options, &answer, chosen),
            None => play::decide(&options, policy.as_ref(), chosen),
        }
        phases::come_off(&state, options.row(), chosen, &mut stack);
    }
}
