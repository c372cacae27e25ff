//! A comparison as people read it: one table that can be acted on, and what it says in words.

use super::facts::ComparedFacts;
use super::figures::{decimals, figure, grouped, p_value};
use super::locale::say;
use super::look::Look;
use super::provenance::made_by;
use super::shown::Shown;
use super::words::{apart, capital, list, range, unit};
use super::wrap::{cut, wrapped};
use diwan_studies::stats::Interval;
use diwan_studies::study::{ArmFacts, ContrastFacts, Method, SummaryFacts, Verdict};

/// Metrics that can't be judged are named up to so many.
const NAMED: usize = 5;

/// The comparison as people read it; `all` shows metrics that say nothing, too.
#[must_use]
pub fn tell_comparison(scenario: Shown<'_>, facts: &ComparedFacts, all: bool, look: &Look) -> String {
    let mut out = look.heading(&scenario.texts.title);
    out += &wrapped(&made_of(facts), "", 0, look.width);
    for summary in &facts.found.summaries {
        let of_arm: Vec<&ContrastFacts> = facts.found.contrasts.iter().filter(|it| it.arm == summary.arm).collect();
        let is_shown = |it: &&ContrastFacts| all || it.verdict.is_difference() || it.is_outcome();
        let shown: Vec<&ContrastFacts> = of_arm.iter().copied().filter(is_shown).collect();
        out += &table(facts, &summary.arm, &shown, look);
        out += &wrapped(&legend(facts, &shown, of_arm.len() - shown.len()), "", 0, look.width);
        out.push('\n');
        out += &wrapped(&summed_up(facts, summary), "", 0, look.width);
        for doubt in doubts(summary, &of_arm) {
            out += &wrapped(&doubt, "- ", 2, look.width);
        }
    }
    out + &made_by(&facts.found.provenance, look.width)
}

/// What was compared with what, in how many pairs, how p was adjusted, and how long it took.
fn made_of(facts: &ComparedFacts) -> String {
    let found = &facts.found;
    let arms: Vec<String> = found.arms.iter().map(arm).collect();
    let pairs = grouped(found.draws * found.seeds);
    let mut said = vec![
        say!("compare-against", arms: capital(&list(&arms)), control: arm(&found.control)),
        if found.seeds > 1 {
            say!("compare-pairs", pairs: pairs, draws: grouped(found.draws), seeds: found.seeds)
        } else {
            say!("compare-pairs-single", pairs: pairs)
        },
        say!("compare-luck"),
    ];
    if found.contrasts.len() > 1 {
        said.push(say!("compare-holm", contrasts: found.contrasts.len()));
    }
    said.push(say!("compare-seconds", seconds: figure(facts.elapsed_s, 1)));
    said.join(" ")
}

fn arm(arm: &ArmFacts) -> String {
    if arm.settings.is_empty() {
        say!("compare-arm", name: &arm.name)
    } else {
        say!("compare-arm-set", name: &arm.name, settings: apart(&arm.settings))
    }
}

/// Numbers are shown in points: shares as percentage points.
pub(super) fn scaled(unit: &str) -> f64 {
    if unit == "share" { 100.0 } else { 1.0 }
}

fn interval(it: &ContrastFacts) -> Interval {
    Interval { low: it.low, high: it.high }
}

/// A share of draws as a percentage, or that there is none.
pub(super) fn share_of_draws(share: Option<f64>) -> String {
    share.map_or_else(|| "-".to_owned(), |it| format!("{:.0} %", 100.0 * it))
}

fn table(facts: &ComparedFacts, arm: &str, shown: &[&ContrastFacts], look: &Look) -> String {
    let longest = shown.iter().map(|it| it.metric.chars().count()).max().unwrap_or(0);
    let wide = longest.min(look.width.saturating_sub(56)).max(6);
    let mut out = format!(
        "\n{:<wide$} {:>7} {:>7} {:>7}  {:>15}  {:>6} {:>5}\n",
        say!("compare-metric"),
        cut(arm, 7),
        cut(&facts.found.control.name, 7),
        say!("compare-difference"),
        say!("batch-interval", level: figure(100.0 * facts.found.level, 0)),
        say!("compare-p"),
        say!("compare-draws")
    );
    for contrast in shown {
        let factor = scaled(contrast.unit);
        let places = decimals(factor * interval(contrast).half_width()).min(2);
        out += &format!(
            "{:<wide$} {:>7} {:>7} {:>7}  {:>15}  {:>6} {:>5} {}\n",
            cut(&contrast.metric, wide),
            figure(factor * contrast.arm_value, places),
            figure(factor * contrast.control_value, places),
            signed(factor * contrast.difference, places),
            bounds(interval(contrast), factor, places),
            p_value(contrast.p_adjusted),
            share_of_draws(contrast.draws_in_direction.share_of_draws),
            mark(contrast.verdict)
        );
    }
    out
}

/// What the signs of the table stand for; only of those that it has.
fn legend(facts: &ComparedFacts, shown: &[&ContrastFacts], left: usize) -> String {
    let mut said = Vec::new();
    if shown.iter().any(|it| it.unit == "share") {
        said.push(say!("compare-legend-shares"));
    }
    said.push(if facts.found.seeds > 1 { say!("compare-legend-draws") } else { say!("compare-legend-draws-untold") });
    let has = |wanted: fn(Verdict) -> bool| shown.iter().any(|it| wanted(it.verdict));
    let signs = [
        has(Verdict::is_difference).then(|| say!("compare-legend-differ")),
        has(|it| it == Verdict::Equivalent).then(|| say!("compare-legend-equivalent")),
        has(|it| it == Verdict::Undetermined).then(|| say!("compare-legend-undetermined")),
        has(|it| it == Verdict::TooFew).then(|| say!("compare-legend-few")),
    ];
    let signs: Vec<String> = signs.into_iter().flatten().collect();
    if !signs.is_empty() {
        said.push(say!("compare-legend", signs: apart(&signs)));
    }
    if left > 0 {
        said.push(say!("compare-left", n: left));
    }
    said.join(" ")
}

fn mark(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Higher => "▲",
        Verdict::Lower => "▼",
        Verdict::Equivalent => "=",
        Verdict::Undetermined => "?",
        Verdict::TooFew => "!",
    }
}

/// A difference with its sign; what rounds to nothing has a blank in its place.
pub(super) fn signed(x: f64, places: usize) -> String {
    let text = figure(x, places);
    let is_zero = text.bytes().all(|it| matches!(it, b'0' | b'.'));
    match (is_zero, x < 0.0) {
        (true, _) => format!(" {text}"),
        (false, true) => text,
        (false, false) => format!("+{text}"),
    }
}

/// The bounds of an interval of differences.
pub(super) fn bounds(interval: Interval, factor: f64, places: usize) -> String {
    let bound = |x: f64| signed(factor * x, places).trim().to_owned();
    range(&bound(interval.low), &bound(interval.high))
}

/// What the table says, in words: the largest differences, and how many metrics have which sign.
fn summed_up(facts: &ComparedFacts, summary: &SummaryFacts) -> String {
    let (arm, control, pairs) = (&summary.arm, &facts.found.control.name, grouped(summary.pairs));
    let largest = summary.leading.iter().take(3).filter_map(|place| facts.found.contrasts.get(*place));
    let largest: Vec<String> = largest.map(|it| told(facts, it)).collect();
    let said = if largest.is_empty() {
        say!("compare-same", pairs: pairs, arm: arm, control: control)
    } else {
        say!("compare-differs", pairs: pairs, arm: arm, control: control, differences: list(&largest))
    };
    if summary.metrics == 1 {
        return said;
    }
    let some = |n: usize| (n > 0).then_some(n);
    let parts = [
        some(summary.differ).map(|n| say!("compare-differ", n: n)),
        // The verb stands in the first part, whichever that is.
        some(summary.equivalent).map(|n| match (summary.differ, summary.differ_too_little) {
            (0, shown) => say!("compare-little", n: n, shown: shown),
            (_, shown) => say!("compare-little-too", n: n, shown: shown),
        }),
        some(summary.undetermined).map(|n| say!("compare-neither", n: n)),
        some(summary.too_few).map(|n| say!("compare-unjudged", n: n)),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!("{said} {}", say!("compare-metrics", n: summary.metrics, parts: list(&parts)))
}

/// A difference in words.
fn told(facts: &ComparedFacts, contrast: &ContrastFacts) -> String {
    let factor = scaled(contrast.unit);
    let places = decimals(factor * interval(contrast).half_width()).min(2);
    let (metric, unit) = (&contrast.metric, unit(contrast.unit));
    let (size, level) = (figure(factor * contrast.difference.abs(), places), figure(100.0 * facts.found.level, 0));
    let range = bounds(interval(contrast), factor, places);
    if contrast.difference > 0.0 {
        say!("compare-raised", metric: metric, size: size, unit: unit, level: level, range: range)
    } else {
        say!("compare-lowered", metric: metric, size: size, unit: unit, level: level, range: range)
    }
}

/// Where the data are weak.
fn doubts(summary: &SummaryFacts, all: &[&ContrastFacts]) -> Vec<String> {
    let mut out = Vec::new();
    if !summary.sparse.is_empty() {
        out.push(say!("compare-sparse", metrics: list(&summary.sparse), n: summary.sparse.len()));
    }
    let few = all.iter().filter(|it| it.verdict == Verdict::TooFew);
    let few: Vec<String> = few.map(|it| it.metric.clone()).collect();
    match few.len() {
        0 => {}
        n if n > NAMED => out.push(say!("compare-few-many", n: n)),
        _ => out.push(say!("compare-few", metrics: list(&few))),
    }
    if !summary.fragile.is_empty() {
        out.push(say!("compare-fragile", n: summary.fragile.len(), metrics: list(&summary.fragile)));
    }
    if all.iter().any(|it| it.method == Method::Bound && it.verdict != Verdict::TooFew) {
        out.push(say!("compare-bound"));
    }
    out
}
