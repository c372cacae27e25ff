//! Counsel for whoever sits in a seat: what its policy would do, and what each posture promises at the table. Looks at an open turn; changes nothing.

use bevy_ecs::prelude::*;

use super::Simulation;
use super::columns::{Breadth, Open, Rest};
use super::resources::Fate;
use super::spawn::Choice;
use crate::kernel::{Deck, Mask, Pack};
use crate::model::ChoiceRow;
use crate::phases::{Promise, Scene, Stack, promises};
use crate::play::{self, Options, Policy};
use crate::rules::held_odds;
use crate::scenario::{ActorId, ChoiceId, DialogueId};

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

    /// Months until every choice may be taken again, in the order of the scenario's choices; infinite for what can be done only once and was.
    pub fn rests(&mut self) -> Vec<f64> {
        let mut query = self.parts().query_filtered::<&Rest<1>, With<Choice>>();
        query.iter(self.world()).map(|it| it.0[0]).collect()
    }

    /// The chance, 0..1, that each of an actor's choices in question has on the open turn as the actor sees things, in the order of the scenario's choices; `None` for what
    /// can't fail and for the choices of others.
    pub fn odds(&mut self, actor: ActorId) -> Vec<Option<f64>> {
        let model = self.model().clone();
        let levels: Vec<Pack<1>> = self.view(actor).levels.iter().map(|it| Pack([it.level()])).collect();
        let (drawn, in_force) = (self.drawn(), self.in_force());
        let breadth: Vec<Pack<1>> = self.column(|it: &Breadth<1>| it.0);
        let scene = Scene::new(&model, self.turn(), &levels, &drawn, &in_force, &breadth);
        let mut stack = Stack::default();
        let mut odds = |choice: &ChoiceRow| {
            let odds = choice.odds.as_ref().filter(|_| choice.actor == actor)?;
            Some(held_odds(scene.rate(odds, &mut stack))[0])
        };
        model.choices.iter().map(&mut odds).collect()
    }

    /// What each posture promises an actor in the round that a dialogue holds on the open turn, see [`promises`].
    pub fn promises(&mut self, dialogue: DialogueId, actor: ActorId) -> Option<Vec<Promise>> {
        let model = self.model().clone();
        let (levels, drawn, in_force) = (self.levels(), self.drawn(), self.in_force());
        let breadth: Vec<Pack<1>> = self.column(|it: &Breadth<1>| it.0);
        promises(&Scene::new(&model, self.turn(), &levels, &drawn, &in_force, &breadth), dialogue, actor)
    }
}
