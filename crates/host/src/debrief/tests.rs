//! What a report of a session says of rooms that were played on purpose.

use diwan_report::Shown;
use diwan_report::facts::{DeedFacts, Named, SessionFacts, json};

use super::cell::Cell;
use super::sheets::sheets;
use super::{Edition, for_edition, lines, numbered, session, workbook};
use crate::room::trial::{Trial, first_choice, hold, room_of_two};
use crate::room::{Aid, Ask, Draft, Lead, PersonId, Phase, Staff, Terms, Undertaking};

fn facts_of(trial: &Trial, names: bool) -> SessionFacts {
    let texts = &trial.room.texts().source;
    let told = if names { trial.journal.clone() } else { numbered(&trial.journal) };
    session(&trial.room, &told, Shown::new(trial.room.scenario(), texts), None)
}

fn facts(trial: &Trial) -> SessionFacts {
    facts_of(trial, true)
}

/// Has a person write a draft and lock it.
fn write(trial: &mut Trial, person: PersonId, choice: Option<&str>, reason: &str) {
    let epoch = trial.room.epoch();
    let draft = choice.map_or_else(hold, |it| Draft { choices: Some(vec![it.to_owned()]), ..Draft::default() });
    trial.ask(person, Ask::Draft { draft, epoch }).expect("it is on the menu");
    trial.ask(person, Ask::Lock { reason: reason.into(), epoch }).expect("something is written");
}

fn deed<'f>(facts: &'f SessionFacts, turn: usize, actor: &str) -> &'f DeedFacts {
    facts.turns[turn].deeds.iter().find(|it| it.actor.key == actor).expect("everybody did something")
}

/// A game of two turns with everything in it: the first by people and by silence, the second by the program.
fn played() -> Trial {
    let (mut trial, one, other) = room_of_two();
    trial.go_to(Phase::Negotiate);
    let to = || vec!["south".to_owned()];
    trial.ask(one, Ask::Say { to: to(), text: "=SUM(A1) to you alone".into() }).expect("they may talk");
    trial.ask(other, Ask::State { text: "To all of you".into() }).expect("they may talk");
    let shares = [("plenty", 70.0), ("quarrel", 30.0)].map(|(key, it)| (key.to_owned(), it));
    let known: Vec<String> = trial.room.scenario().outcomes.iter().map(|it| it.key.clone()).collect();
    let shares = shares.into_iter().filter(|it| known.contains(&it.0)).collect();
    trial.ask(one, Ask::Forecast { shares }).expect("they add up");
    let undertaking = |choice: &str, by| Some(Undertaking { choice: choice.into(), by });
    let [gives, gets] = [undertaking("cart", 1), undertaking("dig", 0)];
    let words = "Between us".to_owned();
    trial.ask(one, Ask::HoldOut { to: "south".into(), gives, gets, words }).expect("both can");
    trial.ask(other, Ask::Shake { shake: 1, agreed: true }).expect("it was held out");
    trial.lead(Lead::Note { text: "A quiet start".into() }).expect("notes are free");
    let choice = first_choice(&trial, "north");
    write(&mut trial, one, Some(&choice), "We must.");
    trial.go_to(Phase::Situation);
    trial.lead(Lead::Staff { seat: "south".into(), staff: Staff::Policy }).expect("people sat there");
    trial.go_to(Phase::Negotiate);
    write(&mut trial, one, None, "");
    trial.go_to(Phase::Closed);
    trial
}

#[test]
fn it_is_told_who_decided_and_why() {
    let facts = facts(&played());
    let [first, second] = [0, 1].map(|turn| [deed(&facts, turn, "north"), deed(&facts, turn, "south")]);
    assert_eq!(first.map(|it| it.by), ["people", "default"]);
    assert_eq!(second.map(|it| it.by), ["people", "program"]);
    assert_eq!((&*first[0].reason, &*second[0].reason), ("We must.", ""));
    assert!(first[0].locked_after.is_some_and(|it| it > 0.0) && first[1].locked_after.is_none());
    let by: Vec<[u32; 3]> = facts.seats.iter().map(|it| [it.by_people, it.by_default, it.by_program]).collect();
    assert_eq!(by, [[2, 0, 0], [0, 1, 1]]);
    assert_eq!(facts.seats[0].people, ["Layla"]);
    assert_eq!(facts.counts.defaults, 1);
    assert_eq!(facts.turns[0].planned, Some(13.0 * 60.0));
    assert!(facts.turns.iter().all(|it| it.closed > it.opened));
}

#[test]
fn what_was_worth_to_a_seat_adds_up_to_its_payoff() {
    for seat in facts(&played()).seats {
        let sum: f64 = seat.goals.iter().map(|it| it.worth).sum();
        assert!((sum - seat.payoff).abs() < 1e-9 && !seat.goals.is_empty(), "{sum} and {}", seat.payoff);
    }
}

#[test]
fn promises_are_told_as_they_were_kept() {
    let facts = facts(&played());
    let it = &facts.handshakes[0];
    let kept = |it: &Option<diwan_report::facts::UndertakenFacts>| it.as_ref().and_then(|it| it.kept);
    let carts = facts
        .turns
        .iter()
        .flat_map(|it| &it.deeds)
        .filter(|it| it.choice.as_ref().is_some_and(|it| it.key == "north.cart"));
    assert_eq!(it.state, "shaken");
    assert_eq!(kept(&it.gives), Some(if carts.count() > 0 { "kept" } else { "broken" }));
    let dug = deed(&facts, 0, "south").choice.as_ref().is_some_and(|it| it.key == "south.dig");
    assert_eq!(kept(&it.gets), Some(if dug { "kept" } else { "broken" }));
    assert_eq!((facts.counts.handshakes, facts.counts.messages, facts.counts.statements), (1, 1, 1));
}

#[test]
fn a_turn_that_was_opened_again_is_told_once_and_a_way_back_with_what_was_left() {
    let (mut trial, one, _) = room_of_two();
    trial.go_to(Phase::Negotiate);
    let choice = first_choice(&trial, "north");
    write(&mut trial, one, Some(&choice), "At first.");
    trial.go_to(Phase::Adjudicate);
    trial.lead(Lead::Reopen { reason: "A wrong order.".into() }).expect("it is not shown yet");
    trial.go_to(Phase::HotWash);
    let told = facts(&trial);
    assert_eq!((told.turns.len(), told.counts.reopened, told.counts.rewound), (1, 1, 0));
    let own = deed(&told, 0, "north");
    assert_eq!((&*own.reason, own.locked_after), ("At first.", None), "it was not locked again");
    trial.lead(Lead::Rewind { turn: 0, reason: "Once more.".into() }).expect("it was played");
    let told = facts(&trial);
    assert_eq!((told.turns.len(), told.counts.rewound), (0, 1));
    let back = &told.rewinds[0];
    assert_eq!((back.from, back.to, &*back.reason), (1, 1, "Once more."));
    // What silence was left to is not what people did.
    let left: Vec<(u32, &str, Option<String>)> =
        back.left.iter().map(|it| (it.turn, &*it.actor.key, it.choice.as_ref().map(|it| it.key.clone()))).collect();
    assert_eq!(left, [(1, "north", Some(format!("north.{choice}")))]);
    assert!(told.run.outcome.is_none() && told.hindsight.is_none());
}

#[test]
fn editions_keep_what_was_written_to_some_and_noted() {
    let all = facts(&played());
    let said = |facts: &SessionFacts| json(facts).to_string();
    let has = |facts: &SessionFacts, what: &str| said(facts).contains(what);
    for what in ["to you alone", "To all of you", "Between us", "A quiet start", "Layla"] {
        assert!(has(&all, what), "{what}");
    }
    assert!(has(&for_edition(&all, &Edition::Facilitator), "A quiet start"));
    let open = for_edition(&all, &Edition::Participant);
    assert!(has(&open, "To all of you") && open.said.len() == all.said.len());
    for what in ["to you alone", "Between us", "A quiet start"] {
        assert!(!has(&open, what), "{what}");
    }
    let own = for_edition(&all, &Edition::Seat("south".into()));
    assert!(has(&own, "to you alone") && has(&own, "Between us") && !has(&own, "A quiet start"));
    assert_eq!(own.seats.iter().map(|it| &*it.actor.key).collect::<Vec<&str>>(), ["south"]);
    assert!(own.forecasts.is_empty(), "the only forecast was the north's");
}

#[test]
fn without_names_people_are_numbers_everywhere() {
    let trial = played();
    let (with, without) = (lines(&trial.journal, true), lines(&trial.journal, false));
    assert_eq!(without.lines().count(), trial.journal.len());
    for name in ["Layla", "Omar"] {
        assert!(with.contains(name) && !without.contains(name), "{name}");
        assert!(!json(&facts_of(&trial, false)).to_string().contains(name), "{name}");
    }
    assert!(facts_of(&trial, false).seats[0].people == ["#1"]);
}

#[test]
fn a_journal_tells_of_no_place_on_a_machine() {
    let mut trial = played();
    if let crate::room::Entry::Begun(setup) = &mut trial.journal[0].entry {
        setup.place = "/home/somebody/rooms/tiny.ron".into();
    }
    let told = lines(&trial.journal, true);
    assert!(told.contains("tiny.ron") && !told.contains("somebody"));
}

#[test]
fn a_workbook_is_the_same_each_time_and_no_text_is_a_formula() {
    let facts = facts(&played());
    let [one, other] = [(); 2].map(|()| workbook(&facts).expect("it is small"));
    assert!(one == other && one.starts_with(b"PK"));
    let all = sheets(&facts);
    for sheet in &all {
        assert!(sheet.rows.iter().all(|it| it.len() == sheet.columns.len()), "{}", sheet.name);
    }
    let messages = all.iter().find(|it| it.name == "messages").expect("a table of them");
    let texts = messages.rows.iter().filter(|it| matches!(it.last(), Some(Cell::Text(it)) if it.starts_with('=')));
    assert_eq!(texts.count(), 1, "what looks like a formula is a text");
}

#[test]
fn bridging_proposals_are_told_beside_what_was_signed_and_what_the_rules_would_have_come_to() {
    let (mut trial, one, other) = room_of_two();
    trial.go_to(Phase::Negotiate);
    let epoch = trial.room.epoch();
    let ask = || Ask::Bridge { dialogue: "fence".into(), epoch };
    trial.ask(one, ask()).expect("a round is held");
    trial.ask(other, ask()).expect("it sits there too");
    let proposed = trial.room.bridges()[0].terms().expect("both wanted it")["sharing"];
    let terms = Terms { dialogue: "fence".into(), issues: [("sharing".to_owned(), 40.0)].into(), words: String::new() };
    trial.ask(one, Ask::Offer { terms, counters: None, epoch }).expect("an offer");
    trial.ask(other, Ask::Accept { offer: 1, epoch }).expect("it lies there");
    trial.go_to(Phase::HotWash);
    let told = facts(&trial);
    let [it] = &told.bridges[..] else { panic!("{:?}", told.bridges) };
    let named = |at: f64| Named(vec![("sharing".to_owned(), at)]);
    assert_eq!((it.state, it.agreed.len(), &it.terms, &it.signed), ("given", 2, &named(proposed), &Some(named(40.0))));
    // Everything is seen by both, so the rules come to the same, unrounded, but for the instructions of delegations.
    let struck = it.struck.as_ref().expect("the turn stands").0[0].1;
    assert!((struck - proposed).abs() <= 0.5, "{struck} and {proposed}");
    // Of a turn that was gone back behind nothing is compared.
    trial.lead(Lead::Rewind { turn: 0, reason: "Once more.".into() }).expect("it was played");
    let told = facts(&trial);
    assert!(told.bridges[0].left && told.bridges[0].signed.is_none() && told.bridges[0].struck.is_none());
}

#[test]
fn it_is_told_who_had_an_adviser_and_by_which_plan_a_turn_went() {
    let (mut trial, ..) = room_of_two();
    trial.go_to(Phase::Negotiate);
    trial.lead(Lead::Aid { seat: "north".into(), aid: Aid::Adviser, given: true }).expect("it has none");
    trial.lead(Lead::Aid { seat: "south".into(), aid: Aid::Why, given: false }).expect("it is told");
    trial.go_to(Phase::Situation);
    trial.lead(Lead::Aid { seat: "north".into(), aid: Aid::Adviser, given: false }).expect("it has one");
    trial.lead(Lead::Plan { phase: Phase::Negotiate, minutes: 6 }).expect("another time");
    trial.go_to(Phase::Closed);
    let told = facts(&trial);
    let [north, south] = [&told.seats[0], &told.seats[1]];
    assert_eq!((north.advised.as_slice(), north.unexplained.as_slice()), (&[1][..], &[][..]));
    assert_eq!((south.advised.as_slice(), south.unexplained.as_slice()), (&[][..], &[1, 2][..]));
    assert_eq!(told.turns[1].planned, Some((13.0 - 9.0 + 6.0) * 60.0));
}
