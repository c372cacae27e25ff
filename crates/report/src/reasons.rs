//! Why this outcome and no other: the comparisons that decided, in the words of the scenario.

use super::shown::Shown;
use super::tell::Look;
use super::words::{amount, capital, list};
use super::wrap::wrapped;
use diwan_engine::expr::{Context, Evidence, Path, evidence};
use diwan_engine::kernel::Pack;
use diwan_engine::model::Model;
use diwan_engine::record::Run;
use diwan_engine::scenario::{OutcomeId, Texts};

/// What brought the outcome about, and what the outcomes before it in priority would have needed.
pub(super) fn reasons(model: &Model, texts: &Texts, run: &Run, outcome: OutcomeId, look: &Look) -> String {
    let scenario = Shown::new(&model.scenario, texts);
    if let Some(event) = bringing(model, texts, run, outcome) {
        let month = scenario.calendar.date_of(run.turns.last().map_or(0, |it| it.turn)).month_name();
        return wrapped(
            &format!("It came with an event in {month}: {}.", event.trim_end_matches('.')),
            "",
            0,
            look.width,
        );
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
            (!missed.is_empty()).then(|| format!("{} would have needed {}.", scenario.texts.outcome(id), list(&missed)))
        })
        .collect();
    if held.is_empty() && !closed.is_empty() {
        out += &wrapped("Nothing of greater weight came about:", "", 0, look.width);
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
            let (value, bound) = (amount(left.1, right.1), side(scenario, *right, left.1));
            format!("{} is {value}, {} {bound}", left.0.named(|path| label(scenario, path)), comparison.words())
        }
        Evidence::Fact { path, found, .. } => fact(scenario, path, *found),
    }
}

/// "U.S.–Iran tension over Iraq below 57 (it is 61)".
fn asked(scenario: Shown<'_>, it: &Evidence<'_>) -> String {
    match it {
        Evidence::Comparison { left, comparison, right } => {
            let (value, bound) = (amount(left.1, right.1), side(scenario, *right, left.1));
            format!("{} {} {bound} (it is {value})", left.0.named(|path| label(scenario, path)), comparison.words())
        }
        Evidence::Fact { path, asked: true, .. } => format!("that {}", fact(scenario, path, true)),
        Evidence::Fact { path, .. } => format!("that {}", fact(scenario, path, false)),
    }
}

/// The side compared with: a number as it stands, anything else by name with its value.
fn side(scenario: Shown<'_>, (expr, value): (&diwan_engine::expr::Expr, f64), other: f64) -> String {
    let text = expr.named(|path| label(scenario, path)).to_string();
    if text.parse::<f64>().is_ok() { text } else { format!("{text} ({})", amount(value, other)) }
}

fn fact(scenario: Shown<'_>, path: &Path, holds: bool) -> String {
    let no = if holds { "an" } else { "no" };
    match path {
        Path::Member(owner, _) => format!("{no} agreement is in force in {}", dialogue(scenario, owner)),
        other => format!("{other} is {holds}"),
    }
}

/// A variable by its label; what is no variable, by what it means.
pub(super) fn label(scenario: Shown<'_>, path: &Path) -> String {
    let notation = path.to_string();
    if let Some(id) = scenario.variable(&notation) {
        return scenario.texts.variable(id).to_owned();
    }
    match path {
        Path::Member(owner, member) if member == "breadth" => {
            format!("the breadth of the agreement in {}", dialogue(scenario, owner))
        }
        Path::Name(name) if name == "t" => "months since the start".into(),
        Path::Name(name) if name == "month" => "month of the year".into(),
        _ => notation,
    }
}

fn dialogue(scenario: Shown<'_>, key: &str) -> String {
    scenario.dialogue(key).map_or_else(|| key.to_owned(), |id| scenario.texts.dialogue(id).to_owned())
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
        };
        evidence(&scenario.outcomes[outcome.index()].when.checked, &self.levels, &context)
    }
}
