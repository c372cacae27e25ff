//! The same bits for any number of threads, and the same runs as when played alone.

use core::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use diwan::ensemble::{BLOCK, Block, Plan, Summary, each_block};
use diwan::kernel::Seed;
use diwan::model::Model;
use diwan::record::measure;
use diwan::scenario::{Metric, load};
use diwan::sim::play_draw;
use diwan::stats::Level;

use super::done;

fn plan(name: &str, draws: u64, seeds: u64) -> Plan {
    plan_under(name, &[], draws, seeds)
}

fn plan_under(name: &str, settings: &[String], draws: u64, seeds: u64) -> Plan {
    let model = Arc::new(Model::compile(Arc::new(load(name, settings).scenario.expect("a bundled scenario is sound"))));
    let metrics: Arc<[Metric]> = Metric::usual(&model.scenario).into();
    let mut plan = Plan::crossed(model, Seed(5), draws, seeds, metrics);
    (plan.choices, plan.parameters) = (true, true);
    plan.series = diwan::scenario::Scenario::variable(&plan.model.scenario, &plan.model.scenario.variables[0].notation)
        .into_iter()
        .collect();
    plan
}

fn blocks(plan: &Plan, threads: usize) -> Vec<Block> {
    let mut out = Vec::new();
    each_block(plan, 0..plan.blocks(), threads, &AtomicBool::new(false), |block| {
        out.push(block.clone());
        ControlFlow::Continue(())
    });
    out
}

#[test]
fn threads_change_nothing() {
    for (name, draws, seeds) in [("tiny", 1500, 7), ("nile_dam", 3000, 1), ("us_iraq_2020", 300, 5)] {
        let plan = plan(name, draws, seeds);
        let alone = blocks(&plan, 1);
        assert_eq!(alone.iter().map(|it| it.rows as u64).sum::<u64>(), plan.runs());
        assert!(alone == blocks(&plan, 2) && alone == blocks(&plan, 5), "{name}");
        let outcomes: Vec<_> = alone.iter().flat_map(|it| &it.outcomes).collect();
        for number in [0, 1, seeds, plan.runs() / 2, plan.runs() - 1] {
            let run = play_draw(&plan.model, Seed(5), number, number / seeds);
            assert_eq!(*outcomes[number as usize], run.outcome, "{name}: {number}");
            let (block, row) = (&alone[(number / BLOCK) as usize], (number % BLOCK) as usize);
            for (metric, column) in plan.metrics.iter().zip(&block.measures) {
                assert_eq!(
                    column[row].to_bits(),
                    measure(&plan.model.scenario, &run, *metric).to_bits(),
                    "{name}: {number}"
                );
            }
            assert!(block.parameters.iter().map(|it| it[row]).eq(run.parameters.iter().copied()), "{name}: {number}");
            let taken = block
                .choices
                .iter()
                .filter(|it| it.row as usize == row)
                .map(|it| (it.turn, it.actor, it.choice, it.success));
            let told = run
                .turns
                .iter()
                .flat_map(|turn| turn.choices.iter().map(|it| (turn.turn + 1, it.actor, it.choice, it.success)));
            assert!(taken.eq(told), "{name}: {number}");
            let path = block.series.points().filter(|it| it.row as usize == row).map(|it| (it.turn, it.level));
            let start = core::iter::once((0, run.start[0]));
            assert!(path.eq(start.chain(run.turns.iter().map(|it| (it.turn + 1, it.levels[0])))), "{name}: {number}");
        }
    }
}

#[test]
fn who_stops_early_has_the_first_blocks() {
    let plan = plan("tiny", 20 * BLOCK, 1);
    let all = blocks(&plan, 2);
    let stop = AtomicBool::new(false);
    let mut some = Vec::new();
    each_block(&plan, 0..plan.blocks(), 3, &stop, |block| {
        some.push(block.clone());
        stop.store(some.len() >= 4, Ordering::Relaxed);
        ControlFlow::Continue(())
    });
    assert!(some.len() >= 4 && some.len() < all.len(), "{}", some.len());
    assert!(some[..] == all[..some.len()]);
    let mut three = 0;
    each_block(&plan, 2..plan.blocks(), 3, &AtomicBool::new(false), |block| {
        assert!(*block == all[2 + three]);
        three += 1;
        if three == 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    assert_eq!(three, 3);
}

#[test]
fn runs_of_one_draw_count_for_less() {
    // Where draws differ a lot, ten runs of each say less than as many runs with a draw each.
    let half_width = |draws, seeds| {
        let plan = plan_under("us_iraq_2020", &["jitter 0.7".to_owned()], draws, seeds);
        let mut summary = Summary::new(&plan);
        blocks(&plan, 2).iter().for_each(|it| summary.add(it));
        summary.half_width(Level::P95)
    };
    let (crossed, plain) = (half_width(200, 10), half_width(2000, 1));
    assert!(crossed > 1.15 * plain, "{crossed} against {plain}");
}

#[test]
fn the_program_prints_the_same_for_any_number_of_threads() {
    let shown = |threads: u32| {
        let output = done(&format!("us_iraq_2020 --draws 400 --seeds 3 --format json --threads {threads}"));
        let mut found: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let object = found.as_object_mut().expect("an object");
        assert!(object.remove("elapsed_s").is_some_and(|it| it.as_f64() > Some(0.0)));
        assert!(object.remove("runs_per_s").is_some_and(|it| it.as_f64() > Some(0.0)));
        found
    };
    let alone = shown(1);
    assert_eq!(alone, shown(3));
    assert_eq!((alone["runs"].as_u64(), alone["seed"].as_u64()), (Some(1200), Some(2020)));
    let outcomes = alone["outcomes"].as_array().expect("outcomes");
    assert_eq!(outcomes.iter().filter_map(|it| it["count"].as_u64()).sum::<u64>(), 1200);
    assert!(
        outcomes
            .iter()
            .all(|it| it["low"].as_f64() <= it["share"].as_f64() && it["share"].as_f64() <= it["high"].as_f64())
    );
    let measures = alone["measures"].as_array().expect("measures");
    assert!(measures.iter().any(|it| it["name"] == "end(attacks)" && it["q05"].as_f64() < it["q50"].as_f64()));
}

#[test]
fn a_batch_stops_when_its_intervals_are_narrow_enough() {
    let runs = |more: &str| {
        let output = done(&format!("us_iraq_2020 --runs 40000 --format json --until-half-width {more}"));
        let found: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        let widest = found["outcomes"]
            .as_array()
            .expect("outcomes")
            .iter()
            .map(|it| it["high"].as_f64().expect("high") - it["low"].as_f64().expect("low"));
        (found["runs"].as_u64().expect("runs"), widest.fold(0.0, f64::max) / 2.0)
    };
    let (wide, reached) = runs("0.04");
    assert!(reached <= 0.04 && wide == BLOCK, "{wide} runs: {reached}");
    let (narrow, reached) = runs("0.02 --threads 1");
    assert!(reached <= 0.02 && narrow > wide && narrow < 40_000 && narrow % BLOCK == 0, "{narrow} runs: {reached}");
    assert_eq!(runs("0.02 --threads 3").0, narrow);
}
