//! `diwan calibrate`: offsets under which plain play stays where the prior expects it.

use std::path::Path;

use super::args::{Calibrate, Format, calibration_file};
use super::check::sound;
use super::failure::Failure;
use super::output;
use crate::ensemble::{Calibrated, Calibration, calibrate};
use crate::kernel::Seed;
use crate::report::facts::{self, CalibrationFacts};
use crate::report::tell_calibration;
use crate::scenario::{Scenario, with_offsets};
use crate::text::{MAX_BYTES, read_plain, write_whole};

pub(super) fn run(args: &Calibrate) -> Result<(), Failure> {
    let (model, _) = sound(&args.scenario, &args.varied.settings, args.common.quiet)?;
    let mut scenario = (*model.scenario).clone();
    if scenario.prior.is_empty() {
        return Err(Failure::Usage(format!(
            "`{}` states no prior: add `prior: {{…}}` to its calibration.ron",
            args.scenario
        )));
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
    let facts = CalibrationFacts::of(&scenario, &args.varied.settings, how, &found);
    match args.common.format {
        Format::Json => output::json(&facts::json(&facts)),
        Format::Text => output::data(&tell_calibration(&facts, &args.common.look())),
    }
}

/// The file that offsets are written to; what is there is not replaced without being asked.
fn target(args: &Calibrate, scenario: &Scenario) -> Result<std::path::PathBuf, Failure> {
    if !args.varied.settings.is_empty() {
        return Err(Failure::Usage(
            "offsets found under settings are not those of the scenario; leave out `--write` or `--set`".into(),
        ));
    }
    let Some(file) = calibration_file(&args.scenario) else {
        return Err(Failure::Usage(format!(
            "`{}` is not a scenario folder here, so there is no calibration.ron to write",
            args.scenario
        )));
    };
    if !file.is_file() {
        return Err(Failure::Usage(format!(
            "there is no {}: move the calibration of `scenario.ron` there",
            file.display()
        )));
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
    let old = read_plain(file, MAX_BYTES)
        .and_then(|it| String::from_utf8(it).map_err(std::io::Error::other))
        .map_err(failed)?;
    let offsets: Vec<(String, f64)> =
        found.iter().map(|it| (scenario.variables[it.variable.index()].notation.clone(), it.offset)).collect();
    let Some(new) = with_offsets(&old, &offsets) else {
        return Err(Failure::Usage(format!(
            "{} holds no record `(prior: {{…}})` that offsets could be put into",
            file.display()
        )));
    };
    write_whole(file, new, true).map_err(failed)
}
