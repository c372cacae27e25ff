//! What the desk knows of a session once its game is over: facts of its entries, and hindsight as it comes.

use std::sync::Arc;

use diwan_report::facts::SessionFacts;
use diwan_report::{Shown, Words};

use super::handle::Session;
use super::hindsight::Hindsight;
use super::keeper::Keeper;
use crate::audience::{Futures, Past};
use crate::debrief::session;
use crate::room::Phase;

impl Keeper {
    /// Begins to play the past where a game has come to its end, and stops where it goes on or the room closes.
    pub(super) fn look_back(&mut self) {
        if self.room.phase() < Phase::End {
            self.hindsight = None;
            self.past = None;
            return;
        }
        let is_played = self.hindsight.as_ref().is_some_and(|it| it.review().is_some());
        if self.room.phase() == Phase::Closed {
            self.hindsight = self.hindsight.take().filter(|_| is_played);
        } else {
            let mark = self.room.mark();
            if !self.hindsight.as_ref().is_some_and(|it| it.is_of(&mark)) {
                self.hindsight = Hindsight::begin(&self.room, mark);
            }
        }
        self.past = Some(self.past_now());
    }

    /// Takes what has come of the past that is played, and shows how far it is.
    pub(super) fn look_on(&mut self) {
        let Some(hindsight) = &mut self.hindsight else { return };
        let is_new = hindsight.look();
        let futures = hindsight.futures();
        if is_new {
            self.past = Some(self.past_now());
            self.show();
        } else if let Some(past) = self.past.as_mut().filter(|it| it.futures != futures) {
            past.futures = futures;
            self.show();
        }
    }

    /// The session, for files that are made of it, in a language or in that of the room.
    pub(super) fn session(&self, language: Option<&str>) -> Option<Session> {
        let past = self.past.as_ref()?;
        let own = self.room.setup().language.as_str();
        let facts = match language.filter(|it| *it != own) {
            Some(other) => Arc::new(self.told_in(other)),
            None => past.facts.clone(),
        };
        Some(Session { facts, entries: Arc::new(self.entries.clone()) })
    }

    /// What is known of the session now, in the language of the wall.
    fn past_now(&self) -> Past {
        let facts = self.told_in(&self.room.setup().language);
        let futures = self.hindsight.as_ref().map_or(Futures::Nothing, Hindsight::futures);
        Past { facts: Arc::new(facts), futures }
    }

    /// What came of the session, in a language.
    fn told_in(&self, language: &str) -> SessionFacts {
        let all = self.room.texts();
        let texts = all.get(language).unwrap_or(&all.source);
        let shown = Shown::new(self.room.scenario(), texts);
        let review = self.hindsight.as_ref().and_then(Hindsight::review);
        let make = || session(&self.room, &self.entries, shown, review);
        let words = Words::named(language).or_else(|| Words::named("en"));
        words.map_or_else(make, |it| it.within(make))
    }
}
