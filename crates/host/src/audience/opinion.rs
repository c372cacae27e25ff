//! What people thought of a session, counted once enough of them have said so.

use crate::room::{Room, Survey};

/// How many have to answer before anything of it is shown.
const FEW: usize = 3;

/// What people thought of a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Opinion {
    /// How many have answered.
    pub answers: usize,
    /// How many gave each mark from 1 to 5 for how real, how fair and how instructive it was, and what else was said;
    /// nothing while so few have answered that it would be known who.
    pub marks: Option<([[usize; 5]; 3], Vec<String>)>,
}

impl Opinion {
    /// Of a room.
    pub(super) fn of(room: &Room) -> Self {
        let all = &room.debrief().surveys;
        let count = |of: fn(&Survey) -> u8| {
            core::array::from_fn(|at| all.values().filter(|it| usize::from(of(it)) == at + 1).count())
        };
        let marks = || {
            let words = all.values().map(|it| it.words.clone()).filter(|it| !it.is_empty());
            // In the order of letters: that of answers would tell whose they are.
            let mut words: Vec<String> = words.collect();
            words.sort();
            ([count(|it| it.realism), count(|it| it.fairness), count(|it| it.learning)], words)
        };
        Self { answers: all.len(), marks: (all.len() >= FEW).then(marks) }
    }
}
