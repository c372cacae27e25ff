//! Drawn numbers: each of them does something, wherever it is put; a point is a draw like any other; and payoffs are
//! reckoned by what was drawn.

use std::collections::BTreeSet;
use std::sync::Arc;

use diwan::kernel::{Luck, Pack, Seed};
use diwan::model::Model;
use diwan::record::measure;
use diwan::scenario::{ActorId, Metric, load_text};
use diwan::sim::{Override, Simulation, play_draw};

use super::{SCENARIOS, model_under};

const WIDTH: usize = 32;
const WELL: &str = include_str!("../../../scenarios/tiny.ron");

fn texts(settings: &[&str]) -> Vec<String> {
    settings.iter().map(|it| (*it).to_owned()).collect()
}

fn well(settings: &[&str]) -> Arc<Model> {
    Arc::new(Model::compile(Arc::new(load_text("well.ron", WELL, &texts(settings)).scenario.expect("sound"))))
}

/// Everything that a lane comes to: its levels on each turn, what was chosen, how it ended, and all payoffs.
fn lanes(
    simulation: &mut Simulation<WIDTH>,
    luck: Luck<WIDTH>,
    overrides: &[Override<WIDTH>],
    metrics: usize,
) -> Vec<Vec<u64>> {
    let mut out = vec![Vec::new(); WIDTH];
    simulation.begin_with(luck, overrides);
    while simulation.step() {
        for level in simulation.levels() {
            out.iter_mut().zip(level.0).for_each(|(out, level)| out.push(level.to_bits()));
        }
        // What somebody thinks of a choice, its leanings included.
        for logit in simulation.logits() {
            out.iter_mut().zip(logit.0).for_each(|(out, logit)| out.push(logit.to_bits()));
        }
        for utility in simulation.utilities() {
            out.iter_mut().zip(utility.0).for_each(|(out, utility)| out.push(utility.to_bits()));
        }
    }
    let mut found: Vec<Pack<WIDTH>> = Vec::with_capacity(metrics);
    simulation.measures(&mut found);
    for payoff in found {
        out.iter_mut().zip(payoff.0).for_each(|(out, payoff)| out.push(payoff.to_bits()));
    }
    out
}

/// Moves one drawn number in each lane but the first, and sees whether anything is other than there: a level, what
/// somebody thinks of a choice, a payoff.
#[test]
fn every_drawn_number_does_something() {
    for name in SCENARIOS {
        let model = model_under(name, &texts(&["jitter 0.4"]));
        let metrics: Arc<[Metric]> = (0..model.actors.len()).map(|row| Metric::Payoff(ActorId(row as u16))).collect();
        // Constants of rules that nothing in a scenario calls upon are none of its numbers.
        let is_stated = |row: &usize| !model.parameters[*row].path.starts_with("rules.");
        let mut idle: BTreeSet<usize> = (0..model.parameters.len()).filter(is_stated).collect();
        let mut arms = vec![vec!["jitter 0.4"], vec!["jitter 0.4", "policy *=random"]];
        if name == "nile_dam" {
            // Its agreement hardly ever collapses as it stands, and what comes of that is seen where it does.
            arms.push(vec!["jitter 0.4", "dialogues.tripartite.collapse_below=95"]);
        }
        for settings in &arms {
            let model = model_under(name, &texts(settings));
            let mut simulation = Simulation::<WIDTH>::new(model.clone());
            simulation.keep(&metrics);
            // What comes of a collapse is seen in the few runs that have one.
            for replication in 0..100 {
                let luck = Luck { seed: Seed(3), replication: [replication; WIDTH], draw: [replication; WIDTH] };
                for rows in idle.iter().copied().collect::<Vec<_>>().chunks(WIDTH - 1) {
                    let point = |(lane, row): (usize, &usize)| {
                        let (low, high) = model.parameters[*row].range;
                        let drawn = model.parameters[*row].draw(&luck)[0];
                        let mut at = [None; WIDTH];
                        at[lane + 1] =
                            Some(if drawn * 1.3 <= high && drawn * 1.3 >= low { drawn * 1.3 } else { drawn * 0.7 });
                        Override { row: *row, at }
                    };
                    let points: Vec<_> = rows.iter().enumerate().map(point).collect();
                    let found = lanes(&mut simulation, luck, &points, metrics.len());
                    for (lane, row) in rows.iter().enumerate() {
                        if found[lane + 1] != found[0] {
                            idle.remove(row);
                        }
                    }
                }
            }
        }
        let idle: Vec<&str> = idle.iter().map(|row| model.parameters[*row].path.as_str()).collect();
        assert!(idle.is_empty(), "{name}: nothing changes with {idle:?}");
    }
}

#[test]
fn a_point_where_the_draw_is_changes_no_bit() {
    for name in SCENARIOS {
        let model = model_under(name, &texts(&["jitter 0.3"]));
        let drawn = play_draw(&model, Seed(6), 11, 4);
        let mut simulation = Simulation::<1>::new(model.clone());
        let points: Vec<_> =
            drawn.parameters.iter().enumerate().map(|(row, value)| Override { row, at: [Some(*value)] }).collect();
        let mut run = simulation.begin_run_with(Seed(6), 11, 4, &points);
        while !simulation.is_over() {
            simulation.step();
            run.turns.push(simulation.turn_record());
        }
        run.outcome = simulation.running().outcome[0];
        assert_eq!(run, drawn, "{name}");
        // What was put somewhere is drawn again in the next replication.
        assert_eq!(simulation.begin_run(Seed(6), 11, 4).parameters, drawn.parameters);
    }
}

#[test]
fn a_point_is_held_to_its_place_and_leaves_other_lanes_alone() {
    let model = well(&["actors.north.positions.sharing.position=Uniform(20, 50)"]);
    let row = model.parameters_at("actors.north.positions.sharing.position").next().expect("drawn");
    let mut simulation = Simulation::<4>::new(model.clone());
    let luck = Luck { seed: Seed(1), replication: [0, 1, 2, 3], draw: [0, 1, 2, 3] };
    simulation.begin(luck);
    let before = simulation.drawn()[row];
    simulation.begin_with(luck, &[Override { row, at: [None, Some(700.0), Some(33.0), None] }]);
    let after = simulation.drawn()[row];
    assert_eq!(after.0, [before[0], 100.0, 33.0, before[3]]);
}

/// Where nobody plans, a number that is put somewhere and a draw that comes to it play the same game, and pay the same.
/// Where actors plan they do so on nominal numbers, so that only the former changes what they think.
#[test]
fn a_value_and_a_draw_of_it_play_the_same_game() {
    let plays = [
        ("actors.north.goals.\"water\"", "Uniform(0.1, 1.5)", 0.35, true),
        ("actors.south.positions.sharing.salience", "Uniform(0.2, 0.9)", 0.75, false),
        ("actors.south.positions.sharing.position", "Uniform(50, 90)", 61.0, false),
        ("indicators.water", "Uniform(40, 70)", 44.0, false),
    ];
    for (path, law, value, is_planned_on) in plays {
        let drawn_as = format!("{path}={law}");
        let play = |settings: &[&str], point: Option<f64>| {
            let model = well(settings);
            let mut simulation = Simulation::<1>::new(model.clone());
            let points: Vec<_> = model.parameters_at(path).map(|row| Override { row, at: [point] }).collect();
            let mut found = Vec::new();
            for replication in 0..60 {
                let mut run = simulation.begin_run_with(Seed(2), replication, 0, &points);
                while !simulation.is_over() {
                    simulation.step();
                    run.turns.push(simulation.turn_record());
                }
                let payoff = |row| measure(&model.scenario, &run, Metric::Payoff(ActorId(row))).to_bits();
                let levels: Vec<u64> = run.turns.iter().flat_map(|it| &it.levels).map(|it| it.to_bits()).collect();
                found.push((levels, payoff(0), payoff(1)));
            }
            found
        };
        let put = format!("{path}={value}");
        assert_eq!(
            play(&[&put, "policy *=random", "posture north=trade", "posture south=trade"], None),
            play(&[&drawn_as, "policy *=random", "posture north=trade", "posture south=trade"], Some(value)),
            "{path}"
        );
        if is_planned_on {
            assert_ne!(play(&[&put], None), play(&[&drawn_as], Some(value)), "{path}");
        }
    }
}

/// Payoffs by hand, of what was drawn: `Σ w Δx / 10 + Σ s (loss(z0 - p) - loss(z - p))`.
#[test]
fn payoffs_are_reckoned_by_what_was_drawn() {
    let drawn =
        ["actors.north.goals.\"water\"=Uniform(0.2, 1.6)", "actors.north.positions.sharing.salience=Uniform(0.1, 1)"];
    let model = well(&[&drawn[..], &["actors.north.positions.sharing.position=Uniform(10, 60)"]].concat());
    let north = model.scenario.actor("north").expect("an actor");
    let slot = |name: &str| model.scenario.variable(name).expect("a variable").index();
    let (water, stability, sharing) = (slot("water"), slot("north.stability"), slot("issue.sharing"));
    let mut seen = BTreeSet::new();
    for replication in 0..40 {
        let run = play_draw(&model, Seed(5), replication, replication);
        let at = |path: &str| run.parameters[model.parameters_at(path).next().expect("drawn")];
        let (weight, salience) = (at("actors.north.goals.\"water\""), at("actors.north.positions.sharing.salience"));
        let position = at("actors.north.positions.sharing.position");
        let moved = |slot: usize| (run.last()[slot] - run.origins[slot]) / 10.0;
        let loss = |level: f64| (level - position).powi(2) / 1000.0;
        let wanted = weight * moved(water)
            + 0.5 * moved(stability)
            + salience * (loss(run.origins[sharing]) - loss(run.last()[sharing]));
        let found = measure(&model.scenario, &run, Metric::Payoff(north));
        assert!((found - wanted).abs() < 1e-12, "{found} against {wanted}");
        seen.insert(weight.to_bits());
    }
    assert_eq!(seen.len(), 40);
}
