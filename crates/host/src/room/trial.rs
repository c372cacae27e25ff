//! Rooms to try things in.

use std::sync::Arc;

use diwan_engine::model::Model;
use diwan_engine::scenario::{Loaded, load};

use super::{By, Draft, Entry, Lead, Moment, PersonId, Plan, Refused, Room, Setup, Stamped};

/// A room with everything that was written down in it.
pub(crate) struct Trial {
    pub(crate) room: Room,
    pub(crate) journal: Vec<Stamped>,
}

/// What a room of a bundled scenario with these seats is set up with.
pub(crate) fn setup(scenario: &str, seats: &[&str]) -> Setup {
    Setup {
        name: "A morning".into(),
        place: scenario.into(),
        settings: Vec::new(),
        digest: String::new(),
        seed: 2020,
        replication: 0,
        draw: 0,
        seats: seats.iter().map(|it| (*it).to_owned()).collect(),
        plan: Plan::default(),
        advance: super::Advance::Host,
        language: "en".into(),
        discloses: true,
        minutes: None,
        walk_in: true,
        version: "0".into(),
    }
}

fn begun(setup: Setup) -> Room {
    let Loaded { scenario, texts, .. } = load(&setup.place, &setup.settings);
    let model = Arc::new(Model::compile(Arc::new(scenario.expect("a bundled scenario is sound"))));
    Room::begin(setup, model, Arc::new(texts), Moment(0)).expect("seats of the scenario")
}

impl Trial {
    pub(crate) fn new(scenario: &str, seats: &[&str]) -> Self {
        Self::of(setup(scenario, seats))
    }

    pub(crate) fn of(setup: Setup) -> Self {
        let first =
            Stamped { seq: 1, at: Moment(0), by: By::Facilitator, entry: Entry::Begun(Box::new(setup.clone())) };
        Self { room: begun(setup), journal: vec![first] }
    }

    /// Takes what was answered, a second after what came before.
    pub(crate) fn take(&mut self, by: By, entries: Vec<Entry>) {
        for entry in entries {
            let at = Moment(self.room.at().0 + 1_000);
            let stamped = Stamped { seq: self.room.seq() + 1, at, by, entry };
            self.room.take(&stamped).expect("what was answered follows");
            self.journal.push(stamped);
        }
        if let Some(owed) = self.room.owes() {
            self.take(By::Room, vec![owed]);
        }
    }

    pub(crate) fn lead(&mut self, lead: Lead) -> Result<(), Refused> {
        let entries = self.room.lead(&lead)?;
        self.take(By::Facilitator, entries);
        Ok(())
    }

    pub(crate) fn ask(&mut self, person: PersonId, ask: super::Ask) -> Result<(), Refused> {
        let entries = self.room.ask(person, &ask)?;
        self.take(By::Person(person), entries);
        Ok(())
    }

    /// Opens the doors, and has somebody come in to a seat.
    pub(crate) fn come(&mut self, name: &str, seat: Option<&str>) -> PersonId {
        if !self.room.is_open() {
            self.lead(Lead::Doors { open: true }).expect("it was shut");
        }
        let (person, entries) = self.room.come(name, "en", seat, false).expect("there is room");
        self.take(By::Person(person), entries);
        person
    }

    /// Moves on until the room is in a phase.
    pub(crate) fn go_to(&mut self, phase: super::Phase) {
        for _ in 0..20 {
            if self.room.phase() == phase {
                return;
            }
            self.lead(Lead::Advance { from: self.room.phase() }).expect("there is a phase behind it");
        }
        panic!("{phase:?} never comes");
    }

    /// The room that the same journal comes to when it is taken again, from its text.
    pub(crate) fn again(&self) -> Room {
        let text: Vec<String> = self.journal.iter().map(|it| serde_json::to_string(it).expect("an entry")).collect();
        let read: Vec<Stamped> = text.iter().map(|it| serde_json::from_str(it).expect("an entry")).collect();
        assert_eq!(read, self.journal);
        let Entry::Begun(setup) = &read[0].entry else { panic!("a journal begins with a setup") };
        let mut room = begun((**setup).clone());
        read[1..].iter().for_each(|it| room.take(it).expect("it followed before"));
        room
    }
}

pub(crate) fn hold() -> Draft {
    Draft { choices: Some(Vec::new()), ..Draft::default() }
}

/// A room of the smallest scenario with somebody at both seats.
pub(crate) fn room_of_two() -> (Trial, PersonId, PersonId) {
    let mut trial = Trial::new("tiny", &["north", "south"]);
    let (one, other) = (trial.come("Layla", Some("north")), trial.come("Omar", Some("south")));
    (trial, one, other)
}

pub(crate) fn first_choice(trial: &Trial, seat: &str) -> String {
    let actor = trial.room.seat(seat).expect("a seat").actor;
    let item = trial.room.view(actor).menu.iter().find(|it| it.closed.is_none()).expect("something is open");
    trial.room.scenario().choices[item.choice.index()].key.clone()
}

/// Everything of a room that can be told apart.
pub(crate) fn state(room: &Room) -> String {
    format!(
        "{:?}",
        (
            (
                room.phase(),
                room.clock(),
                room.paused(),
                room.is_time_up(),
                room.epoch(),
                room.is_open(),
                room.is_covered()
            ),
            (
                room.shown(),
                room.seats(),
                room.people(),
                room.messages(),
                room.statements(),
                room.offers(),
                room.bridges(),
                room.notes(),
                room.handshakes(),
                room.forecasts()
            ),
            (room.views(), room.mark(), room.seq(), room.at(), room.since()),
        )
    )
}
