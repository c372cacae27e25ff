//! Diwan: a scenario-simulation and stakeholder-game engine.

pub mod terms;
pub mod rules;
