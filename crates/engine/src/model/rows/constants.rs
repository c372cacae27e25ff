//! The constants of the rules.

use crate::model::Weight;
use crate::scenario::{Application, FirstInstalment};

/// The constants of the rules, see [`Rules`](crate::scenario::Rules) for what each is.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "each is documented where a scenario states it")]
pub struct Constants {
    pub headroom: Weight,
    pub horizon_months: Weight,
    pub horizon_per_patience: Weight,
    pub solidarity: Weight,
    pub standing: Weight,
    pub reciprocity: Weight,
    pub spoiling: Weight,
    pub fatigue: Weight,
    pub fatigue_months: Weight,
    pub gain_scale: Weight,
    pub exclusion: Weight,
    pub mandate: Weight,
    pub gain_discount: Weight,
    pub deal_cost: Weight,
    pub breakdown_cost: Weight,
    pub linkage_weight: Weight,
    pub compliance_base: Weight,
    pub compliance_support: Weight,
    pub compliance_stability: Weight,
    pub compliance_months: Weight,
    pub implementation: Weight,
    pub anchoring: Weight,
    pub reach: Weight,
    pub contest: Weight,
    pub record_months: Weight,
    pub habit_months: Weight,
    pub honour: Weight,
    pub word_start: Weight,
    pub word_gain: Weight,
    pub word_loss: Weight,
    pub grace_months: Weight,
    pub bounded_demands: bool,
    pub counts: bool,
    pub paths: bool,
    pub application: Application,
    pub first_instalment: FirstInstalment,
}

impl Constants {
    /// Whether use wears stances out at all.
    #[must_use]
    pub fn fatigues(&self) -> bool {
        self.fatigue != Weight::ZERO
    }

    /// Whether influence decides how far what an actor does to others carries.
    #[must_use]
    pub fn has_reach(&self) -> bool {
        self.reach != Weight::ZERO
    }

    /// Whether the strengths of two sides move the odds of what they contest.
    #[must_use]
    pub fn has_contests(&self) -> bool {
        self.contest != Weight::ZERO
    }
}
