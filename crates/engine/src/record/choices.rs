//! What an actor takes up on a turn.

use crate::scenario::{ChoiceId, MAX_ATTENTION};

/// The choices that an actor takes on a turn, its first one first; none is to hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Choices([Option<ChoiceId>; MAX_ATTENTION]);

impl Choices {
    /// To hold.
    pub const HOLD: Self = Self([None; MAX_ATTENTION]);

    /// Adds a choice behind the others. `false`, and nothing is added, where it is among them or there is no room.
    pub fn add(&mut self, choice: ChoiceId) -> bool {
        let room = if self.contain(choice) { None } else { self.0.iter_mut().find(|it| it.is_none()) };
        room.map(|room| *room = Some(choice)).is_some()
    }

    /// Those that were taken, in order.
    pub fn iter(&self) -> impl Iterator<Item = ChoiceId> + '_ {
        self.0.iter().map_while(|it| *it)
    }

    /// The first, if the actor does anything.
    #[must_use]
    pub fn first(&self) -> Option<ChoiceId> {
        self.0[0]
    }

    /// How many.
    #[must_use]
    pub fn count(&self) -> usize {
        self.iter().count()
    }

    /// Whether a choice is among them.
    #[must_use]
    pub fn contain(&self, choice: ChoiceId) -> bool {
        self.0.contains(&Some(choice))
    }
}

impl From<Option<ChoiceId>> for Choices {
    fn from(choice: Option<ChoiceId>) -> Self {
        choice.into_iter().collect()
    }
}

impl From<ChoiceId> for Choices {
    fn from(choice: ChoiceId) -> Self {
        Some(choice).into()
    }
}

/// Of those that come twice the first counts, and what there is no room for is left out.
impl FromIterator<ChoiceId> for Choices {
    fn from_iter<I: IntoIterator<Item = ChoiceId>>(choices: I) -> Self {
        let mut out = Self::HOLD;
        for choice in choices {
            out.add(choice);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_count_once_each_and_as_many_as_there_is_room_for() {
        let ids = [3, 1, 3, 7, 2, 9].map(ChoiceId);
        let taken: Choices = ids.into_iter().collect();
        assert_eq!(taken.iter().map(|it| it.0).collect::<Vec<_>>(), [3, 1, 7, 2]);
        assert_eq!(Choices::from(None), Choices::HOLD);
        assert_eq!((Choices::HOLD.first(), Choices::HOLD.count()), (None, 0));
    }
}
