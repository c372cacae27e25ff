//! A bundled scenario as text that can be taken apart: entries are moved, left out and put in, and the result is read
//! like any other text.

use std::path::Path;
use std::sync::Arc;

use diwan::kernel::name_key;
use diwan::model::Model;
use diwan::scenario::load_text;
use diwan::text::{Diagnostics, Form, Node, Sources, messages, read};

/// A part of a text: tables and records by entry, everything else as written.
#[derive(Clone, Debug)]
pub(super) enum Part {
    Written(String),
    Table(Vec<(String, Part)>),
    Record(Vec<(String, Part)>),
}

/// Tables in which the order says something (priority, the first at a tie) or in which a sum is taken in the order
/// written (terms and effects).
const ORDERED: [&str; 11] = [
    "outcomes",
    "postures",
    "terms",
    "always",
    "on_success",
    "on_failure",
    "effects",
    "on_deal",
    "on_breakdown",
    "on_collapse",
    "on_broken",
];

impl Part {
    fn of(node: &Node, sources: &Sources) -> Self {
        match &node.form {
            Form::Table(entries) => {
                Self::Table(entries.iter().map(|(key, value)| (key.value.clone(), Self::of(value, sources))).collect())
            }
            Form::Record { name: None, fields } => {
                Self::Record(fields.iter().map(|(key, value)| (key.value.clone(), Self::of(value, sources))).collect())
            }
            _ => Self::Written(sources.slice(node.span).to_owned()),
        }
    }

    /// As RON.
    pub(super) fn text(&self) -> String {
        let rows = |entries: &[(String, Part)], quote: &str| -> String {
            entries.iter().map(|(key, part)| format!("{quote}{key}{quote}: {},\n", part.text())).collect()
        };
        match self {
            Self::Written(text) => text.clone(),
            Self::Table(entries) => format!("{{\n{}}}", rows(entries, "\"")),
            Self::Record(fields) => format!("(\n{})", rows(fields, "")),
        }
    }

    /// The entries of what stands at a path.
    pub(super) fn at(&mut self, path: &[&str]) -> &mut Vec<(String, Part)> {
        let (Self::Table(entries) | Self::Record(entries)) = self else { panic!("{path:?} leads into a value") };
        match path.split_first() {
            None => entries,
            Some((step, rest)) => {
                let found = entries.iter_mut().find(|(key, _)| key == step);
                found.unwrap_or_else(|| panic!("there is no {step}")).1.at(rest)
            }
        }
    }

    /// Puts the entries of every table and record into another order, but for those in which the order counts.
    pub(super) fn shuffle(&mut self, name: &str, salt: u64) {
        let (Self::Table(entries) | Self::Record(entries)) = self else { return };
        for (key, part) in entries.iter_mut() {
            part.shuffle(key, name_key(&format!("{salt}{key}")));
        }
        if !ORDERED.contains(&name) {
            entries.sort_by_key(|(key, _)| name_key(&format!("{key}{salt}")));
        }
    }
}

const SECTIONS: [&str; 15] = [
    "sources",
    "indicators",
    "actors",
    "issues",
    "choices",
    "dialogues",
    "events",
    "outcomes",
    "rules",
    "flags",
    "define",
    "calibration",
    "workshop",
    "claims",
    "smallest_effects",
];

/// A bundled scenario in one piece, without its claims, which say nothing to a run.
pub(super) fn whole(name: &str) -> Part {
    gathered(name, &SECTIONS[..13])
}

/// A bundled scenario in one piece with its claims.
pub(super) fn with_claims(name: &str) -> Part {
    gathered(name, &SECTIONS)
}

fn gathered(name: &str, sections: &[&str]) -> Part {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut sources = Sources::new();
    let mut parsed = |path: &Path| {
        let file = sources.read(path).expect("a scenario of ours");
        Part::of(&read(&sources, file).expect("sound RON"), &sources)
    };
    let single = folder.join(format!("{name}.ron"));
    let mut out = parsed(&if single.is_file() { single.clone() } else { folder.join(name).join("scenario.ron") });
    for section in sections {
        let file = folder.join(name).join(format!("{section}.ron"));
        if file.is_file() {
            let part = parsed(&file);
            out.at(&[]).push(((*section).to_owned(), part));
        }
    }
    let texts = folder.join(name).join("text").join("en.ftl");
    if texts.is_file() {
        let file = sources.read(&texts).expect("texts of ours");
        for message in messages(&sources, file, &mut Diagnostics::new()).list {
            let value = message.text.map(|text| ("", text));
            let rest = message.attributes.iter().map(|(name, text)| (name.value.as_str(), text.clone()));
            value.into_iter().chain(rest).for_each(|(field, text)| out.write(&message.id.value, field, &text));
        }
    }
    out
}

impl Part {
    /// Writes a text of a text file where it would stand if it stood among the numbers: by hand, without the program's
    /// own table of such places.
    fn write(&mut self, id: &str, field: &str, text: &str) {
        let steps: Vec<&str> = id.split('-').collect();
        let value = match field {
            "members" => format!("[{}]", text.split("; ").map(|it| format!("{it:?}")).collect::<Vec<_>>().join(", ")),
            _ if is_list(&steps, field) => {
                format!("[{}]", text.split("\n\n").map(|it| format!("{it:?}")).collect::<Vec<_>>().join(", "))
            }
            _ => format!("{text:?}"),
        };
        let named = |of: &str| if field.is_empty() { of.to_owned() } else { field.to_owned() };
        let name = match steps[0] {
            "workshop" => "aims",
            "inject" => "expected",
            _ => "name",
        };
        let (path, key) = match steps.as_slice() {
            ["scenario"] => return self.at(&[]).push((named("title"), Self::Written(value))),
            ["score", actor, own @ ("influence" | "stability" | "patience" | "engagement")] => {
                (vec!["actors", actor], own)
            }
            ["score", actor, score] => (vec!["actors", actor, "scores"], score),
            ["doctrine", actor, doctrine] => (vec!["actors", actor, "doctrines"], doctrine),
            ["choice", actor, choice] => (vec!["choices", actor], choice),
            ["agenda", dialogue, agenda] => (vec!["dialogues", dialogue, "agendas"], agenda),
            ["posture", dialogue, posture] => (vec!["dialogues", dialogue, "postures"], posture),
            ["actor", key] => (vec!["actors"], key),
            ["indicator", key] => (vec!["indicators"], key),
            ["issue", key] => (vec!["issues"], key),
            ["dialogue", key] => (vec!["dialogues"], key),
            ["event", key] => (vec!["events"], key),
            ["outcome", key] => (vec!["outcomes"], key),
            ["flag", key] => (vec!["flags"], key),
            ["workshop"] => (vec![], &"workshop"),
            ["inject", key] => (vec!["workshop", "injects"], key),
            _ => panic!("{id} is a text of nothing"),
        };
        let (_, part) =
            self.at(&path).iter_mut().find(|(it, _)| it == key).unwrap_or_else(|| panic!("{id} belongs to nothing"));
        let plain = std::mem::replace(part, Self::Table(Vec::new()));
        *part = match plain {
            Self::Record(mut fields) => {
                fields.iter_mut().filter(|(key, _)| key == "value").for_each(|(key, _)| *key = "start".to_owned());
                Self::Record(fields)
            }
            Self::Written(number) => Self::Record(vec![("start".to_owned(), Self::Written(number))]),
            table @ Self::Table(_) => Self::Record(vec![("attention".to_owned(), table)]),
        };
        part.at(&[]).push((named(name), Self::Written(value)));
    }
}

/// Whether a text is a list whose entries stand apart by empty lines.
fn is_list(steps: &[&str], field: &str) -> bool {
    match steps[0] {
        "workshop" => true,
        "inject" => field == "ask",
        _ => field == "again",
    }
}

/// A text as a model.
pub(super) fn compiled(name: &str, text: &Part) -> Arc<Model> {
    let loaded = load_text(name, &text.text(), &[]);
    let shown = loaded.diagnostics.render(&loaded.sources, false);
    Arc::new(Model::compile(Arc::new(loaded.scenario.unwrap_or_else(|| panic!("{shown}")))))
}
