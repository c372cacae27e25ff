//! `diwan play`: people take seats and play in the terminal.

mod aside;
mod command;
mod console;
mod digits;
mod kept;
mod names;
mod seats;
mod sitting;
mod terms;
mod turn;

use std::sync::Arc;

use super::args::Play;
use super::check::sound;
use super::failure::Failure;
use crate::game::Game;
use crate::history::Session;
use crate::report::Shown;
use crate::report::say;
use console::Console;
use kept::Kept;
#[cfg(feature = "host")]
pub(super) use kept::games;
pub(super) use seats::named;
use sitting::{HouseRules, Sitting};

pub(super) fn run(args: &Play) -> Result<(), Failure> {
    let rules = HouseRules { is_kept: !args.no_save, has_undo: !args.no_undo, has_adviser: !args.no_advice };
    match &args.resume {
        Some(file) => {
            let (save, opened) = kept::take_up(file, args.place.as_deref())?;
            let texts = args.read.texts(opened.texts)?;
            let scenario = opened.history.start().scenario.clone();
            let people = seats::again(Shown::new(&scenario, &texts), &opened.history, &args.seats)?;
            let session = Session::resume(&opened.history, usize::MAX)?;
            let kept = Kept::again(file, save, session.history());
            let torn =
                opened.torn.map(|it| say!("talk-torn", line: it.line.to_string(), fault: it.message.to_string()));
            let (game, console) = (Game::new(session, people), Console::open(args.plain)?);
            Sitting { game, texts: Arc::new(texts), console, kept, rules, place: args.place.clone(), laid: Vec::new() }
                .play(torn.as_deref())
        }
        None => {
            let place = args.scenario.as_deref().unwrap_or_default();
            let (model, languages) = sound(place, &args.varied.settings, true)?;
            let texts = args.read.texts(languages)?;
            let scenario = Shown::new(&model.scenario, &texts);
            let mut console = Console::open(args.plain)?;
            let people = match &args.seats[..] {
                [] => seats::asked(scenario, &mut console)?,
                given => seats::named(scenario, given).map_err(Failure::Usage)?,
            };
            let (seed, replication, draw) = args.lot.drawn();
            let session = Session::begin(model, place, &args.varied.settings, seed, replication, draw);
            let kept = match (&args.save, args.no_save) {
                (Some(file), _) => Kept::begin(file, args.force, session.history())?,
                (None, false) => Kept::anywhere(session.history()),
                (None, true) => Kept::nowhere(),
            };
            let game = Game::new(session, people);
            Sitting { game, texts: Arc::new(texts), console, kept, rules, place: None, laid: Vec::new() }.play(None)
        }
    }
}
