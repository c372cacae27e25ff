//! Postures: how each side bargains in a round, and what all of them together come to. Chance has no say here but in the
//! taste of the moment.

use super::{Negotiation, Stack, State};
use crate::kernel::{Luck, Mask, Pack, Purpose};
use crate::model::{DialogueRow, SeatRow};
use crate::rules::breakdown_chance;
use crate::scenario::PolicyKind;

/// What all postures together come to.
pub(super) struct Conclusion<const W: usize> {
    pub sought: Mask<W>,
    pub breakdown: Pack<W>,
}

impl<const W: usize> Negotiation<W> {
    /// Influence at the table, each seat with the power factor of its posture.
    #[inline(always)]
    fn weigh(&mut self, state: &State<'_, W>, dialogue: &DialogueRow, power: impl Fn(usize) -> Pack<W>) {
        self.alpha.clear();
        for (place, seat) in dialogue.seats.iter().enumerate() {
            let influence = state.level(state.model.actors[seat.actor.index()].influence);
            self.alpha.push((influence * power(place)).max(Pack::all(1e-6)));
        }
    }

    /// Solves for the expected postures.
    #[inline(always)]
    pub(super) fn expect(&mut self, state: &State<'_, W>, dialogue: &DialogueRow) {
        self.weigh(state, dialogue, |_| state.weight(dialogue.postures[dialogue.expect].power));
        self.strike();
        self.expected.clone_from(&self.bargain.gains);
    }

    /// The posture that a seat takes, assuming that the others take the expected one.
    #[inline(always)]
    pub(super) fn posture(
        &mut self,
        state: &State<'_, W>,
        dialogue: &DialogueRow,
        seat: &SeatRow,
        base: Pack<W>,
        luck: &Luck<W>,
        stack: &mut Stack<W>,
    ) -> [u16; W] {
        let actor = &state.model.actors[seat.actor.index()];
        if let Some(forced) = seat.forced {
            return [forced as u16; W];
        }
        if actor.policy == PolicyKind::Hold {
            let still = dialogue.postures.iter().position(|it| !it.deal).unwrap_or(dialogue.expect);
            return [still as u16; W];
        }
        let temperature = state.weight(actor.temperature);
        self.scores.clear();
        for (row, bias) in seat.biases.iter().enumerate() {
            let mut score = if actor.policy == PolicyKind::Random {
                Pack::ZERO
            } else {
                let logit = self.prospect(state, dialogue, seat, row, base) / temperature;
                match bias {
                    Some(bias) => logit + state.rate(bias, stack),
                    None => logit,
                }
            };
            if actor.policy != PolicyKind::Greedy {
                score = score + luck.gumbel(Purpose::Posture, state.turn, seat.keys[row]);
            }
            self.scores.push(score);
        }
        crate::rules::best_option(self.scores.iter().map(|score| (*score, Mask::ALL))).map(Option::unwrap_or_default)
    }

    /// What a posture promises its side: `(1 - pb) gain × discount - pb × cost`, or only the cost where somebody would
    /// not sign; 0 for a posture without a deal.
    #[inline(always)]
    fn prospect(
        &mut self,
        state: &State<'_, W>,
        dialogue: &DialogueRow,
        seat: &SeatRow,
        row: usize,
        base: Pack<W>,
    ) -> Pack<W> {
        let posture = &dialogue.postures[row];
        if !posture.deal {
            return Pack::ZERO;
        }
        let own = dialogue.seats.iter().position(|it| it.row == seat.row).unwrap_or(0);
        let expected = dialogue.postures[dialogue.expect].power;
        let gains = if posture.power == expected {
            &self.expected
        } else {
            self.weigh(state, dialogue, |place| state.weight(if place == own { posture.power } else { expected }));
            self.strike();
            &self.bargain.gains
        };
        let constants = &state.model.constants;
        let deal_cost = state.weight(constants.deal_cost);
        let signed =
            gains.iter().fold(Mask::ALL, |all, gain| all.and(gain.compare(deal_cost, |gain, cost| gain > cost)));
        let pb = (base + state.weight(posture.breakdown)).sig();
        let loss = pb * state.weight(constants.breakdown_cost);
        let gain = (Pack::all(1.0) - pb) * gains[own] * state.weight(constants.gain_discount);
        signed.select(gain - loss, -loss)
    }

    /// The table as everybody sits at it: terms, gains, and the chance of breakdown.
    #[inline(always)]
    pub(super) fn conclude(
        &mut self,
        state: &State<'_, W>,
        dialogue: &DialogueRow,
        base: Pack<W>,
        postures: &[[u16; W]],
    ) -> Conclusion<W> {
        self.weigh(state, dialogue, |place| {
            taken(dialogue, &postures[dialogue.seats[place].row], |row| state.weight(dialogue.postures[row].power))
        });
        self.strike();
        let (mut sought, mut log_odds, mut linkage) = (Mask::ALL, base, Pack::ZERO);
        for seat in &dialogue.seats {
            log_odds =
                log_odds + taken(dialogue, &postures[seat.row], |row| state.weight(dialogue.postures[row].breakdown));
            linkage = linkage.max(state.weight(seat.linkage));
            let seeks =
                taken(dialogue, &postures[seat.row], |row| Pack::all(f64::from(u8::from(dialogue.postures[row].deal))));
            sought = sought.and(seeks.test(|it| it > 0.0));
        }
        let (mut closed, mut attention) = (Pack::ZERO, Pack::ZERO);
        for issue in 0..state.model.issues {
            let weight = state.weight(dialogue.attention[issue]);
            let zones = if self.makes_packages { &self.packages.zones } else { &self.table.zones };
            closed = closed + zones[issue].open.negate().keep(weight);
            attention = attention + weight;
        }
        let share = closed / attention.max(Pack::all(1e-9));
        let breakdown = breakdown_chance(log_odds, linkage, state.weight(state.model.constants.linkage_weight), share);
        Conclusion { sought, breakdown }
    }
}

/// A number of the posture that was taken in each lane.
#[inline(always)]
fn taken<const W: usize>(dialogue: &DialogueRow, postures: &[u16; W], value: impl Fn(usize) -> Pack<W>) -> Pack<W> {
    let mut out = Pack::ZERO;
    for row in 0..dialogue.postures.len() {
        let mut lanes = Mask::NONE;
        for lane in 0..W {
            lanes.0[lane] = usize::from(postures[lane]) == row;
        }
        out = lanes.select(value(row), out);
    }
    out
}
