//! The situation: what was set in motion earlier arrives, and events happen.

use diwan_wide::wide;

use super::{DueEffects, PendingEffects, Push, Running, Stack, State};
use crate::kernel::{DealtLuck, Law, Luck, Mask, Pack, Purpose};
use crate::model::{EventRow, Model, Pass, TriggerRow, Weight};
use crate::record::Cause;
use crate::rules::{hazard_chance, succession_loss};
use crate::scenario::{EventId, VariableId};

/// Puts what is due on this turn among what is due now, and shocks, by variable in points.
#[wide]
pub fn fall_due<const W: usize>(
    turn: u32,
    shocks: &[(VariableId, f64)],
    pending: &mut PendingEffects<W>,
    due_now: &mut DueEffects<W>,
) {
    pending.fall_due(turn, due_now);
    for (variable, points) in shocks {
        due_now.push(Push::new(*variable, Pack::all(*points), Cause::Shock));
    }
}

/// The columns of events.
pub struct Occurrences<'a, const W: usize> {
    /// Events that do not happen on this turn, whatever their luck.
    pub barred: &'a [EventId],
    /// Events that happen on this turn, whatever their luck, their date and their conditions, if they happen at all.
    pub brought: &'a [EventId],
    /// Months of rest left by event.
    pub rests: &'a mut [Pack<W>],
    /// Whether each event happens on this turn; set here.
    pub happened: &'a mut [Mask<W>],
}

/// Lets events happen, by hazard or date, and puts their effects among what is due now.
#[wide]
pub fn happen<const W: usize>(
    state: &State<'_, W>,
    pass: Pass,
    luck: &Luck<W>,
    dealt_luck: &mut DealtLuck<W>,
    occurrences: &mut Occurrences<'_, W>,
    running: Mask<W>,
    due_now: &mut DueEffects<W>,
    pending: &mut PendingEffects<W>,
    stack: &mut Stack<W>,
) {
    let Occurrences { barred, brought, rests, happened } = occurrences;
    let luck = dealt_luck.deal(
        Law::Uniform,
        luck,
        Purpose::Event,
        state.turn,
        state.model.events.iter().map(|event| event.key),
    );
    for (row, id) in state.model.event_ids().enumerate() {
        let only = match pass {
            Pass::Everyone => None,
            Pass::One { row: one, .. } if one != row => continue,
            Pass::One { effect, .. } => Some(effect),
        };
        let event = &state.model.events[row];
        if only.is_none_or(|effect| effect == 0) {
            let fires = if barred.contains(&id) {
                Mask::NONE
            } else if brought.contains(&id) && event.factor > 0.0 {
                running
            } else {
                fires(state, event, luck[row], rests[row], stack).and(running)
            };
            let idle = (rests[row] - state.model.dt).max(Pack::ZERO);
            rests[row] = fires.select(state.weight(event.cooldown), idle);
            happened[row] = fires;
            if fires.any() {
                succeed(state, event, id, fires, due_now);
            }
        }
        if happened[row].any() {
            let strength = happened[row].as_numbers();
            for (place, effect) in event.effects.iter().enumerate() {
                if only.is_none_or(|it| it == place) {
                    due_now.effect(state, effect, (strength, 0.0), Cause::Event(id), pending, stack);
                }
            }
        }
    }
}

/// Ends the lanes in which an event with an outcome has happened, after its effects have arrived; of several, the
/// outcome of the highest priority counts.
pub fn fall<const W: usize>(model: &Model, pass: Pass, turn: u32, happened: &[Mask<W>], running: &mut Running<W>) {
    for (row, event) in model.events.iter().enumerate() {
        let due = match pass {
            Pass::Everyone => true,
            Pass::One { row: one, effect } => one == row && effect + 1 >= event.effects.len(),
        };
        if let Some(outcome) = event.outcome
            && due
        {
            running.end(happened[row], outcome, turn);
        }
    }
}

#[inline(always)]
fn fires<const W: usize>(
    state: &State<'_, W>,
    event: &EventRow,
    u: Pack<W>,
    rest: Pack<W>,
    stack: &mut Stack<W>,
) -> Mask<W> {
    if event.factor == 0.0 {
        return Mask::NONE;
    }
    let calendar = state.model.scenario.calendar;
    let mut fires = match &event.trigger {
        TriggerRow::At(Weight::Fixed(month)) => Mask::all(calendar.falls_on(*month, state.turn)),
        TriggerRow::At(month) => state.weight(*month).test(|month| calendar.falls_on(month, state.turn)),
        TriggerRow::Hazard(rate) => {
            let chance = hazard_chance(state.rate(rate, stack) * event.factor, state.model.dt);
            u.compare(chance, |u, chance| u < chance).and(rest.test(|months| months <= 1e-9))
        }
    };
    if let Some(when) = &event.when
        && fires.any()
    {
        fires = fires.and(state.value(when, stack).test(|it| it > 0.0));
    }
    fires
}

/// The signatory's government changes: every agreement in force loses compliance, less the more broadly it is anchored.
fn succeed<const W: usize>(
    state: &State<'_, W>,
    event: &EventRow,
    id: EventId,
    fires: Mask<W>,
    due_now: &mut DueEffects<W>,
) {
    let Some(points) = event.succession else { return };
    for (row, dialogue) in state.model.dialogues.iter().enumerate() {
        let loss =
            succession_loss(state.weight(points), state.weight(state.model.constants.anchoring), state.breadth[row]);
        let amount = fires.keep(-loss * state.in_force[row]);
        due_now.push(Push::new(dialogue.compliance, amount, Cause::Succession(id)));
    }
}
