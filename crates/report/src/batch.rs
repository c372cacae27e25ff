//! A batch as people read it: shares with their intervals, where things ended, and what to doubt.

use super::facts::{BatchFacts, MeasureFacts, OutcomeFacts};
use super::figures::{figure, grouped, percent, percents};
use super::grid::Grid;
use super::look::Look;
use super::provenance::made_by;
use super::words::capital;
use super::wrap::wrapped;
use diwan_engine::scenario::{ActorId, DialogueId, Metric, Scenario, VariableId, VariableKind, read_metric};
use diwan_studies::stats::Interval;

/// The batch as people read it.
#[must_use]
pub fn tell_batch(scenario: &Scenario, facts: &BatchFacts, look: &Look) -> String {
    let look = &look.held();
    let mut out = look.heading(&scenario.title);
    out += &wrapped(&made_of(facts), "", 0, look.width);
    if facts.runs > 0 {
        out += &outcomes(scenario, facts, look);
        out += &asked(scenario, facts, look);
        out += &levels(scenario, facts, look);
        out += &dialogues(scenario, facts, look);
        out += &payoffs(scenario, facts, look);
        out += &doubts(facts, look);
    }
    out + &made_by(&facts.provenance, look.width)
}

/// How many runs of what, and how fast.
fn made_of(facts: &BatchFacts) -> String {
    let of = if facts.seeds == 1 {
        "each with a draw of the parameters of its own".to_owned()
    } else {
        format!("{} draws of the parameters with {} seeds each", grouped(facts.draws), facts.seeds)
    };
    let speed = if facts.runs_per_s > 0.0 {
        format!(" {:.1} s, {} runs a second.", facts.elapsed_s, grouped(facts.runs_per_s as u64))
    } else {
        String::new()
    };
    let many = if facts.runs == 1 { "run" } else { "runs" };
    format!("{} {many} of this model, {of}; seed {}.{speed}", grouped(facts.runs), facts.provenance.seed)
}

fn outcomes(scenario: &Scenario, facts: &BatchFacts, look: &Look) -> String {
    let level = format!("{:.0} % interval", 100.0 * facts.level);
    let mut grid = Grid::new("Outcome").right("share", 7).right(&level, 14).right("runs", 8).left("ended in month");
    for it in &facts.outcomes {
        let name = scenario.outcome(&it.name).map_or(&*it.name, |id| &*scenario.outcomes[id.index()].name);
        let interval = Interval { low: it.low, high: it.high };
        grid.row(&capital(name), [percent(it.share, interval), percents(interval), grouped(it.count), months(it)]);
    }
    let mut out = format!("\n{}", grid.laid_out(look));
    if facts.seeds > 1 {
        out += &wrapped("Runs of one draw are alike; the intervals count them for what they are worth.", "", 0, look.width);
    }
    out
}

/// When runs ended: the middle, and the range of nine in ten.
fn months(it: &OutcomeFacts) -> String {
    match it.months {
        None => "-".to_owned(),
        Some(it) if it.q05.round() == it.q95.round() => format!("{:.0}", it.q50),
        Some(it) => format!("{:.0} ({:.0}–{:.0})", it.q50, it.q05, it.q95),
    }
}

/// A table of metrics with their spread; nothing where none was measured.
fn spread(facts: &BatchFacts, look: &Look, heading: &str, rows: &[(String, String)], places: impl Fn(&MeasureFacts) -> usize) -> String {
    let mut grid = Grid::new(heading).right("mean", 7).right("sd", 7).right("5 %", 7).right("50 %", 7).right("95 %", 7);
    for (label, name) in rows {
        if let Some(it) = facts.measure(name) {
            grid.row(&capital(label), [it.mean, it.sd, it.q05, it.q50, it.q95].map(|x| figure(x, places(it))));
        }
    }
    if grid.is_empty() { String::new() } else { format!("\n{}", grid.laid_out(look)) }
}

/// What was asked for beyond the usual, in words, with its unit.
fn asked(scenario: &Scenario, facts: &BatchFacts, look: &Look) -> String {
    let rows: Vec<(String, String)> = facts.asked.iter().map(|name| (name.clone(), name.clone())).collect();
    let places = |it: &MeasureFacts| if matches!(it.unit, "share" | "utility") { 2 } else { 1 };
    let mut out = spread(facts, look, "Asked for", &rows, places);
    for name in &facts.asked {
        if let Ok(metric) = read_metric(scenario, name, scenario.span) {
            out += &wrapped(&format!("{name}: {} ({})", metric.about(scenario), metric.unit()), "- ", 2, look.width);
        }
    }
    out
}

fn levels(scenario: &Scenario, facts: &BatchFacts, look: &Look) -> String {
    let of = |wanted: fn(VariableKind) -> bool| -> Vec<(String, String)> {
        let all = (0_u16..).zip(&scenario.variables).filter(|(_, it)| wanted(it.kind));
        all.map(|(slot, it)| (it.label.clone(), Metric::End(VariableId(slot)).notation(scenario))).collect()
    };
    let situation = spread(facts, look, "Situation at the end", &of(|it| matches!(it, VariableKind::Indicator)), |_| 1);
    let issues = spread(facts, look, "Issues at the end", &of(|it| matches!(it, VariableKind::Settlement(_))), |_| 1);
    situation + &issues
}

fn dialogues(scenario: &Scenario, facts: &BatchFacts, look: &Look) -> String {
    let mut out = String::new();
    for (id, dialogue) in (0_u16..).map(DialogueId).zip(&scenario.dialogues) {
        let rows = [
            ("Rounds held", Metric::Rounds(id)),
            ("Deals struck", Metric::Deals(id)),
            ("Agreements that collapsed", Metric::Collapses(id)),
            ("In force at the end (share of runs)", Metric::Kept(id)),
        ];
        let rows = rows.map(|(label, metric)| (label.to_owned(), metric.notation(scenario)));
        out += &spread(facts, look, &capital(&dialogue.name), &rows, |_| 2);
    }
    out
}

fn payoffs(scenario: &Scenario, facts: &BatchFacts, look: &Look) -> String {
    let all = (0_u16..).map(ActorId).zip(&scenario.actors);
    let rows: Vec<(String, String)> = all.map(|(id, it)| (it.name.clone(), Metric::Payoff(id).notation(scenario))).collect();
    spread(facts, look, "Utility gained over the start", &rows, |_| 1)
}

fn doubts(facts: &BatchFacts, look: &Look) -> String {
    if facts.doubts.is_empty() {
        return String::new();
    }
    let mut out = String::from("\nTo be doubted\n");
    for it in &facts.doubts {
        out += &wrapped(&format!("{} [{}]", it.about, it.code), "- ", 2, look.width);
    }
    out
}
