//! The clock of a phase: how much time is left. It helps and does not decide: what happens when it runs out is an entry
//! like others.

use super::Moment;

/// How much time a phase has left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    /// What was left when it was last started or stopped, milliseconds; nothing for a phase without a limit. Below zero
    /// once the time is over.
    left: Option<i64>,
    /// When it was started; nothing while it stands still.
    since: Option<Moment>,
}

impl Clock {
    /// A clock for a phase of so many milliseconds, that starts now.
    #[must_use]
    pub fn starting(left: Option<u64>, now: Moment) -> Self {
        Self { left: left.map(|it| it as i64), since: Some(now) }
    }

    /// What is left at a moment, milliseconds; nothing for a phase without a limit.
    #[must_use]
    pub fn left(&self, now: Moment) -> Option<i64> {
        let gone = self.since.map_or(0, |since| now.0.saturating_sub(since.0)) as i64;
        Some(self.left? - gone)
    }

    /// Whether it stands still.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.since.is_none()
    }

    /// The same clock, standing still.
    #[must_use]
    pub fn stopped(self, now: Moment) -> Self {
        Self { left: self.left(now), since: None }
    }

    /// The same clock, running.
    #[must_use]
    pub fn started(self, now: Moment) -> Self {
        Self { left: self.left(now), since: Some(now) }
    }

    /// The same clock with more time; one that has run out gets it from now on. A phase without a limit gets one.
    #[must_use]
    pub fn extended(self, by: i64, now: Moment) -> Self {
        let left = self.left(now).unwrap_or(0).max(0);
        Self { left: Some(left + by), since: self.since.map(|_| now) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pause_keeps_what_is_left() {
        let clock = Clock::starting(Some(60_000), Moment(1_000));
        assert_eq!(clock.left(Moment(21_000)), Some(40_000));
        let stopped = clock.stopped(Moment(21_000));
        assert!(stopped.is_stopped());
        assert_eq!(stopped.left(Moment(900_000)), Some(40_000));
        let again = stopped.started(Moment(900_000));
        assert_eq!(again.left(Moment(910_000)), Some(30_000));
        assert_eq!(again.extended(60_000, Moment(910_000)).left(Moment(910_000)), Some(90_000));
    }

    #[test]
    fn time_that_is_over_is_given_anew_and_a_clock_that_goes_back_gives_none() {
        let clock = Clock::starting(Some(1_000), Moment(0));
        assert_eq!(clock.left(Moment(5_000)), Some(-4_000));
        assert_eq!(clock.extended(60_000, Moment(5_000)).left(Moment(5_000)), Some(60_000));
        assert_eq!(Clock::starting(Some(1_000), Moment(500)).left(Moment(100)), Some(1_000));
        assert_eq!(Clock::starting(None, Moment(0)).left(Moment(9)), None);
    }
}
