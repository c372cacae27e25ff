//! The model as a whole: its tables in the order in which the phases of a turn need them, and what it says of itself.

use std::sync::Arc;

use super::{
    ActorRow, Beliefs, ChoiceRow, ConductTable, Constants, CountRow, DialogueRow, EventRow, FlowRow, LayerRow,
    MemoryRows, OutcomeRow, Parameter, PathRow, PledgeRow, Rate, ReturnRow, SourceRow, StanceRow, StartRow, Weight,
};
use crate::expr::Context;
use crate::kernel::{Mask, Pack};
use crate::record::{Goal, Stance, Wants};
use crate::rules::counted_number;
use crate::scenario::{EventId, Scenario, VariableId};

/// A scenario under its settings, flattened for running.
#[derive(Clone, Debug)]
pub struct Model {
    /// The scenario it was made from: names and texts.
    pub scenario: Arc<Scenario>,
    /// Length of a turn, months.
    pub dt: f64,
    /// Number of turns.
    pub turns: u32,
    /// The numbers that are drawn.
    pub parameters: Vec<Parameter>,
    /// The constants of the rules.
    pub constants: Constants,
    /// Start and scale of each variable.
    pub starts: Vec<StartRow>,
    /// Standard deviation of the estimates of each variable, points, if it is estimated.
    pub errors: Vec<Option<Weight>>,
    /// Scores that the doctrine of their actor starts elsewhere, in the order they are set.
    pub doctrine_starts: Vec<(VariableId, Weight)>,
    /// The flows.
    pub flows: Vec<FlowRow>,
    /// Variables without a flow that return to their start.
    pub returns: Vec<ReturnRow>,
    /// What is counted.
    pub counts: Vec<CountRow>,
    /// The choices that bring what is counted.
    pub sources: Vec<SourceRow>,
    /// What walks on a path.
    pub paths: Vec<PathRow>,
    /// The actors.
    pub actors: Vec<ActorRow>,
    /// The choices.
    pub choices: Vec<ChoiceRow>,
    /// The dialogues.
    pub dialogues: Vec<DialogueRow>,
    /// Number of issues; the terms of dialogue `d` are rows `d × issues ..`.
    pub issues: usize,
    /// Settlement of each issue.
    pub settlements: Vec<VariableId>,
    /// Number of seats at all tables together.
    pub seats: usize,
    /// The events.
    pub events: Vec<EventRow>,
    /// The outcomes, in order of priority.
    pub outcomes: Vec<OutcomeRow>,
    /// What is remembered.
    pub memory: MemoryRows,
    /// The passes in which choices take effect.
    pub choice_passes: Vec<Pass>,
    /// The passes in which events happen.
    pub event_passes: Vec<Pass>,
    /// What actors believe about how the world works.
    pub beliefs: Beliefs,
    /// What actors think of each other's choices, where that counts.
    pub conduct: Option<Box<ConductTable>>,
    /// What may be pledged, in the order of the choices by which it is.
    pub pledges: Vec<PledgeRow>,
    /// What others added to the world it is played in, in the order in which they act.
    pub layers: Vec<LayerRow>,
}

/// One pass over those whose effects are to be reckoned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pass {
    /// All of them, all their effects.
    Everyone,
    /// One of them (by row), and one of its effects (by place).
    One {
        /// Row of the actor or event.
        row: usize,
        /// Place of the effect.
        effect: usize,
    },
}

impl Model {
    /// Rows of the terms of a dialogue.
    #[must_use]
    pub fn terms_of(&self, dialogue: usize) -> core::ops::Range<usize> {
        dialogue * self.issues..(dialogue + 1) * self.issues
    }

    /// The rows of the drawn parameters with a path, `actors.us.influence`: none where that number is not drawn.
    pub fn parameters_at<'m>(&'m self, path: &'m str) -> impl Iterator<Item = usize> + 'm {
        self.parameters.iter().enumerate().filter(move |(_, it)| it.path == path).map(|(row, _)| row)
    }

    /// What each actor wants under these values of the drawn parameters in a run that started at these levels.
    #[must_use]
    pub fn wants(&self, parameters: &[f64], origins: &[f64]) -> Vec<Wants> {
        let drawn: Vec<Pack<1>> = parameters.iter().map(|it| Pack([*it])).collect();
        let origins: Vec<Pack<1>> = origins.iter().map(|it| Pack([*it])).collect();
        let stance = |(&settlement, it): (&VariableId, &StanceRow)| {
            let position = self.wish_at_start(it, &drawn, &origins)[0];
            let salience = it.salience.of(parameters);
            Stance { settlement, position, salience }
        };
        let of = |actor: &ActorRow| Wants {
            goals: actor
                .goals
                .iter()
                .map(|(variable, weight)| Goal { variable: *variable, weight: weight.of(parameters) })
                .collect(),
            issues: self.settlements.iter().zip(&actor.stances).filter(|(_, it)| it.cares).map(stance).collect(),
        };
        self.actors.iter().map(of).collect()
    }

    /// Where an actor wants an issue settled as a run starts, 0..100: what its payoff is reckoned by. No agreement is in
    /// force then, and nobody counts as engaged.
    #[must_use]
    pub fn wish_at_start<const W: usize>(&self, stance: &StanceRow, drawn: &[Pack<W>], origins: &[Pack<W>]) -> Pack<W> {
        match &stance.position {
            Rate::Weight(Weight::Fixed(position)) => Pack::all(*position),
            Rate::Weight(Weight::Drawn(row)) => drawn[*row as usize],
            Rate::Program(program) => {
                let nothing = vec![Pack::ZERO; self.dialogues.len()];
                let calendar_month = f64::from(self.scenario.calendar.start.month);
                let cells = 0..self.scenario.memory.cells.len();
                let memory: Vec<Pack<W>> = cells.map(|cell| Pack::all(self.scenario.memory.start(cell))).collect();
                // As many events as the levels stand for.
                let scale = |it: &CountRow| match it.scale {
                    Weight::Fixed(scale) => Pack::all(scale),
                    Weight::Drawn(row) => drawn[row as usize],
                };
                let number = |it: &CountRow| counted_number(origins[it.variable.index()], scale(it));
                let rates: Vec<Pack<W>> = self.counts.iter().map(number).collect();
                let events: Vec<Pack<W>> = rates.iter().map(|it| *it * self.dt).collect();
                let (in_force, breadth, memory) = (&nothing[..], &nothing[..], &memory[..]);
                // As everybody is expected to treat everybody, and every word as it counts before the first turn.
                let expected = self.remembered().map_or(&[][..], |it| &it.start);
                let record: Vec<Pack<W>> = expected.iter().map(|it| Pack::all(*it)).collect();
                let word = match self.constants.word_start {
                    Weight::Fixed(word) => Pack::all(word),
                    Weight::Drawn(row) => drawn[row as usize],
                };
                let word = vec![word; self.actors.len()];
                let (record, word, events, rates) = (&record[..], &word[..], &events[..], &rates[..]);
                let context =
                    Context { month: 0.0, calendar_month, in_force, breadth, record, word, memory, events, rates };
                program.evaluate(origins, &context, &mut Vec::new()).clip(0.0, 100.0)
            }
        }
    }

    /// Lanes in which an event has ended the run, which it does before anybody can choose.
    #[must_use]
    pub fn ended_early<const W: usize>(&self, happened: &[Mask<W>]) -> Mask<W> {
        let ending = self.events.iter().zip(happened).filter(|(event, _)| event.outcome.is_some());
        ending.fold(Mask::NONE, |ended, (_, happened)| ended.or(*happened))
    }

    /// What actors think of each other's choices, where it is remembered what they do.
    #[inline(always)]
    #[must_use]
    pub fn remembered(&self) -> Option<&ConductTable> {
        self.conduct.as_deref().filter(|it| it.is_remembered)
    }

    /// The event ids.
    pub fn event_ids(&self) -> impl Iterator<Item = EventId> {
        (0..self.events.len() as u16).map(EventId)
    }
}
