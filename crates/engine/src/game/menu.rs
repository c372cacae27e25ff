//! The menu of an actor on an open turn: what it may do, and what keeps it from the rest.

use super::Game;
use crate::scenario::{ActorId, ChoiceId};

/// A choice of an actor on the open turn.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// The choice.
    pub choice: ChoiceId,
    /// The chance that it succeeds as the actor sees things, 0..1; `None` for what can't fail.
    pub odds: Option<f64>,
    /// What keeps it off the menu; nothing where it may be taken.
    pub closed: Option<Closed>,
}

/// What keeps a choice off a menu.
#[derive(Clone, Debug, PartialEq)]
pub enum Closed {
    /// The settings of the game rule it out.
    Forbidden,
    /// It was done, and can be done only once.
    Done,
    /// It rests for so many months more.
    Resting(f64),
    /// Its condition does not hold.
    Condition,
}

impl Game {
    /// All choices of an actor in declared order, with what keeps some of them off its menu on the open turn.
    pub fn menu(&mut self, actor: ActorId) -> Vec<Item> {
        let model = self.model().clone();
        let declared = model.scenario.actors.get(actor.index()).map_or(&[][..], |it| &it.choices);
        let (open, rests, odds) = (self.simulation().on_menu(), self.simulation().rests(), self.simulation().odds(actor));
        let item = |&choice: &ChoiceId| {
            let (row, rest) = (&model.choices[choice.index()], rests[choice.index()]);
            let closed = match open[choice.index()].0[0] {
                true => None,
                false if row.forbidden => Some(Closed::Forbidden),
                false if rest.is_infinite() => Some(Closed::Done),
                false if rest > 1e-9 => Some(Closed::Resting(rest)),
                false => Some(Closed::Condition),
            };
            Item { choice, odds: odds[choice.index()], closed }
        };
        declared.iter().map(item).collect()
    }
}
