//! What was observed: a history that runs of the scenario can be held against. It is read with the scenario when it is
//! asked for, and changes nothing in play.

use super::{Formula, Metric, Source, VariableId};
use crate::text::Span;

/// A history: what happened, as far as the scenario speaks of it.
#[derive(Clone, Debug, Default)]
pub struct Observed {
    /// The works that it draws on, besides those of the scenario.
    pub sources: Vec<Source>,
    /// The observations, in the order of declaration.
    pub observations: Vec<Observation>,
    /// What happened and the scenario can't be held against: a name, and why.
    pub unscored: Vec<(String, String)>,
}

/// Something that was observed.
#[derive(Clone, Debug)]
pub struct Observation {
    /// Its name in files.
    pub key: String,
    /// Where it stands.
    pub span: Span,
    /// What is watched of a run.
    pub watched: Watched,
    /// The same as it is written.
    pub written: String,
    /// How a stretch of turns makes one number of it.
    pub over: Over,
    /// The first turn of the stretch, counted from 0; `None` for since the start, which then counts.
    pub first: Option<u32>,
    /// The last turn of the stretch, at whose end it is known.
    pub last: u32,
    /// The first day of the stretch, as it is written.
    pub from: Option<String>,
    /// The last day, as it is written.
    pub until: Option<String>,
    /// What it came to.
    pub value: Value,
    /// Key of the source that says so.
    pub source: String,
    /// Free text.
    pub note: Option<String>,
}

/// What is watched of a run, turn by turn.
#[derive(Clone, Debug)]
pub enum Watched {
    /// A metric, as if the run ended there.
    Metric(Metric),
    /// A level.
    Level(VariableId),
    /// An expression; a condition is 0 or 1.
    Formula(Formula),
}

/// How a stretch of turns makes one number of what is watched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// By how much it grew over the stretch.
    Increase,
    /// Where it stood at the end.
    Last,
    /// Its mean over the ends of the turns.
    Mean,
    /// The lowest of them.
    Lowest,
    /// The highest of them; of a condition, whether it held at any.
    Highest,
}

/// What an observation came to, and what those expected who had no model.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number.
    Amount {
        /// The number.
        value: f64,
        /// Its unit.
        unit: String,
        /// Standard deviation of its measurement, in the unit.
        error: Option<f64>,
        /// Who expects that things go on as they were.
        persistence: Option<NormalForecast>,
        /// Who expects what there mostly was.
        base_rate: Option<NormalForecast>,
    },
    /// Yes or no.
    Truth {
        /// Whether it came about.
        value: bool,
        /// The chance that it does if things go on as they were, 0..1.
        persistence: Option<f64>,
        /// How often it mostly did, 0..1.
        base_rate: Option<f64>,
    },
}

/// A normal forecast.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NormalForecast {
    /// Its mean.
    pub mean: f64,
    /// Its standard deviation, above 0.
    pub sd: f64,
}
