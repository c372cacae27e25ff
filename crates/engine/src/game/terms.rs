//! Terms that people put on a table: what may be signed, what it would come to by what a seat sees, and whose names have
//! to stand under it.

use super::Game;
use super::reply::Refusal;
use crate::model::Weight;
use crate::phases::{Promise, Signed, weight};
use crate::play::{SeatView, bridging, nominal};
use crate::scenario::{ActorId, DialogueId, IssueId};
use crate::sim::Answers;

impl Game {
    /// What terms for the round at a table would come to if all there signed them, by what a seat knows: what it would gain,
    /// who else would gain enough to sign, who would stand behind them, and how well they would be kept. `by` are those
    /// who have agreed already.
    ///
    /// # Errors
    ///
    /// Why such terms can't be signed by this seat.
    pub fn offer(
        &self,
        seat: ActorId,
        dialogue: DialogueId,
        by: &[ActorId],
        terms: &[(IssueId, f64)],
    ) -> Result<Promise, Refusal> {
        if self.is_over() {
            return Err(Refusal::Over);
        }
        self.row_at(seat, dialogue)?;
        self.may_be_signed(dialogue, terms)?;
        let signed = Signed { terms, by };
        self.seat(seat).offered(self.model(), dialogue, signed).ok_or(Refusal::NoRound(dialogue))
    }

    /// The bridging proposal for the round at a table: the terms to which bargaining comes on what all sides there know
    /// alike, see [`bridging`]. Nothing where no terms leave every side a gain within its red lines.
    ///
    /// # Errors
    ///
    /// If the game is over, or no round is held.
    pub fn bridging(&self, dialogue: DialogueId) -> Result<Vec<(IssueId, f64)>, Refusal> {
        if self.is_over() {
            return Err(Refusal::Over);
        }
        let is_held = self.simulation().held().get(dialogue.index()).copied().unwrap_or(false);
        let row = self.model().dialogues.get(dialogue.index()).filter(|_| is_held);
        let row = row.ok_or(Refusal::NoRound(dialogue))?;
        let views: Vec<SeatView> = row.seats.iter().map(|it| self.seat(it.actor)).collect();
        Ok(bridging(self.model(), &views.iter().collect::<Vec<_>>(), dialogue))
    }

    /// The people who sit at the table of a dialogue on the open turn, in the order of the table.
    #[must_use]
    pub fn at_table(&self, dialogue: DialogueId) -> Vec<ActorId> {
        let seats = self.model().dialogues.get(dialogue.index()).map_or(&[][..], |it| &it.seats);
        let actors = seats.iter().map(|it| it.actor);
        actors.filter(|it| self.people().contains(it) && self.row_at(*it, dialogue).is_ok()).collect()
    }

    /// Whether terms may be signed for a round of a dialogue at all.
    pub(super) fn may_be_signed(&self, dialogue: DialogueId, terms: &[(IssueId, f64)]) -> Result<(), Refusal> {
        let row = &self.model().dialogues[dialogue.index()];
        if terms.is_empty() {
            return Err(Refusal::NoTerms(dialogue));
        }
        for (place, (issue, at)) in terms.iter().enumerate() {
            if row.on_agenda.get(issue.index()) != Some(&true) {
                return Err(Refusal::NotOnAgenda(dialogue, *issue));
            }
            if terms[..place].iter().any(|it| it.0 == *issue) {
                return Err(Refusal::Twice(dialogue, *issue));
            }
            if !(0.0..=100.0).contains(at) {
                return Err(Refusal::OffScale(dialogue, *issue));
            }
        }
        // By what people see of attention, which are the numbers that the scenario states.
        let stated = nominal(self.model());
        let stated = |it: Weight| weight(it, &stated)[0];
        let budget = row.packages.as_ref().and_then(|it| it.budget).map_or(f64::INFINITY, stated);
        let takes: f64 = terms.iter().map(|it| stated(row.attention[it.0.index()])).sum();
        if takes > budget + 1e-9 { Err(Refusal::NoRoomFor { dialogue, takes, budget }) } else { Ok(()) }
    }

    /// Takes out signatures that do not stand under the same terms as those of all people at the table; says of which
    /// dialogues.
    pub(super) fn drop_unmatched(&self, replies: &mut Answers) -> Vec<DialogueId> {
        let mut out = Vec::new();
        for (id, dialogue) in (0_u16..).map(DialogueId).zip(&self.model().dialogues) {
            let people = dialogue.seats.iter().filter(|it| self.people().contains(&it.actor)).map(|it| it.row);
            let rows: Vec<usize> = people.collect();
            let mut terms = rows.iter().map(|row| replies.signed(*row));
            let first = terms.next().flatten();
            let all_match = first.is_some() && terms.all(|it| it == first);
            if !all_match && rows.iter().any(|row| replies.signed(*row).is_some()) {
                rows.iter().for_each(|row| replies.leave_unsigned(*row));
                out.push(id);
            }
        }
        out
    }
}
