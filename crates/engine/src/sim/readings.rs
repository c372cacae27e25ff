//! What can be read off a world: its columns, in the order of the scenario. Nothing here changes anything.

use bevy_ecs::prelude::*;

use super::columns::{Chosen, Drawn, Happened, InForce, Level, Logit, Open, Origin, PostureTaken, Remembered, Utility};
use super::simulation::Simulation;
use crate::kernel::{Mask, Pack};
use crate::scenario::{ActorId, ChoiceId};

impl<const W: usize> Simulation<W> {
    /// Levels of all variables, in the order of the scenario's variables.
    #[must_use]
    pub fn levels(&self) -> Vec<Pack<W>> {
        self.column(|it: &Level<W>| it.0)
    }

    /// Levels at the start of the replication.
    #[must_use]
    pub fn origins(&self) -> Vec<Pack<W>> {
        self.column(|it: &Origin<W>| it.0)
    }

    /// Drawn parameters, in the order of the model's parameters.
    #[must_use]
    pub fn drawn(&self) -> Vec<Pack<W>> {
        self.column(|it: &Drawn<W>| it.0)
    }

    /// Utility of every choice as last deliberated, in the order of the scenario's choices.
    #[must_use]
    pub fn utilities(&self) -> Vec<Pack<W>> {
        self.column(|it: &Utility<W>| it.0)
    }

    /// Log-odds of every choice as last deliberated, in the order of the scenario's choices.
    #[must_use]
    pub fn logits(&self) -> Vec<Pack<W>> {
        self.column(|it: &Logit<W>| it.0)
    }

    /// Whether the agreement of each dialogue is in force, 0 or 1.
    #[must_use]
    pub fn in_force(&self) -> Vec<Pack<W>> {
        self.column(|it: &InForce<W>| it.0)
    }

    /// What actors chose on the last turn that was closed, in the rows of their picks, see
    /// [`ActorRow::picks`](crate::model::ActorRow::picks): a row for each actor where none takes more than one choice.
    #[must_use]
    pub fn chosen(&self) -> Vec<[Option<ChoiceId>; W]> {
        self.column(|it: &Chosen<W>| it.0)
    }

    /// Whether every choice was on the menu of its actor when the turn was opened last.
    #[must_use]
    pub fn on_menu(&self) -> Vec<Mask<W>> {
        self.column(|it: &Open<W>| it.0)
    }

    /// The posture that every seat took in its last round, by place in its dialogue's list.
    #[must_use]
    pub fn postures(&self) -> Vec<[u16; W]> {
        self.column(|it: &PostureTaken<W>| it.0)
    }

    /// Whether every event happened on the last turn that was opened.
    #[must_use]
    pub fn happened(&self) -> Vec<Mask<W>> {
        self.column(|it: &Happened<W>| it.0)
    }

    /// The values of a component, in the order in which its entities were spawned.
    pub(super) fn column<C: Component, T>(&self, value: impl Fn(&C) -> T) -> Vec<T> {
        // Every component is known since things were spawned, and what has none of them has no column.
        let world = self.world();
        world.try_query::<&C>().map_or_else(Vec::new, |mut query| query.iter(world).map(value).collect())
    }

    /// The choices that are on an actor's menu, in declared order; after [`open`](Self::open), in the first lane.
    #[must_use]
    pub fn menu(&self, actor: ActorId) -> Vec<ChoiceId> {
        let open = self.column(|it: &Open<W>| it.0);
        let declared = self.model().scenario.actors.get(actor.index());
        declared.map(|it| it.choices.iter().copied().filter(|it| open[it.index()].0[0]).collect()).unwrap_or_default()
    }

    /// Levels in the first lane when the turn was opened last, and how many changes were in the books then; nothing
    /// where none are kept.
    pub(super) fn opened(&self) -> (Vec<f64>, usize) {
        (self.opened.clone(), self.opening)
    }

    /// The part of the log-odds of a choice that answered what others had done, when the turn was opened last, and whom
    /// it answered above all.
    pub(super) fn answered(&self, choice: ChoiceId) -> Option<(f64, ActorId)> {
        self.answering.get(choice.index()).copied()
    }

    /// What every cell of memory keeps in the first lane.
    pub(super) fn remembered(&self) -> Vec<f64> {
        self.column(|it: &Remembered<W>| it.0[0])
    }

    /// What every cell of memory kept in the first lane when the turn was opened last; nothing where no books are kept.
    pub(super) fn remembering(&self) -> Vec<f64> {
        self.remembering.clone()
    }
}
