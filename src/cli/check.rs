//! `diwan check`: reads scenarios and says everything that is wrong or doubtful.

use std::sync::Arc;

use serde_json::json;

use super::args::{Check, Common, Format};
use super::failure::Failure;
use super::output;
use super::progress::{Work, threads};
use crate::kernel::Seed;
use crate::model::{Model, examine};
use crate::report::{changes_json, count, deep_json, tell_changes, tell_deep};
use crate::scenario::{Loaded, load};
use crate::study::{Deep, Depth, deep};

/// Loads a scenario, lints it, and refuses it for a fault of either.
pub(super) fn examined(name: &str, settings: &[String]) -> (Loaded, Option<Arc<Model>>) {
    linted(load(name, settings))
}

/// Lints a scenario that was loaded.
pub(super) fn linted(mut loaded: Loaded) -> (Loaded, Option<Arc<Model>>) {
    let model = examine(&mut loaded);
    (loaded, model)
}

/// The model of a scenario, or its faults on stderr. Warnings are counted: `check` is there to show them.
pub(super) fn sound(name: &str, settings: &[String], quiet: bool) -> Result<Arc<Model>, Failure> {
    let (loaded, model) = examined(name, settings);
    let Some(model) = model else {
        output::diagnostics(&loaded.diagnostics, &loaded.sources);
        return Err(Failure::Refused);
    };
    let warnings = loaded.diagnostics.warnings();
    if warnings > 0 && !quiet {
        let set: String = settings.iter().map(|it| format!(" --set '{it}'")).collect();
        output::talk(&format!("{}; `diwan check {name}{set}` shows more", count(warnings, "warning")));
    }
    Ok(model)
}

pub(super) fn run(args: &Check) -> Result<(), Failure> {
    let (mut refused, mut broken_off) = (false, false);
    let mut all = Vec::new();
    for name in &args.scenarios {
        if broken_off {
            break;
        }
        let (loaded, model) = examined(name, &args.varied.settings);
        let found = &loaded.diagnostics;
        refused |= found.is_refused();
        if args.common.format == Format::Text {
            output::data(&found.render_within(&loaded.sources, output::colour(), output::known_width()))?;
            if !args.common.quiet {
                output::data(&format!(
                    "{}\n{}",
                    verdict(name, &loaded, model.as_deref()),
                    tell_changes(&loaded.variations)
                ))?;
            }
        }
        let mut seen = None;
        if let Some(model) = model.filter(|_| args.deep && !output::is_closed()) {
            let depth =
                Depth { runs: args.runs, pairs: args.pairs, seed: Seed(args.seed), threads: threads(args.threads) };
            let deep = played(&model, depth, &args.common)?;
            if args.common.format == Format::Text {
                let look = args.common.look();
                output::data(&format!("\n{}", tell_deep(&model.scenario, &deep, &look)))?;
            }
            broken_off |= !deep.finished;
            seen = Some(deep_json(&deep));
        }
        if args.common.format == Format::Json {
            let mut object = json!({
                "scenario": name,
                "refused": found.is_refused(),
                "errors": found.errors(),
                "warnings": found.warnings(),
                "accepted": found.accepted(),
                "diagnostics": found.to_json(&loaded.sources),
            });
            if !loaded.variations.is_empty() {
                object["variant"] = changes_json(&loaded.variations, &loaded.sources);
            }
            if let Some(seen) = seen {
                object["deep"] = seen;
            }
            all.push(object);
        }
    }
    if args.common.format == Format::Json {
        output::json(&serde_json::Value::Array(all))?;
    }
    match (broken_off, refused) {
        (true, _) => Err(Failure::Interrupted("interrupted: what is missing was not played to its end".to_owned())),
        (false, true) => Err(Failure::Refused),
        (false, false) => Ok(()),
    }
}

/// Plays a model in depth, with a bar.
fn played(model: &Arc<Model>, depth: Depth, common: &Common) -> Result<Deep, Failure> {
    let work = Work::begin(depth.size(model), common);
    let deep = deep(model, depth, &work);
    work.end();
    deep.map_err(|error| Failure::Usage(format!("{error}: ask for more pairs")))
}

/// One line: what was read, and what was found.
fn verdict(name: &str, loaded: &Loaded, model: Option<&Model>) -> String {
    let (errors, warnings, accepted) =
        (loaded.diagnostics.errors(), loaded.diagnostics.warnings(), loaded.diagnostics.accepted());
    let mut found = format!("{}, {}", count(errors, "fault"), count(warnings, "warning"));
    if accepted > 0 {
        found += &format!(", {accepted} accepted");
    }
    if warnings > 0 {
        found += " (docs/lints.md says what each means)";
    }
    match model {
        None => format!("{name}: refused: {found}"),
        Some(model) => {
            let scenario = &model.scenario;
            let parts = [
                count(scenario.actors.len(), "actor"),
                count(scenario.choices.len(), "choice"),
                count(scenario.variables.len(), "variable"),
                count(scenario.events.len(), "event"),
                count(scenario.outcomes.len(), "outcome"),
                count(scenario.claims.len(), "claim"),
            ];
            format!("{name}: sound: {found}; {}", parts.join(", "))
        }
    }
}
