//! The print pack: the run sheet, for every seat its brief and its order sheets on pages of their own, and what is for
//! everybody. The pack of one seat holds neither the run sheet nor anything that is private to another.

use diwan_engine::scenario::ActorId;
use maud::{Markup, html};

use super::document::{Made, Page};
use super::paper::{Sheet, paper};
use super::{handbook, orders, run_sheet, seat_sheet};
use crate::facts::{HandbookFacts, PrintPackFacts};
use crate::locale::say;
use crate::shown::Shown;
use crate::words::capital;

/// A print pack as a page.
#[must_use]
pub fn print_pack_page(scenario: Shown<'_>, facts: &PrintPackFacts, made: &Made) -> Page {
    let title = &scenario.texts.title;
    let seats = || facts.seats.iter().filter_map(|it| Some((scenario.actor(it.seat.as_deref()?)?, it)));
    let mut sheets = Vec::new();
    if let Some(run) = &facts.run_sheet {
        let contents = contents(scenario, &seats().map(|it| it.0).collect::<Vec<ActorId>>());
        sheets.push(Sheet::new("contents", say!("pack-kind"), contents));
        sheets.extend(run_sheet::sheets(scenario, run));
    }
    for (actor, own) in seats() {
        sheets.extend(of_seat(scenario, actor, own, facts.turns));
    }
    if let Some(any) = facts.seats.first() {
        sheets.push(Sheet::new("all", say!("pack-all"), for_all(scenario, any)));
    }
    paper(say!("pack-kind"), title, &sheets, made)
}

/// What is in the pack, and who is handed what.
fn contents(scenario: Shown<'_>, seats: &[ActorId]) -> Markup {
    html! {
        h1 dir="auto" { (scenario.texts.title) }
        p { (say!("pack-hand-out")) }
        h2 { (say!("pack-contents")) }
        ol {
            li { (say!("pack-page-sheet")) }
            @for it in seats { li dir="auto" { (say!("pack-page-seat", actor: capital(scenario.texts.actor(*it)))) } }
            li { (say!("pack-page-all")) }
        }
    }
}

/// The sheets of a seat: its brief, and its order sheets.
fn of_seat(scenario: Shown<'_>, actor: ActorId, own: &HandbookFacts, turns: u32) -> [Sheet; 2] {
    let key = &scenario.actors[actor.index()].key;
    let whose = say!("pack-own", actor: capital(scenario.texts.actor(actor)));
    let of = |id: &str, what: Markup| Sheet::new(format!("{id}-{key}"), whose.clone(), what);
    [of("seat", seat_sheet::brief(scenario, actor, own)), of("orders", orders::slips(scenario, actor, turns))]
}

/// Glossary and endings. `any` is the handbook of a seat: it holds no more of them than everybody may know.
fn for_all(scenario: Shown<'_>, any: &HandbookFacts) -> Markup {
    html! {
        h1 { (say!("pack-glossary")) }
        (handbook::glossary(scenario, any))
        h1 { (say!("pack-endings")) }
        (handbook::endings(scenario, any))
    }
}
