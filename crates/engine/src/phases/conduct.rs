//! Conduct: what actors remember of what others did to them, and how they answer it.

use diwan_wide::wide;

use super::picked::Taken;
use super::{State, weight};
use crate::kernel::{Mask, Pack};
use crate::model::{ConductTable, Model, Weight};
use crate::rules::{regard, remembered, remembered_share};
use crate::scenario::{ActorId, ChoiceId};

/// What actors did to each other and what they pledged, as everybody may read it. Nothing where nobody asks.
#[derive(Clone, Copy, Debug)]
pub struct Conduct<'a, const W: usize> {
    /// What each actor did to each other lately, -1..1, by pair.
    pub record: &'a [Pack<W>],
    /// What each is used to from each other, -1..1, by pair.
    pub habit: &'a [Pack<W>],
    /// How far each actor's word counts, 0..1.
    pub word: &'a [Pack<W>],
    /// Months for which each pledge still stands, by pledge.
    pub left: &'a [Pack<W>],
    /// Months within which each pledge is still to be kept, 0 where it was not called on.
    pub due: &'a [Pack<W>],
}

impl<const W: usize> Default for Conduct<'_, W> {
    fn default() -> Self {
        Self { record: &[], habit: &[], word: &[], left: &[], due: &[] }
    }
}

/// The same, to write.
pub struct Conducts<'a, const W: usize> {
    /// See [`Conduct`].
    pub record: &'a mut [Pack<W>],
    /// See [`Conduct`].
    pub habit: &'a mut [Pack<W>],
    /// See [`Conduct`].
    pub word: &'a mut [Pack<W>],
    /// See [`Conduct`].
    pub left: &'a mut [Pack<W>],
    /// See [`Conduct`].
    pub due: &'a mut [Pack<W>],
}

/// Before the first turn: everybody expects of everybody what it may be expected to do, and is used to it; every word
/// counts as far as any, and nothing is pledged.
pub fn begin_conduct<const W: usize>(model: &Model, drawn: &[Pack<W>], conducts: &mut Conducts<'_, W>) {
    if let Some(table) = model.remembered() {
        for columns in [&mut *conducts.record, &mut *conducts.habit] {
            columns.iter_mut().zip(&table.start).for_each(|(it, start)| *it = Pack::all(*start));
        }
    }
    conducts.word.fill(weight(model.constants.word_start, drawn));
    conducts.left.fill(Pack::ZERO);
    conducts.due.fill(Pack::ZERO);
}

/// Scratch of [`note_conduct`]: what somebody took, and 1 in the lanes in which it did.
pub type Takings<const W: usize> = Vec<(ChoiceId, Pack<W>)>;

/// Lets everybody remember what was done to it on a turn, as far as it noticed: the mean of how kind that was, and
/// nothing kind or unkind where it noticed nothing. What one is used to moves on first.
#[wide]
pub fn note_conduct<const W: usize>(
    state: &State<'_, W>,
    running: Mask<W>,
    chosen: &[[Option<ChoiceId>; W]],
    record: &mut [Pack<W>],
    habit: &mut [Pack<W>],
    takings: &mut Takings<W>,
) {
    let model = state.model;
    let Some(table) = model.remembered() else { return };
    let constants = &model.constants;
    let share = remembered_share(model.dt, state.weight(constants.record_months));
    let habit_share = remembered_share(model.dt, state.weight(constants.habit_months));
    for (row, actor) in model.actors.iter().enumerate() {
        let taken = Taken::of(chosen, &actor.picks);
        takings.clear();
        for &choice in &actor.menu {
            let takers = taken.takers(choice);
            if takers.any() {
                takings.push((choice, takers.as_numbers()));
            }
        }
        for to in (0..model.actors.len()).filter(|to| *to != row) {
            let noticed = takings.iter().filter(|(choice, _)| table.is_noticed(*choice, to));
            let (mut sum, mut count) = (Pack::ZERO, Pack::ZERO);
            for (choice, taken) in noticed {
                sum = sum + *taken * table.kindness(*choice)[to];
                count = count + *taken;
            }
            // Of one choice it is that itself.
            let now = if actor.picks.len() > 1 { sum / count.max(Pack::all(1.0)) } else { sum };
            let pair = table.pair(row, to);
            habit[pair] = running.select(remembered(habit[pair], record[pair], habit_share), habit[pair]);
            record[pair] = running.select(remembered(record[pair], now, share), record[pair]);
        }
    }
}

/// How much what each actor did lately matters to one of them, log-odds for a choice that is wholly kind to it. Nothing
/// is put into `out` where it answers nothing.
#[inline(always)]
pub(super) fn regards<const W: usize>(state: &State<'_, W>, row: usize, out: &mut Vec<Pack<W>>) {
    out.clear();
    let model = state.model;
    let actor = &model.actors[row];
    let Some(table) = model.remembered().filter(|_| actor.answers != Weight::ZERO) else { return };
    let answers = state.weight(actor.answers);
    let Conduct { record, habit, .. } = state.conduct;
    for (from, other) in model.actors.iter().enumerate() {
        let pair = table.pair(from, row);
        out.push(match from == row {
            true => Pack::ZERO,
            false => regard(answers, other.stated_influence, record[pair], habit[pair]),
        });
    }
}

/// The part of the log-odds of a choice that answers what others did lately: those regards times how kind the choice is
/// to each of them.
#[inline(always)]
pub(super) fn answer<const W: usize>(table: &ConductTable, choice: ChoiceId, regards: &[Pack<W>]) -> Pack<W> {
    let mut sum = Pack::ZERO;
    for (regard, kindness) in regards.iter().zip(table.kindness(choice)) {
        sum = sum + *regard * *kindness;
    }
    sum
}

/// By choice, the part of its log-odds in the first lane that answers what others did lately, and the actor whose doings
/// have the largest part in that; nothing where nobody answers anything.
#[must_use]
pub fn answers<const W: usize>(state: &State<'_, W>) -> Vec<(f64, ActorId)> {
    let (model, mut regarded) = (state.model, Vec::new());
    let Some(table) = model.remembered().filter(|_| model.has_answers()) else { return Vec::new() };
    let mut out = vec![(0.0, ActorId(0)); model.choices.len()];
    for (row, actor) in model.actors.iter().enumerate() {
        regards(state, row, &mut regarded);
        for choice in &actor.menu {
            let sum = answer(table, *choice, &regarded)[0];
            let parts = regarded.iter().zip(table.kindness(*choice)).map(|(regard, kind)| regard[0] * kind * sum);
            let foremost = parts.zip((0_u16..).map(ActorId)).max_by(|a, b| a.0.total_cmp(&b.0));
            out[choice.index()] = (sum, foremost.map_or(ActorId(0), |it| it.1));
        }
    }
    out
}

impl Model {
    /// Whether anybody answers what others did lately.
    #[must_use]
    pub fn has_answers(&self) -> bool {
        self.actors.iter().any(|it| it.answers != Weight::ZERO)
    }
}
