//! What influence and stability are good for: each is put at a low and at a high start for one actor at a time, under
//! the same luck, and what else differs is counted. Actors plan on the nominal number in both.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::sample::{Sample, play_plan};
use super::Depth;
use super::moves::{Moves, differences, looked_at, moves};
use crate::design::{Design, Factor, Group, Role, Value};
use crate::ensemble::{Doubt, Observer, Plan};
use crate::stats::StatsError;
use diwan_engine::kernel::Distribution;
use diwan_engine::model::Model;
use diwan_engine::model::lint::thresholds as most;
use diwan_engine::scenario::{Actor, ActorId, Metric, Quantity, Scenario, VariableId};

/// The starts that are compared, points.
const LOW: f64 = 30.0;
const HIGH: f64 = 85.0;

/// What differs where a score of an actor starts high instead of low.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize)]
#[schemars(deny_unknown_fields)]
pub struct ScoreSeen {
    /// The actor.
    pub actor: String,
    /// `influence` or `stability`.
    pub score: &'static str,
    /// The low start, points.
    pub from: f64,
    /// The high start, points.
    pub to: f64,
    /// What differs besides the score itself and what the actor gains.
    pub moves: Moves,
}

/// Pairs of runs that each score takes.
pub(super) fn pairs(depth: &Depth) -> u64 {
    (depth.pairs / 2).max(2)
}

/// What every score moves, as far as the observer lets it be played.
pub(super) fn scores(
    model: &Arc<Model>,
    depth: &Depth,
    observer: &dyn Observer,
    doubts: &mut Vec<Doubt>,
) -> Result<Vec<ScoreSeen>, StatsError> {
    let scenario = &*model.scenario;
    let metrics = looked_at(scenario);
    let mut out = Vec::new();
    for (id, actor) in (0_u16..).map(ActorId).zip(&scenario.actors) {
        for (score, variable) in [("influence", actor.influence), ("stability", actor.stability)] {
            let Some(group) = design(model, start(scenario, actor, variable)) else { continue };
            let plan = Plan::new(group.model, depth.seed, pairs(depth), metrics.clone()).at(group.points);
            let played = play_plan(&plan, depth.threads, observer);
            if observer.stops() {
                return Ok(out);
            }
            let (low, high) = halves(played);
            let all = differences(&metrics, &high, &low)?;
            let besides = |it: Metric| it != Metric::Payoff(id) && it.variable() != Some(variable);
            let moves = moves(model, &all, besides);
            if (moves.metrics as f64) < most::SCORE_METRICS && pairs(depth) as f64 >= most::SCORE_PAIRS {
                let score = scenario.variables[variable.index()].notation.clone();
                doubts.push(Doubt::ScoreIdle { score, metrics: moves.metrics, of: moves.of });
            }
            out.push(ScoreSeen { actor: actor.key.clone(), score, from: LOW, to: HIGH, moves });
        }
    }
    Ok(out)
}

/// The number at which a score starts: that of the doctrine that is followed, where it has one.
fn start<'s>(scenario: &'s Scenario, actor: &'s Actor, variable: VariableId) -> &'s Quantity {
    let of_doctrine = actor.doctrine().and_then(|it| it.set.iter().find(|(it, _)| *it == variable));
    of_doctrine.map_or(&scenario.variables[variable.index()].start, |(_, it)| it)
}

/// The number at its low and at its high value, as if it had been drawn so: two points of one model. `None` of a number
/// that can't be put there.
fn design(model: &Model, number: &Quantity) -> Option<Group> {
    let law = Distribution::new_uniform(LOW, HIGH).ok()?;
    let factor = Factor::number(&model.scenario, &number.path, law, Role::Uncertainty).ok()?;
    let design = Design::new(vec![factor], vec![vec![Value::Number(LOW)], vec![Value::Number(HIGH)]]).ok()?;
    design.groups(|_| Ok::<_, ()>(model.scenario.clone())).ok()?.pop()
}

/// The runs of the first point and of the second.
fn halves(played: Sample) -> (Sample, Sample) {
    let half = played.runs() / 2;
    let (mut first, mut second) = (Sample { seeds: played.seeds, ..Sample::default() }, Sample::default());
    second.seeds = played.seeds;
    for mut column in played.columns {
        second.columns.push(column.split_off(half));
        first.columns.push(column);
    }
    (first, second)
}
