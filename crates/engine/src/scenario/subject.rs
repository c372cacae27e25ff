//! Subjects: what metrics speak of, and how it is written.

use super::{ActorId, ChoiceId, DialogueId, EventId, OutcomeId, Scenario, VariableId};
use crate::text::Diagnostic;

/// Something that comes about for the first time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Milestone {
    /// The condition of an outcome holds at the end of a turn, whether or not it ends the run.
    Outcome(OutcomeId),
    /// A deal of a dialogue.
    Deal(DialogueId),
    /// An event happens.
    Event(EventId),
    /// A choice is taken.
    Choice(ChoiceId),
}

/// A variable that counts events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountedId(pub VariableId);

/// Two actors: one, and the other to whom it does something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair(pub ActorId, pub ActorId);

/// What a metric speaks of.
pub(super) trait Subject {
    /// As it is written in the brackets of a metric.
    fn notation(&self, scenario: &Scenario) -> String;

    /// The same in a sentence of tables.
    fn plain(&self, scenario: &Scenario) -> String {
        self.notation(scenario)
    }

    /// The variable that it is, if it is one.
    fn variable(&self) -> Option<VariableId> {
        None
    }

    /// The milestone that it is, if it is one.
    fn milestone(&self) -> Option<Milestone> {
        None
    }
}

/// Those who read what stands in the brackets of a metric.
pub(super) trait Subjects {
    /// What is read, or what is wrong with it.
    fn read<T: Readable>(&self) -> Result<T, Diagnostic>
    where
        Self: Sized,
    {
        T::read_by(self)
    }

    fn variable(&self) -> Result<VariableId, Diagnostic>;
    fn moment(&self) -> Result<(VariableId, f64), Diagnostic>;
    fn counted(&self) -> Result<CountedId, Diagnostic>;
    fn outcome(&self) -> Result<OutcomeId, Diagnostic>;
    fn choice(&self) -> Result<ChoiceId, Diagnostic>;
    fn event(&self) -> Result<EventId, Diagnostic>;
    fn dialogue(&self) -> Result<DialogueId, Diagnostic>;
    fn actor(&self) -> Result<ActorId, Diagnostic>;
    fn pair(&self) -> Result<Pair, Diagnostic>;
    fn milestone(&self) -> Result<Milestone, Diagnostic>;
    fn nothing(&self) -> Result<(), Diagnostic>;
}

/// What can be read.
pub(super) trait Readable: Sized {
    fn read_by(reader: &impl Subjects) -> Result<Self, Diagnostic>;
}

macro_rules! readable {
    ($($type:ty: $reader:ident;)*) => {
        $(impl Readable for $type {
            fn read_by(reader: &impl Subjects) -> Result<Self, Diagnostic> {
                reader.$reader()
            }
        })*
    };
}

readable! {
    VariableId: variable;
    (VariableId, f64): moment;
    CountedId: counted;
    OutcomeId: outcome;
    ChoiceId: choice;
    EventId: event;
    DialogueId: dialogue;
    ActorId: actor;
    Pair: pair;
    Milestone: milestone;
    (): nothing;
}

impl Subject for VariableId {
    fn notation(&self, scenario: &Scenario) -> String {
        scenario.variables[self.index()].notation.clone()
    }

    fn variable(&self) -> Option<VariableId> {
        Some(*self)
    }
}

impl Subject for CountedId {
    fn notation(&self, scenario: &Scenario) -> String {
        self.0.notation(scenario)
    }

    fn variable(&self) -> Option<VariableId> {
        Some(self.0)
    }
}

/// A variable after so many months.
impl Subject for (VariableId, f64) {
    fn notation(&self, scenario: &Scenario) -> String {
        format!("{}, {}", self.0.notation(scenario), self.1)
    }

    fn plain(&self, scenario: &Scenario) -> String {
        format!("{}, after {} months", self.0.notation(scenario), self.1)
    }

    fn variable(&self) -> Option<VariableId> {
        Some(self.0)
    }
}

impl Subject for OutcomeId {
    fn notation(&self, scenario: &Scenario) -> String {
        scenario.outcomes[self.index()].key.clone()
    }
}

impl Subject for ChoiceId {
    fn notation(&self, scenario: &Scenario) -> String {
        scenario.choices[self.index()].notation.clone()
    }
}

impl Subject for EventId {
    fn notation(&self, scenario: &Scenario) -> String {
        scenario.events[self.index()].key.clone()
    }
}

impl Subject for DialogueId {
    fn notation(&self, scenario: &Scenario) -> String {
        scenario.dialogues[self.index()].key.clone()
    }
}

impl Subject for ActorId {
    fn notation(&self, scenario: &Scenario) -> String {
        scenario.actors[self.index()].key.clone()
    }
}

impl Subject for Pair {
    fn notation(&self, scenario: &Scenario) -> String {
        format!("{}.{}", self.0.notation(scenario), self.1.notation(scenario))
    }
}

impl Milestone {
    fn what(&self) -> &dyn Subject {
        match self {
            Self::Outcome(it) => it,
            Self::Deal(it) => it,
            Self::Event(it) => it,
            Self::Choice(it) => it,
        }
    }
}

impl Subject for Milestone {
    fn notation(&self, scenario: &Scenario) -> String {
        self.what().notation(scenario)
    }

    fn milestone(&self) -> Option<Milestone> {
        Some(*self)
    }
}

/// The whole run.
impl Subject for () {
    fn notation(&self, _scenario: &Scenario) -> String {
        String::new()
    }
}
