//! Damage: whatever happens to the text of a scenario, the answer is a scenario that plays or faults with places, never
//! a panic and never silence.

mod wreck;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use diwan::kernel::Seed;
use diwan::model::{Model, lint};
use diwan::record::{Run, measure};
use diwan::report::facts::{self, RunFacts};
use diwan::report::{Look, tell};
use diwan::scenario::{Texts, load};
use diwan::sim::{Simulation, play};
use diwan::text::{Diagnostics, Severity, Sources, Span};

pub(crate) use wreck::{Dice, wreck_text};
use wreck::{Files, wreck};

const CASES: u64 = 10_000;
/// A case takes milliseconds; whatever takes longer than this hangs, however busy the machine is.
const HANGS: Duration = Duration::from_secs(90);

/// A variant that uses what the well does not: claims, rules, calibration, settings.
const VARIANT: &str = r#"(
    format: 1, title: "The well, at odds", start: "2020-06-01", turns: 6, months_per_turn: 0.5,
    extends: "tiny.ron",
    settings: ["actors.north.influence=Normal(60, 8)", "posture north=press; hazard rain*0.5", "events.rain.when=water < 80", "jitter 0.2"],
    rules: (headroom: 20, foresight: true, fatigue: (value: Uniform(0.5, 0.7), note: "guess"), application: InOrder, first_instalment: Skipped),
    calibration: (prior: {"water": 50}, offsets: {"water": 1.5}),
    claims: {
        "c01": (text: "Carts spare the well.", label: Emergent, tests: [
            (arm: ["policy north=always(cart)"], control: ["policy north=hold"], metric: "end(water)", direction: Up, smallest: 0.5),
            (arm: ["forbid north.dig", "void south"], control: ["ablate north->water"], metric: "at(north.stability, 2)", direction: Unmoved, smallest: 1),
        ]),
    },
)"#;

/// Settings that are sound for every base: they speak of none of its names.
const SETTINGS: [&str; 6] = [
    "turns=9",
    "events off",
    "jitter 0.4",
    "policy *=random",
    "rules.headroom=Normal(25, 4)",
    "months_per_turn=0.25; title=\"x\"",
];

/// A good scenario: its files, the name under which it is loaded, and how many of 20 cases it takes.
struct Base {
    files: Files,
    entry: &'static str,
    share: usize,
}

fn bases() -> Vec<Base> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let text = |path: &Path| std::fs::read(path).expect("a bundled file");
    let folder = |name: &str| -> Files {
        let root = root.join(name);
        let below = |folder: &str| {
            let files =
                std::fs::read_dir(root.join(folder)).expect("a bundled folder").map(|it| it.expect("an entry").path());
            files.filter(|it| it.extension().is_some_and(|it| it == "ron" || it == "ftl")).collect::<Vec<_>>()
        };
        let named = |path: &Path| path.strip_prefix(&root).expect("below it").to_string_lossy().replace('\\', "/");
        below("").iter().chain(&below("text")).map(|it| (named(it), text(it))).collect()
    };
    let tiny = ("tiny.ron".to_owned(), text(&root.join("tiny.ron")));
    let variant = ("variant.ron".to_owned(), VARIANT.as_bytes().to_vec());
    vec![
        Base { files: [tiny.clone()].into(), entry: "tiny.ron", share: 7 },
        Base { files: [tiny, variant].into(), entry: "variant.ron", share: 4 },
        Base { files: folder("nile_dam"), entry: "", share: 6 },
        Base { files: folder("us_iraq_2020"), entry: "", share: 3 },
    ]
}

/// What happens in a case: which base, one number per damage, and the settings.
#[derive(Clone, Debug)]
struct Case {
    number: u64,
    base: usize,
    blows: Vec<u64>,
    settings: Vec<String>,
}

fn case(bases: &[Base], number: u64) -> Case {
    let mut dice = Dice(number.wrapping_mul(0xD1B5_4A32_D192_ED03));
    let mut ticket = dice.below(bases.iter().map(|it| it.share).sum());
    let mut base = 0;
    while ticket >= bases[base].share {
        ticket -= bases[base].share;
        base += 1;
    }
    // Many faults hide one another, so mostly there is one.
    let blows = [1, 1, 1, 1, 2, 2, 3, 5][dice.below(8)];
    let mut settings = Vec::new();
    if dice.below(5) == 0 {
        let setting = dice.of(&SETTINGS);
        settings.push(if dice.below(2) == 0 { setting.to_owned() } else { wreck_text(setting, dice.next()) });
    }
    Case { number, base, blows: (0..blows).map(|_| dice.next()).collect(), settings }
}

/// A folder with the files of a case; only what differs from the case before is written.
struct Disk {
    folder: PathBuf,
    holds: Files,
}

impl Disk {
    fn put(&mut self, files: &Files) {
        for name in self.holds.keys().filter(|it| !files.contains_key(*it)) {
            std::fs::remove_file(self.folder.join(name)).expect("removed");
        }
        for (name, text) in files.iter().filter(|(name, text)| self.holds.get(*name) != Some(text)) {
            let file = self.folder.join(name);
            std::fs::create_dir_all(file.parent().expect("in a folder")).expect("a folder");
            std::fs::write(file, text).expect("written");
        }
        self.holds.clone_from(files);
    }
}

/// What came of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Refused,
    Compiled,
    Played,
}

fn try_case(bases: &[Base], case: &Case, disk: &mut Disk) -> Result<Fate, String> {
    let base = &bases[case.base];
    let mut files = base.files.clone();
    let told: Vec<String> = case.blows.iter().map(|it| wreck(&mut files, *it)).collect();
    disk.put(&files);
    let path = disk.folder.join(base.entry).display().to_string();
    let tried = std::panic::catch_unwind(|| survive(&path, &case.settings, Dice(case.number).next()));
    let fault = match tried {
        Ok(Ok(fate)) => return Ok(fate),
        Ok(Err(fault)) => fault,
        Err(panic) => {
            let message = panic.downcast_ref::<String>().map(String::as_str).or(panic.downcast_ref::<&str>().copied());
            format!("panic: {}", message.unwrap_or("?"))
        }
    };
    Err(format!(
        "{fault}\n  case {} of {}, settings {:?}\n  {}",
        case.number,
        base.entry,
        case.settings,
        told.join("\n  ")
    ))
}

/// The case without every blow and setting that the failure does not need.
fn smallest(bases: &[Base], mut case: Case, mut failure: String, disk: &mut Disk) -> String {
    let mut place = 0;
    while place < case.blows.len() + case.settings.len() {
        let mut less = case.clone();
        if place < case.blows.len() {
            less.blows.remove(place);
        } else {
            less.settings.remove(place - case.blows.len());
        }
        match try_case(bases, &less, disk) {
            Err(still) => (case, failure) = (less, still),
            Ok(_) => place += 1,
        }
    }
    failure
}

/// Loads, compiles and plays; says what is not as promised.
fn survive(path: &str, settings: &[String], luck: u64) -> Result<Fate, String> {
    let mut loaded = load(path, settings);
    placed(&loaded.diagnostics, &loaded.sources)?;
    let Some(scenario) = loaded.scenario.take() else {
        return if loaded.diagnostics.is_refused() { Ok(Fate::Refused) } else { Err("refused without a fault".into()) };
    };
    if loaded.diagnostics.is_refused() {
        return Err("a scenario in spite of faults".into());
    }
    let model = Arc::new(Model::compile(Arc::new(scenario)));
    lint(&model, &mut loaded.diagnostics);
    placed(&loaded.diagnostics, &loaded.sources)?;
    if loaded.diagnostics.is_refused() {
        return Ok(Fate::Refused);
    }
    if !luck.is_multiple_of(3) {
        return Ok(Fate::Compiled);
    }
    let run = if model.turns <= 24 { play(&model, Seed(luck), luck % 5) } else { begun(&model, luck) };
    sane(&model, &run)?;
    Ok(Fate::Played)
}

/// The first turns of a long run, with a look at what actors think on the way.
fn begun(model: &Arc<Model>, luck: u64) -> Run {
    let mut simulation = Simulation::<1>::new(model.clone());
    let mut run = simulation.begin_run(Seed(luck), luck % 5, luck % 5);
    for _ in 0..12 {
        if simulation.step() {
            let turn = simulation.turn_record();
            run.turns.push(turn);
            let thoughts = simulation.utilities().into_iter().chain(simulation.logits());
            assert!(thoughts.into_iter().all(|it| it[0].is_finite()), "a utility is not finite");
        }
    }
    run
}

fn placed(found: &Diagnostics, sources: &Sources) -> Result<(), String> {
    let is_inside = |span: Span| {
        let text = sources.text(span.file);
        sources.name(span.file) != "?"
            && span.start <= span.end
            && span.end <= text.len()
            && text.is_char_boundary(span.start)
    };
    for fault in found.sorted() {
        let place = sources.place(fault.span);
        let line = sources.text(fault.span.file).split('\n').nth(place.line - 1).map(|it| it.chars().count());
        let is_within = line.is_some_and(|it| place.column >= 1 && place.column <= it + 1);
        if !is_inside(fault.span) || !is_within || !fault.related.iter().all(|(span, _)| is_inside(*span)) {
            return Err(format!("{place} lies outside: {fault:?}"));
        }
        if fault.severity == Severity::Error && fault.message == "this notation is not understood" {
            return Err(format!("{place}: what one reader takes, the other does not"));
        }
        let shown = fault.render(sources, false);
        if !shown.contains(&format!("┌─ {place}\n")) || !shown.contains(fault.code) || shown.contains('\u{1B}') {
            return Err(format!("rendered as {shown:?}"));
        }
    }
    Ok(())
}

/// Every number of a run is finite and on its scale, and the run can be told.
fn sane(model: &Model, run: &Run) -> Result<(), String> {
    let scenario = &model.scenario;
    for (parameter, value) in model.parameters.iter().zip(&run.parameters) {
        let held = (parameter.range.0..=parameter.range.1).contains(value);
        // Jitter multiplies what was drawn.
        if !value.is_finite() || !(held || parameter.jitter > 0.0) {
            return Err(format!("{} was drawn as {value}", parameter.path));
        }
    }
    for (turn, levels) in
        [&run.origins, &run.start].into_iter().chain(run.turns.iter().map(|it| &it.levels)).enumerate()
    {
        for (variable, level) in scenario.variables.iter().zip(levels) {
            if !(variable.low()..=100.0).contains(level) {
                return Err(format!("{} is {level} at step {turn}", variable.notation));
            }
        }
    }
    for turn in &run.turns {
        if let Some(change) = turn.changes.iter().find(|it| !it.amount.is_finite()) {
            return Err(format!("turn {}: {change:?}", turn.turn));
        }
        for round in &turn.rounds {
            let terms =
                round.offers.iter().all(|it| (0.0..=100.0).contains(&it.terms) && (0.0..=100.0).contains(&it.before));
            if !(0.0..=1.0).contains(&round.breakdown) || !(0.0..=100.0).contains(&round.compliance) || !terms {
                return Err(format!("turn {}: {round:?}", turn.turn));
            }
        }
    }
    let metrics = scenario.claims.iter().flat_map(|it| &it.tests).map(|it| it.metric);
    for metric in metrics {
        let value = measure(scenario, run, metric);
        if !value.is_finite() {
            return Err(format!("{metric:?} is {value}"));
        }
    }
    let texts = Texts::of_keys(scenario);
    let words = tell(model, &texts, run, &Look { width: 80, colour: false, brief: false, plain: false });
    let data = facts::json(&RunFacts::of(model, &texts, run, &[])).to_string();
    if words.contains("NaN") || data.contains("NaN") { Err("a number is told as NaN".into()) } else { Ok(()) }
}

#[test]
fn ten_thousand_damages_are_survived() {
    let bases = Arc::new(bases());
    for (number, base) in bases.iter().enumerate() {
        let mut disk = disk(&format!("whole{number}"));
        let whole = Case { number: 0, base: number, blows: Vec::new(), settings: Vec::new() };
        assert_ne!(try_case(&bases, &whole, &mut disk), Ok(Fate::Refused), "{} is sound", base.entry);
        std::fs::remove_dir_all(&disk.folder).expect("removed");
    }
    let next = Arc::new(AtomicU64::new(0));
    let busy: Vec<Arc<Mutex<(Instant, String)>>> =
        (0..2).map(|_| Arc::new(Mutex::new((Instant::now(), String::new())))).collect();
    let workers: Vec<_> = busy
        .iter()
        .enumerate()
        .map(|(worker, busy)| {
            let (bases, next, busy) = (bases.clone(), next.clone(), busy.clone());
            std::thread::spawn(move || {
                let mut disk = disk(&format!("worker{worker}"));
                let (mut fates, mut failures) = ([0_u64; 3], Vec::new());
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= CASES || failures.len() > 5 {
                        break;
                    }
                    let case = case(&bases, number);
                    *busy.lock().expect("no panic while it is held") = (Instant::now(), format!("{case:?}"));
                    match try_case(&bases, &case, &mut disk) {
                        Ok(fate) => fates[fate as usize] += 1,
                        Err(failure) => failures.push(smallest(&bases, case, failure, &mut disk)),
                    }
                }
                std::fs::remove_dir_all(&disk.folder).expect("removed");
                (fates, failures)
            })
        })
        .collect();
    while workers.iter().any(|it| !it.is_finished()) {
        std::thread::sleep(Duration::from_millis(20));
        for (worker, busy) in workers.iter().zip(&busy) {
            let (since, what) = busy.lock().expect("no panic while it is held").clone();
            assert!(worker.is_finished() || since.elapsed() < HANGS, "this case hangs: {what}");
        }
    }
    let (mut fates, mut failures) = ([0; 3], Vec::new());
    for worker in workers {
        let (some, failed) = worker.join().expect("a worker catches what it tries");
        fates.iter_mut().zip(some).for_each(|(sum, it)| *sum += it);
        failures.extend(failed);
    }
    assert!(failures.is_empty(), "{}", failures.join("\n\n"));
    println!("refused, compiled, played: {fates:?}");
    // The damage is neither so heavy that nothing plays nor so light that nothing is refused.
    assert_eq!(fates.iter().sum::<u64>(), CASES);
    assert!(fates.iter().all(|it| *it >= CASES / 30), "{fates:?}");
}

fn disk(name: &str) -> Disk {
    let folder = std::env::temp_dir().join(format!("diwan-damage-{}-{name}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    Disk { folder, holds: Files::new() }
}
