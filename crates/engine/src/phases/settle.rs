//! Settling: the one function that lets what is due arrive at levels.

use diwan_wide::wide;

use super::count::as_log;
use super::due::Account;
use super::{DueEffects, Push};
use crate::kernel::{Mask, Pack};
use crate::model::Model;
use crate::record::{Cause, Change};
use crate::rules::{headroom_factor, within_headroom};

/// Lets all pushes arrive in the lanes that still run, within headroom and the bounds of each scale.
///
/// Simultaneous application adds up what goes up and what goes down and scales each by the headroom at the level they
/// all meet; in order, each meets the level that the former left. A push of what is counted moves no level: it makes
/// events more or less frequent, in `pushed`, by row of the counts.
#[wide]
pub fn settle<const W: usize>(
    model: &Model,
    headroom: Pack<W>,
    levels: &mut [Pack<W>],
    pushed: &mut [Pack<W>],
    due_now: &mut DueEffects<W>,
    running: Mask<W>,
) {
    if due_now.pushes.is_empty() && due_now.touched.is_empty() {
        return;
    }
    let per_point = Pack::all(1.0) / headroom;
    for push in &mut due_now.pushes {
        push.amount = running.keep(push.amount);
    }
    if due_now.in_order {
        settle_in_order(model, per_point, levels, pushed, due_now);
    } else {
        settle_exact(model, per_point, levels, pushed, due_now);
        settle_together(model, per_point, levels, pushed, due_now, running);
    }
    due_now.pushes.clear();
}

/// Applies exact differences, and books what the others come to.
#[inline(always)]
fn settle_exact<const W: usize>(
    model: &Model,
    per_point: Pack<W>,
    levels: &mut [Pack<W>],
    pushed: &mut [Pack<W>],
    due_now: &mut DueEffects<W>,
) {
    for push in &due_now.pushes {
        let slot = push.target.index();
        let (level, low) = (levels[slot], model.starts[slot].low);
        if let Some(row) = model.starts[slot].count {
            if push.exact {
                pushed[usize::from(row)] = pushed[usize::from(row)] + as_log(push.amount);
            }
            continue;
        }
        if push.exact {
            levels[slot] = held(level + push.amount, low);
            book(&mut due_now.ledger, push, push.amount[0], levels[slot][0] - level[0]);
        } else {
            let arrives = within_headroom(push.amount, level, low, per_point)[0];
            book(&mut due_now.ledger, push, arrives, arrives);
        }
    }
}

#[inline(always)]
fn settle_together<const W: usize>(
    model: &Model,
    per_point: Pack<W>,
    levels: &mut [Pack<W>],
    pushed: &mut [Pack<W>],
    due_now: &mut DueEffects<W>,
    running: Mask<W>,
) {
    for target in due_now.touched.drain(..) {
        let slot = target.index();
        let (level, low) = (levels[slot], model.starts[slot].low);
        let Account { up, down, .. } = core::mem::replace(&mut due_now.accounts[slot], Account::EMPTY);
        if let Some(row) = model.starts[slot].count {
            let row = usize::from(row);
            pushed[row] = pushed[row] + running.keep(as_log(up + down));
            continue;
        }
        let rise = up * headroom_factor(level, low, per_point, true);
        let fall = down * headroom_factor(level, low, per_point, false);
        let sum = running.keep(rise + fall);
        levels[slot] = held(level + sum, low);
        if let Some(ledger) = &mut due_now.ledger {
            let excess = (levels[slot][0] - level[0]) - sum[0];
            if excess.abs() > 1e-12 {
                ledger.push(Change { variable: target, cause: Cause::Bound, amount: excess });
            }
        }
    }
}

fn settle_in_order<const W: usize>(
    model: &Model,
    per_point: Pack<W>,
    levels: &mut [Pack<W>],
    pushed: &mut [Pack<W>],
    due_now: &mut DueEffects<W>,
) {
    let DueEffects { pushes, ledger, .. } = due_now;
    for push in pushes.iter() {
        let slot = push.target.index();
        if let Some(row) = model.starts[slot].count {
            pushed[usize::from(row)] = pushed[usize::from(row)] + as_log(push.amount);
            continue;
        }
        let (level, low) = (levels[slot], model.starts[slot].low);
        let arrives = if push.exact { push.amount } else { within_headroom(push.amount, level, low, per_point) };
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
    let (arrived, bound) = if (moved - meant).abs() <= 1e-12 { (moved, 0.0) } else { (meant, moved - meant) };
    match push.cause {
        Cause::Choice(choice) if push.beyond != 0.0 && push.amount[0] != 0.0 => {
            let beyond = arrived * (push.beyond / push.amount[0]);
            entry(push.cause, arrived - beyond);
            entry(Cause::Reach(choice), beyond);
        }
        _ => entry(push.cause, arrived),
    }
    entry(Cause::Bound, bound);
}
