//! Labels by ablation as people read them: how much of the effect of every test is carried directly, and by which
//! settings that was taken out.

use super::claims::claimed;
use super::doubts::told;
use super::facts::TestedFacts;
use super::figures::{figure, signed};
use super::grid::Grid;
use super::locale::say;
use super::look::Look;
use super::words::{label, series};
use super::wrap::wrapped;
use diwan_engine::model::lint::thresholds::{BUILT_IN, EMERGENT};
use diwan_studies::study::{AblatedFacts, ClaimFacts, Origin, Part};

/// A test of a claim, and what ablation says of it.
type Row<'f> = (&'f ClaimFacts, &'f AblatedFacts, String);

/// What ablation found; nothing where it was not asked.
pub(super) fn tell_ablation(facts: &TestedFacts, look: &Look) -> String {
    let Some(count) = facts.found.labels else { return String::new() };
    let mut rows: Vec<Row<'_>> = Vec::new();
    for claim in &facts.found.claims {
        let tests = claim.tests.iter().zip(claim.ablation.iter().flat_map(|it| &it.tests));
        rows.extend(tests.map(|(test, it)| (claim, it, format!("{} {}", claimed(test.direction), it.metric))));
    }
    let percent = |it: f64| format!("{} %", figure(100.0 * it, 0));
    let mut out = look.heading(&say!("ablation"));
    out +=
        &wrapped(&say!("ablation-meaning", built: percent(BUILT_IN), emergent: percent(EMERGENT)), "", 0, look.width);
    out += &table(&rows, look);
    let (agree, differ, undetermined, without) = (count.agree, count.differ, count.undetermined, count.without_effect);
    let counted = say!("ablation-count", agree: agree, differ: differ, undetermined: undetermined, without: without);
    out += &format!("\n{}", wrapped(&counted, "", 0, look.width));
    let doubts = facts.doubts.iter().map(|it| (it.about.as_str(), it.doubted.doubt.code(), &it.doubted.accepted));
    out += &told(doubts, look);
    if !look.brief {
        out += &taken_out(&rows, look);
    }
    out
}

/// What a test has of a part: the share that it carries, and its interval.
fn share(it: &AblatedFacts, part: Part) -> String {
    let Some(found) = it.without.iter().find(|it| it.part == part) else { return "-".to_owned() };
    let percent = |it: f64| signed(100.0 * it, 0).trim_start_matches('+').to_owned();
    match (found.carried, found.low, found.high) {
        (Some(_), _, _) if found.settings.is_empty() => "0".to_owned(),
        (Some(carried), Some(low), Some(high)) => {
            format!("{} ({}..{})", percent(carried), percent(low), percent(high))
        }
        _ => "?".to_owned(),
    }
}

/// What was found of a test.
fn found(it: &AblatedFacts) -> String {
    match it.label {
        Some(Origin::BuiltIn) if it.said_outright => say!("ablation-said"),
        Some(found) => label(found.key()),
        None => "-".to_owned(),
    }
}

fn table(rows: &[Row<'_>], look: &Look) -> String {
    let mut grid = Grid::new(&say!("claims-test"))
        .right(&say!("ablation-tables"), 13)
        .right(&say!("ablation-direct"), 13)
        .right(&say!("ablation-both"), 13)
        .left(&say!("ablation-found"))
        .left(&say!("claims-label"));
    for (claim, it, test) in rows {
        let shares = [Part::Biases, Part::Direct, Part::Both].map(|part| share(it, part));
        grid.row(&format!("{} {test}", claim.id), shares.into_iter().chain([found(it), label(claim.label)]));
    }
    format!("\n{}", grid.laid_out(look))
}

/// The settings by which it was taken out, each list once with the tests that it is of.
fn taken_out(rows: &[Row<'_>], look: &Look) -> String {
    let mut lists: Vec<(Part, &[String], Vec<String>)> = Vec::new();
    let mut out = String::new();
    for (claim, it, test) in rows {
        let name = |part: Part| named(rows, claim, it, test, part);
        // Both together are the one list after the other.
        for found in it.without.iter().filter(|it| it.part != Part::Both && !it.settings.is_empty()) {
            match lists.iter_mut().find(|(part, settings, _)| (*part, *settings) == (found.part, &found.settings[..])) {
                Some((.., tests)) if tests.contains(&name(found.part)) => {}
                Some((.., tests)) => tests.push(name(found.part)),
                None => lists.push((found.part, &found.settings, vec![name(found.part)])),
            }
        }
        if !it.outright.is_empty() && !it.said_outright {
            let line = say!("ablation-outright", id: &claim.id, test: test, things: series(&it.outright));
            out += &wrapped(&line, "", 2, look.width);
        }
    }
    if !lists.is_empty() {
        out += &format!("\n{}", wrapped(&say!("ablation-settings"), "", 0, look.width));
    }
    lists.into_iter().fold(out, |out, (part, settings, tests)| {
        let part = if part == Part::Biases { say!("ablation-tables") } else { say!("ablation-direct") };
        let line = say!("ablation-part", tests: series(&tests), part: part, settings: settings.join("; "));
        out + &wrapped(&line, "- ", 2, look.width)
    })
}

/// A claim, with its test where another test of it goes without something else.
fn named(rows: &[Row<'_>], claim: &ClaimFacts, it: &AblatedFacts, test: &str, part: Part) -> String {
    let settings = |it: &AblatedFacts| it.without.iter().find(|it| it.part == part).map(|it| it.settings.clone());
    let mut others = rows.iter().filter(|(other, ..)| other.id == claim.id);
    if others.all(|(_, other, _)| settings(other).is_none_or(|other| Some(other) == settings(it))) {
        claim.id.clone()
    } else {
        format!("{} {test}", claim.id)
    }
}
