//! What can be said of a seat from the scenario alone: at which tables it bargains, and what it knows or does that the
//! other seats do not see.

use super::{Seating, Secrets};
use diwan_engine::model::Model;
use diwan_engine::scenario::{ActorId, VariableId};

/// The dialogues at whose table an actor has a posture to choose, on a round that is held before the end.
pub(super) fn tables(model: &Model, seat: ActorId) -> Vec<String> {
    let scenario = &*model.scenario;
    let horizon = scenario.calendar.horizon();
    let all = scenario.dialogues.iter().zip(&scenario.setup.silent).filter(|(it, is_silent)| {
        let is_held = !**is_silent && it.rounds.iter().any(|month| *month < horizon);
        is_held && it.table.contains(&seat) && it.postures.len() > 1
    });
    all.map(|(it, _)| it.key.clone()).collect()
}

/// What a seat knows or does that another of the seats does not see.
pub(super) fn secrets(model: &Model, seating: &Seating<'_>, seat: ActorId) -> Secrets {
    let scenario = &*model.scenario;
    let others = || seating.seats.iter().copied().filter(|it| *it != seat);
    let is_own = |id: &VariableId| scenario.sees(seat, *id) && others().all(|it| !scenario.sees(it, *id));
    let levels = (0..scenario.variables.len() as u16).map(VariableId).filter(|it| others().count() > 0 && is_own(it));
    let choices = scenario.actors[seat.index()].choices.iter();
    let unnoticed = choices.filter(|it| others().any(|other| !scenario.notices(other, **it)));
    Secrets {
        text: seating.texts.actors.get(seat.index()).is_some_and(|it| it.private.is_some()),
        levels: levels.map(|it| scenario.variables[it.index()].notation.clone()).collect(),
        choices: unnoticed.map(|it| scenario.choices[it.index()].key.clone()).collect(),
    }
}
