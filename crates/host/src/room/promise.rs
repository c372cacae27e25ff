//! What people promise and foresee is answered here: handshakes and forecasts.

use std::collections::BTreeMap;

use diwan_studies::stats::brier_of_several;

use super::answer::{MESSAGE, text};
use super::draft::choices_of;
use super::entry::Entry;
use super::handshake::{ShakeState, Undertaking};
use super::phase::Phase;
use super::refused::Refused;
use super::seat::Seat;
use super::state::Room;
use super::who::PersonId;

/// How many hands a seat may hold out at a time.
const HANDS: usize = 12;

impl Room {
    /// A seat holds out a hand: what it undertakes, and what the other is to undertake.
    pub(super) fn hold_out(
        &self,
        seat: &Seat,
        to: &str,
        undertakings: [&Option<Undertaking>; 2],
        words: &str,
    ) -> Result<Vec<Entry>, Refused> {
        if self.phase >= Phase::End {
            return Err(Refused::NotNow(self.phase));
        }
        let other = self.seat_of(to)?;
        if other.key == seat.key {
            return Err(Refused::NobodyAddressed);
        }
        let held = self.handshakes.iter().filter(|it| it.from == seat.key && it.state == ShakeState::Open);
        if held.count() >= HANDS {
            return Err(Refused::Full);
        }
        if undertakings.iter().all(|it| it.is_none()) {
            return Err(Refused::NothingUndertaken);
        }
        for (whose, undertaking) in [seat, other].into_iter().zip(undertakings) {
            let Some(it) = undertaking else { continue };
            choices_of(self.scenario(), whose.actor, core::slice::from_ref(&it.choice))?;
            let turns = self.game.model().turns;
            if !(self.game.turn()..turns).contains(&it.by) {
                return Err(Refused::NoTurn);
            }
        }
        let words = if words.trim().is_empty() { String::new() } else { text(words, MESSAGE)? };
        let [gives, gets] = undertakings.map(Clone::clone);
        let (shake, from, to) = (self.next_shake(seat, other), seat.key.clone(), to.to_owned());
        Ok(vec![Entry::HeldOut { shake, from, to, gives, gets, words }])
    }

    /// A seat takes a hand, or does not, or takes its own back.
    pub(super) fn shake(&self, seat: &Seat, number: u32, agreed: bool) -> Result<Vec<Entry>, Refused> {
        if self.phase >= Phase::End {
            return Err(Refused::NotNow(self.phase));
        }
        let shake = self.handshakes.iter().find(|it| it.number == number && it.concerns(&seat.key));
        let shake = shake.filter(|it| it.state == ShakeState::Open).ok_or(Refused::NoShake)?;
        Ok(vec![match (shake.from == seat.key, agreed) {
            (true, true) => return Err(Refused::Already),
            (true, false) => Entry::TakenBack { shake: number },
            (false, true) => Entry::Shaken { shake: number },
            (false, false) => Entry::NotShaken { shake: number },
        }])
    }

    /// Somebody says how likely each outcome is, per cent.
    pub(super) fn forecast(&self, person: PersonId, shares: &BTreeMap<String, f64>) -> Result<Vec<Entry>, Refused> {
        if self.phase >= Phase::End || self.game.is_over() {
            return Err(Refused::NotNow(self.phase));
        }
        for key in shares.keys() {
            self.scenario().outcome(key).ok_or_else(|| Refused::Unknown(key.clone()))?;
        }
        let sum: f64 = shares.values().sum();
        let is_share = |it: &f64| (0.0..=100.0).contains(it);
        if !shares.values().all(is_share) || (sum - 100.0).abs() > 1.0 {
            return Err(Refused::NotAHundred(sum));
        }
        let shares = shares.iter().map(|(key, it)| (key.clone(), it / sum)).collect();
        Ok(vec![Entry::Forecast { person, turn: self.game.turn(), shares }])
    }
}

/// How far a forecast was from what came about: 0 (sure and right) to 2 (sure and wrong), Brier's score of several. What
/// it says nothing of it gives no chance.
#[must_use]
pub fn brier(shares: &BTreeMap<String, f64>, outcome: &str) -> f64 {
    let left_out = (!shares.contains_key(outcome)).then_some((0.0, true));
    brier_of_several(shares.iter().map(|(key, share)| (*share, key == outcome)).chain(left_out))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_forecast_is_scored_by_how_far_it_was_off() {
        let shares = |all: &[(&str, f64)]| all.iter().map(|(key, it)| ((*key).to_owned(), *it)).collect();
        assert_eq!(brier(&shares(&[("rain", 1.0)]), "rain"), 0.0);
        assert_eq!(brier(&shares(&[("rain", 1.0)]), "dry"), 2.0);
        // Brier's own example of a forecast that says nothing, for two classes.
        assert_eq!(brier(&shares(&[("rain", 0.5), ("dry", 0.5)]), "rain"), 0.5);
    }
}
