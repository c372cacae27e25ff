//! Compiling levels: starts, errors of estimates, flows and returns.

use super::Compiler;
use crate::kernel::name_key;
use crate::model::{FlowRow, ReturnRow, StartRow, Weight};
use crate::rules::approach_share;
use crate::scenario::{Flow, Variable, VariableId, VariableKind, Visibility};

impl Compiler<'_> {
    /// Where every level starts.
    pub(super) fn starts(&mut self) -> Vec<StartRow> {
        let variables = &self.scenario.variables;
        let mut counted = 0_u16..;
        variables
            .iter()
            .map(|it| StartRow {
                start: self.plain(&it.start),
                low: it.low(),
                count: it.counts.as_ref().and_then(|_| counted.next()),
            })
            .collect()
    }

    /// The errors of what is estimated.
    pub(super) fn errors(&mut self) -> Vec<Option<Weight>> {
        self.scenario.variables.iter().map(|it| self.error(&it.seen)).collect()
    }

    fn error(&mut self, seen: &Visibility) -> Option<Weight> {
        match seen {
            Visibility::Estimated { error, .. } => Some(self.plain(error)),
            Visibility::Public | Visibility::Hidden { .. } => None,
        }
    }

    /// What doctrines start elsewhere.
    pub(super) fn doctrine_starts(&mut self) -> Vec<(VariableId, Weight)> {
        let actors = &self.scenario.actors;
        let doctrines = actors.iter().filter_map(|actor| actor.doctrine.map(|it| &actor.doctrines[it]));
        doctrines.flat_map(|it| &it.set).map(|(variable, value)| (*variable, self.plain(value))).collect()
    }

    /// The flows of the variables that have one; `dt` is the length of a turn in months.
    pub(super) fn flows(&mut self, dt: f64) -> Vec<FlowRow> {
        let variables = (0_u16..).map(VariableId).zip(&self.scenario.variables);
        variables.filter_map(|(id, it)| it.flow.as_ref().map(|flow| self.flow(id, it, flow, dt))).collect()
    }

    fn flow(&mut self, id: VariableId, variable: &Variable, flow: &Flow, dt: f64) -> FlowRow {
        let months = self.weight(&flow.months);
        let is_rooted = self.scenario.rules.rooted && variable.kind.is_standing();
        FlowRow {
            variable: id,
            low: variable.low(),
            base: self.plain_rate(&flow.base),
            offset: flow.offset,
            rooted: is_rooted.then_some(variable.stated),
            terms: flow.terms.iter().map(|(formula, gain)| (formula.program.clone(), self.weight(gain))).collect(),
            months,
            share: fixed_share(months, dt),
            noise: Some(self.plain(&flow.noise)).filter(|noise| *noise != Weight::Fixed(0.0)),
            key: name_key(&variable.notation),
        }
    }

    pub(super) fn returns(&mut self, dt: f64) -> Vec<ReturnRow> {
        let rules = &self.scenario.rules;
        let mut out = Vec::new();
        for (slot, variable) in (0_u16..).zip(&self.scenario.variables) {
            let months = match variable.kind {
                _ if variable.flow.is_some() => continue,
                VariableKind::Influence(_) => &rules.influence_months,
                VariableKind::Stability(_) => &rules.stability_months,
                VariableKind::Engagement(_) => &rules.engagement_months,
                VariableKind::Attitude(..) => &rules.relation_months,
                VariableKind::Indicator | VariableKind::Patience(_) | VariableKind::Score(_) => continue,
                VariableKind::Settlement(_) | VariableKind::Compliance(_) => continue,
            };
            let months = self.plain(months);
            out.push(ReturnRow { variable: VariableId(slot), months, share: fixed_share(months, dt) });
        }
        out
    }
}

pub(super) fn fixed_share(months: Weight, dt: f64) -> Option<f64> {
    match months {
        Weight::Fixed(months) => Some(approach_share(dt, months)),
        Weight::Drawn(_) => None,
    }
}
