//! Telling: a run as a dispatch, from the situation at the start to the outcome and its evidence.

use super::ending::ending;
use super::situation::situation;
use super::turns::turn;
use super::wrap::wrapped;
use diwan_engine::model::Model;
use diwan_engine::record::Run;

/// How a run is told.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Characters in a line, at least 40.
    pub width: usize,
    /// Whether headings are set off by colour.
    pub colour: bool,
    /// Whether only the head and the end are told.
    pub brief: bool,
    /// Whether rules and bars are left out: a screen reader would read them sign by sign.
    pub plain: bool,
}

impl Look {
    /// A heading.
    pub(super) fn heading(&self, text: &str) -> String {
        if self.plain {
            return format!("\n{text}\n");
        }
        let rule = "─".repeat(self.width.saturating_sub(text.chars().count() + 1));
        if self.colour { format!("\n\x1b[1m{text}\x1b[0m \x1b[2m{rule}\x1b[0m\n") } else { format!("\n{text} {rule}\n") }
    }

    /// A level between 0 and 100 as a bar of twenty signs with a space after it; nothing where it is unknown and bars are left out.
    pub(super) fn gauge(&self, level: Option<f64>) -> String {
        match level {
            _ if self.plain => String::new(),
            None => format!("{} ", "?".repeat(20)),
            Some(level) => {
                let filled = ((level / 5.0).round().max(0.0) as usize).min(20);
                format!("{}{} ", "#".repeat(filled), ".".repeat(20 - filled))
            }
        }
    }
}

/// The whole run, ready to print.
#[must_use]
pub fn tell(model: &Model, run: &Run, look: &Look) -> String {
    let look = &Look { width: look.width.max(40), ..*look };
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
