//! Walking a history again, turn by turn, and stopping at the first difference. It plays by what was recorded; it never
//! mends it.

use super::deciders::{Deciders, Whose};
use super::difference::{Difference, Seen, at_start, on_turn};
use super::line::History;
use crate::kernel::Seed;
use crate::record::{Run, TurnRecord};
use crate::scenario::OutcomeId;
use crate::sim::Simulation;

/// Plays a history again to its end and compares every bit: people's answers are given as they were, policies decide
/// anew. Gives back the run with its books.
///
/// # Errors
///
/// The first difference.
pub fn verify(history: &History) -> Result<Run, Difference> {
    let turns = history.run.turns.len();
    let (simulation, mut run) = walk(history, turns, Whose::People, |_, _| {})?;
    let last = history.turns().checked_sub(1);
    let over = |is: bool| word(if is { "over" } else { "not over" });
    if history.ended != simulation.is_over() {
        return Err(Difference {
            turn: last,
            what: "the run".into(),
            recorded: over(history.ended),
            played: over(simulation.is_over()),
        });
    }
    run.outcome = simulation.running().outcome[0];
    if run.outcome != history.run.outcome {
        let model = simulation.model().clone();
        let name =
            |it: Option<OutcomeId>| word(it.map_or("none", |it| model.scenario.outcomes[it.index()].key.as_str()));
        return Err(Difference {
            turn: last,
            what: "outcome".into(),
            recorded: name(history.run.outcome),
            played: name(run.outcome),
        });
    }
    Ok(run)
}

fn word(text: &str) -> Seen {
    Seen::Word(text.to_owned())
}

/// The run that policies make of it in every seat, under the luck and the settings of the history and of its branches.
#[must_use]
pub fn policies_alone(history: &History) -> Run {
    let recorded = &history.run;
    let mut simulation = Simulation::<1>::new(history.start().clone());
    let mut run = simulation.begin_run(Seed(recorded.seed), recorded.replication, recorded.draw);
    while !simulation.is_over() {
        history.turn(&mut simulation, true);
        // What was made to happen from outside is nobody's choice: it happens to policies too.
        if let Some(by) = history.deciders.get(simulation.turn() as usize) {
            simulation.settle(&by.outside);
        }
        simulation.open();
        simulation.close();
        run.turns.push(simulation.turn_record());
    }
    run.outcome = simulation.running().outcome[0];
    run
}

impl History {
    /// Plays the history again with everybody's answers as they were, and shows every turn while it is open to `look`,
    /// with what was recorded of it.
    ///
    /// # Errors
    ///
    /// The first difference between what was recorded and what is played now.
    pub fn look_back(&self, look: impl FnMut(&mut Simulation<1>, &TurnRecord)) -> Result<(), Difference> {
        walk(self, self.run.turns.len(), Whose::Everybody, look).map(|_| ())
    }
}

/// A simulation that has played the first `turns` turns of a history and stands at the start of the next, turned by the
/// branches that fall there; and its run. `look` sees every turn while it is open.
pub(super) fn walk(
    history: &History,
    turns: usize,
    whose: Whose,
    mut look: impl FnMut(&mut Simulation<1>, &TurnRecord),
) -> Result<(Simulation<1>, Run), Difference> {
    let recorded = &history.run;
    let mut simulation = Simulation::<1>::new(history.start().clone());
    let mut run = simulation.begin_run(Seed(recorded.seed), recorded.replication, recorded.draw);
    if let Some(difference) = at_start(history.start(), recorded, &run) {
        return Err(difference);
    }
    for (record, by) in recorded.turns.iter().zip(&history.deciders).take(turns) {
        history.turn(&mut simulation, true);
        if simulation.is_over() {
            return Err(Difference {
                turn: Some(record.turn),
                what: "the run".into(),
                recorded: word("goes on"),
                played: word("is over"),
            });
        }
        let model = simulation.model().clone();
        let answers = by.answers(&model, record, whose);
        simulation.answer_all(&answers);
        simulation.open();
        look(&mut simulation, record);
        simulation.close();
        let played = simulation.turn_record();
        let now = Deciders::of(&model, &played, &by.answers(&model, record, Whose::People));
        if let Some(difference) = on_turn(&model, (record, by), (&played, &now)) {
            return Err(difference);
        }
        run.turns.push(played);
    }
    history.turn(&mut simulation, true);
    Ok((simulation, run))
}
