//! News and intelligence that whoever leads the room brought in, as they are told on the wall and to teams.

use diwan_report::seat::{capital, figure};
use diwan_report::{Shown, level_name, say};
use maud::{Markup, html};

use crate::audience::News;

/// What was brought in on a turn, newest first, as a list under a heading; nothing where nothing was.
pub(in crate::web) fn brought_in<'a>(
    shown: Shown<'_>,
    all: impl DoubleEndedIterator<Item = &'a News>,
    turn: u32,
) -> Markup {
    let all: Vec<&News> = all.rev().filter(|it| it.turn == turn).collect();
    html! {
        @if !all.is_empty() {
            section.brought-in #brought-in {
                h2 { (say!("room-brought-in")) }
                ul { @for it in &all { li.private[it.is_private] { (told(shown, it)) } } }
            }
        }
    }
}

/// One of them: what kind it is, for whom, and what it says.
pub(in crate::web) fn told(shown: Shown<'_>, it: &News) -> Markup {
    let kind = it.confidence.map_or("news", |it| it.key());
    html! {
        p.kind {
            b { (say!("room-inject-kind", confidence: kind)) }
            @if it.is_private { " " span.tag { (say!("room-inject-private")) } }
            @if it.is_recalled { " " span.tag { (say!("room-inject-recalled")) } }
        }
        @if !it.text.is_empty() {
            p dir="auto" { @if it.is_recalled { s { (it.text) } } @else { (it.text) } }
        }
        @if let Some((level, low, high)) = &it.reading {
            p dir="auto" { (reading(shown, level, [*low, *high])) }
        }
    }
}

/// What a source found out of a level.
pub(in crate::web) fn reading(shown: Shown<'_>, level: &str, [low, high]: [f64; 2]) -> String {
    let name = shown.variable(level).map_or_else(|| level.to_owned(), |it| level_name(shown, it));
    say!("room-inject-reading", level: capital(&name), low: figure(low, 0), high: figure(high, 0))
}
