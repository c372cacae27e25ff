//! What a seat is handed before the game, on paper: who it is, what it wants, what is secret, what it may do, and the
//! others as everybody knows them. Nothing on it is private to another.

use diwan_engine::scenario::{ActorId, IssueId};
use maud::{Markup, html};

use super::paper::paragraphs;
use crate::called;
use crate::facts::{HandbookFacts, MatterFacts, OptionFacts};
use crate::figures::figure;
use crate::locale::say;
use crate::seat::way;
use crate::shown::Shown;
use crate::words::{capital, list};

/// The brief of a seat: a page of what it is and wants, and behind it the rest. `facts` are its own handbook.
pub(super) fn brief(scenario: Shown<'_>, actor: ActorId, facts: &HandbookFacts) -> Markup {
    html! {
        (first(scenario, actor, facts))
        div.more { (private(scenario, actor)) }
        (choices(scenario, actor, facts))
        (others(scenario, actor))
    }
}

/// What is read before the first turn.
fn first(scenario: Shown<'_>, actor: ActorId, facts: &HandbookFacts) -> Markup {
    let texts = &scenario.texts.actors[actor.index()];
    let doctrine = scenario.actors[actor.index()].doctrine.map(|row| &texts.doctrines[row]);
    let lines = lines(scenario, facts);
    html! {
        h1 dir="auto" { (say!("pack-you-are", actor: capital(&texts.name))) }
        (paragraphs(&texts.about))
        @if !texts.members.is_empty() { p dir="auto" { (say!("brief-members", members: list(&texts.members))) } }
        (paragraphs(&scenario.texts.summary))
        h2 { (say!("pack-wants")) }
        @if let Some(it) = doctrine { p dir="auto" { (say!("brief-way", doctrine: &it.name, about: &it.about)) } }
        ul.two { @for it in wants(scenario, actor) { li dir="auto" { (it) } } }
        (tables(scenario, actor))
        @if !lines.is_empty() {
            h2 { (say!("pack-lines")) }
            ul.fine { @for it in lines { li dir="auto" { (it) } } }
        }
    }
}

/// What nobody else is to read, and the brief at length.
fn private(scenario: Shown<'_>, actor: ActorId) -> Markup {
    let texts = &scenario.texts.actors[actor.index()];
    html! {
        @if let Some(private) = &texts.private {
            div.secret { h2 { (say!("pack-private")) } (paragraphs(private)) }
        }
        @if let Some(brief) = &texts.brief { h2 { (say!("pack-long")) } (paragraphs(brief)) }
    }
}

/// What the seat wants of the situation, most first.
fn wants(scenario: Shown<'_>, actor: ActorId) -> Vec<String> {
    let own = &scenario.actors[actor.index()];
    let mut goals: Vec<_> = own.goals.iter().map(|it| (it.variable, own.weight_of(it))).collect();
    goals.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()).then(a.0.cmp(&b.0)));
    let said = |(place, (id, weight)): (usize, &(_, f64))| {
        let what = capital(&called::level(scenario, *id));
        say!("room-team-want", what: what, way: way(*weight), first: place == 0)
    };
    goals.iter().enumerate().map(said).collect()
}

/// Where the seat would have issues settled, that which it minds most first.
fn lines(scenario: Shown<'_>, facts: &HandbookFacts) -> Vec<String> {
    let own = facts.seat.clone().unwrap_or_default();
    let minds = |it: &MatterFacts| it.salience.get(&own).copied().unwrap_or(0.0);
    let mut all: Vec<&MatterFacts> = facts.issues.iter().filter(|it| minds(it) > 0.0).collect();
    all.sort_by(|a, b| minds(b).total_cmp(&minds(a)));
    let said = |it: &MatterFacts| {
        let row = scenario.issues.iter().position(|issue| issue.key == it.issue)?;
        let texts = &scenario.texts.issues[IssueId(row as u16).index()];
        let (issue, now, low, high) = (capital(&texts.name), figure(it.start, 0), &texts.low, &texts.high);
        Some(match it.lines.get(&own) {
            Some(wants) => {
                say!("pack-line", issue: issue, now: now, wants: figure(*wants, 0), low: low, high: high)
            }
            None => say!("pack-line-moving", issue: issue, now: now, low: low, high: high),
        })
    };
    all.into_iter().filter_map(said).collect()
}

/// At which tables the seat sits, and with whom.
fn tables(scenario: Shown<'_>, actor: ActorId) -> Markup {
    let all = scenario.dialogues.iter().zip(&scenario.texts.dialogues).filter(|(it, _)| it.table.contains(&actor));
    let said = all.map(|(it, texts)| {
        let others = it.table.iter().filter(|it| **it != actor);
        let others: Vec<String> = others.map(|it| scenario.texts.actor(*it).to_owned()).collect();
        (say!("pack-table", dialogue: capital(&texts.name), others: list(&others)), &texts.about)
    });
    let said: Vec<_> = said.collect();
    html! {
        @if !said.is_empty() {
            h2 { (say!("pack-tables")) }
            ul { @for (what, about) in said { li dir="auto" { b { (what) } @if !about.is_empty() { ". " (about) } } } }
        }
    }
}

/// What the seat may do, with what each choice is.
fn choices(scenario: Shown<'_>, actor: ActorId, facts: &HandbookFacts) -> Markup {
    let attention = scenario.actors[actor.index()].attention;
    let row = |it: &OptionFacts| {
        let texts = &scenario.texts.choices[scenario.choice(&it.choice)?.index()];
        let chance = it.odds.map(|odds| say!("pack-chance", chance: figure(100.0 * odds, 0)));
        let kind = if it.kind == "act" { say!("menu-act") } else { say!("menu-stance") };
        Some((capital(&texts.name), kind, texts.about.clone(), chance))
    };
    html! {
        h2 { (say!("pack-may")) }
        p { (say!("pack-may-how", n: attention)) }
        ul {
            @for (name, kind, about, chance) in facts.choices.iter().filter_map(row) {
                li dir="auto" {
                    b { (name) } " (" (kind) ")" @if !about.is_empty() { ". " (about) }
                    @if let Some(chance) = chance { " " (chance) }
                }
            }
        }
    }
}

/// The others, in a sentence or two.
fn others(scenario: Shown<'_>, actor: ActorId) -> Markup {
    let others = scenario.declared.actors.iter().filter(|it| **it != actor);
    html! {
        h2 { (say!("pack-others")) }
        dl.fine {
            @for texts in others.map(|it| &scenario.texts.actors[it.index()]) {
                dt dir="auto" { (capital(&texts.name)) }
                dd dir="auto" { (texts.about) }
            }
        }
    }
}
