//! Why something changed in the month that has passed, as far as a seat can know: what it did not notice is added up as one, and what it does not see exactly has no ledger.

use crate::play::{Seen, View};
use crate::record::{Cause, TurnRecord};
use crate::report::tell::Look;
use crate::report::words::{capital, cause, change, is_told};
use crate::report::wrap::wrapped;
use crate::scenario::{Scenario, VariableId};

/// How many variables are explained where none is named.
const MOST: usize = 3;
/// Changes smaller than this are not worth a line, points.
const SMALLEST: f64 = 0.05;

/// The ledger of a variable over the last turn that was closed; without one, of what changed most of all that the seat sees.
#[must_use]
pub fn why(scenario: &Scenario, record: &TurnRecord, view: &View, variable: Option<VariableId>, look: &Look) -> String {
    match variable {
        Some(variable) => ledger(scenario, record, view, variable, look),
        None => {
            let ids = (0..scenario.variables.len()).filter(|it| is_told(scenario, *it)).map(|it| VariableId(it as u16));
            let mut moved: Vec<(VariableId, f64)> = ids
                .filter(|it| matches!(view.level(*it), Seen::Exact(_)))
                .map(|it| (it, record.ledger(it).total()))
                .filter(|(_, total)| total.abs() >= SMALLEST)
                .collect();
            moved.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()).then(a.0.cmp(&b.0)));
            moved.into_iter().take(MOST).map(|(it, _)| ledger(scenario, record, view, it, look)).collect()
        }
    }
}

fn ledger(scenario: &Scenario, record: &TurnRecord, view: &View, variable: VariableId, look: &Look) -> String {
    let label = capital(&scenario.variables[variable.index()].label);
    if !matches!(view.level(variable), Seen::Exact(_)) {
        return wrapped(&format!("{label}: you do not see it exactly, and so not what moves it."), "", 0, look.width);
    }
    let ledger = record.ledger(variable);
    let month = scenario.calendar.date_of(record.turn).month_name();
    let mut out = wrapped(&format!("{label} changed by {} in {month}:", change(ledger.total())), "", 0, look.width);
    let (mut unnoticed, mut small) = (0.0, 0.0);
    for (from, amount) in &ledger.entries {
        match from {
            Cause::Choice(choice) if !scenario.notices(view.actor, *choice) => unnoticed += amount,
            _ if amount.abs() < SMALLEST => small += amount,
            _ => out += &wrapped(&format!("{:>6}  {}", change(*amount), cause(scenario, variable, *from)), "  ", 10, look.width),
        }
    }
    for (rest, what) in [(unnoticed, "something that you did not notice"), (small, "smaller things together")] {
        if rest.abs() >= SMALLEST {
            out += &wrapped(&format!("{:>6}  {what}", change(rest)), "  ", 10, look.width);
        }
    }
    out
}
