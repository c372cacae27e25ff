//! The situation: what was set in motion earlier arrives, and events happen.

use multiversion::multiversion;

use super::{Inbox, Outbox, Running, Scene, Stack};
use crate::kernel::{Deck, Law, Luck, Mask, Pack, Purpose};
use crate::model::{EventRow, Model, Pass, TriggerRow, Weight};
use crate::record::Cause;
use crate::rules::{hazard_chance, succession_loss};
use crate::scenario::EventId;

/// Puts what is due on this turn into the inbox.
#[multiversion(targets("x86_64+avx512f+avx512bw+avx512dq+avx512vl", "x86_64+avx+avx2", "x86_64+sse4.1"))]
pub fn fall_due<const W: usize>(turn: u32, outbox: &mut Outbox<W>, inbox: &mut Inbox<W>) {
    outbox.fall_due(turn, inbox);
}

/// The columns of events.
pub struct Occurrences<'a, const W: usize> {
    /// Events that do not happen on this turn, whatever their luck.
    pub barred: &'a [EventId],
    /// Months of rest left by event.
    pub rests: &'a mut [Pack<W>],
    /// Whether each event happens on this turn; set here.
    pub happened: &'a mut [Mask<W>],
}

/// Lets events happen, by hazard or date, and puts their effects into the inbox.
#[multiversion(targets("x86_64+avx512f+avx512bw+avx512dq+avx512vl", "x86_64+avx+avx2", "x86_64+sse4.1"))]
pub fn happen<const W: usize>(
    scene: &Scene<'_, W>,
    pass: Pass,
    luck: &Luck<W>,
    deck: &mut Deck<W>,
    occurrences: &mut Occurrences<'_, W>,
    running: Mask<W>,
    inbox: &mut Inbox<W>,
    outbox: &mut Outbox<W>,
    stack: &mut Stack<W>,
) {
    let Occurrences { barred, rests, happened } = occurrences;
    let luck =
        deck.deal(Law::Uniform, luck, Purpose::Event, scene.turn, scene.model.events.iter().map(|event| event.key));
    for (row, id) in scene.model.event_ids().enumerate() {
        let only = match pass {
            Pass::Everyone => None,
            Pass::One { row: one, .. } if one != row => continue,
            Pass::One { effect, .. } => Some(effect),
        };
        let event = &scene.model.events[row];
        if only.is_none_or(|effect| effect == 0) {
            let fires = if barred.contains(&id) {
                Mask::NONE
            } else {
                fires(scene, event, luck[row], rests[row], stack).and(running)
            };
            let idle = (rests[row] - scene.model.dt).max(Pack::ZERO);
            rests[row] = fires.select(scene.weight(event.cooldown), idle);
            happened[row] = fires;
            if fires.any() {
                succeed(scene, event, id, fires, inbox);
            }
        }
        if happened[row].any() {
            let strength = happened[row].as_numbers();
            for (place, effect) in event.effects.iter().enumerate() {
                if only.is_none_or(|it| it == place) {
                    inbox.effect(scene, effect, strength, Cause::Event(id), outbox, stack);
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
    scene: &Scene<'_, W>,
    event: &EventRow,
    u: Pack<W>,
    rest: Pack<W>,
    stack: &mut Stack<W>,
) -> Mask<W> {
    if event.factor == 0.0 {
        return Mask::NONE;
    }
    let calendar = scene.model.scenario.calendar;
    let mut fires = match &event.trigger {
        TriggerRow::At(Weight::Fixed(month)) => Mask::all(calendar.falls_on(*month, scene.turn)),
        TriggerRow::At(month) => scene.weight(*month).test(|month| calendar.falls_on(month, scene.turn)),
        TriggerRow::Hazard(rate) => {
            let chance = hazard_chance(scene.rate(rate, stack) * event.factor, scene.model.dt);
            u.compare(chance, |u, chance| u < chance).and(rest.test(|months| months <= 1e-9))
        }
    };
    if let Some(when) = &event.when
        && fires.any()
    {
        fires = fires.and(scene.value(when, stack).test(|it| it > 0.0));
    }
    fires
}

/// The signatory's government changes: every agreement in force loses compliance, less the more broadly it is anchored.
fn succeed<const W: usize>(scene: &Scene<'_, W>, event: &EventRow, id: EventId, fires: Mask<W>, inbox: &mut Inbox<W>) {
    let Some(points) = event.succession else { return };
    for (row, dialogue) in scene.model.dialogues.iter().enumerate() {
        let loss =
            succession_loss(scene.weight(points), scene.weight(scene.model.constants.anchoring), scene.breadth[row]);
        let amount = fires.keep(-loss * scene.in_force[row]);
        inbox.push(super::Push { target: dialogue.compliance, amount, cause: Cause::Succession(id), exact: false });
    }
}
