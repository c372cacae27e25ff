//! What everybody in the room may know of it.

use super::{Common, News, Past, ShownCard};
use crate::room::{Clock, Moment, Phase, Room, Staff, Statement};
use diwan_engine::scenario::ChoiceId;

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
    /// Whether the file of the room can't be written: it stands still, and takes nothing.
    pub is_stuck: bool,
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
    /// What whoever leads the room brought in for everybody, oldest first.
    pub news: Vec<News>,
    /// What everybody knows of the course of the game.
    pub common: Common,
    /// The chance at which what was done last succeeds, where all reckon with the same.
    pub odds: Vec<(ChoiceId, f64)>,
    /// The card of the debrief that is shown.
    pub deck: Option<ShownCard>,
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
    /// What everybody may know of a room, and of what is known of it once its game is over.
    #[must_use]
    pub fn of(room: &Room, past: Option<&Past>) -> Self {
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
            is_stuck: false,
            went_back: room.went_back().map(str::to_owned),
            is_time_up: room.is_time_up(),
            is_open: room.is_open(),
            walk_in: setup.walk_in,
            shown: (room.shown(), room.steps()),
            seats: room.seats().iter().map(card).collect(),
            locked: (of_people().filter(|it| it.is_locked).count(), of_people().count()),
            statements: room.statements().to_vec(),
            news: News::public(room),
            odds: if matches!(room.phase(), Phase::Reveal | Phase::HotWash) { odds(room, &common) } else { Vec::new() },
            common,
            deck: ShownCard::of(room, past),
        }
    }
}

impl Hall {
    /// The same of a room that has stood still since a moment, because its file can't be written.
    #[must_use]
    pub fn standing(self, since: Moment) -> Self {
        let paused = self.paused.or_else(|| Some(String::new()));
        Self { clock: self.clock.stopped(since), paused, is_stuck: true, ..self }
    }
}

/// The chance at which each of the choices succeeds that all noticed on the turn that was closed last: as all reckon it,
/// where they all reckon the same; else as the scenario states it, where it states a number.
fn odds(room: &Room, common: &Common) -> Vec<(ChoiceId, f64)> {
    let (views, model) = (room.views(), room.game().model());
    let Some(place) = room.game().run().turns.len().checked_sub(1) else { return Vec::new() };
    let Some(turn) = common.turns.get(place) else { return Vec::new() };
    let chance = |choice: ChoiceId| {
        let (first, others) = views.split_first()?;
        let own = first.odds_on(model, place, choice)?;
        let is_common = others.iter().all(|it| it.odds_on(model, place, choice) == Some(own));
        let stated = || model.scenario.choices[choice.index()].odds.as_ref()?.number().map(|it| it.nominal());
        if is_common { Some(own) } else { stated() }
    };
    let chosen = turn.choices.iter().filter_map(|it| it.choice);
    chosen.filter_map(|it| Some((it, chance(it)?))).collect()
}
