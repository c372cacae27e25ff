//! What a sitting does beside deciding: explanations, advice, the end, and keeping the game.

use std::path::Path;

use super::command::Command;
use super::console::Said;
use super::kept::Kept;
use super::sitting::Sitting;
use crate::cli::failure::Failure;
use crate::cli::progress::threads;
use crate::cli::run::asked;
use crate::counterfactual::{Past, Replay, adviser, what_mattered};
use crate::kernel::Seed;
use crate::report::{debrief, screen, tell_why};
use crate::scenario::ActorId;
use crate::sim::play_draw;
use crate::stats::Level;
use crate::why::why;

/// Futures of every option that the adviser plays.
const FUTURES: u64 = 500;
/// Futures in which what seems to matter most is looked at, at the end.
const MATTERED: u64 = 1024;

impl Sitting {
    /// Explains the last turn, or the turns that are named; once the game is over, with what began it.
    pub(super) fn why(&mut self, actor: ActorId, about: Option<&str>) -> Result<(), Failure> {
        let scenario = self.game.model().scenario.clone();
        let asked = match about.map(|it| asked(&scenario, &[it.to_owned()])).transpose() {
            Ok(asked) => asked.and_then(|it| it.into_iter().next()),
            Err(failure) => return self.console.say(&failure.to_string().replace("--why", "why")),
        };
        let closed = self.game.run().turns.len();
        if closed == 0 {
            return self.console.say("Nothing has changed yet: this is the first turn.");
        }
        let look = self.console.look();
        if let Some(asked) = asked.as_ref().filter(|_| self.game.is_over()) {
            let accounts = why(self.game.model(), self.game.run(), core::slice::from_ref(asked));
            let text: String = accounts.iter().map(|it| tell_why(&scenario, it, &look)).collect();
            return self.console.page(&text);
        }
        let view = self.game.view(actor);
        let named = about.is_some_and(|it| it.contains('@'));
        let turns = asked.as_ref().filter(|_| named).map_or(closed - 1..closed, |it| it.turns.start.min(closed)..it.turns.end.min(closed));
        if turns.is_empty() {
            return self.console.say("These turns have not been played yet.");
        }
        let text = screen::why(&scenario, self.game.run(), &turns, &view, asked.map(|it| it.variable), &look);
        self.console.page(&text)
    }

    pub(super) fn advise(&mut self, actor: ActorId) -> Result<(), Failure> {
        let model = self.game.model().clone();
        let options = self.game.menu(actor).into_iter().filter(|it| it.closed.is_none()).map(|it| Some(it.choice));
        let options: Vec<_> = options.chain([None]).collect();
        let past = Past::of(&model, self.game.run());
        let replay = Replay { model: &model, past: &past, threads: threads(None) };
        let advice = adviser(&replay, self.game.turn(), actor, &options, FUTURES, Level::P95);
        self.console.page(&screen::advice(&model.scenario, &advice, &self.console.look()))
    }

    /// Tells how the game ended.
    pub(super) fn finish(&mut self) -> Result<(), Failure> {
        self.console.say("The game is over. It is played again to see what mattered; that takes some seconds.")?;
        let run = self.game.run();
        let without = play_draw(self.game.ground().start(), Seed(run.seed), run.replication, run.draw);
        let counsel = self.game.counsel()?;
        let look = self.console.look();
        let mut text = screen::finish(&self.game, &counsel, &without, &look);
        let (model, past) = (self.game.model(), Past::of(self.game.model(), run));
        if let Some(mattered) = what_mattered(&Replay { model, past: &past, threads: threads(None) }, run, MATTERED, Level::P95) {
            text += &debrief(&model.scenario, &mattered, &look);
        }
        self.console.page(&text)
    }

    /// After the end: there is time to ask why, and to go back. `false` if somebody leaves.
    pub(super) fn after_the_end(&mut self) -> Result<bool, Failure> {
        let Some(&actor) = self.game.people().first() else { return Ok(false) };
        self.console.say("`undo` goes back into the game, `why`, `map`, `table` and `end` look at it, `quit` leaves.")?;
        loop {
            let Some(command) = self.command(actor, ", after the end")? else { return Ok(false) };
            match command {
                Command::Quit => return Ok(false),
                Command::Undo | Command::Fork(_) => {
                    if self.go_back(&command)? {
                        return Ok(true);
                    }
                }
                Command::Number(_) | Command::Name(_) | Command::Advise | Command::Menu | Command::Look(_) => {
                    self.console.say("There is nothing left to choose.")?;
                }
                other => self.show(actor, &other)?,
            }
        }
    }

    /// Goes back by a turn or over to a line that was left; says why if it can't.
    pub(super) fn go_back(&mut self, command: &Command) -> Result<bool, Failure> {
        let moved = match command {
            Command::Fork(number) => match number.checked_sub(1) {
                Some(place) => self.game.take_up(place)?,
                None => false,
            },
            _ => self.game.undo()?,
        };
        if moved {
            self.keep()?;
        } else if matches!(command, Command::Fork(_)) {
            self.console.say("There is no such fork; `forks` lists them.")?;
        } else {
            self.console.say("This is the first turn; there is nothing to take back.")?;
        }
        Ok(moved)
    }

    /// Brings the file of the game up to date, if it has one. A full disk is no reason to lose the game that is on the table.
    pub(super) fn keep(&mut self) -> Result<(), Failure> {
        match self.kept.note(&self.game) {
            Ok(None) => Ok(()),
            Ok(Some(told)) => self.console.say(&told),
            Err(failure) => self.console.say(&format!("The game could not be kept: {failure}. `save FILE` tries elsewhere.")),
        }
    }

    /// Keeps the game in another file from now on, or says where it is kept.
    pub(super) fn save_as(&mut self, file: Option<&str>) -> Result<(), Failure> {
        if let Some(file) = file {
            match Kept::begin(Path::new(file), false, self.game.recording(), self.game.model()) {
                Ok(kept) => self.kept = kept,
                Err(failure) => return self.console.say(&failure.to_string().replace("; `--force` replaces it", "; say another name")),
            }
        }
        let text = match self.kept.path() {
            Some(path) => format!("The game is kept in {}, up to the turn that was closed last.", path.display()),
            None => "The game is not kept; `save FILE` keeps it.".to_owned(),
        };
        self.console.say(&text)
    }

    pub(super) fn farewell(&mut self) -> Result<(), Failure> {
        let text = screen::farewell(&self.game, self.kept.path());
        if text.is_empty() { Ok(()) } else { self.console.say(&text) }
    }

    /// Waits for a line that says nothing but that somebody is there. `false` at the end of the input, and if Ctrl-C is all that is said, twice.
    pub(super) fn wait(&mut self, prompt: &str) -> Result<bool, Failure> {
        for _ in 0..2 {
            match self.console.ask(prompt)? {
                Said::Line(_) => return Ok(true),
                Said::Interrupt => self.console.say("Ctrl-C once more leaves; Enter goes on.")?,
                Said::End => return Ok(false),
            }
        }
        Ok(false)
    }
}
