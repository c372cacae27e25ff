//! Any text as a scenario: it is read and checked, compiled when it is sound, and its first turns are played. Every
//! fault has a place and renders.
#![no_main]

use std::sync::Arc;

use diwan::model::{Model, lint};
use diwan::scenario::load_text;
use diwan::sim::Simulation;
use diwan::kernel::Seed;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut loaded = load_text("fuzz.ron", text, &[]);
    let model = loaded.scenario.take().map(|it| Arc::new(Model::compile(Arc::new(it))));
    match &model {
        Some(model) => lint(model, &mut loaded.diagnostics),
        None => assert!(loaded.diagnostics.is_refused(), "refused without a fault"),
    }
    for fault in loaded.diagnostics.sorted() {
        let place = loaded.sources.place(fault.span);
        assert!(fault.span.end <= loaded.sources.text(fault.span.file).len(), "{place} lies outside");
        assert!(fault.render(&loaded.sources, false).contains(&format!("┌─ {place}")));
    }
    let Some(model) = model.filter(|_| !loaded.diagnostics.is_refused()) else { return };
    let mut simulation = Simulation::<1>::new(model.clone());
    simulation.begin_replications(Seed(1), 0);
    for _ in 0..3 {
        simulation.step();
    }
    for (variable, level) in model.scenario.variables.iter().zip(simulation.levels()) {
        assert!((variable.low()..=100.0).contains(&level[0]), "{} is {}", variable.notation, level[0]);
    }
});
