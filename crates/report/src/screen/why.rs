//! Why something changed on turns that have passed, as far as a seat can know: where the level went as it saw it, and
//! what it knows to have moved it.

use core::ops::Range;

use super::words::{difference, seen, signed};
use crate::shown::Shown;
use crate::tell::Look;
use crate::words::{capital, cause, is_told};
use crate::wrap::wrapped;
use diwan_engine::model::Model;
use diwan_engine::play::{Account, SeatView};
use diwan_engine::scenario::{Texts, VariableId};

/// How many variables are explained where none is named.
const MOST: usize = 3;

/// The account of a variable over some turns that were closed; without one, of what changed most of all that the seat
/// sees as it is.
#[must_use]
pub fn why(
    model: &Model,
    texts: &Texts,
    view: &SeatView,
    turns: &Range<usize>,
    variable: Option<VariableId>,
    look: &Look,
) -> String {
    let scenario = Shown::new(&model.scenario, texts);
    let named: Vec<VariableId> = match variable {
        Some(variable) => vec![variable],
        None => {
            let ids =
                (0..scenario.variables.len()).filter(|it| is_told(&scenario, *it)).map(|it| VariableId(it as u16));
            let moved = |id: VariableId| {
                let (before, after) = (view.level_at(id, turns.start).exact()?, view.level_at(id, turns.end).exact()?);
                Some((id, (after.round() - before.round()).abs())).filter(|it| it.1 > 0.0)
            };
            let mut moved: Vec<(VariableId, f64)> = ids.filter_map(moved).collect();
            moved.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            moved.into_iter().take(MOST).map(|it| it.0).collect()
        }
    };
    if named.is_empty() {
        return wrapped("Nothing that you see as it is has changed by a point.", "", 0, look.width);
    }
    let mut out: String =
        named.into_iter().map(|it| account(scenario, &view.account(model, it, turns.clone()), look)).collect();
    let note = "Figures are what the rules make of what you noticed and of how things looked to you, before wear and the ends of scales: \
                they need not add up to the change. Chance, and what others do unseen, are not in them.";
    out += &wrapped(note, "", 0, look.width);
    out
}

fn account(scenario: Shown<'_>, account: &Account, look: &Look) -> String {
    let label = capital(scenario.texts.variable(account.variable));
    let (before, after) = (seen(account.before), seen(account.after));
    let moved = match (account.before.exact(), account.after.exact()) {
        (Some(before), Some(after)) => format!(" ({})", difference(before, after)),
        _ => String::new(),
    };
    let from = scenario.calendar.name_of(account.turns.start as u32);
    let what = if before == after {
        format!("{label} is {after}, as in {from}")
    } else {
        format!("{label}: {before} in {from}, {after} since{moved}")
    };
    let Some(_) = account.known.first() else {
        return wrapped(&format!("{what}. You know of nothing that is meant to move it."), "", 0, look.width);
    };
    let mut out = wrapped(&format!("{what}. What you know of:"), "", 0, look.width);
    for it in &account.known {
        let first = format!("  {:>6}  ", signed(it.points, 1));
        out += &wrapped(&cause(scenario, account.variable, it.cause), &first, 10, look.width);
    }
    out
}
