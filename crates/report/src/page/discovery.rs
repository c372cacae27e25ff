//! Boxes as a page: where something comes about far more often than elsewhere, how the boxes were found, and the same as
//! a tree.

use diwan_engine::scenario::{Provenance, read_metric};
use diwan_studies::study::{BoxFacts, DiscoveryFacts, LimitFacts};
use maud::{Markup, html};

use super::boxed;
use super::common::{self, rests};
use super::document::{Document, Made, Page, Part};
use super::picture::Picture;
use super::table::{Column, Table};
use crate::discovery::{inside, label, percent, too_thin, values, worth};
use crate::facts::DiscoveredFacts;
use crate::figures::{grouped, p_value, short};
use crate::locale::say;
use crate::shown::Shown;
use crate::words::{apart, capital};

/// Boxes as a page, with the names of the scenario if it is there.
#[must_use]
pub fn discovery_page(scenario: Option<Shown<'_>>, facts: &DiscoveredFacts, made: &Made) -> Page {
    let found = &facts.found;
    let mut parts = vec![Part::Heading(say!("page-pictures"))];
    for (place, it) in found.boxes.iter().enumerate() {
        parts.push(limits(scenario, found, it, place).into());
        parts.extend(boxed::plane(scenario, found, it, place).map(Part::from));
        parts.push(boxed::trajectory(found, it, place).into());
    }
    parts.push(boxed::tree(scenario, found).into());
    let title = scenario.map_or_else(|| found.provenance.scenario.clone(), |it| it.texts.title.clone());
    let document = Document {
        kind: say!("page-discover"),
        title,
        opening: None,
        asked: question(scenario, found),
        answer: answer(scenario, found),
        parts,
        rests: scenario.map_or_else(Vec::new, rests).into_iter().chain([said_of_boxes()]).collect(),
        method: method(scenario, &found.provenance, how(found)),
    };
    document.page(made)
}

fn question(scenario: Option<Shown<'_>>, found: &DiscoveryFacts) -> Markup {
    let when = condition(scenario, &found.when);
    let said = if found.by == "point" {
        say!("page-discover-asked-points", when: when, share: percent(found.share))
    } else {
        say!("page-discover-asked-runs", when: when, share: percent(found.share))
    };
    match scenario {
        Some(scenario) => common::asked(scenario, &[said]),
        None => html! { p { (said) } },
    }
}

/// A condition in words, as far as the scenario is there.
pub(super) fn condition(scenario: Option<Shown<'_>>, when: &str) -> String {
    let Some(scenario) = scenario else { return when.to_owned() };
    if let Some(key) = when.strip_prefix("outcome(").and_then(|it| it.strip_suffix(')')) {
        return say!("page-ends-in", outcome: common::outcome(scenario, key.trim()));
    }
    for sign in [">=", "<=", ">", "<"] {
        let Some((of, bound)) = when.split_once(sign) else { continue };
        let (of, Ok(bound)) = (of.trim(), bound.trim().parse::<f64>()) else { continue };
        let Ok(known) = read_metric(&scenario, of, scenario.span) else { continue };
        let is_share = known.unit().word() == "share";
        let level = short(if is_share { (1e6 * bound).round() / 1e4 } else { bound });
        let level = if is_share { say!("discover-percent", share: level) } else { level };
        let name = common::metric(scenario, of);
        return match sign {
            ">=" => say!("page-is-at-least", metric: name, level: level),
            "<=" => say!("page-is-at-most", metric: name, level: level),
            ">" => say!("page-is-above", metric: name, level: level),
            _ => say!("page-is-below", metric: name, level: level),
        };
    }
    when.to_owned()
}

fn said_of_boxes() -> Markup {
    html! { p { (say!("page-discover-rests")) } }
}

fn how(found: &DiscoveryFacts) -> String {
    let (runs, points) = (grouped(found.runs), grouped(found.points));
    say!("page-discover-how", runs: runs, points: points, factors: found.factors)
}

/// What made the runs; the scenario may not be there any more.
fn method(scenario: Option<Shown<'_>>, it: &Provenance, how: String) -> Vec<(String, String)> {
    if let Some(scenario) = scenario {
        return common::method(scenario, it, how);
    }
    let settings = if it.settings.is_empty() { say!("page-no-settings") } else { apart(&it.settings) };
    vec![
        (say!("page-how"), how),
        (say!("page-scenario"), it.scenario.clone()),
        (say!("page-settings"), settings),
        (say!("page-seed"), it.seed.to_string()),
        (say!("page-digest"), it.digest.clone()),
        (say!("page-version"), it.version.clone()),
    ]
}

/// What came out: a box each.
fn answer(scenario: Option<Shown<'_>>, found: &DiscoveryFacts) -> Vec<String> {
    if found.boxes.is_empty() {
        return vec![say!("discover-none")];
    }
    let of = |(place, it): (usize, &BoxFacts)| {
        let said = format!("{} {}", inside(scenario, it), worth(found, it));
        let said = too_thin(found, it).map_or_else(|| said.clone(), |more| format!("{said} {more}"));
        if found.boxes.len() > 1 { say!("page-box", n: place + 1, told: said) } else { said }
    };
    let mut said: Vec<String> = found.boxes.iter().enumerate().map(of).collect();
    if found.boxes.len() > 1 {
        said.push(say!("discover-several", n: found.boxes.len(), coverage: percent(found.coverage)));
    }
    said
}

/// The limits of a box within what was drawn.
fn limits(scenario: Option<Shown<'_>>, found: &DiscoveryFacts, it: &BoxFacts, place: usize) -> Picture {
    let mut twin = Table::of(say!("discover-limit")).with(say!("discover-values"), Column::Word).figures([
        say!("page-drawn-between"),
        say!("discover-of-all"),
        say!("discover-p"),
        say!("discover-again"),
    ]);
    let share = |it: f64| say!("discover-percent", share: percent(it));
    for limit in &it.limits {
        let drawn = boxed::drawn(limit).join(" – ");
        let cells = [values(limit), drawn, share(limit.mass), p_value(limit.p), share(limit.again)];
        twin.row(name(scenario, limit), cells);
    }
    let title = boxed::titled(say!("page-limits"), found, place);
    let texts = [title, say!("page-limits-sentence")];
    boxed::ranges(format!("limits-{}", place + 1), texts, twin, it, |limit| name(scenario, limit))
}

fn name(scenario: Option<Shown<'_>>, it: &LimitFacts) -> String {
    capital(&label(scenario, it))
}
