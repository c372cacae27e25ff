//! Diwan: a scenario-simulation and stakeholder-game engine.
//!
//! A scenario is text: stakeholders, what each wants, the choices open to each, a dialogue they may hold, and how it
//! all may end. It is read and checked, flattened into a model, and played by a world of entities in which every number
//! is a pack of replications:
//!
//! ```
//! use std::sync::Arc;
//! use diwan::{kernel::Seed, model::Model, record::measure, scenario, sim};
//!
//! let scenario = scenario::load("tiny", &[]).scenario.expect("a bundled scenario is sound");
//! let model = Arc::new(Model::compile(Arc::new(scenario)));
//! let run = sim::play(&model, Seed(2020), 0);
//! let months = measure(&model.scenario, &run, scenario::Metric::Length);
//! assert!(run.outcome.is_some() && months > 0.0);
//! ```
//!
//! This is the library's face: it names what the crates below offer, from the ground up, and adds the command line.

pub use diwan_engine::{expr, game, history, kernel, model, phases, play, record, rules, scenario, sim, text, why};
#[cfg(feature = "host")]
pub use diwan_host as host;
pub use diwan_report as report;
pub use diwan_studies::{counterfactual, design, ensemble, stats, study, table};

pub mod cli;
