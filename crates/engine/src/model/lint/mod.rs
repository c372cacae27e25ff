//! Lints: what a scenario may mean but probably does not, and what can be known without a batch. Each has a stable
//! code, see [`codes::CODES`], and a section in `docs/lints.md`.

mod accept;
mod answers;
mod codes;
mod conditions;
mod conduct;
mod counts;
mod doings;
mod flows;
mod numbers;
mod packages;
mod states;
mod talks;
pub mod thresholds;
mod unseen;

use std::sync::Arc;

use super::Model;
use crate::scenario::Loaded;
use crate::text::Diagnostics;

pub use accept::{Accepted, accepted, is_own};
pub use codes::{CODES, Found, found};

/// Adds what is doubtful about a model to `found`, and turns what its scenario accepts into notes; flows that run away
/// are a fault.
pub fn lint(model: &Model, found: &mut Diagnostics) {
    let scenario = &*model.scenario;
    flows::lint(model, found);
    counts::lint(scenario, found);
    conditions::lint(scenario, found);
    numbers::lint(scenario, found);
    doings::lint(scenario, found);
    conduct::lint(scenario, found);
    answers::lint(model, found);
    talks::lint(model, found);
    packages::lint(scenario, found);
    accept::accept(scenario, found);
}

/// Compiles what was loaded and adds what is doubtful about it to its diagnostics; the scenario is taken out. `None`
/// where it is refused, for a fault of the text or of the model.
///
/// ```
/// use diwan_engine::{model::examine, scenario::load};
/// let mut loaded = load("tiny", &[]);
/// assert!(examine(&mut loaded).is_some() && !loaded.diagnostics.is_refused());
/// ```
#[must_use]
pub fn examine(loaded: &mut Loaded) -> Option<Arc<Model>> {
    let model = Arc::new(Model::compile(Arc::new(loaded.scenario.take()?)));
    lint(&model, &mut loaded.diagnostics);
    Some(model).filter(|_| !loaded.diagnostics.is_refused())
}
