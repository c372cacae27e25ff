//! An issue at a table: where it stands, what the seat wants, and where terms would put it.

use diwan_engine::play::SeenLevel;
use diwan_engine::scenario::IssueId;
use diwan_report::say;
use diwan_report::seat::{self, capital, figure};
use maud::{Markup, html};

use super::seen::Seen;
use super::strip::{Marks, scale};

/// Where terms put an issue.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Terms {
    /// There.
    At(f64),
    /// There, if the round goes as it is likely to.
    Likely(f64),
    /// Where it is.
    Stays,
    /// Nothing is said of terms.
    None,
}

/// An issue: its name, its ends, and a line of figures with a picture.
pub(super) fn issue(seen: Seen<'_>, id: IssueId, terms: Terms) -> Markup {
    let (texts, view) = (&seen.shown.texts.issues[id.index()], seen.game());
    let level = seen.level(seen.shown.scenario.issues[id.index()].settlement);
    let own = view.wishes.get(id.index()).copied().flatten();
    let now = if let SeenLevel::Hidden { .. } = level { None } else { Some(level.level()) };
    let at = if let Terms::At(at) | Terms::Likely(at) = terms { Some(at) } else { None };
    html! {
        p.name dir="auto" { b { (capital(&texts.name)) } }
        p.figures {
            span { (say!("room-team-issue-now", level: seat::seen(level))) }
            @match own {
                Some(own) => { span { (say!("room-team-issue-own", level: figure(own, 0), care: care(seen, id))) } }
                None => { span { (say!("room-team-issue-unminded")) } }
            }
            @match terms {
                Terms::At(at) => { span.to { (say!("room-team-issue-terms", level: figure(at, 0))) } }
                Terms::Likely(at) => { span.to { (say!("room-team-issue-likely", level: figure(at, 0))) } }
                Terms::Stays => { span.to { (say!("room-team-issue-stays")) } }
                Terms::None => {}
            }
        }
        (scale(Marks { now, before: None, own, terms: at }))
        p.ends {
            span dir="auto" { (say!("room-team-issue-low", low: &texts.low)) }
            span dir="auto" { (say!("room-team-issue-high", high: &texts.high)) }
        }
    }
}

/// How much the seat cares for an issue, as messages tell it apart.
fn care(seen: Seen<'_>, id: IssueId) -> &'static str {
    let positions = &seen.shown.scenario.actors[seen.member.actor.index()].positions;
    positions.iter().find(|it| it.issue == id).map_or("little", |it| seat::care(it.salience.nominal()))
}

/// What the marks of a scale mean.
pub(super) fn key(terms: Option<String>) -> Markup {
    html! {
        p.key {
            span { (scale_mark("now")) (say!("room-team-key-now")) }
            span { (scale_mark("own")) (say!("room-team-key-own")) }
            @if let Some(terms) = terms { span { (scale_mark("terms")) (terms) } }
        }
    }
}

/// A mark of a scale, by itself.
fn scale_mark(which: &str) -> Markup {
    html! {
        svg.mark viewBox="0 0 20 20" aria-hidden="true" focusable="false" {
            @match which {
                "now" => { circle.now cx="10" cy="10" r="6" {} }
                "own" => { path.own d="M10 4l7 12H3z" {} }
                _ => { path.terms d="M10 2l8 8-8 8-8-8z" {} }
            }
        }
    }
}
