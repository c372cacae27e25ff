//! A sitting: how it begins, what is shown when somebody asks for it, and how it ends. Every rule of the game is
//! elsewhere; every word on the screen too, but for the talk around it.

use std::sync::Arc;

use super::command::{Command, near};
use super::console::{Console, Said};
use super::kept::Kept;
use super::names::{self, Meant, find};
use super::terms::Laid;
use crate::cli::failure::Failure;
use crate::game::Game;
use crate::play::SeatView;
use crate::report::Shown;
use crate::report::say;
use crate::report::screen;
use crate::scenario::{ActorId, Texts};

/// A game, where it is shown, and where it is kept.
pub(super) struct Sitting {
    pub(super) game: Game,
    /// What people at this screen read of the scenario.
    pub(super) texts: Arc<Texts>,
    pub(super) console: Console,
    pub(super) kept: Kept,
    pub(super) rules: HouseRules,
    /// Where the scenario was found, if that had to be said.
    pub(super) place: Option<String>,
    /// What lies on the tables of the open turn.
    pub(super) laid: Vec<Laid>,
}

/// What was settled about a sitting when it began.
#[derive(Clone, Copy, Debug)]
pub(super) struct HouseRules {
    /// Whether the game was to be kept.
    pub(super) is_kept: bool,
    /// Whether turns can be taken back.
    pub(super) has_undo: bool,
    /// Whether the adviser may be asked.
    pub(super) has_adviser: bool,
}

impl Sitting {
    /// Plays to the end, or until somebody leaves.
    /// `torn` is what was lost of the file that the game was read from, if anything.
    pub(super) fn play(mut self, torn: Option<&str>) -> Result<(), Failure> {
        self.welcome(torn)?;
        if self.game.is_over() {
            self.keep()?;
            self.last_turn()?;
            self.finish()?;
        }
        loop {
            let stays = if self.game.is_over() { self.after_the_end()? } else { self.turn()? };
            if !stays {
                return self.farewell();
            }
        }
    }

    /// The scenario in the language of this sitting.
    pub(super) fn shown(&self) -> Shown<'_> {
        Shown::new(&self.game.model().scenario, &self.texts)
    }

    /// Whether several people share the screen.
    pub(super) fn is_hot(&self) -> bool {
        self.game.people().len() > 1
    }

    fn welcome(&mut self, torn: Option<&str>) -> Result<(), Failure> {
        let seats: Vec<&str> = self.game.people().iter().map(|it| self.texts.actor(*it)).collect();
        let text = screen::welcome(self.shown(), &seats, self.game.run(), &self.console.look());
        self.console.show(&text)?;
        if !self.rules.has_undo {
            self.console.say(&say!("talk-no-undo"))?;
        }
        if !self.rules.has_adviser {
            self.console.say(&say!("talk-no-adviser"))?;
        }
        if let Some(torn) = torn {
            self.console.say(torn)?;
        }
        if let Some(path) = self.kept.path() {
            self.console.say(&say!("talk-kept", file: path.display().to_string()))?;
        } else if self.rules.is_kept {
            self.console.say(&say!("talk-unkeepable"))?;
        }
        Ok(())
    }

    /// Tells every seat what the last turn brought. The game is over: everything is open to all who sit before the
    /// screen.
    pub(super) fn last_turn(&mut self) -> Result<(), Failure> {
        let look = self.console.look();
        let mut text = String::new();
        for actor in self.game.people().to_vec() {
            let view = self.game.seat(actor);
            text += &screen::turn(self.shown(), &view, &look);
        }
        self.console.page(&text)
    }

    /// Draws the curtain and waits until the next person sits down. `false` at the end of the input.
    pub(super) fn hand_over(&mut self, actor: ActorId) -> Result<bool, Failure> {
        self.console.curtain()?;
        let name = self.texts.actor(actor);
        let text = format!("{}\n", say!("talk-screen", actor: name));
        self.console.show(&text)?;
        self.wait(&format!("{} ", say!("talk-sit")))
    }

    /// Says what a name was taken for.
    pub(super) fn understood(&mut self, name: &str) -> Result<(), Failure> {
        self.console.say(&say!("talk-understood", name: name))
    }

    /// Says that nothing, or not enough, was understood.
    pub(super) fn misunderstood<T: PartialEq>(&mut self, typed: &str, meant: &Meant<T>) -> Result<(), Failure> {
        let command = if *meant == Meant::Nothing(None) { near(typed) } else { None };
        self.console.say(&match command {
            Some(word) => say!("talk-meant", typed: typed, near: word),
            None => say!("talk-misunderstood", complaint: meant.complaint(typed).unwrap_or_default()),
        })
    }

    /// Shows what a command asks for.
    pub(super) fn show(&mut self, actor: ActorId, view: &SeatView, command: &Command) -> Result<(), Failure> {
        let look = self.console.look();
        let (scenario, texts) = (self.game.model().scenario.clone(), self.texts.clone());
        let scenario = Shown::new(&scenario, &texts);
        match command {
            Command::Help => self.help(),
            Command::Brief(None) => self.console.page(&screen::brief(scenario, actor, true, &look)),
            Command::Brief(Some(about)) => match find(about, &names::actors(scenario)) {
                Meant::One(other) => self.console.page(&screen::brief(scenario, other, other == actor, &look)),
                meant => self.misunderstood(about, &meant),
            },
            Command::Turn => self.console.page(&screen::turn(scenario, view, &look)),
            Command::Menu => self.console.page(&format!("\n{}", screen::menu(scenario, view, &look))),
            Command::Map => self.console.page(&screen::overview(scenario, view, &look)),
            Command::Look(about) => {
                let asked = about.parse::<usize>().map_or_else(|_| Command::Name(about.clone()), Command::Number);
                match self.item(actor, view, &asked)? {
                    Some(item) => self.console.page(&screen::choice(scenario, &item, &look)),
                    None => Ok(()),
                }
            }
            Command::Why(about) => self.why(view, about.as_deref()),
            Command::Advise if !self.rules.has_adviser => self.console.say(&say!("talk-adviser-off")),
            Command::Advise => self.advise(view),
            Command::Table(about) => self.table(view, about.as_deref()),
            Command::Branches => {
                let text = screen::branches(&self.game);
                self.console.show(&text)
            }
            Command::End if self.game.is_over() => self.finish(),
            Command::End => self.console.say(&say!("talk-going-on")),
            Command::Save(file) => self.save_as(file.as_deref()),
            _ => Ok(()),
        }
    }

    /// Asks for a command; `None` at the end of the input. Ctrl-C asks what is meant, and twice in a row leaves.
    pub(super) fn command(
        &mut self,
        actor: ActorId,
        prompt: impl Fn(&str) -> String,
    ) -> Result<Option<Command>, Failure> {
        let scenario = self.game.model().scenario.clone();
        let prompt = format!("{} ", prompt(&scenario.actors[actor.index()].key));
        let mut interrupted = false;
        loop {
            match self.console.ask(&prompt)? {
                Said::End => return Ok(None),
                Said::Interrupt if interrupted => return Ok(None),
                Said::Interrupt => {
                    interrupted = true;
                    self.console.say(&say!("talk-interrupt"))?;
                }
                Said::Noise => self.console.say(&say!("talk-noise"))?,
                Said::Line(line) => {
                    let choices = names::choices(self.shown(), actor);
                    return Ok(Some(Command::read(&line, |typed| matches!(find(typed, &choices), Meant::One(_)))));
                }
            }
        }
    }
}
