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
        let once = super::Once::of(&trial.room, None, None);
        let view = super::View::of(&trial.room, None, &once, super::Audience::Person(person), &Default::default());
        view.member().and_then(|it| it.handshakes.last().cloned()).map(|it| (it.gives, it.gets))
    };
    trial.go_to(Phase::Adjudicate);
    assert_eq!(seen(&trial, other), Some((Some(Kept::Due), Some(Kept::Due))), "nothing is shown yet");
    trial.go_to(Phase::Reveal);
    for person in [one, other] {
        assert_eq!(seen(&trial, person), Some((Some(Kept::Kept), Some(Kept::Broken))));
    }
}

#[test]
fn a_seat_looks_back_as_far_as_the_debrief_has_come() {
    use super::{Futures, Past};
    use crate::room::{Card, Lead, Topic};
    let (mut trial, one, other) = room_of_two();
    trial.ask(one, Ask::Say { to: vec!["south".into()], text: "between us".into() }).expect("said");
    let watcher = trial.come("Ines", None);
    trial.go_to(Phase::Debrief);
    let look = |trial: &Trial, person| {
        let loaded = diwan_engine::scenario::load("tiny", &[]);
        let shown = diwan_report::Shown::new(trial.room.scenario(), &loaded.texts.source);
        let facts = crate::debrief::session(&trial.room, &trial.journal, shown, None);
        let past = Past { facts: std::sync::Arc::new(facts), futures: Futures::Nothing };
        let once = super::Once::of(&trial.room, Some(&past), None);
        super::View::of(&trial.room, Some(&past), &once, super::Audience::Person(person), &Default::default())
    };
    let archived = |view: &super::View| match &view.part {
        super::Part::Member(it) => it.archive.as_ref().map(|it| it.messages.len()),
        super::Part::Observer { archive, .. } => archive.as_ref().map(|it| it.messages.len()),
        _ => None,
    };
    for (card, is_open, is_told) in
        [(Topic::Role, false, false), (Topic::Turn(1), true, false), (Topic::Luck, true, true)]
    {
        let (from, to) = (trial.room.debrief().card.clone(), Card::of(card));
        if from != to {
            trial.lead(Lead::Card { from, to: to.clone() }).expect("a card");
        }
        for person in [one, other, watcher] {
            assert_eq!(archived(&look(&trial, person)), is_open.then_some(1), "{to}");
        }
        let own = look(&trial, other).member().and_then(|it| it.own.clone()).expect("a page of its own");
        assert_eq!((own.is_open, own.is_told, own.goals.is_empty()), (is_open, is_told, !is_open));
        let wall = look(&trial, one).hall.deck.clone().expect("a card is shown");
        assert_eq!(
            wall.card,
            if to.topic == Topic::Luck { Card::of(Topic::World) } else { to },
            "there is no hindsight here"
        );
    }
}
