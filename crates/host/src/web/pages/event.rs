//! Events that whoever leads the room brings about, so that luck does not decide on them.

use diwan_engine::scenario::{Event, EventTexts};
use diwan_report::seat::capital;
use diwan_report::{Shown, say, turn_name};
use maud::{Markup, html};

use super::console::Desktop;
use super::inject::{is_prepared, prepared};
use super::parts::{Deed, deed};
use crate::room::Phase;

/// The events that are set, and how one is.
pub(super) fn arm(shown: Shown<'_>, it: &Desktop<'_>) -> Markup {
    let armed = &it.control.armed;
    let rows = || shown.scenario.events.iter().zip(&shown.texts.events);
    if rows().next().is_none() || it.hall.phase >= Phase::End {
        return html! {};
    }
    let is_free = |key: &String| !armed.contains(key) && !is_prepared(shown, key);
    let free: Vec<_> = rows().filter(|(event, _)| is_free(&event.key)).collect();
    html! {
        section.arm {
            details #arm {
                summary { @if armed.is_empty() { (say!("room-arm")) } @else { (say!("room-arm-set", n: armed.len())) } }
                @match turn(shown, it) {
                    Ok(turn) => {
                        p.soft { (say!("room-arm-about", date: turn_name(&shown.calendar, turn))) }
                        (prepared(shown, it, Some(turn)))
                        @if !free.is_empty() {
                            form.row method="post" action="/lead/arm" {
                                input type="hidden" name="command" value=(it.command());
                                input type="hidden" name="armed" value="yes";
                                label.hidden for="arm-event" { (say!("room-arm-event")) }
                                select #arm-event name="event" {
                                    @for (event, texts) in &free {
                                        option value=(event.key) title=[(!texts.about.is_empty()).then_some(&texts.about)] { (capital(&texts.name)) }
                                    }
                                }
                                button type="submit" { (say!("room-arm-do", turn: turn + 1)) }
                                button type="submit" formaction="/preview" formmethod="get" formtarget="_blank" { (say!("room-preview")) }
                            }
                            (texts(&free))
                        }
                    }
                    Err(why) => {
                        p.soft { (why) }
                        (prepared(shown, it, None))
                    },
                }
                @if !armed.is_empty() {
                    ul.armed {
                        @for (event, texts) in rows().filter(|(event, _)| armed.contains(&event.key)) {
                            li {
                                span dir="auto" title=(texts.about) { (capital(&texts.name)) }
                                (deed(&Deed { to: "/lead/arm", command: it.command(), fields: &[("event", &event.key), ("armed", "no")], key: None, label: say!("room-arm-leave"), can: turn(shown, it).is_ok(), first: false }))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What each of these events is, for whoever can't point at an option.
fn texts(free: &[(&Event, &EventTexts)]) -> Markup {
    html! {
        details #arm-texts {
            summary { (say!("room-arm-texts")) }
            @for (_, texts) in free.iter().filter(|it| !it.1.about.is_empty()) {
                p dir="auto" { b { (capital(&texts.name)) "." } " " (texts.about) }
            }
        }
    }
}

/// On which turn (counted from 0) an event would happen that is set now; else why none can be. Once a turn is closed the
/// next is drawn already, and it is the one behind that which is still open to anything.
fn turn(shown: Shown<'_>, it: &Desktop<'_>) -> Result<u32, String> {
    let phase = it.hall.phase;
    if phase == Phase::Adjudicate {
        return Err(say!("room-arm-later"));
    }
    let is_drawn = matches!(phase, Phase::Reveal | Phase::HotWash);
    let turn = it.hall.turn + 1 + u32::from(is_drawn);
    let is_late = it.hall.common.is_over || turn >= shown.calendar.turns;
    if is_late { Err(say!("room-arm-too-late")) } else { Ok(turn) }
}
