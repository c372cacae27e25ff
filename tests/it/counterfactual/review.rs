//! Reviews, where it is known what else could have been done, what that was worth, and what made anybody better off.

use diwan::counterfactual::{Replay, Review, review, review_size};
use diwan::record::{Choices, measure};
use diwan::scenario::{ActorId, Metric};
use diwan::stats::Level;

use super::{Told, bundled, model};

/// A sure gain, a coin that is worth more on average, and harm, on the first turn alone; beside them somebody whose
/// push counts, and somebody to whom all of it is nothing.
const OPEN: &str = r#"
    indicators: { "level": 20 },
    actors: {
        "us": (influence: 50, stability: 50, goals: { "level": 1.0 }),
        "them": (influence: 50, stability: 50, goals: { "level": -1.0 }),
        "crowd": (influence: 50, stability: 50),
    },
    rules: (fatigue: 0),
    choices: {
        "us": {
            "coin": (kind: Act, when: "t < 1", odds: 0.5, on_success: { "level": 30 }),
            "sure": (kind: Act, when: "t < 1", always: { "level": 12 }),
            "harm": (kind: Act, when: "t < 1", always: { "level": -8 }),
        },
        "them": { "push": (kind: Act, when: "t < 1", always: { "level": -5 }) },
        "crowd": { "dance": (kind: Act, when: "t < 1") },
    }"#;

fn reviewed(told: &Told, people: &[&str]) -> Review {
    let people: Vec<ActorId> = people.iter().map(|it| told.model.scenario.actor(it).expect("an actor")).collect();
    review(&told.replay(), &people, 400, Level::P95).expect("nobody stops it").expect("it has ended")
}

#[test]
fn who_did_harm_is_told_what_would_have_served_it() {
    let model = model(OPEN, &["policy *=hold", "script us.harm@1"]);
    let told = Told::of(&model, 0);
    let review = reviewed(&told, &["us", "crowd"]);
    let choice = |it: &str| Choices::from(model.scenario.choice(it).expect("a choice"));
    let first = review.decisions[0];
    assert_eq!((first.turn, first.taken, first.instead), (0, choice("us.harm"), choice("us.coin")));
    // The harm, holding, the sure thing, the coin.
    assert_eq!((first.ways, first.is_told), (4, true));
    // A tenth of the points: 3 for a coin that falls well, and the harm's 0.8, of which headroom takes a fifth.
    assert!((first.adapting.mean - (1.5 + 0.64)).abs() < 0.3, "{first:?}");
    assert!(first.adapting.interval.contains(1.5 + 0.64), "{first:?}");
    assert!((first.fixed.mean - (1.5 + 0.64)).abs() < 0.3, "{first:?}");
    // Half of the futures with the coin end above the line, and none with the harm.
    assert_eq!(first.counts.first(), 400);
    assert!((150..=250).contains(&first.counts.second()), "{first:?}");
    let crowd = review.decisions.iter().find(|it| it.actor != first.actor).expect("it could dance");
    assert_eq!((crowd.adapting.mean, crowd.fixed.mean, crowd.is_told), (0.0, 0.0, false));
}

#[test]
fn who_did_best_is_told_that_all_else_was_worse() {
    let told = Told::of(&model(OPEN, &["policy *=hold", "script us.coin@1"]), 0);
    let review = reviewed(&told, &["us"]);
    let [only] = &review.decisions[..] else { panic!("one decision: nothing is open later") };
    assert!(only.is_told && only.adapting.interval.high < 0.0, "{only:?}");
}

/// What everybody does in every future was to be expected: it is put down to nobody.
#[test]
fn what_is_done_in_every_future_is_put_down_to_nobody() {
    let scripted = ["policy *=hold", "policy us=always(sure)", "policy them=always(push)"];
    let fortunes = |settings: &[&str]| reviewed(&Told::of(&model(OPEN, settings), 0), &["us", "them"]).fortunes;
    // What policies do in every future anyway changes nothing of what could be expected.
    let [us, them] = &fortunes(&scripted)[..] else { panic!("two") };
    for it in [us, them] {
        assert_eq!((it.own.mean, it.others.mean, it.luck.mean), (0.0, 0.0, 0.0), "{it:?}");
        assert!((it.expected.mean - it.came).abs() < 1e-12 && it.came != 0.0);
    }
}

/// Who may as well have let the turn pass made all of the difference by itself; to whoever looks on it came from others.
#[test]
fn a_choice_that_was_open_is_put_down_to_whoever_made_it() {
    let settings = ["policy *=hold", "policy us=random", "forbid us.coin", "forbid us.harm"];
    let model = model(OPEN, &settings);
    let sure = model.scenario.choice("us.sure");
    let (mut took, mut held) = (0, 0);
    for replication in 0..12 {
        let told = Told::of(&model, replication);
        let has_taken = told.run.turns[0].choices.iter().any(|it| it.choice == sure && sure.is_some());
        let [us, them] = &reviewed(&told, &["us", "them"]).fortunes[..] else { panic!("two") };
        // A tenth of the points, or nothing; either as likely.
        let gained = if has_taken { 0.6 } else { -0.6 };
        assert!((us.own.mean - gained).abs() < 0.15, "{us:?}");
        assert!((us.expected.mean + us.own.mean - us.came).abs() < 1e-12, "{us:?}");
        assert_eq!((us.others.mean, us.luck.mean), (0.0, 0.0), "{us:?}");
        assert_eq!((them.own.mean, them.luck.mean), (0.0, 0.0), "{them:?}");
        assert!((them.others.mean + us.own.mean).abs() < 1e-9, "what the one gains the other loses: {them:?}");
        if has_taken { took += 1 } else { held += 1 }
    }
    assert!(took > 2 && held > 2, "{took} and {held}");
}

#[test]
fn the_parts_of_a_fortune_add_up_to_what_it_came_to() {
    for (name, turns) in [("tiny", 3), ("nile_dam", 4)] {
        let told = Told::of(&bundled(name, turns), 1);
        let people = [ActorId(0), ActorId(1)];
        let found = review(&told.replay(), &people, 32, Level::P95).expect("nobody stops it").expect("it ends");
        let alone = review(&Replay::of(&told.history), &people, 32, Level::P95).expect("nobody stops it");
        assert_eq!(alone.as_ref(), Some(&found), "one thread or two");
        for it in &found.fortunes {
            let came = measure(&told.model.scenario, &told.run, Metric::Payoff(it.actor));
            let sum = it.expected.mean + it.own.mean + it.others.mean + it.luck.mean;
            assert!((sum - came).abs() < 1e-9 && it.came == came, "{name}: {sum} is not {came}");
            let turns: f64 = it.turns.iter().map(|it| it.events + it.own + it.others + it.dice).sum();
            assert!((it.expected.mean + turns - came).abs() < 1e-9, "{name}: {turns}");
        }
        assert_eq!(
            found.mattered.reruns,
            review_size(&told.history, &people, 32),
            "as many runs as it says beforehand"
        );
        assert_eq!(found.chances.len(), told.run.turns.len());
        assert!(found.chances.iter().all(|it| (it.iter().sum::<f64>() - 1.0).abs() < 1e-9));
    }
}
