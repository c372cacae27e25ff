//! An open turn: how it truly stands, and what the policy of a seat would do on it. Looks; changes nothing.

use bevy_ecs::prelude::*;

use super::Simulation;
use super::columns::{Breadth, Open, Recalled, Rest};
use super::resources::Fate;
use super::spawn::Choice;
use crate::kernel::{DealtLuck, Mask, Pack};
use crate::phases::{State, is_held};
use crate::play::{self, OpenTurn, Options, Policy};
use crate::scenario::{ActorId, ChoiceId, DialogueId, EventId};

impl Simulation<1> {
    /// What the policy of an actor's seat would do on the open turn, under the luck of this run: a choice, or to hold.
    /// `None` for an actor that does not exist.
    pub fn counsel(&self, actor: ActorId) -> Option<Option<ChoiceId>> {
        let model = self.model().clone();
        let policy: Box<dyn Policy<1>> = play::seat(model.actors.get(actor.index())?.policy);
        let (open, drawn) = (self.column(|it: &Open<1>| it.0), self.drawn());
        let (utility, logit) = (self.utilities(), self.logits());
        let (turn, luck) = (self.turn(), self.world().resource::<Fate<1>>().0);
        let mut dealt_luck = DealtLuck::default();
        let noise = play::noise(&model, &mut dealt_luck, &luck, turn);
        let options = Options {
            model: &model,
            actor,
            turn,
            drawn: &drawn,
            luck: &luck,
            noise,
            open: &open,
            utility: &utility,
            logit: &logit,
            acts: Mask::ALL,
        };
        Some(play::decide(&options, policy.as_ref())[0])
    }

    /// The open turn as it truly stands, for views to be made of.
    #[must_use]
    pub fn open_turn(&self) -> OpenTurn {
        let happened = self.happened();
        OpenTurn {
            events: (0_u16..).zip(&happened).filter(|(_, it)| it.0[0]).map(|(row, _)| EventId(row)).collect(),
            menu: self.on_menu().iter().map(|it| it.0[0]).collect(),
            rests: self.rests(),
            levels: self.levels().iter().map(|it| it[0]).collect(),
            held: self.held(),
            remembering: self.remembered(),
        }
    }

    /// Whether each dialogue holds a round on the open turn.
    #[must_use]
    pub fn held(&self) -> Vec<bool> {
        let model = self.model();
        let (levels, drawn, in_force) = (self.levels(), self.drawn(), self.in_force());
        let breadth: Vec<Pack<1>> = self.column(|it: &Breadth<1>| it.0);
        let memory: Vec<Pack<1>> = self.column(|it: &Recalled<1>| it.0);
        let state = State::new(model, self.turn(), &levels, &drawn, &in_force, &breadth).remembering(&memory);
        (0..model.dialogues.len() as u16).map(|row| is_held(&state, DialogueId(row))).collect()
    }

    /// Months until every choice may be taken again, in the order of the scenario's choices; infinite for what can be
    /// done only once and was.
    fn rests(&self) -> Vec<f64> {
        let query = self.world().try_query_filtered::<&Rest<1>, With<Choice>>();
        query.map_or_else(Vec::new, |mut it| it.iter(self.world()).map(|it| it.0[0]).collect())
    }
}
