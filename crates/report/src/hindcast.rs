//! A hindcast as people read it: what was observed beside what the model says, and the scores of all of it.

use super::facts::HindcastedFacts;
use super::figures::{decimals, figure, grouped, signed};
use super::grid::Grid;
use super::locale::say;
use super::look::Look;
use super::provenance::made_by;
use super::shown::Shown;
use super::words;
use super::wrap::wrapped;
use diwan_studies::study::{CoverageFacts, HindcastFacts, MeanFacts, ObservationFacts, SkillFacts};

/// The hindcast as people read it.
#[must_use]
pub fn tell_hindcast(scenario: Shown<'_>, facts: &HindcastedFacts, look: &Look) -> String {
    let look = &look.held();
    let found = &facts.found;
    let mut out = look.heading(&say!("hindcast", title: &scenario.texts.title));
    out += &wrapped(&made_of(facts), "", 0, look.width);
    out.push('\n');
    if !look.brief {
        out += &observations(found, look);
        out += &wrapped(&say!("hindcast-legend"), "", 0, look.width);
        out.push('\n');
    }
    out += &sum(found, look);
    if found.observations.iter().any(|it| it.value.is_some()) {
        let [a, b, c, d, e] = found.sum.pit_fifths.map(|it| it.to_string());
        out += &wrapped(&say!("hindcast-pit-fifths", a: a, b: b, c: c, d: d, e: e), "", 0, look.width);
    }
    out += &wrapped(&say!("hindcast-together"), "", 0, look.width);
    if !look.brief && !found.unscored.is_empty() {
        out += &wrapped(&say!("hindcast-unscored", n: found.unscored.len()), "\n", 0, look.width);
        for it in &found.unscored {
            let line = say!("hindcast-unscored-is", id: &it.id, reason: &it.reason);
            out += &wrapped(&line, "- ", 2, look.width);
        }
    }
    out + &made_by(&found.provenance, look.width)
}

/// How much was played, and against what.
fn made_of(facts: &HindcastedFacts) -> String {
    let found = &facts.found;
    let (n, runs) = (found.observations.len(), grouped(found.draws.saturating_mul(found.seeds)));
    let (draws, seconds) = (grouped(found.draws), figure(facts.elapsed_s, 1));
    if found.seeds > 1 {
        say!("hindcast-made-of-draws", n: n, runs: runs, draws: draws, seeds: found.seeds, seconds: seconds)
    } else {
        say!("hindcast-made-of", n: n, runs: runs, seconds: seconds)
    }
}

/// A row for each observation.
fn observations(found: &HindcastFacts, look: &Look) -> String {
    let mut grid = Grid::new(&say!("hindcast-observation"))
        .widest(40)
        .right(&say!("hindcast-observed"), 4)
        .right(&say!("hindcast-model"), 6)
        .right(&say!("hindcast-within"), 5)
        .right(&say!("hindcast-pit"), 4)
        .right(&say!("hindcast-score"), 5)
        .right(&say!("hindcast-persistence"), 5)
        .right(&say!("hindcast-base-rate"), 5);
    for it in &found.observations {
        grid.row(&label(it), row(it));
    }
    grid.laid_out(look)
}

/// What was observed, what the model says, and how well that fits.
pub(super) fn row(it: &ObservationFacts) -> [String; 7] {
    let (says, skill) = (&it.predicted, |it: Option<f64>| it.map_or_else(nothing, |it| signed(it, 2)));
    let (observed, model, score) = match (it.happened, it.chance) {
        (Some(happened), Some(chance)) => {
            let observed = if happened { say!("hindcast-yes") } else { say!("hindcast-no") };
            let places = usize::from(!(0.01..=0.99).contains(&chance));
            (
                observed,
                say!("hindcast-chance", chance: figure(100.0 * chance, places)),
                it.brier.map(|it| figure(it, 3)),
            )
        }
        _ => {
            let (low, high) = (says.low_90.unwrap_or(0.0), says.high_90.unwrap_or(0.0));
            let (value, median) = (it.value.unwrap_or(0.0), says.median.unwrap_or(0.0));
            let is_count = [value, low, high, median].iter().all(|it| it.fract() == 0.0);
            let places = if is_count { 0 } else { decimals((high - low) / 2.0) };
            let [value, low, high, median] = [value, low, high, median].map(|it| figure(it, places));
            let model = say!("hindcast-interval", median: median, low: low, high: high);
            (value, model, it.crps.map(|it| figure(it, places.max(1))))
        }
    };
    let within = match (says.within_50, says.within_90) {
        (Some(true), _) => say!("hindcast-within-half"),
        (_, Some(true)) => say!("hindcast-within-most"),
        (_, Some(false)) => say!("hindcast-outside"),
        _ => nothing(),
    };
    let pit = says.pit.map_or_else(nothing, |it| figure(it, 2));
    let score = score.unwrap_or_else(nothing);
    [observed, model, within, pit, score, skill(it.persistence_skill), skill(it.base_rate_skill)]
}

/// Its name, with the unit of a number: one of metrics, or whatever the history says.
pub(super) fn label(it: &ObservationFacts) -> String {
    let unit = match it.unit.as_deref() {
        None => return it.id.clone(),
        Some("share") => say!("unit-plain-share"),
        Some(other) => words::unit(other),
    };
    say!("hindcast-of", id: &it.id, unit: unit)
}

fn nothing() -> String {
    "-".to_owned()
}

/// Scores of all observations together.
fn sum(found: &HindcastFacts, look: &Look) -> String {
    let sum = &found.sum;
    let mut grid = Grid::new(&say!("hindcast-sum"))
        .right(&say!("hindcast-n"), 3)
        .right(&say!("hindcast-mean"), 6)
        .right(&say!("batch-interval", level: figure(100.0 * found.level, 0)), 12);
    let means = [
        (say!("hindcast-sum-brier"), sum.brier),
        (say!("hindcast-sum-log"), sum.log_score),
        (say!("hindcast-sum-crps"), sum.crps),
    ];
    for (label, mean) in means {
        if let Some(MeanFacts { n, mean, low, high }) = mean {
            grid.row(&label, [n.to_string(), figure(mean, 3), between(low, high, 1.0, 3)]);
        }
    }
    for it in &sum.coverage {
        let CoverageFacts { promised, n, held, expected, low, high } = *it;
        let label = say!(
            "hindcast-sum-coverage",
            promised: figure(100.0 * promised, 0),
            expected: figure(100.0 * expected / n.max(1) as f64, 0),
        );
        let share = say!("hindcast-share", share: figure(100.0 * held as f64 / n.max(1) as f64, 0));
        grid.row(&label, [n.to_string(), share, between(Some(low), Some(high), 100.0, 0)]);
    }
    for it in &sum.skill {
        grid.row(
            &against(it),
            [it.n.to_string(), it.skill.map_or_else(nothing, |it| signed(it, 2)), between(it.low, it.high, 1.0, 2)],
        );
    }
    grid.laid_out(look)
}

/// Against whom skill is, and how often the model does better.
pub(super) fn against(it: &SkillFacts) -> String {
    match (it.against, it.of) {
        ("persistence", "yes_no") => say!("hindcast-skill-persistence-truths", better: it.better),
        ("persistence", "amounts") => say!("hindcast-skill-persistence-amounts", better: it.better),
        ("persistence", _) => say!("hindcast-skill-persistence", better: it.better),
        (_, "yes_no") => say!("hindcast-skill-base-rate-truths", better: it.better),
        (_, "amounts") => say!("hindcast-skill-base-rate-amounts", better: it.better),
        _ => say!("hindcast-skill-base-rate", better: it.better),
    }
}

/// An interval, if it is known.
pub(super) fn between(low: Option<f64>, high: Option<f64>, factor: f64, places: usize) -> String {
    match (low, high) {
        (Some(low), Some(high)) => {
            say!("hindcast-between", low: figure(factor * low, places), high: figure(factor * high, places))
        }
        _ => nothing(),
    }
}
