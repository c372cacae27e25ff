//! Standing: what an actor's influence and stability do to all that it undertakes, as the state says or as somebody sees
//! it. It moves no level.

use super::{Stack, State};
use crate::kernel::Pack;
use crate::model::{ActorRow, ChoiceRow, SideRow};
use crate::rules::{contested_odds, held_odds, reach, steadiness, strength};

/// How far what an actor does to others carries, as a factor on it; nothing where the scenario does not ask.
#[inline(always)]
#[must_use]
pub fn reach_of<const W: usize>(state: &State<'_, W>, actor: &ActorRow) -> Option<Pack<W>> {
    let constants = &state.model.constants;
    if !constants.has_reach() {
        return None;
    }
    Some(reach(state.level(actor.influence), actor.stated_influence, state.weight(constants.reach)))
}

/// How steady an actor is, 1 as stated.
#[inline(always)]
#[must_use]
pub fn steadiness_of<const W: usize>(state: &State<'_, W>, actor: &ActorRow) -> Pack<W> {
    steadiness(state.level(actor.stability), actor.stated_stability)
}

/// The chance that a choice succeeds, held to its bounds: the odds stated, moved by the strengths of both sides where it
/// is contested. Nothing for what can't fail.
#[inline(always)]
#[must_use]
pub fn odds_of<const W: usize>(state: &State<'_, W>, choice: &ChoiceRow, stack: &mut Stack<W>) -> Option<Pack<W>> {
    let stated = held_odds(state.rate(choice.odds.as_ref()?, stack));
    Some(match choice.contest.as_deref().filter(|_| state.model.constants.has_contests()) {
        None => stated,
        Some([favour, against]) => {
            let decisiveness = state.weight(state.model.constants.contest);
            let sides = [strengths(state, favour), strengths(state, against)];
            held_odds(contested_odds(stated, sides[0], sides[1], decisiveness))
        }
    })
}

/// The strength of a side now, and as the scenario states it, points.
#[inline(always)]
#[must_use]
pub fn strengths<const W: usize>(state: &State<'_, W>, side: &[SideRow]) -> [Pack<W>; 2] {
    let (mut now, mut stated) = (Pack::ZERO, Pack::ZERO);
    for member in side {
        let weight = state.weight(member.weight);
        now = now + strength(weight, state.level(member.influence), state.level(member.stability));
        stated = stated + weight * member.stated;
    }
    [now, stated]
}
