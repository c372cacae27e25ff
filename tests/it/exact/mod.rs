//! Exact: the smallest scenario has few enough branches to walk all of them. The engine must go where a reckoning by
//! hand says, replication by replication, and end where it ends, as often as it should.

mod chance;
mod shares;
mod well;

use std::collections::BTreeMap;
use std::sync::Arc;

use diwan::kernel::Seed;
use diwan::model::Model;
use diwan::record::{TurnRecord, Verdict};
use diwan::scenario::{Scenario, load_text};
use diwan::sim::Simulation;

use chance::Drawn;
use well::{Deed, Setting, Well};

/// The well as it is and in four variations: longer, on turns of half a month, drier (so that quarrels at the horizon
/// come into reach), and with an agreement that may collapse.
const CASES: [(&str, &[&str], Setting); 5] = [
    ("as it is", &[], Setting::PLAIN),
    ("three turns", &["turns=3"], Setting { turns: 3, ..Setting::PLAIN }),
    ("half months", &["months_per_turn=0.5"], Setting { months_per_turn: 0.5, ..Setting::PLAIN }),
    ("a dry well", &["indicators.water.start=22"], Setting { water: 22.0, ..Setting::PLAIN }),
    ("brittle", &["dialogues.fence.collapse_below=42.8"], Setting { collapse_below: 42.8, ..Setting::PLAIN }),
];

fn compiled(settings: &[&str]) -> Arc<Model> {
    let settings: Vec<String> = settings.iter().map(|it| (*it).to_owned()).collect();
    let loaded = load_text("well", include_str!("../../../scenarios/tiny.ron"), &settings);
    Arc::new(Model::compile(Arc::new(loaded.scenario.expect("sound"))))
}

fn close(what: &str, ours: f64, theirs: f64) {
    assert!((ours - theirs).abs() < 1e-9, "{what}: {ours} against {theirs}");
}

/// Under the random numbers of a replication, the engine and the reckoning by hand see the same log-odds, take the same
/// branches and come to the same levels, turn by turn. Log-odds, chances of hazards, of success and of breakdown are
/// thereby held wherever these replications come by.
#[test]
fn every_replication_goes_as_reckoned_by_hand() {
    let mut seen = BTreeMap::<&str, usize>::new();
    for (case, settings, setting) in CASES {
        let model = compiled(settings);
        let mut simulation = Simulation::<1>::new(model.clone());
        for replication in 0..1_000 {
            let mut drawn = Drawn::of(Seed(7), replication);
            let mut well = Well::new(setting);
            simulation.begin_run(Seed(7), replication, replication);
            while !simulation.is_over() {
                simulation.open();
                let log_odds = simulation.logits();
                let menus = [0, 1].map(|farm| simulation.menu(diwan::scenario::ActorId(farm)));
                simulation.close();
                let record = simulation.turn_record();
                well.play_turn(&mut drawn);
                let what = format!("{case}, replication {replication}, turn {}", record.turn + 1);
                same_turn(&what, &model.scenario, &record, &well);
                for (farm, menu) in menus.iter().enumerate().filter(|_| well.seen.enacted.is_some()) {
                    for (choice, ours) in ["cart", "dig"].into_iter().zip(well.seen.log_odds[farm]) {
                        let id =
                            model.scenario.choice(&format!("{}.{choice}", ["north", "south"][farm])).expect("a choice");
                        assert_eq!(menu.contains(&id), ours.is_some(), "{what}: {choice} on the menu");
                        ours.inspect(|ours| {
                            close(&format!("{what}: log-odds of {choice}"), *ours, log_odds[id.index()][0])
                        });
                    }
                }
                for (name, count) in branches(&well) {
                    *seen.entry(name).or_default() += usize::from(count);
                }
            }
            let outcome = simulation.running().outcome[0].map(|it| model.scenario.outcomes[it.index()].key.as_str());
            assert_eq!(outcome, well.outcome, "{case}, replication {replication}");
        }
    }
    assert!(seen.values().all(|count| *count > 20), "a branch is hardly ever seen: {seen:?}");
}

/// Which branches a turn went through, so that none is held without ever being taken.
fn branches(well: &Well) -> [(&'static str, bool); 8] {
    let seen = &well.seen;
    let did = |deed| seen.enacted.is_some_and(|it| it.contains(&deed));
    [
        ("rain", seen.rain),
        ("drought", seen.drought),
        ("deal", seen.talk.is_some_and(|it| it.deal)),
        ("breakdown", seen.talk.is_some_and(|it| !it.deal)),
        ("collapse", seen.collapse),
        ("struck water", did(Deed::Dig { success: true })),
        ("quarrel at the horizon", !seen.drought && well.outcome == Some("quarrel")),
        ("struck rock", did(Deed::Dig { success: false })),
    ]
}

fn same_turn(what: &str, scenario: &Scenario, record: &TurnRecord, well: &Well) {
    let happened: Vec<&str> = record.events.iter().map(|it| scenario.events[it.event.index()].key.as_str()).collect();
    let expected = [("drought", well.seen.drought), ("rain", well.seen.rain)];
    assert_eq!(
        happened,
        expected.iter().filter(|(_, it)| *it).map(|(name, _)| *name).collect::<Vec<_>>(),
        "{what}: events"
    );

    let did = |choice: Option<diwan::scenario::ChoiceId>, success| match choice
        .map(|it| scenario.choices[it.index()].key.as_str())
    {
        Some("cart") => Deed::Cart,
        Some(_) => Deed::Dig { success },
        None => Deed::Hold,
    };
    let enacted: Vec<Deed> = record.choices.iter().map(|it| did(it.choice, it.success == Some(true))).collect();
    assert_eq!(enacted, well.seen.enacted.map(Vec::from).unwrap_or_default(), "{what}: choices");

    assert_eq!(record.rounds.len(), usize::from(well.seen.talk.is_some()), "{what}: rounds");
    for (round, talk) in record.rounds.iter().zip(well.seen.talk) {
        assert_eq!(round.verdict == Verdict::Deal, talk.deal, "{what}: verdict");
        assert_eq!(round.postures.iter().map(|it| it.1).collect::<Vec<_>>(), talk.postures, "{what}: postures");
        close(&format!("{what}: chance of breakdown"), round.breakdown, talk.breakdown);
        close(&format!("{what}: terms"), round.offers[0].terms, talk.terms);
    }
    assert_eq!(record.in_force, [well.terms.is_some()], "{what}: in force");
    assert_eq!(!record.collapses.is_empty(), well.seen.collapse, "{what}: collapse");
    for (name, level) in well.levels() {
        let slot = scenario.variable(name).unwrap_or_else(|| panic!("no variable {name}"));
        close(&format!("{what}: {name}"), record.levels[slot.index()], level);
    }
}
