//! Headers: what a history was made from. Names and digests alone, in the order in which recordings have them.

use serde::{Deserialize, Serialize};

use crate::model::Model;

/// What a history was made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// Version of the engine.
    pub engine: String,
    /// Name of the scenario.
    pub scenario: String,
    /// Where it was found: a path, or a bare name.
    pub place: String,
    /// Its title.
    pub title: String,
    /// Digest of its texts and of the settings below, and the marks of its layers.
    pub digest: String,
    /// The settings that it was begun under.
    pub settings: Vec<String>,
}

impl Header {
    /// What is made now of a model that was loaded from `place` under `settings`.
    #[must_use]
    pub fn new(model: &Model, place: &str, settings: &[String]) -> Self {
        let scenario = &model.scenario;
        Self {
            engine: env!("CARGO_PKG_VERSION").to_owned(),
            scenario: scenario.name.clone(),
            place: place.to_owned(),
            title: scenario.title.clone(),
            digest: model.digest(),
            settings: settings.to_vec(),
        }
    }
}
