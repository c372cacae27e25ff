//! How the seat comes to a table: with which posture, what each promises, and what it keeps off it.

use diwan_engine::play::SeatTable;
use diwan_report::say;
use diwan_report::seat::{self, capital, list};
use maud::{Markup, html};

use super::form::Tick;
use super::seen::Seen;
use super::tab::Tab;
use super::terms::{self, Terms};
use super::worth;

/// A table in the order builder.
pub(super) fn posture(seen: Seen<'_>, table: &SeatTable) -> Markup {
    let dialogue = &seen.shown.scenario.dialogues[table.dialogue.index()];
    let texts = &seen.shown.texts.dialogues[table.dialogue.index()];
    let others = dialogue.table.iter().filter(|it| **it != seen.member.actor);
    let others: Vec<String> = others.map(|it| seen.shown.texts.actor(*it).to_owned()).collect();
    let usual = &texts.postures[dialogue.expect];
    html! {
        section.dialogue #{ "table-" (dialogue.key) } {
            h3 dir="auto" { (capital(&texts.name)) }
            p dir="auto" { (say!("room-team-table-across", others: list(&others), posture: usual)) }
            div.choices {
                @for row in 0..dialogue.postures.len().min(table.promises.len()) { (one(seen, table, row)) }
            }
            p.hint { (say!("room-team-posture-none")) " " a href=(seen.place(Tab::Talk)) { (say!("room-team-to-table")) } }
            (issues(seen, table))
        }
    }
}

/// A posture, with what it promises.
fn one(seen: Seen<'_>, table: &SeatTable, row: usize) -> Markup {
    let dialogue = &seen.shown.scenario.dialogues[table.dialogue.index()];
    let name = &seen.shown.texts.dialogues[table.dialogue.index()].postures[row];
    let (posture, promise) = (&dialogue.postures[row], &table.promises[row]);
    let (id, field) = (format!("posture-{}-{}", dialogue.key, posture.key), format!("posture.{}", dialogue.key));
    let is_on = seen.draft().postures.get(&dialogue.key) == Some(&posture.key);
    let unwilling = worth::unwilling(seen, promise, &[]);
    let label = html! {
        b dir="auto" { (capital(name)) }
        @if !posture.deal {
            span.meta { (say!("room-team-posture-idle")) }
        } @else if promise.signed {
            span.meta { (worth::breakdown(promise)) } " "
            span.meta { (worth::keeping(promise)) }
        } @else {
            span.meta { (say!("room-team-posture-nothing", n: unwilling.len(), sides: list(&unwilling))) }
        }
    };
    html! {
        div.choice {
            (Tick { id: &id, name: &field, value: &posture.key, is_one: true, is_on }.with(&label))
            @if posture.deal && promise.signed { (worth::gain(promise, worth::most(table.promises.iter()))) }
        }
    }
}

/// Issue by issue: where it stands, what the seat wants, what is likely to come of the round.
fn issues(seen: Seen<'_>, table: &SeatTable) -> Markup {
    let dialogue = &seen.shown.scenario.dialogues[table.dialogue.index()];
    let drafted = seen.draft().postures.get(&dialogue.key).cloned();
    let row = drafted.and_then(|key| dialogue.postures.iter().position(|it| it.key == key)).unwrap_or(dialogue.expect);
    let posture = &seen.shown.texts.dialogues[table.dialogue.index()].postures[row];
    let promise = table.promises.get(row).filter(|it| dialogue.postures[row].deal && it.signed);
    let off = seen.draft().off.get(&dialogue.key).cloned().unwrap_or_default();
    html! {
        details #{ "issues-" (dialogue.key) } open[table.makes_packages] {
            summary { (say!("room-team-issues", posture: posture)) }
            @for it in &seat::packages(seen.shown, table, seen.game()) { p.hint dir="auto" { (it) } }
            (terms::key(Some(say!("room-team-key-likely"))))
            div.issues {
                @for (issue, _) in &dialogue.agendas[dialogue.agenda].attention {
                    @let offer = promise.and_then(|it| it.offers.iter().find(|it| it.issue == *issue));
                    @let likely = match offer {
                        Some(it) if it.open => Terms::Likely(it.terms),
                        _ => Terms::Stays,
                    };
                    div.issue {
                        (terms::issue(seen, *issue, likely))
                        @if table.makes_packages {
                            @let key = &seen.shown.scenario.issues[issue.index()].key;
                            @let (id, field) = (format!("off-{}-{key}", dialogue.key), format!("off.{}", dialogue.key));
                            (Tick { id: &id, name: &field, value: key, is_one: false, is_on: off.contains(key) }
                                .with(&html! { (say!("room-team-keep-off")) }))
                        }
                    }
                }
            }
        }
    }
}
