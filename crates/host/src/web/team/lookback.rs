//! What came of the turn on which people chose last: one's own order first, then what others were seen to do, then
//! talks and what was agreed, then what was counted.

use diwan_engine::play::SeatTurn;
use diwan_engine::scenario::{ChoiceId, VariableId};
use diwan_report::seat::{self, Deed, capital};
use diwan_report::{level_name, say, turn_name};
use maud::{Markup, html};

use super::seen::Seen;
use crate::web::pages::deck;

/// What came of the last turn; nothing before the first was closed.
pub(super) fn lookback(seen: Seen<'_>) -> Markup {
    let view = seen.game();
    let Some(last) = view.chosen_last() else { return html! {} };
    let steps = seen.steps();
    let deeds = seat::deeds(seen.shown, last, view);
    let own: Vec<Deed> = deeds.into_iter().filter(|it| it.actor == view.actor).collect();
    // How what others tried went is told behind its odds, as on the wall.
    let mut told = last.clone();
    if steps < 2 {
        told.choices.iter_mut().filter(|it| it.actor != view.actor).for_each(|it| it.success = None);
    }
    let others =
        seat::deeds(seen.shown, &told, view).into_iter().filter(|it| it.actor != view.actor).collect::<Vec<_>>();
    html! {
        section #lookback {
            h2 { (say!("room-team-lookback", date: turn_name(&seen.shown.calendar, last.turn))) }
            (of_us(seen, &own))
            @if steps >= 1 { (of_others(seen, last, &others)) }
            @if steps >= 2 { (of_talks(seen, last)) (of_counts(seen, last)) }
        }
    }
}

/// What the seat did, and what that was meant to move.
fn of_us(seen: Seen<'_>, own: &[Deed]) -> Markup {
    html! {
        h3 { (say!("room-team-own-order")) }
        @if seen.member.has_defaulted { p { (say!("room-team-defaulted")) } }
        @if own.is_empty() { p { (say!("room-team-own-nothing")) } }
        @for it in own {
            @if let Some(chance) = odds(seen, it) { p.drawn { (say!("room-team-own-odds")) " " (deck::odds(chance)) } }
            p.deed dir="auto" { (said(seen, it)) }
            @if let Some(choice) = it.choice.filter(|_| seen.steps() >= 3) { (moved_by(seen, choice)) }
        }
    }
}

/// The chance at which something succeeds that could fail, as the seat took things to be.
fn odds(seen: Seen<'_>, it: &Deed) -> Option<f64> {
    let model = seen.carried.model.as_ref()?;
    let place = seen.game().chosen_last()?.turn as usize;
    seen.game().odds_on(model, place, it.choice?)
}

/// What was done, in words; of what could not be, why not.
fn said(seen: Seen<'_>, it: &Deed) -> String {
    match seen.game().refused.filter(|_| it.choice.is_none()) {
        Some(meant) => say!("room-team-refused", choice: seen.shown.texts.choice(meant)),
        None => it.said.clone(),
    }
}

/// Where that went which a choice was meant to move, as far as the seat sees it.
fn moved_by(seen: Seen<'_>, choice: ChoiceId) -> Markup {
    let (view, shown) = (seen.game(), seen.shown);
    let mut targets: Vec<VariableId> = Vec::new();
    for (_, effect) in &shown.scenario.choices[choice.index()].effects {
        if !targets.contains(&effect.target) {
            targets.push(effect.target);
        }
    }
    let said = |id: &VariableId| {
        let moved = view.moved(*id).map(|_| seat::change_shown(view, *id))?;
        let name = capital(&level_name(shown, *id));
        Some(say!("room-team-meant-moved", what: name, now: seat::seen(view.level(*id)), change: moved))
    };
    let lines: Vec<String> = targets.iter().filter_map(said).collect();
    html! {
        @if !lines.is_empty() {
            details #{ "moved-" (shown.scenario.choices[choice.index()].key) } {
                summary { (say!("room-team-meant")) }
                ul { @for it in &lines { li dir="auto" { (it) } } }
                p.hint { (say!("room-team-meant-note")) }
            }
        }
    }
}

fn of_others(seen: Seen<'_>, last: &SeatTurn, others: &[Deed]) -> Markup {
    let reviews = seat::reviews(seen.shown, last, seen.game());
    html! {
        h3 { (say!("room-team-others")) }
        @if others.is_empty() { p { (say!("room-team-others-nothing")) } }
        ul.deeds { @for it in others { li { span dir="auto" { (it.said) } @if let Some(chance) = odds(seen, it) { (deck::odds(chance)) } } } }
        @for it in &reviews { p.soft dir="auto" { (it) } }
    }
}

/// What came of talks, of pledges, and of agreements.
fn of_talks(seen: Seen<'_>, last: &SeatTurn) -> Markup {
    let rounds: Vec<Vec<String>> = last
        .rounds
        .iter()
        .map(|it| seat::round_lines(seen.shown, it, seen.game()))
        .filter(|it| !it.is_empty())
        .collect();
    let pledges = seat::kept_or_not(seen.shown, last, seen.member.actor);
    let collapsed = seat::collapsed(seen.shown, last);
    html! {
        @if !(rounds.is_empty() && pledges.is_empty() && collapsed.is_empty()) {
            h3 { (say!("room-team-talks")) }
            @for lines in &rounds {
                @if let Some((first, rest)) = lines.split_first() {
                    p dir="auto" { (first) }
                    @if !rest.is_empty() { ul { @for it in rest { li dir="auto" { (it) } } } }
                }
            }
            @for it in pledges.iter().chain(&collapsed) { p dir="auto" { (it) } }
        }
    }
}

fn of_counts(seen: Seen<'_>, last: &SeatTurn) -> Markup {
    let all = seat::counted(seen.shown, last, seen.game());
    html! {
        @if !all.is_empty() {
            h3 { (say!("room-team-counted")) }
            ul { @for it in &all { li dir="auto" { (it) } } }
        }
    }
}

/// What was sent for the turn that was just closed.
pub(super) fn sent(seen: Seen<'_>) -> Markup {
    let chosen = seen.member.draft.as_ref().and_then(|it| it.choices.clone());
    html! {
        section #sent {
            h2 { (say!("room-team-sent")) }
            @match chosen {
                _ if seen.member.has_defaulted => { p { (say!("room-team-defaulted")) } }
                None => { p { (say!("room-team-sent-nothing")) } }
                Some(keys) => { (order(seen, &keys)) }
            }
            p.soft { (say!("room-team-sent-wait")) }
        }
    }
}

/// An order, choice by choice.
pub(super) fn order(seen: Seen<'_>, keys: &[String]) -> Markup {
    let key_of = |key: &String| format!("{}.{key}", seen.member.seat);
    let name = |key: &String| seen.shown.scenario.choice(&key_of(key)).map(|it| capital(seen.shown.texts.choice(it)));
    html! {
        @if keys.is_empty() { p.deed { (say!("menu-pass")) } }
        @for it in keys.iter().filter_map(name) { p.deed dir="auto" { (it) } }
    }
}
