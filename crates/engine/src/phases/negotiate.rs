//! Negotiation: a round of a dialogue, from mandates and red lines to a verdict. Reads the state; what follows from a
//! deal is signed by [`Accord`](super::Accord).

use diwan_wide::wide;

use super::agree::backing;
use super::{DueEffects, PendingEffects, Stack, State};
use crate::kernel::{Luck, Mask, Pack, Purpose};
use crate::model::{DialogueRow, SeatRow, Weight};
use crate::record::{Cause, Verdict};
use crate::rules::{
    Bargain, NashTable, Zone, breakdown_chance, compliance_target, delegation_position, demanded_position, zone,
};
use crate::scenario::{ActorId, DialogueId, PolicyKind};

/// A round in every lane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Round<const W: usize> {
    /// How it ended.
    pub verdict: [Verdict; W],
    /// The chance of breakdown.
    pub breakdown: Pack<W>,
    /// Compliance with which a deal starts.
    pub compliance: Pack<W>,
}

impl<const W: usize> Default for Round<W> {
    fn default() -> Self {
        Self { verdict: [Verdict::None; W], breakdown: Pack::ZERO, compliance: Pack::ZERO }
    }
}

impl<const W: usize> Round<W> {
    /// The lanes with one of these verdicts.
    #[must_use]
    pub fn lanes(&self, verdicts: &[Verdict]) -> Mask<W> {
        let mut lanes = Mask::NONE;
        for lane in 0..W {
            lanes.0[lane] = verdicts.contains(&self.verdict[lane]);
        }
        lanes
    }
}

/// Scratch of [`negotiate`], and the terms that were found.
#[derive(Clone, Debug, Default)]
pub struct Negotiation<const W: usize> {
    pub(super) table: NashTable<W>,
    pub(super) bargain: Bargain<W>,
    alpha: Vec<Pack<W>>,
    /// Gains where all take the expected posture.
    expected: Vec<Pack<W>>,
    scores: Vec<Pack<W>>,
    plain: Vec<Pack<W>>,
}

impl<const W: usize> Negotiation<W> {
    /// The terms of the last round that was negotiated, by issue.
    #[must_use]
    pub fn terms(&self) -> &[Pack<W>] {
        &self.bargain.terms
    }

    /// What each seat gains from them, by place, utility.
    #[must_use]
    pub fn gains(&self) -> &[Pack<W>] {
        &self.bargain.gains
    }

    /// Whether there is a zone of agreement on an issue, in the last round that was negotiated.
    #[must_use]
    pub fn is_open(&self, issue: usize) -> Mask<W> {
        self.table.zones.get(issue).map_or(Mask::NONE, |zone| zone.open)
    }
}

/// Plays the round of one dialogue that falls on this turn, if any: every side takes a posture, the weighted Nash
/// solution gives terms, and chance says whether talks hold. `answers` are postures that were answered for seats, by
/// row, and `postures` the columns of all seats. Effects of a deal or breakdown are due now.
#[wide]
pub fn negotiate<const W: usize>(
    state: &State<'_, W>,
    id: DialogueId,
    luck: &Luck<W>,
    running: Mask<W>,
    answers: &[Option<u16>],
    postures: &mut [[u16; W]],
    negotiation: &mut Negotiation<W>,
    due_now: &mut DueEffects<W>,
    pending: &mut PendingEffects<W>,
    stack: &mut Stack<W>,
) -> Round<W> {
    let dialogue = &state.model.dialogues[id.index()];
    if !dialogue.rounds[state.turn as usize] || !running.any() {
        return Round::default();
    }
    let held = match &dialogue.held_if {
        Some(condition) => state.value(condition, stack).test(|it| it > 0.0),
        None => Mask::ALL,
    };
    let mut round = Round::default();
    let mut verdicts = [Verdict::None; W];
    for lane in 0..W {
        verdicts[lane] = match (running.0[lane], held.0[lane]) {
            (false, _) => Verdict::None,
            (true, false) => Verdict::NotHeld,
            (true, true) => Verdict::Stalled,
        };
    }
    if !held.and(running).any() {
        round.verdict = verdicts;
        return round;
    }

    negotiation.lay(state, dialogue);
    negotiation.expect(state, dialogue);
    let base = state.rate(&dialogue.breakdown, stack);
    for seat in &dialogue.seats {
        postures[seat.row] = match answers.get(seat.row).copied().flatten() {
            Some(answer) => [answer; W],
            None => negotiation.posture(state, dialogue, seat, base, luck, stack),
        };
    }
    let outcome = negotiation.conclude(state, dialogue, base, postures);
    let constants = &state.model.constants;
    let deal_cost = state.weight(constants.deal_cost);
    let u = luck.uniform(Purpose::Deal, state.turn, dialogue.key);
    for lane in 0..W {
        let gains = negotiation.bargain.gains.iter().all(|gain| gain.0[lane] > deal_cost.0[lane]);
        if verdicts[lane] == Verdict::Stalled && outcome.sought.0[lane] {
            verdicts[lane] = match (gains, u.0[lane] >= outcome.breakdown.0[lane]) {
                (false, _) => Verdict::NothingToGain,
                (true, false) => Verdict::BrokeDown,
                (true, true) => Verdict::Deal,
            };
        }
    }
    round.verdict = verdicts;
    round.breakdown = outcome.breakdown;
    // At the signing support is judged against the ground as it is; later against the ground as it was at the start.
    let support = backing(
        state,
        id,
        |issue| state.level(state.model.settlements[issue]),
        |issue| negotiation.bargain.terms[issue],
    );
    round.compliance = compliance_target(
        state.weight(constants.compliance_base),
        state.weight(constants.compliance_support),
        support,
        Pack::ZERO,
        Pack::ZERO,
    );
    let deal = round.lanes(&[Verdict::Deal]);
    let broke = round.lanes(&[Verdict::NothingToGain, Verdict::BrokeDown]);
    let sequels = [(deal, &dialogue.on_deal, Cause::Deal(id)), (broke, &dialogue.on_breakdown, Cause::Breakdown(id))];
    for (lanes, effects, cause) in sequels {
        if lanes.any() {
            for effect in effects {
                due_now.effect(state, effect, lanes.as_numbers(), cause, pending, stack);
            }
        }
    }
    round
}

/// What all postures together come to.
pub(super) struct Conclusion<const W: usize> {
    pub sought: Mask<W>,
    pub breakdown: Pack<W>,
}

impl<const W: usize> Negotiation<W> {
    /// Seats the parties: mandates, demands, zones, the status quo.
    #[inline(always)]
    pub(super) fn lay(&mut self, state: &State<'_, W>, dialogue: &DialogueRow) {
        let issues = state.model.issues;
        let table = &mut self.table;
        table.parties.resize_with(dialogue.seats.len(), Default::default);
        table.status_quo.clear();
        table.status_quo.extend(state.model.settlements.iter().map(|it| state.level(*it)));
        table.on_agenda.clear();
        table.on_agenda.extend_from_slice(&dialogue.on_agenda);
        for (place, seat) in dialogue.seats.iter().enumerate() {
            let party = &mut table.parties[place];
            party.position.clear();
            party.concern.clear();
            for issue in 0..issues {
                let stance = &state.model.actors[seat.actor.index()].stances[issue];
                let salience = state.weight(stance.salience);
                party.concern.push(state.weight(dialogue.attention[issue]) * salience);
                party.position.push(if dialogue.home == Some(place) {
                    mandate(state, dialogue, seat, issue)
                } else {
                    state.weight(stance.position)
                });
            }
        }
        if dialogue.seats.iter().any(|it| it.demand != Weight::Fixed(0.0)) {
            self.demand(state, dialogue);
        }
        self.table.zones.clear();
        for issue in 0..issues {
            let cares = |place: usize| state.model.actors[dialogue.seats[place].actor.index()].stances[issue].cares;
            if !(0..dialogue.seats.len()).any(cares) {
                self.table.zones.push(Zone::unmoved(self.table.status_quo[issue]));
                continue;
            }
            let sides = self.table.parties.iter().zip(&dialogue.seats).enumerate().filter(|(place, _)| cares(*place));
            let zone = zone(sides.map(|(_, (party, seat))| (party.position[issue], state.weight(seat.red_line))));
            self.table.zones.push(zone);
        }
    }

    /// Moves each party's positions away from the mean of those of the others that want something, by what its doctrine
    /// demands.
    #[inline(always)]
    fn demand(&mut self, state: &State<'_, W>, dialogue: &DialogueRow) {
        for issue in 0..state.model.issues {
            let wants = |place: usize| {
                dialogue.home == Some(place)
                    || state.model.actors[dialogue.seats[place].actor.index()].stances[issue].cares
            };
            self.plain.clear();
            self.plain.extend(self.table.parties.iter().map(|it| it.position[issue]));
            for (place, seat) in dialogue.seats.iter().enumerate() {
                let (mut others, mut count) = (Pack::ZERO, 0.0);
                for (_, position) in self.plain.iter().enumerate().filter(|(other, _)| *other != place && wants(*other))
                {
                    others = others + *position;
                    count += 1.0;
                }
                if count == 0.0 {
                    continue;
                }
                let demanded = demanded_position(self.plain[place], others / count, state.weight(seat.demand));
                self.table.parties[place].position[issue] = demanded;
            }
        }
    }

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
    fn expect(&mut self, state: &State<'_, W>, dialogue: &DialogueRow) {
        self.weigh(state, dialogue, |_| state.weight(dialogue.postures[dialogue.expect].power));
        self.table.solve(&self.alpha, &mut self.bargain);
        self.expected.clone_from(&self.bargain.gains);
    }

    /// The posture that a seat takes, assuming that the others take the expected one.
    #[inline(always)]
    fn posture(
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
            self.table.solve(&self.alpha, &mut self.bargain);
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
        self.table.solve(&self.alpha, &mut self.bargain);
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
            closed = closed + self.table.zones[issue].open.negate().keep(weight);
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
        let number = value(row);
        for lane in 0..W {
            out.0[lane] = if usize::from(postures[lane]) == row { number.0[lane] } else { out.0[lane] };
        }
    }
    out
}

/// The mandate of the home delegation on an issue: its own position and those of the ratifiers off the table, as far as
/// they are engaged and influential.
#[inline(always)]
fn mandate<const W: usize>(state: &State<'_, W>, dialogue: &DialogueRow, seat: &SeatRow, issue: usize) -> Pack<W> {
    let own = &state.model.actors[seat.actor.index()].stances[issue];
    let mut weight = state.weight(own.salience);
    let mut moment = weight * state.weight(own.position);
    voices(state, dialogue, issue, |_, voice, position| {
        weight = weight + voice;
        moment = moment + voice * position;
    });
    delegation_position(moment, weight)
}

/// The voices that the ratifiers off the table have in the mandate of the home delegation on an issue: who, how loud,
/// and for which settlement.
#[inline(always)]
pub(super) fn voices<const W: usize>(
    state: &State<'_, W>,
    dialogue: &DialogueRow,
    issue: usize,
    mut hear: impl FnMut(ActorId, Pack<W>, Pack<W>),
) {
    let mandate = state.weight(state.model.constants.mandate);
    for ratifier in dialogue.ratifiers.iter().filter(|it| !it.at_table) {
        let actor = &state.model.actors[ratifier.actor.index()];
        let stance = &actor.stances[issue];
        if stance.cares {
            let heard = mandate * state.level(actor.engagement) / 100.0 * state.level(actor.influence) / 50.0;
            hear(ratifier.actor, heard * state.weight(stance.salience), state.weight(stance.position));
        }
    }
}
