//! Order sheets: a slip for every turn, on which a seat ticks what it will do, how it bargains if a round is held, and
//! writes down what it promises to whom. They are handed in as a turn is closed.

use diwan_engine::scenario::{ActorId, Dialogue, DialogueTexts};
use maud::{Markup, html};

use super::paper::{boxes, lines};
use crate::dates;
use crate::locale::say;
use crate::shown::Shown;
use crate::words::capital;

/// The slips of a seat for so many turns.
pub(super) fn slips(scenario: Shown<'_>, actor: ActorId, turns: u32) -> Markup {
    html! {
        h1 { (say!("pack-orders")) }
        @for turn in 0..turns { (slip(scenario, actor, turn)) }
    }
}

/// The slip of a turn, counted from 0.
fn slip(scenario: Shown<'_>, actor: ActorId, turn: u32) -> Markup {
    let own = &scenario.actors[actor.index()];
    let name = capital(scenario.texts.actor(actor));
    let choices = own.choices.iter().map(|it| capital(scenario.texts.choice(*it)));
    let nothing = say!("pack-order-nothing");
    html! {
        section.slip {
            h3 dir="auto" {
                (say!("pack-order-title", actor: name, turn: (turn + 1).to_string()))
                span { (dates::turn(&scenario.calendar, turn)) }
            }
            p { (say!("pack-order-how", n: own.attention)) }
            (boxes(choices.chain([nothing])))
            @for (dialogue, texts) in tables(scenario, actor, turn) {
                p dir="auto" { (say!("pack-order-table", dialogue: &texts.name)) }
                (boxes(dialogue.postures.iter().zip(&texts.postures).map(|(_, name)| capital(name))))
            }
            (lines(&say!("pack-order-words"), 2))
            (lines(&say!("pack-order-signed"), 1))
        }
    }
}

/// The dialogues at whose table a seat bargains, where a round may be held on a turn.
fn tables<'s>(
    scenario: Shown<'s>,
    actor: ActorId,
    turn: u32,
) -> impl Iterator<Item = (&'s Dialogue, &'s DialogueTexts)> {
    let all = scenario.scenario.dialogues.iter().zip(&scenario.texts.dialogues);
    let calendar = &scenario.scenario.calendar;
    all.filter(move |(it, _)| {
        let is_held = it.rounds.iter().any(|month| calendar.falls_on(*month, turn));
        is_held && it.table.contains(&actor) && it.postures.len() > 1
    })
}
