//! Promises: what a seat at the table may expect of each posture before it takes one. Reads what a round would read;
//! decides nothing and draws nothing.

use super::{Agreements, Negotiation, Stack, State, Table, table};
use crate::kernel::{Luck, Pack};
use crate::record::{Backer, Bid, LeftOut, Offer, SideRecord};
use crate::scenario::{ActorId, DialogueId, IssueId};

/// What a posture promises a seat if the others take the expected one.
#[derive(Clone, Debug, PartialEq)]
pub struct Promise {
    /// The terms, with who pulls where, of every issue on the agenda; where there is no common ground, or it is left out,
    /// it stays where it is.
    pub offers: Vec<Offer>,
    /// The sides of the table, in its order.
    pub sides: Vec<SideRecord>,
    /// Who would stand behind the terms, ratifier by ratifier.
    pub backers: Vec<Backer>,
    /// Chance of breakdown, 0..1; 0 for a posture under which no deal is sought.
    pub breakdown: f64,
    /// Compliance with which a deal would start, 0..100.
    pub compliance: f64,
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
/// has no seat. `withheld` says who keeps which issues off the table.
#[must_use]
pub fn promises(
    state: &State<'_, 1>,
    id: DialogueId,
    actor: ActorId,
    withheld: &[(ActorId, Vec<IssueId>)],
    agreements: Agreements<'_, 1>,
) -> Option<Vec<Promise>> {
    let mut round = Laid::before(state, id, actor, withheld, None)?;
    let dialogue = &state.model.dialogues[id.index()];
    let own = dialogue.seats[round.own].row;
    let promise = |posture: usize| {
        round.postures[own] = [posture as u16];
        round.promise(state, id, agreements)
    };
    Some((0..dialogue.postures.len()).map(promise).collect())
}

/// What a round in which these postures were taken, by place in the dialogue's list, promised an actor's seat, with the
/// instructions that delegations turned out to have under the luck of the turn; `None`
/// where it has no seat.
#[must_use]
pub fn reckoned(
    state: &State<'_, 1>,
    id: DialogueId,
    actor: ActorId,
    taken: &[(ActorId, usize)],
    withheld: &[(ActorId, Vec<IssueId>)],
    signed: Option<Signed<'_>>,
    luck: &Luck<1>,
    agreements: Agreements<'_, 1>,
) -> Option<Promise> {
    let mut round = Laid::before(state, id, actor, withheld, Some(luck))?;
    round.signed = signed;
    for seat in &state.model.dialogues[id.index()].seats {
        if let Some((_, posture)) = taken.iter().find(|(actor, _)| *actor == seat.actor) {
            round.postures[seat.row] = [*posture as u16];
        }
    }
    Some(round.promise(state, id, agreements))
}

/// What terms promise an actor's seat in a round that is held, if all at the table sign them; `None` where it has no
/// seat. Of `by`, who would sign is not asked: they have.
#[must_use]
pub fn offered(
    state: &State<'_, 1>,
    id: DialogueId,
    actor: ActorId,
    signed: Signed<'_>,
    agreements: Agreements<'_, 1>,
) -> Option<Promise> {
    let mut round = Laid::before(state, id, actor, &[], None)?;
    round.signed = Some(signed);
    Some(round.promise(state, id, agreements))
}

/// Terms, and who signed them.
#[derive(Clone, Copy, Debug)]
pub struct Signed<'a> {
    /// Where each issue is to stand, points; what is not listed stays where it is.
    pub terms: &'a [(IssueId, f64)],
    /// Who signed.
    pub by: &'a [ActorId],
}

/// A round as it lies before a seat.
struct Laid<'s> {
    /// The place of the seat at the table.
    own: usize,
    /// Log-odds of breakdown whatever the postures.
    base: Pack<1>,
    /// The posture of every seat: the one that is expected, where nothing else is said.
    postures: Vec<[u16; 1]>,
    /// Terms that were signed, if any.
    signed: Option<Signed<'s>>,
    negotiation: Negotiation<1>,
}

impl Laid<'_> {
    fn before(
        state: &State<'_, 1>,
        id: DialogueId,
        actor: ActorId,
        withheld: &[(ActorId, Vec<IssueId>)],
        luck: Option<&Luck<1>>,
    ) -> Option<Self> {
        let dialogue = state.model.dialogues.get(id.index())?;
        let own = dialogue.seats.iter().position(|it| it.actor == actor)?;
        let mut negotiation = Negotiation::default();
        negotiation.lay(state, dialogue, luck, &mut Stack::default());
        negotiation.withhold(state.model.issues, dialogue, |seat| {
            withheld.iter().find(|it| it.0 == seat.actor).map_or(&[], |it| it.1.as_slice())
        });
        let base = state.rate(&dialogue.breakdown, &mut Stack::default());
        let postures = vec![[dialogue.expect as u16]; state.model.seats];
        Some(Self { own, base, postures, signed: None, negotiation })
    }

    /// What the postures of all seats promise the seat.
    fn promise(&mut self, state: &State<'_, 1>, id: DialogueId, agreements: Agreements<'_, 1>) -> Promise {
        let Self { own, base, postures, signed, negotiation } = self;
        let dialogue = &state.model.dialogues[id.index()];
        let conclusion = negotiation.conclude(state, dialogue, *base, postures);
        let (mut is_sought, mut breakdown) = (conclusion.sought.0[0], conclusion.breakdown[0]);
        if let Some(signed) = signed {
            negotiation.signed.extend_from_slice(signed.by);
            negotiation.put(state, dialogue, signed.terms);
            (is_sought, breakdown) = (true, 0.0);
        }
        let Table { sides, bids, backers, left_out, .. } = table(state, id, postures, negotiation, agreements);
        Promise {
            offers: offers(state, id, bids, &left_out, negotiation),
            breakdown: if is_sought { breakdown } else { 0.0 },
            compliance: negotiation.compliance(state, id, agreements)[0],
            gain: negotiation.gains()[*own][0],
            signed: is_sought && sides.iter().all(|it| it.would_sign),
            sides,
            backers,
        }
    }
}

/// What is on offer on every issue on the agenda, in the round that was negotiated last.
fn offers(
    state: &State<'_, 1>,
    id: DialogueId,
    bids: Vec<Vec<Bid>>,
    left_out: &[Option<LeftOut>],
    negotiation: &Negotiation<1>,
) -> Vec<Offer> {
    let on_agenda = &state.model.dialogues[id.index()].on_agenda;
    let offer = |(row, bids): (usize, Vec<Bid>)| Offer {
        issue: IssueId(row as u16),
        before: state.level(state.model.settlements[row])[0],
        terms: negotiation.terms()[row][0],
        open: negotiation.is_open(row).0[0],
        left_out: left_out.get(row).copied().flatten(),
        bids,
    };
    bids.into_iter().enumerate().filter(|(row, _)| on_agenda[*row]).map(offer).collect()
}
