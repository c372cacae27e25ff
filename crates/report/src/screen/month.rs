//! The month as it opens for a seat: what happened, what others were seen to do, what came of talks, and how the things stand that the seat cares for.

use super::table::round;
use crate::tell::Look;
use crate::words::{capital, change, level};
use crate::wrap::{cut, wrapped};
use diwan_engine::game::Game;
use diwan_engine::play::{Seen, View, recall};
use diwan_engine::record::{Run, TurnRecord};
use diwan_engine::scenario::{ActorId, Scenario, VariableId};

/// How many of the things that an actor cares for are shown by themselves; `map` shows all.
const CARES: usize = 8;

/// The screen with which a turn opens.
#[must_use]
pub fn month(game: &mut Game, actor: ActorId, look: &Look) -> String {
    let model = game.model().clone();
    let scenario = &*model.scenario;
    let turn = game.turn();
    let calendar = &scenario.calendar;
    let name = &scenario.actors[actor.index()].name;
    let title = if game.is_over() {
        format!("After the last turn · {name}")
    } else {
        format!("{}, turn {} of {} · {name}", calendar.date_of(turn).month_name(), turn + 1, calendar.turns)
    };
    let mut out = look.heading(&title);
    for event in game.events() {
        let event = &scenario.events[event.event.index()];
        out += &wrapped(&format!("{}. {}", capital(event.name.trim_end_matches('.')), event.about), "! ", 2, look.width);
    }
    let view = game.view(actor);
    if let Some(before) = game.run().turns.last() {
        out += &last_month(scenario, before, &view, look);
    }
    out += &cares(scenario, &model, game.run(), &view, look);
    for (dialogue, _) in game.tables(actor) {
        let name = capital(&scenario.dialogues[dialogue.index()].name);
        let text = format!(
            "{name}: a round is held this turn. Once you have chosen you are asked how you come to the table; `table` shows what may be had."
        );
        out += &wrapped(&text, "\n* ", 2, look.width);
    }
    out
}

/// What was seen of the turn before.
fn last_month(scenario: &Scenario, before: &TurnRecord, view: &View, look: &Look) -> String {
    let mut out = format!("\nIn {}:\n", scenario.calendar.date_of(before.turn).month_name());
    for id in &scenario.declared.actors {
        let Some(made) = view.choices.iter().find(|it| it.actor == *id) else { continue };
        let is_own = *id == view.actor;
        let name = if is_own { "You".to_owned() } else { capital(&scenario.actors[id.index()].name) };
        let Some(choice) = made.choice else {
            if is_own {
                out += "  You let the turn pass.\n";
            }
            continue;
        };
        let how = match made.success {
            Some(true) => ", and it worked",
            Some(false) => ", and it failed",
            None => "",
        };
        let what = &scenario.choices[choice.index()].name;
        out += &wrapped(&format!("{name}: {what}{how}."), "  ", 4, look.width);
    }
    for it in &before.rounds {
        out += &round(scenario, it, view, look);
    }
    for dialogue in &before.collapses {
        let name = capital(&scenario.dialogues[dialogue.index()].name);
        out += &wrapped(&format!("{name}: the agreement collapsed; too few kept to it."), "* ", 2, look.width);
    }
    out
}

/// How the things stand that the actor cares for most, and where they went since the month before.
fn cares(scenario: &Scenario, model: &diwan_engine::model::Model, run: &Run, view: &View, look: &Look) -> String {
    let own = &scenario.actors[view.actor.index()];
    let mut goals: Vec<(VariableId, f64)> = own.goals.iter().map(|it| (it.variable, it.weight.nominal())).collect();
    goals.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()).then(a.0.cmp(&b.0)));
    let mut shown = vec![(own.influence, 1.0), (own.stability, 1.0)];
    shown.extend(goals.into_iter().filter(|(id, _)| *id != own.influence && *id != own.stability).take(CARES));
    let before = run.turns.last().map(|it| recall(model, run, it.turn, view.actor));
    let width = look.width.saturating_sub(34).min(50);
    let mut out = format!("\n{:<width$} {:>10}  {:>7}  you want it\n", "What you watch", "now", "change");
    for (id, weight) in shown {
        let now = view.level(id);
        let moved = before.as_ref().map(|it| now.level() - it.level(id).level()).filter(|_| matches!(now, Seen::Exact(_)));
        let moved = moved.map_or_else(String::new, |it| if it.abs() < 0.05 { "0".into() } else { change(it) });
        let wish = if weight < 0.0 { "lower" } else { "higher" };
        let label = cut(&capital(&scenario.variables[id.index()].label), width);
        out += &format!("{label:<width$} {:>10}  {moved:>7}  {wish}\n", seen(now));
    }
    out
}

/// A level as a seat sees it: "58", "about 58", "unknown".
pub(super) fn seen(it: Seen) -> String {
    match it {
        Seen::Exact(x) => level(x),
        Seen::About { level: x, .. } => format!("about {}", level(x)),
        Seen::Hidden { .. } => "unknown".into(),
    }
}
