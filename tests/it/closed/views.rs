//! What an actor goes by that does not see a level: an estimate, or where it was expected to start; and who bears a
//! grudge for what it did not notice.

use diwan::kernel::{Luck, Purpose, name_key};

use super::{SEED, close, first_menu, model, played};

/// Us and them, and folk who ratify; `x` starts at 50 and is at 90 when menus open. One choice of ours pushes `x` by
/// 10, times `scale`.
fn worth(x: &str, them: &str, folk: &str, scale: &str) -> f64 {
    let sections = format!(
        r#"
        indicators: {{ "x": (start: 50, flow: (base: 50, months: 6), {x}) }},
        issues: {{ "way": (low: "a", high: "b", start: 40) }},
        actors: {{
            "us": (influence: 50, stability: 50, goals: {{ "x": 1 }}),
            "them": (influence: 40, stability: 50, {them}),
            "folk": (influence: 30, stability: 50, {folk}),
        }},
        rules: (foresight: false),
        choices: {{ "us": {{ "it": (always: {{ "x": (add: 10, scale: "{scale}") }}) }} }},
        dialogues: {{ "talks": (table: ["us", "them"], ratifiers: ["folk"], rounds: [], agenda: "all", agendas: {{ "all": {{ "way": 1 }} }},
                                postures: {{ "trade": () }}, breakdown: 0) }},
        events: {{ "surge": (at: 0, effects: {{ "x": 40 }}) }}"#
    );
    first_menu(&sections, &[])("us.it").0
}

/// What 10 points times `x / 50` are worth where `x` is at that level.
fn at(level: f64) -> f64 {
    level / 50.0 * ((100.0 - level) / 25.0).clamp(0.0, 1.0)
}

#[test]
fn a_hidden_level_is_taken_for_its_start() {
    close(worth("", "", "", "x / 50"), at(90.0));
    close(worth("seen: Hidden", "", "", "x / 50"), at(50.0));
    close(worth("seen: Hidden(known_to: [\"us\"])", "", "", "x / 50"), at(90.0));
    close(worth("seen: Hidden(known_to: [\"them\"])", "", "", "x / 50"), at(50.0));
}

#[test]
fn an_estimate_is_the_level_and_an_error() {
    let luck = Luck { seed: SEED, replication: [0], draw: [0] };
    let error = 4.0 * luck.normal(Purpose::Estimate, 0, name_key("us: x"))[0];
    assert!(error.abs() > 0.1);
    close(worth("seen: Estimated(error: 4)", "", "", "x / 50"), at((90.0 + error).min(100.0)));
}

/// What a doctrine has changed is no more known than anything else about the actor.
#[test]
fn hidden_scores_are_taken_for_those_that_the_actor_states() {
    let them = r#"patience: 40, doctrine: "hasty", doctrines: { "hasty": (set: { "patience": 10 }) }"#;
    let push = ((100.0 - 90.0) / 25.0_f64).min(1.0);
    close(worth("", them, "", "them.patience / 50"), 0.2 * push);
    close(worth("", &format!("seen: Hidden, {them}"), "", "them.patience / 50"), 0.8 * push);
}

#[test]
fn breadth_is_reckoned_of_what_is_seen() {
    let push = (100.0 - 90.0) / 25.0;
    let known = worth("", "", "engagement: Uniform(0, 100)", "talks.breadth");
    assert!((known - 0.5 * push).abs() > 0.01, "{known}");
    close(worth("", "", "engagement: Uniform(0, 100), seen: Hidden", "talks.breadth"), 0.5 * push);
}

/// Whoever does not learn who harmed it holds it against nobody.
#[test]
fn attitudes_answer_only_to_what_is_noticed() {
    let attitude = |noticed: &str| {
        let sections = format!(
            r#"
            actors: {{ "us": (influence: 50, stability: 50), "them": (influence: 40, stability: 60), "folk": (influence: 1, stability: 50) }},
            choices: {{ "us": {{ "hit": (kind: Act, always: {{ "them.stability": -10 }}, {noticed}) }} }}"#
        );
        let played = played(&sections, &["script us.hit@1"]);
        assert!(played.after(1, "them.stability") < 52.0);
        played.after(1, "them->us")
    };
    assert!(attitude("") < -7.0);
    close(attitude("noticed_by: Everyone"), attitude(""));
    close(attitude("noticed_by: [\"them\"]"), attitude(""));
    close(attitude("noticed_by: [\"folk\"]"), 0.0);
    close(attitude("noticed_by: Nobody"), 0.0);
}

/// A gate that one side sees and the other does not: what is on the menu is a matter of sight, and what comes off a
/// matter of fact.
const GATE: &str = r#"
    indicators: { "gate": (start: 30, seen: Hidden(known_to: ["them"])), "yard": 20 },
    actors: { "us": (influence: 50, stability: 50), "them": (influence: 50, stability: 50) },
    rules: (fatigue: 0),
    choices: {
        "us": {
            "pass": (kind: Act, cooldown: 2, when: "gate > 40", when_seen: "gate > 20", always: { "yard": 5 }),
            "wait": (when: "gate > 20", when_seen: "gate > 40"),
            "look": (when_seen: "gate > 20"),
        },
        "them": { "lift": (kind: Act, always: { "gate": 20 }) },
    }"#;

#[test]
fn a_menu_is_what_is_seen_and_what_comes_off_is_what_is_so() {
    // The gate is lifted on the first turn; on that turn it is still down, and trying has cost no rest.
    let run = played(
        GATE,
        &["script us.pass@1..2", "script us.wait@4", "script us.look@6", "script them.lift@1", "hold them@2..12"],
    );
    assert_eq!(run.turns_of("us.pass").first(), Some(&2));
    close(run.after(1, "yard"), 20.0);
    close(run.after(2, "yard"), 25.0);
    assert!(run.turns_of("us.wait").is_empty(), "the gate is up, and they would never know");
    assert!(run.turns_of("us.look").contains(&6));
    let model = model(GATE, &[]);
    let mut simulation = diwan::sim::Simulation::<1>::new(model.clone());
    simulation.begin_replications(super::SEED, 0);
    simulation.open();
    let menu: Vec<&str> = simulation
        .menu(model.scenario.actor("us").expect("one"))
        .iter()
        .map(|it| &*model.scenario.choices[it.index()].key)
        .collect();
    assert_eq!(menu, ["pass", "look"]);
}
