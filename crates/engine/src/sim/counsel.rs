//! An open turn: how it truly stands, and what the policy of a seat would do on it. Looks; changes nothing.

use bevy_ecs::prelude::*;

use super::Simulation;
use super::columns::{Breadth, Open, Rest};
use super::resources::Fate;
use super::spawn::Choice;
use crate::kernel::{Deck, Mask, Pack};
use crate::phases::{Scene, is_held};
use crate::play::{self, OpenTurn, Options, Policy};
use crate::scenario::{ActorId, ChoiceId, DialogueId, EventId};

impl Simulation<1> {
    /// What the policy of an actor's seat would do on the open turn, under the luck of this run: a choice, or to hold. `None` for an actor that does not exist.
    pub fn counsel(&mut self, actor: ActorId) -> Option<Option<ChoiceId>> {
        let model = self.model().clone();
        let policy: Box<dyn Policy<1>> = play::seat(model.actors.get(actor.index())?.policy);
        let (open, drawn) = (self.column(|it: &Open<1>| it.0), self.drawn());
        let (utility, logit) = (self.utilities(), self.logits());
        let (turn, luck) = (self.turn(), self.parts().resource::<Fate<1>>().0);
        let mut deck = Deck::default();
        let noise = play::noise(&model, &mut deck, &luck, turn);
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
    pub fn open_turn(&mut self) -> OpenTurn {
        let model = self.model().clone();
        let (levels, drawn, in_force) = (self.levels(), self.drawn(), self.in_force());
        let breadth: Vec<Pack<1>> = self.column(|it: &Breadth<1>| it.0);
        let scene = Scene::new(&model, self.turn(), &levels, &drawn, &in_force, &breadth);
        let held = (0..model.dialogues.len() as u16).map(|row| is_held(&scene, DialogueId(row))).collect();
        let happened = self.happened();
        OpenTurn {
            events: (0_u16..).zip(&happened).filter(|(_, it)| it.0[0]).map(|(row, _)| EventId(row)).collect(),
            menu: self.on_menu().iter().map(|it| it.0[0]).collect(),
            rests: self.rests(),
            levels: levels.iter().map(|it| it[0]).collect(),
            held,
        }
    }

    /// Months until every choice may be taken again, in the order of the scenario's choices; infinite for what can be done only once and was.
    fn rests(&mut self) -> Vec<f64> {
        let mut query = self.parts().query_filtered::<&Rest<1>, With<Choice>>();
        query.iter(self.world()).map(|it| it.0[0]).collect()
    }
}
