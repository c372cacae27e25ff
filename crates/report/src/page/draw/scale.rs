//! The one scale of all pictures: a range of values laid over a range of the drawing, with ticks at round numbers.

use crate::figures::figure;

/// A range of values over a range of the drawing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scale {
    low: f64,
    high: f64,
    from: f64,
    to: f64,
    /// Distance of two ticks.
    step: f64,
    /// What it would be if it need not be round.
    wanted: f64,
}

impl Scale {
    /// Exactly from `low` to `high`, with about so many ticks. A range of nothing is widened by one.
    pub(crate) fn new([low, high]: [f64; 2], [from, to]: [f64; 2], about: usize) -> Self {
        let (low, high) = if high > low { (low, high) } else { (low - 0.5, low + 0.5) };
        let wanted = (high - low) / about.max(1) as f64;
        Self { low, high, from, to, step: round_step(wanted), wanted }
    }

    /// Widened to the ticks beside its ends.
    pub(crate) fn widened(range: [f64; 2], onto: [f64; 2], about: usize) -> Self {
        let it = Self::new(range, onto, about);
        Self { low: (it.low / it.step).floor() * it.step, high: (it.high / it.step).ceil() * it.step, ..it }
    }

    /// The same of months: ticks at whole months, quarters, halves and years.
    pub(crate) fn months(self) -> Self {
        let steps = [1.0, 2.0, 3.0, 6.0, 12.0, 24.0, 60.0, 120.0, 240.0, 600.0];
        Self { step: steps.into_iter().find(|it| *it >= self.wanted).unwrap_or(self.step), ..self }
    }

    /// Where a value stands; what lies beyond an end stands at the end.
    pub(crate) fn at(&self, value: f64) -> f64 {
        let share = ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0);
        self.from + share * (self.to - self.from)
    }

    /// The ticks, in rising order; both ends if they are round.
    pub(crate) fn ticks(&self) -> Vec<f64> {
        let first = (self.low / self.step - 1e-9).ceil() as i64;
        let last = (self.high / self.step + 1e-9).floor() as i64;
        (first..=last.min(first + 100)).map(|it| it as f64 * self.step + 0.0).collect()
    }

    /// A tick in digits, as many as the step needs.
    pub(crate) fn label(&self, tick: f64) -> String {
        let places = (0..9).find(|it| (self.step * 10_f64.powi(*it)).fract().abs() < 1e-9).unwrap_or(0);
        figure(tick, places as usize)
    }
}

/// The least of 1, 2, 5 and 10 times a power of ten that is no less than `least`.
fn round_step(least: f64) -> f64 {
    // The exponent as it is written: the platform's logarithm would differ in its last bits.
    let written = format!("{:e}", least.abs().max(1e-12));
    let power: i32 = written.rsplit('e').next().and_then(|it| it.parse().ok()).unwrap_or(0);
    let unit = 10_f64.powi(power);
    [1.0, 2.0, 5.0, 10.0].into_iter().map(|it| it * unit).find(|it| *it >= least * (1.0 - 1e-9)).unwrap_or(unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_within() {
        let it = Scale::new([-12.0, 23.0], [0.0, 100.0], 4);
        assert_eq!(it.ticks(), [-10.0, 0.0, 10.0, 20.0]);
        assert_eq!((it.at(-12.0), it.at(23.0), it.at(99.0), it.at(-99.0)), (0.0, 100.0, 100.0, 0.0));
        let wide = Scale::widened([0.03, 0.31], [0.0, 1.0], 4);
        assert_eq!(wide.ticks().len(), 5);
        assert_eq!((wide.label(0.1), wide.label(-0.1)), ("0.1".into(), "−0.1".into()));
        assert_eq!((wide.ticks()[0], wide.at(0.4)), (0.0, 1.0));
    }

    #[test]
    fn a_range_of_nothing_has_a_middle() {
        let it = Scale::new([7.0, 7.0], [0.0, 10.0], 3);
        assert_eq!(it.at(7.0), 5.0);
        assert!(!it.ticks().is_empty() && it.ticks().len() < 10);
    }

    #[test]
    fn months_go_by_quarters_and_years() {
        let ticks = |horizon: f64| Scale::new([0.0, horizon], [0.0, 1.0], 4).months().ticks();
        assert_eq!(ticks(18.0), [0.0, 6.0, 12.0, 18.0]);
        assert_eq!(ticks(12.0), [0.0, 3.0, 6.0, 9.0, 12.0]);
        assert_eq!(ticks(2.0), [0.0, 1.0, 2.0]);
        assert_eq!(ticks(90.0).len(), 4);
    }

    #[test]
    fn steps_are_one_two_or_five() {
        assert_eq!([0.9, 1.1, 2.1, 5.1, 0.03].map(round_step), [1.0, 2.0, 5.0, 10.0, 0.05]);
    }
}
