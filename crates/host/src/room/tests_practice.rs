//! What holds of the practice turn, of hot seats, and of who asks for another seat.

use std::collections::BTreeMap;

use super::trial::{Trial, first_choice, hold, room_of_two, setup, state};
use super::{Ask, By, Draft, Entry, Fallback, Lead, Phase, Refused, Setup, Staff, Undertaking};

#[test]
fn a_practice_turn_leaves_nothing_behind() {
    let (mut trial, one, other) = room_of_two();
    trial.go_to(Phase::Brief);
    trial.ask(one, Ask::Say { to: vec!["south".into()], text: "Before.".into() }).expect("people may talk");
    assert_eq!(trial.lead(Lead::Practise { from: Phase::Lobby }), Err(Refused::Stale));
    let outcomes: Vec<String> = trial.room.scenario().outcomes.iter().map(|it| it.key.clone()).collect();
    let shares: BTreeMap<String, f64> = outcomes.into_iter().zip([100.0]).collect();
    let before = |trial: &Trial| {
        let room = &trial.room;
        let talk = (room.messages().to_vec(), room.statements().to_vec(), room.offers().to_vec());
        (talk, room.handshakes().to_vec(), room.forecasts().clone(), room.mark(), room.game().armed().clone())
    };
    let kept = before(&trial);
    // Twice, since whoever goes back to reading may practise again.
    for _ in 0..2 {
        trial.lead(Lead::Practise { from: Phase::Brief }).expect("the first turn has not begun");
        let epoch = trial.room.epoch();
        let draft = Draft { choices: Some(vec![first_choice(&trial, "north")]), ..Draft::default() };
        let gives = Some(Undertaking { choice: first_choice(&trial, "north"), by: 0 });
        trial.ask(one, Ask::Draft { draft, epoch }).expect("it is on the menu");
        trial.ask(one, Ask::Lock { reason: "To try it.".into(), epoch }).expect("something is written");
        trial.ask(other, Ask::Draft { draft: hold(), epoch }).expect("anybody may let a turn pass");
        trial.ask(other, Ask::Lock { reason: String::new(), epoch }).expect("something is written");
        trial.ask(one, Ask::Say { to: vec!["south".into()], text: "Hello.".into() }).expect("people may talk");
        trial.ask(one, Ask::State { text: "We practise.".into() }).expect("people may talk");
        let words = String::new();
        trial.ask(one, Ask::HoldOut { to: "south".into(), gives, gets: None, words }).expect("it can be done");
        trial.ask(other, Ask::Forecast { shares: shares.clone() }).expect("it adds up");
        trial.ask(other, Ask::FallBack { to: Fallback::Hold }).expect("there is another");
        assert_eq!(trial.lead(Lead::Commit { epoch }), Err(Refused::NotNow(Phase::Practice)));
        assert!(trial.room.tick(super::Moment(trial.room.at().0 + 11_000)).is_empty(), "all are ready, for nothing");
        assert_ne!(before(&trial), kept);
        assert_eq!(state(&trial.room), state(&trial.again()));
        trial.lead(Lead::Back { from: Phase::Practice }).expect("back to reading");
        assert_eq!(before(&trial), kept);
        assert_eq!(trial.room.epoch(), epoch + 1, "pages of before change nothing");
    }
    trial.lead(Lead::Practise { from: Phase::Brief }).expect("once more");
    let epoch = trial.room.epoch();
    trial.ask(one, Ask::Draft { draft: hold(), epoch }).expect("anybody may let a turn pass");
    trial.lead(Lead::Advance { from: Phase::Practice }).expect("on to the first turn");
    assert_eq!((trial.room.phase(), before(&trial)), (Phase::Situation, kept));
    let seats = trial.room.seats();
    assert!(seats.iter().all(|it| it.draft.is_none() && !it.is_locked && it.fallback == Fallback::Policy));
    assert!(seats.iter().all(|it| trial.room.game().awaited().contains(&it.actor)), "the game was told nothing");
    assert_eq!(trial.ask(one, Ask::Draft { draft: hold(), epoch }), Err(Refused::Stale));
    assert!(trial.journal.iter().filter(|it| matches!(it.entry, Entry::Stated { .. })).count() == 2, "it was said");
    assert_eq!(state(&trial.room), state(&trial.again()));
}

#[test]
fn a_game_goes_the_same_way_with_and_without_practice() {
    let play = |practises: bool| {
        let (mut trial, one, _) = room_of_two();
        trial.go_to(Phase::Brief);
        if practises {
            trial.lead(Lead::Practise { from: Phase::Brief }).expect("the first turn has not begun");
            let draft = Draft { choices: Some(vec![first_choice(&trial, "north")]), ..Draft::default() };
            let epoch = trial.room.epoch();
            trial.ask(one, Ask::Draft { draft, epoch }).expect("it is on the menu");
        }
        trial.go_to(Phase::End);
        trial.room.mark()
    };
    assert_eq!(play(true), play(false));
}

#[test]
fn a_hot_seat_is_one_of_people_until_somebody_else_plays_it() {
    let mut trial = Trial::new("tiny", &["north", "south"]);
    let hot = |seat: &str| Lead::HotSeat { seat: seat.into(), name: "Laptop".into() };
    trial.lead(Lead::Staff { seat: "north".into(), staff: Staff::Policy }).expect("people played it");
    trial.lead(hot("north")).expect("doors need not be open");
    trial.lead(hot("south")).expect("two share it");
    assert_eq!(trial.lead(hot("north")), Err(Refused::Already));
    let seat = trial.room.seat("north").expect("a seat").clone();
    let person = trial.room.hot(&seat).expect("it is hot");
    assert_eq!((seat.staff, seat.pen), (Staff::People, Some(person)));
    assert_eq!(trial.ask(person, Ask::Leave), Err(Refused::NotNow(Phase::Lobby)));
    assert_eq!(trial.ask(person, Ask::Sit { seat: None }), Err(Refused::NotNow(Phase::Lobby)));
    trial.go_to(Phase::Situation);
    let epoch = trial.room.epoch();
    trial.ask(person, Ask::Draft { draft: hold(), epoch }).expect("it has the pen");
    trial.lead(Lead::Staff { seat: "north".into(), staff: Staff::People }).expect("with devices of their own");
    assert_eq!(trial.room.hot(trial.room.seat("north").expect("a seat")), None);
    assert_eq!(trial.ask(person, Ask::Draft { draft: hold(), epoch }), Err(Refused::Nobody));
    assert_eq!(state(&trial.room), state(&trial.again()));
}

#[test]
fn whoever_asks_for_another_seat_keeps_theirs_until_they_are_let_in() {
    let mut trial = Trial::of(Setup { walk_in: false, ..setup("tiny", &["north", "south"]) });
    let one = trial.come("Layla", Some("north"));
    trial.lead(Lead::Admit { person: one, seat: Some("north".into()) }).expect("she waits");
    let sit = |seat: Option<&str>| Ask::Sit { seat: seat.map(str::to_owned) };
    let is_at = |trial: &Trial, seat: &str| {
        let it = trial.room.seat(seat).expect("a seat");
        it.people == [one] && it.pen == Some(one)
    };
    trial.ask(one, Ask::HasRead).expect("she has a brief");
    trial.ask(one, sit(Some("south"))).expect("there is such a seat");
    assert_eq!(trial.ask(one, sit(Some("south"))), Err(Refused::Already));
    assert!(is_at(&trial, "north") && trial.room.people()[&one].is_in);
    trial.lead(Lead::Stay { person: one }).expect("she asked");
    assert_eq!(trial.lead(Lead::Stay { person: one }), Err(Refused::Already));
    assert!(is_at(&trial, "north") && trial.room.people()[&one].has_read);
    trial.ask(one, sit(None)).expect("to watch");
    trial.ask(one, sit(Some("north"))).expect("after all not");
    assert_eq!(trial.room.people()[&one].asks, None);
    trial.ask(one, sit(Some("south"))).expect("there is such a seat");
    trial.lead(Lead::Admit { person: one, seat: Some("south".into()) }).expect("she asked");
    assert!(is_at(&trial, "south") && !trial.room.people()[&one].has_read, "the brief is another");
    assert_eq!(state(&trial.room), state(&trial.again()));
    // As rooms wrote it down before: whoever came anew had left their seat.
    let came = Entry::Came { person: one, name: "Layla".into(), language: "en".into(), seat: Some("north".into()) };
    trial.take(By::Person(one), vec![came]);
    assert!(trial.room.seats().iter().all(|it| it.people.is_empty()));
}
