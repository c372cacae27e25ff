//! Branched games: the re-play of an untouched history is the history, whatever luck, settings and people made of it;
//! and going on from a snapshot is going on.

use std::sync::Arc;

use diwan::counterfactual::{Action, Departure, Instead, Others, Replay, Stage, what_mattered};
use diwan::game::{Closing, Game, Reply};
use diwan::history::{History, Session, Whose, policies_alone};
use diwan::kernel::{Seed, name_key};
use diwan::record::Choices;
use diwan::scenario::{ActorId, EventId, Metric, VariableId};
use diwan::sim::Simulation;
use diwan::stats::Level;
use proptest::prelude::*;

use super::{SEED, bundled};
use crate::history::peopled;

const STAGES: [Stage; 3] = [Stage::Start, Stage::Menus, Stage::Choices];

/// Settings of the future that suit every bundled scenario.
const FUTURES: [&[&str]; 4] = [&[], &["policy *=random"], &["events off"], &["policy *=greedy; events off"]];

/// The bits of every level at the end of every turn that a departure plays, in its first lane.
fn ends<const W: usize>(
    history: &History,
    departure: &Departure<'_>,
) -> (Vec<u64>, Option<diwan::scenario::OutcomeId>) {
    let variables = history.start().scenario.variables.len() as u16;
    let metrics: Vec<Metric> = (0..variables)
        .map(VariableId)
        .flat_map(|it| [Metric::End(it), Metric::Mean(it), Metric::Lowest(it)])
        .chain([Metric::Length])
        .collect();
    let futures = Replay::of(history).play_packs::<W>(&[*departure], 0..W as u64, &metrics).expect("nobody stops it");
    (futures[0].metrics.iter().map(|it| it[0].to_bits()).collect(), futures[0].outcomes[0])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn the_replay_of_an_untouched_history_is_the_history(scenario in 0_usize..3, seed: u64, branch in 0_usize..12, future in 0_usize..4) {
        let name = ["tiny", "nile_dam", "us_iraq_2020"][scenario];
        let session = peopled(name, seed, branch, FUTURES[future]);
        let history = session.history();
        // Under its own luck, from wherever it is played again and with people's answers as they were, it ends as it
        // did.
        let turns = history.turns();
        let fixed: Vec<Departure<'_>> = (0..turns)
            .flat_map(|turn| STAGES.map(|stage| Departure { turn, stage, instead: &[], others: Others::Fixed }))
            .collect();
        let again = Replay::of(history).play_again(&fixed).expect("nobody stops it");
        prop_assert!(again.iter().all(|it| *it == history.run.outcome), "{name}");
        // Luck that turns after the end turns too late: every level of every lane is that of the run.
        let late = Departure { turn: turns, stage: Stage::Start, instead: &[], others: Others::Adapting };
        let (bits, outcome) = ends::<4>(history, &late);
        prop_assert_eq!(outcome, history.run.outcome);
        for (slot, level) in history.run.last().iter().enumerate() {
            prop_assert_eq!(bits[3 * slot], level.to_bits());
        }
    }

    #[test]
    fn what_policies_did_after_a_branch_they_do_again(scenario in 0_usize..3, seed: u64, branch in 0_u32..8, future in 0_usize..4) {
        let name = ["tiny", "nile_dam", "us_iraq_2020"][scenario];
        let mut session = Session::begin(bundled(name, 8), name, &["turns=8".to_owned()], SEED, seed % 1000, 0);
        while !session.is_over() {
            if session.history().turns() == branch {
                let settings: Vec<String> = FUTURES[future].iter().map(|it| (*it).to_owned()).collect();
                session.branch(Some(Seed(seed)), &settings).expect("settings of the future");
            }
            session.simulation_mut().open();
            session.close();
        }
        let history = session.history();
        prop_assert_eq!(&policies_alone(history), &history.run);
        let adapting: Vec<Departure<'_>> = (0..history.turns())
            .flat_map(|turn| STAGES.map(|stage| Departure { turn, stage, instead: &[], others: Others::Adapting }))
            .collect();
        let again = Replay::of(history).play_again(&adapting).expect("nobody stops it");
        prop_assert!(again.iter().all(|it| *it == history.run.outcome), "{name}");
    }

    /// A departure long before which something that changes nothing is done "otherwise" is played from that turn on,
    /// and one without from its own.
    #[test]
    fn going_on_from_a_snapshot_is_what_a_replay_gives(scenario in 0_usize..3, seed: u64, branch in 0_usize..6, at in 0_u32..6, stage in 0_usize..3) {
        let name = ["tiny", "nile_dam", "us_iraq_2020"][scenario];
        let session = peopled(name, seed, branch, &["policy *=random"]);
        let history = session.history();
        let turn = at.min(history.turns() - 1);
        // Before the first turn is open its events are luck like the rest, and to bar one is to do something.
        let stage = if turn == 0 { stage.max(1) } else { stage };
        // An event that was barred on the first turn, or one that did not happen on it: barring it once more is no
        // change, but asks for the start of that turn.
        let first = &history.run.turns[0];
        let quiet = (0..history.start().events.len() as u16).map(EventId).find(|it| first.events.iter().all(|happened| happened.event != *it));
        let Some(event) = quiet else { return Ok(()) };
        let nothing = [Instead::Barred { turn: 0, event }];
        for others in [Others::Adapting, Others::Fixed] {
            let near = Departure { turn, stage: STAGES[stage], instead: &[], others };
            let far = Departure { instead: &nothing, ..near };
            let (near, far) = (ends::<4>(history, &near), ends::<4>(history, &far));
            // The bar holds a resting event's rest and nothing else on that turn.
            prop_assert_eq!(near, far, "{} from {}", name, turn);
        }
    }
}

/// What was found: a game that was branched to another seed is told under the luck of the branch.
#[test]
fn a_branched_game_is_told_under_the_luck_of_its_branches() {
    let mut other = 0;
    for seed in 1..12 {
        let mut session = Session::begin(bundled("nile_dam", 24), "nile_dam", &[], Seed(seed), 0, 0);
        while session.history().turns() < 3 {
            session.simulation_mut().open();
            session.close();
        }
        session.branch(Some(Seed(seed + 100)), &[]).expect("luck can turn");
        session.play_out();
        let history = session.history();
        let policies = policies_alone(history);
        assert_eq!(policies.outcome, history.run.outcome, "24 of 24 turns as the policy would: the policy ends there");
        let unbranched = diwan::sim::play_draw(history.start(), Seed(seed), 0, 0);
        other += usize::from(unbranched.outcome != history.run.outcome || unbranched.last() != history.run.last());
    }
    assert!(other > 8, "the branch made a difference in {other} of 11");
}

/// A snapshot at every turn, open or not, in every width.
#[test]
fn a_snapshot_holds_all_there_is() {
    for (name, turns) in [("tiny", 2), ("nile_dam", 24), ("us_iraq_2020", 18)] {
        let model = bundled(name, turns);
        let metrics: Arc<[Metric]> = Metric::usual(&model.scenario).into();
        let mut one = Simulation::<1>::new(model.clone());
        one.keep(&metrics);
        one.begin_replications(SEED, 5);
        let mut snapshots = Vec::new();
        while !one.is_over() {
            snapshots.push((false, one.snapshot().expect("no layers")));
            one.open();
            snapshots.push((true, one.snapshot().expect("no layers")));
            one.close();
        }
        let mut end = Vec::new();
        one.measures(&mut end);
        let mut wide = Simulation::<4>::new(model.clone());
        let mut again = Simulation::<1>::new(model);
        for (is_open, snapshot) in &snapshots {
            assert!(wide.restore(snapshot) && again.restore(snapshot));
            if *is_open && !wide.is_over() {
                wide.close();
                again.close();
            }
            while wide.step() {}
            while again.step() {}
            let mut measures = Vec::new();
            wide.measures(&mut measures);
            assert!(
                measures.iter().zip(&end).all(|(wide, one)| wide.0.map(f64::to_bits) == [one[0].to_bits(); 4]),
                "{name}"
            );
            assert!(
                wide.levels()
                    .iter()
                    .zip(one.levels())
                    .all(|(wide, one)| wide.0.map(f64::to_bits) == [one[0].to_bits(); 4]),
                "{name}"
            );
            assert!(
                again.levels().iter().zip(one.levels()).all(|(again, one)| again[0].to_bits() == one[0].to_bits()),
                "{name}"
            );
            assert_eq!(wide.running().outcome, [one.running().outcome[0]; 4]);
        }
    }
}

/// An event that ends a game is the end and not what led to it.
#[test]
fn what_ended_a_game_is_not_what_led_to_it() {
    let sections = r#"
        indicators: { "level": 20 },
        actors: { "us": (influence: 50, stability: 50, goals: { "level": 1.0 }) },
        rules: (fatigue: 0),
        events: { "fall": (hazard: "0.1 + 0.02 * level", outcome: "low") },
        choices: { "us": { "push": (kind: Act, when: "t < 1", always: { "level": 40 }) } }"#;
    let model = super::model(sections, &["script us.push@1"]);
    let mut seen = 0;
    for replication in 0..20 {
        let told = super::Told::of(&model, replication);
        let mattered = what_mattered(&told.replay(), &[ActorId(0)], 64, Level::P95)
            .expect("nobody stops it")
            .expect("it has ended");
        let fell = told.run.turns.last().is_some_and(|it| !it.events.is_empty());
        assert_eq!(mattered.ended_by.is_some(), fell);
        assert!(mattered.weighed.iter().all(|it| !matches!(it.action, Action::Event { .. })), "{mattered:?}");
        let own = &mattered.own[0];
        assert_eq!((own.actor, own.actions), (ActorId(0), usize::from(!told.run.turns[0].choices.is_empty())));
        if own.actions == 1 {
            // Forty points less what headroom takes are worth a tenth of that each.
            assert!(own.best.is_some_and(|it| it.payoff.mean > 1.0) && own.worst.is_none(), "{own:?}");
        }
        seen += usize::from(fell);
    }
    assert!(seen > 5, "{seen} of 20 fell");
}

/// Somebody who watches can stop it, and is told of every run.
#[test]
fn counterfactuals_can_be_watched_and_stopped() {
    use std::sync::atomic::{AtomicU64, Ordering};
    struct Watch(AtomicU64, u64);
    impl diwan::ensemble::Observer for Watch {
        fn done(&self, runs: u64) {
            self.0.fetch_add(runs, Ordering::Relaxed);
        }
        fn stops(&self) -> bool {
            self.0.load(Ordering::Relaxed) >= self.1
        }
    }
    let told = super::Told::of(&bundled("tiny", 2), 1);
    let watch = Watch(AtomicU64::new(0), u64::MAX);
    let all = what_mattered(&Replay { observer: &watch, ..told.replay() }, &[ActorId(0)], 64, Level::P95)
        .expect("nobody stops it");
    assert_eq!(watch.0.load(Ordering::Relaxed), all.expect("it has ended").reruns);
    let early = Watch(AtomicU64::new(0), 100);
    assert!(what_mattered(&Replay { observer: &early, ..told.replay() }, &[], 64, Level::P95).is_err());
}

/// Refused or taken, a reply leaves everything else as it was; and nobody is told of it before the turn is closed.
#[test]
fn a_game_answers_to_every_reply() {
    use diwan::game::{NotClosed, Refusal};
    let model = bundled("us_iraq_2020", 6);
    let actor = |key: &str| model.scenario.actor(key).expect("an actor");
    let (us, iran, krg) = (actor("us"), actor("iran"), actor("krg"));
    let mut game = Game::new(Session::begin(model.clone(), "us_iraq_2020", &[], Seed(3), 0, 0), vec![us, iran]);
    let dice = |name: &str, below: usize| (name_key(name) % below.max(1) as u64) as usize;
    while !game.is_over() {
        let turn = game.turn();
        let before = game.seat(iran);
        let menu = game.seat(us).menu;
        let (open, closed): (Vec<_>, Vec<_>) = menu.iter().partition(|it| it.closed.is_none());
        assert_eq!(game.awaited(), [us, iran]);
        assert_eq!(game.close(Closing::AllIn), Err(NotClosed::Awaited(vec![us, iran])));
        if let Some(item) = closed.first() {
            let refused = game.reply(us, Reply::Choices(item.choice.into()));
            assert_eq!(refused, Err(Refusal::NotOnMenu(item.choice, item.closed.clone().expect("it is closed"))));
        }
        let foreign = model.scenario.actors[iran.index()].choices[0];
        assert_eq!(game.reply(us, Reply::Choices(foreign.into())), Err(Refusal::NoChoice(us, foreign)));
        assert_eq!(game.reply(krg, Reply::Choices(Choices::HOLD)), Err(Refusal::NoSeat(krg)));
        let tables = game.seat(us).tables;
        let dialogue = diwan::scenario::DialogueId(0);
        match tables.first() {
            None => assert_eq!(game.reply(us, Reply::Posture(dialogue, 0)), Err(Refusal::NoRound(dialogue))),
            Some(table) => {
                let postures = model.dialogues[table.dialogue.index()].postures.len();
                assert_eq!(
                    game.reply(us, Reply::Posture(table.dialogue, 99)),
                    Err(Refusal::NoPosture(table.dialogue, postures))
                );
            }
        }
        assert_eq!(game.awaited(), [us, iran], "what was refused is no reply");
        let pick = open[dice(&format!("pick {turn}"), open.len())].choice;
        game.reply(us, Reply::Choices(pick.into())).expect("it is on the menu");
        for table in &tables {
            game.reply(us, Reply::Posture(table.dialogue, 0)).expect("it is a posture");
        }
        assert_eq!(game.awaited(), [iran]);
        assert_eq!(game.seat(iran), before, "sealed");
        game.withdraw(us);
        assert_eq!(game.awaited(), [us, iran]);
        game.reply(us, Reply::Choices(pick.into())).expect("it is on the menu");
        let closed = game.close(Closing::Time).expect("time is up").clone();
        assert_eq!((closed.turn, closed.why), (turn, Closing::Time));
        assert!(closed.unheard.contains(&iran) && closed.unheard.contains(&us) != tables.is_empty());
        let history = game.history();
        assert!(history.is_by_person(turn, us) && !history.is_by_person(turn, iran));
        let choices = &history.run.turns[turn as usize].choices;
        let made = choices.iter().find(|it| it.actor == us).expect("it was asked").choice;
        assert!(made == Some(pick) || closed.refused == [(us, pick)]);
        assert_eq!(history.answers(turn, Whose::People).choices(us), Some(made.into()));
    }
    assert_eq!(game.reply(us, Reply::Choices(Choices::HOLD)), Err(Refusal::Over));
    assert_eq!(game.close(Closing::Facilitator), Err(NotClosed::Over));
    // What people did was done: the history is played again to the same bits.
    assert_eq!(diwan::history::verify(game.history()).as_ref(), Ok(&game.history().run));
}
