//! `diwan replay`: a recorded run, verified bit for bit or branched from.

use super::args::{Format, Replay};
use super::failure::Failure;
use super::output;
use super::run::show;
use crate::history::{self, Opened, ReplayError, Session, Wanted};
use crate::kernel::Seed;
use crate::report::facts::{self, ReplayFacts};
use crate::report::say;
use crate::report::series;
use crate::report::{Told, tell_replay};
use crate::scenario::Texts;

pub(super) fn run(args: &Replay) -> Result<(), Failure> {
    if let Some(file) = &args.record {
        history::vacant(file, args.force)?;
    }
    let mut opened = open(args).inspect_err(|error| {
        if args.scenario.is_none() && matches!(error, ReplayError::Scenario(_)) {
            output::talk(&say!("replay-place"));
        }
    })?;
    let texts = args.read.texts(core::mem::take(&mut opened.texts))?;
    match args.from {
        None => verify(args, &opened),
        Some(turn) => branch(args, &opened, &texts, turn),
    }
}

/// Opens a recording; or the file of a room, in which one stands as far as was played.
fn open(args: &Replay) -> Result<Opened, ReplayError> {
    let place = args.scenario.as_deref();
    #[cfg(feature = "host")]
    if let Ok(Some(text)) = crate::host::file::recording(&args.file) {
        return history::open_text(&args.file, text.as_bytes(), place, Wanted::Save);
    }
    history::open(&args.file, place, Wanted::Ended)
}

fn verify(args: &Replay, opened: &Opened) -> Result<(), Failure> {
    let verdict = history::verify(&opened.history);
    let told = ReplayFacts::of(args.file.display().to_string(), &opened.history, verdict.as_ref().err());
    match args.common.format {
        Format::Json => output::json(&facts::json(&told))?,
        Format::Text if told.same && !args.common.quiet => {
            output::data(&format!("{}\n", tell_replay(&told, opened.history.run.start.len())))?;
        }
        Format::Text => {}
    }
    verdict.map(|_| ()).map_err(Failure::from)
}

fn branch(args: &Replay, opened: &Opened, texts: &Texts, turn: u32) -> Result<(), Failure> {
    let turns = opened.history.run.turns.len();
    let past = turn as usize - 1;
    if past >= turns {
        return Err(Failure::Usage(say!("replay-past", turn: turn, turns: turns)));
    }
    let mut session = Session::resume(&opened.history, past)?;
    session.branch(args.seed.map(Seed), &args.settings)?;
    session.play_out();
    if let Some(file) = &args.record {
        history::write(file, session.history(), args.force)?;
    }
    if !args.common.quiet {
        let seed = args.seed.map(|it| say!("replay-seed", seed: it.to_string()));
        let how: Vec<String> = seed.into_iter().chain(args.settings.iter().cloned()).collect();
        let file = args.file.display().to_string();
        output::talk(&if how.is_empty() {
            say!("replay-branch", turn: turn, file: file)
        } else {
            say!("replay-branch-with", turn: turn, how: series(&how), file: file)
        });
    }
    let settings = session.history().settings_on(u32::MAX);
    show(&Told::plain(session.model(), texts, &session.history().run, &settings), &args.common)
}
