//! What mattered, where it is known: one choice and nothing else, a coin that was tossed, an event that is nothing but
//! noise.

use diwan::counterfactual::{Action, Mattered, Moment, Stage, what_mattered};
use diwan::stats::Level;

use super::{Told, bundled, model};

/// One push on turn 3 lifts the level above the line. Much else is done and happens, to no effect on it.
const ONE_CAUSE: &str = r#"
    indicators: { "level": 20, "weather": (start: 50, flow: (base: 50, months: 3, noise: 6)) },
    actors: { "us": (influence: 50, stability: 50), "them": (influence: 50, stability: 50) },
    rules: (fatigue: 0),
    choices: {
        "us": { "push": (always: { "level": 40 }) },
        "them": { "dance": (always: { "weather": 3 }), "nothing": () },
    },
    events: { "placebo": (hazard: 0.6), "storm": (at: 1, effects: { "weather": -10 }) }"#;
const PUSHED: [&str; 2] = ["policy us=hold", "script us.push@3"];

fn weighed(told: &Told) -> Mattered {
    what_mattered(&told.replay(), &[], 256, Level::P95).expect("nobody stops it").expect("it has ended")
}

#[test]
fn the_only_cause_is_found_and_nothing_else() {
    let model = model(ONE_CAUSE, &PUSHED);
    let push = model.scenario.choice("us.push").expect("a choice");
    let mut placebos = 0;
    for replication in 0..4 {
        let told = Told::of(&model, replication);
        assert_eq!(told.outcome(), "high");
        let mattered = weighed(&told);
        assert!(mattered.actions > 3, "much is done besides");
        let (first, others) = mattered.weighed.split_first().expect("something was done");
        assert!(matches!(first.action, Action::Choice { turn: 2, choice, .. } if choice == push), "{first:?}");
        assert_eq!((first.difference, first.is_told()), (1.0, true));
        let low = model.scenario.outcome("low");
        assert_eq!((first.adapting, first.fixed), (low, low));
        for it in others {
            assert!(it.difference == 0.0 && !it.is_told() && it.interval.contains(0.0), "{it:?}");
            assert_eq!((it.adapting, it.fixed), (told.run.outcome, told.run.outcome));
            placebos += usize::from(matches!(it.action, Action::Event { .. }));
        }
    }
    assert!(placebos > 4, "{placebos} events that do nothing to the level");
}

/// Standing orders aside, the push is as certain at the start as at the end, and luck has no part in it.
#[test]
fn where_nothing_is_open_the_course_is_certain() {
    let told = Told::of(&model(ONE_CAUSE, &PUSHED), 0);
    let course = weighed(&told).course;
    assert!(course.chances.iter().all(|it| it.count == course.futures));
    assert_eq!((course.choices.mean, course.luck.mean), (0.0, 0.0));
}

/// A push that nobody expected, and that works three times in ten: `them` dances instead in three of four futures, so
/// that choosing it makes the chance 0.3 and the toss makes it 1.
#[test]
fn choice_is_told_from_luck() {
    let sections = r#"
        indicators: { "level": 20 },
        actors: { "us": (influence: 50, stability: 50) },
        rules: (fatigue: 0),
        choices: { "us": { "push": (kind: Act, once: true, when: "t < 1", odds: 0.3, on_success: { "level": 40 }) } }"#;
    let model = model(sections, &[]);
    let (mut lucky, mut spared) = (0, 0);
    for replication in 0..30 {
        let told = Told::of(&model, replication);
        let mattered = weighed(&told);
        let course = &mattered.course;
        let near = |it: f64, expected: f64| assert!((it - expected).abs() < 4.0 * 0.032, "{it} against {expected}");
        let chosen = told.run.turns[0].choices[0].choice.is_some();
        // The push and holding are worth as little: one half each.
        let at_start = if told.outcome() == "high" { 0.15 } else { 0.85 };
        near(course.chances[0].share, at_start);
        let after = match (chosen, told.outcome()) {
            (true, "high") => 0.3,
            (true, _) => 0.7,
            (false, _) => 1.0,
        };
        let known = course.chances.iter().find(|it| it.turn == 0 && it.stage == Stage::Choices).expect("a moment");
        near(known.share, after);
        near(course.choices.mean, after - at_start);
        near(course.luck.mean, 1.0 - after);
        if chosen {
            let push = &mattered.weighed[0];
            near(push.difference, if told.outcome() == "high" { 0.3 } else { -0.3 });
            assert!(push.is_told() && push.interval.low <= push.difference && push.difference <= push.interval.high);
            lucky += usize::from(told.outcome() == "high");
        } else {
            assert!(mattered.weighed.is_empty());
            spared += 1;
        }
    }
    assert!(lucky > 1 && spared > 8, "{lucky} and {spared}");
}

#[test]
fn the_steps_of_a_course_add_up_to_what_was_missing() {
    for (name, turns) in [("tiny", 2), ("nile_dam", 3), ("us_iraq_2020", 1)] {
        let n = 40;
        let told = Told::of(&bundled(name, turns), 2);
        let mattered =
            what_mattered(&told.replay(), &[], n, Level::P95).expect("nobody stops it").expect("it has ended");
        let course = &mattered.course;
        let missing = 1.0 - course.chances[0].share;
        let sum =
            |of: fn(Moment) -> bool| course.jumps.iter().filter(|it| of(it.moment)).map(|it| it.change).sum::<f64>();
        let close = |a: f64, b: f64| assert!((a - b).abs() < 1e-9, "{name}: {a} against {b}");
        close(course.choices.mean + course.luck.mean, missing);
        close(sum(|it| it == Moment::Choices), course.choices.mean);
        close(sum(|it| it != Moment::Choices), course.luck.mean);
        assert_eq!(course.chances.len(), 3 * told.run.turns.len());
        assert_eq!(course.futures, n);
        let played = 3 * told.run.turns.len() as u64 * (mattered.screened + n);
        assert_eq!(
            mattered.reruns,
            played + mattered.actions as u64 * mattered.screened + mattered.weighed.len() as u64 * (n + 2)
        );
    }
}

/// Somebody who steps in only where the first did not push: without the push the run ends as it did if all look at what
/// has become of it, and not if they go on as they did.
#[test]
fn whoever_adapts_may_make_good_for_what_was_not_done() {
    let sections = r#"
        indicators: { "level": 20 },
        actors: { "us": (influence: 50, stability: 50), "them": (influence: 50, stability: 50) },
        rules: (fatigue: 0),
        choices: { "us": { "push": (always: { "level": 40 }) }, "them": { "help": (when: "level < 40 and t > 3", always: { "level": 40 }) } }"#;
    let model = model(sections, &["policy us=hold", "script us.push@2", "policy them=always(help)"]);
    let told = Told::of(&model, 0);
    let mattered = weighed(&told);
    assert_eq!(told.outcome(), "high");
    assert_eq!(mattered.weighed.len(), 1, "help was never open");
    let push = &mattered.weighed[0];
    assert_eq!((push.adapting, push.fixed), (model.scenario.outcome("high"), model.scenario.outcome("low")));
    assert_eq!(push.difference, 0.0, "in every future they help");
}

/// What is said does not hang on threads.
#[test]
fn threads_change_nothing() {
    let told = Told::of(&bundled("nile_dam", 2), 1);
    let play = |threads| {
        what_mattered(&diwan::counterfactual::Replay { threads, ..told.replay() }, &[], 48, Level::P95)
            .expect("nobody stops it")
    };
    assert_eq!(play(1), play(3));
}
