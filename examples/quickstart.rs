//! Loads a scenario, plays it, and asks for a measure.

use std::sync::Arc;

use diwan::{
    model::Model,
    record::measure,
    scenario, sim,
    terms::Seed,
    text::{FileId, Span},
};

fn main() {
    let name = std::env::args().nth(1).unwrap();
    let sets: Vec<String> = std::env::args().skip(2).collect();
    let t = std::time::Instant::now();
    let loaded = scenario::load(&name, &sets);
    let t1 = t.elapsed();
    eprintln!("{}", loaded.diagnostics.render(&loaded.sources, false));
    let Some(scenario) = loaded.scenario else { return };
    let t2 = std::time::Instant::now();
    let model = Arc::new(Model::compile(Arc::new(scenario)));
    eprintln!(
        "load {:?} compile {:?} radius {} step {} horizons {:?}",
        t1,
        t2.elapsed(),
        model.beliefs.target_radius,
        model.beliefs.step_radius,
        model.beliefs.horizons
    );
    let run = sim::play(&model, Seed(2020), 0);
    println!("{:?} after {} turns", run.outcome.map(|it| &model.scenario.outcomes[it.index()].key), run.turns.len());
    let metric = scenario::read_metric(&model.scenario, "mean(attacks)", Span::new(FileId(0), 0, 0)).unwrap();
    println!("{}", measure(&model.scenario, &run, metric));
    let t = std::time::Instant::now();
    let mut sim = sim::Simulation::<16>::new(model.clone());
    let mut counts = vec![0; model.outcomes.len()];
    let n = 20000 / 16;
    for k in 0..n {
        sim.begin_replications(Seed(1), k * 16);
        while sim.step() {}
        for o in sim.running().outcome {
            counts[o.unwrap().index()] += 1;
        }
    }
    let s = t.elapsed().as_secs_f64();
    for (o, c) in model.scenario.outcomes.iter().zip(&counts) {
        println!("{:16} {:.4}", o.key, *c as f64 / (n * 16) as f64);
    }
    println!("{:.1} us per replication, {:.0}/s", s * 1e6 / (n * 16) as f64, (n * 16) as f64 / s);
}
