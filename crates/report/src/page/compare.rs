//! A comparison as a page.
use super::document::{Made, Page};
use crate::facts::ComparedFacts;
use crate::shown::Shown;
/// A comparison as a page.
#[must_use]
pub fn comparison_page(_scenario: Shown<'_>, _facts: &ComparedFacts, _made: &Made) -> Page {
    Page { html: String::new(), pictures: Vec::new() }
}
