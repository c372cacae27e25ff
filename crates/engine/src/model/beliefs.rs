//! Beliefs: how actors think the world works. One Jacobian of the flows at the nominal start, and what follows from it
//! for each actor. Taken once per scenario and settings, at nominal numbers; nobody knows which draw it lives in.

use super::rows::levels_read;
use super::{CountRow, FlowRow, PathRow, Rate, ReturnRow, Weight};
use crate::expr::{Context, Program};
use crate::kernel::Pack;
use crate::rules::{Foresight, Matrix, counted_number, counted_slope, push_values, spectral_radius};
use crate::scenario::{Scenario, VariableId};

/// Step of the finite differences, points: small enough for the curvature of `sig`, far above rounding.
const STEP: f64 = 0.05;
/// How fast actors take a push of a path to be gone, per month: nobody can push it, but they can't know that it stays.
const PATH_FADES: f64 = 0.05;

/// What actors believe about how the world works.
#[derive(Clone, Debug)]
pub struct Beliefs {
    /// Rate of change of each variable (row, points per month) per point of each (column), relations left out.
    pub jacobian: Matrix,
    /// Spectral radius of `∂ target / ∂ x` at the start: below 1 the flows settle by themselves.
    pub target_radius: f64,
    /// Spectral radius of `I + J`.
    pub step_radius: f64,
    /// Planning horizon of each actor in months, by its patience.
    own: Vec<f64>,
    /// The same, as used.
    pub horizons: Vec<f64>,
    /// Actors whose horizon had to be cut so that the discounted sum converges.
    pub capped: Vec<usize>,
}

/// The state at which beliefs are formed: nominal starts, agreements in force.
pub(super) struct Nominal<'a> {
    pub scenario: &'a Scenario,
    pub levels: Vec<f64>,
    pub parameters: Vec<f64>,
    /// What is remembered at the start.
    pub memory: Vec<Pack<16>>,
}

/// What moves levels by itself.
#[derive(Clone, Copy)]
pub(super) struct Rows<'a> {
    pub flows: &'a [FlowRow],
    pub returns: &'a [ReturnRow],
    pub counts: &'a [CountRow],
    pub paths: &'a [PathRow],
}

impl Nominal<'_> {
    fn weight(&self, weight: Weight) -> f64 {
        weight.of(&self.parameters)
    }

    /// Value of an expression in 16 states at once. There have been as many events as the levels stand for.
    fn value(
        &self,
        program: &Program,
        counts: &[CountRow],
        levels: &[Pack<16>],
        stack: &mut Vec<Pack<16>>,
    ) -> Pack<16> {
        let dialogues = self.scenario.dialogues.len();
        let (in_force, breadth) = (vec![Pack::all(1.0); dialogues], vec![Pack::ZERO; dialogues]);
        let calendar_month = f64::from(self.scenario.calendar.start.month);
        let number = |it: &CountRow| counted_number(levels[it.variable.index()], Pack::all(self.weight(it.scale)));
        let rates: Vec<Pack<16>> = counts.iter().map(number).collect();
        let dt = self.scenario.calendar.months_per_turn;
        let events: Vec<Pack<16>> = rates.iter().map(|it| *it * dt).collect();
        let (in_force, breadth, memory) = (&in_force[..], &breadth[..], &self.memory[..]);
        let (record, word, events, rates) = (&[][..], &[][..], &events[..], &rates[..]);
        let context = Context { month: 0.0, calendar_month, in_force, breadth, record, word, memory, events, rates };
        program.evaluate(levels, &context, stack)
    }

    /// Target of a flow in 16 states at once.
    fn target(&self, flow: &FlowRow, counts: &[CountRow], levels: &[Pack<16>], stack: &mut Vec<Pack<16>>) -> Pack<16> {
        let mut target = match &flow.base {
            Rate::Weight(weight) => Pack::all(self.weight(*weight)),
            Rate::Program(program) => self.value(program, counts, levels, stack),
        } + flow.offset;
        for (program, gain) in &flow.terms {
            target = target + self.value(program, counts, levels, stack) * self.weight(*gain);
        }
        target
    }

    /// Derivatives of the level that a count tends to, by every variable: opportunity multiplies its events,
    /// `(100 - x) / s × N × d opp / d x_j`.
    fn count_gradient(
        &self,
        count: &CountRow,
        counts: &[CountRow],
        unrelational: usize,
        levels: &mut [Pack<16>],
        stack: &mut Vec<Pack<16>>,
    ) -> Vec<f64> {
        let Some(opportunity) = &count.opportunity else { return vec![0.0; unrelational] };
        let (level, scale) = (levels[count.variable.index()], Pack::all(self.weight(count.scale)));
        let times = (counted_slope(level, scale) * counted_number(level, scale))[0];
        let used = levels_read(opportunity, counts);
        let value = |levels: &[Pack<16>], stack: &mut Vec<_>| self.value(opportunity, counts, levels, stack);
        let slopes = gradient(used, unrelational, levels, |levels| value(levels, stack));
        slopes.into_iter().map(|slope| slope * times).collect()
    }
}

/// Derivatives of a value by every variable that it reads, 15 at a time beside the nominal state.
fn gradient(
    used: impl Iterator<Item = usize>,
    unrelational: usize,
    levels: &mut [Pack<16>],
    mut value: impl FnMut(&[Pack<16>]) -> Pack<16>,
) -> Vec<f64> {
    let mut gradient = vec![0.0; unrelational];
    let mut used: Vec<usize> = used.filter(|&slot| slot < unrelational).collect();
    used.sort_unstable();
    used.dedup();
    for chunk in used.chunks(15) {
        for (lane, &slot) in chunk.iter().enumerate() {
            levels[slot].0[lane + 1] += STEP;
        }
        let target = value(levels);
        for (lane, &slot) in chunk.iter().enumerate() {
            gradient[slot] = (target[lane + 1] - target[0]) / STEP;
            levels[slot].0[lane + 1] = levels[slot][0];
        }
    }
    gradient
}

impl Beliefs {
    pub(super) fn form(nominal: &Nominal<'_>, rows: Rows<'_>, patience: &[VariableId]) -> Self {
        let Rows { flows, returns, counts, paths } = rows;
        let q = nominal.scenario.unrelational;
        let mut levels: Vec<Pack<16>> = nominal.levels.iter().map(|&level| Pack::all(level)).collect();
        let mut stack = Vec::new();
        let mut jacobian = Matrix::zeros(q);
        let mut moving: Vec<(usize, f64, Vec<f64>)> = Vec::new();
        for flow in flows.iter().filter(|flow| flow.variable.index() < q) {
            let value = |levels: &[Pack<16>], stack: &mut Vec<_>| nominal.target(flow, counts, levels, stack);
            let slopes = gradient(flow.variables(counts), q, &mut levels, |levels| value(levels, &mut stack));
            moving.push((flow.variable.index(), nominal.weight(flow.months), slopes));
        }
        for count in counts {
            let slopes = nominal.count_gradient(count, counts, q, &mut levels, &mut stack);
            moving.push((count.variable.index(), nominal.weight(count.months), slopes));
        }
        let rows: Vec<usize> = moving.iter().map(|(row, ..)| *row).collect();
        let mut targets = Matrix::zeros(rows.len());
        let mut steps = Matrix::zeros(rows.len());
        for (i, (row, months, gradient)) in moving.iter().enumerate() {
            let (row, months) = (*row, *months);
            for (column, slope) in gradient.iter().enumerate() {
                jacobian.set(row, column, (slope - f64::from(u8::from(row == column))) / months);
            }
            for (j, &column) in rows.iter().enumerate() {
                targets.set(i, j, gradient[column]);
                steps.set(i, j, jacobian.get(row, column) + f64::from(u8::from(i == j)));
            }
        }
        // Rows without a flow stand on the diagonal alone, so their eigenvalues are read off and only the block of the
        // flows is squared.
        let mut step_radius = spectral_radius(&steps);
        for back in returns.iter().filter(|back| back.variable.index() < q) {
            let row = back.variable.index();
            jacobian.set(row, row, -1.0 / nominal.weight(back.months));
        }
        for path in paths {
            jacobian.set(path.variable.index(), path.variable.index(), -PATH_FADES);
        }
        for row in (0..q).filter(|row| !rows.contains(row)) {
            step_radius = step_radius.max((1.0 + jacobian.get(row, row)).abs());
        }
        let rules = &nominal.scenario.rules;
        let (base, slope) = (rules.horizon_months.nominal(), rules.horizon_per_patience.nominal());
        let own: Vec<f64> = patience.iter().map(|it| base + slope * nominal.levels[it.index()]).collect();
        Self {
            jacobian,
            target_radius: spectral_radius(&targets),
            step_radius,
            horizons: own.clone(),
            own,
            capped: Vec::new(),
        }
    }

    /// How an actor looks ahead at `factor` times its own horizon, if anybody does. The horizon is cut where the sum would
    /// not converge.
    ///
    /// A matrix of all levels by all levels, factorised: whoever asks uses it up before asking for the next actor's.
    pub(super) fn foresight(&mut self, scenario: &Scenario, actor: usize, factor: f64) -> Option<Foresight> {
        let rules = &scenario.rules;
        if !rules.foresight {
            return None;
        }
        let months = rules.reference_months.nominal();
        let horizon = self.own[actor] * factor;
        let foresight = Foresight::new(&self.jacobian, self.step_radius, horizon, months);
        if factor == 1.0 {
            self.horizons[actor] = foresight.horizon;
        }
        if foresight.capped && factor == 1.0 {
            self.capped.push(actor);
        }
        Some(foresight)
    }
}

/// What unit pushes are worth through a unit weight on `goal`: looking ahead, or only at the goal itself.
pub(super) fn values_of(goal: VariableId, foresight: Option<&Foresight>, variables: usize) -> Vec<f64> {
    match foresight {
        Some(foresight) => push_values(foresight, goal.index(), variables),
        None => {
            let mut values = vec![0.0; variables];
            values[goal.index()] = 1.0;
            values
        }
    }
}
