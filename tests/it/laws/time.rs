//! Time: `t` is what the calendar says, and what lies ahead takes no more room or time than it must.

use std::sync::Arc;

use diwan::kernel::Seed;
use diwan::model::Model;
use diwan::scenario::{Calendar, Date, load_text};
use diwan::sim::{Simulation, play};

const WELL: &str = include_str!("../../../scenarios/tiny.ron");

fn model(text: &str) -> Arc<Model> {
    let loaded = load_text("well.ron", text, &[]);
    let shown = loaded.diagnostics.render(&loaded.sources, false);
    Arc::new(Model::compile(Arc::new(loaded.scenario.unwrap_or_else(|| panic!("{shown}")))))
}

/// The number nearest to the decimal product, which is what a reader of the product as text would take it for.
#[test]
fn months_are_what_is_written() {
    let start = Date { year: 2020, month: 1, day: 1 };
    for hundredths in 1..=300_u32 {
        let written = format!("{}.{:02}", hundredths / 100, hundredths % 100);
        let months_per_turn: f64 = written.parse().expect("a number");
        let calendar = Calendar { start, turns: 1200, months_per_turn };
        for turn in 0..=1200_u32 {
            let product = turn * hundredths;
            let wanted: f64 = format!("{}.{:02}", product / 100, product % 100).parse().expect("a number");
            assert_eq!(calendar.month_of(turn).to_bits(), wanted.to_bits(), "{turn} turns of {months_per_turn}");
        }
    }
    // Lengths that are no short decimals are taken as they are.
    let calendar = Calendar { start, turns: 9, months_per_turn: 1.0 / 3.0 };
    assert_eq!(calendar.month_of(7), 7.0 * (1.0 / 3.0));
}

#[test]
fn before_and_after_do_not_both_hold() {
    let text = WELL.replace("turns: 2,", "turns: 30, months_per_turn: 0.1,").replace(
        "    outcomes: {",
        "    outcomes: { \"after\": (name: \"After\", when: \"t > 0.3\"), \"from\": (name: \"From\", when: \"t >= 0.3\"), \
         \"at\": (name: \"At\", when: \"t == 0.3\"),",
    );
    let text = text
        .replace("\"t == 0.3\"", "\"t >= 0.3 and t <= 0.3\"")
        .replace("outcome: \"quarrel\"", "effects: {\"water\": 0}");
    let model = model(&text);
    let run = play(&model, Seed(2), 0);
    let holds = |turn: usize| [0, 1, 2].map(|row| run.turns[turn].holds[row]);
    assert_eq!([2, 3, 4].map(holds), [[false, false, false], [false, true, true], [true, true, false]]);
}

/// Many effects that come later, in a told run and in a pack: the same bits, and books that add up, however many are
/// due on one turn.
#[test]
fn what_piles_up_later_is_the_same_in_every_width() {
    let events: String = (0..450)
        .map(|it| {
            let (one, other) = (f64::from(it % 7 - 3) / 40.0, f64::from(it % 5 - 2) / 40.0);
            format!(
                "\"e{it}\": (name: \"e{it}\", hazard: 3, effects: {{\"water\": (add: {one}, after: {}), \"north.stability\": (add: {other}, after: 9, over: 3)}}),",
                8 + it % 3
            )
        })
        .collect();
    let text = WELL
        .replace("turns: 2,", "turns: 40,")
        .replace("    events: {", &format!("    events: {{ {events}"))
        .replace("outcome: \"quarrel\"", "effects: {\"water\": 0}");
    let model = model(&text);
    let run = play(&model, Seed(4), 5);
    assert_eq!(run.turns.len(), 40);
    let mut pack = Simulation::<4>::new(model.clone());
    pack.begin_replications(Seed(4), 2);
    for turn in &run.turns {
        pack.step();
        let levels: Vec<u64> = pack.levels().iter().map(|it| it[3].to_bits()).collect();
        assert_eq!(levels, turn.levels.iter().map(|it| it.to_bits()).collect::<Vec<_>>(), "turn {}", turn.turn);
    }
    for slot in 0..model.scenario.variables.len() {
        let variable = diwan::scenario::VariableId(slot as u16);
        let booked = run.ledger(variable, 0..40).total();
        assert!(
            (booked - (run.last()[slot] - run.start[slot])).abs() < 1e-8,
            "{}: {booked}",
            model.scenario.variables[slot].notation
        );
    }
}

/// Ten thousand effects that come later, for twelve hundred turns: played, or refused with the limit's name.
#[test]
fn a_flood_of_later_effects_is_played_or_refused() {
    let flood = |over: u32| {
        let events: String = (0..990)
            .map(|it| {
                let targets = ["water", "north.stability", "south.stability", "north.influence", "south.influence"];
                let effects: String = targets
                    .iter()
                    .map(|target| format!("\"{target}\": (add: 0.001, after: 1100, over: {over}),"))
                    .collect();
                format!("\"e{it}\": (name: \"e{it}\", hazard: 3, effects: {{{effects}}}),")
            })
            .collect();
        WELL.replace("turns: 2,", "turns: 1200,")
            .replace("    events: {", &format!("    events: {{ {events}"))
            .replace("outcome: \"quarrel\"", "effects: {\"water\": 0}")
    };
    let refused = load_text("well.ron", &flood(300), &[]);
    let fault = refused.diagnostics.sorted().first().map(|it| format!("{}: {}", it.code, it.message)).expect("refused");
    assert_eq!(
        fault,
        "too-large: effects that come later arrive in 1485000 parts: at most 200000 in a scenario, counting a part for each turn of `over`"
    );
    let mut simulation = Simulation::<4>::new(model(&flood(2)));
    simulation.begin_replications(Seed(1), 0);
    let mut turns = 0;
    while simulation.step() {
        turns += 1;
    }
    assert_eq!(turns, 1199);
}
