//! The time of a room: moments never go back, and a machine that slept is noticed.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crate::room::Moment;

/// How far the clock on the wall may run ahead of what has passed before the machine counts as having slept.
const SLEPT: Duration = Duration::from_secs(5);

/// A clock whose moments never go back.
#[derive(Debug)]
pub(super) struct Time {
    last: Moment,
    seen: Instant,
}

/// What a look at the clock says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// It is this moment.
    Now(Moment),
    /// The machine slept, or its clock was put forward, since this moment.
    SleptSince(Moment),
}

impl Time {
    /// A clock that goes on from a moment.
    pub(super) fn from(last: Moment) -> Self {
        Self { last: last.max(wall()), seen: Instant::now() }
    }

    /// The moment that it is.
    pub(super) fn now(&mut self) -> Moment {
        self.last = self.last.max(wall());
        self.seen = Instant::now();
        self.last
    }

    /// The moment that it is, or that the machine slept since the last look.
    pub(super) fn look(&mut self) -> Look {
        let (before, passed) = (self.last, self.seen.elapsed());
        let now = self.now();
        if slept(before, now, passed) { Look::SleptSince(before) } else { Look::Now(now) }
    }
}

fn slept(before: Moment, now: Moment, passed: Duration) -> bool {
    Duration::from_millis(now.0.saturating_sub(before.0)) > passed + SLEPT
}

fn wall() -> Moment {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Moment(since.as_millis() as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_ran_ahead_of_what_passed_says_that_the_machine_slept() {
        let second = Duration::from_secs(1);
        assert!(!slept(Moment(0), Moment(1_200), second));
        assert!(slept(Moment(0), Moment(60_000), second));
        assert!(!slept(Moment(60_000), Moment(0), second));
    }

    #[test]
    fn moments_never_go_back() {
        let far = Moment(wall().0 + 1_000_000);
        let mut time = Time::from(far);
        assert_eq!(time.now(), far);
    }
}
