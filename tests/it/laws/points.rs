//! Designs: a value put at a number as drawn is a draw that came to it, whichever number of the scenario it is; and
//! points have the same bits however they are packed, spread over threads and ordered.

use core::ops::ControlFlow;
use std::sync::Arc;

use diwan::design::{Design, DesignError, Factor, FactorError, GroupError, Role, Supplied, Value};
use diwan::ensemble::{Block, Plan, each_block};
use diwan::kernel::{Distribution, Luck, Seed};
use diwan::model::Model;
use diwan::record::{Change, Run};
use diwan::scenario::{Metric, Scenario, load};
use diwan::sim::{Override, Simulation, play_draw};
use proptest::prelude::*;

use super::{SCENARIOS, model_under};

/// The paths of all numbers, constants of the rules among them, each once.
fn paths(scenario: &Scenario) -> Vec<String> {
    let constants = scenario.rules.constants().into_iter().map(|(_, it)| it);
    let mut out: Vec<String> = scenario.quantities().into_iter().chain(constants).map(|it| it.path.clone()).collect();
    out.sort();
    out.dedup();
    out
}

/// A run with numbers put somewhere.
fn put(model: &Arc<Model>, seed: Seed, replication: u64, draw: u64, points: &[Override<1>]) -> Run {
    let mut simulation = Simulation::<1>::new(model.clone());
    let mut run = simulation.begin_run_with(seed, replication, draw, points);
    while !simulation.is_over() {
        simulation.step();
        run.turns.push(simulation.turn_record());
    }
    run.outcome = simulation.running().outcome[0];
    run
}

/// A run but for the list of what was drawn, which has more rows where more is drawn, and for books of conduct and reviews,
/// which are kept where they may count; and by itself the ledger, whose parts of one push may share it out by another last
/// digit.
fn game(mut run: Run) -> (Run, Vec<Change>) {
    let mut ledger = Vec::new();
    for turn in &mut run.turns {
        turn.conduct.clear();
        turn.reviewed.clear();
        ledger.append(&mut turn.changes);
    }
    (Run { parameters: Vec::new(), ..run }, ledger)
}

#[test]
fn a_number_that_is_named_and_left_where_it_is_changes_no_bit() {
    for (name, settings) in
        [("tiny", ""), ("nile_dam", "policy *=random"), ("us_iraq_2020", ""), ("tiny", "jitter 0.3")]
    {
        let settings = if settings.is_empty() { Vec::new() } else { vec![settings.to_owned()] };
        let plain = model_under(name, &settings);
        let all = paths(&plain.scenario);
        let named: Vec<&str> = all.iter().map(String::as_str).collect();
        let named = Arc::new(Model::compile_with(plain.scenario.clone(), &named));
        assert!(named.parameters.len() > plain.parameters.len() + 20, "{name}");
        for replication in 0..20 {
            let runs = [&plain, &named].map(|model| game(play_draw(model, Seed(3), replication, replication)));
            let [(one, books), (other, others)] = runs;
            assert_eq!(one, other, "{name} {settings:?}: {replication}");
            assert_eq!(books.len(), others.len(), "{name} {settings:?}: {replication}");
            for (one, other) in books.iter().zip(&others) {
                let same = (one.variable, one.cause) == (other.variable, other.cause);
                assert!(same && (one.amount - other.amount).abs() < 1e-14, "{name} {settings:?}: {one:?} {other:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    /// The number stands fixed in one scenario, where it is named and put; in the other it is drawn from a law with the
    /// same mean, so that actors plan alike, and comes to that value.
    #[test]
    fn a_value_that_is_put_and_a_draw_that_comes_to_it_play_the_same_game(
        which in 0_usize..3,
        place in any::<prop::sample::Index>(),
        width in 0.05_f64..0.9,
        replication in 0_u64..1000,
        draw in 0_u64..1000,
    ) {
        let name = SCENARIOS[which];
        let plain = model_under(name, &[]);
        let all = paths(&plain.scenario);
        let path = place.get(&all);
        let number = plain.scenario.number(path).expect("a path of the scenario");
        let (mean, (low, high)) = (number.nominal(), number.range);
        // Halves of a power of two leave the mean what it is, to the last bit.
        let half = f64::exp2((width * (mean - low).min(high - mean).min(1e3)).log2().floor());
        let law = Distribution::Uniform { low: mean - half, high: mean + half };
        prop_assume!(half > 0.0 && law.mean() == mean && number.distribution.fixed().is_some());
        let setting = format!("{path}=Uniform({}, {})", mean - half, mean + half);
        // A default that is part of something shorter can be put, and not be set.
        let Some(drawn) = load(name, &[setting]).scenario else { return Ok(()) };
        let drawn = Arc::new(Model::compile(Arc::new(drawn)));
        let named = Arc::new(Model::compile_with(plain.scenario.clone(), &[path]));
        let told = play_draw(&drawn, Seed(8), replication, draw);
        let rows: Vec<usize> = drawn.parameters_at(path).collect();
        prop_assert_eq!(rows.len(), named.parameters_at(path).count());
        prop_assume!(!rows.is_empty());
        let points: Vec<_> = named
            .parameters_at(path)
            .zip(&rows)
            .map(|(row, from)| Override { row, at: [Some(told.parameters[*from])] })
            .collect();
        prop_assert_eq!(game(put(&named, Seed(8), replication, draw, &points)), game(told), "{} {}", name, path);
    }
}

fn uniform(low: f64, high: f64) -> Distribution {
    Distribution::new_uniform(low, high).expect("a law")
}

fn number(scenario: &Scenario, path: &str, low: f64, high: f64) -> Factor {
    Factor::number(scenario, path, uniform(low, high), Role::Uncertainty).expect("a number of the scenario")
}

/// The metrics of every run of a design, by point and replication, as bits.
fn played(design: &Design, draws: u64, seeds: u64, threads: usize) -> Vec<Vec<Vec<u64>>> {
    let read = |settings: &[String]| load("nile_dam", settings).scenario.map(Arc::new).ok_or(());
    let mut out = vec![Vec::new(); design.points().len()];
    for group in design.groups(read).expect("sound settings") {
        let metrics: Arc<[Metric]> = Metric::usual(&group.model.scenario).into();
        let plan = Plan::crossed(group.model.clone(), Seed(5), draws, seeds, metrics).at(group.points.clone());
        each_block(&plan, 0..plan.blocks(), threads, &(), |block: &Block| {
            for row in 0..block.rows {
                let (point, replication) = plan.place_of(block.first + row as u64);
                let runs: &mut Vec<Vec<u64>> = &mut out[group.places[point as usize]];
                assert_eq!(runs.len() as u64, replication);
                runs.push(block.measures.iter().map(|it| it[row].to_bits()).collect());
            }
            ControlFlow::Continue(())
        });
    }
    out
}

#[test]
fn points_have_the_same_bits_however_they_are_packed() {
    let scenario = model_under("nile_dam", &[]).scenario.clone();
    let first = &scenario.variables[0].start.path;
    let factors = || {
        vec![
            number(&scenario, first, 20.0, 80.0),
            number(&scenario, "rules.solidarity", 0.1, 2.0),
            Factor::settings("luck", Role::Lever, vec![String::new(), "events off".into()]).expect("two"),
        ]
    };
    let row = |it: u32| vec![f64::from(it * 7 % 23) / 23.0, f64::from(it * 5 % 11) / 11.0, f64::from(it % 3) / 3.0];
    let rows: Vec<Vec<f64>> = (0..40).map(row).collect();
    let design = Design::of_shares(factors(), &rows).expect("a design");
    let all = played(&design, 7, 3, 1);
    assert!(all.iter().all(|it| it.len() == 21) && all[0] != all[1]);
    assert_eq!(played(&design, 7, 3, 3), all);
    // Alone, and in another order.
    let turned: Vec<Vec<f64>> = rows.iter().rev().cloned().collect();
    let turned = played(&Design::of_shares(factors(), &turned).expect("a design"), 7, 3, 2);
    assert!(turned.iter().rev().eq(all.iter()));
    for place in [0, 13, 39] {
        let alone = Design::of_shares(factors(), &rows[place..=place]).expect("a design");
        assert_eq!(played(&alone, 7, 3, 1)[0], all[place]);
        assert_eq!(played(&alone, 2, 3, 1)[0], all[place][..6]);
    }
}

/// Luck is shared: what a point changes nothing of plays alike at all points. And a point is what its lanes are told.
#[test]
fn points_share_their_luck() {
    let scenario = model_under("nile_dam", &[]).scenario.clone();
    let path = &scenario.variables[0].start.path;
    let factor = number(&scenario, path, 20.0, 80.0);
    let values = [45.0, 45.0, 61.0].map(|it| vec![Value::Number(it)]).to_vec();
    let found = played(&Design::new(vec![factor], values).expect("a design"), 40, 1, 2);
    assert_eq!(found[0], found[1]);
    assert_ne!(found[0], found[2]);
    let model = Arc::new(Model::compile_with(scenario.clone(), &[path]));
    let row = model.parameters_at(path).next().expect("named");
    let mut simulation = Simulation::<4>::new(model.clone());
    let metrics: Arc<[Metric]> = Metric::usual(&scenario).into();
    simulation.keep(&metrics);
    let luck = Luck { seed: Seed(5), replication: [0, 1, 2, 3], draw: [0, 1, 2, 3] };
    simulation.begin_with(luck, &[Override { row, at: [Some(61.0); 4] }]);
    while simulation.step() {}
    let mut packs = Vec::new();
    simulation.measures(&mut packs);
    for lane in 0..4 {
        assert_eq!(found[2][lane], packs.iter().map(|it| it[lane].to_bits()).collect::<Vec<_>>());
    }
}

/// As drawn nobody plans on a number; as set everybody does. Where nobody plans, both play the same game.
#[test]
fn as_drawn_and_as_set_differ_by_what_actors_plan_on() {
    let scenario = model_under("nile_dam", &[]).scenario.clone();
    let goal = scenario.actors.iter().flat_map(|it| &it.goals).next().expect("a goal").weight.clone();
    let value = goal.nominal() * 3.0;
    let supplied = |by: Supplied| {
        let factor = number(&scenario, &goal.path, goal.nominal(), value).supplied(by);
        played(&Design::new(vec![factor], vec![vec![Value::Number(value)]]).expect("a design"), 60, 1, 1)
    };
    assert_ne!(supplied(Supplied::AsDrawn), supplied(Supplied::AsSet), "{}", goal.path);
    let start = &scenario.variables[0].start.path;
    let supplied = |by: Supplied| {
        let policies =
            Factor::settings("seats", Role::Lever, vec!["policy *=random".into(), String::new()]).expect("two");
        let factor = number(&scenario, start, 20.0, 80.0).supplied(by);
        let point = vec![Value::Number(33.0), Value::Settings(0)];
        played(&Design::new(vec![factor, policies], vec![point]).expect("a design"), 60, 1, 1)
    };
    assert_eq!(supplied(Supplied::AsDrawn), supplied(Supplied::AsSet));
}

#[test]
fn what_cannot_be_varied_is_refused_and_why() {
    let scenario = model_under("tiny", &[]).scenario.clone();
    let of = |path: &str, low: f64, high: f64| Factor::number(&scenario, path, uniform(low, high), Role::Lever);
    let near = Some("indicators.water".to_owned());
    assert_eq!(of("indicators.watr", 1.0, 2.0), Err(FactorError::NoNumber { path: "indicators.watr".into(), near }));
    let path = "indicators.water".to_owned();
    assert_eq!(
        of("indicators.water", 20.0, 120.0),
        Err(FactorError::OutOfRange { path, value: 120.0, range: (0.0, 100.0) })
    );
    let one = Factor::settings("seats", Role::Lever, vec!["policy *=random".into()]);
    assert_eq!(one, Err(FactorError::Constant { name: "seats".into() }));
    let water = || of("indicators.water", 20.0, 80.0).expect("a factor");
    let design = |points| Design::new(vec![water()], points);
    assert_eq!(design(vec![vec![]]), Err(DesignError::WrongCount { point: 0, got: 0, wanted: 1 }));
    for value in [Value::Number(f64::NAN), Value::Number(101.0), Value::Settings(0)] {
        assert!(matches!(design(vec![vec![value]]), Err(DesignError::WrongValue { .. })), "{value:?}");
    }
    assert!(matches!(Design::of_shares(vec![water()], &[vec![1.5]]), Err(DesignError::WrongValue { .. })));
    let same = Design::new(vec![water(), water()], Vec::new());
    assert_eq!(same, Err(DesignError::SameName("indicators.water".into())));
    let many = vec![vec![Value::Number(40.0); 100_000]; 2];
    let two = vec![water(), Factor { name: "again".into(), ..water() }];
    assert!(matches!(Design::full(two, &many), Err(DesignError::TooLarge { points: 10_000_000_000, .. })));
    // Actors plan on the reference alone, so as drawn nothing would come of it.
    let plan = of("rules.reference_months", 1.0, 9.0).expect("a number").supplied(Supplied::AsDrawn);
    let plan = Design::new(vec![plan], vec![vec![Value::Number(2.0)]]).expect("a design");
    let read = |settings: &[String]| load("tiny", settings).scenario.map(Arc::new).ok_or("refused");
    assert_eq!(plan.groups(read).map(|_| ()), Err(GroupError::Idle { path: "rules.reference_months".into() }));
    let bad = Factor::settings("bad", Role::Lever, vec![String::new(), "doctrine nobody=none".into()]).expect("two");
    let bad = Design::new(vec![bad], vec![vec![Value::Settings(1)]]).expect("a design");
    let settings = vec!["doctrine nobody=none".to_owned()];
    assert_eq!(bad.groups(read).map(|_| ()), Err(GroupError::Unread { settings, error: "refused" }));
}

/// Every combination, the last factor fastest.
#[test]
fn a_full_design_has_every_combination() {
    let scenario = model_under("tiny", &[]).scenario.clone();
    let water = number(&scenario, "indicators.water", 20.0, 80.0);
    let seats = Factor::settings("seats", Role::Lever, vec![String::new(), "policy *=random".into()]).expect("two");
    let values = vec![vec![Value::Number(30.0), Value::Number(50.0)], vec![Value::Settings(0), Value::Settings(1)]];
    let design = Design::full(vec![water, seats], &values).expect("a design");
    let points: Vec<String> = design.points().iter().map(|it| format!("{it:?}")).collect();
    assert_eq!(
        points,
        [
            "[Number(30.0), Settings(0)]",
            "[Number(30.0), Settings(1)]",
            "[Number(50.0), Settings(0)]",
            "[Number(50.0), Settings(1)]"
        ]
    );
}
