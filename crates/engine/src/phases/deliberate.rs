//! Deliberation: what is on each actor's menu, and what every choice on it is worth to its actor, as far as that actor
//! sees. Nothing is applied.

use multiversion::multiversion;

use super::view::Eyes;
use super::{Scene, Stack};
use crate::kernel::{Luck, Mask, Pack};
use crate::model::{ActorRow, ChoiceRow, EffectRow, Valuation};
use crate::rules::{
    goal_value, headroom_factor, held_odds, planning_horizon, settlement_value, solidarity_value, spoiler_value,
    standing_value, time_discount, within_headroom,
};
use crate::scenario::{ActorId, Branch, ChoiceId};

/// Which choices are on the menu as far as the world is concerned: not forbidden, condition met, rested. `rests` are
/// months of rest left by choice. Where a choice is on the menu by what its actor sees, [`deliberate`] asks for that,
/// and [`come_off`] for the condition itself.
#[multiversion(targets("x86_64+avx512f+avx512bw+avx512dq+avx512vl", "x86_64+avx+avx2", "x86_64+sse4.1"))]
pub fn menus<const W: usize>(scene: &Scene<'_, W>, rests: &[Pack<W>], open: &mut [Mask<W>], stack: &mut Stack<W>) {
    for (row, choice) in scene.model.choices.iter().enumerate() {
        if choice.forbidden {
            open[row] = Mask::NONE;
            continue;
        }
        let mut mask = rests[row].test(|months| months <= 1e-9);
        if let Some(when) = choice.when.as_ref().filter(|_| choice.when_seen.is_none()) {
            mask = mask.and(scene.value(when, stack).test(|it| it > 0.0));
        }
        open[row] = mask;
    }
}

/// Takes back what an actor picked where the choice was on its menu by what it sees and its condition does not hold:
/// the actor holds there.
pub fn come_off<const W: usize>(
    scene: &Scene<'_, W>,
    actor: &ActorRow,
    picks: &mut [Option<ChoiceId>; W],
    stack: &mut Stack<W>,
) {
    for &id in &actor.menu {
        let choice = &scene.model.choices[id.index()];
        let Some(when) = choice.when.as_ref().filter(|_| choice.when_seen.is_some() && picks.contains(&Some(id)))
        else {
            continue;
        };
        let holds = scene.value(when, stack).test(|it| it > 0.0);
        for lane in 0..W {
            picks[lane] = picks[lane].filter(|it| *it != id || holds.0[lane]);
        }
    }
}

/// Scratch of [`deliberate`].
#[derive(Clone, Debug, Default)]
pub struct Deliberation<const W: usize> {
    dynamic: Vec<Pack<W>>,
    eyes: Eyes<W>,
}

/// Utility and logit of every choice: `U = -cost + Σ effects q × discount × value`,
/// `logit = U / temperature + Σ biases of its tags`.
///
/// `terms` are those of agreements, `gains` what each actor still has to gain from each (dialogue-major), `usage` how
/// used up each choice is. Magnitudes are per month, whatever the turn length. An actor that does not see all it reads
/// weighs its choices on what it sees, see [`glimpse`](super::glimpse). What it sees also decides whether a choice with
/// a condition on that stays on its menu, `open`.
#[multiversion(targets("x86_64+avx512f+avx512bw+avx512dq+avx512vl", "x86_64+avx+avx2", "x86_64+sse4.1"))]
pub fn deliberate<const W: usize>(
    scene: &Scene<'_, W>,
    luck: &Luck<W>,
    terms: &[Pack<W>],
    gains: &[Pack<W>],
    usage: &[Pack<W>],
    open: &mut [Mask<W>],
    utility: &mut [Pack<W>],
    logit: &mut [Pack<W>],
    deliberation: &mut Deliberation<W>,
    stack: &mut Stack<W>,
) {
    let model = scene.model;
    let constants = &model.constants;
    let Deliberation { dynamic, eyes } = deliberation;
    let per_point = Pack::all(1.0) / scene.weight(constants.headroom);
    eyes.open();
    for (row, actor) in model.actors.iter().enumerate() {
        let (scene, gains, row, actors) = if actor.outlook.is_clear() {
            (*scene, gains, row, model.actors.len())
        } else {
            let (scene, gains) = eyes.look(scene, ActorId(row as u16), luck, terms, gains);
            (scene, gains, 0, 1)
        };
        let scene = &scene;
        let horizon = planning_horizon(
            scene.level(actor.patience),
            scene.weight(constants.horizon_months),
            scene.weight(constants.horizon_per_patience),
        );
        dynamic.clear();
        for goal in &actor.dynamic {
            let factor = scene.value(&goal.times, stack);
            dynamic.push(factor);
        }
        let sharpness = Pack::all(1.0) / scene.weight(actor.temperature);
        let mind = Mind {
            scene,
            row,
            actors,
            actor,
            per_point,
            horizon,
            solidarity: scene.weight(constants.solidarity),
            standing: scene.weight(constants.standing),
            spoiling: scene.weight(constants.spoiling),
            gains,
            dynamic,
        };
        for id in &actor.menu {
            let choice = &model.choices[id.index()];
            let worth = mind.worth(choice, usage[id.index()], stack);
            let mut logits = worth * sharpness;
            for bias in &choice.biases {
                logits = logits + scene.rate(bias, stack);
            }
            if let Some(when) = &choice.when_seen {
                open[id.index()] = open[id.index()].and(scene.value(when, stack).test(|it| it > 0.0));
            }
            utility[id.index()] = worth;
            logit[id.index()] = logits;
        }
    }
}

/// One actor, thinking.
struct Mind<'a, const W: usize> {
    scene: &'a Scene<'a, W>,
    /// Its row among the `gains` of a dialogue, and how many there are.
    row: usize,
    actors: usize,
    actor: &'a ActorRow,
    /// One over headroom.
    per_point: Pack<W>,
    horizon: Pack<W>,
    solidarity: Pack<W>,
    standing: Pack<W>,
    spoiling: Pack<W>,
    gains: &'a [Pack<W>],
    dynamic: &'a [Pack<W>],
}

impl<const W: usize> Mind<'_, W> {
    #[inline(always)]
    fn worth(&self, choice: &ChoiceRow, usage: Pack<W>, stack: &mut Stack<W>) -> Pack<W> {
        let scene = self.scene;
        let cost = scene.weight(choice.cost);
        let odds = choice.odds.as_ref().map(|odds| held_odds(scene.rate(odds, stack)));
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
        let constants = &scene.model.constants;
        if constants.fatigued && !choice.act {
            benefit = benefit * crate::rules::worn(usage, scene.weight(constants.fatigue));
        }
        benefit - cost
    }

    /// What an effect is worth if it comes.
    #[inline(always)]
    fn value(&self, effect: &EffectRow, thought: &Valuation, stack: &mut Stack<W>) -> Pack<W> {
        let scene = self.scene;
        let level = scene.level(effect.target);
        let mut amount = scene.weight(effect.add);
        if let Some(scale) = &effect.scale {
            amount = amount * scene.value(scale, stack);
        }
        let arrives = match effect.rises {
            Some(up) => amount * headroom_factor(level, effect.low, self.per_point, up),
            None => within_headroom(amount, level, effect.low, self.per_point),
        };
        let mut value = self.point(thought) * arrives;
        if let Some(issue) = thought.issue {
            let stance = &self.actor.stances[issue.index()];
            let (salience, position) = (scene.weight(stance.salience), scene.weight(stance.position));
            let moved = (level + arrives).clip(0.0, 100.0);
            value = value + settlement_value(salience, position, level, moved);
        }
        if thought.lag == 0.0 { value } else { value * time_discount(thought.lag, self.horizon) }
    }

    /// What a point of what an effect pushes is worth, where that does not depend on how many there are.
    #[inline(always)]
    fn point(&self, thought: &Valuation) -> Pack<W> {
        let (scene, one) = (self.scene, Pack::all(1.0));
        let mut shadow = Pack::all(thought.shadow);
        for &(goal, value) in &*thought.dynamic {
            shadow = shadow + self.dynamic[goal] * value;
        }
        let mut worth = goal_value(shadow, one);
        if let Some(attitude) = thought.attitude {
            worth = worth + solidarity_value(self.solidarity, scene.level(attitude), one);
        }
        if let Some(admirer) = thought.admirer {
            worth = worth + standing_value(self.standing, scene.level(admirer), one);
        }
        if let Some(dialogue) = thought.dialogue {
            let gain = self.gains[dialogue.index() * self.actors + self.row];
            worth = worth + spoiler_value(self.spoiling, gain, one) * scene.in_force[dialogue.index()];
        }
        worth
    }
}
