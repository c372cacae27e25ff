//! What data may lack before a number can be made of them.

use thiserror::Error;

/// Why there is no estimate.
#[derive(Clone, Copy, Debug, PartialEq, Error)]
pub enum StatsError {
    /// Two lists that belong together, one value to one value, are of different lengths.
    #[error("paired values: {first} in the first list, {second} in the second")]
    LengthsDiffer {
        /// Length of the first list.
        first: usize,
        /// Length of the list that differs from it.
        second: usize,
    },
    /// Fewer values than a spread can be seen in.
    #[error("{got} values, where at least {needed} are needed")]
    TooFew {
        /// How many there are.
        got: usize,
        /// How many are needed.
        needed: usize,
    },
    /// A value is infinite or not a number.
    #[error("value {at} is not a finite number")]
    NotFinite {
        /// Its place in its list, counted from 0.
        at: usize,
    },
    /// A count or a time is below 0.
    #[error("value {at} is negative")]
    Negative {
        /// Its place in its list, counted from 0.
        at: usize,
    },
}

/// At least `needed` values, all of them finite.
pub(super) fn known(values: &[f64], needed: usize) -> Result<(), StatsError> {
    match values.iter().position(|it| !it.is_finite()) {
        Some(at) => Err(StatsError::NotFinite { at }),
        None if values.len() < needed => Err(StatsError::TooFew { got: values.len(), needed }),
        None => Ok(()),
    }
}

/// Two lists of one length, at least `needed` long, all finite.
pub(super) fn known_pairs(first: &[f64], second: &[f64], needed: usize) -> Result<(), StatsError> {
    if first.len() != second.len() {
        return Err(StatsError::LengthsDiffer { first: first.len(), second: second.len() });
    }
    known(first, needed)?;
    known(second, needed)
}
