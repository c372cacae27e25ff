//! Numbers as a scenario states them: a value or a distribution, with where it comes from; and expressions, with their
//! text.

use crate::expr::{Program, Typed};
use crate::kernel::Distribution;
use crate::text::Span;

/// A number of the scenario.
#[derive(Clone, Debug)]
pub struct Quantity {
    /// Its path, as `--set` takes it: `actors.us.influence`. Names its random draw.
    pub path: String,
    /// Its value, or how it is drawn.
    pub distribution: Distribution,
    /// The range in which it makes sense; what is drawn is held to it.
    pub range: (f64, f64),
    /// Where it is written; `None` for a default.
    pub span: Option<Span>,
    /// Key of the source it cites.
    pub source: Option<String>,
    /// Free text.
    pub note: Option<String>,
}

impl Quantity {
    /// A fixed number that no file states, a default, with the range in which it would make sense.
    #[must_use]
    pub fn fixed(path: impl Into<String>, value: f64, range: (f64, f64)) -> Self {
        Self {
            path: path.into(),
            distribution: Distribution::Fixed(value),
            range,
            span: None,
            source: None,
            note: None,
        }
    }

    /// Its nominal value: the mean of the distribution. What actors plan on.
    #[must_use]
    pub fn nominal(&self) -> f64 {
        self.distribution.mean()
    }
}

/// An expression of the scenario, read and checked.
#[derive(Clone, Debug)]
pub struct Formula {
    /// Canonical text.
    pub text: String,
    /// Where it stands.
    pub span: Span,
    /// As a tree, for explanation and checks.
    pub checked: Typed,
    /// As flat operations, for running.
    pub program: Program,
}

/// A number or an expression.
#[derive(Clone, Debug)]
pub enum Amount {
    /// A number, possibly drawn.
    Number(Quantity),
    /// An expression over the state.
    Formula(Formula),
}

impl Amount {
    /// The number, where it is one.
    #[must_use]
    pub fn number(&self) -> Option<&Quantity> {
        match self {
            Self::Number(quantity) => Some(quantity),
            Self::Formula(_) => None,
        }
    }
}
