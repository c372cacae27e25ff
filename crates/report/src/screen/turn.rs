//! The turn as it opens for a seat, or the end as it comes: what happened, what others were seen to do, what came of
//! talks, and how the things stand that the seat cares for.

use super::choices::need;
use super::conduct::{pledge_news, pledges, treatments};
use super::table::round;
use super::words::{change_shown, seen};
use crate::news::told;
use crate::shown::Shown;
use crate::tell::Look;
use crate::words::capital;
use crate::wrap::{cut, wrapped};
use diwan_engine::play::{SeatTurn, SeatView};
use diwan_engine::scenario::VariableId;

/// How many of the things that an actor cares for are shown by themselves; `map` shows all.
const CARES: usize = 8;

/// The screen with which a turn opens, or with which the game ends.
#[must_use]
pub fn turn(scenario: Shown<'_>, view: &SeatView, look: &Look) -> String {
    let calendar = &scenario.calendar;
    let name = scenario.texts.actor(view.actor);
    let title = if view.is_over {
        format!("After the last turn · {name}")
    } else {
        format!("{}, turn {} of {} · {name}", calendar.name_of(view.turn()), view.turn() + 1, calendar.turns)
    };
    let mut out = look.heading(&title);
    out += &news(scenario, view, look);
    if let Some(before) = view.chosen_last() {
        out += &last_turn(scenario, before, view, look);
    }
    out += &pledges(scenario, view, look);
    out += &cares(scenario, view, look);
    out += &treatments(scenario, view, look);
    for table in &view.tables {
        let name = capital(scenario.texts.dialogue(table.dialogue));
        let text = format!(
            "{name}: a round is held this turn. Once you have chosen you are asked how you come to the table; `table` shows what may be had."
        );
        out += &wrapped(&text, "\n* ", 2, look.width);
    }
    out
}

/// What has happened since people chose last.
fn news(scenario: Shown<'_>, view: &SeatView, look: &Look) -> String {
    let from = view.chosen_last().map_or(0, |it| it.turn as usize + 1);
    let mut out = String::new();
    for (place, turn) in view.turns.iter().enumerate().skip(from) {
        for event in &turn.events {
            let before = view.turns[..place].iter().filter(|it| it.events.contains(event)).count();
            let (texts, key) = (&scenario.texts.events[event.index()], &scenario.events[event.index()].key);
            out += &wrapped(&told(texts, key, view.seed, before), "! ", 2, look.width);
        }
    }
    out
}

/// What was seen of the turn before.
fn last_turn(scenario: Shown<'_>, before: &SeatTurn, view: &SeatView, look: &Look) -> String {
    let mut out = format!("\nIn {}:\n", scenario.calendar.name_of(before.turn));
    let declared = scenario.declared.actors.iter();
    for made in declared.flat_map(|id| before.choices.iter().filter(move |it| it.actor == *id)) {
        let is_own = made.actor == view.actor;
        let name = match (is_own, before.by_person) {
            (true, true) => "You".to_owned(),
            (true, false) => "The policy in your seat".to_owned(),
            (false, _) => capital(scenario.texts.actor(made.actor)),
        };
        let Some(choice) = made.choice else {
            if is_own && view.refused.is_none() {
                out += &format!("  {name} let the turn pass.\n");
            }
            continue;
        };
        let how = match made.success {
            Some(true) => ", and it worked",
            Some(false) => ", and it failed",
            None => "",
        };
        let what = scenario.texts.choice(choice);
        out += &wrapped(&format!("{name}: {what}{how}."), "  ", 4, look.width);
    }
    if let Some(meant) = view.refused {
        let name = if before.by_person { "You" } else { "The policy in your seat" };
        let (meant, need) = (scenario.texts.choice(meant), need(scenario, meant));
        out += &wrapped(&format!("{name} meant to {meant}, and could not: {need}"), "  ", 4, look.width);
    }
    for it in &before.rounds {
        out += &round(scenario, it, look);
    }
    out += &pledge_news(scenario, before, look);
    for dialogue in &before.collapses {
        let name = capital(scenario.texts.dialogue(*dialogue));
        out += &wrapped(&format!("{name}: the agreement collapsed; too few kept to it."), "* ", 2, look.width);
    }
    out
}

/// How the things stand that the actor cares for most, and where they went since people chose last.
fn cares(scenario: Shown<'_>, view: &SeatView, look: &Look) -> String {
    let own = &scenario.actors[view.actor.index()];
    let mut goals: Vec<(VariableId, f64)> = own.goals.iter().map(|it| (it.variable, it.weight.nominal())).collect();
    goals.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()).then(a.0.cmp(&b.0)));
    let mut shown = vec![(own.influence, 1.0), (own.stability, 1.0)];
    shown.extend(goals.into_iter().filter(|(id, _)| *id != own.influence && *id != own.stability).take(CARES));
    let width = look.width.saturating_sub(34).min(50);
    let mut out = format!("\n{:<width$} {:>10}  {:>7}  you want it\n", "What you watch", "now", "change");
    for (id, weight) in shown {
        let moved = change_shown(view, id);
        let wish = if weight < 0.0 { "lower" } else { "higher" };
        let label = cut(&capital(scenario.texts.variable(id)), width);
        out += &format!("{label:<width$} {:>10}  {moved:>7}  {wish}\n", seen(view.level(id)));
    }
    out
}
