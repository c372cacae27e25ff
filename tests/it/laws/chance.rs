//! Chance: parameters hang on the draw, luck on the replication, and both on the seed.

use diwan::kernel::{Luck, Pack, Purpose, Seed};
use diwan::sim::Simulation;
use proptest::prelude::*;

use super::{SCENARIOS, model_under};

/// What hangs on the replication; [`Purpose::Parameter`] and [`Purpose::Jitter`] hang on the draw.
const LUCK: [Purpose; 14] = [
    Purpose::Event,
    Purpose::Choice,
    Purpose::Thinning,
    Purpose::Posture,
    Purpose::Deal,
    Purpose::Success,
    Purpose::Flow,
    Purpose::Estimate,
    Purpose::Count,
    Purpose::Path,
    Purpose::Jump,
    Purpose::JumpSize,
    Purpose::Wave,
    Purpose::WaveHeight,
];

/// Parameters and starts, as bits.
fn parameters<const W: usize>(simulation: &mut Simulation<W>, luck: Luck<W>) -> Vec<[u64; W]> {
    simulation.begin(luck);
    let bits = |column: Vec<Pack<W>>| column.into_iter().map(|it| it.0.map(f64::to_bits)).collect::<Vec<_>>();
    let mut out = bits(simulation.drawn());
    out.extend(bits(simulation.levels()));
    out
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 8, ..ProptestConfig::default() })]

    /// One draw is one set of parameters and starts, whichever replication is played with it; another draw or another
    /// seed is another set.
    #[test]
    fn a_draw_is_a_set_of_parameters(seed: u64, draw: u64, replications: [u64; 4], other in 1_u64.., arm in 0..2_usize) {
        for name in SCENARIOS {
            let model = model_under(name, &[["jitter 0.3", "jitter 0.01"][arm].to_owned()]);
            let mut simulation = Simulation::<4>::new(model.clone());
            let mut take = |seed, replication, draw| parameters(&mut simulation, Luck { seed: Seed(seed), replication, draw });
            let same = take(seed, replications, [draw; 4]);
            prop_assert!(same.iter().all(|lanes| lanes.iter().all(|it| *it == lanes[0])), "{name}: one draw, four replications");
            prop_assert!(take(seed, [0; 4], [draw; 4]) == same, "{name}: the same again");
            let count = model.parameters.len();
            let apart = |elsewhere: &[[u64; 4]]| elsewhere[..count].iter().zip(&same).filter(|(a, b)| a[0] != b[0]).count();
            for elsewhere in [take(seed, replications, [draw.wrapping_add(other); 4]), take(seed.wrapping_add(other), replications, [draw; 4])] {
                // Two numbers may be the same by chance, where a distribution is cut off at its ends.
                prop_assert!(apart(&elsewhere) * 10 > count * 9, "{name}: {} of {count} differ", apart(&elsewhere));
            }
        }
    }

    /// Luck asks for the replication and never for the draw; each purpose, turn and name has numbers of its own.
    #[test]
    fn luck_hangs_on_the_replication(seed: u64, replication: u64, draws: [u64; 2], turn in 0..1200_u32, name: u64, other in 1_u64..) {
        let luck = Luck { seed: Seed(seed), replication: [replication; 2], draw: draws };
        let mut seen = Vec::new();
        for purpose in LUCK {
            let here = luck.uniform(purpose, turn, name);
            prop_assert_eq!(here[0].to_bits(), here[1].to_bits());
            prop_assert!(here[0] > 0.0 && here[0] < 1.0);
            seen.push(here[0]);
            seen.push(luck.uniform(purpose, turn + 1, name)[0]);
            seen.push(luck.uniform(purpose, turn, name.wrapping_add(other))[0]);
            seen.push(Luck { replication: [replication.wrapping_add(other); 2], ..luck }.uniform(purpose, turn, name)[0]);
        }
        seen.sort_by(f64::total_cmp);
        prop_assert!(seen.windows(2).all(|pair| pair[0] < pair[1]), "two of {} numbers are the same", seen.len());
    }
}
