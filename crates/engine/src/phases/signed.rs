//! Signed terms: what people at a table put their names to instead of leaving terms to how hard everybody pulls. Whoever
//! sits there and did not sign is a policy, and takes terms by what they are worth to it.

use super::{Negotiation, State};
use crate::kernel::{Mask, Pack};
use crate::model::DialogueRow;
use crate::rules::Zone;
use crate::scenario::IssueId;

impl<const W: usize> Negotiation<W> {
    /// Puts the terms that were signed for this round in place of those that were struck, and says in which lanes all
    /// others at the table take them; `None` where nobody signed, or not all the same terms. `signed` are terms by seat,
    /// in rows.
    #[inline(always)]
    pub(super) fn sign(
        &mut self,
        state: &State<'_, W>,
        dialogue: &DialogueRow,
        signed: &[Option<Vec<(IssueId, f64)>>],
    ) -> Option<Mask<W>> {
        if signed.is_empty() {
            return None;
        }
        let of = |row: usize| signed.get(row).and_then(Option::as_ref);
        let mut signers = dialogue.seats.iter().filter_map(|it| Some((it.actor, of(it.row)?)));
        let (first, terms) = signers.next()?;
        self.signed.push(first);
        for (actor, other) in signers {
            if other != terms {
                self.signed.clear();
                return None;
            }
            self.signed.push(actor);
        }
        self.put(state, dialogue, terms);
        let places = 0..dialogue.seats.len();
        Some(places.fold(Mask::ALL, |all, place| all.and(self.would_sign(state, dialogue, place))))
    }

    /// Puts terms on the table: what they say is settled so, and all else stays where it is.
    pub(super) fn put(&mut self, state: &State<'_, W>, dialogue: &DialogueRow, terms: &[(IssueId, f64)]) {
        let Self { table, bargain, packages, .. } = self;
        bargain.terms.clone_from(&table.status_quo);
        table.zones.iter_mut().for_each(|it| it.open = Mask::NONE);
        let mut attention = Pack::ZERO;
        for (issue, at) in terms.iter().filter(|it| dialogue.on_agenda.get(it.0.index()) == Some(&true)) {
            let (issue, at) = (issue.index(), Pack::all(at.clamp(0.0, 100.0)));
            bargain.terms[issue] = at;
            table.zones[issue] = Zone { low: at, high: at, open: Mask::ALL };
            attention = attention + state.weight(dialogue.attention[issue]);
        }
        if self.makes_packages {
            packages.put(&table.zones, &table.on_agenda);
            table.cost = packages.price * attention / (dialogue.seats.len() as f64).max(1.0);
        }
        self.is_put = true;
        table.judge(bargain);
    }

    /// The lanes in which a side signs the terms of the round: they are worth more to it than a deal costs. Terms that
    /// were put on the table have to keep within its red lines too, and to come with what is essential to it; who signed
    /// them has agreed.
    #[inline(always)]
    pub(super) fn would_sign(&self, state: &State<'_, W>, dialogue: &DialogueRow, place: usize) -> Mask<W> {
        let deal_cost = state.weight(state.model.constants.deal_cost);
        let gains = self.bargain.gains[place].compare(deal_cost, |gain, cost| gain > cost);
        if !self.is_put {
            return gains;
        }
        let seat = &dialogue.seats[place];
        if self.signed.contains(&seat.actor) {
            return Mask::ALL;
        }
        let (stances, tolerance) = (&state.model.actors[seat.actor.index()].stances, state.weight(seat.red_line));
        let mut takes = gains;
        for (issue, zone) in self.table.zones.iter().enumerate() {
            if stances[issue].cares && zone.open.any() {
                let away = self.bargain.terms[issue] - self.table.parties[place].position[issue];
                let within = away.compare(tolerance, |away, tolerance| away.abs() <= tolerance);
                takes = takes.and(within);
            }
        }
        let Some(row) = dialogue.packages.as_ref() else { return takes };
        let own = (0..row.essentials.len()).filter(|it| row.essentials[*it].party == seat.actor);
        own.fold(takes, |takes, number| takes.and(self.packages.has_essential(number, &self.bargain.terms)))
    }
}
