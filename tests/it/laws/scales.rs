//! Levels stay on their scales, and ledgers add up, whatever numbers stand in a scenario.

use std::sync::{Arc, LazyLock};

use diwan::kernel::Seed;
use diwan::model::Model;
use diwan::record::Run;
use diwan::scenario::{Amount, Effect, Scenario, Trigger, VariableId, VariableKind};
use diwan::sim::{Simulation, play};
use proptest::prelude::*;

use super::{SCENARIOS, model, model_under};

/// A number of a scenario: its path, and the ends of the range that the language allows.
type Place = (String, f64, f64);

static PLACES: LazyLock<Vec<Vec<Place>>> =
    LazyLock::new(|| SCENARIOS.map(|name| places(&model(name).scenario)).to_vec());

/// The numbers that a scenario states, and those of the rules.
fn places(scenario: &Scenario) -> Vec<Place> {
    let mut out: Vec<Place> = scenario
        .rules
        .clone()
        .constants_mut()
        .into_iter()
        .map(|(_, low, high, it)| (it.path.clone(), low, high))
        .collect();
    let mut note = |path: &str, low: f64, high: f64| out.push((path.to_owned(), low, high));
    for variable in &scenario.variables {
        if variable.kind == VariableKind::Indicator {
            // What is counted can't start at 100, where there would be no end of events, and what walks on a scale of
            // logarithms can't start at 0, where it would stay.
            let low = if variable.path.as_ref().is_some_and(|it| it.log) { 0.01 } else { 0.0 };
            note(&variable.start.path, low, if variable.counts.is_some() { 99.0 } else { 100.0 });
        }
        if let Some(counted) = &variable.counts {
            counted
                .sources
                .iter()
                .map(|(_, rate)| rate)
                .chain([&counted.base])
                .for_each(|it| note(&it.path, 0.0, 200.0));
            [&counted.months, &counted.push_months].into_iter().for_each(|it| note(&it.path, 0.05, 1200.0));
            note(&counted.scale.path, 0.01, 1000.0);
        }
        if let Some(path) = &variable.path {
            note(&path.noise.path, 0.0, if path.log { 5.0 } else { 100.0 });
            path.waves.iter().for_each(|it| note(&it.months.path, 0.05, 1200.0));
        }
        let Some(flow) = &variable.flow else { continue };
        if let Amount::Number(base) = &flow.base {
            note(&base.path, -1e6, 1e6);
        }
        note(&flow.months.path, 0.05, 1200.0);
        note(&flow.noise.path, 0.0, 100.0);
        flow.terms.iter().for_each(|(_, gain)| note(&gain.path, -100.0, 100.0));
    }
    for actor in &scenario.actors {
        note(&actor.temperature.path, 0.001, 100.0);
        note(&actor.hold_bias.path, -10.0, 10.0);
        actor.goals.iter().for_each(|it| note(&it.weight.path, -20.0, 20.0));
        for position in &actor.positions {
            if let Some(it) = position.position.number() {
                note(&it.path, 0.0, 100.0);
            }
            note(&position.salience.path, 0.0, 1.0);
        }
    }
    let mut effects = |effect: &Effect| {
        note(&effect.add.path, -200.0, 200.0);
        for time in [&effect.after, &effect.over].into_iter().filter(|it| it.nominal() > 0.0) {
            note(&time.path, 0.0, 1200.0);
        }
    };
    scenario.choices.iter().flat_map(|it| &it.effects).for_each(|(_, it)| effects(it));
    scenario.events.iter().flat_map(|it| &it.effects).for_each(&mut effects);
    scenario
        .dialogues
        .iter()
        .flat_map(|it| it.on_deal.iter().chain(&it.on_breakdown).chain(&it.on_collapse))
        .for_each(&mut effects);
    for event in &scenario.events {
        if let Trigger::Hazard(Amount::Number(hazard)) = &event.trigger {
            note(&hazard.path, 0.0, 100.0);
        }
    }
    for dialogue in &scenario.dialogues {
        note(&dialogue.collapse_below.path, 0.0, 100.0);
        dialogue.postures.iter().for_each(|it| note(&it.power.path, 0.001, 100.0));
    }
    out
}

/// A number within the range, mostly near its ends; or a distribution around it that goes far beyond.
fn extreme() -> impl Strategy<Value = (f64, u8)> {
    (prop_oneof![Just(0.0), Just(1.0), 0.0..1.0_f64], 0..8_u8)
}

fn setting((path, low, high): &Place, (share, form): (f64, u8)) -> String {
    let value = low + share * (high - low);
    // The mean of a distribution has to lie within the range, and rounding may put it beside an end.
    let inside = (0.01..0.99).contains(&share);
    match form {
        0 => format!("{path}=Normal({value:?}, 1e6)"),
        1 if inside => format!("{path}=Uniform({:?}, {:?})", value - 1e7, value + 1e7),
        // Its mean is e^1.125 = 3.08 times its median.
        2 if inside && value > 0.0 => format!("{path}=LogNormal({:?}, 1.5)", value / 3.09),
        _ => format!("{path}={value:?}"),
    }
}

fn ledgers_add_up(model: &Model, run: &Run) {
    for (turn, record) in run.turns.iter().enumerate() {
        let before = run.levels(turn.checked_sub(1));
        for slot in 0..record.levels.len() {
            let (moved, booked) = (record.levels[slot] - before[slot], record.ledger(VariableId(slot as u16)).total());
            let notation = &model.scenario.variables[slot].notation;
            assert!((moved - booked).abs() < 1e-9, "turn {}, {notation}: {moved} against {booked}", turn + 1);
        }
    }
}

#[test]
fn ledgers_sum_to_the_changes() {
    for name in SCENARIOS {
        let model = model(name);
        for replication in 0..20 {
            ledgers_add_up(&model, &play(&model, Seed(3), replication));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, max_shrink_iters: 64, ..ProptestConfig::default() })]

    /// Dozens of the numbers of a scenario at once go to the ends of what the language allows, or are drawn from far
    /// beyond.
    #[test]
    fn levels_stay_on_their_scales(
        which in 0..SCENARIOS.len(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), extreme()), 1..50),
        seed: u64,
    ) {
        let places = &PLACES[which];
        let settings: Vec<String> = changes.iter().map(|(place, value)| setting(place.get(places), *value)).collect();
        let model = model_under(SCENARIOS[which], &settings);
        let mut simulation = Simulation::<4>::new(model.clone());
        simulation.begin_replications(Seed(seed), 0);
        while !simulation.is_over() {
            simulation.step();
            for (variable, levels) in model.scenario.variables.iter().zip(simulation.levels()) {
                let low = variable.low();
                prop_assert!(levels.0.iter().all(|it| (low..=100.0).contains(it)), "{} at {:?} under {settings:?}", variable.notation, levels.0);
            }
        }
        prop_assert!(simulation.running().outcome.iter().all(Option::is_some));
    }

    #[test]
    fn ledgers_add_up_at_the_ends_of_scales(dig in -200.0..200.0_f64, cart in -200.0..200.0_f64, noise in 0.0..60.0_f64, seed: u64) {
        let settings = [
            format!("choices.north.dig.on_success.water={dig}"),
            format!("choices.south.cart.always.water={cart}"),
            format!("indicators.water.flow.noise={noise}"),
        ];
        let model: Arc<Model> = model_under("tiny", &settings);
        for replication in 0..8 {
            ledgers_add_up(&model, &play(&model, Seed(seed), replication));
        }
    }
}
