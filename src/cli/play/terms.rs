//! Terms at a table: what they would be worth, putting them there, and whose names stand under them. What is signed counts
//! once all people at the table have signed the same; nobody is asked by name before that.

use super::command::Command;
use super::names::{self, Meant, find};
use super::sitting::Sitting;
use crate::cli::failure::Failure;
use crate::game::Reply;
use crate::play::{SeatTable, SeatView};
use crate::report::screen::{self, LaidTerms};
use crate::report::{Shown, say, series};
use crate::scenario::{ActorId, DialogueId, IssueId};

/// Terms that lie on a table of the open turn.
#[derive(Clone, Debug)]
pub(super) struct Laid {
    pub(super) dialogue: DialogueId,
    pub(super) by: ActorId,
    pub(super) terms: Vec<(IssueId, f64)>,
    /// Whose names stand under them.
    pub(super) signed: Vec<ActorId>,
    /// The people who have had them before them.
    pub(super) seen: Vec<ActorId>,
}

impl Sitting {
    /// A turn is asked anew: nothing lies on any table.
    pub(super) fn clear_tables(&mut self) {
        self.laid.clear();
        for actor in self.game.people().to_vec() {
            for table in self.game.seat(actor).tables {
                // Who has signed nothing is where they were.
                let _nothing_signed = self.game.reply(actor, Reply::Unsign(table.dialogue));
            }
        }
    }

    /// Does what a command says about terms, at the tables where it may; whether it was such a command.
    pub(super) fn bargain(
        &mut self,
        actor: ActorId,
        view: &SeatView,
        tables: &[SeatTable],
        is_there: bool,
        command: &Command,
    ) -> Result<bool, Failure> {
        let is_about_terms =
            matches!(command, Command::Terms(_) | Command::Offer(_) | Command::Sign(_) | Command::Unsign);
        if !is_about_terms {
            return Ok(false);
        }
        match (command, tables) {
            (_, []) => self.console.say(&say!("terms-no-table"))?,
            (Command::Terms(None), _) => {
                for table in tables {
                    self.show_terms(actor, view, table)?;
                }
            }
            (Command::Terms(Some(typed)), [table]) => self.weigh(actor, table, typed)?,
            (_, [table]) if is_there => self.put(actor, view, table, command)?,
            _ => self.console.say(&say!("terms-at-table"))?,
        }
        Ok(true)
    }

    /// Something is put on a table, or a name is put under it or taken off.
    fn put(&mut self, actor: ActorId, view: &SeatView, table: &SeatTable, command: &Command) -> Result<(), Failure> {
        match command {
            Command::Offer(Some(typed)) => {
                let Some(terms) = self.understand(table, typed)? else { return Ok(()) };
                if self.signs(actor, table.dialogue, &terms)? {
                    let (dialogue, signed, seen) = (table.dialogue, vec![actor], vec![actor]);
                    self.laid.push(Laid { dialogue, by: actor, terms, signed, seen });
                    self.tell_signed(actor, view, table)?;
                }
            }
            Command::Sign(number) => {
                let Some(place) = self.lies(table.dialogue, number.as_deref())? else { return Ok(()) };
                let terms = self.laid[place].terms.clone();
                if self.signs(actor, table.dialogue, &terms)? {
                    self.laid[place].signed.push(actor);
                    self.tell_signed(actor, view, table)?;
                }
            }
            Command::Unsign => {
                self.take_off(actor, table.dialogue);
                let _nothing_signed = self.game.reply(actor, Reply::Unsign(table.dialogue));
                self.console.say(&say!("terms-unsigned"))?;
            }
            _ => self.console.say(&say!("terms-how"))?,
        }
        Ok(())
    }

    /// Puts a name under terms, in place of other terms; says why where that can't be.
    fn signs(&mut self, actor: ActorId, dialogue: DialogueId, terms: &[(IssueId, f64)]) -> Result<bool, Failure> {
        match self.game.reply(actor, Reply::Sign(dialogue, terms.to_vec())) {
            Ok(()) => {
                self.take_off(actor, dialogue);
                Ok(true)
            }
            Err(refusal) => {
                self.console.say(&say!("talk-refused", refusal: refusal.to_string()))?;
                Ok(false)
            }
        }
    }

    fn take_off(&mut self, actor: ActorId, dialogue: DialogueId) {
        let there = self.laid.iter_mut().filter(|it| it.dialogue == dialogue);
        there.for_each(|it| it.signed.retain(|who| *who != actor));
    }

    /// Which of the terms on a table a number means; the last without one.
    fn lies(&mut self, dialogue: DialogueId, number: Option<&str>) -> Result<Option<usize>, Failure> {
        let there: Vec<usize> = (0..self.laid.len()).filter(|it| self.laid[*it].dialogue == dialogue).collect();
        let place = match number {
            None => there.last(),
            Some(typed) => typed.parse::<usize>().ok().and_then(|it| there.get(it.checked_sub(1)?)),
        };
        if place.is_none() {
            self.console.say(&say!("terms-none-there", n: there.len()))?;
        }
        Ok(place.copied())
    }

    /// The terms that were typed; says what is wrong with what is none.
    fn understand(&mut self, table: &SeatTable, typed: &str) -> Result<Option<Vec<(IssueId, f64)>>, Failure> {
        let (scenario, texts) = (self.game.model().scenario.clone(), self.texts.clone());
        let dialogue = &scenario.dialogues[table.dialogue.index()];
        let agenda: Vec<IssueId> = dialogue.agendas[dialogue.agenda].attention.iter().map(|it| it.0).collect();
        let mut known = names::issues(Shown::new(&scenario, &texts));
        known.retain(|it| agenda.contains(&it.0));
        let mut terms: Vec<(IssueId, f64)> = Vec::new();
        for part in typed.split([',', ';', '+']).map(str::trim).filter(|it| !it.is_empty()) {
            let read =
                part.rsplit_once(char::is_whitespace).and_then(|(name, at)| Some((name, at.parse::<f64>().ok()?)));
            let Some((name, at)) = read.filter(|it| (0.0..=100.0).contains(&it.1)) else {
                let issues: Vec<String> = agenda.iter().map(|it| texts.issue(*it).to_owned()).collect();
                self.console.say(&say!("terms-misread", typed: part, issues: series(&issues)))?;
                return Ok(None);
            };
            match find(name, &known) {
                Meant::One(issue) => terms.push((issue, at)),
                meant => {
                    self.misunderstood(name, &meant)?;
                    return Ok(None);
                }
            }
        }
        Ok(Some(terms))
    }

    /// What terms would be worth that lie on no table.
    fn weigh(&mut self, actor: ActorId, table: &SeatTable, typed: &str) -> Result<(), Failure> {
        let Some(terms) = self.understand(table, typed)? else { return Ok(()) };
        match self.game.offer(actor, table.dialogue, &[actor], &terms) {
            Ok(promise) => {
                let text = screen::worth(self.shown(), &promise, &self.console.look());
                self.console.show(&text)
            }
            Err(refusal) => self.console.say(&say!("talk-refused", refusal: refusal.to_string())),
        }
    }

    /// The table issue by issue, and what lies on it.
    fn show_terms(&mut self, actor: ActorId, view: &SeatView, table: &SeatTable) -> Result<(), Failure> {
        let there: Vec<Laid> = self.laid.iter().filter(|it| it.dialogue == table.dialogue).cloned().collect();
        let mut shown = Vec::new();
        for it in &there {
            // What was signed once may be; who has, is not asked again.
            let Ok(promise) = self.game.offer(actor, it.dialogue, &it.signed, &it.terms) else { continue };
            shown.push(LaidTerms { by: it.by, terms: &it.terms, signed: &it.signed, promise });
        }
        let text = screen::terms(self.shown(), table, view, &shown, &self.console.look());
        self.console.page(&text)
    }

    /// What was signed: what it is worth, and whose names are missing.
    fn tell_signed(&mut self, actor: ActorId, view: &SeatView, table: &SeatTable) -> Result<(), Failure> {
        let Some(it) = self.laid.iter().find(|it| it.dialogue == table.dialogue && it.signed.contains(&actor)) else {
            return Ok(());
        };
        let missing: Vec<ActorId> =
            self.game.at_table(table.dialogue).into_iter().filter(|who| !it.signed.contains(who)).collect();
        let Ok(promise) = self.game.offer(actor, table.dialogue, &it.signed, &it.terms) else { return Ok(()) };
        let text = screen::signed(self.shown(), view, &promise, [&it.signed, &missing], &self.console.look());
        self.console.show(&text)
    }

    /// Asks people again at whose table terms were put since they sat there, until nobody is left: each of them is heard
    /// once for all that lies there. `false` if somebody leaves.
    pub(super) fn pass_round(&mut self) -> Result<bool, Failure> {
        let unseen = |sitting: &Self| {
            let people = sitting.game.people().to_vec();
            people.into_iter().find_map(|actor| {
                let sits = |it: &&Laid| sitting.game.at_table(it.dialogue).contains(&actor);
                let new = sitting.laid.iter().filter(sits).find(|it| !it.seen.contains(&actor))?;
                Some((actor, new.dialogue))
            })
        };
        while let Some((actor, dialogue)) = unseen(self) {
            if self.is_hot() && !self.hand_over(actor)? {
                return Ok(false);
            }
            let table = self.game.seat(actor).tables.into_iter().find(|it| it.dialogue == dialogue);
            let Some(table) = table else { return Ok(true) };
            self.console.say(&say!("terms-again"))?;
            if !self.sit_at(actor, &table)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// What lies on a table has been before somebody.
    pub(super) fn saw(&mut self, actor: ActorId, dialogue: DialogueId) {
        let new = self.laid.iter_mut().filter(|it| it.dialogue == dialogue && !it.seen.contains(&actor));
        new.for_each(|it| it.seen.push(actor));
    }

    /// Says of which tables signatures did not count, since not all people there had signed the same.
    pub(super) fn tell_unmatched(&mut self) -> Result<(), Failure> {
        let unmatched = self.game.closed_last().map(|it| it.unmatched.clone()).unwrap_or_default();
        for dialogue in unmatched {
            let texts = self.texts.clone();
            self.console.say(&say!("terms-unmatched", dialogue: texts.dialogue(dialogue)))?;
        }
        Ok(())
    }
}
