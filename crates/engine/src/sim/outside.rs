//! Outside: what is settled for the opening of a turn by whoever stands above the game, and is nobody's choice.

use crate::scenario::{EventId, VariableId};

/// What is settled for the opening of a turn: events that do not happen or do, whatever their luck, and shocks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outside {
    barred: Vec<EventId>,
    brought: Vec<EventId>,
    shocks: Vec<(VariableId, f64)>,
}

impl Outside {
    /// Keeps an event from happening.
    pub fn bar(&mut self, event: EventId) {
        if !self.barred.contains(&event) {
            self.barred.push(event);
        }
    }

    /// Has an event happen. What is barred does not happen all the same.
    pub fn bring(&mut self, event: EventId) {
        if !self.brought.contains(&event) {
            self.brought.push(event);
        }
    }

    /// Leaves an event to its luck again.
    pub fn leave(&mut self, event: EventId) {
        self.barred.retain(|it| *it != event);
        self.brought.retain(|it| *it != event);
    }

    /// Moves a level when the turn is opened, points: before headroom and the ends of the scale, as an effect of an
    /// event would. Several of one level add up.
    pub fn shock(&mut self, variable: VariableId, points: f64) {
        match self.shocks.binary_search_by_key(&variable, |it| it.0) {
            Ok(place) => self.shocks[place].1 += points,
            Err(place) => self.shocks.insert(place, (variable, points)),
        }
        self.shocks.retain(|it| it.1 != 0.0);
    }

    /// Moves no level.
    pub fn leave_levels(&mut self) {
        self.shocks.clear();
    }

    /// The events that are kept from happening.
    #[must_use]
    pub fn barred(&self) -> &[EventId] {
        &self.barred
    }

    /// The events that are made to happen.
    #[must_use]
    pub fn brought(&self) -> &[EventId] {
        &self.brought
    }

    /// The levels that are moved, in their order, points; never by nothing.
    #[must_use]
    pub fn shocks(&self) -> &[(VariableId, f64)] {
        &self.shocks
    }

    /// The same with its events in order.
    #[must_use]
    pub fn sorted(mut self) -> Self {
        self.barred.sort_unstable();
        self.brought.sort_unstable();
        self
    }

    /// Adds what is settled elsewhere.
    pub fn extend(&mut self, other: &Self) {
        other.barred.iter().for_each(|event| self.bar(*event));
        other.brought.iter().for_each(|event| self.bring(*event));
        other.shocks.iter().for_each(|(variable, points)| self.shock(*variable, *points));
    }

    /// Takes everything back.
    pub fn clear(&mut self) {
        self.barred.clear();
        self.brought.clear();
        self.shocks.clear();
    }
}
