//! Turns are closed, opened again and gone back to here; and what is done for seats that have written nothing.

use diwan_engine::game::{Closing, Reply};
use diwan_engine::record::Choices;
use diwan_engine::scenario::ActorId;

use super::draft::choices_of;
use super::offer::OfferState;
use super::phase::Phase;
use super::refused::Refused;
use super::seat::{Fallback, Seat, Staff};
use super::state::Room;
use super::take::Fault;
use super::who::Moment;

impl Room {
    /// What is done for seats that have written nothing: by what was agreed for that.
    fn fall_back(&mut self) -> Result<(), Fault> {
        let unwritten = |it: &&Seat| {
            let has_written = it.draft.as_ref().is_some_and(|it| it.choices.is_some());
            it.staff == Staff::Caretaker || (it.staff == Staff::People && !has_written)
        };
        let silent: Vec<(ActorId, Staff, Fallback)> =
            self.seats.iter().filter(unwritten).map(|it| (it.actor, it.staff, it.fallback.clone())).collect();
        for (actor, staff, fallback) in silent {
            let choices = match (&fallback, staff) {
                (Fallback::Choices(keys), _) => self.possible(actor, keys)?,
                (Fallback::Policy, Staff::People) => continue,
                _ => Choices::HOLD,
            };
            self.game.reply(actor, Reply::Choices(choices)).map_err(Refused::Game)?;
            if staff == Staff::Caretaker {
                self.stay_away(actor)?;
            }
        }
        Ok(())
    }

    /// Of some choices those that are on the menu of the open turn and go together.
    fn possible(&self, actor: ActorId, keys: &[String]) -> Result<Choices, Fault> {
        let mut out = Choices::HOLD;
        for key in keys {
            let one = choices_of(self.scenario(), actor, core::slice::from_ref(key))?;
            let both: Choices = out.iter().chain(one.iter()).collect();
            if self.game.may(actor, &Reply::Choices(both)).is_ok() {
                out = both;
            }
        }
        Ok(out)
    }

    /// Has a seat come to its tables without seeking a deal, where a dialogue knows such a posture.
    fn stay_away(&mut self, actor: ActorId) -> Result<(), Fault> {
        for table in &self.views[actor.index()].clone().tables {
            let postures = &self.scenario().dialogues[table.dialogue.index()].postures;
            if let Some(place) = postures.iter().position(|it| !it.deal) {
                self.game.reply(actor, Reply::Posture(table.dialogue, place)).map_err(Refused::Game)?;
            }
        }
        Ok(())
    }

    pub(super) fn committed(&mut self, turn: u32, defaulted: &[String]) -> Result<(), Fault> {
        if turn != self.game.turn() {
            return Err(Fault::Turn(turn, self.game.turn()));
        }
        self.fall_back()?;
        self.game.close(Closing::Facilitator).map_err(|it| Fault::NotClosed(it.to_string()))?;
        for seat in &mut self.seats {
            seat.has_defaulted = defaulted.contains(&seat.key);
        }
        for offer in self.offers.iter_mut().filter(|it| matches!(it.state, OfferState::Open | OfferState::Agreed)) {
            offer.state = if offer.is_unanimous() { OfferState::Signed } else { OfferState::Lapsed };
        }
        self.bridges_lapse();
        self.epoch += 1;
        self.went_back = None;
        self.owed = Some(turn);
        Ok(())
    }

    /// Holds what the engine made of a turn to what it came to when it was played first.
    pub(super) fn played(&mut self, turn: u32, kept: &str) -> Result<(), Fault> {
        self.owed = None;
        let found = self.mark();
        if found == kept { Ok(()) } else { Err(Fault::Otherwise { turn, found, kept: kept.to_owned() }) }
    }

    /// Opens the turn again that was closed last, with everything that was written for it.
    pub(super) fn reopened(&mut self, at: Moment) -> Result<(), Fault> {
        self.go_back()?;
        self.undo_injects();
        let turn = self.game.turn();
        for offer in self.offers.iter_mut().filter(|it| it.turn == turn) {
            offer.state = match offer.state {
                OfferState::Signed => OfferState::Agreed,
                OfferState::Lapsed => OfferState::Open,
                other => other,
            };
        }
        self.bridges_open_again(turn);
        let keys: Vec<String> = self.seats.iter().map(|it| it.key.clone()).collect();
        for key in keys {
            let seat = self.seat_mut(&key)?;
            seat.is_locked = false;
            let is_written = seat.staff == Staff::People && (seat.draft.is_some() || !seat.agreed.is_empty());
            if is_written {
                self.reply_for(&key)?;
            }
        }
        self.epoch += 1;
        self.moved(Phase::Commit, at);
        self.look_again();
        Ok(())
    }

    fn go_back(&mut self) -> Result<(), Fault> {
        match self.game.undo() {
            Ok(true) => Ok(()),
            Ok(false) => Err(Fault::NoTurn),
            Err(difference) => Err(Fault::NotAgain(difference.to_string())),
        }
    }

    pub(super) fn rewound(&mut self, turn: u32, reason: &str, at: Moment) -> Result<(), Fault> {
        match self.game.go_back_to(turn) {
            Ok(true) => {}
            Ok(false) => return Err(Fault::NoTurn),
            Err(difference) => return Err(Fault::NotAgain(difference.to_string())),
        }
        for offer in self.offers.iter_mut().filter(|it| matches!(it.state, OfferState::Open | OfferState::Agreed)) {
            offer.state = OfferState::Lapsed;
        }
        self.undo_injects();
        self.bridges_left(turn);
        self.seats.iter_mut().for_each(Seat::turn_over);
        self.epoch += 1;
        self.went_back = Some(reason.to_owned());
        // Situation looks again.
        self.moved(Phase::Situation, at);
        Ok(())
    }
}
