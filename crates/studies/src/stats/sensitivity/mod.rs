//! Sensitivity: which factors a number depends on, and how much of it is luck. From points that were placed for it
//! ([`sobol`], [`elementary_effects`]), or from whatever points there are ([`first_order`], [`pawn`]).

mod binned;
mod elementary;
mod luck;
mod pawn;
mod sobol;

pub use binned::{FirstOrder, first_order};
pub(crate) use binned::{cut, sorted};
pub use elementary::{ElementaryEffect, elementary_effects};
pub use luck::{Luck, luck};
pub use pawn::{Pawn, Ranked, idle_pawn, pawn};
pub use sobol::{SobolIndex, SobolIndices, sobol};
