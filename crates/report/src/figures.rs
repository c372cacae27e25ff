//! Figures: numbers of many runs, with no more digits than their interval carries.

use diwan_studies::stats::Interval;

/// A whole number in groups of three: 10,000.
#[must_use]
pub(crate) fn grouped(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// How many decimals an interval of this half-width carries: one digit of the half-width, or two where that digit is a
/// 1.
#[must_use]
pub(crate) fn decimals(half_width: f64) -> usize {
    match half_width {
        it if !it.is_finite() || it >= 2.0 => 0,
        it if it >= 0.2 => 1,
        it if it >= 0.02 => 2,
        _ => 3,
    }
}

/// A share as a percentage. None and all are what they are, without decimals.
pub(crate) fn percent(share: f64, interval: Interval) -> String {
    format!("{} %", points(share, decimals(100.0 * interval.half_width()).min(2)))
}

/// An interval of shares as percentages.
pub(crate) fn percents(interval: Interval) -> String {
    let places = decimals(100.0 * interval.half_width()).min(2);
    format!("{}–{} %", points(interval.low, places), points(interval.high, places))
}

fn points(share: f64, places: usize) -> String {
    let places = if share == 0.0 || share == 1.0 { 0 } else { places };
    format!("{:.places$}", 100.0 * share)
}

/// A number with so many decimals and a minus sign of people's; what rounds to nothing has no sign.
#[must_use]
pub fn figure(x: f64, places: usize) -> String {
    let text = format!("{:.places$}", x.abs());
    let is_zero = text.bytes().all(|it| matches!(it, b'0' | b'.'));
    if x < 0.0 && !is_zero { format!("−{text}") } else { text }
}

/// The same with a plus sign before what is not below zero.
#[must_use]
pub fn signed(x: f64, places: usize) -> String {
    let text = figure(x, places);
    if text.starts_with('−') { text } else { format!("+{text}") }
}

/// A number as it was given, with the fewest digits that tell it: `0.01`, `1e-300`.
#[must_use]
pub fn short(x: f64) -> String {
    let is_far = x != 0.0 && x.is_finite() && !(1e-6..1e15).contains(&x.abs());
    if is_far { format!("{x:e}") } else { x.to_string() }
}

/// A p, with as many digits as tell anything.
pub(crate) fn p_value(p: f64) -> String {
    match p {
        it if it < 0.001 => "<0.001".to_owned(),
        it if it < 0.1 => format!("{it:.3}"),
        it => format!("{it:.2}"),
    }
}

/// Points with so many decimals that add up as printed to `total`, which has no more: each is rounded down, and what is
/// left goes to those that lost most.
pub(crate) fn adding_up(points: impl Iterator<Item = f64>, total: f64, places: usize) -> Vec<f64> {
    let scale = 10_f64.powi(places as i32);
    let exact: Vec<f64> = points.map(|it| it * scale).collect();
    let mut units: Vec<f64> = exact.iter().map(|it| it.floor()).collect();
    let left = (total * scale).round() - units.iter().sum::<f64>();
    let mut order: Vec<usize> = (0..exact.len()).collect();
    order.sort_by(|&a, &b| (exact[b] - units[b]).total_cmp(&(exact[a] - units[a])).then(a.cmp(&b)));
    for (turn, &row) in order.iter().cycle().take(left.abs().min(1e6) as usize).enumerate() {
        // Where figures do not add up to begin with, more is handed out than was lost.
        let row = if left > 0.0 { row } else { order[order.len() - 1 - turn % order.len()] };
        units[row] += left.signum();
    }
    units.into_iter().map(|it| it / scale + 0.0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_figures_add_up() {
        let thirds = adding_up([1.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0].into_iter(), 1.0, 2);
        assert_eq!(thirds, [0.34, 0.33, 0.33]);
        assert_eq!(adding_up([-0.004, 0.004, 2.0].into_iter(), 2.0, 2), [0.0, 0.0, 2.0]);
        assert_eq!(adding_up([-1.256, 0.251].into_iter(), -1.0, 2), [-1.25, 0.25]);
        assert!(adding_up(core::iter::empty(), 0.0, 2).is_empty());
    }

    #[test]
    fn figures_carry_what_their_interval_does() {
        assert_eq!(
            (grouped(7), grouped(1_000), grouped(12_345_678)),
            ("7".into(), "1,000".into(), "12,345,678".into())
        );
        let wide = Interval { low: 0.31, high: 0.39 };
        assert_eq!((percent(0.3512, wide), percents(wide)), ("35 %".into(), "31–39 %".into()));
        let narrow = Interval { low: 0.3471, high: 0.3553 };
        assert_eq!((percent(0.3512, narrow), percents(narrow)), ("35.1 %".into(), "34.7–35.5 %".into()));
        let all = Interval { low: 0.9998, high: 1.0 };
        assert_eq!((percent(1.0, all), percents(all)), ("100 %".into(), "99.98–100 %".into()));
        assert_eq!(
            (percent(0.9999, all), percent(0.0, Interval { low: 0.0, high: 0.0002 })),
            ("99.99 %".into(), "0 %".into())
        );
    }

    #[test]
    fn a_number_that_was_given_is_told_in_few_digits() {
        let told = [0.01, 1e-300, -2.5e20, 3.0, 0.0].map(short);
        assert_eq!(told, ["0.01", "1e-300", "-2.5e20", "3", "0"]);
    }

    #[test]
    fn signs_are_of_one_kind() {
        assert_eq!((figure(-1.25, 1), figure(-0.04, 1), figure(2.0, 0)), ("−1.2".into(), "0.0".into(), "2".into()));
        assert_eq!(
            (signed(-1.0, 2), signed(-0.001, 2), signed(2.34567, 2)),
            ("−1.00".into(), "+0.00".into(), "+2.35".into())
        );
    }
}
