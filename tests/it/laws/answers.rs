//! Answers: whoever answers for a seat with what its policy would have done changes nothing, and what is settled for a
//! turn holds for that turn alone.

use diwan::kernel::{Luck, Mask, Seed};
use diwan::model::ActorRow;
use diwan::record::Choices;
use diwan::scenario::{ActorId, EventId};
use diwan::sim::Simulation;

use super::{SCENARIOS, Tracer, model, model_under, simulated};

const W: usize = 4;

/// What was chosen and taken on every turn of the first replication.
fn script(name: &str, seed: u64) -> Vec<(Vec<Choices>, Vec<u16>)> {
    let model = model(name);
    let mut simulation = Simulation::<1>::new(model.clone());
    simulation.begin_replications(Seed(seed), 0);
    let mut script = Vec::new();
    while !simulation.is_over() {
        simulation.step();
        let chosen = simulation.chosen();
        let of = |actor: &ActorRow| chosen[actor.picks.clone()].iter().filter_map(|[it]| *it).collect();
        let chosen = model.actors.iter().map(of).collect();
        script.push((chosen, simulation.postures().into_iter().map(|[it]| it).collect()));
    }
    script
}

#[test]
fn answers_that_policies_would_have_given_change_nothing() {
    for name in SCENARIOS {
        for seed in 0..4 {
            let script = script(name, seed);
            let mut simulation = Simulation::<1>::new(model(name));
            let plain = simulated(&mut simulation, seed, 0);
            simulation.begin_replications(Seed(seed), 0);
            let mut tracer = Tracer::new();
            for (chosen, postures) in script {
                for (actor, choices) in (0_u16..).map(ActorId).zip(chosen) {
                    simulation.answer(actor, choices);
                }
                for (seat, posture) in postures.into_iter().enumerate() {
                    simulation.take_posture(seat, usize::from(posture));
                }
                simulation.step();
                tracer.note(&simulation.levels(), &simulation.chosen(), &simulation.running());
            }
            assert_eq!(tracer.traces, plain, "{name}, seed {seed}");
        }
    }
}

/// So that what is chosen stands by actor.
const ONE_CHOICE: [&str; 2] = ["actors.us.attention=1", "actors.baghdad.attention=1"];

#[test]
fn an_answer_that_is_not_open_is_to_hold() {
    let model = model_under("us_iraq_2020", &ONE_CHOICE.map(str::to_owned));
    let us = model.scenario.actor("us").expect("an actor");
    let mut simulation = Simulation::<W>::new(model.clone());
    simulation.begin_replications(Seed(1), 0);
    let foreign = model.choices.iter().position(|it| it.actor != us).expect("another's choice");
    simulation.answer(us, Some(diwan::scenario::ChoiceId(foreign as u16)));
    simulation.step();
    assert_eq!(simulation.chosen()[us.index()], [None; W]);
}

#[test]
fn a_barred_event_does_not_happen_on_that_turn_and_may_on_the_next() {
    let model = model("us_iraq_2020");
    let dated =
        model.scenario.events.iter().position(|it| it.key == "soleimani_anniversary").expect("an event with a date");
    let play = |barred_on: Option<u32>| {
        let mut simulation = Simulation::<W>::new(model.clone());
        simulation.begin_replications(Seed(3), 0);
        let mut happened = Vec::new();
        while !simulation.is_over() {
            if barred_on == Some(simulation.turn()) {
                simulation.bar(EventId(dated as u16));
            }
            let before = simulation.running().lanes;
            simulation.step();
            happened.push((before, simulation.happened()[dated]));
        }
        happened
    };
    let free = play(None);
    let due = free.iter().position(|(_, it)| it.any()).expect("it is on the calendar");
    assert_eq!(free[due].0, free[due].1, "it happens wherever there is still a run");
    let barred = play(Some(due as u32));
    assert!(barred.iter().all(|(_, it)| *it == Mask::NONE));
    assert_eq!(play(Some(due as u32 + 1)), free, "barred on another turn");
}

#[test]
fn an_event_that_is_brought_happens_on_that_turn_with_its_effects_and_is_replayed() {
    let model = model("us_iraq_2020");
    let seldom = model.scenario.events.iter().position(|it| it.key == "soleimani_anniversary").expect("an event");
    let event = EventId(seldom as u16);
    let mut session = diwan::history::Session::begin(model.clone(), "us_iraq_2020", &[], Seed(3), 0, 0);
    let mut plain = diwan::history::Session::begin(model.clone(), "us_iraq_2020", &[], Seed(3), 0, 0);
    for turn in 0..4 {
        if turn == 2 {
            session.simulation_mut().bring(event);
        }
        for it in [&mut session, &mut plain] {
            it.simulation_mut().open();
            it.close();
        }
    }
    let happened = |it: &diwan::history::Session| -> Vec<bool> {
        it.history().run.turns.iter().map(|it| it.events.iter().any(|at| at.event == event)).collect()
    };
    assert_eq!(happened(&session), [false, false, true, false]);
    assert_eq!(happened(&plain), [false; 4]);
    assert_eq!(session.history().run.turns[..2], plain.history().run.turns[..2]);
    assert_ne!(session.history().run.turns[2].levels, plain.history().run.turns[2].levels, "it has effects");
    session.play_out();
    let history = session.history();
    assert!(diwan::history::verify(history).is_ok());
    let text = diwan::history::encode(history);
    assert!(text.contains("\"brought\":[\"soleimani_anniversary\"]"), "it is recorded as brought");
    let read = diwan::history::read(text.as_bytes(), &model, None, diwan::history::Wanted::Ended).expect("sound");
    assert_eq!(read.history.deciders, history.deciders);
    // It is nobody's choice, so it happens where policies sit in every seat too.
    let alone = diwan::history::policies_alone(history);
    assert_eq!(alone.turns, history.run.turns);
}

#[test]
fn luck_that_turns_leaves_the_past_alone_and_the_future_open() {
    let model = model("us_iraq_2020");
    let numbered = |first: u64| Luck {
        seed: Seed(5),
        replication: core::array::from_fn(|lane| first + lane as u64),
        draw: [2; W],
    };
    let play = |turn_on: u32, next: Luck<W>| {
        let mut simulation = Simulation::<W>::new(model.clone());
        simulation.begin(numbered(0));
        let mut tracer = Tracer::new();
        while !simulation.is_over() {
            if simulation.turn() == turn_on {
                simulation.turn_luck(next);
            }
            simulation.step();
            tracer.note(&simulation.levels(), &simulation.chosen(), &simulation.running());
        }
        tracer.traces
    };
    let plain = play(6, numbered(0));
    let turned = play(6, numbered(100));
    for (plain, turned) in plain.iter().zip(&turned).filter(|(plain, _)| plain.turns.len() > 6) {
        assert_eq!(plain.turns[..6], turned.turns[..6]);
        assert_ne!(plain.turns[6..], turned.turns[6..]);
    }
}

#[test]
fn a_shock_moves_its_level_as_an_effect_would_and_is_booked_recorded_and_replayed() {
    use diwan::record::Cause;
    let model = model("us_iraq_2020");
    let level = model.scenario.variable("us.stability").expect("a score");
    let begin = || diwan::history::Session::begin(model.clone(), "us_iraq_2020", &[], Seed(3), 0, 0);
    let (mut shocked, mut plain) = (begin(), begin());
    for turn in 0..3 {
        if turn == 2 {
            let mut outside = diwan::sim::Outside::default();
            outside.shock(level, -3.0);
            outside.shock(level, -2.0);
            shocked.simulation_mut().settle(&outside);
        }
        for it in [&mut shocked, &mut plain] {
            it.simulation_mut().open();
            it.close();
        }
    }
    let turns = |it: &diwan::history::Session| it.history().run.turns.clone();
    let (with, without) = (turns(&shocked), turns(&plain));
    assert_eq!(with[..2], without[..2], "it leaves the past alone");
    let booked: Vec<f64> = with[2].changes.iter().filter(|it| it.cause == Cause::Shock).map(|it| it.amount).collect();
    assert!(with[1].levels[level.index()] > 30.0, "far from the end of its scale headroom takes nothing");
    assert_eq!(booked, [-5.0], "what comes to one level adds up and is booked once");
    assert!(without[2].changes.iter().all(|it| it.cause != Cause::Shock));
    shocked.play_out();
    let history = shocked.history();
    assert!(diwan::history::verify(history).is_ok());
    let text = diwan::history::encode(history);
    assert!(text.contains("\"shocks\":{\"us.stability\":-5.0}"), "it is recorded");
    let read = diwan::history::read(text.as_bytes(), &model, None, diwan::history::Wanted::Ended).expect("sound");
    assert_eq!(read.history.deciders, history.deciders);
    assert_eq!(diwan::history::policies_alone(history).turns, history.run.turns, "it is nobody's choice");
    // What counts events or walks a path is no input, and neither is an agreement.
    let takes =
        |name: &str| model.scenario.variables[model.scenario.variable(name).expect(name).index()].takes_shocks();
    assert!(takes("baghdad.stability") && takes("pmf.influence") && takes("iran->us"));
    let fixed = model.scenario.variables.iter().filter(|it| it.counts.is_some() || it.path.is_some());
    assert!(fixed.clone().count() >= 4 && fixed.clone().all(|it| !it.takes_shocks()));
}
