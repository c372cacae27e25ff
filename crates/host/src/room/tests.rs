//! What holds of rooms, whatever is asked of them.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::trial::{Trial, first_choice, hold, room_of_two, setup, state};
use super::{
    Advance, Ask, Draft, Entry, Fallback, Lead, Moment, OfferState, PersonId, Phase, Refused, Setup, Staff, Terms,
};

#[test]
fn a_whole_game_is_the_same_when_its_journal_is_taken_again() {
    let (mut trial, one, other) = room_of_two();
    for _ in 0..200 {
        if trial.room.phase() == Phase::Closed {
            break;
        }
        if trial.room.phase() == Phase::Negotiate {
            let epoch = trial.room.epoch();
            let draft = Draft { choices: Some(vec![first_choice(&trial, "north")]), ..Draft::default() };
            trial.ask(one, Ask::Draft { draft, epoch }).expect("it is on the menu");
            trial.ask(one, Ask::Lock { reason: "We must.".into(), epoch }).expect("something is written");
            trial.ask(other, Ask::Draft { draft: hold(), epoch }).expect("anybody may let a turn pass");
        }
        trial.lead(Lead::Advance { from: trial.room.phase() }).expect("it goes on");
    }
    assert_eq!(trial.room.phase(), Phase::Closed);
    assert!(trial.room.game().is_over());
    let turns = &trial.room.game().run().turns;
    let north = trial.room.seats()[0].actor;
    assert!(turns.iter().filter(|it| !it.choices.is_empty()).all(|it| it.taken_by(north).count() == 1));
    assert_eq!(state(&trial.room), state(&trial.again()));
}

#[test]
fn a_page_of_an_earlier_turn_and_a_second_click_change_nothing() {
    let (mut trial, one, _) = room_of_two();
    trial.go_to(Phase::Negotiate);
    let epoch = trial.room.epoch();
    trial.lead(Lead::Commit { epoch }).expect("a turn is open");
    assert_eq!(trial.lead(Lead::Commit { epoch }), Err(Refused::Stale));
    assert_eq!(trial.ask(one, Ask::Draft { draft: hold(), epoch }), Err(Refused::Stale));
    assert_eq!(trial.lead(Lead::Advance { from: Phase::Commit }), Err(Refused::Stale));
    assert_eq!(trial.room.phase(), Phase::Adjudicate);
}

#[test]
fn one_person_writes_and_the_pen_can_be_taken() {
    let (mut trial, one, _) = room_of_two();
    let beside = trial.come("Hassan", Some("north"));
    trial.go_to(Phase::Situation);
    let epoch = trial.room.epoch();
    let asked = Ask::Draft { draft: hold(), epoch };
    assert_eq!(trial.ask(beside, asked.clone()), Err(Refused::NoPen));
    trial.ask(beside, Ask::TakePen).expect("nobody has to agree");
    trial.ask(beside, asked.clone()).expect("it writes now");
    assert_eq!(trial.ask(one, asked), Err(Refused::NoPen));
    trial.ask(beside, Ask::Leave).expect("anybody may leave");
    assert_eq!(trial.room.seat("north").expect("a seat").pen, Some(one));
}

#[test]
fn silence_is_what_was_agreed_for_it_and_is_written_down() {
    let (mut trial, one, _) = room_of_two();
    trial.go_to(Phase::Situation);
    let choice = first_choice(&trial, "north");
    trial.ask(one, Ask::FallBack { to: Fallback::Choices(vec![choice.clone()]) }).expect("a choice of its own");
    trial.go_to(Phase::Adjudicate);
    let defaulted = trial.journal.iter().find_map(|it| match &it.entry {
        Entry::Committed { defaulted, .. } => Some(defaulted.clone()),
        _ => None,
    });
    assert_eq!(defaulted, Some(vec!["north".to_owned(), "south".to_owned()]));
    let taken = trial.room.game().run().turns[0].taken_by(trial.room.seats()[0].actor);
    let taken = taken.first().map(|it| trial.room.scenario().choices[it.index()].key.clone());
    assert_eq!(taken, Some(choice));
}

#[test]
fn a_policy_decides_in_a_seat_as_in_a_game_without_it() {
    let mut trial = Trial::new("tiny", &["north", "south"]);
    for seat in ["north", "south"] {
        trial.lead(Lead::Staff { seat: seat.into(), staff: Staff::Policy }).expect("people were asked before");
    }
    trial.go_to(Phase::End);
    let alone = diwan_engine::sim::play(trial.room.game().model(), diwan_engine::kernel::Seed(2020), 0);
    assert_eq!(trial.room.game().run().turns, alone.turns);
    let mut awaited = Trial::new("tiny", &["north", "south"]);
    awaited.go_to(Phase::End);
    // Who sends nothing and agreed on nothing is left to officials, who do as the policy would.
    let taken = |trial: &Trial| trial.room.game().run().turns.iter().map(|it| it.choices.clone()).collect::<Vec<_>>();
    assert_eq!(taken(&awaited), taken(&trial));
}

#[test]
fn a_turn_that_is_opened_again_has_what_was_written_and_a_rewind_keeps_what_was_played() {
    let (mut trial, one, _) = room_of_two();
    trial.go_to(Phase::Negotiate);
    let (epoch, choice) = (trial.room.epoch(), first_choice(&trial, "north"));
    let draft = Draft { choices: Some(vec![choice]), ..Draft::default() };
    trial.ask(one, Ask::Draft { draft: draft.clone(), epoch }).expect("it is on the menu");
    trial.ask(one, Ask::Lock { reason: String::new(), epoch }).expect("something is written");
    let before = trial.room.view(trial.room.seats()[0].actor).clone();
    trial.go_to(Phase::Adjudicate);
    // Nobody sees what came of it yet.
    assert_eq!(trial.room.view(trial.room.seats()[0].actor), &before);
    let mark = trial.room.mark();
    trial.lead(Lead::Reopen { reason: "A wrong order.".into() }).expect("it is not shown yet");
    assert_eq!((trial.room.phase(), trial.room.turn()), (Phase::Commit, 0));
    assert_eq!(trial.room.seats()[0].draft, Some(draft));
    assert!(!trial.room.seats()[0].is_locked);
    trial.lead(Lead::Advance { from: Phase::Commit }).expect("it goes on");
    assert_eq!(trial.room.mark(), mark, "the same orders come to the same");
    trial.go_to(Phase::Situation);
    trial.go_to(Phase::HotWash);
    trial.lead(Lead::Rewind { turn: 0, reason: "Once more.".into() }).expect("it was played");
    assert_eq!((trial.room.phase(), trial.room.turn()), (Phase::Situation, 0));
    assert_eq!(trial.room.game().left().last().map(|it| it.run.turns.len()), Some(2));
    assert_eq!(trial.lead(Lead::Rewind { turn: 0, reason: "Again.".into() }), Err(Refused::NoWayBack));
    assert_eq!(state(&trial.room), state(&trial.again()));
}

#[test]
fn what_all_agree_to_is_what_is_signed() {
    let (mut trial, one, other) = room_of_two();
    trial.go_to(Phase::Situation);
    let table = trial.room.view(trial.room.seats()[0].actor).tables.first().map(|it| it.dialogue);
    let dialogue = table.expect("a round is due on the first turn");
    let scenario = trial.room.scenario();
    let row = &scenario.dialogues[dialogue.index()];
    let issues: BTreeMap<String, f64> =
        row.agendas[row.agenda].attention.iter().map(|it| (scenario.issues[it.0.index()].key.clone(), 50.0)).collect();
    let terms = Terms { dialogue: row.key.clone(), issues, words: "Halfway.".into() };
    let epoch = trial.room.epoch();
    trial.ask(one, Ask::Offer { terms: terms.clone(), counters: None, epoch }).expect("it is on the agenda");
    assert_eq!(trial.room.offers()[0].state, OfferState::Open);
    let mut countered = terms;
    countered.issues.values_mut().for_each(|it| *it = 55.0);
    trial.ask(other, Ask::Offer { terms: countered, counters: Some(1), epoch }).expect("an offer can be answered");
    assert_eq!(trial.room.offers()[0].state, OfferState::Countered(2));
    assert_eq!(trial.ask(other, Ask::Accept { offer: 1, epoch }), Err(Refused::OfferClosed));
    trial.ask(one, Ask::Accept { offer: 2, epoch }).expect("it lies open");
    assert_eq!(trial.room.offers()[1].state, OfferState::Agreed);
    trial.ask(one, Ask::Decline { offer: 2, epoch }).expect("a yes can be taken back");
    assert_eq!(trial.room.offers()[1].state, OfferState::Declined);
    assert_eq!(state(&trial.room), state(&trial.again()));
}

#[test]
fn a_clock_helps_and_decides_only_where_that_was_agreed() {
    let after = |trial: &Trial, seconds: u64| Moment(trial.room.at().0 + 1_000 * seconds);
    for (advance, minutes, expected) in [
        (Advance::Host, 60, vec!["time_up"]),
        (Advance::Clock, 60, vec!["time_up", "moved"]),
        (Advance::AllReady, 0, vec!["committed", "moved"]),
    ] {
        let mut trial = Trial::of(Setup { advance, ..setup("tiny", &["north"]) });
        let one = trial.come("Layla", Some("north"));
        trial.go_to(Phase::Negotiate);
        let epoch = trial.room.epoch();
        trial.ask(one, Ask::Draft { draft: hold(), epoch }).expect("anybody may let a turn pass");
        trial.ask(one, Ask::Lock { reason: String::new(), epoch }).expect("something is written");
        assert!(trial.room.tick(after(&trial, 9)).is_empty(), "{advance:?}: nobody is hurried");
        let entries = trial.room.tick(after(&trial, 11 + 60 * minutes));
        let names: Vec<String> = entries
            .iter()
            .map(|it| serde_json::to_value(it).expect("an entry"))
            .map(|it| {
                it.as_str().map(str::to_owned).or_else(|| it.as_object()?.keys().next().cloned()).expect("a name")
            })
            .collect();
        assert_eq!(names, expected, "{advance:?}");
        let late = after(&trial, 7_200);
        trial.lead(Lead::Pause { reason: String::new() }).expect("it runs");
        assert!(trial.room.tick(late).is_empty(), "{advance:?}: nothing happens while it stands still");
    }
}

#[test]
fn an_event_that_is_armed_happens_as_the_next_turn_opens_and_again_if_it_is_opened_again() {
    let mut trial = Trial::new("nile_dam", &["egypt"]);
    trial.go_to(Phase::Negotiate);
    let rare = |it: &diwan_engine::scenario::EventId| {
        trial.room.game().run().turns.iter().all(|at| at.events.iter().all(|at| at.event != *it))
    };
    let events = trial.room.scenario().events.len() as u16;
    // One that ends the game would leave no turn to look at.
    let goes_on = |it: &diwan_engine::scenario::EventId| trial.room.scenario().events[it.index()].outcome.is_none();
    let event = (0..events).map(diwan_engine::scenario::EventId).find(|it| rare(it) && goes_on(it));
    let event = event.expect("an event that is still to come");
    let key = trial.room.scenario().events[event.index()].key.clone();
    let arm = |armed| Lead::Arm { event: key.clone(), armed };
    assert_eq!(
        trial.lead(Lead::Arm { event: "rain_of_frogs".into(), armed: true }),
        Err(Refused::Unknown("rain_of_frogs".into()))
    );
    trial.lead(arm(true)).expect("there is a turn behind it");
    assert_eq!(trial.lead(arm(true)), Err(Refused::Already));
    trial.go_to(Phase::Adjudicate);
    trial.lead(Lead::Reopen { reason: "A wrong order.".into() }).expect("it is not shown yet");
    trial.go_to(Phase::Situation);
    let egypt = trial.room.seats()[0].actor;
    assert_eq!(trial.room.turn(), 1);
    assert!(trial.room.view(egypt).turns[1].events.contains(&event));
    assert_eq!(state(&trial.room), state(&trial.again()));
}

#[test]
fn an_event_that_would_end_the_game_stays_armed_where_the_turn_before_is_opened_again() {
    let mut trial = Trial::new("nile_dam", &["egypt"]);
    trial.go_to(Phase::Negotiate);
    let ends = trial.room.scenario().events.iter().find(|it| it.outcome.is_some()).expect("an end").key.clone();
    trial.lead(Lead::Arm { event: ends.clone(), armed: true }).expect("there is a turn behind it");
    trial.go_to(Phase::Adjudicate);
    assert!(trial.room.game().is_over());
    trial.lead(Lead::Reopen { reason: "A wrong order.".into() }).expect("it is not shown yet");
    assert!(!trial.room.game().is_over());
    assert_eq!(trial.lead(Lead::Arm { event: ends.clone(), armed: true }), Err(Refused::Already));
    trial.lead(Lead::Arm { event: ends, armed: false }).expect("it can still be left to chance");
    trial.go_to(Phase::Situation);
    assert_eq!(trial.room.turn(), 1);
    assert_eq!(state(&trial.room), state(&trial.again()));
}

#[test]
fn a_game_that_was_ended_by_hand_goes_on_where_it_was() {
    let (mut trial, one, _) = room_of_two();
    for phase in [Phase::Situation, Phase::Negotiate, Phase::Commit, Phase::Reveal, Phase::HotWash] {
        trial.go_to(phase);
        let epoch = trial.room.epoch();
        let is_open = phase.takes_drafts();
        if phase == Phase::Situation {
            trial.ask(one, Ask::Draft { draft: hold(), epoch }).expect("anybody may let a turn pass");
        }
        let written = trial.room.seats()[0].draft.clone();
        trial.lead(Lead::End).expect("it goes on");
        trial.lead(Lead::Advance { from: Phase::End }).expect("there is a debrief");
        trial.lead(Lead::Back { from: Phase::Debrief }).expect("to the end");
        trial.lead(Lead::Back { from: Phase::End }).expect("it was ended by hand");
        assert_eq!((trial.room.phase(), trial.room.epoch()), (phase, epoch));
        assert_eq!(trial.room.seats()[0].draft, written, "{phase:?}");
        assert!(!is_open || written.is_some());
    }
    trial.go_to(Phase::End);
    assert!(trial.room.game().is_over());
    assert_eq!(trial.lead(Lead::Back { from: Phase::End }), Err(Refused::NoWayBack));
    assert_eq!(state(&trial.room), state(&trial.again()));
}

#[test]
fn a_forecast_adds_up_and_is_of_outcomes() {
    let (mut trial, one, _) = room_of_two();
    let keys: Vec<String> = trial.room.scenario().outcomes.iter().map(|it| it.key.clone()).collect();
    let forecast = |all: &[f64]| Ask::Forecast { shares: keys.iter().cloned().zip(all.iter().copied()).collect() };
    assert_eq!(trial.ask(one, forecast(&[70.0, 20.0])), Err(Refused::NotAHundred(90.0)));
    assert_eq!(trial.ask(one, forecast(&[-20.0, 120.0])), Err(Refused::NotAHundred(100.0)));
    assert!(trial.ask(one, forecast(&[f64::NAN])).is_err());
    let shares = BTreeMap::from([("rain".to_owned(), 100.0)]);
    assert_eq!(trial.ask(one, Ask::Forecast { shares }), Err(Refused::Unknown("rain".into())));
    trial.ask(one, forecast(&[60.0, 40.0])).expect("it adds up");
    assert_eq!(trial.room.forecasts().values().next().map(BTreeMap::len), Some(2));
    trial.go_to(Phase::End);
    assert_eq!(trial.ask(one, forecast(&[60.0, 40.0])), Err(Refused::NotNow(Phase::End)));
}

/// What a random person or facilitator asks for: legal and not.
fn any_step() -> impl Strategy<Value = (u8, u8, u8)> {
    (0_u8..30, 0_u8..6, 0_u8..6)
}

fn step(trial: &mut Trial, (what, who, which): (u8, u8, u8)) {
    let person = PersonId(u32::from(who));
    let seat = ["north", "south", "east"][usize::from(which) % 3].to_owned();
    let epoch = trial.room.epoch().saturating_sub(u32::from(which == 5));
    let choice = if which == 0 { Vec::new() } else { vec![first_choice_if_any(trial, &seat)] };
    let terms = || {
        let issues = trial.room.scenario().issues.iter().map(|it| (it.key.clone(), f64::from(who) * 24.0));
        let dialogue = trial.room.scenario().dialogues[0].key.clone();
        Terms { dialogue, issues: issues.collect(), words: String::new() }
    };
    let counters = (which > 3).then(|| u32::from(which) - 3);
    let asked = match what {
        0 => Ask::Draft { draft: Draft { choices: Some(choice), ..Draft::default() }, epoch },
        1 => Ask::Lock { reason: "x".repeat(usize::from(which) * 40), epoch },
        2 => Ask::Unlock { epoch },
        3 => Ask::TakePen,
        4 => Ask::Say { to: vec![seat], text: "come".into() },
        5 => Ask::Offer { terms: terms(), counters, epoch },
        6 => Ask::Accept { offer: u32::from(which), epoch },
        7 => Ask::Decline { offer: u32::from(which), epoch },
        8 => Ask::Withdraw { offer: u32::from(which), epoch },
        9 => Ask::Leave,
        10 => Ask::Sit { seat: (which > 2).then_some(seat) },
        11 => Ask::FallBack { to: Fallback::Choices(choice) },
        12 => Ask::Call { text: String::new() },
        27 => Ask::Bridge { dialogue: trial.room.scenario().dialogues[0].key.clone(), epoch },
        28 => Ask::AnswerBridge { bridge: u32::from(which), agreed: who % 2 == 0, epoch },
        _ => {
            let lead = match what {
                13..=15 => Lead::Advance { from: trial.room.phase() },
                16 => Lead::Back { from: trial.room.phase() },
                17 => {
                    Lead::Staff { seat, staff: [Staff::People, Staff::Policy, Staff::Caretaker][usize::from(who) % 3] }
                }
                18 => Lead::Reopen { reason: "so".into() },
                19 => Lead::Rewind { turn: u32::from(who) % 3, reason: "so".into() },
                20 => Lead::Commit { epoch },
                21 => {
                    if who % 2 == 0 {
                        Lead::Pause { reason: String::new() }
                    } else {
                        Lead::Resume
                    }
                }
                22 => Lead::Show,
                23 => Lead::Practise { from: trial.room.phase() },
                24 => Lead::HotSeat { seat, name: "Laptop".into() },
                25 => Lead::Stay { person },
                29 => Lead::Bridge { dialogue: trial.room.scenario().dialogues[0].key.clone(), epoch },
                _ => Lead::Dismiss { person },
            };
            let _refused = trial.lead(lead);
            return;
        }
    };
    let _refused = trial.ask(person, asked);
}

fn first_choice_if_any(trial: &Trial, seat: &str) -> String {
    let Some(seat) = trial.room.seat(seat) else { return "nothing".into() };
    let menu = &trial.room.view(seat.actor).menu;
    let item = menu.iter().find(|it| it.closed.is_none());
    item.map_or_else(|| "nothing".into(), |it| trial.room.scenario().choices[it.choice.index()].key.clone())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Whatever is asked, in whatever order: it is refused, or what is answered follows; and the journal comes to the same
    /// room again.
    #[test]
    fn whatever_is_asked_is_answered_and_can_be_taken_again(steps in prop::collection::vec(any_step(), 1..60)) {
        let (mut trial, ..) = room_of_two();
        trial.come("Hassan", Some("north"));
        trial.go_to(Phase::Brief);
        steps.into_iter().for_each(|it| step(&mut trial, it));
        prop_assert_eq!(state(&trial.room), state(&trial.again()));
    }
}
