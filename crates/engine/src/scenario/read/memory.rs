//! What is remembered: happenings by name, the cells that expressions ask for, and flags.

use super::book::Book;
use super::names::{Names, rows};
use super::numbers::formula;
use crate::expr::{Held, Path, Recall, Slot, Typed, Unknown};
use crate::scenario::memory::{Cell, Flag, Happening, Memory, Remembered, Setter};
use crate::scenario::tree::Tree;
use crate::scenario::{FlagId, Visibility};
use crate::text::{Diagnostic, Fields, Form, Node, Spanned, truth, wrong_kind};

/// The most cells: each is two numbers for every run of a pack.
const CELLS: usize = 1_000;
/// What comes about in a dialogue, as it is written after its name.
const OF_DIALOGUES: [&str; 4] = ["round", "broke_down", "deal", "collapsed"];

impl Names {
    /// Sees to it that every flag has a cell, in their order and before all others.
    pub(super) fn remember_flags(&mut self) {
        let cell =
            |(flag, key): (u16, &String)| Cell { notation: key.clone(), remembers: Remembered::Flag(FlagId(flag)) };
        *self.memory.get_mut() = (0..).zip(&self.flags).map(cell).collect();
    }

    /// Where it is found what is remembered of a happening.
    pub(super) fn recall(&self, recall: Recall, happening: &str) -> Result<Slot, Unknown> {
        let found = self.happening(happening)?;
        let notation = Path::Memory(recall, happening.to_owned()).to_string();
        let cell = self.cell(&notation, || match recall {
            Recall::Since => Remembered::Since(found),
            Recall::Times => Remembered::Times(found),
            Recall::Did => Remembered::Did(found),
        })?;
        Ok(if recall == Recall::Did { Slot::Fact(cell) } else { Slot::Memory(cell) })
    }

    /// Where it is found whether a condition held.
    pub(super) fn hold(&self, held: &Held, condition: &Typed) -> Result<Slot, Unknown> {
        let remembers = || Remembered::Held { condition: formula(condition.clone()), months: held.months };
        self.cell(held.text(), remembers).map(Slot::Fact)
    }

    /// The cell that is written so; another where there is none.
    fn cell(&self, notation: &str, remembers: impl FnOnce() -> Remembered) -> Result<u16, Unknown> {
        let mut cells = self.memory.borrow_mut();
        if let Some(place) = cells.iter().position(|it| it.notation == notation) {
            return Ok(place as u16);
        }
        if cells.len() >= CELLS {
            let message = format!("more than {CELLS} different things are to be remembered");
            return Err(Unknown { message: Some(message), code: Some("too-large"), ..Unknown::default() });
        }
        cells.push(Cell { notation: notation.to_owned(), remembers: remembers() });
        Ok(cells.len() as u16 - 1)
    }

    /// A happening by name: `heatwave`, `us.strike`, `us.strike.succeeded`, `talks.deal`; a dialogue alone is its deal,
    /// as in metrics.
    fn happening(&self, written: &str) -> Result<Happening, Unknown> {
        let parts: Vec<&str> = written.split('.').collect();
        let found = match parts[..] {
            [name] => self.event(name).map(Happening::Event).or_else(|| self.dialogue(name).map(Happening::Deal)),
            [dialogue, what] if self.dialogue(dialogue).is_some() => {
                self.dialogue(dialogue).and_then(|it| match what {
                    "round" => Some(Happening::Round(it)),
                    "broke_down" => Some(Happening::BrokeDown(it)),
                    "deal" => Some(Happening::Deal(it)),
                    "collapsed" => Some(Happening::Collapsed(it)),
                    _ => None,
                })
            }
            [_, _] => self.choice_id(written).map(Happening::Choice),
            [actor, choice, "succeeded"] => self.choice_id(&format!("{actor}.{choice}")).map(Happening::Succeeded),
            _ => None,
        };
        found.ok_or_else(|| self.no_happening(written, &parts))
    }

    /// What is said of something that can't come about.
    fn no_happening(&self, written: &str, parts: &[&str]) -> Unknown {
        let listed = |all: &[String]| {
            let shown = all.iter().take(12).map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", ");
            if all.is_empty() { None } else { Some(format!("there are {shown}")) }
        };
        let known: Vec<String> = match *parts {
            [dialogue, ..] if self.dialogue(dialogue).is_some() => {
                OF_DIALOGUES.iter().map(|it| format!("{dialogue}.{it}")).collect()
            }
            [actor, choice, _, ..] if self.choice_id(&format!("{actor}.{choice}")).is_some() => {
                ["", ".succeeded"].iter().map(|it| format!("{actor}.{choice}{it}")).collect()
            }
            [actor, ..] if self.actor(actor).is_some() => {
                self.choices_of(actor).map(|it| format!("{actor}.{it}")).collect()
            }
            _ => {
                let deals = self.dialogues.iter().map(|it| format!("{it}.deal"));
                self.events.iter().cloned().chain(deals).chain(self.choice_notations()).collect()
            }
        };
        let nearest = self.nearest(written, known.iter().map(String::as_str)).map(str::to_owned);
        Unknown {
            message: Some(format!("nothing `{written}` can come about")),
            hint: listed(&known).or_else(|| Some("there is no event, choice or dialogue here".to_owned())),
            nearest,
            code: Some("no-happening"),
        }
    }
}

impl Book<'_> {
    /// Notes that a happening sets a flag, if an entry of a table of effects says so; gives back whether it is one.
    pub(super) fn sets_flag(&mut self, key: &Spanned<String>, value: &Node, by: Option<Happening>) -> bool {
        let Some(flag) = self.names.flag(key.value.trim()) else { return false };
        let Form::Truth(to) = value.form else {
            let fault = wrong_kind("`true` or `false`", value);
            self.faults.push(fault.hint(format!("`{}` is a flag, and is set: `\"{}\": true`", key.value, key.value)));
            return true;
        };
        self.setters.extend(by.map(|by| Setter { flag, to, by }));
        true
    }

    /// The flags by their rows.
    pub(super) fn flags(&mut self, tree: &Tree) -> Vec<Option<Flag>> {
        let mut flags: Vec<_> = self.names.flags.iter().map(|_| None).collect();
        for (key, node) in rows(tree, "flags") {
            let Some(id) = self.names.flag(&key.value) else { continue };
            flags[id.index()] = self.read_flag(key, node);
        }
        flags
    }

    /// A flag: `(start: false)`.
    fn read_flag(&mut self, key: &Spanned<String>, node: &Node) -> Option<Flag> {
        let mut fields = Fields::of(node, "flag", self.faults)?;
        let (name, about) = (fields.optional("name"), fields.optional("about"));
        let (start, seen) = (fields.optional("start"), fields.optional("seen"));
        fields.finish(self.faults);
        self.see_texts([name, about]);
        let start = start.and_then(|it| truth(it, self.faults)).unwrap_or(false);
        let visibility = self.seen(seen, None, &format!("flags.{}.seen", key.value)).unwrap_or_default();
        if let (Some(at), Visibility::Estimated { .. }) = (seen, &visibility) {
            let fault = Diagnostic::error("wrong-kind", at.span, "a flag is on or off, and can't be estimated");
            self.faults.push(fault.hint("write `Public`, `Hidden` or `Hidden(known_to: [\"us\"])`"));
        }
        Some(Flag { key: key.value.clone(), span: key.span, start, seen: visibility })
    }

    /// All that is remembered, once everything has been read that may ask.
    pub(super) fn memory(&mut self, flags: Vec<Flag>) -> Memory {
        let mut setters = core::mem::take(&mut self.setters);
        setters.sort_by_key(|it| it.by.order());
        Memory { flags, cells: self.names.memory.borrow().clone(), setters }
    }

    /// Doubts definitions and flags that nothing reads.
    pub(super) fn doubt_unread(&mut self, flags: &[Option<Flag>]) {
        for (name, span) in self.names.definitions.unread() {
            let doubt =
                Diagnostic::warning("idle-definition", span, format!("no expression names the definition `{name}`"));
            self.faults.push(doubt.hint("leave it out, or name it where it is meant"));
        }
        let read = self.names.flags_read.borrow().clone();
        let unread = (0_u16..).zip(flags).filter(|(row, _)| !read.contains(row));
        for flag in unread.filter_map(|(_, flag)| flag.as_ref()) {
            let doubt =
                Diagnostic::warning("idle-flag", flag.span, format!("no expression reads the flag `{}`", flag.key));
            self.faults.push(doubt.hint("leave it out, or name it in a condition"));
        }
    }
}
