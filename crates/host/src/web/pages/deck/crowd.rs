//! What the room itself says: promises, forecasts, what of it is so in the world, and what people take away.

use diwan_report::facts::{HandshakeFacts, Thing, UndertakenFacts};
use diwan_report::seat::{capital, figure};
use diwan_report::{Shown, say, turn_name};
use maud::{Markup, html};

use super::super::symbol::symbol;
use super::chance::bar;
use crate::audience::{Foresight, Hall};
use crate::room::Likeness;

/// How many letters of what is so in the world a column has room for.
const COLUMN: usize = 640;

pub(super) fn promises(shown: Shown<'_>, hall: &Hall, all: &[HandshakeFacts]) -> Markup {
    html! {
        ul.promises {
            @for it in all {
                li {
                    @if let Some(at) = &it.gives { (promise(shown, hall, &it.from, &it.to, at)) }
                    @if let Some(at) = &it.gets { (promise(shown, hall, &it.to, &it.from, at)) }
                }
            }
        }
    }
}

fn promise(shown: Shown<'_>, hall: &Hall, who: &Thing, to: &Thing, it: &UndertakenFacts) -> Markup {
    let kept = it.kept.unwrap_or("due");
    let date = turn_name(&shown.calendar, it.by.saturating_sub(1));
    html! {
        div.promise {
            (symbol(shown, &hall.seats, &who.key))
            p dir="auto" {
                (say!("deck-promised", who: capital(&who.name), to: to.name.as_str(), choice: it.choice.name.as_str(), date: date))
            }
            p.kept.(kept) {
                b { (say!("deck-kept", kept: kept)) }
                @if kept != "due" && !it.seen { " " span.soft { (say!("deck-kept-unseen", to: capital(&to.name))) } }
            }
        }
    }
}

pub(super) fn forecasts(shown: Shown<'_>, it: &Foresight) -> Markup {
    let place = shown.outcomes.iter().position(|at| at.key == it.outcome);
    let outcome = place.map_or_else(|| it.outcome.clone(), |at| capital(&shown.texts.outcomes[at].name));
    let percent = |x: f64| say!("deck-percent", percent: figure(100.0 * x, 0));
    html! {
        p.verdict dir="auto" { (say!("deck-forecasts", outcome: outcome)) }
        @if it.turns.is_empty() { p.lead { (say!("deck-forecasts-few")) } }
        @else {
            table.forecasts {
                thead { tr { td {} th { (say!("deck-forecasts-room")) } th { (say!("deck-forecasts-model")) } } }
                tbody {
                    @for (turn, people, room, model) in &it.turns {
                        tr {
                            th scope="row" { (turn_name(&shown.calendar, turn - 1)) " " span.soft { (say!("deck-forecasts-people", people: *people)) } }
                            td { (bar(*room)) span.number { (percent(*room)) } }
                            td { @if let Some(model) = model { (bar(*model)) span.number { (percent(*model)) } } }
                        }
                    }
                }
            }
        }
        @if let Some(room) = it.room {
            p.method {
                (say!("deck-forecasts-score", room: figure(room, 2), even: figure(it.even, 2)))
                @if let Some(model) = it.model { " " (say!("deck-forecasts-score-model", model: figure(model, 2))) }
            }
        }
    }
}

pub(super) fn world(all: &[(Likeness, String)]) -> Markup {
    html! {
        div.thirds {
            @for likeness in Likeness::ALL {
                @let said: Vec<&String> = all.iter().filter(|it| it.0 == likeness).map(|it| &it.1).collect();
                @let shown = latest(&said);
                section {
                    h2 { (say!("deck-likeness", likeness: likeness.key())) }
                    @if said.is_empty() { p.soft { (say!("deck-likeness-ask", likeness: likeness.key())) } }
                    ul { @for it in shown { li dir="auto" { (it) } } }
                    @if shown.len() < said.len() { p.soft { (say!("deck-more", n: said.len() - shown.len())) } }
                }
            }
        }
    }
}

/// Of what was said the latest that a column has room for.
fn latest<'s, 'a>(all: &'s [&'a String]) -> &'s [&'a String] {
    let mut held = 0;
    let mut first = all.len();
    while first > 0 && held + all[first - 1].chars().count() + 40 <= COLUMN {
        first -= 1;
        held += all[first].chars().count() + 40;
    }
    &all[first..]
}

pub(super) fn commitments(all: &[(Option<String>, String)], count: usize) -> Markup {
    html! {
        p.lead { span { (say!("deck-commitments")) } @if count > 0 { " " b { (say!("deck-commitments-count", n: count)) } } }
        ul.taken {
            @for (name, text) in all {
                li { p dir="auto" { (text) } @if let Some(name) = name { p.soft dir="auto" { (name) } } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::latest;

    #[test]
    fn a_column_shows_the_latest_that_it_has_room_for() {
        let all: Vec<String> = (0..9).map(|it| format!("{it}{}", "x".repeat(99))).collect();
        let all: Vec<&String> = all.iter().collect();
        assert_eq!(latest(&all).iter().map(|it| &it[..1]).collect::<Vec<_>>(), ["5", "6", "7", "8"]);
        assert_eq!(latest(&all[..2]).len(), 2);
    }
}
