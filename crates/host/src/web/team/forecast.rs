//! What somebody at the seat expects: each says for themselves how likely each outcome is, and at the end it is held
//! against what came about.

use diwan_report::say;
use diwan_report::seat::{capital, figure};
use maud::{Markup, html};

use super::due::shut_talk;
use super::form::{form, send};
use super::seen::Seen;
use super::table::shortly;
use crate::room::{Phase, brier};

/// The form, folded; nothing once it is too late, and while what came of a turn is on its way.
pub(super) fn form_of(seen: Seen<'_>) -> Markup {
    let is_time = seen.phase() < Phase::Adjudicate && !seen.game().is_over;
    if !is_time || seen.shown.scenario.outcomes.is_empty() {
        return html! {};
    }
    let shut = shut_talk(seen);
    let body = html! {
        div.guesses { @for at in 0..seen.shown.scenario.outcomes.len() { (field(seen, at)) } }
        (send(&say!("room-forecast-save")))
    };
    html! {
        section #forecasts {
            details #forecast {
                summary { (say!("room-forecast")) }
                p.hint { (say!("room-forecast-about")) }
                p.hint {
                    @if seen.member.forecast.is_some() { (say!("room-forecast-kept")) } @else { (say!("room-forecast-none")) }
                }
                (form(seen, "forecast", "forecast-form", shut.as_deref(), body))
            }
        }
    }
}

/// An outcome, and how likely it was said to be.
fn field(seen: Seen<'_>, at: usize) -> Markup {
    let (row, texts) = (&seen.shown.scenario.outcomes[at], &seen.shown.texts.outcomes[at]);
    let said = seen.member.forecast.as_ref().map(|it| it.get(&row.key).copied().unwrap_or_default() * 100.0);
    let (id, about) = (format!("share-{}", row.key), format!("share-about-{}", row.key));
    let has_about = !texts.about.is_empty();
    html! {
        div.issue {
            div.points {
                label for=(id) dir="auto" { b { (capital(&texts.name)) } }
                span.share {
                    input #(id) type="text" name={ "share." (row.key) } inputmode="decimal" maxlength="6" autocomplete="off"
                        aria-describedby=[has_about.then_some(&about)] value=[said.map(shortly)];
                    " %"
                }
            }
            @if has_about { p.hint #(about) dir="auto" { (texts.about) } }
        }
    }
}

/// What was said last, against what came about.
pub(super) fn scored(seen: Seen<'_>) -> Markup {
    let (Some(shares), Some(outcome)) = (&seen.member.forecast, seen.game().outcome) else { return html! {} };
    let (scenario, texts) = (seen.shown.scenario, seen.shown.texts);
    let came = &scenario.outcomes[outcome.index()].key;
    let score = brier(shares, came);
    // Whoever holds all outcomes equally likely is that far off, whatever comes.
    let even = 1.0 - 1.0 / scenario.outcomes.len() as f64;
    html! {
        div #scored {
            h3 { (say!("room-forecast-yours")) }
            ul {
                @for (row, words) in scenario.outcomes.iter().zip(&texts.outcomes) {
                    @let share = shares.get(&row.key).copied().unwrap_or_default() * 100.0;
                    li dir="auto" {
                        (say!("room-forecast-share", outcome: capital(&words.name), share: figure(share, 0)))
                        @if row.key == *came { " " b { (say!("room-forecast-came")) } }
                    }
                }
            }
            p { (say!("room-forecast-score", how: grade(score, even), score: figure(score, 2), even: figure(even, 2))) }
        }
    }
}

/// How good a forecast was, as messages tell it apart.
fn grade(score: f64, even: f64) -> &'static str {
    match score {
        it if it <= even / 4.0 => "very-good",
        it if it <= even * 0.9 => "good",
        it if it <= even * 1.1 => "even",
        it if it <= even * 1.6 => "bad",
        _ => "very-bad",
    }
}

#[cfg(test)]
mod tests {
    use super::grade;

    #[test]
    fn a_forecast_is_graded_against_one_that_says_nothing() {
        let grades = [0.0, 0.3, 0.5, 0.7, 2.0].map(|it| grade(it, 0.5));
        assert_eq!(grades, ["very-good", "good", "even", "bad", "very-bad"]);
    }
}
