//! Since when: a change is the difference of two levels that were shown, and what it is booked to adds up to it,
//! whichever turns lie between.

use diwan::kernel::Seed;
use diwan::scenario::VariableId;
use diwan::sim::Simulation;

use super::{SCENARIOS, model};

#[test]
fn a_change_is_the_difference_of_what_was_shown() {
    for name in SCENARIOS {
        let model = model(name);
        let variables = || (0..model.scenario.variables.len()).map(|slot| VariableId(slot as u16));
        let mut simulation = Simulation::<1>::new(model.clone());
        let mut run = simulation.begin_run(Seed(17), 3, 3);
        let (mut shown, mut opened_with_changes) = (Vec::<Vec<f64>>::new(), 0);
        while !simulation.is_over() {
            simulation.open();
            let open = simulation.present();
            opened_with_changes += usize::from(!open.changes.is_empty());
            for variable in variables() {
                let now = open.levels[variable.index()];
                let whole = run.since(None, variable, Some(&open)).expect("from the start");
                assert_eq!((whole.from, whole.to), (run.start[variable.index()], now));
                for (turn, before) in shown.iter().enumerate() {
                    let it = run.since(Some(turn), variable, Some(&open)).expect("played");
                    assert_eq!((it.from, it.to), (before[variable.index()], now), "{name}, turn {turn}");
                    assert!((it.ledger.total() - it.change()).abs() < 1e-9, "{name}, turn {turn}: {it:?}");
                }
            }
            shown.push(open.levels);
            simulation.close();
            run.turns.push(simulation.turn_record());
        }
        for variable in variables() {
            let last = shown.len() - 1;
            let it = run.since(Some(last), variable, None).expect("played");
            assert_eq!((it.from, it.to), (shown[last][variable.index()], run.last()[variable.index()]));
            assert!((it.ledger.total() - it.change()).abs() < 1e-9);
            assert_eq!(run.since(Some(last + 1), variable, None), None);
        }
        assert!(name == "tiny" || opened_with_changes > 3, "{name}: events came on {opened_with_changes} turns");
    }
}
