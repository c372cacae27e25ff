//! Where a game is kept: a file that is brought up to date after every turn, and one beside it for each line of play
//! that was left. A game goes on when it can't be kept, and says so.

use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use crate::cli::failure::Failure;
use crate::cli::output;
use crate::game::Game;
use crate::history::{self, History, Opened, ReplayError, Save};
use crate::report::say;
use crate::report::screen::Keeping;

/// Where a game is kept, if it is.
pub(super) struct Kept {
    file: Option<(PathBuf, Save)>,
    /// Lines of play that are in files of their own.
    branches: usize,
    /// Turns that the file holds.
    turns: usize,
    /// Whether it could not be brought up to date.
    failed: bool,
}

/// Takes up the file of a game that is to be gone on with; its scenario is looked for at `place`, or where it was when
/// the game was begun.
pub(super) fn take_up(path: &Path, place: Option<&str>) -> Result<(Save, Opened), Failure> {
    let taken = Save::take_up(path, place).inspect_err(|error| {
        if place.is_none() && matches!(error, ReplayError::Scenario(_)) {
            output::talk(&match std::env::current_dir() {
                Ok(here) => say!("play-place-seen", folder: here.display().to_string()),
                Err(_) => say!("play-place"),
            });
        }
    });
    Ok(taken?)
}

impl Kept {
    /// Nowhere.
    pub(super) fn nowhere() -> Self {
        Self { file: None, branches: 0, turns: 0, failed: false }
    }

    /// In a file that was asked for.
    pub(super) fn begin(path: &Path, replace: bool, history: &History) -> Result<Self, Failure> {
        Ok(Self::new(path, Save::create(path, history, replace)?, history))
    }

    /// In the file that the game was read from.
    pub(super) fn again(path: &Path, save: Save, history: &History) -> Self {
        Self::new(path, save, history)
    }

    fn new(path: &Path, save: Save, history: &History) -> Self {
        Self { file: Some((path.to_owned(), save)), branches: 0, turns: history.run.turns.len(), failed: false }
    }

    /// In a file of its own among those of other games, by scenario, seed and a number; nowhere if that can't be done.
    pub(super) fn anywhere(history: &History) -> Self {
        let Some(folder) = games() else { return Self::nowhere() };
        if std::fs::create_dir_all(&folder).is_err() {
            return Self::nowhere();
        }
        let name =
            |number: u32| folder.join(format!("{}-{}-{number}.jsonl", history.header.scenario, history.run.seed));
        for path in (1..10_000).map(name) {
            match Save::create(&path, history, false) {
                Ok(save) => return Self::new(&path, save, history),
                Err(ReplayError::Exists { .. } | ReplayError::NoPlace { .. }) => {}
                Err(_) => break,
            }
        }
        Self::nowhere()
    }

    /// The file, if the game stands in it.
    pub(super) fn path(&self) -> Option<&Path> {
        self.file.as_ref().filter(|_| !self.failed).map(|(path, _)| path.as_path())
    }

    /// Where the game is kept, and how much of it.
    pub(super) fn keeping(&self) -> Keeping<'_> {
        match &self.file {
            None => Keeping::Nowhere,
            Some((path, _)) if self.failed => Keeping::Behind(path, self.turns),
            Some((path, _)) => Keeping::Whole(path),
        }
    }

    /// Whether the file could not be brought up to date when that was last tried.
    pub(super) fn has_failed(&self) -> bool {
        self.failed
    }

    /// Brings the file up to date, and writes lines of play that were left since to files beside it. Where another
    /// program has changed the file, it is left as it is, and the game goes on in a file beside it: what there is to
    /// say of that is given back.
    pub(super) fn note(&mut self, game: &Game) -> Result<Option<String>, Failure> {
        // What failed once may have left the file behind by any number of turns.
        let in_step = !core::mem::replace(&mut self.failed, true);
        let told = self.write(game, in_step)?;
        self.failed = false;
        Ok(told)
    }

    fn write(&mut self, game: &Game, in_step: bool) -> Result<Option<String>, Failure> {
        let Some((path, save)) = &mut self.file else { return Ok(None) };
        let (history, turns) = (game.history(), game.run().turns.len());
        let is_same_line = game.left().len() == self.branches;
        while let Some(line) = game.left().get(self.branches) {
            leave(path, line)?;
            self.branches += 1;
        }
        let noted =
            if in_step && is_same_line && turns == self.turns + 1 { save.note(history) } else { save.rewrite(history) };
        let told = match noted {
            Ok(()) => None,
            Err(ReplayError::Changed { .. }) => {
                let (other, branch) = branch(path, history)?;
                let (file, to) = (path.display().to_string(), other.display().to_string());
                let told = say!("talk-changed", file: file, other: to);
                self.file = Some((other, branch));
                Some(told)
            }
            Err(error) => return Err(error.into()),
        };
        self.turns = turns;
        Ok(told)
    }
}

/// Goes on with a game in the first file beside it that is not there yet.
fn branch(path: &Path, history: &History) -> Result<(PathBuf, Save), ReplayError> {
    let mut number = 1;
    loop {
        let other = beside(path, number);
        match Save::create(&other, history, false) {
            Ok(save) => return Ok((other, save)),
            Err(ReplayError::Exists { .. }) if number < MOST_FORKS => number += 1,
            Err(error) => return Err(error),
        }
    }
}

/// Writes a line of play that was left to the first file beside the game's that is not there yet.
fn leave(path: &Path, line: &History) -> Result<(), ReplayError> {
    let mut number = 1;
    loop {
        match history::write(&beside(path, number), line, false) {
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
    path.with_file_name(format!("{stem}.branch{number}.jsonl"))
}

/// The folder in which games are kept: that for the state of programs, where a system has one, or else that for their
/// data.
pub(in crate::cli) fn games() -> Option<PathBuf> {
    let folders = etcetera::choose_base_strategy().ok()?;
    Some(folders.state_dir().unwrap_or_else(|| folders.data_dir()).join("diwan"))
}
