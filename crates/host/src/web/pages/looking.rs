//! The debrief on the console: the cards with where one is, what to ask along with the next, and what can be taken away.

use diwan_report::locale::direction;
use diwan_report::seat::figure;
use diwan_report::{Shown, say};
use maud::{Markup, html};

use super::console::Desktop;
use super::deck::{notes, title};
use super::join::seat_name;
use super::parts::{Deed, deed};
use crate::audience::{Deck, Futures};
use crate::room::{Card, Phase};

/// What moves the deck on and back, each by a key too.
pub(super) fn turns(shown: Shown<'_>, it: &Desktop<'_>) -> Markup {
    let Some(deck) = &it.control.deck else { return html! {} };
    html! {
        (turn(it, deck, deck.next(), Some((" ", &say!("room-key-space"))), &next_label(shown, deck), true))
        (turn(it, deck, deck.before(), Some(back(&it.hall.language)), &say!("deck-do-back"), false))
    }
}

fn next_label(shown: Shown<'_>, deck: &Deck) -> String {
    deck.next().map_or_else(|| say!("deck-do-last"), |it| say!("deck-do-next", card: title(shown, it)))
}

fn turn(
    it: &Desktop<'_>,
    deck: &Deck,
    to: Option<&Card>,
    key: Option<(&str, &str)>,
    label: &str,
    first: bool,
) -> Markup {
    let (from, can) = (it.control.card.to_string(), to.is_some());
    let to = to.unwrap_or_else(|| deck.card()).to_string();
    let fields = [("from", from.as_str()), ("to", to.as_str())];
    deed(&Deed {
        to: "/lead/card",
        command: it.command(),
        fields: &fields,
        key,
        label: label.to_owned(),
        can,
        first: first && can,
    })
}

/// The key that turns back, which points to where lines begin.
pub(super) fn back(language: &str) -> (&'static str, &'static str) {
    if direction(language) == "rtl" { ("arrowright,backspace", "→") } else { ("arrowleft,backspace", "←") }
}

/// The cards, and what to ask along with this one and the next.
pub(super) fn cards(shown: Shown<'_>, it: &Desktop<'_>) -> Markup {
    let Some(deck) = &it.control.deck else { return html! {} };
    let asked = |card: &Card| html! { ul { @for it in notes(card) { li { (it) } } } };
    html! {
        section.looking {
            div {
                h2 { (say!("deck-cards")) }
                ol.cards tabindex="0" aria-label=(say!("deck-cards")) {
                    @for (place, card) in deck.cards.iter().enumerate() {
                        li.now[place == deck.at] aria-current=[(place == deck.at).then_some("true")] data-in-sight[place == deck.at] { (jump(shown, it, card, place == deck.at)) }
                    }
                }
            }
            div.notes {
                @if let Some(next) = deck.next() { h2 dir="auto" { (say!("deck-notes-next", card: title(shown, next))) } (asked(next)) }
                h2 { (say!("deck-notes-now")) }
                (asked(deck.card()))
                @if let Some(on) = &it.hall.deck {
                    @if on.card.asks() { p.mark { (say!("deck-votes", votes: on.votes.0, people: on.votes.1)) } }
                }
                (progress(it))
            }
        }
    }
}

/// A card that is turned to by a press.
fn jump(shown: Shown<'_>, it: &Desktop<'_>, card: &Card, is_here: bool) -> Markup {
    let (from, to) = (it.control.card.to_string(), card.to_string());
    let name = title(shown, card);
    html! {
        @if is_here { b dir="auto" { (name) } } @else {
            form method="post" action="/lead/card" {
                input type="hidden" name="command" value=(it.command());
                input type="hidden" name="from" value=(from);
                input type="hidden" name="to" value=(to);
                button.link type="submit" dir="auto" { (name) }
            }
        }
    }
}

/// How far the futures are played, once the game is over.
pub(super) fn progress(it: &Desktop<'_>) -> Markup {
    html! {
        @match it.control.futures {
            Some(Futures::Playing(percent)) => p.mark { (say!("deck-progress", percent: percent.to_string())) },
            Some(Futures::Played) => p.soft { (say!("deck-progress-done")) },
            Some(Futures::Nothing) => p.soft { (say!("deck-progress-nothing")) },
            None => {},
        }
    }
}

/// What can be taken away, and what people thought.
pub(super) fn take_away(shown: Shown<'_>, it: &Desktop<'_>) -> Markup {
    if it.hall.phase < Phase::End {
        return html! {};
    }
    html! {
        section.files {
            h2 { (say!("deck-files")) }
            ul {
                li { a href="/report.html?edition=facilitator" download { (say!("deck-file-facilitator")) } }
                li { a href="/report.html?edition=participant" download { (say!("deck-file-participant")) } }
                @for seat in &it.hall.seats {
                    li { a href={ "/report.html?edition=seat&seat=" (seat.key) } download { (say!("deck-file-seat", seat: seat_name(shown, &seat.key))) } }
                }
                li { a href="/session.jsonl" download { (say!("deck-file-lines")) } " (" a href="/session.jsonl?names=yes" download { (say!("deck-file-names")) } ")" }
                li { a href="/tables.xlsx" download { (say!("deck-file-tables")) } }
            }
        }
        (opinion(it))
    }
}

/// What people thought of the session, once enough have said so.
fn opinion(it: &Desktop<'_>) -> Markup {
    let opinion = &it.control.opinion;
    html! {
        section.opinion {
            h2 { (say!("deck-survey", n: opinion.answers)) }
            @match &opinion.marks {
                None => @if opinion.answers > 0 { p.soft { (say!("deck-survey-few")) } },
                Some((marks, words)) => {
                    ul {
                        @for (what, marks) in ["realism", "fairness", "learning"].into_iter().zip(marks) {
                            @let question = say!("look-survey-question", what: what);
                            li { (say!("deck-survey-mean", what: question, mean: mean(marks))) }
                        }
                    }
                    @for it in words { blockquote { p dir="auto" { (it) } } }
                }
            }
        }
    }
}

/// The mean of marks from 1 to 5, of which so many of each were given.
fn mean(marks: &[usize; 5]) -> String {
    let sum: usize = (1..).zip(marks).map(|(mark, count)| mark * count).sum();
    figure(sum as f64 / marks.iter().sum::<usize>().max(1) as f64, 1)
}

#[cfg(test)]
mod tests {
    use super::mean;

    #[test]
    fn marks_have_a_mean() {
        assert_eq!((mean(&[0, 0, 0, 1, 1]), mean(&[1, 0, 0, 0, 0])), ("4.5".into(), "1.0".into()));
    }
}
