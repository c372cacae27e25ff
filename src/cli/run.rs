//! `diwan run`: one replication, told and, if asked, recorded; and on request why its levels moved, and what mattered
//! for its outcome.

use super::args::{Common, Format, Run};
use super::check::sound;
use super::failure::Failure;
use super::output;
use super::pages::made;
use super::progress::{Work, threads};
use crate::counterfactual::Mattered;
use crate::history::{self, History};
use crate::report::page::run_page;
use crate::report::say;
use crate::report::{Shown, Told, facts};
use crate::scenario::Scenario;
use crate::study::{Single, mattered};
use crate::why::{Asked, Misasked};

pub(super) fn run(args: &Run) -> Result<(), Failure> {
    let (kept, settings) = (&args.kept, &args.shared.varied.settings);
    if let Some(file) = &kept.record {
        history::vacant(file, kept.force)?;
    }
    args.pages.vacant(kept.force)?;
    let (model, languages) = sound(&args.scenario, settings, args.shared.common.quiet)?;
    let texts = &args.shared.read.texts(languages)?;
    let asked = asked(&model.scenario, &args.why)?;
    let (seed, replication, draw) = args.lot.drawn();
    let single = Single { model, place: &args.scenario, settings, seed, replication, draw };
    let history = single.play();
    if let Some(file) = &kept.record {
        history::write(file, &history, kept.force)?;
    }
    let mattered = if args.debrief { weighed(&history, &args.shared.common)? } else { None };
    let accounts = single.why(&history, &asked);
    let (model, run) = (&*single.model, &history.run);
    let told = Told { model, texts, run, settings, accounts: &accounts, mattered: mattered.as_ref() };
    show(&told, &args.shared.common)?;
    if args.pages.wanted() {
        let shown = Shown::new(&model.scenario, texts);
        args.pages.write(&run_page(shown, &told.facts(), &made(&args.shared.read)), kept.force, &args.shared.common)?;
    }
    Ok(())
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
    let found = mattered(history, threads(None), &work);
    work.end();
    found.map_err(|_| Failure::Interrupted(say!("interrupted-debrief")))
}

/// Reads what `--why` asks; every fault is shown.
fn asked(scenario: &Scenario, given: &[String]) -> Result<Vec<Asked>, Failure> {
    let (mut out, mut faults) = (Vec::new(), Vec::new());
    for text in given {
        match Asked::read(scenario, text) {
            Ok(asked) => out.push(asked),
            Err(wrong) => faults.extend(wrong.into_iter().map(|it| match it {
                Misasked::NoVariable { near: Some(near) } => say!("why-unknown-near", text: text, near: near),
                Misasked::NoVariable { near: None } => say!("why-unknown", text: text),
                Misasked::NoTurns { last } => say!("why-turns-wrong", text: text, last: last),
            })),
        }
    }
    if faults.is_empty() { Ok(out) } else { Err(Failure::Usage(faults.join("\n"))) }
}
