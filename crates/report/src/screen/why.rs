//! Why something changed on turns that have passed, as far as a seat can know: what it did not notice is added up as one, and what it does not see exactly has no ledger.

use core::ops::Range;

use crate::tell::Look;
use crate::words::{capital, cause, change, is_told};
use crate::wrap::wrapped;
use diwan_engine::play::{Seen, View};
use diwan_engine::record::{Cause, Ledger, Run};
use diwan_engine::scenario::{Scenario, VariableId};

/// How many variables are explained where none is named.
const MOST: usize = 3;
/// Changes smaller than this are not worth a line, points.
const SMALLEST: f64 = 0.05;

/// The ledger of a variable over some turns that were closed; without one, of what changed most on them of all that the seat sees.
#[must_use]
pub fn why(scenario: &Scenario, run: &Run, turns: &Range<usize>, view: &View, variable: Option<VariableId>, look: &Look) -> String {
    let of = |variable: VariableId| run.ledger(variable, turns.clone());
    let months = months(scenario, turns);
    match variable {
        Some(variable) => ledger(scenario, &of(variable), &months, view, variable, look),
        None => {
            let ids = (0..scenario.variables.len()).filter(|it| is_told(scenario, *it)).map(|it| VariableId(it as u16));
            let mut moved: Vec<(VariableId, f64)> = ids
                .filter(|it| matches!(view.level(*it), Seen::Exact(_)))
                .map(|it| (it, of(it).total()))
                .filter(|(_, total)| total.abs() >= SMALLEST)
                .collect();
            moved.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()).then(a.0.cmp(&b.0)));
            moved.into_iter().take(MOST).map(|(it, _)| ledger(scenario, &of(it), &months, view, it, look)).collect()
        }
    }
}

/// The months of some turns: "in July 2020", "from July to August 2020".
fn months(scenario: &Scenario, turns: &Range<usize>) -> String {
    let month = |turn: usize| scenario.calendar.date_of(turn as u32).month_name();
    let (first, last) = (month(turns.start), month(turns.end.saturating_sub(1).max(turns.start)));
    if first == last { format!("in {first}") } else { format!("from {first} to {last}") }
}

fn ledger(scenario: &Scenario, ledger: &Ledger, months: &str, view: &View, variable: VariableId, look: &Look) -> String {
    let label = capital(&scenario.variables[variable.index()].label);
    if !matches!(view.level(variable), Seen::Exact(_)) {
        return wrapped(&format!("{label}: you do not see it exactly, and so not what moves it."), "", 0, look.width);
    }
    let mut out = wrapped(&format!("{label} changed by {} {months}:", change(ledger.total())), "", 0, look.width);
    let (mut unnoticed, mut unseen, mut small) = (0.0, 0.0, 0.0);
    for (from, amount) in &ledger.entries {
        match from {
            Cause::Choice(choice) if !scenario.notices(view.actor, *choice) => unnoticed += amount,
            Cause::Term(place) if !reads_what_is_seen(scenario, view, variable, usize::from(*place)) => unseen += amount,
            _ if amount.abs() < SMALLEST => small += amount,
            _ => out += &wrapped(&format!("{:>6}  {}", change(*amount), cause(scenario, variable, *from)), "  ", 10, look.width),
        }
    }
    // What was not noticed and what is not seen are not told apart: the size of either would give it away.
    for (rest, what) in [(unnoticed + unseen, "what you did not notice or do not see exactly"), (small, "smaller things together")] {
        if rest.abs() >= SMALLEST {
            out += &wrapped(&format!("{:>6}  {what}", change(rest)), "  ", 10, look.width);
        }
    }
    out
}

/// Whether a seat sees exactly all that a term of a flow reads.
fn reads_what_is_seen(scenario: &Scenario, view: &View, variable: VariableId, place: usize) -> bool {
    let Some((formula, _)) = scenario.variables[variable.index()].flow.as_ref().and_then(|flow| flow.terms.get(place)) else { return true };
    let read = formula.checked.variables();
    read.iter().filter_map(|(path, _)| scenario.variable(&path.to_string())).all(|it| matches!(view.level(it), Seen::Exact(_)))
}
