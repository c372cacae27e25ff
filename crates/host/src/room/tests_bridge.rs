//! What holds of bridging proposals: who has to want one, what it shows whom, and what becomes of it.

use super::trial::{Trial, room_of_two, state};
use super::{Ask, BridgeState, Draft, Entry, Lead, Phase, Refused, Staff, Terms};

fn ask(trial: &Trial) -> Ask {
    Ask::Bridge { dialogue: "fence".into(), epoch: trial.room.epoch() }
}

fn answer(trial: &Trial, agreed: bool) -> Ask {
    let bridge = trial.room.bridges().last().expect("one was asked for").number;
    Ask::AnswerBridge { bridge, agreed, epoch: trial.room.epoch() }
}

fn give(trial: &Trial) -> Lead {
    Lead::Bridge { dialogue: "fence".into(), epoch: trial.room.epoch() }
}

/// Two at a table on an open turn.
fn at_table() -> (Trial, super::PersonId, super::PersonId) {
    let (mut trial, one, other) = room_of_two();
    trial.go_to(Phase::Negotiate);
    (trial, one, other)
}

#[test]
fn it_comes_when_all_people_at_the_table_want_it_and_is_what_the_game_reckons() {
    let (mut trial, one, other) = at_table();
    trial.ask(one, ask(&trial)).expect("a round is held");
    assert_eq!(trial.room.bridges()[0].state, BridgeState::Asked);
    assert_eq!(trial.ask(one, ask(&trial)), Err(Refused::Already));
    // To ask for what another asks for is to want it too.
    trial.ask(other, ask(&trial)).expect("it sits there too");
    let fence = trial.room.scenario().dialogue("fence").expect("a dialogue");
    let reckoned = trial.room.game().bridging(fence).expect("a round is held");
    let terms = trial.room.bridges()[0].terms().expect("all wanted it");
    assert_eq!((terms["sharing"], reckoned.len()), (reckoned[0].1, 1));
    assert_eq!(trial.ask(one, ask(&trial)), Err(Refused::Already), "the same turn has the same paper");
    assert_eq!(trial.lead(give(&trial)), Err(Refused::Already));
    let by: Vec<_> =
        trial.journal.iter().filter(|it| matches!(it.entry, Entry::Bridge { .. })).map(|it| it.by).collect();
    assert_eq!(by, [super::By::Person(one), super::By::Person(other), super::By::Room]);
    assert_eq!(state(&trial.room), state(&trial.again()));
}

#[test]
fn one_who_does_not_want_it_is_enough_and_who_asked_may_think_better_of_it() {
    let (mut trial, one, other) = at_table();
    trial.ask(one, ask(&trial)).expect("a round is held");
    trial.ask(other, answer(&trial, false)).expect("nobody has to want it");
    assert_eq!(trial.room.bridges()[0].state, BridgeState::Refused("south".into()));
    assert_eq!(trial.ask(other, answer(&trial, true)), Err(Refused::NoBridge));
    trial.ask(other, ask(&trial)).expect("it may be asked for again");
    assert_eq!(
        trial.ask(one, Ask::AnswerBridge { bridge: 9, agreed: true, epoch: trial.room.epoch() }),
        Err(Refused::NoBridge)
    );
    trial.ask(other, answer(&trial, false)).expect("it is its own");
    assert_eq!(trial.room.bridges()[1].state, BridgeState::Withdrawn);
    trial.ask(one, ask(&trial)).expect("once more");
    let epoch = trial.room.epoch();
    trial.lead(Lead::Commit { epoch }).expect("a turn is open");
    assert_eq!(trial.room.bridges()[2].state, BridgeState::Lapsed);
    // The turn is opened again, and it waits again.
    trial.lead(Lead::Reopen { reason: "Too soon.".into() }).expect("it is not shown");
    trial.ask(other, answer(&trial, true)).expect("it is asked for");
    assert!(trial.room.bridges()[2].terms().is_some());
    assert_eq!(state(&trial.room), state(&trial.again()));
}

#[test]
fn sides_that_the_program_plays_agree_always() {
    let (mut trial, one, other) = at_table();
    trial.ask(one, ask(&trial)).expect("a round is held");
    trial.lead(Lead::Staff { seat: "south".into(), staff: Staff::Policy }).expect("anybody may go");
    assert_eq!(trial.room.bridges()[0].state, BridgeState::Lapsed, "others sit there now");
    assert_eq!(trial.ask(other, ask(&trial)), Err(Refused::Played));
    trial.ask(one, ask(&trial)).expect("a round is held");
    let it = &trial.room.bridges()[1];
    assert_eq!((it.table.as_slice(), it.terms().is_some()), (&["north".to_owned()][..], true));
    assert_eq!(state(&trial.room), state(&trial.again()));
}

#[test]
fn whoever_leads_the_room_gives_it_to_all_alike() {
    let (mut trial, one, other) = at_table();
    let epoch = trial.room.epoch();
    assert_eq!(trial.lead(Lead::Bridge { dialogue: "pub".into(), epoch }), Err(Refused::Unknown("pub".into())));
    assert_eq!(trial.lead(Lead::Bridge { dialogue: "fence".into(), epoch: epoch + 1 }), Err(Refused::Stale));
    trial.lead(give(&trial)).expect("a round is held");
    let it = &trial.room.bridges()[0];
    assert_eq!((it.from.as_deref(), it.table.as_slice()), (None, &["north".to_owned(), "south".to_owned()][..]));
    let _ = (one, other);
    // No round is held on the second turn.
    trial.go_to(Phase::HotWash);
    trial.go_to(Phase::Situation);
    assert!(matches!(trial.lead(give(&trial)), Err(Refused::Game(_))));
    assert_eq!(trial.ask(one, Ask::Bridge { dialogue: "fence".into(), epoch }), Err(Refused::Stale));
    trial.lead(Lead::Rewind { turn: 0, reason: "Once more.".into() }).expect("it was closed");
    assert!(trial.room.bridges()[0].is_left);
    trial.lead(give(&trial)).expect("this line of play has none");
    assert_eq!(trial.room.bridges().len(), 2);
    assert_eq!(state(&trial.room), state(&trial.again()));
}

/// What is on the paper does not hang on what anybody has ordered, or offered.
#[test]
fn nothing_sealed_is_in_it() {
    let given = |write: bool| {
        let (mut trial, one, other) = at_table();
        if write {
            let epoch = trial.room.epoch();
            let postures = [("fence".to_owned(), "press".to_owned())].into();
            trial.ask(one, Ask::Draft { draft: Draft { postures, ..Draft::default() }, epoch }).expect("a posture");
            let terms =
                Terms { dialogue: "fence".into(), issues: [("sharing".to_owned(), 90.0)].into(), words: String::new() };
            trial.ask(one, Ask::Offer { terms, counters: None, epoch }).expect("an offer");
        }
        trial.ask(one, ask(&trial)).expect("a round is held");
        trial.ask(other, answer(&trial, true)).expect("it is asked for");
        trial.room.bridges()[0].terms().cloned()
    };
    assert_eq!(given(true), given(false));
    assert!(given(true).is_some_and(|it| !it.is_empty()));
}

#[test]
fn what_is_tried_in_practice_is_thrown_away() {
    let (mut trial, one, other) = room_of_two();
    trial.go_to(Phase::Brief);
    trial.lead(Lead::Practise { from: Phase::Brief }).expect("before the first turn");
    trial.ask(one, ask(&trial)).expect("a round will be held");
    trial.ask(other, ask(&trial)).expect("it sits there too");
    assert!(trial.room.bridges()[0].terms().is_some());
    trial.go_to(Phase::Situation);
    assert!(trial.room.bridges().is_empty());
    assert_eq!(state(&trial.room), state(&trial.again()));
}
