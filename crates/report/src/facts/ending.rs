//! Facts of the end of a run: why it ended so, where things went, what became of the talks, and what each side gained.

use diwan_engine::model::Model;
use diwan_engine::record::{Run, Verdict, measure};
use diwan_engine::scenario::{ActorId, Metric};
use schemars::JsonSchema;
use serde::Serialize;

use super::ReasonsFacts;
use crate::words::is_told;

/// A move smaller than this is not worth a line, points.
const SMALLEST: f64 = 0.5;

/// What a run came to.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct EndingFacts {
    /// The outcome, by key; null while the run goes on.
    pub outcome: Option<String>,
    /// Why it ended in this outcome and in no other; null while the run goes on.
    pub reasons: Option<ReasonsFacts>,
    /// The levels that moved by half a point or more between start and end, those that moved most first; relations and
    /// attention are left out.
    pub moves: Vec<MoveFacts>,
    /// The dialogues.
    pub talks: Vec<TalksFacts>,
    /// What each actor's goals say of the run, from most to least.
    pub gains: Vec<GainFacts>,
}

/// A level at the start and at the end.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct MoveFacts {
    /// The variable, as it is written.
    pub variable: String,
    /// Level at the start, points.
    pub start: f64,
    /// Level at the end, points.
    pub end: f64,
}

/// What became of a dialogue.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct TalksFacts {
    /// Its key.
    pub dialogue: String,
    /// Rounds that were held.
    pub held: usize,
    /// Rounds that ended in a deal.
    pub deals: usize,
    /// Rounds in which the talks broke down, or one side would have gained too little.
    pub breakdowns: usize,
    /// Whether an agreement is in force at the end.
    pub in_force: bool,
    /// How well it is kept at the end, 0..100.
    pub compliance: f64,
}

/// What an actor gained.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct GainFacts {
    /// Its key.
    pub actor: String,
    /// Utility over the start.
    pub payoff: f64,
}

impl EndingFacts {
    /// The facts of the end of a run.
    #[must_use]
    pub fn of(model: &Model, run: &Run) -> Self {
        let scenario = &*model.scenario;
        let told = scenario.variables.iter().enumerate().filter(|(slot, _)| is_told(scenario, *slot));
        let mut moves: Vec<MoveFacts> = told
            .map(|(slot, it)| MoveFacts {
                variable: it.notation.clone(),
                start: run.start[slot],
                end: run.last()[slot],
            })
            .filter(|it| (it.end - it.start).abs() >= SMALLEST)
            .collect();
        // In a stable sort equal moves stay in the order of variables.
        moves.sort_by(|a, b| (b.end - b.start).abs().total_cmp(&(a.end - a.start).abs()));
        let talks = (0..scenario.dialogues.len()).map(|row| talks(model, run, row)).collect();
        let gain = |(id, actor): (u16, &diwan_engine::scenario::Actor)| GainFacts {
            actor: actor.key.clone(),
            payoff: measure(scenario, run, Metric::Payoff(ActorId(id))),
        };
        let mut gains: Vec<GainFacts> = (0_u16..).zip(&scenario.actors).map(gain).collect();
        gains.sort_by(|a, b| b.payoff.total_cmp(&a.payoff));
        Self {
            outcome: run.outcome.map(|it| scenario.outcomes[it.index()].key.clone()),
            reasons: run.outcome.map(|it| ReasonsFacts::of(model, run, it)),
            moves,
            talks,
            gains,
        }
    }
}

fn talks(model: &Model, run: &Run, row: usize) -> TalksFacts {
    let rounds = run.turns.iter().flat_map(|turn| &turn.rounds).filter(|it| it.dialogue.index() == row);
    let count = |wanted: fn(Verdict) -> bool| rounds.clone().filter(|it| wanted(it.verdict)).count();
    TalksFacts {
        dialogue: model.scenario.dialogues[row].key.clone(),
        held: count(|it| !matches!(it, Verdict::NotHeld | Verdict::None)),
        deals: count(|it| it == Verdict::Deal),
        breakdowns: count(|it| matches!(it, Verdict::BrokeDown | Verdict::NothingToGain)),
        in_force: run.turns.last().is_some_and(|it| it.in_force[row]),
        compliance: run.last()[model.dialogues[row].compliance.index()],
    }
}
