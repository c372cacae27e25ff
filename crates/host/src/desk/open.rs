//! Opening a desk: for a room that is begun, or for one that is taken up where its file ends.

use std::path::{Path, PathBuf};
use std::sync::{Arc, mpsc};
use std::thread::{Builder, JoinHandle};

use diwan_engine::model::Model;
use diwan_engine::scenario::{Languages, Loaded, load};

use super::error::NotOpened;
use super::handle::Desk;
use super::keeper::Keeper;
use super::time::Time;
use crate::bots::rehearse;
use crate::file::{FileError, Kept, RECORDING, RoomFile, journal};
use crate::room::{By, Entry, Moment, Room, Setup, Stamped};

/// Begins a room in a file that is not there yet. `copies` is a folder that gets a copy of the file whenever a phase is
/// over.
///
/// # Errors
///
/// If the scenario is refused, a seat is none of its actors, or the file can't be begun.
pub fn begin(path: &Path, setup: Setup, copies: Option<PathBuf>) -> Result<(Desk, JoinHandle<()>), NotOpened> {
    let (model, texts, digest) = loaded(&setup)?;
    let setup = Setup { digest, ..setup };
    let at = Time::from(Moment(0)).now();
    let room = Room::begin(setup.clone(), model, texts, at)?;
    let first = Stamped { seq: 1, at, by: By::Facilitator, entry: Entry::Begun(Box::new(setup)) };
    let file = RoomFile::begin(path, &first)?;
    opened(room, file, Kept { entries: vec![first], ..Kept::default() }, copies)
}

/// Takes a room up where its file ends; it is paused. `place` is where the scenario is now, if it has moved.
///
/// # Errors
///
/// If the file can't be used, or the scenario is not the one that was played.
pub fn take_up(path: &Path, place: Option<&str>, copies: Option<PathBuf>) -> Result<(Desk, JoinHandle<()>), NotOpened> {
    let (mut file, mut kept) = RoomFile::open(path)?;
    let mut room = replayed(path, &kept.entries, place)?;
    let at = Time::from(room.at()).now();
    // Where the program broke off after a turn was closed, what it came to is written down now.
    for entry in room.owes().into_iter().chain([Entry::TakenUp]) {
        let stamped = Stamped { seq: room.seq() + 1, at, by: By::Room, entry };
        file.append(core::slice::from_ref(&stamped), None)?;
        room.take(&stamped)?;
        kept.entries.push(stamped);
    }
    if !room.game().run().turns.is_empty() {
        file.fact(RECORDING, &diwan_engine::history::encode(room.game().history()))?;
    }
    opened(room, file, kept, copies)
}

/// The room in a file and its journal, to be looked back at: nothing is written. `place` is where the scenario is now, if
/// it has moved.
///
/// # Errors
///
/// As [`take_up`].
pub fn look_back(path: &Path, place: Option<&str>) -> Result<(Room, Vec<Stamped>), NotOpened> {
    let entries = journal(path)?;
    let room = replayed(path, &entries, place)?;
    Ok((room, entries))
}

/// Has bots play a whole session, and keeps it in a file that is not there yet, as if it had begun now. Gives back the room
/// as it ended.
///
/// # Errors
///
/// As [`begin`].
pub fn rehearsed(path: &Path, setup: Setup) -> Result<Room, NotOpened> {
    let (model, texts, digest) = loaded(&setup)?;
    let setup = Setup { digest, ..setup };
    let (seed, began) = (setup.seed, Time::from(Moment(0)).now());
    let (room, played) = rehearse(setup, model, texts, seed)?;
    let now = |it: Stamped| Stamped { at: Moment(began.0 + it.at.0), ..it };
    let entries: Vec<Stamped> = played.journal.into_iter().map(now).collect();
    if let [first, others @ ..] = &entries[..] {
        let mut file = RoomFile::begin(path, first)?;
        file.append(others, None)?;
        file.fact(RECORDING, &diwan_engine::history::encode(room.game().history()))?;
    }
    Ok(room)
}

/// The room that a journal comes to.
fn replayed(path: &Path, entries: &[Stamped], place: Option<&str>) -> Result<Room, NotOpened> {
    let damaged = || FileError::Damaged { path: path.to_owned(), seq: 1 };
    let (first, others) = entries.split_first().ok_or_else(damaged)?;
    let Entry::Begun(setup) = &first.entry else { return Err(damaged().into()) };
    let setup = Setup { place: place.map_or_else(|| setup.place.clone(), str::to_owned), ..(**setup).clone() };
    let (model, texts, now) = loaded(&setup)?;
    if now != setup.digest {
        return Err(NotOpened::Changed { now, then: setup.digest });
    }
    let mut room = Room::begin(setup, model, texts, first.at)?;
    for entry in others {
        room.take(entry)?;
    }
    Ok(room)
}

fn loaded(setup: &Setup) -> Result<(Arc<Model>, Arc<Languages>, String), NotOpened> {
    let read = load(&setup.place, &setup.settings);
    let Loaded { scenario: Some(_), .. } = &read else { return Err(NotOpened::Scenario(Box::new(read))) };
    let Loaded { scenario, texts, sources, diagnostics, variations } = read;
    let Some(scenario) = scenario else {
        let read = Loaded { scenario: None, texts, sources, diagnostics, variations };
        return Err(NotOpened::Scenario(Box::new(read)));
    };
    let digest = scenario.digest.to_string();
    Ok((Arc::new(Model::compile(Arc::new(scenario))), Arc::new(texts), digest))
}

fn opened(
    room: Room,
    file: RoomFile,
    kept: Kept,
    copies: Option<PathBuf>,
) -> Result<(Desk, JoinHandle<()>), NotOpened> {
    let (model, texts) = (room.game().model().clone(), room.texts().clone());
    let (jobs, received) = mpsc::channel();
    let keeper = Keeper::new(room, file, kept, copies);
    let run = move || keeper.run(&received);
    let thread = Builder::new().name("desk".into()).spawn(run).map_err(NotOpened::NoThread)?;
    Ok((Desk { jobs, model, texts }, thread))
}
