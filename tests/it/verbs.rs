//! The verbs of the language of settings, one by one: each does what docs/settings.md says, and nothing else.

use diwan::kernel::{Luck, Purpose, name_key};
use diwan::record::{Cause, Run, TurnRecord, Verdict};
use diwan::scenario::ChoiceId;
use diwan::sim::Simulation;

use crate::closed::{Played, SEED, close, model, played, replications, uniform};

/// Two actors with three choices each, doctrines, two agendas, three postures and two events of constant hazard.
const GAME: &str = r#"
    indicators: { "x": (start: 50, flow: (base: 50, months: 4)) },
    issues: { "arms": (low: "a", high: "b", start: 5), "trade": (low: "a", high: "b", start: 5) },
    actors: {
        "us": (influence: 60, stability: 50, relations: { "them": 20 }, goals: { "x": 0.9 },
            positions: { "arms": (position: 60, salience: 0.6), "trade": (position: 40, salience: 0.3) },
            doctrine: "calm", doctrines: {
                "calm": (bias: { "soft": 0.5 }),
                "hard": (bias: { "loud": 0.7 }, set: { "patience": 20 }, demand: 10),
            }),
        "them": (influence: 40, stability: 50, goals: { "x": -0.5 },
            positions: { "arms": (position: 40, salience: 0.4), "trade": (position: 70, salience: 0.5) }),
    },
    choices: {
        "us": {
            "talk": (tags: ["soft"], always: { "x": 1, "them.stability": 2 }),
            "shout": (kind: Act, tags: ["loud"], odds: 0.5, always: { "them.influence": -1 }, on_success: { "x": 3 }, on_failure: { "x": -2 }),
            "rest": (cooldown: 2, always: { "us.stability": 3 }),
        },
        "them": { "push": (always: { "x": -1 }), "pull": (always: { "x": 1 }) },
    },
    rules: (foresight: false),
    dialogues: { "talks": (
        table: ["us", "them"], ratifiers: ["us", "them"], rounds: [0, 3], agenda: "both",
        agendas: { "both": { "arms": 1, "trade": 1 }, "one": { "arms": 1 } },
        postures: { "trade": (power: 1), "press": (power: 2, breakdown: 0.8), "stall": (deal: false) }, breakdown: -1,
    ) },
    events: { "rain": (hazard: 0.3, effects: { "x": 2 }), "wind": (hazard: 0.2, effects: { "x": -2 }) }"#;
const RUNS: u64 = 60;

fn runs(settings: &[&str]) -> Vec<Played> {
    replications(&model(GAME, settings), RUNS)
}

fn id(run: &Played, choice: &str) -> ChoiceId {
    run.model.scenario.choice(choice).expect("a choice")
}

/// What an actor chose on each turn, by key; `-` where it held.
fn enacted(run: &Played, actor: &str) -> Vec<String> {
    let actor = run.model.scenario.actor(actor).expect("an actor");
    let key = |id: ChoiceId| run.model.scenario.choices[id.index()].key.clone();
    let chose = |turn: &TurnRecord| turn.choices.iter().find(|it| it.actor == actor).and_then(|it| it.choice);
    run.run.turns.iter().map(|turn| chose(turn).map_or("-".to_owned(), key)).collect()
}

/// Points that a choice has moved a variable by, over the run.
fn moved(run: &Played, choice: &str, variable: &str) -> f64 {
    let (choice, slot) = (id(run, choice), run.model.scenario.variable(variable).expect("a variable"));
    let changes = run.run.turns.iter().flat_map(|it| &it.changes);
    changes.filter(|it| it.cause == Cause::Choice(choice) && it.variable == slot).map(|it| it.amount.abs()).sum()
}

/// Menus and log-odds of all six choices on the first turn, in the order of names.
fn first_turn(settings: &[&str]) -> Vec<(String, bool, f64)> {
    let model = model(GAME, settings);
    let mut simulation = Simulation::<1>::new(model.clone());
    simulation.begin_replications(SEED, 0);
    simulation.open();
    let logits = simulation.logits();
    let row = |it: usize| {
        let id = ChoiceId(it as u16);
        let choice = &model.scenario.choices[it];
        (choice.notation.clone(), simulation.menu(choice.actor).contains(&id), logits[it][0])
    };
    (0..logits.len()).map(row).collect::<Vec<_>>()
}

fn played_alike(a: &Run, b: &Run) -> bool {
    a.turns == b.turns && a.outcome == b.outcome
}

#[test]
fn doctrine_changes_biases_scores_and_demands_of_that_actor() {
    let (calm, hard) = (first_turn(&[]), first_turn(&["doctrine us=hard"]));
    for (calm, hard) in calm.iter().zip(&hard) {
        let bias = match calm.0.as_str() {
            "us.talk" => -0.5,
            "us.shout" => 0.7,
            _ => 0.0,
        };
        close(hard.2 - calm.2, bias);
        assert_eq!((&hard.0, hard.1), (&calm.0, calm.1));
    }
    let postures = ["posture us=trade", "posture them=trade", "doctrine us=hard"];
    let (calm, hard) = (played(GAME, &postures[..2]), played(GAME, &postures));
    assert_eq!((calm.after(0, "us.patience"), hard.after(0, "us.patience")), (50.0, 20.0));
    assert_eq!(calm.after(0, "them.patience"), hard.after(0, "them.patience"));
    // It asks for 70 on arms and 30 on trade, ten points further from the other's 40 and 70.
    let terms = |run: &Played| run.run.turns[0].rounds[0].offers.iter().map(|it| it.terms).collect::<Vec<_>>();
    assert!(
        terms(&hard)[0] > terms(&calm)[0] && terms(&hard)[1] < terms(&calm)[1],
        "{:?} {:?}",
        terms(&calm),
        terms(&hard)
    );
    assert!(played_alike(&played(GAME, &["doctrine us=calm"]).run, &played(GAME, &[]).run));
}

#[test]
fn policy_puts_somebody_else_in_the_seat() {
    let calm = first_turn(&[]);
    let logit = |name: &str| calm.iter().find(|it| it.0 == name).map_or(0.0, |it| it.2);
    let options = ["us.rest", "us.shout", "us.talk", "us.hold"];
    let best = |score: &dyn Fn(&str) -> f64| {
        options.into_iter().max_by(|a, b| score(a).total_cmp(&score(b))).map(|it| it.replace("us.", ""))
    };
    for (policy, noisy, weighed) in [("logit", true, true), ("greedy", false, true), ("random", true, false)] {
        // Without events, so that everybody chooses on the state of the start.
        for (number, run) in (0..).zip(runs(&[&format!("policy us={policy}"), "events off"])) {
            let luck = Luck { seed: SEED, replication: [number], draw: [number] };
            let noise = |name: &str| if noisy { luck.gumbel(Purpose::Choice, 0, name_key(name))[0] } else { 0.0 };
            let chosen = best(&|name: &str| noise(name) + if weighed { logit(name) } else { 0.0 })
                .map(|it| it.replace("hold", "-"));
            assert_eq!(Some(enacted(&run, "us")[0].clone()), chosen, "{policy}");
        }
    }
    let plain = runs(&[]);
    for (run, plain) in runs(&["policy us=hold"]).iter().zip(&plain) {
        assert!(enacted(run, "us").iter().all(|it| it == "-"));
        // The other's first choice does not hang on it.
        assert_eq!(enacted(run, "them")[0], enacted(plain, "them")[0]);
    }
    for run in runs(&["policy us=always(rest)"]) {
        assert_eq!(run.turns_of("us.rest"), [1, 4, 7, 10]);
        assert_eq!(enacted(&run, "us").iter().filter(|it| *it == "-").count(), 8);
    }
    for run in runs(&["policy *=hold"]) {
        assert!(["us", "them"].iter().all(|it| enacted(&run, it).iter().all(|it| it == "-")));
    }
    // A later setting overrides an earlier one.
    assert!(
        runs(&["policy *=hold", "policy them=always(push)"]).iter().all(|run| run.turns_of("them.push").len() == 12)
    );
}

#[test]
fn script_forces_a_choice_on_its_turns_and_where_it_is_on_the_menu() {
    for (run, plain) in runs(&["script us.shout@3"]).iter().zip(runs(&[])) {
        assert_eq!(enacted(run, "us")[2], "shout");
        assert_eq!(run.run.turns[..2], plain.run.turns[..2]);
    }
    assert!(runs(&["script us.shout@3..6"]).iter().all(|run| enacted(run, "us")[2..6].iter().all(|it| it == "shout")));
    // It has to rest for two months; then, the policy chooses.
    let scripted = runs(&["script us.rest@1..3"]);
    assert!(scripted.iter().all(|run| enacted(run, "us")[0] == "rest"
        && enacted(run, "us")[1] != "rest"
        && enacted(run, "us")[2] != "rest"));
    assert!(["talk", "shout", "-"].iter().all(|deed| scripted.iter().any(|run| enacted(run, "us")[1] == *deed)));
}

#[test]
fn hold_lets_an_actor_do_nothing_for_a_time() {
    assert!(runs(&["hold us"]).iter().all(|run| enacted(run, "us").iter().all(|it| it == "-")));
    for (run, plain) in runs(&["hold us@3..5"]).iter().zip(runs(&[])) {
        assert!(enacted(run, "us")[2..5].iter().all(|it| it == "-"));
        assert_eq!(run.run.turns[..2], plain.run.turns[..2]);
    }
    assert!(runs(&["hold us@3..5"]).iter().any(|run| enacted(run, "us")[5] != "-"));
}

#[test]
fn forbid_takes_a_choice_off_the_menu_and_the_actor_substitutes() {
    for (plain, without) in first_turn(&[]).iter().zip(first_turn(&["forbid us.talk"])) {
        assert_eq!((&without.0, without.1), (&plain.0, plain.0 != "us.talk"));
        close(without.2, plain.2);
    }
    let mut substituted = 0;
    for (run, plain) in runs(&["forbid us.talk"]).iter().zip(runs(&[])) {
        assert!(run.turns_of("us.talk").is_empty());
        let (ours, theirs) = (enacted(run, "us"), enacted(&plain, "us"));
        assert!(theirs[0] == "talk" || ours[0] == theirs[0], "who did something else still does");
        substituted += u32::from(theirs[0] == "talk" && ours[0] != "-");
    }
    assert!(substituted > 5, "only {substituted} did something else instead");
    // Not even an order or a policy brings it back.
    assert!(
        runs(&["forbid us.talk", "script us.talk@2", "policy us=always(talk)"])
            .iter()
            .all(|run| run.turns_of("us.talk").is_empty())
    );
}

#[test]
fn void_leaves_a_choice_to_be_chosen_without_effect() {
    let plain = runs(&[]);
    let mut chosen = 0;
    for (settings, choices) in [("void us.shout", &["us.shout"][..]), ("void us", &["us.talk", "us.shout", "us.rest"])]
    {
        for (plain, void) in first_turn(&[]).iter().zip(first_turn(&[settings])) {
            assert_eq!(
                (&void.0, void.1, void.2.to_bits()),
                (&plain.0, plain.1, plain.2.to_bits()),
                "it is worth what it was"
            );
        }
        for (run, plain) in runs(&[settings]).iter().zip(&plain) {
            assert_eq!(
                (enacted(run, "us")[0].clone(), enacted(run, "them")[0].clone()),
                (enacted(plain, "us")[0].clone(), enacted(plain, "them")[0].clone())
            );
            for choice in choices {
                chosen += run.turns_of(choice).len();
                assert!(
                    ["x", "them.influence", "them.stability", "us.stability", "them->us"]
                        .iter()
                        .all(|it| moved(run, choice, it) == 0.0)
                );
            }
            let tried =
                run.run.turns.iter().flat_map(|it| &it.choices).filter(|it| it.choice == Some(id(run, "us.shout")));
            assert!(tried.into_iter().all(|it| it.success.is_none()));
        }
    }
    assert!(chosen > 200, "only {chosen} void choices were seen");
    // Others keep their effects, and what is void must rest all the same.
    let others = runs(&["void us.shout", "policy us=always(talk)"]);
    assert!(others.iter().all(|run| moved(run, "us.talk", "x") > 0.0));
    assert!(
        runs(&["void us.rest", "policy us=always(rest)"]).iter().all(|run| run.turns_of("us.rest") == [1, 4, 7, 10])
    );
}

#[test]
fn ablate_drops_what_an_actor_does_to_a_variable() {
    let settings = ["policy us=always(talk)", "policy them=always(push)"];
    for (run, plain) in runs(&[&settings[..], &["ablate us->x"]].concat()).iter().zip(runs(&settings)) {
        assert_eq!(moved(run, "us.talk", "x"), 0.0);
        assert!(moved(&plain, "us.talk", "x") > 3.0);
        // Its other effects, and what the other does to the variable, stay: each a bit, by the levels that they meet.
        close(run.after(12, "them.stability"), plain.after(12, "them.stability"));
        close(moved(run, "them.push", "x"), moved(&plain, "them.push", "x"));
    }
    // What it no longer does is no longer a reason to do it: 0.9 / 10 of utility at a temperature of 0.18.
    for (plain, without) in first_turn(&[]).iter().zip(first_turn(&["ablate us->x"])) {
        let lost = match plain.0.as_str() {
            "us.talk" => 0.09 / 0.18,
            "us.shout" => 0.09 / 0.18 * 0.5,
            _ => 0.0,
        };
        close(plain.2 - without.2, lost);
    }
}

#[test]
fn agenda_decides_what_is_talked_about() {
    let settings = ["posture us=trade", "posture them=trade", "dialogues.talks.breakdown=-19"];
    let (both, one) = (played(GAME, &settings), played(GAME, &[&settings[..], &["agenda talks=one"]].concat()));
    let topics = |run: &Played| {
        run.run.turns[0].rounds[0]
            .offers
            .iter()
            .map(|it| run.model.scenario.issues[it.issue.index()].key.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!((topics(&both), topics(&one)), (vec!["arms".to_owned(), "trade".into()], vec!["arms".to_owned()]));
    assert_eq!(one.after(12, "issue.trade"), 5.0);
    assert!(both.after(12, "issue.trade") > 5.0 && one.after(12, "issue.arms") > 5.0);
}

#[test]
fn dialogue_off_holds_no_rounds() {
    for (run, plain) in runs(&["dialogue talks off"]).iter().zip(runs(&[])) {
        assert!(run.run.turns.iter().all(|it| it.rounds.is_empty() && it.in_force == [false]));
        assert_eq!(
            plain.run.turns.iter().filter(|it| !it.rounds.is_empty()).map(|it| it.turn).collect::<Vec<_>>(),
            [0, 3]
        );
        // All else goes its way: the same weather, and the same first turn of both.
        assert_eq!(
            (run.turns_with("rain"), run.turns_with("wind")),
            (plain.turns_with("rain"), plain.turns_with("wind"))
        );
        assert_eq!(run.run.turns[0].choices, plain.run.turns[0].choices);
    }
}

#[test]
fn posture_fixes_one_side_of_the_table() {
    let plain = runs(&[]);
    for (posture, place) in [("trade", 0), ("press", 1), ("stall", 2)] {
        for (run, plain) in runs(&[&format!("posture us={posture}")]).iter().zip(&plain) {
            let rounds: Vec<_> = run.run.turns.iter().flat_map(|it| &it.rounds).collect();
            let us = run.model.scenario.actor("us").expect("an actor");
            assert!(rounds.iter().all(|it| it.postures.contains(&(us, place))));
            assert!(posture != "stall" || rounds.iter().all(|it| it.verdict == Verdict::Stalled));
            let them = |run: &Played| run.run.turns[0].rounds[0].postures.iter().find(|it| it.0 != us).copied();
            assert_eq!(them(run), them(plain), "the other does as before");
        }
    }
}

#[test]
fn event_off_and_events_off_still_what_may_happen() {
    for (run, plain) in runs(&["event rain off"]).iter().zip(runs(&[])) {
        assert_eq!((run.turns_with("rain"), run.turns_with("wind")), (vec![], plain.turns_with("wind")));
    }
    for run in runs(&["events off"]) {
        assert!(
            run.run
                .turns
                .iter()
                .all(|it| it.events.is_empty() && it.changes.iter().all(|it| !matches!(it.cause, Cause::Event(_))))
        );
    }
    let plain = runs(&[]);
    let calm: Vec<_> = runs(&["events off"])
        .into_iter()
        .zip(&plain)
        .filter(|(_, it)| it.run.turns.iter().all(|it| it.events.is_empty()))
        .collect();
    assert!(calm.iter().all(|(off, plain)| played_alike(&off.run, &plain.run)));
    let scheduled = |settings: &[&str]| played(&GAME.replace("hazard: 0.3", "at: 2"), settings).turns_with("rain");
    assert_eq!((scheduled(&[]), scheduled(&["event rain off"])), (vec![3], vec![]));
}

#[test]
fn hazard_multiplies_that_hazard() {
    let plain = runs(&[]);
    for (setting, hazard) in [("hazard rain*0.5", 0.15_f64), ("hazard rain*3", 0.9), ("hazard rain*0", 0.0)] {
        for (number, run) in (0..).zip(runs(&[setting])) {
            let strikes = |turn: &u32| uniform(number, Purpose::Event, *turn, "rain") < 1.0 - (-hazard).exp();
            assert_eq!(run.turns_with("rain"), (0..12).filter(strikes).map(|it| it + 1).collect::<Vec<_>>());
            assert_eq!(run.turns_with("wind"), plain[number as usize].turns_with("wind"));
        }
    }
}

/// Every weight is drawn once per replication and by its path: `w × (1 + 0.3 (2u - 1))`. Starts, bases, noise and odds
/// are states of the world and stay.
#[test]
fn jitter_multiplies_every_weight_and_no_state() {
    let model = model(GAME, &["jitter 0.3"]);
    let expected = [
        ("actors.us.goals.\"x\"", 0.9),
        ("choices.us.talk.always.\"x\"", 1.0),
        ("choices.us.shout.on_failure.\"x\"", -2.0),
        ("actors.us.positions.arms.salience", 0.6),
        ("indicators.x.flow.months", 4.0),
        ("rules.reciprocity", 0.8),
        ("events.rain.hazard", 0.3),
    ];
    let path = |row: usize| model.parameters[row].path.as_str();
    let plain = runs(&[]);
    for (number, Played { run, .. }) in (0..).zip(replications(&model, RUNS)) {
        let u = |path: &str| {
            Luck { seed: SEED, replication: [0], draw: [number] }.uniform(Purpose::Jitter, 0, name_key(path))[0]
        };
        for (name, nominal) in expected {
            let row = (0..model.parameters.len())
                .find(|it| path(*it) == name)
                .unwrap_or_else(|| panic!("{name} is not drawn"));
            close(run.parameters[row], nominal * (1.0 + 0.3 * (2.0 * u(name) - 1.0)));
        }
        assert_eq!(run.start, plain[number as usize].run.start);
    }
    let drawn: Vec<&str> = (0..model.parameters.len()).map(path).collect();
    assert!(
        !drawn.iter().any(|it| it.ends_with(".start")
            || it.ends_with(".base")
            || it.ends_with(".odds")
            || it.ends_with(".position")),
        "{drawn:?}"
    );
    let mut names: Vec<&str> = drawn.clone();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), drawn.len(), "two weights with one name would be drawn alike");
    // No width, no change.
    assert!(played_alike(&played(GAME, &["jitter 0"]).run, &played(GAME, &[]).run));
}
