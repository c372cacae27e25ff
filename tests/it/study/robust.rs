//! Policies over many states of the world: on a scenario in which regret can be reckoned by hand, on the flagship beside a
//! comparison, and as the program says it.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use diwan::ensemble::Observer;
use diwan::scenario::{Metric, Scenario, load, read_metric};
use diwan::stats::Level;
use diwan::study::{
    Aim, Arm, Comparing, Condition, Policies, RobustError, RobustFacts, Robustness, Sampling, Satisfied, compare,
    read_policies, robust,
};

use super::{diwan, empty, json, number};

/// Two levels that nothing moves: one is even between 40 and 60, the other says nothing.
const LEVELS: &str = r#"(
    format: 1, title: "Levels", start: "2020-06-01", turns: 2,
    indicators: { "gain": (start: Uniform(40, 60)), "idle": (start: Normal(50, 5)) },
    actors: {
        "one": (influence: 50, stability: 50, goals: { "gain": 0.5 }),
        "two": (influence: 50, stability: 50, goals: { "idle": 0.5 }),
    },
    issues: { "i": (low: "l", high: "h", start: 50) },
    choices: { "one": { "wait": (cost: 0.1) }, "two": { "wait": (cost: 0.1) } },
    outcomes: { "usual": (when: "true") },
)"#;

/// The scenario on disk, since policies are read from there.
fn levels(name: &str) -> String {
    let file = empty(name).join("levels.ron");
    std::fs::write(&file, LEVELS).expect("written");
    file.display().to_string()
}

fn metric(scenario: &Scenario, text: &str) -> Metric {
    read_metric(scenario, text, scenario.span).expect("a metric")
}

struct Asked {
    scenario: Arc<Scenario>,
    policies: Vec<Arm>,
    aims: Vec<Aim>,
    satisfied: Vec<Satisfied>,
}

impl Asked {
    fn of(place: &str, arms: &[&str], aims: &[(&str, bool)], conditions: &[&str]) -> Self {
        let scenario = Arc::new(load(place, &[]).scenario.expect("sound"));
        let arms: Vec<String> = arms.iter().map(|it| (*it).to_owned()).collect();
        let Policies { arms: policies, .. } = read_policies(place, &[], &[], &arms).expect("policies");
        let aims = aims.iter().map(|(text, more)| Aim { metric: metric(&scenario, text), more: *more }).collect();
        let satisfied = conditions
            .iter()
            .map(|it| Condition::read(it).expect("a condition"))
            .map(|condition| Satisfied { metric: metric(&scenario, &condition.metric()), condition })
            .collect();
        Self { scenario, policies, aims, satisfied }
    }

    fn robustness(&self, draws: u64, seeds: u64, threads: usize) -> Robustness<'_> {
        Robustness {
            scenario: &self.scenario,
            policies: &self.policies,
            control: 0,
            settings: &[],
            aims: &self.aims,
            satisfied: &self.satisfied,
            draws,
            seeds,
            seed: 5,
            threads,
            level: Level::P95,
        }
    }

    fn found(&self, draws: u64, seeds: u64) -> RobustFacts {
        robust(&self.robustness(draws, seeds, 2), &()).expect("nothing stands in its way")
    }
}

/// One policy takes what comes, evenly between 40 and 60, the other is safe at 50: each regrets what the other would have
/// brought in half of the states, 2.5 on average, 8 at nine states of ten. No luck is in it.
#[test]
fn regret_is_what_can_be_reckoned_by_hand() {
    let place = levels("robust-regret");
    let asked = Asked::of(&place, &["risky=", "safe=indicators.gain=50"], &[("end(gain)", true)], &[]);
    let found = asked.found(1_000, 2);
    for policy in &found.policies {
        let measure = &policy.measures[0];
        let it = measure.regret;
        assert!((measure.mean - 50.0).abs() < 0.5 && (it.mean - 2.5).abs() < 0.3, "{measure:?}");
        assert!((it.p90 - 8.0).abs() < 0.5 && (9.8..=10.0).contains(&it.max), "{it:?}");
        assert!(it.low <= it.mean && it.mean <= it.high && it.p90_low <= it.p90 && it.p90 <= it.p90_high);
        assert!((it.at_least - it.mean).abs() < 1e-9 && (it.at_most - it.mean).abs() < 1e-9, "there is no luck in it");
        assert!((measure.best.share - 0.5).abs() < 0.05);
    }
    assert!(found.aims[0].luck_share < 1e-9 && (found.beyond - 0.003).abs() < 1e-4);
    // The worst tenth of the regret of who takes what comes is where little comes.
    let fails = &found.policies[0].fails[0];
    assert_eq!((fails.kind, fails.states, fails.none), ("regret", 100, None));
    let [it] = &fails.boxes[..] else { panic!("{:?}", fails.boxes) };
    assert!(it.density > 0.9 && it.coverage > 0.9, "{it:?}");
    assert!(it.limits.len() == 1 && it.limits[0].path == "indicators.gain", "{:?}", it.limits);
    assert!(it.limits[0].high.is_some_and(|it| (41.5..43.0).contains(&it)) && it.limits[0].low.is_none());
    let map = fails.map.as_ref().expect("a map");
    assert!(map.across == "indicators.gain" && map.up == "indicators.idle" && map.points.len() == 300);
    // Who is safe regrets where much comes, but draws no such number: there is nothing to tell it by.
    assert_eq!(found.policies[1].fails[0].none, Some("nowhere"));
}

#[test]
fn what_satisfies_is_what_can_be_reckoned_by_hand() {
    let place = levels("robust-satisfies");
    let conditions = ["end(gain) >= 45", "end(gain) < 20"];
    let asked = Asked::of(&place, &["risky=", "safe=indicators.gain=50"], &[("end(gain)", false)], &conditions);
    let found = asked.found(400, 2);
    let [risky, safe] = &found.policies[..] else { panic!("two policies") };
    assert!((risky.satisfies[0].share - 0.75).abs() < 0.06 && risky.satisfies[0].low < 0.75);
    assert_eq!(risky.satisfies[0].share, risky.satisfies[0].seen, "there is no luck in it");
    assert!(safe.satisfies[0].share == 1.0 && safe.satisfies[0].low < 1.0 && safe.satisfies[1].share == 0.0);
    assert_eq!(safe.fails.iter().map(|it| it.none).collect::<Vec<_>>(), [Some("never"), Some("always")]);
    let it = &risky.fails[0];
    assert_eq!(it.states, (400.0 * (1.0 - risky.satisfies[0].share)).round() as u64);
    assert!(it.boxes[0].density > 0.95 && it.boxes[0].limits[0].path == "indicators.gain", "{it:?}");
    // Less is better now: who takes what comes regrets what it is too much. Of 400 states four standard errors are 0.65.
    assert!((risky.measures[0].regret.mean - 2.5).abs() < 0.65 && found.aims[0].direction == "less");
}

/// Who pays is what a comparison of the same runs says.
#[test]
fn who_pays_is_what_a_comparison_says() {
    let arms = ["hard=doctrine us=maximalist", "patient=doctrine us=patience"];
    let asked = Asked::of("us_iraq_2020", &arms, &[("share(escalation)", false)], &[]);
    let found = asked.found(40, 2);
    let payoffs: Vec<Metric> = asked.robustness(40, 2, 1).metrics()[..asked.scenario.actors.len()].to_vec();
    let smallest: Vec<f64> = payoffs.iter().map(|it| it.smallest_in(&asked.scenario)).collect();
    let sampling = Sampling { seed: 5, draws: 40, seeds: 2, threads: 1, metrics: payoffs.into(), parameters: false };
    let comparing = Comparing {
        arms: &asked.policies[1..],
        control: &asked.policies[0],
        settings: &[],
        smallest: &smallest,
        level: Level::P95,
        sampling,
    };
    let compared = compare(&comparing, &()).expect("enough pairs").facts;
    assert!(found.policies[0].payoffs.is_empty());
    assert_eq!(found.policies[1].payoffs.len(), compared.contrasts.len());
    for (it, other) in found.policies[1].payoffs.iter().zip(&compared.contrasts) {
        assert_eq!(format!("payoff({})", it.actor), other.metric);
        assert_eq!((it.difference, it.low, it.high), (other.difference, other.low, other.high));
        assert_eq!((it.p_adjusted, it.verdict), (other.p_adjusted, other.verdict));
    }
}

#[test]
fn threads_cannot_be_seen_and_the_order_of_policies_changes_nothing() {
    let arms = ["a=doctrine us=maximalist", "b=doctrine us=patience", "c=doctrine us=transactional"];
    let of = |arms: &[&str], threads| {
        let asked = Asked::of("us_iraq_2020", arms, &[("end(attacks)", false)], &["end(attacks) <= 50"]);
        robust(&asked.robustness(60, 3, threads), &()).expect("sound")
    };
    let one = of(&arms, 1);
    let value = |it: &RobustFacts| serde_json::to_value(it).expect("facts");
    assert_eq!(value(&one), value(&of(&arms, 3)));
    let turned = of(&[arms[2], arms[0], arms[1]], 2);
    for (place, other) in [(0, 1), (1, 2), (2, 0)] {
        let (it, other) = (&one.policies[place], &turned.policies[other]);
        let near = |a: f64, b: f64| (a - b).abs() < 1e-7;
        assert!(it.name == other.name && near(it.measures[0].regret.p90, other.measures[0].regret.p90));
        assert!(near(it.satisfies[0].share, other.satisfies[0].share) && it.fails[0].states == other.fails[0].states);
    }
    let p90 = |it: &usize| one.policies[*it].measures[0].regret.p90;
    assert!(one.order.windows(2).all(|it| p90(&it[0]) <= p90(&it[1])), "the smallest stands first");
}

/// What is broken off halfway keeps nothing, and says so.
#[test]
fn what_is_broken_off_says_nothing() {
    struct Soon(std::sync::atomic::AtomicU64);
    impl Observer for Soon {
        fn done(&self, runs: u64) {
            self.0.fetch_add(runs, std::sync::atomic::Ordering::Relaxed);
        }
        fn stops(&self) -> bool {
            self.0.load(std::sync::atomic::Ordering::Relaxed) > 0
        }
    }
    let place = levels("robust-broken");
    let asked = Asked::of(&place, &["a=", "b=indicators.gain=50"], &[("end(gain)", true)], &[]);
    let at_once = robust(&asked.robustness(100, 2, 1), &AtomicBool::new(true));
    let soon = robust(&asked.robustness(5_000, 20, 1), &Soon(0.into()));
    for it in [at_once, soon] {
        let error = it.expect_err("it was broken off");
        assert!(matches!(error, RobustError::Interrupted) && error.to_string().contains("nothing is kept"));
    }
}

/// Levers are combined, the last changing fastest, and called by what is chosen where that is clear.
#[test]
fn policies_are_all_combinations_of_levers() {
    let of = |more: &[&str]| {
        let all =
            [&["robust", "us_iraq_2020", "--draws", "10", "--seeds", "2", "--avoid", "end(attacks)"], more].concat();
        let (found, code) = json(&all);
        assert_eq!(code, Some(0), "{found}");
        let policies = found["policies"].as_array().expect("policies").clone();
        let name = |it: &serde_json::Value| it["name"].as_str().expect("a name").to_owned();
        (policies.iter().map(name).collect::<Vec<String>>(), found)
    };
    let us = "doctrine us = maximalist | patience";
    let (names, found) =
        of(&["--lever", us, "--lever", "event assassination off |", "--arm", "third=doctrine us=transactional"]);
    assert_eq!(
        names,
        [
            "maximalist + event assassination off",
            "maximalist + as stated",
            "patience + event assassination off",
            "patience + as stated",
            "third"
        ]
    );
    assert_eq!(found["control"], "maximalist + event assassination off");
    assert_eq!(found["policies"][1]["settings"], serde_json::json!(["doctrine us=maximalist"]));
    let (names, found) = of(&["--lever", "indicators.tension=40,60", "--control", "indicators.tension=60"]);
    assert_eq!(names, ["indicators.tension=40", "indicators.tension=60"]);
    assert!(found["control"] == "indicators.tension=60" && number(&found, "draws") == 10.0);
    assert!(found["policies"][1]["payoffs"].as_array().is_some_and(Vec::is_empty));
}

#[test]
fn what_cannot_be_asked_is_refused_with_a_word() {
    let said = |more: &[&str]| {
        let output = diwan(&[&["robust"], more].concat());
        (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let levels = levels("robust-refused");
    let two = ["--arm", "a=", "--arm", "b=indicators.gain=50"];
    let on = |more: &[&'static str]| -> Vec<&str> { [&[levels.as_str()], more].concat() };
    for (more, code, word) in [
        (on(&["--make", "end(gain)"]), 2, "--lever"),
        (on(&["--make", "end(gain)", "--arm", "a="]), 2, "one policy alone"),
        (on(&[&two[..], &[]].concat()), 2, "nothing is asked"),
        (on(&["--make", "end(gain)", "--lever", "indicators.gian=40,50"]), 2, "did you mean `indicators.gain`"),
        (on(&["--make", "end(gain)", "--lever", "indicators.gain=40,500"]), 2, "500 lies outside"),
        (on(&["--make", "end(gain)", "--lever", "indicators.gain=0..9 |"]), 3, "0..9"),
        (on(&["--make", "end(gian)", "--arm", "a=", "--arm", "b="]), 2, "gian"),
        (on(&["--satisfy", "end(gian) > 3", "--arm", "a=", "--arm", "b="]), 2, "gian"),
        (on(&["--satisfy", "gain", "--arm", "a=", "--arm", "b="]), 2, "no condition"),
        (on(&["--satisfy", "> 3", "--arm", "a=", "--arm", "b="]), 2, "no condition"),
        (on(&["--make", "end(gain)", "--arm", "a=", "--arm", "a="]), 2, "two arms called `a`"),
        (on(&["--make", "end(gain)", "--arm", "a=", "--arm", "b=nothing there"]), 3, "--arm b"),
        (on(&["--make", "end(gain)", "--arm", "a=", "--arm", "b=", "--control", "c"]), 2, "`a`, `b`"),
        (on(&["--make", "end(gain)", "--arm", "a=", "--arm", "b=", "--seeds", "1"]), 2, "--seeds"),
        (on(&["--make", "end(gain)", "--arm", "a=", "--arm", "b=", "--draws", "50000000"]), 2, "runs a second"),
        (vec!["tiny", "--make", "end(water)", "--arm", "a=", "--arm", "b=events off"], 2, "nothing is drawn"),
        (vec!["us_iraq_2020", "--make", "end(attacks)", "--lever", "doctrine us = maximalist | nobody"], 3, "nobody"),
    ] {
        let (is, text) = said(&more);
        assert!(is == Some(code) && text.contains(word), "{more:?}: {is:?} {text}");
    }
    let many = "rules.solidarity=0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8,0.9";
    let (code, text) = said(&[
        "us_iraq_2020",
        "--make",
        "end(attacks)",
        "--lever",
        many,
        "--lever",
        "indicators.tension=20,30,40,50,60,70,80,90",
    ]);
    assert!(code == Some(2) && text.contains("72 policies are too many"), "{text}");
}

/// The report as people read it. `BLESS=1` writes it, to be read before it is kept.
#[test]
fn the_report_is_what_was_read() {
    let water = ["--set", "indicators.water=Uniform(20, 80)", "--set", "actors.north.influence=Uniform(30, 90)"];
    let asked = ["robust", "tiny", "--arm", "talk=", "--arm", "still=hold north", "--arm", "dry=event drought off"];
    let on = ["--make", "end(water)", "--satisfy", "share(plenty) >= 0.5", "--control", "talk"];
    let output = diwan(&[&asked[..], &on, &water, &["--draws", "200", "--seeds", "10", "--quiet"]].concat());
    let more =
        diwan(&[&asked[..], &["--avoid", "share(quarrel)"], &water, &["--draws", "60", "--seeds", "5"]].concat());
    let seen = [output, more].map(|it| String::from_utf8(it.stdout).expect("a text")).join("\n\n");
    // How long it took is no part of it.
    let seen = timeless(&seen);
    let golden = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/robust_tiny.txt");
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&golden, &seen).expect("written");
    }
    assert_eq!(seen, std::fs::read_to_string(&golden).expect("there is a golden report"));
}

/// A text in which no seconds stand.
fn timeless(text: &str) -> String {
    let line = |line: &str| match line.strip_suffix(" s.") {
        Some(rest) => format!("{} … s.", rest.rsplit_once(' ').map_or("", |it| it.0)),
        None => line.to_owned(),
    };
    text.lines().map(line).collect::<Vec<String>>().join("\n")
}
