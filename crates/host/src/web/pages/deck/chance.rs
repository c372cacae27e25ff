//! Chances as they are drawn: a bar from nothing to certain, and a mark with the interval around it. Words come first;
//! what is drawn says the same again.

use diwan_report::say;
use diwan_report::seat::figure;
use maud::{Markup, html};

/// A share as a bar.
pub(super) fn bar(share: f64) -> Markup {
    html! {
        svg.bar.chance viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" {
            rect.track width="100" height="8" {}
            rect.level width=(place(share)) height="8" {}
        }
    }
}

/// A share with its interval, from 0 to 1.
pub(super) fn whisker(mean: f64, low: f64, high: f64) -> Markup {
    let width = format!("{:.2}", 100.0 * (high.clamp(0.0, 1.0) - low.clamp(0.0, 1.0)).max(0.004));
    html! {
        svg.whisker viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true" {
            rect.track y="5.5" width="100" height="1" {}
            rect.range x=(place(low)) y="3" width=(width) height="6" {}
            rect.mark x=(place(mean - 0.004)) width="0.8" height="12" {}
        }
    }
}

fn place(share: f64) -> String {
    format!("{:.2}", 100.0 * share.clamp(0.0, 1.0))
}

/// The odds of something: in words, as a number, and as a bar.
pub(in crate::web) fn odds(chance: f64) -> Markup {
    let percent = figure(5.0 * (20.0 * chance).round(), 0);
    html! {
        span.odds {
            span.words { (say!("deck-odds", how: how(chance), percent: percent)) }
            (bar(chance))
        }
    }
}

/// How likely something is, as messages tell it apart.
pub(super) fn how(chance: f64) -> &'static str {
    match chance {
        it if it < 0.125 => "hardly",
        it if it < 0.375 => "unlikely",
        it if it <= 0.625 => "even",
        it if it <= 0.875 => "likely",
        _ => "nearly",
    }
}

#[cfg(test)]
mod tests {
    use super::how;

    #[test]
    fn odds_have_five_words() {
        let words = [0.05, 0.3, 0.5, 0.7, 0.95].map(how);
        assert_eq!(words, ["hardly", "unlikely", "even", "likely", "nearly"]);
    }
}
