//! Promises: what a seat at the table may expect of each posture before it takes one. Reads what a round would read;
//! decides nothing and draws nothing.

use super::{Negotiation, Stack, State};
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

/// Whether a dialogue holds a round on this turn.
#[must_use]
pub fn is_held(state: &State<'_, 1>, id: DialogueId) -> bool {
    let Some(dialogue) = state.model.dialogues.get(id.index()) else { return false };
    let is_due = dialogue.rounds.get(state.turn as usize).copied().unwrap_or(false);
    is_due && dialogue.held_if.as_ref().is_none_or(|it| state.value(it, &mut Stack::default())[0] > 0.0)
}

/// The promises of each posture to an actor's seat in a round that is held, in the dialogue's order; `None` where it
/// has no seat.
#[must_use]
pub fn promises(state: &State<'_, 1>, id: DialogueId, actor: ActorId) -> Option<Vec<Promise>> {
    let dialogue = state.model.dialogues.get(id.index())?;
    let own = dialogue.seats.iter().position(|it| it.actor == actor)?;
    let mut negotiation = Negotiation::default();
    negotiation.lay(state, dialogue);
    let base = state.rate(&dialogue.breakdown, &mut Stack::default());
    let deal_cost = state.weight(state.model.constants.deal_cost)[0];
    let mut postures = vec![[dialogue.expect as u16]; state.model.seats];
    let mut out = Vec::new();
    for posture in 0..dialogue.postures.len() {
        postures[dialogue.seats[own].row] = [posture as u16];
        let conclusion = negotiation.conclude(state, dialogue, base, &postures);
        let is_sought = conclusion.sought.0[0];
        out.push(Promise {
            terms: negotiation.terms().iter().map(|it| it[0]).collect(),
            open: (0..state.model.issues).map(|issue| negotiation.is_open(issue).0[0]).collect(),
            breakdown: if is_sought { conclusion.breakdown[0] } else { 0.0 },
            gain: negotiation.gains()[own][0],
            signed: is_sought && negotiation.gains().iter().all(|gain| gain[0] > deal_cost),
        });
    }
    Some(out)
}

/// The chance of breakdown, 0..1, of a round in which these postures were taken, by place in the dialogue's list;
/// `None` for a dialogue that does not exist.
#[must_use]
pub fn chance_of_breakdown(state: &State<'_, 1>, id: DialogueId, taken: &[(ActorId, usize)]) -> Option<f64> {
    let dialogue = state.model.dialogues.get(id.index())?;
    let mut negotiation = Negotiation::default();
    negotiation.lay(state, dialogue);
    let base = state.rate(&dialogue.breakdown, &mut Stack::default());
    let mut postures = vec![[dialogue.expect as u16]; state.model.seats];
    for seat in &dialogue.seats {
        if let Some((_, posture)) = taken.iter().find(|(actor, _)| *actor == seat.actor) {
            postures[seat.row] = [*posture as u16];
        }
    }
    Some(negotiation.conclude(state, dialogue, base, &postures).breakdown[0])
}
