//! The deep check: what can be said of a scenario only once it has been played, in one protocol. Plain play is watched,
//! weights are shaken, every actor is played as holding still and as repeating each of its choices, doctrines are
//! played with and without biases, scores start low and high, and every drawn number is moved. It judges the scenario,
//! never its claims.

mod doctrines;
mod facts;
mod idle;
mod moves;
mod scores;

use std::sync::Arc;

use self::moves::{differences, looked_at, moves};
use super::sample::{Sample, Sampling, play};
use super::watch::Watch;
use crate::ensemble::{Doubt, Observer, each_pack_watched, of_outcome, saturated, weighed};
use crate::stats::{Level, StatsError, paired, wilson};
use diwan_engine::kernel::Seed;
use diwan_engine::model::Model;
use diwan_engine::model::lint::{Found, thresholds as most};
use diwan_engine::scenario::{ActorId, ChoiceId, Metric, PolicyKind, Setup};

pub use doctrines::{DoctrineSeen, Left, MovedBoth};
pub use facts::{ActorSeen, Deep, Favourite, Gain, OutcomeSeen, Repeated, Share};
pub use moves::{Moved, Moves};
pub use scores::ScoreSeen;

/// How much is played.
#[derive(Clone, Copy, Debug)]
pub struct Depth {
    /// Runs of plain play, and as many with shaken weights.
    pub runs: u64,
    /// Pairs of runs of every other arm.
    pub pairs: u64,
    /// Seed of the luck.
    pub seed: Seed,
    /// Threads for the arms.
    pub threads: usize,
}

impl Depth {
    /// Runs that [`deep`] tells its observer of, those that look for idle numbers left out.
    #[must_use]
    pub fn size(&self, model: &Model) -> u64 {
        let actors = model.actors.len() as u64;
        let ways = 1 + actors + model.choices.len() as u64 + doctrines::arms(&model.scenario);
        // Two scores of each actor, each at two starts.
        2 * self.runs + ways * self.pairs + 4 * actors * scores::pairs(self)
    }
}

/// Plays a model in depth. What the observer breaks off is told as far as it was finished.
///
/// # Errors
///
/// Below two pairs.
pub fn deep(model: &Arc<Model>, depth: Depth, observer: &dyn Observer) -> Result<Deep, StatsError> {
    if depth.pairs < 2 {
        return Err(StatsError::TooFew { got: depth.pairs as usize, needed: 2 });
    }
    let mut doubts = Vec::new();
    let plain = watched(model, depth, observer);
    let shaken = watched(&under(model, |setup| setup.jitter = setup.jitter.max(most::SHAKE)), depth, observer);
    // What was broken off is no sample of the runs that were asked for.
    let outcomes = if observer.stops() { Vec::new() } else { outcomes(model, &plain, &shaken, &mut doubts) };
    if !observer.stops() {
        levels(model, &plain, &mut doubts);
    }
    let way = |actor: ActorId, kind: PolicyKind| under(model, |setup| setup.policies[actor.index()] = kind);
    let payoffs = |model: &Arc<Model>| payoffs(model, depth.seed, depth.pairs, depth.threads, observer);
    let everything = looked_at(&model.scenario);
    let policy = sampled(model, &everything, depth, observer);
    let gained = |all: &Sample, id: ActorId| {
        everything.iter().position(|it| *it == Metric::Payoff(id)).map_or_else(Vec::new, |it| all.columns[it].clone())
    };
    let mut actors = Vec::new();
    for (row, actor) in (0_u16..).zip(&model.actors) {
        let id = ActorId(row);
        let by_policy = gained(&policy, id);
        let over_policy = |arm: &[f64]| paired(arm, &by_policy, Level::P95).map(|it| Gain::new(it.mean, it.interval));
        let still = sampled(&way(id, PolicyKind::Hold), &everything, depth, observer);
        // What was broken off half-way has no pairs.
        if observer.stops() {
            break;
        }
        let moved = moves(model, &differences(&everything, &still, &policy)?, |it| it != Metric::Payoff(id));
        let mut ways = vec![over_policy(&gained(&still, id))?];
        for choice in &actor.menu {
            if !observer.stops() {
                let arm = payoffs(&way(id, PolicyKind::Always(*choice)));
                if !observer.stops() {
                    ways.push(over_policy(&arm[id.index()])?);
                }
            }
        }
        let Some((holding, repeating)) =
            ways.split_first().filter(|(_, repeating)| repeating.len() == actor.menu.len())
        else {
            break;
        };
        let key = |choice: ChoiceId| model.scenario.choices[choice.index()].key.clone();
        let mut best: Option<Repeated> = None;
        for (choice, gain) in actor.menu.iter().zip(repeating) {
            if best.as_ref().is_none_or(|it| gain.payoff > it.over_policy.payoff) {
                best = Some(Repeated { choice: key(*choice), over_policy: *gain });
            }
        }
        let (favourite, share) = plain.favourite(model, id);
        let seen = ActorSeen {
            name: model.scenario.actors[id.index()].key.clone(),
            favourite: Favourite { choice: favourite.map(key), share },
            variety: plain.variety(model, id),
            holding: *holding,
            moved,
            repeating: best,
        };
        choices(model, &plain, id, &seen, &mut doubts);
        actors.push(seen);
    }
    let doctrines = doctrines::doctrines(model, &depth, observer)?;
    let scores = scores::scores(model, &depth, observer, &mut doubts)?;
    doubts.extend(idle::idle_draws(model, depth.seed, observer));
    let finished = !observer.stops();
    let doubts = weighed(&model.scenario, doubts, finished.then_some(Found::Playing));
    let Depth { runs, pairs, seed, .. } = depth;
    Ok(Deep { runs, pairs, seed: seed.0, finished, outcomes, actors, doctrines, scores, doubts })
}

/// What every actor gained in so many runs: a column for each.
fn payoffs(model: &Arc<Model>, seed: Seed, runs: u64, threads: usize, observer: &dyn Observer) -> Vec<Vec<f64>> {
    let metrics: Arc<[Metric]> = (0..model.actors.len() as u16).map(|row| Metric::Payoff(ActorId(row))).collect();
    let sampling = Sampling { seed: seed.0, draws: runs, seeds: 1, threads, metrics, parameters: false };
    play(model, &sampling, observer).columns
}

/// The metrics of as many runs as there are pairs.
fn sampled(model: &Arc<Model>, metrics: &Arc<[Metric]>, depth: Depth, observer: &dyn Observer) -> Sample {
    let Depth { pairs, seed, threads, .. } = depth;
    let metrics = metrics.clone();
    play(model, &Sampling { seed: seed.0, draws: pairs, seeds: 1, threads, metrics, parameters: false }, observer)
}

/// The model under a setup that departs from its own.
fn under(model: &Arc<Model>, change: impl FnOnce(&mut Setup)) -> Arc<Model> {
    let mut scenario = (*model.scenario).clone();
    change(&mut scenario.setup);
    Arc::new(Model::compile(Arc::new(scenario)))
}

fn watched(model: &Arc<Model>, depth: Depth, observer: &dyn Observer) -> Watch {
    let mut watch = Watch::new(model);
    each_pack_watched(model, depth.seed, depth.runs, observer, |pack, lanes| watch.note(pack, lanes));
    watch
}

fn outcomes(model: &Model, plain: &Watch, shaken: &Watch, doubts: &mut Vec<Doubt>) -> Vec<OutcomeSeen> {
    let mut out = Vec::new();
    for (row, outcome) in model.scenario.outcomes.iter().enumerate() {
        let seen = |watch: &Watch| {
            let (count, runs) = (watch.ended[row], watch.runs);
            let interval = wilson(count, runs, Level::P95);
            Share { share: count as f64 / runs.max(1) as f64, low: interval.low, high: interval.high }
        };
        let (in_plain, in_shaken) = (seen(plain), seen(shaken));
        let fragile = in_shaken.share < most::FRAGILE_OUTCOME;
        let fragile = fragile.then(|| Doubt::FragileOutcome { outcome: outcome.key.clone(), share: in_shaken.share });
        doubts.extend(of_outcome(&outcome.key, plain.ended[row], plain.runs, false).or(fragile));
        out.push(OutcomeSeen { name: outcome.key.clone(), plain: in_plain, shaken: in_shaken });
    }
    out
}

fn levels(model: &Model, watch: &Watch, doubts: &mut Vec<Doubt>) {
    for (slot, variable) in model.scenario.variables.iter().enumerate() {
        // A level that says nothing at an end of its scale says nothing of where it drifts either.
        let Some(limit) = saturated(variable) else { continue };
        let (share, per_month, variable) = (watch.at_bound(slot), watch.drift(model, slot), variable.notation.clone());
        if share > limit {
            doubts.push(Doubt::Saturation { variable: variable.clone(), share });
        }
        if per_month.abs() > most::ADRIFT {
            doubts.push(Doubt::Adrift { variable, per_month });
        }
    }
}

fn choices(model: &Model, watch: &Watch, id: ActorId, seen: &ActorSeen, doubts: &mut Vec<Doubt>) {
    let scenario = &*model.scenario;
    let menu = &model.actors[id.index()].menu;
    let actor = || seen.name.clone();
    if seen.favourite.share > most::DOMINANT_CHOICE {
        let choice = seen.favourite.choice.clone().unwrap_or_else(|| "hold".to_owned());
        doubts.push(Doubt::DominantChoice { actor: actor(), choice, share: seen.favourite.share });
    }
    for &choice in menu {
        let key = scenario.choices[choice.index()].key.clone();
        match watch.taken_when_open(choice) {
            None => doubts.push(Doubt::ClosedChoice { actor: actor(), choice: key }),
            Some(share) if share < most::RARE_CHOICE => {
                doubts.push(Doubt::RareChoice { actor: actor(), choice: key, share })
            }
            Some(_) => {}
        }
    }
    if !(most::LEAST_VARIETY..=most::MOST_VARIETY).contains(&seen.variety) && !menu.is_empty() {
        doubts.push(Doubt::Variety { actor: actor(), variety: seen.variety });
    }
    let Gain { payoff, low, high } = seen.holding;
    if high >= 0.0 {
        doubts.push(Doubt::HoldingPays { actor: actor(), payoff, low, high });
    }
    if let Some(Repeated { choice, over_policy: Gain { payoff, low, high } }) = &seen.repeating
        && *payoff > most::REPEATING_MARGIN
    {
        let (choice, payoff, low, high) = (choice.clone(), *payoff, *low, *high);
        doubts.push(Doubt::RepeatingPays { actor: actor(), choice, payoff, low, high });
    }
}
