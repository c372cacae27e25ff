//! Counts and paths keep the promises of everything else: every width has the bits of a run alone, a history goes on
//! from any turn, batches count what records count, and what moved a level sums to its change.

use std::sync::Arc;

use diwan::ensemble::each_pack;
use diwan::history::{Session, verify};
use diwan::kernel::Seed;
use diwan::model::Model;
use diwan::record::measure;
use diwan::scenario::{Metric, VariableId, load_text};
use diwan::sim::Simulation;
use diwan::why::{Asked, why};

use super::{plainly, simulated};

/// Two counts that are read and moved by others, and two paths, of which one is read.
const SECTIONS: &str = r#"
    indicators: {
        "raids": (start: 40, counts: (base: 0.4, sources: { "north.raid": Normal(4, 1), "south.raid": 3, "north.blow": 2 },
            opportunity: "0.02 * (tension - 50) - 0.01 * (oil - 40)", scale: 8)),
        "strikes": (start: Normal(20, 4), counts: (base: 0.3, sources: { "south.strike": 2 }, scale: 5, size: Poisson, months: 3)),
        "tension": (start: 50, flow: (base: 50, terms: { "raids - 40": 0.4, "raids.count - raids.rate": 0.2 }, months: 4, noise: 2)),
        "oil": (start: 40, path: (log: true, drift: Normal(0.01, 0.01), noise: 0.1, jumps: (hazard: 0.2, size: 0.2))),
        "plague": (start: 10, path: (noise: 2, waves: (hazard: 0.3, height: LogNormal(10, 0.4), months: 2))),
    },
    actors: {
        "north": (influence: 60, stability: 50, goals: { "raids": 0.4, "tension": -0.3 }),
        "south": (influence: 40, stability: 50, goals: { "raids": -0.6, "strikes": 0.3 }),
    },
    choices: {
        "north": { "raid": (cost: 0.1, always: { "tension": 1 }), "blow": (kind: Act, cost: 0.2), "calm": (cost: 0.1, always: { "raids": (add: -9, after: 1, over: 2) }) },
        "south": { "raid": (cost: 0.2), "strike": (odds: "sig((raids.rate - 4) / 4)", on_success: { "north.stability": -2 }) },
    },
    events: {
        "alarm": (hazard: "0.02 * strikes.count", effects: { "strikes": -15, "tension": 3 }),
        "war": (hazard: 0.02, outcome: "war"),
    }"#;

fn model(settings: &[&str]) -> Arc<Model> {
    let text = format!(
        r#"(format: 1, title: "Raids", start: "2020-01-01", turns: 14, {SECTIONS}, outcomes: {{ "war": (when: "raids > 97", immediate: true), "end": (when: "true") }})"#
    );
    let settings: Vec<String> = settings.iter().map(|it| (*it).to_owned()).collect();
    let loaded = load_text("raids", &text, &settings);
    let shown = loaded.diagnostics.render(&loaded.sources, false);
    Arc::new(Model::compile(Arc::new(loaded.scenario.unwrap_or_else(|| panic!("{shown}")))))
}

const ARMS: [&[&str]; 5] = [
    &[],
    &["jitter 0.3"],
    &["rules.application=InOrder"],
    &["months_per_turn=0.5"],
    &["rules.counts=false", "rules.paths=false"],
];

#[test]
fn every_width_has_the_bits_of_a_run_alone() {
    for arm in ARMS {
        let model = model(arm);
        let pack = simulated(&mut Simulation::<32>::new(model.clone()), 5, 0);
        assert!(plainly::<32>(&model, 5, 0) == pack, "{arm:?}: without a world");
        let mut one = Simulation::<1>::new(model.clone());
        for lane in [0, 7, 31] {
            assert_eq!(simulated(&mut one, 5, lane as u64)[0], pack[lane], "{arm:?}: lane {lane}");
        }
    }
}

#[test]
fn a_history_goes_on_from_any_turn() {
    for arm in ARMS {
        let mut session = Session::begin(model(arm), "raids", &[], Seed(3), 2, 2);
        session.play_out();
        let whole = session.history().clone();
        assert!(whole.run.turns.iter().all(|it| it.counts.len() == 2));
        verify(&whole).expect("the same bits");
        for turn in 0..=whole.run.turns.len() {
            let mut again = Session::resume(&whole, turn).expect("the same past");
            again.play_out();
            assert!(again.history() == &whole, "{arm:?} from turn {turn}");
        }
    }
}

#[test]
fn a_snapshot_holds_what_is_kept_of_counts_and_paths() {
    let model = model(&[]);
    let mut one = Simulation::<1>::new(model.clone());
    one.begin_replications(Seed(9), 4);
    let mut snapshots = Vec::new();
    while !one.is_over() {
        snapshots.push((false, one.snapshot().expect("no layers")));
        one.open();
        snapshots.push((true, one.snapshot().expect("no layers")));
        one.close();
    }
    let mut wide = Simulation::<4>::new(model);
    for (is_open, snapshot) in &snapshots {
        assert!(wide.restore(snapshot));
        if *is_open {
            wide.close();
        }
        while wide.step() {}
        let same = |(wide, one): (&diwan::kernel::Pack<4>, diwan::kernel::Pack<1>)| {
            wide.0.map(f64::to_bits) == [one[0].to_bits(); 4]
        };
        assert!(wide.levels().iter().zip(one.levels()).all(same));
    }
}

#[test]
fn a_batch_counts_what_records_count() {
    let model = model(&[]);
    let metric = diwan::scenario::read_metric(&model.scenario, "total(raids)", model.scenario.span).expect("counted");
    assert!(diwan::scenario::read_metric(&model.scenario, "total(tension)", model.scenario.span).is_err());
    let metrics: Arc<[Metric]> = [metric].into();
    let mut simulation = Simulation::<8>::new(model.clone());
    simulation.keep(&metrics);
    let mut batch = Vec::new();
    simulation.begin_replications(Seed(4), 0);
    while simulation.step() {}
    simulation.measures(&mut batch);
    for lane in 0..8 {
        let run = diwan::sim::play(&model, Seed(4), lane as u64);
        assert_eq!(measure(&model.scenario, &run, metric), batch[0][lane], "lane {lane}");
    }
    let mut levels = 0;
    each_pack(&model, Seed(4), 40, |pack, lanes| {
        let all = pack.levels();
        levels += all.iter().flat_map(|it| &it.0[..lanes]).filter(|it| !(-100.0..=100.0).contains(*it)).count();
    });
    assert_eq!(levels, 0, "every level stays on its scale");
}

#[test]
fn what_moved_a_level_sums_to_its_change_and_to_its_roots() {
    for arm in ARMS {
        let model = model(arm);
        for number in 0..6 {
            let run = diwan::sim::play(&model, Seed(6), number);
            let turns = run.turns.len();
            for (slot, variable) in (0_u16..).zip(&model.scenario.variables) {
                let asked = Asked { variable: VariableId(slot), turns: 0..turns };
                let it = &why(&model, &run, &[asked])[0];
                let moved = run.last()[usize::from(slot)] - run.start[usize::from(slot)];
                assert!((it.ledger.total() - moved).abs() < 1e-8, "{arm:?} {}: ledger", variable.notation);
                let roots: f64 = it.roots.iter().map(|it| it.1).sum();
                assert!((roots - moved).abs() < 1e-8, "{arm:?} {}: roots", variable.notation);
            }
        }
    }
}

/// A scenario that counts nothing has no column of counts, and records none.
#[test]
fn what_is_not_counted_leaves_no_trace() {
    let model = super::model("tiny");
    assert!(model.counts.is_empty() && model.sources.is_empty() && model.paths.is_empty());
    assert!(diwan::sim::play(&model, Seed(1), 0).turns.iter().all(|it| it.counts.is_empty()));
}
