//! Times of a session: by a clock, and how long something took. The hours are those of UTC: a report is read elsewhere
//! than where the room was.

use crate::dates::{dated, day};
use crate::locale::say;

/// Milliseconds of a day.
const DAY: u64 = 86_400_000;

/// "27 November 2026".
pub(crate) fn date(at: u64) -> String {
    day(dated(at / DAY))
}

/// "09:48".
pub(crate) fn time(at: u64) -> String {
    let minutes = at % DAY / 60_000;
    say!("session-time", hour: format!("{:02}", minutes / 60), minute: format!("{:02}", minutes % 60))
}

/// "14 min", "2 h 5 min"; below two minutes in seconds.
pub(crate) fn lasted(seconds: f64) -> String {
    let seconds = seconds.max(0.0).round() as u64;
    let minutes = (seconds + 30) / 60;
    match minutes {
        _ if seconds < 120 => say!("session-seconds", n: seconds),
        it if it < 60 => say!("session-minutes", n: it),
        it if it % 60 == 0 => say!("session-hours", n: it / 60),
        it => say!("session-hours-minutes", hours: it / 60, minutes: it % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_those_of_a_clock() {
        assert_eq!((date(0), time(0)), ("1 January 1970".to_owned(), "00:00".to_owned()));
        let at = 1_582_979_400_000; // 29 February 2020, 12:30
        assert_eq!((date(at), time(at)), ("29 February 2020".to_owned(), "12:30".to_owned()));
        assert_eq!(
            (date(4_102_444_799_999), time(4_102_444_799_999)),
            ("31 December 2099".to_owned(), "23:59".to_owned())
        );
    }

    #[test]
    fn times_are_told_as_people_tell_them() {
        let told = [0.0, 119.4, 120.0, 3_569.0, 3_600.0, 7_505.0].map(lasted);
        assert_eq!(told, ["0 s", "119 s", "2 min", "59 min", "1 h", "2 h 5 min"]);
    }
}
