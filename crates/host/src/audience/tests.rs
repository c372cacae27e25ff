//! What is known of what was promised.

use crate::room::trial::{Trial, first_choice, hold, room_of_two};
use crate::room::{Ask, Draft, Kept, Phase, Refused, Undertaking};

#[test]
fn a_promise_is_kept_or_broken_by_what_was_done() {
    let (mut trial, one, other) = room_of_two();
    trial.go_to(Phase::Situation);
    let undertaking = |seat: &str, by| Some(Undertaking { choice: first_choice(&trial, seat), by });
    let (gives, gets) = (undertaking("north", 0), undertaking("south", 0));
    let past = undertaking("north", 9);
    let hold_out = |gives, gets| Ask::HoldOut { to: "south".into(), gives, gets, words: String::new() };
    assert_eq!(trial.ask(one, hold_out(None, None)), Err(Refused::NothingUndertaken));
    assert_eq!(trial.ask(one, hold_out(past, None)), Err(Refused::NoTurn));
    assert_eq!(trial.ask(one, hold_out(gets.clone(), None)).is_err(), gives != gets);
    trial.ask(one, hold_out(gives.clone(), gets)).expect("both can still be done");
    let number = trial.room.handshakes().len() as u32;
    trial.ask(other, Ask::Shake { shake: number, agreed: true }).expect("it was held out to it");
    assert_eq!(trial.ask(other, Ask::Shake { shake: number, agreed: true }), Err(Refused::NoShake));
    let epoch = trial.room.epoch();
    let draft = Draft { choices: gives.map(|it| vec![it.choice]), ..Draft::default() };
    trial.ask(one, Ask::Draft { draft, epoch }).expect("it is on the menu");
    trial.ask(other, Ask::Draft { draft: hold(), epoch }).expect("anybody may let a turn pass");
    let seen = |trial: &Trial, person| {
        let hall = std::sync::Arc::new(super::Hall::of(&trial.room, None));
        let view = super::View::of(&trial.room, None, &hall, super::Audience::Person(person), &Default::default());
        view.member().and_then(|it| it.handshakes.last().cloned()).map(|it| (it.gives, it.gets))
    };
    trial.go_to(Phase::Adjudicate);
    assert_eq!(seen(&trial, other), Some((Some(Kept::Due), Some(Kept::Due))), "nothing is shown yet");
    trial.go_to(Phase::Reveal);
    for person in [one, other] {
        assert_eq!(seen(&trial, person), Some((Some(Kept::Kept), Some(Kept::Broken))));
    }
}
