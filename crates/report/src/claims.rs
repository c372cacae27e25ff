//! The claims table for people and for programs, and a word on every claim that is not supported.

use serde_json::{Value, json};

use super::compare::{range, scaled, signed};
use super::figures::{decimals, grouped, p_value};
use super::tell::Look;
use super::wrap::{cut, wrapped};
use diwan_engine::scenario::{Direction, Label, Scenario};
use diwan_studies::stats::Level;
use diwan_studies::study::{Finding, Judged, Tested};

/// Claims that were tested.
pub struct Verdicts<'a> {
    /// The scenario that states them.
    pub scenario: &'a Scenario,
    /// What became of each.
    pub judged: &'a [Judged],
    /// Level of the intervals.
    pub level: Level,
    /// Seed of the luck.
    pub seed: u64,
    /// Draws of the parameters, and runs of each.
    pub size: (u64, u64),
    /// Arms that were played.
    pub arms: usize,
    /// Runs of all arms.
    pub runs: u64,
    /// How many of how many metrics two batches of the same scenario differ on.
    pub alarms: (usize, usize),
    /// Wall time, seconds.
    pub elapsed: f64,
}

/// The table as one object: `scenario`, `seed`, `draws`, `seeds`, `claims` with all their tests, and `false_alarms`.
#[must_use]
pub fn claims_json(it: &Verdicts<'_>) -> Value {
    json!({
        "scenario": it.scenario.name,
        "digest": it.scenario.digest,
        "seed": it.seed,
        "draws": it.size.0,
        "seeds": it.size.1,
        "level": it.level.share(),
        "claims": it.judged.iter().map(|judged| claim_json(it.scenario, judged)).collect::<Vec<_>>(),
        "false_alarms": {"differ": it.alarms.0, "of": it.alarms.1},
        "elapsed_s": it.elapsed,
    })
}

fn claim_json(scenario: &Scenario, judged: &Judged) -> Value {
    let claim = &scenario.claims[judged.claim];
    let deciding = &judged.tests[judged.deciding];
    json!({
        "id": claim.key,
        "text": claim.text,
        "label": label(claim.label),
        "metric": named(scenario, deciding),
        "difference": deciding.difference,
        "low": deciding.interval.low,
        "high": deciding.interval.high,
        "share_of_draws": deciding.share_of_draws,
        "p_adjusted": judged.p_adjusted,
        "verdict": judged.finding.key(),
        "rival": claim.rival,
        "note": claim.note,
        "tests": judged.tests.iter().map(|it| test_json(scenario, it)).collect::<Vec<_>>(),
    })
}

fn test_json(scenario: &Scenario, it: &Tested) -> Value {
    json!({
        "metric": named(scenario, it),
        "direction": direction(it.direction),
        "smallest": it.smallest,
        "arm_value": it.arm_value,
        "control_value": it.control_value,
        "difference": it.difference,
        "low": it.interval.low,
        "high": it.interval.high,
        "share_of_draws": it.share_of_draws,
        "p": it.p,
        "verdict": it.finding.key(),
    })
}

fn label(label: Label) -> &'static str {
    match label {
        Label::BuiltIn => "built-in",
        Label::Mixed => "mixed",
        Label::Emergent => "emergent",
    }
}

fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "up",
        Direction::Down => "down",
        Direction::Unmoved => "unmoved",
        Direction::NotUp => "not_up",
        Direction::NotDown => "not_down",
    }
}

fn named(scenario: &Scenario, it: &Tested) -> String {
    let metric = it.metric.notation(scenario);
    it.than.map_or_else(|| metric.clone(), |than| format!("{metric} − {}", than.notation(scenario)))
}

/// What was claimed, as a sign before the metric.
fn claimed(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "▲",
        Direction::Down => "▼",
        Direction::Unmoved => "=",
        Direction::NotUp => "≤",
        Direction::NotDown => "≥",
    }
}

/// The claims as people read them.
#[must_use]
pub fn tell_claims(it: &Verdicts<'_>, look: &Look) -> String {
    let mut out = look.heading(&format!("Claims: {}", it.scenario.title));
    out += &wrapped(&made_of(it), "", 0, look.width);
    out += &table(it, look);
    let count = |finding: Finding| it.judged.iter().filter(|it| it.finding == finding).count();
    let (supported, contradicted, open) = (count(Finding::Supported), count(Finding::Contradicted), count(Finding::Undetermined));
    out.push('\n');
    out += &wrapped(
        &format!(
            "Of {} claims, {supported} are supported in this model, {contradicted} contradicted and {open} undetermined.",
            it.judged.len()
        ),
        "",
        0,
        look.width,
    );
    out += &wrapped(
        &format!(
            "Two batches of the same scenario under different luck differ on {} of {} metrics at {:.0} %: what chance alone comes to.",
            it.alarms.0,
            it.alarms.1,
            100.0 * it.level.alpha()
        ),
        "",
        0,
        look.width,
    );
    if !look.brief {
        for judged in it.judged.iter().filter(|it| it.finding != Finding::Supported) {
            out += &discussed(it, judged, look);
        }
    }
    out
}

fn made_of(it: &Verdicts<'_>) -> String {
    format!(
        "{} draws of the parameters with {} seeds each in {} arms: {} runs of this model; seed {}, {:.1} s. Arms share their luck. Supported: the interval \
         excludes 0 on the claimed side (▲ up, ▼ down; = equal, ≤ not higher, ≥ not lower by the smallest difference of interest), the difference \
         is at least the smallest of interest, and its direction holds in four draws of five; contradicted: the mirror. Where a claim has several tests, all \
         must hold, and the one that decides is shown. p is adjusted by Holm's method for all claims.",
        it.size.0,
        it.size.1,
        it.arms,
        grouped(it.runs),
        it.seed,
        it.elapsed
    )
}

fn table(it: &Verdicts<'_>, look: &Look) -> String {
    let names: Vec<String> = it.judged.iter().map(|judged| named(it.scenario, &judged.tests[judged.deciding])).collect();
    let key = it.judged.iter().map(|judged| it.scenario.claims[judged.claim].key.chars().count()).max().unwrap_or(0).max(2);
    let wide = names.iter().map(|it| it.chars().count() + 2).max().unwrap_or(0).clamp(8, look.width.saturating_sub(key + 54).max(8));
    let heading = format!("{:.0} % interval", 100.0 * it.level.share());
    let mut out = format!(
        "\n{:<key$} {:<wide$} {:>6}  {heading:>16} {:>5} {:>6}  {:<12} label\n",
        "id", "test", "diff.", "draws", "p adj.", "verdict"
    );
    for (judged, name) in it.judged.iter().zip(&names) {
        let claim = &it.scenario.claims[judged.claim];
        let test = &judged.tests[judged.deciding];
        let factor = scaled(test.metric);
        let places = decimals(factor * test.interval.half_width()).min(2);
        out += &format!(
            "{:<key$} {:<wide$} {:>6}  {:>16} {:>5} {:>6}  {:<12} {}\n",
            claim.key,
            cut(&format!("{} {name}", claimed(test.direction)), wide),
            signed(factor * test.difference, places),
            range(test.interval, factor, places),
            format!("{:.0} %", 100.0 * test.share_of_draws),
            p_value(judged.p_adjusted),
            judged.finding.key(),
            label(claim.label)
        );
    }
    out + &wrapped("Shares in percentage points.", "", 0, look.width)
}

/// A claim that is not supported: what it says, what each test found, what else may be so.
fn discussed(it: &Verdicts<'_>, judged: &Judged, look: &Look) -> String {
    let claim = &it.scenario.claims[judged.claim];
    let mut out = String::from("\n");
    out += &wrapped(&format!("{}, {}: {}", claim.key, judged.finding.key(), claim.text), "", 0, look.width);
    for test in &judged.tests {
        let factor = scaled(test.metric);
        let places = decimals(factor * test.interval.half_width()).min(2);
        let told = format!(
            "{} {}: {:.places$} in the arm, {:.places$} in the control, difference {} ({}), in the direction in {:.0} % of draws, smallest of interest {}: {}.",
            claimed(test.direction),
            named(it.scenario, test),
            factor * test.arm_value,
            factor * test.control_value,
            signed(factor * test.difference, places).trim(),
            range(test.interval, factor, places),
            100.0 * test.share_of_draws,
            factor * test.smallest,
            test.finding.key()
        );
        out += &wrapped(&told, "  ", 4, look.width);
    }
    if let Some(rival) = &claim.rival {
        out += &wrapped(&format!("Rival reading: {rival}"), "  ", 4, look.width);
    }
    if let Some(note) = &claim.note {
        out += &wrapped(&format!("Note: {note}"), "  ", 4, look.width);
    }
    out
}
