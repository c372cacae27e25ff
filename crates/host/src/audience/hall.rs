//! What everybody in the room may know of it.

use super::Common;
use crate::room::{Clock, Phase, Room, Staff, Statement};

/// What everybody in the room may know of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Hall {
    /// What the room is called.
    pub name: String,
    /// The language of the projector, and of whoever has chosen none.
    pub language: String,
    /// What it is about now.
    pub phase: Phase,
    /// The turn that it is about, counted from 0.
    pub turn: u32,
    /// What pages of the open turn are known by.
    pub epoch: u32,
    /// The clock of the phase.
    pub clock: Clock,
    /// What the room was told when its clock was stopped, where it stands still.
    pub paused: Option<String>,
    /// Why the room went back to the start of the open turn, where it did.
    pub went_back: Option<String>,
    /// Whether the time of the phase was up.
    pub is_time_up: bool,
    /// Whether new people can come in.
    pub is_open: bool,
    /// Whether whoever comes is let in without being asked for.
    pub walk_in: bool,
    /// How many steps of what came of the last turn are shown, and of how many.
    pub shown: (usize, usize),
    /// The seats that are offered to people.
    pub seats: Vec<SeatCard>,
    /// How many of the seats of people have said that their draft stands, and of how many.
    pub locked: (usize, usize),
    /// What was said to everybody, oldest first.
    pub statements: Vec<Statement>,
    /// What everybody knows of the course of the game.
    pub common: Common,
}

/// What everybody may know of a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatCard {
    /// Its key.
    pub key: String,
    /// How many people sit at it.
    pub people: usize,
    /// Whether some of them sit at the machine that the room is on, one seat after another.
    pub is_hot: bool,
    /// Who decides in it, where the room says so.
    pub staff: Option<Staff>,
}

impl Hall {
    /// What everybody may know of a room.
    #[must_use]
    pub fn of(room: &Room) -> Self {
        let setup = room.setup();
        let card = |it: &crate::room::Seat| SeatCard {
            key: it.key.clone(),
            people: it.people.len(),
            is_hot: room.hot(it).is_some(),
            staff: setup.discloses.then_some(it.staff),
        };
        let of_people = || room.seats().iter().filter(|it| it.staff == Staff::People);
        let common = Common::of(room.views());
        let common = if room.phase() == Phase::Reveal { common.shown(room.shown()) } else { common };
        Self {
            name: setup.name.clone(),
            language: setup.language.clone(),
            phase: room.phase(),
            turn: room.turn(),
            epoch: room.epoch(),
            clock: room.clock(),
            paused: room.paused().map(str::to_owned),
            went_back: room.went_back().map(str::to_owned),
            is_time_up: room.is_time_up(),
            is_open: room.is_open(),
            walk_in: setup.walk_in,
            shown: (room.shown(), room.steps()),
            seats: room.seats().iter().map(card).collect(),
            locked: (of_people().filter(|it| it.is_locked).count(), of_people().count()),
            statements: room.statements().to_vec(),
            common,
        }
    }
}
