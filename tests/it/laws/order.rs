//! The order in which things are declared can't be seen.

use diwan::sim::{Simulation, play};
use diwan::terms::Seed;
use proptest::prelude::*;

use super::text::{compiled, whole};
use super::{SCENARIOS, simulated};

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, max_shrink_iters: 8, ..ProptestConfig::default() })]

    /// All sections and their entries, and the tables and records in them, in another order: the same names, the same books, the same bits.
    #[test]
    fn whole_runs_are_the_same_in_any_order(salt: u64, seed: u64, replication in 0..1000_u64) {
        for name in SCENARIOS {
            let plain = whole(name);
            let mut shuffled = plain.clone();
            shuffled.shuffle("", salt);
            prop_assert_ne!(plain.text(), shuffled.text());
            let (plain, shuffled) = (compiled(name, &plain), compiled(name, &shuffled));
            let names = |model: &diwan::model::Model| model.scenario.variables.iter().map(|it| it.notation.clone()).collect::<Vec<_>>();
            prop_assert_eq!(names(&plain), names(&shuffled));
            prop_assert!(play(&plain, Seed(seed), replication) == play(&shuffled, Seed(seed), replication), "{name}: a told run");
            let [one, other] = [plain, shuffled].map(|model| simulated(&mut Simulation::<16>::new(model), seed, replication));
            prop_assert!(one == other, "{name}: a pack");
        }
    }
}
