//! News that is brought in: what it does, within which bounds, and what becomes of it when the room goes back.

use std::collections::BTreeSet;

use super::trial::{Trial, state};
use super::{Confidence, Effect, InjectState, Injection, Lead, Phase, Refused, largest_effect};

fn news(text: &str, effect: Option<(&str, f64)>) -> Injection {
    let effect = effect.map(|(level, points)| Effect { level: level.into(), points });
    Injection { text: text.into(), effect, ..Injection::default() }
}

fn bring(trial: &mut Trial, what: Injection) -> Result<(), Refused> {
    trial.lead(Lead::Inject { what, read: None })
}

fn room() -> Trial {
    let mut trial = Trial::new("nile_dam", &["ethiopia", "egypt"]);
    trial.come("Layla", Some("egypt"));
    trial.go_to(Phase::Negotiate);
    trial
}

fn close(trial: &mut Trial) {
    trial.go_to(Phase::Adjudicate);
    trial.go_to(Phase::Negotiate);
}

#[test]
fn an_effect_arrives_when_the_next_turn_is_opened_and_is_booked_to_nobody() {
    use diwan_engine::record::Cause;
    let (mut trial, mut plain) = (room(), room());
    bring(&mut trial, news("A bridge falls.", Some(("egypt.stability", -4.0)))).expect("within bounds");
    assert_eq!(trial.room.game().levels(), plain.room.game().levels(), "nothing has moved yet");
    close(&mut trial);
    close(&mut plain);
    close(&mut trial);
    let id = trial.room.scenario().variable("egypt.stability").expect("a score");
    let level = |it: &Trial| it.room.game().levels()[id.index()];
    let changes = &trial.room.game().run().turns[1].changes;
    let booked: Vec<f64> =
        changes.iter().filter(|it| it.cause == Cause::Shock && it.variable == id).map(|it| it.amount).collect();
    assert!(booked.len() == 1 && (-4.0..-2.0).contains(&booked[0]), "{booked:?}");
    close(&mut plain);
    assert!(level(&trial) < level(&plain));
    assert!(state(&trial.again()) == state(&trial.room), "the journal comes to the same");
    assert_eq!(trial.again().injects(), trial.room.injects());
}

#[test]
fn effects_have_bounds_together_and_nothing_but_inputs_moves() {
    let mut trial = room();
    let most = largest_effect(trial.room.scenario());
    assert!((5.0..=20.0).contains(&most));
    let far = news("Far", Some(("egypt.stability", most + 0.5)));
    assert_eq!(bring(&mut trial, far), Err(Refused::OutOfBounds(most)));
    for none in [0.0, f64::NAN, f64::INFINITY] {
        let none = news("None", Some(("egypt.stability", none)));
        assert_eq!(bring(&mut trial, none), Err(Refused::OutOfBounds(most)));
    }
    bring(&mut trial, news("Most", Some(("egypt.stability", -most)))).expect("just within");
    let more = news("More", Some(("egypt.stability", -1.0)));
    assert_eq!(bring(&mut trial, more.clone()), Err(Refused::OutOfBounds(most)), "both would arrive at once");
    let back = news("Back", Some(("egypt.stability", 1.0)));
    bring(&mut trial, back).expect("it goes the other way");
    for wrong in ["issue.fill", "egypt.luck", ""] {
        let wrong_level = news("Wrong", Some((wrong, 1.0)));
        assert_eq!(bring(&mut trial, wrong_level), Err(Refused::Unknown(wrong.into())));
    }
    close(&mut trial);
    bring(&mut trial, more).expect("those have arrived");
}

#[test]
fn what_is_taken_back_before_it_arrives_does_nothing_and_is_told_so() {
    let (mut trial, mut plain) = (room(), room());
    bring(&mut trial, news("Rumour", Some(("egypt.stability", 3.0)))).expect("within bounds");
    trial.lead(Lead::Recall { inject: 1 }).expect("it has not arrived");
    assert_eq!(trial.lead(Lead::Recall { inject: 1 }), Err(Refused::NoInject));
    assert_eq!(trial.lead(Lead::Recall { inject: 7 }), Err(Refused::NoInject));
    close(&mut trial);
    close(&mut plain);
    assert_eq!(trial.room.mark(), plain.room.mark());
    bring(&mut trial, news("Late", None)).expect("words alone");
    close(&mut trial);
    assert_eq!(trial.lead(Lead::Recall { inject: 2 }), Err(Refused::NoInject), "people have acted on it");
}

#[test]
fn going_back_undoes_what_came_behind_and_keeps_what_came_before() {
    let mut trial = room();
    bring(&mut trial, news("First", Some(("egypt.stability", -4.0)))).expect("within bounds");
    close(&mut trial);
    bring(&mut trial, news("Second", Some(("egypt.stability", -4.0)))).expect("within bounds");
    close(&mut trial);
    let arrived = trial.room.game().levels();
    trial.lead(Lead::Rewind { turn: 0, reason: "again".into() }).expect("it was closed");
    let states: Vec<InjectState> = trial.room.injects().iter().map(|it| it.state).collect();
    assert_eq!(states, [InjectState::Told, InjectState::Undone]);
    trial.go_to(Phase::Negotiate);
    close(&mut trial);
    trial.lead(Lead::Advance { from: Phase::Negotiate }).expect("it goes on");
    trial.lead(Lead::Advance { from: Phase::Commit }).expect("it closes");
    trial.lead(Lead::Reopen { reason: "a slip".into() }).expect("it was not shown");
    assert!(state(&trial.again()) == state(&trial.room));
    assert_ne!(trial.room.game().levels(), arrived, "the second never came");
}

#[test]
fn a_reading_covers_what_is_true_as_often_as_it_says() {
    let (mut covered, mut read) = (0, 0);
    for seed in 0..40 {
        let mut setup = super::trial::setup("nile_dam", &["ethiopia", "egypt"]);
        setup.seed = seed;
        let mut trial = Trial::of(setup);
        trial.go_to(Phase::Negotiate);
        for confidence in Confidence::ALL {
            let to = BTreeSet::from(["egypt".to_owned()]);
            let what = Injection { to, confidence: Some(confidence), ..Injection::default() };
            let level = "ethiopia.stability".to_owned();
            trial.lead(Lead::Inject { what, read: Some(level) }).expect("somebody is told");
            let it = trial.room.injects().last().and_then(|it| it.reading.clone()).expect("it was read");
            assert!((it.high - it.low - 2.0 * confidence.margin()).abs() < 1e-9 || it.low == 0.0 || it.high == 100.0);
            covered += usize::from((it.low..=it.high).contains(&it.was));
            read += 1;
        }
    }
    assert!((read * 88 / 100..=read).contains(&covered), "{covered} of {read}: about 95 in 100");
    assert_ne!(covered, read, "a source errs now and then");
}

#[test]
fn intelligence_goes_to_somebody_and_a_reading_needs_a_source() {
    let mut trial = room();
    let sure = Some(Confidence::High);
    let to_all = Injection { confidence: sure, ..news("They will sign.", None) };
    assert_eq!(bring(&mut trial, to_all), Err(Refused::NobodyAddressed));
    let stranger = Injection { to: ["iran".to_owned()].into(), ..news("A word.", None) };
    assert_eq!(bring(&mut trial, stranger), Err(Refused::UnknownSeat("iran".into())));
    assert_eq!(bring(&mut trial, news(" ", None)), Err(Refused::NoText));
    let read = |what, level: &str| Lead::Inject { what, read: Some(level.into()) };
    let plain = Injection { to: ["egypt".to_owned()].into(), ..news("Read.", None) };
    assert_eq!(trial.lead(read(plain.clone(), "ethiopia.stability")), Err(Refused::NoConfidence));
    let sure = Injection { confidence: sure, ..plain };
    assert_eq!(trial.lead(read(sure.clone(), "nobody.luck")), Err(Refused::Unknown("nobody.luck".into())));
    trial.lead(read(sure, "ethiopia.stability")).expect("all is there");
    let it = &trial.room.injects()[0];
    assert!(it.concerns("egypt") && !it.concerns("ethiopia") && !it.is_public());
    trial.go_to(Phase::Adjudicate);
    assert_eq!(bring(&mut trial, news("Now", None)), Err(Refused::NotNow(Phase::Adjudicate)));
}
