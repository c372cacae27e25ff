//! What the adviser of the seat expects of each option, in words with a picture of how sure that is.

use diwan_engine::scenario::ChoiceId;
use diwan_report::say;
use diwan_report::seat::signed;
use diwan_studies::counterfactual::{Advice, Prospect};
use maud::{Markup, html};

use super::seen::Seen;
use super::strip;
use crate::audience::Counsel;

/// Differences from the best option from which on words change, utility: what is less than the first is little.
const LITTLE: f64 = 0.15;
const MUCH: f64 = 0.5;

/// Whose advice it is, and what it rests on; nothing where the seat has no adviser.
pub(super) fn about(seen: Seen<'_>) -> Markup {
    match &seen.member.counsel {
        None => html! {},
        Some(Counsel::Looking) => html! { p.adviser #adviser role="status" { (say!("room-advice-looking")) } },
        Some(Counsel::Found(it)) => html! {
            div.adviser #adviser {
                p { (say!("room-advice")) }
                details #adviser-about { summary { (say!("room-advice-how")) } p { (say!("room-advice-about", futures: it.futures)) } }
            }
        },
    }
}

/// What it expects of an option, or of letting the turn pass.
pub(super) fn of(seen: Seen<'_>, choice: Option<ChoiceId>) -> Markup {
    let Some(Counsel::Found(advice)) = &seen.member.counsel else { return html! {} };
    let Some(place) = advice.prospects.iter().position(|it| it.choice == choice) else { return html! {} };
    let it = &advice.prospects[place];
    html! {
        span.advice {
            @if place == advice.best { (say!("room-advice-best", payoff: signed(it.payoff.mean, 2))) } @else { (under(it)) }
            (strip::expected(spread(it), least(advice)))
        }
    }
}

/// How far below the best an option is expected to come out, and how sure that is.
fn under(it: &Prospect) -> String {
    let (mean, at) = (it.over_best.mean, it.over_best.interval);
    let how = match mean {
        // As it is printed, so that words and figures say the same.
        _ if (at.high * 100.0).round() >= 0.0 => "open",
        it if it > -LITTLE => "little",
        it if it > -MUCH => "less",
        _ => "much",
    };
    let [mean, low, high] = [mean, at.low, at.high].map(|it| signed(it, 2));
    say!("room-advice-under", how: how, mean: mean, low: low, high: high)
}

/// The difference from the best: least, mean, most.
fn spread(it: &Prospect) -> [f64; 3] {
    let at = it.over_best.interval;
    if at.low.is_finite() { [at.low, it.over_best.mean, at.high] } else { [0.0; 3] }
}

/// The lowest end of all intervals, which is where the picture begins.
fn least(advice: &Advice) -> f64 {
    advice.prospects.iter().map(|it| spread(it)[0]).fold(-LITTLE, f64::min)
}

#[cfg(test)]
mod tests {
    use super::*;
    use diwan_studies::stats::{Estimate, Interval};

    fn prospect(low: f64, mean: f64, high: f64) -> Prospect {
        let estimate = Estimate { n: 500, mean, se: 0.1, interval: Interval { low, high } };
        Prospect { choice: None, outcomes: Vec::new(), payoff: estimate, over_best: estimate, over_policy: estimate }
    }

    #[test]
    fn what_can_not_be_told_from_the_best_is_not_called_worse() {
        assert_eq!(
            under(&prospect(-0.09, -0.05, -0.004)).split(':').next(),
            under(&prospect(-0.6, -0.3, 0.1)).split(':').next()
        );
        let told = [(-0.6, -0.3, 0.01), (-0.2, -0.1, -0.05), (-0.5, -0.4, -0.3), (-0.9, -0.8, -0.7)]
            .map(|(low, mean, high)| under(&prospect(low, mean, high)));
        assert!(told.iter().all(|it| it.contains("95")), "that it is an interval is said: {told:?}");
        let heads: Vec<&str> = told.iter().map(|it| it.split(':').next().unwrap_or_default()).collect();
        let mut apart = heads.clone();
        apart.dedup();
        assert_eq!(apart.len(), 4, "{heads:?}");
    }

    #[test]
    fn the_best_itself_has_no_spread() {
        assert_eq!(spread(&prospect(f64::NEG_INFINITY, 0.0, f64::INFINITY)), [0.0; 3]);
        assert_eq!(spread(&prospect(-0.5, -0.4, -0.3)), [-0.5, -0.4, -0.3]);
    }
}
