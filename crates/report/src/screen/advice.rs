//! Advice as a seat reads it: every option by what it comes to, with the doubt that belongs to it.

use super::words::signed;
use crate::shown::Shown;
use crate::tell::Look;
use crate::words::capital;
use crate::wrap::{cut, wrapped};
use diwan_studies::counterfactual::Advice;
use diwan_studies::stats::Interval;

/// How many outcomes are told of an option.
const OUTCOMES: usize = 3;

/// What the adviser says, best option first.
#[must_use]
pub fn advice(scenario: Shown<'_>, advice: &Advice, look: &Look) -> String {
    let mut out = look.heading(&format!("The adviser: {} futures of every option", advice.futures));
    let name = |choice: Option<diwan_engine::scenario::ChoiceId>| {
        choice.map_or("Let the turn pass".to_owned(), |it| capital(scenario.texts.choice(it)))
    };
    let mut order: Vec<usize> = (0..advice.prospects.len()).collect();
    order.sort_by(|a, b| {
        let mean = |place: &usize| advice.prospects[*place].payoff.mean;
        mean(b).total_cmp(&mean(a)).then(a.cmp(b))
    });
    let width = look.width.saturating_sub(34).min(48);
    out += &format!("{:<width$} {:>7}  {:>22}\n", "", "payoff", "under the best");
    for &place in &order {
        let it = &advice.prospects[place];
        let under = if place == advice.best {
            "the best".to_owned()
        } else {
            let Interval { low, high } = it.over_best.interval;
            format!("{} ({} to {})", signed(it.over_best.mean, 2), signed(low, 2), signed(high, 2))
        };
        out += &format!("{:<width$} {:>7}  {under:>22}\n", cut(&name(it.choice), width), signed(it.payoff.mean, 2));
    }
    for &place in order.iter().take(2) {
        let it = &advice.prospects[place];
        let mut ends: Vec<_> = it.outcomes.iter().filter(|(_, count, _)| *count > 0).collect();
        ends.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        let ends: Vec<String> = ends
            .into_iter()
            .take(OUTCOMES)
            .map(|(id, count, interval)| {
                let share = 100.0 * *count as f64 / advice.futures.max(1) as f64;
                let (low, high) = (100.0 * interval.low, 100.0 * interval.high);
                format!("{} in {share:.0} % ({low:.0} to {high:.0})", scenario.texts.outcome(*id).to_lowercase())
            })
            .collect();
        out += &wrapped(&format!("{}: ends as {}.", name(it.choice), ends.join(", ")), "- ", 2, look.width);
    }
    out + &wrapped(
        "Payoff is utility by your own goals at the end, on average over futures of this model in which policies play on in every seat, yours too; in brackets the \
         95 % interval. Options whose interval reaches 0 can't be told from the best. The adviser starts from how things look to you, and knows no more than you do: not what you did not notice, not what others choose on this turn, nor what luck holds.",
        "",
        0,
        look.width,
    )
}
