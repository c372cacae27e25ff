//! Outlooks: which levels an actor does not see exactly, and what that means for its deliberation. It never says what
//! they are taken for; `phases` does.

use super::rows::levels_read;
use super::{ActorRow, ChoiceRow, CountRow, DialogueRow, Model, Rate, SourceRow, Weight};
use crate::expr::{Program, Slot};
use crate::kernel::{name_key, ops};
use crate::scenario::{ActorId, DialogueId, Scenario, VariableId, Visibility};

/// A level that an actor does not see exactly.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UnseenRow {
    /// The variable.
    pub variable: VariableId,
    /// Lower end of its scale.
    pub low: f64,
    /// What the actor sees instead.
    pub seen_as: SeenAs,
}

/// What stands before a level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SeenAs {
    /// An error, another on every turn.
    Error {
        /// Its standard deviation, points.
        deviation: Weight,
        /// Key of its luck: of the actor and the variable.
        key: u64,
    },
    /// Everything: the actor goes by where the variable was expected to start.
    Start(f64),
}

/// What an actor's deliberation reads and does not see exactly.
#[derive(Clone, Debug, Default)]
pub struct Outlook {
    /// The levels, in the order of variables.
    pub unseen: Vec<UnseenRow>,
    /// Dialogues whose breadth hangs on such levels.
    pub breadths: Vec<DialogueId>,
    /// Dialogues in which what it has to gain hangs on such levels.
    pub gains: Vec<DialogueId>,
    /// Cells of memory that it does not know, and what it takes them for: what they were at the start.
    pub memory: Vec<(u16, f64)>,
}

impl Outlook {
    /// Whether the actor sees all that it reads.
    #[inline(always)]
    #[must_use]
    pub fn is_clear(&self) -> bool {
        self.unseen.is_empty() && self.memory.is_empty()
    }
}

impl Model {
    /// A variable as one that an actor does not see exactly; nothing if it does.
    #[must_use]
    pub fn unseen(&self, actor: ActorId, variable: VariableId) -> Option<UnseenRow> {
        unseen(&self.scenario, &self.errors, actor, variable)
    }
}

/// `errors` are the standard deviations of estimates, by variable.
fn unseen(scenario: &Scenario, errors: &[Option<Weight>], actor: ActorId, id: VariableId) -> Option<UnseenRow> {
    if scenario.sees(actor, id) {
        return None;
    }
    let variable = &scenario.variables[id.index()];
    let seen_as = match (&variable.seen, errors[id.index()]) {
        (Visibility::Estimated { .. }, Some(deviation)) => {
            let key = name_key(&format!("{}: {}", scenario.actors[actor.index()].key, variable.notation));
            SeenAs::Error { deviation, key }
        }
        _ => SeenAs::Start(ops::clip(variable.start.nominal(), variable.low(), 100.0)),
    };
    Some(UnseenRow { variable: id, low: variable.low(), seen_as })
}

/// Writes every actor's outlook.
pub(super) fn write_outlooks(
    scenario: &Scenario,
    errors: &[Option<Weight>],
    actors: &mut [ActorRow],
    choices: &[ChoiceRow],
    dialogues: &[DialogueRow],
    (counts, sources): (&[CountRow], &[SourceRow]),
) {
    let cells = 0..scenario.memory.cells.len();
    let all_know = |cell: usize| (0..scenario.actors.len() as u16).all(|it| scenario.remembers(ActorId(it), cell));
    if scenario.variables.iter().all(|it| matches!(it.seen, Visibility::Public)) && cells.clone().all(all_know) {
        return;
    }
    for (id, actor) in (0_u16..).map(ActorId).zip(actors) {
        let mut reads = Reads {
            levels: vec![false; scenario.variables.len()],
            breadths: vec![false; dialogues.len()],
            memory: vec![false; cells.len()],
            counts,
        };
        let mut gains = vec![false; dialogues.len()];
        actor.dynamic.iter().for_each(|goal| reads.program(&goal.times));
        for choice in actor.menu.iter().map(|it| &choices[it.index()]) {
            choice.odds.iter().chain(&choice.biases).for_each(|rate| reads.rate(rate));
            choice.when_seen.iter().for_each(|when| reads.program(when));
            let members = choice.contest.iter().flat_map(|sides| sides.iter().flatten());
            members.for_each(|it| {
                reads.levels[it.influence.index()] = true;
                reads.levels[it.stability.index()] = true;
            });
            for count in choice.sources.iter().map(|it| &counts[sources[*it].count]) {
                reads.levels[count.variable.index()] = true;
                count.opportunity.iter().for_each(|it| reads.program(it));
            }
            for (effect, thought) in choice.effects.iter().zip(&choice.values) {
                reads.levels[effect.target.index()] = true;
                effect.scale.iter().for_each(|scale| reads.program(scale));
                thought.admirer.iter().for_each(|it| reads.levels[it.index()] = true);
                thought.dialogue.iter().for_each(|it| gains[it.index()] = true);
                thought.issue.iter().for_each(|it| reads.rate(&actor.stances[it.index()].position));
            }
        }
        let is_unseen = |variable: VariableId| !scenario.sees(id, variable);
        let hangs = |on: &[VariableId]| on.iter().any(|it| is_unseen(*it));
        for (row, dialogue) in dialogues.iter().enumerate() {
            let (anchors, grounds) = (anchors(dialogue, scenario), grounds(dialogue, actor, counts, scenario));
            reads.breadths[row] &= hangs(&anchors);
            gains[row] &= hangs(&grounds);
            let needed = [(reads.breadths[row], anchors), (gains[row], grounds)];
            for variable in needed.into_iter().filter(|(needed, _)| *needed).flat_map(|(_, variables)| variables) {
                reads.levels[variable.index()] = true;
            }
        }
        let read = (0_u16..).map(VariableId).zip(&reads.levels).filter(|(_, read)| **read);
        actor.outlook = Outlook {
            unseen: read.filter_map(|(variable, _)| unseen(scenario, errors, id, variable)).collect(),
            breadths: those(&reads.breadths),
            gains: those(&gains),
            memory: (cells.clone())
                .filter(|cell| reads.memory[*cell] && !scenario.remembers(id, *cell))
                .map(|cell| (cell as u16, scenario.memory.start(cell)))
                .collect(),
        };
    }
}

/// What the breadth of a dialogue is made of.
fn anchors(dialogue: &DialogueRow, scenario: &Scenario) -> Vec<VariableId> {
    let absent = dialogue.ratifiers.iter().filter(|it| !it.at_table).map(|it| &scenario.actors[it.actor.index()]);
    absent.flat_map(|it| [it.influence, it.engagement]).collect()
}

/// What an actor's gain from the agreement of a dialogue is made of.
fn grounds(dialogue: &DialogueRow, actor: &ActorRow, counts: &[CountRow], scenario: &Scenario) -> Vec<VariableId> {
    let issues = scenario.issues.iter().zip(&dialogue.on_agenda).zip(&actor.stances);
    let mut out = Vec::new();
    for ((issue, _), stance) in issues.filter(|((_, on_agenda), stance)| **on_agenda && stance.cares) {
        out.push(issue.settlement);
        if let Rate::Program(position) = &stance.position {
            out.extend(levels_read(position, counts).map(|row| VariableId(row as u16)));
        }
    }
    out
}

fn those(which: &[bool]) -> Vec<DialogueId> {
    (0_u16..).map(DialogueId).zip(which).filter(|(_, it)| **it).map(|(id, _)| id).collect()
}

/// What a deliberation reads, by variable and by dialogue.
struct Reads<'a> {
    levels: Vec<bool>,
    breadths: Vec<bool>,
    memory: Vec<bool>,
    counts: &'a [CountRow],
}

impl Reads<'_> {
    fn rate(&mut self, rate: &Rate) {
        if let Rate::Program(program) = rate {
            self.program(program);
        }
    }

    fn program(&mut self, program: &Program) {
        levels_read(program, self.counts).for_each(|it| self.levels[it] = true);
        for slot in program.uses() {
            match slot {
                Slot::Breadth(row) => self.breadths[usize::from(row)] = true,
                Slot::Memory(cell) | Slot::Fact(cell) => self.memory[usize::from(cell)] = true,
                // Those of levels stand above.
                Slot::Level(_) | Slot::Count(_) | Slot::Rate(_) => {}
                Slot::InForce(_) | Slot::Month | Slot::CalendarMonth | Slot::Conduct(_) | Slot::Word(_) => {}
            }
        }
    }
}
