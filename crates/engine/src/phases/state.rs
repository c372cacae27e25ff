//! The state of a pack as everybody may read it, and how the numbers of the model are read in it.

use diwan_wide::wide;

use super::Counts;
use super::conduct::Conduct;
use crate::expr::{Context, Program};
use crate::kernel::Pack;
use crate::model::{Model, Rate, StanceRow, Weight};
use crate::scenario::VariableId;

/// Scratch for evaluating expressions; kept, so that no turn allocates.
pub type Stack<const W: usize> = Vec<Pack<W>>;

/// The state of a pack on a turn.
#[derive(Clone, Copy)]
pub struct State<'a, const W: usize> {
    /// The model.
    pub model: &'a Model,
    /// The turn, counted from 0.
    pub turn: u32,
    /// Months since the start.
    month: f64,
    /// Month of the calendar, 1 to 12.
    calendar_month: f64,
    /// Level of each variable.
    pub levels: &'a [Pack<W>],
    /// Value of each drawn parameter.
    pub drawn: &'a [Pack<W>],
    /// Whether each dialogue's agreement is in force, 0 or 1.
    pub in_force: &'a [Pack<W>],
    /// Breadth of each dialogue at the start of the turn, 0..1.
    pub breadth: &'a [Pack<W>],
    /// What actors did to each other, and what they pledged; nothing unless [it is given](Self::minding).
    pub conduct: Conduct<'a, W>,
    /// What is remembered, by cell; nothing unless [it is given](Self::remembering).
    pub memory: &'a [Pack<W>],
    /// What is kept of counts.
    pub counts: Counts<'a, W>,
}

impl<'a, const W: usize> State<'a, W> {
    /// The state on a turn, of the columns that everybody may read.
    #[must_use]
    pub fn new(
        model: &'a Model,
        turn: u32,
        levels: &'a [Pack<W>],
        drawn: &'a [Pack<W>],
        in_force: &'a [Pack<W>],
        breadth: &'a [Pack<W>],
    ) -> Self {
        let calendar = model.scenario.calendar;
        let (month, calendar_month) = (calendar.month_of(turn), f64::from(calendar.date_of(turn).month));
        Self {
            model,
            turn,
            month,
            calendar_month,
            levels,
            drawn,
            in_force,
            breadth,
            conduct: Conduct::default(),
            memory: &[],
            counts: Counts::NONE,
        }
    }

    /// The same with what actors did to each other, and what they pledged.
    #[must_use]
    pub fn minding(self, conduct: Conduct<'a, W>) -> Self {
        Self { conduct, ..self }
    }

    /// The same with what is remembered, by cell, as expressions read it.
    #[must_use]
    pub fn remembering(self, memory: &'a [Pack<W>]) -> Self {
        Self { memory, ..self }
    }

    /// The same with what is kept of counts, which a model that has any needs.
    #[must_use]
    pub fn with_counts(self, counts: Counts<'a, W>) -> Self {
        Self { counts, ..self }
    }

    /// The same turn with the levels and the breadth that an actor sees.
    pub(super) fn seen(&self, levels: &'a [Pack<W>], breadth: &'a [Pack<W>]) -> Self {
        Self { levels, breadth, ..*self }
    }

    /// The level of a variable.
    #[inline(always)]
    #[must_use]
    pub fn level(&self, variable: VariableId) -> Pack<W> {
        self.levels[variable.index()]
    }

    /// A number of the model.
    #[inline(always)]
    #[must_use]
    pub fn weight(&self, weight: Weight) -> Pack<W> {
        self::weight(weight, self.drawn)
    }

    /// The value of an expression.
    #[inline(always)]
    #[must_use]
    pub fn value(&self, program: &Program, stack: &mut Stack<W>) -> Pack<W> {
        let Self { month, calendar_month, in_force, breadth, conduct, memory, counts, .. } = *self;
        let Conduct { record, word, .. } = conduct;
        let (events, rates) = (counts.events, counts.numbers);
        let context = Context { month, calendar_month, in_force, breadth, record, word, memory, events, rates };
        program.evaluate(self.levels, &context, stack)
    }

    /// Where an actor wants an issue settled as things stand, 0..100.
    #[inline(always)]
    #[must_use]
    pub fn wish(&self, stance: &StanceRow, stack: &mut Stack<W>) -> Pack<W> {
        match &stance.position {
            Rate::Weight(weight) => self.weight(*weight),
            Rate::Program(program) => self.value(program, stack).clip(0.0, 100.0),
        }
    }

    /// A number or the value of an expression.
    #[inline(always)]
    #[must_use]
    pub fn rate(&self, rate: &Rate, stack: &mut Stack<W>) -> Pack<W> {
        match rate {
            Rate::Weight(weight) => self.weight(*weight),
            Rate::Program(program) => self.value(program, stack),
        }
    }
}

/// A number of the model, given the drawn parameters.
#[inline(always)]
#[must_use]
pub fn weight<const W: usize>(weight: Weight, drawn: &[Pack<W>]) -> Pack<W> {
    match weight {
        Weight::Fixed(value) => Pack::all(value),
        Weight::Drawn(row) => drawn[row as usize],
    }
}

/// Breadth of each dialogue, 0..1: influence-weighted engagement of the ratifiers who are not at the table,
/// `Σ I e / 100 / Σ I`; 0 where there are none.
#[wide]
pub fn breadth<const W: usize>(model: &Model, levels: &[Pack<W>], out: &mut [Pack<W>]) {
    for (row, out) in out.iter_mut().enumerate() {
        *out = breadth_of(model, row, levels);
    }
}

/// Breadth of one dialogue.
#[inline(always)]
pub(super) fn breadth_of<const W: usize>(model: &Model, dialogue: usize, levels: &[Pack<W>]) -> Pack<W> {
    let (mut engaged, mut total) = (Pack::ZERO, Pack::ZERO);
    for ratifier in model.dialogues[dialogue].ratifiers.iter().filter(|it| !it.at_table) {
        let actor = &model.actors[ratifier.actor.index()];
        let influence = levels[actor.influence.index()];
        engaged = engaged + influence * levels[actor.engagement.index()];
        total = total + influence;
    }
    engaged / total.max(Pack::all(1e-9)) / 100.0
}
