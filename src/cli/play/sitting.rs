//! A sitting: who is asked when, and what becomes of what they say. Every rule of the game is elsewhere; every word on the screen too, but for the talk around it.

use super::command::{Command, WORDS};
use super::console::{Console, Said};
use super::kept::Kept;
use crate::cli::failure::Failure;
use crate::game::{Game, Item, Replies};
use crate::report::screen;
use crate::scenario::{ActorId, ChoiceId, DialogueId};

/// A game, where it is shown, and where it is kept.
pub(super) struct Sitting {
    pub(super) game: Game,
    pub(super) console: Console,
    pub(super) kept: Kept,
    /// Whether it was to be kept.
    pub(super) wanted: bool,
}

/// What a seat says to the turn that is open.
enum Reply {
    /// A choice, or to hold.
    Choice(Option<ChoiceId>),
    /// The game stands elsewhere now, and everybody is asked anew.
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
            self.finish()?;
        }
        loop {
            let stays = if self.game.is_over() { self.after_the_end()? } else { self.turn()? };
            if !stays {
                return self.farewell();
            }
        }
    }

    fn welcome(&mut self, torn: Option<&str>) -> Result<(), Failure> {
        let scenario = &self.game.model().scenario;
        let seats: Vec<&str> = self.game.people().iter().map(|it| &*scenario.actors[it.index()].name).collect();
        let text = screen::welcome(scenario, &seats, self.game.run(), &self.console.look());
        self.console.show(&text)?;
        if let Some(torn) = torn {
            self.console.say(torn)?;
        }
        if let Some(path) = self.kept.path() {
            self.console.say(&format!("The game is kept in {}.", path.display()))?;
        } else if self.wanted {
            self.console.say("The game can't be kept where games are kept; `save FILE` keeps it elsewhere.")?;
        }
        Ok(())
    }

    /// Asks every person in turn and closes the turn. `false` if somebody leaves.
    fn turn(&mut self) -> Result<bool, Failure> {
        let mut replies = Replies::default();
        for actor in self.game.people().to_vec() {
            if self.game.people().len() > 1 && !self.hand_over(actor)? {
                return Ok(false);
            }
            match self.seat(actor)? {
                Reply::Leave => return Ok(false),
                Reply::Elsewhere => return Ok(true),
                Reply::Choice(choice) => replies.choices.push((actor, choice)),
            }
            for (dialogue, _) in self.game.tables(actor) {
                match self.posture(actor, dialogue)? {
                    None => return Ok(false),
                    Some(posture) => replies.postures.push((dialogue, actor, posture)),
                }
            }
        }
        if self.game.people().len() > 1 {
            self.console.curtain()?;
        }
        self.game.close(replies);
        self.keep()?;
        if self.game.is_over() {
            let look = self.console.look();
            if let Some(&actor) = self.game.people().first() {
                let text = screen::month(&mut self.game, actor, &look);
                self.console.show(&text)?;
            }
            self.finish()?;
        }
        Ok(true)
    }

    /// Draws the curtain and waits until the next person sits down. `false` at the end of the input.
    fn hand_over(&mut self, actor: ActorId) -> Result<bool, Failure> {
        self.console.curtain()?;
        let name = &self.game.model().scenario.actors[actor.index()].name;
        let text = format!("The screen is for {name} alone now.\n");
        self.console.show(&text)?;
        self.wait("Press Enter when you sit before it. ")
    }

    /// Asks a seat until it has decided.
    fn seat(&mut self, actor: ActorId) -> Result<Reply, Failure> {
        let look = self.console.look();
        let text = screen::month(&mut self.game, actor, &look);
        self.console.show(&text)?;
        self.menu(actor)?;
        loop {
            let Some(command) = self.command(actor, "")? else { return Ok(Reply::Leave) };
            match self.decide(actor, &command)? {
                Some(reply) => return Ok(reply),
                None => self.show(actor, &command)?,
            }
        }
    }

    /// What a command comes to if it is a decision.
    fn decide(&mut self, actor: ActorId, command: &Command) -> Result<Option<Reply>, Failure> {
        Ok(match command {
            Command::Number(0) => Some(Reply::Choice(None)),
            Command::Number(_) | Command::Name(_) => {
                let menu = self.game.menu(actor);
                let item = match command {
                    Command::Number(number) => menu.get(number - 1).cloned(),
                    Command::Name(name) => self.named(&menu, name),
                    _ => None,
                };
                match item {
                    None => {
                        self.console.say(&format!("There are numbers from 0 to {}.", menu.len()))?;
                        None
                    }
                    Some(Item { choice, closed: None, .. }) => Some(Reply::Choice(Some(choice))),
                    Some(item) => {
                        let text = screen::choice(&self.game.model().scenario, &item, &self.console.look());
                        self.console.show(&text)?;
                        None
                    }
                }
            }
            Command::Undo | Command::Fork(_) => self.go_back(command)?.then_some(Reply::Elsewhere),
            Command::Quit => Some(Reply::Leave),
            _ => None,
        })
    }

    /// Shows what a command asks for.
    pub(super) fn show(&mut self, actor: ActorId, command: &Command) -> Result<(), Failure> {
        let look = self.console.look();
        let scenario = self.game.model().scenario.clone();
        match command {
            Command::Help => self.help(),
            Command::Brief(None) => self.console.page(&screen::brief(&scenario, actor, true, &look)),
            Command::Brief(Some(about)) => match scenario.actor(about) {
                Some(other) => self.console.page(&screen::brief(&scenario, other, other == actor, &look)),
                None => self.unknown(about, scenario.actors.iter().map(|it| it.key.as_str())),
            },
            Command::Month => {
                let text = screen::month(&mut self.game, actor, &look);
                self.console.page(&text)
            }
            Command::Menu => self.menu(actor),
            Command::Map => {
                let view = self.game.view(actor);
                let in_force = self.game.run().turns.last().map_or_else(Vec::new, |it| it.in_force.clone());
                self.console.page(&screen::overview(&scenario, &in_force, &view, &look))
            }
            Command::Look(about) => {
                let menu = self.game.menu(actor);
                let number = about.parse::<usize>().ok().and_then(|it| it.checked_sub(1));
                let item = number.map_or_else(|| self.named(&menu, about), |it| menu.get(it).cloned());
                match item {
                    Some(item) => self.console.page(&screen::choice(&scenario, &item, &look)),
                    None => self.unknown(about, menu.iter().map(|it| scenario.choices[it.choice.index()].key.as_str())),
                }
            }
            Command::Why(about) => self.why(actor, about.as_deref()),
            Command::Advise => self.advise(actor),
            Command::Table => {
                self.tables(actor)?;
                let view = self.game.view(actor);
                self.console.page(&screen::offers(&scenario, self.game.run(), &view, &look))
            }
            Command::Forks => {
                let text = screen::forks(&self.game);
                self.console.show(&text)
            }
            Command::End if self.game.is_over() => self.finish(),
            Command::End => self.console.say("The game is not over yet."),
            Command::Save(file) => self.save_as(file.as_deref()),
            Command::Unknown(text, meant) => {
                let hint = meant.as_ref().map_or_else(String::new, |it| format!(" Did you mean `{it}`?"));
                self.console.say(&format!("`{text}` says nothing here.{hint} `help` lists what you can type."))
            }
            _ => Ok(()),
        }
    }

    /// Asks for a command; `None` at the end of the input. Ctrl-C asks what is meant, and twice in a row leaves.
    pub(super) fn command(&mut self, actor: ActorId, place: &str) -> Result<Option<Command>, Failure> {
        let scenario = self.game.model().scenario.clone();
        let prompt = format!("{}{place}> ", scenario.actors[actor.index()].key);
        let mut interrupted = false;
        loop {
            match self.console.ask(&prompt)? {
                Said::End => return Ok(None),
                Said::Interrupt if interrupted => return Ok(None),
                Said::Interrupt => {
                    interrupted = true;
                    self.console.say("Ctrl-C once more leaves; any command goes on.")?;
                }
                Said::Line(line) => {
                    let names = scenario.actors[actor.index()].choices.iter().map(|it| scenario.choices[it.index()].key.as_str());
                    let postures = scenario.dialogues.iter().flat_map(|it| &it.postures).map(|it| it.key.as_str());
                    return Ok(Some(Command::read(&line, names.chain(postures))));
                }
            }
        }
    }

    /// Asks for a posture at a table; `None` if somebody leaves.
    fn posture(&mut self, actor: ActorId, dialogue: DialogueId) -> Result<Option<usize>, Failure> {
        let scenario = self.game.model().scenario.clone();
        let postures = &scenario.dialogues[dialogue.index()].postures;
        self.tables(actor)?;
        loop {
            let Some(command) = self.command(actor, " at the table")? else { return Ok(None) };
            let place = match &command {
                Command::Number(number) => number.checked_sub(1).filter(|it| *it < postures.len()),
                Command::Name(name) => postures.iter().position(|it| it.key == *name),
                Command::Quit => return Ok(None),
                Command::Undo | Command::Fork(_) => {
                    self.console.say("Say first how you come to the table; the turn can be taken back afterwards.")?;
                    continue;
                }
                Command::Advise => {
                    self.console.say("The adviser speaks of choices, not of the table; the terms above are all that can be known.")?;
                    continue;
                }
                other => {
                    self.show(actor, other)?;
                    continue;
                }
            };
            match place {
                Some(place) => return Ok(Some(place)),
                None => self.console.say(&format!("Postures have numbers from 1 to {}.", postures.len()))?,
            }
        }
    }

    fn tables(&mut self, actor: ActorId) -> Result<(), Failure> {
        let look = self.console.look();
        let view = self.game.view(actor);
        for (dialogue, promises) in self.game.tables(actor) {
            let text = screen::table(&self.game.model().scenario, dialogue, actor, &promises, &view, &look);
            self.console.show(&text)?;
        }
        Ok(())
    }

    fn menu(&mut self, actor: ActorId) -> Result<(), Failure> {
        let menu = self.game.menu(actor);
        self.console.show(&format!("\n{}", screen::menu(&self.game.model().scenario, &menu, &self.console.look())))
    }

    fn help(&mut self) -> Result<(), Failure> {
        let lines = screen::glossary(&WORDS, &self.console.look());
        self.console.page(&lines)
    }

    pub(super) fn unknown<'a>(&mut self, text: &str, names: impl Iterator<Item = &'a str>) -> Result<(), Failure> {
        let names: Vec<&str> = names.collect();
        let hint = match crate::text::nearest(text, names.iter().copied()) {
            Some(meant) => format!("Did you mean `{meant}`?"),
            None => format!("There are {}.", names.join(", ")),
        };
        self.console.say(&format!("`{text}` is not known here. {hint}"))
    }

    fn named(&self, menu: &[Item], name: &str) -> Option<Item> {
        menu.iter().find(|it| self.game.model().scenario.choices[it.choice.index()].key == name).cloned()
    }
}
