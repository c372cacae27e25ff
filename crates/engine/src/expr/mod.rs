//! Floor 2: the expression language of section 3 of `docs/language.md`, from text to a program that runs on packs.
//! Which names there are is told through [`Names`]; nothing here knows of scenarios.

mod ast;
mod check;
mod cursor;
mod define;
mod display;
mod explain;
mod foreign;
mod memory;
mod narrow;
mod parse;
mod parse_memory;
mod program;
mod range;
mod real;
mod scalar;
mod token;
pub mod total;

pub use ast::{Arithmetic, Comparison, Expr, Function, Junction, Path, Term};
pub use check::{Kind, Names, Slot, Typed, Unknown, check, kind_of};
pub use define::{MOST_OPERATIONS, bare_names, held_at, put_in, size};
pub use display::Named;
pub use explain::{Evidence, evidence, has_steps};
pub use memory::{Held, MOST_MONTHS, Recall};
pub use narrow::{Region, compared_with, ifs, regions};
pub use parse::{MAX_CHAIN, MAX_LENGTH, MAX_NESTING, parse, parse_path};
pub use program::{Context, Op, Program};
pub use range::{Doubt, Ranged, range, range_of};
pub use real::in_unit;
pub use scalar::evaluate_scalar;

#[cfg(test)]
mod tests;
