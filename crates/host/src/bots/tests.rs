//! Whole sessions, played by bots.

use std::sync::Arc;

use diwan_engine::history::verify;
use diwan_engine::model::Model;
use diwan_engine::record::Choices;
use diwan_engine::scenario::{Languages, load};

use super::{Rehearsed, rehearse};
use crate::room::trial::{setup, state};
use crate::room::{Draft, Entry, OfferState, Phase, Room, Setup};

fn loaded(name: &str, settings: &[String]) -> (Arc<Model>, Arc<Languages>) {
    let read = load(name, settings);
    (Arc::new(Model::compile(Arc::new(read.scenario.expect("a bundled scenario is sound")))), Arc::new(read.texts))
}

/// What a seat meant to do on a turn is what it did, unless the engine says why not: nothing of a draft is lost.
fn carried_out(room: &Room, played: &Rehearsed) {
    let mut drafts: Vec<(String, Draft)> = Vec::new();
    for stamped in &played.journal {
        match &stamped.entry {
            Entry::Drafted { seat, draft } => {
                drafts.retain(|it| it.0 != *seat);
                drafts.push((seat.clone(), draft.clone()));
            }
            Entry::Committed { turn, .. } => {
                let record = &room.game().run().turns[*turn as usize];
                for (seat, draft) in drafts.drain(..) {
                    let actor = room.seat(&seat).expect("a seat").actor;
                    let key = |it| room.scenario().choices[diwan_engine::scenario::ChoiceId::index(it)].key.clone();
                    let done: Choices = record.taken_by(actor);
                    let done: Vec<String> = done.iter().map(key).collect();
                    let meant = draft.choices.expect("bots decide");
                    // A condition that turned out not to hold leaves nothing.
                    assert!(done == meant || done.is_empty(), "{seat} on turn {turn}: {done:?}, not {meant:?}");
                }
            }
            _ => {}
        }
    }
}

#[test]
fn five_hundred_sessions_are_played_to_their_ends() {
    let (tiny, dam) = (loaded("tiny", &[]), loaded("nile_dam", &["turns=6".to_owned()]));
    let (mut refused, mut entries, mut signed, mut shaken) = (0, 0, 0, 0);
    for seed in 0..500 {
        let (of, scenario) = if seed % 5 == 0 {
            (Setup { settings: vec!["turns=6".into()], ..setup("nile_dam", &["egypt", "ethiopia", "sudan"]) }, &dam)
        } else {
            (setup("tiny", &["north", "south"]), &tiny)
        };
        let of = Setup { seed, ..of };
        let (room, played) =
            rehearse(of.clone(), scenario.0.clone(), scenario.1.clone(), seed).expect("seats are there");
        assert_eq!(room.phase(), Phase::Closed);
        assert!(room.game().is_over() && verify(room.game().history()).is_ok());
        carried_out(&room, &played);
        if seed % 25 == 0 {
            let mut again =
                Room::begin(of, scenario.0.clone(), scenario.1.clone(), played.journal[0].at).expect("seats");
            played.journal[1..].iter().for_each(|it| again.take(it).expect("it followed before"));
            assert_eq!(state(&again), state(&room), "session {seed}");
        }
        refused += played.refused;
        entries += played.journal.len();
        signed += room.offers().iter().filter(|it| it.state == OfferState::Signed).count();
        shaken += played.journal.iter().filter(|it| matches!(it.entry, Entry::Shaken { .. })).count();
    }
    // Bots try everything: if one of these is nothing, something has stopped working.
    assert!(signed > 100 && shaken > 50 && entries > 10_000, "{signed} {shaken} {entries}");
    assert!(refused * 20 < entries, "{refused} of {entries} were refused");
}
