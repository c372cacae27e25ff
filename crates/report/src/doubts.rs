//! Doubts about what was played, in words: each says what was seen, and how it stands to what is usual.

use diwan_engine::model::lint::thresholds as most;
use diwan_studies::ensemble::{Doubt, Doubted};
use serde_json::{Value, json};

use super::figures::grouped;
use super::tell::Look;
use super::wrap::wrapped;

/// What is said of a doubt.
#[must_use]
pub fn about(doubt: &Doubt) -> String {
    match doubt {
        Doubt::DominantOutcome { outcome, count, runs } => {
            format!(
                "{} of the runs ended in `{outcome}`, more than {}",
                of(*count, *runs),
                percent(most::DOMINANT_OUTCOME)
            )
        }
        Doubt::RareOutcome { outcome, count, runs } => {
            let (share, count, runs) = (of(*count, *runs), grouped(*count), grouped(*runs));
            format!("{share} of the runs ended in `{outcome}` ({count} of {runs}): its interval is wide for its size")
        }
        Doubt::FragileOutcome { outcome, share } => {
            let shaken = percent(most::SHAKE);
            format!("with weights shaken by ±{shaken}, {:.1} % of the runs ended in `{outcome}`", 100.0 * share)
        }
        Doubt::Saturation { variable, share } => {
            format!("`{variable}` stands at an end of its scale for {:.1} % of the turns", 100.0 * share)
        }
        Doubt::Adrift { variable, per_month } => {
            format!(
                "`{variable}` still moves away from its start by {per_month:+.1} a month at the end: what pulls it back?"
            )
        }
        Doubt::DominantChoice { actor, choice, share } => {
            format!("`{actor}` takes `{choice}` on {:.0} % of its turns", 100.0 * share)
        }
        Doubt::RareChoice { actor, choice, share } => {
            format!("`{actor}` takes `{choice}` on {:.2} % of the turns on which it may", 100.0 * share)
        }
        Doubt::ClosedChoice { actor, choice } => format!("`{actor}` never has `{choice}` on its menu"),
        Doubt::Variety { actor, variety } => {
            format!(
                "the variety of what `{actor}` does is {variety:.3}, not {} to {}",
                most::LEAST_VARIETY,
                most::MOST_VARIETY
            )
        }
        Doubt::HoldingPays { actor, payoff, low, high } => {
            format!(
                "holding still is not shown to be worse for `{actor}`: {payoff:+.2} payoff ({low:+.2} to {high:+.2})"
            )
        }
        Doubt::RepeatingPays { actor, choice, payoff, low, high } => {
            format!(
                "`{actor}` would do better with nothing but `{choice}`: {payoff:+.2} payoff ({low:+.2} to {high:+.2})"
            )
        }
        Doubt::DeadTalks { dialogue, rounds } => {
            format!(
                "none of {} rounds of `{dialogue}` ended in a deal: is there anything to gain for all?",
                grouped(*rounds)
            )
        }
        Doubt::IdleDraw { number, from, to, runs } => {
            format!(
                "`{number}` changes nothing: moved from {from:.4} to {to:.4}, {} runs are the same bit by bit",
                grouped(*runs)
            )
        }
        Doubt::IdleAcceptance { accepted } => {
            format!("`{accepted}` is accepted, and nobody doubts it: it would hide what comes up later")
        }
    }
}

/// A doubt for programs: its facts, and `about` in words.
pub(crate) fn doubt_json(it: &Doubted) -> Value {
    let mut object = json!({"code": it.doubt.code(), "about": about(&it.doubt)});
    if let (Value::Object(object), Ok(Value::Object(facts))) = (&mut object, serde_json::to_value(it)) {
        facts.into_iter().for_each(|(name, fact)| {
            object.entry(name).or_insert(fact);
        });
    }
    object
}

/// Doubts as a list: those that are open, then those that are accepted with their reasons.
pub(crate) fn told_doubts(doubts: &[Doubted], look: &Look) -> String {
    let (accepted, open): (Vec<&Doubted>, Vec<&Doubted>) = doubts.iter().partition(|it| it.accepted.is_some());
    let line = |it: &Doubted| {
        let reason = it.accepted.as_ref().map(|it| format!("; accepted: {it}")).unwrap_or_default();
        wrapped(&format!("{} [{}]{reason}", about(&it.doubt), it.doubt.code()), "- ", 2, look.width)
    };
    open.into_iter().chain(accepted).map(line).collect()
}

fn of(count: u64, runs: u64) -> String {
    format!("{:.1} %", 100.0 * count as f64 / runs.max(1) as f64)
}

fn percent(share: f64) -> String {
    format!("{:.0} %", 100.0 * share)
}
