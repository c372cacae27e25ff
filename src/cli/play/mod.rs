//! `diwan play`: people take seats and play in the terminal.

mod aside;
mod command;
mod console;
mod sitting;

use super::args::Play;
use super::check::sound;
use super::failure::Failure;
use crate::scenario::{ActorId, Scenario};
use crate::session::Game;
use crate::terms::Seed;
use crate::text::nearest;
use console::Console;
use sitting::Sitting;

pub(super) fn run(args: &Play) -> Result<(), Failure> {
    let name = args.scenario.as_deref().unwrap_or_default();
    let model = sound(name, &args.varied.settings, true)?;
    let people = seats(&model.scenario, &args.seats)?;
    let game = Game::begin(model, people, Seed(args.seed), args.replication, args.draw.unwrap_or(args.replication));
    Sitting { game, console: Console::open()?, save: args.save.clone() }.play()
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
