//! What pages have in common: metrics and outcomes as people read them, what results rest on, and what made them.

use diwan_engine::scenario::{Metric, Provenance, VariableId, VariableKind, read_metric};
use diwan_studies::study::AssumptionsFacts;
use maud::{Markup, html};

use crate::called;
use crate::dates;
use crate::facts::{DoubtFacts, GroundsFacts};
use crate::figures::{decimals, grouped};
use crate::locale::say;
use crate::metric::about;
use crate::passport::{assumption, matter, order};
use crate::shown::Shown;
use crate::words::{apart, capital};

/// A number that is shown in so many points: shares as percentage points.
pub(super) fn factor(unit: &str) -> f64 {
    if unit == "share" { 100.0 } else { 1.0 }
}

/// How many decimals a difference with this interval carries.
pub(super) fn places(factor: f64, [low, high]: [f64; 2]) -> usize {
    decimals(factor * (high - low) / 2.0).min(2)
}

/// The name of an outcome, as a label.
pub(super) fn outcome(scenario: Shown<'_>, key: &str) -> String {
    capital(called::outcome(scenario, key))
}

/// The name of a level, as a label: an issue is told from an indicator of the same name.
pub(super) fn level(scenario: Shown<'_>, notation: &str) -> String {
    scenario.variable(notation).map_or_else(|| notation.to_owned(), |id| level_of(scenario, id))
}

fn level_of(scenario: Shown<'_>, id: VariableId) -> String {
    let name = called::level(scenario, id);
    match scenario.variables[id.index()].kind {
        VariableKind::Settlement(_) => say!("page-issue-level", issue: name),
        _ => capital(&name),
    }
}

/// What a metric says, as a label; one that is no metric of the scenario as it is written.
pub(super) fn metric(scenario: Shown<'_>, notation: &str) -> String {
    match read_metric(&scenario, notation, scenario.span) {
        Ok(Metric::Share(id)) => capital(scenario.texts.outcome(id)),
        Ok(Metric::End(id)) => level_of(scenario, id),
        Ok(Metric::Payoff(id)) => capital(scenario.texts.actor(id)),
        Ok(it) => capital(&about(scenario, it)),
        Err(_) => notation.to_owned(),
    }
}

/// The title of a picture that is one of several with the same title.
pub(super) fn part_of(title: String, place: usize, parts: usize) -> String {
    if parts < 2 { title } else { say!("page-part", title: title, part: place + 1, parts: parts) }
}

/// What the axis of months says.
pub(super) fn months_since(scenario: Shown<'_>) -> String {
    if scenario.is_absent() {
        return say!("page-months-plain");
    }
    say!("page-months-since", start: dates::month(scenario.calendar.start))
}

/// What was asked, in a sentence, and what the scenario is about.
pub(super) fn asked(scenario: Shown<'_>, said: &[String]) -> Markup {
    html! {
        @if !scenario.texts.summary.is_empty() { p dir="auto" { (scenario.texts.summary) } }
        @for it in said { p { (it) } }
    }
}

/// What results of a scenario rest on: how many numbers, and which of them are weakest, as far as that was looked at.
pub(super) fn rests_on(scenario: Shown<'_>, found: Option<&AssumptionsFacts>) -> Vec<Markup> {
    let weakest = found.filter(|it| !it.assumptions.is_empty()).map(|it| {
        let runs = (grouped(it.runs), grouped(it.points));
        html! {
            div.weakest {
                p { (say!("page-weakest", n: it.assumptions.len(), runs: runs.0, points: runs.1, replications: it.replications)) }
                ol { @for it in &it.assumptions { li { (assumption(scenario, it)) } } }
                p { (matter(it)) " " (order(it)) }
            }
        }
    });
    rests(scenario).into_iter().chain(weakest).collect()
}

/// The same without the weakest.
pub(super) fn rests(scenario: Shown<'_>) -> Vec<Markup> {
    if scenario.is_absent() {
        return vec![html! { p { (say!("page-absent")) } p { (say!("page-model")) } }];
    }
    let it = GroundsFacts::of(&scenario);
    let said = say!(
        "page-grounds",
        n: it.stated,
        stated: grouped(it.stated as u64),
        drawn: grouped(it.drawn as u64),
        sourced: grouped(it.sourced as u64),
        without: it.bare,
        bare: grouped(it.bare as u64),
    );
    vec![html! { p { (said) } p { (say!("page-model")) } }]
}

/// What there is to doubt.
pub(super) fn doubts(all: &[DoubtFacts]) -> Option<Markup> {
    let said = |it: &DoubtFacts| match &it.accepted {
        Some(why) => say!("page-doubt-accepted", about: &it.about, why: why),
        None => it.about.clone(),
    };
    (!all.is_empty()).then(|| html! { p { (say!("page-doubts")) } ul { @for it in all { li { (said(it)) } } } })
}

/// What made a result, name by name.
pub(super) fn method(scenario: Shown<'_>, it: &Provenance, how: String) -> Vec<(String, String)> {
    let settings = if it.settings.is_empty() { say!("page-no-settings") } else { apart(&it.settings) };
    vec![
        (say!("page-how"), how),
        (say!("page-scenario"), titled(&it.scenario, &scenario.texts.title)),
        (say!("page-settings"), settings),
        (say!("page-seed"), it.seed.to_string()),
        (say!("page-digest"), it.digest.clone()),
        (say!("page-version"), it.version.clone()),
    ]
}

/// A scenario by its name and, where it has one of its own, its title.
fn titled(name: &str, title: &str) -> String {
    if name == title { name.to_owned() } else { format!("{name} ({title})") }
}

/// A word as a shell takes it: `'doctrine us=patience'`.
#[must_use]
pub fn quoted(word: &str) -> String {
    let is_plain = |it: char| it.is_ascii_alphanumeric() || "-_./=,:@+%".contains(it);
    let is_word = !word.is_empty() && word.chars().all(is_plain);
    if is_word { word.to_owned() } else { format!("'{}'", word.replace('\'', r"'\''")) }
}
