//! Since when: what is shown when a turn opens is what people decide on, and a change is told from one such moment to
//! the next. What an opening brought (what was due, and events) stands in the levels that it shows, so that it belongs
//! to the change that led there and is never counted again.

use super::{Change, Ledger, Run};
use crate::scenario::VariableId;

/// A turn that lies open, for which there is no record yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Present {
    /// Levels as they are shown.
    pub levels: Vec<f64>,
    /// What has changed on this turn so far, with causes.
    pub changes: Vec<Change>,
}

/// How a level moved between two moments in which it was shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Movement {
    /// Where it stood, points.
    pub from: f64,
    /// Where it stands, points.
    pub to: f64,
    /// By cause; sums to the difference.
    pub ledger: Ledger,
}

impl Movement {
    /// The difference of the two levels, points.
    #[must_use]
    pub fn change(&self) -> f64 {
        self.to - self.from
    }
}

impl Run {
    /// How a level moved since a turn (counted from 0) lay open, or since the start for `None`, until now: until the
    /// levels of the turn that lies open, if one does, and else until the end of the last turn. Nothing for a turn that
    /// was not played, or without books.
    #[must_use]
    pub fn since(&self, turn: Option<usize>, variable: VariableId, open: Option<&Present>) -> Option<Movement> {
        let slot = variable.index();
        let (from, skipped, first) = match turn {
            None => (*self.start.get(slot)?, 0, 0),
            Some(turn) => {
                let record = self.turns.get(turn)?;
                (*record.opened.get(slot)?, record.opening, turn)
            }
        };
        let to = *open.map_or_else(|| self.last(), |it| &it.levels).get(slot)?;
        let since = self.turns.iter().skip(first).flat_map(|it| &it.changes).skip(skipped);
        let changes = since.chain(open.into_iter().flat_map(|it| &it.changes)).filter(|it| it.variable == variable);
        Some(Movement { from, to, ledger: Ledger::of(changes) })
    }
}
