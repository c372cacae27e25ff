//! A batch as a page: how often it ends how, when, how levels spread, what everybody gains, and
//! what is chosen.

use diwan_engine::scenario::{Anchors, Metric};
use diwan_studies::stats::Interval;
use diwan_studies::study::{CoursesFacts, LevelCourseFacts};
use maud::html;

use super::chart::{ends, fan, forest, shares};
use super::common::{asked, doubts, level, method, months_since, outcome, part_of, quoted, rests_on};
use super::document::{Document, Made, Page, Part};
use super::mixes::{flows, mixes};
use super::picture::Picture;
use super::table::{Column, Table};
use crate::called;
use crate::facts::{BatchFacts, OutcomeFacts};
use crate::figures::{figure, grouped, percent, percents};
use crate::locale::say;
use crate::shown::Shown;
use crate::units::number;
use crate::words::{capital, list};

/// Fans that fit on a printed page.
const PANELS: usize = 12;
/// Outcomes that are named in the answer.
const NAMED: usize = 3;

/// A batch as a page.
#[must_use]
pub fn batch_page(scenario: Shown<'_>, facts: &BatchFacts, made: &Made) -> Page {
    let mut parts = vec![Part::Heading(say!("page-pictures")), outcomes(scenario, facts).into()];
    if let Some(courses) = &facts.courses {
        parts.push(endings(scenario, courses).into());
        // Of a batch that is read again, paths are there only if they were kept.
        parts.push(if courses.leading.is_empty() {
            Part::Markup(html! { p { (say!("page-no-paths")) } })
        } else {
            leading(scenario, facts, courses).into()
        });
    }
    parts.extend(gains(scenario, facts).map(Part::from));
    if let Some(courses) = &facts.courses {
        parts.extend(mixes(scenario, courses).into_iter().map(Part::from));
        parts.extend(flows(scenario, courses).map(Part::from));
    }
    let others = facts.courses.as_ref().map_or_else(Vec::new, |it| others(scenario, facts, it));
    if !others.is_empty() {
        parts.push(Part::More(say!("page-all-levels"), others));
    }
    let document = Document {
        kind: say!("page-batch"),
        title: scenario.texts.title.clone(),
        opening: None,
        asked: asked(scenario, &[say!("page-batch-asked", runs: grouped(facts.runs), n: facts.runs)]),
        answer: answer(scenario, facts),
        parts,
        rests: rests_on(scenario, facts.assumptions.as_ref()).into_iter().chain(doubts(&facts.doubts)).collect(),
        method: method(scenario, &facts.provenance, how(facts)),
    };
    document.page(made)
}

fn interval(it: &OutcomeFacts) -> Interval {
    Interval { low: it.low, high: it.high }
}

fn how(facts: &BatchFacts) -> String {
    let (runs, level) = (grouped(facts.runs), figure(100.0 * facts.level, 0));
    if facts.seeds == 1 {
        say!("page-batch-how", n: facts.runs, runs: runs, level: level)
    } else {
        say!("page-batch-how-draws", n: facts.runs, runs: runs, draws: grouped(facts.draws), seeds: facts.seeds, level: level)
    }
}

/// What came out, in three sentences.
fn answer(scenario: Shown<'_>, facts: &BatchFacts) -> Vec<String> {
    let percent_of = figure(100.0 * facts.level, 0);
    let ranked = facts.by_share();
    let named = |it: &&OutcomeFacts| {
        let (share, range) = (percent(it.share, interval(it)), percents(interval(it)));
        say!("page-outcome-share", outcome: called::outcome(scenario, &it.name), share: share, range: range)
    };
    let most: Vec<String> = ranked.iter().take(NAMED).map(named).collect();
    let mut said = vec![
        say!("page-batch-most", runs: grouped(facts.runs), n: facts.runs, level: percent_of, outcomes: list(&most)),
    ];
    if let Some(it) = facts.measure(&Metric::Length.notation(&scenario)) {
        let [low, middle, high] = [it.q05, it.q50, it.q95].map(|it| figure(it, 0));
        said.push(if it.q50 < it.q95 {
            say!("page-batch-length", low: low, middle: middle, high: high)
        } else {
            say!("page-batch-length-whole", low: low, middle: middle)
        });
    }
    let widest =
        facts.courses.as_ref().and_then(|it| it.levels.iter().find(|level| it.leading.first() == Some(&level.name)));
    if let Some((it, [low, _, middle, _, high])) = widest.and_then(|it| Some((it, *it.fan.last()?))) {
        let name = level(scenario, &it.name);
        let [low, middle, high] = [low, middle, high].map(|it| figure(it, 0));
        said.push(say!("page-batch-widest", level: name, low: low, middle: middle, high: high));
    }
    said
}

/// How often each outcome came about.
fn outcomes(scenario: Shown<'_>, facts: &BatchFacts) -> Picture {
    let level = figure(100.0 * facts.level, 0);
    let mut twin = Table::of(say!("batch-outcome"))
        .figures([say!("batch-share"), say!("batch-interval", level: &level), say!("batch-runs")])
        .with(say!("page-months-median"), Column::Figure)
        .with(say!("page-months-range"), Column::Figure);
    let mut rows = Vec::new();
    for it in &facts.outcomes {
        let (share, range) = (percent(it.share, interval(it)), percents(interval(it)));
        let months = it.months.map_or([String::new(), String::new()], |it| {
            [figure(it.q50, 0), format!("{}–{}", figure(it.q05, 0), figure(it.q95, 0))]
        });
        let [median, between] = months;
        let name = outcome(scenario, &it.name);
        twin.row(&name, [share.clone(), range.clone(), grouped(it.count), median, between]);
        let ends = [it.low, it.high].map(|it| 100.0 * it);
        rows.push(shares::Row { label: name, share: 100.0 * it.share, ends, figures: [share, range] });
    }
    let first = facts.by_share().first().map_or_else(String::new, |it| outcome(scenario, &it.name));
    let sentence = say!("page-shares-sentence", runs: grouped(facts.runs), n: facts.runs, level: level, first: first);
    Picture::new("outcomes", [say!("page-shares"), sentence], twin, |room| shares::draw(&rows, room))
}

/// When runs ended, and how.
fn endings(scenario: Shown<'_>, courses: &CoursesFacts) -> Picture {
    let name = |it: &str| outcome(scenario, it);
    let mut twin = Table::of(say!("page-month")).figures(courses.outcomes.iter().map(|it| name(&it.name)));
    let by_then = |share: f64| 100.0 * share;
    for (place, month) in courses.months.iter().enumerate() {
        let cells = courses.outcomes.iter().map(|it| it.by_then.get(place).copied().unwrap_or_default());
        twin.row(figure(*month, 1).trim_end_matches(".0"), cells.map(|it| format!("{} %", figure(by_then(it), 1))));
    }
    let layers: Vec<ends::Layer> = courses
        .outcomes
        .iter()
        .map(|it| ends::Layer {
            label: name(&it.name),
            by_then: it.by_then.iter().map(|it| by_then(*it)).collect(),
            figure: it.by_then.last().map_or_else(String::new, |it| format!("{} %", figure(by_then(*it), 0))),
        })
        .collect();
    let sentence = say!("page-ends-sentence", runs: grouped(courses.runs), n: courses.runs);
    let axis = months_since(scenario);
    Picture::new("endings", [say!("page-ends"), sentence], twin, |room| {
        ends::draw(&courses.months, &layers, &axis, room)
    })
}

/// The levels in which runs differ most.
fn leading(scenario: Shown<'_>, facts: &BatchFacts, courses: &CoursesFacts) -> Picture {
    let chosen = courses.leading.iter().filter_map(|name| courses.levels.iter().find(|it| it.name == *name));
    let texts = [say!("page-fans"), say!("page-fans-sentence", n: courses.leading.len(), runs: grouped(courses.runs))];
    fans(scenario, facts, courses, "levels", texts, &chosen.collect::<Vec<_>>())
}

/// All other levels, as many in a picture as fit on a printed page.
fn others(scenario: Shown<'_>, facts: &BatchFacts, courses: &CoursesFacts) -> Vec<Picture> {
    let rest: Vec<&LevelCourseFacts> = courses.levels.iter().filter(|it| !courses.leading.contains(&it.name)).collect();
    let parts = rest.chunks(PANELS).len();
    let texts = |place: usize| {
        let title = part_of(say!("page-fans-others"), place, parts);
        [title, say!("page-fans-others-sentence", runs: grouped(courses.runs))]
    };
    let pictures = rest.chunks(PANELS).enumerate();
    pictures
        .map(|(place, it)| fans(scenario, facts, courses, &format!("other-levels-{}", place + 1), texts(place), it))
        .collect()
}

fn fans(
    scenario: Shown<'_>,
    facts: &BatchFacts,
    courses: &CoursesFacts,
    key: &str,
    texts: [String; 2],
    levels: &[&LevelCourseFacts],
) -> Picture {
    let mut twin = Table::of(say!("page-level"))
        .with(say!("page-month"), Column::Figure)
        .figures(courses.quantiles.iter().map(|it| format!("{} %", figure(100.0 * it, 0))));
    let mut panels = Vec::new();
    for it in levels {
        let label = level(scenario, &it.name);
        for (month, fan) in courses.months.iter().zip(&it.fan) {
            let month = figure(*month, 1).trim_end_matches(".0").to_owned();
            twin.row(&label, core::iter::once(month).chain(fan.iter().map(|it| figure(*it, 1))));
        }
        let end = end_of(scenario, facts, it);
        panels.push(fan::Panel { label, end, fan: it.fan.clone(), single: it.single.clone() });
    }
    let note = say!("page-fans-note", axis: months_since(scenario), command: single(facts));
    Picture::new(key, texts, twin, |room| fan::draw(&courses.months, &panels, room)).with_note(note)
}

/// The command that tells one of the runs that are drawn in.
fn single(facts: &BatchFacts) -> String {
    let it = &facts.provenance;
    let draw = if facts.seeds > 1 { " --draw 0" } else { "" };
    let set: String = it.settings.iter().map(|it| format!(" --set {}", quoted(it))).collect();
    format!("diwan run {} --seed {} --replication 1{draw}{set}", it.scenario, it.seed)
}

/// Where a level ends: the middle and nine runs of ten, in its unit where it has one.
fn end_of(scenario: Shown<'_>, facts: &BatchFacts, it: &LevelCourseFacts) -> String {
    let Some([low, _, middle, _, high]) = it.fan.last().copied() else { return String::new() };
    let real =
        scenario.variable(&it.name).and_then(|id| facts.measure(&Metric::End(id).notation(&scenario))?.real.as_ref());
    if let Some(real) = real {
        let anchors = Anchors { at_0: real.at_0, at_100: real.at_100 };
        let [low, middle, high] = [real.q05, real.q50, real.q95].map(|it| number(anchors, it));
        return match &real.unit {
            Some(unit) => say!("page-end-unit", middle: middle, low: low, high: high, unit: unit),
            None => say!("page-end", middle: middle, low: low, high: high),
        };
    }
    let [low, middle, high] = [low, middle, high].map(|it| figure(it, 0));
    say!("page-end", middle: middle, low: low, high: high)
}

/// What everybody gains over the start; nothing where that was not measured.
fn gains(scenario: Shown<'_>, facts: &BatchFacts) -> Option<Picture> {
    let mut twin = Table::of(say!("page-actor")).figures([
        say!("batch-mean"),
        say!("batch-deviation"),
        "5 %".to_owned(),
        "50 %".to_owned(),
        "95 %".to_owned(),
    ]);
    let mut rows = Vec::new();
    for it in &facts.measures {
        let actor = it.name.strip_prefix("payoff(").and_then(|it| it.strip_suffix(')'));
        let Some(actor) = actor else { continue };
        let label = capital(called::actor(scenario, actor));
        twin.row(&label, [it.mean, it.sd, it.q05, it.q50, it.q95].map(|it| figure(it, 1)));
        rows.push(forest::Row {
            label,
            difference: it.q50,
            ends: [it.q05, it.q95],
            smallest: 0.0,
            figures: [figure(it.q50, 1), say!("range", low: figure(it.q05, 1), high: figure(it.q95, 1))],
            verdict: String::new(),
            stands_out: true,
        });
    }
    let ends = forest::Ends { lower: say!("page-gains-lower"), higher: say!("page-gains-higher") };
    (!rows.is_empty()).then(|| {
        Picture::new("gains", [say!("page-gains"), say!("page-gains-sentence")], twin, |room| {
            forest::draw(&rows, &ends, room)
        })
    })
}
