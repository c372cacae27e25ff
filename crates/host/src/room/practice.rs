//! The practice turn: people try an order, a message, an offer. What the room held before is put back when it is over, and
//! the game has not moved.

use std::collections::BTreeMap;

use super::bridge::Bridge;
use super::handshake::Handshake;
use super::offer::Offer;
use super::seat::{Fallback, Seat};
use super::state::Room;
use super::talk::{Message, Statement};
use super::who::PersonId;

/// What the room held before people tried things out.
pub(super) struct Before {
    messages: Vec<Message>,
    statements: Vec<Statement>,
    offers: Vec<Offer>,
    bridges: Vec<Bridge>,
    handshakes: Vec<Handshake>,
    forecasts: BTreeMap<(PersonId, u32), BTreeMap<String, f64>>,
    /// In the order of seats.
    fallbacks: Vec<Fallback>,
}

impl Room {
    /// Keeps what the room holds, until the practice turn is over.
    pub(super) fn begin_practice(&mut self) {
        self.before = Some(Box::new(Before {
            messages: self.messages.clone(),
            statements: self.statements.clone(),
            offers: self.offers.clone(),
            bridges: self.bridges.clone(),
            handshakes: self.handshakes.clone(),
            forecasts: self.forecasts.clone(),
            fallbacks: self.seats.iter().map(|it| it.fallback.clone()).collect(),
        }));
    }

    /// Throws away what was tried out. Pages of the practice turn change nothing any more.
    pub(super) fn end_practice(&mut self) {
        let Some(before) = self.before.take() else { return };
        let Before { messages, statements, offers, bridges, handshakes, forecasts, fallbacks } = *before;
        (self.messages, self.statements, self.offers, self.bridges) = (messages, statements, offers, bridges);
        (self.handshakes, self.forecasts) = (handshakes, forecasts);
        for (seat, fallback) in self.seats.iter_mut().zip(fallbacks) {
            seat.fallback = fallback;
        }
        self.seats.iter_mut().for_each(Seat::turn_over);
        for place in 0..self.seats.len() {
            self.game.withdraw(self.seats[place].actor);
        }
        self.epoch += 1;
        self.look_again();
    }
}
