//! Pledges: how they are weighed, called on, kept and broken, and what a word is worth (model2.md 6).

use super::{Played, SEED, close, model, played, replication};
use diwan::record::{Cause, PledgeEvent, measure};
use diwan::scenario::Metric;
use diwan::sim::Simulation;

/// We warn them: if they raid, we strike, which they would not like.
const HOUSE: &str = r#"
    indicators: { "field": (start: 50), "well": (start: 50) },
    actors: { "us": (influence: 50, stability: 40, temperature: 0.25, goals: { "well": 1.0 }, scores: { "resolve": 60 }),
              "them": (influence: 60, stability: 50, temperature: 0.2, goals: { "field": -1.0, "well": -0.5 }),
              "they": (influence: 40, stability: 50) },
    rules: (foresight: false, fatigue: 0),
    choices: {
        "us": {
            "warn": (kind: Act, cost: 0.02,
                pledge: (to: ["them"], if: ["raiding"], then: "strike", months: 4, on_broken: { "us.resolve": -12 })),
            "strike": (kind: Act, cost: 0.3, always: { "field": 3 }) },
        "them": { "raid": (tags: ["raiding"], always: { "well": -2 }), "rest": (cost: 0) } }"#;

/// What became of the pledge, by turn counted from 1.
fn fate(run: &Played) -> Vec<(u32, PledgeEvent)> {
    let turns = run.run.turns.iter();
    turns.flat_map(|turn| turn.pledges.iter().map(|it| (turn.turn + 1, it.what))).collect()
}

fn words(settings: &[&str]) -> f64 {
    let model = model(HOUSE, settings);
    let mut simulation = Simulation::<1>::new(model.clone());
    simulation.begin_replications(SEED, 0);
    while simulation.step() {}
    simulation.words()[model.scenario.actor("us").expect("an actor").index()][0]
}

/// Utility and logit of a choice on the open turn of each of the first turns.
fn thought(settings: &[&str], choice: &str, turns: usize) -> Vec<[f64; 2]> {
    let model = model(HOUSE, settings);
    let place = model.scenario.choice(choice).expect("a choice").index();
    let mut simulation = Simulation::<1>::new(model);
    simulation.begin_replications(SEED, 0);
    let mut out = Vec::new();
    for _ in 0..turns {
        simulation.open();
        out.push([simulation.utilities()[place][0], simulation.logits()[place][0]]);
        simulation.close();
    }
    out
}

const STILL: [&str; 3] = ["policy us=hold", "policy them=hold", "policy they=hold"];

fn with<'a>(settings: &[&'a str]) -> Vec<&'a str> {
    [&STILL[..], settings].concat()
}

/// A pledge that is called on is due for two months: kept in time it is kept, and otherwise broken, at a price.
#[test]
fn what_is_due_is_kept_or_broken() {
    use PledgeEvent::{Broken, Called, Kept, Made};
    let run = |settings: &[&str]| played(HOUSE, &with(settings));
    assert_eq!(fate(&run(&["script us.warn@1"])), [(1, Made)]);
    assert_eq!(fate(&run(&["script them.raid@2"])), []);
    let broken = run(&["script us.warn@1", "script them.raid@2"]);
    assert_eq!(fate(&broken), [(1, Made), (2, Called), (4, Broken)]);
    close(broken.after(3, "us.resolve"), 60.0);
    close(broken.after(4, "us.resolve"), 48.0);
    let (resolve, warn) = (broken.model.scenario.variable("us.resolve"), broken.model.scenario.choice("us.warn"));
    let ledger = broken.run.ledger(resolve.expect("a score"), 0..12);
    assert_eq!(ledger.entries, [(Cause::Broken(warn.expect("a choice")), -12.0)]);
    for turn in ["3", "4"] {
        let kept = run(&["script us.warn@1", "script them.raid@2", &format!("script us.strike@{turn}")]);
        assert_eq!(fate(&kept), [(1, Made), (2, Called), (turn.parse().expect("a turn"), Kept)]);
        close(kept.after(12, "us.resolve"), 60.0);
    }
    // It answers what is done while it stands, to its last month, and nothing that was done before or is done after.
    assert_eq!(fate(&run(&["script us.warn@2", "script them.raid@2"])), [(2, Made)]);
    assert_eq!(fate(&run(&["script us.warn@1", "script them.raid@5"]))[1], (5, Called));
    assert_eq!(fate(&run(&["script us.warn@1", "script them.raid@6"])), [(1, Made)]);
    // Kept, it stands; broken, it ends.
    let twice =
        ["script us.warn@1", "script them.raid@2", "script us.strike@3", "script them.raid@4", "script us.strike@5"];
    assert_eq!(fate(&run(&twice)), [(1, Made), (2, Called), (3, Kept), (4, Called), (5, Kept)]);
    let ended =
        run(&["script us.warn@1", "script them.raid@2", "script them.raid@5", "choices.us.warn.pledge.months=9"]);
    assert_eq!(fate(&ended), [(1, Made), (2, Called), (4, Broken)]);
    // What somebody does not notice calls on nobody.
    let secret = run(&["script us.warn@1", "script them.raid@2", "choices.them.raid.noticed_by=[\"us\"]"]);
    assert_eq!(fate(&secret), [(1, Made)]);
}

/// A word rises by 0.4 of what it lacks when it is kept, and falls to 0.6 of itself when it is broken.
#[test]
fn a_word_is_worth_what_was_kept_of_it() {
    let word = |settings: &[&str]| words(&with(settings));
    close(word(&["script us.warn@1"]), 0.5);
    close(word(&["script us.warn@1", "script them.raid@2", "script us.strike@3"]), 0.7);
    close(word(&["script us.warn@1", "script them.raid@2"]), 0.3);
    close(word(&["script us.warn@1", "script them.raid@2", "rules.word_start=0.8", "rules.word_loss=1"]), 0.0);
    // The metric of it says what expressions read.
    let metric = |settings: &[&str]| {
        let Played { model, run } = played(HOUSE, &with(settings));
        let us = model.scenario.actor("us").expect("an actor");
        measure(&model.scenario, &run, Metric::Word(us))
    };
    close(metric(&["script us.warn@1", "script them.raid@2", "script us.strike@3"]), 70.0);
    close(metric(&["script us.warn@1", "script them.raid@2"]), 30.0);
    let text = HOUSE.to_owned()
        + r#", events: { "doubt": (hazard: 100, when: "us.word < 40", cooldown: 100, effects: { "well": -1 }) }"#;
    let run = played(&text, &with(&["script us.warn@1", "script them.raid@2"]));
    assert_eq!(run.turns_with("doubt"), [5], "the turn after it was broken");
}

/// Those to whom it is made weigh what would follow, as far as the word counts and while it stands.
#[test]
fn a_threat_makes_what_it_answers_dear() {
    // A strike moves the field by 3: to them -0.3; a raid moves the well by -2: to them 0.1.
    let raid = thought(&with(&["script us.warn@1"]), "them.raid", 7);
    for (turn, [worth, _]) in raid.iter().enumerate() {
        close(*worth, if (1..=4).contains(&turn) { 0.1 - 0.5 * 0.3 } else { 0.1 });
    }
    for (word, lost) in [("0", 0.0), ("0.9", 0.27)] {
        let raid = thought(&with(&["script us.warn@1", &format!("rules.word_start={word}")]), "them.raid", 2);
        close(raid[1][0], 0.1 - lost);
    }
    thought(&with(&["script us.warn@1"]), "them.rest", 7).iter().for_each(|[worth, _]| close(*worth, 0.0));
}

/// The maker reckons with `P (1 - P) clip(word U/τ, -1, 1)` less of what it answers, for as long as it stands.
#[test]
fn a_pledge_is_made_for_what_it_would_change() {
    let weights = [(0.1_f64 / 0.2).exp(), 1.0, 1.0];
    let chance = weights[0] / weights.iter().sum::<f64>();
    // A raid is worth -0.2 to us; months over the reference of four are 1.
    for (settings, sway) in [(&[][..], -0.75), (&["rules.word_start=0.2"], -0.3), (&["rules.word_start=1"], -1.0)] {
        let [worth, logit] = thought(&with(settings), "us.warn", 1)[0];
        close(worth, -0.02 + sway * chance * (1.0 - chance) * -0.2);
        close(logit, worth / 0.25);
    }
}

/// While it is due its maker is bound to it by `honour`, more or less as it is steady.
#[test]
fn honour_binds_to_what_is_due() {
    for (settings, honour) in [
        (&[][..], 1.5),
        (&["rules.honour=0.6"], 0.6),
        (&["rules.steady_choice=1"], 1.5),
        (&["rules.steady_choice=1", "actors.us.stability=80"], 1.95),
        (&["rules.steady_choice=1", "actors.us.stability=20"], 0.75),
        (&["actors.us.stability=20"], 1.5),
    ] {
        let settings = [&["script us.warn@1", "script them.raid@2"][..], settings].concat();
        let strike = thought(&with(&settings), "us.strike", 6);
        for (turn, [_, logit]) in strike.iter().enumerate() {
            close(*logit, strike[0][1] + if (2..=3).contains(&turn) { honour } else { 0.0 });
        }
    }
}

/// At a word of 0, without honour and without a price, pledges are as if there were none, draw for draw.
#[test]
fn a_word_of_nothing_is_no_pledge() {
    let none = HOUSE.replace(
        r#"pledge: (to: ["them"], if: ["raiding"], then: "strike", months: 4, on_broken: { "us.resolve": -12 })"#,
        "",
    );
    let idle = HOUSE.replace(r#", on_broken: { "us.resolve": -12 }"#, "");
    let settings = ["rules.word_start=0", "rules.word_gain=0", "rules.honour=0"];
    let mut made = 0;
    for number in 0..40 {
        let pledged = replication(&model(&idle, &settings), number);
        let plain = replication(&model(&none, &[]), number);
        made += fate(&pledged).len();
        assert_eq!(plain.run.last(), pledged.run.last());
        let choices = |run: &Played| run.run.turns.iter().map(|it| it.choices.clone()).collect::<Vec<_>>();
        assert_eq!(choices(&plain), choices(&pledged));
    }
    assert!(made > 40, "pledges are made: {made}");
}
