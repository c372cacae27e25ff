//! The menu of a seat on an open turn: what it may do, and what keeps it from the rest.

use super::OpenTurn;
use super::belief::Belief;
use crate::model::Model;
use crate::phases::{Stack, odds_of, reach_of, strengths};
use crate::scenario::{ActorId, ChoiceId};

/// A choice of an actor on the open turn.
#[derive(Clone, Debug, PartialEq)]
pub struct MenuItem {
    /// The choice.
    pub choice: ChoiceId,
    /// The chance that it succeeds as the seat sees things, 0..1; `None` for what can't fail.
    pub odds: Option<f64>,
    /// How far it carries what is done to others, 1 as usual; `None` where that does not count.
    pub reach: Option<f64>,
    /// Where it is contested, the strength of those for it and of those against it as the seat sees things, points: now
    /// and as the scenario states it.
    pub sides: Option<[[f64; 2]; 2]>,
    /// How each other actor that notices it would take it, -100 (as harshly as can be) to 100, by what it is worth to
    /// that actor as the scenario begins; nobody where conduct does not count.
    pub taken: Vec<(ActorId, f64)>,
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

/// All choices of an actor in declared order, with what keeps some of them off its menu.
pub(super) fn menu(belief: &Belief<'_>, actor: ActorId, open: &OpenTurn) -> Vec<MenuItem> {
    let state = belief.state();
    let (model, mut stack) = (state.model, Stack::default());
    let declared = model.scenario.actors.get(actor.index()).map_or(&[][..], |it| &it.choices);
    let reach = model.actors.get(actor.index()).and_then(|it| reach_of(&state, it)).map(|it| it[0]);
    let mut item = |&choice: &ChoiceId| {
        let (row, rest) = (&model.choices[choice.index()], open.rests[choice.index()]);
        let closed = match open.menu[choice.index()] {
            true => None,
            false if row.forbidden => Some(Closed::Forbidden),
            false if rest.is_infinite() => Some(Closed::Done),
            false if rest > 1e-9 => Some(Closed::Resting(rest)),
            false => Some(Closed::Condition),
        };
        let odds = odds_of(&state, row, &mut stack).map(|it| it[0]);
        let affects_others = row.effects.iter().any(|it| !it.own);
        let reach = reach.filter(|_| affects_others);
        let contest = row.contest.as_deref().filter(|_| model.constants.has_contests());
        let sides = contest.map(|sides| sides.each_ref().map(|side| strengths(&state, side).map(|it| it[0])));
        let taken = taken(model, actor, choice);
        MenuItem { choice, odds, reach, sides, taken, closed }
    };
    declared.iter().map(&mut item).collect()
}

/// How everybody else that notices a choice would take it.
fn taken(model: &Model, me: ActorId, choice: ChoiceId) -> Vec<(ActorId, f64)> {
    let Some(table) = model.remembered() else { return Vec::new() };
    let all = (0_u16..).map(ActorId).zip(table.kindness(choice));
    all.filter(|(to, _)| *to != me && table.is_noticed(choice, to.index())).map(|(to, it)| (to, 100.0 * it)).collect()
}
