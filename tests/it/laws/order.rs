//! The order in which things are declared can't be seen.

use std::sync::Arc;

use diwan::kernel::Seed;
use diwan::model::Model;
use diwan::record::Run;
use diwan::scenario::load_text;
use diwan::sim::{Simulation, play};
use proptest::prelude::*;

use super::text::{compiled, whole};
use super::{BUNDLED, simulated};

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, max_shrink_iters: 8, ..ProptestConfig::default() })]

    /// All sections and their entries, and the tables and records in them, in another order: the same names, the same
    /// books, the same bits.
    #[test]
    fn whole_runs_are_the_same_in_any_order(salt: u64, seed: u64, replication in 0..1000_u64) {
        for name in BUNDLED {
            let plain = whole(name);
            let mut shuffled = plain.clone();
            shuffled.shuffle("", salt);
            prop_assert_ne!(plain.text(), shuffled.text());
            let (plain, shuffled) = (compiled(name, &plain), compiled(name, &shuffled));
            let names = |model: &diwan::model::Model| model.scenario.variables.iter().map(|it| it.notation.clone()).collect::<Vec<_>>();
            prop_assert_eq!(names(&plain), names(&shuffled));
            prop_assert!(told(&plain, seed, replication) == told(&shuffled, seed, replication), "{name}: a told run");
            let [one, other] = [plain, shuffled].map(|model| simulated(&mut Simulation::<32>::new(model), seed, replication));
            prop_assert!(one == other, "{name}: a pack");
        }
    }
}

/// A told run but for its cells of memory: these have no names, and stand in the order in which the text first asks.
fn told(model: &Arc<Model>, seed: u64, replication: u64) -> Run {
    let mut run = play(model, Seed(seed), replication);
    for turn in &mut run.turns {
        turn.remembering.clear();
        turn.recalled.clear();
    }
    run
}

/// Two choices that are worth the same: nobody can tell from which the greedy takes which of them stands first in the
/// file.
#[test]
fn a_tie_is_not_broken_by_the_order_of_declaration() {
    let taken = |first: &str, second: &str| {
        let text = format!(
            r#"(
                format: 1, title: "a tie", start: "2020-06-01", turns: 3,
                indicators: {{ "left": 50, "right": 50 }},
                actors: {{ "a": (influence: 50, stability: 50, goals: {{ "left": 1, "right": 1 }}) }},
                choices: {{ "a": {{ "{first}": (always: {{ "{first}": 3 }}), "{second}": (always: {{ "{second}": 3 }}) }} }},
                outcomes: {{ "end": (when: "true") }},
            )"#
        );
        let settings = ["policy a=greedy".to_owned(), "rules.fatigue=0".to_owned()];
        let loaded = load_text("tie", &text, &settings);
        let shown = loaded.diagnostics.render(&loaded.sources, false);
        let scenario = loaded.scenario.unwrap_or_else(|| panic!("{shown}"));
        let model = std::sync::Arc::new(diwan::model::Model::compile(std::sync::Arc::new(scenario)));
        simulated(&mut Simulation::<1>::new(model), 1, 0)
    };
    let traces = taken("left", "right");
    assert!(
        traces[0].turns.iter().all(|(_, chosen)| chosen[0].is_some()),
        "nobody holds when there is something to gain"
    );
    assert_eq!(traces, taken("right", "left"));
}
