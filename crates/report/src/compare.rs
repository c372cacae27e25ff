//! A comparison for people and for programs: one table that can be acted on, and what it says in words. Computes
//! nothing.

use serde_json::Value;

use super::figures::{decimals, grouped, p_value};
use super::provenance::made_by;
use super::shown::Shown;
use super::tell::Look;
use super::words::{capital, list};
use super::wrap::{cut, wrapped};
use diwan_studies::stats::Interval;
use diwan_studies::study::{ArmFacts, ComparisonFacts, ContrastFacts, Method, SummaryFacts, Verdict};

/// A comparison that was made, and how it is shown.
pub struct Comparison<'a> {
    /// The scenario, for its title.
    pub scenario: Shown<'a>,
    /// What was found.
    pub facts: &'a ComparisonFacts,
    /// Wall time, seconds.
    pub elapsed: f64,
    /// Whether every metric is shown.
    pub asked: bool,
}

/// The comparison as one object: the facts as they are, and `elapsed_s`.
#[must_use]
pub fn compare_json(it: &Comparison<'_>) -> Value {
    let mut out = serde_json::to_value(it.facts).unwrap_or_default();
    out["elapsed_s"] = it.elapsed.into();
    out
}

/// The comparison as people read it.
#[must_use]
pub fn tell_comparison(it: &Comparison<'_>, look: &Look) -> String {
    let mut out = look.heading(&it.scenario.texts.title);
    out += &wrapped(&made_of(it), "", 0, look.width);
    for summary in &it.facts.summaries {
        let all: Vec<&ContrastFacts> = it.facts.contrasts.iter().filter(|it| it.arm == summary.arm).collect();
        out += &table(it, &summary.arm, &all, look);
        out.push('\n');
        out += &wrapped(&sentence(it, summary), "", 0, look.width);
        for doubt in doubts(summary, &all) {
            out += &wrapped(&doubt, "- ", 2, look.width);
        }
    }
    out + &made_by(&it.facts.provenance, look.width)
}

fn made_of(it: &Comparison<'_>) -> String {
    let facts = it.facts;
    let pairs = grouped(facts.draws * facts.seeds);
    let method = if facts.seeds > 1 {
        format!(
            "{pairs} pairs of runs of this model: {} draws of the parameters with {} seeds each. Runs of a draw are alike, so each draw counts as one.",
            grouped(facts.draws),
            facts.seeds
        )
    } else {
        format!("{pairs} pairs of runs of this model, each with a draw of the parameters of its own.")
    };
    let arms: Vec<String> = facts.arms.iter().map(|it| format!("`{}`{}", it.name, settings(it))).collect();
    let count = facts.contrasts.len();
    let holm =
        if count > 1 { format!(" p is adjusted by Holm's method for all {count} contrasts.") } else { String::new() };
    format!(
        "{} against `{}`{}. {method} Both runs of a pair share their luck.{holm} {:.1} s.",
        capital(&list(&arms)),
        facts.control.name,
        settings(&facts.control),
        it.elapsed
    )
}

fn settings(arm: &ArmFacts) -> String {
    if arm.settings.is_empty() { String::new() } else { format!(" ({})", arm.settings.join("; ")) }
}

/// Numbers are shown in points: shares as percentage points.
pub(super) fn scaled(unit: &str) -> f64 {
    if unit == "share" { 100.0 } else { 1.0 }
}

fn is_shown(it: &Comparison<'_>, contrast: &ContrastFacts) -> bool {
    it.asked || contrast.verdict.is_difference() || contrast.is_outcome
}

fn interval(it: &ContrastFacts) -> Interval {
    Interval { low: it.low, high: it.high }
}

/// A share of draws as a percentage, or that there is none.
pub(super) fn share_of_draws(share: Option<f64>) -> String {
    share.map_or_else(|| "-".to_owned(), |it| format!("{:.0} %", 100.0 * it))
}

fn table(it: &Comparison<'_>, arm: &str, all: &[&ContrastFacts], look: &Look) -> String {
    let shown: Vec<&&ContrastFacts> = all.iter().filter(|contrast| is_shown(it, contrast)).collect();
    let longest = shown.iter().map(|it| it.metric.chars().count()).max().unwrap_or(0);
    let wide = longest.min(look.width.saturating_sub(56)).max(6);
    let heading = format!("{:.0} % interval", 100.0 * it.facts.level);
    let mut out = format!(
        "\n{:<wide$} {:>7} {:>7} {:>7}  {heading:>15}  {:>6} {:>5}\n",
        "Metric",
        cut(arm, 7),
        cut(&it.facts.control.name, 7),
        "diff.",
        "p adj.",
        "draws"
    );
    for contrast in &shown {
        let factor = scaled(contrast.unit);
        let places = decimals(factor * interval(contrast).half_width()).min(2);
        let value = |x: f64| format!("{:.places$}", factor * x);
        out += &format!(
            "{:<wide$} {:>7} {:>7} {:>7}  {:>15}  {:>6} {:>5} {}\n",
            cut(&contrast.metric, wide),
            value(contrast.arm_value),
            value(contrast.control_value),
            signed(factor * contrast.difference, places),
            range(interval(contrast), factor, places),
            p_value(contrast.p_adjusted),
            share_of_draws(contrast.draws_in_direction.share_of_draws),
            mark(contrast.verdict)
        );
    }
    out + &wrapped(&legend(it, &shown, all.len()), "", 0, look.width)
}

/// What the signs of the table stand for; only of those that it has.
fn legend(it: &Comparison<'_>, shown: &[&&ContrastFacts], all: usize) -> String {
    let mut out = String::new();
    if shown.iter().any(|it| it.unit == "share") {
        out += "Shares in per cent. ";
    }
    out += if it.facts.seeds > 1 {
        "draws: share of the draws of the parameters in which the direction holds. "
    } else {
        "draws: with one run a draw it can't be told in how many the direction holds. "
    };
    let has = |wanted: fn(Verdict) -> bool| shown.iter().any(|it| wanted(it.verdict));
    let signs = [
        (has(Verdict::is_difference), "▲▼ shown to be higher or lower, by what may matter"),
        (has(|it| it == Verdict::Equivalent), "= shown to differ by too little to matter, if at all"),
        (has(|it| it == Verdict::Undetermined), "? neither is shown"),
        (has(|it| it == Verdict::TooFew), "! too few pairs or draws differ, or there are too few, to judge"),
    ];
    let signs: Vec<&str> = signs.iter().filter(|(has, _)| *has).map(|(_, text)| *text).collect();
    out += &signs.join("; ");
    out += ".";
    let left = all - shown.len();
    if left > 0 {
        out += &format!(" {left} more metrics have no ▲ or ▼; `--all` lists them.");
    }
    out
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

pub(super) fn signed(x: f64, places: usize) -> String {
    let text = format!("{:.places$}", x.abs());
    let zero = text.chars().all(|c| c == '0' || c == '.');
    let sign = if zero {
        " "
    } else if x < 0.0 {
        "−"
    } else {
        "+"
    };
    format!("{sign}{text}")
}

pub(super) fn range(interval: Interval, factor: f64, places: usize) -> String {
    format!("{} to {}", signed(factor * interval.low, places).trim(), signed(factor * interval.high, places).trim())
}

/// What the table says, in words: the largest differences, and how many metrics have which sign.
fn sentence(it: &Comparison<'_>, summary: &SummaryFacts) -> String {
    let (arm, control, pairs) = (&summary.arm, &it.facts.control.name, grouped(summary.pairs));
    let parts: Vec<String> =
        summary.leading.iter().take(3).map(|place| told(it, &it.facts.contrasts[*place])).collect();
    let differing = if parts.is_empty() {
        format!("`{arm}` and `{control}` are not shown to differ by what may matter")
    } else {
        format!("`{arm}` instead of `{control}` {}", list(&parts))
    };
    let said = format!("In {pairs} pairs of runs of this model, {differing}.");
    if summary.metrics == 1 {
        return said;
    }
    let mut counts = Vec::new();
    if summary.differ > 0 {
        counts.push(format!("{} differ by what may matter", summary.differ));
    }
    if summary.equivalent > 0 {
        let little = match summary.differ_too_little {
            0 => String::new(),
            some => format!(" ({some} of these are shown to differ all the same)"),
        };
        counts.push(format!("{} by too little to matter, if at all{little}", summary.equivalent));
    }
    if summary.undetermined > 0 {
        counts.push(format!("on {} neither is shown", summary.undetermined));
    }
    if summary.too_few > 0 {
        counts.push(format!("{} can't be judged", summary.too_few));
    }
    // The verb stands in the first part, whichever that is.
    if summary.differ == 0 && summary.equivalent > 0 {
        counts[0] = counts[0].replacen(" by too", " differ by too", 1);
    }
    format!("{said} Of {} metrics {}.", summary.metrics, list(&counts))
}

/// A difference in words.
fn told(it: &Comparison<'_>, contrast: &ContrastFacts) -> String {
    let factor = scaled(contrast.unit);
    let places = decimals(factor * interval(contrast).half_width()).min(2);
    let unit = match contrast.unit {
        "share" => "percentage points",
        "utility" => "units of utility",
        unit => unit,
    };
    let way = if contrast.difference > 0.0 { "raised" } else { "lowered" };
    format!(
        "{way} {} by {:.places$} {unit} ({:.0} % interval {})",
        contrast.metric,
        factor * contrast.difference.abs(),
        100.0 * it.facts.level,
        range(interval(contrast), factor, places)
    )
}

/// Where the data are weak.
fn doubts(summary: &SummaryFacts, all: &[&ContrastFacts]) -> Vec<String> {
    let mut out = Vec::new();
    if !summary.sparse.is_empty() {
        out.push(format!("Fewer than 10 pairs differ in {}: little can be said of it.", list(&summary.sparse)));
    }
    if summary.too_few > 0 {
        let few: Vec<String> =
            all.iter().filter(|it| it.verdict == Verdict::TooFew).map(|it| it.metric.clone()).collect();
        let named = if few.len() > 5 { format!("{} metrics", few.len()) } else { list(&few) };
        out.push(format!(
            "Not judged, for too few pairs or draws differ or there are too few: {named}. More runs would tell."
        ));
    }
    if !summary.fragile.is_empty() {
        let fragile = list(&summary.fragile);
        out.push(format!(
            "Hangs on the parameters, for the direction is shown to hold in fewer than four draws of five: {fragile}."
        ));
    }
    if all.iter().any(|it| it.method == Method::Bound && it.verdict != Verdict::TooFew) {
        out.push(
            "Where hardly any pairs differ, the interval is a bound that holds whatever the distribution.".to_owned(),
        );
    }
    out
}
