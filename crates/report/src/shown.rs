//! What is shown: a scenario, with its texts in the language of whoever reads.

use core::ops::Deref;

use diwan_engine::scenario::{Scenario, Texts};

/// A scenario with its texts in one language. It stands for the scenario wherever no words are asked for.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// What people read of it.
    pub texts: &'a Texts,
}

impl<'a> Shown<'a> {
    /// A scenario with texts of its own.
    #[must_use]
    pub fn new(scenario: &'a Scenario, texts: &'a Texts) -> Self {
        Self { scenario, texts }
    }
}

impl Deref for Shown<'_> {
    type Target = Scenario;

    fn deref(&self) -> &Scenario {
        self.scenario
    }
}
