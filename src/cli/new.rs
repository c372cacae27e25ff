//! `diwan new`: the files of a scenario to begin from.

use std::path::Path;

use super::args::New;
use super::check::sound;
use super::failure::Failure;
use super::output;
use super::play::named;
use crate::report::{Shown, say};
use crate::study::{BeginError, Beginning};

pub(super) fn run(args: &New) -> Result<(), Failure> {
    let folder = Path::new(&args.name);
    let beginning = match &args.from {
        None => Beginning::small(folder)?,
        Some(base) => {
            let (model, languages) = sound(base, &[], true)?;
            let kept = named(Shown::new(&model.scenario, &languages.source), &args.keep).map_err(Failure::Usage)?;
            Beginning::variant(folder, base, &model.scenario, &kept)?
        }
    };
    let written = beginning.write()?;
    let written: Vec<String> = written.iter().map(|it| it.display().to_string()).collect();
    output::lines(written.iter().map(String::as_str))?;
    output::talk(&say!("new-next", scenario: &args.name));
    Ok(())
}

impl From<BeginError> for Failure {
    fn from(error: BeginError) -> Self {
        match error {
            BeginError::Misnamed(name) => Self::Usage(say!("new-misnamed", name: name)),
            BeginError::Stands(path) => Self::Usage(say!("new-stands", file: path.display().to_string())),
            BeginError::Io { path, error } => Self::Write { path: path.display().to_string(), error },
        }
    }
}
