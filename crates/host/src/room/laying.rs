//! Offers are laid on tables, agreed to and taken off here.

use super::offer::{Offer, OfferState, Terms};
use super::seat::Staff;
use super::state::Room;
use super::take::Fault;
use super::who::Moment;

impl Room {
    pub(super) fn offered(
        &mut self,
        number: u32,
        from: &str,
        counters: Option<u32>,
        terms: &Terms,
        at: Moment,
    ) -> Result<(), Fault> {
        let (dialogue, _) = terms.resolved(self.scenario())?;
        if let Some(answered) = counters {
            self.close_offer(answered, OfferState::Countered(number))?;
        }
        let there = self.game.at_table(dialogue);
        let table = self.seats.iter().filter(|it| there.contains(&it.actor)).map(|it| it.key.clone()).collect();
        self.offers.push(Offer {
            number,
            from: from.to_owned(),
            counters,
            terms: terms.clone(),
            table,
            accepted: Default::default(),
            state: OfferState::Open,
            turn: self.game.turn(),
            at,
        });
        self.accepted(number, from)
    }

    /// A seat agrees to an offer, and so to no other at that table.
    pub(super) fn accepted(&mut self, number: u32, key: &str) -> Result<(), Fault> {
        let dialogue = self.offer_mut(number)?.terms.dialogue.clone();
        for other in self.offers.iter_mut().filter(|it| it.number != number && it.terms.dialogue == dialogue) {
            if matches!(other.state, OfferState::Open | OfferState::Agreed) && other.accepted.remove(key) {
                other.state = OfferState::Open;
            }
        }
        let offer = self.offer_mut(number)?;
        offer.accepted.insert(key.to_owned());
        offer.state = if offer.is_unanimous() { OfferState::Agreed } else { OfferState::Open };
        self.note_agreed(key)?;
        self.reply_for(key)
    }

    pub(super) fn declined(&mut self, number: u32, key: &str) -> Result<(), Fault> {
        let offer = self.offer_mut(number)?;
        offer.accepted.remove(key);
        // Whoever says no to an offer of others ends it; whoever takes a yes back leaves it open.
        offer.state = OfferState::Declined;
        self.close_offer(number, OfferState::Declined)
    }

    /// Closes an offer, and takes all names off it.
    pub(super) fn close_offer(&mut self, number: u32, state: OfferState) -> Result<(), Fault> {
        let offer = self.offer_mut(number)?;
        offer.state = state;
        let signed: Vec<String> = offer.accepted.iter().cloned().collect();
        for key in signed {
            self.note_agreed(&key)?;
            if self.seat_of(&key)?.staff == Staff::People {
                self.reply_for(&key)?;
            }
        }
        Ok(())
    }

    fn note_agreed(&mut self, key: &str) -> Result<(), Fault> {
        let agreed = self.open_offers().filter(|it| it.accepted.contains(key)).map(|it| it.number).collect();
        self.seat_mut(key)?.agreed = agreed;
        Ok(())
    }
}
