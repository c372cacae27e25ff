//! Who was there, when and for what; and how it ended in a few lines.

use maud::{Markup, html};

use super::super::run;
use super::super::table::{Column, Table};
use crate::facts::SessionFacts;
use crate::figures::signed;
use crate::locale::say;
use crate::session::words::counted;
use crate::session::{ended, when};
use crate::shown::Shown;
use crate::words::{capital, list};

/// Who, where and when.
pub(super) fn front(scenario: Shown<'_>, facts: &SessionFacts) -> Markup {
    let mut seats = Table::of(say!("session-seat-title")).with(say!("session-people-title"), Column::Text).figures([
        say!("session-by-people"),
        say!("session-by-default"),
        say!("session-by-program"),
        say!("page-gain"),
    ]);
    for it in &facts.seats {
        let people = if it.people.is_empty() { say!("session-nobody") } else { list(&it.people) };
        let by = [it.by_people, it.by_default, it.by_program].map(|it| it.to_string());
        seats.row(capital(&it.actor.name), core::iter::once(people).chain(by).chain([signed(it.payoff, 2)]));
    }
    let aims = &scenario.texts.workshop.aims;
    html! {
        @if !scenario.texts.summary.is_empty() { p dir="auto" { (scenario.texts.summary) } }
        dl {
            dt { (say!("session-room")) } dd dir="auto" { (facts.room) }
            dt { (say!("session-when-title")) } dd { (when(facts)) }
            @if !aims.is_empty() { dt { (say!("session-aims")) } dd dir="auto" { @for aim in aims { div { (aim) } } } }
        }
        (seats.shown(&say!("session-seats")))
        p.note { (say!("session-seats-note")) }
    }
}

/// How it ended and why; who decided how often; what was said and promised; what whoever led the room did.
pub(super) fn answer(scenario: Shown<'_>, facts: &SessionFacts) -> Vec<String> {
    let run =
        if facts.run.outcome.is_some() { run::answer(scenario, &facts.run) } else { vec![ended(scenario, facts)] };
    // Three lines say how it ended: the outcome with what decided it, and what moved.
    let outcome = match &run[..] {
        [most @ .., moved] if most.len() > 2 => vec![most[0].clone(), most[1..].join(" "), moved.clone()],
        all => all.to_vec(),
    };
    outcome.into_iter().chain(counted(facts)).collect()
}
