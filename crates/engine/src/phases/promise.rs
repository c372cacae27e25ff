//! Promises: what a seat at the table may expect of each posture before it takes one. Reads what a round would read; decides nothing and draws nothing.

use super::{Negotiation, Scene, Stack};
use crate::scenario::{ActorId, DialogueId};

/// What a posture promises a seat if the others take the expected one.
#[derive(Clone, Debug, PartialEq)]
pub struct Promise {
    /// Terms by issue, points; those of issues without common ground are where things stand.
    pub terms: Vec<f64>,
    /// Whether there is common ground, by issue.
    pub open: Vec<bool>,
    /// Chance of breakdown, 0..1; 0 for a posture under which no deal is sought.
    pub breakdown: f64,
    /// What the seat's actor would gain from the terms if they were carried out, utility.
    pub gain: f64,
    /// Whether every side would gain enough to sign.
    pub signed: bool,
}

/// The promises of each posture to an actor's seat, in the dialogue's order; `None` where it has no seat, or no round is held on this turn.
#[must_use]
pub fn promises(scene: &Scene<'_, 1>, id: DialogueId, actor: ActorId) -> Option<Vec<Promise>> {
    let dialogue = scene.model.dialogues.get(id.index())?;
    let own = dialogue.seats.iter().position(|it| it.actor == actor)?;
    let mut stack = Stack::default();
    let is_held = dialogue.held_if.as_ref().is_none_or(|it| scene.value(it, &mut stack)[0] > 0.0);
    if !is_held || !dialogue.rounds.get(scene.turn as usize).copied().unwrap_or(false) {
        return None;
    }
    let mut negotiation = Negotiation::default();
    negotiation.lay(scene, dialogue);
    let base = scene.rate(&dialogue.breakdown, &mut stack);
    let deal_cost = scene.weight(scene.model.constants.deal_cost)[0];
    let mut postures = vec![[dialogue.expect as u16]; scene.model.seats];
    let mut out = Vec::new();
    for posture in 0..dialogue.postures.len() {
        postures[dialogue.seats[own].row] = [posture as u16];
        let conclusion = negotiation.conclude(scene, dialogue, base, &postures);
        let is_sought = conclusion.sought.0[0];
        out.push(Promise {
            terms: negotiation.terms().iter().map(|it| it[0]).collect(),
            open: (0..scene.model.issues).map(|issue| negotiation.is_open(issue).0[0]).collect(),
            breakdown: if is_sought { conclusion.breakdown[0] } else { 0.0 },
            gain: negotiation.gains()[own][0],
            signed: is_sought && negotiation.gains().iter().all(|gain| gain[0] > deal_cost),
        });
    }
    Some(out)
}
