//! What a sitting does beside deciding: explanations, advice, the end, and keeping the game.

use core::ops::Range;
use std::path::Path;

use super::command::{Command, WORDS, meaning, takes};
use super::console::Said;
use super::kept::Kept;
use super::names::{self, Meant, find};
use super::sitting::Sitting;
use crate::cli::failure::Failure;
use crate::cli::progress::threads;
use crate::counterfactual::{Replay, adviser_of, what_mattered};
use crate::game::Game;
use crate::history::{ReplayError, policies_alone};
use crate::play::SeatView;
use crate::report::Shown;
use crate::report::facts::{DebriefFacts, WhyFacts};
use crate::report::say;
use crate::report::screen::Extent;
use crate::report::{debrief, screen, tell_why};
use crate::scenario::ActorId;
use crate::stats::Level;
use crate::why::{Asked, why};

/// Futures of every option that the adviser plays.
const FUTURES: u64 = 500;
/// Futures in which what seems to matter most is looked at, at the end.
const MATTERED: u64 = 1024;

/// The game to be played again, on all threads; nobody stops it.
fn replay(game: &Game) -> Replay<'_> {
    Replay { threads: threads(None), ..Replay::of(game.history()) }
}

impl Sitting {
    /// Explains the last turn, or the turns that are named; once the game is over, with what began it.
    pub(super) fn why(&mut self, view: &SeatView, about: Option<&str>) -> Result<(), Failure> {
        let (model, texts) = (self.game.model().clone(), self.texts.clone());
        let (name, turns) = about.map_or((None, None), |it| match it.rsplit_once('@') {
            Some((name, turns)) => (Some(name.trim()), Some(turns)),
            None => (Some(it), None),
        });
        let variable = match name.filter(|it| !it.is_empty()) {
            None => None,
            Some(name) => match find(name, &names::levels(Shown::new(&model.scenario, &texts))) {
                Meant::One(variable) => Some(variable),
                meant => return self.misunderstood(name, &meant),
            },
        };
        let closed = view.closed().len();
        if closed == 0 {
            return self.console.say(&say!("talk-unchanged"));
        }
        let whole = if self.game.is_over() && variable.is_some() { 0..closed } else { closed - 1..closed };
        let Some(turns) = turns.map_or(Some(whole), turns_of) else {
            return self.console.say(&say!("talk-turns", last: closed));
        };
        let turns = turns.start.min(closed)..turns.end.min(closed);
        if turns.is_empty() {
            return self.console.say(&say!("talk-unplayed"));
        }
        let look = self.console.look();
        if let Some(variable) = variable.filter(|_| self.game.is_over()) {
            let accounts = why(&model, self.game.run(), &[Asked { variable, turns }]);
            let text: String = accounts
                .iter()
                .map(|it| tell_why(Shown::new(&model.scenario, &texts), &WhyFacts::of(&model.scenario, it), &look))
                .collect();
            return self.console.page(&text);
        }
        self.console.page(&screen::why(&model, &texts, view, &turns, variable, &look))
    }

    pub(super) fn advise(&mut self, view: &SeatView) -> Result<(), Failure> {
        let model = self.game.model().clone();
        let options = view.menu.iter().filter(|it| it.closed.is_none()).map(|it| Some(it.choice));
        let options: Vec<_> = options.chain([None]).collect();
        let Ok(advice) = adviser_of(&replay(&self.game), view, &options, FUTURES, Level::P95) else { return Ok(()) };
        self.console.page(&screen::advice(Shown::new(&model.scenario, &self.texts), &advice, &self.console.look()))
    }

    pub(super) fn help(&mut self) -> Result<(), Failure> {
        let rules = self.rules;
        let has_packages = self.game.model().dialogues.iter().any(|it| it.packages.is_some());
        let has_tables = !self.game.model().dialogues.is_empty();
        let is_there = |word: &str| match word {
            "undo" | "branch" | "branches" => rules.has_undo,
            "advise" => rules.has_adviser,
            "off" | "on" => has_packages,
            "terms" | "offer" | "sign" | "unsign" => has_tables,
            _ => true,
        };
        let words = WORDS.into_iter().filter(|it| is_there(it));
        let words: Vec<(&str, String, String)> = words.map(|it| (it, takes(it), meaning(it))).collect();
        self.console.page(&screen::glossary(&words, &self.console.look()))
    }

    /// Tells how the game ended.
    pub(super) fn finish(&mut self) -> Result<(), Failure> {
        self.console.say(&say!("talk-over"))?;
        let without = policies_alone(self.game.history());
        let counsel = self.game.counsel()?;
        let look = self.console.look();
        let mut text = screen::finish(&self.game, &self.texts, &counsel, &without, &look);
        if let Ok(Some(mattered)) = what_mattered(&replay(&self.game), self.game.people(), MATTERED, Level::P95) {
            text += &debrief(&DebriefFacts::of(self.shown(), &mattered), &look);
        }
        self.console.page(&text)
    }

    /// After the end: there is time to ask why, and to go back. `false` if somebody leaves.
    pub(super) fn after_the_end(&mut self) -> Result<bool, Failure> {
        let Some(&actor) = self.game.people().first() else { return Ok(false) };
        self.console.say(&if self.rules.has_undo { say!("talk-after-undo") } else { say!("talk-after") })?;
        let view = self.game.seat(actor);
        loop {
            let Some(command) = self.command(actor, |key| say!("talk-prompt-after", actor: key))? else {
                return Ok(false);
            };
            match command {
                Command::Quit if self.may_leave()? => return Ok(false),
                Command::Quit => {}
                Command::Undo | Command::Branch(_) => {
                    if self.go_back(None, &command)? {
                        return Ok(true);
                    }
                }
                Command::Number(_)
                | Command::Several(_)
                | Command::Advise
                | Command::Menu
                | Command::Look(_)
                | Command::Terms(_)
                | Command::Offer(_)
                | Command::Sign(_)
                | Command::Unsign
                | Command::Off(_)
                | Command::On(_) => {
                    self.console.say(&say!("talk-nothing-left"))?;
                }
                Command::Name(name) => self.misunderstood(&name, &Meant::<()>::Nothing(None))?,
                other => self.show(actor, &view, &other)?,
            }
        }
    }

    /// Whether leaving is meant: several people who share a screen are asked, since `q` also ends the reading of a long
    /// text.
    pub(super) fn may_leave(&mut self) -> Result<bool, Failure> {
        if !self.is_hot() {
            return Ok(true);
        }
        self.agrees(&say!("talk-leave"))
    }

    /// Whether somebody types `yes`; the end of the input says yes to nothing, and is found again by whoever asks next.
    fn agrees(&mut self, question: &str) -> Result<bool, Failure> {
        let said = self.console.ask(&format!("{question} "))?;
        Ok(matches!(said, Said::Line(line) if matches!(line.trim().to_lowercase().as_str(), "yes" | "y")))
    }

    /// Shows the tables: what matters most, all of them, or all of an issue.
    pub(super) fn table(&mut self, view: &SeatView, about: Option<&str>) -> Result<(), Failure> {
        let (model, texts, look) = (self.game.model().clone(), self.texts.clone(), self.console.look());
        let scenario = Shown::new(&model.scenario, &texts);
        let text = match about {
            None => screen::talks(scenario, view, Extent::Short, &look),
            Some(name) => match find(name, &names::issues(scenario)) {
                Meant::One(issue) => screen::issue(scenario, view, issue, &look),
                _ if name.eq_ignore_ascii_case("all") => screen::talks(scenario, view, Extent::Whole, &look),
                meant => return self.misunderstood(name, &meant),
            },
        };
        self.console.page(&text)
    }

    /// Goes back by a turn or over to a line that was left; says why if it can't. `asker` is the seat that asks while a
    /// turn is open.
    pub(super) fn go_back(&mut self, asker: Option<ActorId>, command: &Command) -> Result<bool, Failure> {
        if !self.rules.has_undo {
            self.console.say(&say!("talk-no-undo"))?;
            return Ok(false);
        }
        if let Some(reason) = self.nowhere_to_go(command) {
            self.console.say(&reason)?;
            return Ok(false);
        }
        if !self.consented(asker)? {
            return Ok(false);
        }
        let moved = match command {
            Command::Branch(number) => self.game.take_up(number.saturating_sub(1))?,
            _ => self.game.undo()?,
        };
        if moved {
            self.keep()?;
        }
        Ok(moved)
    }

    fn nowhere_to_go(&self, command: &Command) -> Option<String> {
        match command {
            Command::Branch(number) => {
                let is_there = number.checked_sub(1).is_some_and(|it| it < self.game.left().len());
                (!is_there).then(|| say!("talk-no-branch"))
            }
            _ => {
                let is_first = self.game.run().turns.iter().all(|it| it.choices.is_empty());
                is_first.then(|| say!("talk-first-turn"))
            }
        }
    }

    /// Whether all other people whose orders would be recalled agree. Each is asked before a screen of its own; if one
    /// does not, the screen is the asker's again.
    fn consented(&mut self, asker: Option<ActorId>) -> Result<bool, Failure> {
        if !self.is_hot() {
            return Ok(true);
        }
        let texts = self.texts.clone();
        let name = |actor: ActorId| texts.actor(actor).to_owned();
        let who = asker.map_or_else(|| say!("talk-somebody"), name);
        for actor in self.game.people().to_vec().into_iter().filter(|it| Some(*it) != asker) {
            if !self.hand_over(actor)? {
                return Ok(false);
            }
            self.console.say(&say!("talk-take-back", who: &who, actor: name(actor)))?;
            if self.agrees(&say!("talk-agree"))? {
                continue;
            }
            if let Some(asker) = asker {
                self.hand_over(asker)?;
            }
            self.console.say(&say!("talk-disagree"))?;
            return Ok(false);
        }
        Ok(true)
    }

    /// Brings the file of the game up to date, if it has one. A full disk is no reason to lose the game that is on the
    /// table.
    pub(super) fn keep(&mut self) -> Result<(), Failure> {
        match self.kept.note(&self.game) {
            Ok(None) => Ok(()),
            Ok(Some(told)) => self.console.say(&told),
            Err(failure) => self.console.say(&say!("talk-not-kept-now", failure: failure.to_string())),
        }
    }

    /// Keeps the game in another file from now on, or says where it is kept.
    pub(super) fn save_as(&mut self, file: Option<&str>) -> Result<(), Failure> {
        if let Some(file) = file {
            match Kept::begin(Path::new(file), false, self.game.history()) {
                Ok(kept) => self.kept = kept,
                Err(Failure::Recording(ReplayError::Exists { path })) => {
                    return self.console.say(&say!("talk-file-there", file: path));
                }
                Err(failure) => return self.console.say(&failure.to_string()),
            }
        }
        let text = match self.kept.path() {
            Some(path) => say!("talk-kept-closed", file: path.display().to_string()),
            None => say!("talk-unkept"),
        };
        self.console.say(&text)
    }

    pub(super) fn farewell(&mut self) -> Result<(), Failure> {
        // A disk that was full may have room again.
        if self.kept.has_failed() {
            self.keep()?;
        }
        let text = screen::farewell(&self.game, self.kept.keeping(), self.place.as_deref());
        if text.is_empty() { Ok(()) } else { self.console.say(&text) }
    }

    /// Waits for a line that says nothing but that somebody is there. `false` at the end of the input, and if Ctrl-C is
    /// all that is said, twice.
    pub(super) fn wait(&mut self, prompt: &str) -> Result<bool, Failure> {
        for _ in 0..2 {
            match self.console.ask(prompt)? {
                Said::Line(_) | Said::Noise => return Ok(true),
                Said::Interrupt => self.console.say(&say!("talk-interrupt-wait"))?,
                Said::End => return Ok(false),
            }
        }
        Ok(false)
    }
}

/// Turns as they are typed: `3`, `3..7` or `3-7`, counted from 1; `None` for anything else.
fn turns_of(text: &str) -> Option<Range<usize>> {
    let text = text.trim();
    let parts = text.split_once("..").or_else(|| text.split_once(['-', '–']));
    let (first, last) = parts.unwrap_or((text, text));
    let (first, last) = (first.trim().parse::<usize>().ok()?, last.trim().parse::<usize>().ok()?);
    (1 <= first && first <= last).then(|| first - 1..last)
}
