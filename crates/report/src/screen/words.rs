//! Words of screens: levels and changes as a seat sees them.

use crate::locale::say;
use crate::words::level;
use diwan_engine::play::{SeatView, SeenLevel};
use diwan_engine::scenario::VariableId;

/// A level as a seat sees it: "58", "about 58", "unknown".
#[must_use]
pub fn seen(it: SeenLevel) -> String {
    match it {
        SeenLevel::Exact(x) => level(x),
        SeenLevel::About { level: x, .. } => say!("seen-about", level: level(x)),
        SeenLevel::Hidden { .. } => say!("seen-unknown"),
    }
}

/// The same where there is little room: "58", "~58", "?".
pub(super) fn seen_short(it: SeenLevel) -> String {
    match it {
        SeenLevel::Exact(x) => level(x),
        SeenLevel::About { level: x, .. } => format!("~{}", level(x)),
        SeenLevel::Hidden { .. } => "?".into(),
    }
}

/// Where a seat would have something that counts for it with this weight: `lower` or `higher`.
#[must_use]
pub fn way(weight: f64) -> &'static str {
    if weight < 0.0 { "lower" } else { "higher" }
}

/// The difference of a level that was shown when people chose last and the one that is shown now, both as they are
/// printed, so that anybody can check it.
#[must_use]
pub fn change_shown(view: &SeatView, id: VariableId) -> String {
    view.moved(id).map_or_else(String::new, |(before, after)| difference(before, after))
}

/// How far a level went between two that are printed, as printed: 34 to 20 is −14, and 34 to 34 is 0.
pub(super) fn difference(before: f64, after: f64) -> String {
    let moved = after.round() - before.round();
    let sign = if moved < 0.0 { "−" } else { "+" };
    if moved == 0.0 { "0".into() } else { format!("{sign}{:.0}", moved.abs()) }
}

/// A number with its sign, of one kind for all.
pub(super) fn signed(x: f64, places: usize) -> String {
    let text = format!("{:.places$}", x.abs());
    let is_zero = text.bytes().all(|it| matches!(it, b'0' | b'.'));
    let sign = if x < 0.0 && !is_zero { "−" } else { "+" };
    format!("{sign}{text}")
}

/// A share of 1 in per cent, without decimals and without the sign.
#[must_use]
pub fn percent(share: f64) -> String {
    format!("{:.0}", 100.0 * share)
}
