//! Enactment: chosen stances and acts cause their effects, some succeed and some fail, and stances wear out.

use diwan_wide::wide;

use super::count::claim;
use super::picked::Taken;
use super::{DueEffects, PendingEffects, Push, Stack, State, odds_of, reach_of};
use crate::kernel::{Luck, Mask, Pack, Purpose};
use crate::model::{ChoiceRow, Pass};
use crate::record::Cause;
use crate::rules::{next_usage, next_usage_of_share, usage_kept, worn};
use crate::scenario::{Branch, ChoiceId};

/// The columns of what was chosen and what came of it.
pub struct Enacted<'a, const W: usize> {
    /// What actors chose, in the rows of their picks.
    pub chosen: &'a [[Option<ChoiceId>; W]],
    /// Whether each choice, where taken, succeeded.
    pub success: &'a mut [Mask<W>],
    /// How used up each choice is.
    pub usage: &'a [Pack<W>],
    /// Events a month that each source brings on this turn.
    pub claimed: &'a mut [Pack<W>],
}

/// Puts the effects of what was chosen among what is due now: points × turn length for a stance, points for an act;
/// what it does to others as far as its actor reaches, and with each push on another's influence or stability the push on that other's attitude.
#[wide]
pub fn enact<const W: usize>(
    state: &State<'_, W>,
    pass: Pass,
    luck: &Luck<W>,
    running: Mask<W>,
    enacted: &mut Enacted<'_, W>,
    due_now: &mut DueEffects<W>,
    pending: &mut PendingEffects<W>,
    stack: &mut Stack<W>,
) {
    for (row, actor) in state.model.actors.iter().enumerate() {
        let only = match pass {
            Pass::Everyone => None,
            Pass::One { row: one, .. } if one != row => continue,
            Pass::One { effect, .. } => Some(effect),
        };
        let taken = Taken::of(enacted.chosen, &actor.picks);
        let (reach, share) = (reach_of(state, actor), taken.share());
        for &id in &actor.menu {
            let takers = taken.takers(id).and(running);
            let choice = &state.model.choices[id.index()];
            if choice.void || !takers.any() {
                continue;
            }
            if only.is_none_or(|effect| effect == 0) {
                enacted.success[id.index()] = succeed(state, choice, luck, stack);
                if due_now.ledger.is_some() && choice.is_in_question() {
                    let odds = odds_of(state, choice, stack);
                    due_now.odds.extend(odds.map(|it| (id, it[0])));
                }
            }
            let success = enacted.success[id.index()];
            let usual = takers.keep(strength(state, choice, enacted.usage[id.index()], share));
            let (far, extra) = match reach {
                None => (usual, 0.0),
                Some(reach) => (usual * reach, 1.0 - 1.0 / reach[0]),
            };
            if only.is_none_or(|effect| effect == 0) {
                for &row in &choice.sources {
                    enacted.claimed[row] = claim(state, &state.model.sources[row], usual, reach);
                }
            }
            for (place, effect) in choice.effects.iter().enumerate() {
                if only.is_some_and(|it| it != place) {
                    continue;
                }
                let (strength, extra) = if effect.own { (usual, 0.0) } else { (far, extra) };
                let strength = match effect.branch {
                    Branch::Always => strength,
                    Branch::OnSuccess => success.keep(strength),
                    Branch::OnFailure => success.negate().keep(strength),
                };
                let amount = due_now.effect(state, effect, (strength, extra), Cause::Choice(id), pending, stack);
                if let Some(attitude) = effect.remembered {
                    let amount = amount * state.weight(state.model.constants.reciprocity);
                    let push = Push::new(attitude, amount, Cause::Choice(id));
                    due_now.push(Push { beyond: extra * amount[0], ..push });
                }
            }
        }
    }
}

/// Whether a choice succeeds, where it is taken: a uniform number below its odds.
#[inline(always)]
pub fn succeed<const W: usize>(
    state: &State<'_, W>,
    choice: &ChoiceRow,
    luck: &Luck<W>,
    stack: &mut Stack<W>,
) -> Mask<W> {
    match odds_of(state, choice, stack) {
        None => Mask::ALL,
        Some(odds) => luck.uniform(Purpose::Success, state.turn, choice.key).compare(odds, |u, odds| u < odds),
    }
}

#[inline(always)]
fn strength<const W: usize>(
    state: &State<'_, W>,
    choice: &ChoiceRow,
    usage: Pack<W>,
    share: Option<Pack<W>>,
) -> Pack<W> {
    let constants = &state.model.constants;
    if choice.act {
        return Pack::all(1.0);
    }
    let full = if constants.fatigues() {
        worn(usage, state.weight(constants.fatigue)) * state.model.dt
    } else {
        Pack::all(state.model.dt)
    };
    share.map_or(full, |share| full * share)
}

/// After all was enacted: what was taken rests, what was not recovers, and memory of use moves on.
#[wide]
pub fn tire<const W: usize>(
    state: &State<'_, W>,
    running: Mask<W>,
    chosen: &[[Option<ChoiceId>; W]],
    rests: &mut [Pack<W>],
    usage: &mut [Pack<W>],
) {
    let constants = &state.model.constants;
    let kept = usage_kept(state.model.dt, state.weight(constants.fatigue_months));
    for actor in &state.model.actors {
        let taken = Taken::of(chosen, &actor.picks);
        let share = taken.share();
        for &id in &actor.menu {
            let (row, choice) = (id.index(), &state.model.choices[id.index()]);
            let takers = taken.takers(id).and(running);
            let rest = if choice.once { Pack::all(f64::INFINITY) } else { state.weight(choice.cooldown) };
            rests[row] = takers.select(rest, (rests[row] - state.model.dt).max(Pack::ZERO));
            if constants.fatigues() {
                usage[row] = match share {
                    None => next_usage(usage[row], takers, kept),
                    Some(share) => next_usage_of_share(usage[row], takers, share, kept),
                };
            }
        }
    }
}
