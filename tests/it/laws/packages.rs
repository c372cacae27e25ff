//! Packages, instructions and moving positions in the flagship: the same bits at every width, with and without a world,
//! and in whatever order essentials are written.

use diwan::kernel::Seed;
use diwan::record::Verdict;
use diwan::sim::{Simulation, play};
use proptest::prelude::*;

use super::{model_under, plainly, simulated};

const ESSENTIALS: [&str; 2] = [
    r#"{"us": {"trade": {"arms": 36}, "troops": {"deconfliction": 24}}, "baghdad": {"iran_role": {"channels": (at_most: 60)}}}"#,
    r#"{"baghdad": {"iran_role": {"channels": (at_most: 60)}}, "us": {"troops": {"deconfliction": 24}, "trade": {"arms": 36}}}"#,
];

fn settings(essentials: &str) -> Vec<String> {
    [
        "dialogues.strategic.price=0.3",
        "dialogues.strategic.attention_budget=2.6",
        "dialogues.strategic.instructions=10",
        r#"actors.us.positions.troops.position="62 + 0.6 * (insurgency - 36) - 0.6 * (attacks - 42)""#,
        "actors.us.doctrines.transactional.aims={\"iran_leverage\": 1.8}",
    ]
    .map(str::to_owned)
    .into_iter()
    .chain([format!("dialogues.strategic.essentials={essentials}")])
    .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, max_shrink_iters: 8, ..ProptestConfig::default() })]

    #[test]
    fn a_lane_has_the_bits_of_a_run_alone(seed: u64, first: u64) {
        let model = model_under("us_iraq_2020", &settings(ESSENTIALS[0]));
        let wide = simulated(&mut Simulation::<32>::new(model.clone()), seed, first);
        prop_assert!(plainly::<32>(&model, seed, first) == wide);
        for lane in [0, 7, 31] {
            let alone = simulated(&mut Simulation::<1>::new(model.clone()), seed, first.wrapping_add(lane as u64));
            prop_assert!(alone[0] == wide[lane]);
        }
    }

    #[test]
    fn the_order_of_essentials_can_t_be_seen(seed: u64, replication in 0..1000_u64) {
        let [one, other] = ESSENTIALS.map(|it| play(&model_under("us_iraq_2020", &settings(it)), Seed(seed), replication));
        prop_assert!(one == other);
    }
}

/// Deals differ in what they settle, and never settle more than there is attention for.
#[test]
fn deals_are_packages_of_many_kinds_within_their_budget() {
    let model = model_under("us_iraq_2020", &settings(ESSENTIALS[0]));
    let mut kinds = std::collections::BTreeSet::new();
    for replication in 0..60 {
        let run = play(&model, Seed(7), replication);
        for deal in run.turns.iter().flat_map(|it| &it.rounds).filter(|it| it.verdict == Verdict::Deal) {
            let issues: Vec<_> = deal.offers.iter().filter(|it| it.open).map(|it| it.issue).collect();
            let dialogue = &model.scenario.dialogues[deal.dialogue.index()];
            let agenda = &dialogue.agendas[dialogue.agenda].attention;
            let takes = agenda.iter().filter(|it| issues.contains(&it.0)).map(|it| it.1.nominal()).sum::<f64>();
            assert!(takes <= 2.6 + 1e-9 && !issues.is_empty());
            kinds.insert(issues);
        }
    }
    assert!(kinds.len() > 8, "{}", kinds.len());
}
