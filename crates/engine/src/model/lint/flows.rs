//! Lints of flows: whether they run away and along which loop, whether they jump, whether something lacks one.

use super::conditions::doubts;
use super::thresholds::{RADIUS_DOUBTED, RADIUS_REFUSED};
use crate::expr::{Slot, has_steps};
use crate::kernel::ops::{exp, ln};
use crate::model::Model;
use crate::rules::Matrix;
use crate::scenario::{Amount, Flow, Formula, Quantity, Scenario, VariableKind};
use crate::text::{Diagnostic, Diagnostics, Span};

pub(super) fn lint(model: &Model, found: &mut Diagnostics) {
    stability(model, found);
    let scenario = &*model.scenario;
    let mut moved = vec![false; scenario.variables.len()];
    scenario.effects().for_each(|it| moved[it.target.index()] = true);
    for (slot, variable) in scenario.variables.iter().enumerate() {
        match &variable.flow {
            Some(flow) => {
                for formula in formulas(flow) {
                    if let Some(span) = has_steps(&formula.checked) {
                        let doubt = Diagnostic::warning(
                            "step-in-flow",
                            span,
                            format!("the flow of `{}` jumps here", variable.notation),
                        );
                        found.push(doubt.hint(
                            "actors look ahead along slopes and can't see a step; use `sig((x - threshold) / width)`",
                        ));
                    }
                    doubts(scenario, formula, found);
                }
                twice(&variable.notation, flow, found);
            }
            None if variable.counts.is_some() || variable.path.is_some() => {}
            None if variable.kind == VariableKind::Indicator && moved[slot] => {
                let at = variable.span.unwrap_or(scenario.span);
                let doubt = Diagnostic::warning(
                    "no-flow",
                    at,
                    format!("effects move `{}`, and nothing draws it back", variable.notation),
                );
                found.push(doubt.hint("give it a flow, or it walks to the end of its scale"));
            }
            None => {}
        }
    }
}

/// The expressions of a flow: its base, if it is one, and its terms.
fn formulas(flow: &Flow) -> impl Iterator<Item = &Formula> {
    let base = match &flow.base {
        Amount::Formula(formula) => Some(formula),
        Amount::Number(_) => None,
    };
    base.into_iter().chain(flow.terms.iter().map(|(formula, _)| formula))
}

/// Terms that say the same in other spacing.
fn twice(notation: &str, flow: &Flow, found: &mut Diagnostics) {
    for (place, (formula, _)) in flow.terms.iter().enumerate() {
        if let Some((first, _)) = flow.terms[..place].iter().find(|(other, _)| other.text == formula.text) {
            let doubt = Diagnostic::warning(
                "duplicate-term",
                formula.span,
                format!("`{notation}` has the term `{}` twice", formula.text),
            );
            found.push(doubt.hint("both count; write one, with the sum of their gains").also(first.span, "first here"));
        }
    }
}

fn stability(model: &Model, found: &mut Diagnostics) {
    let scenario = &*model.scenario;
    let radius = model.beliefs.target_radius;
    let rounded = (radius * 100.0).round() / 100.0;
    if radius > RADIUS_DOUBTED {
        let feedback = Feedback::of(model);
        let by = feedback.told(scenario, radius);
        let at = feedback.drivers.first().map_or(scenario.span, |(slot, _)| feedback.place(scenario, *slot));
        let diagnostic = if radius > RADIUS_REFUSED {
            let message = format!("the flows run away: spectral radius {rounded}, at most {RADIUS_REFUSED}{by}");
            Diagnostic::error("runaway-flows", at, message)
                .hint("lower the gain of a term that is named here: see docs/lints.md#runaway-flows")
        } else {
            let message =
                format!("the flows are near a tipping point: spectral radius {rounded}, above {RADIUS_DOUBTED}{by}");
            let hint =
                "small differences grow; lower a gain, or `accept` it with a reason: see docs/lints.md#spectral-radius";
            Diagnostic::warning("spectral-radius", at, message).hint(hint)
        };
        let steps = feedback.steps.iter().flat_map(|step| step.places.iter().map(move |place| (step, *place)));
        found.push(steps.fold(diagnostic, |diagnostic, (step, place)| {
            let (from, to) = (&scenario.variables[step.from].notation, &scenario.variables[step.to].notation);
            let share = format!("{:.0} % of the radius", 100.0 * step.share);
            diagnostic.also(place, format!("a point of `{from}` draws `{to}` by {:+.2}: {share}", step.slope))
        }));
    }
    for actor in &model.beliefs.capped {
        let (name, horizon) = (&scenario.actors[*actor].key, model.beliefs.horizons[*actor]);
        let message = format!(
            "`{name}` can't look as far ahead as its patience allows: {horizon:.1} months is where the sum still converges"
        );
        let doubt = Diagnostic::warning("short-horizon", scenario.actors[*actor].span, message);
        found.push(doubt.hint("lower its patience, or the gains that make pushes grow"));
    }
}

/// Which flows feed back on themselves: the variables that drive the spectral radius, the steps between them, and the
/// strongest single loop.
struct Feedback {
    /// Variables and their shares in the radius, the largest first.
    drivers: Vec<(usize, f64)>,
    /// Steps and their shares, the largest first.
    steps: Vec<Step>,
    /// The loop whose gain per step is greatest, and that gain.
    strongest: (Vec<usize>, f64),
}

/// One step: how the target of `to` moves with the level of `from`, its share in the radius, and where that is written.
struct Step {
    from: usize,
    to: usize,
    slope: f64,
    share: f64,
    places: Vec<Span>,
}

/// Shares in the radius below this are not named, and not more steps than this.
const SMALLEST_SHARE: f64 = 0.08;
const MOST_STEPS: usize = 6;

impl Feedback {
    fn of(model: &Model) -> Self {
        let scenario = &*model.scenario;
        let flows = model.flows.iter().map(|it| it.variable.index()).filter(|it| *it < scenario.unrelational);
        let rows: Vec<usize> = flows.chain(model.counts.iter().map(|it| it.variable.index())).collect();
        let slope = |to: usize, from: usize| {
            let variable = &scenario.variables[to];
            let months = variable.flow.as_ref().map(|it| &it.months).or(variable.counts.as_ref().map(|it| &it.months));
            let months = months.map_or(1.0, Quantity::nominal);
            let slope = model.beliefs.jacobian.get(to, from) * months + f64::from(u8::from(to == from));
            // A finite difference leaves dust where there is no slope.
            if slope.abs() > 1e-6 { slope } else { 0.0 }
        };
        let mut slopes = Matrix::zeros(rows.len());
        for (i, &to) in rows.iter().enumerate() {
            rows.iter().enumerate().for_each(|(j, &from)| slopes.set(i, j, slope(to, from)));
        }
        let (right, left) = (dominant(&slopes, false), dominant(&slopes, true));
        let overlap: f64 = right.iter().zip(&left).map(|(a, b)| a * b).sum();
        let mut drivers: Vec<(usize, f64)> =
            rows.iter().enumerate().map(|(i, &row)| (row, right[i] * left[i] / overlap)).collect();
        drivers.retain(|(_, share)| *share >= SMALLEST_SHARE);
        drivers.sort_by(|a, b| b.1.total_cmp(&a.1));
        let radius = model.beliefs.target_radius;
        let mut steps = Vec::new();
        for (i, &to) in rows.iter().enumerate() {
            for (j, &from) in rows.iter().enumerate() {
                let share = left[i] * slopes.get(i, j) * right[j] / overlap / radius;
                if share >= SMALLEST_SHARE {
                    steps.push(Step { from, to, slope: slopes.get(i, j), share, places: places(scenario, to, from) });
                }
            }
        }
        steps.sort_by(|a, b| b.share.total_cmp(&a.share));
        steps.truncate(MOST_STEPS);
        let (way, gain) = strongest_loop(&slopes);
        Self { drivers, steps, strongest: (way.into_iter().map(|it| rows[it]).collect(), gain) }
    }

    /// The loop, where one alone explains the radius; or else the variables that share in it.
    fn told(&self, scenario: &Scenario, radius: f64) -> String {
        let name = |slot: &usize| format!("`{}`", scenario.variables[*slot].notation);
        let (way, gain) = &self.strongest;
        if !way.is_empty() && *gain >= 0.9 * radius {
            let names: Vec<String> = way.iter().chain(way.first()).map(name).collect();
            return format!(", along {}", shortened(&names));
        }
        let parts: Vec<String> =
            self.drivers.iter().take(3).map(|(slot, share)| format!("{} {:.0} %", name(slot), 100.0 * share)).collect();
        if parts.is_empty() { String::new() } else { format!(", by {}", parts.join(", ")) }
    }

    /// Where a variable is declared, or where what drives it is written.
    fn place(&self, scenario: &Scenario, slot: usize) -> Span {
        let written = self.steps.iter().find(|it| it.to == slot).and_then(|it| it.places.first().copied());
        scenario.variables[slot].span.or(written).unwrap_or(scenario.span)
    }
}

/// The eigenvector of the largest real eigenvalue, by iteration with a shift that puts a real one before a pair of
/// complex ones; of the transpose if `left`.
fn dominant(slopes: &Matrix, left: bool) -> Vec<f64> {
    const ROUNDS: usize = 400;
    let n = slopes.size();
    let cell = |i: usize, j: usize| if left { slopes.get(j, i) } else { slopes.get(i, j) };
    let steps: Vec<(usize, usize, f64)> = (0..n)
        .flat_map(|i| (0..n).map(move |j| (i, j)))
        .map(|(i, j)| (i, j, cell(i, j)))
        .filter(|(_, _, slope)| *slope != 0.0)
        .collect();
    let mut vector = vec![1.0; n];
    for _ in 0..ROUNDS {
        let mut next = vector.clone();
        for &(i, j, slope) in &steps {
            next[i] += slope * vector[j];
        }
        let size = next.iter().map(|x| x * x).sum::<f64>().sqrt().max(1e-300);
        vector = next.into_iter().map(|x| x / size).collect();
    }
    vector
}

/// A long way round with its middle left out.
fn shortened(names: &[String]) -> String {
    match names {
        [a, b, c, .., y, z] if names.len() > 7 => format!("{a} → {b} → {c} → … → {y} → {z}"),
        _ => names.join(" → "),
    }
}

/// The loop whose gain per step is greatest in size, by Karp's method on logarithms, and that gain; empty where nothing
/// comes back to itself.
///
/// Karp 1978, "A Characterization of the Minimum Cycle Mean in a Digraph", Discrete Mathematics 23:309-311.
fn strongest_loop(slopes: &Matrix) -> (Vec<usize>, f64) {
    let n = slopes.size();
    let size = |from: usize, to: usize| ln(slopes.get(to, from).abs().max(1e-300));
    let edges: Vec<(usize, usize, f64)> = (0..n)
        .flat_map(|to| (0..n).map(move |from| (from, to)))
        .filter(|(from, to)| slopes.get(*to, *from) != 0.0)
        .map(|(from, to)| (from, to, size(from, to)))
        .collect();
    // `best[k][i]`: the greatest sum of logarithms over walks of k steps that end in i, and the step before.
    let mut best = vec![vec![(f64::NEG_INFINITY, usize::MAX); n]; n + 1];
    best[0].fill((0.0, usize::MAX));
    for k in 1..=n {
        for &(from, to, size) in &edges {
            let sum = best[k - 1][from].0 + size;
            if sum > best[k][to].0 {
                best[k][to] = (sum, from);
            }
        }
    }
    let mean = |i: usize| (0..n).map(|k| (best[n][i].0 - best[k][i].0) / (n - k) as f64).fold(f64::INFINITY, f64::min);
    let end = (0..n).filter(|&i| best[n][i].0.is_finite()).max_by(|&a, &b| mean(a).total_cmp(&mean(b)));
    let Some(end) = end else { return (Vec::new(), 0.0) };
    // The walk of n steps that ends there goes round the loop.
    let mut walk = vec![end];
    for k in (1..=n).rev() {
        walk.push(best[k][walk[walk.len() - 1]].1);
    }
    walk.reverse();
    loop_in(&walk, size)
}

/// The loop in a walk with the greatest mean of its steps, and its gain per step.
fn loop_in(walk: &[usize], size: impl Fn(usize, usize) -> f64) -> (Vec<usize>, f64) {
    let mut best: Option<(f64, Vec<usize>)> = None;
    for first in 0..walk.len() {
        // To the next visit alone: longer ways round hold shorter ones.
        let Some(length) = walk[first + 1..].iter().position(|it| *it == walk[first]).map(|it| it + 1) else {
            continue;
        };
        let mean = (first..first + length).map(|k| size(walk[k], walk[k + 1])).sum::<f64>() / length as f64;
        if best.as_ref().is_none_or(|(most, _)| mean > *most) {
            best = Some((mean, walk[first..first + length].to_vec()));
        }
    }
    best.map_or((Vec::new(), 0.0), |(mean, round)| (round, exp(mean)))
}

/// Where the flow of one variable reads another.
fn places(scenario: &Scenario, flow: usize, read: usize) -> Vec<Span> {
    let reads =
        |formula: &&Formula| formula.checked.variables().iter().any(|(_, slot)| *slot == Slot::Level(read as u16));
    let variable = &scenario.variables[flow];
    let opportunity = variable.counts.iter().filter_map(|it| it.opportunity.as_ref());
    variable.flow.iter().flat_map(formulas).chain(opportunity).filter(reads).map(|it| it.span).collect()
}
