//! Reviews: an actor reconsiders its course only now and then. Between reviews its taste for stances and for holding
//! still stays what it was, so that the shares of choices are those of the logit response, and a course is kept.

use diwan_wide::wide;

use super::{State, steadiness_of};
use crate::kernel::{Luck, Mask, Pack, Purpose, TurnLuck};
use crate::model::{ActorRow, Model, Weight};
use crate::rules::review_chance;

/// What actors' tastes were when each reviewed its course last.
pub struct Tastes<'a, const W: usize> {
    /// The Gumbel noise of every choice; that of acts is never read, for they draw afresh.
    pub choices: &'a mut [Pack<W>],
    /// The Gumbel noise of every actor's holding still.
    pub holds: &'a mut [Pack<W>],
    /// The turn, counted from 0, on which every actor reviewed last; below 0 where it never did.
    pub reviewed: &'a mut [Pack<W>],
}

/// Lets every actor review its course that comes to it on this turn: all when they choose for the first time, later with the chance that
/// [`review_chance`] gives. Actors that always do take the noise of the turn.
///
/// `noise` is that of the turn, of every choice and then of every actor's holding still.
#[wide]
pub fn review<const W: usize>(
    state: &State<'_, W>,
    luck: &Luck<W>,
    noise: &TurnLuck<'_, W>,
    tastes: &mut Tastes<'_, W>,
) {
    let model = state.model;
    let turn = Pack::all(f64::from(state.turn));
    for (row, actor) in model.actors.iter().enumerate() {
        let never = tastes.reviewed[row].test(|it| it < 0.0);
        let lanes = never.or(reviews(state, luck, actor));
        for id in actor.menu.iter().map(|it| it.index()) {
            tastes.choices[id] = lanes.select(noise[id], tastes.choices[id]);
        }
        tastes.holds[row] = lanes.select(noise[model.choices.len() + row], tastes.holds[row]);
        tastes.reviewed[row] = lanes.select(turn, tastes.reviewed[row]);
    }
}

/// The lanes in which an actor reviews its course on this turn.
#[inline(always)]
fn reviews<const W: usize>(state: &State<'_, W>, luck: &Luck<W>, actor: &ActorRow) -> Mask<W> {
    if actor.review == Weight::ZERO {
        return Mask::ALL;
    }
    let restless = if actor.steady_choice == Weight::ZERO {
        None
    } else {
        Some([steadiness_of(state, actor), state.weight(actor.steady_choice)])
    };
    let chance = review_chance(state.model.dt, state.weight(actor.review), restless);
    luck.uniform(Purpose::Review, state.turn, actor.thin_key).compare(chance, |u, chance| u < chance)
}

impl Model {
    /// Whether any actor keeps its course between reviews.
    #[must_use]
    pub fn has_reviews(&self) -> bool {
        self.actors.iter().any(|it| it.review != Weight::ZERO)
    }
}
