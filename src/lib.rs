//! Diwan: a scenario-simulation and stakeholder-game engine.
//!
//! The floors of the house, from the ground up. A module may use those above it in this list, never those below; a test holds the list.

pub mod expr;
pub mod model;
pub mod phases;
pub mod play;
pub mod record;
pub mod rules;
pub mod scenario;
pub mod sim;
pub mod terms;
pub mod text;
