//! Following: from the start of a run to its end, turn by turn, with the share of every root cause in every level.
//! Pushes first, as they were booked; then the flows, all from the state that the pushes left; then returns.

use super::root::{Root, Shares, add_times};
use super::slopes::{Answer, Read, Room, State, answer, breadth_slopes};
use crate::expr::{Program, Slot};
use crate::kernel::Pack;
use crate::model::{CountRow, FlowRow, Model, PathRow, Rate, Weight};
use crate::record::{Cause, Change, Run, TurnRecord};
use crate::rules::{approach_share, implemented_share};
use crate::scenario::{DialogueId, VariableId};

/// One part of a flow on one turn: the base (place `None`) or a term.
pub(super) struct Part<'a> {
    pub variable: VariableId,
    pub place: Option<u16>,
    /// Points of the level for a point of the part: share of the way × gain.
    pub times: f64,
    pub gain: f64,
    pub answer: &'a Answer,
}

/// A run that is being followed.
pub(super) struct Follower<'a> {
    model: &'a Model,
    run: &'a Run,
    /// The share of every root in the distance of every level from its start.
    pub shares: Shares,
    levels: Vec<f64>,
    start: State,
    reads_breadth: bool,
    /// Events a month at a level of 63, by counted indicator.
    scales: Vec<f64>,
    room: Room,
}

impl<'a> Follower<'a> {
    /// At the start of a run.
    pub(super) fn new(model: &'a Model, run: &'a Run) -> Self {
        let breadth = breadth(model, &run.start);
        let numbers = numbers(model, &run.start, &run.parameters);
        let start = State {
            levels: run.start.clone(),
            in_force: vec![0.0; model.dialogues.len()],
            breadth,
            memory: Vec::new(),
            events: numbers.iter().map(|it| it * model.dt).collect(),
        };
        let reads = |program: &Program| program.uses().any(|slot| matches!(slot, Slot::Breadth(_)));
        let reads_breadth = model.flows.iter().any(|flow| {
            let base = if let Rate::Program(program) = &flow.base { reads(program) } else { false };
            base || flow.terms.iter().any(|(program, _)| reads(program))
        });
        Self {
            model,
            run,
            shares: Shares::none(run),
            levels: run.start.clone(),
            start,
            reads_breadth,
            scales: model.counts.iter().map(|it| it.scale.of(&run.parameters)).collect(),
            room: Room::default(),
        }
    }

    /// Follows a turn; `look` is shown every part of every flow.
    pub(super) fn turn(&mut self, turn: &TurnRecord, mut look: impl FnMut(&Part<'_>)) {
        let now = breadth(self.model, &self.levels);
        let broad = self.broad(&now);
        let flowing = |cause: Cause| {
            matches!(
                cause,
                Cause::Base
                    | Cause::Rooted
                    | Cause::Term(_)
                    | Cause::Noise
                    | Cause::Return
                    | Cause::Source(_)
                    | Cause::Unclaimed
                    | Cause::Fading
                    | Cause::Trend
                    | Cause::Jump
                    | Cause::Wave
            )
        };
        let pushed = turn.changes.iter().position(|it| flowing(it.cause)).unwrap_or(turn.changes.len());
        let (pushes, drift) = turn.changes.split_at(pushed);
        for change in pushes {
            self.push(change);
        }
        let in_force = turn.in_force.iter().map(|it| f64::from(u8::from(*it))).collect();
        let before = (turn.turn as usize).checked_sub(1).and_then(|it| self.run.turns.get(it));
        let events = before.map_or_else(|| self.start.events.clone(), |it| it.counts.clone());
        let memory = turn.recalled.clone();
        let state = State { levels: self.levels.clone(), in_force, breadth: now, memory, events };
        // Whatever an event has ended drifts no more.
        if !turn.events.iter().any(|it| self.model.events[it.event.index()].outcome.is_some()) {
            let before = self.shares.clone();
            for flow in &self.model.flows {
                self.flow(flow, turn, drift, &state, &before, &broad, &mut look);
            }
            for count in &self.model.counts {
                self.count(count, drift);
            }
            for path in &self.model.paths {
                self.path(path, drift);
            }
            for back in &self.model.returns {
                let share = back.share.unwrap_or_else(|| approach_share(self.model.dt, self.weight(back.months)));
                let moved = total(drift, back.variable);
                self.give_way(back.variable, share, moved, Root::Drift);
                self.levels[back.variable.index()] += moved;
            }
        }
        // What rounding leaves.
        for slot in 0..self.levels.len() {
            self.shares.add(slot, Root::Curvature, turn.levels[slot] - self.levels[slot]);
        }
        self.levels.clone_from(&turn.levels);
    }

    fn weight(&self, weight: Weight) -> f64 {
        match weight {
            Weight::Fixed(value) => value,
            Weight::Drawn(row) => self.run.parameters[row as usize],
        }
    }

    /// The share of every root in the breadth of every dialogue.
    fn broad(&self, now: &[f64]) -> Vec<Vec<f64>> {
        if !self.reads_breadth {
            return Vec::new();
        }
        let slopes = breadth_slopes(self.model, &self.run.start, &self.levels);
        let rows = slopes.iter().enumerate().map(|(row, slopes)| {
            let mut shares = self.shares.blank();
            for (id, slope) in slopes {
                add_times(&mut shares, self.shares.row(id.index()), *slope);
            }
            let rest = now[row] - self.start.breadth[row] - shares.iter().sum::<f64>();
            shares[self.shares.place(Root::Curvature)] += rest;
            shares
        });
        rows.collect()
    }

    /// A change that no flow made.
    fn push(&mut self, change: &Change) {
        let Change { variable, cause, amount } = *change;
        match cause {
            Cause::Compliance(id) => {
                let share = approach_share(self.model.dt, self.weight(self.model.constants.compliance_months));
                self.give_way(variable, share, amount, Root::Agreement(id));
            }
            Cause::Implementation(id) => self.implement(id, variable, amount),
            _ => {
                if let Some(root) = Root::of(change) {
                    self.shares.add(variable.index(), root, amount);
                }
            }
        }
        self.levels[variable.index()] += amount;
    }

    /// A level moved by so much, a share of the way to where something draws it: all shares give way alike, and the
    /// rest is its doing.
    fn give_way(&mut self, variable: VariableId, share: f64, moved: f64, root: Root) {
        let before = self.shares.row(variable.index());
        let distance: f64 = before.iter().sum();
        let row = before.iter().map(|it| it * (1.0 - share)).collect();
        self.shares.put(variable.index(), row);
        self.shares.add(variable.index(), root, moved + share * distance);
    }

    /// An agreement moves the ground by `share × (terms - ground)`, where the share grows with compliance: who moved
    /// either has a share in that.
    fn implement(&mut self, id: DialogueId, variable: VariableId, moved: f64) {
        let (model, constants) = (self.model, &self.model.constants);
        let dialogue = &model.dialogues[id.index()];
        let kept = self.levels[dialogue.compliance.index()];
        let issue = model.settlements.iter().position(|it| *it == variable);
        let attention = issue.map_or(0.0, |issue| self.weight(dialogue.attention[issue]));
        let share =
            implemented_share(Pack([kept]), Pack([attention]), Pack([self.weight(constants.implementation)]), model.dt)
                [0];
        let mut doing = self.shares.blank();
        if kept > 0.0 {
            add_times(&mut doing, self.shares.row(dialogue.compliance.index()), moved / kept);
        }
        let done: f64 = doing.iter().sum();
        self.give_way(variable, share, moved - done, Root::Agreement(id));
        let mut row = self.shares.row(variable.index()).to_vec();
        add_times(&mut row, &doing, 1.0);
        self.shares.put(variable.index(), row);
    }

    /// A count: earlier events fade, with all shares in them and those of the start, and what each source brought comes
    /// on top. That a level grows more slowly the more events there are is curvature.
    fn count(&mut self, count: &CountRow, drift: &[Change]) {
        let (slot, model) = (count.variable.index(), self.model);
        let share = count.share.unwrap_or_else(|| approach_share(model.dt, self.weight(count.months)));
        let (begun, level) = (self.run.start[slot], self.levels[slot]);
        let mut row = self.shares.row(slot).to_vec();
        row.iter_mut().for_each(|it| *it *= 1.0 - share);
        let parts = || drift.iter().filter(|it| it.variable == count.variable);
        let fading: f64 = parts().filter(|it| it.cause == Cause::Fading).map(|it| it.amount).sum();
        // Of what fades, the part of the start is as large as its part in the level.
        let of_start = if level > 0.0 { fading * begun / level } else { 0.0 };
        row[self.shares.place(Root::Drift)] += of_start;
        for change in parts() {
            if let Some(root) = Root::of(change) {
                row[self.shares.place(root)] += change.amount;
            }
        }
        let moved = total(drift, count.variable);
        let curved = level + moved - begun - row.iter().sum::<f64>();
        row[self.shares.place(Root::Curvature)] += curved;
        self.shares.put(slot, row);
        self.levels[slot] += moved;
    }

    /// A path: what it did is its own doing.
    fn path(&mut self, path: &PathRow, drift: &[Change]) {
        for change in drift.iter().filter(|it| it.variable == path.variable) {
            if let Some(root) = Root::of(change) {
                self.shares.add(path.variable.index(), root, change.amount);
            }
            self.levels[path.variable.index()] += change.amount;
        }
    }

    /// A flow: the level goes a share of the way to its target, and noise comes on top.
    fn flow(
        &mut self,
        flow: &FlowRow,
        turn: &TurnRecord,
        drift: &[Change],
        state: &State,
        before: &Shares,
        broad: &[Vec<f64>],
        look: &mut impl FnMut(&Part<'_>),
    ) {
        let (model, slot) = (self.model, flow.variable.index());
        let share = flow.share.unwrap_or_else(|| approach_share(model.dt, self.weight(flow.months)));
        let (begun, level) = (self.run.start[slot], self.levels[slot]);
        let mut row = before.row(slot).to_vec();
        let drifts = before.place(Root::Drift);
        let base = match &flow.base {
            Rate::Weight(weight) => &Program::fixed(self.weight(*weight)),
            Rate::Program(program) => program,
        };
        let terms =
            (0_u16..).zip(&flow.terms).map(|(place, (program, gain))| (Some(place), program, self.weight(*gain)));
        let parts: Vec<(Option<u16>, &Program, f64)> = [(None, base, 1.0)].into_iter().chain(terms).collect();
        for (place, program, gain) in parts {
            let mut answer = answer(model, turn.turn, program, (&self.start, state), &self.scales, &mut self.room);
            if place.is_none() {
                // A level is drawn to its target less itself.
                let held = flow.offset + flow.rooted.map_or(0.0, |stated| self.run.origins[slot] - stated);
                answer.at_start += held - begun;
                answer.now += held - level;
                answer.slopes.push((Read::Level(flow.variable), -1.0, level - begun));
            }
            let times = share * gain;
            row[drifts] += times * answer.at_start;
            for (id, jump) in &answer.in_force {
                row[before.place(Root::Agreement(*id))] += times * jump;
            }
            for (read, slope, _) in &answer.slopes {
                let shares = match read {
                    Read::Level(id) => before.row(id.index()),
                    Read::Breadth(id) => &broad[id.index()],
                };
                add_times(&mut row, shares, times * slope);
            }
            look(&Part { variable: flow.variable, place, times, gain, answer: &answer });
        }
        for change in drift.iter().filter(|it| it.variable == flow.variable) {
            if let Some(root) = Root::of(change) {
                row[before.place(root)] += change.amount;
            }
        }
        let moved = total(drift, flow.variable);
        let curved = level + moved - begun - row.iter().sum::<f64>();
        row[before.place(Root::Curvature)] += curved;
        self.shares.put(slot, row);
        self.levels[slot] += moved;
    }
}

fn total(changes: &[Change], variable: VariableId) -> f64 {
    changes.iter().filter(|it| it.variable == variable).map(|it| it.amount).sum()
}

/// Events a month that levels stand for, by counted indicator.
fn numbers(model: &Model, levels: &[f64], parameters: &[f64]) -> Vec<f64> {
    let packs = |row: &[f64]| row.iter().map(|x| Pack([*x])).collect::<Vec<Pack<1>>>();
    crate::phases::numbers_of(model, &packs(levels), &packs(parameters)).into_iter().map(|it| it[0]).collect()
}

fn breadth(model: &Model, levels: &[f64]) -> Vec<f64> {
    let levels: Vec<Pack<1>> = levels.iter().map(|x| Pack([*x])).collect();
    let mut out = vec![Pack::ZERO; model.dialogues.len()];
    crate::phases::breadth(model, &levels, &mut out);
    out.into_iter().map(|it| it[0]).collect()
}
