//! A measurement of speed for people and for programs: what reading costs, and what is played in a second.

use serde_json::{Value, json};

use super::figures::grouped;
use super::tell::Look;
use super::words::count;
use super::wrap::wrapped;
use diwan_engine::model::Model;
use diwan_studies::ensemble::{LANES, Pace, Rate, Timing};

/// What was measured.
pub struct Bench<'a> {
    /// The model that was played.
    pub model: &'a Model,
    /// Threads that were compared with one.
    pub threads: usize,
    /// Seconds that were to be played.
    pub seconds: f64,
    /// Milliseconds of each step from the text to a world, and of all together.
    pub steps: &'a [(&'static str, Timing)],
    /// Rounds; in each the pace of one thread and, unless that is all, of several.
    pub rounds: &'a [Vec<Pace>],
}

impl Bench<'_> {
    /// Numbers of threads that played.
    fn widths(&self) -> Vec<usize> {
        if self.threads == 1 { vec![1] } else { vec![1, self.threads] }
    }

    fn timing(&self, place: usize, value: impl Fn(&Pace) -> f64) -> Timing {
        Timing::of(self.rounds.iter().filter_map(|round| round.get(place)).map(value))
    }

    /// How many times the pace of one thread the others reach, round by round.
    fn gain(&self, value: fn(Rate) -> f64) -> Option<Timing> {
        let ratios = self.rounds.iter().filter_map(|round| match round.as_slice() {
            [one, all] => Some(value(all.replications) / value(one.replications)),
            _ => None,
        });
        (self.threads > 1).then(|| Timing::of(ratios))
    }
}

/// The measurement as one object.
#[must_use]
pub fn bench_json(bench: &Bench<'_>) -> Value {
    let timing = |it: Timing| json!({"median": it.median, "low": it.low, "high": it.high});
    let scenario = &*bench.model.scenario;
    let steps: serde_json::Map<String, Value> =
        bench.steps.iter().map(|(name, it)| (format!("{}_ms", name.replace(' ', "_")), timing(*it))).collect();
    let paces = bench.widths().into_iter().enumerate().map(|(place, threads)| {
        json!({
            "threads": threads,
            "processors": timing(bench.timing(place, |it| it.processors)),
            "replications_per_s": timing(bench.timing(place, |it| it.replications.wall)),
            "replications_per_cpu_s": timing(bench.timing(place, |it| it.replications.cpu)),
            "decisions_per_s": timing(bench.timing(place, |it| it.decisions.wall)),
            "decisions_per_cpu_s": timing(bench.timing(place, |it| it.decisions.cpu)),
        })
    });
    json!({
        "scenario": scenario.name,
        "digest": scenario.digest,
        "actors": scenario.actors.len(),
        "choices": scenario.choices.len(),
        "turns": bench.model.turns,
        "lanes": LANES,
        "seconds": bench.seconds,
        "rounds": bench.rounds.len(),
        "steps": steps,
        "paces": paces.collect::<Vec<_>>(),
        "gain": bench.gain(|it| it.wall).map(timing),
        "gain_per_cpu": bench.gain(|it| it.cpu).map(timing),
    })
}

/// The measurement as people read it.
#[must_use]
pub fn tell_bench(bench: &Bench<'_>, look: &Look) -> String {
    let scenario = &*bench.model.scenario;
    let mut out = look.heading(&scenario.title);
    let (actors, choices) = (count(scenario.actors.len(), "actor"), count(scenario.choices.len(), "choice"));
    out += &wrapped(&format!("{actors}, {choices}, {}; packs of {LANES}.", count(bench.model.turns as usize, "turn")), "", 0, look.width);
    if !look.brief {
        out += &format!("\n{:<24} {:>12}  lowest–highest\n", "From text to world", "ms");
        for (name, it) in bench.steps {
            out += &format!("{name:<24} {:>12.2}  {:.2}–{:.2}\n", it.median, it.low, it.high);
        }
    }
    out += &table(bench, "Replications a second", |it| it.replications);
    out += &table(bench, "Decisions a second", |it| it.decisions);
    out += "\n";
    if let (Some(wall), Some(cpu)) = (bench.gain(|it| it.wall), bench.gain(|it| it.cpu)) {
        let text = format!(
            "{} threads play {:.2} times ({:.2}–{:.2}) what one does in the same time, and {:.2} times ({:.2}–{:.2}) for the same processor time; \
             they had {:.2} processors.",
            bench.threads,
            wall.median,
            wall.low,
            wall.high,
            cpu.median,
            cpu.low,
            cpu.high,
            bench.timing(1, |it| it.processors).median,
        );
        out += &wrapped(&text, "", 0, look.width);
    }
    let text = format!("Medians of {} rounds. A decision is a turn of an actor, who chooses or holds.", bench.rounds.len());
    out + &wrapped(&text, "", 0, look.width)
}

fn table(bench: &Bench<'_>, title: &str, of: fn(&Pace) -> Rate) -> String {
    let mut out = format!("\n{title:<24} {:>12}  lowest–highest\n", "median");
    let whole = |x: f64| grouped(x.round() as u64);
    for (place, threads) in bench.widths().into_iter().enumerate() {
        for (clock, value) in [("wall", (|it| it.wall) as fn(Rate) -> f64), ("processor", |it| it.cpu)] {
            let it = bench.timing(place, |pace| value(of(pace)));
            let name = format!("{}, {clock}", count(threads, "thread"));
            out += &format!("{name:<24} {:>12}  {}–{}\n", whole(it.median), whole(it.low), whole(it.high));
        }
    }
    out
}
