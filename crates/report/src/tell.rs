//! Telling: a run as a dispatch, from the situation at the start to the outcome and its evidence.

use super::dates;
use super::ending::ending;
use super::locale::say;
pub(crate) use super::look::Look;
use super::shown::Shown;
use super::situation::situation;
use super::turns::turn;
use super::wrap::wrapped;
use diwan_engine::model::Model;
use diwan_engine::record::Run;
use diwan_engine::scenario::Texts;

/// The whole run in the language of these texts, ready to print.
#[must_use]
pub fn tell(model: &Model, texts: &Texts, run: &Run, look: &Look) -> String {
    let look = &look.held();
    let scenario = Shown::new(&model.scenario, texts);
    let mut out = wrapped(&scenario.texts.title, "", 0, look.width);
    out += &wrapped(&scenario.texts.summary, "", 0, look.width);
    let calendar = scenario.calendar;
    let (start, end) = (dates::day(calendar.start), dates::last_month(&calendar));
    let seed = run.seed.to_string();
    let head = if run.replication == 0 {
        say!("run-head", start: start, end: end, turns: calendar.turns, seed: seed)
    } else {
        say!("run-head-numbered", start: start, end: end, turns: calendar.turns, seed: seed, replication: run.replication.to_string())
    };
    out += &wrapped(&head, "", 0, look.width);
    if !look.brief {
        out += &situation(scenario, run, look);
        for record in &run.turns {
            out += &turn(scenario, run, record, look);
        }
    }
    out + &ending(model, texts, run, look)
}
