//! Compiling the constants of the rules.

use super::Compiler;
use crate::model::Constants;

impl Compiler<'_> {
    pub(super) fn constants(&mut self) -> Constants {
        let rules = &self.scenario.rules;
        Constants {
            headroom: self.plain(&rules.headroom),
            horizon_months: self.plain(&rules.horizon_months),
            horizon_per_patience: self.plain(&rules.horizon_per_patience),
            solidarity: self.weight(&rules.solidarity),
            standing: self.weight(&rules.standing),
            reciprocity: self.weight(&rules.reciprocity),
            spoiling: self.weight(&rules.spoiling),
            fatigue: self.plain(&rules.fatigue),
            fatigue_months: self.plain(&rules.fatigue_months),
            gain_scale: self.weight(&rules.gain_scale),
            exclusion: self.weight(&rules.exclusion),
            mandate: self.weight(&rules.mandate),
            gain_discount: self.weight(&rules.gain_discount),
            deal_cost: self.weight(&rules.deal_cost),
            breakdown_cost: self.weight(&rules.breakdown_cost),
            linkage_weight: self.weight(&rules.linkage_weight),
            compliance_base: self.weight(&rules.compliance_base),
            compliance_support: self.weight(&rules.compliance_support),
            compliance_stability: self.weight(&rules.compliance_stability),
            compliance_months: self.weight(&rules.compliance_months),
            implementation: self.weight(&rules.implementation),
            anchoring: self.weight(&rules.anchoring),
            reach: self.weight(&rules.reach),
            contest: self.weight(&rules.contest),
            record_months: self.plain(&rules.record_months),
            habit_months: self.plain(&rules.habit_months),
            honour: self.weight(&rules.honour),
            word_start: self.plain(&rules.word_start),
            word_gain: self.plain(&rules.word_gain),
            word_loss: self.plain(&rules.word_loss),
            grace_months: self.plain(&rules.grace_months),
            bounded_demands: rules.bounded_demands,
            counts: rules.counts,
            paths: rules.paths,
            application: rules.application,
            first_instalment: rules.first_instalment,
        }
    }
}
