//! Advice as a seat reads it: every option by what it comes to, with the doubt that belongs to it.

use super::words::signed;
use crate::locale::say;
use crate::shown::Shown;
use crate::tell::Look;
use crate::words::{capital, series};
use crate::wrap::{cut, padded, pushed, wrapped};
use diwan_engine::scenario::ChoiceId;
use diwan_studies::counterfactual::{Advice, Prospect};
use diwan_studies::stats::Interval;

/// How many outcomes are told of an option.
const OUTCOMES: usize = 3;

/// What the adviser says, best option first.
#[must_use]
pub fn advice(scenario: Shown<'_>, advice: &Advice, look: &Look) -> String {
    let mut out = look.heading(&say!("advice", futures: advice.futures));
    let name =
        |choice: Option<ChoiceId>| choice.map_or_else(|| say!("advice-hold"), |it| capital(scenario.texts.choice(it)));
    let mut order: Vec<usize> = (0..advice.prospects.len()).collect();
    order.sort_by(|a, b| {
        let mean = |place: &usize| advice.prospects[*place].payoff.mean;
        mean(b).total_cmp(&mean(a)).then(a.cmp(b))
    });
    let width = look.width.saturating_sub(34).min(48);
    let line = |name: &str, payoff: &str, under: &str| {
        format!("{} {}  {}\n", padded(&cut(name, width), width), pushed(payoff, 7), pushed(under, 22))
    };
    out += &line("", &say!("advice-payoff"), &say!("advice-under"));
    for &place in &order {
        let it = &advice.prospects[place];
        let under = if place == advice.best {
            say!("advice-best")
        } else {
            let Interval { low, high } = it.over_best.interval;
            let [mean, low, high] = [it.over_best.mean, low, high].map(|it| signed(it, 2));
            say!("advice-difference", mean: mean, low: low, high: high)
        };
        out += &line(&name(it.choice), &signed(it.payoff.mean, 2), &under);
    }
    for &place in order.iter().take(2) {
        let it = &advice.prospects[place];
        let ends = say!("advice-ends", choice: name(it.choice), outcomes: series(&ends(scenario, advice, it)));
        out += &wrapped(&ends, "- ", 2, look.width);
    }
    out + &wrapped(&say!("advice-method"), "", 0, look.width)
}

/// How an option ends, most often first.
fn ends(scenario: Shown<'_>, advice: &Advice, prospect: &Prospect) -> Vec<String> {
    let mut ends: Vec<_> = prospect.outcomes.iter().filter(|(_, count, _)| *count > 0).collect();
    ends.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    let told = |(id, count, interval): &&(_, u64, Interval)| {
        let share = *count as f64 / advice.futures.max(1) as f64;
        let [share, low, high] = [share, interval.low, interval.high].map(super::words::percent);
        say!("advice-end", outcome: scenario.texts.outcome(*id), share: share, low: low, high: high)
    };
    ends.iter().take(OUTCOMES).map(told).collect()
}
