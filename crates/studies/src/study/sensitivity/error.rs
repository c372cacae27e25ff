//! Why nothing can be said of what a metric depends on.

use thiserror::Error;

use super::super::sweep::SweepError;
use crate::design::{DesignError, FactorError, ReadError};
use crate::stats::StatsError;
use crate::table::TableError;

/// Why a sensitivity study or a discovery came to nothing.
#[derive(Debug, Error)]
pub enum SensitivityError {
    /// The points could not be played.
    #[error(transparent)]
    Sweep(#[from] SweepError),
    /// The tables could not be read.
    #[error(transparent)]
    Table(#[from] TableError),
    /// Something can't be a factor.
    #[error(transparent)]
    Factor(#[from] FactorError),
    /// Factors that can't be read.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Unreadable(Vec<ReadError>),
    /// There is too little to say anything.
    #[error("{0}: ask for more runs")]
    TooFew(#[from] StatsError),
    /// A folder holds what was played of another scenario, or under other settings.
    #[error("{path} holds runs of `{held}` {held_digest}, which is not `{asked}` {asked_digest} as it is set now")]
    OtherScenario {
        /// The folder.
        path: String,
        /// What the folder holds.
        held: String,
        /// Its digest.
        held_digest: String,
        /// What was asked for.
        asked: String,
        /// Its digest.
        asked_digest: String,
    },
    /// There is no column of a metric.
    #[error("the runs say nothing of `{metric}`{}; `--metric` keeps it when they are played", meant(.near))]
    NoMetric {
        /// The metric, as it was written.
        metric: String,
        /// What was probably meant.
        near: Option<String>,
    },
    /// No run ended so.
    #[error("none of the {runs} runs ended in `{outcome}`{}; they ended in {}", meant(.near), listed(.seen))]
    NoOutcome {
        /// The outcome, as it was written.
        outcome: String,
        /// Runs that there are.
        runs: usize,
        /// What was probably meant.
        near: Option<String>,
        /// How they ended.
        seen: Vec<String>,
    },
    /// Nothing was drawn, so that runs differ by luck alone.
    #[error("nothing that varies: no number is drawn, so all there is is luck")]
    NothingDrawn,
    /// No factor is called so.
    #[error("nothing that varies is called `{pattern}`{}", meant(.near))]
    NoFactor {
        /// The path or pattern.
        pattern: String,
        /// What was probably meant.
        near: Option<String>,
    },
    /// The number is fixed.
    #[error(
        "`{path}` is {value} in all runs: the scenario does not draw it; a law such as `Uniform(…)` there, or `--set`, would"
    )]
    Fixed {
        /// Its path.
        path: String,
        /// What it is.
        value: f64,
    },
    /// The scenario draws the number, and nothing in play reads it.
    #[error("`{path}` is drawn, and nothing in play reads it: it can change nothing")]
    Unread {
        /// Its path.
        path: String,
    },
    /// Too many factors for the method.
    #[error(
        "{factors} factors are too many for it, at most {most}: name fewer with `--factors`, or let `--strongest` choose"
    )]
    TooManyFactors {
        /// Factors.
        factors: usize,
        /// The most that it takes.
        most: usize,
    },
    /// A condition that can't be read.
    #[error("`{text}` is no condition: write `share(escalation) >= 0.2`, `outcome(escalation)` or `end(attacks) > 60`")]
    NoCondition {
        /// As it was written.
        text: String,
    },
    /// The condition holds nowhere, hardly anywhere, or everywhere.
    #[error(
        "`{when}` holds at {hits} of {points} points: a box needs at least {least} at which it does and as many at which it does not"
    )]
    NotVaried {
        /// The condition.
        when: String,
        /// Points at which it holds.
        hits: usize,
        /// All points.
        points: usize,
        /// The fewest.
        least: usize,
    },
}

impl From<DesignError> for SensitivityError {
    fn from(error: DesignError) -> Self {
        Self::Sweep(error.into())
    }
}

fn meant(near: &Option<String>) -> String {
    near.as_ref().map(|it| format!("; did you mean `{it}`?")).unwrap_or_default()
}

fn listed(names: &[String]) -> String {
    names.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", ")
}
