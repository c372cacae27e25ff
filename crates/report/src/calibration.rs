//! A calibration as people read it.

use super::facts::CalibrationFacts;
use super::figures::{figure, grouped, signed};
use super::grid::Grid;
use super::locale::say;
use super::look::Look;
use super::provenance::made_by;
use super::words::series;
use super::wrap::wrapped;

/// The calibration as people read it.
#[must_use]
pub fn tell_calibration(facts: &CalibrationFacts, look: &Look) -> String {
    let look = &look.held();
    let mut grid = Grid::new(&say!("calibration-variable"))
        .right(&say!("calibration-prior"), 6)
        .right(&say!("calibration-reached"), 7)
        .right(&say!("calibration-miss"), 6)
        .right(&say!("calibration-offset"), 7);
    for it in &facts.calibration {
        let by = match (it.offset, it.lean) {
            (_, Some(lean)) => say!("calibration-lean", lean: signed(lean, 2)),
            (offset, None) => signed(offset.unwrap_or(0.0), 2),
        };
        let cells = [figure(it.prior, 1), figure(it.reached, 1), signed(it.reached - it.prior, 1), by];
        grid.row(&it.variable, cells);
    }
    let made = say!("calibration-made-of", sweeps: facts.sweeps, runs: grouped(facts.runs));
    let mut out = grid.laid_out(look) + &wrapped(&made, "\n", 0, look.width);
    if !facts.missed.is_empty() {
        let text = say!("calibration-missed", points: figure(facts.large_miss, 0), names: series(&facts.missed));
        out += &wrapped(&text, "", 0, look.width);
    }
    out + &made_by(&facts.provenance, look.width)
}
