//! Small pages of sweeps, sensitivity, boxes, searches and differences, for the tests of all pages.

use std::sync::Arc;

use diwan_engine::model::Model;
use diwan_engine::scenario::{Metric, Scenario, Texts, difference, load, read_metric};
use diwan_studies::design::{Links, Placing, read_factors};
use diwan_studies::stats::{Level, Wanted};
use diwan_studies::study::{
    self, Arm, By, Condition, Diffing, Discovering, GivenData, Goal, Laid, Placed, Prices, Ranking, Sampling, Seeking,
    Sensitivity, Sweeping, common_metrics,
};

use super::session::example::sessions;
use super::{Made, Page, diff_page, discovery_page, seek_page, sensitivity_page, sweep_page};
use crate::Shown;
use crate::facts::{DifferedFacts, DiscoveredFacts, RankedFacts, SoughtFacts, SweptFacts};

/// The well with three numbers in doubt.
const DOUBTED: [&str; 3] = [
    "indicators.water=Uniform(20, 80)",
    "actors.north.influence=Uniform(40, 80)",
    "actors.south.stability=Uniform(40, 50)",
];

fn made() -> Made {
    Made { command: "diwan discover results".to_owned(), language: String::new() }
}

fn settings() -> Vec<String> {
    DOUBTED.map(str::to_owned).to_vec()
}

fn doubted() -> (Arc<Model>, Texts) {
    let set: Vec<(String, String)> = settings().into_iter().map(|it| ("--set".to_owned(), it)).collect();
    let loaded = diwan_engine::scenario::load_with("tiny", &set);
    (Arc::new(Model::compile(Arc::new(loaded.scenario.expect("it is sound")))), loaded.texts.source)
}

fn metric(scenario: &Scenario, text: &str) -> Metric {
    read_metric(scenario, text, scenario.span).expect("a metric")
}

fn sampling(draws: u64, seeds: u64, metrics: Vec<Metric>) -> Sampling {
    Sampling { seed: 3, draws, seeds, threads: 1, metrics: metrics.into(), parameters: true }
}

/// A sweep of the well over what is varied.
pub(super) fn sweep(vary: &[&str], placing: Placing) -> Page {
    let loaded = load("tiny", &[]);
    let (scenario, texts) = (Arc::new(loaded.scenario.expect("it is sound")), loaded.texts.source);
    let vary: Vec<String> = vary.iter().map(|it| (*it).to_owned()).collect();
    let factors = read_factors(&scenario, &vary, None).expect("factors");
    let links = Links::new(&factors, &[]).expect("no links");
    let design = placing.design(factors, &links).expect("a design");
    let sampling = Sampling { parameters: false, ..sampling(20, 1, Metric::compared(&scenario)) };
    let level = Level::P95;
    let asked = Sweeping { place: "tiny", settings: &[], scenario: &scenario, design: &design, sampling, level };
    let laid = Laid { placing: Some(placing), linked: &[] };
    let found = study::sweep(&asked, laid, None, &()).expect("it is played");
    sweep_page(Shown::new(&scenario, &texts), &SweptFacts { found, elapsed_s: 1.0 }, false, &made())
}

/// What the water that is left depends on, by given data or by trajectories.
pub(super) fn sensitivity(is_placed: bool) -> Page {
    let (model, texts) = doubted();
    let scenario = model.scenario.clone();
    let metrics = vec![metric(&scenario, "end(water)"), metric(&scenario, "share(quarrel)")];
    let found = if is_placed {
        let asked = Sensitivity {
            place: "tiny",
            settings: &settings(),
            scenario: &scenario,
            factors: study::named_factors(&model, &[]).expect("numbers are drawn"),
            placed: Placed::Morris { trajectories: 4 },
            metrics: metrics.clone().into(),
            replications: 3,
            seed: 1,
            threads: 1,
            level: Level::P95,
        };
        study::sensitivity(&asked, &()).expect("enough")
    } else {
        let data = GivenData::played(&model, &settings(), &sampling(60, 3, metrics.clone()), &()).expect("played");
        let written: Vec<String> = metrics.iter().map(|it| it.notation(&scenario)).collect();
        let asked = Ranking { data: &data, metrics: &written, factors: &[], level: Level::P95 };
        study::rank(&asked).expect("enough")
    };
    sensitivity_page(Shown::new(&scenario, &texts), &metrics, &RankedFacts { found, elapsed_s: 1.0 }, &made())
}

/// Where water is left; with the names of the scenario or without it.
pub(super) fn discovery(is_known: bool) -> Page {
    let (model, texts) = doubted();
    let metrics = vec![metric(&model.scenario, "end(water)")];
    let data = GivenData::played(&model, &settings(), &sampling(300, 2, metrics), &()).expect("played");
    let when = Condition::read("end(water) > 50").expect("a condition");
    let wanted = Wanted { boxes: 2, ..Wanted::default() };
    let asked = Discovering { data: &data, when: &when, by: By::Run, factors: &[], wanted };
    let found = study::discover(&asked).expect("enough");
    assert!(!found.boxes.is_empty());
    let shown = is_known.then(|| Shown::new(&model.scenario, &texts));
    discovery_page(shown, &DiscoveredFacts { found, elapsed_s: 1.0 }, &made())
}

/// What it would take for plenty to be as likely as `level`.
pub(super) fn seek(level: f64) -> Page {
    let loaded = load("tiny", &[]);
    let (scenario, texts) = (Arc::new(loaded.scenario.expect("it is sound")), loaded.texts.source);
    let vary = ["indicators.water=20..80".to_owned(), "actors.north.influence=40..80".to_owned()];
    let factors = read_factors(&scenario, &vary, None).expect("factors");
    let asked = Seeking {
        place: "tiny",
        settings: &[],
        scenario: &scenario,
        goal: Goal::Above(metric(&scenario, "share(plenty)"), level),
        factors: &factors,
        prices: &Prices::new(),
        runs: 60,
        seed: 1,
        threads: 1,
        level: Level::P95,
    };
    let found = study::seek(&asked, &()).expect("it is played");
    seek_page(Shown::new(&scenario, &texts), &SoughtFacts { found, elapsed_s: 1.0 }, &made())
}

/// The well against itself with less water; played or not.
pub(super) fn diff(is_played: bool) -> Page {
    let own = vec!["indicators.water.start=20".to_owned()];
    let differing = difference(["tiny", "tiny"], &[Vec::new(), own]);
    let [one, other] = differing.loaded;
    let texts = one.texts.source.clone();
    let arm = |name: &str, scenario: Option<Scenario>| Arm {
        name: name.to_owned(),
        settings: Vec::new(),
        model: Arc::new(Model::compile(Arc::new(scenario.expect("it is sound")))),
    };
    let pair = [arm("first", one.scenario), arm("second", other.scenario)];
    let scenarios: [&Scenario; 2] = [&pair[0].model.scenario, &pair[1].model.scenario];
    let metrics = common_metrics(&Metric::compared(scenarios[0]), scenarios[0], scenarios[1]);
    let sampling = Sampling { seed: 1, draws: 60, seeds: 1, threads: 1, metrics, parameters: false };
    let sampling = is_played.then_some(sampling);
    let asked =
        Diffing { pair: &pair, differences: &differing.differences, settings: &[], level: Level::P95, sampling };
    let found = study::diff(&asked, &()).expect("it is played");
    diff_page(Shown::new(scenarios[0], &texts), &DifferedFacts { found, elapsed_s: 1.0 }, &made())
}

/// One of each kind, and of each shape that a kind has.
pub(super) fn all() -> Vec<Page> {
    let water = "indicators.water=20..80";
    let own = vec![
        sweep(&[water], Placing::Full { levels: 4 }),
        sweep(&[water], Placing::Latin { size: 30, seed: 1 }),
        sweep(&["events off |"], Placing::Full { levels: 2 }),
        sweep(&[water, "events off |"], Placing::Full { levels: 3 }),
        sweep(&[water, "actors.north.influence=40..80"], Placing::Latin { size: 24, seed: 1 }),
        sweep(&[water, "actors.north.influence=40..80"], Placing::OneAtATime { levels: 3 }),
        sensitivity(false),
        sensitivity(true),
        discovery(true),
        discovery(false),
        seek(0.7),
        seek(0.999),
        diff(true),
    ];
    own.into_iter().chain(sessions()).collect()
}
