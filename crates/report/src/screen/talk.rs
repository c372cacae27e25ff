//! What is said around a game: at its beginning, of the lines of play that were left, and when somebody leaves.

use std::path::Path;

use crate::dates;
use crate::locale::say;
use crate::shown::Shown;
use crate::tell::Look;
use crate::words::list;
use crate::wrap::{padded, wrapped};
use diwan_engine::game::Game;
use diwan_engine::history::History;
use diwan_engine::record::Run;

/// The beginning: what is played, who sits where, and how to be helped.
#[must_use]
pub fn welcome(scenario: Shown<'_>, seats: &[&str], run: &Run, look: &Look) -> String {
    let mut out = look.heading(&scenario.texts.title);
    out += &wrapped(&scenario.texts.summary, "", 0, look.width);
    let (calendar, seats) = (&scenario.calendar, seats.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>());
    let text = say!(
        "welcome",
        start: dates::day(calendar.start),
        end: dates::last_month(calendar),
        turns: calendar.turns,
        actors: list(&seats),
        seed: run.seed.to_string(),
    );
    out += &wrapped(&text, "\n", 0, look.width);
    out + &wrapped(&say!("welcome-help"), "", 0, look.width)
}

/// A paragraph of talk.
#[must_use]
pub fn paragraph(text: &str, look: &Look) -> String {
    wrapped(text, "", 0, look.width)
}

/// Words with what they take and what they do, one below the other.
#[must_use]
pub fn glossary(words: &[(&str, String, String)], look: &Look) -> String {
    let entry = |(word, takes, does): &(&str, String, String)| {
        wrapped(does, &padded(format!("{word} {takes}").trim(), 15), 15, look.width)
    };
    words.iter().map(entry).collect()
}

/// The lines of play that were left.
#[must_use]
pub fn branches(game: &Game) -> String {
    let lines = game.left();
    if lines.is_empty() {
        return format!("{}\n", say!("branches-none"));
    }
    let one =
        |(number, line): (usize, &History)| format!("{number}  {}\n", say!("branch-long", turns: line.run.turns.len()));
    (1..).zip(lines).map(one).collect()
}

/// Where a game is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping<'a> {
    /// Nowhere.
    Nowhere,
    /// In this file, as it stands.
    Whole(&'a Path),
    /// In this file, but for what came after so many turns.
    Behind(&'a Path, usize),
}

/// What is said to somebody who leaves: where the game is kept, if it is; `place` is where its scenario was found, if
/// that had to be said.
#[must_use]
pub fn farewell(game: &Game, kept: Keeping<'_>, place: Option<&str>) -> String {
    let keys: Vec<&str> = game.people().iter().map(|it| &*game.model().scenario.actors[it.index()].key).collect();
    let keys = keys.join(",");
    let place = place.map(|it| format!(" --scenario {}", quoted(it))).unwrap_or_default();
    let name = |file: &Path| quoted(&file.display().to_string());
    match (kept, game.is_over()) {
        (Keeping::Whole(file), false) => say!("farewell-kept", file: name(file), place: place, actors: keys),
        (Keeping::Whole(file), true) => say!("farewell-over", file: name(file)),
        (Keeping::Behind(file, turns), _) => {
            say!("farewell-behind", file: name(file), turns: turns, place: place, actors: keys)
        }
        (Keeping::Nowhere, true) => String::new(),
        (Keeping::Nowhere, false) => say!("farewell-unkept"),
    }
}

/// A word as a shell takes it.
fn quoted(word: &str) -> String {
    let is_plain = |it: char| it.is_alphanumeric() || "/._-+:,@%=".contains(it) || (cfg!(windows) && it == '\\');
    if !word.is_empty() && word.chars().all(is_plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}
