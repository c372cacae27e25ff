//! A calibration as people read it.

use super::facts::CalibrationFacts;
use super::figures::{figure, grouped, signed};
use super::grid::Grid;
use super::look::Look;
use super::provenance::made_by;
use super::words::count;
use super::wrap::wrapped;

/// The calibration as people read it.
#[must_use]
pub fn tell_calibration(facts: &CalibrationFacts, look: &Look) -> String {
    let look = &look.held();
    let mut grid = Grid::new("variable").right("prior", 6).right("reached", 7).right("miss", 6).right("offset", 7);
    for it in &facts.calibration {
        let cells = [figure(it.prior, 1), figure(it.reached, 1), signed(it.reached - it.prior, 1), signed(it.offset, 2)];
        grid.row(&it.variable, cells);
    }
    let runs = grouped(facts.runs);
    let made = format!("{} of {runs} replications; reached is measured in further {runs}.", count(facts.sweeps as usize, "sweep"));
    let mut out = grid.laid_out(look) + &wrapped(&made, "\n", 0, look.width);
    if !facts.missed.is_empty() {
        let text = format!(
            "More than {} points off: {}. A prior may not agree with the flows, or a level is held by an end of its scale.",
            facts.large_miss,
            facts.missed.join(", ")
        );
        out += &wrapped(&text, "", 0, look.width);
    }
    out + &made_by(&facts.provenance, look.width)
}
