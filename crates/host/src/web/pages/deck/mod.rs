//! The deck of the debrief: cards for the wall, and what whoever leads the room asks along with them.

mod chance;
mod crowd;
mod hindsight;
mod moment;
mod notes;
mod turn;

use diwan_report::{Shown, ending_lines, say};
use maud::{Markup, html};

use super::story::ending;
use crate::audience::{Futures, Hall, Reasons, ShownCard, Slide};
use crate::room::{Card, Topic};

pub(in crate::web) use chance::odds;
pub(in crate::web) use hindsight::{fortune, instead};
pub(in crate::web) use moment::{answer_name, asked};
pub(super) use notes::notes;
pub(in crate::web) use turn::deed;

/// A card of the wall.
pub(super) fn card(shown: Shown<'_>, hall: &Hall, it: &ShownCard) -> Markup {
    match &it.slide {
        Slide::Role => alone(&say!("deck-role"), &say!("deck-role-do")),
        Slide::Felt => alone(&say!("deck-felt"), &say!("deck-felt-do")),
        Slide::Thanks => alone(&say!("deck-thanks"), &say!("deck-thanks-do")),
        Slide::Ended(why) => ended(shown, hall, why),
        Slide::Turn(slide) => turn::turn(shown, hall, slide),
        Slide::Waiting(futures) => waiting(*futures),
        Slide::Asked(slide) => moment::question(slide, it.votes),
        Slide::Told(slide) => moment::told(slide),
        Slide::Nothing(futures) => alone(&say!("deck-nothing"), &say!("deck-nothing-about", futures: *futures)),
        Slide::Luck(slide) => hindsight::luck(shown, hall, slide),
        Slide::Seat(slide) => hindsight::seat(shown, hall, slide),
        Slide::Promises(all) => crowd::promises(shown, hall, all),
        Slide::Forecasts(slide) => crowd::forecasts(shown, slide),
        Slide::World(all) => crowd::world(all),
        Slide::Commitments(all, count) => crowd::commitments(all, *count),
    }
}

/// What a card is called.
pub(super) fn title(shown: Shown<'_>, card: &Card) -> String {
    let title = match &card.topic {
        Topic::Role => say!("deck-role-title"),
        Topic::Ended => say!("room-ended"),
        Topic::Felt => say!("deck-felt-title"),
        Topic::Turn(turn) => super::parts::turn_of(&shown.calendar, turn - 1),
        Topic::Waiting => say!("deck-waiting-title"),
        Topic::Asked(it) => say!("deck-asked-title", turn: it.turn, what: moment::short(shown, it)),
        Topic::Told(it) => say!("deck-told-title", what: moment::short(shown, it)),
        Topic::Nothing => say!("deck-nothing-title"),
        Topic::Luck => say!("deck-luck-title"),
        Topic::Seat(key) => say!("deck-seat-title", seat: super::join::seat_name(shown, key)),
        Topic::Promises => say!("deck-promises-title"),
        Topic::Forecasts => say!("deck-forecasts-title"),
        Topic::World => say!("deck-world-title"),
        Topic::Commitments => say!("deck-commitments-title"),
        Topic::Thanks => say!("deck-thanks-title"),
    };
    if card.page > 1 { say!("deck-page", title: title, page: card.page) } else { title }
}

fn alone(heading: &str, words: &str) -> Markup {
    html! { div.alone { h2 { (heading) } p { (words) } } }
}

/// How it ended, and what decided that.
fn ended(shown: Shown<'_>, hall: &Hall, why: &Reasons) -> Markup {
    let lines = why.facts.as_ref().map_or_else(Vec::new, |it| ending_lines(shown, it));
    html! {
        div.halves.even {
            section { (ending(shown, hall)) }
            @if !lines.is_empty() {
                section { h2 { (say!("deck-why")) } ul.plain { @for it in &lines { li dir="auto" { (it) } } } }
            }
        }
    }
}

/// How far the futures are played.
fn waiting(futures: Futures) -> Markup {
    let percent = match futures {
        Futures::Playing(percent) => percent,
        Futures::Played | Futures::Nothing => return alone(&say!("deck-waiting-done"), &say!("deck-waiting-done-do")),
    };
    html! {
        div.alone {
            h2 { (say!("deck-waiting", percent: percent.to_string())) }
            p { (say!("deck-waiting-about")) }
            (chance::bar(f64::from(percent) / 100.0))
        }
    }
}
