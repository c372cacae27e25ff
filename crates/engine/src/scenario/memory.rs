//! Memory: what can come about, what expressions remember of it, and flags. It says what is remembered, never how.

use super::{ActorId, ChoiceId, DialogueId, EventId, FlagId, Formula, Scenario, VariableId, Visibility};
use crate::expr::{MOST_MONTHS, Slot};
use crate::text::Span;

/// Something that comes about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happening {
    /// An event happens.
    Event(EventId),
    /// A choice is taken.
    Choice(ChoiceId),
    /// A choice is taken and succeeds; one whose success is not in question always does.
    Succeeded(ChoiceId),
    /// A choice is taken and fails.
    Failed(ChoiceId),
    /// A round of a dialogue is held.
    Round(DialogueId),
    /// A round breaks down, or its terms give somebody too little.
    BrokeDown(DialogueId),
    /// A deal is struck.
    Deal(DialogueId),
    /// The agreement of a dialogue collapses.
    Collapsed(DialogueId),
}

impl Happening {
    /// Whether it comes about when a turn is opened, before anybody chooses, and not when it is closed.
    #[must_use]
    pub fn at_opening(self) -> bool {
        matches!(self, Self::Event(_))
    }

    /// The choice that it is, if it is one.
    #[must_use]
    pub fn choice(self) -> Option<ChoiceId> {
        match self {
            Self::Choice(it) | Self::Succeeded(it) | Self::Failed(it) => Some(it),
            _ => None,
        }
    }

    /// Its place in the order in which flags are set on a turn: events, choices, rounds, collapses; within each in the
    /// order of names.
    #[must_use]
    pub fn order(self) -> (u8, u16, u8) {
        match self {
            Self::Event(it) => (0, it.0, 0),
            Self::Choice(it) => (1, it.0, 0),
            Self::Succeeded(it) => (1, it.0, 1),
            Self::Failed(it) => (1, it.0, 2),
            Self::Round(it) => (2, it.0, 0),
            Self::BrokeDown(it) => (2, it.0, 1),
            Self::Deal(it) => (2, it.0, 2),
            Self::Collapsed(it) => (3, it.0, 0),
        }
    }
}

/// A fact that is on or off, and set by what comes about.
#[derive(Clone, Debug)]
pub struct Flag {
    /// Its name in files and expressions.
    pub key: String,
    /// Where it is declared.
    pub span: Span,
    /// Whether it is on at the start.
    pub start: bool,
    /// Who sees it; others go by its start.
    pub seen: Visibility,
}

/// What sets a flag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setter {
    /// The flag.
    pub flag: FlagId,
    /// What it is set to.
    pub to: bool,
    /// What sets it.
    pub by: Happening,
}

/// What is remembered.
#[derive(Clone, Debug)]
pub enum Remembered {
    /// A flag.
    Flag(FlagId),
    /// Months since something last came about, at most [`MOST_MONTHS`], which also means never.
    Since(Happening),
    /// How often something came about.
    Times(Happening),
    /// Whether something came about since actors chose last.
    Did(Happening),
    /// Whether a condition held at the end of every turn of the last so many months.
    Held {
        /// The condition.
        condition: Formula,
        /// For how long, months, above 0.
        months: f64,
    },
}

/// A cell of memory.
#[derive(Clone, Debug)]
pub struct Cell {
    /// As it is written: `since(us.strike)`; of a flag its key.
    pub notation: String,
    /// What is in it.
    pub remembers: Remembered,
}

/// All that is remembered in a run; nothing where no expression asks and no flag is declared.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    /// The flags, in the order of keys.
    pub flags: Vec<Flag>,
    /// The cells: first the flags, in their order, then whatever expressions ask for, as it was met.
    pub cells: Vec<Cell>,
    /// What sets flags, in the order in which it does so on a turn.
    pub setters: Vec<Setter>,
}

impl Memory {
    /// What a cell holds at the start, before anything has come about: a number, or a fact as 0 or 1.
    #[must_use]
    pub fn start(&self, cell: usize) -> f64 {
        match self.cells[cell].remembers {
            Remembered::Since(_) => MOST_MONTHS,
            Remembered::Flag(flag) => f64::from(u8::from(self.flags[flag.index()].start)),
            Remembered::Times(_) | Remembered::Did(_) | Remembered::Held { .. } => 0.0,
        }
    }
}

impl Scenario {
    /// Between which values a cell of memory lies in a run.
    #[must_use]
    pub fn memory_bounds(&self, cell: usize) -> (f64, f64) {
        let turns = f64::from(self.calendar.turns);
        match &self.memory.cells[cell].remembers {
            Remembered::Since(_) => (0.0, MOST_MONTHS),
            Remembered::Times(_) => (0.0, turns),
            Remembered::Did(_) => (0.0, 1.0),
            // The end of the last turn comes after all that could ask for it.
            Remembered::Held { months, .. } => {
                let is_possible = self.calendar.turns_of(*months) < turns;
                (0.0, f64::from(u8::from(is_possible)))
            }
            Remembered::Flag(flag) => {
                let start = self.memory.flags[flag.index()].start;
                let sets =
                    |to: bool| start == to || self.memory.setters.iter().any(|it| it.flag == *flag && it.to == to);
                (f64::from(u8::from(!sets(false))), f64::from(u8::from(sets(true))))
            }
        }
    }

    /// Whether an actor knows what a cell of memory holds: it notices what came about, and sees exactly all that the
    /// condition reads which held.
    #[must_use]
    pub fn remembers(&self, actor: ActorId, cell: usize) -> bool {
        match &self.memory.cells[cell].remembers {
            Remembered::Since(it) | Remembered::Times(it) | Remembered::Did(it) => {
                it.choice().is_none_or(|choice| self.notices(actor, choice))
            }
            Remembered::Held { condition, .. } => condition.program.uses().all(|slot| self.knows(actor, slot)),
            Remembered::Flag(flag) => match &self.memory.flags[flag.index()].seen {
                Visibility::Public => true,
                Visibility::Estimated { known_to, .. } | Visibility::Hidden { known_to } => known_to.contains(&actor),
            },
        }
    }

    /// Whether an actor sees exactly what stands in a slot.
    #[must_use]
    pub fn knows(&self, actor: ActorId, slot: Slot) -> bool {
        match slot {
            Slot::Level(row) => self.sees(actor, VariableId(row)),
            // Who does not see the level as it is does not know how many events there were.
            Slot::Count(row) | Slot::Rate(row) => {
                self.counted().nth(usize::from(row)).is_none_or(|(it, _)| self.sees(actor, it))
            }
            Slot::Memory(cell) | Slot::Fact(cell) => self.remembers(actor, usize::from(cell)),
            Slot::Breadth(row) => {
                let dialogue = &self.dialogues[usize::from(row)];
                let absent = dialogue.ratifiers.iter().filter(|it| !dialogue.table.contains(it));
                absent
                    .map(|it| &self.actors[it.index()])
                    .all(|it| self.sees(actor, it.influence) && self.sees(actor, it.engagement))
            }
            Slot::Conduct(pair) => {
                let actors = self.actors.len();
                let [from, to] = [usize::from(pair) / actors, usize::from(pair) % actors].map(|it| ActorId(it as u16));
                let mut seen = self.choices.iter().filter(|it| it.actor == from && it.is_noticed_by(to));
                actor == from || actor == to || seen.all(|it| it.is_noticed_by(actor))
            }
            Slot::InForce(_) | Slot::Month | Slot::CalendarMonth | Slot::Word(_) => true,
        }
    }
}
