//! Bridging proposals for whoever leads the room: what was asked for, and how one is given.

use std::collections::BTreeMap;

use diwan_report::{Shown, apart, hall as told, say, series};
use maud::{Markup, html};

use super::console::Desktop;
use super::join::seat_name;
use super::log::term;
use super::parts::{Deed, deed};
use crate::room::{Bridge, BridgeState};

/// A bridging proposal in the log.
pub(in crate::web) fn bridge(shown: Shown<'_>, it: &Bridge) -> Markup {
    let dialogue = named(shown, &it.dialogue);
    let agreed: Vec<String> = it.agreed.iter().map(|it| seat_name(shown, it)).collect();
    html! {
        @match it.terms() {
            Some(terms) if terms.is_empty() => { b { (say!("room-bridge-log-nothing", dialogue: dialogue)) } }
            Some(terms) => { b { (say!("room-bridge-log-given", dialogue: dialogue)) } " " (apart(&listed(shown, terms))) }
            None => { b { (say!("room-bridge-log-asked", seat: it.from.as_deref().map(|it| seat_name(shown, it)).unwrap_or_default(), dialogue: dialogue)) } }
        }
        " " span.mark { (state(shown, it)) }
        @if !agreed.is_empty() { " " span.soft { (say!("room-bridge-log-wanted", seats: series(&agreed))) } }
    }
}

fn named(shown: Shown<'_>, key: &str) -> String {
    shown.dialogue(key).map_or_else(|| key.to_owned(), |it| told::dialogue(shown, it))
}

fn listed(shown: Shown<'_>, terms: &BTreeMap<String, f64>) -> Vec<String> {
    terms.iter().map(|(key, at)| term(shown, key, *at)).collect()
}

fn state(shown: Shown<'_>, it: &Bridge) -> String {
    match &it.state {
        BridgeState::Asked => say!("room-bridge-state-asked"),
        BridgeState::Given(_) => say!("room-bridge-state-given"),
        BridgeState::Refused(seat) => say!("room-bridge-state-refused", seat: seat_name(shown, seat)),
        BridgeState::Withdrawn => say!("room-bridge-state-withdrawn"),
        BridgeState::Lapsed => say!("room-bridge-state-lapsed"),
    }
}

/// How a table is given one; nothing where no round is held with people at its table.
pub(super) fn give(shown: Shown<'_>, it: &Desktop<'_>) -> Markup {
    if it.control.tables.is_empty() || !it.hall.phase.takes_offers() {
        return html! {};
    }
    let (turn, epoch) = (it.hall.turn, it.hall.epoch.to_string());
    let has = |dialogue: &String| {
        let bridges = it.control.bridges.iter();
        bridges.filter(|at| at.turn == turn && !at.is_left && at.dialogue == *dialogue).any(|at| at.terms().is_some())
    };
    html! {
        section.bridges {
            details #bridges {
                summary { (say!("room-bridge-lead")) }
                p.soft { (say!("room-bridge-lead-about")) }
                @for dialogue in &it.control.tables {
                    @let name = named(shown, dialogue);
                    @if has(dialogue) { p { (say!("room-bridge-lead-there", dialogue: name)) } }
                    @else {
                        (deed(&Deed { to: "/lead/bridge", command: it.command(), fields: &[("dialogue", dialogue), ("epoch", &epoch)], key: None, label: say!("room-bridge-lead-give", dialogue: name), can: true, first: false }))
                    }
                }
            }
        }
    }
}
