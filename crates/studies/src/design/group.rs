//! Groups: the points of a design that one compiled model plays.

use std::sync::Arc;

use diwan_engine::model::Model;

use super::points::Points;

/// Points of a design that differ in numbers as drawn alone, whose model is not made yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundle {
    /// The settings that its points have in common, as written.
    pub settings: Vec<String>,
    /// Their places in the design, rising.
    pub places: Vec<usize>,
}

/// Points of a design that share a model.
#[derive(Clone, Debug)]
pub struct Group {
    /// The settings that its points have in common, as written.
    pub settings: Vec<String>,
    /// Their places in the design, rising.
    pub places: Vec<usize>,
    /// The model that plays them; every number as drawn is one of its parameters.
    pub model: Arc<Model>,
    /// What is put where at each of them.
    pub points: Arc<Points>,
}

/// Why a design can't be played.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum GroupError<E> {
    /// The scenario can't be read under the settings of some points.
    #[error("under the settings `{}`: {error}", settings.join("; "))]
    Unread {
        /// The settings.
        settings: Vec<String>,
        /// What is wrong.
        error: E,
    },
    /// Nothing in play reads a number, or only what actors plan on does.
    #[error("nothing in play reads `{path}`, so that as drawn it changes nothing; supply it as set")]
    Idle {
        /// The path of the number.
        path: String,
    },
}
