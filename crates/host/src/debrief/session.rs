//! A session as facts: the journal and the room that it came to, put side by side.

use diwan_engine::scenario::ActorId;
use diwan_report::Shown;
use diwan_report::facts::{HindsightFacts, RunFacts, SessionCounts, SessionFacts, Thing};
use diwan_studies::counterfactual::Review;

use super::beside::{forecasts, handshakes, offers, said};
use super::bridges::bridges;
use super::injects::injects;
use super::log::Log;
use super::seats::seats;
use super::turns::{rewinds, turns};
use crate::room::{Room, Stamped};
use diwan_report::facts::NoteFacts;

/// What came of a session: `entries` is the journal of the room from its first entry, `shown` its scenario in the language
/// of whoever reads, `review` what many futures say of it, where they were played.
#[must_use]
pub fn session(room: &Room, entries: &[Stamped], shown: Shown<'_>, review: Option<&Review>) -> SessionFacts {
    let (log, of) = (Log::read(entries), Of { room, shown });
    let moment = |it: Option<&Stamped>| it.map_or(0, |it| it.at.0);
    let game = room.game();
    let note = |(at, turn, text): &(crate::room::Moment, u32, String)| NoteFacts {
        at: at.0,
        turn: turn + 1,
        text: text.clone(),
    };
    let mut facts = SessionFacts {
        room: room.setup().name.clone(),
        began: moment(entries.first()),
        ended: moment(entries.last()),
        seats: seats(of, &log),
        counts: SessionCounts::default(),
        turns: turns(of, &log),
        said: said(of, &log),
        offers: offers(of),
        bridges: bridges(of),
        handshakes: handshakes(of),
        forecasts: forecasts(of, &log),
        foresight: None,
        injects: injects(of),
        notes: log.notes.iter().map(note).collect(),
        rewinds: rewinds(of, &log),
        run: RunFacts::of(game.model(), shown.texts, game.run(), &room.setup().settings),
        hindsight: review.map(|it| HindsightFacts::of(shown, it)),
    };
    facts.counts = counts(&facts, &log, entries.len());
    facts.foreseen()
}

/// How much there was of what.
fn counts(facts: &SessionFacts, log: &Log, entries: usize) -> SessionCounts {
    let undertakings = facts.handshakes.iter().flat_map(|it| [&it.gives, &it.gets]).flatten();
    let is_message = |it: &&diwan_report::facts::SaidFacts| !it.to.is_empty() && it.from.is_some();
    SessionCounts {
        entries: entries as u64,
        people: log.admitted.len() as u32,
        messages: facts.said.iter().filter(is_message).count() as u32,
        statements: facts.said.iter().filter(|it| it.to.is_empty()).count() as u32,
        offers: facts.offers.len() as u32,
        signed: facts.offers.iter().filter(|it| it.state == "signed").count() as u32,
        handshakes: log.shaken,
        broken: undertakings.filter(|it| it.kept == Some("broken")).count() as u32,
        defaults: facts.seats.iter().map(|it| it.by_default).sum(),
        on_behalf: log.on_behalf,
        injects: facts.injects.iter().filter(|it| it.state == "told").count() as u32,
        brought: facts.turns.iter().flat_map(|it| &it.events).filter(|it| it.brought).count() as u32,
        reopened: log.reopened,
        rewound: log.rewinds.len() as u32,
    }
}

/// A room, and in which words it is told of.
#[derive(Clone, Copy)]
pub(super) struct Of<'a> {
    pub(super) room: &'a Room,
    pub(super) shown: Shown<'a>,
}

impl Of<'_> {
    /// An actor with its name.
    pub(super) fn actor(&self, id: ActorId) -> Thing {
        Thing { key: self.shown.actors[id.index()].key.clone(), name: self.shown.texts.actor(id).to_owned() }
    }

    /// The same by its key.
    pub(super) fn seat(&self, key: &str) -> Thing {
        self.shown.actor(key).map_or_else(|| Thing { key: key.to_owned(), name: key.to_owned() }, |it| self.actor(it))
    }

    /// A choice of an actor by its key.
    pub(super) fn choice(&self, seat: &str, key: &str) -> Thing {
        let notation = format!("{seat}.{key}");
        let name = self.shown.choice(&notation).map_or(key, |it| self.shown.texts.choice(it));
        Thing { key: notation.clone(), name: name.to_owned() }
    }

    /// A choice with its name.
    pub(super) fn choice_of(&self, id: diwan_engine::scenario::ChoiceId) -> Thing {
        let name = self.shown.texts.choice(id).to_owned();
        Thing { key: self.shown.choices[id.index()].notation.clone(), name }
    }

    /// A dialogue with its name.
    pub(super) fn dialogue(&self, id: diwan_engine::scenario::DialogueId) -> Thing {
        Thing { key: self.shown.dialogues[id.index()].key.clone(), name: self.shown.texts.dialogue(id).to_owned() }
    }
}
