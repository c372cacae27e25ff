//! The seats that are offered to people, as the deep check tells of them: how far apart their options lie, what each has
//! and what it lacks.

use diwan_engine::model::lint::thresholds as most;
use diwan_studies::study::{SeatSeen, Secrets, Worth};

use super::doubts::told;
use super::facts::SeatsFacts;
use super::figures::{figure, grouped, signed};
use super::grid::Grid;
use super::locale::say;
use super::look::Look;
use super::words::series;
use super::wrap::wrapped;

/// What is found of seats, as people read it.
#[must_use]
pub fn tell_seats(facts: &SeatsFacts, look: &Look) -> String {
    let mut out = look.heading(&say!("deep-seats"));
    let (openings, futures) = (grouped(facts.openings), grouped(facts.futures));
    let made = say!("deep-seats-made-of", openings: openings, futures: futures, seed: facts.seed.to_string());
    out += &wrapped(&made, "", 0, look.width);
    if !facts.finished {
        out += &wrapped(&say!("deep-broken-off"), "", 0, look.width);
    }
    if !facts.seats.is_empty() {
        out += &format!("\n{}", table(facts).laid_out(look));
        let lines = facts.seats.iter().flat_map(|it| [Some(options(it)), pulled(it)]).flatten();
        out += &lines.map(|it| wrapped(&it, "- ", 2, look.width)).collect::<String>();
        let meaning = say!("deep-seats-meaning", needed: facts.needed.to_string(), pull: most::SEAT_PULL.to_string());
        out += &wrapped(&meaning, "", 0, look.width);
    }
    if facts.doubts.is_empty() {
        return if facts.finished { out + &format!("\n{}\n", say!("deep-seats-sound")) } else { out };
    }
    out += &format!("\n{}\n", say!("batch-doubts"));
    let doubts = facts.doubts.iter().map(|it| (it.about.as_str(), it.doubted.doubt.code(), &it.doubted.accepted));
    out + &told(doubts, look)
}

/// A row for each seat: its spread, and whether it has what a seat needs.
fn table(facts: &SeatsFacts) -> Grid {
    let mut grid = Grid::new(&say!("deep-seats-seat"))
        .right(&say!("deep-seats-spread"), 6)
        .right(&say!("batch-interval", level: "95"), 14)
        .left(&say!("deep-seats-table"))
        .left(&say!("deep-seats-secret"))
        .left(&say!("deep-seats-dilemma"));
    for it in &facts.seats {
        let interval = say!("deep-seats-interval", low: figure(it.spread.low, 2), high: figure(it.spread.high, 2));
        let table = if it.tables.is_empty() { say!("deep-seats-lacks") } else { series(&it.tables) };
        let dilemma = if it.dilemma.is_some() { say!("deep-seats-has") } else { say!("deep-seats-lacks") };
        grid.row(&it.seat, [figure(it.spread.spread, 2), interval, table, secret(&it.secrets), dilemma]);
    }
    grid
}

/// What a seat knows or does that others do not see, in a word or two.
fn secret(it: &Secrets) -> String {
    let parts = [
        it.text.then(|| say!("deep-seats-secret-text")),
        (!it.levels.is_empty()).then(|| say!("deep-seats-secret-levels", n: it.levels.len())),
        (!it.choices.is_empty()).then(|| say!("deep-seats-secret-choices", n: it.choices.len())),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { say!("deep-seats-lacks") } else { series(&parts) }
}

/// Which options lie furthest apart.
fn options(it: &SeatSeen) -> String {
    say!("deep-seats-options", seat: &it.seat, best: named(it.spread.best.as_ref()), worst: named(it.spread.worst.as_ref()))
}

/// Between which goals a seat is torn.
fn pulled(it: &SeatSeen) -> Option<String> {
    let dilemma = it.dilemma.as_ref()?;
    let worth = |it: &Worth| (it.goal.clone(), named(it.option.as_ref()), signed(it.worth, 2));
    let ((one, one_option, one_worth), (other, other_option, other_worth)) =
        (worth(&dilemma.one), worth(&dilemma.other));
    Some(say!(
        "deep-seats-pulled",
        seat: &it.seat,
        one: one,
        one_option: one_option,
        one_worth: one_worth,
        other: other,
        other_option: other_option,
        other_worth: other_worth,
    ))
}

fn named(option: Option<&String>) -> String {
    option.cloned().unwrap_or_else(|| say!("deep-hold"))
}
