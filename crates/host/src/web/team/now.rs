//! What has happened, and how things stand.

use diwan_engine::play::SeenLevel;
use diwan_engine::scenario::{ActorId, VariableId};
use diwan_report::seat::{self, capital, way};
use diwan_report::{level_name, say};
use maud::{Markup, html};

use super::due;
use super::forecast;
use super::lookback::{lookback, sent};
use super::looking;
use super::seen::Seen;
use super::strip::{Marks, scale};
use super::tab::Tab;
use crate::room::Phase;
use crate::web::pages::brought_in;

/// How many of the things that moved a level are told.
const CAUSES: usize = 3;
/// Parts of a change that are smaller are not told, points.
const SMALLEST: f64 = 0.3;

/// The tab.
pub(super) fn now(seen: Seen<'_>) -> Markup {
    let is_between = seen.phase() == Phase::Adjudicate;
    let is_open = seen.phase().takes_drafts();
    html! {
        @if seen.looks_back() { (looking::asked(seen)) }
        @if !is_open { (opening(seen)) }
        @if !seen.looks_back() { (looking::asked(seen)) }
        @if seen.looks_back() {
            p.next { a.button href="/team?tab=act" { (say!("look-own")) } }
        } @else if is_between {
            (sent(seen))
        } @else {
            (lookback(seen))
            (brought_in(seen.shown, seen.hall().news.iter().chain(&seen.member.news), seen.hall().turn))
            @if seen.steps() >= 3 {
                (news(seen))
                @if is_open { (opening(seen)) }
                (stakes(seen))
                (standing(seen))
                (pledges(seen))
                (unusual(seen))
            } @else {
                p.soft { (say!("room-team-more-soon")) }
            }
        }
        (forecast::form_of(seen))
        (statements(seen))
    }
}

/// What the phase is about, where that has to be said.
fn opening(seen: Seen<'_>) -> Markup {
    let member = seen.member;
    match seen.phase() {
        Phase::Lobby | Phase::Brief => html! {
            section.lead #lead {
                h2 {
                    @if seen.phase() == Phase::Lobby { (say!("room-team-lobby")) } @else { (say!("room-team-brief")) }
                }
                p { (say!("room-team-lobby-about", actor: seen.shown.texts.actor(member.actor))) }
                ol.steps {
                    li { a href=(seen.place(Tab::Brief)) { (say!("room-team-first-brief")) } }
                    li { a href=(seen.place(Tab::Act)) { (say!("room-team-first-menu")) } }
                    li { a href=(seen.place(Tab::Talk)) { (say!("room-team-first-talk")) } }
                }
            }
        },
        Phase::Practice => html! {
            section.lead #lead {
                h2 { (say!("room-team-practice")) }
                p { (say!("room-team-practice-about")) }
                ol.steps {
                    li { a href=(seen.place(Tab::Act)) { (say!("room-team-practice-act")) } }
                    li { a href=(seen.place(Tab::Talk)) { (say!("room-team-practice-talk")) } }
                }
            }
        },
        Phase::Situation | Phase::Negotiate | Phase::Commit => html! {
            section.lead #lead {
                h2 { (say!("room-team-your-turn")) }
                p { (say!("room-team-now-do", phase: seen.phase().key())) }
                @for table in seen.tables() {
                    p { (say!("room-team-now-table", dialogue: capital(seen.shown.texts.dialogue(table.dialogue)))) }
                }
                @if due::shut(seen).is_none() {
                    p.next {
                        a.button href=(seen.place(Tab::Act)) {
                            @if member.is_locked { (say!("room-team-to-locked")) } @else { (say!("room-team-to-act")) }
                        }
                    }
                }
            }
        },
        Phase::HotWash => {
            html! {
                section.lead #lead { h2 { (say!("room-team-hot-wash")) } p { (say!("room-team-hot-wash-about")) } }
            }
        }
        Phase::End | Phase::Debrief | Phase::Closed => ending(seen),
        Phase::Adjudicate | Phase::Reveal => html! {},
    }
}

/// How it ended.
fn ending(seen: Seen<'_>) -> Markup {
    let outcome = seen.game().outcome.map(|it| &seen.shown.texts.outcomes[it.index()]);
    html! {
        section.lead #lead {
            h2 { (say!("room-team-end")) }
            @match outcome {
                Some(it) => {
                    p { b dir="auto" { (capital(&it.name)) } }
                    @if !it.about.is_empty() { p dir="auto" { (it.about) } }
                }
                None => { p { (say!("room-team-end-none")) } }
            }
            (forecast::scored(seen))
            p { (say!("room-team-end-role")) }
        }
    }
}

/// What has happened since people chose last.
fn news(seen: Seen<'_>) -> Markup {
    let all = seat::news(seen.shown, seen.game());
    html! {
        @if !all.is_empty() {
            section #news { h2 { (say!("room-team-news")) } ul.news { @for it in &all { li dir="auto" { (it) } } } }
        }
    }
}

/// How the things stand that the seat watches.
fn stakes(seen: Seen<'_>) -> Markup {
    let all = seat::watched(seen.shown, seen.member.actor);
    html! {
        section #stakes {
            h2 { (say!("room-team-stakes")) }
            p.hint {
                (say!("room-team-stakes-key"))
                @if seen.carried.model.is_some() && seen.member.has_why && seen.game().chosen_last().is_some() {
                    " " (say!("room-team-known-key"))
                }
            }
            div.issues { @for (id, weight) in &all { (stake(seen, *id, *weight)) } }
        }
    }
}

fn stake(seen: Seen<'_>, id: VariableId, weight: f64) -> Markup {
    let (view, shown) = (seen.game(), seen.shown);
    let (moved, level) = (view.moved(id), view.level(id));
    let is_known = !matches!(level, SeenLevel::Hidden { .. });
    let marks = Marks { now: is_known.then(|| level.level()), before: moved.map(|it| it.0), ..Marks::default() };
    let text = seat::change_shown(view, id);
    html! {
        div.issue {
            p.name dir="auto" { b { (capital(&level_name(shown, id))) } }
            p.figures {
                span { (say!("room-team-level", level: seat::seen(level))) }
                @if view.chosen_last().is_some() { span.to { (moved_in_words(moved, weight, &text)) } }
                span { (say!("room-team-wish", way: way(weight))) }
            }
            (scale(marks))
            @if let Some(said) = known(seen, id) { p.known dir="auto" { (said) } }
        }
    }
}

/// What the seat knows to have moved a level on the last turn, most first.
fn known(seen: Seen<'_>, id: VariableId) -> Option<String> {
    let view = seen.game();
    let last = view.chosen_last()?.turn as usize;
    let moved = view.moved(id).is_some_and(|(before, after)| before.round() != after.round());
    let model = seen.carried.model.as_ref().filter(|_| moved && seen.member.has_why)?;
    let account = view.account(model, id, last..last + 1);
    let told = account.known.iter().filter(|it| it.points.abs() >= SMALLEST).take(CAUSES);
    let told: Vec<String> = told
        .map(|it| {
            let cause = seat::cause(seen.shown, id, it.cause);
            say!("room-team-cause", cause: cause, points: seat::signed(it.points, 1))
        })
        .collect();
    (!told.is_empty()).then(|| say!("room-team-known", causes: seat::list(&told)))
}

/// How far something went, and whether that is what the seat wants.
fn moved_in_words(moved: Option<(f64, f64)>, weight: f64, text: &str) -> Markup {
    let Some((before, after)) = moved else { return html! { (say!("room-team-unmoved-unknown")) } };
    let step = after.round() - before.round();
    if step == 0.0 {
        return html! { (say!("room-team-unmoved")) };
    }
    let is_wanted = (step > 0.0) == (weight > 0.0);
    let arrow = if step > 0.0 { "▲" } else { "▼" };
    html! {
        span.arrow aria-hidden="true" { (arrow) } " "
        @if is_wanted {
            (say!("room-team-moved-well", change: text))
        } @else {
            (say!("room-team-moved-badly", change: text))
        }
    }
}

/// The agreements in force, and what else is the case.
fn standing(seen: Seen<'_>) -> Markup {
    let (view, shown) = (seen.game(), seen.shown);
    let rows = shown.scenario.dialogues.iter().zip(&shown.texts.dialogues).zip(view.in_force());
    let agreements = rows.filter(|(_, in_force)| **in_force).map(|((dialogue, texts), _)| {
        let (name, level) = (capital(&texts.name), view.level(dialogue.compliance));
        match level {
            SeenLevel::Hidden { .. } => say!("room-team-in-force", dialogue: name),
            _ => say!("room-team-in-force-kept", dialogue: name, level: seat::seen(level)),
        }
    });
    let agreements: Vec<String> = agreements.collect();
    let own: Option<ActorId> = Some(view.actor);
    let flags = view.turns.last().filter(|_| !view.is_over).map(|it| seat::flags(shown, &it.remembering, own));
    let flags = flags.unwrap_or_default();
    html! {
        @if !agreements.is_empty() || !flags.is_empty() {
            section #standing {
                h2 { (say!("room-team-standing")) }
                ul { @for it in agreements.iter().chain(&flags) { li dir="auto" { (it) } } }
            }
        }
    }
}

fn pledges(seen: Seen<'_>) -> Markup {
    let all = seat::cards(seen.shown, seen.game());
    html! {
        @if !all.is_empty() && !seen.game().is_over {
            section #pledges { h2 { (say!("room-team-pledges")) } ul { @for it in &all { li dir="auto" { (it) } } } }
        }
    }
}

/// Who treated the seat out of the ordinary.
fn unusual(seen: Seen<'_>) -> Markup {
    let all = seat::stands_out(seen.shown, seen.game());
    html! {
        @if !all.is_empty() && seen.game().chosen_last().is_some() && !seen.game().is_over {
            section #unusual {
                h2 { (say!("room-team-unusual")) }
                p.hint { (say!("room-team-unusual-key")) }
                ul { @for it in &all { li dir="auto" { (it) } } }
            }
        }
    }
}

/// What was said to everybody on this turn.
fn statements(seen: Seen<'_>) -> Markup {
    let turn = seen.hall().turn;
    let all: Vec<_> = seen.hall().statements.iter().rev().filter(|it| it.turn == turn).take(5).collect();
    html! {
        @if !all.is_empty() {
            section #statements {
                h2 { (say!("room-team-statements")) }
                @for it in &all { (super::letters::statement(seen, it)) }
            }
        }
    }
}
