//! What the parts of the page are made of.

use diwan_engine::play::{SeatTable, SeatView, SeenLevel};
use diwan_engine::scenario::VariableId;
use diwan_report::Shown;
use diwan_report::seat::capital;

use super::tab::{Carried, Hand, Tab};
use crate::audience::{Hall, Member, View};
use crate::room::{Draft, PersonId, Phase};

/// What the parts of the page are made of.
#[derive(Clone, Copy)]
pub(super) struct Seen<'a> {
    pub(super) view: &'a View,
    pub(super) member: &'a Member,
    pub(super) shown: Shown<'a>,
    pub(super) tab: Tab,
    pub(super) carried: &'a Carried,
}

impl<'a> Seen<'a> {
    /// What everybody may know.
    pub(super) fn hall(self) -> &'a Hall {
        &self.view.hall
    }

    /// What the seat may know of the game.
    pub(super) fn game(self) -> &'a SeatView {
        &self.member.view
    }

    pub(super) fn phase(self) -> Phase {
        self.hall().phase
    }

    /// What the seat has written; nothing is an empty draft.
    pub(super) fn draft(self) -> Draft {
        self.member.draft.clone().unwrap_or_default()
    }

    /// The name of a seat by its key, as it stands by itself.
    pub(super) fn named(self, key: &str) -> String {
        let texts = self.shown.texts;
        self.shown.scenario.actor(key).map_or_else(|| key.to_owned(), |it| capital(texts.actor(it)))
    }

    /// The name of a seat by its key, as it stands in a sentence.
    pub(super) fn called(self, key: &str) -> String {
        let texts = self.shown.texts;
        self.shown.scenario.actor(key).map_or_else(|| key.to_owned(), |it| texts.actor(it).to_owned())
    }

    /// What somebody at the seat is called.
    pub(super) fn person(self, id: PersonId) -> Option<&'a str> {
        self.member.people.iter().find(|it| it.0 == id).map(|it| it.1.as_str())
    }

    /// Whether whoever reads it writes for the seat.
    pub(super) fn has_pen(self) -> bool {
        self.is_led() || self.member.pen == Some(self.member.person)
    }

    /// Whether it is whoever leads the room who acts for the seat.
    pub(super) fn is_led(self) -> bool {
        self.carried.hand == Hand::Facilitator
    }

    /// Where a tab of the page lies.
    pub(super) fn place(self, tab: Tab) -> String {
        match &self.carried.hand {
            Hand::Laptop(_) => format!("/laptop?tab={}", tab.key()),
            Hand::Own => format!("/team?tab={}", tab.key()),
            Hand::Facilitator => format!("/as/{}?tab={}", self.member.seat, tab.key()),
        }
    }

    /// The tables at which the seat sits on the open turn, once it is open to people.
    pub(super) fn tables(self) -> &'a [SeatTable] {
        if self.phase().takes_offers() { &self.game().tables } else { &[] }
    }

    /// A level as it may be told: while what came of a turn is shown step by step, as it was before.
    pub(super) fn level(self, id: VariableId) -> SeenLevel {
        let before = self.game().chosen_last().filter(|_| self.steps() < 3);
        before.map_or_else(|| self.game().level(id), |it| it.levels[id.index()])
    }

    /// Whether the game is over, and that may be told.
    pub(super) fn is_over(self) -> bool {
        self.game().is_over && self.steps() >= 3
    }

    /// How many steps of what came of the last turn may be told; all of them, unless they are being shown one by one.
    pub(super) fn steps(self) -> usize {
        if self.phase() == Phase::Reveal { self.hall().shown.0 } else { usize::MAX }
    }
}
