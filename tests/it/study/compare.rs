//! `diwan compare`, and the contrasts that it prints.

use std::sync::Arc;

use diwan::kernel::Seed;
use diwan::model::Model;
use diwan::record::measure;
use diwan::scenario::{Metric, load};
use diwan::sim::play_draw;
use diwan::stats::{Level, mcnemar_exact};
use diwan::study::{Family, Method, Sample, Sampling, Verdict, companions, contrasts, curves, play};

use super::{diwan, empty, json, number};

fn model(name: &str, settings: &[&str]) -> Arc<Model> {
    let settings: Vec<String> = settings.iter().map(|it| (*it).to_owned()).collect();
    Arc::new(Model::compile(Arc::new(load(name, &settings).scenario.expect("a sound scenario"))))
}

fn sample(model: &Arc<Model>, seed: u64, size: (u64, u64), metrics: &Arc<[Metric]>, threads: usize) -> Sample {
    let sampling =
        Sampling { seed, draws: size.0, seeds: size.1, threads, metrics: metrics.clone(), parameters: false };
    play(model, &sampling, &())
}

#[test]
fn a_contrast_is_what_the_runs_say() {
    let (arm, control) =
        (model("us_iraq_2020", &["doctrine us=maximalist"]), model("us_iraq_2020", &["doctrine us=patience"]));
    let scenario = &control.scenario;
    let metrics: Arc<[Metric]> = Metric::compared(scenario).into();
    let samples = [&arm, &control].map(|it| sample(it, 11, (60, 1), &metrics, 2));
    let smallest: Vec<f64> = metrics.iter().map(|it| it.smallest(scenario)).collect();
    let family = Family { scenario, metrics: &metrics, smallest: &smallest, level: Level::P95, seed: 11 };
    let found = contrasts(&family, &samples[..1], &samples[1]).expect("enough pairs");
    let runs = [&arm, &control]
        .map(|model| (0..60).map(|number| play_draw(model, Seed(11), number, number)).collect::<Vec<_>>());
    for (contrast, metric) in found.iter().zip(metrics.iter()) {
        let [first, second]: [Vec<f64>; 2] =
            [&runs[0], &runs[1]].map(|runs| runs.iter().map(|run| measure(scenario, run, *metric)).collect());
        let name = metric.notation(scenario);
        let mean = |values: &[f64]| values.iter().sum::<f64>() / 60.0;
        assert!(
            (contrast.arm_value - mean(&first)).abs() < 1e-9 && (contrast.control_value - mean(&second)).abs() < 1e-9,
            "{name}"
        );
        assert!((contrast.difference - (mean(&first) - mean(&second))).abs() < 1e-9, "{name}");
        assert!(
            contrast.interval.low <= contrast.difference && contrast.difference <= contrast.interval.high,
            "{name}"
        );
        assert_eq!((contrast.pairs, contrast.draws), (60, 60), "{name}");
        assert_eq!(contrast.discordant, first.iter().zip(&second).filter(|(a, b)| a != b).count() as u64, "{name}");
        assert!(contrast.p_adjusted >= contrast.p, "{name}");
        if matches!(metric, Metric::Share(_)) {
            let only = |a: f64, b: f64| first.iter().zip(&second).filter(|it| (*it.0, *it.1) == (a, b)).count() as u64;
            assert_eq!(contrast.method, Method::PairedShares, "{name}");
            assert_eq!(contrast.p.to_bits(), mcnemar_exact(only(1.0, 0.0), only(0.0, 1.0)).to_bits(), "{name}");
        }
    }
    let tension = metrics.iter().position(|it| it.notation(scenario) == "end(tension)").expect("a usual metric");
    assert!(
        found[tension].verdict == Verdict::Higher && found[tension].share_of_draws.is_none(),
        "one run a draw can't tell it"
    );
}

#[test]
fn an_arm_does_not_differ_from_itself_nor_from_one_that_has_no_path_to_the_metric() {
    for arm in ["same=", "void=void isis.rebuild;void isis.rebuild"] {
        let metric = if arm == "same=" { "mean(attacks)" } else { "count(us.ultimatum)" };
        let arguments = [
            "compare",
            "us_iraq_2020",
            "--arm",
            arm,
            "--draws",
            "40",
            "--seeds",
            "3",
            "--metric",
            metric,
            "--metric",
            "share(reset)",
        ];
        let (found, code) = json(&arguments);
        assert_eq!(code, Some(0));
        if arm == "same=" {
            for contrast in found["contrasts"].as_array().expect("contrasts") {
                // That no pair differed of so few does not say that none can.
                let (low, high) = (number(contrast, "low"), number(contrast, "high"));
                assert_eq!(
                    (number(contrast, "difference"), low + high, number(contrast, "p")),
                    (0.0, 0.0, 1.0),
                    "{contrast}"
                );
                assert!(high > 0.05 && contrast["method"] == "bound" && contrast["verdict"] == "too_few", "{contrast}");
            }
        }
    }
    // What nobody weighs and nothing reads changes nothing at all.
    let arm = "elsewhere=actors.isis.positions.culture.salience=0.9";
    let (found, _) = json(&[
        "compare",
        "us_iraq_2020",
        "--arm",
        arm,
        "--draws",
        "40",
        "--seeds",
        "3",
        "--metric",
        "end(relationship)",
    ]);
    let contrast = &found["contrasts"][0];
    assert!(number(contrast, "difference").abs() < 0.1 && number(contrast, "correlation") > 0.95, "{contrast}");
}

#[test]
fn the_printed_object_has_what_was_promised_for_any_number_of_threads() {
    let arguments = |threads: &'static str| {
        let arms =
            ["--arm", "hard=doctrine us=maximalist", "--arm", "soft=doctrine us=patience", "--arm", "none=hold us"];
        json(
            &[
                &[
                    "compare",
                    "us_iraq_2020",
                    "--control",
                    "soft",
                    "--draws",
                    "30",
                    "--seeds",
                    "4",
                    "--threads",
                    threads,
                ][..],
                &arms,
            ]
            .concat(),
        )
        .0
    };
    let mut found = arguments("1");
    let mut again = arguments("3");
    for it in [&mut found, &mut again] {
        assert!(it.as_object_mut().expect("an object").remove("elapsed_s").is_some());
    }
    assert_eq!(found, again);
    // Without runs lost before the horizon, the curve is the share that goes on, and the area below it the restricted
    // mean.
    let of = |it: &&serde_json::Value| it["metric"] == "length()" && it["arm"] == "hard";
    let curve = found["curves"].as_array().expect("curves").iter().find(of).expect("a curve");
    let (mut area, mut before, mut share) = (0.0, 0.0, 1.0);
    for step in curve["steps"].as_array().expect("steps") {
        area += share * (number(step, "month") - before);
        (before, share) = (number(step, "month"), number(step, "survival"));
    }
    area += share * (18.0 - before);
    let length = found["contrasts"].as_array().expect("contrasts").iter().find(of).expect("a contrast");
    assert!((area - number(length, "arm_value")).abs() < 1e-9, "{area} {length}");
    let contrasts = found["contrasts"].as_array().expect("contrasts");
    let metrics = contrasts.len() / 2;
    assert!(metrics > 30 && contrasts.len() == 2 * metrics);
    let mut wider = 0;
    for contrast in contrasts {
        for key in ["arm_value", "control_value", "difference", "low", "high", "p", "p_adjusted", "pairs"] {
            number(contrast, key);
        }
        if number(contrast, "discordant") > 0.0 {
            let [low, share, high] =
                ["share_of_draws_low", "share_of_draws", "share_of_draws_high"].map(|key| number(contrast, key));
            assert!(0.0 <= low && low <= share && share <= high && high <= 1.0, "{contrast}");
        }
        for key in ["metric", "arm", "control", "verdict", "method"] {
            assert!(contrast[key].is_string(), "{key} in {contrast}");
        }
        assert!(contrast.get("correlation").is_some());
        assert_eq!(
            (contrast["control"].as_str(), number(contrast, "pairs"), contrast["method"].as_str()),
            (
                Some("soft"),
                120.0,
                Some(if number(contrast, "discordant") >= 30.0 {
                    "draws"
                } else {
                    contrast["method"].as_str().unwrap_or_default()
                })
            )
        );
        // An interval for all arms at once holds what is estimated.
        let difference = number(contrast, "difference");
        let (low, high) = (number(&contrast["simultaneous"], "low"), number(&contrast["simultaneous"], "high"));
        assert!(low <= difference && difference <= high, "{contrast}");
        wider += usize::from(high - low > number(contrast, "high") - number(contrast, "low"));
    }
    // It is wider than one for that arm alone, but where the latter allows for skewness and for hardly any difference.
    assert!(2 * wider > contrasts.len(), "{wider} of {}", contrasts.len());
}

#[test]
fn a_table_is_kept_and_not_replaced_unasked() {
    let folder = empty("kept");
    let at = folder.display().to_string();
    let arguments = ["compare", "tiny", "--arm", "wet=indicators.water.start=80", "--runs", "500", "--out", &at];
    assert!(diwan(&arguments).status.success());
    let names = |folder: &std::path::Path| {
        let mut out: Vec<String> = std::fs::read_dir(folder)
            .expect("a folder")
            .map(|it| it.expect("an entry").file_name().to_string_lossy().into_owned())
            .collect();
        out.sort();
        out
    };
    assert_eq!(names(&folder), ["comparison.json", "contrasts.parquet", "runs.parquet"], "nothing is drawn in tiny");
    let before = std::fs::read(folder.join("contrasts.parquet")).expect("a table");
    let again = diwan(&arguments);
    assert!(again.status.code() == Some(2) && String::from_utf8_lossy(&again.stderr).contains("--force"));
    assert!(diwan(&[&arguments[..], &["--force"]].concat()).status.success());
    assert!(std::fs::read(folder.join("contrasts.parquet")).expect("a table") == before);
    std::fs::write(folder.join("thesis.tex"), "years of work").expect("written");
    let foreign = diwan(&[&arguments[..], &["--force"]].concat());
    assert!(foreign.status.code() == Some(2) && folder.join("thesis.tex").exists());
    assert_eq!(diwan::table::rows_of(&folder.join("runs.parquet")).expect("a table"), 1000);
}

#[test]
fn nonsense_has_its_exit_code_and_a_word() {
    for (arguments, code, word) in [
        (&["--arm", "wet"][..], 2, "has no name"),
        (&["--arm", "Wet Day=void south"], 2, "no name for an arm"),
        (&["--arm", "a=void south", "--arm", "a=void north"], 2, "two arms called `a`"),
        (&["--arm", "baseline=void south"], 2, "two arms called"),
        (&["--arm", "a=void south", "--control", "b"], 2, "none of the arms"),
        (&["--arm", "a=void south", "--control", "a"], 2, "besides its control"),
        (&["--arm", "a=viod south", "--arm", "b=void sooth"], 3, "--arm b"),
        (&["--arm", "a=void south", "--metric", "mean(wather)"], 2, "did you mean `water`"),
        (&["--arm", "a=void south", "--metric", "months_to(nothing)"], 2, "no outcome, dialogue, event or choice"),
        (&["--arm", "a=void south", "--smallest", "end(water)=0"], 2, "above 0"),
        (&["--arm", "a=void south", "--smallest", "at(water, 1)=1"], 2, "not compared"),
        (&["--arm", "a=void south", "--runs", "1"], 2, "ask for more runs"),
        (&["--arm", "a=void south", "--draws", "1", "--seeds", "50"], 2, "ask for more runs"),
        (&["--arm", "a=void south", "--runs", "1000000000"], 2, "fit into memory"),
        (&["--arm", "a=void south", "--draws", "1000000000", "--seeds", "1000000000"], 2, "more than"),
        (&["--arm", "a=void south", "--runs", "100", "--draws", "3"], 2, "cannot be used with"),
        (&["--arm", "a=void south", "--threads", "0"], 2, "1 to 1024"),
        (&[], 2, "--arm"),
    ] {
        let output = diwan(&[&["compare", "tiny"], arguments].concat());
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
        assert!(said.contains(word) && !said.contains("fault of diwan"), "{arguments:?}: {said}");
    }
}

/// The cases that once said "=" beside an interval from -28 to +28, and 0.00 to 0.00.
#[test]
fn few_pairs_that_happen_not_to_differ_are_no_certainty() {
    let arguments = |size: &[&'static str]| {
        let arms = ["compare", "tiny", "--arm", "a=events off", "--seed", "1", "--metric", "share(quarrel)"];
        [&arms[..], size].concat()
    };
    let (found, _) = json(&arguments(&["--runs", "10"]));
    let contrast = &found["contrasts"][0];
    assert_eq!(
        (number(contrast, "discordant"), contrast["verdict"].as_str()),
        (0.0, Some("undetermined")),
        "{contrast}"
    );
    assert!(
        (number(contrast, "high") - 0.2775).abs() < 1e-3 && (number(contrast, "low") + 0.2775).abs() < 1e-3,
        "{contrast}"
    );
    let (found, _) = json(&arguments(&["--draws", "5", "--seeds", "2"]));
    let contrast = &found["contrasts"][0];
    assert!(number(contrast, "high") > 0.4 && contrast["verdict"] == "too_few", "{contrast}");
    let shown = diwan(&arguments(&["--draws", "5", "--seeds", "2"]));
    let shown = String::from_utf8_lossy(&shown.stdout).into_owned();
    assert!(shown.contains("Not judged") && !shown.contains("0.00 to 0.00"), "{shown}");
    let (found, _) = json(&arguments(&["--draws", "4", "--seeds", "50"]));
    assert_eq!(found["contrasts"][0]["verdict"], "too_few", "four draws tell nothing of a fifth");
    let more = "more=hazard us_exit_pressure*2; hazard mass_casualty_attack*1.5";
    let (found, _) = json(&[
        "compare",
        "us_iraq_2020",
        "--arm",
        more,
        "--runs",
        "30",
        "--seed",
        "1",
        "--metric",
        "share(escalation)",
    ]);
    let contrast = &found["contrasts"][0];
    assert!(contrast["verdict"] != "equivalent" && number(contrast, "high") > 0.1, "{contrast}");
}

/// What is said in words counts what the signs of the table count.
#[test]
fn words_and_signs_are_one_decision() {
    let arms = ["compare", "us_iraq_2020", "--arm", "patient=doctrine us=patience", "--draws", "40", "--seeds", "4"];
    let (found, _) = json(&arms);
    let summary = &found["summaries"][0];
    let contrasts = found["contrasts"].as_array().expect("contrasts");
    let count = |wanted: &[&str]| {
        contrasts.iter().filter(|it| wanted.iter().any(|verdict| it["verdict"] == *verdict)).count() as f64
    };
    assert_eq!(number(summary, "differ"), count(&["higher", "lower"]));
    assert_eq!(number(summary, "equivalent"), count(&["equivalent"]));
    assert_eq!(number(summary, "undetermined"), count(&["undetermined"]));
    assert_eq!(number(summary, "too_few"), count(&["too_few"]));
    assert_eq!(number(summary, "metrics"), contrasts.len() as f64);
    let little = contrasts.iter().filter(|it| it["verdict"] == "equivalent" && number(it, "p_adjusted") < 0.05).count();
    assert_eq!(number(summary, "differ_too_little"), little as f64);
    for contrast in contrasts {
        let verdict = contrast["verdict"].as_str().expect("a verdict");
        assert_eq!(
            matches!(verdict, "higher" | "lower"),
            number(contrast, "p_adjusted") < 0.05 && number(contrast, "equivalence_p") >= 0.05,
            "{contrast}"
        );
    }
    let shown = String::from_utf8(diwan(&[&arms[..], &["--all"]].concat()).stdout).expect("text");
    for (sign, verdicts) in [
        ("▲", &["higher"][..]),
        ("▼", &["lower"]),
        ("=", &["equivalent"]),
        ("?", &["undetermined"]),
        ("!", &["too_few"]),
    ] {
        let lines = shown.lines().filter(|line| line.ends_with(&format!(" {sign}"))).count();
        assert_eq!(lines as f64, count(verdicts), "{sign}:\n{shown}");
    }
    for key in ["scenario", "digest", "settings", "seed", "version"] {
        assert!(!found[key].is_null(), "{key}");
    }
    let flowing = shown.split_whitespace().collect::<Vec<&str>>().join(" ");
    assert!(
        shown.contains(found["digest"].as_str().expect("a digest")) && flowing.contains("seed 2020; diwan "),
        "{shown}"
    );
}

/// Of an event that may come on any turn, the last one included.
#[test]
fn a_curve_has_every_event_that_happens() {
    let model = model("tiny", &[]);
    let scenario = &model.scenario;
    let event = (0_u16..)
        .map(diwan::scenario::EventId)
        .zip(&scenario.events)
        .find(|(_, it)| it.key == "rain")
        .expect("it rains")
        .0;
    let asked = vec![Metric::MonthsTo(diwan::scenario::Milestone::Event(event)), Metric::Fired(event)];
    let metrics: Arc<[Metric]> = asked.iter().copied().chain(companions(&asked)).collect();
    let sample = sample(&model, 5, (4000, 1), &metrics, 2);
    let curve = curves(scenario, &metrics, &sample).remove(0);
    let events: u64 = curve.steps.iter().map(|it| it.events).sum();
    let happened = sample.columns[1].iter().filter(|it| **it > 0.0).count() as u64;
    let early = sample.columns[0].iter().filter(|it| **it < scenario.calendar.horizon()).count() as u64;
    assert!(events == happened && early < happened, "{events} of {happened}, {early} before the last turn");
    let last = curve.steps.last().expect("steps");
    assert!((last.survival - (1.0 - happened as f64 / 4000.0)).abs() < 1e-12, "{last:?}");
}

#[test]
fn the_tables_hold_outcomes_and_draws_as_a_batch_keeps_them() {
    let (folder, batch) = (empty("draws"), empty("draws-batch"));
    let (at, there) = (folder.display().to_string(), batch.display().to_string());
    let size = ["--draws", "12", "--seeds", "2", "--seed", "3"];
    assert!(diwan(&[&["compare", "nile_dam", "--arm", "same=", "--out", &at][..], &size].concat()).status.success());
    assert!(diwan(&[&["batch", "nile_dam", "--out", &there][..], &size].concat()).status.success());
    assert_eq!(diwan::table::rows_of(&folder.join("draws.parquet")).expect("a table"), 24);
    assert_eq!(diwan::table::rows_of(&folder.join("runs.parquet")).expect("a table"), 48);
    let file = folder.join("a-file");
    std::fs::write(&file, "a file").expect("written");
    let refused = diwan(&["compare", "tiny", "--arm", "a=void south", "--out", &file.display().to_string()]);
    assert!(
        refused.status.code() == Some(2) && String::from_utf8_lossy(&refused.stderr).contains("tables need a folder")
    );
}
