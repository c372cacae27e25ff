//! Recordings: what is written is what was played, whatever is not is refused or found, and every turn is a place to go
//! on from.

mod branch;
mod codec;
mod damage;
mod program;
mod save;

use std::sync::Arc;

use diwan::history::{History, ReplayError, Session};
use diwan::kernel::{Seed, name_key};
use diwan::model::Model;
use diwan::record::TurnRecord;
use diwan::scenario::{ActorId, EventId, load};

/// The bundled scenarios.
const SCENARIOS: [&str; 3] = ["tiny", "nile_dam", "us_iraq_2020"];

fn model(name: &str, settings: &[String]) -> Arc<Model> {
    let loaded = load(name, settings);
    let shown = loaded.diagnostics.render(&loaded.sources, false);
    Arc::new(Model::compile(Arc::new(loaded.scenario.unwrap_or_else(|| panic!("{settings:?}\n{shown}")))))
}

fn begun(name: &str, settings: &[&str], seed: u64) -> Session {
    let settings: Vec<String> = settings.iter().map(|it| (*it).to_owned()).collect();
    Session::begin(model(name, &settings), name, &settings, Seed(seed), 0, 0)
}

/// A run with policies in every seat.
fn played(name: &str, settings: &[&str], seed: u64) -> Session {
    let mut session = begun(name, settings, seed);
    session.play_out();
    session
}

/// A number below `below`, of this name.
fn dice(name: &str, below: usize) -> usize {
    (name_key(name) % below.max(1) as u64) as usize
}

/// Plays a turn in which people sit in some seats, do any of what is open, take any posture, and bar an event now and
/// then.
fn play_with_people(session: &mut Session, salt: u64) {
    let model = session.model().clone();
    let turn = session.simulation().turn();
    let event = dice(&format!("{salt} event {turn}"), 2 * model.events.len());
    if event < model.events.len() {
        session.simulation_mut().bar(EventId(event as u16));
    }
    session.simulation_mut().open();
    for actor in (0..model.actors.len() as u16).map(ActorId).filter(|it| dice(&format!("{salt} sits {}", it.0), 3) == 0)
    {
        let menu = session.simulation().menu(actor);
        let pick = dice(&format!("{salt} pick {} {turn}", actor.0), menu.len() + 1);
        session.simulation_mut().choose(actor, menu.get(pick).copied()).expect("it is on the menu");
    }
    for dialogue in &model.dialogues {
        for seat in dialogue.seats.iter().filter(|it| dice(&format!("{salt} sits {}", it.actor.0), 3) == 0) {
            let posture = dice(&format!("{salt} posture {} {turn}", seat.row), dialogue.postures.len());
            session.simulation_mut().take_posture(seat.row, posture);
        }
    }
    session.close();
}

/// Other luck or settings from here on.
fn branched(session: &mut Session, seed: Option<Seed>, settings: &[String]) {
    match session.branch(seed, settings) {
        Ok(()) => {}
        Err(ReplayError::Scenario(loaded)) => {
            panic!("{settings:?}\n{}", loaded.diagnostics.render(&loaded.sources, false))
        }
        Err(error) => panic!("{error}"),
    }
}

/// A run that people play and that turns once, to other luck and other settings.
pub(crate) fn peopled(name: &str, seed: u64, branch: usize, settings: &[&str]) -> Session {
    let mut session = begun(name, &[], seed);
    let settings: Vec<String> = settings.iter().map(|it| (*it).to_owned()).collect();
    while !session.is_over() {
        if session.history().run.turns.len() == branch {
            branched(&mut session, Some(Seed(seed ^ 99)), &settings);
        }
        play_with_people(&mut session, seed);
    }
    session
}

/// A history as it is read back: without its books, and without who pulled where.
fn without_books(history: &History) -> History {
    let mut out = history.clone();
    for turn in &mut out.run.turns {
        turn.changes.clear();
        (turn.odds, turn.reviewed, turn.answers) = (Vec::new(), Vec::new(), Vec::new());
        turn.opened.clear();
        turn.opening = 0;
        for books in [&mut turn.words, &mut turn.conduct, &mut turn.remembering, &mut turn.recalled] {
            books.clear();
        }
        for round in &mut turn.rounds {
            (round.sides, round.backers) = (Vec::new(), Vec::new());
            round.offers.iter_mut().for_each(|it| it.bids.clear());
        }
    }
    out
}

/// The bits of every level on a turn.
fn bits(turn: &TurnRecord) -> Vec<u64> {
    turn.levels.iter().map(|it| it.to_bits()).collect()
}
