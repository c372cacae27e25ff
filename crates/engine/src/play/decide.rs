//! The gate: orders first, then whoever sits in the seat; what is not open is not done.

use super::{Options, Picks, Policy};
use crate::kernel::{Mask, Purpose};
use crate::record::Choices;
use crate::scenario::{ChoiceId, MAX_ATTENTION};

/// What an actor does in each lane: `picks` has room for as many choices as it may take on a turn.
///
/// A standing order counts where its choice is open; elsewhere the policy decides. On turns shorter than a month an act
/// that a policy picks is put off with probability `1 - dt`, and the best that is no act is taken under the same noise.
pub fn decide<const W: usize>(options: &Options<'_, W>, policy: &dyn Policy<W>, picks: &mut [Picks<W>]) {
    let order = options.model.scenario.setup.order(options.actor, options.turn);
    picks.fill([None; W]);
    if order == Some(None) {
        return;
    }
    policy.decide(options, picks);
    gate(options, picks);
    let dt = options.model.dt;
    if dt < 1.0 {
        let u = options.luck.uniform(Purpose::Thinning, options.turn, options.row().thin_key);
        let is_act = |pick: Option<ChoiceId>| pick.is_some_and(|it| options.model.choices[it.index()].act);
        let has_act = |lane: usize| picks.iter().any(|it| is_act(it[lane]));
        let put_off = Mask(core::array::from_fn(|lane| u.0[lane] >= dt && has_act(lane)));
        if put_off.any() {
            let calmer = Options { acts: put_off.negate(), ..*options };
            let mut room = [[None; W]; MAX_ATTENTION];
            let instead = &mut room[..picks.len().min(MAX_ATTENTION)];
            policy.decide(&calmer, instead);
            gate(&calmer, instead);
            for (pick, instead) in picks.iter_mut().zip(instead) {
                for lane in (0..W).filter(|lane| put_off.0[*lane]) {
                    pick[lane] = instead[lane];
                }
            }
        }
    }
    if let Some(Some(choice)) = order {
        let Mask(open) = options.is_open(choice);
        for (place, pick) in picks.iter_mut().enumerate() {
            for lane in (0..W).filter(|lane| open[*lane]) {
                pick[lane] = (place == 0).then_some(choice);
            }
        }
    }
}

/// What an actor does whose seat has answered: those choices where they are open, and nothing elsewhere.
pub fn answered<const W: usize>(options: &Options<'_, W>, answer: &Choices, picks: &mut [Picks<W>]) {
    let mut answer = answer.iter();
    picks.fill_with(|| [answer.next(); W]);
    gate(options, picks);
}

/// Takes out what is not open, or not the actor's, or comes twice, or is a second act, or is excluded by what stands
/// before it; what is left moves up.
fn gate<const W: usize>(options: &Options<'_, W>, picks: &mut [Picks<W>]) {
    for lane in 0..W {
        let mut kept = 0;
        let mut acted = false;
        for place in 0..picks.len() {
            let Some(choice) = picks[place][lane].take().filter(|it| options.allows(*it, lane)) else { continue };
            let row = &options.model.choices[choice.index()];
            let is_kept = |it: ChoiceId| picks[..kept].iter().any(|pick| pick[lane] == Some(it));
            if (row.act && acted) || is_kept(choice) || row.excludes.iter().any(|it| is_kept(*it)) {
                continue;
            }
            acted |= row.act;
            picks[kept][lane] = Some(choice);
            kept += 1;
        }
    }
}
