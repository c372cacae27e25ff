//! `diwan calibrate`: offsets under which plain play stays where the prior expects it.

use std::path::Path;

use super::args::{Calibrate, Format, calibration_file};
use super::check::sound;
use super::failure::Failure;
use super::output;
use crate::ensemble::{Calibrated, Calibration, Correction, calibrate};
use crate::kernel::Seed;
use crate::report::facts::{self, CalibrationFacts};
use crate::report::say;
use crate::report::tell_calibration;
use crate::scenario::{Scenario, with_leans, with_offsets};
use crate::text::{MAX_BYTES, read_plain, write_whole};

pub(super) fn run(args: &Calibrate) -> Result<(), Failure> {
    let (model, _) = sound(&args.scenario, &args.varied.settings, args.common.quiet)?;
    let mut scenario = (*model.scenario).clone();
    if scenario.prior.is_empty() {
        return Err(Failure::Usage(say!("calibrate-no-prior", scenario: &args.scenario, field: "`prior: {…}`")));
    }
    let file = if args.write { Some(target(args, &scenario)?) } else { None };
    let how = Calibration { runs: args.runs, sweeps: args.sweeps, seed: Seed(args.seed) };
    let found = calibrate(&mut scenario, how, |sweep, miss| {
        if !args.common.quiet {
            let (sweep, miss) = (format!("{:>2}", sweep + 1), format!("{miss:.2}"));
            output::talk(&say!("calibrate-sweep", sweep: sweep, miss: miss));
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
        return Err(Failure::Usage(say!("calibrate-settings")));
    }
    let Some(file) = calibration_file(&args.scenario) else {
        return Err(Failure::Usage(say!("calibrate-bundled", scenario: &args.scenario)));
    };
    if !file.is_file() {
        return Err(Failure::Usage(say!("calibrate-no-file", file: file.display().to_string())));
    }
    let stands = scenario.variables.iter().any(|it| Correction::of(it).is_some_and(|by| by.value() != 0.0));
    if stands && !args.force {
        return Err(Failure::Usage(say!("calibrate-stands", file: file.display().to_string())));
    }
    Ok(file)
}

/// Writes the whole file beside the old one and puts it in its place, so that there is never half a file.
fn write(file: &Path, scenario: &Scenario, found: &[Calibrated]) -> Result<(), Failure> {
    let failed = |error| Failure::Write { path: file.display().to_string(), error };
    let old = read_plain(file, MAX_BYTES)
        .and_then(|it| String::from_utf8(it).map_err(std::io::Error::other))
        .map_err(failed)?;
    let named = |it: &Calibrated| (scenario.variables[it.variable.index()].notation.clone(), it.by.value());
    let (leans, offsets): (Vec<&Calibrated>, Vec<&Calibrated>) =
        found.iter().partition(|it| matches!(it.by, Correction::Lean(_)));
    let [leans, offsets] = [leans, offsets].map(|them| them.into_iter().map(named).collect::<Vec<_>>());
    // A table of leans is written only where something is counted, and one of offsets unless everything is.
    let new = if leans.is_empty() { Some(old) } else { with_leans(&old, &leans) };
    let new =
        if offsets.is_empty() && !leans.is_empty() { new } else { new.and_then(|it| with_offsets(&it, &offsets)) };
    let Some(new) = new else {
        return Err(Failure::Usage(say!(
            "calibrate-no-record",
            file: file.display().to_string(),
            field: "`(prior: {…})`",
        )));
    };
    write_whole(file, new, true).map_err(failed)
}
