//! Compiling events and outcomes.

use super::{Compiler, program};
use crate::kernel::name_key;
use crate::model::{EventRow, OutcomeRow, TriggerRow};
use crate::scenario::{Event, Trigger};

impl Compiler<'_> {
    pub(super) fn event(&mut self, row: usize, event: &Event) -> EventRow {
        EventRow {
            trigger: match &event.trigger {
                Trigger::At(month) => TriggerRow::At(self.plain(month)),
                Trigger::Hazard(amount) => TriggerRow::Hazard(self.rate(amount)),
            },
            when: program(&event.when),
            cooldown: self.plain(&event.cooldown),
            factor: self.scenario.setup.hazard[row],
            effects: self.effects(&event.effects),
            succession: event.succession.as_ref().map(|points| self.weight(points)),
            outcome: event.outcome,
            key: name_key(&event.key),
        }
    }

    /// The outcomes, in order of priority.
    pub(super) fn outcomes(&self) -> Vec<OutcomeRow> {
        let outcomes = &self.scenario.outcomes;
        outcomes.iter().map(|it| OutcomeRow { when: it.when.program.clone(), immediate: it.immediate }).collect()
    }
}
