//! What people ask for is answered here: with entries, or with why not. Nothing changes.

use super::command::Ask;
use super::draft::{Draft, choices_of};
use super::entry::Entry;
use super::offer::{Offer, OfferState, Terms};
use super::refused::Refused;
use super::seat::{Fallback, Seat, Staff};
use super::state::Room;
use super::who::{Person, PersonId};

/// The longest name, letters.
pub(super) const NAME: usize = 24;
/// The longest reason for what a seat does, letters.
pub(super) const REASON: usize = 140;
/// The longest message, letters.
pub(super) const MESSAGE: usize = 2_000;
/// The longest note of the facilitator, letters.
pub(super) const NOTE: usize = 4_000;
/// How many people a room takes.
const PEOPLE: usize = 300;
/// How many open offers a seat may have.
const OFFERS: usize = 12;

impl Room {
    /// Somebody comes in, who may be let in at once: with the card of a seat, or where anybody is.
    ///
    /// # Errors
    ///
    /// If the room is shut or full, or the name or the seat will not do.
    pub fn come(
        &self,
        name: &str,
        language: &str,
        seat: Option<&str>,
        has_card: bool,
    ) -> Result<(PersonId, Vec<Entry>), Refused> {
        if !self.is_open {
            return Err(Refused::DoorsShut);
        }
        if !self.phase.takes_talk() {
            return Err(Refused::NotNow(self.phase));
        }
        if self.people.len() >= PEOPLE {
            return Err(Refused::Full);
        }
        if let Some(seat) = seat {
            self.seat_of(seat)?;
        }
        let name = text(name, NAME)?;
        if self.people.values().any(|it| it.name.to_lowercase() == name.to_lowercase()) {
            return Err(Refused::NameTaken);
        }
        let person = PersonId(self.came + 1);
        let seat = seat.map(str::to_owned);
        let mut out = vec![Entry::Came { person, name, language: language.to_owned(), seat: seat.clone() }];
        if has_card || self.setup.walk_in {
            out.push(Entry::Admitted { person, seat });
        }
        Ok((person, out))
    }

    /// What somebody asks for.
    ///
    /// # Errors
    ///
    /// Why it is not done.
    pub fn ask(&self, id: PersonId, ask: &Ask) -> Result<Vec<Entry>, Refused> {
        let person = self.people.get(&id).ok_or(Refused::Nobody)?;
        if !self.phase.takes_talk() {
            return Err(Refused::NotNow(self.phase));
        }
        match ask {
            Ask::Read { language } => return Ok(vec![Entry::Reads { person: id, language: language.clone() }]),
            // Those of a hot seat stay as long as whoever leads the room wants it.
            Ask::Leave | Ask::Sit { .. } if person.is_hot => return Err(Refused::NotNow(self.phase)),
            Ask::Leave => return Ok(vec![Entry::Left { person: id }]),
            Ask::Sit { seat } => return self.sit(id, person, seat.as_deref()),
            _ => {}
        }
        if let Some(answer) = self.looks_back(id, person, ask) {
            return answer;
        }
        let seat = self.sits(person)?;
        match ask {
            Ask::HasRead if person.has_read => Err(Refused::Already),
            Ask::HasRead => Ok(vec![Entry::HasRead { person: id }]),
            Ask::TakePen if seat.pen == Some(id) => Err(Refused::Already),
            Ask::TakePen => Ok(vec![Entry::Pen { seat: seat.key.clone(), person: Some(id) }]),
            Ask::Say { to, text: said } => self.say(Some(seat), to, said),
            Ask::State { text: said } => {
                Ok(vec![Entry::Stated { from: Some(seat.key.clone()), text: text(said, MESSAGE)? }])
            }
            Ask::Forecast { shares } => self.forecast(id, shares),
            Ask::Call { text: said } => {
                // What for may be left open.
                let said = if said.trim().is_empty() { String::new() } else { text(said, REASON)? };
                Ok(vec![Entry::Called { seat: seat.key.clone(), text: said }])
            }
            _ if seat.pen != Some(id) => Err(Refused::NoPen),
            Ask::FallBack { to } => self.falls_back(seat, to),
            Ask::Draft { draft, epoch } => self.draft(seat, draft, *epoch),
            Ask::Lock { reason, epoch } => self.lock(seat, reason, *epoch),
            Ask::Unlock { epoch } => self.unlock(seat, *epoch),
            Ask::Offer { terms, counters, epoch } => self.offer(seat, terms, *counters, *epoch),
            Ask::Accept { offer, epoch } => self.accept(seat, *offer, *epoch),
            Ask::Decline { offer, epoch } => {
                let offer = self.offer_on(seat, *offer, *epoch)?;
                Ok(vec![Entry::Declined { offer: offer.number, seat: seat.key.clone() }])
            }
            Ask::Withdraw { offer, epoch } => {
                let offer = self.offer_on(seat, *offer, *epoch)?;
                if offer.from != seat.key {
                    return Err(Refused::NoOffer);
                }
                Ok(vec![Entry::Withdrawn { offer: offer.number }])
            }
            Ask::Bridge { dialogue, epoch } => self.ask_bridge(seat, dialogue, *epoch),
            Ask::AnswerBridge { bridge, agreed, epoch } => self.answer_bridge(seat, *bridge, *agreed, *epoch),
            Ask::HoldOut { to, gives, gets, words } => self.hold_out(seat, to, [gives, gets], words),
            Ask::Shake { shake, agreed } => self.shake(seat, *shake, *agreed),
            // These were answered above.
            _ => Err(Refused::Already),
        }
    }

    /// The seat in which somebody sits who was let in.
    fn sits(&self, person: &Person) -> Result<&Seat, Refused> {
        if !person.is_in {
            return Err(Refused::NotIn);
        }
        self.seat_of(person.seat.as_deref().ok_or(Refused::NoSeat)?)
    }

    /// Somebody asks for another seat: they are let in where anybody is. Else they wait for whoever leads the room, and keep
    /// the seat that they have.
    fn sit(&self, id: PersonId, person: &Person, seat: Option<&str>) -> Result<Vec<Entry>, Refused> {
        if let Some(seat) = seat {
            self.seat_of(seat)?;
        }
        let seat = seat.map(str::to_owned);
        if person.seat == seat {
            let has_asked = person.asks.is_some();
            return if has_asked { Ok(vec![Entry::Stays { person: id }]) } else { Err(Refused::Already) };
        }
        if self.setup.walk_in {
            return Ok(vec![Entry::Admitted { person: id, seat }]);
        }
        if !person.is_in {
            let (name, language) = (person.name.clone(), person.language.clone());
            return Ok(vec![Entry::Came { person: id, name, language, seat }]);
        }
        if person.asks.as_ref() == Some(&seat) {
            Err(Refused::Already)
        } else {
            Ok(vec![Entry::Asked { person: id, seat }])
        }
    }

    /// Whether a seat may write for the open turn, from a page of an epoch.
    pub(super) fn may_write(&self, seat: &Seat, epoch: u32) -> Result<(), Refused> {
        if epoch != self.epoch {
            return Err(Refused::Stale);
        }
        if !self.phase.takes_drafts() {
            return Err(Refused::NotNow(self.phase));
        }
        if seat.staff != Staff::People { Err(Refused::Played) } else { Ok(()) }
    }

    pub(super) fn draft(&self, seat: &Seat, draft: &Draft, epoch: u32) -> Result<Vec<Entry>, Refused> {
        self.may_write(seat, epoch)?;
        if seat.is_locked {
            return Err(Refused::Locked);
        }
        draft.checked(&self.game, seat.actor)?;
        if seat.draft.as_ref() == Some(draft) {
            return Err(Refused::Already);
        }
        Ok(vec![Entry::Drafted { seat: seat.key.clone(), draft: draft.clone() }])
    }

    pub(super) fn lock(&self, seat: &Seat, reason: &str, epoch: u32) -> Result<Vec<Entry>, Refused> {
        self.may_write(seat, epoch)?;
        if seat.is_locked {
            return Err(Refused::Already);
        }
        if seat.draft.as_ref().is_none_or(|it| it.choices.is_none()) {
            return Err(Refused::NothingWritten);
        }
        let reason = if reason.trim().is_empty() { String::new() } else { text(reason, REASON)? };
        Ok(vec![Entry::Locked { seat: seat.key.clone(), reason }])
    }

    pub(super) fn unlock(&self, seat: &Seat, epoch: u32) -> Result<Vec<Entry>, Refused> {
        self.may_write(seat, epoch)?;
        if !seat.is_locked {
            return Err(Refused::Already);
        }
        Ok(vec![Entry::Unlocked { seat: seat.key.clone() }])
    }

    pub(super) fn falls_back(&self, seat: &Seat, to: &Fallback) -> Result<Vec<Entry>, Refused> {
        if let Fallback::Choices(keys) = to {
            choices_of(self.scenario(), seat.actor, keys)?;
        }
        if seat.fallback == *to {
            return Err(Refused::Already);
        }
        Ok(vec![Entry::FallsBack { seat: seat.key.clone(), to: to.clone() }])
    }

    pub(super) fn say(&self, from: Option<&Seat>, to: &[String], said: &str) -> Result<Vec<Entry>, Refused> {
        let mut to: Vec<String> = to.to_vec();
        to.sort();
        to.dedup();
        to.retain(|it| from.is_none_or(|from| from.key != *it));
        if to.is_empty() {
            return Err(Refused::NobodyAddressed);
        }
        for key in &to {
            self.seat_of(key)?;
        }
        Ok(vec![Entry::Said { from: from.map(|it| it.key.clone()), to, text: text(said, MESSAGE)? }])
    }

    fn offer(&self, seat: &Seat, terms: &Terms, counters: Option<u32>, epoch: u32) -> Result<Vec<Entry>, Refused> {
        self.may_write(seat, epoch)?;
        if let Some(number) = counters {
            self.offer_on(seat, number, epoch)?;
        }
        if self.open_offers().filter(|it| it.from == seat.key).count() >= OFFERS {
            return Err(Refused::Full);
        }
        let (dialogue, issues) = terms.resolved(self.scenario())?;
        self.game.may(seat.actor, &diwan_engine::game::Reply::Sign(dialogue, issues))?;
        if self.scenario().dialogues[dialogue.index()].table.len() < 2 {
            return Err(Refused::NobodyThere);
        }
        let words = if terms.words.trim().is_empty() { String::new() } else { text(&terms.words, MESSAGE)? };
        Ok(vec![Entry::Offered {
            offer: self.next_offer(dialogue),
            from: seat.key.clone(),
            counters,
            terms: Terms { words, ..terms.clone() },
        }])
    }

    fn accept(&self, seat: &Seat, number: u32, epoch: u32) -> Result<Vec<Entry>, Refused> {
        let offer = self.offer_on(seat, number, epoch)?;
        if offer.accepted.contains(&seat.key) {
            return Err(Refused::Already);
        }
        let (dialogue, issues) = offer.terms.resolved(self.scenario())?;
        self.game.may(seat.actor, &diwan_engine::game::Reply::Sign(dialogue, issues))?;
        Ok(vec![Entry::Accepted { offer: number, seat: seat.key.clone() }])
    }

    /// An offer that lies open before a seat.
    fn offer_on(&self, seat: &Seat, number: u32, epoch: u32) -> Result<&Offer, Refused> {
        self.may_write(seat, epoch)?;
        let offer = self.offers.iter().find(|it| it.number == number && it.table.contains(&seat.key));
        let offer = offer.ok_or(Refused::NoOffer)?;
        match offer.state {
            OfferState::Open | OfferState::Agreed => Ok(offer),
            _ => Err(Refused::OfferClosed),
        }
    }
}

/// A text as it is kept: without what is not to be seen, and without empty ends.
pub(super) fn text(given: &str, most: usize) -> Result<String, Refused> {
    let kept: String = given.chars().filter(|it| *it == '\n' || !is_hidden(*it)).collect();
    let kept = kept.trim();
    if kept.is_empty() {
        return Err(Refused::NoText);
    }
    if kept.chars().count() > most { Err(Refused::TooLong(most)) } else { Ok(kept.to_owned()) }
}

/// Signs that steer a screen or turn what is written round: nobody's name or message needs them.
fn is_hidden(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_lose_what_can_not_be_seen() {
        assert_eq!(text("  Layla \u{202e}  ", 24), Ok("Layla".to_owned()));
        assert_eq!(text("\u{0}\u{200f} ", 24), Err(Refused::NoText));
        assert_eq!(text("one\ntwo", 24), Ok("one\ntwo".to_owned()));
        assert_eq!(text("four", 3), Err(Refused::TooLong(3)));
    }
}
