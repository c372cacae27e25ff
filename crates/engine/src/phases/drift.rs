//! Drift: flows draw levels to their targets, and what has no flow returns to where it started. All targets are
//! reckoned before any level moves.

use diwan_wide::wide;

use super::{DueEffects, Stack, State, weight};
use crate::kernel::{DealtLuck, Law, Luck, Mask, Pack, Purpose};
use crate::model::{FlowRow, Model};
use crate::record::Cause;
use crate::rules::{approach_share, drifted};

/// Scratch of [`drift`]: noise, and the next level of every flow.
#[derive(Clone, Debug, Default)]
pub struct Drift<const W: usize> {
    noise: DealtLuck<W>,
    next: Vec<Pack<W>>,
}

impl<const W: usize> Drift<W> {
    /// Reckons where every flow goes next, and books why.
    pub fn reckon(
        &mut self,
        state: &State<'_, W>,
        luck: &Luck<W>,
        origins: &[Pack<W>],
        running: Mask<W>,
        due_now: &mut DueEffects<W>,
        stack: &mut Stack<W>,
    ) {
        reckon_flows(self, state, luck, origins, running, due_now, stack);
    }
}

#[wide]
fn reckon_flows<const W: usize>(
    drift: &mut Drift<W>,
    state: &State<'_, W>,
    luck: &Luck<W>,
    origins: &[Pack<W>],
    running: Mask<W>,
    due_now: &mut DueEffects<W>,
    stack: &mut Stack<W>,
) {
    let Drift { noise: dealt_luck, next: after } = drift;
    after.clear();
    let noisy = state.model.flows.iter().filter(|flow| flow.noise.is_some());
    let noises = dealt_luck.deal(Law::Normal, luck, Purpose::Flow, state.turn, noisy.map(|flow| flow.key));
    let mut row = 0;
    let root = state.model.dt.sqrt();
    for flow in &state.model.flows {
        let base = state.rate(&flow.base, stack) + flow.offset;
        let rooted = flow.rooted.map(|stated| origins[flow.variable.index()] - stated);
        let mut target = rooted.map_or(base, |rooted| base + rooted);
        for (program, gain) in &flow.terms {
            target = target + state.value(program, stack) * state.weight(*gain);
        }
        let noise = match flow.noise {
            None => Pack::ZERO,
            Some(noise) => {
                row += 1;
                noises[row - 1] * state.weight(noise) * root
            }
        };
        let share = share(flow.share, state.weight(flow.months), state.model.dt);
        let level = state.level(flow.variable);
        let next = drifted(level, target, share, noise, flow.low) + 0.0;
        let next = running.select(next, level);
        if due_now.ledger.is_some() && running.0[0] {
            book(state, flow, [base[0], rooted.map_or(0.0, |it| it[0]), share[0], noise[0], next[0]], due_now, stack);
        }
        after.push(next);
    }
}

/// Splits one step in the first lane: base, root and each term, as shares of the way; noise; what the bounds of scale cut
/// off.
fn book<const W: usize>(
    state: &State<'_, W>,
    flow: &FlowRow,
    [base, rooted, share, noise, next]: [f64; 5],
    due_now: &mut DueEffects<W>,
    stack: &mut Stack<W>,
) {
    let level = state.level(flow.variable)[0];
    let mut booked = share * (base - level);
    due_now.book(flow.variable, Cause::Base, booked);
    due_now.book(flow.variable, Cause::Rooted, share * rooted);
    booked += share * rooted;
    for (place, (program, gain)) in flow.terms.iter().enumerate() {
        let part = share * state.value(program, stack)[0] * state.weight(*gain)[0];
        due_now.book(flow.variable, Cause::Term(place as u16), part);
        booked += part;
    }
    due_now.book(flow.variable, Cause::Noise, noise);
    let rest = next - level - booked - noise;
    if rest.abs() > 1e-12 {
        due_now.book(flow.variable, Cause::Bound, rest);
    }
}

/// Moves levels: flows as reckoned, then returns to the origins.
#[wide]
pub fn drift<const W: usize>(
    model: &Model,
    drift: &Drift<W>,
    drawn: &[Pack<W>],
    origins: &[Pack<W>],
    levels: &mut [Pack<W>],
    running: Mask<W>,
    due_now: &mut DueEffects<W>,
) {
    for (flow, next) in model.flows.iter().zip(&drift.next) {
        levels[flow.variable.index()] = *next;
    }
    for back in &model.returns {
        let slot = back.variable.index();
        let share = share(back.share, weight(back.months, drawn), model.dt);
        let step = running.keep((origins[slot] - levels[slot]) * share);
        due_now.book(back.variable, Cause::Return, step[0]);
        levels[slot] = levels[slot] + step + 0.0;
    }
}

#[inline(always)]
fn share<const W: usize>(fixed: Option<f64>, months: Pack<W>, dt: f64) -> Pack<W> {
    match fixed {
        Some(share) => Pack::all(share),
        None => months.map(|months| approach_share(dt, months)),
    }
}
