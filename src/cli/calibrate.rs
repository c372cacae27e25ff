//! `diwan calibrate`: offsets under which plain play stays where the prior expects it.

use super::args::Calibrate;
use super::check::sound;
use super::failure::Failure;
use super::progress::Work;
use crate::kernel::Seed;
use crate::report::facts::CalibrationFacts;
use crate::report::say;
use crate::report::tell_calibration;
use crate::study::{Calibration, OffsetsFile, calibrate};

pub(super) fn run(args: &Calibrate) -> Result<(), Failure> {
    let (model, _) = sound(&args.scenario, &args.varied.settings, args.common.quiet)?;
    let scenario = &*model.scenario;
    if scenario.prior.is_empty() {
        return Err(Failure::Usage(say!("calibrate-no-prior", scenario: &args.scenario, field: "`prior: {…}`")));
    }
    if args.write && !args.varied.settings.is_empty() {
        return Err(Failure::Usage(say!("calibrate-settings")));
    }
    let file = args.write.then(|| OffsetsFile::open(&args.scenario, scenario, args.force)).transpose()?;
    let how = Calibration { runs: args.runs, sweeps: args.sweeps, seed: Seed(args.seed) };
    let work = Work::begin(how.size(), &args.common);
    let calibrated = calibrate(scenario, how, &work, |sweep, miss| {
        if !args.common.quiet {
            let (sweep, miss) = (format!("{:>2}", sweep + 1), format!("{miss:.2}"));
            work.talk(&say!("calibrate-sweep", sweep: sweep, miss: miss));
        }
    });
    work.end();
    let calibrated = calibrated?;
    if let Some(file) = &file {
        file.write(&calibrated)?;
    }
    let facts = CalibrationFacts::of(&args.varied.settings, how, &calibrated);
    args.common.tell(&facts, |look| tell_calibration(&facts, look))
}
