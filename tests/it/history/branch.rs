//! Branches: the past is as it was, and from there on holds what was asked, and nothing else.

use diwan::history::{Decider, ReplayError, Session, verify};
use diwan::kernel::Seed;
use diwan::record::Cause;

use super::{SCENARIOS, branched, peopled, played};

#[test]
fn a_branch_without_anything_else_is_the_run_again() {
    for name in SCENARIOS {
        let whole = played(name, &["policy *=random"], 7);
        for turn in 0..=whole.history().run.turns.len() + 1 {
            let mut branch = Session::resume(whole.history(), turn).expect("the same past");
            assert_eq!(branch.history().run.turns.len(), turn.min(whole.history().run.turns.len()));
            branch.branch(None, &[]).expect("nothing turns");
            branch.play_out();
            assert_eq!(branch.history(), whole.history(), "{name} from {turn}");
        }
    }
}

#[test]
fn a_branch_of_a_branch_keeps_every_turning() {
    for (seed, name) in (0..).zip(SCENARIOS) {
        let first = peopled(name, seed, 1, &["policy *=random"]);
        let last = first.history().run.turns.len() - 1;
        let mut second = Session::resume(first.history(), last).expect("the same past");
        branched(&mut second, Some(Seed(77)), &["policy *=hold".to_owned()]);
        second.play_out();
        assert_eq!(second.history().branches().len(), 2);
        assert_eq!(second.history().run.turns[..last], first.history().run.turns[..last]);
        assert!(second.history().run.turns[last].choices.iter().all(|it| it.choice.is_none()));
        verify(second.history()).expect("the same bits");
        // Before the first turning there is nothing left of it.
        let begun = Session::resume(second.history(), 0).expect("the same start");
        assert!(begun.history().branches().is_empty());
        assert!(std::sync::Arc::ptr_eq(begun.history().model_on(9), first.history().start()));
    }
}

#[test]
fn other_luck_leaves_the_past_alone_and_the_future_open() {
    let whole = played("us_iraq_2020", &[], 11);
    let mut branch = Session::resume(whole.history(), 6).expect("the same past");
    branch.branch(Some(Seed(12)), &[]).expect("luck can turn");
    branch.play_out();
    let (one, other) = (&whole.history().run, &branch.history().run);
    assert_eq!(one.turns[..6], other.turns[..6]);
    assert_ne!(one.turns[6].levels, other.turns[6].levels);
    assert_eq!((one.seed, &one.parameters), (other.seed, &other.parameters));
    verify(branch.history()).expect("the same bits");
}

/// What a setting does from a turn on: it did not do so before.
#[test]
fn settings_hold_from_the_turn_on() {
    let whole = played(
        "us_iraq_2020",
        &["policy us=random", "posture us=press", "actors.us.attention=1", "actors.baghdad.attention=1"],
        7,
    );
    let us = whole.model().scenario.actor("us").expect("an actor");
    let from = |settings: &[&str]| {
        let settings: Vec<String> = settings.iter().map(|it| (*it).to_owned()).collect();
        let mut branch = Session::resume(whole.history(), 5).expect("the same past");
        branched(&mut branch, None, &settings);
        branch.play_out();
        verify(branch.history()).expect("the same bits");
        assert_eq!(branch.history().run.turns[..5], whole.history().run.turns[..5], "{settings:?}");
        branch
    };
    let held = from(&["hold us"]);
    let choices = held.history().run.turns[5..].iter().flat_map(|it| &it.choices);
    assert!(choices.filter(|it| it.actor == us).all(|it| it.choice.is_none()));
    assert!(
        held.history().deciders[5..].iter().all(|it| it.choices.get(us.index()).is_none_or(|it| *it == Decider::Order))
    );
    let quiet = from(&["events off"]);
    assert!(quiet.history().run.turns[5..].iter().all(|it| it.events.is_empty()));
    assert!(quiet.history().run.turns[..5].iter().any(|it| !it.events.is_empty()));
    let silent = from(&["dialogue strategic off"]);
    assert!(silent.history().run.turns[5..].iter().all(|it| it.rounds.is_empty()));
    let model = whole.model().clone();
    let strike = model.scenario.choices.iter().position(|it| it.notation == "us.strike").expect("a choice");
    let us_choices = |session: &Session, from: usize| -> Vec<Option<usize>> {
        let turns = &session.history().run.turns[from..];
        turns.iter().filter_map(|it| it.choices.get(us.index())).map(|it| it.choice.map(|it| it.index())).collect()
    };
    let forbidden = from(&["forbid us.strike; ablate us->attacks", "hazard heatwave_power_cuts*0.5"]);
    assert!(us_choices(&forbidden, 5).iter().all(|it| *it != Some(strike)));
    let void = from(&["void us; policy us=always(strike)"]);
    assert!(us_choices(&void, 5).contains(&Some(strike)));
    // A void choice pushes nothing from then on, but before it did.
    let moved = |session: &Session, turns: core::ops::Range<usize>| {
        let of_us = |cause: Cause| matches!(cause, Cause::Choice(id) if model.choices[id.index()].actor == us);
        session.history().run.turns[turns].iter().flat_map(|it| &it.changes).filter(|it| of_us(it.cause)).count()
    };
    assert!(moved(&void, 0..5) > 0);
    let long_after = void.history().run.turns.len();
    assert!(
        moved(&void, long_after - 1..long_after) < moved(&void, 4..5),
        "what was set in motion before may still arrive"
    );
    // What was ordered last counts before what the run was begun under.
    let milder = from(&["posture us=concede; policy us=hold"]);
    let dialogue = &whole.model().scenario.dialogues[0];
    let place = |key: &str| dialogue.postures.iter().position(|it| it.key == key).expect("a posture");
    let taken = |session: &Session, turns: core::ops::Range<usize>| -> Vec<usize> {
        let rounds = session.history().run.turns[turns].iter().flat_map(|it| &it.rounds);
        rounds.flat_map(|it| &it.postures).filter(|it| it.0 == us).map(|it| it.1).collect()
    };
    let end = milder.history().run.turns.len();
    assert!(
        taken(&milder, 0..5).iter().all(|it| *it == place("press"))
            && taken(&milder, 5..end).iter().all(|it| *it == place("concede"))
    );
    assert!(!taken(&milder, 5..end).is_empty());
}

#[test]
fn what_would_change_the_past_is_refused_with_a_reason() {
    let whole = played("us_iraq_2020", &[], 3);
    for (setting, code, word) in [
        ("turns=30", "changes-the-past", "this changes what the scenario says"),
        ("actors.us.influence=60", "changes-the-past", "this changes what the scenario says"),
        ("doctrine us=maximalist", "changes-the-past", "this changes what the scenario says"),
        ("agenda strategic=iraq_centric", "changes-the-past", "this changes what the scenario says"),
        ("jitter 0.2", "changes-the-past", "weights are drawn at the start"),
        ("hold us@1..5", "changes-the-past", "turn 5 is past"),
        ("policy us=greedy; hold us@2", "changes-the-past", "turn 2 is past"),
        ("policy us=nonsense", "bad-setting", "not a policy"),
        ("forbid us.strke", "unknown-name", "there is no choice"),
    ] {
        let mut branch = Session::resume(whole.history(), 5).expect("the same past");
        let before = branch.history().clone();
        let Err(ReplayError::Scenario(loaded)) = branch.branch(Some(Seed(1)), &[setting.to_owned()]) else {
            panic!("{setting} is taken")
        };
        let fault = loaded.diagnostics.sorted()[0].clone();
        assert!(fault.code == code && fault.message.contains(word), "{setting}: {fault:?}");
        assert!(loaded.diagnostics.render(&loaded.sources, false).contains("--set"), "{setting}");
        // Nothing has changed.
        assert_eq!(*branch.history(), before);
        branch.play_out();
        assert_eq!(branch.history(), whole.history());
    }
}

/// What a run has drawn it has drawn: an effect of drawn size can't be ablated later, for the others would then be
/// drawn from other rows.
#[test]
fn other_parameters_can_not_be_drawn_later() {
    let whole = played("tiny", &["choices.north.dig.on_success.water=Uniform(1, 9)"], 1);
    assert_eq!(whole.history().run.parameters.len(), 1);
    let mut branch = Session::resume(whole.history(), 1).expect("the same past");
    let Err(ReplayError::Scenario(loaded)) = branch.branch(None, &["ablate north->water".to_owned()]) else {
        panic!("it is taken")
    };
    assert!(loaded.diagnostics.sorted()[0].message.contains("other parameters are drawn"));
    branch.branch(None, &["void north.dig".to_owned()]).expect("its size does not matter then, but is drawn");
    branch.play_out();
    verify(branch.history()).expect("the same bits");
}
