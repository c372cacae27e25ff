//! Negotiation: a round of a dialogue, from mandates and red lines to a verdict. Reads the state; what follows from a
//! deal is signed by [`Accord`](super::Accord).

use diwan_wide::wide;

use super::agree::{Backing, backed};
use super::{Agreements, DueEffects, PendingEffects, Stack, State};
use crate::kernel::{Luck, Mask, Pack, Purpose};
use crate::model::DialogueRow;
use crate::record::{Cause, LeftOut, Verdict};
use crate::rules::{Bargain, NashTable, Packages, Place, Wanted, compliance_target};
use crate::scenario::{ActorId, DialogueId, IssueId};

/// What was answered for seats at tables, by row, the same in all lanes; seats behind the last have no answer.
#[derive(Clone, Copy, Debug, Default)]
pub struct SeatAnswers<'a> {
    /// Postures, by place in the list of the seat's dialogue.
    pub postures: &'a [Option<u16>],
    /// The issues that a seat keeps off its table.
    pub withheld: &'a [Vec<IssueId>],
    /// The terms that a seat signs.
    pub signed: &'a [Option<Vec<(IssueId, f64)>>],
}

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
    pub(super) alpha: Vec<Pack<W>>,
    /// Gains where all take the expected posture.
    pub(super) expected: Vec<Pack<W>>,
    pub(super) scores: Vec<Pack<W>>,
    /// Positions before demands, issue by issue of all sides; left from another round where nobody demands.
    pub(super) mandates: Vec<Pack<W>>,
    /// What anybody with a say wants, by issue; likewise.
    pub(super) wanted: Vec<Wanted<W>>,
    /// What a round can settle at once; left from another round where it settles all that is on its agenda.
    pub(super) packages: Packages<W>,
    pub(super) makes_packages: bool,
    /// Who kept which issues off the table.
    pub(super) withheld: Vec<(ActorId, Vec<IssueId>)>,
    /// Who signed the terms.
    pub(super) signed: Vec<ActorId>,
    /// Whether the terms were put on the table and not struck there.
    pub(super) is_put: bool,
    /// Points by which instructions moved positions, party by party of all issues; nothing where there are none.
    pub(super) instructed: Vec<Pack<W>>,
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

    /// Compliance with which a deal on these terms would start, 0..100. At the signing support is judged against the
    /// ground as it is; later against the ground as it was at the start.
    #[inline(always)]
    pub(super) fn compliance(&self, state: &State<'_, W>, id: DialogueId, agreements: Agreements<'_, W>) -> Pack<W> {
        let support = self.support(state, id, agreements, |_| {});
        let constants = &state.model.constants;
        let (base, weight) = (state.weight(constants.compliance_base), state.weight(constants.compliance_support));
        compliance_target(base, weight, support, Pack::ZERO, Pack::ZERO)
    }

    /// The support of the ratifiers if there were a deal now, -1..1, with a look at what each adds to it. What the
    /// agreement covered before stays as it was agreed.
    #[inline(always)]
    pub(super) fn support(
        &self,
        state: &State<'_, W>,
        id: DialogueId,
        agreements: Agreements<'_, W>,
        look: impl FnMut(&Backing<W>),
    ) -> Pack<W> {
        let model = state.model;
        let ground = |issue: usize| state.level(model.settlements[issue]);
        let to = |issue: usize| {
            let terms = self.bargain.terms[issue];
            if !self.makes_packages {
                return terms;
            }
            self.covers(issue).select(terms, agreements.puts(model, id.index(), issue, ground(issue)))
        };
        let covered = |issue: usize| agreements.covers(model, id.index(), issue).map(|it| it.or(self.covers(issue)));
        backed(state, id, ground, to, covered, look)
    }

    /// The lanes in which a deal of the last round that was negotiated covers an issue.
    #[inline(always)]
    #[must_use]
    pub fn covers(&self, issue: usize) -> Mask<W> {
        if self.makes_packages { self.packages.covers(issue) } else { Mask::ALL }
    }

    /// Why an issue on the agenda was left out of the last round that was negotiated, though it could be settled.
    #[must_use]
    pub fn left_out(&self, dialogue: &DialogueRow, issue: usize) -> Option<LeftOut> {
        let essentials = &dialogue.packages.as_ref().filter(|_| self.makes_packages)?.essentials;
        match self.packages.place(issue)[0] {
            Place::Settled | Place::Closed => None,
            Place::Withheld => Some(LeftOut::Withheld),
            Place::Unlisted => Some(LeftOut::Unlisted),
            Place::TooSmall => Some(LeftOut::TooSmall),
            Place::NoRoom => Some(LeftOut::NoRoom),
            Place::Lacks(number) => {
                let it = essentials.get(usize::from(number))?;
                Some(LeftOut::Lacks { party: it.party, other: IssueId(it.needs as u16) })
            }
        }
    }

    /// Finds terms for the present weights: for all issues, or for the package that can be settled.
    #[inline(always)]
    pub(super) fn strike(&mut self) {
        if self.makes_packages {
            self.packages.settle(&mut self.table, &self.alpha, &mut self.bargain);
        } else {
            self.table.solve(&self.alpha, &mut self.bargain);
        }
    }

    /// Whether terms on an issue are on offer in the last round that was negotiated: there is a zone of agreement, and
    /// the issue is not left out.
    #[must_use]
    pub fn is_open(&self, issue: usize) -> Mask<W> {
        self.table.zones.get(issue).map_or(Mask::NONE, |zone| zone.open)
    }
}

/// Plays the round of one dialogue that falls on this turn, if any: every side takes a posture, the weighted Nash
/// solution gives terms, and chance says whether talks hold. `answers` are what was answered for seats, `postures` the
/// columns of all seats, and `agreements` what has been agreed before. Effects of a deal or breakdown are due now.
#[wide]
pub fn negotiate<const W: usize>(
    state: &State<'_, W>,
    id: DialogueId,
    luck: &Luck<W>,
    running: Mask<W>,
    answers: SeatAnswers<'_>,
    agreements: Agreements<'_, W>,
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

    negotiation.lay(state, dialogue, Some(luck), stack);
    negotiation
        .withhold(state.model.issues, dialogue, |seat| answers.withheld.get(seat.row).map_or(&[], Vec::as_slice));
    negotiation.expect(state, dialogue);
    let base = state.rate(&dialogue.breakdown, stack);
    for seat in &dialogue.seats {
        postures[seat.row] = match answers.postures.get(seat.row).copied().flatten() {
            Some(answer) => [answer; W],
            None => negotiation.posture(state, dialogue, seat, base, luck, stack),
        };
    }
    let outcome = negotiation.conclude(state, dialogue, base, postures);
    let taken = negotiation.sign(state, dialogue, answers.signed);
    let is_signed = taken.is_some();
    let all_gain = taken.unwrap_or_else(|| {
        let places = 0..dialogue.seats.len();
        places.fold(Mask::ALL, |all, place| all.and(negotiation.would_sign(state, dialogue, place)))
    });
    // Who has signed does not break off, whatever posture was meant to lead there.
    let (sought, breakdown) = if is_signed { (Mask::ALL, Pack::ZERO) } else { (outcome.sought, outcome.breakdown) };
    let u = luck.uniform(Purpose::Deal, state.turn, dialogue.key);
    for lane in 0..W {
        if verdicts[lane] == Verdict::Stalled && sought.0[lane] {
            verdicts[lane] = match (all_gain.0[lane], u.0[lane] >= breakdown.0[lane]) {
                (false, _) => Verdict::NothingToGain,
                (true, false) => Verdict::BrokeDown,
                (true, true) => Verdict::Deal,
            };
        }
    }
    round.verdict = verdicts;
    round.breakdown = breakdown;
    round.compliance = negotiation.compliance(state, id, agreements);
    let deal = round.lanes(&[Verdict::Deal]);
    let broke = round.lanes(&[Verdict::NothingToGain, Verdict::BrokeDown]);
    let sequels = [(deal, &dialogue.on_deal, Cause::Deal(id)), (broke, &dialogue.on_breakdown, Cause::Breakdown(id))];
    for (lanes, effects, cause) in sequels {
        if lanes.any() {
            for effect in effects {
                due_now.effect(state, effect, (lanes.as_numbers(), 0.0), cause, pending, stack);
            }
        }
    }
    round
}
