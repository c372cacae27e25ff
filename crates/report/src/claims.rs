//! The claims table as people read it, and a word on every claim that is not supported.

use super::ablation::tell_ablation;
use super::compare::{bounds, scaled, share_of_draws, signed};
use super::facts::TestedFacts;
use super::figures::{decimals, figure, grouped, p_value};
use super::locale::say;
use super::look::Look;
use super::provenance::made_by;
use super::shown::Shown;
use super::words::{label, verdict};
use super::wrap::{cut, wrapped};
use diwan_studies::stats::Interval;
use diwan_studies::study::{ClaimFacts, Finding, TestFacts};

/// The claims as people read them.
#[must_use]
pub fn tell_claims(scenario: Shown<'_>, facts: &TestedFacts, look: &Look) -> String {
    let found = &facts.found;
    let mut out = look.heading(&say!("claims", title: &scenario.texts.title));
    out += &wrapped(&made_of(facts), "", 0, look.width);
    out += &table(facts, look);
    out.push('\n');
    let counted = say!(
        "claims-found",
        n: found.claims.len(),
        supported: found.supported,
        contradicted: found.contradicted,
        undetermined: found.undetermined,
    );
    out += &wrapped(&counted, "", 0, look.width);
    out += &wrapped(&placebo(facts), "", 0, look.width);
    out += &tell_ablation(facts, look);
    if !look.brief {
        for claim in found.claims.iter().filter(|it| it.verdict != Finding::Supported) {
            out += &discussed(claim, look);
        }
    }
    out + &made_by(&found.provenance, look.width)
}

/// How much was played, and what the verdicts mean.
fn made_of(facts: &TestedFacts) -> String {
    let found = &facts.found;
    let (draws, arms, runs) = (grouped(found.draws), found.arms, grouped(found.runs));
    let (seconds, alpha) = (figure(facts.elapsed_s, 1), figure(1.0 - found.level, 2));
    let (played, supported) = if found.seeds > 1 {
        (
            say!("claims-seeds", draws: draws, seeds: found.seeds, arms: arms, runs: runs, seconds: seconds),
            say!("claims-supported-draws", alpha: alpha),
        )
    } else {
        (
            say!("claims-runs", draws: draws, arms: arms, runs: runs, seconds: seconds),
            say!("claims-supported-runs", alpha: alpha),
        )
    };
    [played, supported, say!("claims-contradicted")].join(" ")
}

/// What chance alone raises.
pub(super) fn placebo(facts: &TestedFacts) -> String {
    let (alarms, level) = (facts.found.false_alarms, facts.found.level);
    let (alpha, level) = (figure(100.0 * (1.0 - level), 0), figure(100.0 * level, 0));
    let (differ, of, most) = (alarms.differ, alarms.of, alarms.most);
    if differ > most {
        say!("claims-placebo-doubt", differ: differ, of: of, alpha: alpha, most: most, level: level)
    } else {
        say!("claims-placebo", differ: differ, of: of, alpha: alpha, most: most, level: level)
    }
}

/// What was claimed, as a sign before the metric.
pub(super) fn claimed(direction: &str) -> &'static str {
    match direction {
        "up" => "▲",
        "down" => "▼",
        "unmoved" => "=",
        "not_up" => "≤",
        _ => "≥",
    }
}

fn table(facts: &TestedFacts, look: &Look) -> String {
    let claims = &facts.found.claims;
    let key = claims.iter().map(|it| it.id.chars().count()).max().unwrap_or(0).max(2);
    let longest = claims.iter().map(|it| it.metric.chars().count() + 2).max().unwrap_or(0);
    let wide = longest.min(look.width.saturating_sub(key + 54)).max(8);
    let mut out = format!(
        "\n{:<key$} {:<wide$} {:>6}  {:>16} {:>5} {:>6}  {:<12} {}\n",
        say!("claims-id"),
        say!("claims-test"),
        say!("compare-difference"),
        say!("batch-interval", level: figure(100.0 * facts.found.level, 0)),
        say!("compare-draws"),
        say!("compare-p"),
        say!("claims-verdict"),
        say!("claims-label")
    );
    for claim in claims {
        let test = claim.decided_by();
        let factor = scaled(test.unit);
        let places = decimals(factor * interval(test).half_width()).min(2);
        out += &format!(
            "{:<key$} {:<wide$} {:>6}  {:>16} {:>5} {:>6}  {:<12} {}\n",
            claim.id,
            cut(&format!("{} {}", claimed(test.direction), claim.metric), wide),
            signed(factor * test.difference, places),
            bounds(interval(test), factor, places),
            share_of_draws(test.draws_in_direction.share_of_draws),
            p_value(claim.p_adjusted),
            verdict(claim.verdict),
            label(claim.label)
        );
    }
    out + &wrapped(&say!("claims-shares"), "", 0, look.width)
}

fn interval(it: &TestFacts) -> Interval {
    Interval { low: it.low, high: it.high }
}

/// A claim that is not supported: what it says, what each test found, what else may be so.
fn discussed(claim: &ClaimFacts, look: &Look) -> String {
    let said = say!("claims-claim", id: &claim.id, verdict: verdict(claim.verdict), text: &claim.text);
    let tests = claim.tests.iter().map(told);
    let alone = claim.only_alone.then(|| say!("claims-alone", p: p_value(claim.p_adjusted)));
    let rival = claim.rival.as_ref().map(|it| say!("claims-rival", text: it));
    let note = claim.note.as_ref().map(|it| say!("claims-note", text: it));
    let lines = tests.chain(alone).chain(rival).chain(note);
    let said = format!("\n{}", wrapped(&said, "", 0, look.width));
    lines.fold(said, |out, it| out + &wrapped(&it, "  ", 4, look.width))
}

/// What a test found.
fn told(test: &TestFacts) -> String {
    let factor = scaled(test.unit);
    let places = decimals(factor * interval(test).half_width()).min(2);
    let name = format!("{} {}", claimed(test.direction), test.metric);
    let (arm, control) = (figure(factor * test.arm_value, places), figure(factor * test.control_value, places));
    let difference = signed(factor * test.difference, places).trim().to_owned();
    let (range, smallest) = (bounds(interval(test), factor, places), (factor * test.smallest).to_string());
    let p = p_value(if test.verdict == Finding::Contradicted { test.p_contrary } else { test.p });
    let (verdict, draws) = (verdict(test.verdict), test.draws_in_direction);
    match (draws.share_of_draws, draws.share_of_draws_low, draws.share_of_draws_high) {
        (Some(share), Some(low), Some(high)) => say!(
            "claims-told",
            test: name,
            arm: arm,
            control: control,
            difference: difference,
            range: range,
            share: figure(100.0 * share, 0),
            low: figure(100.0 * low, 0),
            high: figure(100.0 * high, 0),
            smallest: smallest,
            p: p,
            verdict: verdict,
        ),
        _ => say!(
            "claims-told-runs",
            test: name,
            arm: arm,
            control: control,
            difference: difference,
            range: range,
            smallest: smallest,
            p: p,
            verdict: verdict,
        ),
    }
}
