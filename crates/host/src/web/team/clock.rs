//! The clock of the room, readable as it stands and counted down by the script.

use std::time::{SystemTime, UNIX_EPOCH};

use diwan_report::say;
use maud::{Markup, html};

use crate::audience::Hall;
use crate::room::Moment;

/// What is left of the phase.
pub(super) fn clock(hall: &Hall) -> Markup {
    let Some(left) = hall.clock.left(now()) else { return html! {} };
    let runs = hall.paused.is_none() && !hall.clock.is_stopped();
    html! {
        span.clock #clock role="timer" aria-label=(say!("room-team-clock")) data-left-ms=(left)
            data-running=(if runs { "yes" } else { "no" }) { (digits(left)) }
    }
}

fn now() -> Moment {
    Moment(SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis() as u64)
}

/// Minutes and seconds.
fn digits(left: i64) -> String {
    let seconds = left.max(0).unsigned_abs().div_ceil(1000);
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
