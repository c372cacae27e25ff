//! What is said around a game: at its beginning, of the lines of play that were left, and when somebody leaves.

use crate::count;
use crate::shown::Shown;
use crate::tell::Look;
use crate::words::list;
use crate::wrap::wrapped;
use diwan_engine::game::Game;
use diwan_engine::history::History;
use diwan_engine::record::Run;

/// The beginning: what is played, who sits where, and how to be helped.
#[must_use]
pub fn welcome(scenario: Shown<'_>, seats: &[&str], run: &Run, look: &Look) -> String {
    let mut out = look.heading(&scenario.texts.title);
    out += &wrapped(&scenario.texts.summary, "", 0, look.width);
    let calendar = &scenario.calendar;
    let end = calendar.date_of(calendar.turns.saturating_sub(1)).month_name();
    let seats: Vec<String> = seats.iter().map(|it| (*it).to_owned()).collect();
    let text = format!(
        "{} to {end}, {}. You play {}; policies play everybody else. Seed {}.",
        calendar.start,
        count(calendar.turns as usize, "turn"),
        list(&seats),
        run.seed
    );
    out += &wrapped(&text, "\n", 0, look.width);
    out + &wrapped("`brief` is what to read first; `help` lists what you can type.", "", 0, look.width)
}

/// A paragraph of talk.
#[must_use]
pub fn paragraph(text: &str, look: &Look) -> String {
    wrapped(text, "", 0, look.width)
}

/// Words with what they take and what they do, one below the other.
#[must_use]
pub fn glossary(words: &[(&str, &str, &str)], look: &Look) -> String {
    let entry = |(word, takes, does): &(&str, &str, &str)| {
        wrapped(does, &format!("{:<15}", format!("{word} {takes}").trim()), 15, look.width)
    };
    words.iter().map(entry).collect()
}

/// The lines of play that were left.
#[must_use]
pub fn branches(game: &Game) -> String {
    let lines = game.left();
    if lines.is_empty() {
        return "No line of play has been left. `undo` leaves one.\n".to_owned();
    }
    let one = |(number, line): (usize, &History)| format!("{number}  {} long\n", count(line.run.turns.len(), "turn"));
    (1..).zip(lines).map(one).collect()
}

/// What is said to somebody who leaves: where the game is kept, if it is.
#[must_use]
pub fn farewell(game: &Game, kept: Option<&std::path::Path>, place: Option<&str>) -> String {
    let keys: Vec<&str> = game.people().iter().map(|it| &*game.model().scenario.actors[it.index()].key).collect();
    match (kept, game.is_over()) {
        (Some(file), false) => {
            let file = quoted(&file.display().to_string());
            let place = place.map(|it| format!(" --scenario {}", quoted(it))).unwrap_or_default();
            let keys = keys.join(",");
            format!("The game is kept in {file}; `diwan play --resume {file}{place} --as {keys}` goes on with it.")
        }
        (Some(file), true) => format!("The game is kept in {}.", quoted(&file.display().to_string())),
        (None, true) => String::new(),
        (None, false) => "The game was not kept.".to_owned(),
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
