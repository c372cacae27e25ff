#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "it is run to be read, and plays nothing with the platform's functions"
)]
//! The budget of docs/performance.md, measured on this machine: every ratio that is promised, with what it came to.
//! `scripts/bench.sh` runs it.

#[path = "support/grown.rs"]
mod grown;
#[path = "../tests/support/plain.rs"]
#[expect(dead_code, reason = "laws look at levels and choices, benches only at the clock")]
mod plain;

use std::hint::black_box;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use cpu_time::ThreadTime;
use diwan::counterfactual::{Replay, adviser_of};
use diwan::ensemble::{LANES, Plan, Timing, pace};
use diwan::game::{Closing, Game, Reply};
use diwan::history::Session;
use diwan::kernel::Seed;
use diwan::model::{Model, lint};
use diwan::scenario::{ActorId, Metric, load, load_bundled};
use diwan::sim::Simulation;
use diwan::stats::Level;
use grown::{SG15, Shape};
use plain::Plain;

const FLAGSHIP: &str = "us_iraq_2020";
const SEED: Seed = Seed(2020);
const ROUNDS: usize = 15;
/// How long one of two things is played before it is the other's turn: long enough for a clock, short enough that a
/// busy moment hits both.
const SLICE: Duration = Duration::from_millis(200);
/// What switches off every rule that can be, in the flagship.
const WITHOUT_RULES: [&str; 16] = [
    "rules.reach=0",
    "rules.contest=0",
    "rules.rooted=false",
    "rules.steady_choice=0",
    "rules.steady_horizon=0",
    "rules.steady_word=0",
    "rules.review=0",
    "rules.answers=0",
    "rules.essentials=false",
    "actors.us.attention=1",
    "actors.baghdad.attention=1",
    "actors.sadr.reviews=0",
    "choices.us.ultimatum.pledge=None",
    "dialogues.strategic.price=0",
    "dialogues.strategic.attention_budget=100",
    "dialogues.strategic.instructions=0",
];
const DIWAN: &str = env!("CARGO_BIN_EXE_diwan");

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let given = |name: &str| args.iter().skip_while(|it| *it != name).nth(1);
    println!("| what | measured | lowest–highest | target | |\n|---|--:|--:|--:|---|");
    let model = Arc::new(flagship());
    let plan = Plan::new(model.clone(), SEED, u64::MAX, Metric::usual(&model.scenario).into());
    if let Some(folder) = given("--numpy") {
        against_numpy(&plan, Path::new(folder));
    }
    threads(&plan);
    rules(&plan);
    world(&model);
    if let Some(program) = given("--native") {
        native(program);
    }
    growth();
    game(&model);
    reading();
    shell();
}

/// One line of the table. Targets are promises, so what is not met says so.
fn row(what: &str, it: Timing, places: usize, target: &str, met: bool) {
    judged(what, it, places, target, if met { "met" } else { "**not met**" });
}

fn judged(what: &str, it: Timing, places: usize, target: &str, verdict: &str) {
    let Timing { median, low, high } = it;
    println!("| {what} | {median:.places$} | {low:.places$}–{high:.places$} | {target} | {verdict} |");
}

fn flagship() -> Model {
    Model::compile(Arc::new(load_bundled(FLAGSHIP).scenario.expect("a bundled scenario is sound")))
}

/// The scenario that says what the prototype plays and no more, applied all at once as the flagship is.
fn port() -> Plan {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oracle/port.ron");
    let loaded = load(&place.to_string_lossy(), &["rules.application=Simultaneous".to_owned()]);
    let model = Arc::new(Model::compile(Arc::new(loaded.scenario.expect("the port is sound"))));
    Plan::new(model.clone(), SEED, u64::MAX, Metric::usual(&model.scenario).into())
}

/// The numpy prototype and one thread, by processor time, in turn: with the flagship, which has grown beyond it, and
/// with what the prototype plays.
fn against_numpy(plan: &Plan, folder: &Path) {
    const CODE: &str = "import sys, time; sys.path.insert(0, sys.argv[1]); import engine, flagship\n\
        engine.run(flagship.SCENARIO, n=200, seed=1)\n\
        begun = time.process_time(); engine.run(flagship.SCENARIO, n=1500, seed=1); print((time.process_time() - begun) / 1500)";
    let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".into());
    let port = port();
    let (mut ours, mut theirs, mut ratios, mut like) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for _ in 0..7 {
        let output = Command::new(&python).args(["-c", CODE]).arg(folder).env("OPENBLAS_NUM_THREADS", "1").output();
        let seconds = output.ok().and_then(|it| String::from_utf8_lossy(&it.stdout).trim().parse::<f64>().ok());
        let Some(seconds) = seconds else {
            return eprintln!("the numpy prototype does not run with `{python}` in {}", folder.display());
        };
        let cpu = 1.0 / pace(plan, 1, SLICE).replications.cpu;
        ours.push(1e6 * cpu);
        theirs.push(1e6 * seconds);
        ratios.push(seconds / cpu);
        like.push(seconds * pace(&port, 1, SLICE).replications.cpu);
    }
    note("numpy prototype over Diwan, one replication of the flagship, one thread", Timing::of(ratios), 1);
    note("the same, with what the prototype plays and no more", Timing::of(like), 1);
    note("µs a replication: numpy prototype", Timing::of(theirs), 0);
    note("µs a replication: Diwan, one thread", Timing::of(ours), 1);
}

fn note(what: &str, it: Timing, places: usize) {
    judged(what, it, places, "", "");
}

fn threads(plan: &Plan) {
    let pairs: Vec<_> = (0..ROUNDS).map(|_| (pace(plan, 1, SLICE), pace(plan, 2, SLICE))).collect();
    let of = |value: fn(&(_, _)) -> f64| Timing::of(pairs.iter().map(value));
    let wall = of(|(one, two)| two.replications.wall / one.replications.wall);
    let processors = of(|(_, two)| two.processors);
    let verdict = match (wall.median >= 1.9, processors.median >= 1.95) {
        (true, _) => "met",
        (false, true) => "**not met**",
        (false, false) => "not told: the machine was busy",
    };
    judged("two threads over one, by the wall", wall, 2, "≥ 1.9", verdict);
    note("processors that the two had", processors, 2);
    note(
        "two threads over one, by processor time",
        of(|(one, two)| 2.0 * two.replications.cpu / one.replications.cpu),
        2,
    );
}

/// The flagship with its rules on and off, by processor time, in turn.
fn rules(plan: &Plan) {
    let loaded = load(FLAGSHIP, &WITHOUT_RULES.map(str::to_owned));
    let Some(scenario) = loaded.scenario else {
        return eprintln!("the flagship no longer takes the settings that switch its rules off");
    };
    let model = Arc::new(Model::compile(Arc::new(scenario)));
    let without = Plan::new(model.clone(), SEED, u64::MAX, Metric::usual(&model.scenario).into());
    let cost = |plan: &Plan| 1.0 / pace(plan, 1, SLICE).replications.cpu;
    let ratios = (0..ROUNDS).map(|_| cost(plan) / cost(&without));
    let it = Timing::of(ratios);
    row("the flagship over the same with all its rules switched off", it, 2, "≤ 1.6", it.median <= 1.6);
}

/// Processor time of `play`, microseconds per call, over about a slice.
fn cost(mut play: impl FnMut()) -> f64 {
    let (begun, cpu) = (Instant::now(), ThreadTime::now());
    let mut calls = 0;
    while calls == 0 || begun.elapsed() < SLICE {
        play();
        calls += 1;
    }
    1e6 * cpu.elapsed().as_secs_f64() / f64::from(calls)
}

fn play(simulation: &mut Simulation<LANES>, first: &mut u64) {
    simulation.begin_replications(SEED, *first);
    while simulation.step() {}
    *first += LANES as u64;
}

fn world(model: &Arc<Model>) {
    let mut simulation = Simulation::<LANES>::new(model.clone());
    let (mut here, mut there) = (0, 0);
    let ratios = (0..ROUNDS).map(|_| {
        let ecs = cost(|| play(&mut simulation, &mut here));
        let plain = cost(|| {
            let mut driver = Plain::<LANES>::new(model.clone(), SEED, there);
            while !driver.is_over() {
                driver.step();
            }
            there += LANES as u64;
        });
        ecs / plain
    });
    let ratio = Timing::of(ratios);
    row(&format!("the world over the driver without one, packs of {LANES}"), ratio, 3, "≤ 1.15", ratio.median <= 1.15);
}

/// The usual build, which finds its processor at run time, and one for this processor alone.
fn native(program: &str) {
    let rate = |program: &str| {
        let args = ["bench", FLAGSHIP, "--threads", "1", "--seconds", "1", "--format", "json", "--quiet"];
        let output = Command::new(program).args(args).output().ok()?;
        let found: serde_json::Value = serde_json::from_slice(&output.stdout).ok()?;
        found["paces"][0]["replications_per_cpu_s"]["median"].as_f64()
    };
    let ratios: Vec<f64> = (0..9).filter_map(|_| Some(rate(program)? / rate(DIWAN)?)).collect();
    if ratios.is_empty() {
        return eprintln!("`{program}` does not run");
    }
    let ratio = Timing::of(ratios);
    row("pace of a build for this processor alone over the usual one", ratio, 2, "≤ 1.3", ratio.median <= 1.3);
}

/// The exponent by which cost grows: 1 is linear, less is better. From the ends of the range, round by round.
fn exponent(ends: [(f64, Shape, u64); 2]) -> Timing {
    let mut worlds = ends.map(|(_, shape, packs)| (Simulation::<LANES>::new(shape.model()), packs));
    let grown = (ends[1].0 / ends[0].0).ln();
    Timing::of((0..ROUNDS).map(|_| {
        let [low, high] = [0, 1].map(|end| {
            let (simulation, packs) = &mut worlds[end];
            cost(|| {
                let mut first = 0;
                (0..*packs).for_each(|_| play(simulation, &mut first));
            })
        });
        (high / low).ln() / grown
    }))
}

fn growth() {
    let once = |size: usize, shape: Shape| (size as f64, shape, 1);
    let runs = exponent([(2.0, SG15, 2), (64.0, SG15, 64)]);
    row(
        &format!("exponent of cost in runs, {} to {}", 2 * LANES, 64 * LANES),
        runs,
        3,
        "1 ± 0.05",
        (runs.median - 1.0).abs() <= 0.05,
    );
    let turns = exponent([12, 96].map(|turns| once(turns, Shape { turns, ..SG15 })));
    row("in turns, 12 to 96", turns, 3, "≤ 1.1", turns.median <= 1.1);
    let actors = exponent([5, 60].map(|actors| once(actors, Shape { actors, ..SG15 })));
    row("in actors, 5 to 60, six choices each", actors, 3, "≤ 1.1", actors.median <= 1.1);
    let choices = exponent([3, 24].map(|choices| once(choices, Shape { choices, ..SG15 })));
    row("in choices of each actor, 3 to 24", choices, 3, "≤ 1.1", choices.median <= 1.1);
    let drawn = exponent([1, 360].map(|drawn| once(drawn, Shape { drawn, ..SG15 })));
    row("in numbers that are drawn, 1 to 360", drawn, 3, "≤ 1.1", drawn.median <= 1.1);
}

/// A person's turn in the seat with the longest menu, early and in the middle of a game; and its adviser, on two
/// threads.
fn game(model: &Arc<Model>) {
    const FUTURES: u64 = 500;
    let seat = (0_u16..).map(ActorId).zip(&model.actors).max_by_key(|(_, it)| it.menu.len());
    let seat = seat.map(|(id, _)| id).expect("the flagship has actors");
    for turns in [0, 9] {
        let begin = || {
            let mut game = Game::new(Session::begin(model.clone(), FLAGSHIP, &[], SEED, 0, 0), vec![seat]);
            for _ in 0..turns {
                game.close(Closing::Time).expect("it is not over");
            }
            game
        };
        let times = (0..ROUNDS).map(|_| {
            let mut game = begin();
            let begun = Instant::now();
            let view = game.seat(seat);
            let first = view.menu.iter().find(|it| it.closed.is_none()).map(|it| it.choice);
            game.reply(seat, Reply::Choices(first.into())).expect("it is on the menu");
            game.close(Closing::Time).expect("it is not over");
            black_box(game.seat(seat));
            1e3 * begun.elapsed().as_secs_f64()
        });
        let time = Timing::of(times.collect::<Vec<_>>());
        row(
            &format!("turn {} of a game: what a seat sees, its reply, the turn, and what it sees then, ms", turns + 1),
            time,
            2,
            "< 2",
            time.median < 2.0,
        );
        let game = begin();
        let view = game.seat(seat);
        let open = view.menu.iter().filter(|it| it.closed.is_none()).map(|it| Some(it.choice));
        let options: Vec<_> = open.chain([None]).collect();
        let replay = Replay { threads: 2, ..Replay::of(game.history()) };
        let times = (0..ROUNDS).map(|_| {
            let begun = Instant::now();
            black_box(adviser_of(&replay, &view, &options, FUTURES, Level::P95).is_ok());
            begun.elapsed().as_secs_f64()
        });
        let time = Timing::of(times.collect::<Vec<_>>());
        let what =
            format!("adviser on turn {}, {FUTURES} futures of {} options, two threads, s", turns + 1, options.len());
        row(&what, time, 3, "< 0.5", time.median < 0.5);
    }
}

fn reading() {
    let times = (0..ROUNDS).map(|_| {
        let begun = Instant::now();
        let mut loaded = load_bundled(FLAGSHIP);
        let model = Model::compile(Arc::new(loaded.scenario.take().expect("a bundled scenario is sound")));
        lint(&model, &mut loaded.diagnostics);
        1e3 * begun.elapsed().as_secs_f64()
    });
    let time = Timing::of(times);
    row("load, check and compile the flagship, ms", time, 1, "< 50", time.median < 50.0);
}

fn shell() {
    let times = (0..ROUNDS).filter_map(|_| {
        let begun = Instant::now();
        let output = Command::new(DIWAN).args(["run", FLAGSHIP]).output().ok()?;
        output.status.success().then(|| 1e3 * begun.elapsed().as_secs_f64())
    });
    let time = Timing::of(times);
    row("`diwan run` of the flagship from the shell, ms", time, 1, "< 100", time.median < 100.0);
}
