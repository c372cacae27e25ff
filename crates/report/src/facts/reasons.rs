//! Facts of why a run ended as it did: the comparisons that decided, with the numbers on both sides.

use diwan_engine::expr::{Comparison, Context, Evidence, Expr, Path, evidence};
use diwan_engine::kernel::Pack;
use diwan_engine::model::Model;
use diwan_engine::phases::{breadth, numbers_of};
use diwan_engine::record::Run;
use diwan_engine::scenario::OutcomeId;
use schemars::JsonSchema;
use serde::{Serialize, Serializer};

/// Why a run ended in its outcome and in no other.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ReasonsFacts {
    /// The event that ended the run; null where none did. Where one did, nothing else decided.
    pub ended_by: Option<EndedFacts>,
    /// What the condition of the outcome asked for and found, in the order written.
    pub held: Vec<EvidenceFacts>,
    /// The outcomes before it in priority that are decided at the end, with what each of them lacked.
    pub missed: Vec<MissedFacts>,
}

/// An event that ended a run.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct EndedFacts {
    /// Its key.
    pub event: String,
    /// The month in which the turn began.
    pub date: String,
}

/// An outcome that did not come about.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct MissedFacts {
    /// Its key.
    pub outcome: String,
    /// What it asked for and did not find, in the order written.
    pub needs: Vec<EvidenceFacts>,
}

/// One thing that a condition asks for.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[schemars(deny_unknown_fields)]
pub enum EvidenceFacts {
    /// That two numbers compare in some way.
    Comparison {
        /// The left side.
        left: ComparedSide,
        /// How it is to compare with the right: `<`, `<=`, `>` or `>=`.
        #[serde(serialize_with = "sign")]
        #[schemars(with = "String")]
        comparison: Comparison,
        /// The right side.
        right: ComparedSide,
    },
    /// That a fact, such as `strategic.in_force`, is true or false.
    Fact {
        /// The fact, as it is written.
        #[serde(serialize_with = "as_written")]
        #[schemars(with = "String")]
        fact: Path,
        /// Whether it is asked to be true.
        asked: bool,
        /// Whether it is true.
        found: bool,
    },
}

/// A side of a comparison.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ComparedSide {
    /// The expression, as it is written.
    #[serde(serialize_with = "as_written")]
    #[schemars(with = "String")]
    pub expression: Expr,
    /// Its value at the end.
    pub value: f64,
}

fn as_written<S: Serializer>(it: &impl core::fmt::Display, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(it)
}

fn sign<S: Serializer>(it: &Comparison, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(it.sign())
}

impl EvidenceFacts {
    fn of(it: &Evidence<'_>) -> Self {
        let side = |(expression, value): (&Expr, f64)| ComparedSide { expression: expression.clone(), value };
        match *it {
            Evidence::Comparison { left, comparison, right } => {
                Self::Comparison { left: side(left), comparison, right: side(right) }
            }
            Evidence::Fact { path, asked, found } => Self::Fact { fact: path.clone(), asked, found },
        }
    }
}

impl ReasonsFacts {
    /// Why a run ended in this outcome.
    pub(super) fn of(model: &Model, run: &Run, outcome: OutcomeId) -> Self {
        let scenario = &*model.scenario;
        if let Some(ended) = ended_by(model, run, outcome) {
            return Self { ended_by: Some(ended), held: Vec::new(), missed: Vec::new() };
        }
        let state = State::last(model, run);
        let found = |outcome: OutcomeId, holds: bool| -> Vec<EvidenceFacts> {
            state.evidence(outcome).iter().filter(|it| it.holds() == holds).map(EvidenceFacts::of).collect()
        };
        let before = (0..outcome.0).map(OutcomeId).filter(|id| !scenario.outcomes[id.index()].immediate);
        let missed = before
            .map(|id| MissedFacts { outcome: scenario.outcomes[id.index()].key.clone(), needs: found(id, false) });
        Self { ended_by: None, held: found(outcome, true), missed: missed.filter(|it| !it.needs.is_empty()).collect() }
    }
}

/// The event that ended the run with this outcome.
fn ended_by(model: &Model, run: &Run, outcome: OutcomeId) -> Option<EndedFacts> {
    let last = run.turns.last()?;
    let happened = last.events.iter().find(|it| model.events[it.event.index()].outcome == Some(outcome))?;
    Some(EndedFacts {
        event: model.scenario.events[happened.event.index()].key.clone(),
        date: crate::dates::month_of(&model.scenario.calendar, last.turn),
    })
}

/// What conditions read at the end of a run.
struct State<'m> {
    model: &'m Model,
    levels: Vec<Pack<1>>,
    in_force: Vec<Pack<1>>,
    breadth: Vec<Pack<1>>,
    memory: Vec<Pack<1>>,
    events: Vec<Pack<1>>,
    rates: Vec<Pack<1>>,
    turn: u32,
}

impl<'m> State<'m> {
    fn last(model: &'m Model, run: &Run) -> Self {
        let levels: Vec<Pack<1>> = run.last().iter().map(|x| Pack([*x])).collect();
        let last = run.turns.last();
        let in_force =
            last.map_or(&[][..], |it| &it.in_force).iter().map(|it| Pack([f64::from(u8::from(*it))])).collect();
        let mut broad = vec![Pack([0.0]); model.scenario.dialogues.len()];
        breadth(model, &levels, &mut broad);
        let memory = last.map_or(&[][..], |it| &it.recalled).iter().map(|it| Pack([*it])).collect();
        let parameters: Vec<Pack<1>> = run.parameters.iter().map(|x| Pack([*x])).collect();
        let rates = numbers_of(model, &levels, &parameters);
        let events = match last {
            Some(turn) => turn.counts.iter().map(|x| Pack([*x])).collect(),
            None => rates.iter().map(|it| *it * model.dt).collect(),
        };
        let turn = last.map_or(0, |it| it.turn);
        Self { model, levels, in_force, breadth: broad, memory, events, rates, turn }
    }

    fn evidence(&self, outcome: OutcomeId) -> Vec<Evidence<'m>> {
        let scenario = &self.model.scenario;
        let context = Context {
            month: scenario.calendar.month_of(self.turn),
            calendar_month: f64::from(scenario.calendar.date_of(self.turn).month),
            in_force: &self.in_force,
            breadth: &self.breadth,
            record: &[],
            word: &[],
            memory: &self.memory,
            events: &self.events,
            rates: &self.rates,
        };
        evidence(&scenario.outcomes[outcome.index()].when.checked, &self.levels, &context)
    }
}
