//! A bundled scenario as text that can be taken apart: entries are moved, left out and put in, and the result is read like any other text.

use std::path::Path;
use std::sync::Arc;

use diwan::model::Model;
use diwan::scenario::load_text;
use diwan::terms::name_key;
use diwan::text::{Form, Node, Sources, read};

/// A part of a text: tables and records by entry, everything else as written.
#[derive(Clone, Debug)]
pub(super) enum Part {
    Written(String),
    Table(Vec<(String, Part)>),
    Record(Vec<(String, Part)>),
}

/// Tables in which the order says something (priority, the first at a tie) or in which a sum is taken in the order written (terms and effects).
const ORDERED: [&str; 9] = ["outcomes", "postures", "terms", "always", "on_success", "on_failure", "effects", "on_deal", "on_breakdown"];

impl Part {
    fn of(node: &Node, sources: &Sources) -> Self {
        match &node.form {
            Form::Table(entries) => Self::Table(entries.iter().map(|(key, value)| (key.value.clone(), Self::of(value, sources))).collect()),
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
        if !ORDERED.contains(&name) && name != "on_collapse" {
            entries.sort_by_key(|(key, _)| name_key(&format!("{key}{salt}")));
        }
    }
}

/// A bundled scenario in one piece, without its claims, which say nothing to a run.
pub(super) fn whole(name: &str) -> Part {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let mut sources = Sources::new();
    let mut parsed = |path: &Path| {
        let file = sources.read(path).expect("a scenario of ours");
        Part::of(&read(&sources, file).expect("sound RON"), &sources)
    };
    let single = folder.join(format!("{name}.ron"));
    let mut out = parsed(&if single.is_file() { single.clone() } else { folder.join(name).join("scenario.ron") });
    for section in ["sources", "indicators", "actors", "issues", "choices", "dialogues", "events", "outcomes", "rules", "calibration"] {
        let file = folder.join(name).join(format!("{section}.ron"));
        if file.is_file() {
            let part = parsed(&file);
            out.at(&[]).push((section.to_owned(), part));
        }
    }
    out
}

/// A text as a model.
pub(super) fn compiled(name: &str, text: &Part) -> Arc<Model> {
    let loaded = load_text(name, &text.text(), &[]);
    let shown = loaded.diagnostics.render(&loaded.sources, false);
    Arc::new(Model::compile(Arc::new(loaded.scenario.unwrap_or_else(|| panic!("{shown}")))))
}
