//! The room: what its entries come to.

use std::collections::BTreeMap;
use std::sync::Arc;

use diwan_engine::game::Game;
use diwan_engine::history::{Session, encode};
use diwan_engine::kernel::Seed;
use diwan_engine::model::Model;
use diwan_engine::play::SeatView;
use diwan_engine::scenario::{ActorId, Languages, Scenario};
use sha2::{Digest, Sha256};

use super::bridge::Bridge;
use super::clock::Clock;
use super::debrief::Debrief;
use super::entry::Entry;
use super::handshake::Handshake;
use super::inject::Inject;
use super::offer::Offer;
use super::phase::Phase;
use super::practice::Before;
use super::refused::Refused;
use super::seat::{Seat, Staff};
use super::setup::{Plan, Setup};
use super::talk::{Message, Statement};
use super::who::{Moment, Person, PersonId};

/// An entry that can't follow those before it: the journal is another's, or damaged.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("entry {seq} does not follow from those before it: {what}")]
pub struct Broken {
    /// Its place in the journal.
    pub seq: u64,
    /// What is wrong.
    pub what: String,
}

/// A room.
pub struct Room {
    pub(super) setup: Setup,
    pub(super) game: Game,
    pub(super) texts: Arc<Languages>,
    pub(super) phase: Phase,
    pub(super) clock: Clock,
    pub(super) paused: Option<String>,
    pub(super) is_time_up: bool,
    /// Why the room went back to the start of the open turn, where it did.
    pub(super) went_back: Option<String>,
    /// How long phases are meant to take as things stand.
    pub(super) plan: Plan,
    /// When people began to read their briefs.
    pub(super) began: Option<Moment>,
    /// The turn behind which the game is meant to end, counted from 0, where that was settled.
    pub(super) last: Option<u32>,
    /// How often turns were closed, opened again or gone back to: what pages of a turn are known by.
    pub(super) epoch: u32,
    pub(super) is_open: bool,
    pub(super) is_covered: bool,
    /// How many steps of what came of the last turn are shown.
    pub(super) shown: usize,
    pub(super) seats: Vec<Seat>,
    pub(super) people: BTreeMap<PersonId, Person>,
    /// How many have come in, whether they are still there or not.
    pub(super) came: u32,
    pub(super) messages: Vec<Message>,
    pub(super) statements: Vec<Statement>,
    pub(super) offers: Vec<Offer>,
    pub(super) bridges: Vec<Bridge>,
    pub(super) handshakes: Vec<Handshake>,
    pub(super) injects: Vec<Inject>,
    /// By person and turn, how likely each outcome was said to be, 0..1.
    pub(super) forecasts: BTreeMap<(PersonId, u32), BTreeMap<String, f64>>,
    pub(super) notes: Vec<(Moment, String)>,
    /// What every actor may know, as it was shown last, in the order of actors.
    pub(super) views: Vec<Arc<SeatView>>,
    /// The turn that was closed and of which it is not written down yet what it came to.
    pub(super) owed: Option<u32>,
    /// The place of the last entry.
    pub(super) seq: u64,
    pub(super) at: Moment,
    /// When the phase began.
    pub(super) since: Moment,
    /// What it held before the practice turn, while that lasts.
    pub(super) before: Option<Box<Before>>,
    /// The phase in which the game was ended, or came to its end.
    pub(super) ended_in: Option<Phase>,
    /// Since when all seats of people have said that their draft stands.
    pub(super) ready_since: Option<Moment>,
    pub(super) debrief: Debrief,
}

impl Room {
    /// A room that was set up at a moment. `model` is what the setup names.
    ///
    /// # Errors
    ///
    /// If a seat is none of the scenario's.
    pub fn begin(setup: Setup, model: Arc<Model>, texts: Arc<Languages>, at: Moment) -> Result<Self, Refused> {
        let session = Session::begin(
            model.clone(),
            &setup.place,
            &setup.settings,
            Seed(setup.seed),
            setup.replication,
            setup.draw,
        );
        let seat = |key: &String| {
            let actor = model.scenario.actor(key).ok_or_else(|| Refused::UnknownSeat(key.clone()))?;
            Ok(Seat::empty(key, actor))
        };
        let seats: Vec<Seat> = setup.seats.iter().map(seat).collect::<Result<_, Refused>>()?;
        let game = Game::new(session, seats.iter().map(|it| it.actor).collect());
        let mut room = Self {
            plan: setup.plan.clone(),
            began: None,
            last: None,
            setup,
            game,
            texts,
            phase: Phase::Lobby,
            clock: Clock::default(),
            paused: None,
            is_time_up: false,
            went_back: None,
            epoch: 0,
            is_open: false,
            is_covered: false,
            shown: 0,
            seats,
            people: BTreeMap::new(),
            came: 0,
            messages: Vec::new(),
            statements: Vec::new(),
            offers: Vec::new(),
            bridges: Vec::new(),
            handshakes: Vec::new(),
            injects: Vec::new(),
            forecasts: BTreeMap::new(),
            notes: Vec::new(),
            views: Vec::new(),
            owed: None,
            seq: 1,
            at,
            since: at,
            before: None,
            ended_in: None,
            ready_since: None,
            debrief: Debrief::default(),
        };
        room.look_again();
        Ok(room)
    }

    /// What it was set up with.
    #[must_use]
    pub fn setup(&self) -> &Setup {
        &self.setup
    }

    /// The game that is played in it.
    #[must_use]
    pub fn game(&self) -> &Game {
        &self.game
    }

    /// What people read of the scenario, in every language that it has.
    #[must_use]
    pub fn texts(&self) -> &Arc<Languages> {
        &self.texts
    }

    /// What it is about now.
    #[must_use]
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// The clock of the phase.
    #[must_use]
    pub fn clock(&self) -> Clock {
        self.clock
    }

    /// What the room was told when its clock was stopped, where it stands still.
    #[must_use]
    pub fn paused(&self) -> Option<&str> {
        self.paused.as_deref()
    }

    /// Whether the time of the phase was up.
    #[must_use]
    pub fn is_time_up(&self) -> bool {
        self.is_time_up
    }

    /// What pages of the open turn are known by.
    #[must_use]
    pub fn epoch(&self) -> u32 {
        self.epoch
    }

    /// Whether it is open to the network.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.is_open
    }

    /// Whether the wall is covered.
    #[must_use]
    pub fn is_covered(&self) -> bool {
        self.is_covered
    }

    /// How many steps of what came of the last turn are shown.
    #[must_use]
    pub fn shown(&self) -> usize {
        self.shown
    }

    /// The seats that are offered to people, in the order in which they are shown.
    #[must_use]
    pub fn seats(&self) -> &[Seat] {
        &self.seats
    }

    /// A seat by its key.
    #[must_use]
    pub fn seat(&self, key: &str) -> Option<&Seat> {
        self.seats.iter().find(|it| it.key == key)
    }

    /// Everybody who came in and has not left.
    #[must_use]
    pub fn people(&self) -> &BTreeMap<PersonId, Person> {
        &self.people
    }

    /// What was written between seats, oldest first.
    #[must_use]
    pub fn messages(&self) -> &[Message] {
        &self.messages
    }

    /// What was said to everybody, oldest first.
    #[must_use]
    pub fn statements(&self) -> &[Statement] {
        &self.statements
    }

    /// What was put on tables, oldest first.
    #[must_use]
    pub fn offers(&self) -> &[Offer] {
        &self.offers
    }

    /// What seats promised each other, oldest first.
    #[must_use]
    pub fn handshakes(&self) -> &[Handshake] {
        &self.handshakes
    }

    /// By person and turn (counted from 0), how likely each outcome was said to be, 0..1.
    #[must_use]
    pub fn forecasts(&self) -> &BTreeMap<(PersonId, u32), BTreeMap<String, f64>> {
        &self.forecasts
    }

    /// What whoever leads the room wrote down.
    #[must_use]
    pub fn notes(&self) -> &[(Moment, String)] {
        &self.notes
    }

    /// What an actor's seat may know, as it was shown last.
    #[must_use]
    pub fn view(&self, actor: ActorId) -> &Arc<SeatView> {
        &self.views[actor.index()]
    }

    /// What every actor may know, in the order of actors.
    #[must_use]
    pub fn views(&self) -> &[Arc<SeatView>] {
        &self.views
    }

    /// The place of the last entry.
    #[must_use]
    pub fn seq(&self) -> u64 {
        self.seq
    }

    /// When the last entry was made.
    #[must_use]
    pub fn at(&self) -> Moment {
        self.at
    }

    /// When the phase began.
    #[must_use]
    pub fn since(&self) -> Moment {
        self.since
    }

    /// Which card of the debrief is shown, and what people answered.
    #[must_use]
    pub fn debrief(&self) -> &Debrief {
        &self.debrief
    }

    /// Why the room went back to the start of the open turn, where it did.
    #[must_use]
    pub fn went_back(&self) -> Option<&str> {
        self.went_back.as_deref()
    }

    /// The turn that the room is about, counted from 0: the open one, or between closing and the next situation the one
    /// that was closed.
    #[must_use]
    pub fn turn(&self) -> u32 {
        match self.phase {
            Phase::Adjudicate | Phase::Reveal | Phase::HotWash => self.game.turn().saturating_sub(1),
            _ => self.game.turn(),
        }
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &Scenario {
        &self.game.model().scenario
    }

    /// What the room itself has to write down next: what a turn came to that was closed, or a bridging proposal that all
    /// at a table have asked for.
    #[must_use]
    pub fn owes(&self) -> Option<Entry> {
        self.owed.map(|turn| Entry::Played { turn, mark: self.mark() }).or_else(|| self.owed_bridge())
    }

    /// A sum over everything that the engine has played: equal for whoever takes the same entries.
    #[must_use]
    pub fn mark(&self) -> String {
        let sum = Sha256::digest(encode(self.game.history()).as_bytes());
        sum.iter().take(8).map(|it| format!("{it:02x}")).collect()
    }

    /// Makes what every actor may know anew, of the game as it stands.
    pub(super) fn look_again(&mut self) {
        let all = 0..self.game.model().actors.len() as u16;
        self.views = all.map(|it| Arc::new(self.game.seat(ActorId(it)))).collect();
    }

    /// The same for one actor.
    pub(super) fn look_again_at(&mut self, actor: ActorId) {
        self.views[actor.index()] = Arc::new(self.game.seat(actor));
    }

    /// The seats in which people decide now.
    pub(super) fn manned(&self) -> Vec<ActorId> {
        self.seats.iter().filter(|it| it.staff != Staff::Policy).map(|it| it.actor).collect()
    }

    /// A seat by its key, or that there is none.
    pub(super) fn seat_of(&self, key: &str) -> Result<&Seat, Refused> {
        self.seat(key).ok_or_else(|| Refused::UnknownSeat(key.to_owned()))
    }
}
