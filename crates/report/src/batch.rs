//! A batch as people read it: shares with their intervals, where things ended, and what to doubt.

use super::called::level;
use super::doubts::told;
use super::facts::{BatchFacts, MeasureFacts, OutcomeFacts};
use super::figures::{decimals, figure, grouped, percent, percents};
use super::grid::Grid;
use super::locale::say;
use super::look::Look;
use super::metric::{about, unit};
use super::provenance::made_by;
use super::shown::Shown;
use super::units::number;
use super::words::capital;
use super::wrap::wrapped;
use diwan_engine::scenario::{ActorId, Anchors, DialogueId, Metric, VariableId, VariableKind, read_metric};
use diwan_studies::stats::Interval;

/// The batch as people read it.
#[must_use]
pub fn tell_batch(scenario: Shown<'_>, facts: &BatchFacts, look: &Look) -> String {
    let look = &look.held();
    let mut out = look.heading(&scenario.texts.title);
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
        say!("batch-of-draws-each")
    } else {
        say!("batch-of-draws", draws: grouped(facts.draws), seeds: grouped(facts.seeds))
    };
    let made = say!("batch-made-of", n: facts.runs, runs: grouped(facts.runs), of: of, seed: facts.provenance.seed.to_string());
    if facts.runs_per_s <= 0.0 {
        return made;
    }
    let speed = say!("batch-speed", seconds: figure(facts.elapsed_s, 1), rate: grouped(facts.runs_per_s as u64));
    format!("{made} {speed}")
}

fn outcomes(scenario: Shown<'_>, facts: &BatchFacts, look: &Look) -> String {
    let interval = say!("batch-interval", level: figure(100.0 * facts.level, 0));
    let mut grid = Grid::new(&say!("batch-outcome"))
        .right(&say!("batch-share"), 7)
        .right(&interval, 15)
        .right(&say!("batch-runs"), 9)
        .left(&say!("batch-months"));
    for it in &facts.outcomes {
        let name = scenario.outcome(&it.name).map_or(&*it.name, |id| scenario.texts.outcome(id));
        let interval = Interval { low: it.low, high: it.high };
        grid.row(&capital(name), [percent(it.share, interval), percents(interval), grouped(it.count), months(it)]);
    }
    let mut out = format!("\n{}", grid.laid_out(look));
    if facts.seeds > 1 {
        out += &wrapped(&say!("batch-alike"), "", 0, look.width);
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
fn spread(
    facts: &BatchFacts,
    look: &Look,
    heading: &str,
    rows: &[(String, String)],
    places: impl Fn(&MeasureFacts) -> usize,
) -> String {
    let mut grid = Grid::new(heading)
        .right(&say!("batch-mean"), 7)
        .right(&say!("batch-error"), 5)
        .right(&say!("batch-deviation"), 6)
        .right("5 %", 6)
        .right("50 %", 6)
        .right("95 %", 6);
    if facts.seeds > 1 {
        grid = grid.right(&say!("batch-between"), 5);
    }
    for (label, name) in rows {
        if let Some(it) = facts.measure(name) {
            let error = it.se.map_or_else(|| "-".to_owned(), |se| figure(se, decimals(2.0 * se).max(places(it))));
            let between = it.between_draws.map_or_else(|| "-".to_owned(), |it| format!("{} %", figure(100.0 * it, 0)));
            let [sd, low, mid, high] = [it.sd, it.q05, it.q50, it.q95].map(|x| figure(x, places(it)));
            let cells = [figure(it.mean, places(it)), error, sd, low, mid, high];
            grid.row(label, cells.into_iter().chain((facts.seeds > 1).then_some(between)));
            if let Some(real) = &it.real {
                let anchors = Anchors { at_0: real.at_0, at_100: real.at_100 };
                let label = match &real.unit {
                    Some(unit) => say!("batch-in-unit", unit: unit),
                    None => say!("batch-in-its-unit"),
                };
                let [mean, sd, low, mid, high] =
                    [real.mean, real.sd, real.q05, real.q50, real.q95].map(|x| number(anchors, x));
                grid.row(&label, [mean, String::new(), sd, low, mid, high]);
            }
        }
    }
    if grid.is_empty() { String::new() } else { format!("\n{}", grid.laid_out(look)) }
}

/// What was asked for beyond the usual, in words, with its unit.
fn asked(scenario: Shown<'_>, facts: &BatchFacts, look: &Look) -> String {
    let rows: Vec<(String, String)> = facts.asked.iter().map(|name| (name.clone(), name.clone())).collect();
    let places = |it: &MeasureFacts| if matches!(it.unit, "share" | "utility") { 2 } else { 1 };
    let mut out = spread(facts, look, &say!("batch-asked"), &rows, places);
    for name in &facts.asked {
        if let Ok(metric) = read_metric(&scenario, name, scenario.span) {
            out += &wrapped(
                &say!("batch-asked-is", metric: name, about: about(scenario, metric), unit: unit(metric.unit())),
                "- ",
                2,
                look.width,
            );
        }
    }
    out
}

fn levels(scenario: Shown<'_>, facts: &BatchFacts, look: &Look) -> String {
    let of = |wanted: fn(VariableKind) -> bool| -> Vec<(String, String)> {
        let all = (0_u16..).map(VariableId).zip(&scenario.variables).filter(|(_, it)| wanted(it.kind));
        all.map(|(id, _)| (capital(&level(scenario, id)), Metric::End(id).notation(&scenario))).collect()
    };
    let situation =
        spread(facts, look, &say!("batch-situation"), &of(|it| matches!(it, VariableKind::Indicator)), |_| 1);
    let issues = spread(facts, look, &say!("batch-issues"), &of(|it| matches!(it, VariableKind::Settlement(_))), |_| 1);
    situation + &issues
}

fn dialogues(scenario: Shown<'_>, facts: &BatchFacts, look: &Look) -> String {
    let mut out = String::new();
    for (id, name) in (0_u16..).map(DialogueId).zip(scenario.texts.dialogues.iter().map(|it| &it.name)) {
        let rows = [
            (say!("batch-rounds"), Metric::Rounds(id)),
            (say!("batch-deals"), Metric::Deals(id)),
            (say!("batch-collapses"), Metric::Collapses(id)),
            (say!("batch-kept"), Metric::Kept(id)),
        ];
        let rows = rows.map(|(label, metric)| (label, metric.notation(&scenario)));
        out += &spread(facts, look, &capital(name), &rows, |_| 2);
    }
    out
}

fn payoffs(scenario: Shown<'_>, facts: &BatchFacts, look: &Look) -> String {
    let all = (0_u16..).map(ActorId).zip(&scenario.texts.actors);
    let rows: Vec<(String, String)> =
        all.map(|(id, it)| (capital(&it.name), Metric::Payoff(id).notation(&scenario))).collect();
    spread(facts, look, &say!("batch-payoffs"), &rows, |_| 1)
}

fn doubts(facts: &BatchFacts, look: &Look) -> String {
    if facts.doubts.is_empty() {
        return String::new();
    }
    let doubts = facts.doubts.iter().map(|it| (it.about.as_str(), it.code, &it.accepted));
    format!("\n{}\n{}", say!("batch-doubts"), told(doubts, look))
}
