//! Memory: what has come about is noted, when a turn has opened and when it is closed, and conditions at its end. A cell
//! has two columns: the number that it keeps, and what expressions read.

use diwan_wide::wide;

use super::picked::Taken;
use super::{Round, Stack, State};
use crate::kernel::{Mask, Pack};
use crate::model::{MemoryRow, Model};
use crate::record::Verdict;
use crate::scenario::{ChoiceId, Happening};

/// The columns of memory, by cell.
pub struct Memories<'a, const W: usize> {
    /// The number that a cell keeps.
    pub kept: &'a mut [Pack<W>],
    /// What expressions read.
    pub recalled: &'a mut [Pack<W>],
}

/// What may have come about on a turn, as columns.
#[derive(Clone, Copy)]
pub struct Occurred<'a, const W: usize> {
    /// Whether each event happened.
    pub happened: &'a [Mask<W>],
    /// What each actor chose.
    pub chosen: &'a [[Option<ChoiceId>; W]],
    /// Whether each choice, where taken, succeeded.
    pub success: &'a [Mask<W>],
    /// The round of each dialogue.
    pub rounds: &'a [Round<W>],
    /// Whether the agreement of each dialogue collapsed.
    pub collapsed: &'a [Mask<W>],
}

/// Puts memory back to the start.
pub fn forget<const W: usize>(model: &Model, memories: &mut Memories<'_, W>) {
    for ((row, kept), recalled) in model.memory.cells.iter().zip(&mut *memories.kept).zip(&mut *memories.recalled) {
        *kept = Pack::all(row.start());
        *recalled = Pack::all(model.memory.recalled(row, row.start(), 0));
    }
}

/// Recalls what is kept as a turn begins: time has passed, and the last turn has ended.
pub fn recall<const W: usize>(model: &Model, turn: u32, memories: &mut Memories<'_, W>) {
    for ((row, kept), recalled) in model.memory.cells.iter().zip(&*memories.kept).zip(&mut *memories.recalled) {
        *recalled = kept.map(|kept| model.memory.recalled(row, kept, turn));
    }
}

/// Notes what came about as a turn was opened (`at_opening`), or as it was closed, in the lanes that run.
#[wide]
pub fn remember<const W: usize>(
    model: &Model,
    turn: u32,
    at_opening: bool,
    occurred: &Occurred<'_, W>,
    running: Mask<W>,
    memories: &mut Memories<'_, W>,
) {
    let Memories { kept, recalled } = memories;
    for (place, row) in model.memory.cells.iter().enumerate() {
        let Some(happening) = row.happening().filter(|it| it.at_opening() == at_opening) else { continue };
        let lanes = came_about(model, happening, occurred).and(running);
        let (now, read) = match row {
            MemoryRow::Times(_) => (kept[place] + 1.0, kept[place] + 1.0),
            MemoryRow::Did(_) => (Pack::all(f64::from(turn)), Pack::all(1.0)),
            _ => (Pack::all(f64::from(turn)), Pack::ZERO),
        };
        // What was done on the turn before is no more the last that was done.
        let otherwise = match row {
            MemoryRow::Did(_) if !at_opening => running.select(Pack::ZERO, recalled[place]),
            _ => recalled[place],
        };
        kept[place] = lanes.select(now, kept[place]);
        recalled[place] = lanes.select(read, otherwise);
    }
    for setter in model.memory.setters.iter().filter(|it| it.by.at_opening() == at_opening) {
        let lanes = came_about(model, setter.by, occurred).and(running);
        let (place, to) = (setter.flag.index(), Pack::all(f64::from(u8::from(setter.to))));
        kept[place] = lanes.select(to, kept[place]);
        recalled[place] = kept[place];
    }
}

/// The lanes in which something came about.
#[inline(always)]
fn came_about<const W: usize>(model: &Model, happening: Happening, occurred: &Occurred<'_, W>) -> Mask<W> {
    let taken = |it: ChoiceId| {
        let actor = &model.actors[model.choices[it.index()].actor.index()];
        Taken::of(occurred.chosen, &actor.picks).takers(it)
    };
    let failed = |it: ChoiceId| match model.choices[it.index()].is_in_question() {
        true => occurred.success[it.index()].negate(),
        false => Mask::NONE,
    };
    let verdict = |round: usize, wanted: &[Verdict]| occurred.rounds[round].lanes(wanted);
    match happening {
        Happening::Event(it) => occurred.happened[it.index()],
        Happening::Choice(it) => taken(it),
        Happening::Succeeded(it) => taken(it).and(failed(it).negate()),
        Happening::Failed(it) => taken(it).and(failed(it)),
        Happening::Round(it) => verdict(it.index(), &HELD),
        Happening::BrokeDown(it) => verdict(it.index(), &[Verdict::BrokeDown, Verdict::NothingToGain]),
        Happening::Deal(it) => verdict(it.index(), &[Verdict::Deal]),
        Happening::Collapsed(it) => occurred.collapsed[it.index()],
    }
}

/// How rounds end that are held.
const HELD: [Verdict; 4] = [Verdict::Stalled, Verdict::NothingToGain, Verdict::BrokeDown, Verdict::Deal];

/// Finds out which conditions hold at the end of a turn, all on the same state; `found` has a value for every cell.
pub fn conditions_hold<const W: usize>(state: &State<'_, W>, found: &mut Vec<Pack<W>>, stack: &mut Stack<W>) {
    found.clear();
    found.extend(state.model.memory.cells.iter().map(|row| match row {
        MemoryRow::Held { condition, .. } => state.value(condition, stack),
        _ => Pack::ZERO,
    }));
}

/// Notes for how long conditions have held, in the lanes that run. It is recalled when the next turn begins.
pub fn note_conditions<const W: usize>(model: &Model, found: &[Pack<W>], running: Mask<W>, kept: &mut [Pack<W>]) {
    for (place, row) in model.memory.cells.iter().enumerate() {
        if let MemoryRow::Held { .. } = row {
            let longer = found[place].test(|it| it > 0.0).keep(kept[place] + 1.0);
            kept[place] = running.select(longer, kept[place]);
        }
    }
}
