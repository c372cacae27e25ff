//! The claims table for people and for programs, and a word on every claim that is not supported. Computes nothing.

use serde_json::Value;

use super::compare::{range, scaled, share_of_draws, signed};
use super::figures::{decimals, grouped, p_value};
use super::provenance::made_by;
use super::shown::Shown;
use super::tell::Look;
use super::wrap::{cut, wrapped};
use diwan_studies::stats::Interval;
use diwan_studies::study::{ClaimFacts, ClaimsFacts, Finding, TestFacts};

/// Claims that were tested.
pub struct Verdicts<'a> {
    /// The scenario that states them, for its title.
    pub scenario: Shown<'a>,
    /// What was found.
    pub facts: &'a ClaimsFacts,
    /// Wall time, seconds.
    pub elapsed: f64,
}

/// The table as one object: the facts as they are, and `elapsed_s`.
#[must_use]
pub fn claims_json(it: &Verdicts<'_>) -> Value {
    let mut out = serde_json::to_value(it.facts).unwrap_or_default();
    out["elapsed_s"] = it.elapsed.into();
    out
}

/// What was claimed, as a sign before the metric.
fn claimed(direction: &str) -> &'static str {
    match direction {
        "up" => "▲",
        "down" => "▼",
        "unmoved" => "=",
        "not_up" => "≤",
        _ => "≥",
    }
}

/// The claims as people read them.
#[must_use]
pub fn tell_claims(it: &Verdicts<'_>, look: &Look) -> String {
    let facts = it.facts;
    let mut out = look.heading(&format!("Claims: {}", it.scenario.texts.title));
    out += &wrapped(&made_of(it), "", 0, look.width);
    out += &table(facts, look);
    out.push('\n');
    let counted = format!(
        "Of {} claims, {} are supported in this model, {} contradicted and {} undetermined.",
        facts.claims.len(),
        facts.supported,
        facts.contradicted,
        facts.undetermined
    );
    out += &wrapped(&counted, "", 0, look.width);
    out += &wrapped(&placebo(facts), "", 0, look.width);
    if !look.brief {
        for claim in facts.claims.iter().filter(|it| it.verdict != Finding::Supported) {
            out += &discussed(claim, look);
        }
    }
    out + &made_by(&facts.provenance, look.width)
}

/// What chance alone raises.
fn placebo(facts: &ClaimsFacts) -> String {
    let alarms = facts.false_alarms;
    let so = if alarms.differ > alarms.most {
        "more than chance alone would, which is a reason to doubt"
    } else {
        "within what chance alone does"
    };
    format!(
        "Placebo: two batches of the same scenario under different luck differ on {} of {} metrics at {:.0} %, each taken by itself: {so}. Metrics that go \
         together as these do differ by chance on {} or fewer in {:.0} % of such batches.",
        alarms.differ,
        alarms.of,
        100.0 * (1.0 - facts.level),
        alarms.most,
        100.0 * facts.level
    )
}

fn made_of(it: &Verdicts<'_>) -> String {
    let facts = it.facts;
    let draws = if facts.seeds > 1 {
        ", and the direction is shown to hold in four draws of five (the interval of that share lies above it)"
    } else {
        ". With one run a draw it can't be told in how many draws a direction holds, so that is left out"
    };
    let size = if facts.seeds > 1 {
        format!("{} draws of the parameters with {} seeds each", grouped(facts.draws), facts.seeds)
    } else {
        format!("{} draws of the parameters with a run each", grouped(facts.draws))
    };
    format!(
        "{size} in {} arms: {} runs of this model; {:.1} s. Arms share their luck. Supported: the adjusted p is below {:.2} on the claimed side (▲ up, \
         ▼ down; = equal, ≤ not higher, ≥ not lower by the smallest difference of interest), the difference is at least the smallest of interest{draws}. \
         Contradicted: the mirror. Where a claim has several tests, all must hold, and the one that decides is shown. p is adjusted by Holm's method for all \
         claims; intervals are for each by itself.",
        facts.arms,
        grouped(facts.runs),
        it.elapsed,
        1.0 - facts.level
    )
}

fn table(facts: &ClaimsFacts, look: &Look) -> String {
    let key = facts.claims.iter().map(|it| it.id.chars().count()).max().unwrap_or(0).max(2);
    let longest = facts.claims.iter().map(|it| it.metric.chars().count() + 2).max().unwrap_or(0);
    let wide = longest.min(look.width.saturating_sub(key + 54)).max(8);
    let heading = format!("{:.0} % interval", 100.0 * facts.level);
    let mut out = format!(
        "\n{:<key$} {:<wide$} {:>6}  {heading:>16} {:>5} {:>6}  {:<12} label\n",
        "id", "test", "diff.", "draws", "p adj.", "verdict"
    );
    for claim in &facts.claims {
        let test = claim.decided_by();
        let factor = scaled(test.unit);
        let places = decimals(factor * interval(test).half_width()).min(2);
        out += &format!(
            "{:<key$} {:<wide$} {:>6}  {:>16} {:>5} {:>6}  {:<12} {}\n",
            claim.id,
            cut(&format!("{} {}", claimed(test.direction), claim.metric), wide),
            signed(factor * test.difference, places),
            range(interval(test), factor, places),
            share_of_draws(test.draws_in_direction.share_of_draws),
            p_value(claim.p_adjusted),
            claim.verdict.key(),
            claim.label
        );
    }
    out + &wrapped("Shares in percentage points.", "", 0, look.width)
}

fn interval(it: &TestFacts) -> Interval {
    Interval { low: it.low, high: it.high }
}

/// A claim that is not supported: what it says, what each test found, what else may be so.
fn discussed(claim: &ClaimFacts, look: &Look) -> String {
    let mut out = String::from("\n");
    out += &wrapped(&format!("{}, {}: {}", claim.id, claim.verdict.key(), claim.text), "", 0, look.width);
    for test in &claim.tests {
        out += &wrapped(&told(test), "  ", 4, look.width);
    }
    if claim.only_alone {
        let p = p_value(claim.p_adjusted);
        out += &wrapped(
            &format!("Each test holds by itself, but not with all claims taken together: p is {p} then."),
            "  ",
            4,
            look.width,
        );
    }
    if let Some(rival) = &claim.rival {
        out += &wrapped(&format!("Rival reading: {rival}"), "  ", 4, look.width);
    }
    if let Some(note) = &claim.note {
        out += &wrapped(&format!("Note: {note}"), "  ", 4, look.width);
    }
    out
}

fn told(test: &TestFacts) -> String {
    let factor = scaled(test.unit);
    let places = decimals(factor * interval(test).half_width()).min(2);
    let share = test.draws_in_direction;
    let draws = match (share.share_of_draws, share.share_of_draws_low, share.share_of_draws_high) {
        (Some(share), Some(low), Some(high)) => {
            format!("in the direction in {:.0} % of draws ({:.0} to {:.0})", 100.0 * share, 100.0 * low, 100.0 * high)
        }
        _ => "in how many draws in the direction can't be told".to_owned(),
    };
    format!(
        "{} {}: {:.places$} in the arm, {:.places$} in the control, difference {} ({}), {draws}, smallest of interest {}, p {} by itself: {}.",
        claimed(test.direction),
        test.metric,
        factor * test.arm_value,
        factor * test.control_value,
        signed(factor * test.difference, places).trim(),
        range(interval(test), factor, places),
        factor * test.smallest,
        p_value(if test.verdict == Finding::Contradicted { test.p_contrary } else { test.p }),
        test.verdict.key()
    )
}
