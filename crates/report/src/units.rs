//! Numbers in their unit, beside the points of levels that have anchors.

use super::locale::say;
use super::shown::Shown;
use super::words::level;
use diwan_engine::scenario::{Anchors, VariableId};

/// What so many points of a level are in its unit, "31,300 troops"; nothing where it has no anchors.
#[must_use]
pub fn real(scenario: Shown<'_>, id: VariableId, points: f64) -> Option<String> {
    let anchors = scenario.variables[id.index()].anchors?;
    let number = number(anchors, anchors.real(points));
    Some(match &scenario.texts.variables[id.index()].unit {
        Some(unit) => say!("real", number: number, unit: unit),
        None => number,
    })
}

/// A level, with what it is in its unit: "63 (31,300 troops)".
pub(super) fn with_real(scenario: Shown<'_>, id: VariableId, points: f64) -> String {
    match real(scenario, id, points) {
        Some(real) => say!("real-beside", level: level(points), real: real),
        None => level(points),
    }
}

/// A number in the unit of anchors, in groups of three, with the digits that a point carries: none below the first of
/// what a point is worth.
pub(super) fn number(anchors: Anchors, real: f64) -> String {
    let per_point = format!("{:e}", anchors.per_point().abs());
    let digits: i32 = per_point.rsplit('e').next().and_then(|it| it.parse().ok()).unwrap_or(0);
    let step: f64 = format!("1e{digits}").parse().unwrap_or(1.0);
    let places = usize::try_from(-digits).unwrap_or(0);
    let text = format!("{:.places$}", ((real / step).round() * step).abs());
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let is_zero = text.bytes().all(|it| matches!(it, b'0' | b'.'));
    let sign = if real < 0.0 && !is_zero { "−" } else { "" };
    let groups: Vec<&str> = whole.as_bytes().rchunks(3).rev().filter_map(|it| core::str::from_utf8(it).ok()).collect();
    format!("{sign}{}{rest}", groups.join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_carry_the_digits_of_a_point() {
        let at = |at_0: f64, at_100: f64, points: f64| {
            let anchors = Anchors { at_0, at_100 };
            number(anchors, anchors.real(points))
        };
        assert_eq!(at(0.0, 50_000.0, 62.57), "31,300");
        assert_eq!(at(0.0, 20.0, 61.7), "12.3");
        assert_eq!(at(0.0, 1.0, 50.0), "0.50");
        assert_eq!(at(2_000_000.0, 0.0, 40.0), "1,200,000");
        assert_eq!((at(-10.0, 10.0, 12.0), at(-10.0, 10.0, 50.0)), ("−7.6".into(), "0.0".into()));
    }
}
