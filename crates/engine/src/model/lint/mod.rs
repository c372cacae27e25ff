//! Lints: what a scenario may mean but probably does not, and what can be known without a batch. Each has a stable
//! code, see [`codes::CODES`], and a section in `docs/lints.md`.

mod accept;
mod codes;
mod conditions;
mod doings;
mod flows;
mod numbers;
mod states;
mod talks;
pub mod thresholds;

use super::Model;
use crate::text::Diagnostics;

pub use accept::{Accepted, accepted, is_own};
pub use codes::{CODES, Found, found};

/// Adds what is doubtful about a model to `found`, and turns what its scenario accepts into notes; flows that run away
/// are a fault.
pub fn lint(model: &Model, found: &mut Diagnostics) {
    let scenario = &*model.scenario;
    flows::lint(model, found);
    conditions::lint(scenario, found);
    numbers::lint(scenario, found);
    doings::lint(scenario, found);
    talks::lint(model, found);
    accept::accept(scenario, found);
}
