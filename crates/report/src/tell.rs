//! Telling: a run as a dispatch, from the situation at the start to the outcome and its evidence.

use super::ending::ending;
pub(crate) use super::look::Look;
use super::situation::situation;
use super::turns::turn;
use super::wrap::wrapped;
use diwan_engine::model::Model;
use diwan_engine::record::Run;

/// The whole run, ready to print.
#[must_use]
pub fn tell(model: &Model, run: &Run, look: &Look) -> String {
    let look = &look.held();
    let scenario = &model.scenario;
    let mut out = wrapped(&scenario.title, "", 0, look.width);
    out += &wrapped(&scenario.summary, "", 0, look.width);
    let calendar = scenario.calendar;
    let end = calendar.date_of(calendar.turns.saturating_sub(1)).month_name();
    let number = if run.replication == 0 { String::new() } else { format!(", replication {}", run.replication) };
    out += &wrapped(&format!("{} to {end}, {} turns; seed {}{number}.", calendar.start, calendar.turns, run.seed), "", 0, look.width);
    if !look.brief {
        out += &situation(scenario, run, look);
        for record in &run.turns {
            out += &turn(model, run, record, look);
        }
    }
    out + &ending(model, run, look)
}
