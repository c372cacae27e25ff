//! Completion: what can be written where the cursor stands.

use lsp_types::{
    CompletionItem, CompletionItemKind, CompletionTextEdit, Documentation, MarkupContent, MarkupKind, TextEdit,
};

use diwan_engine::scenario::Metric;

use crate::cursor::{Cursor, IN_EXPRESSIONS, Wanted};
use crate::fluent::id_of;
use crate::grammar::{DISTRIBUTIONS, Field, Key, Kind, Record, SCENARIO, Shape};
use crate::names::{Names, Symbol};
use crate::place::Lines;
use crate::project::Project;
use crate::vocabulary::{FUNCTIONS, VERBS};

/// The most items that are offered; editors ask again as one types on.
const MOST: usize = 2_000;

/// Where something is to be completed, and by what is known.
pub(crate) struct Asked<'a> {
    pub(crate) project: &'a Project,
    pub(crate) text: &'a str,
    pub(crate) offset: usize,
}

/// Something that can be written.
struct Offer {
    label: String,
    /// What is put, where that is not the label.
    insert: Option<String>,
    kind: CompletionItemKind,
    detail: String,
    about: String,
}

fn offer(label: impl Into<String>, kind: CompletionItemKind, detail: impl Into<String>) -> Offer {
    Offer { label: label.into(), insert: None, kind, detail: detail.into(), about: String::new() }
}

/// What a field is, in Markdown.
pub(crate) fn told(field: &Field) -> String {
    let mut out = field.about.to_owned();
    if !field.range.is_empty() {
        out.push_str(&format!("\n\n*{}*", field.range));
    }
    if !field.default.is_empty() {
        out.push_str(&format!("\n\nWhere nothing is said: `{}`", field.default));
    }
    out
}

impl Asked<'_> {
    fn names(&self) -> &Names {
        &self.project.last_whole.names
    }

    /// Everything that can be written in a file of RON.
    pub(crate) fn in_ron(&self, shape: Shape) -> Vec<CompletionItem> {
        let Some(cursor) = Cursor::at(self.text, self.offset, shape) else { return Vec::new() };
        let quoted = cursor.quoted;
        let offers = match cursor.wanted {
            Wanted::Field(record) => fields(record, &cursor.given),
            Wanted::Key(keys) => self.keys(keys, &cursor),
            Wanted::Value(shape) => self.values(&shape, &cursor),
        };
        // Within quotes a name goes on over points and arrows; outside, a word.
        let more = match (quoted, &cursor.wanted) {
            (Some(_), Wanted::Value(Shape::Setting | Shape::Path)) => " .=*@\"",
            (Some(_), Wanted::Value(Shape::Metric)) => " .,()->",
            (Some(_), _) => ".->",
            (None, _) => "",
        };
        let from = quoted.unwrap_or(0);
        self.items(offers, from, more)
    }

    /// Everything that can be written in a text file: the names of texts that are missing, and references.
    pub(crate) fn in_fluent(&self) -> Vec<CompletionItem> {
        let kinds = [
            Kind::Actor,
            Kind::Indicator,
            Kind::Issue,
            Kind::Dialogue,
            Kind::Event,
            Kind::Outcome,
            Kind::Choice,
            Kind::Score,
            Kind::Doctrine,
            Kind::Agenda,
            Kind::Posture,
            Kind::Flag,
            Kind::Inject,
        ];
        let line = &self.text[self.text[..self.offset].rfind('\n').map_or(0, |it| it + 1)..self.offset];
        let refers = line.rfind('{').is_some_and(|open| !line[open..].contains('}'));
        if !refers && line.contains([' ', '=']) {
            return Vec::new();
        }
        let there: Vec<&str> = crate::fluent::entries(self.text).into_iter().map(|it| it.id).collect();
        let symbols = kinds.into_iter().flat_map(|kind| self.names().of(kind).map(move |it| Symbol::new(kind, it)));
        let offers = symbols.filter_map(|symbol| {
            let id = id_of(&symbol)?;
            let fits = there.contains(&id.as_str()) == refers;
            fits.then(|| offer(id, CompletionItemKind::TEXT, symbol.kind.noun()))
        });
        self.items(offers.collect(), 0, "-")
    }

    fn items(&self, offers: Vec<Offer>, from: usize, more: &str) -> Vec<CompletionItem> {
        let before = self.text.get(from..self.offset).unwrap_or_default();
        let word = |c: char| c.is_ascii_alphanumeric() || c == '_' || more.contains(c);
        let typed = before.len() - before.trim_end_matches(word).len();
        let start = self.offset - typed;
        let prefix = self.text[start..self.offset].trim_start().to_owned();
        let start = self.offset - prefix.len();
        let range = Lines::of(self.text).range(start, self.offset);
        let mut ranked: Vec<(u8, Offer)> =
            offers.into_iter().filter_map(|it| Some((rank(&it.label, &prefix)?, it))).collect();
        ranked.sort_by_key(|(rank, _)| *rank);
        ranked
            .into_iter()
            .map(|(_, it)| it)
            .take(MOST)
            .map(|it| CompletionItem {
                kind: Some(it.kind),
                detail: Some(it.detail).filter(|it| !it.is_empty()),
                documentation: Some(it.about)
                    .filter(|it| !it.is_empty())
                    .map(|value| Documentation::MarkupContent(MarkupContent { kind: MarkupKind::Markdown, value })),
                filter_text: Some(it.label.clone()),
                text_edit: Some(CompletionTextEdit::Edit(TextEdit {
                    range,
                    new_text: it.insert.unwrap_or_else(|| it.label.clone()),
                })),
                label: it.label,
                ..CompletionItem::default()
            })
            .collect()
    }

    /// Names as the values or keys of something; with quotes where they are not open yet.
    fn named(&self, kind: Kind, cursor: &Cursor) -> Vec<Offer> {
        let item = |name: &str| self.in_quotes(offer(name, CompletionItemKind::REFERENCE, kind.noun()), cursor);
        let names = self.names();
        if kind.is_owned() {
            let built_in = ["influence", "stability", "patience", "engagement"];
            let built_in = built_in.into_iter().filter(|_| kind == Kind::Score);
            names.owned(kind, &cursor.owner).chain(built_in).map(item).collect()
        } else {
            names.of(kind).map(item).collect()
        }
    }

    fn in_quotes(&self, it: Offer, cursor: &Cursor) -> Offer {
        let insert = if cursor.quoted.is_some() { None } else { Some(format!("\"{}\"", it.label)) };
        Offer { insert: insert.or(it.insert), ..it }
    }

    fn keys(&self, keys: Key, cursor: &Cursor) -> Vec<Offer> {
        let all = match keys {
            // A name that is given here is the author's own, unless something of that name has no entry yet.
            Key::Gives(_) | Key::Free | Key::Doubt => return Vec::new(),
            Key::Names(kind) => self.named(kind, cursor),
            Key::Variable => self.variables(cursor),
            Key::Formula => self.expression(cursor),
            Key::Choice => self.named_in_full(Kind::Choice, cursor),
            Key::Metric => self.metrics(cursor),
        };
        all.into_iter().filter(|it| !cursor.given.contains(&it.label)).collect()
    }

    fn named_in_full(&self, kind: Kind, cursor: &Cursor) -> Vec<Offer> {
        self.names()
            .of(kind)
            .map(|it| self.in_quotes(offer(it, CompletionItemKind::REFERENCE, kind.noun()), cursor))
            .collect()
    }

    /// Every level, relations last.
    fn variables(&self, cursor: &Cursor) -> Vec<Offer> {
        let names = self.names();
        let actors: Vec<&str> = names.of(Kind::Actor).collect();
        let mut out: Vec<(String, &str)> = names.of(Kind::Indicator).map(|it| (it.to_owned(), "indicator")).collect();
        out.extend(names.of(Kind::Flag).map(|it| (it.to_owned(), "flag")));
        out.extend(names.of(Kind::Issue).map(|it| (format!("issue.{it}"), "settlement of an issue")));
        let scores = ["influence", "stability", "patience", "engagement"];
        out.extend(actors.iter().flat_map(|actor| scores.map(|score| (format!("{actor}.{score}"), "score"))));
        out.extend(names.of(Kind::Score).map(|it| (it.to_owned(), "score")));
        out.extend(names.of(Kind::Dialogue).map(|it| (format!("{it}.compliance"), "how well an agreement is kept")));
        for from in &actors {
            out.extend(actors.iter().filter(|it| *it != from).map(|to| (format!("{from}->{to}"), "attitude")));
        }
        let item =
            |(name, detail): (String, &str)| self.in_quotes(offer(name, CompletionItemKind::VARIABLE, detail), cursor);
        out.into_iter().map(item).collect()
    }

    fn expression(&self, cursor: &Cursor) -> Vec<Offer> {
        if cursor.quoted.is_none() {
            return Vec::new();
        }
        let mut out = self.variables(cursor);
        let names = self.names();
        let others = IN_EXPRESSIONS.into_iter().filter(|it| *it == Kind::Definition);
        out.extend(
            others.flat_map(|kind| names.of(kind).map(move |it| offer(it, CompletionItemKind::CONSTANT, kind.noun()))),
        );
        out.extend(names.of(Kind::Dialogue).flat_map(|it| {
            ["in_force", "breadth"]
                .map(|what| offer(format!("{it}.{what}"), CompletionItemKind::PROPERTY, "of a dialogue"))
        }));
        out.extend(
            names.of(Kind::Choice).map(|it| offer(it, CompletionItemKind::EVENT, "choice, for since, times and did")),
        );
        out.extend(
            names.of(Kind::Event).map(|it| offer(it, CompletionItemKind::EVENT, "event, for since, times and did")),
        );
        out.extend(FUNCTIONS.map(|(name, about)| offer(name, CompletionItemKind::FUNCTION, about)));
        out
    }

    fn metrics(&self, cursor: &Cursor) -> Vec<Offer> {
        let Some(meant) = &self.project.meant else { return Vec::new() };
        let scenario = &meant.0.scenario;
        let item = |it: Metric| {
            self.in_quotes(offer(it.notation(scenario), CompletionItemKind::VALUE, it.about(scenario)), cursor)
        };
        Metric::all(scenario).into_iter().map(item).collect()
    }

    fn settings(&self, cursor: &Cursor) -> Vec<Offer> {
        let names = self.names();
        let mut out: Vec<Offer> =
            VERBS.iter().map(|(verb, about)| offer(*verb, CompletionItemKind::KEYWORD, *about)).collect();
        let mut whole = |text: String| out.push(offer(text, CompletionItemKind::VALUE, "setting"));
        let halves = |it: &str| it.split_once('.').map(|(one, other)| (one.to_owned(), other.to_owned()));
        names.of(Kind::Doctrine).filter_map(halves).for_each(|(who, what)| whole(format!("doctrine {who}={what}")));
        names.of(Kind::Agenda).filter_map(halves).for_each(|(who, what)| whole(format!("agenda {who}={what}")));
        names.of(Kind::Actor).for_each(|it| whole(format!("hold {it}")));
        names.of(Kind::Event).for_each(|it| whole(format!("event {it} off")));
        for choice in names.of(Kind::Choice) {
            ["void", "forbid", "script"].iter().for_each(|verb| whole(format!("{verb} {choice}")));
        }
        if let Some(meant) = &self.project.meant {
            let scenario = &meant.0.scenario;
            for it in scenario.quantities().into_iter().filter(|it| it.span.is_some()) {
                out.push(offer(format!("{}=", it.path), CompletionItemKind::PROPERTY, it.distribution.to_string()));
            }
        }
        // What has quotes in it can stand in a raw text alone.
        let raw = cursor.quoted.is_some_and(|it| self.text[..it].trim_end_matches('"').ends_with('#'));
        out.into_iter().filter(|it| raw || !it.label.contains('"')).map(|it| self.in_quotes(it, cursor)).collect()
    }

    fn values(&self, shape: &Shape, cursor: &Cursor) -> Vec<Offer> {
        let open = cursor.quoted.is_none();
        match shape {
            Shape::Name(kind) => self.named(*kind, cursor),
            Shape::Variable => self.variables(cursor),
            Shape::Happening => {
                let mut out = self.named_in_full(Kind::Choice, cursor);
                out.extend(self.named_in_full(Kind::Event, cursor));
                out.extend(self.named_in_full(Kind::Dialogue, cursor));
                out
            }
            Shape::Metric => self.metrics(cursor),
            Shape::Setting => self.settings(cursor),
            Shape::Path => SCENARIO
                .fields
                .iter()
                .map(|it| self.in_quotes(offer(it.name, CompletionItemKind::FIELD, ""), cursor))
                .collect(),
            Shape::Word(words) if open => {
                words.iter().map(|it| offer(*it, CompletionItemKind::ENUM_MEMBER, "")).collect()
            }
            Shape::Truth if open => ["true", "false"].map(|it| offer(it, CompletionItemKind::KEYWORD, "")).into(),
            Shape::Formula => self.expression(cursor),
            Shape::Amount if !open => self.expression(cursor),
            Shape::Number | Shape::Amount | Shape::Short(_) if open => DISTRIBUTIONS
                .map(|(name, about)| Offer {
                    about: about.to_owned(),
                    ..offer(name, CompletionItemKind::CLASS, "drawn once a run")
                })
                .into(),
            Shape::Either(shapes) => shapes.iter().flat_map(|it| self.values(it, cursor)).collect(),
            Shape::Record(record) if open && core::ptr::eq(*record, &crate::grammar::ESTIMATE) => {
                let insert = Some("Estimated(error: 5)".to_owned());
                vec![Offer {
                    insert,
                    ..offer("Estimated", CompletionItemKind::ENUM_MEMBER, "others see it with an error")
                }]
            }
            _ => Vec::new(),
        }
    }
}

/// How well a name goes with what is typed: 0 if it begins so, 1 if that is in it, 2 if its letters are, in their order.
fn rank(label: &str, typed: &str) -> Option<u8> {
    if label.starts_with(typed) {
        return Some(0);
    }
    let mut letters = label.chars();
    let all = typed.chars().all(|wanted| letters.any(|it| it == wanted));
    all.then(|| if label.contains(typed) { 1 } else { 2 })
}

/// Fields that are not there yet.
fn fields(record: &'static Record, given: &[String]) -> Vec<Offer> {
    let open = record.fields.iter().filter(|it| !given.iter().any(|name| name == it.name));
    let item = |it: &Field| Offer {
        insert: Some(format!("{}: ", it.name)),
        about: told(it),
        ..offer(it.name, CompletionItemKind::FIELD, it.range)
    };
    open.map(item).collect()
}
