//! The table as a record keeps it: who pulls where on every issue of a round, and who stands behind the terms. Looks at
//! a round that was held; changes nothing.

use super::seating::voices;
use super::{Agreements, Negotiation, Stack, State};
use crate::kernel::Pack;
use crate::model::DialogueRow;
use crate::record::{Backer, Bid, LeftOut, SideRecord, Voice};
use crate::rules::settlement_value;
use crate::scenario::{ActorId, DialogueId, IssueId};

/// Who pulled where in a round, in the first lane.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The sides.
    pub sides: Vec<SideRecord>,
    /// By issue: the bids of all sides; empty for what is not on the agenda.
    pub bids: Vec<Vec<Bid>>,
    /// The ratifiers.
    pub backers: Vec<Backer>,
    /// By issue: why it was left out, though it could be settled.
    pub left_out: Vec<Option<LeftOut>>,
    /// Who kept which issues off the table.
    pub withheld: Vec<(ActorId, Vec<IssueId>)>,
    /// Who signed the terms.
    pub signed: Vec<ActorId>,
}

/// The table of the round that was negotiated last, on the state that it was negotiated on. `postures` are the columns
/// of all seats.
#[must_use]
pub fn table<const W: usize>(
    state: &State<'_, W>,
    id: DialogueId,
    postures: &[[u16; W]],
    negotiation: &Negotiation<W>,
    agreements: Agreements<'_, W>,
) -> Table {
    let dialogue = &state.model.dialogues[id.index()];
    let issues = 0..state.model.issues;
    let of =
        |issue: usize| if dialogue.on_agenda[issue] { bids(state, dialogue, issue, negotiation) } else { Vec::new() };
    let bids: Vec<_> = issues.map(of).collect();
    let sides = dialogue.seats.iter().enumerate().map(|(place, seat)| {
        let posture = usize::from(postures[seat.row][0]);
        let taken = dialogue.postures.get(posture);
        SideRecord {
            actor: seat.actor,
            posture,
            influence: state.level(state.model.actors[seat.actor.index()].influence)[0],
            power: taken.map_or(0.0, |it| state.weight(it.power)[0]),
            gain: negotiation.gains()[place][0],
            would_sign: negotiation.would_sign(state, dialogue, place).0[0],
            worth: bids.iter().filter_map(|it| it.get(place)).map(|it| it.worth).sum(),
        }
    });
    let sides = sides.collect();
    let left_out = (0..state.model.issues).map(|issue| negotiation.left_out(dialogue, issue)).collect();
    let backers = backers(state, id, negotiation, agreements);
    let (withheld, signed) = (negotiation.withheld.clone(), negotiation.signed.clone());
    Table { sides, bids, backers, left_out, withheld, signed }
}

/// What all sides bring to the table on one issue.
fn bids<const W: usize>(
    state: &State<'_, W>,
    dialogue: &DialogueRow,
    issue: usize,
    negotiation: &Negotiation<W>,
) -> Vec<Bid> {
    let table = &negotiation.table;
    let ground = state.level(state.model.settlements[issue]);
    let terms = negotiation.terms()[issue];
    let mass: f64 = (0..dialogue.seats.len()).map(|place| table.pull(place, issue)[0]).sum();
    let bid = |(place, seat): (usize, &crate::model::SeatRow)| {
        let stance = &state.model.actors[seat.actor.index()].stances[issue];
        let stack = &mut Stack::default();
        let (own, salience) = (state.wish(stance, stack), state.weight(stance.salience));
        let line = own[0];
        let attention = state.weight(dialogue.attention[issue]);
        let mut heard = vec![(seat.actor, line, salience[0])];
        if dialogue.home == Some(place) {
            voices(state, dialogue, issue, stack, |actor, voice, position| heard.push((actor, position[0], voice[0])));
        }
        let loud: f64 = heard.iter().map(|it| it.2).sum();
        let is_heard = heard.iter().filter(|it| it.2 > 0.0);
        let voices =
            is_heard.map(|&(by, towards, voice)| Voice { by, towards, share: voice / loud }).collect::<Vec<_>>();
        let mandate = voices.iter().map(|it| it.share * it.towards).sum::<f64>();
        let towards = table.parties[place].position[issue][0];
        let instructed = negotiation.instructed.get(place * state.model.issues + issue).map_or(0.0, |moved| moved[0]);
        Bid {
            by: seat.actor,
            line,
            demand: if voices.is_empty() { 0.0 } else { towards - mandate - instructed },
            instructed,
            voices,
            linkage: state.weight(seat.linkage)[0],
            towards,
            weight: if mass > 0.0 { table.pull(place, issue)[0] / mass } else { 0.0 },
            worth: (attention * settlement_value(salience, own, ground, terms))[0],
        }
    };
    dialogue.seats.iter().enumerate().map(bid).collect()
}

/// The ratifiers on the terms, as compliance at the signing counts them.
fn backers<const W: usize>(
    state: &State<'_, W>,
    id: DialogueId,
    negotiation: &Negotiation<W>,
    agreements: Agreements<'_, W>,
) -> Vec<Backer> {
    let mut backers = Vec::new();
    let _: Pack<W> = negotiation.support(state, id, agreements, |it| {
        backers.push(Backer { actor: it.actor, gain: it.gain[0], support: it.support[0], share: it.influence[0] });
    });
    let total: f64 = backers.iter().map(|it| it.share).sum::<f64>().max(1e-9);
    backers.iter_mut().for_each(|it| it.share /= total);
    backers
}
