//! Handshakes: what the seat and others promise each other away from every table, and whether it was kept, as far as the
//! seat can tell.

use diwan_engine::scenario::ChoiceId;
use diwan_report::seat::capital;
use diwan_report::{say, turn_name};
use maud::{Markup, html};

use super::deal_form::new;
use super::due::shut_deal;
use super::form::{form, send};
use super::seen::Seen;
use crate::audience::Shaken;
use crate::room::{Kept, Phase, ShakeState, Undertaking};

/// How many hands are held out to the seat and wait for it.
pub(super) fn awaited(seen: Seen<'_>) -> usize {
    seen.member.handshakes.iter().filter(|it| is_asked(seen, it)).count()
}

fn is_asked(seen: Seen<'_>, it: &Shaken) -> bool {
    it.handshake.state == ShakeState::Open && it.handshake.to == seen.member.seat
}

/// The handshakes of the seat: those that wait for it, those that wait for others, those that hold, and how a hand is
/// held out.
pub(super) fn deals(seen: Seen<'_>) -> Markup {
    let all = || seen.member.handshakes.iter().rev();
    let asked: Vec<&Shaken> = all().filter(|it| is_asked(seen, it)).collect();
    let own = all().filter(|it| it.handshake.state == ShakeState::Open && it.handshake.from == seen.member.seat);
    let own: Vec<&Shaken> = own.collect();
    let shaken: Vec<&Shaken> = all().filter(|it| it.handshake.state == ShakeState::Shaken).collect();
    let past = all().filter(|it| matches!(it.handshake.state, ShakeState::Refused | ShakeState::Withdrawn));
    let past: Vec<&Shaken> = past.collect();
    html! {
        section #deals {
            h2 { (say!("room-deal-heading")) }
            p.hint { (say!("room-deal-about")) }
            @if asked.is_empty() && own.is_empty() && shaken.is_empty() { p.soft { (say!("room-deal-none")) } }
            @for it in asked.iter().chain(&own).chain(&shaken) { (deal(seen, it)) }
            (new(seen))
            @if !past.is_empty() {
                details #past-deals {
                    summary { (say!("room-deal-past", n: past.len())) }
                    @for it in &past { (deal(seen, it)) }
                }
            }
        }
    }
}

/// A handshake: with whom, who owes what by when, and what can be answered.
fn deal(seen: Seen<'_>, it: &Shaken) -> Markup {
    let shake = &it.handshake;
    let is_own = shake.from == seen.member.seat;
    let other = seen.named(if is_own { &shake.to } else { &shake.from });
    let title = match (shake.state, is_own) {
        (ShakeState::Shaken, _) => say!("room-deal-with", seat: other),
        (_, true) => say!("room-deal-to", seat: other),
        (_, false) => say!("room-deal-from", seat: other),
    };
    html! {
        article.offer #{ "shake-" (shake.number) } {
            h3 dir="auto" { (title) }
            p.state { (state(shake.state, is_own)) }
            ul.owed {
                @if let Some(at) = &shake.gives { (owed(seen, &shake.from, at, it.gives)) }
                @if let Some(at) = &shake.gets { (owed(seen, &shake.to, at, it.gets)) }
            }
            @if !shake.words.is_empty() { blockquote.letter { p dir="auto" { (shake.words) } } }
            @if shake.state == ShakeState::Open { (answers(seen, shake.number, is_own)) }
        }
    }
}

/// What became of it.
fn state(it: ShakeState, is_own: bool) -> String {
    match it {
        ShakeState::Open if is_own => say!("room-deal-waits"),
        ShakeState::Open => say!("room-deal-asked"),
        ShakeState::Shaken => say!("room-deal-shaken"),
        ShakeState::Refused => say!("room-deal-refused"),
        ShakeState::Withdrawn => say!("room-deal-withdrawn"),
    }
}

/// What one of the two owes, by when, and whether it was kept.
fn owed(seen: Seen<'_>, whose: &str, it: &Undertaking, kept: Option<Kept>) -> Markup {
    let who = if whose == seen.member.seat { say!("room-team-you") } else { seen.named(whose) };
    let choice =
        choice_of(seen, whose, &it.choice).map_or_else(|| it.choice.clone(), |id| capital(seen.shown.texts.choice(id)));
    let date = turn_name(&seen.shown.calendar, it.by);
    html! {
        li dir="auto" {
            (say!("room-deal-owes", who: who, choice: choice, date: date, turn: it.by + 1))
            @if let Some(kept) = kept { " " b.kept { (told(seen, kept)) } }
        }
    }
}

/// A choice of a seat by its key.
fn choice_of(seen: Seen<'_>, seat: &str, key: &str) -> Option<ChoiceId> {
    seen.shown.scenario.choice(&format!("{seat}.{key}"))
}

/// Whether it was kept. What was done on a turn is told with its results, not before.
fn told(seen: Seen<'_>, kept: Kept) -> String {
    let is_untold = seen.phase() == Phase::Adjudicate || seen.steps() < 1;
    match kept {
        Kept::Unseen => say!("room-deal-unseen"),
        _ if is_untold => say!("room-deal-untold"),
        Kept::Kept => say!("room-deal-kept"),
        Kept::Broken => say!("room-deal-broken"),
        Kept::Due if seen.is_over() || seen.phase() >= Phase::End => say!("room-deal-overtaken"),
        Kept::Due => say!("room-deal-due"),
    }
}

/// What can be answered to a hand that is held out.
fn answers(seen: Seen<'_>, number: u32, is_own: bool) -> Markup {
    let shut = shut_deal(seen);
    let ask = |agreed: &str, label: String| {
        let body = html! {
            input type="hidden" name="shake" value=(number);
            input type="hidden" name="agreed" value=(agreed);
            (send(&label))
        };
        html! { div.soften[agreed == "no"] { (form(seen, "shake", &format!("shake-{agreed}-{number}"), shut.as_deref(), body)) } }
    };
    html! {
        div.answers {
            @if is_own {
                (ask("no", say!("room-deal-take-back")))
            } @else {
                (ask("yes", say!("room-deal-agree")))
                (ask("no", say!("room-deal-disagree")))
            }
        }
    }
}
