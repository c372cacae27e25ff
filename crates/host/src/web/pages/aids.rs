//! What seats are given beside what they see, seat by seat: an adviser, and why levels moved.

use diwan_report::say;
use maud::{Markup, html};

use super::console::Desktop;
use crate::audience::SeatControl;
use crate::room::{Aid, Phase};

/// The aids of a seat, each a button that gives it or takes it away.
pub(super) fn aids(it: &Desktop<'_>, seat: &SeatControl, name: &str) -> Markup {
    let all =
        [(Aid::Adviser, seat.has_adviser, say!("room-aid-adviser")), (Aid::Why, seat.has_why, say!("room-aid-why"))];
    let is_early = it.hall.phase < Phase::End;
    html! {
        div.aids {
            @for (aid, has, label) in &all {
                @let does = say!("room-aid-give", aid: aid.key(), given: *has, seat: name);
                form.deed method="post" action="/lead/aid" {
                    input type="hidden" name="command" value=(it.command());
                    input type="hidden" name="seat" value=(seat.key);
                    input type="hidden" name="aid" value=(aid.key());
                    input type="hidden" name="given" value=(if *has { "no" } else { "yes" });
                    button.on[*has] type="submit" disabled[!is_early] aria-pressed=(if *has { "true" } else { "false" }) title=(does) aria-label=(does) {
                        @if *has { span aria-hidden="true" { "✓ " } } (label)
                    }
                }
            }
        }
    }
}
