//! A comparison for people and for programs: one table that can be acted on, and what it says in words.

use serde_json::{Value, json};

use super::figures::{decimals, grouped, p_value};
use super::tell::Look;
use super::words::{capital, list};
use super::wrap::{cut, wrapped};
use diwan_engine::scenario::{Metric, Scenario, Unit};
use diwan_studies::stats::{Interval, Level};
use diwan_studies::study::{Arm, Contrast, Curve, Method, Verdict};

/// A comparison that was made.
pub struct Comparison<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The arms.
    pub arms: &'a [Arm],
    /// What they are compared with.
    pub control: &'a Arm,
    /// The contrasts: arms in order, metrics in order within.
    pub contrasts: &'a [Contrast],
    /// Level of the intervals.
    pub level: Level,
    /// Seed of the luck.
    pub seed: u64,
    /// Draws of the parameters.
    pub draws: u64,
    /// Runs of each draw.
    pub seeds: u64,
    /// Wall time, seconds.
    pub elapsed: f64,
    /// Curves of the times: of the control, then of each arm.
    pub curves: &'a [Vec<Curve>],
    /// Whether every metric is shown.
    pub asked: bool,
}

/// The comparison as one object: `scenario`, `digest`, `seed`, `draws`, `seeds`, `level`, `control`, `arms`, `contrasts`, and `curves` of times.
#[must_use]
pub fn compare_json(it: &Comparison<'_>) -> Value {
    let arm = |arm: &Arm| json!({"name": arm.name, "settings": arm.settings, "digest": arm.model.scenario.digest});
    json!({
        "scenario": it.scenario.name,
        "seed": it.seed,
        "draws": it.draws,
        "seeds": it.seeds,
        "level": it.level.share(),
        "control": arm(it.control),
        "arms": it.arms.iter().map(arm).collect::<Vec<_>>(),
        "contrasts": it.contrasts.iter().map(|contrast| contrast_json(it, contrast)).collect::<Vec<_>>(),
        "curves": it.curves.iter().zip(core::iter::once(it.control).chain(it.arms)).flat_map(|(curves, arm)| {
            curves.iter().map(|curve| curve_json(it.scenario, &arm.name, curve))
        }).collect::<Vec<_>>(),
        "elapsed_s": it.elapsed,
    })
}

/// A Kaplan–Meier curve: at each month, the runs that had not ended just before, those that ended then, and the share that goes on.
fn curve_json(scenario: &Scenario, arm: &str, curve: &Curve) -> Value {
    let steps = curve
        .steps
        .iter()
        .map(|it| json!({"month": it.time, "at_risk": it.at_risk, "events": it.events, "survival": it.survival, "se": it.se}));
    json!({"metric": curve.metric.notation(scenario), "arm": arm, "steps": steps.collect::<Vec<_>>()})
}

fn contrast_json(it: &Comparison<'_>, contrast: &Contrast) -> Value {
    json!({
        "metric": contrast.metric.notation(it.scenario),
        "unit": contrast.metric.unit(),
        "arm": it.arms[contrast.arm].name,
        "control": it.control.name,
        "arm_value": contrast.arm_value,
        "control_value": contrast.control_value,
        "difference": contrast.difference,
        "low": contrast.interval.low,
        "high": contrast.interval.high,
        "p": contrast.p,
        "p_adjusted": contrast.p_adjusted,
        "share_of_draws": contrast.share_of_draws,
        "pairs": contrast.pairs,
        "draws": contrast.draws,
        "discordant": contrast.discordant,
        "correlation": contrast.correlation,
        "variance_reduction": contrast.variance_reduction,
        "effect": contrast.effect,
        "method": contrast.method.key(),
        "signed_rank_p": contrast.signed_rank_p,
        "ratio": contrast.ratio.map(|it| json!({"ratio": it.ratio, "low": it.interval.low, "high": it.interval.high, "p": it.p})),
        "simultaneous": contrast.simultaneous.map(|it| json!({"low": it.low, "high": it.high, "p": it.p_adjusted})),
        "smallest": contrast.smallest,
        "equivalence_p": contrast.equivalence_p,
        "verdict": contrast.verdict.key(),
    })
}

/// The comparison as people read it.
#[must_use]
pub fn tell_comparison(it: &Comparison<'_>, look: &Look) -> String {
    let mut out = look.heading(&it.scenario.title);
    out += &wrapped(&made_of(it), "", 0, look.width);
    for (row, arm) in it.arms.iter().enumerate() {
        let all: Vec<&Contrast> = it.contrasts.iter().filter(|it| it.arm == row).collect();
        out += &table(it, arm, &all, look);
        out.push('\n');
        out += &wrapped(&sentence(it, arm, &all), "", 0, look.width);
        for doubt in doubts(it, &all) {
            out += &wrapped(&doubt, "- ", 2, look.width);
        }
    }
    out
}

fn made_of(it: &Comparison<'_>) -> String {
    let pairs = grouped(it.draws * it.seeds);
    let method = if it.seeds > 1 {
        format!(
            "{pairs} pairs of runs of this model: {} draws of the parameters with {} seeds each. Draws are clusters: intervals and p are from a bootstrap over whole draws.",
            grouped(it.draws),
            it.seeds
        )
    } else {
        format!("{pairs} pairs of runs of this model, each with a draw of the parameters of its own.")
    };
    let arms: Vec<String> = it.arms.iter().map(|it| format!("`{}`{}", it.name, settings(it))).collect();
    let count = it.contrasts.len();
    format!(
        "{} against `{}`{}. {method} Both runs of a pair share their luck. p is adjusted by Holm's method for all {count} contrasts. Seed {}; {:.1} s.",
        capital(&list(&arms)),
        it.control.name,
        settings(it.control),
        it.seed,
        it.elapsed
    )
}

fn settings(arm: &Arm) -> String {
    if arm.settings.is_empty() { String::new() } else { format!(" ({})", arm.settings.join("; ")) }
}

/// Numbers are shown in points: shares as percentage points.
pub(super) fn scaled(metric: Metric) -> f64 {
    if metric.unit() == Unit::Share { 100.0 } else { 1.0 }
}

fn is_shown(it: &Comparison<'_>, contrast: &Contrast) -> bool {
    it.asked || matches!(contrast.verdict, Verdict::Higher | Verdict::Lower) || matches!(contrast.metric, Metric::Share(_))
}

fn table(it: &Comparison<'_>, arm: &Arm, all: &[&Contrast], look: &Look) -> String {
    let shown: Vec<&&Contrast> = all.iter().filter(|contrast| is_shown(it, contrast)).collect();
    let names: Vec<String> = shown.iter().map(|contrast| contrast.metric.notation(it.scenario)).collect();
    let wide = names.iter().map(|it| it.chars().count()).max().unwrap_or(0).clamp(6, look.width.saturating_sub(56));
    let heading = format!("{:.0} % interval", 100.0 * it.level.share());
    let mut out = format!(
        "\n{:<wide$} {:>7} {:>7} {:>7}  {heading:>15}  {:>6} {:>5}\n",
        "Metric",
        cut(&arm.name, 7),
        cut(&it.control.name, 7),
        "diff.",
        "p adj.",
        "draws"
    );
    for (contrast, name) in shown.iter().zip(&names) {
        let factor = scaled(contrast.metric);
        let places = decimals(factor * contrast.interval.half_width()).min(2);
        let value = |x: f64| format!("{:.places$}", factor * x);
        out += &format!(
            "{:<wide$} {:>7} {:>7} {:>7}  {:>15}  {:>6} {:>5} {}\n",
            cut(name, wide),
            value(contrast.arm_value),
            value(contrast.control_value),
            signed(factor * contrast.difference, places),
            range(contrast.interval, factor, places),
            p_value(contrast.p_adjusted),
            format!("{:.0} %", 100.0 * contrast.share_of_draws),
            mark(contrast.verdict)
        );
    }
    let left = all.len() - shown.len();
    let shares = if shown.iter().any(|it| it.metric.unit() == Unit::Share) { "Shares in per cent. " } else { "" };
    let rest = if left > 0 { format!("{left} more metrics show no difference that matters; `--all` lists them. ") } else { String::new() };
    let legend = format!(
        "{shares}draws: share of the draws of the parameters in which the direction holds. ▲▼ higher or lower; = no difference that matters; ? not shown either way. {rest}"
    );
    out + &wrapped(&legend, "", 0, look.width)
}

fn mark(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Higher => "▲",
        Verdict::Lower => "▼",
        Verdict::Equivalent => "=",
        Verdict::Undetermined => "?",
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

/// What the table says, in words: the largest differences in outcomes and in the rest.
fn sentence(it: &Comparison<'_>, arm: &Arm, all: &[&Contrast]) -> String {
    let mut differing: Vec<&&Contrast> = all.iter().filter(|it| matches!(it.verdict, Verdict::Higher | Verdict::Lower)).collect();
    // By how many of the smallest differences of interest each comes to.
    differing.sort_by(|a, b| (b.difference.abs() / b.smallest).total_cmp(&(a.difference.abs() / a.smallest)));
    let pairs = grouped(all.first().map_or(0, |it| it.pairs));
    let Some((first, rest)) = differing.split_first() else {
        return format!(
            "In {pairs} pairs of runs of this model, `{}` and `{}` are not shown to differ on any of {} metrics.",
            arm.name,
            it.control.name,
            all.len()
        );
    };
    let told = |contrast: &Contrast| {
        let factor = scaled(contrast.metric);
        let places = decimals(factor * contrast.interval.half_width()).min(2);
        let unit = match contrast.metric.unit() {
            Unit::Share => "percentage points",
            Unit::Utility => "units of utility",
            unit => unit.word(),
        };
        let way = if contrast.difference > 0.0 { "raised" } else { "lowered" };
        format!(
            "{way} {} by {:.places$} {unit} ({:.0} % interval {})",
            contrast.metric.notation(it.scenario),
            factor * contrast.difference.abs(),
            100.0 * it.level.share(),
            range(contrast.interval, factor, places)
        )
    };
    let mut parts = vec![told(first)];
    parts.extend(rest.iter().take(2).map(|it| told(it)));
    format!(
        "In {pairs} pairs of runs of this model, `{}` instead of `{}` {}; {} of {} metrics differ by more than could not matter.",
        arm.name,
        it.control.name,
        list(&parts),
        differing.len(),
        all.len()
    )
}

/// Where the data are weak.
fn doubts(it: &Comparison<'_>, all: &[&Contrast]) -> Vec<String> {
    /// Fewer discordant pairs than this say little.
    const FEW: u64 = 10;
    /// A direction that holds in fewer draws than this hangs on the parameters.
    const MOST_DRAWS: f64 = 0.8;
    let name = |contrast: &&&Contrast| contrast.metric.notation(it.scenario);
    let few: Vec<String> = all
        .iter()
        .filter(|it| matches!(it.metric, Metric::Share(_)) && it.discordant > 0 && it.discordant < FEW)
        .map(|it| name(&it))
        .collect();
    let fragile: Vec<String> = all
        .iter()
        .filter(|it| matches!(it.verdict, Verdict::Higher | Verdict::Lower) && it.share_of_draws < MOST_DRAWS)
        .map(|it| name(&it))
        .collect();
    let mut out = Vec::new();
    if !few.is_empty() {
        out.push(format!("Fewer than {FEW} pairs differ in {}: little can be said of it.", list(&few)));
    }
    if !fragile.is_empty() {
        out.push(format!("Hangs on the parameters, for the direction holds in fewer than four draws in five: {}.", list(&fragile)));
    }
    if all.iter().any(|it| it.method == Method::PairedBca) {
        out.push("Some differences are skewed; their intervals are from a BCa bootstrap.".to_owned());
    }
    out
}
