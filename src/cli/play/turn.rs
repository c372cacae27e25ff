//! A turn of a sitting: who is asked when, and what becomes of what they say.

use super::command::Command;
use super::names::{self, Meant, Things, find};
use super::sitting::Sitting;
use crate::cli::failure::Failure;
use crate::game::{self, Closing};
use crate::play::{MenuItem, SeatTable, SeatView};
use crate::record::Choices;
use crate::report::{say, screen};
use crate::scenario::{ActorId, ChoiceId};

/// What a seat says to the turn that is open.
enum Reply {
    /// Choices, or to hold.
    Choices(Choices),
    /// The game stands elsewhere now, or somebody was heard, and everybody is asked anew.
    Elsewhere,
    /// No more.
    Leave,
}

impl Sitting {
    /// Asks every person in turn and closes the turn. `false` if somebody leaves.
    pub(super) fn turn(&mut self) -> Result<bool, Failure> {
        for actor in self.game.people().to_vec() {
            if self.is_hot() && !self.hand_over(actor)? {
                return Ok(false);
            }
            match self.seat(actor)? {
                Reply::Leave => return Ok(false),
                Reply::Elsewhere => return Ok(true),
                Reply::Choices(choices) => self.reply(actor, game::Reply::Choices(choices))?,
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

    /// Asks a seat until it has decided.
    fn seat(&mut self, actor: ActorId) -> Result<Reply, Failure> {
        let (look, view) = (self.console.look(), self.game.seat(actor));
        let text = screen::turn(self.shown(), &view, &look);
        let menu = screen::menu(self.shown(), &view, &look);
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
        match command {
            Command::Number(0) => Ok(Some(Reply::Choices(Choices::HOLD))),
            Command::Number(_) | Command::Name(_) => {
                Ok(self.pick(actor, view, command)?.map(|it| Reply::Choices(it.into())))
            }
            Command::Several(parts) => {
                let mut choices = Choices::HOLD;
                for part in parts {
                    let Some(choice) = self.pick(actor, view, part)? else { return Ok(None) };
                    if choices.count() >= view.attention || !choices.add(choice) {
                        self.console.say(&say!("talk-too-many", most: view.attention))?;
                        return Ok(None);
                    }
                }
                Ok(Some(Reply::Choices(choices)))
            }
            Command::Undo | Command::Branch(_) => Ok(self.go_back(Some(actor), command)?.then_some(Reply::Elsewhere)),
            Command::Quit => Ok(self.may_leave()?.then_some(Reply::Leave)),
            _ => Ok(None),
        }
    }

    /// The choice that a number or a name means, if it is open; if not, what keeps it closed is shown.
    fn pick(&mut self, actor: ActorId, view: &SeatView, command: &Command) -> Result<Option<ChoiceId>, Failure> {
        Ok(match self.item(actor, view, command)? {
            Some(MenuItem { choice, closed: None, .. }) => {
                if matches!(command, Command::Name(_)) {
                    let texts = self.texts.clone();
                    self.understood(texts.choice(choice))?;
                }
                Some(choice)
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
    pub(super) fn item(
        &mut self,
        actor: ActorId,
        view: &SeatView,
        command: &Command,
    ) -> Result<Option<MenuItem>, Failure> {
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
