//! Notes: what is said to somebody on the page to which they are sent after a form, and what they had typed. They are
//! found by a name that can't be guessed, and the oldest are forgotten.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use super::shared::fresh;

/// How many are kept.
const KEPT: usize = 512;

/// What is said, and what had been typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Note {
    /// What is said.
    pub(super) words: String,
    /// Fields of the form, by name.
    pub(super) typed: Vec<(String, String)>,
}

impl Note {
    /// What had been typed in a field.
    pub(super) fn typed(&self, name: &str) -> Option<&str> {
        self.typed.iter().find(|it| it.0 == name).map(|it| it.1.as_str())
    }
}

/// The notes that are kept.
#[derive(Debug, Default)]
pub(super) struct Notes(Mutex<VecDeque<(String, Note)>>);

impl Notes {
    /// Keeps a note, and gives the name by which it is found.
    pub(super) fn keep(&self, note: Note) -> String {
        let name = fresh();
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.push_back((name.clone(), note));
        while all.len() > KEPT {
            all.pop_front();
        }
        name
    }

    /// A note by its name.
    pub(super) fn of(&self, name: &str) -> Option<Note> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.iter().rev().find(|it| !name.is_empty() && it.0 == name).map(|it| it.1.clone())
    }
}
