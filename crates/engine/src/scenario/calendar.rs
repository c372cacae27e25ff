//! The calendar: the first day, the length of a turn, and how many there are.

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// Year.
    pub year: i32,
    /// Month, 1..=12.
    pub month: u32,
    /// Day, 1..=31.
    pub day: u32,
}

/// Decimals of a turn's length for which months are reckoned exactly.
const DECIMALS: i32 = 12;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Date {
    /// Reads `2020-06-11`; `None` for what is no date.
    ///
    /// ```
    /// use diwan_engine::scenario::Date;
    /// assert_eq!(Date::parse("2020-06-11").map(|it| it.to_string()), Some("11 June 2020".into()));
    /// assert_eq!(Date::parse("2020-02-30"), None);
    /// ```
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let date = Self::written(text)?;
        date.last_day().is_some_and(|last| (1..=last).contains(&date.day)).then_some(date)
    }

    /// What is written like a date, whether or not there is such a day.
    fn written(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let digits = |part: &str, length: usize| part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
        if parts.next().is_some() || !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
            return None;
        }
        Some(Self { year: year.parse().ok()?, month: month.parse().ok()?, day: day.parse().ok()? })
    }

    /// The last day of its month; `None` where there is no such month.
    fn last_day(self) -> Option<u32> {
        let leap = self.year % 4 == 0 && (self.year % 100 != 0 || self.year % 400 == 0);
        match self.month {
            2 if leap => Some(29),
            2 => Some(28),
            4 | 6 | 9 | 11 => Some(30),
            1..=12 => Some(31),
            _ => None,
        }
    }

    /// Why a text is no date, in a hint.
    #[must_use]
    pub(super) fn mend(text: &str) -> String {
        const FORM: &str = "a date is written year-month-day: `\"2020-06-11\"`";
        let Some(date) = Self::written(text) else { return FORM.to_owned() };
        match date.last_day() {
            Some(last) => format!("{} has {last} days", date.month_name()),
            None if date.day <= 12 && date.day > 0 => {
                format!(
                    "a year has 12 months; the month stands before the day: `\"{:04}-{:02}-{:02}\"`",
                    date.year, date.day, date.month
                )
            }
            None => "a year has 12 months".to_owned(),
        }
    }

    /// The month that is `months` whole months later.
    #[must_use]
    pub fn later(self, months: u32) -> Self {
        let count = self.month - 1 + months;
        Self {
            year: self.year + i32::try_from(count / 12).unwrap_or(i32::MAX - self.year),
            month: count % 12 + 1,
            day: self.day,
        }
    }

    /// "June 2020".
    #[must_use]
    pub fn month_name(self) -> String {
        format!("{} {}", MONTHS[self.month as usize - 1], self.year)
    }
}

impl core::fmt::Display for Date {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{} {}", self.day, self.month_name())
    }
}

/// When a scenario plays and for how long.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Calendar {
    /// The first day.
    pub start: Date,
    /// Number of turns, 1..=1200.
    pub turns: u32,
    /// Length of a turn in months, above 0, at most 3.
    pub months_per_turn: f64,
}

impl Calendar {
    /// Months since the start at the beginning of a turn (counted from 0): the number nearest to the turn times the
    /// months that are written, so that the fourth turn of a tenth of a month begins at 0.3.
    ///
    /// ```
    /// use diwan_engine::scenario::{Calendar, Date};
    /// let start = Date { year: 2020, month: 6, day: 1 };
    /// assert_eq!(Calendar { start, turns: 30, months_per_turn: 0.1 }.month_of(3), 0.3);
    /// assert_ne!(3.0 * 0.1, 0.3);
    /// ```
    #[must_use]
    pub fn month_of(&self, turn: u32) -> f64 {
        // A number with so many decimals is a ratio of whole numbers, whose products with a turn are whole and exact,
        // so that only the division rounds.
        let (turn, months) = (f64::from(turn), self.months_per_turn);
        let mut exact =
            (0..=DECIMALS).map(|decimals| 10_f64.powi(decimals)).map(|parts| ((months * parts).round(), parts));
        match exact.find(|(whole, parts)| whole / parts == months) {
            Some((whole, parts)) => turn * whole / parts,
            None => turn * months,
        }
    }

    /// How many turns months come to, at least 1: a part of a turn counts as a whole one.
    ///
    /// ```
    /// use diwan_engine::scenario::{Calendar, Date};
    /// let start = Date { year: 2020, month: 6, day: 1 };
    /// let halves = Calendar { start, turns: 30, months_per_turn: 0.5 };
    /// assert_eq!((halves.turns_of(3.0), halves.turns_of(1.2), halves.turns_of(0.1)), (6.0, 3.0, 1.0));
    /// ```
    #[must_use]
    pub fn turns_of(&self, months: f64) -> f64 {
        (months / self.months_per_turn - 1e-9).ceil().max(1.0)
    }

    /// The month of the calendar in which a turn (counted from 0) begins.
    #[must_use]
    pub fn date_of(&self, turn: u32) -> Date {
        self.start.later((self.month_of(turn) + 1e-9) as u32)
    }

    /// Which of the turns that begin in its month a turn (counted from 0) is, from 1, and how many these are.
    ///
    /// ```
    /// use diwan_engine::scenario::{Calendar, Date};
    /// let start = Date { year: 2020, month: 6, day: 1 };
    /// let part = |months_per_turn, turn| Calendar { start, turns: 9, months_per_turn }.part_of(turn);
    /// assert_eq!([part(1.0, 1), part(0.5, 1), part(0.5, 2), part(0.25, 5)], [(1, 1), (2, 2), (1, 2), (2, 4)]);
    /// ```
    #[must_use]
    pub fn part_of(&self, turn: u32) -> (u32, u32) {
        let date = self.date_of(turn);
        let first = (0..=turn).rev().take_while(|it| self.date_of(*it) == date).last().unwrap_or(turn);
        let parts = (first..).take_while(|it| self.date_of(*it) == date).count();
        (turn - first + 1, u32::try_from(parts).unwrap_or(u32::MAX))
    }

    /// Length of the whole run in months.
    #[must_use]
    pub fn horizon(&self) -> f64 {
        self.month_of(self.turns)
    }

    /// The turn (counted from 0) that holds a day; `None` before the first day and after the last turn. A month is as
    /// long as the calendar has it.
    ///
    /// ```
    /// use diwan_engine::scenario::{Calendar, Date};
    /// let day = |month, day| Date { year: 2020, month, day };
    /// let calendar = Calendar { start: day(6, 11), turns: 6, months_per_turn: 0.5 };
    /// let turns = [day(6, 10), day(6, 11), day(6, 30), day(7, 10), day(7, 11), day(9, 11)].map(|it| calendar.turn_at(it));
    /// assert_eq!(turns, [None, Some(0), Some(1), Some(1), Some(2), None]);
    /// ```
    #[must_use]
    pub fn turn_at(&self, day: Date) -> Option<u32> {
        let Date { year, month, day: start } = self.start;
        let whole = f64::from(day.year - year) * 12.0 + f64::from(day.month) - f64::from(month);
        let part = (f64::from(day.day) - f64::from(start)) / f64::from(day.last_day()?);
        let turn = ((whole + part) / self.months_per_turn + 1e-9).floor();
        (0.0 <= turn && turn < f64::from(self.turns)).then_some(turn as u32)
    }

    /// Whether something set for `month` falls on this turn: within half a turn of its beginning, the earlier turn at a
    /// tie.
    #[must_use]
    pub fn falls_on(&self, month: f64, turn: u32) -> bool {
        let half = self.months_per_turn / 2.0;
        let off = month - self.month_of(turn);
        off > -half + 1e-9 && off <= half + 1e-9
    }
}
