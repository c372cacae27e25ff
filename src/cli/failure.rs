//! Failures: what went wrong as a message, a hint and an exit code.

use std::panic::PanicHookInfo;
use std::process::ExitCode;

use super::output;
use crate::history::ReplayError;
use crate::report::gathered::GatherError;
use crate::report::say;
use crate::study::{
    ArmsError, CausesError, OffsetsError, Remarks, SeekError, SensitivityError, StudyError, SweepError,
};

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
pub(super) enum Failure {
    /// The scenario has faults; they have been printed.
    #[error("{}", say!("failure-refused"))]
    Refused,
    /// The command can't do what it was asked.
    #[error("{0}")]
    Usage(String),
    /// A file could not be written.
    #[error("{path}: {error}")]
    Write {
        /// The file.
        path: String,
        /// What the system said.
        error: std::io::Error,
    },
    /// Tables could not be written or gone on with.
    #[error("{0}")]
    Table(#[from] crate::table::TableError),
    /// Claims were contradicted; which ones has been printed.
    #[error("{}", contradicted(*.0))]
    Contradicted(usize),
    /// A recording could not be read or written.
    #[error("{0}")]
    Recording(crate::history::ReplayError),
    /// A replay was not what was recorded.
    #[error("{}", differs(.0))]
    Differs(#[from] crate::history::Difference),
    /// Files are not laid out as they should be; which ones has been printed.
    #[error("{}", unformatted(*.0))]
    Unformatted(usize),
    /// Work was broken off by Ctrl-C.
    #[error("{0}")]
    Interrupted(String),
    /// Nobody reads what is printed any more.
    #[error("{}", say!("failure-closed"))]
    Closed,
    /// A fault of the program.
    #[error("{}", say!("failure-ours"))]
    Ours,
}

fn contradicted(claims: usize) -> String {
    say!("failure-contradicted", n: claims)
}

fn unformatted(files: usize) -> String {
    say!("failure-unformatted", n: files)
}

fn differs(difference: &crate::history::Difference) -> String {
    say!("failure-differs", difference: difference.to_string())
}

impl Failure {
    /// All of several faults of what was asked: the last is left to be said in the end.
    pub(super) fn all_of(mut faults: Vec<String>) -> Self {
        let last = faults.pop().unwrap_or_default();
        faults.into_iter().for_each(|it| output::talk(&say!("failure-said", failure: it)));
        Self::Usage(last)
    }

    /// Says what went wrong, and gives the exit code.
    pub(super) fn report(&self) -> ExitCode {
        match self {
            // Whoever closed our output, such as `head`, has what it wanted.
            Self::Closed => return ExitCode::SUCCESS,
            Self::Refused => {}
            _ => output::talk(&say!("failure-said", failure: self.to_string())),
        }
        ExitCode::from(match self {
            Self::Ours | Self::Write { .. } => 1,
            Self::Table(crate::table::TableError::Foreign { .. }) => 2,
            Self::Table(_) => 1,
            Self::Interrupted(_) => super::progress::INTERRUPTED,
            Self::Contradicted(_) | Self::Differs(_) | Self::Unformatted(_) => 4,
            Self::Usage(_) => 2,
            Self::Recording(
                ReplayError::Exists { .. }
                | ReplayError::Nothing { .. }
                | ReplayError::NoPlace { .. }
                | ReplayError::Busy { .. }
                | ReplayError::Changed { .. },
            ) => 2,
            Self::Refused | Self::Recording(ReplayError::Refused { .. } | ReplayError::Scenario(_)) => 3,
            Self::Recording(ReplayError::Io { .. }) => 1,
            Self::Closed => 0,
        })
    }
}

impl From<StudyError> for Failure {
    /// What broke off is no fault of what was asked; the rest is.
    fn from(error: StudyError) -> Self {
        match error {
            StudyError::Interrupted => Self::Interrupted(error.to_string()),
            error => Self::Usage(error.to_string()),
        }
    }
}

impl From<SweepError> for Failure {
    /// The faults of settings that are varied are shown as those of a scenario.
    fn from(error: SweepError) -> Self {
        match error {
            SweepError::Interrupted => Self::Interrupted(error.to_string()),
            SweepError::Refused(remarks) => remarks.into(),
            SweepError::Table(error) => error.into(),
            SweepError::Idle { path } => Self::Usage(say!("sweep-idle", path: path)),
            error => Self::Usage(error.to_string()),
        }
    }
}

impl From<SensitivityError> for Failure {
    fn from(error: SensitivityError) -> Self {
        match error {
            SensitivityError::Sweep(error) => error.into(),
            SensitivityError::Table(error) => error.into(),
            error => Self::Usage(error.to_string()),
        }
    }
}

impl From<CausesError> for Failure {
    fn from(error: CausesError) -> Self {
        match error {
            CausesError::Interrupted => Self::Interrupted(error.to_string()),
            error => Self::Usage(error.to_string()),
        }
    }
}

impl From<ArmsError> for Failure {
    /// The faults of an arm are shown as those of a scenario.
    fn from(error: ArmsError) -> Self {
        Self::Usage(match error {
            ArmsError::Nameless(text) => say!("arm-nameless", text: text),
            ArmsError::Misnamed(name) => say!("arm-misnamed", name: name),
            ArmsError::Twice(name) => say!("arm-twice", name: name),
            ArmsError::NoControl(name) => say!("arm-no-control", name: name),
            ArmsError::Nothing => say!("arm-none"),
            ArmsError::Refused(remarks) => return remarks.into(),
        })
    }
}

impl From<Vec<Remarks>> for Failure {
    /// Arms under which the scenario is refused: what is wrong with them is shown.
    fn from(remarks: Vec<Remarks>) -> Self {
        output::remarks(&remarks);
        Self::Refused
    }
}

impl From<OffsetsError> for Failure {
    fn from(error: OffsetsError) -> Self {
        let shown = |path: &std::path::Path| path.display().to_string();
        Self::Usage(match error {
            OffsetsError::NoFolder { scenario } => say!("calibrate-bundled", scenario: scenario),
            OffsetsError::NoFile { path } => say!("calibrate-no-file", file: shown(&path)),
            OffsetsError::Stands { path } => say!("calibrate-stands", file: shown(&path)),
            OffsetsError::NoRecord { path } => {
                say!("calibrate-no-record", file: shown(&path), field: "`(prior: {…})`")
            }
            OffsetsError::Io { path, error } => return Self::Write { path: shown(&path), error },
        })
    }
}

impl From<ReplayError> for Failure {
    /// The faults of a scenario are shown as ever.
    fn from(error: ReplayError) -> Self {
        match error {
            ReplayError::Scenario(loaded) => {
                output::diagnostics(&loaded.diagnostics, &loaded.sources);
                Self::Refused
            }
            error => Self::Recording(error),
        }
    }
}

/// What is said when the program meets its own fault: where, and what to do about it.
pub(super) fn confess(info: &PanicHookInfo<'_>) {
    let place = info.location().map(|it| format!("{}:{}", it.file(), it.line())).unwrap_or_default();
    let message = info.payload().downcast_ref::<&str>().map(|it| (*it).to_owned());
    let message = message.or_else(|| info.payload().downcast_ref::<String>().cloned()).unwrap_or_default();
    output::talk(&say!("failure-confessed", message: message, place: place));
}

impl From<GatherError> for Failure {
    /// What lies in a folder or file that is no result is no fault of the program.
    fn from(error: GatherError) -> Self {
        match error {
            GatherError::Table(error) => error.into(),
            GatherError::Recording(error) => error.into(),
            GatherError::Differs(difference) => difference.into(),
            error => Self::Usage(error.to_string()),
        }
    }
}

impl From<SeekError> for Failure {
    /// The faults of a change are shown as those of a scenario.
    fn from(error: SeekError) -> Self {
        match error {
            SeekError::Refused(remarks) => {
                output::remarks(&remarks);
                Self::Refused
            }
            SeekError::Interrupted => Self::Interrupted(error.to_string()),
            other => Self::Usage(other.to_string()),
        }
    }
}
