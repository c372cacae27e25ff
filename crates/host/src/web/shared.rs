//! What both servers have in common: the desk, what the room is called by, and the limits of whoever asks.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use diwan_engine::scenario::Texts;
use diwan_engine::text::visible;
use diwan_report::locale::{choices, in_digits_of};
use diwan_report::{Shown, Words};
use maud::{Markup, PreEscaped};
use tokio::sync::watch;

use super::code::Code;
use super::laptop::Laptop;
use super::limits::{Pace, Streams};
use super::lock::Lock;
use super::network::Network;
use super::notes::Notes;
use super::phrase::Phrase;
use super::typed::Typed;
use crate::audience::{Audience, View};
use crate::desk::{Desk, NotDone};
use crate::file::Key;
use crate::room::{Moment, PersonId};

/// What the room is called by in pages of whoever leads it.
#[derive(Clone, Debug, Default)]
pub struct About {
    /// The name of its file.
    pub file: String,
    /// The version of the program.
    pub version: String,
}

/// What both servers have in common.
pub struct Web {
    pub(super) desk: Desk,
    pub(super) about: About,
    pub(super) code: Code,
    /// By which a projector at another machine is known.
    pub(super) wall: Key,
    pub(super) phrase: Phrase,
    pub(super) lock: Lock,
    pub(super) laptop: Laptop,
    pub(super) typed: Typed,
    pub(super) network: Network,
    pub(super) notes: Notes,
    /// The language of whoever leads the room, where it is not the room's.
    pub(super) led_in: Mutex<Option<String>>,
    /// Cards that were made and can be printed, by the place of the seat.
    pub(super) cards: Mutex<Vec<(String, Key)>>,
    /// Cards by which somebody goes on with another device.
    pub(super) again: Mutex<BTreeMap<PersonId, Key>>,
    /// How often somebody may ask for something.
    pub(super) commands: Pace,
    /// How often somebody may be wrong about the code or the pass-phrase.
    pub(super) tries: Pace,
    pub(super) streams: Streams,
    pub(super) stop: watch::Receiver<bool>,
}

/// What handlers are given.
pub(super) type Shared = Arc<Web>;

impl core::fmt::Debug for Web {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Web")
    }
}

impl Web {
    /// Does something in the words of a language, with the scenario's texts in it; in English and in the language that the
    /// scenario is written in where there are none.
    pub(super) fn within<T>(&self, language: &str, make: impl FnOnce(Shown<'_>) -> T) -> T {
        let shown = Shown::new(&self.desk.model().scenario, self.texts(language));
        match Words::named(language).or_else(|| Words::named("en")) {
            Some(words) => words.within(|| make(shown)),
            None => make(shown),
        }
    }

    /// The same for what is shown, a page or a part of one: nothing in it hides, and its figures are in the digits of the
    /// language.
    pub(super) fn page(&self, language: &str, make: impl FnOnce(Shown<'_>) -> Markup) -> Markup {
        PreEscaped(in_digits_of(language, visible(&self.within(language, make).into_string())))
    }

    fn texts(&self, language: &str) -> &Texts {
        let all = self.desk.texts();
        all.get(language).unwrap_or(&all.source)
    }

    /// The languages in which the room can be read: those of the program and those of the scenario.
    pub(super) fn languages(&self) -> Vec<String> {
        choices(self.desk.texts().names())
    }

    /// The language of whoever leads the room, where they have chosen one.
    pub(super) fn led_in(&self) -> Option<String> {
        self.led_in.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Whoever leads the room reads in a language from now on.
    pub(super) fn lead_in(&self, language: String) {
        *self.led_in.lock().unwrap_or_else(PoisonError::into_inner) = Some(language);
    }

    /// What an audience may see, on a page that is read in another language than the room's.
    pub(super) async fn seen_in(&self, language: Option<String>, audience: Audience) -> Result<View, NotDone> {
        let mut view = Arc::unwrap_or_clone(self.desk.see(audience).await?);
        if let Some(language) = language.filter(|it| *it != view.hall.language) {
            Arc::make_mut(&mut view.hall).language = language;
        }
        Ok(view)
    }

    /// Whether people of a seat sit at this machine.
    pub(super) async fn is_shared(&self) -> bool {
        self.desk.see(Audience::Public).await.is_ok_and(|it| it.hall.seats.iter().any(|it| it.is_hot))
    }

    /// The cards that can be printed.
    pub(super) fn cards(&self) -> Vec<(String, Key)> {
        self.cards.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// How many cards of each seat can be printed.
    pub(super) fn cards_of(&self) -> BTreeMap<String, usize> {
        let mut out = BTreeMap::new();
        for (seat, _) in self.cards() {
            *out.entry(seat).or_insert(0) += 1;
        }
        out
    }
}

/// The moment that it is by the clock of the machine.
pub(super) fn now() -> Moment {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    Moment(since.as_millis() as u64)
}

/// A name for what is asked from a page, that no other has; empty where the system has no random numbers.
pub(super) fn fresh() -> String {
    let mut bytes = [0; 12];
    match getrandom::fill(&mut bytes) {
        Ok(()) => bytes.iter().map(|it| format!("{it:02x}")).collect(),
        Err(_) => String::new(),
    }
}
