//! Deliberation: what is on each actor's menu, and what every choice on it is worth to its actor, as far as that actor
//! sees. Nothing is applied.

use diwan_wide::wide;

use super::conduct::{answer, regards};
use super::count::{claim, log_factor};
use super::pledge::{honour, pledge_worth};
use super::view::Views;
use super::{Agreements, Stack, State, odds_of, reach_of, steadiness_of};
use crate::kernel::{Luck, Mask, Pack};
use crate::model::{ActorRow, ChoiceRow, EffectRow, Prospect, SourceRow, Valuation, Weight};
use crate::rules::{
    between_horizons, counted_slope, erratic, event_rate, foresight_kept, goal_value, headroom_factor,
    planning_horizon, push_worth, settlement_value, solidarity_value, source_worth, spoiler_value, standing_value,
    time_discount, within_headroom,
};
use crate::scenario::{ActorId, Branch, ChoiceId, VariableId};

/// Which choices are on the menu as far as the world is concerned: not forbidden, condition met, rested. `rests` are
/// months of rest left by choice. Where a choice is on the menu by what its actor sees, [`deliberate`] asks for that,
/// and [`come_off`] for the condition itself.
#[wide]
pub fn menus<const W: usize>(state: &State<'_, W>, rests: &[Pack<W>], open: &mut [Mask<W>], stack: &mut Stack<W>) {
    for (row, choice) in state.model.choices.iter().enumerate() {
        if choice.forbidden {
            open[row] = Mask::NONE;
            continue;
        }
        let mut mask = rests[row].test(|months| months <= 1e-9);
        if let Some(when) = choice.when.as_ref().filter(|_| choice.when_seen.is_none()) {
            mask = mask.and(state.value(when, stack).test(|it| it > 0.0));
        }
        open[row] = mask;
    }
}

/// Takes back what an actor picked where the choice was on its menu by what it sees and its condition does not hold:
/// that choice falls away there.
pub fn come_off<const W: usize>(
    state: &State<'_, W>,
    actor: &ActorRow,
    picks: &mut [[Option<ChoiceId>; W]],
    stack: &mut Stack<W>,
) {
    for &id in &actor.menu {
        let choice = &state.model.choices[id.index()];
        let is_picked = || picks.iter().any(|it| it.contains(&Some(id)));
        let Some(when) = choice.when.as_ref().filter(|_| choice.when_seen.is_some() && is_picked()) else {
            continue;
        };
        let holds = state.value(when, stack).test(|it| it > 0.0);
        for lane in (0..W).filter(|lane| !holds.0[*lane]) {
            let Some(place) = picks.iter().position(|it| it[lane] == Some(id)) else { continue };
            // What is left moves up.
            for next in place..picks.len() {
                picks[next][lane] = picks.get(next + 1).and_then(|it| it[lane]);
            }
        }
    }
}

/// Scratch of [`deliberate`].
#[derive(Clone, Debug, Default)]
pub struct Deliberation<const W: usize> {
    dynamic: Vec<Pack<W>>,
    regards: Vec<Pack<W>>,
    views: Views<W>,
    points: Points<W>,
}

/// What a point of each variable is worth to the actor that was asked last, so that it is reckoned once for all its
/// choices.
#[derive(Clone, Debug, Default)]
struct Points<const W: usize> {
    of: Vec<Option<ActorId>>,
    worth: Vec<Pack<W>>,
}

/// Utility and logit of every choice: `U = -cost + Σ effects q × discount × value`,
/// `logit = U / temperature + Σ biases of its tags`, and what answers others' conduct or keeps a pledge.
///
/// `gains` is what each actor still has to gain from each (dialogue-major), `usage` how
/// used up each choice is. Magnitudes are per month, whatever the turn length. An actor that does not see all it reads
/// weighs its choices on what it sees, see [`observe`](super::observe). What it sees also decides whether a choice with
/// a condition on that stays on its menu, `open`.
#[wide]
pub fn deliberate<const W: usize>(
    state: &State<'_, W>,
    luck: &Luck<W>,
    agreements: Agreements<'_, W>,
    gains: &[Pack<W>],
    usage: &[Pack<W>],
    open: &mut [Mask<W>],
    utility: &mut [Pack<W>],
    logit: &mut [Pack<W>],
    deliberation: &mut Deliberation<W>,
    stack: &mut Stack<W>,
) {
    let model = state.model;
    let constants = &model.constants;
    let Deliberation { dynamic, regards: regarded, views, points } = deliberation;
    points.of.clear();
    points.of.resize(state.levels.len(), None);
    points.worth.resize(state.levels.len(), Pack::ZERO);
    let per_point = Pack::all(1.0) / state.weight(constants.headroom);
    views.open();
    for (me, actor) in (0_u16..).map(ActorId).zip(&model.actors) {
        let (state, gains, row, actors) = if actor.outlook.is_clear() {
            (*state, gains, me.index(), model.actors.len())
        } else {
            let (state, gains) = views.look(state, me, luck, agreements, gains);
            (state, gains, 0, 1)
        };
        let state = &state;
        let horizon = planning_horizon(
            state.level(actor.patience),
            state.weight(constants.horizon_months),
            state.weight(constants.horizon_per_patience),
        );
        regards(state, me.index(), regarded);
        dynamic.clear();
        for goal in &actor.dynamic {
            let factor = state.value(&goal.times, stack);
            dynamic.push(factor);
        }
        let steadiness = || steadiness_of(state, actor);
        let mut temperature = state.weight(actor.temperature);
        if actor.steady_choice != Weight::ZERO {
            temperature = temperature * erratic(steadiness(), state.weight(actor.steady_choice));
        }
        let kept = (actor.steady_horizon != Weight::ZERO)
            .then(|| foresight_kept(steadiness(), state.weight(actor.steady_horizon)));
        let horizon = kept.map_or(horizon, |kept| horizon * kept);
        let sharpness = Pack::all(1.0) / temperature;
        let mut weighing = Weighing {
            state,
            me,
            row,
            actors,
            actor,
            per_point,
            horizon,
            between: kept.map(between_horizons),
            reach: reach_of(state, actor),
            solidarity: state.weight(constants.solidarity),
            standing: state.weight(constants.standing),
            spoiling: state.weight(constants.spoiling),
            gains,
            dynamic,
            points,
        };
        for id in &actor.menu {
            let choice = &model.choices[id.index()];
            let mut worth = weighing.worth(choice, usage[id.index()], stack);
            if !model.pledges.is_empty() {
                worth = worth + pledge_worth(state, me, *id);
            }
            let mut logits = worth * sharpness;
            if !model.pledges.is_empty() {
                logits = logits + honour(state, me, actor, *id);
            }
            if let Some(table) = model.remembered().filter(|_| !regarded.is_empty()) {
                logits = logits + answer(table, *id, regarded);
            }
            for bias in &choice.biases {
                logits = logits + state.rate(bias, stack);
            }
            if let Some(when) = &choice.when_seen {
                open[id.index()] = open[id.index()].and(state.value(when, stack).test(|it| it > 0.0));
            }
            utility[id.index()] = worth;
            logit[id.index()] = logits;
        }
    }
}

/// One actor, thinking.
struct Weighing<'a, const W: usize> {
    state: &'a State<'a, W>,
    me: ActorId,
    /// Its row among the `gains` of a dialogue, and how many there are.
    row: usize,
    actors: usize,
    actor: &'a ActorRow,
    /// One over headroom.
    per_point: Pack<W>,
    horizon: Pack<W>,
    /// How much of the shadow weights of each horizon counts, where the horizon moves.
    between: Option<[Pack<W>; 4]>,
    /// How far it reaches, where that counts.
    reach: Option<Pack<W>>,
    solidarity: Pack<W>,
    standing: Pack<W>,
    spoiling: Pack<W>,
    gains: &'a [Pack<W>],
    dynamic: &'a [Pack<W>],
    points: &'a mut Points<W>,
}

impl<const W: usize> Weighing<'_, W> {
    #[inline(always)]
    fn worth(&mut self, choice: &ChoiceRow, usage: Pack<W>, stack: &mut Stack<W>) -> Pack<W> {
        let state = self.state;
        let cost = state.weight(choice.cost);
        let odds = odds_of(state, choice, stack);
        let mut benefit = Pack::ZERO;
        for (effect, thought) in choice.effects.iter().zip(&choice.values) {
            let value = self.value(effect, thought, stack);
            benefit = benefit
                + match (effect.branch, odds) {
                    (Branch::OnSuccess, Some(odds)) => value * odds,
                    (Branch::OnFailure, Some(odds)) => value * (Pack::all(1.0) - odds),
                    _ => value,
                };
        }
        let constants = &state.model.constants;
        if constants.counts {
            for &row in &choice.sources {
                benefit = benefit + self.events(&state.model.sources[row], stack);
            }
        }
        if constants.fatigues() && !choice.act {
            benefit = benefit * crate::rules::worn(usage, state.weight(constants.fatigue));
        }
        benefit - cost
    }

    /// What the events are worth that a choice brings in a month.
    #[inline(always)]
    fn events(&mut self, source: &SourceRow, stack: &mut Stack<W>) -> Pack<W> {
        let state = self.state;
        let count = &state.model.counts[source.count];
        let brought = claim(state, source, Pack::all(state.model.dt), self.reach);
        let rate = event_rate(brought, log_factor(state, source.count, count, stack));
        let slope = counted_slope(state.level(count.variable), state.weight(count.scale));
        self.point(count.variable, &source.value) * source_worth(rate, slope, state.weight(count.months))
    }

    /// What an effect on what is counted pushes its level by.
    #[inline(always)]
    fn pushes(&self, amount: Pack<W>, row: usize) -> Pack<W> {
        let state = self.state;
        let count = &state.model.counts[row];
        let slope = counted_slope(state.level(count.variable), state.weight(count.scale));
        let (push_months, months) = (state.weight(count.push_months), state.weight(count.months));
        push_worth(amount, state.counts.numbers[row], slope, push_months, months)
    }

    /// What an effect is worth if it comes.
    #[inline(always)]
    fn value(&mut self, effect: &EffectRow, thought: &Valuation, stack: &mut Stack<W>) -> Pack<W> {
        let state = self.state;
        let level = state.level(effect.target);
        let mut amount = state.weight(effect.add);
        if let Some(scale) = &effect.scale {
            amount = amount * state.value(scale, stack);
        }
        if let Some(reach) = self.reach.filter(|_| !effect.own) {
            amount = amount * reach;
        }
        let arrives = match (thought.count, effect.rises) {
            (Some(row), _) => self.pushes(amount, usize::from(row)),
            (None, Some(up)) => amount * headroom_factor(level, effect.low, self.per_point, up),
            (None, None) => within_headroom(amount, level, effect.low, self.per_point),
        };
        let mut value = self.point(effect.target, thought) * arrives;
        if let Some(issue) = thought.issue {
            let stance = &self.actor.stances[issue.index()];
            let (salience, position) = (state.weight(stance.salience), state.wish(stance, stack));
            let moved = (level + arrives).clip(0.0, 100.0);
            value = value + settlement_value(salience, position, level, moved);
        }
        if thought.lag == 0.0 { value } else { value * time_discount(thought.lag, self.horizon) }
    }

    /// The shadow weight of what an effect pushes, at the horizon of the moment.
    #[inline(always)]
    fn shadow(&self, thought: &Valuation) -> Pack<W> {
        let (Some(shares), Some(horizons)) = (&self.between, thought.horizons.as_deref()) else {
            return self.through_goals(thought.shadow, &thought.dynamic);
        };
        let mut sum = Pack::ZERO;
        for (Prospect { shadow, dynamic }, share) in horizons.iter().zip(shares) {
            sum = sum + self.through_goals(*shadow, dynamic) * *share;
        }
        sum
    }

    /// A shadow weight through the goals whose weights stand, and through the others as they are.
    #[inline(always)]
    fn through_goals(&self, fixed: f64, dynamic: &[(usize, f64)]) -> Pack<W> {
        let mut shadow = Pack::all(fixed);
        for &(goal, value) in dynamic {
            shadow = shadow + self.dynamic[goal] * value;
        }
        shadow
    }

    /// What a point of a variable is worth, where that does not depend on how many there are. It is the same whatever
    /// pushes it.
    #[inline(always)]
    fn point(&mut self, target: VariableId, thought: &Valuation) -> Pack<W> {
        let place = target.index();
        if self.points.of[place] != Some(self.me) {
            self.points.of[place] = Some(self.me);
            self.points.worth[place] = self.point_afresh(thought);
        }
        self.points.worth[place]
    }

    #[inline(always)]
    fn point_afresh(&self, thought: &Valuation) -> Pack<W> {
        let (state, one) = (self.state, Pack::all(1.0));
        let mut worth = goal_value(self.shadow(thought), one);
        if let Some(attitude) = thought.attitude {
            worth = worth + solidarity_value(self.solidarity, state.level(attitude), one);
        }
        if let Some(admirer) = thought.admirer {
            worth = worth + standing_value(self.standing, state.level(admirer), one);
        }
        if let Some(dialogue) = thought.dialogue {
            let gain = self.gains[dialogue.index() * self.actors + self.row];
            worth = worth + spoiler_value(self.spoiling, gain, one) * state.in_force[dialogue.index()];
        }
        worth
    }
}
