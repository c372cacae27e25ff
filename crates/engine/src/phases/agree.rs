//! Agreements: signing, keeping, carrying out, and collapse.

use diwan_wide::wide;

use super::{DueEffects, PendingEffects, Push, Round, Stack, State, steadiness_of};
use crate::kernel::{Mask, Pack};
use crate::model::{Model, Weight};
use crate::record::{Cause, Verdict};
use crate::rules::{approach_share, compliance_target, implemented_share, loss, stake, support, word_kept};
use crate::scenario::{ActorId, DialogueId};

/// What the agreements say: the terms on each issue and whether it is part of the agreement, dialogue-major.
#[derive(Clone, Copy, Debug)]
pub struct Agreements<'a, const W: usize> {
    /// The terms, 0..100.
    pub terms: &'a [Pack<W>],
    /// Whether the agreement in force covers the issue. Read only of dialogues that make packages: without, an agreement
    /// covers its agenda.
    pub agreed: &'a [Mask<W>],
}

impl<const W: usize> Agreements<'_, W> {
    /// The lanes in which the agreement of a dialogue covers an issue; `None` where it covers all that is on its agenda.
    #[inline(always)]
    pub(super) fn covers(&self, model: &Model, dialogue: usize, issue: usize) -> Option<Mask<W>> {
        let place = model.terms_of(dialogue).start + issue;
        model.dialogues[dialogue].packages.as_ref().map(|_| self.agreed[place])
    }

    /// Where the agreement of a dialogue puts an issue: what it does not cover stays on the ground.
    #[inline(always)]
    pub(super) fn puts(&self, model: &Model, dialogue: usize, issue: usize, ground: Pack<W>) -> Pack<W> {
        let terms = self.terms[model.terms_of(dialogue).start + issue];
        self.covers(model, dialogue, issue).map_or(terms, |covered| covered.select(terms, ground))
    }
}

/// What an actor gains when every issue on the agenda of a dialogue moves `from` where it is `to` the terms:
/// `Σ a s (loss(from - p) - loss(to - p))`.
#[inline(always)]
fn gain<const W: usize>(
    state: &State<'_, W>,
    dialogue: usize,
    actor: usize,
    from: &impl Fn(usize) -> Pack<W>,
    to: &impl Fn(usize) -> Pack<W>,
) -> Pack<W> {
    let row = &state.model.dialogues[dialogue];
    let mut sum = Pack::ZERO;
    for (issue, stance) in state.model.actors[actor].stances.iter().enumerate() {
        if row.on_agenda[issue] && stance.cares {
            let position = state.wish(stance, &mut Stack::default());
            let salience = state.weight(stance.salience);
            let moved = loss(from(issue) - position) - loss(to(issue) - position);
            sum = sum + state.weight(row.attention[issue]) * salience * moved;
        }
    }
    sum
}

/// What a ratifier adds to the support for terms.
pub(super) struct Backing<const W: usize> {
    pub actor: ActorId,
    pub gain: Pack<W>,
    pub support: Pack<W>,
    pub influence: Pack<W>,
}

/// The influence-weighted support of the ratifiers for terms, -1..1, with a look at what each adds to it. What is at
/// stake for them is what the terms cover: all that is on the agenda, where `covers` says nothing else.
#[inline(always)]
pub(super) fn backed<const W: usize>(
    state: &State<'_, W>,
    id: DialogueId,
    from: impl Fn(usize) -> Pack<W>,
    to: impl Fn(usize) -> Pack<W>,
    covers: impl Fn(usize) -> Option<Mask<W>>,
    mut look: impl FnMut(&Backing<W>),
) -> Pack<W> {
    let row = &state.model.dialogues[id.index()];
    let constants = &state.model.constants;
    let (scale, exclusion) = (state.weight(constants.gain_scale), state.weight(constants.exclusion));
    let counted = |issue: usize, number: Pack<W>| covers(issue).map_or(number, |covered| covered.keep(number));
    let attention = |issue: usize| counted(issue, state.weight(row.attention[issue]));
    let whole = (0..row.attention.len()).fold(Pack::ZERO, |sum, issue| sum + attention(issue));
    let (mut backed, mut total) = (Pack::ZERO, Pack::ZERO);
    for ratifier in &row.ratifiers {
        let actor = &state.model.actors[ratifier.actor.index()];
        let mut concern = Pack::ZERO;
        for (issue, stance) in actor.stances.iter().enumerate() {
            concern = concern + attention(issue) * state.weight(stance.salience);
        }
        let gain = gain(state, id.index(), ratifier.actor.index(), &from, &to);
        let support = support(gain, scale, exclusion, state.level(actor.engagement), stake(concern, whole));
        let influence = state.level(actor.influence);
        look(&Backing { actor: ratifier.actor, gain, support, influence });
        backed = backed + influence * support;
        total = total + influence;
    }
    (backed / total.max(Pack::all(1e-9))).clip(-1.0, 1.0)
}

/// What every actor still has to gain from the agreement of a dialogue, into its rows of `gains`; 0 where none is in
/// force.
pub struct Pledges;

impl Pledges {
    /// Reckons the remaining gains of all dialogues; `gains` is dialogue-major.
    pub fn reckon<const W: usize>(state: &State<'_, W>, agreements: Agreements<'_, W>, gains: &mut [Pack<W>]) {
        reckon(state, agreements, gains);
    }
}

#[wide]
fn reckon<const W: usize>(state: &State<'_, W>, agreements: Agreements<'_, W>, gains: &mut [Pack<W>]) {
    let actors = state.model.actors.len();
    for dialogue in 0..state.model.dialogues.len() {
        let agreed = state.in_force[dialogue].test(|it| it > 0.0).any();
        for actor in 0..actors {
            gains[dialogue * actors + actor] =
                if agreed { promised(state, dialogue, actor, agreements) } else { Pack::ZERO };
        }
    }
}

/// What an actor still has to gain from the agreement of one dialogue.
#[inline(always)]
pub(super) fn promised<const W: usize>(
    state: &State<'_, W>,
    dialogue: usize,
    actor: usize,
    agreements: Agreements<'_, W>,
) -> Pack<W> {
    let model = state.model;
    let ground = |issue: usize| state.level(model.settlements[issue]);
    gain(state, dialogue, actor, &ground, &|issue| agreements.puts(model, dialogue, issue, ground(issue)))
}

/// Signing what a round settled.
pub struct Accord;

impl Accord {
    /// Puts a deal in force: new terms on what it covers, and compliance as at the signing, or half way to it where an
    /// agreement was in force already. `offered` are terms by issue and whether a deal covers them; `terms` and `agreed`
    /// those of all dialogues. Terms on other issues stand.
    pub fn sign<const W: usize>(
        state: &State<'_, W>,
        id: DialogueId,
        round: &Round<W>,
        offered: (&[Pack<W>], &[Mask<W>]),
        terms: &mut [Pack<W>],
        agreed: &mut [Mask<W>],
        due_now: &mut DueEffects<W>,
    ) -> Mask<W> {
        let deal = round.lanes(&[Verdict::Deal]);
        if deal.any() {
            let places = state.model.terms_of(id.index());
            let (offers, covered) = offered;
            for ((place, offer), covered) in places.zip(offers).zip(covered) {
                let lanes = deal.and(*covered);
                terms[place] = lanes.select(*offer, terms[place]);
                agreed[place] = agreed[place].or(lanes);
            }
            let compliance = state.model.dialogues[id.index()].compliance;
            let now = state.level(compliance);
            let renewed = state.in_force[id.index()].test(|it| it > 0.0);
            let signed = renewed.select((now + round.compliance) * 0.5, round.compliance);
            due_now.push(Push::exact(compliance, deal.keep(signed - now), Cause::Deal(id)));
        }
        deal
    }
}

/// Compliance of every agreement in force moves to where its support draws it.
#[wide]
pub fn comply<const W: usize>(
    state: &State<'_, W>,
    agreements: Agreements<'_, W>,
    origins: &[Pack<W>],
    due_now: &mut DueEffects<W>,
) {
    let model = state.model;
    let constants = &model.constants;
    for (id, dialogue) in (0_u16..).map(DialogueId).zip(&model.dialogues) {
        let in_force = state.in_force[id.index()];
        if !in_force.test(|it| it > 0.0).any() {
            continue;
        }
        let origin = |issue: usize| origins[model.settlements[issue].index()];
        let to = |issue: usize| agreements.puts(model, id.index(), issue, origin(issue));
        let covers = |issue: usize| agreements.covers(model, id.index(), issue);
        let support = backed(state, id, origin, to, covers, |_| {});
        let home = dialogue.home.map(|place| model.actors[dialogue.seats[place].actor.index()].stability);
        let (steadiness, stability) = match home {
            Some(stability) => (state.weight(constants.compliance_stability), state.level(stability)),
            None => (Pack::ZERO, Pack::ZERO),
        };
        let mut target = compliance_target(
            state.weight(constants.compliance_base),
            state.weight(constants.compliance_support),
            support,
            steadiness,
            stability,
        );
        for seat in &dialogue.seats {
            let actor = &model.actors[seat.actor.index()];
            if actor.steady_word != Weight::ZERO {
                target = target * word_kept(steadiness_of(state, actor), state.weight(actor.steady_word));
            }
        }
        let share = state.weight(constants.compliance_months).map(|months| approach_share(model.dt, months));
        let amount = in_force * (target - state.level(dialogue.compliance)) * share;
        due_now.push(Push::exact(dialogue.compliance, amount, Cause::Compliance(id)));
    }
}

/// Agreements in force move the ground towards their terms.
#[wide]
pub fn implement<const W: usize>(state: &State<'_, W>, agreements: Agreements<'_, W>, due_now: &mut DueEffects<W>) {
    let model = state.model;
    for (id, dialogue) in (0_u16..).map(DialogueId).zip(&model.dialogues) {
        let in_force = state.in_force[id.index()];
        if !in_force.test(|it| it > 0.0).any() {
            continue;
        }
        let terms = &agreements.terms[model.terms_of(id.index())];
        let compliance = state.level(dialogue.compliance);
        for issue in (0..model.issues).filter(|issue| dialogue.on_agenda[*issue]) {
            let settlement = model.settlements[issue];
            let pace = state.weight(model.constants.implementation);
            let share = implemented_share(compliance, state.weight(dialogue.attention[issue]), pace, model.dt);
            let amount = in_force * share * (terms[issue] - state.level(settlement));
            let amount = agreements.covers(model, id.index(), issue).map_or(amount, |covered| covered.keep(amount));
            due_now.push(Push::exact(settlement, amount, Cause::Implementation(id)));
        }
    }
}

/// The lanes in which the agreement of a dialogue collapses: in force and kept too badly. Its sequels are due now.
#[wide]
pub fn collapse<const W: usize>(
    state: &State<'_, W>,
    id: DialogueId,
    running: Mask<W>,
    due_now: &mut DueEffects<W>,
    pending: &mut PendingEffects<W>,
    stack: &mut Stack<W>,
) -> Mask<W> {
    let dialogue = &state.model.dialogues[id.index()];
    let floor = state.weight(dialogue.collapse_below);
    let kept_too_badly = state.level(dialogue.compliance).compare(floor, |compliance, floor| compliance < floor);
    let lanes = state.in_force[id.index()].test(|it| it > 0.0).and(kept_too_badly).and(running);
    if lanes.any() {
        for effect in &dialogue.on_collapse {
            due_now.effect(state, effect, (lanes.as_numbers(), 0.0), Cause::Collapse(id), pending, stack);
        }
    }
    lanes
}
