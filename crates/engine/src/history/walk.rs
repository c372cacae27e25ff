//! Walking a recording again, turn by turn, and stopping at the first difference. It plays by what was recorded; it never mends it.

use super::difference::{Difference, Seen, at_start, on_turn};
use super::ground::Ground;
use super::recording::{Hands, Recording};
use crate::kernel::Seed;
use crate::model::Model;
use crate::record::{Run, TurnRecord};
use crate::scenario::OutcomeId;
use crate::sim::Simulation;

/// Plays a recording again to its end and compares every bit: people's answers are given as they were, policies decide anew. Gives back the run with its books.
///
/// # Errors
///
/// The first difference.
pub fn verify(ground: &Ground, recording: &Recording) -> Result<Run, Difference> {
    let turns = recording.run.turns.len();
    let (simulation, mut run) = walk(ground, recording, turns, Whose::People)?;
    let last = u32::try_from(turns).ok().and_then(|it| it.checked_sub(1));
    let word = |text: &str| Seen::Word(text.to_owned());
    let over = |is: bool| word(if is { "over" } else { "not over" });
    if recording.ended != simulation.is_over() {
        return Err(Difference { turn: last, what: "the run".into(), recorded: over(recording.ended), played: over(simulation.is_over()) });
    }
    run.outcome = simulation.running().outcome[0];
    if run.outcome != recording.run.outcome {
        let model = simulation.model().clone();
        let name = |it: Option<OutcomeId>| word(it.map_or("none", |it| model.scenario.outcomes[it.index()].key.as_str()));
        return Err(Difference { turn: last, what: "outcome".into(), recorded: name(recording.run.outcome), played: name(run.outcome) });
    }
    Ok(run)
}

/// Whose decisions are answered as they were recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    /// Those of people.
    People,
    /// Everybody's.
    Everybody,
}

/// A simulation that has played the first `turns` turns of a recording and stands at the start of the next, turned by the forks that fall there; and its run.
pub(super) fn walk(ground: &Ground, recording: &Recording, turns: usize, whose: Whose) -> Result<(Simulation<1>, Run), Difference> {
    let recorded = &recording.run;
    let mut simulation = Simulation::<1>::new(ground.start().clone());
    let mut run = simulation.begin_run(Seed(recorded.seed), recorded.replication, recorded.draw);
    if let Some(difference) = at_start(ground.start(), recorded, &run) {
        return Err(difference);
    }
    let mut forks = 0;
    let mut turned = |simulation: &mut Simulation<1>, turn: usize| {
        while recording.forks.get(forks).is_some_and(|it| it.turn as usize <= turn) {
            ground.turn(simulation, recording, forks);
            forks += 1;
        }
    };
    for (turn, (record, hands)) in recorded.turns.iter().zip(&recording.hands).take(turns).enumerate() {
        turned(&mut simulation, turn);
        if simulation.is_over() {
            let word = |text: &str| Seen::Word(text.to_owned());
            return Err(Difference { turn: Some(record.turn), what: "the run".into(), recorded: word("goes on"), played: word("is over") });
        }
        let model = simulation.model().clone();
        answer(&mut simulation, &model, record, hands, whose);
        simulation.open();
        simulation.close();
        let played = simulation.turn_record();
        let by = Hands::of(&model, &played, &hands.answers(record));
        if let Some(difference) = on_turn(&model, (record, hands), (&played, &by)) {
            return Err(difference);
        }
        run.turns.push(played);
    }
    turned(&mut simulation, turns);
    Ok((simulation, run))
}

/// Gives the recorded answers for the turn that is to be played.
fn answer(simulation: &mut Simulation<1>, model: &Model, record: &TurnRecord, hands: &Hands, whose: Whose) {
    let is_answered = |by: super::Decider| whose == Whose::Everybody || by == super::Decider::Person;
    for event in &hands.barred {
        simulation.bar(*event);
    }
    for (it, by) in record.choices.iter().zip(&hands.choices) {
        if is_answered(*by) {
            simulation.answer(it.actor, it.choice);
        }
    }
    for (round, by) in record.rounds.iter().zip(&hands.postures) {
        let seats = &model.dialogues[round.dialogue.index()].seats;
        for ((actor, posture), _) in round.postures.iter().zip(by).filter(|(_, by)| is_answered(**by)) {
            if let Some(seat) = seats.iter().find(|it| it.actor == *actor) {
                simulation.take_posture(seat.row, *posture);
            }
        }
    }
}
