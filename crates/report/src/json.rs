//! A run for programs: one object, in the scenario's own names.

use serde_json::{Map, Value, json};

use diwan_engine::model::Model;
use diwan_engine::record::{Run, TurnRecord, measure};
use diwan_engine::scenario::{ActorId, Metric, Scenario};

/// The whole run as one object: `scenario`, `digest`, `seed`, `replication`, `turns`, `outcome`, `months`, `final` (every variable by its notation), `in_force` and
/// `payoffs`.
#[must_use]
pub fn run_json(model: &Model, run: &Run) -> Value {
    let scenario = &model.scenario;
    let levels: Map<String, Value> =
        scenario.variables.iter().zip(run.last()).map(|(it, level)| (it.notation.clone(), json!(level))).collect();
    let payoffs: Map<String, Value> = (0_u16..)
        .map(ActorId)
        .zip(&scenario.actors)
        .map(|(id, actor)| (actor.key.clone(), json!(measure(scenario, run, Metric::Payoff(id)))))
        .collect();
    let in_force: Map<String, Value> = scenario
        .dialogues
        .iter()
        .enumerate()
        .map(|(row, it)| (it.key.clone(), json!(run.turns.last().is_some_and(|turn| turn.in_force[row]))))
        .collect();
    json!({
        "scenario": scenario.name,
        "title": scenario.title,
        "digest": scenario.digest,
        "seed": run.seed,
        "replication": run.replication,
        "turns": run.turns.iter().map(|it| turn(scenario, it)).collect::<Vec<_>>(),
        "outcome": run.outcome.map(|it| scenario.outcomes[it.index()].key.clone()),
        "months": measure(scenario, run, Metric::Length),
        "final": levels,
        "in_force": in_force,
        "payoffs": payoffs,
    })
}

fn turn(scenario: &Scenario, turn: &TurnRecord) -> Value {
    let actor = |id: ActorId| scenario.actors[id.index()].key.as_str();
    let choices = turn.choices.iter().map(|it| {
        json!({"actor": actor(it.actor), "choice": it.choice.map(|it| scenario.choices[it.index()].key.clone()), "success": it.success})
    });
    let rounds = turn.rounds.iter().map(|round| {
        let dialogue = &scenario.dialogues[round.dialogue.index()];
        let postures: Map<String, Value> =
            round.postures.iter().map(|(id, it)| (actor(*id).to_owned(), json!(dialogue.postures[*it].key))).collect();
        let terms: Map<String, Value> = round
            .offers
            .iter()
            .map(|it| (scenario.issues[it.issue.index()].key.clone(), json!({"from": it.before, "to": it.terms, "open": it.open})))
            .collect();
        json!({
            "dialogue": dialogue.key,
            "verdict": round.verdict.key(),
            "postures": postures,
            "breakdown": round.breakdown,
            "compliance": round.compliance,
            "terms": terms,
        })
    });
    json!({
        "turn": turn.turn + 1,
        "date": scenario.calendar.date_of(turn.turn).month_name(),
        "events": turn.events.iter().map(|it| scenario.events[it.event.index()].key.as_str()).collect::<Vec<_>>(),
        "choices": choices.collect::<Vec<_>>(),
        "rounds": rounds.collect::<Vec<_>>(),
        "collapses": turn.collapses.iter().map(|it| scenario.dialogues[it.index()].key.as_str()).collect::<Vec<_>>(),
        "levels": scenario.variables.iter().zip(&turn.levels).map(|(it, level)| (it.notation.clone(), json!(level))).collect::<Map<String, Value>>(),
    })
}
