//! The gate: orders first, then whoever sits in the seat; what is not open is not done.

use super::{Options, Picks, Policy};
use crate::kernel::{Mask, Purpose};
use crate::scenario::ChoiceId;

/// What an actor does in each lane.
///
/// A standing order counts where its choice is open; elsewhere the policy decides. On turns shorter than a month an act
/// that a policy picks is put off with probability `1 - dt`, and the best that is no act is taken under the same noise.
pub fn decide<const W: usize>(options: &Options<'_, W>, policy: &dyn Policy<W>) -> Picks<W> {
    let order = options.model.scenario.setup.order(options.actor, options.turn);
    if order == Some(None) {
        return [None; W];
    }
    let mut picks = gated(options, policy.decide(options));
    let dt = options.model.dt;
    if dt < 1.0 {
        let u = options.luck.uniform(Purpose::Thinning, options.turn, options.row().thin_key);
        let is_act = |pick: Option<ChoiceId>| pick.is_some_and(|it| options.model.choices[it.index()].act);
        let put_off = Mask(core::array::from_fn(|lane| u.0[lane] >= dt && is_act(picks[lane])));
        if put_off.any() {
            let calmer = Options { acts: put_off.negate(), ..*options };
            let instead = gated(&calmer, policy.decide(&calmer));
            for lane in 0..W {
                if put_off.0[lane] {
                    picks[lane] = instead[lane];
                }
            }
        }
    }
    if let Some(Some(choice)) = order {
        let Mask(open) = options.is_open(choice);
        for lane in 0..W {
            if open[lane] {
                picks[lane] = Some(choice);
            }
        }
    }
    picks
}

/// What an actor does whose seat has answered: that choice where it is open, and nothing elsewhere.
#[must_use]
pub fn answered<const W: usize>(options: &Options<'_, W>, answer: Option<ChoiceId>) -> Picks<W> {
    gated(options, [answer; W])
}

/// Holds where what was picked is not open, or not the actor's.
fn gated<const W: usize>(options: &Options<'_, W>, picks: Picks<W>) -> Picks<W> {
    let mut out = picks;
    for lane in 0..W {
        out[lane] = picks[lane].filter(|it| options.allows(*it, lane));
    }
    out
}
