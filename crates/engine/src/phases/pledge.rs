//! Pledges: what they do to those who weigh them, and how they are made, called on, kept and broken.

use super::picked::Taken;
use super::{Conduct, Conducts, DueEffects, PendingEffects, Stack, State, steadiness_of};
use crate::kernel::{Mask, Pack};
use crate::model::{ActorRow, Weight};
use crate::record::Cause;
use crate::rules::{RESTLESS_BOUNDS, pledged, sway, word_broken, word_held};
use crate::scenario::{ActorId, ChoiceId};

/// Fewer months than this are none.
const NONE: f64 = 1e-9;

/// What became of a pledge on a turn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PledgeTurn {
    /// It was made, or made again.
    pub made: bool,
    /// Something was done that it answers.
    pub called: bool,
    /// It was kept.
    pub kept: bool,
    /// It was broken.
    pub broken: bool,
}

/// What pledges that stand add to the worth of a choice to its actor, utility: as one to whom they were made, what would
/// follow; as one who would make one, what it would do to the others.
#[inline(always)]
pub(super) fn pledge_worth<const W: usize>(state: &State<'_, W>, me: ActorId, choice: ChoiceId) -> Pack<W> {
    let Conduct { word, left, .. } = state.conduct;
    let mut sum = Pack::ZERO;
    for (row, pledge) in state.model.pledges.iter().enumerate() {
        let word = word[pledge.maker.index()];
        if pledge.choice == choice {
            for it in &pledge.to {
                sum = sum + sway(word, it.worth, it.temperature) * it.at_stake;
            }
        } else if pledge.triggers.contains(&choice)
            && let Some(it) = pledge.to.iter().find(|it| it.actor == me)
        {
            sum = sum + left[row].test(|months| months > NONE).keep(pledged(word, it.worth));
        }
    }
    sum
}

/// Log-odds by which an actor is bound to a choice that it pledged and that is due.
#[inline(always)]
pub(super) fn honour<const W: usize>(state: &State<'_, W>, me: ActorId, actor: &ActorRow, choice: ChoiceId) -> Pack<W> {
    let bound = state.model.pledges.iter().zip(state.conduct.due).filter(|(it, _)| it.maker == me && it.then == choice);
    let lanes = bound.fold(Mask::NONE, |lanes, (_, due)| lanes.or(due.test(|months| months > NONE)));
    if !lanes.any() {
        return Pack::ZERO;
    }
    let mut honour = state.weight(state.model.constants.honour);
    if actor.steady_choice != Weight::ZERO {
        honour = honour * steadiness_of(state, actor).min(Pack::all(RESTLESS_BOUNDS.1));
    }
    lanes.keep(honour)
}

/// What pledges come to on a turn: those that were due are kept or broken, those that stand are called on, time passes,
/// and new ones are made. `chosen` is what everybody chose, and `turns` what became of every pledge.
///
/// A pledge answers what is done while it stands. It is due for the months of grace from the turn after, counts as
/// kept where its maker does what it pledged on one of them, and as broken where these pass; then it ends.
pub fn turn_pledges<const W: usize>(
    state: &State<'_, W>,
    running: Mask<W>,
    chosen: &[[Option<ChoiceId>; W]],
    conducts: &mut Conducts<'_, W>,
    turns: &mut [[PledgeTurn; W]],
) {
    let (model, constants) = (state.model, &state.model.constants);
    let [gain, loss, grace] =
        [constants.word_gain, constants.word_loss, constants.grace_months].map(|it| state.weight(it));
    let is_some = |months: Pack<W>| months.test(|months| months > NONE);
    let passed = |months: Pack<W>| (months - model.dt).max(Pack::ZERO);
    for (row, pledge) in model.pledges.iter().enumerate() {
        let by = |choice: ChoiceId| {
            let actor = &model.actors[model.choices[choice.index()].actor.index()];
            Taken::of(chosen, &actor.picks).takers(choice).and(running)
        };
        let (made, done) = (by(pledge.choice), by(pledge.then));
        let called = pledge.triggers.iter().fold(Mask::NONE, |lanes, it| lanes.or(by(*it)));
        let (left, due) = (conducts.left[row], conducts.due[row]);
        let was_due = is_some(due).and(running);
        let kept = was_due.and(done);
        let broken = was_due.and(done.negate()).and(is_some(passed(due)).negate());
        let called = called.and(is_some(left)).and(was_due.negate()).and(done.negate());
        let still = called.select(grace, kept.select(Pack::ZERO, passed(due)));
        conducts.due[row] = running.select(still, due);
        let months = made.select(state.weight(pledge.months), broken.select(Pack::ZERO, passed(left)));
        conducts.left[row] = running.select(months, left);
        let word = &mut conducts.word[pledge.maker.index()];
        *word = kept.select(word_held(*word, gain), broken.select(word_broken(*word, loss), *word));
        for lane in 0..W {
            turns[row][lane] =
                PledgeTurn { made: made.0[lane], called: called.0[lane], kept: kept.0[lane], broken: broken.0[lane] };
        }
    }
}

/// Puts among what is due now what breaking pledges does, where they were broken on this turn.
pub fn break_pledges<const W: usize>(
    state: &State<'_, W>,
    turns: &[[PledgeTurn; W]],
    due_now: &mut DueEffects<W>,
    pending: &mut PendingEffects<W>,
    stack: &mut Stack<W>,
) {
    for (pledge, turn) in state.model.pledges.iter().zip(turns) {
        let broken = Mask(turn.map(|it| it.broken));
        if broken.any() {
            for effect in &pledge.on_broken {
                let strength = (broken.as_numbers(), 0.0);
                due_now.effect(state, effect, strength, Cause::Broken(pledge.choice), pending, stack);
            }
        }
    }
}
