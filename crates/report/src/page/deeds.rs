//! Who chose what when, as a picture of a run.

use super::chart::choices::{self, Cell, Row};
use super::picture::Picture;
use super::table::{Column, Table};
use crate::called;
use crate::facts::{ChoiceFacts, RunFacts};
use crate::locale::say;
use crate::shown::Shown;
use crate::words::capital;

/// Kinds with a colour of their own; the others share one.
const KINDS: usize = 6;

/// Who chose what when.
pub(super) fn choices(scenario: Shown<'_>, facts: &RunFacts) -> Picture {
    let turns: Vec<String> = facts.turns.iter().map(|it| it.turn.to_string()).collect();
    let mut twin = Table::of(say!("page-actor"));
    for it in &facts.turns {
        twin = twin.with(format!("{} · {}", it.turn, it.date), Column::Text);
    }
    let mut rows = Vec::new();
    for (actor, texts) in scenario.actors.iter().zip(&scenario.texts.actors) {
        let label = capital(&texts.name);
        let done = facts.turns.iter().map(|it| it.choices.iter().find(|it| it.actor == actor.key));
        let cells: Vec<Cell> = done.map(|it| cell(scenario, facts, it)).collect();
        twin.row(&label, cells.iter().map(|it| it.said.clone()));
        rows.push(Row { label, cells });
    }
    let mut kinds: Vec<String> = facts.kinds.iter().take(KINDS).cloned().collect();
    let failed = say!("page-failed");
    let has_other = facts.kinds.len() > KINDS || has_bare(facts);
    let other = say!("page-kind-other");
    if has_other {
        kinds.push(other);
    }
    let texts = [say!("page-choices"), say!("page-choices-sentence")];
    Picture::new("choices", texts, twin, |room| choices::draw(&rows, &kinds, &turns, &failed, room))
        .with_note(say!("page-choices-note"))
}

/// Whether something was chosen that is of no kind.
fn has_bare(facts: &RunFacts) -> bool {
    facts.turns.iter().flat_map(|it| &it.choices).any(|it| it.choice.is_some() && it.kind.is_none())
}

/// What was done on a turn.
fn cell(scenario: Shown<'_>, facts: &RunFacts, done: Option<&ChoiceFacts>) -> Cell {
    let Some((it, choice)) = done.and_then(|it| Some((it, it.choice.as_deref()?))) else {
        return Cell { kind: None, has_failed: false, said: say!("page-held") };
    };
    let name = called::choice(scenario, &format!("{}.{choice}", it.actor)).to_owned();
    let has_failed = it.success == Some(false);
    let said = if has_failed { say!("page-choice-failed", choice: name) } else { name };
    let rank = it.kind.as_ref().and_then(|kind| facts.kinds.iter().position(|it| it == kind));
    Cell { kind: Some(rank.filter(|it| *it < KINDS).unwrap_or(KINDS)), has_failed, said }
}
