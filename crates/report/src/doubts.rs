//! Doubts about what was played, in words: each says what was seen, and how it stands to what is usual.

use diwan_engine::model::lint::thresholds as most;
use diwan_studies::ensemble::Doubt;

use super::figures::{figure, grouped, signed};
use super::locale::say;
use super::look::Look;
use super::words::label;
use super::wrap::wrapped;

/// What is said of a doubt.
#[must_use]
pub fn about(doubt: &Doubt) -> String {
    match doubt {
        Doubt::DominantOutcome { outcome, count, runs } => {
            let (share, most) = (percent(of(*count, *runs), 1), percent(most::DOMINANT_OUTCOME, 0));
            say!("doubt-dominant-outcome", share: share, outcome: outcome, most: most)
        }
        Doubt::RareOutcome { outcome, count, runs } => {
            let (share, count, runs) = (percent(of(*count, *runs), 1), grouped(*count), grouped(*runs));
            say!("doubt-rare-outcome", share: share, outcome: outcome, count: count, runs: runs)
        }
        Doubt::FragileOutcome { outcome, share } => {
            say!("doubt-fragile-outcome", shaken: percent(most::SHAKE, 0), share: percent(*share, 1), outcome: outcome)
        }
        Doubt::Saturation { variable, share } => {
            say!("doubt-saturation", variable: variable, share: percent(*share, 1))
        }
        Doubt::Adrift { variable, per_month } => {
            say!("doubt-adrift", variable: variable, points: signed(*per_month, 1))
        }
        Doubt::DominantChoice { actor, choice, share } => {
            say!("doubt-dominant-choice", actor: actor, choice: choice, share: percent(*share, 0))
        }
        Doubt::RareChoice { actor, choice, share } => {
            say!("doubt-rare-choice", actor: actor, choice: choice, share: percent(*share, 2))
        }
        Doubt::ClosedChoice { actor, choice } => say!("doubt-closed-choice", actor: actor, choice: choice),
        Doubt::Variety { actor, variety } => {
            let (least, most) = (most::LEAST_VARIETY.to_string(), most::MOST_VARIETY.to_string());
            say!("doubt-variety", actor: actor, variety: figure(*variety, 3), least: least, most: most)
        }
        Doubt::HoldingPays { actor, payoff, low, high } => {
            let [payoff, low, high] = [payoff, low, high].map(|it| signed(*it, 2));
            say!("doubt-holding-pays", actor: actor, payoff: payoff, low: low, high: high)
        }
        Doubt::RepeatingPays { actor, choice, payoff, low, high } => {
            let [payoff, low, high] = [payoff, low, high].map(|it| signed(*it, 2));
            say!("doubt-repeating-pays", actor: actor, choice: choice, payoff: payoff, low: low, high: high)
        }
        Doubt::DeadTalks { dialogue, rounds } => {
            say!("doubt-dead-talks", rounds: grouped(*rounds), dialogue: dialogue)
        }
        Doubt::IdleDraw { number, from, to, runs } => {
            let (from, to) = (figure(*from, 4), figure(*to, 4));
            say!("doubt-idle-draw", number: number, from: from, to: to, runs: grouped(*runs))
        }
        Doubt::ScoreIdle { score, metrics, of } => say!("doubt-score-idle", score: score, metrics: *metrics, of: *of),
        Doubt::SeatSpread { seat, spread, low, high } => {
            let [spread, low, high, needed] = [*spread, *low, *high, most::SEAT_SPREAD].map(|it| figure(it, 2));
            say!("doubt-seat-spread", seat: seat, spread: spread, low: low, high: high, needed: needed)
        }
        Doubt::SeatTable { seat } => say!("doubt-seat-table", seat: seat),
        Doubt::SeatSecret { seat } => say!("doubt-seat-secret", seat: seat),
        Doubt::SeatDilemma { seat } => say!("doubt-seat-dilemma", seat: seat),
        Doubt::ClaimLabel { claim, stated, found } => {
            say!("doubt-claim-label", claim: claim, stated: label(stated), found: label(found))
        }
        Doubt::IdleAcceptance { accepted } => say!("doubt-idle-acceptance", accepted: accepted),
    }
}

/// Doubts as a list, each with its code and the reason why it is accepted if it is: those that are open first.
pub(super) fn told<'a>(
    doubts: impl Iterator<Item = (&'a str, &'static str, &'a Option<String>)>,
    look: &Look,
) -> String {
    let (accepted, open): (Vec<_>, Vec<_>) = doubts.partition(|(_, _, accepted)| accepted.is_some());
    let line = |(about, code, accepted): (&str, &str, &Option<String>)| {
        let said = match accepted {
            None => say!("doubt", about: about, code: code),
            Some(reason) => say!("doubt-accepted", about: about, code: code, reason: reason),
        };
        wrapped(&said, "- ", 2, look.width)
    };
    open.into_iter().chain(accepted).map(line).collect()
}

fn of(count: u64, runs: u64) -> f64 {
    count as f64 / runs.max(1) as f64
}

/// A share in per cent, without the sign.
fn percent(share: f64, places: usize) -> String {
    figure(100.0 * share, places)
}
