//! Why: accounts add up, causes without a path have no share, and where everything is linear a share is what would be
//! missing without its cause.

use std::sync::Arc;

use diwan::kernel::Seed;
use diwan::model::Model;
use diwan::record::{Cause, Run};
use diwan::scenario::{VariableId, load_bundled, load_text};
use diwan::sim::play;
use diwan::why::{Asked, Root, Why, why};
use proptest::prelude::*;

const SEED: Seed = Seed(8);

fn close(what: &str, a: f64, b: f64) {
    assert!((a - b).abs() < 1e-9, "{what}: {a} against {b}");
}

fn everything(model: &Model, run: &Run, turns: core::ops::Range<usize>) -> Vec<Why> {
    let asked = (0..model.scenario.variables.len() as u16)
        .map(|slot| Asked { variable: VariableId(slot), turns: turns.clone() });
    why(model, run, &asked.collect::<Vec<_>>())
}

/// Every account adds up in each of its three ways, over any turns.
fn adds_up(model: &Model, run: &Run, turns: core::ops::Range<usize>) {
    for it in everything(model, run, turns) {
        let name = &model.scenario.variables[it.variable.index()].notation;
        let change = it.end - it.start;
        close(name, it.ledger.total(), change);
        close(name, it.roots.iter().map(|it| it.1).sum(), change);
        for pull in &it.pulls {
            let through: f64 = pull.through.iter().map(|it| it.1).sum();
            close(name, pull.at_start + through + pull.curvature, pull.total);
        }
        // What the flow is booked with is what its parts came to.
        let flowed = |cause: &Cause| matches!(cause, Cause::Base | Cause::Term(_) | Cause::Rooted);
        let booked: f64 = it.ledger.entries.iter().filter(|(cause, _)| flowed(cause)).map(|it| it.1).sum();
        close(name, it.pulls.iter().map(|it| it.total).sum(), booked);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn every_account_adds_up(replication in 0_u64..10_000, from in 0_usize..20, turns in 0_usize..20) {
        for name in ["tiny", "nile_dam", "us_iraq_2020"] {
            let model = Arc::new(Model::compile(Arc::new(load_bundled(name).scenario.expect("a bundled scenario is sound"))));
            let run = play(&model, SEED, replication);
            adds_up(&model, &run, from..from + turns);
            adds_up(&model, &run, 0..run.turns.len());
        }
    }
}

/// A chain of levels, a side branch that leads nowhere, two actors with orders, an event, noise, and an attitude that
/// fades. All far from the ends of scales.
const LINEAR: &str = r#"
    indicators: {
        "source": (start: 50, flow: (base: 48, terms: { "0.5 * t": 0.2 }, months: 5, noise: 1.5)),
        "middle": (start: 50, flow: (base: 46, terms: { "source - 50": 0.8, "2 * us.resolve - source": 0.1 }, months: 3)),
        "end": (start: 52, flow: (base: "40 + middle / 5", terms: { "middle - 45": -0.6, "us->them": 0.2 }, months: 4, noise: 1)),
        "aside": (start: 50, flow: (base: 50, terms: { "middle - 50": 0.5 }, months: 2, noise: 2)),
    },
    actors: {
        "us": (influence: 50, stability: 50, scores: { "resolve": (start: 50, flow: (base: 52, months: 8)) }),
        "them": (influence: 50, stability: 50),
    },
    rules: (fatigue: 0),
    choices: {
        "us": { "push": (always: { "source": 3, "end": (add: 4, after: 1, over: 2) }), "pull": (kind: Act, odds: 0.5, on_success: { "middle": -6 }) },
        "them": { "charm": (always: { "us->them": 5, "us.resolve": -2 }), "decoy": (always: { "aside": 6 }) },
    },
    events: { "shock": (at: 3, effects: { "middle": 5 }) }"#;
const ORDERS: [&str; 6] = [
    "policy *=hold",
    "script us.push@1..3",
    "script us.pull@5..6",
    "script them.charm@2",
    "script them.decoy@4..7",
    "turns=10",
];

fn linear(settings: &[&str]) -> (Arc<Model>, Run) {
    let text = format!(
        r#"(format: 1, title: "Linear", start: "2020-01-01", turns: 12, {LINEAR}, outcomes: {{ "end": (when: "true") }})"#
    );
    let settings: Vec<String> = ORDERS.iter().chain(settings).map(|it| (*it).to_owned()).collect();
    let loaded = load_text("linear", &text, &settings);
    let shown = loaded.diagnostics.render(&loaded.sources, false);
    let model = Arc::new(Model::compile(Arc::new(loaded.scenario.unwrap_or_else(|| panic!("{shown}")))));
    let run = play(&model, SEED, 3);
    (model, run)
}

fn share(why: &Why, root: Root) -> f64 {
    why.roots.iter().find(|it| it.0 == root).map_or(0.0, |it| it.1)
}

#[test]
fn where_all_is_linear_a_share_is_what_would_be_missing() {
    let (model, run) = linear(&[]);
    let scenario = &model.scenario;
    let choice = |name| Root::Choice(scenario.choice(name).expect("a choice"));
    let noise = |name| Root::Noise(scenario.variable(name).expect("a variable"));
    let without = [
        ("void us.push", choice("us.push")),
        ("void us.pull", choice("us.pull")),
        ("void them.charm", choice("them.charm")),
        ("void them.decoy", choice("them.decoy")),
        ("event shock off", Root::Event(scenario.event("shock").expect("an event"))),
        ("indicators.source.flow.noise=0", noise("source")),
        ("indicators.end.flow.noise=0", noise("end")),
    ];
    for turns in [1, 4, 10] {
        let accounts = everything(&model, &run, 0..turns);
        for (setting, root) in without {
            let (_, other) = linear(&[setting]);
            for it in &accounts {
                let slot = it.variable.index();
                let missing = run.turns[turns - 1].levels[slot] - other.turns[turns - 1].levels[slot];
                close(
                    &format!("{} without {setting} after {turns}", scenario.variables[slot].notation),
                    share(it, root),
                    missing,
                );
            }
        }
        for it in &accounts {
            close("what no cause is known for", it.residual(), 0.0);
        }
    }
    let (_, nothing) = linear(&[
        "void us",
        "void them",
        "events off",
        "indicators.source.flow.noise=0",
        "indicators.end.flow.noise=0",
    ]);
    let end = scenario.variable("end").expect("a variable");
    let drift = share(&everything(&model, &run, 0..10)[end.index()], Root::Drift);
    close("drift", drift, nothing.last()[end.index()] - nothing.start[end.index()]);
    assert!(drift.abs() > 1.0);
}

#[test]
fn a_cause_without_a_path_has_no_share() {
    let (model, run) = linear(&[]);
    let decoy = Root::Choice(model.scenario.choice("them.decoy").expect("a choice"));
    for it in everything(&model, &run, 0..10) {
        let name = model.scenario.variables[it.variable.index()].notation.as_str();
        let has = it.roots.iter().any(|it| it.0 == decoy);
        // It moves what it pushes, and by reciprocity nothing else.
        assert_eq!(has, name == "aside", "{name}");
    }
    let aside = model.scenario.variable("aside").expect("a variable");
    let noise = Root::Noise(aside);
    assert!(
        everything(&model, &run, 0..10)
            .iter()
            .all(|it| (it.variable == aside) == it.roots.iter().any(|it| it.0 == noise))
    );
}

/// A term of a flow is made of what it reads: `0.8 (source - 50)` comes to nothing at the start, and to what the source
/// has moved since.
#[test]
fn a_term_is_what_it_reads() {
    let (model, run) = linear(&[]);
    let (middle, source) =
        (model.scenario.variable("middle").expect("there"), model.scenario.variable("source").expect("there"));
    let it = &why(&model, &run, &[Asked { variable: middle, turns: 1..2 }])[0];
    let place = model.scenario.variables[middle.index()]
        .flow
        .as_ref()
        .expect("a flow")
        .terms
        .iter()
        .position(|it| it.0.text == "source - 50");
    let pull = it.pulls.iter().find(|it| it.term.map(usize::from) == place).expect("a term");
    // Between the end of turn 1 and the flows of turn 2 the source is pushed once.
    let pushed = run.turns[0].levels[source.index()] + 3.0 - 50.0;
    let expected = 0.8 * (1.0 - (-1.0_f64 / 3.0).exp()) * pushed;
    close("term", pull.total, expected);
    close("at the start", pull.at_start, 0.0);
    assert_eq!(pull.through.len(), 1);
    close("through the source", pull.through[0].1, expected);
}

/// Between the start and now an expression bends; mean slopes still find all of it, and a kink is left to the residual.
#[test]
fn bends_are_followed_and_kinks_are_owned_up_to() {
    let sections = |term: &str| {
        format!(
            r#"indicators: {{ "x": (start: 40, flow: (base: 40, months: 50)), "y": (start: 50, flow: (base: 50, terms: {{ "{term}": 1 }}, months: 2)) }},
            events: {{ "one": (at: 0, effects: {{ "x": 9 }}), "two": (at: 1, effects: {{ "x": 7 }}) }}"#
        )
    };
    let residual = |term: &str| {
        let text = format!(
            r#"(format: 1, title: "Bend", start: "2020-01-01", turns: 6, {}, outcomes: {{ "end": (when: "true") }})"#,
            sections(term)
        );
        let model = Arc::new(Model::compile(Arc::new(load_text("bend", &text, &[]).scenario.expect("sound"))));
        let run = play(&model, SEED, 0);
        let y = model.scenario.variable("y").expect("a variable");
        let it = why(&model, &run, &[Asked { variable: y, turns: 0..6 }]).remove(0);
        assert!((it.end - it.start).abs() > 2.0, "{term} moves y");
        it.residual().abs() / (it.end - it.start).abs()
    };
    assert!(residual("10 * sig((x - 45) / 6) - 3") < 1e-4);
    assert!(residual("x * x / 100 - 16") < 1e-9);
    assert!(residual("if x > 50 then 10 else 0") > 0.5);
}
