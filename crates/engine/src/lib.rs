//! The engine: the scenario language, the model that a scenario becomes, the simulation that plays it, and why a run
//! went as it did.
//!
//! The floors of the house stand below from the ground up. A module may use those above it in this list, never those
//! below; a test holds the list.

#![cfg_attr(test, allow(clippy::disallowed_methods, reason = "in a test the platform's functions are a fine oracle"))]

pub mod kernel;
pub mod text;
pub mod expr;
pub mod rules;
pub mod scenario;
pub mod record;
pub mod model;
pub mod phases;
pub mod play;
pub mod sim;
pub mod history;
pub mod game;
pub mod why;
