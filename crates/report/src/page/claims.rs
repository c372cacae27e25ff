//! Tested claims as a page: which hold in the model, with the difference that decided each, and what they say.

use diwan_studies::study::{ClaimFacts, Finding};
use maud::{Markup, html};

use super::chart::forest::{self, Ends, Row};
use super::common::{asked, factor, method, metric, part_of, places, rests_on};
use super::contrasts::figures;
use super::document::{Document, Made, Page, Part};
use super::picture::Picture;
use super::table::{Column, Table};
use crate::claims::{claimed, placebo};
use crate::compare::share_of_draws;
use crate::facts::TestedFacts;
use crate::figures::{figure, grouped, p_value};
use crate::locale::say;
use crate::shown::Shown;
use crate::words::{label, series, unit, verdict};

/// Rows of a picture: no more than fit on a printed page.
const MOST: usize = 20;

/// Tested claims as a page.
#[must_use]
pub fn claims_page(scenario: Shown<'_>, facts: &TestedFacts, made: &Made) -> Page {
    let found = &facts.found;
    let mut parts = vec![Part::Heading(say!("page-pictures"))];
    parts.extend(pictures(scenario, facts).into_iter().map(Part::from));
    parts.push(Part::Heading(say!("page-claims-list")));
    parts.push(Part::Markup(listed(found.claims.as_slice())));
    let document = Document {
        kind: say!("page-claims"),
        title: scenario.texts.title.clone(),
        opening: None,
        asked: asked(scenario, &[say!("page-claims-asked", n: found.claims.len())]),
        answer: answer(facts),
        parts,
        rests: rests_on(scenario, facts.assumptions.as_ref())
            .into_iter()
            .chain([html! { p { (placebo(facts)) } }])
            .collect(),
        method: method(scenario, &found.provenance, how(facts)),
    };
    document.page(made)
}

fn how(facts: &TestedFacts) -> String {
    let found = &facts.found;
    let (draws, runs, level) = (grouped(found.draws), grouped(found.runs), figure(100.0 * found.level, 0));
    say!("page-claims-how", draws: draws, seeds: found.seeds, arms: found.arms, runs: runs, level: level)
}

/// What came out.
fn answer(facts: &TestedFacts) -> Vec<String> {
    let found = &facts.found;
    let of = |wanted: Finding| -> Vec<String> {
        found.claims.iter().filter(|it| it.verdict == wanted).map(|it| it.id.clone()).collect()
    };
    let mut said = vec![say!(
        "claims-found",
        n: found.claims.len(),
        supported: found.supported,
        contradicted: found.contradicted,
        undetermined: found.undetermined,
    )];
    let contradicted = found.claims.iter().filter(|it| it.verdict == Finding::Contradicted);
    said.extend(contradicted.map(|it| say!("claims-claim", id: &it.id, verdict: verdict(it.verdict), text: &it.text)));
    let open = of(Finding::Undetermined);
    if !open.is_empty() {
        said.push(say!("page-claims-open", claims: series(&open)));
    }
    said
}

/// The tests that decided, unit by unit.
fn pictures(scenario: Shown<'_>, facts: &TestedFacts) -> Vec<Picture> {
    let mut units: Vec<&str> = Vec::new();
    for it in &facts.found.claims {
        if !units.contains(&it.decided_by().unit) {
            units.push(it.decided_by().unit);
        }
    }
    let mut out = Vec::new();
    for wanted in units {
        let of_unit: Vec<&ClaimFacts> = facts.found.claims.iter().filter(|it| it.decided_by().unit == wanted).collect();
        let parts = of_unit.len().div_ceil(MOST);
        // As many in each as go in evenly.
        for (place, part) in of_unit.chunks(of_unit.len().div_ceil(parts.max(1)).max(1)).enumerate() {
            out.push(picture(scenario, facts, wanted, part, [place, parts]));
        }
    }
    out
}

fn picture(
    scenario: Shown<'_>,
    facts: &TestedFacts,
    wanted: &str,
    claims: &[&ClaimFacts],
    [part, parts]: [usize; 2],
) -> Picture {
    let level = figure(100.0 * facts.found.level, 0);
    let mut twin = Table::of(say!("page-claim"))
        .with(say!("claims-test"), Column::Text)
        .figures([say!("page-difference"), say!("batch-interval", level: &level), say!("page-smallest")])
        .figures([say!("compare-draws"), say!("compare-p")])
        .with(say!("claims-verdict"), Column::Word);
    let mut rows = Vec::new();
    for it in claims {
        let test = it.decided_by();
        let factor = factor(test.unit);
        let places = places(factor, [test.low, test.high]);
        let [size, interval] = figures(factor, places, test.difference, [test.low, test.high]);
        let named = format!("{} {}", claimed(test.direction), named(scenario, &test.metric));
        let draws = share_of_draws(test.draws_in_direction.share_of_draws);
        let cells = [named.clone(), size.clone(), interval.clone(), (factor * test.smallest).to_string()];
        twin.row(&it.id, cells.into_iter().chain([draws, p_value(it.p_adjusted), verdict(it.verdict)]));
        rows.push(Row {
            label: format!("{} {named}", it.id),
            difference: factor * test.difference,
            ends: [factor * test.low, factor * test.high],
            smallest: factor * test.smallest,
            figures: [size, interval],
            verdict: verdict(it.verdict),
            stands_out: it.verdict != Finding::Undetermined,
        });
    }
    let in_words = unit(wanted);
    let title = part_of(say!("page-claims-forest", unit: &in_words), part, parts);
    let sentence = say!("page-claims-forest-sentence", unit: in_words, level: level);
    let ends = Ends { lower: say!("page-claims-less"), higher: say!("page-claims-more") };
    let key = format!("claims-{}-{}", wanted.replace(|it: char| !it.is_ascii_alphanumeric(), "-"), part + 1);
    Picture::new(key, [title, sentence], twin, |room| forest::draw(&rows, &ends, room))
        .with_note(say!("page-claims-note"))
}

/// What a test is of, in words; a metric that is compared with another names both.
fn named(scenario: Shown<'_>, metrics: &str) -> String {
    match metrics.split_once(" − ") {
        Some((own, other)) => say!("page-claims-than", metric: metric(scenario, own), other: metric(scenario, other)),
        None => metric(scenario, metrics),
    }
}

/// Every claim in its own words, with what became of it.
fn listed(claims: &[ClaimFacts]) -> Markup {
    let mut table = Table::of(say!("page-claim"))
        .with(say!("page-claim-says"), Column::Text)
        .with(say!("claims-verdict"), Column::Word)
        .with(say!("claims-label"), Column::Word);
    for it in claims {
        table.row(&it.id, [it.text.clone(), verdict(it.verdict), label(it.label)]);
    }
    table.shown(&say!("page-claims-list"))
}
