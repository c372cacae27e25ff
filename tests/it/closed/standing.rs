//! Standing: reach, contests, rooted scores and steadiness (model2.md 1 and 2).

use diwan::kernel::Purpose;
use diwan::record::Cause;

use super::{close, model, played, replications, uniform};

/// Two actors, levels that nothing but choices moves, and an agreement that is signed on the first turn.
const HOUSE: &str = r#"
    indicators: { "field": (start: 50), "own_field": (start: 50),
                  "storm": (start: 40, flow: (base: 40, months: 6)) },
    actors: { "us": (influence: (start: 40, flow: (base: 40, months: 5)), stability: 50, temperature: 0.25, own: ["own_field"],
                     goals: { "field": 0.8 }, scores: { "resolve": (start: 50) } ),
              "them": (influence: 60, stability: 40) },
    rules: (foresight: false, fatigue: 0, reach: 1),
    choices: { "us": {
        "dig": (always: { "field": 2, "own_field": 2, "us.resolve": 2, "them.stability": -3 }),
        "later": (kind: Act, always: { "field": (add: 6, after: 2, over: 3) }),
        "duel": (kind: Act, odds: 0.4, contest: (for: { "us": 1 }, against: { "them": 1 }), on_success: { "field": 10 }),
    } }"#;

/// An effect on a level without a flow is exactly `(I / I°)^reach` of what it is as stated; own variables and scores do
/// not shrink, and attitudes remember what came, not what was meant.
#[test]
fn what_is_done_to_others_carries_as_far_as_influence_reaches() {
    for (influence, reach, factor) in [
        (40.0, 1.0, 1.0),
        (20.0, 1.0, 0.5),
        (60.0, 1.0, 1.5),
        (20.0, 2.0, 0.25),
        (0.0, 1.0, 0.25),
        (100.0, 3.0, 2.5),
        (10.0, 0.0, 1.0),
    ] {
        let settings = [
            &format!("actors.us.influence={influence}") as &str,
            &format!("actors.us.influence.flow.base={influence}"),
            &format!("rules.reach={reach}"),
            "policy us=always(dig)",
        ];
        let run = played(HOUSE, &settings);
        close(run.after(1, "field"), 50.0 + 2.0 * factor);
        close(run.after(1, "own_field"), 52.0);
        close(run.after(1, "us.resolve"), 52.0);
        close(run.after(1, "them->us"), -3.0 * factor * 0.8 * (-1.0_f64 / 12.0).exp());
    }
}

/// The books put what comes of the reach apart from what the choice did, now and later, and both sum to the change.
#[test]
fn the_books_say_what_comes_of_the_reach() {
    for choice in ["dig", "later"] {
        let settings = ["actors.us.influence=10", "actors.us.influence.flow.base=10", &format!("script us.{choice}@1")];
        let run = played(HOUSE, &[&settings[..], &["policy us=hold"]].concat());
        let (field, id) = (run.model.scenario.variable("field"), run.model.scenario.choice(&format!("us.{choice}")));
        let ledger = run.run.ledger(field.expect("a variable"), 0..12);
        let of = |cause: Cause| ledger.entries.iter().find(|it| it.0 == cause).map_or(0.0, |it| it.1);
        let usual = if choice == "dig" { 2.0 } else { 6.0 };
        close(of(Cause::Choice(id.expect("a choice"))), usual);
        close(of(Cause::Reach(id.expect("a choice"))), -0.75 * usual);
        close(ledger.total(), run.after(12, "field") - 50.0);
    }
}

/// A side twice as strong as stated has twice the odds ratio: 0.4 becomes 4/7; decisiveness is the exponent.
#[test]
fn a_contest_is_decided_by_the_strengths_of_both_sides() {
    let two = HOUSE.replace("reach: 1", "contest: 1");
    for (settings, odds) in [
        (&["actors.us.stability=50"][..], 0.4),
        (&["actors.us.influence=80", "actors.us.influence.flow.base=80"], 4.0 / 7.0),
        (&["actors.them.stability=80"], 0.25),
        (&["actors.us.stability=100", "rules.contest=2"], 8.0 / 11.0),
        (&["actors.us.stability=100", "rules.contest=0"], 0.4),
        (&["actors.us.stability=0"], 0.02),
    ] {
        let settings = [settings, &["policy us=hold", "script us.duel@1"]].concat();
        let run = model(&two, &settings);
        for (number, run) in (0..).zip(replications(&run, 60)) {
            let success = uniform(number, Purpose::Success, 0, "us.duel") < odds;
            close(run.after(1, "field"), if success { 60.0 } else { 50.0 });
        }
    }
}

/// Without roots a score that is set elsewhere is drawn back to where the scenario states it; with roots it stays.
#[test]
fn a_rooted_score_is_held_about_its_start() {
    let level = |settings: &[&str]| played(HOUSE, &[settings, &["policy us=hold"]].concat()).after(12, "us.influence");
    close(level(&["actors.us.influence=80"]), 40.0 + 40.0 * (-12.0_f64 / 5.0).exp());
    close(level(&["actors.us.influence=80", "rules.rooted=true"]), 80.0);
    close(level(&["rules.rooted=true"]), 40.0);
    // What the scenario states moves with the text, not with a setting.
    let rooted = HOUSE.replace("reach: 1", "rooted: true").replace("influence: (start: 40", "influence: (start: 70");
    close(played(&rooted, &["policy us=hold"]).after(12, "us.influence"), 40.0 + 30.0 * (-12.0_f64 / 5.0).exp());
    // The books have the root as a cause of its own.
    let run = played(HOUSE, &["actors.us.influence=80", "rules.rooted=true", "policy us=hold"]);
    let influence = run.model.scenario.variable("us.influence").expect("a variable");
    let ledger = run.run.ledger(influence, 0..1);
    let share = 1.0 - (-1.0_f64 / 5.0).exp();
    let of = |cause: Cause| ledger.entries.iter().find(|it| it.0 == cause).map_or(0.0, |it| it.1);
    close(of(Cause::Rooted), share * 40.0);
    close(of(Cause::Base), share * -40.0);
}

/// The log-odds of the first turn at half the stated stability are those at twice the temperature; at the stated
/// stability nothing changes; an actor's own exponent goes before that of all.
#[test]
fn who_is_shaken_chooses_as_at_another_temperature() {
    let plain = HOUSE.replace("reach: 1", "reach: 0");
    let logits = |settings: &[&str]| {
        let mut simulation = diwan::sim::Simulation::<1>::new(model(&plain, settings));
        simulation.begin_replications(super::SEED, 0);
        simulation.open();
        simulation.logits().iter().map(|it| it[0]).collect::<Vec<f64>>()
    };
    let shaken = logits(&["rules.steady_choice=1", "actors.us.stability=25"]);
    let hot = logits(&["actors.us.temperature=0.5"]);
    assert!(hot.iter().any(|it| *it != 0.0));
    for (shaken, hot) in shaken.iter().zip(&hot) {
        close(*shaken, *hot);
    }
    let usual = logits(&[]);
    for settings in [
        &["rules.steady_choice=1"][..],
        &["rules.steady_choice=0", "actors.us.stability=25"],
        &["rules.steady_choice=1", "actors.us.steady_choice=0", "actors.us.stability=25"],
    ] {
        assert_eq!(logits(settings), usual, "{settings:?}");
    }
    assert_eq!(logits(&["actors.us.steady_choice=1", "actors.us.stability=25"]), shaken);
}

/// At each of the horizons that are solved, what an actor thinks is what it would think with that horizon of its own.
#[test]
fn who_is_shaken_looks_less_far_ahead() {
    let far = HOUSE
        .replace("foresight: false, fatigue: 0, reach: 1", "fatigue: 0, steady_horizon: 1, horizon_per_patience: 0")
        .replace("goals: { \"field\": 0.8 }", "goals: { \"storm\": -0.8 }")
        .replace("\"later\": (kind: Act, always: {", "\"later\": (kind: Act, always: { \"storm\": -3,");
    let logits = |settings: &[&str]| {
        let mut simulation = diwan::sim::Simulation::<1>::new(model(&far, settings));
        simulation.begin_replications(super::SEED, 0);
        simulation.open();
        simulation.logits().iter().map(|it| it[0]).collect::<Vec<f64>>()
    };
    let mut seen = Vec::new();
    for (stability, factor) in [(20.0, 0.4), (35.0, 0.7), (50.0, 1.0), (70.0, 1.4), (100.0, 1.4)] {
        let shaken = logits(&["rules.horizon_months=10", &format!("actors.us.stability={stability}")]);
        let other = logits(&["rules.steady_horizon=0", &format!("rules.horizon_months={}", 10.0 * factor)]);
        for (shaken, other) in shaken.iter().zip(&other) {
            close(*shaken, *other);
        }
        seen.push(shaken);
    }
    assert_ne!(seen[0], seen[2], "the horizon matters here");
}

/// Compliance is drawn to `min(1, s^c)` of where it would be, for every side at the table.
#[test]
fn who_is_shaken_keeps_its_word_less() {
    const PACT: &str = r#"
        issues: { "way": (low: "a", high: "b", start: 30) },
        actors: { "us": (influence: 50, stability: 50, positions: { "way": (position: 70, salience: 0.9) }),
                  "them": (influence: 50, stability: 40, positions: { "way": (position: 60, salience: 0.9) }) },
        rules: (compliance_stability: 0, implementation: 0, steady_word: 0.5, compliance_months: 0.1),
        dialogues: { "pact": (table: ["us", "them"], home: "them", ratifiers: ["us", "them"], rounds: [0],
            agenda: "all", agendas: { "all": { "way": 1 } }, breakdown: -19, collapse_below: 0,
            postures: { "trade": (power: 1) }) }"#;
    let kept = |settings: &[&str]| played(PACT, settings).after(6, "pact.compliance");
    let usual = kept(&[]);
    assert!(usual > 30.0, "an agreement is in force: {usual}");
    close(kept(&["actors.us.stability=18"]), usual * 0.36_f64.sqrt());
    close(kept(&["actors.us.stability=18", "actors.them.stability=10"]), usual * (0.36_f64 * 0.3).sqrt());
    close(kept(&["actors.us.stability=100"]), usual);
    close(kept(&["actors.us.stability=18", "rules.steady_word=0"]), usual);
    close(kept(&["actors.us.stability=18", "actors.us.steady_word=1"]), usual * 0.36);
}
