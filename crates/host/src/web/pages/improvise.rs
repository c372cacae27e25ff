//! What whoever leads the room brings in of their own: a line to type, for whom it is, and one effect within bounds.

use diwan_engine::scenario::VariableId;
use diwan_report::seat::{capital, figure};
use diwan_report::{Shown, level_name, say, series};
use maud::{Markup, html};

use super::console::Desktop;
use super::join::seat_name;
use super::news;
use super::parts::{Deed, deed};
use crate::room::{Confidence, HEADLINE, Inject, InjectState, Phase, largest_effect, movable};

/// The form, and what was brought in so far.
pub(super) fn improvise(shown: Shown<'_>, it: &Desktop<'_>) -> Markup {
    let is_now = (Phase::Situation..=Phase::HotWash).contains(&it.hall.phase) && it.hall.phase != Phase::Adjudicate;
    if it.hall.phase >= Phase::End {
        return html! {};
    }
    html! {
        section.improvise {
            details #improvise {
                summary { (say!("room-improvise")) }
                @if is_now { (form(shown, it)) } @else { p.soft { (say!("room-improvise-later")) } }
            }
        }
    }
}

fn form(shown: Shown<'_>, it: &Desktop<'_>) -> Markup {
    let most = largest_effect(shown.scenario);
    html! {
        form method="post" action="/lead/inject" {
            input type="hidden" name="command" value=(it.command());
            label for="inject-text" { (say!("room-improvise-text")) }
            textarea #inject-text name="text" rows="2" maxlength=(HEADLINE) dir="auto" {}
            fieldset.seats {
                legend { (say!("room-improvise-to")) }
                @for seat in &it.hall.seats {
                    label { input type="checkbox" name="to" value=(seat.key); " " (seat_name(shown, &seat.key)) }
                }
            }
            label for="inject-kind" { (say!("room-improvise-kind")) }
            select #inject-kind name="confidence" {
                option value="" { (say!("room-inject-kind", confidence: "news")) }
                @for it in Confidence::ALL { option value=(it.key()) { (say!("room-inject-kind", confidence: it.key())) } }
            }
            label for="inject-so" { (say!("room-improvise-so")) }
            select #inject-so name="is_so" {
                option value="" { (say!("room-improvise-so-untold")) }
                option value="yes" { (say!("room-improvise-so-yes")) }
                option value="no" { (say!("room-improvise-so-no")) }
            }
            label for="inject-level" { (say!("room-improvise-level")) }
            select #inject-level name="level" {
                option value="" { (say!("room-improvise-none")) }
                @for (id, key) in movable(shown.scenario) { option value=(key) { (capital(&level_name(shown, id))) } }
            }
            label for="inject-points" { (say!("room-improvise-points", most: figure(most, 0))) }
            input #inject-points.number name="points" inputmode="numeric" size="4" autocomplete="off";
            label for="inject-read" { (say!("room-improvise-read")) }
            select #inject-read name="read" {
                option value="" { (say!("room-improvise-none")) }
                @for (id, it) in (0_u16..).map(VariableId).zip(&shown.scenario.variables) {
                    option value=(it.notation) { (capital(&level_name(shown, id))) }
                }
            }
            div.row {
                button type="submit" { (say!("room-improvise-do")) }
                button type="submit" formaction="/preview" formmethod="get" formtarget="_blank" { (say!("room-preview")) }
            }
            p.soft { (say!("room-improvise-about", most: figure(most, 0))) }
        }
    }
}

/// Something that was brought in, for whoever leads the room, with the way to take it back while there is one.
pub(super) fn logged(shown: Shown<'_>, desk: &Desktop<'_>, it: &Inject) -> Markup {
    let whom: Vec<String> = it.what.to.iter().map(|it| seat_name(shown, it)).collect();
    let whom = if whom.is_empty() { say!("room-inject-everybody") } else { series(&whom) };
    let kind = it.what.confidence.map_or("news", Confidence::key);
    let named = say!("room-inject-kind", confidence: kind);
    let number = it.number.to_string();
    let is_ahead = it.state == InjectState::Told && it.lands == next(desk) && desk.hall.phase < Phase::End;
    html! {
        b { (say!("room-log-inject", kind: named, whom: whom)) } " "
        span dir="auto" { (it.what.text) }
        @if let Some(at) = &it.reading { " " span dir="auto" { (news::reading(shown, &at.level, [at.low, at.high])) " " (say!("room-inject-was", was: figure(at.was, 0))) } }
        @if let Some(effect) = &it.what.effect {
            @let name = shown.variable(&effect.level).map_or_else(|| effect.level.clone(), |it| level_name(shown, it));
            " " span.mark dir="auto" { (say!("room-inject-effect", level: name, points: diwan_report::seat::signed(effect.points, 0), turn: it.lands + 1)) }
        }
        @match it.state {
            InjectState::Recalled => { " " span.mark { (say!("room-inject-recalled")) } },
            InjectState::Undone => { " " span.mark { (say!("room-inject-undone")) } },
            InjectState::Told if is_ahead => {
                (deed(&Deed { to: "/lead/recall", command: desk.command(), fields: &[("inject", &number)], key: None, label: say!("room-inject-recall"), can: true, first: false }))
            },
            InjectState::Told => {},
        }
    }
}

/// The turn that is opened next, counted from 0.
fn next(it: &Desktop<'_>) -> u32 {
    let is_drawn = matches!(it.hall.phase, Phase::Adjudicate | Phase::Reveal | Phase::HotWash);
    it.hall.turn + 1 + u32::from(is_drawn)
}
