//! A turn of a sitting: who is asked when, and what becomes of what they say.

use super::command::Command;
use super::names::{self, Meant, Things, find};
use super::sitting::Sitting;
use crate::cli::failure::Failure;
use crate::game::{self, Closing};
use crate::play::{MenuItem, SeatTable, SeatView};
use crate::record::Choices;
use crate::report::Shown;
use crate::report::{apart, say, screen, series};
use crate::scenario::{ActorId, ChoiceId, DialogueId, IssueId};

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
        self.clear_tables();
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
                if !self.sit_at(actor, &table)? {
                    return Ok(false);
                }
            }
        }
        if !self.pass_round()? {
            return Ok(false);
        }
        if self.is_hot() {
            self.console.curtain()?;
        }
        // Whoever's reply was not taken has been told so, and is asked again.
        if self.game.close(Closing::AllIn).is_err() {
            return Ok(true);
        }
        self.tell_unmatched()?;
        self.keep()?;
        if self.game.is_over() {
            self.last_turn()?;
            self.finish()?;
        }
        Ok(true)
    }

    /// Asks a seat how it comes to a table. `false` if somebody leaves.
    pub(super) fn sit_at(&mut self, actor: ActorId, table: &SeatTable) -> Result<bool, Failure> {
        let Some(posture) = self.posture(actor, table)? else { return Ok(false) };
        self.reply(actor, game::Reply::Posture(table.dialogue, posture))?;
        self.saw(actor, table.dialogue);
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
        let (look, mut view) = (self.console.look(), self.game.seat(actor));
        let text = screen::turn(self.shown(), &view, &look);
        let menu = screen::menu(self.shown(), &view, &look);
        self.console.page(&format!("{text}\n{menu}"))?;
        loop {
            let Some(command) = self.command(actor, |key| say!("talk-prompt", actor: key))? else {
                return Ok(Reply::Leave);
            };
            if let Some(lain) = self.lay(actor, &view.tables, &command)? {
                view = self.game.seat(actor);
                for table in view.tables.iter().filter(|it| lain.contains(&it.dialogue)) {
                    self.console.page(&screen::table(self.shown(), table, &view, &look))?;
                }
                continue;
            }
            let tables = view.tables.clone();
            if self.bargain(actor, &view, &tables, false, &command)? {
                continue;
            }
            match self.decide(actor, &view, &command)? {
                Some(reply) => return Ok(reply),
                None => self.show(actor, &view, &command)?,
            }
        }
    }

    /// Keeps issues off tables or puts them back, where a command says so: at which tables it did; nothing for another
    /// command. What is wrong with a name is said, and nothing is changed then.
    fn lay(
        &mut self,
        actor: ActorId,
        tables: &[SeatTable],
        command: &Command,
    ) -> Result<Option<Vec<DialogueId>>, Failure> {
        let (names, is_off) = match command {
            Command::Off(names) => (names, true),
            Command::On(names) => (names, false),
            _ => return Ok(None),
        };
        let (scenario, texts) = (self.game.model().scenario.clone(), self.texts.clone());
        let agenda = |it: &SeatTable| {
            let dialogue = &scenario.dialogues[it.dialogue.index()];
            dialogue.agendas[dialogue.agenda].attention.iter().map(|it| it.0).collect::<Vec<IssueId>>()
        };
        let laid = tables.iter().filter(|it| it.makes_packages);
        let all: Vec<(DialogueId, IssueId)> =
            laid.flat_map(|it| agenda(it).into_iter().map(|issue| (it.dialogue, issue))).collect();
        let mut known = names::issues(Shown::new(&scenario, &texts));
        known.retain(|(issue, _)| all.iter().any(|it| it.1 == *issue));
        if known.is_empty() {
            self.console.say(&say!("talk-no-packages"))?;
            return Ok(Some(Vec::new()));
        }
        let Some(names) = names else {
            let issues: Vec<String> = known.iter().map(|(issue, _)| texts.issue(*issue).to_owned()).collect();
            self.console.say(&say!("talk-which-issues", issues: series(&issues)))?;
            return Ok(Some(Vec::new()));
        };
        let mut meant = Vec::new();
        for name in names.split([',', '+']).map(str::trim).filter(|it| !it.is_empty()) {
            match find(name, &known) {
                Meant::One(issue) => meant.push(issue),
                _ if name.eq_ignore_ascii_case("all") => meant.extend(known.iter().map(|it| it.0)),
                other => {
                    self.misunderstood(name, &other)?;
                    return Ok(Some(Vec::new()));
                }
            }
        }
        let mut lain = Vec::new();
        for (dialogue, issue) in all.into_iter().filter(|it| meant.contains(&it.1)) {
            let reply = if is_off { game::Reply::KeepOff } else { game::Reply::PutOn };
            self.reply(actor, reply(dialogue, issue))?;
            lain.push(dialogue);
        }
        Ok(Some(lain))
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
                let taken = choices.iter().map(|it| self.texts.choice(it).to_owned()).collect::<Vec<_>>();
                self.console.say(&say!("talk-several-taken", n: taken.len(), choices: apart(&taken)))?;
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
        let (mut view, look) = (self.game.seat(actor), self.console.look());
        let mut table = view.tables.iter().find(|it| it.dialogue == table.dialogue).unwrap_or(table).clone();
        self.console.page(&screen::table(self.shown(), &table, &view, &look))?;
        if self.laid.iter().any(|it| it.dialogue == table.dialogue) {
            self.bargain(actor, &view, core::slice::from_ref(&table), true, &Command::Terms(None))?;
        }
        loop {
            let Some(command) = self.command(actor, |key| say!("talk-prompt-table", actor: key))? else {
                return Ok(None);
            };
            if let Some(lain) = self.lay(actor, core::slice::from_ref(&table), &command)? {
                view = self.game.seat(actor);
                if let Some(it) = view.tables.iter().find(|it| lain.contains(&it.dialogue)) {
                    table = it.clone();
                    self.console.page(&screen::table(self.shown(), &table, &view, &look))?;
                }
                continue;
            }
            if self.bargain(actor, &view, core::slice::from_ref(&table), true, &command)? {
                continue;
            }
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
