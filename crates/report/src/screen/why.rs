//! Why something changed on turns that have passed, as far as a seat can know: where the level went as it saw it, and
//! what it knows to have moved it.

use core::ops::Range;

use super::words::{difference, seen, signed};
use crate::called;
use crate::dates;
use crate::locale::say;
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
        return wrapped(&say!("account-nothing"), "", 0, look.width);
    }
    let mut out: String =
        named.into_iter().map(|it| account(scenario, &view.account(model, it, turns.clone()), look)).collect();
    out += &wrapped(&say!("account-note"), "", 0, look.width);
    out
}

fn account(scenario: Shown<'_>, account: &Account, look: &Look) -> String {
    let label = capital(&called::level(scenario, account.variable));
    let (before, after) = (seen(account.before), seen(account.after));
    let date = dates::turn(&scenario.calendar, account.turns.start as u32);
    let moved = account.before.exact().zip(account.after.exact()).map(|(before, after)| difference(before, after));
    let what = match moved {
        _ if before == after => say!("account-still", variable: label, level: after, date: date),
        Some(change) => {
            say!("account-moved", variable: label, before: before, date: date, after: after, change: change)
        }
        None => say!("account-unsure", variable: label, before: before, date: date, after: after),
    };
    let known = if account.known.is_empty() { say!("account-unknown") } else { say!("account-known") };
    let mut out = wrapped(&format!("{what} {known}"), "", 0, look.width);
    for it in &account.known {
        let first = format!("  {:>6}  ", signed(it.points, 1));
        out += &wrapped(&cause(scenario, account.variable, it.cause), &first, 10, look.width);
    }
    out
}
