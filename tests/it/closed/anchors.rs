//! Anchors: levels that stand for a number in a unit (language2.md 5).

use diwan::ensemble::Plan;
use diwan::play::{Course, SeatView};
use diwan::report::facts::{Batch as BatchOf, BatchFacts};
use diwan::report::{Look, Shown, screen, tell, tell_batch};
use diwan::scenario::{Metric, Texts};
use diwan::study::Batch;

use super::{SEED, close, model, played, replication};

/// One level with these fields, and a flow that is drawn to the number it stands for.
fn troops(fields: &str) -> String {
    format!(
        r#"indicators: {{
            "troops": (name: "Troops", unit: "troops", {fields}),
            "bills": (start: 20, flow: (base: "real(troops) / 1000", months: 2)),
        }},
        actors: {{ "us": (influence: 50, stability: 50, goals: {{ "bills": -0.5 }}) }}"#
    )
}

const ANCHORS: &str = "anchors: (at_0: 0, at_100: 50000)";

/// `100 (v - at_0) / (at_100 - at_0)`, whichever end is the higher number.
#[test]
fn a_start_in_the_unit_is_put_into_points() {
    for (anchors, real, points) in [
        (ANCHORS, "47000", 94.0),
        ("anchors: (at_0: 10000, at_100: 20000)", "12500", 25.0),
        ("anchors: (at_0: 30, at_100: 5)", "10", 80.0),
        ("anchors: (at_0: -2, at_100: 2)", "Normal(1, 0.1)", 75.0),
        (ANCHORS, "Triangular(46000, 47000, 48000)", 94.0),
    ] {
        let model = model(&troops(&format!("start: (real: {real}), {anchors}")), &[]);
        let level = &model.scenario.variables[model.scenario.variable("troops").expect("declared").index()];
        close(level.start.nominal(), points);
        let anchors = level.anchors.expect("stated");
        close(anchors.points(anchors.real(points)), points);
    }
}

/// What is drawn in the unit is drawn as the same is in points.
#[test]
fn a_draw_in_the_unit_is_that_in_points() {
    let real = model(&troops(&format!("start: (real: Triangular(40000, 45000, 50000)), {ANCHORS}")), &[]);
    let points = model(&troops(&format!("start: Triangular(80, 90, 100), {ANCHORS}")), &[]);
    for number in 0..50 {
        close(replication(&real, number).after(0, "troops"), replication(&points, number).after(0, "troops"));
    }
}

/// An expression reads the number in its unit: a flow approaches a thousandth of it by `1 - e^(-dt/2)`.
#[test]
fn expressions_read_the_number_in_its_unit() {
    let it = played(&troops(&format!("start: (real: 35000), {ANCHORS}")), &[]);
    for turns in 0..=12 {
        close(it.after(turns, "bills"), 35.0 - 15.0 * (-(turns as f64) / 2.0).exp());
    }
    let flow =
        it.model.scenario.variables[it.model.scenario.variable("bills").expect("declared").index()].flow.as_ref();
    assert!(format!("{:?}", flow.expect("stated").base).contains("real(troops)"), "canonical text keeps the word");
    let by_hand = played(&troops("start: 70").replace("real(troops)", "(0 + troops * 500)"), &[]);
    assert_eq!(it.after(12, "bills").to_bits(), by_hand.after(12, "bills").to_bits());
}

#[test]
fn definitions_held_conditions_and_scores_read_it_too() {
    let sections = r#"define: { "many": "real(us.troops) > 20000", "half": "real(us.troops) / 2" },
        indicators: { "seen": (start: 0, flow: (base: "if many and half > 12000 then 100 else 0", months: 0.05)) },
        actors: { "us": (influence: (start: (real: 3), unit: "bn", anchors: (at_0: 0, at_100: 10)), stability: 50,
            scores: { "troops": (start: (real: 25000), anchors: (at_0: 0, at_100: 50000)) }) },
        events: { "long": (hazard: 50, when: "held(real(us.influence) < 4, 2)", effects: { "us.stability": -10 }) }"#;
    let it = played(sections, &[]);
    close(it.after(0, "us.influence"), 30.0);
    assert!(it.after(2, "seen") > 99.0 && it.after(2, "us.stability") >= 50.0 && it.after(4, "us.stability") < 45.0);
}

#[test]
fn settings_speak_in_the_unit_or_in_points() {
    let sections = troops(&format!("start: (real: 35000, note: \"counted\"), {ANCHORS}"));
    for (setting, points) in [
        ("indicators.troops.start=(real: 10000)", 20.0),
        ("indicators.troops.start.real=40000", 80.0),
        ("indicators.troops.start=15", 15.0),
        ("indicators.troops=15", 15.0),
    ] {
        close(played(&sections, &[setting]).after(0, "troops"), points);
    }
    // Another scale, the same points.
    let wider = ["indicators.troops.start=50", "indicators.troops.anchors.at_100=100000"];
    close(played(&sections, &wider).after(1, "bills"), 50.0 - 30.0 * (-0.5_f64).exp());
}

/// A batch says of every level in points what it is in the unit; where less is more points, low and high change places.
#[test]
fn a_batch_says_the_numbers_too() {
    let sections = troops(r#"start: (real: Triangular(10, 20, 30)), anchors: (at_0: 30, at_100: 5)"#);
    let model = model(&sections.replace("real(troops) / 1000", "troops"), &[]);
    let metrics = Metric::usual(&model.scenario);
    let plan = Plan::new(model.clone(), SEED, 256, metrics.into());
    let played = Batch { plan: &plan, stopping: None, threads: 1 }.play(None, &()).expect("played");
    let mut texts = Texts::of_keys(&model.scenario);
    texts.variables[model.scenario.variable("troops").expect("declared").index()].unit = Some("men".into());
    let facts = BatchFacts::of(&BatchOf {
        plan: &plan,
        texts: &texts,
        settings: &[],
        asked: &[],
        summary: &played.summary,
        level: played.level,
        doubts: &[],
        elapsed: 1.0,
        played: played.new,
    });
    for name in ["end(troops)", "mean(troops)"] {
        let it = facts.measure(name).expect("usual");
        let real = it.real.as_ref().expect("anchored");
        let number = |points: f64| 30.0 - 0.25 * points;
        close(real.mean, number(it.mean));
        close(real.sd, 0.25 * it.sd);
        close(real.q05, number(it.q95));
        close(real.q95, number(it.q05));
        assert_eq!(real.unit.as_deref(), Some("men"));
    }
    for name in ["at_bound(troops)", "end(bills)"] {
        assert!(facts.measure(name).expect("usual").real.is_none(), "{name}");
    }
    let look = Look { width: 100, colour: false, brief: false, plain: true };
    assert!(tell_batch(Shown::new(&model.scenario, &texts), &facts, &look).contains("– in men"));
}

/// Told runs and seats show the number beside the points, and nothing where there is none.
#[test]
fn the_number_is_shown_beside_the_points() {
    let told = |sections: &str| {
        let it = played(sections, &[]);
        let mut texts = Texts::of_keys(&it.model.scenario);
        texts.variables[it.model.scenario.variable("troops").expect("declared").index()].unit = Some("troops".into());
        let look = Look { width: 100, colour: false, brief: false, plain: false };
        let actor = it.model.scenario.actor("us").expect("declared");
        let course = Course {
            model: &it.model,
            run: &it.run,
            open: None,
            seeds: &[],
            by_person: &[],
            people: &[],
            withheld: &[],
        };
        let seen = SeatView::of(&course, actor);
        let map = screen::overview(Shown::new(&it.model.scenario, &texts), &seen, &look);
        (tell(&it.model, &texts, &it.run, &look), map)
    };
    let (run, map) = told(&troops(&format!("start: (real: 31275), {ANCHORS}")));
    assert!(run.contains("63  31,300 troops") && map.contains("63  31,300 troops"), "{run}{map}");
    let (run, map) = told(&troops("start: 62").replace("real(troops)", "troops"));
    assert!(!run.contains("31,") && !map.contains("31,"), "{run}{map}");
}
