//! What became of claims, with the names of the scenario: figures for programs, and for those who put them into words.

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};

use super::ablation::{AblationFacts, Origin};
use super::claims::{Finding, Judged, Tested};
use super::share::SharedOver;
use crate::ensemble::Doubted;
use crate::stats::Alarms;
use diwan_engine::scenario::{Direction, Label, Metric, Provenance, Scenario, UnitWord, unit_word};

/// Claims that were tested.
#[derive(Clone, Debug, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct ClaimsFacts {
    /// What made it; the settings are those of all arms.
    #[serde(flatten)]
    pub provenance: Provenance,
    /// Draws of the parameters.
    pub draws: u64,
    /// Runs of each draw.
    pub seeds: u64,
    /// Level of the intervals, 0..1.
    pub level: f64,
    /// Arms that were played.
    pub arms: usize,
    /// Runs of all of them.
    pub runs: u64,
    /// How many claims are supported.
    pub supported: usize,
    /// How many are contradicted.
    pub contradicted: usize,
    /// How many are neither.
    pub undetermined: usize,
    /// How the labels of claims stand to those that ablation gives, where that was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub labels: Option<LabelsFacts>,
    /// What there is to doubt.
    #[serde(skip)]
    pub doubts: Vec<Doubted>,
    /// What became of each.
    pub claims: Vec<ClaimFacts>,
    /// How many metrics two batches of the scenario differ on under different luck, and how many by chance alone.
    pub false_alarms: Alarms,
}

/// How the labels that claims give themselves stand to those that ablation gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct LabelsFacts {
    /// Claims whose label is that of ablation.
    pub agree: usize,
    /// Claims with another.
    pub differ: usize,
    /// Claims of which the runs do not tell.
    pub undetermined: usize,
    /// Claims that claim no effect.
    pub without_effect: usize,
}

impl LabelsFacts {
    pub(super) fn of(ablations: &[AblationFacts]) -> Self {
        let count = |holds: fn(&AblationFacts) -> bool| ablations.iter().filter(|it| holds(it)).count();
        Self {
            agree: count(|it| it.agrees == Some(true)),
            differ: count(|it| it.agrees == Some(false)),
            undetermined: count(|it| it.label == Some(Origin::Undetermined)),
            without_effect: count(|it| it.label.is_none()),
        }
    }
}

/// What became of a claim, with the test that decided.
#[derive(Clone, Debug, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct ClaimFacts {
    /// Its name.
    pub id: String,
    /// What it says.
    pub text: String,
    /// How its direction came into the model.
    #[serde(deserialize_with = "word")]
    pub label: Word,
    /// The metric of the test that decided.
    pub metric: String,
    /// Its difference.
    pub difference: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Share of draws in which its direction holds.
    #[serde(flatten)]
    pub draws_in_direction: SharedOver,
    /// The p that decided, adjusted for all claims.
    pub p_adjusted: f64,
    /// What became of the claim.
    pub verdict: Finding,
    /// Whether each of its tests would hold were it alone, but not with all claims taken together.
    pub only_alone: bool,
    /// The rival reading.
    pub rival: Option<String>,
    /// Free text.
    pub note: Option<String>,
    /// Place of the test that decided.
    pub deciding: usize,
    /// All tests.
    pub tests: Vec<TestFacts>,
    /// Where it comes from, where that was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ablation: Option<AblationFacts>,
}

/// What a test of a claim came to.
#[derive(Clone, Debug, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct TestFacts {
    /// The metric, with that of the control where it is another.
    pub metric: String,
    /// Unit of values and differences; shares are 0..1.
    #[serde(deserialize_with = "unit_word")]
    pub unit: UnitWord,
    /// What was claimed.
    #[serde(deserialize_with = "word")]
    pub direction: Word,
    /// Smallest difference of interest.
    pub smallest: f64,
    /// Mean in the arm.
    pub arm_value: f64,
    /// Mean in the control.
    pub control_value: f64,
    /// Mean paired difference.
    pub difference: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Share of draws in which the claimed direction holds.
    #[serde(flatten)]
    pub draws_in_direction: SharedOver,
    /// p that speaks for the claim: of any difference short of the smallest of interest.
    pub p: f64,
    /// p that speaks against it: of any difference short of the smallest of interest on the other side.
    pub p_contrary: f64,
    /// What would become of the test were it alone.
    pub verdict: Finding,
}

impl ClaimFacts {
    pub(super) fn of(scenario: &Scenario, judged: &Judged) -> Self {
        let claim = &scenario.claims[judged.claim];
        let deciding = &judged.tests[judged.deciding];
        let alone = judged.tests.iter().all(|it| it.finding == Finding::Supported);
        Self {
            id: claim.key.clone(),
            text: claim.text.clone(),
            label: label(claim.label),
            metric: named(scenario, deciding.metric, deciding.than),
            difference: deciding.difference,
            low: deciding.interval.low,
            high: deciding.interval.high,
            draws_in_direction: deciding.share_of_draws.into(),
            p_adjusted: judged.p_adjusted,
            verdict: judged.finding,
            only_alone: alone && judged.finding == Finding::Undetermined,
            rival: claim.rival.clone(),
            note: claim.note.clone(),
            deciding: judged.deciding,
            tests: judged.tests.iter().map(|it| TestFacts::of(scenario, it)).collect(),
            ablation: None,
        }
    }

    /// The test that decided.
    #[must_use]
    pub fn decided_by(&self) -> &TestFacts {
        &self.tests[self.deciding]
    }
}

impl TestFacts {
    fn of(scenario: &Scenario, it: &Tested) -> Self {
        Self {
            metric: named(scenario, it.metric, it.than),
            unit: it.metric.unit().word(),
            direction: direction(it.direction),
            smallest: it.smallest,
            arm_value: it.arm_value,
            control_value: it.control_value,
            difference: it.difference,
            low: it.interval.low,
            high: it.interval.high,
            draws_in_direction: it.share_of_draws.into(),
            p: it.p,
            p_contrary: it.p_contrary,
            verdict: it.finding,
        }
    }
}

/// A word of a short list.
type Word = &'static str;

/// Reads a label or a direction.
fn word<'de, D: Deserializer<'de>>(reader: D) -> Result<Word, D::Error> {
    let said = String::deserialize(reader)?;
    let labels = [Label::BuiltIn, Label::Mixed, Label::Emergent].map(label);
    let directions = [Direction::Up, Direction::Down, Direction::Unmoved, Direction::NotUp, Direction::NotDown];
    let known = labels.into_iter().chain(directions.map(direction)).find(|it| *it == said);
    known.ok_or_else(|| serde::de::Error::custom(format!("`{said}` is no label and no direction")))
}

/// How tables call a label.
pub(super) fn label(label: Label) -> &'static str {
    match label {
        Label::BuiltIn => "built-in",
        Label::Mixed => "mixed",
        Label::Emergent => "emergent",
    }
}

fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "up",
        Direction::Down => "down",
        Direction::Unmoved => "unmoved",
        Direction::NotUp => "not_up",
        Direction::NotDown => "not_down",
    }
}

/// A metric as tests call it, with that of the control where it is another.
pub(super) fn named(scenario: &Scenario, metric: Metric, than: Option<Metric>) -> String {
    let metric = metric.notation(scenario);
    than.map_or_else(|| metric.clone(), |than| format!("{metric} − {}", than.notation(scenario)))
}
