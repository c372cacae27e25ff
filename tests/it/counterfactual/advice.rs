//! Advice: it finds what helps, tells no luck, and looks no further than the past.

use diwan::counterfactual::{Replay, adviser};
use diwan::history::History;
use diwan::scenario::ActorId;
use diwan::stats::Level;

use super::{BUNDLED, Told, begun, bundled, model};

/// A coin that works half the time, a sure thing that is worth half as much and costs nothing, and harm.
const COIN: &str = r#"
    indicators: { "level": 20 },
    actors: { "us": (influence: 50, stability: 50, goals: { "level": 1.0 }), "them": (influence: 50, stability: 50) },
    rules: (fatigue: 0),
    choices: {
        "us": {
            "coin": (kind: Act, when: "t < 1", odds: 0.5, on_success: { "level": 30 }),
            "sure": (kind: Act, when: "t < 1", always: { "level": 12 }),
            "harm": (kind: Act, when: "t < 1", always: { "level": -8 }),
        },
        "them": { "shift": (kind: Act, when: "t < 1", always: { "level": -2 }) },
    }"#;

#[test]
fn the_odds_are_told_and_not_the_toss() {
    let model = model(COIN, &["policy them=hold"]);
    let us = model.scenario.actor("us").expect("an actor");
    let options: Vec<_> = [None]
        .into_iter()
        .chain(["coin", "sure", "harm"].map(|it| model.scenario.choice(&format!("us.{it}"))))
        .collect();
    for replication in 0..20 {
        let history = begun(&model, replication, replication);
        let replay = Replay { threads: 2, ..Replay::of(&history) };
        let advice = adviser(&replay, 0, us, &options, 400, Level::P95).expect("nobody stops it");
        let [hold, coin, sure, harm] = &advice.prospects[..] else { panic!("four options") };
        // Payoff is a tenth of the points; headroom below 25 takes a fifth off what goes down.
        assert_eq!((hold.payoff.mean, hold.payoff.se), (0.0, 0.0));
        assert!((sure.payoff.mean - 1.2).abs() < 1e-9 && (harm.payoff.mean + 0.64).abs() < 1e-9, "{sure:?} {harm:?}");
        let works = coin.outcomes[0].1;
        assert!((150..=250).contains(&works), "{works} of 400 tosses");
        assert!((coin.payoff.mean - 3.0 * works as f64 / 400.0).abs() < 1e-9);
        assert_eq!(advice.best, 1);
        assert_eq!((coin.over_best.mean, coin.over_best.se), (0.0, 0.0));
        assert!(harm.over_best.interval.high < -1.0 && harm.over_policy.interval.high < 0.0);
        assert!((sure.over_best.mean - (1.2 - coin.payoff.mean)).abs() < 1e-9);
        assert_eq!(coin.outcomes.iter().map(|it| it.1).sum::<u64>(), 400);
    }
}

/// What others do on the turn itself, and what anybody does later, is not looked at.
#[test]
fn advice_knows_the_past_alone() {
    for (name, turns) in &BUNDLED[1..] {
        let model = bundled(name, *turns);
        let whole = Told::of(&model, 4).history;
        let mut until = whole.clone();
        until.cut(3);
        let options = [None, model.scenario.actors[0].choices.first().copied()];
        let advise = |history: &History| adviser(&Replay::of(history), 3, ActorId(0), &options, 40, Level::P95);
        assert_eq!(advise(&whole), advise(&until), "{name}");
        assert_eq!(advise(&begun(&model, 4, 4)), advise(&until), "{name}: what policies did is what they do again");
    }
}

#[test]
fn nothing_to_choose_from_is_no_fault() {
    let model = model(COIN, &[]);
    let advice =
        adviser(&Replay::of(&begun(&model, 0, 0)), 0, ActorId(0), &[], 0, Level::P95).expect("nobody stops it");
    assert!(advice.prospects.is_empty());
    assert_eq!(advice.futures, 2);
}
