//! Facts of a handbook: what is to be known of a scenario before it is played, whole or for one seat. For a seat nothing is
//! in it that is private to another: no line of others, no choice of theirs, no event.

use diwan_engine::scenario::{
    ActorId, Amount, Branch, Choice, ChoiceKind, Scenario, VariableId, VariableKind, Visibility,
};
use schemars::JsonSchema;
use serde::Serialize;

use super::Named;
use crate::dates::month;

/// What is to be known of a scenario.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct HandbookFacts {
    /// Name of the scenario.
    pub scenario: String,
    /// Digest of the scenario under its settings.
    pub digest: String,
    /// The settings that it was varied by, as written, in order.
    pub settings: Vec<String>,
    /// Version of the program.
    pub version: String,
    /// Whose handbook it is, by key; null for the whole.
    pub seat: Option<String>,
    /// The month in which it begins.
    pub start: String,
    /// Turns that are played at most.
    pub turns: u32,
    /// The situation: where each level is expected to start.
    pub situation: Vec<StandFacts>,
    /// The actors.
    pub actors: Vec<PersonaFacts>,
    /// Who thinks what of whom at the start, as far as it is to be known.
    pub relations: Vec<RelationFacts>,
    /// The issues.
    pub issues: Vec<MatterFacts>,
    /// The choices: of the seat, or of all.
    pub choices: Vec<OptionFacts>,
    /// The events, by key; none for a seat.
    pub events: Vec<String>,
    /// The outcomes, by key, in the order of priority.
    pub outcomes: Vec<String>,
    /// The sources that numbers cite, by key.
    pub sources: Vec<String>,
}

/// A level of the situation.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct StandFacts {
    /// The variable, as it is written.
    pub variable: String,
    /// Where it is expected to start, points.
    pub start: f64,
    /// How it is seen: `exactly`, `about` or `not`; by the seat, or by whoever has no part in it.
    pub seen: &'static str,
}

/// An actor.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PersonaFacts {
    /// Its key.
    pub actor: String,
    /// Its influence at the start, 0..100.
    pub influence: f64,
    /// Its stability at the start, 0..100.
    pub stability: f64,
    /// Whether what is private to it is in the handbook.
    pub is_open: bool,
}

/// What one actor thinks of another at the start.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RelationFacts {
    /// Who thinks.
    pub from: String,
    /// Of whom.
    pub to: String,
    /// From -100 to 100.
    pub attitude: f64,
}

/// An issue.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct MatterFacts {
    /// Its key.
    pub issue: String,
    /// Where it is expected to start, points.
    pub start: f64,
    /// Where actors want it, points; of a seat its own line. Lines that follow the state are left out.
    pub lines: Named<f64>,
    /// How much each of them cares, 0..1.
    pub salience: Named<f64>,
}

/// A choice.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct OptionFacts {
    /// As it is written: `us.strike`.
    pub choice: String,
    /// `stance`, a rate while it is chosen, or `act`, once.
    pub kind: &'static str,
    /// What it costs, utility.
    pub cost: f64,
    /// The chance of success, 0..1; null where it is not in question or hangs on the state.
    pub odds: Option<f64>,
    /// What it is meant to do.
    pub effects: Vec<OutcomeOfFacts>,
}

/// Something that a choice is meant to do.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct OutcomeOfFacts {
    /// `always`, `on_success` or `on_failure`.
    pub when: &'static str,
    /// The variable that it moves, as it is written.
    pub variable: String,
    /// Points, of a stance points a month.
    pub points: f64,
}

impl HandbookFacts {
    /// Of a scenario, whole or for a seat.
    #[must_use]
    pub fn of(scenario: &Scenario, settings: &[String], seat: Option<ActorId>) -> Self {
        let start = |id: VariableId| scenario.variables[id.index()].start.nominal();
        let is_open = |actor: ActorId| seat.is_none_or(|it| it == actor);
        let ids = (0_u16..).map(VariableId).zip(&scenario.variables);
        let relations = ids.clone().filter_map(|(id, it)| match it.kind {
            VariableKind::Attitude(from, to) if seat.is_none_or(|seat| scenario.sees(seat, id)) => {
                Some(RelationFacts { from: key(scenario, from), to: key(scenario, to), attitude: start(id) })
            }
            _ => None,
        });
        let actors = (0_u16..).map(ActorId).zip(&scenario.actors);
        Self {
            scenario: scenario.name.clone(),
            digest: scenario.digest.clone(),
            settings: settings.to_vec(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            seat: seat.map(|it| key(scenario, it)),
            start: month(scenario.calendar.start),
            turns: scenario.calendar.turns,
            situation: ids
                .filter(|(_, it)| matches!(it.kind, VariableKind::Indicator))
                .map(|(id, it)| StandFacts {
                    variable: it.notation.clone(),
                    start: start(id),
                    seen: seen(scenario, seat, id),
                })
                .collect(),
            actors: actors
                .map(|(id, it)| PersonaFacts {
                    actor: it.key.clone(),
                    influence: start(it.influence),
                    stability: start(it.stability),
                    is_open: is_open(id),
                })
                .collect(),
            relations: relations.collect(),
            issues: (0..scenario.issues.len()).map(|row| matter(scenario, row, seat)).collect(),
            choices: scenario.choices.iter().filter(|it| is_open(it.actor)).map(|it| option(scenario, it)).collect(),
            events: match seat {
                Some(_) => Vec::new(),
                None => scenario.events.iter().map(|it| it.key.clone()).collect(),
            },
            outcomes: scenario.outcomes.iter().map(|it| it.key.clone()).collect(),
            sources: scenario.sources.iter().map(|it| it.key.clone()).collect(),
        }
    }
}

fn key(scenario: &Scenario, actor: ActorId) -> String {
    scenario.actors[actor.index()].key.clone()
}

/// How a level is seen by a seat, or by whoever has no part in it.
fn seen(scenario: &Scenario, seat: Option<ActorId>, id: VariableId) -> &'static str {
    match &scenario.variables[id.index()].seen {
        _ if seat.is_some_and(|it| scenario.sees(it, id)) => "exactly",
        Visibility::Public => "exactly",
        Visibility::Estimated { .. } => "about",
        Visibility::Hidden { .. } => "not",
    }
}

/// An issue with the lines that may be known.
fn matter(scenario: &Scenario, row: usize, seat: Option<ActorId>) -> MatterFacts {
    let issue = &scenario.issues[row];
    let actors = (0_u16..).map(ActorId).zip(&scenario.actors).filter(|(id, _)| seat.is_none_or(|it| it == *id));
    let positions = actors.flat_map(|(_, actor)| {
        actor.positions.iter().filter(|it| it.issue.index() == row).map(move |it| (actor.key.clone(), it))
    });
    let line = |(actor, it): (String, &diwan_engine::scenario::Position)| match &it.position {
        Amount::Number(number) => Some((actor, number.nominal())),
        Amount::Formula(_) => None,
    };
    MatterFacts {
        issue: issue.key.clone(),
        start: scenario.variables[issue.settlement.index()].start.nominal(),
        lines: positions.clone().filter_map(line).collect(),
        salience: positions.map(|(actor, it)| (actor, it.salience.nominal())).collect(),
    }
}

fn option(scenario: &Scenario, it: &Choice) -> OptionFacts {
    let effects = it.effects.iter().map(|(branch, effect)| OutcomeOfFacts {
        when: match branch {
            Branch::Always => "always",
            Branch::OnSuccess => "on_success",
            Branch::OnFailure => "on_failure",
        },
        variable: scenario.variables[effect.target.index()].notation.clone(),
        points: effect.add.nominal(),
    });
    OptionFacts {
        choice: it.notation.clone(),
        kind: if it.kind == ChoiceKind::Act { "act" } else { "stance" },
        cost: it.cost.nominal(),
        odds: it.odds.as_ref().and_then(Amount::number).map(diwan_engine::scenario::Quantity::nominal),
        effects: effects.collect(),
    }
}
