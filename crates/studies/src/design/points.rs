//! Points as a batch plays them: at each, the numbers that are put somewhere.

use diwan_engine::sim::Override;

/// What is put where, point by point.
#[derive(Clone, Debug, PartialEq)]
pub struct Points {
    /// Rows among the model's parameters.
    rows: Vec<usize>,
    /// Point by point, row by row.
    values: Vec<f64>,
    count: u64,
}

/// One point at which everything is drawn as ever.
impl Default for Points {
    fn default() -> Self {
        Self { rows: Vec::new(), values: Vec::new(), count: 1 }
    }
}

impl Points {
    /// `count` points with a value for each of `rows`.
    pub(super) fn new(rows: Vec<usize>, values: Vec<f64>, count: u64) -> Self {
        debug_assert_eq!(values.len() as u64, rows.len() as u64 * count);
        Self { rows, values, count }
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Writes what is put where in a pack whose lanes are at these points; of a lane beyond the last point, nothing.
    pub fn overrides<const W: usize>(&self, at: [u64; W], out: &mut Vec<Override<W>>) {
        out.clear();
        out.extend(self.rows.iter().enumerate().map(|(column, row)| {
            let value = |point: u64| {
                let place = usize::try_from(point).ok()?.checked_mul(self.rows.len())? + column;
                self.values.get(place).copied()
            };
            Override { row: *row, at: at.map(value) }
        }));
    }
}
