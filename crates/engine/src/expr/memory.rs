//! Memory as it is written: what may be asked of a happening, and conditions that held for a while. Which happenings
//! there are is told through [`Names`](super::Names).

use core::cmp::Ordering;
use core::hash::{Hash, Hasher};

use super::Expr;

/// The most months that are remembered, which also stand for never.
pub const MOST_MONTHS: f64 = 1200.0;

/// What may be asked of a happening.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Recall {
    /// Months since it last came about.
    Since,
    /// How often it came about.
    Times,
    /// Whether it came about since actors chose last.
    Did,
}

impl Recall {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Since, Self::Times, Self::Did];

    /// As it is written.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Since => "since",
            Self::Times => "times",
            Self::Did => "did",
        }
    }

    /// What is asked by a word.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// A condition that held for so many months. Two are equal when they are written alike.
#[derive(Clone, Debug)]
pub struct Held {
    /// As it is written, whatever is put into the condition.
    pub(super) text: String,
    /// The condition.
    pub condition: Expr,
    /// For how long, months, above 0.
    pub months: f64,
}

impl Held {
    /// Of a condition that held for so many months.
    #[must_use]
    pub fn new(condition: Expr, months: f64) -> Self {
        Self { text: format!("held({condition}, {months})"), condition, months }
    }

    /// As it is written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl Eq for Held {}

impl PartialOrd for Held {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Held {
    fn cmp(&self, other: &Self) -> Ordering {
        self.text.cmp(&other.text)
    }
}

impl Hash for Held {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}
