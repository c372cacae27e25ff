//! Idle draws: drawn numbers of a scenario that change nothing when they are moved. Each is put at a low and at a high
//! value of its own, all else and all luck being the same, and levels, choices and ends are compared bit by bit, and
//! then what everybody gained. Actors plan on the nominal number in both.

use std::sync::Arc;

use super::payoffs;
use crate::ensemble::{Doubt, LANES, Observer};
use diwan_engine::kernel::{Distribution, Seed};
use diwan_engine::model::{Model, Parameter};
use diwan_engine::sim::Simulation;

/// Packs that are played before a number is said to be idle.
const PACKS: u64 = 8;
/// The quantiles that it is moved between.
const ENDS: (f64, f64) = (0.05, 0.95);

/// The drawn numbers of a model that change nothing; those that only a setting shakes are left out.
pub(super) fn idle_draws(model: &Arc<Model>, seed: Seed, observer: &dyn Observer) -> Vec<Doubt> {
    let mut out = Vec::new();
    for (row, parameter) in model.parameters.iter().enumerate() {
        if observer.stops() {
            return out;
        }
        if matches!(parameter.distribution, Distribution::Fixed(_)) {
            continue;
        }
        let put = |quantile: f64| parameter.distribution.quantile(quantile).clamp(parameter.range.0, parameter.range.1);
        let (from, to) = (put(ENDS.0), put(ENDS.1));
        // One that is held to the same end of its range on both sides is doubted for that.
        if from.to_bits() != to.to_bits() && is_idle(model, row, (from, to), seed) {
            out.push(Doubt::IdleDraw { number: parameter.path.clone(), from, to, runs: PACKS * LANES as u64 });
        }
    }
    out
}

fn is_idle(model: &Arc<Model>, row: usize, (from, to): (f64, f64), seed: Seed) -> bool {
    let (low, high) = (at(model, row, from), at(model, row, to));
    let (mut one, mut other) = (Simulation::<LANES>::new(low.clone()), Simulation::<LANES>::new(high.clone()));
    for pack in 0..PACKS {
        one.begin_replications(seed, pack * LANES as u64);
        other.begin_replications(seed, pack * LANES as u64);
        if one.levels() != other.levels() {
            return false;
        }
        while !one.is_over() && !other.is_over() {
            one.step();
            other.step();
            if differ(&mut one, &mut other) {
                return false;
            }
        }
    }
    payoffs(&low, seed, LANES as u64, 1, &()) == payoffs(&high, seed, LANES as u64, 1, &())
}

/// Whether two packs differ in anything that can be seen of them.
fn differ(one: &mut Simulation<LANES>, other: &mut Simulation<LANES>) -> bool {
    one.levels() != other.levels()
        || one.on_menu() != other.on_menu()
        || one.running() != other.running()
        || one.postures() != other.postures()
        || taken(one) != taken(other)
}

fn taken(pack: &mut Simulation<LANES>) -> Vec<(usize, u16, Option<u16>, Option<bool>)> {
    let mut out = Vec::new();
    pack.each_choice(|lane, actor, choice, success| out.push((lane, actor.0, choice.map(|it| it.0), success)));
    out
}

/// The model with one of its drawn numbers put at a value.
fn at(model: &Arc<Model>, row: usize, value: f64) -> Arc<Model> {
    let mut moved = (**model).clone();
    moved.parameters[row] =
        Parameter { distribution: Distribution::Fixed(value), jitter: 0.0, ..moved.parameters[row].clone() };
    Arc::new(moved)
}
