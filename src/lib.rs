//! Diwan: a scenario-simulation and stakeholder-game engine.
//!
//! A scenario is text: stakeholders, what each wants, the choices open to each, a dialogue they may hold, and how it all may end. It is read and checked,
//! flattened into a model, and played by a world of entities in which every number is a pack of replications:
//!
//! ```
//! use std::sync::Arc;
//! use diwan::{model::Model, record::measure, scenario, sim, kernel::Seed};
//!
//! let scenario = scenario::load("tiny", &[]).scenario.expect("a bundled scenario is sound");
//! let model = Arc::new(Model::compile(Arc::new(scenario)));
//! let run = sim::play(&model, Seed(2020), 0);
//! let months = measure(&model.scenario, &run, scenario::Metric::Length);
//! assert!(run.outcome.is_some() && months > 0.0);
//! ```
//!
//! The floors of the house stand below from the ground up. A module may use those above it in this list, never those below; a test holds the list.

#![cfg_attr(test, allow(clippy::disallowed_methods, reason = "in a test the platform's functions are a fine oracle"))]

pub mod terms;
pub mod stats;
pub mod text;
pub mod expr;
pub mod rules;
pub mod scenario;
pub mod record;
pub mod model;
pub mod phases;
pub mod play;
pub mod sim;
pub mod replay;
pub mod game;
pub mod why;
pub mod ensemble;
pub mod whatif;
pub mod table;
pub mod study;
pub mod report;
pub mod cli;
