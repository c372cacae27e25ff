//! `diwan check`: reads scenarios and says everything that is wrong or doubtful.

use std::sync::Arc;

use super::args::{Check, Common, Format};
use super::failure::Failure;
use super::output;
use super::progress::{Work, threads};
use super::watch::Watch;
use crate::kernel::Seed;
use crate::model::{Model, examine};
use crate::report::facts::{self, CheckedFacts, ChecksFacts, DoubtedFacts};
use crate::report::{Shown, say, tell_changes, tell_check, tell_deep, tell_seats};
use crate::scenario::{Languages, Loaded, Texts, load};
use crate::study::{Deep, Depth, Seating, Seats, deep, seats};

/// Loads a scenario, lints it, and refuses it for a fault of either.
pub(super) fn examined(name: &str, settings: &[String]) -> (Loaded, Option<Arc<Model>>) {
    let mut loaded = load(name, settings);
    let model = examine(&mut loaded);
    (loaded, model)
}

/// The model of a scenario and what people read of it, or its faults on stderr. Warnings are counted: `check` is there
/// to show them.
pub(super) fn sound(name: &str, settings: &[String], quiet: bool) -> Result<(Arc<Model>, Languages), Failure> {
    let (loaded, model) = examined(name, settings);
    let Some(model) = model else {
        output::diagnostics(&loaded.diagnostics, &loaded.sources);
        return Err(Failure::Refused);
    };
    let warnings = loaded.diagnostics.warnings();
    if warnings > 0 && !quiet {
        let set: String = settings.iter().map(|it| format!(" --set '{it}'")).collect();
        output::talk(&say!("warnings-more", n: warnings, scenario: name, set: set));
    }
    Ok((model, loaded.texts))
}

pub(super) fn run(args: &Check) -> Result<(), Failure> {
    if !args.watch {
        return once(args, None);
    }
    let mut watch = Watch::begin()?;
    loop {
        match once(args, Some(&mut watch)) {
            Ok(()) | Err(Failure::Refused) => {}
            Err(failure) => return Err(failure),
        }
        if !args.shared.common.quiet {
            output::talk(&say!("watch-waiting"));
        }
        if !watch.wait() {
            return Ok(());
        }
    }
}

/// Checks what was asked for, and watches what was read if somebody does.
fn once(args: &Check, mut watch: Option<&mut Watch>) -> Result<(), Failure> {
    let (mut refused, mut broken_off) = (false, false);
    let mut all = Vec::new();
    for name in &args.scenarios {
        let (mut loaded, model) = examined(name, &args.shared.varied.settings);
        if let Some(watch) = &mut watch {
            watch.look_at(name, &loaded.sources)?;
        }
        // Of a scenario that is refused nobody knows in which languages it would be.
        let texts =
            if model.is_some() { Some(args.shared.read.texts(core::mem::take(&mut loaded.texts))?) } else { None };
        let mut checked = CheckedFacts::of(name, &loaded, None);
        refused |= checked.refused;
        if args.shared.common.format == Format::Text {
            said(args, &checked, &loaded, model.as_deref())?;
        }
        let played_in = model.zip(texts).filter(|_| args.deep && !output::is_closed());
        if let Some((model, texts)) = played_in {
            let depth =
                Depth { runs: args.runs, pairs: args.pairs, seed: Seed(args.seed), threads: threads(args.threads) };
            let deep = played(&model, depth, &args.shared.common)?.with_doubts(DoubtedFacts::of);
            if args.shared.common.format == Format::Text {
                output::data(&format!(
                    "\n{}",
                    tell_deep(Shown::new(&model.scenario, &texts), &deep, &args.shared.common.look())
                ))?;
            }
            broken_off |= !deep.finished;
            checked.deep = Some(deep);
            if args.seats && !broken_off {
                let seats = seated(&model, &texts, args)?.with_doubts(DoubtedFacts::of);
                if args.shared.common.format == Format::Text {
                    output::data(&format!("\n{}", tell_seats(&seats, &args.shared.common.look())))?;
                }
                broken_off |= !seats.finished;
                checked.seats = Some(seats);
            }
        }
        all.push(checked);
        if broken_off {
            break;
        }
    }
    if args.shared.common.format == Format::Json {
        output::json(&facts::json(&ChecksFacts(all)))?;
    }
    match (broken_off, refused) {
        (true, _) => Err(Failure::Interrupted(say!("interrupted-check"))),
        (false, true) => Err(Failure::Refused),
        (false, false) => Ok(()),
    }
}

/// Plays a model in depth, with a bar.
fn played(model: &Arc<Model>, depth: Depth, common: &Common) -> Result<Deep, Failure> {
    let work = Work::begin(depth.size(model), common);
    let deep = deep(model, depth, &work);
    work.end();
    deep.map_err(|error| Failure::Usage(say!("check-more-pairs", fault: error.to_string())))
}

/// Looks at the seats that are offered to people, with a bar.
fn seated(model: &Arc<Model>, texts: &Texts, args: &Check) -> Result<Seats, Failure> {
    let offered = model.scenario.offered_seats();
    let seating = Seating {
        seats: &offered,
        texts,
        openings: args.openings,
        futures: args.futures,
        seed: Seed(args.seed),
        threads: threads(args.threads),
    };
    let work = Work::begin(seating.size(model), &args.shared.common);
    let found = seats(model, &seating, &work);
    work.end();
    found.map_err(|error| Failure::Usage(error.to_string()))
}

/// Says what was found in the text of a scenario.
fn said(args: &Check, checked: &CheckedFacts, loaded: &Loaded, model: Option<&Model>) -> Result<(), Failure> {
    let found = loaded.diagnostics.render_within(&loaded.sources, output::colour(), output::known_width());
    output::data(&found)?;
    if args.shared.common.quiet {
        return Ok(());
    }
    let verdict = tell_check(checked, model.map(|it| &*it.scenario));
    output::data(&format!("{verdict}\n{}", tell_changes(&loaded.variations)))
}
