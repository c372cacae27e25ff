//! What a seat knows of conduct: how it was treated is what is true of it, to the last bit, though it knows only what it
//! noticed; pledges and words are what they are for all.

use diwan::kernel::Seed;
use diwan::play::{Course, SeatView};
use diwan::scenario::ActorId;
use diwan::sim::Simulation;
use proptest::prelude::*;

use super::secrecy::{unseen, wishes};
use super::{SCENARIOS, model};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn a_seat_knows_how_it_was_treated(wishes in wishes(), seed in 0..1_000_u64) {
        let name = SCENARIOS[3];
        prop_assert!(model(name).remembered().is_some() && !model(name).pledges.is_empty());
        let model = unseen(name, &wishes);
        let mut simulation = Simulation::<1>::new(model.clone());
        let mut run = simulation.begin_run(Seed(seed), 0, 0);
        let table = model.remembered().expect("it is remembered");
        let mut shown = 0;
        while !simulation.is_over() {
            simulation.open();
            let open = simulation.open_turn();
            let course = Course { model: &model, run: &run, open: Some(&open), seeds: &[], by_person: &[], people: &[], withheld: &[] };
            let (records, words) = (simulation.records(), simulation.words());
            for me in (0..model.actors.len() as u16).map(ActorId) {
                let view = SeatView::of(&course, me);
                prop_assert_eq!(view.treatments.len() + 1, model.actors.len());
                for it in &view.treatments {
                    let truth = 100.0 * records[table.pair(it.actor.index(), me.index())][0];
                    prop_assert_eq!(it.lately.to_bits(), truth.to_bits());
                }
                for it in &view.pledges {
                    let maker = model.choices[it.choice.index()].actor;
                    prop_assert_eq!(it.word.to_bits(), (100.0 * words[maker.index()][0]).to_bits());
                    prop_assert!(it.left >= 0.0 && it.due.is_none_or(|due| due > 0.0));
                    shown += 1;
                }
            }
            simulation.close();
            run.turns.push(simulation.turn_record());
        }
        let made = run.turns.iter().flat_map(|it| &it.pledges).count();
        prop_assert!(made == 0 || shown > 0 || run.turns.last().is_some_and(|it| !it.pledges.is_empty()));
    }
}
