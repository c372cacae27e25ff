//! What a sitting does beside deciding: explanations, advice, the end, and keeping the game.

use super::command::Command;
use super::console::Said;
use super::sitting::Sitting;
use crate::cli::failure::Failure;
use crate::cli::progress::threads;
use crate::report::screen;
use crate::scenario::ActorId;
use crate::sim::play_draw;
use crate::stats::Level;
use crate::terms::Seed;
use crate::whatif::{Past, Replay, adviser};

/// Futures of every option that the adviser plays.
const FUTURES: u64 = 500;

impl Sitting {
    pub(super) fn why(&mut self, actor: ActorId, about: Option<&str>) -> Result<(), Failure> {
        let scenario = self.game.model().scenario.clone();
        let variable = match about {
            None => None,
            Some(name) => match scenario.variable(name) {
                Some(id) => Some(id),
                None => return self.unknown(name, scenario.variables.iter().map(|it| it.notation.as_str())),
            },
        };
        let view = self.game.view(actor);
        let text = match self.game.run().turns.last() {
            None => "Nothing has changed yet: this is the first turn.\n".to_owned(),
            Some(record) => screen::why(&scenario, record, &view, variable, &self.console.look()),
        };
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
        let run = self.game.run();
        let without = play_draw(self.game.model(), Seed(run.seed), run.replication, run.draw);
        let text = screen::finish(&self.game, &without, &self.console.look());
        self.console.page(&text)
    }

    /// After the end: there is time to ask why, and to go back. `false` if somebody leaves.
    pub(super) fn after_the_end(&mut self) -> Result<bool, Failure> {
        let Some(&actor) = self.game.people().first() else { return Ok(false) };
        self.console.show("\nThe game is over. `undo` goes back into it, `why`, `map` and `table` look at it, `quit` leaves.\n")?;
        loop {
            let Some(command) = self.command(actor, ", after the end")? else { return Ok(false) };
            match command {
                Command::Quit => return Ok(false),
                Command::Undo if self.game.undo() => return self.keep().map(|()| true),
                Command::Fork(number) if number.checked_sub(1).is_some_and(|place| self.game.take_up(place)) => {
                    return self.keep().map(|()| true);
                }
                Command::Number(_) | Command::Name(_) | Command::Advise | Command::Menu | Command::Look(_) => {
                    self.console.show("There is nothing left to choose.\n")?;
                }
                other => self.show(actor, &other)?,
            }
        }
    }

    /// Writes the game to its file, if it has one.
    pub(super) fn keep(&mut self) -> Result<(), Failure> {
        Ok(())
    }

    pub(super) fn save_as(&mut self, _file: Option<&str>) -> Result<(), Failure> {
        Ok(())
    }

    pub(super) fn farewell(&mut self) -> Result<(), Failure> {
        self.console.show(&screen::farewell(self.save.as_deref(), self.game.is_over()))
    }

    /// Waits for a line that says nothing but that somebody is there.
    pub(super) fn wait(&mut self, prompt: &str) -> Result<bool, Failure> {
        loop {
            match self.console.ask(prompt)? {
                Said::Line(_) => return Ok(true),
                Said::Interrupt => {}
                Said::End => return Ok(false),
            }
        }
    }
}
