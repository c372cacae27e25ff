//! Limits: what is too much is refused at its place and at once, and what is drawn stays within the range of its place.

use std::sync::Arc;
use std::time::{Duration, Instant};

use diwan::ensemble::Plan;
use diwan::kernel::Seed;
use diwan::model::Model;
use diwan::scenario::{Loaded, load, load_text};
use diwan::sim::play;
use diwan::text::{Diagnostics, MAX_KEPT, Sources, messages};

const WELL: &str = include_str!("../../scenarios/tiny.ron");

/// What takes longer than this on a busy machine grows faster than its text.
const SOON: Duration = Duration::from_secs(20);

/// The well with a text replaced.
fn well(old: &str, new: &str) -> String {
    assert!(WELL.contains(old), "{old}");
    WELL.replacen(old, new, 1)
}

/// The code and the message of the first fault.
fn first(loaded: &Loaded) -> String {
    assert!(loaded.scenario.is_none());
    let fault = loaded.diagnostics.sorted().first().map(|it| format!("{}: {}", it.code, it.message));
    fault.expect("refused without a fault")
}

fn refused(text: &str) -> String {
    let start = Instant::now();
    let loaded = load_text("well.ron", text, &[]);
    let shown = loaded.diagnostics.render(&loaded.sources, false);
    assert!(shown.contains("┌─ well.ron:") && start.elapsed() < SOON, "{:?}", start.elapsed());
    first(&loaded)
}

fn many(count: usize, entry: impl Fn(usize) -> String) -> String {
    (0..count).map(entry).collect()
}

#[test]
fn more_than_anybody_can_oversee_is_refused_at_once() {
    let indicators =
        |n| well("    indicators: {", &format!("    indicators: {{{}", many(n, |it| format!("\"i{it}\": 5,"))));
    assert_eq!(refused(&indicators(500)), "too-large: 501 indicators: a scenario has at most 500");
    assert_eq!(refused(&indicators(300_000)), "too-large: 300001 indicators: a scenario has at most 500");
    let actor = |it| format!("\"a{it}\": (influence: 5, stability: 5),");
    let actors = |n| well("    actors: {", &format!("    actors: {{{}", many(n, actor)));
    assert_eq!(refused(&actors(100_000)), "too-large: 100002 actors: a scenario has at most 128");
    let scores = format!("scores: {{{}}}, influence: 60,", many(600, |it| format!("\"s{it}\": 5,")));
    let levels = "too-large: 611 levels: a scenario has at most 600 indicators, scores of actors (four and those declared), issues and dialogues together";
    assert_eq!(refused(&well("influence: 60,", &scores)), levels);
    let rounds = format!("rounds: [{}]", "0, ".repeat(1_001));
    assert_eq!(refused(&well("rounds: [0]", &rounds)), "too-large: 1001 entries: at most 1000 can stand in one place");
    let tags = format!("tags: [{}], kind: Act", "\"t\", ".repeat(200_000));
    assert_eq!(refused(&well("kind: Act", &tags)), "too-large: 200000 entries: at most 1000 can stand in one place");
    let choices = |actor: usize| format!("\"x{actor}\": {{{}}},", many(1_000, |it| format!("\"c{it}\": (),")));
    let crowd = well("    choices: {", &format!("    choices: {{{}", many(10, choices)));
    assert_eq!(refused(&crowd), "too-large: 10004 choices: a scenario has at most 10000");
    // What is just allowed is read, and soon.
    let start = Instant::now();
    let full = load_text("well.ron", &actors(100), &[]).scenario.expect("100 actors more are not too many");
    assert_eq!(Model::compile(Arc::new(full)).actors.len(), 102);
    assert!(start.elapsed() < SOON, "{:?}", start.elapsed());
}

/// What multiplies is refused by the product's own name: parties at a table, goals of all, effects times goals.
#[test]
fn what_multiplies_has_a_limit_of_its_own() {
    let actor = |it| format!("\"a{it}\": (influence: 5, stability: 5),");
    let crowd = well("    actors: {", &format!("    actors: {{{}", many(40, actor)));
    let table = |n: usize| {
        let seats = many(n - 2, |it| format!(", \"a{it}\""));
        crowd.replacen("table: [\"north\", \"south\"]", &format!("table: [\"north\", \"south\"{seats}]"), 1)
    };
    assert!(load_text("well.ron", &table(32), &[]).scenario.is_some());
    assert_eq!(refused(&table(33)), "too-large: 33 parties: at most 32 sit at one table");
    let goal = |it| format!("\"v{it}\": 0.5,");
    let eager = |it| format!("\"a{it}\": (influence: 5, stability: 5, goals: {{{}}}),", many(900, goal));
    let goals = well("    actors: {", &format!("    actors: {{{}", many(12, eager)));
    assert_eq!(refused(&goals), "too-large: 10804 goals: a scenario has at most 10000");
    let times = many(998, |it| format!("\"v{it}\": (weight: 0.5, times: \"1\"),"));
    let effects = many(900, |it| format!("\"v{it}\": [1, 1, 1, 1, 1, 1],"));
    let weighed = well("goals: { \"water\": 0.8", &format!("goals: {{ {times} \"water\": 0.8")).replacen(
        "always: {",
        &format!("always: {{{effects}"),
        1,
    );
    let found = refused(&weighed);
    assert!(found.starts_with("too-large: 5394190 effects of choices, each counted as often"), "{found}");
}

/// Paths of more than all levels over the most turns would fill the memory: nothing is played for them.
#[test]
fn paths_that_would_fill_the_memory_are_told_in_bytes() {
    let long = well("turns: 2,", "turns: 1200,");
    let model = Arc::new(Model::compile(Arc::new(load_text("well.ron", &long, &[]).scenario.expect("sound"))));
    let mut plan = Plan::new(model, Seed(1), 10, [].into());
    plan.series = vec![diwan::scenario::VariableId(0); 600];
    assert_eq!(plan.excess(), None);
    plan.series = vec![diwan::scenario::VariableId(0); 700];
    assert_eq!(plan.excess(), Some(700 * 1201 * 8));
}

/// Names that nobody knows, by the ten thousand and of every kind: each is a fault, and few are worth a guess.
#[test]
fn unknown_names_take_no_longer_than_known_ones() {
    let start = Instant::now();
    let actor = |it| format!("\"actor_{it}\": (influence: 5, stability: 5),");
    let crowd = well("    actors: {", &format!("    actors: {{{}", many(120, actor)));
    for unknown in [
        "nothing_of_the_kind_{}",
        "actor_1.nothing_{}",
        "actor_1->nobody_{}",
        "nobody_{}.stability",
        "issue.nothing_{}",
    ] {
        let entry = |it: usize| format!("\"{}\": 1,", unknown.replace("{}", &it.to_string()));
        let event = |it| format!("\"e{it}\": (hazard: 0.1, effects: {{{}}}),", many(900, |at| entry(1_000 * it + at)));
        let text = crowd.replacen("    events: {", &format!("    events: {{{}", many(10, event)), 1);
        let loaded = load_text("well.ron", &text, &[]);
        assert_eq!(loaded.diagnostics.errors(), 9_000);
    }
    let settings: Vec<String> = (0..900).map(|it| format!("actors.actor_{it}x.influence=3")).collect();
    assert_eq!(load_text("well.ron", &crowd, &settings).diagnostics.errors(), 900);
    assert!(start.elapsed() < SOON, "{:?}", start.elapsed());
}

/// Claims with many arms: those that change the same thing are readings of their own, and there is an end to that.
#[test]
fn arms_by_the_thousand_are_tried_or_refused() {
    let claims = |count: usize, setting: &dyn Fn(usize) -> String| {
        let test = |it: usize| {
            let arms = format!("arm: [\"{}\"], control: []", setting(it));
            format!("({arms}, metric: \"length()\", direction: Up, smallest: 1),")
        };
        let claim = |it: usize| {
            let tests = many(900.min(count - 900 * it), |at| test(900 * it + at));
            format!("\"c{it}\": (text: \"\", label: Mixed, tests: [{tests}]),")
        };
        well("    events: {", &format!("    claims: {{{}}},\n    events: {{", many(count.div_ceil(900), claim)))
    };
    let start = Instant::now();
    let influence = |it: usize| format!("actors.north.influence={}", it as f64 / 1_000.0);
    assert!(load_text("well.ron", &claims(9_000, &influence), &[]).scenario.is_some());
    let unknown = |it: usize| format!("actors.nobody_{it}.influence=5");
    let loaded = load_text("well.ron", &claims(9_000, &unknown), &[]);
    assert!(loaded.scenario.is_none() && loaded.diagnostics.is_full());
    assert_eq!(refused(&claims(70_000, &influence)), "too-large: the claims of a scenario have at most 10000 settings");
    assert!(start.elapsed() < SOON, "{:?}", start.elapsed());
}

/// A text with attributes by the ten thousand, of one message and of many, and references to what is not there.
#[test]
fn texts_of_a_megabyte_are_read_at_once() {
    let start = Instant::now();
    let read = |text: String| {
        let (mut sources, mut faults) = (Sources::new(), Diagnostics::new());
        let file = sources.add("en.ftl", text);
        (messages(&sources, file, &mut faults).list.len(), faults.errors())
    };
    let attributes = many(100_000, |it| format!("    .a{it} = text {it}\n"));
    assert_eq!(read(format!("actor-us = us\n{attributes}")), (1, 0));
    assert_eq!(read(many(50_000, |it| format!("m{it} = text\n    .about = more\n"))), (50_000, 0));
    assert_eq!(read(many(50_000, |it| format!("m{it} = {{ n{it} }}\n"))), (50_000, 50_000));
    assert_eq!(read(many(50_000, |it| format!("m{it} = {{ -n{it} }}\n"))), (50_000, 50_000));
    assert!(start.elapsed() < SOON, "{:?}", start.elapsed());
}

#[test]
fn a_million_faults_are_counted_and_a_thousand_are_told() {
    let unknown = |it| format!("\"nothing_of_the_kind_{it}\": (add: 5, aftr: 1),");
    let crowd = many(900, |it| format!("\"e{it}\": (hazard: 0.1, effects: {{{}}}),", many(10, unknown)));
    let start = Instant::now();
    let loaded = load_text("well.ron", &well("    events: {", &format!("    events: {{{crowd}")), &[]);
    let found = &loaded.diagnostics;
    assert_eq!((found.errors(), found.sorted().len(), found.is_full()), (18_000, MAX_KEPT, true));
    let shown = found.render(&loaded.sources, false);
    assert!(shown.ends_with("and 17000 more errors, 0 more warnings\n"));
    assert!(shown.lines().all(|line| line.chars().count() < 200), "a long line is cut around the fault");
    assert!(start.elapsed() < SOON, "{:?}", start.elapsed());
}

#[test]
fn long_paths_and_many_settings_are_refused() {
    let setting = |text: String| load_text("well.ron", WELL, &[text]);
    let path = format!("title{}=1", ".start".repeat(100_000));
    assert_eq!(first(&setting(path)), "too-deep: a path of more than 64 steps");
    assert_eq!(first(&setting("turns=3;".repeat(1_001))), "too-large: 1001 settings: at most 1000");
    assert!(setting("turns=3;".repeat(1_000)).scenario.is_some());
    // Values put into values, as deep as paths and texts reach.
    let deep = format!("title={}1{}", "(start: ".repeat(60), ")".repeat(60));
    let deeper = format!("title{}={}1{}", ".start".repeat(60), "(a: ".repeat(60), ")".repeat(60));
    assert_eq!(first(&setting(format!("{deep};{deeper}"))), "wrong-kind: expected text, found a record `(…)`");
}

#[test]
fn a_chain_of_variants_has_an_end() {
    let folder = std::env::temp_dir().join(format!("diwan-chain-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let write = |name: String, text: &str| std::fs::write(folder.join(name), text).expect("written");
    write("v0.ron".into(), WELL);
    for link in 1..12 {
        write(format!("v{link}.ron"), &format!("(extends: \"v{}.ron\", title: \"link {link}\")", link - 1));
    }
    write("snake.ron".into(), "(extends: \"tail.ron\")");
    write("tail.ron".into(), "(extends: \"snake.ron\")");
    let at = |name: &str| load(&folder.join(name).display().to_string(), &[]);
    assert_eq!(at("v7.ron").scenario.expect("eight scenarios in a chain").title, "link 7");
    assert_eq!(first(&at("v11.ron")), "too-deep: a chain of more than 8 scenarios that extend one another");
    assert_eq!(first(&at("snake.ron")), "circle: this scenario extends itself, by way of others");
    std::fs::remove_dir_all(&folder).expect("removed");
}

#[test]
fn what_is_drawn_stays_within_the_range_of_its_place() {
    let wide = "(add: Normal(5, 1e6), over: Uniform(-1e9, 1e9), after: Normal(1, 1e6))";
    let mut text = well("\"water\": 12 }", &format!("\"water\": {wide} }}"));
    text = text
        .replace("temperature: 0.2", "temperature: Normal(0.2, 50)")
        .replace("months: 4)", "months: LogNormal(2, 3), noise: Normal(1, 1e3))");
    let model = Arc::new(Model::compile(Arc::new(load_text("well.ron", &text, &[]).scenario.expect("sound"))));
    let mut at_a_bound = 0;
    for replication in 0..100 {
        let run = play(&model, Seed(8), replication);
        for (parameter, value) in model.parameters.iter().zip(&run.parameters) {
            let (low, high) = parameter.range;
            assert!((low..=high).contains(value), "{} is {value}", parameter.path);
            at_a_bound += usize::from(*value == low || *value == high);
        }
        assert!(run.turns.iter().flat_map(|it| &it.levels).all(|it| (-100.0..=100.0).contains(it)));
    }
    assert!(model.parameters.len() == 7 && at_a_bound > 100, "{at_a_bound} of {}", model.parameters.len() * 100);
}

/// A delay that is 0 in the mean is not 0 in every draw.
#[test]
fn a_drawn_delay_of_mean_zero_delays() {
    let delayed = well(
        "\"rain\": (name: \"A night of rain\", hazard: 0.3, effects: { \"water\": 8 })",
        "\"rain\": (at: 0, effects: {\"water\": (add: 8, after: Uniform(-2, 2))})",
    );
    let model = Arc::new(Model::compile(Arc::new(load_text("well.ron", &delayed, &[]).scenario.expect("sound"))));
    let rain = diwan::scenario::EventId(1);
    let falls_at_once = |replication| {
        play(&model, Seed(8), replication).turns[0]
            .changes
            .iter()
            .any(|it| it.cause == diwan::record::Cause::Event(rain))
    };
    let at_once = (0..100).filter(|it| falls_at_once(*it)).count();
    assert!((50..95).contains(&at_once), "{at_once} of 100 draws are below half a month");
}

#[test]
fn a_dialogue_without_postures_is_refused_with_a_reason() {
    let start = WELL.find("postures: {").expect("postures") + "postures: {".len();
    let end = WELL[start..].find("\n            },").expect("their end") + start;
    assert_eq!(
        refused(&format!("{}{}", &WELL[..start], &WELL[end..])),
        "no-deal: a dialogue needs a posture in which to talk"
    );
}
