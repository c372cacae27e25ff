//! Why this outcome and no other: the comparisons that decided, in the words of the scenario.

use super::called;
use super::locale::say;
use super::look::Look;
use super::shown::Shown;
use super::words::{amount, capital, list};
use super::wrap::wrapped;
use diwan_engine::expr::{Comparison, Context, Evidence, Expr, Path, evidence};
use diwan_engine::kernel::Pack;
use diwan_engine::model::Model;
use diwan_engine::record::Run;
use diwan_engine::scenario::{OutcomeId, Texts};

/// What brought the outcome about, and what the outcomes before it in priority would have needed.
pub(super) fn reasons(model: &Model, texts: &Texts, run: &Run, outcome: OutcomeId, look: &Look) -> String {
    let scenario = Shown::new(&model.scenario, texts);
    if let Some(event) = bringing(model, texts, run, outcome) {
        let month = scenario.calendar.date_of(run.turns.last().map_or(0, |it| it.turn)).month_name();
        let said = say!("reasons-event", month: month, event: event.trim_end_matches('.'));
        return wrapped(&said, "", 0, look.width);
    }
    let state = State::last(model, run);
    let held: Vec<String> =
        state.evidence(outcome).iter().filter(|it| it.holds()).map(|it| found(scenario, it)).collect();
    let mut out = String::new();
    for reason in &held {
        out += &wrapped(&capital(reason), "- ", 2, look.width);
    }
    let closed: Vec<String> = (0..outcome.index())
        .map(|row| OutcomeId(row as u16))
        .filter(|id| !scenario.outcomes[id.index()].immediate)
        .filter_map(|id| {
            let missed: Vec<String> =
                state.evidence(id).iter().filter(|it| !it.holds()).map(|it| asked(scenario, it)).collect();
            let outcome = scenario.texts.outcome(id);
            (!missed.is_empty()).then(|| say!("reasons-missed", outcome: outcome, needs: list(&missed)))
        })
        .collect();
    if held.is_empty() && !closed.is_empty() {
        out += &wrapped(&say!("reasons-none"), "", 0, look.width);
    }
    for sentence in closed {
        out += &wrapped(&sentence, "- ", 2, look.width);
    }
    out
}

/// The event that ended the run with this outcome.
fn bringing<'t>(model: &Model, texts: &'t Texts, run: &Run, outcome: OutcomeId) -> Option<&'t str> {
    let events = &run.turns.last()?.events;
    let event = events.iter().find(|it| model.events[it.event.index()].outcome == Some(outcome))?;
    Some(texts.event(event.event))
}

/// "U.S.–Iran tension over Iraq is 54.6, below 57".
fn found(scenario: Shown<'_>, it: &Evidence<'_>) -> String {
    match it {
        Evidence::Comparison { left, comparison, right } => {
            let (what, value, bound) = sides(scenario, *left, *right);
            match comparison {
                Comparison::Less => say!("reasons-is-below", what: what, value: value, bound: bound),
                Comparison::AtMost => say!("reasons-is-at-most", what: what, value: value, bound: bound),
                Comparison::Greater => say!("reasons-is-above", what: what, value: value, bound: bound),
                Comparison::AtLeast => say!("reasons-is-at-least", what: what, value: value, bound: bound),
            }
        }
        Evidence::Fact { path, found, .. } => fact(scenario, path, *found),
    }
}

/// "U.S.–Iran tension over Iraq below 57 (it is 61)".
fn asked(scenario: Shown<'_>, it: &Evidence<'_>) -> String {
    match it {
        Evidence::Comparison { left, comparison, right } => {
            let (what, value, bound) = sides(scenario, *left, *right);
            match comparison {
                Comparison::Less => say!("reasons-needs-below", what: what, value: value, bound: bound),
                Comparison::AtMost => say!("reasons-needs-at-most", what: what, value: value, bound: bound),
                Comparison::Greater => say!("reasons-needs-above", what: what, value: value, bound: bound),
                Comparison::AtLeast => say!("reasons-needs-at-least", what: what, value: value, bound: bound),
            }
        }
        Evidence::Fact { path, asked, .. } => say!("reasons-needs-fact", fact: fact(scenario, path, *asked)),
    }
}

/// What is compared, its value, and the side that it is compared with: a number as it stands, anything else by name
/// with its value.
fn sides(scenario: Shown<'_>, left: (&Expr, f64), right: (&Expr, f64)) -> (String, String, String) {
    let named = |it: &Expr| it.named(|path| label(scenario, path)).to_string();
    let bound = match named(right.0) {
        text if text.parse::<f64>().is_ok() => text,
        text => say!("reasons-bound", what: text, value: amount(right.1, left.1)),
    };
    (named(left.0), amount(left.1, right.1), bound)
}

fn fact(scenario: Shown<'_>, path: &Path, holds: bool) -> String {
    match path {
        Path::Member(owner, _) if holds => say!("reasons-in-force", dialogue: called::dialogue(scenario, owner)),
        Path::Member(owner, _) => say!("reasons-not-in-force", dialogue: called::dialogue(scenario, owner)),
        other if holds => say!("reasons-true", fact: other.to_string()),
        other => say!("reasons-false", fact: other.to_string()),
    }
}

/// A variable by its label; what is no variable, by what it means.
pub(super) fn label(scenario: Shown<'_>, path: &Path) -> String {
    let notation = path.to_string();
    if scenario.variable(&notation).is_some() {
        return called::variable(scenario, &notation).to_owned();
    }
    match path {
        Path::Member(owner, member) if member == "breadth" => {
            say!("name-breadth", dialogue: called::dialogue(scenario, owner))
        }
        Path::Name(name) if name == "t" => say!("name-months"),
        Path::Name(name) if name == "month" => say!("name-month"),
        _ => notation,
    }
}

/// What conditions read at the end of a run.
struct State<'m> {
    model: &'m Model,
    levels: Vec<Pack<1>>,
    in_force: Vec<Pack<1>>,
    breadth: Vec<Pack<1>>,
    turn: u32,
}

impl<'m> State<'m> {
    fn last(model: &'m Model, run: &Run) -> Self {
        let levels: Vec<Pack<1>> = run.last().iter().map(|x| Pack([*x])).collect();
        let last = run.turns.last();
        let in_force =
            last.map_or(&[][..], |it| &it.in_force).iter().map(|it| Pack([f64::from(u8::from(*it))])).collect();
        let mut breadth = vec![Pack([0.0]); model.scenario.dialogues.len()];
        diwan_engine::phases::breadth(model, &levels, &mut breadth);
        Self { model, levels, in_force, breadth, turn: last.map_or(0, |it| it.turn) }
    }

    fn evidence(&self, outcome: OutcomeId) -> Vec<Evidence<'m>> {
        let scenario = &self.model.scenario;
        let context = Context {
            month: scenario.calendar.month_of(self.turn),
            calendar_month: f64::from(scenario.calendar.date_of(self.turn).month),
            in_force: &self.in_force,
            breadth: &self.breadth,
            record: &[],
            word: &[],
        };
        evidence(&scenario.outcomes[outcome.index()].when.checked, &self.levels, &context)
    }
}
