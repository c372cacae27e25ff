//! Memory: what expressions recall of happenings and of conditions, what sets a flag, and what is known of either.

use std::sync::Arc;

use diwan::kernel::{Luck, Seed};
use diwan::model::Model;
use diwan::play::{Course, SeatView};
use diwan::sim::Simulation;

use super::{SEED, close, model, played};

/// What every cell of memory is read as at the menus of each turn, by what is written.
fn at_menus(model: &Arc<Model>) -> impl Fn(&str) -> Vec<f64> + use<> {
    let mut simulation = Simulation::<1>::new(model.clone());
    simulation.begin_replications(SEED, 0);
    let mut turns = Vec::new();
    while !simulation.is_over() {
        simulation.open();
        turns.push(model.memory.all_recalled(&simulation.open_turn().remembering, simulation.turn()));
        simulation.close();
    }
    let model = model.clone();
    move |written| {
        let place = model.scenario.memory.cells.iter().position(|it| it.notation == written);
        let place = place.unwrap_or_else(|| panic!("`{written}` is remembered nowhere"));
        turns.iter().map(|it| it[place]).collect()
    }
}

/// An event on turns 2 and 5 (counted from 0), a condition that fails at the end of turns 1 and 5: eight turns by hand.
#[test]
fn events_are_recalled_at_the_menus_of_their_turn_and_conditions_from_the_next() {
    let sections = r#"
        define: { "fine": "not (t >= 1 and t < 2) and not (t >= 5 and t < 6)" },
        events: {
            "bell": (hazard: 100, when: "t >= 2 and t < 3 or t >= 5 and t < 6"),
            "echo": (hazard: 0, when: "since(bell) < 0 or times(bell) < 0 or did(bell) or held(fine, 3)"),
        }"#;
    let recalled = at_menus(&model(sections, &["turns=8"]));
    assert_eq!(recalled("since(bell)"), [1200.0, 1200.0, 0.0, 1.0, 2.0, 0.0, 1.0, 2.0]);
    assert_eq!(recalled("times(bell)"), [0.0, 0.0, 1.0, 1.0, 1.0, 2.0, 2.0, 2.0]);
    assert_eq!(recalled("did(bell)"), [0.0, 0.0, 1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
    assert_eq!(recalled("held(fine, 3)"), [0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
}

/// Months and not turns are counted, and exactly: three turns of a tenth are 0.3.
#[test]
fn months_are_those_of_the_clock() {
    let sections = r#"events: {
        "bell": (at: 0.2), "echo": (hazard: 0, when: "since(bell) < 0 or held(since(bell) < 1, 0.15)"),
    }"#;
    let recalled = at_menus(&model(sections, &["turns=6", "months_per_turn=0.1"]));
    assert_eq!(recalled("since(bell)"), [1200.0, 1200.0, 0.0, 0.1, 0.2, 0.3]);
    // A part of a turn counts as a whole one: it held at the ends of two turns.
    assert_eq!(recalled("held(since(bell) < 1, 0.15)"), [0.0, 0.0, 0.0, 0.0, 1.0, 1.0]);
}

/// A level that goes all the way to its target on every turn shows what flows read.
const FAST: &str = "months: 0.05";

#[test]
fn what_was_done_is_recalled_by_flows_of_the_turn_and_at_the_next_menus() {
    let sections = format!(
        r#"
        actors: {{ "us": (influence: 50, stability: 50) }},
        choices: {{ "us": {{ "strike": (kind: Act, always: {{ "us.stability": 1 }}) }} }},
        indicators: {{
            "did": (start: 0, flow: (base: "if did(us.strike) then 80 else 20", {FAST})),
            "since": (start: 0, flow: (base: "min(since(us.strike), 90)", {FAST})),
            "times": (start: 0, flow: (base: "10 * times(us.strike)", {FAST})),
        }}"#
    );
    let settings = ["turns=5", "script us.strike@2", "script us.strike@4", "hold us@1", "hold us@3", "hold us@5"];
    let run = played(&sections, &settings);
    for (name, levels) in [
        ("did", [20.0, 80.0, 20.0, 80.0, 20.0]),
        ("since", [90.0, 0.0, 1.0, 0.0, 1.0]),
        ("times", [0.0, 10.0, 10.0, 20.0, 20.0]),
    ] {
        for (turn, level) in levels.into_iter().enumerate() {
            let found = run.after(turn + 1, name);
            assert!((found - level).abs() < 1e-6, "{name}, turn {}: {found}", turn + 1);
        }
    }
    let recalled = at_menus(&model(&sections, &settings));
    assert_eq!(recalled("did(us.strike)"), [0.0, 0.0, 1.0, 0.0, 1.0]);
    assert_eq!(recalled("since(us.strike)"), [1200.0, 1200.0, 1.0, 2.0, 1.0]);
}

/// Success is a happening of its own; what can't fail always succeeds.
#[test]
fn success_is_counted_apart() {
    let sections = r#"
        actors: { "us": (influence: 50, stability: 50) },
        choices: { "us": {
            "sure": (kind: Act, always: { "us.stability": 1 }),
            "bold": (kind: Act, odds: 0.5, on_success: { "us.stability": 1, "won": true }, on_failure: { "lost": true }),
        } },
        flags: { "won": (), "lost": () },
        events: { "echo": (hazard: 0, when: "times(us.bold) < 0 or times(us.bold.succeeded) < 0 or times(us.sure.succeeded) < 0 or won or lost") }"#;
    let settings = ["script us.bold@1..8", "script us.sure@9..11", "hold us@12"];
    let (model, run) = (model(sections, &settings), played(sections, &settings));
    let successes = run.run.turns.iter().flat_map(|it| &it.choices).filter(|it| it.success == Some(true)).count();
    assert!((1..8).contains(&successes), "{successes}");
    let recalled = at_menus(&model);
    assert_eq!(recalled("times(us.bold)")[11], 8.0);
    close(recalled("times(us.bold.succeeded)")[11], successes as f64);
    assert_eq!(recalled("times(us.sure.succeeded)")[11], 3.0);
    let first = |success: bool| {
        let is_so = |it: &diwan::record::TurnRecord| it.choices[0].success == Some(success);
        run.run.turns.iter().position(is_so).expect("both come up")
    };
    for (flag, success) in [("won", true), ("lost", false)] {
        let on = recalled(flag).iter().position(|it| *it == 1.0);
        assert_eq!(on, Some(first(success) + 1), "{flag}");
    }
}

/// A flag stays as it was set; events set it before the menus of their turn, choices for what follows them.
#[test]
fn flags_stay_as_they_were_set() {
    let sections = format!(
        r#"
        actors: {{ "us": (influence: 50, stability: 50) }},
        choices: {{ "us": {{ "lift": (kind: Act, always: {{ "open": true }}), "wait": (when: "open", always: {{ "us.stability": 1 }}) }} }},
        events: {{ "storm": (at: 4, effects: {{ "open": false, "calm": false }}) }},
        flags: {{ "open": (), "calm": (start: true) }},
        indicators: {{ "gate": (start: 0, flow: (base: "if open then 80 else 20", {FAST})) }}"#
    );
    let settings = ["turns=6", "hold us@1", "script us.lift@2", "hold us@3", "script us.wait@4", "hold us@5..6"];
    let run = played(&sections, &settings);
    for (turn, level) in [20.0, 80.0, 80.0, 80.0, 20.0, 20.0].into_iter().enumerate() {
        assert!((run.after(turn + 1, "gate") - level).abs() < 1e-6, "turn {}", turn + 1);
    }
    assert_eq!(run.turns_of("us.wait"), [4]);
    let recalled = at_menus(&model(&sections, &settings));
    assert_eq!(recalled("open"), [0.0, 0.0, 1.0, 1.0, 0.0, 0.0]);
    assert_eq!(recalled("calm"), [1.0, 1.0, 1.0, 1.0, 0.0, 0.0]);
    // Without effect is without flags.
    let void = played(&sections, &["turns=6", "script us.lift@2", "void us.lift"]);
    assert!((void.after(6, "gate") - 20.0).abs() < 1e-6);
}

/// A definition is what it stands for, wherever it is named; a setting moves all its uses.
#[test]
fn a_definition_is_put_in_where_it_is_named() {
    let of = |define: &str, base: &str, settings: &[&str]| {
        let sections = format!(
            r#"define: {{ {define} }}, indicators: {{ "x": (start: 10, flow: (base: "{base}", months: 3)), "y": 40 }},
               events: {{ "flood": (at: 5, when: "{}", effects: {{ "y": 20 }}) }}"#,
            if define.is_empty() { "y < 45" } else { "low" }
        );
        let run = played(&sections, settings);
        run.run.turns.iter().map(|it| it.levels.clone()).collect::<Vec<_>>()
    };
    let named = r#""pull": "2 * y + extra", "extra": -5, "low": (value: "y < 45", note: "below the mark")"#;
    let by_hand = of("", "2 * y + -5", &[]);
    assert_eq!(of(named, "pull", &[]), by_hand);
    assert_eq!(of(named, "pull", &["define.extra=3"]), of("", "2 * y + 3", &[]));
    assert_eq!(of(named, "pull", &["define.low=y < 0"]), of("", "2 * y + -5", &["event flood off"]));
}

/// Where a game is played on as a seat takes it to stand, it recalls what the seat does, and nothing twice.
#[test]
fn a_standpoint_is_gone_on_from_with_what_is_recalled() {
    let sections = r#"
        actors: { "us": (influence: 50, stability: 50) },
        choices: { "us": { "strike": (kind: Act, always: { "us.stability": 1, "open": true }) } },
        flags: { "open": () },
        events: {
            "bell": (at: 2),
            "echo": (hazard: 0, when: "since(bell) < 0 or times(bell) < 0 or did(bell) or did(us.strike) or held(open, 2) or open"),
        }"#;
    let model = model(sections, &["turns=8", "script us.strike@1..2"]);
    let (mut simulation, mut elsewhere) = (Simulation::<1>::new(model.clone()), Simulation::<1>::new(model.clone()));
    let mut run = simulation.begin_run(SEED, 0, 0);
    let mut told = Vec::new();
    while !simulation.is_over() {
        simulation.open();
        let open = simulation.open_turn();
        let course = Course {
            model: &model,
            run: &run,
            open: Some(&open),
            seeds: &[],
            by_person: &[],
            people: &[],
            withheld: &[],
        };
        let us = model.scenario.actor("us").expect("the only one");
        let at = SeatView::of(&course, us).standpoint(&model);
        elsewhere.begin_at(Luck { seed: Seed(77), replication: [5], draw: [5] }, &at);
        assert_eq!(elsewhere.open_turn().remembering, open.remembering, "turn {}", simulation.turn());
        told.push(model.memory.all_recalled(&open.remembering, simulation.turn()));
        simulation.close();
        run.turns.push(simulation.turn_record());
    }
    assert!(told.iter().any(|it| it != &told[0]));
}

/// Us, who may creep unnoticed, and them, whose odds and leanings hang on whether we did.
fn creeping(noticed: &str) -> String {
    format!(
        r#"
        actors: {{ "us": (influence: 50, stability: 50), "them": (influence: 40, stability: 50, goals: {{ "them.stability": 1 }}) }},
        choices: {{
            "us": {{ "creep": (kind: Act, {noticed} always: {{ "us.stability": 0.001, "dug_in": true }}) }},
            "them": {{ "guard": (odds: "if did(us.creep) or dug_in then 0.9 else 0.2", on_success: {{ "them.stability": 5 }}) }},
        }},
        flags: {{ "dug_in": (seen: Hidden(known_to: ["us"])) }}"#
    )
}

/// What they think of their guard on the second turn, and what a person in their seat is shown of it.
fn guarded(noticed: &str, ours: &str) -> (u64, Option<f64>, Vec<f64>) {
    let model = model(&creeping(noticed), &["turns=4", ours, "hold them"]);
    let mut simulation = Simulation::<1>::new(model.clone());
    let mut run = simulation.begin_run(SEED, 0, 0);
    simulation.step();
    run.turns.push(simulation.turn_record());
    simulation.open();
    let open = simulation.open_turn();
    let them = model.scenario.actor("them").expect("one of two");
    let course =
        Course { model: &model, run: &run, open: Some(&open), seeds: &[], by_person: &[], people: &[], withheld: &[] };
    let view = SeatView::of(&course, them);
    let guard = model.scenario.choice("them.guard").expect("theirs");
    let worth = simulation.utilities()[guard.index()][0].to_bits();
    (worth, view.menu[0].odds, view.standpoint(&model).remembering)
}

/// Neither a policy nor a person recalls what it did not notice, nor sees a flag that is hidden from it.
#[test]
fn what_goes_unnoticed_is_not_recalled() {
    let (crept, held) = ("script us.creep@1", "hold us");
    let unnoticed = guarded("noticed_by: Nobody,", crept);
    assert_eq!(unnoticed, guarded("noticed_by: Nobody,", held));
    assert_eq!(unnoticed.1, Some(0.2));
    let noticed = guarded("", crept);
    assert_ne!(noticed.0, unnoticed.0);
    assert_eq!(noticed.1, Some(0.9));
    // The flag alone would tell as much; it stays off for them.
    assert_eq!(guarded("", held), guarded("noticed_by: Nobody,", held));
}
