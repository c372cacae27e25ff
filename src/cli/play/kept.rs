//! Where a game is kept: a file that is brought up to date after every turn, and one beside it for each line of play that was left. A game goes on when it can't be kept,
//! and says so.

use std::path::{Path, PathBuf};

use crate::cli::failure::Failure;
use crate::game::Game;
use crate::history::{self, Recording, ReplayError, Save};
use crate::model::Model;

/// Where a game is kept, if it is.
pub(super) struct Kept {
    file: Option<(PathBuf, Save)>,
    /// Lines of play that are in files of their own.
    forks: usize,
    /// Turns that the file holds.
    turns: usize,
    /// Whether it could not be brought up to date.
    failed: bool,
}

impl Kept {
    /// Nowhere.
    pub(super) fn nowhere() -> Self {
        Self { file: None, forks: 0, turns: 0, failed: false }
    }

    /// In a file that was asked for.
    pub(super) fn begin(path: &Path, replace: bool, recording: &Recording, model: &Model) -> Result<Self, Failure> {
        let save = Save::create(path, model, recording, replace)?;
        Ok(Self { file: Some((path.to_owned(), save)), forks: 0, turns: recording.run.turns.len(), failed: false })
    }

    /// In the file that the game was read from.
    pub(super) fn again(path: &Path, recording: &Recording, model: &Model) -> Result<Self, Failure> {
        Self::begin(path, true, recording, model)
    }

    /// In a file of its own among those of other games, by scenario, seed and a number; nowhere if that can't be done.
    pub(super) fn anywhere(recording: &Recording, model: &Model) -> Self {
        let Some(folder) = games() else { return Self::nowhere() };
        if std::fs::create_dir_all(&folder).is_err() {
            return Self::nowhere();
        }
        let name = |number: u32| folder.join(format!("{}-{}-{number}.jsonl", recording.header.scenario, recording.run.seed));
        let made = (1..10_000).find_map(|number| Self::begin(&name(number), false, recording, model).ok());
        made.unwrap_or_else(Self::nowhere)
    }

    /// The file, if the game stands in it.
    pub(super) fn path(&self) -> Option<&Path> {
        self.file.as_ref().filter(|_| !self.failed).map(|(path, _)| path.as_path())
    }

    /// Brings the file up to date, and writes lines of play that were left since to files beside it.
    pub(super) fn note(&mut self, game: &Game) -> Result<(), Failure> {
        self.failed = true;
        self.write(game)?;
        self.failed = false;
        Ok(())
    }

    fn write(&mut self, game: &Game) -> Result<(), Failure> {
        let Some((path, save)) = &mut self.file else { return Ok(()) };
        let (recording, turns) = (game.recording(), game.run().turns.len());
        while let Some(line) = game.left().get(self.forks) {
            leave(path, game.ground().after(line.forks.len()), line)?;
            self.forks += 1;
        }
        if turns == self.turns + 1 {
            save.note(game.model(), recording)?
        } else {
            save.rewrite(game.model(), recording)?
        }
        self.turns = turns;
        Ok(())
    }
}

/// Writes a line of play that was left to the first file beside the game's that is not there yet.
fn leave(path: &Path, model: &Model, line: &Recording) -> Result<(), ReplayError> {
    let mut number = 1;
    loop {
        match history::write(&beside(path, number), model, line, false) {
            Err(ReplayError::Exists { .. }) if number < MOST_FORKS => number += 1,
            other => return other,
        }
    }
}

/// More lines of play than this nobody leaves beside one game.
const MOST_FORKS: usize = 10_000;

/// The file for a line of play that was left.
fn beside(path: &Path, number: usize) -> PathBuf {
    let stem = path.file_stem().map_or_else(|| "game".into(), |it| it.to_string_lossy().into_owned());
    path.with_file_name(format!("{stem}.fork{number}.jsonl"))
}

/// The folder in which games are kept: that for the state of programs, as desktops have it.
fn games() -> Option<PathBuf> {
    let given = |name: &str| std::env::var_os(name).filter(|it| !it.is_empty()).map(PathBuf::from);
    let state = given("XDG_STATE_HOME").or_else(|| given("HOME").map(|it| it.join(".local/state"))).or_else(|| given("LOCALAPPDATA"))?;
    Some(state.join("diwan"))
}
