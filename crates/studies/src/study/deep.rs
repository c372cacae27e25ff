//! The deep check: what can be said of a scenario only once it has been played, in one protocol. Plain play is watched, weights are shaken, and every actor
//! is played as holding still and as repeating each of its choices. It judges the scenario, never its claims.

use std::sync::Arc;

use super::sample::{Sampling, play};
use super::watch::Watch;
use crate::ensemble::{Doubt, Observer, each_pack};
use crate::stats::{Interval, Level, StatsError, paired, wilson};
use diwan_engine::kernel::Seed;
use diwan_engine::model::Model;
use diwan_engine::scenario::{ActorId, ChoiceId, Metric, OutcomeId, PolicyKind, VariableKind};

/// Outcomes beyond these shares say little: one that swallows the others, one that hardly comes about.
const OUTCOMES: (f64, f64) = (0.02, 0.50);
/// The same where all weights are shaken.
const SHAKEN_OUTCOME: f64 = 0.01;
/// Half-width of the multipliers that shake the weights.
const SHAKE: f64 = 0.3;
/// A choice beyond this share of its actor's turns is no choice.
const DOMINANT_CHOICE: f64 = 0.6;
/// One below this share of the turns on which it was on the menu might as well not be there.
const RARE_CHOICE: f64 = 0.005;
/// Variety of an actor's turns, between always the same and all alike: outside, either its wishes decide nothing or nothing else does.
const VARIETY: (f64, f64) = (0.6, 0.97);
/// Scores of actors, and other levels, stand at an end of their scale for at most these shares of the turns.
const SATURATED: (f64, f64) = (0.02, 0.05);
/// The mean path of a level may still move away from its start by this much a month over the last quarter of a run.
const ADRIFT: f64 = 2.0;
/// Always doing the same may beat the policy by at most this much payoff.
const MARGIN: f64 = 0.5;

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

/// What the deep check saw.
#[derive(Clone, Debug)]
pub struct Deep {
    /// By outcome, in the order of priority.
    pub outcomes: Vec<OutcomeSeen>,
    /// By actor.
    pub actors: Vec<ActorSeen>,
    /// What there is to doubt.
    pub doubts: Vec<Doubt>,
}

/// How often a run ends in an outcome.
#[derive(Clone, Copy, Debug)]
pub struct OutcomeSeen {
    /// The outcome.
    pub outcome: OutcomeId,
    /// Share of runs of plain play, and its interval.
    pub share: (f64, Interval),
    /// The same with shaken weights.
    pub shaken: (f64, Interval),
}

/// How an actor plays, and what plainer ways of playing would bring it.
#[derive(Clone, Copy, Debug)]
pub struct ActorSeen {
    /// The actor.
    pub actor: ActorId,
    /// What it does most often, or to hold, as a share of its turns.
    pub favourite: (Option<ChoiceId>, f64),
    /// Variety of its turns: entropy over its choices and holding, 0..1 of the most that it could be.
    pub variety: f64,
    /// Payoff of holding still over the policy's, and its interval.
    pub holding: (f64, Interval),
    /// The choice that pays best if repeated, its payoff over the policy's, and its interval; `None` for an actor without choices.
    pub repeating: Option<(ChoiceId, f64, Interval)>,
}

/// Number of arms beside plain play that [`deep`] plays with `pairs` runs each.
#[must_use]
pub fn arms(model: &Model) -> u64 {
    (model.actors.len() + model.choices.len()) as u64
}

/// Plays a model in depth. `None` where the observer broke it off.
///
/// # Errors
///
/// Below two pairs.
pub fn deep(model: &Arc<Model>, depth: Depth, observer: &dyn Observer) -> Result<Option<Deep>, StatsError> {
    let mut doubts = Vec::new();
    let plain = watched(model, depth, observer);
    let shaken = watched(&under(model, |setup| setup.jitter = setup.jitter.max(SHAKE)), depth, observer);
    let outcomes = outcomes(model, &plain, &shaken, &mut doubts);
    levels(model, &plain, &mut doubts);
    let metrics: Arc<[Metric]> = (0..model.actors.len() as u16).map(|row| Metric::Payoff(ActorId(row))).collect();
    let sampling = Sampling { seed: depth.seed.0, draws: depth.pairs, seeds: 1, threads: depth.threads, metrics, parameters: false };
    let payoffs = |policy: Option<(ActorId, PolicyKind)>| {
        let model = under(model, |setup| {
            if let Some((actor, kind)) = policy {
                setup.policies[actor.index()] = kind;
            }
        });
        play(&model, &sampling, observer).columns
    };
    let policy = payoffs(None);
    let mut actors = Vec::new();
    for (row, actor) in (0_u16..).zip(&model.actors) {
        let id = ActorId(row);
        let over_policy = |kind: PolicyKind| {
            let arm = payoffs(Some((id, kind)));
            let (arm, control) = (&arm[id.index()], &policy[id.index()]);
            let pairs = arm.len().min(control.len());
            paired(&arm[..pairs], &control[..pairs], Level::P95).map(|it| (it.mean, it.interval))
        };
        let holding = over_policy(PolicyKind::Hold)?;
        let mut repeating: Option<(ChoiceId, f64, Interval)> = None;
        for &choice in &actor.menu {
            let (mean, interval) = over_policy(PolicyKind::Always(choice))?;
            if repeating.is_none_or(|(_, best, _)| mean > best) {
                repeating = Some((choice, mean, interval));
            }
        }
        if observer.stops() {
            return Ok(None);
        }
        let seen = ActorSeen { actor: id, favourite: plain.favourite(model, id), variety: plain.variety(model, id), holding, repeating };
        choices(model, &plain, &seen, &mut doubts);
        actors.push(seen);
    }
    Ok(Some(Deep { outcomes, actors, doubts }))
}

/// The model under a setup that departs from its own.
fn under(model: &Arc<Model>, change: impl FnOnce(&mut diwan_engine::scenario::Setup)) -> Arc<Model> {
    let mut scenario = (*model.scenario).clone();
    change(&mut scenario.setup);
    Arc::new(Model::compile(Arc::new(scenario)))
}

fn watched(model: &Arc<Model>, depth: Depth, observer: &dyn Observer) -> Watch {
    let mut watch = Watch::new(model);
    each_pack(model, depth.seed, depth.runs, |pack, lanes| {
        watch.note(pack, lanes);
        if pack.is_over() {
            observer.done(lanes as u64);
        }
    });
    watch
}

fn outcomes(model: &Model, plain: &Watch, shaken: &Watch, doubts: &mut Vec<Doubt>) -> Vec<OutcomeSeen> {
    let mut out = Vec::new();
    for (row, outcome) in (0_u16..).zip(&model.scenario.outcomes) {
        let seen = |watch: &Watch| {
            let (count, runs) = (watch.ended[usize::from(row)], watch.runs);
            (count as f64 / runs.max(1) as f64, wilson(count, runs, Level::P95))
        };
        let (share, shaken) = (seen(plain), seen(shaken));
        let mut doubt = |code, about| doubts.push(Doubt { code, about });
        if share.0 > OUTCOMES.1 {
            doubt("dominant-outcome", format!("{:.1} % of the runs ended in `{}`", 100.0 * share.0, outcome.key));
        } else if share.0 < OUTCOMES.0 {
            doubt("rare-outcome", format!("{:.1} % of the runs ended in `{}`", 100.0 * share.0, outcome.key));
        } else if shaken.0 < SHAKEN_OUTCOME {
            let share = 100.0 * shaken.0;
            doubt("fragile-outcome", format!("with weights shaken by ±30 % {share:.1} % of the runs ended in `{}`", outcome.key));
        }
        out.push(OutcomeSeen { outcome: OutcomeId(row), share, shaken });
    }
    out
}

fn levels(model: &Model, watch: &Watch, doubts: &mut Vec<Doubt>) {
    for (slot, variable) in model.scenario.variables.iter().enumerate() {
        let (share, drift) = (watch.at_bound(slot), watch.drift(model, slot));
        let most = match variable.kind {
            // That nothing is kept while there is no agreement is no end of a scale that was hit.
            VariableKind::Compliance(_) => continue,
            VariableKind::Influence(_) | VariableKind::Stability(_) | VariableKind::Score(_) | VariableKind::Patience(_) => SATURATED.0,
            _ => SATURATED.1,
        };
        if share > most && !variable.is_signal() {
            let about = format!("`{}` stands at an end of its scale for {:.1} % of the turns", variable.notation, 100.0 * share);
            doubts.push(Doubt { code: "saturation", about });
        }
        if drift.abs() > ADRIFT && !variable.is_signal() {
            let about =
                format!("`{}` still moves away from its start by {drift:+.1} a month at the end: what pulls it back?", variable.notation);
            doubts.push(Doubt { code: "adrift", about });
        }
    }
}

fn choices(model: &Model, watch: &Watch, seen: &ActorSeen, doubts: &mut Vec<Doubt>) {
    let scenario = &*model.scenario;
    let key = &scenario.actors[seen.actor.index()].key;
    let name = |choice: Option<ChoiceId>| choice.map_or("hold", |it| &*scenario.choices[it.index()].key);
    let mut doubt = |code, about| doubts.push(Doubt { code, about });
    let (favourite, share) = seen.favourite;
    if share > DOMINANT_CHOICE {
        doubt("dominant-choice", format!("`{key}` takes `{}` on {:.0} % of its turns", name(favourite), 100.0 * share));
    }
    for &choice in &model.actors[seen.actor.index()].menu {
        match watch.taken_when_open(choice) {
            None => doubt("closed-choice", format!("`{key}` never has `{}` on its menu", name(Some(choice)))),
            Some(share) if share < RARE_CHOICE => {
                let about = format!("`{key}` takes `{}` on {:.2} % of the turns on which it may", name(Some(choice)), 100.0 * share);
                doubt("rare-choice", about);
            }
            Some(_) => {}
        }
    }
    if !(VARIETY.0..=VARIETY.1).contains(&seen.variety) && !model.actors[seen.actor.index()].menu.is_empty() {
        doubt("variety", format!("the variety of what `{key}` does is {:.3}, not {} to {}", seen.variety, VARIETY.0, VARIETY.1));
    }
    if seen.holding.1.high >= 0.0 {
        let (mean, interval) = seen.holding;
        let about = format!(
            "holding still is not shown to be worse for `{key}`: {mean:+.2} payoff ({:+.2} to {:+.2})",
            interval.low, interval.high
        );
        doubt("holding-pays", about);
    }
    if let Some((choice, mean, interval)) = seen.repeating
        && mean > MARGIN
    {
        let choice = name(Some(choice));
        let about = format!(
            "`{key}` would do better with nothing but `{choice}`: {mean:+.2} payoff ({:+.2} to {:+.2})",
            interval.low, interval.high
        );
        doubt("repeating-pays", about);
    }
}
