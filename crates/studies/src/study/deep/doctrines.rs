//! What doctrines do, and how much of it is left without tables of biases: a doctrine that moves a scenario by its
//! biases alone says which buttons are pressed, and not what is wanted.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::sample::{Sample, Sampling, play};
use super::Depth;
use super::moves::{Difference, Moved, differences};
use crate::ensemble::Observer;
use crate::stats::StatsError;
use diwan_engine::model::Model;
use diwan_engine::scenario::{ActorId, Metric, OutcomeId, Scenario, Unit};

/// What it does that an actor follows a doctrine instead of the one that it follows, with and without all biases.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct DoctrineSeen {
    /// The actor.
    pub actor: String,
    /// The doctrine.
    pub doctrine: String,
    /// What it follows else; `None` for none.
    pub instead_of: Option<String>,
    /// How runs end.
    pub outcomes: Left,
    /// Where indicators and issues end.
    pub levels: Left,
    /// Metrics that it moves as far as may matter, beyond doubt, with or without biases.
    pub metrics: Vec<MovedBoth>,
}

/// An effect on several metrics of a kind, and what is left of it without biases.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct Left {
    /// How far it goes: half the sum of the differences of shares (0..1), or the mean difference of levels (points),
    /// whatever their signs.
    pub with: f64,
    /// The same without biases.
    pub without: f64,
    /// The share of the effect that is left in its own direction: 1 for all of it, below 0 if it turns round. `None`
    /// where no metric is moved with biases as far as may matter, beyond doubt.
    pub left: Option<f64>,
}

/// A metric that a doctrine moves.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct MovedBoth {
    /// With biases.
    pub with: Moved,
    /// Without those of anybody.
    pub without: Moved,
}

/// The arms that it takes: the scenario without biases, and every doctrine that might be followed instead, with and
/// without; none where nobody has another.
pub(super) fn arms(scenario: &Scenario) -> u64 {
    let doctrines = others(scenario).count() as u64;
    if doctrines == 0 { 0 } else { 2 + 2 * doctrines }
}

/// Every doctrine that its actor does not follow.
fn others(scenario: &Scenario) -> impl Iterator<Item = (ActorId, usize)> + '_ {
    let actors = (0_u16..).map(ActorId).zip(&scenario.actors);
    actors
        .flat_map(|(id, it)| (0..it.doctrines.len()).filter(|row| it.doctrine != Some(*row)).map(move |row| (id, row)))
}

/// What every doctrine does, as far as the observer lets it be played.
pub(super) fn doctrines(
    model: &Arc<Model>,
    depth: &Depth,
    observer: &dyn Observer,
) -> Result<Vec<DoctrineSeen>, StatsError> {
    let scenario = &*model.scenario;
    let mut out = Vec::new();
    if others(scenario).next().is_none() {
        return Ok(out);
    }
    let metrics = main_metrics(scenario);
    let played = |scenario: &Scenario| -> Sample {
        let model = Arc::new(Model::compile(Arc::new(scenario.clone())));
        let Depth { pairs, seed, threads, .. } = *depth;
        let metrics = metrics.clone();
        play(&model, &Sampling { seed: seed.0, draws: pairs, seeds: 1, threads, metrics, parameters: false }, observer)
    };
    let plain = without_biases(scenario);
    let worlds = [(scenario, played(scenario)), (&plain, played(&plain))];
    for (id, row) in others(scenario) {
        let mut differ = Vec::new();
        for (world, base) in &worlds {
            let mut other = (*world).clone();
            other.actors[id.index()].doctrine = Some(row);
            let arm = played(&other);
            if observer.stops() {
                return Ok(out);
            }
            differ.push(differences(&metrics, &arm, base)?);
        }
        let actor = &scenario.actors[id.index()];
        let both: Vec<(&Difference, &Difference)> = differ[0].iter().zip(&differ[1]).collect();
        let of = |wanted: fn(Unit) -> bool| -> Vec<(&Difference, &Difference)> {
            both.iter().filter(|(it, _)| wanted(it.metric.unit())).copied().collect()
        };
        let (shares, levels) = (of(|it| it == Unit::Share), of(|it| it != Unit::Share));
        let moved = both.iter().filter(|(with, without)| with.is_shown() || without.is_shown());
        out.push(DoctrineSeen {
            actor: actor.key.clone(),
            doctrine: actor.doctrines[row].key.clone(),
            instead_of: actor.doctrine().map(|it| it.key.clone()),
            outcomes: left(&shares, 0.5),
            levels: left(&levels, 1.0 / levels.len().max(1) as f64),
            metrics: moved
                .map(|(with, without)| MovedBoth { with: with.told(scenario), without: without.told(scenario) })
                .collect(),
        });
    }
    Ok(out)
}

/// How runs end, and where the situation does.
fn main_metrics(scenario: &Scenario) -> Arc<[Metric]> {
    let outcomes = (0..scenario.outcomes.len() as u16).map(|it| Metric::Share(OutcomeId(it)));
    outcomes.chain(scenario.situation().map(Metric::End)).collect()
}

/// The scenario with the biases of all doctrines taken out.
fn without_biases(scenario: &Scenario) -> Scenario {
    let mut out = scenario.clone();
    out.actors.iter_mut().flat_map(|it| &mut it.doctrines).for_each(|it| it.bias.clear());
    out
}

/// What is left of an effect: its projection on what it is with biases, over those metrics that are then shown to
/// differ. `weight` is that of each metric in how far it goes.
fn left(both: &[(&Difference, &Difference)], weight: f64) -> Left {
    let far = |of: fn(&(&Difference, &Difference)) -> f64| weight * both.iter().map(|it| of(it).abs()).sum::<f64>();
    let shown = || both.iter().filter(|(with, _)| with.is_shown());
    let square: f64 = shown().map(|(with, _)| with.mean * with.mean).sum();
    let along: f64 = shown().map(|(with, without)| with.mean * without.mean).sum();
    Left {
        with: far(|(with, _)| with.mean),
        without: far(|(_, without)| without.mean),
        left: (square > 0.0).then(|| along / square),
    }
}
