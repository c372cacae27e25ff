//! Beliefs: how actors think the world works. One Jacobian of the flows at the nominal start, and what follows from it
//! for each actor. Taken once per scenario and settings, at nominal numbers; nobody knows which draw it lives in.

use super::{FlowRow, Rate, ReturnRow, Weight};
use crate::expr::Context;
use crate::kernel::Pack;
use crate::rules::{Foresight, Matrix, push_values, spectral_radius};
use crate::scenario::{Scenario, VariableId};

/// Step of the finite differences, points: small enough for the curvature of `sig`, far above rounding.
const STEP: f64 = 0.05;

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

impl Nominal<'_> {
    fn weight(&self, weight: Weight) -> f64 {
        weight.of(&self.parameters)
    }

    /// Target of a flow in 16 states at once.
    fn target(&self, flow: &FlowRow, levels: &[Pack<16>], stack: &mut Vec<Pack<16>>) -> Pack<16> {
        let dialogues = self.scenario.dialogues.len();
        let (in_force, breadth) = (vec![Pack::all(1.0); dialogues], vec![Pack::ZERO; dialogues]);
        let month = f64::from(self.scenario.calendar.start.month);
        let (in_force, breadth, memory) = (&in_force[..], &breadth[..], &self.memory[..]);
        let context = Context { month: 0.0, calendar_month: month, in_force, breadth, memory, record: &[], word: &[] };
        let mut target = match &flow.base {
            Rate::Weight(weight) => Pack::all(self.weight(*weight)),
            Rate::Program(program) => program.evaluate(levels, &context, stack),
        } + flow.offset;
        for (program, gain) in &flow.terms {
            target = target + program.evaluate(levels, &context, stack) * self.weight(*gain);
        }
        target
    }

    /// Derivatives of a flow's target by every variable, 15 at a time beside the nominal state.
    fn gradient(
        &self,
        flow: &FlowRow,
        unrelational: usize,
        levels: &mut [Pack<16>],
        stack: &mut Vec<Pack<16>>,
    ) -> Vec<f64> {
        let mut gradient = vec![0.0; unrelational];
        let mut used: Vec<usize> = flow.variables().filter(|&slot| slot < unrelational).collect();
        used.sort_unstable();
        used.dedup();
        for chunk in used.chunks(15) {
            for (lane, &slot) in chunk.iter().enumerate() {
                levels[slot].0[lane + 1] += STEP;
            }
            let target = self.target(flow, levels, stack);
            for (lane, &slot) in chunk.iter().enumerate() {
                gradient[slot] = (target[lane + 1] - target[0]) / STEP;
                levels[slot].0[lane + 1] = levels[slot][0];
            }
        }
        gradient
    }
}

impl Beliefs {
    pub(super) fn form(
        nominal: &Nominal<'_>,
        flows: &[FlowRow],
        returns: &[ReturnRow],
        patience: &[VariableId],
    ) -> Self {
        let q = nominal.scenario.unrelational;
        let mut levels: Vec<Pack<16>> = nominal.levels.iter().map(|&level| Pack::all(level)).collect();
        let mut stack = Vec::new();
        let mut jacobian = Matrix::zeros(q);
        let rows: Vec<usize> = flows.iter().map(|flow| flow.variable.index()).filter(|&row| row < q).collect();
        let mut targets = Matrix::zeros(rows.len());
        let mut steps = Matrix::zeros(rows.len());
        for (i, flow) in flows.iter().filter(|flow| flow.variable.index() < q).enumerate() {
            let (row, months) = (flow.variable.index(), nominal.weight(flow.months));
            let gradient = nominal.gradient(flow, q, &mut levels, &mut stack);
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
