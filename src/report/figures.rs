//! Figures: numbers of many runs, with no more digits than their interval carries.

use crate::stats::Interval;

/// A whole number in groups of three: 10,000.
#[must_use]
pub(super) fn grouped(n: u64) -> String {
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

/// How many decimals an interval of this half-width carries: one digit of the half-width, or two where that digit is a 1.
#[must_use]
pub(super) fn decimals(half_width: f64) -> usize {
    match half_width {
        it if !it.is_finite() || it >= 2.0 => 0,
        it if it >= 0.2 => 1,
        it if it >= 0.02 => 2,
        _ => 3,
    }
}

/// A share as a percentage.
pub(super) fn percent(share: f64, interval: Interval) -> String {
    let places = decimals(100.0 * interval.half_width()).min(2);
    format!("{:.places$} %", 100.0 * share)
}

/// An interval of shares as percentages.
pub(super) fn percents(interval: Interval) -> String {
    let places = decimals(100.0 * interval.half_width()).min(2);
    format!("{:.places$}–{:.places$} %", 100.0 * interval.low, 100.0 * interval.high)
}

/// A p, with as many digits as tell anything.
pub(super) fn p_value(p: f64) -> String {
    match p {
        it if it < 0.001 => "<0.001".to_owned(),
        it if it < 0.1 => format!("{it:.3}"),
        it => format!("{it:.2}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_carry_what_their_interval_does() {
        assert_eq!((grouped(7), grouped(1_000), grouped(12_345_678)), ("7".into(), "1,000".into(), "12,345,678".into()));
        let wide = Interval { low: 0.31, high: 0.39 };
        assert_eq!((percent(0.3512, wide), percents(wide)), ("35 %".into(), "31–39 %".into()));
        let narrow = Interval { low: 0.3471, high: 0.3553 };
        assert_eq!((percent(0.3512, narrow), percents(narrow)), ("35.1 %".into(), "34.7–35.5 %".into()));
    }
}
