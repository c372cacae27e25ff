//! The straight-line code that the engine is measured against is what the emitter writes of the scenario as it stands,
//! and plays the same bits.

#[path = "../../../benches/kernel/emit.rs"]
mod emit;
#[path = "../../../benches/kernel/nile_dam.rs"]
mod nile_dam;
#[path = "../../../benches/kernel/play.rs"]
mod play;

use diwan::kernel::Seed;
use diwan::scenario::ChoiceId;
use diwan::sim::Simulation;

use self::play::Straight;
use super::{Tracer, model, simulated};

/// Lanes of a pack. What is written is the same for any number; one is compiled fastest.
const W: usize = 1;

#[test]
fn the_code_is_what_the_emitter_writes() {
    let written = emit::emit(&model("nile_dam")).expect("the dam is covered");
    if std::env::var_os("BLESS").is_some() {
        let place = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/kernel/nile_dam.rs");
        std::fs::write(place, &written).expect("the code is written; `cargo fmt` makes it readable");
    }
    let key = format!("pub(crate) const WRITTEN: u64 = {};\n", nile_dam::WRITTEN);
    assert!(written.ends_with(&key), "`BLESS=1` writes it anew, to be formatted");
}

#[test]
fn straight_line_code_has_the_bits_of_the_engine() {
    let model = model("nile_dam");
    let (mut straight, mut engine) = (Straight::new(model.clone()), Simulation::<W>::new(model));
    for (seed, first) in [(1, 0), (1, 32), (77, 1000), (78, 5), (79, 6), (80, 7)] {
        straight.begin(Seed(seed), first);
        let mut tracer = Tracer::new();
        while !straight.is_over() {
            straight.step();
            let chosen: Vec<_> =
                straight.chosen().iter().map(|it| it.map(|it| (it != u16::MAX).then_some(ChoiceId(it)))).collect();
            tracer.note(straight.levels(), &chosen, straight.running());
        }
        assert_eq!(tracer.traces, simulated(&mut engine, seed, first));
    }
}
