//! Courses: reviews, and several choices on one turn (model2.md 3).

use std::collections::BTreeMap;

use super::{close, model, played, replications};
use diwan::record::Choices;

/// Three stances that differ by what they cost alone, and two acts.
const COURSE: &str = r#"
    indicators: { "a": (start: 50), "b": (start: 50), "c": (start: 50) },
    actors: { "us": (influence: 50, stability: 50, temperature: 0.25, hold_bias: -0.4, goals: { "a": 0.4, "b": 0.3, "c": 0.1 }),
              "them": (influence: 50, stability: 50) },
    rules: (foresight: false, fatigue: 0),
    choices: { "us": { "one": (cost: 0.1, always: { "them.engagement": 1 }), "two": (always: { "them.engagement": 1 }),
                       "three": (cost: 0.25, always: { "them.engagement": 1 }) } }"#;

/// The shares of choosing once: `exp(-cost / τ)` over their sum, and holding.
fn shares() -> BTreeMap<&'static str, f64> {
    let weights: [(&str, f64); 4] = [("one", -0.4), ("two", 0.0), ("three", -1.0), ("hold", -0.4)];
    let total: f64 = weights.iter().map(|it| it.1.exp()).sum();
    weights.map(|(name, logit)| (name, logit.exp() / total)).into()
}

/// What each replication took on each turn.
fn courses(settings: &[&str], count: u64) -> Vec<Vec<Choices>> {
    let model = model(COURSE, settings);
    let us = model.scenario.actor("us").expect("an actor");
    let runs = replications(&model, count);
    runs.iter().map(|it| it.run.turns.iter().map(|turn| turn.taken_by(us)).collect()).collect()
}

/// Between reviews a course is kept, and yet every choice has the share that the logit response gives it: repeats are
/// `κ + (1 - κ) Σ p²` with `κ = exp(-dt / m)`.
#[test]
fn a_course_is_kept_between_reviews_at_the_same_shares() {
    let shares = shares();
    let even: f64 = shares.values().map(|it| it * it).sum();
    let n = 4_000;
    for (settings, kept) in [
        (&["rules.review=4"][..], (-0.25_f64).exp()),
        (&["actors.us.reviews=4", "months_per_turn=0.5"], (-0.125_f64).exp()),
        (&["rules.review=4", "actors.us.reviews=0"], 0.0),
        (&[], 0.0),
    ] {
        let runs = courses(settings, n);
        let pairs = runs.iter().flat_map(|it| it.windows(2));
        let repeated = pairs.clone().filter(|it| it[0] == it[1]).count() as f64 / pairs.count() as f64;
        let expected = kept + (1.0 - kept) * even;
        assert!((repeated - expected).abs() < 0.012, "{settings:?}: {repeated} repeated, {expected} expected");
        let model = model(COURSE, settings);
        for (name, share) in &shares {
            let id = model.scenario.choice(&format!("us.{name}"));
            // The last turn of each run, so that the runs are independent: within four standard errors.
            let taken = runs.iter().filter(|it| it.last().expect("a turn").first() == id).count() as f64 / n as f64;
            let error = 4.0 * (share * (1.0 - share) / n as f64).sqrt();
            assert!((taken - share).abs() < error, "{settings:?}: {name} {taken}, {share} expected");
        }
    }
}

/// Who is shaken turns about more often: the mean between reviews is `clip(s, 0.3, 1.3)` of what it was.
#[test]
fn who_is_shaken_reviews_more_often() {
    // At a temperature so low that erratic choice does not matter, courses change with reviews alone.
    let repeated = |settings: &[&str]| {
        let runs = courses(&[settings, &["rules.review=6"]].concat(), 3_000);
        let pairs = runs.iter().flat_map(|it| it.windows(2));
        pairs.clone().filter(|it| it[0] == it[1]).count() as f64 / pairs.count() as f64
    };
    let even: f64 = shares().values().map(|it| it * it).sum();
    let shaken = ["actors.us.stability=25", "actors.us.temperature=0.125", "rules.steady_choice=1"];
    let expected = (-1.0_f64 / 3.0).exp();
    let found = repeated(&shaken);
    assert!((found - (expected + (1.0 - expected) * even)).abs() < 0.015, "{found}");
}

/// With room for two, ordered pairs come as Plackett and Luce say: the second among what the first leaves, and nothing
/// after holding.
#[test]
fn several_are_taken_without_replacement() {
    let runs = courses(&["actors.us.attention=2"], 6_000);
    let model = model(COURSE, &["actors.us.attention=2"]);
    let (shares, n) = (shares(), runs.len() as f64);
    let id = |name: &str| model.scenario.choice(&format!("us.{name}"));
    let mut chi = 0.0;
    let mut cells = 0;
    let mut cell = |expected: f64, test: &dyn Fn(&Choices) -> bool| {
        let found = runs.iter().filter(|it| test(&it[0])).count() as f64;
        chi += (found - expected * n).powi(2) / (expected * n);
        cells += 1;
    };
    cell(shares["hold"], &|it| it.first().is_none());
    for first in ["one", "two", "three"] {
        for second in ["one", "two", "three", "hold"].into_iter().filter(|it| *it != first) {
            let wanted: Vec<_> = [id(first), id(second)].into_iter().flatten().collect();
            cell(shares[first] * shares[second] / (1.0 - shares[first]), &|it| it.iter().eq(wanted.iter().copied()));
        }
    }
    // Chi-square with 9 degrees of freedom, bound at p = 0.001, seed fixed.
    assert!(cells == 10 && chi < 27.88, "chi-square {chi} over {cells} cells");
}

/// What excludes another is not taken beside it, whichever of the two says so: the second of a pair comes as if the
/// excluded were not on the menu.
#[test]
fn what_is_excluded_is_not_taken_beside_it() {
    for said in [r#"choices.us.one.excludes=["two"]"#, r#"choices.us.two.excludes=["us.one"]"#] {
        let settings = ["actors.us.attention=2", said];
        let runs = courses(&settings, 6_000);
        let model = model(COURSE, &settings);
        let [one, two, three] = ["one", "two", "three"].map(|it| model.scenario.choice(&format!("us.{it}")));
        assert!(
            runs.iter()
                .flatten()
                .all(|it| !(it.iter().any(|it| Some(it) == one) && it.iter().any(|it| Some(it) == two)))
        );
        // Behind `one` there are `three` and holding, with log-odds of -1 and -0.4.
        let after =
            |second| runs.iter().filter(|it| it[0].first() == one && it[0].iter().nth(1) == second).count() as f64;
        let (taken, held) = (after(three), after(None));
        let (n, share) = (taken + held, (-1.0_f64).exp() / ((-1.0_f64).exp() + (-0.4_f64).exp()));
        assert!((taken / n - share).abs() < 4.0 * (share * (1.0 - share) / n).sqrt(), "{said}: {} of {n}", taken / n);
    }
}

/// Stances share the effort, an act does not, and there is one act at most.
#[test]
fn stances_share_the_effort_and_one_act_is_the_most() {
    let choices = COURSE.split_once("choices:").expect("there are choices").0.to_owned()
        + r#"choices: { "us": { "push": (always: { "a": 2 }), "pull": (always: { "b": 2 }),
               "strike": (kind: Act, always: { "c": 4 }), "stroke": (kind: Act, always: { "c": 3 }) } }"#;
    let levels = |settings: &[&str]| {
        let run = played(&choices, &[settings, &["policy us=greedy"]].concat());
        ["a", "b", "c"].map(|name| run.after(1, name) - 50.0)
    };
    let of = |found: [f64; 3], wanted: [f64; 3]| found.into_iter().zip(wanted).for_each(|(a, b)| close(a, b));
    // Per point 0.04, 0.03 and 0.01 of utility: push, pull, strike, stroke in this order, all above holding.
    of(levels(&[]), [2.0, 0.0, 0.0]);
    of(levels(&["actors.us.attention=2"]), [1.0, 1.0, 0.0]);
    of(levels(&["actors.us.attention=3"]), [2.0 / 3.0, 2.0 / 3.0, 4.0]);
    of(levels(&["actors.us.attention=4"]), [2.0 / 3.0, 2.0 / 3.0, 4.0]);
    // A standing order takes all of the attention.
    of(levels(&["actors.us.attention=4", "script us.pull@1"]), [0.0, 2.0, 0.0]);
    // What is used in part wears out in part.
    let worn = |settings: &[&str]| {
        let run = played(&choices, &[settings, &["policy us=greedy", "rules.fatigue=0.6"]].concat());
        run.after(2, "a") - run.after(1, "a")
    };
    let usage = 1.0 - (-0.25_f64).exp();
    close(worn(&[]), 2.0 * (1.0 - 0.6 * usage));
    close(worn(&["actors.us.attention=2"]), 1.0 - 0.6 * usage / 2.0);
}
