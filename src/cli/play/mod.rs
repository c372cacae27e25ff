//! `diwan play`: people take seats and play in the terminal.

mod aside;
mod command;
mod console;
mod kept;
mod sitting;

use super::args::Play;
use super::check::sound;
use super::failure::Failure;
use crate::game::Game;
use crate::history::{Decider, Recording, Session};
use crate::scenario::{ActorId, Scenario};
use crate::text::nearest;
use console::Console;
use kept::Kept;
use sitting::Sitting;

pub(super) fn run(args: &Play) -> Result<(), Failure> {
    match &args.resume {
        Some(file) => {
            let (save, opened) = kept::take_up(file, args.place.as_deref())?;
            let turns = opened.recording.run.turns.len();
            let people = match &args.seats[..] {
                [] => people(&opened.recording),
                given => seats(&opened.ground.start().scenario, given)?,
            };
            if people.is_empty() {
                return Err(Failure::Usage("nobody has decided anything in this file: say who plays with `--as`".into()));
            }
            let session = Session::resume(&opened.ground, &opened.recording, turns)?;
            let kept = Kept::again(file, save, session.recording());
            let torn = opened
                .torn
                .map(|it| format!("Line {} of the file was torn and is dropped: {}. The turns before it are whole.", it.line, it.message));
            Sitting { game: Game::new(session, people), console: Console::open(args.plain)?, kept, wanted: !args.no_save }
                .play(torn.as_deref())
        }
        None => {
            let place = args.scenario.as_deref().unwrap_or_default();
            let model = sound(place, &args.varied.settings, true)?;
            let people = seats(&model.scenario, &args.seats)?;
            let (seed, replication, draw) = args.lot.drawn();
            let session = Session::begin(model, place, &args.varied.settings, seed, replication, draw);
            let kept = match (&args.save, args.no_save) {
                (Some(file), _) => Kept::begin(file, args.force, session.recording(), session.model())?,
                (None, false) => Kept::anywhere(session.recording(), session.model()),
                (None, true) => Kept::nowhere(),
            };
            Sitting { game: Game::new(session, people), console: Console::open(args.plain)?, kept, wanted: !args.no_save }.play(None)
        }
    }
}

/// The actors for whom people have decided in a recording.
fn people(recording: &Recording) -> Vec<ActorId> {
    let mut out: Vec<ActorId> = Vec::new();
    for (turn, hands) in recording.run.turns.iter().zip(&recording.hands) {
        let by_people = turn.choices.iter().zip(&hands.choices).filter(|(_, by)| **by == Decider::Person);
        for (made, _) in by_people {
            if !out.contains(&made.actor) {
                out.push(made.actor);
            }
        }
    }
    out
}

/// The actors that are meant, each once.
fn seats(scenario: &Scenario, given: &[String]) -> Result<Vec<ActorId>, Failure> {
    let mut out: Vec<ActorId> = Vec::new();
    for key in given {
        let key = key.trim();
        let Some(actor) = scenario.actor(key) else {
            let keys = scenario.actors.iter().map(|it| it.key.as_str());
            let hint = match nearest(key, keys.clone()) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!("there are {}", keys.map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", ")),
            };
            return Err(Failure::Usage(format!("`{key}` is no actor of this scenario; {hint}")));
        };
        if out.contains(&actor) {
            return Err(Failure::Usage(format!("`{key}` has one seat, and it is taken twice")));
        }
        out.push(actor);
    }
    Ok(out)
}
