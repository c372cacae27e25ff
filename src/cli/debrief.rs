//! `diwan debrief`: what a session of people came to, from the file of its room. Nothing in that file is changed.

use super::args::Debrief;
use super::failure::Failure;
use super::output;
use super::pages::put;
use super::progress::{Work, threads};
use crate::counterfactual::{Replay, Review, review, review_size};
use crate::history;
use crate::host::debrief::{Edition, for_edition, lines, numbered, session, workbook};
use crate::host::desk::look_back;
use crate::host::room::Room;
use crate::report::page::session_page;
use crate::report::{Shown, say, series, tell_session};
use crate::stats::Level;

pub(super) fn run(args: &Debrief) -> Result<(), Failure> {
    args.pages.vacant(args.force)?;
    for file in args.jsonl.iter().chain(&args.xlsx) {
        history::vacant(file, args.force)?;
    }
    let (room, entries) = look_back(&args.file, args.scenario.as_deref())?;
    let edition = edition(args, &room)?;
    let texts = args.read.texts((**room.texts()).clone())?;
    let shown = Shown::new(room.scenario(), &texts);
    let told = if args.no_names { numbered(&entries) } else { entries.clone() };
    let facts = session(&room, &told, shown, hindsight(args, &room)?.as_ref());
    let facts = for_edition(&facts, &edition);
    args.common.tell(&facts, |look| tell_session(shown, &facts, look))?;
    args.pages.keep(args.force, &args.read, &args.common, |made| session_page(shown, &facts, made))?;
    if let Some(file) = &args.jsonl {
        put(file, lines(&entries, !args.no_names), args.force)?;
        said(args, say!("debrief-written", file: file.display().to_string()));
    }
    if let Some(file) = &args.xlsx {
        let bytes = workbook(&facts)
            .map_err(|it| Failure::Write { path: file.display().to_string(), error: std::io::Error::other(it) })?;
        put(file, bytes, args.force)?;
        said(args, say!("debrief-written", file: file.display().to_string()));
    }
    Ok(())
}

/// For whom it is; a seat is one that people were offered.
fn edition(args: &Debrief, room: &Room) -> Result<Edition, Failure> {
    match &args.seat {
        Some(key) if room.seat(key).is_some() => Ok(Edition::Seat(key.clone())),
        Some(key) => {
            let seats: Vec<String> = room.seats().iter().map(|it| it.key.clone()).collect();
            Err(Failure::Usage(say!("debrief-no-seat", seat: key, seats: series(&seats))))
        }
        None if args.participants => Ok(Edition::Participant),
        None => Ok(Edition::Facilitator),
    }
}

/// What many futures say; nothing where none are asked for, and while the game has not ended. Ctrl-C ends the looking, and
/// nothing is told then.
fn hindsight(args: &Debrief, room: &Room) -> Result<Option<Review>, Failure> {
    if args.futures == 0 {
        return Ok(None);
    }
    let history = room.game().history();
    let people = history.people();
    let work = Work::begin(review_size(history, &people, args.futures), &args.common);
    let replay = Replay { history, threads: threads(args.threads), observer: &work };
    let found = review(&replay, &people, args.futures, Level::P95);
    work.end();
    found.map_err(|_| Failure::Interrupted(say!("interrupted-debrief")))
}

fn said(args: &Debrief, text: String) {
    if !args.common.quiet {
        output::talk(&text);
    }
}
