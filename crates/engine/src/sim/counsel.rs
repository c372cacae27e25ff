//! An open turn: how it truly stands, and what the policy of a seat would do on it. Looks; changes nothing.

use bevy_ecs::prelude::*;

use super::Simulation;
use super::columns::{
    Agreed, Breadth, Events, HoldTaste, Number, Open, Pushed, Recalled, Rest, ReviewedOn, Taste, Term,
};
use super::resources::Fate;
use super::spawn::Choice;
use crate::kernel::{DealtLuck, Luck, Mask, Pack, TurnLuck};
use crate::phases::{Agreements, Counts, State, Tastes, is_held, reckoned, review};
use crate::play::{self, OpenTurn, Options, Policy};
use crate::record::Choices;
use crate::scenario::{ActorId, DialogueId, EventId, IssueId, MAX_ATTENTION};

impl Simulation<1> {
    /// What the policy of an actor's seat would do on the open turn, under the luck of this run.
    /// `None` for an actor that does not exist.
    pub fn counsel(&self, actor: ActorId) -> Option<Choices> {
        let model = self.model().clone();
        let policy: Box<dyn Policy<1>> = play::seat(model.actors.get(actor.index())?.policy);
        let (open, drawn) = (self.column(|it: &Open<1>| it.0), self.drawn());
        let (utility, logit) = (self.utilities(), self.logits());
        let (turn, luck) = (self.turn(), self.world().resource::<Fate<1>>().0);
        let mut dealt_luck = DealtLuck::default();
        let noise = play::noise(&model, &mut dealt_luck, &luck, turn);
        let tastes = model.has_reviews().then(|| self.tastes(&luck, &noise));
        let options = Options {
            model: &model,
            actor,
            turn,
            drawn: &drawn,
            luck: &luck,
            noise,
            tastes: tastes.as_ref().map(|[choices, holds]| [choices.as_slice(), holds.as_slice()]),
            open: &open,
            utility: &utility,
            logit: &logit,
            acts: Mask::ALL,
        };
        let mut picks = [[None]; MAX_ATTENTION];
        let room = &mut picks[..model.actors[actor.index()].picks.len()];
        play::decide(&options, policy.as_ref(), room);
        Some(room.iter().filter_map(|[it]| *it).collect())
    }

    /// The noise of every choice and of every actor's holding still, as reviews on the open turn would leave it.
    fn tastes(&self, luck: &Luck<1>, noise: &TurnLuck<'_, 1>) -> [Vec<Pack<1>>; 2] {
        let (mut choices, mut holds) = (self.column(|it: &Taste<1>| it.0), self.column(|it: &HoldTaste<1>| it.0));
        let mut reviewed = self.column(|it: &ReviewedOn<1>| it.0);
        let (levels, drawn, in_force) = (self.levels(), self.drawn(), self.in_force());
        let breadth: Vec<Pack<1>> = self.column(|it: &Breadth<1>| it.0);
        let conduct = self.conduct();
        let state = State::new(self.model(), self.turn(), &levels, &drawn, &in_force, &breadth).minding(conduct.read());
        let mut tastes = Tastes { choices: &mut choices, holds: &mut holds, reviewed: &mut reviewed };
        review(&state, luck, noise, &mut tastes);
        [choices, holds]
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
        let dialogues = 0..self.model().dialogues.len() as u16;
        self.on_state(|state| dialogues.map(|row| is_held(state, DialogueId(row))).collect())
    }

    /// The terms on which the round of a dialogue on the open turn would settle if all sides came as is expected and
    /// nobody signed others: on the true state, with the instructions that delegations turn out to have. Nothing where no
    /// round is held, or one side would not sign.
    #[must_use]
    pub fn struck(&self, dialogue: DialogueId) -> Vec<(IssueId, f64)> {
        let model = self.model().clone();
        let Some(row) = model.dialogues.get(dialogue.index()) else { return Vec::new() };
        let Some(first) = row.seats.first().filter(|_| self.held()[dialogue.index()]) else { return Vec::new() };
        let (terms, agreed) = (self.column(|it: &Term<1>| it.0), self.column(|it: &Agreed<1>| it.0));
        let agreements = Agreements { terms: &terms, agreed: &agreed };
        let luck = self.world().resource::<Fate<1>>().0;
        let struck = self.on_state(|state| reckoned(state, dialogue, first.actor, &[], &[], None, &luck, agreements));
        struck.filter(|it| it.signed).as_ref().map_or_else(Vec::new, play::open_terms)
    }

    /// What is read of the state of the open turn.
    fn on_state<T>(&self, read: impl FnOnce(&State<'_, 1>) -> T) -> T {
        let (levels, drawn, in_force) = (self.levels(), self.drawn(), self.in_force());
        let breadth: Vec<Pack<1>> = self.column(|it: &Breadth<1>| it.0);
        let memory: Vec<Pack<1>> = self.column(|it: &Recalled<1>| it.0);
        let conduct = self.conduct();
        let events: Vec<Pack<1>> = self.column(|it: &Events<1>| it.0);
        let (numbers, pushed) = (self.column(|it: &Number<1>| it.0), self.column(|it: &Pushed<1>| it.0));
        let counts = Counts { events: &events, numbers: &numbers, pushed: &pushed };
        let state = State::new(self.model(), self.turn(), &levels, &drawn, &in_force, &breadth);
        read(&state.minding(conduct.read()).remembering(&memory).with_counts(counts))
    }

    /// Months until every choice may be taken again, in the order of the scenario's choices; infinite for what can be
    /// done only once and was.
    fn rests(&self) -> Vec<f64> {
        let query = self.world().try_query_filtered::<&Rest<1>, With<Choice>>();
        query.map_or_else(Vec::new, |mut it| it.iter(self.world()).map(|it| it.0[0]).collect())
    }
}
