//! What moves a scenario when it is played in depth, as people read it: doctrines with and without biases, scores that
//! start low or high, and actors that hold still.

use super::compare::scaled;
use super::facts::DeepFacts;
use super::figures::{figure, signed};
use super::grid::Grid;
use super::locale::say;
use super::look::Look;
use super::wrap::wrapped;
use diwan_engine::model::lint::thresholds as most;
use diwan_studies::study::{Left, Moved, Moves};

/// What holding still, doctrines and scores move; nothing of what was not played.
pub(super) fn tell_moved(facts: &DeepFacts, look: &Look) -> String {
    let mut out = String::new();
    if !facts.doctrines.is_empty() {
        out += &doctrines(facts, look);
    }
    if !facts.actors.is_empty() {
        out += &moved(facts, look);
    }
    out
}

/// How much of what doctrines do is left without biases.
fn doctrines(facts: &DeepFacts, look: &Look) -> String {
    let mut grid = Grid::new(&say!("deep-doctrine"))
        .right(&say!("deep-ends"), 6)
        .right(&say!("deep-without"), 6)
        .right(&say!("deep-left"), 5)
        .right(&say!("deep-levels"), 7)
        .right(&say!("deep-without"), 6)
        .right(&say!("deep-left"), 5);
    for it in &facts.doctrines {
        let cells = |of: &Left, factor: f64| {
            let left = of.left.map_or_else(|| "-".to_owned(), |it| format!("{} %", figure(100.0 * it, 0)));
            [figure(factor * of.with, 1), figure(factor * of.without, 1), left]
        };
        let label = format!("{} {}", it.actor, it.doctrine);
        grid.row(&label, cells(&it.outcomes, 100.0).into_iter().chain(cells(&it.levels, 1.0)));
    }
    let meaning = wrapped(&say!("deep-doctrines-meaning"), "", 0, look.width);
    format!("\n{}{meaning}", grid.laid_out(look))
}

/// How many metrics are moved, and which most: by every score, and by every actor that holds still.
fn moved(facts: &DeepFacts, look: &Look) -> String {
    let mut grid = Grid::new(&say!("deep-moved-by")).right(&say!("deep-moved"), 6).left(&say!("deep-moved-most"));
    let cells =
        |it: &Moves| [format!("{}/{}", it.metrics, it.of), it.largest.as_ref().map_or_else(String::new, largest)];
    for actor in &facts.actors {
        for score in facts.scores.iter().filter(|it| it.actor == actor.name) {
            grid.row(&format!("{}.{}", score.actor, score.score), cells(&score.moves));
        }
        grid.row(&say!("deep-holds", actor: &actor.name), cells(&actor.moved));
    }
    let scores = facts.scores.first().map(|it| (figure(it.from, 0), figure(it.to, 0))).unwrap_or_default();
    let meaning = say!(
        "deep-moved-meaning",
        from: scores.0,
        to: scores.1,
        share: figure(100.0 * most::MOVED_SHARE, 0),
        points: figure(most::MOVED_POINTS, 0),
        payoff: most::MOVED_PAYOFF.to_string(),
        errors: figure(most::MOVED_ERRORS, 0),
    );
    format!("\n{}{}", grid.laid_out(look), wrapped(&meaning, "", 0, look.width))
}

/// The metric that is moved most.
fn largest(it: &Moved) -> String {
    let factor = scaled(it.unit);
    format!("{} {}", it.metric, signed(factor * it.difference, usize::from((factor * it.difference).abs() < 9.95)))
}
