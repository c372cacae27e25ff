//! `diwan calibrate`: offsets under which plain play stays where the prior expects it.

use std::path::Path;

use serde_json::json;

use super::args::{Calibrate, Format, calibration_file};
use super::check::sound;
use super::failure::Failure;
use super::output;
use crate::ensemble::{Calibrated, Calibration, calibrate};
use crate::kernel::Seed;
use crate::text::{MAX_BYTES, read_plain, write_whole};
use crate::scenario::{Scenario, with_offsets};

/// A miss of more than this is worth a word, points.
const LARGE_MISS: f64 = 2.0;

pub(super) fn run(args: &Calibrate) -> Result<(), Failure> {
    let model = sound(&args.scenario, &args.varied.settings, args.common.quiet)?;
    let mut scenario = (*model.scenario).clone();
    if scenario.prior.is_empty() {
        return Err(Failure::Usage(format!("`{}` states no prior: add `prior: {{…}}` to its calibration.ron", args.scenario)));
    }
    let file = if args.write { Some(target(args, &scenario)?) } else { None };
    let how = Calibration { runs: args.runs, sweeps: args.sweeps, seed: Seed(args.seed) };
    let found = calibrate(&mut scenario, how, |sweep, miss| {
        if !args.common.quiet {
            output::talk(&format!("sweep {:>2}: root mean square miss {miss:.2} points", sweep + 1));
        }
    });
    if let Some(file) = &file {
        write(file, &scenario, &found)?;
    }
    match args.common.format {
        Format::Json => output::json(&rows(&scenario, &found)),
        Format::Text => output::data(&table(&scenario, &found, args)),
    }
}

/// The file that offsets are written to; what is there is not replaced without being asked.
fn target(args: &Calibrate, scenario: &Scenario) -> Result<std::path::PathBuf, Failure> {
    if !args.varied.settings.is_empty() {
        return Err(Failure::Usage("offsets found under settings are not those of the scenario; leave out `--write` or `--set`".into()));
    }
    let Some(file) = calibration_file(&args.scenario) else {
        return Err(Failure::Usage(format!("`{}` is not a scenario folder here, so there is no calibration.ron to write", args.scenario)));
    };
    if !file.is_file() {
        return Err(Failure::Usage(format!("there is no {}: move the calibration of `scenario.ron` there", file.display())));
    }
    let stands = scenario.variables.iter().any(|it| it.flow.as_ref().is_some_and(|flow| flow.offset != 0.0));
    if stands && !args.force {
        return Err(Failure::Usage(format!("{} holds offsets already; `--force` replaces them", file.display())));
    }
    Ok(file)
}

/// Writes the whole file beside the old one and puts it in its place, so that there is never half a file.
fn write(file: &Path, scenario: &Scenario, found: &[Calibrated]) -> Result<(), Failure> {
    let failed = |error| Failure::Write { path: file.display().to_string(), error };
    let old = read_plain(file, MAX_BYTES).and_then(|it| String::from_utf8(it).map_err(std::io::Error::other)).map_err(failed)?;
    let offsets: Vec<(String, f64)> =
        found.iter().map(|it| (scenario.variables[it.variable.index()].notation.clone(), it.offset)).collect();
    let Some(new) = with_offsets(&old, &offsets) else {
        return Err(Failure::Usage(format!("{} has no place for offsets: add a field `offsets: {{}},`", file.display())));
    };
    write_whole(file, new, true).map_err(failed)
}

fn rows(scenario: &Scenario, found: &[Calibrated]) -> serde_json::Value {
    let rows = found.iter().map(|it| {
        json!({
            "variable": scenario.variables[it.variable.index()].notation,
            "prior": it.prior,
            "reached": it.reached,
            "offset": it.offset,
        })
    });
    json!({"scenario": scenario.name, "calibration": rows.collect::<Vec<_>>()})
}

fn table(scenario: &Scenario, found: &[Calibrated], args: &Calibrate) -> String {
    let notation = |it: &Calibrated| scenario.variables[it.variable.index()].notation.as_str();
    let wide = found.iter().map(|it| notation(it).chars().count()).max().unwrap_or(0).max(8);
    let mut text = format!("{:<wide$}  {:>6}  {:>7}  {:>6}  {:>7}\n", "variable", "prior", "reached", "miss", "offset");
    let mut large = Vec::new();
    for it in found {
        let miss = it.reached - it.prior;
        if miss.abs() > LARGE_MISS {
            large.push(notation(it));
        }
        text += &format!("{:<wide$}  {:>6.1}  {:>7.1}  {miss:>+6.1}  {:>+7.2}\n", notation(it), it.prior, it.reached, it.offset);
    }
    text += &format!(
        "\n{} sweeps of {} replications, seed {}; reached is measured in further {}.\n",
        args.sweeps, args.runs, args.seed, args.runs
    );
    if !large.is_empty() {
        text += &format!(
            "More than {LARGE_MISS} points off: {}. A prior may not agree with the flows, or a level is held by an end of its scale.\n",
            large.join(", ")
        );
    }
    text
}
