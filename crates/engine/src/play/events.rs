//! What happened one by one on a turn, and who is likely behind it, by what a seat noticed.

use super::{SeatTurn, SeatView};
use crate::kernel::Pack;
use crate::rules::reach;
use crate::scenario::{ActorId, ChoiceId, ChoiceKind, Scenario, VariableId};

/// Events of a counted indicator on a turn, as a seat knows them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SeatEvents {
    /// What is counted.
    pub variable: VariableId,
    /// How many there were.
    pub events: f64,
    /// The choice that brings most of them by what the seat noticed, and the turn (counted from 0) on which its actor
    /// took it up; nothing where no choice is expected to bring more than half.
    pub mostly: Option<(ChoiceId, u32)>,
}

impl SeatView {
    /// What was counted on a turn (counted from 0) that was closed, in the order of the counted indicators; those whose
    /// level the seat does not see as it is are left out.
    #[must_use]
    pub fn events(&self, scenario: &Scenario, turn: u32) -> Vec<SeatEvents> {
        let Some(closed) = self.closed().get(turn as usize) else { return Vec::new() };
        let counted = scenario.counted().zip(&closed.counts);
        let known = counted.filter_map(|((variable, _), events)| Some((variable, (*events)?)));
        known
            .map(|(variable, events)| SeatEvents { variable, events, mostly: self.mostly(scenario, closed, variable) })
            .collect()
    }

    /// The source that is expected to bring more than half of the events, of those that the seat noticed.
    fn mostly(&self, scenario: &Scenario, turn: &SeatTurn, variable: VariableId) -> Option<(ChoiceId, u32)> {
        let counted = scenario.variables[variable.index()].counts.as_ref()?;
        let dt = scenario.calendar.months_per_turn;
        let brings = |id: ChoiceId| {
            let rate = counted.sources.iter().find(|(it, _)| *it == id).map_or(0.0, |(_, rate)| rate.nominal());
            let choice = &scenario.choices[id.index()];
            // An act brings all of it on one turn, a stance as much as its actor puts into it.
            let strength = if choice.kind == ChoiceKind::Act { 1.0 / dt } else { turn.share_of(choice.actor) };
            rate * strength * self.reach(scenario, turn, choice.actor, variable)
        };
        let taken: Vec<(ChoiceId, f64)> =
            turn.choices.iter().filter_map(|it| it.choice).map(|it| (it, brings(it))).collect();
        let all = counted.base.nominal() + taken.iter().map(|(_, rate)| rate).sum::<f64>();
        let (choice, _) = taken.into_iter().find(|(_, rate)| *rate > all / 2.0)?;
        Some((choice, self.began(turn.turn, choice)))
    }

    /// How far an actor reached towards what is counted, as the seat saw its influence.
    fn reach(&self, scenario: &Scenario, turn: &SeatTurn, actor: ActorId, counted: VariableId) -> f64 {
        let it = &scenario.actors[actor.index()];
        if it.owns(&scenario.variables, actor, counted) {
            return 1.0;
        }
        let (influence, stated) =
            (turn.levels[it.influence.index()].level(), scenario.variables[it.influence.index()].stated);
        reach(Pack([influence]), stated, Pack([scenario.rules.reach.nominal()]))[0]
    }

    /// The first of the turns up to this one on all of which a choice was seen to be taken.
    fn began(&self, turn: u32, choice: ChoiceId) -> u32 {
        let taken = |it: &&SeatTurn| it.choices.iter().any(|made| made.choice == Some(choice));
        let before = self.turns.iter().take(turn as usize).rev().take_while(taken).count();
        turn - before as u32
    }
}
