//! Looking back from a seat: what the wall asks, how the seat rates itself, and, once it is open, what it decided, did not
//! know and was not shown, with luck apart from choice.

use diwan_report::facts::{BeliefFacts, GoalFacts, GotFacts};
use diwan_report::level_name;
use diwan_report::say;
use diwan_report::seat::{self, capital, figure, signed};
use maud::{Markup, html};

use super::due::shut_talk;
use super::forecast;
use super::seen::Seen;
use crate::audience::{Own, OwnHindsight};
use crate::room::Phase;
use crate::web::pages::deck;
use crate::web::pages::{Answering, archive, asks, deal, marks, survey};

/// How many wishes of a seat are rated.
const GOALS: usize = 4;

fn answering(seen: Seen<'_>) -> Answering<'_> {
    let can = shut_talk(seen).is_none();
    Answering { said: &seen.member.said, command: &seen.carried.command, can }
}

/// What is asked of whoever sits here, once the game is over.
pub(super) fn asked(seen: Seen<'_>) -> Markup {
    if !matches!(seen.phase(), Phase::End | Phase::Debrief) {
        return html! {};
    }
    let answering = answering(seen);
    html! {
        @if let Some(on) = &seen.hall().deck { (asks(&answering, on)) }
        (rating(seen, &answering))
        (survey(&answering))
    }
}

/// How far the seat got what it wanted, by its own judgement.
fn rating(seen: Seen<'_>, answering: &Answering<'_>) -> Markup {
    let wanted = seat::watched(seen.shown, seen.member.actor);
    let wanted = &wanted[..wanted.len().min(GOALS)];
    let before = &seen.member.said.goals;
    let body = html! {
        @for (id, weight) in wanted {
            @let key = &seen.shown.variables[id.index()].notation;
            @let what = say!("look-goals-wanted", way: if *weight > 0.0 { "up" } else { "down" }, what: level_name(seen.shown, *id));
            (marks(&format!("goal.{key}"), &format!("goal-{}", id.index()), &what, before.get(key).copied()))
        }
        button type="submit" { (say!("look-goals-send")) }
    };
    html! {
        @if !wanted.is_empty() {
            section #goals {
                details #goals-open open[before.is_empty()] {
                    summary { (say!("look-goals")) }
                    p.hint { (say!("look-goals-about")) }
                    (answering.form("rate", "goals-form", &body))
                }
                @if !before.is_empty() { p.done { (say!("look-goals-said")) } }
            }
        }
    }
}

/// The tab of a seat that looks back.
pub(super) fn looking(seen: Seen<'_>) -> Markup {
    let Some(own) = seen.member.own.as_deref() else { return html! { p.soft { (say!("look-open-later")) } } };
    html! {
        section #own {
            h2 { (say!("look-own")) }
            @if !own.is_open { p { (say!("look-open-later")) } }
            (forecast::scored(seen))
        }
        @if own.is_open {
            (decisions(own))
            (goals(seen, own))
            (beliefs(&own.beliefs))
            (hidden(own))
            (promises(seen))
        }
        @if own.is_told { p.next { a.button href="/own.html" download { (say!("look-page")) } } }
    }
}

/// What many futures say of what the seat decided, and what was luck.
fn decisions(own: &Own) -> Markup {
    html! {
        section #decisions {
            h2 { (say!("look-decisions")) }
            @match &own.hindsight {
                Some(it) => (hindsight(it)),
                None if own.waits => p.soft { (say!("look-decisions-waiting")) },
                None => p.soft { (say!("look-decisions-later")) },
            }
        }
        @if let Some(it) = own.hindsight.as_ref().and_then(|it| it.fortune.as_ref()) {
            section #luck {
                h2 { (say!("look-luck")) }
                ul { @for it in deck::fortune(it) { li { (it) } } }
            }
        }
    }
}

fn hindsight(it: &OwnHindsight) -> Markup {
    let got = |it: &GotFacts| (it.action.date.clone(), it.action.what.name.clone(), signed(it.payoff.mean, 2));
    html! {
        @if let Some(best) = it.own.as_ref().and_then(|it| it.best.as_ref()).map(got) {
            p dir="auto" { (say!("look-best", date: best.0, what: best.1, payoff: best.2)) }
        }
        @if let Some(worst) = it.own.as_ref().and_then(|it| it.worst.as_ref()).map(got) {
            p dir="auto" { (say!("look-worst", date: worst.0, what: worst.1, payoff: worst.2)) }
        }
        @if it.decisions.is_empty() { p { (say!("look-decisions-none", n: it.looked_at)) } }
        ol.decisions { @for at in &it.decisions { li { (deck::instead(at)) } } }
        @if !it.decisions.is_empty() { p.hint { (say!("deck-seat-method")) } }
    }
}

/// What the seat wanted and what became of that, beside how it rated itself.
fn goals(seen: Seen<'_>, own: &Own) -> Markup {
    let line = |it: &GoalFacts| {
        let [start, end] = [it.start, it.end].map(|x| figure(x, 0));
        say!("look-goals-came", what: capital(&it.level.name), start: start, end: end, worth: signed(it.worth, 2))
    };
    let rated = |it: &GoalFacts| seen.member.said.goals.get(&it.level.key);
    html! {
        @if !own.goals.is_empty() {
            section #came {
                h2 { (say!("look-goals")) }
                ul {
                    @for it in &own.goals {
                        li dir="auto" { (line(it)) "." @if let Some(mark) = rated(it) { " " b { (say!("look-goals-rated", mark: mark.to_string())) } } }
                    }
                }
            }
        }
    }
}

/// What the seat took for true and was not.
fn beliefs(all: &[BeliefFacts]) -> Markup {
    let line = |it: &BeliefFacts| {
        let (what, was) = (capital(&it.level.name), figure(it.was, 0));
        match it.taken {
            Some(taken) => say!("look-belief", turn: it.turn, what: what, was: was, taken: figure(taken, 0)),
            None => say!("look-belief-hidden", turn: it.turn, what: what, was: was),
        }
    };
    html! {
        section #beliefs {
            h2 { (say!("look-beliefs")) }
            @if all.is_empty() { p { (say!("look-beliefs-none")) } }
            ul { @for it in all { li dir="auto" { (line(it)) } } }
        }
    }
}

/// What others did that the seat did not notice.
fn hidden(own: &Own) -> Markup {
    html! {
        section #hidden {
            h2 { (say!("look-hidden")) }
            @if own.hidden.is_empty() { p { (say!("look-hidden-none")) } }
            ul.deeds { @for (_, date, it) in &own.hidden { li { p.meta { (date) } (deck::deed(it)) } } }
        }
    }
}

/// What the seat and others promised each other, and how it was truly kept.
fn promises(seen: Seen<'_>) -> Markup {
    let all = seen.member.archive.as_deref().map_or(&[][..], |it| &it.handshakes);
    let own: Vec<_> = all.iter().filter(|it| it.handshake.concerns(&seen.member.seat)).collect();
    html! {
        section #promised {
            h2 { (say!("look-promises")) }
            @if own.is_empty() { p { (say!("look-promises-none")) } }
            ul { @for it in own { li { (deal(seen.shown, it)) } } }
        }
    }
}

/// Everything that was written, once it is open to all.
pub(super) fn opened(seen: Seen<'_>) -> Markup {
    html! {
        @if let Some(it) = seen.member.archive.as_deref() { (archive(seen.shown, seen.hall(), it)) }
        @else if seen.phase() < Phase::Closed { p.hint #opened-later { (say!("look-opened")) } }
    }
}
