//! What moved an outcome as a page: what sets runs apart, step by step; which deeds they differ in; and what leaving each
//! out does.

use super::chart::{dots, forest, waterfall};
use super::common::{asked, method, rests};
use super::document::{Document, Made, Page, Part};
use super::picture::Picture;
use super::table::{Column, Table};
use crate::called;
use crate::causes::{cause, effect, level_title, name, often, points, sentences};
use crate::facts::TracedFacts;
use crate::figures::{adding_up, figure, grouped, signed};
use crate::locale::say;
use crate::shown::Shown;
use crate::why::PLACES;
use crate::words::capital;
use diwan_studies::study::{CausesFacts, DeedFacts, Effect, SeparatedFacts};

/// Levels that are drawn.
const LEVELS: usize = 3;

/// What moved an outcome as a page.
#[must_use]
pub fn causes_page(scenario: Shown<'_>, facts: &TracedFacts, made: &Made) -> Page {
    let found = &facts.found;
    let mut parts: Vec<Part> = Vec::new();
    parts.extend(found.levels.iter().take(LEVELS).map(|it| level(scenario, found, it).into()));
    if !found.deeds.is_empty() {
        parts.push(deeds(scenario, found).into());
    }
    parts.extend(left_out(scenario, found).map(Part::from));
    if !parts.is_empty() {
        parts.insert(0, Part::Heading(say!("page-pictures")));
    }
    let outcome = called::outcome(scenario, &found.outcome);
    let document = Document {
        kind: say!("page-causes"),
        title: scenario.texts.title.clone(),
        opening: None,
        asked: asked(scenario, &[say!("page-causes-asked", outcome: outcome)]),
        answer: sentences(scenario, found),
        parts,
        rests: rests(scenario),
        method: method(scenario, &found.provenance, how(found)),
    };
    document.page(made)
}

fn how(found: &CausesFacts) -> String {
    let runs = say!("page-causes-how", runs: grouped(found.runs), n: found.runs);
    let more = crate::causes::method(found);
    if more.is_empty() { runs } else { format!("{runs} {more}") }
}

/// From where a level ends in other runs to where it ends in those that end so.
fn level(scenario: Shown<'_>, found: &CausesFacts, it: &SeparatedFacts) -> Picture {
    let round = |x: f64| (x * 100.0).round() / 100.0;
    let printed = adding_up(it.causes.iter().map(|it| it.difference), round(it.end[0]) - round(it.end[1]), PLACES);
    let mut twin = Table::of(say!("page-step")).figures([
        say!("causes-with"),
        say!("causes-without-title"),
        say!("page-difference"),
        say!("batch-interval", level: figure(100.0 * found.level, 0)),
    ]);
    let end =
        |label: String, points: f64| waterfall::Step { label, points, figure: figure(points, PLACES), is_end: true };
    let mut steps = vec![end(say!("page-causes-others"), it.end[1])];
    for (cause, shown) in it.causes.iter().zip(printed) {
        let (label, shown) = (capital(&self::cause(scenario, cause)), signed(shown, PLACES));
        let [with, without] = cause.points.map(|it| figure(it, PLACES));
        let range = say!("range", low: signed(cause.low, PLACES), high: signed(cause.high, PLACES));
        twin.row(&label, [with, without, shown.clone(), range]);
        for part in cause.parts.iter().filter(|it| it.difference.abs() >= 0.005) {
            let choice = say!("page-causes-part", choice: called::choice(scenario, &part.name));
            twin.row(choice, [String::new(), String::new(), signed(part.difference, PLACES), String::new()]);
        }
        steps.push(waterfall::Step { label, points: cause.difference, figure: shown, is_end: false });
    }
    steps.push(end(say!("page-causes-so"), it.end[0]));
    let outcome = called::outcome(scenario, &found.outcome);
    let sentence = say!("page-causes-level-sentence", outcome: outcome, with: found.read[0], without: found.read[1]);
    let key = it.variable.replace(|it: char| !it.is_ascii_alphanumeric(), "-");
    Picture::new(format!("apart-{key}"), [level_title(scenario, it), sentence], twin, |room| {
        waterfall::draw(&steps, room)
    })
}

/// In how many runs each deed is, of those that end so and of the others.
fn deeds(scenario: Shown<'_>, found: &CausesFacts) -> Picture {
    let mut twin = Table::of(say!("causes-deed"))
        .figures([say!("causes-with"), say!("causes-without-title"), say!("page-difference")])
        .figures([say!("batch-interval", level: figure(100.0 * found.level, 0))])
        .figures([say!("page-causes-times-so"), say!("page-causes-times-others")]);
    let mut rows = Vec::new();
    for it in &found.deeds {
        let label = capital(&name(scenario, it));
        let change = [it.more, it.more_low, it.more_high].map(|it| signed(100.0 * it, 1));
        let [more, low, high] = change;
        let times = [it.with.times, it.without.times].map(|it| figure(it, 2));
        let cells = [often(&it.with), often(&it.without), more, say!("range", low: low, high: high)];
        twin.row(&label, cells.into_iter().chain(times));
        let dot = |it: &diwan_studies::study::OftenFacts| dots::Dot {
            share: 100.0 * it.share,
            ends: [100.0 * it.low, 100.0 * it.high],
            figure: often(it),
        };
        rows.push(dots::Row { label, arms: vec![Some(dot(&it.without)), Some(dot(&it.with))] });
    }
    let outcome = called::outcome(scenario, &found.outcome);
    let sides = [say!("page-causes-others"), say!("page-causes-so")];
    let texts = [say!("page-causes-deeds"), say!("page-causes-deeds-sentence", outcome: outcome)];
    Picture::new("deeds", texts, twin, |room| dots::draw(&rows, &sides, room))
}

/// What leaving each deed out does to the share of the outcome, the largest change first.
fn left_out(scenario: Shown<'_>, found: &CausesFacts) -> Option<Picture> {
    let tried = found.tried?;
    let mut all: Vec<&DeedFacts> = found.deeds.iter().filter(|it| it.left_out.is_some()).collect();
    let size = |it: &DeedFacts| it.left_out.map_or(0.0, |it| it.difference.abs());
    all.sort_by(|a, b| size(b).total_cmp(&size(a)));
    let mut twin = Table::of(say!("causes-deed"))
        .figures([say!("page-causes-share-without"), say!("causes-left-out")])
        .figures([say!("batch-interval", level: figure(100.0 * found.level, 0))])
        .with(say!("causes-effect"), Column::Word)
        .with(say!("page-causes-setting"), Column::Text);
    let mut rows = Vec::new();
    for it in all {
        let Some(left) = it.left_out else { continue };
        let (label, [change, low, high]) = (capital(&name(scenario, it)), points(&left));
        let (range, says) = (say!("range", low: low, high: high), effect(left.effect));
        let share = format!("{} %", figure(100.0 * left.share, 1));
        let setting = it.setting.clone().unwrap_or_default();
        twin.row(&label, [share, change.clone(), range.clone(), says.clone(), setting]);
        rows.push(forest::Row {
            label,
            difference: 100.0 * left.difference,
            ends: [100.0 * left.low, 100.0 * left.high],
            smallest: 100.0 * tried.smallest,
            figures: [change, range],
            verdict: says,
            stands_out: matches!(left.effect, Effect::Brings | Effect::Hinders),
        });
    }
    let outcome = called::outcome(scenario, &found.outcome);
    let share = format!("{} %", figure(100.0 * tried.share, 1));
    let sentence = say!("page-causes-left-sentence", outcome: outcome, share: share, runs: grouped(tried.runs));
    let ends = forest::Ends { lower: say!("page-causes-rarer"), higher: say!("page-causes-commoner") };
    Some(Picture::new("left-out", [say!("page-causes-left"), sentence], twin, |room| forest::draw(&rows, &ends, room)))
}
