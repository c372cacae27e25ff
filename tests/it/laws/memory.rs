//! Laws of memory, over the bundled scenarios with something that hangs on everything that can come about in them.

use std::fmt::Write as _;
use std::sync::Arc;

use diwan::kernel::{Luck, Mask, Pack, Purpose, Seed};
use diwan::model::Model;
use diwan::phases::{self, Agreements, Counts, Deliberation, Stack, State};
use diwan::record::measure;
use diwan::scenario::{ActorId, ChoiceId, Metric, load_text};
use diwan::sim::{Simulation, play};
use proptest::prelude::*;

use super::{BUNDLED, model, plainly, simulated};

/// What can come about in a scenario, and the metric that counts it.
fn happenings(model: &Model) -> Vec<(String, Metric)> {
    let scenario = &model.scenario;
    let mut out: Vec<(String, Metric)> = Vec::new();
    for event in &scenario.events {
        out.push((event.key.clone(), Metric::Fired(scenario.event(&event.key).expect("its own"))));
    }
    for choice in &scenario.choices {
        let id = scenario.choice(&choice.notation).expect("its own");
        out.push((choice.notation.clone(), Metric::Count(id)));
        out.push((format!("{}.succeeded", choice.notation), Metric::Succeeded(id)));
    }
    for dialogue in &scenario.dialogues {
        let id = scenario.dialogue(&dialogue.key).expect("its own");
        out.push((format!("{}.round", dialogue.key), Metric::Rounds(id)));
        out.push((format!("{}.deal", dialogue.key), Metric::Deals(id)));
        out.push((format!("{}.collapsed", dialogue.key), Metric::Collapses(id)));
    }
    out
}

/// The scenario with an event for everything that can come about, whose hazard recalls that in all ways, and which
/// moves a level and two flags.
fn remembering(name: &str, settings: &[String]) -> Arc<Model> {
    let bare = model(name);
    let level = &bare.scenario.variables[0].notation;
    let mut events = String::new();
    for (place, (happening, _)) in happenings(&bare).iter().enumerate() {
        let hazard = format!(
            "0.02 + (if did({happening}) then 0.2 else 0) + 0.01 * times({happening}) + 0.1 / (1 + since({happening}))"
        );
        let (push, to) = (if place % 2 == 0 { 1.5 } else { -1.5 }, place % 3 == 0);
        let _ = writeln!(
            events,
            r#""echo_{place}": (name: "e", hazard: "{hazard}", when: "{}", cooldown: 1, effects: {{ "{level}": {push}, "flag_{}": {to} }}),"#,
            ["true", "flag_0 or usual", "not flag_1 or usual"][place % 3],
            place % 2,
        );
    }
    let text = format!(
        r#"(extends: "{name}", title: "Remembering",
            define: {{ "usual": "held({level} > 20, 2) or held(flag_0, 1)" }},
            flags: {{ "flag_0": (), "flag_1": (start: true) }},
            events: {{ {events} }})"#
    );
    let loaded = load_text("remembering.ron", &text, settings);
    let shown = loaded.diagnostics.render(&loaded.sources, false);
    Arc::new(Model::compile(Arc::new(loaded.scenario.unwrap_or_else(|| panic!("{name}\n{shown}")))))
}

/// The same, with the odds of every choice hanging on what others do, and every other choice unnoticed.
fn thoughtful(name: &str) -> Arc<Model> {
    let bare = model(name);
    let choices = &bare.scenario.choices;
    let settings: Vec<String> = (choices.iter().enumerate())
        .flat_map(|(place, choice)| {
            let other = &choices[(place * 7 + 3) % choices.len()].notation;
            let odds = format!("0.2 + 0.4 * min(times({other}), 1) + (if did({other}) then 0.2 else 0)");
            let unnoticed = (place % 2 == 0).then(|| format!("choices.{}.noticed_by=Nobody", choice.notation));
            [Some(format!("choices.{}.odds={odds}", choice.notation)), unnoticed].into_iter().flatten()
        })
        .collect();
    // Whoever pledges is noticed.
    let bound = bare.scenario.choices.iter().filter(|it| it.pledge.is_some());
    let freed = bound.map(|it| format!("choices.{}.pledge=None", it.notation));
    let unanswered = ["rules.answers=0".to_owned()];
    remembering(name, &settings.into_iter().chain(freed).chain(unanswered).collect::<Vec<_>>())
}

/// What every actor thinks of its choices at the start of a run, as bits, where this is remembered.
fn weighed(model: &Model, memory: &[Pack<4>]) -> Vec<Vec<[u64; 4]>> {
    let luck = Luck { seed: Seed(4), replication: [0; 4], draw: [0; 4] };
    let packs = |count: usize| vec![Pack::<4>::ZERO; count];
    let (mut drawn, mut levels) = (packs(model.parameters.len()), packs(model.starts.len()));
    phases::draw(model, &luck, &[], &mut drawn);
    phases::begin(model, &drawn, &mut levels, &mut packs(model.starts.len()));
    let (in_force, breadth) = (packs(model.dialogues.len()), packs(model.dialogues.len()));
    let numbers = phases::numbers_of(model, &levels, &drawn);
    let (events, pushed) = (numbers.clone(), packs(numbers.len()));
    let counts = Counts { events: &events, numbers: &numbers, pushed: &pushed };
    let state = State::new(model, 1, &levels, &drawn, &in_force, &breadth).remembering(memory).with_counts(counts);
    let (mut utility, mut logit) = (packs(model.choices.len()), packs(model.choices.len()));
    phases::deliberate(
        &state,
        &luck,
        Agreements { terms: &packs(model.dialogues.len() * model.issues), agreed: &[] },
        &packs(model.dialogues.len() * model.actors.len()),
        &packs(model.choices.len()),
        &mut vec![Mask::ALL; model.choices.len()],
        &mut utility,
        &mut logit,
        &mut Deliberation::default(),
        &mut Stack::default(),
    );
    let bits = |id: &ChoiceId| utility[id.index()].0.map(f64::to_bits);
    model.actors.iter().map(|actor| actor.menu.iter().map(bits).collect()).collect()
}

/// What expressions recall at the end is what metrics count in the record, and on every turn within its bounds.
#[test]
fn counts_are_those_of_metrics() {
    for name in BUNDLED {
        let model = remembering(name, &[]);
        let mut seen = 0.0;
        for replication in 0..12 {
            let run = play(&model, Seed(9), replication);
            let last = run.turns.last().expect("a turn");
            for turn in &run.turns {
                for (cell, recalled) in turn.recalled.iter().enumerate() {
                    let (low, high) = model.scenario.memory_bounds(cell);
                    assert!((low..=high).contains(recalled), "{name}: {}", model.scenario.memory.cells[cell].notation);
                }
            }
            for (happening, metric) in happenings(&self::model(name)) {
                // What ends a run before anybody chooses is recalled by nobody.
                if last.choices.is_empty() {
                    continue;
                }
                let written = format!("times({happening})");
                let cell = model.scenario.memory.cells.iter().position(|it| it.notation == written).expect("a cell");
                let metric = again(&model, &happening, metric);
                assert_eq!(last.recalled[cell], measure(&model.scenario, &run, metric), "{name}: {written}");
                seen += last.recalled[cell];
            }
        }
        assert!(seen > 20.0, "{name}: {seen}");
    }
}

/// The same metric of the larger scenario, whose events have other numbers.
fn again(model: &Model, happening: &str, metric: Metric) -> Metric {
    match metric {
        Metric::Fired(_) => Metric::Fired(model.scenario.event(happening).expect("it is still there")),
        other => other,
    }
}

#[test]
fn where_nothing_asks_nothing_is_remembered() {
    for name in ["tiny", "nile_dam"] {
        let model = model(name);
        assert!(model.memory.cells.is_empty() && model.memory.setters.is_empty(), "{name}");
        let run = play(&model, Seed(1), 0);
        assert!(run.turns.iter().all(|it| it.recalled.is_empty() && it.remembering.is_empty()), "{name}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, max_shrink_iters: 4, ..ProptestConfig::default() })]

    /// A lane has the bits of a run alone, and the world adds nothing to the phases.
    #[test]
    fn memory_is_a_lanes_own(seed: u64, first: u64, in_order: bool) {
        let settings: &[String] = if in_order { &["rules.application=InOrder".to_owned()] } else { &[] };
        for name in BUNDLED {
            let model = remembering(name, settings);
            let wide = plainly::<32>(&model, seed, first);
            let mut simulation = Simulation::<32>::new(model.clone());
            prop_assert!(simulated(&mut simulation, seed, first) == wide, "{name}: the world");
            // Again in the same world: what was remembered is forgotten.
            prop_assert!(simulated(&mut simulation, seed, first) == wide, "{name}: used again");
            for lane in [0, 7] {
                let alone = simulated(&mut Simulation::<1>::new(model.clone()), seed, first.wrapping_add(lane));
                prop_assert!(alone[0] == wide[lane as usize], "{name}: lane {lane}");
            }
        }
    }

    /// Non-interference: nobody's deliberation hangs on what it can't recall, and somebody's does on what is recalled.
    #[test]
    fn what_an_actor_cannot_recall_does_not_count(salt: u64) {
        let mut differed = false;
        for name in BUNDLED {
            let model = thoughtful(name);
            let cells = model.memory.cells.len();
            let any = |salt: u64| -> Vec<Pack<4>> {
                let luck = Luck { seed: Seed(salt), replication: [0, 1, 2, 3], draw: [0; 4] };
                let number = |cell: usize| luck.uniform(Purpose::Event, 0, cell as u64).map(|it| (it * 2.0).floor());
                (0..cells).map(number).collect()
            };
            let (one, other) = (any(salt), any(salt ^ 1));
            let before = weighed(&model, &one);
            differed |= before != weighed(&model, &other);
            for actor in 0..model.actors.len() {
                let knows = |cell: usize| model.scenario.remembers(ActorId(actor as u16), cell);
                let mixed: Vec<_> = (0..cells).map(|it| if knows(it) { one[it] } else { other[it] }).collect();
                prop_assert!(weighed(&model, &mixed)[actor] == before[actor], "{name}: actor {actor}");
            }
        }
        prop_assert!(differed, "nobody recalls anything");
    }

    /// Going on from a snapshot, at the start of a turn or on an open one, gives the bits of playing everything again.
    #[test]
    fn a_snapshot_remembers(seed: u64, part in 0.0..1.0_f64, is_open: bool) {
        for name in BUNDLED {
            let model = remembering(name, &[]);
            let mut one = Simulation::<1>::new(model.clone());
            one.begin_replications(Seed(seed), 0);
            let turns = (f64::from(model.turns) * part) as u32;
            while !one.is_over() && one.turn() < turns {
                one.step();
            }
            if one.is_over() {
                continue;
            }
            if is_open {
                one.open();
            }
            let mut four = Simulation::<4>::new(model.clone());
            prop_assert!(four.restore(&one.snapshot().expect("no layers")));
            if is_open {
                one.close();
                four.close();
            }
            while !one.is_over() {
                one.step();
                four.step();
                let (one, four) = (one.levels(), four.levels());
                prop_assert!(one.iter().zip(&four).all(|(one, four)| four.0.iter().all(|it| it.to_bits() == one[0].to_bits())), "{name}");
            }
        }
    }
}
