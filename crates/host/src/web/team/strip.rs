//! Small pictures beside words: where something stands on its scale, and what something is worth. They say nothing that
//! the words do not, and are told apart by shape.

use maud::{Markup, html};

/// Marks on a scale from 0 to 100.
#[derive(Clone, Copy, Default)]
pub(super) struct Marks {
    /// Where it stands: a full circle.
    pub(super) now: Option<f64>,
    /// Where it stood: a ring.
    pub(super) before: Option<f64>,
    /// Where the seat wants it: a triangle below.
    pub(super) own: Option<f64>,
    /// Where terms would put it: a square on its corner.
    pub(super) terms: Option<f64>,
}

/// Where a level lies in the picture, tenths of a unit.
fn along(level: f64) -> f64 {
    (60.0 + level.clamp(0.0, 100.0) * 18.8).round() / 10.0
}

/// A scale with marks on it.
pub(super) fn scale(marks: Marks) -> Markup {
    let Marks { now, before, own, terms } = marks;
    let pair = |a: Option<f64>, b: Option<f64>| a.zip(b).map(|(a, b)| (along(a), along(b)));
    html! {
        svg.scale viewBox="0 0 200 26" aria-hidden="true" focusable="false" {
            path.axis d="M6 12H194M6 8V16M194 8V16" {}
            @if let Some((from, to)) = pair(before, now) { path.way d={ "M" (from) " 12H" (to) } {} }
            @if let Some((from, to)) = pair(now, terms) { path.offer d={ "M" (from) " 12H" (to) } {} }
            @if let Some(x) = before.map(along) { circle.before cx=(x) cy="12" r="4" {} }
            @if let Some(x) = own.map(along) { path.own d={ "M" (x) " 16l6 9h-12z" } {} }
            @if let Some(x) = terms.map(along) { path.terms d={ "M" (x) " 4l8 8-8 8-8-8z" } {} }
            @if let Some(x) = now.map(along) { circle.now cx=(x) cy="12" r="5.5" {} }
        }
    }
}

/// What something is worth, from a line in the middle: to the end of the line where it is a gain, to its beginning
/// where it is a loss. `most` fills one side.
pub(super) fn worth(gain: f64, most: f64) -> Markup {
    let share = if most > 0.0 { (gain / most).clamp(-1.0, 1.0) } else { 0.0 };
    let wide = (share.abs() * 940.0).round() / 10.0;
    let from = if share < 0.0 { 100.0 - wide } else { 100.0 };
    html! {
        svg.worth.loss[share < 0.0] viewBox="0 0 200 18" aria-hidden="true" focusable="false" {
            path.axis d="M6 9H194" {}
            rect.bar x=(from) y="4" width=(wide) height="10" {}
            path.middle d="M100 0V18" {}
        }
    }
}

/// What is expected of something against the best, which lies at the right end: a line from the least to the most that it
/// may be, and a mark at the mean. `from` is what the left end stands for.
pub(super) fn expected([low, mean, high]: [f64; 3], from: f64) -> Markup {
    let along = |it: f64| {
        let share = if from < 0.0 { 1.0 - (it / from).clamp(0.0, 1.0) } else { 1.0 };
        (60.0 + share * 1_880.0).round() / 10.0
    };
    html! {
        svg.expected viewBox="0 0 200 18" aria-hidden="true" focusable="false" {
            path.axis d="M6 9H194M194 2V16" {}
            path.range d={ "M" (along(low)) " 9H" (along(high.min(0.0))) } {}
            circle.mean cx=(along(mean)) cy="9" r="5" {}
        }
    }
}
