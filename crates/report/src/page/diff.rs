//! Two scenarios held against each other, as a page: what the second says otherwise, and what that does.

use diwan_studies::study::{ComparisonFacts, DiffFacts, DifferentFacts};
use maud::{Markup, html};

use super::common::{asked, method, rests};
use super::compare;
use super::contrasts::forests;
use super::document::{Document, Made, Page, Part};
use super::table::{Column, Table};
use crate::facts::DifferedFacts;
use crate::locale::say;
use crate::shown::Shown;

/// Differences that are shown at once; more are shown section by section when asked for.
const OPEN: usize = 40;

/// Two scenarios held against each other, as a page; the names are those of the first.
#[must_use]
pub fn diff_page(scenario: Shown<'_>, facts: &DifferedFacts, made: &Made) -> Page {
    let found = &facts.found;
    let (played, read): (Vec<_>, Vec<_>) = found.differences.iter().partition(|it| it.in_play);
    let mut parts = Vec::new();
    let effect = found.effect.as_ref().map(|it| renamed(found, it));
    if let Some(effect) = &effect {
        parts.push(Part::Heading(say!("page-pictures")));
        parts.push(compare::outcomes(scenario, effect).into());
        parts.extend(compare::times(scenario, effect).map(Part::from));
        for summary in &effect.summaries {
            parts.extend(forests(scenario, effect, &summary.arm).into_iter().map(Part::from));
        }
    }
    if !played.is_empty() {
        parts.push(Part::Heading(say!("page-diff-played")));
        parts.push(Part::Markup(sections(&played)));
    }
    if !read.is_empty() {
        parts.push(Part::Heading(say!("page-diff-read")));
        parts
            .push(Part::Markup(html! { (folded(&say!("page-diff-texts", n: read.len()), &read, read.len() <= OPEN)) }));
    }
    let names = [&found.provenance.scenario, &found.other.scenario];
    let document = Document {
        kind: say!("page-diff"),
        title: say!("page-diff-title", first: names[0], second: names[1]),
        opening: None,
        asked: asked(scenario, &[say!("page-diff-asked", first: names[0], second: names[1])]),
        answer: answer(scenario, found, effect.as_ref(), [played.len(), read.len()]),
        parts,
        rests: rests(scenario),
        method: [method(scenario, &found.provenance, how(found)), vec![other(found)]].concat(),
    };
    document.page(made)
}

fn other(found: &DiffFacts) -> (String, String) {
    (say!("page-diff-other"), format!("{} ({})", found.other.scenario, found.other.digest))
}

fn how(found: &DiffFacts) -> String {
    let said = say!("page-diff-how");
    found.effect.as_ref().map_or(said.clone(), |it| format!("{said} {}", compare::how(it)))
}

fn answer(
    scenario: Shown<'_>,
    found: &DiffFacts,
    effect: Option<&ComparisonFacts>,
    [played, read]: [usize; 2],
) -> Vec<String> {
    let [first, second] = [&found.provenance.scenario, &found.other.scenario];
    let mut said = vec![match (played, read) {
        (0, 0) => say!("page-diff-same", first: first, second: second),
        (0, _) => say!("page-diff-words-alone", first: first, second: second),
        (n, read) => say!("page-diff-differs", first: first, second: second, n: n, read: read),
    }];
    if let Some(effect) = effect {
        said.extend(effect.summaries.iter().flat_map(|it| compare::answer(scenario, effect, it)));
    }
    said
}

/// The same with each called by its scenario, where these have names of their own.
fn renamed(found: &DiffFacts, effect: &ComparisonFacts) -> ComparisonFacts {
    let mut out = effect.clone();
    let names = [&found.provenance.scenario, &found.other.scenario];
    let olds = [&effect.control.name, effect.arms.first().map_or(&effect.control.name, |it| &it.name)];
    if names[0] == names[1] {
        return out;
    }
    let rename = |name: &mut String| {
        if let Some(place) = olds.iter().position(|it| *it == name) {
            names[place].clone_into(name);
        }
    };
    rename(&mut out.control.name);
    out.arms.iter_mut().for_each(|it| rename(&mut it.name));
    out.summaries.iter_mut().for_each(|it| rename(&mut it.arm));
    out.endings.iter_mut().for_each(|it| rename(&mut it.arm));
    for it in &mut out.contrasts {
        rename(&mut it.arm);
        rename(&mut it.control);
    }
    out
}

/// What counts in play, section by section, with a table of how much differs where.
fn sections(all: &[&DifferentFacts]) -> Markup {
    let section = |it: &DifferentFacts| it.path.split('.').next().unwrap_or_default().to_owned();
    let mut names: Vec<String> = Vec::new();
    for it in all {
        if !names.contains(&section(it)) {
            names.push(section(it));
        }
    }
    let mut table = Table::of(say!("page-diff-section")).figures([
        say!("page-diff-changed"),
        say!("page-diff-added"),
        say!("page-diff-dropped"),
    ]);
    for name in &names {
        let of = |what: &str| all.iter().filter(|it| section(it) == *name && it.what == what).count().to_string();
        table.row(name, ["changed", "added", "taken away"].map(of));
    }
    let is_open = all.len() <= OPEN;
    html! {
        (table.shown(&say!("page-diff-played")))
        @for name in &names {
            @let own: Vec<&DifferentFacts> = all.iter().copied().filter(|it| section(it) == *name).collect();
            (folded(&say!("page-diff-in-section", section: name, n: own.len()), &own, is_open))
        }
    }
}

/// Differences under a line that opens them.
fn folded(summary: &str, all: &[&DifferentFacts], is_open: bool) -> Markup {
    html! {
        details.more open[is_open] { summary { (summary) } (listed(summary, all)) }
    }
}

fn listed(what: &str, all: &[&DifferentFacts]) -> Markup {
    let mut table = Table::of(say!("page-diff-path"))
        .with(say!("page-diff-what"), Column::Word)
        .with(say!("page-diff-was"), Column::Text)
        .with(say!("page-diff-now"), Column::Text);
    for it in all {
        let said = match it.what {
            "added" => say!("variant-added"),
            "taken away" => say!("variant-taken-away"),
            _ => say!("variant-changed"),
        };
        table.row(&it.path, [said, it.was.clone().unwrap_or_default(), it.now.clone().unwrap_or_default()]);
    }
    table.shown(what)
}
