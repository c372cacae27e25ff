//! Facts of why a level moved: what was booked, what its flow came to through what, and what began it.

use super::table::TalkFacts;
use diwan_engine::record::Cause;
use diwan_engine::scenario::{ActorId, Scenario, VariableId};
use diwan_engine::why::{Pull, Root, Through, Why};
use schemars::JsonSchema;
use serde::Serialize;

/// Things that began a change are named up to so many; the rest is summed up.
const NAMED: usize = 12;

/// Why a level moved over some turns.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct WhyFacts {
    /// The variable, as it is written.
    pub variable: String,
    /// First and last turn, from 1.
    pub turns: [usize; 2],
    /// Level before the first, points.
    pub start: f64,
    /// Level after the last, points.
    pub end: f64,
    /// The change by what it was booked to; sums to `end - start`.
    pub ledger: Vec<PointFacts>,
    /// What stands behind the parts of its flow.
    pub flow: Vec<FlowFacts>,
    /// The rounds that bear on it: of an issue those that had it on their agenda, of how an agreement is kept those of
    /// its dialogue.
    pub talks: Vec<TalkFacts>,
    /// The choices that moved it and were in question, with the chance at which each was drawn.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attempts: Vec<AttemptFacts>,
    /// The change by what began it; sums to `end - start`.
    pub roots: Vec<PointFacts>,
    /// The same as people read it: the choices of an actor together, small things together, what is not accounted for
    /// last.
    pub begun: Vec<BegunFacts>,
    /// What is not accounted for, points.
    pub residual: f64,
}

/// A choice in question that was taken.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct AttemptFacts {
    /// The turn, from 1.
    pub turn: u32,
    /// The choice, as it is written: `us.strike`.
    pub choice: String,
    /// Whether it succeeded.
    pub success: bool,
    /// The chance that it had, 0..1.
    pub odds: f64,
}

/// A part of a change.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PointFacts {
    /// What kind of cause it was booked to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cause: Option<&'static str>,
    /// What kind of thing began it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub root: Option<&'static str>,
    /// Its name in the scenario; empty where it has none.
    pub name: String,
    /// What it came to.
    pub points: f64,
}

/// A part of a flow.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct FlowFacts {
    /// The term as it is written; null for the way back to the base.
    pub term: Option<String>,
    /// Its gain.
    pub gain: f64,
    /// What it came to.
    pub points: f64,
    /// What it would have come to with all that it reads at its start.
    pub at_start: f64,
    /// What each thing that it reads added by moving.
    pub through: Vec<ThroughFacts>,
    /// What straight lines miss.
    pub curvature: f64,
}

/// What a thing that is read added by moving.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ThroughFacts {
    /// `level`, `in_force` or `breadth`.
    pub read: &'static str,
    /// Its name in the scenario.
    pub name: String,
    /// What it added.
    pub points: f64,
}

/// What began a change, as people read it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(tag = "began", rename_all = "snake_case")]
#[serde(tag = "began", rename_all = "snake_case")]
pub enum BegunFacts {
    /// What an actor chose.
    Actor {
        /// Its key.
        actor: String,
        /// What it comes to.
        points: f64,
        /// Its choices by key, each with what it comes to, in the order of the roots.
        choices: Vec<(String, f64)>,
    },
    /// An event, talks, chance, or what would have come about anyway.
    Other {
        /// What kind of thing.
        root: &'static str,
        /// Its name in the scenario; empty where it has none.
        name: String,
        /// What it comes to.
        points: f64,
    },
    /// Smaller things together.
    Smaller {
        /// How many.
        count: usize,
        /// What they come to.
        points: f64,
    },
    /// What is not accounted for.
    Residual {
        /// What it comes to.
        points: f64,
    },
}

impl BegunFacts {
    /// What it comes to.
    #[must_use]
    pub fn points(&self) -> f64 {
        match self {
            Self::Actor { points, .. }
            | Self::Other { points, .. }
            | Self::Smaller { points, .. }
            | Self::Residual { points } => *points,
        }
    }
}

impl WhyFacts {
    /// The facts of an account.
    #[must_use]
    pub fn of(scenario: &Scenario, why: &Why) -> Self {
        let ledger = why.ledger.entries.iter().map(|(what, points)| {
            let (cause, name) = cause(scenario, why.variable, *what);
            PointFacts { cause: Some(cause), root: None, name, points: *points }
        });
        let roots = why.roots.iter().map(|(what, points)| {
            let (root, name) = root(scenario, *what);
            PointFacts { cause: None, root: Some(root), name, points: *points }
        });
        Self {
            variable: notation(scenario, why.variable),
            turns: [why.turns.start + 1, why.turns.end],
            start: why.start,
            end: why.end,
            ledger: ledger.collect(),
            flow: why.pulls.iter().map(|it| flow(scenario, why.variable, it)).collect(),
            talks: why.talks.iter().map(|it| TalkFacts::of(scenario, it)).collect(),
            attempts: why
                .attempts
                .iter()
                .map(|it| AttemptFacts {
                    turn: it.turn + 1,
                    choice: scenario.choices[it.choice.index()].notation.clone(),
                    success: it.success,
                    odds: it.odds,
                })
                .collect(),
            roots: roots.collect(),
            begun: begun(scenario, why),
            residual: why.residual(),
        }
    }
}

/// What began a change: actors and other things, largest first; then small ones together, and what is not accounted
/// for.
fn begun(scenario: &Scenario, why: &Why) -> Vec<BegunFacts> {
    let mut all: Vec<BegunFacts> =
        (0_u16..).zip(&scenario.actors).filter_map(|(row, _)| by_actor(scenario, why, ActorId(row))).collect();
    for (what, points) in why.roots.iter().filter(|it| !matches!(it.0, Root::Choice(_)) && !it.0.is_residual()) {
        let (root, name) = root(scenario, *what);
        all.push(BegunFacts::Other { root, name, points: *points });
    }
    all.sort_by(|a, b| b.points().abs().total_cmp(&a.points().abs()));
    let rest = all.split_off(all.len().min(NAMED));
    if !rest.is_empty() {
        all.push(BegunFacts::Smaller { count: rest.len(), points: rest.iter().map(BegunFacts::points).sum() });
    }
    all.push(BegunFacts::Residual { points: why.residual() });
    all
}

fn by_actor(scenario: &Scenario, why: &Why, actor: ActorId) -> Option<BegunFacts> {
    let choices = why.roots.iter().filter_map(|(root, points)| match root {
        Root::Choice(id) if scenario.choices[id.index()].actor == actor => {
            Some((scenario.choices[id.index()].key.clone(), *points))
        }
        _ => None,
    });
    let choices: Vec<(String, f64)> = choices.collect();
    let points = choices.iter().map(|it| it.1).sum();
    (!choices.is_empty()).then(|| BegunFacts::Actor {
        actor: scenario.actors[actor.index()].key.clone(),
        points,
        choices,
    })
}

fn notation(scenario: &Scenario, id: VariableId) -> String {
    scenario.variables[id.index()].notation.clone()
}

/// A term of the flow of a variable, as it is written.
fn term(scenario: &Scenario, variable: VariableId, place: u16) -> &str {
    let terms = scenario.variables[variable.index()].flow.as_ref().map(|it| &it.terms);
    terms.and_then(|it| it.get(usize::from(place))).map_or("", |it| &it.0.text)
}

/// The kind of a cause, and its name in the scenario; of a term its text.
pub(crate) fn cause(scenario: &Scenario, variable: VariableId, what: Cause) -> (&'static str, String) {
    match what {
        Cause::Choice(id) => ("choice", scenario.choices[id.index()].notation.clone()),
        Cause::Reach(id) => ("reach", scenario.choices[id.index()].notation.clone()),
        Cause::Broken(id) => ("broken", scenario.choices[id.index()].notation.clone()),
        Cause::Event(id) => ("event", scenario.events[id.index()].key.clone()),
        Cause::Succession(id) => ("succession", scenario.events[id.index()].key.clone()),
        Cause::Shock => ("shock", String::new()),
        Cause::Deal(id) => ("deal", scenario.dialogues[id.index()].key.clone()),
        Cause::Breakdown(id) => ("breakdown", scenario.dialogues[id.index()].key.clone()),
        Cause::Collapse(id) => ("collapse", scenario.dialogues[id.index()].key.clone()),
        Cause::Compliance(id) => ("compliance", scenario.dialogues[id.index()].key.clone()),
        Cause::Implementation(id) => ("implementation", scenario.dialogues[id.index()].key.clone()),
        Cause::Term(place) => ("term", term(scenario, variable, place).to_owned()),
        Cause::Base => ("base", String::new()),
        Cause::Rooted => ("rooted", String::new()),
        Cause::Return => ("return", String::new()),
        Cause::Source(id) => ("source", scenario.choices[id.index()].notation.clone()),
        Cause::Unclaimed => ("unclaimed", String::new()),
        Cause::Fading => ("fading", String::new()),
        Cause::Trend => ("trend", String::new()),
        Cause::Jump => ("jump", String::new()),
        Cause::Wave => ("wave", String::new()),
        Cause::Layer(key) => ("layer", key.to_owned()),
        Cause::Noise => ("noise", String::new()),
        Cause::Bound => ("bound", String::new()),
    }
}

fn root(scenario: &Scenario, what: Root) -> (&'static str, String) {
    match what {
        Root::Choice(id) => ("choice", scenario.choices[id.index()].notation.clone()),
        Root::Event(id) => ("event", scenario.events[id.index()].key.clone()),
        Root::Shock => ("shock", String::new()),
        Root::Agreement(id) => ("agreement", scenario.dialogues[id.index()].key.clone()),
        Root::Noise(id) => ("noise", notation(scenario, id)),
        Root::Unclaimed(id) => ("unclaimed", notation(scenario, id)),
        Root::Layer(key) => ("layer", key.to_owned()),
        Root::Drift => ("drift", String::new()),
        Root::Curvature => ("curvature", String::new()),
        Root::Bound => ("bound", String::new()),
    }
}

fn flow(scenario: &Scenario, variable: VariableId, pull: &Pull) -> FlowFacts {
    let through = pull.through.iter().map(|(through, points)| {
        let (read, name) = match *through {
            Through::Level(id) => ("level", notation(scenario, id)),
            Through::InForce(id) => ("in_force", scenario.dialogues[id.index()].key.clone()),
            Through::Breadth(id) => ("breadth", scenario.dialogues[id.index()].key.clone()),
        };
        ThroughFacts { read, name, points: *points }
    });
    FlowFacts {
        term: pull.term.map(|place| term(scenario, variable, place).to_owned()),
        gain: pull.gain,
        points: pull.total,
        at_start: pull.at_start,
        through: through.collect(),
        curvature: pull.curvature,
    }
}
