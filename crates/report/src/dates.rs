//! Dates in words: days, months, and what people call a turn.

use diwan_engine::scenario::{Calendar, Date};

use super::locale::say;

/// "11 June 2020".
pub(super) fn day(it: Date) -> String {
    say!("date-day", day: it.day, month: it.month, year: it.year.to_string())
}

/// The day that comes so many after the first of January 1970.
///
/// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`: years begin in March, so that the
/// day that some lack is their last.
pub(super) fn dated(days: u64) -> Date {
    let days = days + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = year_of_era + 400 * era + u64::from(month <= 2);
    let day = of_year - (153 * from_march + 2) / 5 + 1;
    Date { year: year as i32, month: month as u32, day: day as u32 }
}

/// "June 2020".
pub(super) fn month(it: Date) -> String {
    say!("date-month", month: it.month, year: it.year.to_string())
}

/// The month in which a turn (counted from 0) begins.
pub(super) fn month_of(calendar: &Calendar, turn: u32) -> String {
    month(calendar.date_of(turn))
}

/// The month in which the last month of a run begins.
pub(super) fn last_month(calendar: &Calendar) -> String {
    let months = (calendar.horizon() - 1e-9).ceil() as u32;
    month(calendar.start.later(months.saturating_sub(1)))
}

/// What people call a turn (counted from 0): its month, and which part of it where several turns begin in one: "June
/// 2020, second half", "July 2020, part 2 of 4".
#[must_use]
pub fn turn(calendar: &Calendar, turn: u32) -> String {
    let (part, parts) = calendar.part_of(turn);
    let month = month_of(calendar, turn);
    match (part, parts) {
        (_, 1) => month,
        (1, 2) => say!("date-first-half", month: month),
        (_, 2) => say!("date-second-half", month: month),
        _ => say!("date-part", month: month, part: part, parts: parts),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn turns_shorter_than_a_month_have_names_of_their_own() {
        let start = Date { year: 2020, month: 6, day: 1 };
        let name = |months_per_turn, turn| super::turn(&Calendar { start, turns: 9, months_per_turn }, turn);
        assert_eq!(name(1.0, 1), "July 2020");
        assert_eq!([name(0.5, 1), name(0.5, 2)], ["June 2020, second half", "July 2020, first half"]);
        assert_eq!(name(0.25, 5), "July 2020, part 2 of 4");
        assert_eq!(day(start), start.to_string());
    }

    #[test]
    fn a_run_ends_with_its_last_month_however_long_turns_are() {
        let start = Date { year: 2020, month: 6, day: 1 };
        let last = |months_per_turn, turns| last_month(&Calendar { start, turns, months_per_turn });
        let months = [last(1.0, 1), last(1.0, 18), last(0.5, 3), last(0.1, 30), last(2.0, 8), last(3.0, 3)];
        let wanted = ["June 2020", "November 2021", "July 2020", "August 2020", "September 2021", "February 2021"];
        assert_eq!(months, wanted);
    }

    #[test]
    fn every_month_is_called_as_elsewhere() {
        for number in 1..=12 {
            let date = Date { year: 1999, month: number, day: 30 };
            assert_eq!((day(date), month(date)), (date.to_string(), date.month_name()));
        }
    }
}
