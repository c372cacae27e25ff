//! `diwan run`: one replication, told and, if asked, recorded; and on request why its levels moved, and what mattered
//! for its outcome.

use core::ops::Range;

use super::args::{Common, Format, Run};
use super::check::sound;
use super::failure::Failure;
use super::output;
use super::progress::{Work, threads};
use crate::counterfactual::{Mattered, Replay, what_mattered};
use crate::history::{self, History, Session};
use crate::report::say;
use crate::report::{Told, facts};
use crate::scenario::Scenario;
use crate::stats::Level;
use crate::text::nearest;
use crate::why::{Asked, why};

/// Futures in which what seems to matter most is looked at.
const FUTURES: u64 = 1024;

pub(super) fn run(args: &Run) -> Result<(), Failure> {
    let (kept, settings) = (&args.kept, &args.varied.settings);
    if let Some(file) = &kept.record {
        history::vacant(file, kept.force)?;
    }
    let (model, languages) = sound(&args.scenario, settings, args.common.quiet)?;
    let texts = &args.read.texts(languages)?;
    let asked = asked(&model.scenario, &args.why)?;
    let (seed, replication, draw) = args.lot.drawn();
    let mut session = Session::begin(model, &args.scenario, settings, seed, replication, draw);
    session.play_out();
    if let Some(file) = &kept.record {
        history::write(file, session.history(), kept.force)?;
    }
    let (model, run) = (session.model(), &session.history().run);
    let mattered = if args.debrief { weighed(session.history(), &args.common)? } else { None };
    let accounts = why(model, run, &asked);
    show(&Told { model, texts, run, settings, accounts: &accounts, mattered: mattered.as_ref() }, &args.common)
}

/// Shows a run as the arguments ask.
pub(super) fn show(told: &Told<'_>, common: &Common) -> Result<(), Failure> {
    match common.format {
        Format::Json => output::json(&facts::json(&told.facts())),
        Format::Text => output::data(&told.text(&common.look())),
    }
}

/// What mattered in a run. Ctrl-C ends the looking, and nothing is told then.
fn weighed(history: &History, common: &Common) -> Result<Option<Mattered>, Failure> {
    let work = Work::begin(0, common);
    let replay = Replay { history, threads: threads(None), observer: &work };
    let mattered = what_mattered(&replay, &history.people(), FUTURES, Level::P95);
    work.end();
    mattered.map_err(|_| Failure::Interrupted(say!("interrupted-debrief")))
}

/// Reads `VARIABLE`, `VARIABLE@TURN` and `VARIABLE@FIRST..LAST`, turns counted from 1.
pub(super) fn asked(scenario: &Scenario, given: &[String]) -> Result<Vec<Asked>, Failure> {
    let mut faults = Vec::new();
    let mut asked = Vec::new();
    for text in given {
        let (name, turns) = text.split_once('@').map_or((text.as_str(), None), |(name, turns)| (name, Some(turns)));
        let known = scenario.variable(name.trim());
        if known.is_none() {
            let meant = nearest(name.trim(), scenario.variables.iter().map(|it| it.notation.as_str()));
            faults.push(match meant {
                Some(near) => say!("why-unknown-near", text: text, near: near),
                None => say!("why-unknown", text: text),
            });
        }
        let last = scenario.calendar.turns as usize;
        let turns = turns.map_or(Some(0..last), |turns| read_turns(turns, last));
        if turns.is_none() {
            faults.push(say!("why-turns-wrong", text: text, last: last));
        }
        asked.extend(known.zip(turns).map(|(variable, turns)| Asked { variable, turns }));
    }
    if faults.is_empty() { Ok(asked) } else { Err(Failure::Usage(faults.join("\n"))) }
}

fn read_turns(text: &str, last: usize) -> Option<Range<usize>> {
    let (from, to) = text.split_once("..").unwrap_or((text, text));
    let (from, to) = (from.trim().parse::<usize>().ok()?, to.trim().parse::<usize>().ok()?);
    (1 <= from && from <= to && to <= last).then(|| from - 1..to)
}
