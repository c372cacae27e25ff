//! How a hand is held out: to whom, what the seat will do, what the other will do, and by when.

use core::ops::Range;

use diwan_engine::scenario::ActorId;
use diwan_report::seat::capital;
use diwan_report::{say, turn_name};
use maud::{Markup, html};

use super::due::shut_deal;
use super::form::{form, send, text, why_shut};
use super::seen::Seen;
use crate::room::Phase;

/// The longest words along with a hand, letters: as the room takes them.
const WORDS: usize = 2_000;

/// The form, folded; nothing where there is no turn left on which anything could be done.
pub(super) fn new(seen: Seen<'_>) -> Markup {
    let turns = turns(seen);
    if turns.is_empty() || seen.is_over() || seen.phase() >= Phase::End {
        return html! {};
    }
    let shut = shut_deal(seen).or_else(|| is_untold(seen).then(|| say!("room-deal-shut")));
    let others: Vec<(&str, ActorId)> = seen
        .hall()
        .seats
        .iter()
        .filter(|it| it.key != seen.member.seat)
        .filter_map(|it| Some((it.key.as_str(), seen.shown.scenario.actor(&it.key)?)))
        .collect();
    let body = html! {
        label.field for="deal-to" { (say!("room-deal-whom")) }
        select #deal-to name="to" required {
            @if others.len() > 1 { option value="" { (say!("room-deal-choose")) } }
            @for (key, _) in &others { option value=(key) { (seen.named(key)) } }
        }
        div.pair {
            div {
                label.field for="deal-gives" { (say!("room-deal-gives")) }
                select #deal-gives name="gives.choice" {
                    option value="" { (say!("room-deal-nothing")) }
                    (choices(seen, seen.member.actor, ""))
                }
            }
            div { (by(seen, "deal-gives-by", "gives.by", &turns)) }
        }
        div.pair {
            div {
                label.field for="deal-gets" { (say!("room-deal-gets")) }
                select #deal-gets name="gets.choice" {
                    option value="" { (say!("room-deal-nothing")) }
                    @for (key, actor) in &others {
                        optgroup label=(seen.named(key)) { (choices(seen, *actor, &format!("{key}."))) }
                    }
                }
            }
            div { (by(seen, "deal-gets-by", "gets.by", &turns)) }
        }
        (text("deal-words", "words", &say!("room-deal-words"), WORDS, 2, false))
        (send(&say!("room-deal-hold-out")))
    };
    html! {
        details #new-deal {
            summary { (say!("room-deal-new")) }
            (why_shut(shut.as_ref()))
            (form(seen, "hold_out", "hold-out", shut.as_deref(), body))
        }
    }
}

/// Whether what came of the last turn is still to be shown: what can be promised would tell whether the game goes on.
fn is_untold(seen: Seen<'_>) -> bool {
    seen.phase() == Phase::Adjudicate || seen.steps() < 3
}

/// The turns on which something can still be done.
fn turns(seen: Seen<'_>) -> Range<u32> {
    let is_closed = matches!(seen.phase(), Phase::Adjudicate | Phase::Reveal | Phase::HotWash);
    seen.hall().turn + u32::from(is_closed)..seen.shown.calendar.turns
}

/// What an actor may ever do, by name.
fn choices(seen: Seen<'_>, actor: ActorId, before: &str) -> Markup {
    let scenario = seen.shown.scenario;
    html! {
        @for id in &scenario.actors[actor.index()].choices {
            option value={ (before) (scenario.choices[id.index()].key) } { (capital(seen.shown.texts.choice(*id))) }
        }
    }
}

/// By which turn.
fn by(seen: Seen<'_>, id: &str, name: &str, turns: &Range<u32>) -> Markup {
    html! {
        label.field for=(id) { (say!("room-deal-by")) }
        select #(id) name=(name) {
            @for turn in turns.clone() {
                option value=(turn + 1) { (say!("room-deal-turn", date: turn_name(&seen.shown.calendar, turn), turn: turn + 1)) }
            }
        }
    }
}
