//! `diwan sweep`: a point is what a plain run under its values is, whoever plays it and in whatever order; folders are
//! read back, and what is no sweep is refused.

use std::collections::BTreeMap;
use std::sync::Arc;

use diwan::design::{Design, Factor, Links, Placing, Role, Supplied, Value, read_factors};
use diwan::kernel::{Distribution, Seed};
use diwan::model::Model;
use diwan::record::measure;
use diwan::scenario::{Metric, Scenario, load};
use diwan::sim::play_draw;
use diwan::stats::{Level, Moments, wilson};
use diwan::study::{
    FactorValue, Laid, PointValues, Sampling, SweepFacts, SweepFolder, SweepTables, Sweeping, point_values, sweep,
};
use diwan::table::TableError;

use super::{diwan, empty, json, number};

const NOTHING: &[String] = &[];

fn scenario(settings: &[String]) -> Arc<Scenario> {
    Arc::new(load("nile_dam", settings).scenario.expect("a sound scenario"))
}

fn sampling(scenario: &Scenario, draws: u64, seeds: u64, threads: usize) -> Sampling {
    Sampling { seed: 5, draws, seeds, threads, metrics: Metric::compared(scenario).into(), parameters: false }
}

fn asked<'a>(scenario: &'a Scenario, design: &'a Design, sampling: Sampling) -> Sweeping<'a> {
    Sweeping { place: "nile_dam", settings: NOTHING, scenario, design, sampling, level: Level::P95 }
}

fn factors(scenario: &Scenario, texts: &[&str], supplied: Option<Supplied>) -> Vec<Factor> {
    let texts: Vec<String> = texts.iter().map(|it| (*it).to_owned()).collect();
    read_factors(scenario, &texts, supplied).expect("factors")
}

/// A path of a start, of which the scenario says a number.
fn start(scenario: &Scenario) -> String {
    let starts = scenario.variables.iter().map(|it| &it.start);
    let mut fixed = starts.filter(|it| it.path.starts_with("indicators.") && it.distribution.fixed().is_some());
    fixed.find(|it| it.nominal() > 1.0).expect("a fixed start").path.clone()
}

/// The metrics of plain runs as bits.
fn plain(settings: &[String], metrics: &[Metric], replications: u64) -> Vec<Vec<u64>> {
    let model = Arc::new(Model::compile(scenario(settings)));
    let run = |it: u64| {
        let run = play_draw(&model, Seed(5), it, it);
        metrics.iter().map(|it| measure(&model.scenario, &run, *it).to_bits()).collect()
    };
    (0..replications).map(run).collect()
}

fn at(values: &PointValues, point: usize) -> Vec<Vec<u64>> {
    let metrics = 0..values.columns.len();
    (0..values.replications)
        .map(|run| metrics.clone().map(|it| values.at(it, point)[run].to_bits()).collect())
        .collect()
}

/// As set, and of settings: whatever is played has the bits of a run that `--set` plays. As drawn at what the scenario
/// says, those of a run that nothing is put into.
#[test]
fn a_point_has_the_bits_of_a_plain_run_with_its_values() {
    let base = scenario(NOTHING);
    let path = start(&base);
    let texts = [format!("{path}=33, 61"), "luck = |events off".replace("luck = ", "")];
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let varied = factors(&base, &texts, Some(Supplied::AsSet));
    let links = Links::new(&varied, &[]).expect("nothing is linked");
    let design = Placing::Full { levels: 2 }.design(varied, &links).expect("a design");
    let values = point_values(&asked(&base, &design, sampling(&base, 20, 1, 2)), &()).expect("played");
    let metrics = Metric::compared(&base);
    assert_eq!((values.points, values.replications), (4, 20));
    for (point, settings) in design.points().iter().enumerate() {
        let settings: Vec<String> =
            design.factors().iter().zip(settings).filter_map(|(it, value)| it.setting(*value)).collect();
        assert_eq!(at(&values, point), plain(&settings, &metrics, 20), "{settings:?}");
    }
    let nominal = base.number(&path).expect("a number").nominal();
    let law = Distribution::new_uniform(nominal - 1.0, nominal + 1.0).expect("a law");
    let drawn = Factor::number(&base, &path, law, Role::Uncertainty).expect("a factor");
    let points = [nominal, nominal + 1.0].map(|it| vec![Value::Number(it)]).to_vec();
    let design = Design::new(vec![drawn], points).expect("a design");
    let values = point_values(&asked(&base, &design, sampling(&base, 20, 1, 1)), &()).expect("played");
    assert_eq!(at(&values, 0), plain(NOTHING, &metrics, 20));
    assert_ne!(at(&values, 1), at(&values, 0));
}

/// Points by what they are, not where they stand.
fn by_values(design: &Design, values: &PointValues) -> BTreeMap<String, Vec<Vec<u64>>> {
    let named = |point: usize| {
        let mut parts: Vec<String> = design
            .factors()
            .iter()
            .zip(&design.points()[point])
            .map(|(factor, value)| format!("{}: {}", factor.name, factor.written(*value)))
            .collect();
        parts.sort();
        parts.join("; ")
    };
    (0..values.points).map(|it| (named(it), at(values, it))).collect()
}

#[test]
fn neither_threads_nor_the_order_of_factors_matter() {
    let base = scenario(NOTHING);
    let path = start(&base);
    let texts = [format!("{path}=20..80"), "rules.solidarity=0.1..2".to_owned(), "events off |".to_owned()];
    let play = |order: [usize; 3], placing: Placing, threads: usize, by: Option<Supplied>| {
        let texts: Vec<&str> = order.iter().map(|it| texts[*it].as_str()).collect();
        let varied = factors(&base, &texts, by);
        let links = Links::new(&varied, &[]).expect("nothing is linked");
        let design = placing.design(varied, &links).expect("a design");
        let values = point_values(&asked(&base, &design, sampling(&base, 3, 2, threads)), &()).expect("played");
        by_values(&design, &values)
    };
    for placing in [
        Placing::Latin { size: 30, seed: 3 },
        Placing::Sobol { size: 32, seed: 3 },
        Placing::Full { levels: 3 },
        Placing::OneAtATime { levels: 3 },
    ] {
        let one = play([0, 1, 2], placing, 1, None);
        assert!(one.len() > 5, "{placing:?}");
        assert_eq!(play([2, 0, 1], placing, 3, None), one, "{placing:?}");
    }
    let set = play([0, 1, 2], Placing::Latin { size: 12, seed: 3 }, 1, Some(Supplied::AsSet));
    assert_eq!(play([1, 2, 0], Placing::Latin { size: 12, seed: 3 }, 4, Some(Supplied::AsSet)), set);
}

fn swept(base: &Scenario, tables: Option<SweepTables>, draws: u64, seeds: u64) -> (Design, SweepFacts) {
    let path = start(base);
    let varied = factors(base, &[&format!("{path}=20..80"), "events off |"], None);
    let links = Links::new(&varied, &[]).expect("nothing is linked");
    let placing = Placing::Latin { size: 9, seed: 1 };
    let design = placing.design(varied, &links).expect("a design");
    let asked = asked(base, &design, sampling(base, draws, seeds, 2));
    let facts = sweep(&asked, Laid { placing: Some(placing), linked: &[] }, tables, &()).expect("swept");
    (design, facts)
}

#[test]
fn a_summary_is_what_the_runs_say() {
    let base = scenario(NOTHING);
    for (draws, seeds) in [(40, 1), (20, 3)] {
        let (design, facts) = swept(&base, None, draws, seeds);
        let values = point_values(&asked(&base, &design, sampling(&base, draws, seeds, 1)), &()).expect("played");
        for (point, it) in facts.points.iter().enumerate() {
            for (metric, measured) in it.measured.iter().enumerate() {
                let runs = values.at(metric, point);
                let name = &facts.metrics[metric].metric;
                let units: Moments =
                    runs.chunks(seeds as usize).map(|it| it.iter().sum::<f64>() / it.len() as f64).collect();
                assert!((measured.mean - units.mean().expect("runs")).abs() < 1e-9, "{name}");
                assert_eq!(measured.se, units.se(), "{name}");
                let (low, high) = (measured.low.expect("an end"), measured.high.expect("an end"));
                assert!(low <= measured.mean + 1e-9 && measured.mean <= high + 1e-9, "{name} {low} {high}");
                if facts.metrics[metric].is_share && seeds == 1 {
                    let count = runs.iter().filter(|it| **it == 1.0).count() as u64;
                    let wilson = wilson(count, draws, Level::P95);
                    assert_eq!((low, high), (wilson.low, wilson.high), "{name}");
                }
            }
        }
        let place = facts.metrics.iter().position(|it| it.metric == facts.extremes[0].metric).expect("a metric");
        let means = values.means(place);
        let greatest = means.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        assert!((means[facts.extremes[0].greatest] - greatest).abs() < 1e-12);
    }
}

#[test]
fn a_folder_is_read_back_and_what_is_no_sweep_is_refused() {
    let base = scenario(NOTHING);
    let folder = empty("swept");
    let refused = |word: &str| match SweepFolder::open(&folder) {
        Err(TableError::Foreign { message, .. }) => assert!(message.contains(word), "{message}"),
        other => panic!("{word}: {other:?}"),
    };
    refused("is empty");
    let tables = SweepTables::open(&folder, true, false).expect("a folder");
    let (design, facts) = swept(&base, Some(tables), 40, 1);
    let found = SweepFolder::open(&folder).expect("a sweep");
    assert_eq!(
        (found.provenance(), found.factors(), found.metrics()),
        (facts.provenance.clone(), &facts.factors[..], &facts.metrics[..])
    );
    assert_eq!((found.count(), found.draws_and_seeds(), found.design()), (9, (40, 1), "lhs"));
    let points = found.points().expect("points");
    for (point, values) in design.points().iter().enumerate() {
        let wanted: Vec<FactorValue> =
            design.factors().iter().zip(values).map(|(it, value)| FactorValue::of(it, *value)).collect();
        assert_eq!(points.iter().map(|it| it[point].clone()).collect::<Vec<_>>(), wanted);
    }
    let values = point_values(&asked(&base, &design, sampling(&base, 40, 1, 1)), &()).expect("played");
    for (place, metric) in facts.metrics.iter().enumerate() {
        assert_eq!(found.runs(&metric.metric).expect("runs"), values.columns[place], "{}", metric.metric);
        let means: Vec<f64> = facts.points.iter().map(|it| it.measured[place].mean).collect();
        assert_eq!(found.means(&metric.metric).expect("means"), means, "{}", metric.metric);
    }
    assert!(found.runs("end(nothing)").is_err());
    // The same beside as text, under names that need no quotes.
    let text = std::fs::read_to_string(folder.join("runs.csv")).expect("a file");
    let head = text.lines().next().expect("a head");
    assert!(head.starts_with("point,replication,draw,seed,outcome,"));
    assert!(head.split(',').all(|it| it.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'_')), "{head}");
    assert_eq!(text.lines().count(), 1 + 9 * 40);
    // A sweep is not replaced unless that is asked for, and one that is cut is none.
    assert!(SweepTables::open(&folder, false, false).is_err());
    let file = folder.join("summary.parquet");
    let bytes = std::fs::read(&file).expect("a file");
    std::fs::write(&file, &bytes[..bytes.len() - 1]).expect("cut");
    refused("cut or changed");
    std::fs::write(folder.join("sweep.json"), "{\"diwan\": \"sweep\", \"complete\": false}").expect("written");
    refused("was not finished");
    std::fs::write(folder.join("sweep.json"), "{}").expect("written");
    refused("none of ours");
    std::fs::remove_file(folder.join("sweep.json")).expect("removed");
    refused("holds no sweep");
}

#[test]
fn json_says_what_was_found_point_by_point() {
    let (found, code) = json(&[
        "sweep",
        "nile_dam",
        "--vary",
        "indicators.tension=20,50,80",
        "--vary",
        "events off |",
        "--runs",
        "50",
        "--seed",
        "9",
        "--metric",
        "end(tension)",
    ]);
    assert_eq!(code, Some(0));
    let points = found["points"].as_array().expect("points");
    assert_eq!((points.len(), &found["design"], &found["seed"]), (6, &"full".into(), &9.into()));
    assert_eq!((number(&points[0], "indicators.tension"), &points[0]["events off"]), (20.0, &"events off".into()));
    let measured = &points[5]["metrics"]["end(tension)"];
    assert!(number(measured, "low") <= number(measured, "mean") && number(measured, "se") > 0.0);
    for key in ["scenario", "digest", "settings", "version", "factors"] {
        assert!(!found[key].is_null(), "{key}");
    }
}

#[test]
fn main_effects_are_means_over_the_points_that_have_a_value() {
    let vary =
        ["--vary", "indicators.water=20,50,80", "--vary", "events off |", "--runs", "20", "--metric", "end(water)"];
    let (found, _) = json(&[&["sweep", "tiny"][..], &vary].concat());
    let mean = |point: &serde_json::Value| number(&point["metrics"]["end(water)"], "mean");
    let points = found["points"].as_array().expect("points");
    let effects = found["main_effects"].as_array().expect("main effects");
    assert_eq!(effects.iter().map(|it| it["levels"].as_array().expect("levels").len()).collect::<Vec<_>>(), [3, 2]);
    for level in effects.iter().flat_map(|it| it["levels"].as_array().expect("levels")) {
        let own: Vec<f64> = level["points"]
            .as_array()
            .expect("points")
            .iter()
            .map(|it| mean(&points[it.as_u64().expect("a number") as usize]))
            .collect();
        let told = &level["means"][0];
        assert!((number(told, "mean") - own.iter().sum::<f64>() / own.len() as f64).abs() < 1e-9, "{level}");
        assert_eq!(number(told, "least"), own.iter().copied().fold(f64::INFINITY, f64::min));
        assert_eq!(number(told, "greatest"), own.iter().copied().fold(f64::NEG_INFINITY, f64::max));
    }
    // Where each moves by itself the others stand as they are; of many values there are classes.
    let one =
        ["--vary", "indicators.water=20..80", "--vary", "actors.north.influence=40..80", "--design", "one-at-a-time"];
    let (found, _) = json(&[&["sweep", "tiny", "--runs", "5", "--levels", "3"][..], &one].concat());
    let stated = &found["points"][0];
    for effect in found["main_effects"].as_array().expect("main effects") {
        let other = if effect["factor"] == "indicators.water" { "actors.north.influence" } else { "indicators.water" };
        for point in
            effect["levels"].as_array().expect("levels").iter().flat_map(|it| it["points"].as_array().expect("points"))
        {
            let point = &found["points"][point.as_u64().expect("a number") as usize];
            assert_eq!(point[other], stated[other]);
        }
    }
    let (found, _) = json(&["sweep", "tiny", "--vary", "indicators.water=20..80", "--size", "50", "--runs", "2"]);
    let levels = found["main_effects"][0]["levels"].as_array().expect("levels");
    assert_eq!(levels.len(), 7);
    assert!(levels.windows(2).all(|it| number(&it[0], "high") < number(&it[1], "low")), "{levels:?}");
}

/// What people read, but for how long it took.
#[test]
fn a_sweep_is_told_as_it_was_agreed() {
    told_as_agreed(&["--vary", "indicators.water=20..80", "--runs", "200"], "sweep_tiny.txt");
    let two = ["--vary", "indicators.water=20,80", "--vary", "events off |", "--runs", "50", "--curves"];
    told_as_agreed(&two, "sweep_curves_tiny.txt");
}

fn told_as_agreed(more: &[&str], file: &str) {
    let output = diwan(&[&["sweep", "tiny"], more].concat());
    let text = String::from_utf8(output.stdout).expect("text");
    let seen: String = text
        .split_inclusive('\n')
        .map(|line| {
            let end = line.find(" s.").filter(|_| line.contains("runs, in "));
            end.map_or_else(
                || line.to_owned(),
                |end| {
                    let begin = line[..end].rfind(' ').unwrap_or(end);
                    format!("{} …{}", &line[..begin], &line[end..])
                },
            )
        })
        .collect();
    let golden = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(file);
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&golden, &seen).expect("written");
    }
    assert_eq!(seen, std::fs::read_to_string(&golden).expect("there is a golden sweep"));
}

#[test]
fn what_cannot_be_swept_is_refused_with_a_word() {
    let folder = empty("points");
    let file = folder.join("points.csv");
    let points = file.display().to_string();
    let said = |more: &[&str]| {
        let output = diwan(&[&["sweep", "nile_dam", "--quiet", "--runs", "2"], more].concat());
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    for (more, word) in [
        (&[][..], "--vary"),
        (&["--vary", "indicators.tensoin=20..80"], "did you mean `indicators.tension`"),
        (&["--vary", "indicators.tension=20..180"], "makes sense within 0..100, and 180 lies outside"),
        (&["--vary", "indicators.tension=80..20"], "lower bound 80 is not below"),
        (&["--vary", "indicators.tension=20..x"], "`x` is no number"),
        (&["--vary", "indicators.tension=20"], "fewer than two values"),
        (&["--vary", "indicators.tension=Gauss(1, 2)"], "a law is `Uniform(low, high)`"),
        (&["--vary", "rules.solidarity"], "not drawn; say between which values"),
        (&["--vary", "doctrine nobody"], "says nothing that varies"),
        (&["--vary", "doctrine nobody=a | b"], "nobody"),
        (&["--vary", "indicators.tension=20..80", "--vary", "indicators.tension=30,40"], "varied twice"),
        (&["--vary", "indicators.tension=20..80", "--linked", "indicators.tensoin"], "no factor that can be linked"),
        (&["--vary", "indicators.tension=20..80", "--levels", "40000000"], "runs a second"),
        (&["--vary", "indicators.tension=20..80", "--size", "9", "--design", "full"], "`--levels` says"),
        (&["--vary", "rules.reference_months=1..9", "--as-drawn"], "`--as-set` has actors plan on it"),
        (&["--vary", "indicators.tension=20..80", "--csv"], "--out"),
        (&["--points", "/nowhere/points.csv"], "points.csv"),
    ] {
        let (code, text) = said(more);
        assert!(code.is_some_and(|it| it == 2 || it == 3) && text.contains(word), "{more:?}: {code:?} {text}");
    }
    let (code, text) = said(&["--vary", "indicators.tensoin=1..2", "--vary", "rules.nothing=1..2"]);
    assert!(code == Some(2) && text.contains("tensoin") && text.contains("rules.nothing"), "{text}");
    for (content, word) in [
        ("", "no points"),
        ("indicators.tension\n", "no points"),
        ("indicators.tension\n20\nx\n130,4\n", "line 3, `indicators.tension`: `x` is no number"),
        ("indicators.tension\n20\n130\n", "130 lies outside"),
        ("indicators.tensoin\n20\n", "tensoin"),
    ] {
        std::fs::write(&file, content).expect("written");
        let (code, text) = said(&["--points", &points]);
        assert!(code.is_some_and(|it| it == 2 || it == 3) && text.contains(word), "{content:?}: {code:?} {text}");
    }
    std::fs::write(&file, "point,indicators_tension,luck\n0,20,events off\n1,80,\n").expect("written");
    let (found, code) = json(&["sweep", "nile_dam", "--points", &points, "--runs", "5", "--metric", "end(tension)"]);
    assert_eq!((code, &found["design"]), (Some(0), &"points".into()));
    assert_eq!(
        (number(&found["points"][1], "indicators.tension"), &found["points"][0]["luck"]),
        (80.0, &"events off".into())
    );
}
