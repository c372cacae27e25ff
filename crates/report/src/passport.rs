//! What a scenario assumes, as people read it: the weakest first, with what supports each and what it does.

use super::facts::AssumedFacts;
use super::figures::{decimals, figure, grouped};
use super::locale::say;
use super::look::Look;
use super::metric::about;
use super::numbers::number;
use super::parameters::unit;
use super::provenance::made_by;
use super::shown::Shown;
use super::words::capital;
use super::wrap::wrapped;
use diwan_engine::scenario::{Metric, read_metric};
use diwan_studies::study::{AssumptionFacts, AssumptionsFacts, Support};

/// Assumptions that are told unless all are asked for.
const MOST: usize = 10;

/// What a scenario assumes; the weakest alone, or all.
#[must_use]
pub fn tell_passport(scenario: Shown<'_>, facts: &AssumedFacts, all: bool, look: &Look) -> String {
    let look = &look.held();
    let found = &facts.found.found;
    let mut out = look.heading(&say!("passport", scenario: &scenario.texts.title));
    for it in summary(found, facts.elapsed_s) {
        out += &wrapped(&it, "", 0, look.width);
    }
    let drawn: Vec<&AssumptionFacts> = found.assumptions.iter().filter(|it| it.drawn).collect();
    let told = if all { drawn.len() } else { drawn.len().min(MOST) };
    out.push('\n');
    for it in &drawn[..told] {
        out += &line(scenario, it, look);
    }
    if told < drawn.len() {
        out += &wrapped(&say!("passport-more", n: drawn.len() - told), "\n", 0, look.width);
    }
    let fixed = || found.assumptions.iter().filter(|it| !it.drawn);
    if all && fixed().next().is_some() {
        out += &format!("\n{}\n", say!("passport-fixed"));
        out += &fixed().map(|it| line(scenario, it, look)).collect::<String>();
    }
    if !look.brief {
        out += &wrapped(&order(found), "\n", 0, look.width);
    }
    out + &made_by(&facts.found.provenance, look.width)
}

/// An assumption with its place and, below, its path.
fn line(scenario: Shown<'_>, it: &AssumptionFacts, look: &Look) -> String {
    let mark = it.place.map_or_else(|| "- ".to_owned(), |place| format!("{place}. "));
    let hang = mark.len();
    let path = wrapped(&it.path, &" ".repeat(hang), hang + 2, look.width);
    wrapped(&assumption(scenario, it), &mark, hang, look.width) + &path
}

/// How many numbers are assumed; of those that are drawn, that nothing is where that is so.
pub(super) fn numbers(found: &AssumptionsFacts) -> Vec<String> {
    let count = |n: usize| grouped(n as u64);
    let all = say!(
        "passport-numbers",
        all: count(found.all),
        drawn: count(found.drawn),
        without: found.drawn_bare,
        bare: count(found.drawn_bare),
        judged: count(found.drawn_judged),
        fixed: count(found.all - found.drawn),
        fixed_bare: count(found.fixed_bare),
        fixed_judged: count(found.fixed_judged),
    );
    [Some(all), (found.runs == 0).then(|| say!("passport-nothing-drawn"))].into_iter().flatten().collect()
}

/// How many numbers are assumed, what was played, and how many are shown to matter.
fn summary(found: &AssumptionsFacts, seconds: f64) -> Vec<String> {
    let mut out = numbers(found);
    if found.runs == 0 {
        return out;
    }
    let (runs, points, seconds) = (grouped(found.runs), grouped(found.points), figure(seconds, 1));
    out.push(if found.replications > 1 {
        say!("passport-made-of", runs: runs, points: points, replications: found.replications, seconds: seconds)
    } else {
        say!("passport-made-of-single", runs: runs, seconds: seconds)
    });
    out.push(matter(found));
    out
}

/// How many of the numbers are shown to matter, and for what.
pub(super) fn matter(found: &AssumptionsFacts) -> String {
    let luck: Vec<f64> = found.metrics.iter().filter_map(|it| it.luck_share).collect();
    let ends = [f64::min, f64::max].map(|end| luck.iter().copied().reduce(end));
    let percent = |it: f64| figure(100.0 * it, if it > 0.9 { 1 } else { 0 });
    let said = say!("passport-told", told: found.told, drawn: found.drawn, metrics: found.metrics.len());
    match ends {
        [Some(low), Some(high)] => format!("{said} {}", say!("passport-luck", low: percent(low), high: percent(high))),
        _ => said,
    }
}

/// In which order they stand, and what a share is of.
pub(super) fn order(found: &AssumptionsFacts) -> String {
    let level = figure(100.0 * found.level, 0);
    let of = if found.of == "points" { say!("passport-of-points") } else { say!("passport-of-runs") };
    say!("passport-order", of: of, level: level)
}

/// An assumption in a few sentences: what it is, what supports it, what it does.
pub(super) fn assumption(scenario: Shown<'_>, it: &AssumptionFacts) -> String {
    let name = capital(&number(scenario, &it.path));
    let mut parts =
        vec![say!("passport-number", name: name, law: &it.law, unit: unit(&it.unit)), support(scenario, it)];
    if it.drawn {
        parts.push(does(scenario, it));
    }
    parts.join(" ")
}

/// What supports it.
pub(super) fn support(scenario: Shown<'_>, it: &AssumptionFacts) -> String {
    let source = it.source.as_deref().unwrap_or_default();
    let title = scenario.sources.iter().find(|it| it.key == source).map_or(source, |it| it.title.as_str());
    let said = match it.support {
        Support::Nothing => say!("passport-bare"),
        Support::Judgement => say!("passport-judged", title: title),
        Support::Source => say!("passport-sourced", title: title),
    };
    match &it.note {
        Some(note) => format!("{said} {}", say!("passport-noted", note: note)),
        None => said,
    }
}

/// What it does, as far as that is shown.
pub(super) fn does(scenario: Shown<'_>, it: &AssumptionFacts) -> String {
    if !it.in_play {
        return say!("passport-idle");
    }
    let (Some(on), Some(index)) = (it.on.as_ref().filter(|_| it.told), it.share) else {
        return if it.share.is_some() { say!("passport-untold") } else { say!("passport-unknown") };
    };
    let metric = metric(scenario, on);
    let (Some(low), Some(high)) = (it.share_low, it.share_high) else {
        let low = it.share_low.map_or_else(|| "0".to_owned(), |it| figure(100.0 * it, 0));
        return say!("passport-does-from", metric: metric, low: low);
    };
    let [share, low, high] = shares(index, [low, high]);
    say!("passport-does", metric: metric, share: share, low: low, high: high)
}

/// A share and the ends of its interval as percentages; below nothing and above all there is none.
pub(super) fn shares(index: f64, [low, high]: [f64; 2]) -> [String; 3] {
    let places = decimals(50.0 * (high - low)).min(1);
    [index, low, high].map(|it| figure(100.0 * it.clamp(0.0, 1.0), places))
}

/// What a metric says; one that is none of the scenario as it is written.
pub(super) fn metric(scenario: Shown<'_>, notation: &str) -> String {
    match read_metric(&scenario, notation, scenario.span) {
        Ok(Metric::Share(id)) => say!("passport-share", outcome: scenario.texts.outcome(id)),
        Ok(it) => about(scenario, it),
        Err(_) => notation.to_owned(),
    }
}
