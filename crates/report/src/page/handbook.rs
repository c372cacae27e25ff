//! A handbook as a page: what is to be known of a scenario before it is played, whole or for one seat.

use diwan_engine::scenario::{Branch, ChoiceKind};
use maud::{Markup, html};

use super::chart::{matrix, strips};
use super::common::{asked, level, part_of, rests};
use super::document::{Document, Made, Page, Part};
use super::network::network;
use super::picture::Picture;
use super::table::{Column, Table};
use crate::called;
use crate::facts::{HandbookFacts, MatterFacts, OptionFacts, PersonaFacts};
use crate::figures::figure;
use crate::locale::say;
use crate::screen::effected;
use crate::shown::Shown;
use crate::words::{apart, capital, list};

/// Issues that fit on a printed page.
const ISSUES: usize = 7;

/// A handbook as a page.
#[must_use]
pub fn handbook_page(scenario: Shown<'_>, facts: &HandbookFacts, made: &Made) -> Page {
    let seat = facts.seat.as_ref().map(|it| capital(called::actor(scenario, it)));
    let mut parts = vec![Part::Heading(say!("page-actors"))];
    parts.extend(facts.actors.iter().map(|it| Part::Markup(persona(scenario, facts, it))));
    parts.extend(network(scenario, facts).map(Part::from));
    parts.extend(relations(scenario, facts).map(Part::from));
    parts.push(Part::Heading(say!("page-issues-heading")));
    let pictures = facts.issues.chunks(ISSUES).enumerate();
    parts.extend(pictures.map(|(place, it)| Part::from(issues(scenario, facts, it, place))));
    parts.push(Part::Heading(say!("page-choices-heading")));
    parts.push(Part::Markup(choices(scenario, &facts.choices)));
    if !facts.events.is_empty() {
        parts.push(Part::Heading(say!("page-events")));
        parts.push(Part::Markup(events(scenario, facts)));
    }
    parts.push(Part::Heading(say!("page-endings")));
    parts.push(Part::Markup(endings(scenario, facts)));
    parts.push(Part::Heading(say!("page-glossary")));
    parts.push(Part::Markup(glossary(scenario, facts)));
    let settings = if facts.settings.is_empty() { say!("page-no-settings") } else { apart(&facts.settings) };
    let document = Document {
        kind: match &seat {
            Some(actor) => say!("page-handbook-of", actor: actor),
            None => say!("page-handbook"),
        },
        title: scenario.texts.title.clone(),
        opening: Some(say!("page-situation")),
        asked: asked(scenario, &[say!("page-handbook-time", start: &facts.start, turns: facts.turns)]),
        answer: Vec::new(),
        parts,
        rests: rests(scenario).into_iter().chain(sources(scenario)).collect(),
        method: vec![
            (say!("page-scenario"), facts.scenario.clone()),
            (say!("page-settings"), settings),
            (say!("page-digest"), facts.digest.clone()),
            (say!("page-version"), facts.version.clone()),
        ],
    };
    document.page(made)
}

/// Paragraphs of a text.
fn paragraphs(text: &str) -> Markup {
    html! { @for it in text.split("\n\n").filter(|it| !it.trim().is_empty()) { p dir="auto" { (it) } } }
}

/// An actor: who it is, and, where that may be known, what is private to it.
fn persona(scenario: Shown<'_>, facts: &HandbookFacts, it: &PersonaFacts) -> Markup {
    let row = scenario.actor(&it.actor).map(|id| id.index());
    let Some(texts) = row.and_then(|row| scenario.texts.actors.get(row)) else { return html! {} };
    let standing = say!("page-standing", influence: figure(it.influence, 0), stability: figure(it.stability, 0));
    html! {
        section.persona {
            h3 dir="auto" { (capital(&texts.name)) }
            (paragraphs(texts.brief.as_deref().unwrap_or(&texts.about)))
            @if !texts.members.is_empty() { p { (say!("brief-members", members: list(&texts.members))) } }
            p.soft { (standing) }
            @if let Some(private) = texts.private.as_deref().filter(|_| it.is_open) {
                p { b { @if facts.seat.is_some() { (say!("page-private-own")) } @else { (say!("page-private")) } } }
                (paragraphs(private))
            }
        }
    }
}

/// Who thinks what of whom.
fn relations(scenario: Shown<'_>, facts: &HandbookFacts) -> Option<Picture> {
    let names: Vec<String> = facts.actors.iter().map(|it| capital(called::actor(scenario, &it.actor))).collect();
    let attitude =
        |from: &str, to: &str| facts.relations.iter().find(|it| it.from == from && it.to == to).map(|it| it.attitude);
    let mut twin = Table::of(say!("page-thinks")).figures(names.iter().cloned());
    let mut cells = Vec::new();
    for (from, name) in facts.actors.iter().zip(&names) {
        let row: Vec<Option<f64>> = facts.actors.iter().map(|to| attitude(&from.actor, &to.actor)).collect();
        twin.row(name, row.iter().map(|it| it.map_or_else(String::new, |it| figure(it, 0))));
        cells.push(row);
    }
    let texts = [say!("page-relations"), say!("page-relations-sentence")];
    (!facts.relations.is_empty())
        .then(|| Picture::new("relations", texts, twin, |room| matrix::draw(&names, &cells, room)))
}

/// Some of the issues, with the lines that may be known.
fn issues(scenario: Shown<'_>, facts: &HandbookFacts, some: &[MatterFacts], place: usize) -> Picture {
    let number = |actor: &str| facts.actors.iter().position(|it| it.actor == actor).map_or(0, |it| it + 1);
    let mut twin = Table::of(say!("page-issue")).with(say!("page-actor"), Column::Text).figures([
        say!("page-stands"),
        say!("page-wants"),
        say!("page-cares"),
    ]);
    let mut rows = Vec::new();
    for it in some {
        let name = capital(called::issue(scenario, &it.issue));
        for (actor, cares) in &it.salience.0 {
            let wants = it.lines.get(actor).map_or_else(|| say!("page-as-things-stand"), |it| figure(*it, 0));
            let cells = [capital(called::actor(scenario, actor)), figure(it.start, 0), wants, figure(*cares, 2)];
            twin.row(&name, cells);
        }
        if it.salience.is_empty() {
            twin.row(&name, [String::new(), figure(it.start, 0)]);
        }
        rows.push(strip(scenario, it, name, number));
    }
    let legend: Vec<String> = facts
        .actors
        .iter()
        .filter(|it| some.iter().any(|issue| issue.lines.get(&it.actor).is_some()))
        .map(|it| say!("page-number-is", number: number(&it.actor), actor: called::actor(scenario, &it.actor)))
        .collect();
    let sentence = if facts.seat.is_some() { say!("page-lines-own") } else { say!("page-lines-sentence") };
    let title = part_of(say!("page-lines"), place, facts.issues.chunks(ISSUES).len());
    let key = format!("lines-{}", place + 1);
    let picture = Picture::new(key, [title, sentence], twin, |room| strips::draw(&rows, room));
    if legend.is_empty() { picture } else { picture.with_note(list(&legend)) }
}

fn strip(scenario: Shown<'_>, it: &MatterFacts, label: String, number: impl Fn(&str) -> usize) -> strips::Strip {
    let row = scenario.issues.iter().position(|issue| issue.key == it.issue);
    let texts = row.and_then(|row| scenario.texts.issues.get(row));
    let ends = texts.map_or_else(Default::default, |it| [it.low.clone(), it.high.clone()]);
    let lines = it.lines.0.iter().map(|(actor, wants)| (number(actor).to_string(), *wants)).collect();
    strips::Strip { label, ends, start: it.start, lines }
}

/// What may be done, and what it is meant to do.
fn choices(scenario: Shown<'_>, all: &[OptionFacts]) -> Markup {
    let mut table = Table::of(say!("page-choice"))
        .with(say!("page-kind"), Column::Word)
        .figures([say!("menu-cost"), say!("menu-chance")])
        .with(say!("page-does"), Column::Text);
    for it in all {
        let Some(id) = scenario.choice(&it.choice) else { continue };
        let (choice, texts) = (&scenario.choices[id.index()], &scenario.texts.choices[id.index()]);
        let kind = if choice.kind == ChoiceKind::Act { say!("menu-act") } else { say!("menu-stance") };
        let odds = it.odds.map_or_else(String::new, |it| format!("{} %", figure(100.0 * it, 0)));
        let does = choice.effects.iter().map(|(branch, effect)| {
            let effect = effected(scenario, choice, effect);
            match branch {
                Branch::Always => effect,
                Branch::OnSuccess => say!("page-on-success", effect: effect),
                Branch::OnFailure => say!("page-on-failure", effect: effect),
            }
        });
        let does = apart(&does.collect::<Vec<String>>());
        let name = format!("{}: {}", capital(scenario.texts.actor(choice.actor)), texts.name);
        table.row(name, [kind, figure(it.cost, 2), odds, does]);
    }
    table.shown(&say!("page-choices-heading"))
}

fn events(scenario: Shown<'_>, facts: &HandbookFacts) -> Markup {
    let mut table = Table::of(say!("page-event")).with(say!("page-about"), Column::Text);
    for it in facts.events.iter().filter_map(|it| scenario.event(it)) {
        let texts = &scenario.texts.events[it.index()];
        table.row(capital(&texts.name), [texts.about.clone()]);
    }
    table.shown(&say!("page-events"))
}

pub(super) fn endings(scenario: Shown<'_>, facts: &HandbookFacts) -> Markup {
    let mut table = Table::of(say!("batch-outcome")).with(say!("page-about"), Column::Text);
    for it in facts.outcomes.iter().filter_map(|it| scenario.outcome(it)) {
        let texts = &scenario.texts.outcomes[it.index()];
        table.row(capital(&texts.name), [texts.about.clone()]);
    }
    table.shown(&say!("page-endings"))
}

/// The levels of the situation: what each is, and how it is seen.
pub(super) fn glossary(scenario: Shown<'_>, facts: &HandbookFacts) -> Markup {
    let mut table = Table::of(say!("page-level"))
        .with(say!("page-about"), Column::Text)
        .with(say!("page-from-0-to-100"), Column::Text)
        .figures([say!("page-start")])
        .with(say!("page-seen"), Column::Word);
    for it in &facts.situation {
        let Some(id) = scenario.variable(&it.variable) else { continue };
        let texts = &scenario.texts.variables[id.index()];
        let ends =
            texts.ends.as_ref().map_or_else(String::new, |(low, high)| say!("page-ends-of", low: low, high: high));
        let seen = match it.seen {
            "exactly" => say!("page-seen-exactly"),
            "about" => say!("page-seen-about"),
            _ => say!("page-seen-not"),
        };
        table.row(level(scenario, &it.variable), [texts.about.clone(), ends, figure(it.start, 0), seen]);
    }
    table.shown(&say!("page-glossary"))
}

/// The sources that numbers cite.
fn sources(scenario: Shown<'_>) -> Option<Markup> {
    let of = |it: &diwan_engine::scenario::Source| {
        let parts = [it.author.as_ref(), Some(&it.title), it.date.as_ref()];
        parts.into_iter().flatten().cloned().collect::<Vec<String>>().join(", ")
    };
    (!scenario.sources.is_empty()).then(|| {
        html! { p { b { (say!("page-sources")) } } ul { @for it in &scenario.sources { li dir="auto" { (of(it)) } } } }
    })
}
