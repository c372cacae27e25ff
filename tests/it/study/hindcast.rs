//! Hindcasts: what the runs say is what is told of them one by one, and a history that the model made itself is
//! foreseen as well as it can be.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use diwan::kernel::{Seed, Words, ops};
use diwan::model::Model;
use diwan::record::{Run, measure};
use diwan::scenario::{Metric, Scenario, load, load_with_history, read_metric};
use diwan::sim::play;
use diwan::stats::Level;
use diwan::study::{HindcastFacts, Hindcasting, ObservationFacts, Sampling, hindcast};
use diwan::text::{FileId, Span};
use rand::TryRng;

use super::{diwan, empty};

/// A history in a file of its own.
fn written(name: &str, observations: &str) -> PathBuf {
    let path = empty(&format!("hindcast-{name}")).join("history.ron");
    let history = format!("(sources: {{\"us\": (title: \"These tests\")}}, observations: {{\n{observations}}})");
    std::fs::write(&path, history).expect("written");
    path
}

fn found(scenario: &str, path: &Path, draws: u64, seeds: u64, threads: usize) -> HindcastFacts {
    let loaded = load_with_history(scenario, &[], path);
    let said = loaded.diagnostics.render(&loaded.sources, false);
    let model = Arc::new(Model::compile(Arc::new(loaded.scenario.unwrap_or_else(|| panic!("{said}")))));
    let sampling = Sampling { seed: 2020, draws, seeds, threads, metrics: [].into(), parameters: false };
    let asked = Hindcasting { model: &model, settings: &[], level: Level::P95, sampling };
    hindcast(&asked, &()).expect("runs enough")
}

fn model(scenario: &str) -> Arc<Model> {
    Arc::new(Model::compile(Arc::new(load(scenario, &[]).scenario.expect("a bundled scenario is sound"))))
}

fn metric(scenario: &Scenario, text: &str) -> Metric {
    read_metric(scenario, text, Span::new(FileId(0), 0, text.len())).expect("a metric")
}

/// The part of a run that lies between two turns.
fn part(run: &Run, turns: core::ops::Range<usize>) -> Run {
    let end = turns.end.min(run.turns.len());
    let kept = run.turns.get(turns.start.min(end)..end).unwrap_or(&[]).to_vec();
    let outcome = run.outcome.filter(|_| turns.end >= run.turns.len());
    Run { start: run.levels(turns.start.checked_sub(1)).to_vec(), turns: kept, outcome, ..run.clone() }
}

fn said(it: &ObservationFacts) -> f64 {
    it.chance.or(it.predicted.mean).expect("something is said of it")
}

#[test]
fn what_runs_say_is_what_is_told_of_them() {
    // A name, how it is asked, the turns (counted from 0, the last one left out), and the metric of that part of a run.
    let asked = [
        ("a", "metric: \"end(tension)\", until: \"2020-12-20\", value: 60, unit: \"points\"", 0..12, "end(tension)"),
        ("b", "metric: \"lowest(storage)\", value: 60, unit: \"points\"", 0..24, "lowest(storage)"),
        (
            "c",
            "metric: \"highest(tension)\", until: \"2020-09-10\", value: 60, unit: \"points\"",
            0..5,
            "highest(tension)",
        ),
        (
            "d",
            "metric: \"count(egypt.world_stage)\", from: \"2020-10-03\", until: \"2021-01-02\", value: 1, unit: \"turns\"",
            6..12,
            "count(egypt.world_stage)",
        ),
        (
            "e",
            "happening: \"egypt.world_stage\", from: \"2020-10-03\", until: \"2021-01-02\", value: 1, unit: \"times\"",
            6..12,
            "count(egypt.world_stage)",
        ),
        ("f", "happening: \"tripartite.deal\", until: \"2021-01-02\", value: true", 0..12, "reached(tripartite)"),
        ("g", "metric: \"share(confrontation)\", until: \"2021-02-20\", value: false", 0..16, "share(confrontation)"),
        (
            "h",
            "metric: \"fired(floods)\", from: \"2020-08-20\", until: \"2021-06-30\", value: 1, unit: \"events\"",
            3..24,
            "fired(floods)",
        ),
        ("i", "metric: \"kept(tripartite)\", until: \"2021-03-10\", value: true", 0..17, "kept(tripartite)"),
        (
            "j",
            "metric: \"payoff(egypt)\", until: \"2021-03-10\", value: 0.1, unit: \"utility\"",
            0..17,
            "payoff(egypt)",
        ),
        ("k", "metric: \"months_to(tripartite)\", value: 3, unit: \"months\"", 0..24, "months_to(tripartite)"),
        (
            "l",
            "metric: \"rounds(tripartite)\", from: \"2020-07-03\", until: \"2021-07-02\", value: 3, unit: \"rounds\"",
            0..24,
            "rounds(tripartite)",
        ),
        ("m", "happening: \"tripartite.round\", value: 3, unit: \"times\"", 0..24, "rounds(tripartite)"),
    ];
    let observations = asked.iter().fold(String::new(), |mut out, (key, text, ..)| {
        let _ = writeln!(out, "\"{key}\": ({text}, source: \"us\"),");
        out
    });
    let more = "\"x\": (expr: \"storage / 2 + tension\", from: \"2020-08-03\", until: \"2020-10-02\", value: 60, unit: \"things\", source: \"us\"),\n\
                \"y\": (expr: \"tension > 60 and not tripartite.in_force\", from: \"2020-08-03\", until: \"2020-12-02\", value: true, source: \"us\"),\n\
                \"z\": (expr: \"times(egypt.world_stage) > 1\", at: \"2020-12-02\", value: true, source: \"us\"),";
    let path = written("told", &format!("{observations}{more}"));
    let (runs, model) = (100, model("nile_dam"));
    let facts = found("nile_dam", &path, runs, 1, 2);
    let told: Vec<Run> = (0..runs).map(|it| play(&model, Seed(2020), it)).collect();
    let mean = |of: &dyn Fn(&Run) -> f64| told.iter().map(of).sum::<f64>() / runs as f64;
    for ((key, _, turns, text), it) in asked.into_iter().zip(&facts.observations) {
        let metric = metric(&model.scenario, text);
        let should = mean(&|run| measure(&model.scenario, &part(run, turns.clone()), metric));
        assert!((said(it) - should).abs() < 1e-9, "{key}: {} is not {should}", said(it));
    }
    let [.., x, y, z] = &facts.observations[..] else { panic!("three more") };
    let variable = |name: &str| model.scenario.variable(name).expect("a level").index();
    let (storage, tension) = (variable("storage"), variable("tension"));
    let levels = |run: &Run, turn: usize| run.levels(Some(turn.min(run.turns.len() - 1))).to_vec();
    let should =
        mean(&|run| (2..6).map(|it| levels(run, it)[storage] / 2.0 + levels(run, it)[tension]).sum::<f64>() / 4.0);
    assert!((said(x) - should).abs() < 1e-9, "{} is not {should}", said(x));
    let holds = |run: &Run, turn: usize| {
        let turn = turn.min(run.turns.len() - 1);
        levels(run, turn)[tension] > 60.0 && !run.turns[turn].in_force[0]
    };
    let should = mean(&|run| f64::from(u8::from((2..10).any(|it| holds(run, it)))));
    assert!((said(y) - should).abs() < 1e-9 && should > 0.0 && should < 1.0, "{} is not {should}", said(y));
    let count = metric(&model.scenario, "count(egypt.world_stage)");
    let should = mean(&|run| f64::from(u8::from(measure(&model.scenario, &part(run, 0..10), count) > 1.0)));
    assert!((said(z) - should).abs() < 1e-9 && should > 0.0 && should < 1.0, "{} is not {should}", said(z));
}

#[test]
fn a_history_that_the_model_made_is_foreseen_as_well_as_it_can_be() {
    let (n, model) = (240_u64, model("tiny"));
    let (water, carts, deal) = ("end(water)", "count(south.cart)", "reached(fence)");
    let [water, carts, deal] = [water, carts, deal].map(|it| metric(&model.scenario, it));
    let mut observations = String::new();
    let mut words = Words::new(Seed(5), 0, 0, "error");
    for run in 0..n {
        let Ok(word) = words.try_next_u32();
        let error = 3.0 * ops::normal_quantile((f64::from(word) + 0.5) / 4_294_967_296.0);
        let told = play(&model, Seed(11), run);
        let of = |metric: Metric| measure(&model.scenario, &told, metric);
        let (measured, carts, deal) = ((of(water) + error).clamp(0.0, 100.0), of(carts), of(deal) > 0.5);
        let _ = writeln!(
            observations,
            "\"w{run}\": (metric: \"end(water)\", value: {measured}, unit: \"points\", error: 3, base_rate: Normal(50, 10), source: \"us\"),\n\
             \"c{run}\": (happening: \"south.cart\", value: {carts}, unit: \"times\", base_rate: Normal(0.5, 0.7), source: \"us\"),\n\
             \"d{run}\": (metric: \"reached(fence)\", value: {deal}, base_rate: 0.9, persistence: 0.1, source: \"us\"),"
        );
    }
    let path = written("made", &observations);
    let facts = found("tiny", &path, 3_000, 1, 2);
    let all = |key: char| facts.observations.iter().filter(move |it| it.id.starts_with(key));
    // Within what 240 and 480 fair trials do in all but one of a thousand.
    let about = |is: f64, should: f64, n: f64, what: &str| {
        let reach = 3.3 * (should * (1.0 - should) / n).sqrt() + 0.5 / n;
        assert!((is - should).abs() <= reach, "{what}: {is} is not about {should}");
    };
    let share = |is: fn(&ObservationFacts) -> Option<bool>| {
        all('w').filter(|it| is(it) == Some(true)).count() as f64 / n as f64
    };
    about(share(|it| it.predicted.within_50), 0.5, n as f64, "water within 50 %");
    about(share(|it| it.predicted.within_90), 0.9, n as f64, "water within 90 %");
    for it in &facts.sum.coverage {
        let n = it.n as f64;
        assert!(it.n == 480 && it.expected >= it.promised * n - 1.0);
        about(it.held as f64 / n, it.expected / n, n, "coverage");
    }
    // Kolmogorov's distance of places from even ones: above 1.95 / sqrt(n) in one of a thousand.
    for key in ['w', 'c'] {
        let mut places: Vec<f64> = all(key).map(|it| it.predicted.pit.expect("a number")).collect();
        places.sort_by(f64::total_cmp);
        let off = (1..).zip(&places).map(|(rank, it)| (it - (f64::from(rank) - 0.5) / n as f64).abs());
        let off = off.fold(0.0, f64::max) + 0.5 / n as f64;
        assert!(off < 1.95 / (n as f64).sqrt(), "{key}: {off}");
    }
    let chance = all('d').next().and_then(|it| it.chance).expect("a chance");
    let brier = facts.sum.brier.expect("yes and no");
    let (low, high) = brier.low.zip(brier.high).expect("many");
    assert!((low - 0.01..=high + 0.01).contains(&(chance * (1.0 - chance))), "{chance}: {brier:?}");
    // Who knows the model is not bettered by who does not, on any kind.
    assert_eq!(facts.sum.skill.len(), 5, "{:?}", facts.sum.skill);
    for it in &facts.sum.skill {
        assert!(it.low.is_some_and(|low| low > 0.0), "{it:?}");
    }
}

#[test]
fn threads_do_not_matter_and_draws_may_share_seeds() {
    let path = PathBuf::from("tests/hindcast/well.ron");
    let json =
        |draws, seeds, threads| serde_json::to_string(&found("tiny", &path, draws, seeds, threads)).expect("JSON");
    assert_eq!(json(700, 1, 1), json(700, 1, 3));
    assert_eq!(json(100, 7, 1), json(100, 7, 2));
}

#[test]
fn a_history_changes_no_digest_and_what_is_said_is_laid_out() {
    let path = PathBuf::from("tests/hindcast/well.ron");
    let with = load_with_history("tiny", &[], &path).scenario.expect("a sound history");
    let without = load("tiny", &[]).scenario.expect("a bundled scenario is sound");
    assert_eq!((with.digest, with.words), (without.digest, without.words));
    assert_eq!(with.observed.observations.len(), 6);
    let output = diwan(&["hindcast", "tiny", "--history", "tests/hindcast/well.ron", "--runs", "500"]);
    let text = String::from_utf8(output.stdout).expect("text");
    for word in [
        "Hindcast: The well",
        "water_in_july, points",
        "skill against persistence",
        "a_calf_was_born: the scenario keeps no cattle",
    ] {
        assert!(text.contains(word), "no `{word}` in {text}");
    }
}

#[test]
fn counts_and_conduct_are_watched_as_they_are_played() {
    let counted = [
        ("a", "from: \"2020-09-03\", until: \"2021-01-02\", ", 4..12),
        ("b", "until: \"2020-12-25\", ", 0..12),
        ("c", "", 0..24),
    ];
    let observations = counted.iter().fold(String::new(), |mut out, (key, days, _)| {
        let _ =
            writeln!(out, "\"{key}\": (metric: \"total(clashes)\", {days}value: 3, unit: \"events\", source: \"us\"),");
        out
    });
    let more = "\"y\": (expr: \"clashes.rate + egypt.word + conduct.ethiopia.egypt\", at: \"2020-12-25\", value: 90, unit: \"things\", source: \"us\"),\n\
                \"z\": (expr: \"since(egypt.show_force) <= 1\", at: \"2020-12-25\", value: true, source: \"us\"),";
    let path = written("counts", &format!("{observations}{more}"));
    let (runs, model) = (60, model("tests/in_full.ron"));
    let facts = found("tests/in_full.ron", &path, runs, 1, 1);
    let told: Vec<Run> = (0..runs).map(|it| play(&model, Seed(2020), it)).collect();
    let total = metric(&model.scenario, "total(clashes)");
    for ((key, _, turns), it) in counted.into_iter().zip(&facts.observations) {
        let all = told.iter().map(|run| measure(&model.scenario, &part(run, turns.clone()), total));
        let should = all.sum::<f64>() / runs as f64;
        assert!((said(it) - should).abs() < 1e-9 && should > 0.0, "{key}: {} is not {should}", said(it));
    }
    let [.., y, z] = &facts.observations[..] else { panic!("two more") };
    assert!((-100.0..300.0).contains(&said(y)) && y.predicted.low_90 < y.predicted.high_90, "{y:?}");
    // Shown on one of the last two of twelve turns, or as the run ended.
    let show = model.scenario.choice("egypt.show_force").expect("a choice");
    let lately = |run: &Run| {
        run.turns[..run.turns.len().min(12)]
            .iter()
            .rev()
            .take(3)
            .any(|it| it.choices.iter().any(|it| it.choice == Some(show)))
    };
    let most = told.iter().filter(|run| lately(run)).count() as f64 / runs as f64;
    assert!(said(z) > 0.0 && said(z) <= most, "{} is more than {most}", said(z));
}
