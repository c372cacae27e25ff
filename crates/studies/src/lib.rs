//! Studies: many runs, what they have in common and what sets them apart, and what would have been. Says numbers, never
//! words.
//!
//! The floors of the house stand below from the ground up. A module may use those above it in this list, never those
//! below; a test holds the list.

#![cfg_attr(test, allow(clippy::disallowed_methods, reason = "in a test the platform's functions are a fine oracle"))]

pub mod stats;
pub mod design;
pub mod ensemble;
pub mod counterfactual;
pub mod table;
pub mod study;
