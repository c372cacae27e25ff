//! What was chosen when, as pictures of a batch: what kinds of choices every actor took on every turn, and how runs went from
//! one kind to the next for those whose choices vary most.

use diwan_studies::study::{ActorDeedsFacts, CoursesFacts, DeedsFacts, DeedsFlowFacts};

use super::chart::flow::{self, Flow, Panel};
use super::chart::mix::{self, Row};
use super::common::part_of;
use super::picture::Picture;
use super::table::{Column, Table};
use crate::called;
use crate::figures::{figure, grouped};
use crate::locale::say;
use crate::shown::Shown;
use crate::words::capital;

/// Actors that fit on a printed page.
const ROWS: usize = 20;
/// The share of all runs below which a ribbon is not drawn.
const LEAST: f64 = 0.02;
/// Columns between which ribbons can still be told apart on paper.
const COLUMNS: usize = 9;

/// The kinds by their places: those with a name, all others, and to let the turn pass.
fn kinds(deeds: &DeedsFacts) -> Vec<String> {
    deeds.kinds.iter().cloned().chain([say!("page-kind-other"), say!("page-held")]).collect()
}

fn turns(deeds: &DeedsFacts) -> Vec<String> {
    deeds.turns.iter().map(u32::to_string).collect()
}

fn share(it: f64) -> String {
    format!("{} %", figure(100.0 * it, 1))
}

/// What every actor chose on every turn; as many pictures as pages are needed.
pub(super) fn mixes(scenario: Shown<'_>, courses: &CoursesFacts) -> Vec<Picture> {
    let deeds = &courses.deeds;
    let parts = deeds.actors.chunks(ROWS).len();
    let one = |(place, some): (usize, &[ActorDeedsFacts])| {
        let mut twin = Table::of(say!("page-actor")).figures([say!("page-turn")]).figures(kinds(deeds));
        let mut rows = Vec::new();
        for it in some {
            let label = capital(called::actor(scenario, &it.actor));
            for (turn, shares) in deeds.turns.iter().zip(&it.shares) {
                twin.row(&label, core::iter::once(turn.to_string()).chain(shares.iter().map(|it| share(*it))));
            }
            rows.push(Row { label, cells: it.shares.clone() });
        }
        let title = part_of(say!("page-mixes"), place, parts);
        let sentence = say!("page-mixes-sentence", n: courses.runs, runs: grouped(courses.runs));
        let key = if parts < 2 { "mixes".to_owned() } else { format!("mixes-{}", place + 1) };
        let (kinds, turns) = (kinds(deeds), turns(deeds));
        Picture::new(key, [title, sentence], twin, |room| mix::draw(&rows, &kinds, &turns, room))
            .with_note(say!("page-mixes-note"))
    };
    deeds.actors.chunks(ROWS).enumerate().map(one).collect()
}

/// How runs went from kind to kind, for the actors whose choices vary most; nothing where nobody's do or there is one turn.
pub(super) fn flows(scenario: Shown<'_>, courses: &CoursesFacts) -> Option<Picture> {
    let deeds = &courses.deeds;
    let (kinds, mut turns) = (kinds(deeds), turns(deeds));
    let is_cut = turns.len() > COLUMNS;
    turns.truncate(COLUMNS);
    let is_shown = |it: &&DeedsFlowFacts| it.turn + 1 < turns.len();
    if deeds.flows.iter().filter(is_shown).all(|it| it.share < LEAST) {
        return None;
    }
    let mut twin = Table::of(say!("page-actor"))
        .with(say!("page-from-turn"), Column::Word)
        .with(say!("page-from-kind"), Column::Word)
        .with(say!("page-to-kind"), Column::Word)
        .figures([say!("page-share-of-runs")]);
    let mut panels = Vec::new();
    for key in &deeds.varied {
        let label = capital(called::actor(scenario, key));
        let own: Vec<&DeedsFlowFacts> = deeds.flows.iter().filter(is_shown).filter(|it| it.actor == *key).collect();
        for it in own.iter().filter(|it| it.share >= LEAST) {
            let [Some(first), Some(next)] = [it.turn, it.turn + 1].map(|at| turns.get(at)) else { continue };
            let between = say!("range", low: first, high: next);
            let kind = |at: usize| kinds.get(at).cloned().unwrap_or_default();
            twin.row(&label, [between, kind(it.from), kind(it.to), share(it.share)]);
        }
        let mut shares =
            deeds.actors.iter().find(|it| it.actor == *key).map(|it| it.shares.clone()).unwrap_or_default();
        shares.truncate(COLUMNS);
        let flow = |it: &&DeedsFlowFacts| Flow {
            turn: it.turn,
            from: it.from,
            to: it.to,
            share: it.share,
            is_drawn: it.share >= LEAST,
        };
        panels.push(Panel { label, shares, flows: own.iter().map(flow).collect() });
    }
    let mut sentence = say!("page-flows-sentence", n: panels.len());
    if is_cut {
        sentence = format!("{sentence} {}", say!("page-flows-first", n: COLUMNS));
    }
    let texts = [say!("page-flows"), sentence];
    Some(Picture::new("flows", texts, twin, |room| flow::draw(&panels, &kinds, &turns, room)))
}
