//! The turn as it opens for a seat, or the end as it comes: what happened, what others were seen to do, what came of
//! talks, and how the things stand that the seat cares for.

use super::choices::need;
use super::conduct::{pledge_news, pledges, reviewed, unusual};
use super::rounds::round;
use super::table::Extent;
use super::words::{change_shown, seen, way};
use crate::called;
use crate::dates;
use crate::locale::say;
use crate::news::{in_order, standing, told};
use crate::shown::Shown;
use crate::tell::Look;
use crate::words::capital;
use crate::wrap::{cut, padded, pushed, wrapped};
use diwan_engine::play::{SeatTurn, SeatView};
use diwan_engine::scenario::{ActorId, ChoiceId, ChoiceKind, VariableId};

/// How many of the things that an actor cares for are shown by themselves; `map` shows all.
const CARES: usize = 8;

/// The screen with which a turn opens, or with which the game ends.
#[must_use]
pub fn turn(scenario: Shown<'_>, view: &SeatView, look: &Look) -> String {
    let (calendar, name) = (&scenario.calendar, scenario.texts.actor(view.actor));
    let mut out = look.heading(&if view.is_over {
        say!("seat-end", actor: name)
    } else {
        let (date, turn) = (dates::turn(calendar, view.turn()), view.turn() + 1);
        say!("seat-turn", date: date, turn: turn, turns: calendar.turns, actor: name)
    });
    out += &news(scenario, view).iter().map(|it| wrapped(it, "! ", 2, look.width)).collect::<String>();
    let now = view.turns.last().filter(|_| !view.is_over);
    out += &now.map_or_else(String::new, |it| standing(scenario, &it.remembering, Some(view.actor), look));
    let last = view.chosen_last();
    out += &last.map_or_else(String::new, |it| last_turn(scenario, it, view, look));
    if !view.is_over {
        out += &pledges(scenario, view, look);
    }
    out += &cares(scenario, view, look);
    if last.is_some() && !view.is_over {
        out += &unusual(scenario, view, look);
    }
    for table in &view.tables {
        let name = capital(scenario.texts.dialogue(table.dialogue));
        out += &wrapped(&say!("seat-due", dialogue: name), "\n* ", 2, look.width);
    }
    out
}

/// What has happened since people chose last, told event by event.
#[must_use]
pub fn news(scenario: Shown<'_>, view: &SeatView) -> Vec<String> {
    let from = view.chosen_last().map_or(0, |it| it.turn as usize + 1);
    let mut out = Vec::new();
    for (place, turn) in view.turns.iter().enumerate().skip(from) {
        for event in &in_order(scenario, turn.events.iter().copied()) {
            let before = view.turns[..place].iter().filter(|it| it.events.contains(event)).count();
            let (texts, key) = (&scenario.texts.events[event.index()], &scenario.events[event.index()].key);
            out.push(told(texts, key, view.seed, before));
        }
    }
    out
}

/// What was seen of the turn before.
fn last_turn(scenario: Shown<'_>, before: &SeatTurn, view: &SeatView, look: &Look) -> String {
    let mut out = format!("\n{}\n", say!("seat-last", date: dates::turn(&scenario.calendar, before.turn)));
    out += &deeds(scenario, before, view).iter().map(|it| wrapped(&it.said, "  ", 4, look.width)).collect::<String>();
    out += &reviewed(scenario, before, view, look);
    out += &counted(scenario, before, view).iter().map(|it| wrapped(it, "# ", 2, look.width)).collect::<String>();
    for it in &before.rounds {
        out += &round(scenario, it, view, Extent::Terms, look);
    }
    out += &pledge_news(scenario, before, view.actor, look);
    out += &collapsed(scenario, before).iter().map(|it| wrapped(it, "* ", 2, look.width)).collect::<String>();
    out
}

/// Something that was done and noticed.
#[derive(Clone, Debug)]
pub struct Deed {
    /// By whom.
    pub actor: ActorId,
    /// What; nothing for the seat itself where it let the turn pass.
    pub choice: Option<ChoiceId>,
    /// The same in a sentence, with how it went.
    pub said: String,
}

/// What was done on a turn and noticed, actor by actor as they are declared.
#[must_use]
pub fn deeds(scenario: Shown<'_>, before: &SeatTurn, view: &SeatView) -> Vec<Deed> {
    let mut out = Vec::new();
    let declared = scenario.declared.actors.iter();
    for made in declared.flat_map(|id| before.choices.iter().filter(move |it| it.actor == *id)) {
        let deed = |said| Deed { actor: made.actor, choice: made.choice, said };
        let who = match (made.actor == view.actor, before.by_person) {
            (true, true) => "you",
            (true, false) => "policy",
            (false, _) => "other",
        };
        let Some(choice) = made.choice else {
            if who != "other" {
                out.push(deed(held(scenario, view, who)));
            }
            continue;
        };
        let went = match made.success {
            Some(true) => "well",
            Some(false) => "badly",
            None => "untold",
        };
        let is_stance = scenario.choices[choice.index()].kind == ChoiceKind::Stance;
        let effort = if is_stance { before.taken_count(made.actor) } else { 1 };
        let (actor, choice) = (capital(scenario.texts.actor(made.actor)), scenario.texts.choice(choice));
        let said = say!("seat-choice", who: who, actor: actor, choice: choice, effort: effort, went: went);
        out.push(deed(said));
    }
    out
}

/// The agreements that collapsed on a turn, a sentence each.
#[must_use]
pub fn collapsed(scenario: Shown<'_>, before: &SeatTurn) -> Vec<String> {
    let said = |it| say!("seat-collapse", dialogue: capital(scenario.texts.dialogue(it)));
    before.collapses.iter().map(|it| said(*it)).collect()
}

/// How many events were counted, and from whose course most of them are likely to have come.
#[must_use]
pub fn counted(scenario: Shown<'_>, before: &SeatTurn, view: &SeatView) -> Vec<String> {
    let mut out = Vec::new();
    for it in view.events(&scenario, before.turn) {
        let name = capital(&called::level(scenario, it.variable));
        let events = it.events.round() as u64;
        out.push(match it.mostly.filter(|_| events > 0) {
            Some((choice, began)) => {
                let actor = scenario.texts.actor(scenario.choices[choice.index()].actor);
                let choice = scenario.texts.choice(choice);
                if began == before.turn {
                    say!("turn-counted-mostly", name: name, events: events, actor: actor, choice: choice)
                } else {
                    let since = dates::turn(&scenario.calendar, began);
                    say!("turn-seen-mostly", name: name, events: events, actor: actor, choice: choice, since: since)
                }
            }
            None => say!("turn-counted", name: name, events: events),
        });
    }
    out
}

/// That the seat let the turn pass, or meant something that could not be.
fn held(scenario: Shown<'_>, view: &SeatView, who: &str) -> String {
    let Some(meant) = view.refused else { return say!("seat-hold", who: who) };
    let choice = scenario.texts.choice(meant);
    match need(scenario, meant) {
        Some(condition) => say!("seat-refused", who: who, choice: choice, condition: condition),
        None => say!("seat-refused-untold", who: who, choice: choice),
    }
}

/// What an actor watches: its own influence and stability, and what it cares for most, each with a weight that says
/// where it would have it.
#[must_use]
pub fn watched(scenario: Shown<'_>, actor: ActorId) -> Vec<(VariableId, f64)> {
    let own = &scenario.actors[actor.index()];
    let mut goals: Vec<(VariableId, f64)> = own.goals.iter().map(|it| (it.variable, own.weight_of(it))).collect();
    goals.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()).then(a.0.cmp(&b.0)));
    let mut shown = vec![(own.influence, 1.0), (own.stability, 1.0)];
    shown.extend(goals.into_iter().filter(|(id, _)| *id != own.influence && *id != own.stability).take(CARES));
    shown
}

/// How the things stand that the actor watches, and where they went since people chose last.
fn cares(scenario: Shown<'_>, view: &SeatView, look: &Look) -> String {
    let width = look.width.saturating_sub(34).min(50);
    let line = |label: &str, now: &str, moved: &str, wish: &str| {
        let label = padded(&cut(label, width), width);
        format!("{label} {}  {}  {wish}\n", pushed(now, 10), pushed(moved, 7))
    };
    let mut out = String::from("\n");
    out += &line(&say!("seat-watch"), &say!("seat-now"), &say!("seat-change"), &say!("seat-wish"));
    for (id, weight) in watched(scenario, view.actor) {
        let label = capital(&called::level(scenario, id));
        out += &line(&label, &seen(view.level(id)), &change_shown(view, id), &say!("wish", way: way(weight)));
    }
    out
}
