//! Floor: why a level moved. Its ledger, and the ledger followed back through the flows, turn by turn, to the choices,
//! events, agreements and noise behind it. Folds over the record of a run; plays nothing.
//!
//! Every variable carries the share that each root cause has in its distance from the start. Pushes go to their root. A
//! flow draws a level by the share `s` of the way to `Σ g f(u)`, so the share of a root becomes
//! `(1 - s) share + s Σ g f' share of u`, where `f'` is the mean slope of the expression between the start and the
//! present state. Mean slopes (Aumann and Shapley 1974, *Values of Non-Atomic Games*; over the straight line between
//! the two states) add up to the whole difference of any smooth expression of the levels, so that what is left, the
//! curvature, comes of kinks and of the discreteness of the rule alone.

mod account;
mod asked;
mod follow;
mod root;
mod slopes;

pub use account::{Attempt, Pull, Talk, Through, Why, why};
pub use asked::{Asked, Misasked};
pub use root::Root;
