//! Hovering: what something means, in which unit and range, where it comes from, and how it is used.

use std::path::Path;

use diwan_engine::scenario::{Languages, Quantity, Scenario, VariableId, read_metric};
use diwan_engine::text::{FileId, Span, figure};

use crate::complete::told;
use crate::cursor::{Cursor, Wanted};
use crate::grammar::{DISTRIBUTIONS, Kind, Shape};
use crate::index::shape_of;
use crate::names::Symbol;
use crate::project::Project;

/// The most places of use that are listed.
const LISTED: usize = 8;

/// What is to be said of a place, in Markdown, and where that is.
pub(crate) fn hover(project: &Project, path: &Path, text: &str, offset: usize) -> Option<(String, Span)> {
    let file = project.file(path)?;
    let number = || number(project, file, offset);
    if let Some(mention) = project.index.at(file, offset) {
        return Some((symbol(project, &mention.symbol), mention.span));
    }
    if path.extension().is_some_and(|it| it == "ftl") {
        return None;
    }
    let range = word(text, offset);
    let span = Span::new(file, range.start, range.end);
    let shape = shape_of(path, diwan_engine::text::read(&project.sources, file).ok().as_ref());
    let of_cursor = Cursor::at(text, range.end, shape).and_then(|cursor| match cursor.wanted {
        Wanted::Field(record) => {
            let field = record.field(&text[range.clone()])?;
            Some((format!("**`{}`** of a {}\n\n{}", field.name, record.noun, told(field)), span))
        }
        Wanted::Value(Shape::Metric) => metric(project, text, cursor.quoted?, file),
        _ => None,
    });
    let distribution = || {
        let (_, about) = DISTRIBUTIONS.iter().find(|(name, _)| *name == &text[range.clone()])?;
        Some(((*about).to_owned(), span))
    };
    of_cursor.or_else(number).or_else(distribution)
}

/// The word at an offset.
pub(crate) fn word(text: &str, offset: usize) -> core::ops::Range<usize> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let offset = text.floor_char_boundary(offset.min(text.len()));
    let before = &text[..offset];
    let start = before.trim_end_matches(is_word).len();
    let end = offset + text[offset..].find(|c| !is_word(c)).unwrap_or(text.len() - offset);
    start..end
}

fn metric(project: &Project, text: &str, start: usize, file: FileId) -> Option<(String, Span)> {
    let scenario = &project.meant.as_ref()?.0.scenario;
    let end = start + text[start..].find('"')?;
    let span = Span::new(file, start, end);
    let metric = read_metric(scenario, &text[start..end], span).ok()?;
    Some((format!("**`{}`**\n\n{} ({})", metric.notation(scenario), metric.about(scenario), metric.unit()), span))
}

/// What a name stands for.
fn symbol(project: &Project, symbol: &Symbol) -> String {
    let mut out = format!("**{}** `{}`", symbol.kind.noun(), symbol.name);
    if let Some(meant) = &project.meant {
        let (model, texts) = &**meant;
        if let Some(more) = meaning(&model.scenario, texts, symbol) {
            out.push_str(&more);
        }
    }
    let mentions = project.index.of_symbol(symbol);
    let uses = mentions.iter().filter(|it| !it.gives && it.path != "text");
    let mut paths: Vec<&str> = uses.map(|it| it.path.as_str()).filter(|it| !it.is_empty()).collect();
    paths.sort_unstable();
    paths.dedup();
    if !paths.is_empty() {
        let listed = paths.iter().take(LISTED).map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", ");
        let more = paths.len().saturating_sub(LISTED);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        out.push_str(&format!("\n\nUsed in {listed}{more}"));
    }
    out
}

/// Whatever people read of it, with its numbers.
fn meaning(scenario: &Scenario, languages: &Languages, symbol: &Symbol) -> Option<String> {
    let texts = &languages.source;
    let (name, about) = match symbol.kind {
        Kind::Actor => {
            let id = scenario.actor(&symbol.name)?;
            let actor = &scenario.actors[id.index()];
            let found = &texts.actors[id.index()];
            let scores = [actor.influence, actor.stability, actor.patience];
            let levels = scores.map(|it| level(scenario, it)).join("\n");
            (found.name.clone(), format!("{}\n\n{levels}", found.about))
        }
        Kind::Indicator | Kind::Score => {
            let id = scenario.variable(&symbol.name)?;
            let found = &texts.variables[id.index()];
            let ends = found.ends.as_ref().map(|(low, high)| format!("\n\n0: {low}; 100: {high}")).unwrap_or_default();
            (found.name.clone().unwrap_or_default(), format!("{}{ends}\n\n{}", found.about, level(scenario, id)))
        }
        Kind::Issue => {
            let at = scenario.issues.iter().position(|it| it.key == symbol.name)?;
            let (found, issue) = (&texts.issues[at], &scenario.issues[at]);
            let ends = format!("0: {}; 100: {}", found.low, found.high);
            (found.name.clone(), format!("{}\n\n{ends}\n\n{}", found.about, level(scenario, issue.settlement)))
        }
        Kind::Choice => {
            let id = scenario.choice(&symbol.name)?;
            let (found, choice) = (&texts.choices[id.index()], &scenario.choices[id.index()]);
            let does = choice.effects.iter().take(LISTED).map(|(branch, it)| {
                let branch = match branch {
                    diwan_engine::scenario::Branch::Always => "",
                    diwan_engine::scenario::Branch::OnSuccess => " on success",
                    diwan_engine::scenario::Branch::OnFailure => " on failure",
                };
                let target = &scenario.variables[it.target.index()].notation;
                format!("- `{target}` {}{branch}", it.add.distribution)
            });
            let does = does.collect::<Vec<_>>().join("\n");
            let kind = format!("{:?}, cost {}", choice.kind, choice.cost.distribution);
            (found.name.clone(), format!("{}\n\n{kind}\n\n{does}", found.about))
        }
        Kind::Dialogue => {
            let found = &texts.dialogues[scenario.dialogue(&symbol.name)?.index()];
            (found.name.clone(), found.about.clone())
        }
        Kind::Event => {
            let found = &texts.events[scenario.event(&symbol.name)?.index()];
            (found.name.clone(), found.about.clone())
        }
        Kind::Outcome => {
            let id = scenario.outcome(&symbol.name)?;
            let found = &texts.outcomes[id.index()];
            (found.name.clone(), format!("{}\n\nwhen `{}`", found.about, scenario.outcomes[id.index()].when.text))
        }
        Kind::Doctrine => {
            let (actor, doctrine) = symbol.name.split_once('.')?;
            let id = scenario.actor(actor)?;
            let at = scenario.actors[id.index()].doctrines.iter().position(|it| it.key == doctrine)?;
            let found = &texts.actors[id.index()].doctrines[at];
            (found.name.clone(), found.about.clone())
        }
        Kind::Source => {
            let found = scenario.sources.iter().find(|it| it.key == symbol.name)?;
            let by =
                [&found.author, &found.date, &found.url].into_iter().flatten().cloned().collect::<Vec<_>>().join(", ");
            (found.title.clone(), format!("{by}\n\n{}", found.note.clone().unwrap_or_default()))
        }
        _ => return None,
    };
    Some(format!(": {name}\n\n{}", about.trim()))
}

/// A level in a line.
fn level(scenario: &Scenario, id: VariableId) -> String {
    let it = &scenario.variables[id.index()];
    format!("- `{}` starts at {}", it.notation, numbered(scenario, &it.start))
}

/// A number with its range and where it comes from.
fn numbered(scenario: &Scenario, it: &Quantity) -> String {
    let mut out = it.distribution.to_string();
    let (low, high) = it.range;
    if low.is_finite() && high.is_finite() && high < 1e9 {
        out.push_str(&format!(", held to {}..{}", figure(low), figure(high)));
    }
    let title =
        |key: &String| scenario.sources.iter().find(|it| it.key == *key).map_or(key.clone(), |it| it.title.clone());
    if let Some(source) = &it.source {
        out.push_str(&format!("; source: {}", title(source)));
    }
    if let Some(note) = &it.note {
        out.push_str(&format!("; {note}"));
    }
    out
}

/// The number that stands at an offset, while what was read last is what is meant.
fn number(project: &Project, file: FileId, offset: usize) -> Option<(String, Span)> {
    let scenario = &project.meant.as_ref().filter(|_| project.is_sound)?.0.scenario;
    let covers = |span: Span| span.file == file && span.start <= offset && offset <= span.end;
    let constants = scenario.rules.constants().into_iter().map(|(_, it)| it);
    let all = scenario
        .quantities()
        .into_iter()
        .chain(constants)
        .filter_map(|it| Some((it, it.span.filter(|it| covers(*it))?)));
    let (it, span) = all.min_by_key(|(_, span)| span.end - span.start)?;
    let about = format!("**`{}`** = {}\n\nmean {}", it.path, numbered(scenario, it), figure(it.nominal()));
    Some((about, span))
}
