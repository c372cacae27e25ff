//! A handshake in the log of whoever leads the room, with how it was truly kept.

use diwan_report::{Shown, say, turn_name};
use maud::{Markup, html};

use super::join::seat_name;
use crate::audience::Shaken;
use crate::room::{Kept, ShakeState, Undertaking};

/// Who promised what to whom, by when, and whether it was kept.
pub(in crate::web) fn deal(shown: Shown<'_>, it: &Shaken) -> Markup {
    let shake = &it.handshake;
    let (from, to) = (seat_name(shown, &shake.from), seat_name(shown, &shake.to));
    html! {
        b { (say!("room-log-deal", from: from, state: state(shake.state), to: to)) } " "
        @if let Some(at) = &shake.gives { (owed(shown, &shake.from, at, it.gives)) }
        @if shake.gives.is_some() && shake.gets.is_some() { "; " }
        @if let Some(at) = &shake.gets { (owed(shown, &shake.to, at, it.gets)) }
        @if !shake.words.is_empty() { " “" span dir="auto" { (shake.words) } "”" }
    }
}

fn state(it: ShakeState) -> &'static str {
    match it {
        ShakeState::Open => "open",
        ShakeState::Shaken => "shaken",
        ShakeState::Refused => "refused",
        ShakeState::Withdrawn => "withdrawn",
    }
}

fn owed(shown: Shown<'_>, whose: &str, it: &Undertaking, kept: Option<Kept>) -> Markup {
    let id = shown.scenario.choice(&format!("{whose}.{}", it.choice));
    let choice = id.map_or(it.choice.as_str(), |id| shown.texts.choice(id));
    let kept = kept.map(|it| match it {
        Kept::Kept => "kept",
        Kept::Broken => "broken",
        Kept::Due | Kept::Unseen => "due",
    });
    let date = turn_name(&shown.calendar, it.by);
    html! {
        span dir="auto" { (say!("room-log-owes", who: seat_name(shown, whose), choice: choice, date: date)) }
        @if let Some(kept) = kept { " " span.mark { (say!("room-log-kept", kept: kept)) } }
    }
}
