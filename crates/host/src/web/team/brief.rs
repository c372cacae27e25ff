//! What the seat was told before the game: a page first, and all of it behind that.

use diwan_engine::scenario::{IssueId, VariableId};
use diwan_report::seat::{capital, list, way};
use diwan_report::{level_name, say};
use maud::{Markup, html};

use super::due::shut_talk;
use super::form::{form, send};
use super::seen::Seen;
use super::terms::{self, Terms};

/// How many things that the seat wants are said first.
const WANTS: usize = 5;
/// How many issues are told before the rest of them.
const FOREMOST: usize = 4;
/// From how many choices on they are told by their names alone.
const MANY: usize = 8;

/// The tab.
pub(super) fn brief(seen: Seen<'_>) -> Markup {
    let shut = shut_talk(seen);
    html! {
        (first(seen))
        @if seen.member.has_read {
            p.done { "✓ " (say!("room-team-has-read")) }
        } @else {
            (form(seen, "has_read", "has-read", shut.as_deref(), send(&say!("room-team-has-read-send"))))
        }
        (long(seen))
        (others(seen))
        (glossary(seen))
    }
}

/// Paragraphs of a text.
fn paragraphs(text: &str) -> Markup {
    html! { @for it in text.split("\n\n").filter(|it| !it.trim().is_empty()) { p dir="auto" { (it) } } }
}

/// The first page: who one is, what one wants, what is secret, what one may do.
fn first(seen: Seen<'_>) -> Markup {
    let (shown, actor) = (seen.shown, seen.member.actor);
    let texts = &shown.texts.actors[actor.index()];
    let doctrine = shown.scenario.actors[actor.index()].doctrine.map(|row| &texts.doctrines[row]);
    html! {
        section #who {
            h2 dir="auto" { (say!("room-team-you-are", actor: capital(&texts.name))) }
            (paragraphs(&texts.about))
            @if !texts.members.is_empty() { p dir="auto" { (say!("brief-members", members: list(&texts.members))) } }
            @if let Some(it) = doctrine { p dir="auto" { (say!("brief-way", doctrine: &it.name, about: &it.about)) } }
            p.soft { (say!("room-team-situation")) }
            (paragraphs(&shown.texts.summary))
        }
        @if let Some(private) = &texts.private {
            section.secret #secret { h2 { (say!("room-team-secret")) } (paragraphs(private)) }
        }
        (wanted(seen))
        (possible(seen))
    }
}

/// What the seat wants of the situation, and where it would have issues settled.
fn wanted(seen: Seen<'_>) -> Markup {
    let positions = positions(seen);
    let (foremost, more) = positions.split_at(positions.len().min(FOREMOST));
    let line = |id: &IssueId| html! { div.issue { (terms::issue(seen, *id, Terms::None)) } };
    html! {
        section #wants {
            h2 { (say!("room-team-wants")) }
            ul { @for it in &wants(seen) { li dir="auto" { (it) } } }
            @if !foremost.is_empty() {
                h3 { (say!("room-team-lines")) }
                (terms::key(None))
                div.issues { @for it in foremost { (line(it)) } }
            }
            @if !more.is_empty() {
                details #more-lines {
                    summary { (say!("room-team-lines-more", n: more.len())) }
                    div.issues { @for it in more { (line(it)) } }
                }
            }
        }
    }
}

/// What the seat may do; in few words where that is much.
fn possible(seen: Seen<'_>) -> Markup {
    let all = &seen.shown.scenario.actors[seen.member.actor.index()].choices;
    let is_much = all.len() > MANY;
    html! {
        section #may {
            h2 { (say!("room-team-may")) }
            ul {
                @for it in all.iter().map(|id| &seen.shown.texts.choices[id.index()]) {
                    @if is_much || it.about.is_empty() {
                        li dir="auto" { (capital(&it.name)) }
                    } @else {
                        li dir="auto" { b { (say!("room-team-may-one", name: capital(&it.name))) } " " (it.about) }
                    }
                }
            }
            p.hint { (say!("room-team-may-how", most: seen.game().attention)) }
        }
    }
}

/// What the seat wants of the situation, most first.
fn wants(seen: Seen<'_>) -> Vec<String> {
    let own = &seen.shown.scenario.actors[seen.member.actor.index()];
    let mut goals: Vec<(VariableId, f64)> = own.goals.iter().map(|it| (it.variable, own.weight_of(it))).collect();
    goals.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()).then(a.0.cmp(&b.0)));
    let said = |(place, (id, weight)): (usize, &(VariableId, f64))| {
        let what = capital(&level_name(seen.shown, *id));
        say!("room-team-want", what: what, way: way(*weight), first: place == 0)
    };
    goals.iter().take(WANTS).enumerate().map(said).collect()
}

/// The issues that the seat minds, most first.
fn positions(seen: Seen<'_>) -> Vec<IssueId> {
    let own = &seen.shown.scenario.actors[seen.member.actor.index()].positions;
    let mut all: Vec<(IssueId, f64)> = own.iter().map(|it| (it.issue, it.salience.nominal())).collect();
    all.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    all.into_iter().map(|it| it.0).collect()
}

/// The long brief.
fn long(seen: Seen<'_>) -> Markup {
    let texts = &seen.shown.texts.actors[seen.member.actor.index()];
    html! {
        @if let Some(brief) = &texts.brief {
            details #long { summary { (say!("room-team-long")) } (paragraphs(brief)) }
        }
    }
}

/// The others, as everybody knows them.
fn others(seen: Seen<'_>) -> Markup {
    let shown = seen.shown;
    let others = shown.scenario.declared.actors.iter().filter(|it| **it != seen.member.actor);
    html! {
        details #others {
            summary { (say!("room-team-others-who")) }
            @for it in others {
                @let texts = &shown.texts.actors[it.index()];
                h3 dir="auto" { (capital(&texts.name)) }
                (paragraphs(texts.brief.as_deref().unwrap_or(&texts.about)))
            }
        }
    }
}

/// What words mean: of the game, and of the scenario.
fn glossary(seen: Seen<'_>) -> Markup {
    let shown = seen.shown;
    let game = [
        (say!("room-team-word-act"), say!("room-team-word-act-about")),
        (say!("room-team-word-stance"), say!("room-team-word-stance-about")),
        (say!("room-team-word-posture"), say!("room-team-word-posture-about")),
        (say!("room-team-word-terms"), say!("room-team-word-terms-about")),
        (say!("room-team-word-kept"), say!("room-team-word-kept-about")),
        (say!("room-team-word-influence"), say!("room-team-word-influence-about")),
        (say!("room-team-word-stability"), say!("room-team-word-stability-about")),
    ];
    html! {
        details #glossary {
            summary { (say!("room-team-glossary")) }
            dl { @for (word, about) in &game { dt { (word) } dd { (about) } } }
            dl {
                @for id in &shown.scenario.declared.indicators {
                    @let texts = &shown.texts.variables[id.index()];
                    dt dir="auto" { (capital(&level_name(shown, *id))) }
                    dd dir="auto" {
                        (texts.about)
                        @if let Some((low, high)) = &texts.ends { " " (say!("page-ends-of", low: low, high: high)) }
                    }
                }
                @for id in &shown.scenario.declared.issues {
                    @let texts = &shown.texts.issues[id.index()];
                    dt dir="auto" { (capital(&texts.name)) }
                    dd dir="auto" { (texts.about) " " (say!("page-ends-of", low: &texts.low, high: &texts.high)) }
                }
            }
        }
    }
}
