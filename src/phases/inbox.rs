//! Pushes: intended changes of levels, with their causes, and the one function that lets them arrive.

use multiversion::multiversion;

use super::{Scene, Stack};
use crate::model::{EffectRow, Model, Weight};
use crate::record::{Cause, Change};
use crate::rules::{headroom_factor, instalments, within_headroom};
use crate::scenario::{Application, FirstInstalment, VariableId};
use crate::terms::{Mask, Pack};

/// An intended change of a level.
#[derive(Clone, Copy, Debug)]
pub struct Push<const W: usize> {
    /// The variable.
    pub target: VariableId,
    /// Points.
    pub amount: Pack<W>,
    /// What causes it.
    pub cause: Cause,
    /// Whether it is a reckoned difference, to which headroom does not apply.
    pub exact: bool,
}

/// Pushes that are due, and the books of what arrived.
#[derive(Clone, Debug, Default)]
pub struct Inbox<const W: usize> {
    pushes: Vec<Push<W>>,
    up: Vec<Pack<W>>,
    down: Vec<Pack<W>>,
    touched: Vec<VariableId>,
    /// Where changes are booked, if anybody wants to know.
    pub ledger: Option<Vec<Change>>,
}

/// Pushes that are due on later turns.
#[derive(Clone, Debug, Default)]
pub struct Outbox<const W: usize> {
    by_turn: Vec<Vec<Push<W>>>,
}

impl<const W: usize> Outbox<W> {
    /// Forgets everything and makes room for so many turns.
    pub fn clear(&mut self, turns: u32) {
        self.by_turn.resize_with(turns as usize, Vec::new);
        self.by_turn.iter_mut().for_each(Vec::clear);
    }

    /// What is due on a turn.
    #[must_use]
    pub fn due(&self, turn: u32) -> &[Push<W>] {
        self.by_turn.get(turn as usize).map_or(&[], Vec::as_slice)
    }
}

impl<const W: usize> Inbox<W> {
    /// Forgets what has not arrived and what was booked.
    pub fn clear(&mut self) {
        self.pushes.clear();
        if let Some(ledger) = &mut self.ledger {
            ledger.clear();
        }
    }

    /// Takes a push.
    #[inline]
    pub fn push(&mut self, push: Push<W>) {
        self.pushes.push(push);
    }

    /// Books a change that was made elsewhere.
    #[inline]
    pub fn book(&mut self, variable: VariableId, cause: Cause, amount: f64) {
        if let Some(ledger) = &mut self.ledger
            && amount != 0.0
        {
            ledger.push(Change { variable, cause, amount });
        }
    }

    /// Takes an effect at `strength` (0 in the lanes that it does not concern): what is due now here, what is due later into the `outbox`.
    /// Gives back the points that it comes to, before headroom.
    pub fn effect(
        &mut self,
        scene: &Scene<'_, W>,
        effect: &EffectRow,
        strength: Pack<W>,
        cause: Cause,
        outbox: &mut Outbox<W>,
        stack: &mut Stack<W>,
    ) -> Pack<W> {
        let mut amount = scene.weight(effect.add) * strength;
        if let Some(scale) = &effect.scale {
            amount = amount * scene.value(scale, stack);
        }
        if let Some(dialogue) = effect.compliance_of {
            amount = amount * scene.in_force[dialogue.index()];
        }
        let (after, over) = (scene.weight(effect.after), scene.weight(effect.over));
        let target = effect.target;
        if (effect.after, effect.over) == (Weight::Fixed(0.0), Weight::Fixed(0.0)) {
            self.push(Push { target, amount, cause, exact: false });
            return amount;
        }
        let skips = scene.model.constants.first_instalment == FirstInstalment::Skipped;
        let mut timing = [(0, 1); W];
        for lane in 0..W {
            timing[lane] = instalments(after.0[lane], over.0[lane], scene.model.dt);
        }
        let first = timing.iter().map(|it| it.0).min().unwrap_or(0);
        let end = timing.iter().map(|it| it.0 + it.1).max().unwrap_or(1);
        for later in first..end {
            let mut part = Pack::ZERO;
            for lane in 0..W {
                let (first, parts) = timing[lane];
                let instant = after.0[lane] <= 0.0 && over.0[lane] <= 0.0;
                if first <= later && later < first + parts && !(skips && later == 0 && !instant) {
                    part.0[lane] = amount.0[lane] / parts as f64;
                }
            }
            let push = Push { target, amount: part, cause, exact: false };
            if later == 0 {
                self.push(push);
            } else if let Some(turn) = outbox.by_turn.get_mut(scene.turn as usize + later) {
                turn.push(push);
            }
        }
        amount
    }
}

/// Lets all pushes arrive in the lanes that still run, within headroom and the bounds of each scale.
///
/// Simultaneous application adds up what goes up and what goes down and scales each by the headroom at the level they all meet; in order, each meets
/// the level that the former left.
#[multiversion(targets("x86_64+avx512f+avx512bw+avx512dq+avx512vl", "x86_64+avx+avx2", "x86_64+sse4.1"))]
pub fn settle<const W: usize>(model: &Model, headroom: Pack<W>, levels: &mut [Pack<W>], inbox: &mut Inbox<W>, running: Mask<W>) {
    if inbox.pushes.is_empty() {
        return;
    }
    for push in &mut inbox.pushes {
        push.amount = running.keep(push.amount);
    }
    match model.constants.application {
        Application::Simultaneous => settle_together(model, headroom, levels, inbox),
        Application::InOrder => settle_in_order(model, headroom, levels, inbox),
    }
    inbox.pushes.clear();
}

#[inline(always)]
fn settle_together<const W: usize>(model: &Model, headroom: Pack<W>, levels: &mut [Pack<W>], inbox: &mut Inbox<W>) {
    let Inbox { pushes, up, down, touched, ledger } = inbox;
    up.resize(levels.len(), Pack::ZERO);
    down.resize(levels.len(), Pack::ZERO);
    for push in pushes.iter() {
        let slot = push.target.index();
        let level = levels[slot];
        if push.exact {
            let moved = held(level + push.amount, model.starts[slot].low);
            book(ledger, push, push.amount[0], moved[0] - level[0]);
            levels[slot] = moved;
            continue;
        }
        // A variable is listed once or several times: the second time its sums are 0 again and nothing happens.
        touched.push(push.target);
        up[slot] = up[slot] + push.amount.map(|x| if x > 0.0 { x } else { 0.0 });
        down[slot] = down[slot] + push.amount.map(|x| if x < 0.0 { x } else { 0.0 });
        if ledger.is_some() {
            let arrives = within_headroom(push.amount, level, model.starts[slot].low, headroom);
            book(ledger, push, arrives[0], arrives[0]);
        }
    }
    for target in touched.drain(..) {
        let slot = target.index();
        let (level, low) = (levels[slot], model.starts[slot].low);
        let sum = up[slot] * headroom_factor(level, low, headroom, true) + down[slot] * headroom_factor(level, low, headroom, false);
        levels[slot] = held(level + sum, low);
        (up[slot], down[slot]) = (Pack::ZERO, Pack::ZERO);
        if let Some(ledger) = ledger {
            let excess = (levels[slot][0] - level[0]) - sum[0];
            if excess.abs() > 1e-12 {
                ledger.push(Change { variable: target, cause: Cause::Bound, amount: excess });
            }
        }
    }
}

fn settle_in_order<const W: usize>(model: &Model, headroom: Pack<W>, levels: &mut [Pack<W>], inbox: &mut Inbox<W>) {
    let Inbox { pushes, ledger, .. } = inbox;
    for push in pushes.iter() {
        let slot = push.target.index();
        let (level, low) = (levels[slot], model.starts[slot].low);
        let arrives = if push.exact { push.amount } else { within_headroom(push.amount, level, low, headroom) };
        levels[slot] = held(level + arrives, low);
        book(ledger, push, arrives[0], levels[slot][0] - level[0]);
    }
}

/// Held to the scale; `+ 0.0` turns a negative zero into a positive one, so that a level has one pattern of bits.
#[inline(always)]
fn held<const W: usize>(level: Pack<W>, low: f64) -> Pack<W> {
    level.clip(low, 100.0) + 0.0
}

fn book<const W: usize>(ledger: &mut Option<Vec<Change>>, push: &Push<W>, meant: f64, moved: f64) {
    let Some(ledger) = ledger else { return };
    let mut entry = |cause, amount: f64| {
        if amount != 0.0 {
            ledger.push(Change { variable: push.target, cause, amount });
        }
    };
    if (moved - meant).abs() <= 1e-12 {
        entry(push.cause, moved);
    } else {
        entry(push.cause, meant);
        entry(Cause::Bound, moved - meant);
    }
}
