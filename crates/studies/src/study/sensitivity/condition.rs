//! Conditions of a discovery: what is of interest, as `--when` writes it.

use super::error::SensitivityError;
use super::given::GivenData;
use crate::stats::Line;

/// What a condition is asked of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Points: the mean of their runs.
    Point,
    /// Every run by itself.
    Run,
}

/// How a metric is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Compared {
    AtLeast,
    AtMost,
    Above,
    Below,
}

/// A condition.
#[derive(Clone, Debug, PartialEq)]
pub struct Condition {
    /// As it was written.
    pub text: String,
    of: Of,
}

#[derive(Clone, Debug, PartialEq)]
enum Of {
    Outcome(String),
    Metric { metric: String, is: Compared, bound: f64 },
}

impl Condition {
    /// Reads `share(escalation) >= 0.2`, `end(attacks) > 60` or `outcome(escalation)`.
    ///
    /// # Errors
    ///
    /// If it is neither.
    ///
    /// ```
    /// use diwan_studies::study::{By, Condition};
    /// assert_eq!(Condition::read("share(escalation) >= 0.2")?.usual(), By::Point);
    /// assert_eq!(Condition::read("end(attacks)>60")?.usual(), By::Run);
    /// assert_eq!(Condition::read("outcome(escalation)")?.usual(), By::Run);
    /// assert!(Condition::read("escalation").is_err() && Condition::read("end(attacks) > many").is_err());
    /// # Ok::<(), diwan_studies::study::SensitivityError>(())
    /// ```
    pub fn read(text: &str) -> Result<Self, SensitivityError> {
        let none = || SensitivityError::NoCondition { text: text.to_owned() };
        let written = text.trim();
        let outcome = written.strip_prefix("outcome(").and_then(|it| it.strip_suffix(')')).map(str::trim);
        let of = if let Some(outcome) = outcome {
            Of::Outcome(outcome.to_owned())
        } else {
            let signs =
                [(">=", Compared::AtLeast), ("<=", Compared::AtMost), (">", Compared::Above), ("<", Compared::Below)];
            let split =
                |(sign, is): (&str, Compared)| written.split_once(sign).map(|(metric, bound)| (metric, is, bound));
            let (metric, is, bound) = signs.into_iter().find_map(split).ok_or_else(none)?;
            let bound = bound.trim().parse::<f64>().ok().filter(|it| it.is_finite()).ok_or_else(none)?;
            let metric = metric.trim().to_owned();
            if metric.is_empty() {
                return Err(none());
            }
            Of::Metric { metric, is, bound }
        };
        Ok(Self { text: written.to_owned(), of })
    }

    /// What it is asked of unless somebody says otherwise: a share of points, since of a run it is 0 or 1; everything else
    /// of runs.
    #[must_use]
    pub fn usual(&self) -> By {
        match &self.of {
            Of::Metric { metric, .. } if ["share", "kept", "reached"].iter().any(|it| metric.starts_with(it)) => {
                By::Point
            }
            _ => By::Run,
        }
    }

    /// The metric that it speaks of, as it was written.
    #[must_use]
    pub fn metric(&self) -> String {
        match &self.of {
            Of::Outcome(outcome) => format!("share({outcome})"),
            Of::Metric { metric, .. } => metric.clone(),
        }
    }

    /// Whether it holds of a number: a mean of runs, or a run. Of an outcome it holds where most runs end so.
    #[must_use]
    pub fn holds(&self, of: f64) -> bool {
        match &self.of {
            Of::Outcome(_) => of > 0.5,
            Of::Metric { is: Compared::AtLeast, bound, .. } => of >= *bound,
            Of::Metric { is: Compared::AtMost, bound, .. } => of <= *bound,
            Of::Metric { is: Compared::Above, bound, .. } => of > *bound,
            Of::Metric { is: Compared::Below, bound, .. } => of < *bound,
        }
    }

    /// The line that it draws, and the side on which it holds.
    #[must_use]
    pub fn line(&self) -> Line {
        match &self.of {
            Of::Outcome(_) => Line { bound: 0.5, above: true },
            Of::Metric { is, bound, .. } => {
                Line { bound: *bound, above: matches!(is, Compared::AtLeast | Compared::Above) }
            }
        }
    }

    /// How far it holds at every point: 0 or 1 where it is asked of points, else the share of the runs of which it holds.
    ///
    /// # Errors
    ///
    /// If the runs say nothing of its metric, or none ended in its outcome.
    pub(super) fn at(&self, data: &GivenData, by: By) -> Result<Vec<f64>, SensitivityError> {
        let mean = |runs: &[f64]| runs.iter().sum::<f64>() / runs.len().max(1) as f64;
        let truth = |it: bool| f64::from(u8::from(it));
        let runs = match &self.of {
            Of::Outcome(outcome) => {
                let mut runs = data.ended(outcome)?;
                runs.truncate(data.runs());
                runs
            }
            Of::Metric { metric, .. } => data.metric(metric)?,
        };
        let points = runs.chunks_exact(data.replications);
        Ok(match by {
            By::Point => points.map(|it| truth(self.holds(mean(it)))).collect(),
            By::Run => {
                points.map(|it| mean(&it.iter().map(|run| truth(self.holds(*run))).collect::<Vec<f64>>())).collect()
            }
        })
    }
}
