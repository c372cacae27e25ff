//! `diwan replay`: a recorded run, verified bit for bit or branched from.

use serde_json::json;

use super::args::{Format, Replay};
use super::failure::Failure;
use super::output;
use super::run::show;
use crate::history::{self, Difference, Opened, ReplayError, Seen, Session, Wanted};
use crate::kernel::Seed;
use crate::report::{Told, count};
use crate::scenario::Texts;

pub(super) fn run(args: &Replay) -> Result<(), Failure> {
    if let Some(file) = &args.record {
        history::vacant(file, args.force)?;
    }
    let mut opened = history::open(&args.file, args.scenario.as_deref(), Wanted::Ended).inspect_err(|error| {
        if args.scenario.is_none() && matches!(error, ReplayError::Scenario(_)) {
            output::talk("diwan: the scenario is looked for where it was when the run was recorded; `--scenario` says where it is now");
        }
    })?;
    let texts = args.read.texts(core::mem::take(&mut opened.texts))?;
    match args.from {
        None => verify(args, &opened),
        Some(turn) => branch(args, &opened, &texts, turn),
    }
}

fn verify(args: &Replay, opened: &Opened) -> Result<(), Failure> {
    let verdict = history::verify(&opened.history);
    let run = &opened.history.run;
    match args.common.format {
        Format::Json => output::json(&json!({
            "file": args.file.display().to_string(),
            "scenario": opened.history.header.scenario,
            "digest": opened.history.header.digest,
            "turns": run.turns.len(),
            "same": verdict.is_ok(),
            "difference": verdict.as_ref().err().map(difference_json),
        }))?,
        Format::Text if verdict.is_ok() && !args.common.quiet => {
            let turns = count(run.turns.len(), "turn");
            let levels = count(run.start.len(), "variable");
            output::data(&format!("{}: the same to the last bit: {turns}, {levels}\n", args.file.display()))?;
        }
        Format::Text => {}
    }
    verdict.map(|_| ()).map_err(Failure::from)
}

fn difference_json(difference: &Difference) -> serde_json::Value {
    let seen = |it: &Seen| match it {
        Seen::Number(number) => json!({"value": number, "bits": format!("{:016x}", number.to_bits())}),
        Seen::Word(word) => json!({"value": word}),
    };
    json!({
        "turn": difference.turn.map(|it| it + 1),
        "what": difference.what,
        "recorded": seen(&difference.recorded),
        "played": seen(&difference.played),
    })
}

fn branch(args: &Replay, opened: &Opened, texts: &Texts, turn: u32) -> Result<(), Failure> {
    let turns = opened.history.run.turns.len();
    let past = turn as usize - 1;
    if past >= turns {
        return Err(Failure::Usage(format!("`--from {turn}`: the recorded run has {}", count(turns, "turn"))));
    }
    let mut session = Session::resume(&opened.history, past)?;
    session.branch(args.seed.map(Seed), &args.settings)?;
    session.play_out();
    if let Some(file) = &args.record {
        history::write(file, session.history(), args.force)?;
    }
    if !args.common.quiet {
        let seed = args.seed.map(|it| format!(", seed {it}")).unwrap_or_default();
        let settings: String = args.settings.iter().map(|it| format!(", {it}")).collect();
        output::talk(&format!(
            "from turn {turn} on anew{seed}{settings}; before it as recorded in {}",
            args.file.display()
        ));
    }
    let settings = session.history().settings_on(u32::MAX);
    show(&Told::plain(session.model(), texts, &session.history().run, &settings), &args.common)
}
