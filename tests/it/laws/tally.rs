//! What a batch keeps of a run is what the run's full record says.

use std::sync::Arc;

use diwan::kernel::{Luck, Seed};
use diwan::record::measure;
use diwan::scenario::{ActorId, Metric, Milestone, OutcomeId, Pair, Scenario, VariableId};
use diwan::sim::{Simulation, play_draw};

use super::{SCENARIOS, model_under};

/// Every form of metric, for everything that it can speak of.
fn all(scenario: &Scenario) -> Arc<[Metric]> {
    let variables = || (0_u16..).zip(&scenario.variables).map(|(slot, _)| VariableId(slot));
    let mut out = Metric::usual(scenario);
    out.extend((0_u16..).zip(&scenario.outcomes).map(|(id, _)| OutcomeId(id)).flat_map(|it| {
        [Metric::Share(it), Metric::MonthsTo(Milestone::Outcome(it)), Metric::Reached(Milestone::Outcome(it))]
    }));
    out.extend(variables().flat_map(|it| {
        [
            Metric::At(it, 0.0),
            Metric::At(it, 2.6),
            Metric::At(it, 900.0),
            Metric::Area(it),
            Metric::Lowest(it),
            Metric::Highest(it),
            Metric::AtBound(it),
        ]
    }));
    let actors = || (0..scenario.actors.len() as u16).map(ActorId);
    out.extend(actors().map(Metric::Word));
    // What actors do to each other is remembered only where somebody asks.
    if scenario.reads_conduct || scenario.rules.answers.nominal() > 0.0 {
        let others = |one: ActorId| actors().filter(move |it| *it != one);
        out.extend(actors().flat_map(|one| others(one).map(move |it| Metric::Conduct(Pair(one, it)))));
    }
    for metric in Metric::usual(scenario) {
        match metric {
            Metric::Count(it) => {
                let choice = Milestone::Choice(it);
                out.extend([Metric::Succeeded(it), Metric::MonthsTo(choice), Metric::Reached(choice)]);
            }
            Metric::Fired(it) => {
                out.extend([Metric::MonthsTo(Milestone::Event(it)), Metric::Reached(Milestone::Event(it))])
            }
            Metric::Deals(it) => out.push(Metric::Reached(Milestone::Deal(it))),
            _ => {}
        }
    }
    out.into()
}

#[test]
fn a_tally_has_the_bits_of_the_record() {
    for name in SCENARIOS {
        for settings in [&[][..], &["policy *=random"], &["months_per_turn=0.25", "jitter 0.3", "rules.answers=0.5"]] {
            let settings: Vec<String> = settings.iter().map(|it| (*it).to_owned()).collect();
            let model = model_under(name, &settings);
            let metrics = all(&model.scenario);
            let (mut simulation, mut found) = (Simulation::<32>::new(model.clone()), Vec::new());
            simulation.keep(&metrics);
            let replication: [u64; 32] = core::array::from_fn(|lane| 40 + lane as u64);
            let draw = replication.map(|it| it / 4);
            for _ in 0..2 {
                simulation.begin(Luck { seed: Seed(9), replication, draw });
                while simulation.step() {}
                simulation.measures(&mut found);
            }
            assert_eq!(found.len(), metrics.len());
            for lane in [0, 3, 7, 15] {
                let run = play_draw(&model, Seed(9), replication[lane], draw[lane]);
                for (metric, found) in metrics.iter().zip(&found) {
                    let told = measure(&model.scenario, &run, *metric);
                    assert_eq!(
                        found[lane].to_bits(),
                        told.to_bits(),
                        "{name}, lane {lane}, {}: {} or {told}",
                        metric.notation(&model.scenario),
                        found[lane]
                    );
                }
            }
        }
    }
}

#[test]
fn every_metric_is_written_as_it_is_read() {
    for name in SCENARIOS {
        let scenario = model_under(name, &[]).scenario.clone();
        for metric in all(&scenario).iter() {
            let written = metric.notation(&scenario);
            let read = diwan::scenario::read_metric(&scenario, &written, scenario.span)
                .unwrap_or_else(|fault| panic!("{written}: {fault:?}"));
            assert_eq!(read, *metric, "{written}");
        }
    }
}
