//! Slopes: how an expression answers to what it reads, on the mean between two states. Finite differences on the
//! compiled program, so that it is what runs that is asked and not its text.

use crate::expr::{Context, Program, Slot};
use crate::kernel::Pack;
use crate::model::Model;
use crate::rules::counted_number;
use crate::scenario::{DialogueId, VariableId};

/// Step of the differences, points: that of the beliefs of actors.
const STEP: f64 = 0.05;
/// Step for breadth, which goes from 0 to 1.
const BREADTH_STEP: f64 = 0.0005;
/// Nodes and weights on 0..1 of the Gauss–Legendre rule of eight points: exact up to the fifteenth power (Abramowitz
/// and Stegun 1964, table 25.4).
const NODES: [(f64, f64); 8] = {
    const HALF: [(f64, f64); 4] = [
        (0.183_434_642_495_649_8, 0.362_683_783_378_362),
        (0.525_532_409_916_329, 0.313_706_645_877_887_3),
        (0.796_666_477_413_626_7, 0.222_381_034_453_374_5),
        (0.960_289_856_497_536_3, 0.101_228_536_290_376_3),
    ];
    let mut out = [(0.0, 0.0); 8];
    let mut row = 0;
    while row < 4 {
        let (x, weight) = HALF[row];
        out[2 * row] = (0.5 - x / 2.0, weight / 2.0);
        out[2 * row + 1] = (0.5 + x / 2.0, weight / 2.0);
        row += 1;
    }
    out
};
const LANES: usize = 2 * NODES.len();

/// What an expression may read.
#[derive(Clone, Debug)]
pub(super) struct State {
    pub levels: Vec<f64>,
    pub in_force: Vec<f64>,
    pub breadth: Vec<f64>,
    /// What is remembered, which moves by steps like the months: both states are asked with the present one.
    pub memory: Vec<f64>,
    /// Events on the turn before, by counted indicator.
    pub events: Vec<f64>,
}

/// What an expression reads that moves it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Read {
    Level(VariableId),
    Breadth(DialogueId),
}

/// How an expression gets from its value at the start to the present one.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    /// Its value at the start, in the present month.
    pub at_start: f64,
    /// What agreements make of it by being in force.
    pub in_force: Vec<(DialogueId, f64)>,
    /// Its mean slope by each thing that it reads, and how far that has moved.
    pub slopes: Vec<(Read, f64, f64)>,
    /// Its present value.
    pub now: f64,
}

/// Room to work in.
#[derive(Default)]
pub(super) struct Room {
    levels: Vec<Pack<LANES>>,
    stack: Vec<Pack<LANES>>,
}

/// Asks a program how it gets from one state to another on a turn.
///
/// How many events a level stands for is read of the level, with these `scales` of the counts. How many there were on
/// the turn before is nobody's level: what it makes of the value is left to curvature.
pub(super) fn answer(
    model: &Model,
    turn: u32,
    program: &Program,
    (from, to): (&State, &State),
    scales: &[f64],
    room: &mut Room,
) -> Answer {
    let calendar = model.scenario.calendar;
    let (month, calendar_month) = (calendar.month_of(turn), f64::from(calendar.date_of(turn).month));
    let all = |row: &[f64]| row.iter().map(|x| Pack::all(*x)).collect::<Vec<Pack<LANES>>>();
    let Room { levels, stack } = room;
    levels.resize(from.levels.len(), Pack::ZERO);
    let mut in_force = all(&from.in_force);
    let mut breadth = all(&from.breadth);
    let memory = &*all(&to.memory);
    let reads = reads_of(model, program);
    let counts_events = program.uses().any(|it| matches!(it, Slot::Count(_) | Slot::Rate(_)));
    let mut value = |levels: &[Pack<LANES>], in_force: &[Pack<LANES>], breadth: &[Pack<LANES>], state: &State| {
        let (events, rates) = match counts_events {
            true => (all(&state.events), rates(model, levels, scales)),
            false => (Vec::new(), Vec::new()),
        };
        let (record, word, events, rates) = (&[][..], &[][..], &*events, &*rates);
        let context = Context { month, calendar_month, in_force, breadth, record, word, memory, events, rates };
        program.evaluate(levels, &context, stack)
    };
    for slot in &reads {
        if let Slot::Level(row) = *slot {
            levels[usize::from(row)] = Pack::all(from.levels[usize::from(row)]);
        }
    }
    let at_start = value(levels, &in_force, &breadth, from)[0];
    let (mut before, mut jumps) = (at_start, Vec::new());
    for slot in &reads {
        if let Slot::InForce(row) = *slot {
            in_force[usize::from(row)] = Pack::all(to.in_force[usize::from(row)]);
            let after = value(levels, &in_force, &breadth, from)[0];
            jumps.push((DialogueId(row), after - before));
            before = after;
        }
    }
    let along = |from: f64, to: f64| {
        let mut out = Pack::ZERO;
        for lane in 0..LANES {
            out.0[lane] = from + NODES[lane / 2].0 * (to - from);
        }
        out
    };
    for slot in &reads {
        match *slot {
            Slot::Level(row) => {
                levels[usize::from(row)] = along(from.levels[usize::from(row)], to.levels[usize::from(row)])
            }
            Slot::Breadth(row) => {
                breadth[usize::from(row)] = along(from.breadth[usize::from(row)], to.breadth[usize::from(row)])
            }
            _ => {}
        }
    }
    let mut slopes = Vec::new();
    for slot in &reads {
        let (read, column, step) = match *slot {
            Slot::Level(row) => (Read::Level(VariableId(row)), &mut levels[usize::from(row)], STEP),
            Slot::Breadth(row) => (Read::Breadth(DialogueId(row)), &mut breadth[usize::from(row)], BREADTH_STEP),
            _ => continue,
        };
        let kept = *column;
        for lane in 0..LANES {
            column.0[lane] += if lane % 2 == 0 { step / 2.0 } else { -step / 2.0 };
        }
        let asked = value(levels, &in_force, &breadth, to);
        let slope = (0..NODES.len()).map(|node| NODES[node].1 * (asked[2 * node] - asked[2 * node + 1]) / step).sum();
        let moved = match read {
            Read::Level(id) => {
                levels[id.index()] = kept;
                to.levels[id.index()] - from.levels[id.index()]
            }
            Read::Breadth(id) => {
                breadth[id.index()] = kept;
                to.breadth[id.index()] - from.breadth[id.index()]
            }
        };
        slopes.push((read, slope, moved));
    }
    for slot in &reads {
        match *slot {
            Slot::Level(row) => levels[usize::from(row)] = Pack::all(to.levels[usize::from(row)]),
            Slot::Breadth(row) => breadth[usize::from(row)] = Pack::all(to.breadth[usize::from(row)]),
            _ => {}
        }
    }
    let now = value(levels, &in_force, &breadth, to)[0];
    Answer { at_start, in_force: jumps, slopes, now }
}

/// What a program reads, each once, with the levels of counts in place of what is read of them.
fn reads_of(model: &Model, program: &Program) -> Vec<Slot> {
    let mut out: Vec<Slot> = Vec::new();
    for slot in program.uses() {
        let slot = match slot {
            Slot::Rate(row) => Slot::Level(model.counts[usize::from(row)].variable.0),
            Slot::Count(_) => continue,
            other => other,
        };
        if !out.contains(&slot) {
            out.push(slot);
        }
    }
    out
}

/// Events a month that levels stand for.
fn rates(model: &Model, levels: &[Pack<LANES>], scales: &[f64]) -> Vec<Pack<LANES>> {
    let counts = model.counts.iter().zip(scales);
    counts.map(|(it, scale)| counted_number(levels[it.variable.index()], Pack::all(*scale))).collect()
}

/// The mean slopes of the breadth of every dialogue by the levels that it hangs on.
pub(super) fn breadth_slopes(model: &Model, from: &[f64], to: &[f64]) -> Vec<Vec<(VariableId, f64)>> {
    let mut levels: Vec<Pack<LANES>> = vec![Pack::ZERO; from.len()];
    for (level, (from, to)) in levels.iter_mut().zip(from.iter().zip(to)) {
        for lane in 0..LANES {
            level.0[lane] = from + NODES[lane / 2].0 * (to - from);
        }
    }
    let mut out = vec![Pack::ZERO; model.dialogues.len()];
    let mut slopes = Vec::new();
    for (row, dialogue) in model.dialogues.iter().enumerate() {
        let aboard = dialogue.ratifiers.iter().filter(|it| !it.at_table).map(|it| &model.actors[it.actor.index()]);
        let read: Vec<VariableId> = aboard.flat_map(|actor| [actor.influence, actor.engagement]).collect();
        let mut slope = |id: VariableId| {
            let kept = levels[id.index()];
            for lane in 0..LANES {
                levels[id.index()].0[lane] += if lane % 2 == 0 { STEP / 2.0 } else { -STEP / 2.0 };
            }
            crate::phases::breadth(model, &levels, &mut out);
            levels[id.index()] = kept;
            let asked = out[row];
            (0..NODES.len()).map(|node| NODES[node].1 * (asked[2 * node] - asked[2 * node + 1]) / STEP).sum::<f64>()
        };
        slopes.push(read.into_iter().map(|id| (id, slope(id))).collect());
    }
    slopes
}
