//! What a report says of sessions adds up to what was written down in them, whatever bots do.

use std::sync::Arc;

use diwan_engine::model::Model;
use diwan_engine::scenario::load;
use diwan_report::Shown;
use proptest::prelude::*;

use super::rehearse;
use crate::debrief::session;
use crate::room::trial::setup;
use crate::room::{Entry, Setup, Staff};

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn a_report_adds_up_to_the_journal(seed in 0_u64..10_000, is_dam in proptest::bool::weighted(0.3)) {
        let of = if is_dam {
            Setup { settings: vec!["turns=5".into()], ..setup("nile_dam", &["egypt", "ethiopia", "sudan"]) }
        } else {
            setup("tiny", &["north", "south"])
        };
        let of = Setup { seed, ..of };
        let read = load(&of.place, &of.settings);
        let model = Arc::new(Model::compile(Arc::new(read.scenario.expect("a bundled scenario is sound"))));
        let (room, played) = rehearse(of, model, Arc::new(read.texts), seed).expect("seats are there");
        let facts = session(&room, &played.journal, Shown::new(room.scenario(), &room.texts().source), None);
        let count = |is: fn(&Entry) -> bool| played.journal.iter().filter(|it| is(&it.entry)).count();
        let counts = &facts.counts;
        prop_assert_eq!(counts.entries as usize, played.journal.len());
        prop_assert_eq!(counts.messages as usize, count(|it| matches!(it, Entry::Said { .. })));
        prop_assert_eq!(counts.statements as usize, count(|it| matches!(it, Entry::Stated { .. })));
        prop_assert_eq!(counts.offers as usize, count(|it| matches!(it, Entry::Offered { .. })));
        prop_assert_eq!(counts.handshakes as usize, count(|it| matches!(it, Entry::Shaken { .. })));
        prop_assert_eq!(counts.people as usize, count(|it| matches!(it, Entry::Admitted { .. })));
        let defaulted = |it: &Entry| if let Entry::Committed { defaulted, .. } = it { defaulted.len() } else { 0 };
        let silent: usize = played.journal.iter().map(|it| defaulted(&it.entry)).sum();
        prop_assert_eq!(counts.defaults as usize, silent);
        // What was done is told once, by whom the room says it was.
        let run = room.game().run();
        prop_assert_eq!(facts.turns.len(), run.turns.len());
        for (told, record) in facts.turns.iter().zip(&run.turns) {
            prop_assert_eq!(told.deeds.len(), record.choices.len());
            for (deed, made) in told.deeds.iter().zip(&record.choices) {
                prop_assert_eq!(&deed.actor.key, &room.scenario().actors[made.actor.index()].key);
                prop_assert_eq!(deed.choice.as_ref().map(|it| it.key.clone()), made.choice.map(|it| room.scenario().choices[it.index()].notation.clone()));
                prop_assert!(deed.odds.is_none() || deed.success.is_some());
                prop_assert_eq!(deed.by == "program", room.seat(&deed.actor.key).is_none());
            }
        }
        // The last of each person on each turn is what they foresaw then.
        prop_assert_eq!(facts.forecasts.len(), room.forecasts().len());
        prop_assert!(facts.forecasts.iter().all(|it| it.score.is_some_and(|it| (0.0..=2.0).contains(&it))));
        for (seat, there) in facts.seats.iter().zip(room.seats()) {
            prop_assert_eq!(there.staff, Staff::People);
            prop_assert_eq!((seat.by_people + seat.by_default) as usize, run.turns.iter().filter(|it| !it.choices.is_empty()).count());
            let worth: f64 = seat.goals.iter().map(|it| it.worth).sum();
            prop_assert!((worth - seat.payoff).abs() < 1e-9);
        }
        // Messages are on the turns that the room put them on, but for those of the end: where an event ended the game as
        // a turn opened, the room is about that turn, and the report about the last one that people closed.
        let written = facts.said.iter().filter(|it| !it.to.is_empty());
        for (told, kept) in written.zip(room.messages()) {
            prop_assert!(told.turn == kept.turn + 1 || kept.turn as usize + 1 >= run.turns.len());
        }
    }
}
