//! Compiling memory: a row for every cell.

use super::Compiler;
use crate::model::{MemoryRow, MemoryRows};
use crate::scenario::{Remembered, Setter};

impl Compiler<'_> {
    pub(super) fn memory(&self) -> MemoryRows {
        let (memory, calendar) = (&self.scenario.memory, &self.scenario.calendar);
        let row = |place: usize| match &memory.cells[place].remembers {
            Remembered::Flag(_) => MemoryRow::Flag { start: memory.start(place) },
            Remembered::Since(it) => MemoryRow::Since(*it),
            Remembered::Times(it) => MemoryRow::Times(*it),
            Remembered::Did(it) => MemoryRow::Did(*it),
            Remembered::Held { condition, months } => {
                MemoryRow::Held { condition: condition.program.clone(), turns: calendar.turns_of(*months) }
            }
        };
        // Choices without effect set nothing either.
        let void = &self.scenario.setup.void;
        let acts = |it: &&Setter| it.by.choice().is_none_or(|choice| !void[choice.index()]);
        let cells = (0..memory.cells.len()).map(row).collect();
        MemoryRows::new(cells, memory.setters.iter().filter(acts).copied().collect(), calendar)
    }
}
