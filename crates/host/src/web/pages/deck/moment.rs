//! A moment that mattered: first the question, which the room answers on its phones; then what many futures say.

use diwan_report::facts::{ActionFacts, CountFacts, Thing};
use diwan_report::seat::{capital, figure};
use diwan_report::{Shown, say};
use maud::{Markup, html};

use super::chance::{bar, whisker};
use crate::audience::{AskedSlide, ToldSlide};
use crate::room::{Answer, Point};

/// What changes less than this is much the same, a share.
const SAME: f64 = 0.05;

/// What was done or happened, and what there would have been without it.
pub(in crate::web) fn asked(action: &ActionFacts, outcome: &Thing) -> [String; 2] {
    let what = action.what.name.trim_end_matches('.');
    let who = action.actor.as_ref().map_or_else(String::new, |it| capital(&it.name));
    let table = action.table.clone().unwrap_or_default();
    let usual = action.usual.clone().unwrap_or_default();
    let happened = say!("deck-moment", kind: action.kind, date: &action.date, actor: &who, what: what, table: &table);
    let question = say!("deck-question", kind: action.kind, usual: &usual, outcome: capital(&outcome.name));
    [happened, question]
}

/// What a question is about, in a few words.
pub(super) fn short(shown: Shown<'_>, it: &Point) -> String {
    let texts = shown.texts;
    let posture = || {
        let (dialogue, key) = it.what.split_once('/')?;
        let dialogue = shown.dialogue(dialogue)?;
        let place = shown.scenario.dialogues[dialogue.index()].postures.iter().position(|it| it.key == key)?;
        Some(texts.dialogues[dialogue.index()].postures[place].clone())
    };
    let choice = shown.scenario.choice(&it.what).map(|it| texts.choice(it).to_owned());
    let event = || shown.scenario.event(&it.what).map(|it| texts.event(it).to_owned());
    let name = choice.or_else(event).or_else(posture).unwrap_or_else(|| it.what.clone());
    capital(name.trim_end_matches('.'))
}

/// An answer in a word or two.
pub(in crate::web) fn answer_name(it: Answer) -> String {
    say!("deck-answer", answer: it.key())
}

pub(super) fn question(it: &AskedSlide, votes: (usize, usize)) -> Markup {
    let [happened, question] = asked(&it.action, &it.outcome);
    html! {
        div.question {
            p.moment dir="auto" { (happened) }
            p.ask dir="auto" { (question) }
            ul.answers { @for it in Answer::ALL { li { (answer_name(it)) } } }
            p.count { (say!("deck-votes", votes: votes.0, people: votes.1)) }
        }
    }
}

pub(super) fn told(it: &ToldSlide) -> Markup {
    let [happened, _] = asked(&it.weighed.action, &it.outcome);
    let right = right(it.weighed.difference);
    let votes: usize = it.split.iter().sum();
    html! {
        p.lead.moment dir="auto" { span { (happened) } }
        p.verdict dir="auto" { (say!("deck-verdict", answer: right.key(), outcome: capital(&it.outcome.name))) }
        div.halves.even {
            section {
                h2 { (say!("deck-futures", outcome: capital(&it.outcome.name))) }
                dl.shares {
                    (share(&say!("deck-with"), &it.weighed.with))
                    (share(&say!("deck-without"), &it.weighed.without))
                }
                p.method { (say!("deck-method", futures: it.futures, level: figure(100.0 * it.level, 0))) }
            }
            section {
                h2 { (say!("deck-room", votes: votes)) }
                @if votes > 0 {
                    dl.split {
                        @for (answer, count) in Answer::ALL.into_iter().zip(it.split) {
                            div.right[answer == right] {
                                dt { (answer_name(answer)) }
                                dd { (bar(count as f64 / votes as f64)) b { (count) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What many futures answer: without it the end that came about would have been likelier, less likely or much the same.
fn right(difference: f64) -> Answer {
    match difference {
        it if it >= SAME => Answer::Less,
        it if it <= -SAME => Answer::Likelier,
        _ => Answer::Same,
    }
}

/// A share of futures: in words, drawn, and with its interval.
fn share(name: &str, it: &CountFacts) -> Markup {
    let percent = |x: f64| figure(100.0 * x, 0);
    html! {
        div {
            dt { (name) }
            dd { b { (say!("deck-percent", percent: percent(it.share))) } (whisker(it.share, it.low, it.high)) span.soft { (say!("deck-interval", low: percent(it.low), high: percent(it.high))) } }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Answer, right};

    #[test]
    fn what_makes_an_end_likelier_makes_it_less_likely_to_be_without() {
        assert_eq!([0.3, -0.3, 0.02].map(right), [Answer::Less, Answer::Likelier, Answer::Same]);
    }
}
