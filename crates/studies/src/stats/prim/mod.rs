//! Boxes: ranges of a few factors in which something happens far more often than elsewhere, by the patient rule
//! induction method.
//!
//! Friedman and Fisher 1999, "Bump hunting in high-dimensional data", Statistics and Computing 9:123-143. What a box is
//! worth by Bryant and Lempert 2010, "Thinking inside the box: a participatory, computer-assisted approach to scenario
//! discovery", Technological Forecasting and Social Change 77:34-49: coverage, density, quasi-p-values of its limits, and
//! how often they are found again.

mod again;
mod bounds;
mod discover;
mod paste;
mod peel;
mod quasi;

pub use again::{Again, again};
pub use bounds::{Bounds, Found};
pub use discover::{Discovery, Wanted, discover};
