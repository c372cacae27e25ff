//! A measurement of speed as people read it: what reading costs, and what is played in a second.

use super::facts::{BenchFacts, PaceFacts, TimingFacts};
use super::figures::{figure, grouped};
use super::grid::Grid;
use super::locale::say;
use super::look::Look;
use super::provenance::made_by;
use super::shown::Shown;
use super::wrap::wrapped;

/// The measurement as people read it.
#[must_use]
pub fn tell_bench(scenario: Shown<'_>, facts: &BenchFacts, look: &Look) -> String {
    let look = &look.held();
    let mut out = look.heading(&scenario.texts.title);
    let made =
        say!("bench-made-of", actors: facts.actors, choices: facts.choices, turns: facts.turns, lanes: facts.lanes);
    out += &wrapped(&made, "", 0, look.width);
    if !look.brief {
        let mut steps =
            Grid::new(&say!("bench-steps")).right(&say!("bench-milliseconds"), 10).left(&say!("bench-range"));
        for (name, it) in &facts.steps.0 {
            steps.row(&step(name), [format!("{:.2}", it.median), format!("{:.2}–{:.2}", it.low, it.high)]);
        }
        out += &format!("\n{}", steps.laid_out(look));
    }
    out += &rates(facts, look, &say!("bench-replications"), |it| [it.replications_per_s, it.replications_per_cpu_s]);
    out += &rates(facts, look, &say!("bench-decisions"), |it| [it.decisions_per_s, it.decisions_per_cpu_s]);
    out += "\n";
    if let (Some(wall), Some(cpu), Some(several)) = (facts.gain, facts.gain_per_cpu, facts.paces.last()) {
        let range = |it: TimingFacts| format!("{:.2}–{:.2}", it.low, it.high);
        let text = say!(
            "bench-gain",
            threads: several.threads,
            wall: figure(wall.median, 2),
            wall_range: range(wall),
            cpu: figure(cpu.median, 2),
            cpu_range: range(cpu),
            processors: figure(several.processors.median, 2),
        );
        out += &wrapped(&text, "", 0, look.width);
    }
    out += &wrapped(&say!("bench-medians", rounds: facts.rounds), "", 0, look.width);
    out + &made_by(&facts.provenance, look.width)
}

/// A step from the text to a world.
fn step(name: &str) -> String {
    match name {
        "read_and_check_ms" => say!("bench-read"),
        "compile_ms" => say!("bench-compile"),
        "look_for_doubts_ms" => say!("bench-doubts"),
        "build_a_world_ms" => say!("bench-world"),
        "together_ms" => say!("bench-together"),
        other => other.to_owned(),
    }
}

fn rates(facts: &BenchFacts, look: &Look, title: &str, of: fn(&PaceFacts) -> [TimingFacts; 2]) -> String {
    let whole = |x: f64| grouped(x.round() as u64);
    let mut grid = Grid::new(title).right(&say!("bench-median"), 10).left(&say!("bench-range"));
    for pace in &facts.paces {
        let clocks = [say!("bench-wall", threads: pace.threads), say!("bench-processor", threads: pace.threads)];
        for (clock, it) in clocks.iter().zip(of(pace)) {
            grid.row(clock, [whole(it.median), format!("{}–{}", whole(it.low), whole(it.high))]);
        }
    }
    format!("\n{}", grid.laid_out(look))
}
