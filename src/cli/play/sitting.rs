//! A sitting: who is asked when, and what becomes of what they say. Every rule of the game is elsewhere; every word on
//! the screen too, but for the talk around it.

use std::sync::Arc;

use super::command::{Command, near};
use super::console::{Console, Said};
use super::kept::Kept;
use super::names::{self, Meant, Things, find};
use crate::cli::failure::Failure;
use crate::game::{self, Closing, Game};
use crate::play::{MenuItem, SeatTable, SeatView};
use crate::report::Shown;
use crate::report::say;
use crate::report::screen;
use crate::scenario::Texts;
use crate::scenario::{ActorId, ChoiceId};

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

/// What a seat says to the turn that is open.
enum Reply {
    /// A choice, or to hold.
    Choice(Option<ChoiceId>),
    /// The game stands elsewhere now, or somebody was heard, and everybody is asked anew.
    Elsewhere,
    /// No more.
    Leave,
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

    /// Asks every person in turn and closes the turn. `false` if somebody leaves.
    fn turn(&mut self) -> Result<bool, Failure> {
        for actor in self.game.people().to_vec() {
            if self.is_hot() && !self.hand_over(actor)? {
                return Ok(false);
            }
            match self.seat(actor)? {
                Reply::Leave => return Ok(false),
                Reply::Elsewhere => return Ok(true),
                Reply::Choice(choice) => self.reply(actor, game::Reply::Choice(choice))?,
            }
            for table in self.game.seat(actor).tables {
                match self.posture(actor, &table)? {
                    None => return Ok(false),
                    Some(posture) => self.reply(actor, game::Reply::Posture(table.dialogue, posture))?,
                }
            }
        }
        if self.is_hot() {
            self.console.curtain()?;
        }
        // Whoever's reply was not taken has been told so, and is asked again.
        if self.game.close(Closing::AllIn).is_err() {
            return Ok(true);
        }
        self.keep()?;
        if self.game.is_over() {
            self.last_turn()?;
            self.finish()?;
        }
        Ok(true)
    }

    /// Hands a reply to the game; says why if it is not taken.
    fn reply(&mut self, actor: ActorId, reply: game::Reply) -> Result<(), Failure> {
        match self.game.reply(actor, reply) {
            Ok(()) => Ok(()),
            Err(refusal) => self.console.say(&say!("talk-refused", refusal: refusal.to_string())),
        }
    }

    /// Tells every seat what the last turn brought. The game is over: everything is open to all who sit before the
    /// screen.
    fn last_turn(&mut self) -> Result<(), Failure> {
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

    /// Asks a seat until it has decided.
    fn seat(&mut self, actor: ActorId) -> Result<Reply, Failure> {
        let (look, view) = (self.console.look(), self.game.seat(actor));
        let text = screen::turn(self.shown(), &view, &look);
        let menu = screen::menu(self.shown(), &view.menu, &look);
        self.console.page(&format!("{text}\n{menu}"))?;
        loop {
            let Some(command) = self.command(actor, |key| say!("talk-prompt", actor: key))? else {
                return Ok(Reply::Leave);
            };
            match self.decide(actor, &view, &command)? {
                Some(reply) => return Ok(reply),
                None => self.show(actor, &view, &command)?,
            }
        }
    }

    /// What a command comes to if it is a decision.
    fn decide(&mut self, actor: ActorId, view: &SeatView, command: &Command) -> Result<Option<Reply>, Failure> {
        let item = match command {
            Command::Number(0) => return Ok(Some(Reply::Choice(None))),
            Command::Number(_) | Command::Name(_) => self.item(actor, view, command)?,
            Command::Undo | Command::Branch(_) => {
                return Ok(self.go_back(Some(actor), command)?.then_some(Reply::Elsewhere));
            }
            Command::Quit => return Ok(self.may_leave()?.then_some(Reply::Leave)),
            _ => None,
        };
        Ok(match item {
            Some(MenuItem { choice, closed: None, .. }) => {
                if matches!(command, Command::Name(_)) {
                    let texts = self.texts.clone();
                    self.understood(texts.choice(choice))?;
                }
                Some(Reply::Choice(Some(choice)))
            }
            Some(item) => {
                let text = screen::choice(self.shown(), &item, &self.console.look());
                self.console.show(&text)?;
                None
            }
            None => None,
        })
    }

    /// The item of a menu that a number or a name means; says what is wrong with one that means none.
    fn item(&mut self, actor: ActorId, view: &SeatView, command: &Command) -> Result<Option<MenuItem>, Failure> {
        let (typed, meant) = match command {
            Command::Number(number) => {
                let item = number.checked_sub(1).and_then(|it| view.menu.get(it));
                if item.is_none() {
                    self.console.say(&say!("talk-numbers", last: view.menu.len()))?;
                }
                return Ok(item.cloned());
            }
            Command::Name(name) => (name, find(name, &names::choices(self.shown(), actor))),
            _ => return Ok(None),
        };
        if let Meant::One(choice) = meant {
            return Ok(view.menu.iter().find(|it| it.choice == choice).cloned());
        }
        self.misunderstood(typed, &meant)?;
        Ok(None)
    }

    /// Says what a name was taken for.
    fn understood(&mut self, name: &str) -> Result<(), Failure> {
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
            Command::Menu => self.console.page(&format!("\n{}", screen::menu(scenario, &view.menu, &look))),
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

    /// Asks for a posture at a table; `None` if somebody leaves.
    fn posture(&mut self, actor: ActorId, table: &SeatTable) -> Result<Option<usize>, Failure> {
        let (scenario, texts) = (self.game.model().scenario.clone(), self.texts.clone());
        let postures = scenario.dialogues[table.dialogue.index()].postures.iter();
        let names = &texts.dialogues[table.dialogue.index()].postures;
        let known: Things<'_, usize> = postures
            .zip(names)
            .enumerate()
            .map(|(row, (it, name))| (row, vec![it.key.as_str().into(), name.into()]))
            .collect();
        let view = self.game.seat(actor);
        self.console.page(&screen::table(self.shown(), table, &view, &self.console.look()))?;
        loop {
            let Some(command) = self.command(actor, |key| say!("talk-prompt-table", actor: key))? else {
                return Ok(None);
            };
            match &command {
                Command::Number(number) => match number.checked_sub(1).filter(|it| *it < names.len()) {
                    Some(place) => return Ok(Some(place)),
                    None => self.console.say(&say!("talk-postures", last: names.len()))?,
                },
                Command::Name(name) => match find(name, &known) {
                    Meant::One(place) => {
                        self.understood(&names[place])?;
                        return Ok(Some(place));
                    }
                    meant => self.misunderstood(name, &meant)?,
                },
                Command::Quit if self.may_leave()? => return Ok(None),
                Command::Quit => {}
                Command::Undo | Command::Branch(_) => {
                    self.console.say(&say!("talk-posture-first"))?;
                }
                Command::Advise => {
                    self.console.say(&say!("talk-adviser-table"))?;
                }
                other => self.show(actor, &view, other)?,
            }
        }
    }
}
