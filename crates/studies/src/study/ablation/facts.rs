//! What ablation says of claims, with the names of the scenario.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Ablated, Origin, Part, Without, origin_of_claim};
use diwan_engine::scenario::{Claim, Scenario};

/// Where a claim comes from.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct AblationFacts {
    /// The label that ablation gives it; `None` of a claim that claims no effect.
    pub label: Option<Origin>,
    /// Whether that is the label that it gives itself; `None` where it can't be told.
    pub agrees: Option<bool>,
    /// Its tests, in their order.
    pub tests: Vec<AblatedFacts>,
}

/// Where the effect of a test comes from.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct AblatedFacts {
    /// The metric, with that of the control where it is another.
    pub metric: String,
    /// Where it comes from; `None` of a test that claims no effect.
    pub label: Option<Origin>,
    /// What the arms set outright of what the metric reads: no setting takes it out, so that what is carried is at
    /// least what is said.
    pub outright: Vec<String>,
    /// Whether that is the very thing that the metric is about.
    pub said_outright: bool,
    /// The effect without what is wired directly, part by part.
    pub without: Vec<PartFacts>,
}

/// The effect without a part of the wiring.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct PartFacts {
    /// What is taken out.
    pub part: Part,
    /// The settings that take it out, to be put after those of every arm; none where there is nothing of the kind.
    pub settings: Vec<String>,
    /// Mean difference that is left, in the unit of the metric.
    pub difference: f64,
    /// The share of the effect that went with it: 1 where nothing is left, below 0 where there is more of it. `None` of
    /// an effect that is 0.
    pub carried: Option<f64>,
    /// Lower end of its interval; `None` where nothing is known on that side.
    pub low: Option<f64>,
    /// Upper end.
    pub high: Option<f64>,
}

impl AblationFacts {
    pub(super) fn of(scenario: &Scenario, claim: &Claim, tests: &[Ablated]) -> Self {
        let label = origin_of_claim(tests);
        let tests = claim.tests.iter().zip(tests).map(|(test, it)| AblatedFacts {
            metric: super::super::tested::named(scenario, test.metric, test.than),
            label: it.origin,
            outright: it.wiring.outright.clone(),
            said_outright: it.wiring.is_said,
            without: it.without.iter().map(PartFacts::of).collect(),
        });
        Self { label, agrees: label.and_then(|it| it.agrees(claim.label)), tests: tests.collect() }
    }
}

impl PartFacts {
    fn of(it: &Without) -> Self {
        let known = |end: f64| Some(end).filter(|it| it.is_finite());
        Self {
            part: it.part,
            settings: it.settings.clone(),
            difference: it.difference,
            carried: it.carried,
            low: known(it.interval.low),
            high: known(it.interval.high),
        }
    }
}
