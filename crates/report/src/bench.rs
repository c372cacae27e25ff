//! A measurement of speed as people read it: what reading costs, and what is played in a second.

use super::facts::{BenchFacts, PaceFacts, TimingFacts};
use super::figures::grouped;
use super::grid::Grid;
use super::look::Look;
use super::provenance::made_by;
use super::words::count;
use super::wrap::wrapped;
use diwan_engine::scenario::Scenario;

/// The measurement as people read it.
#[must_use]
pub fn tell_bench(scenario: &Scenario, facts: &BenchFacts, look: &Look) -> String {
    let look = &look.held();
    let mut out = look.heading(&scenario.title);
    let (actors, choices) = (count(facts.actors, "actor"), count(facts.choices, "choice"));
    let turns = count(facts.turns as usize, "turn");
    out += &wrapped(&format!("{actors}, {choices}, {turns}; packs of {}.", facts.lanes), "", 0, look.width);
    if !look.brief {
        let mut steps = Grid::new("From text to world").right("ms", 10).left("lowest–highest");
        for (name, it) in &facts.steps.0 {
            let name = name.trim_end_matches("_ms").replace('_', " ");
            steps.row(&name, [format!("{:.2}", it.median), format!("{:.2}–{:.2}", it.low, it.high)]);
        }
        out += &format!("\n{}", steps.laid_out(look));
    }
    out += &rates(facts, look, "Replications a second", |it| [it.replications_per_s, it.replications_per_cpu_s]);
    out += &rates(facts, look, "Decisions a second", |it| [it.decisions_per_s, it.decisions_per_cpu_s]);
    out += "\n";
    if let (Some(wall), Some(cpu), Some(several)) = (facts.gain, facts.gain_per_cpu, facts.paces.last()) {
        let text = format!(
            "{} threads play {:.2} times ({:.2}–{:.2}) what one does in the same time, and {:.2} times ({:.2}–{:.2}) for the same processor time; \
             they had {:.2} processors.",
            several.threads, wall.median, wall.low, wall.high, cpu.median, cpu.low, cpu.high, several.processors.median,
        );
        out += &wrapped(&text, "", 0, look.width);
    }
    let text = format!("Medians of {} rounds. A decision is a turn of an actor, who chooses or holds.", facts.rounds);
    out += &wrapped(&text, "", 0, look.width);
    out + &made_by(&facts.provenance, look.width)
}

fn rates(facts: &BenchFacts, look: &Look, title: &str, of: fn(&PaceFacts) -> [TimingFacts; 2]) -> String {
    let whole = |x: f64| grouped(x.round() as u64);
    let mut grid = Grid::new(title).right("median", 10).left("lowest–highest");
    for pace in &facts.paces {
        for (clock, it) in ["wall", "processor"].into_iter().zip(of(pace)) {
            grid.row(
                &format!("{}, {clock}", count(pace.threads, "thread")),
                [whole(it.median), format!("{}–{}", whole(it.low), whole(it.high))],
            );
        }
    }
    format!("\n{}", grid.laid_out(look))
}
