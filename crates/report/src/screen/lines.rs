//! The lines that screens are made of, for pages that lay them out otherwise.

pub use super::choices::{brought, effected, effects, hangs_on, noticed, short as closed};
pub use super::conduct::{cards, kept_or_not, pledge, reviews, stands_out, taken};
pub use super::overview::{care, issue};
pub use super::packages::{packages, takes};
pub use super::rounds::round_lines;
pub use super::turn::{Deed, collapsed, counted, deeds, news, watched};
pub use super::words::{change_shown, percent, seen, way};
