//! Telling: a run as a dispatch, from the situation at the start to the outcome and its evidence.

use super::situation::situation;
use super::turns::turn;
use super::words::{capital, change, level};
use super::wrap::{cut, wrapped};
use crate::expr::{Context, evidence};
use crate::model::Model;
use crate::record::{Run, Verdict, measure};
use crate::scenario::{ActorId, Metric, OutcomeId};
use crate::terms::Pack;

/// How a run is told.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Characters in a line, at least 40.
    pub width: usize,
    /// Whether headings are set off by colour.
    pub colour: bool,
    /// Whether only the head and the end are told.
    pub brief: bool,
}

impl Look {
    /// A heading.
    pub(super) fn heading(&self, text: &str) -> String {
        let rule = "─".repeat(self.width.saturating_sub(text.chars().count() + 1));
        if self.colour { format!("\n\x1b[1m{text}\x1b[0m \x1b[2m{rule}\x1b[0m\n") } else { format!("\n{text} {rule}\n") }
    }
}

/// The whole run, ready to print.
#[must_use]
pub fn tell(model: &Model, run: &Run, look: &Look) -> String {
    let look = &Look { width: look.width.max(40), ..*look };
    let scenario = &model.scenario;
    let mut out = wrapped(&scenario.title, "", 0, look.width);
    out += &wrapped(&scenario.summary, "", 0, look.width);
    let calendar = scenario.calendar;
    let end = calendar.date_of(calendar.turns.saturating_sub(1)).month_name();
    let number = if run.replication == 0 { String::new() } else { format!(", replication {}", run.replication) };
    out += &wrapped(&format!("{} to {end}, {} turns; seed {}{number}.", calendar.start, calendar.turns, run.seed), "", 0, look.width);
    if !look.brief {
        out += &situation(scenario, run, look);
        for record in &run.turns {
            out += &turn(model, run, record, look);
        }
    }
    out + &ending(model, run, look)
}

fn ending(model: &Model, run: &Run, look: &Look) -> String {
    let scenario = &model.scenario;
    let mut out = String::new();
    let Some(outcome) = run.outcome else { return wrapped("The run has not ended.", "", 0, look.width) };
    let row = &scenario.outcomes[outcome.index()];
    out += &look.heading(&format!("Outcome: {}", row.name));
    out += &wrapped(&row.about, "", 0, look.width);
    out += &wrapped(&because(model, run, outcome), "", 0, look.width);

    out += "\nWhere things went\n";
    let width = look.width.saturating_sub(24).min(52);
    let mut moves: Vec<(usize, f64)> = (0..scenario.unrelational).map(|slot| (slot, run.last()[slot] - run.start[slot])).collect();
    moves.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()).then(a.0.cmp(&b.0)));
    for (slot, moved) in moves.into_iter().filter(|(_, moved)| moved.abs() >= 0.5).take(12) {
        let label = cut(&scenario.variables[slot].label, width);
        out += &format!("  {label:<width$} {:>3} → {:>3}  {:>6}\n", level(run.start[slot]), level(run.last()[slot]), change(moved));
    }
    for (row, dialogue) in scenario.dialogues.iter().enumerate() {
        out += &wrapped(&format!("{}: {}", capital(&dialogue.name), talks(model, run, row)), "\n", 0, look.width);
    }
    let mut payoffs: Vec<(String, f64)> = (0..scenario.actors.len())
        .map(|it| (scenario.actors[it].name.clone(), measure(scenario, run, Metric::Payoff(ActorId(it as u16)))))
        .collect();
    payoffs.sort_by(|a, b| b.1.total_cmp(&a.1));
    out += "\nWhat each gained by its own goals (utility over the start)\n";
    for (name, payoff) in payoffs {
        out += &format!("  {:<width$} {:>6}\n", cut(&name, width), change(payoff));
    }
    out
}

/// Why this outcome and no other.
fn because(model: &Model, run: &Run, outcome: OutcomeId) -> String {
    let scenario = &model.scenario;
    let last = run.turns.last();
    let by_event = last.and_then(|turn| turn.events.iter().find(|it| model.events[it.event.index()].outcome == Some(outcome)));
    if let Some(event) = by_event {
        let turn = last.map_or(0, |it| it.turn);
        return format!(
            "It came with an event in {}: {}.",
            scenario.calendar.date_of(turn).month_name(),
            scenario.events[event.event.index()].name
        );
    }
    let shown = holds(model, run, outcome);
    let met: Vec<String> = shown.iter().filter(|it| it.holds).map(ToString::to_string).collect();
    if !met.is_empty() {
        return format!("Because: {}.", met.join("; "));
    }
    let missed: Vec<String> = (0..outcome.index())
        .map(|row| OutcomeId(row as u16))
        .filter(|id| !scenario.outcomes[id.index()].immediate)
        .filter_map(|id| {
            let failed: Vec<String> = holds(model, run, id).iter().filter(|it| !it.holds).map(ToString::to_string).collect();
            (!failed.is_empty())
                .then(|| format!("{} would have needed {}", scenario.outcomes[id.index()].name.to_lowercase(), needed(&failed)))
        })
        .collect();
    if missed.is_empty() { "Nothing else held.".into() } else { format!("Nothing else held: {}.", missed.join("; ")) }
}

/// Comparisons that failed, as what was asked and what was there.
fn needed(failed: &[String]) -> String {
    failed.iter().map(|it| format!("[{it}]")).collect::<Vec<_>>().join(", ")
}

fn holds(model: &Model, run: &Run, outcome: OutcomeId) -> Vec<crate::expr::Evidence> {
    let scenario = &model.scenario;
    let levels: Vec<Pack<1>> = run.last().iter().map(|x| Pack([*x])).collect();
    let turn = run.turns.last().map_or(0, |it| it.turn);
    let in_force: Vec<Pack<1>> =
        run.turns.last().map(|it| it.in_force.iter().map(|it| Pack([f64::from(u8::from(*it))])).collect()).unwrap_or_default();
    let mut breadth = vec![Pack([0.0]); scenario.dialogues.len()];
    crate::phases::breadth(model, &levels, &mut breadth);
    let context = Context {
        month: scenario.calendar.month_of(turn),
        calendar_month: f64::from(scenario.calendar.date_of(turn).month),
        in_force: &in_force,
        breadth: &breadth,
    };
    evidence(&scenario.outcomes[outcome.index()].when.checked, &levels, &context)
}

/// What became of a dialogue.
fn talks(model: &Model, run: &Run, row: usize) -> String {
    let rounds = run.turns.iter().flat_map(|turn| &turn.rounds).filter(|it| it.dialogue.index() == row);
    let count = |verdicts: &[Verdict]| rounds.clone().filter(|it| verdicts.contains(&it.verdict)).count();
    let held = rounds.clone().filter(|it| it.verdict != Verdict::NotHeld).count();
    let deals = count(&[Verdict::Deal]);
    let broke = count(&[Verdict::BrokeDown, Verdict::NothingToGain]);
    let in_force = run.turns.last().is_some_and(|it| it.in_force[row]);
    let compliance = run.last()[model.dialogues[row].compliance.index()];
    let end =
        if in_force { format!("an agreement is in force, kept to {compliance:.0} of 100") } else { "no agreement is in force".into() };
    let plural = |n: usize, what: &str| format!("{n} {what}{}", if n == 1 { "" } else { "s" });
    format!("{} held, {}, {}; at the end {end}.", plural(held, "round"), plural(deals, "deal"), plural(broke, "breakdown"))
}
