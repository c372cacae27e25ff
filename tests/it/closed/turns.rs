//! Turns shorter and longer than a month: what does not hang on the length of a turn, and what is done so that it does
//! not (model.md 1, 4 and 5.5).

use diwan::kernel::{Luck, Purpose, name_key};

use super::{SEED, close, ends, model, played, replications, uniform};

/// A level with a flow, one that returns, a stance without wear, and what is due later.
const QUIET: &str = r#"
    indicators: { "x": (start: 20, flow: (base: 70, months: 8)) },
    issues: { "way": (low: "a", high: "b", start: 40), "path": (low: "a", high: "b", start: 40) },
    actors: { "us": (influence: 50, stability: 50), "them": (influence: 50, stability: 50) },
    rules: (fatigue: 0),
    choices: { "us": { "nudge": (always: { "issue.way": 2 }) } },
    events: { "shock": (at: 0, effects: { "us.stability": 10, "them->us": 10, "issue.path": (add: 8, after: 2, over: 4) }) }"#;

/// Two half months are a month for flows, returns, stances without wear, what is due later, agreements at rest, and for
/// the memory of use.
#[test]
fn two_half_months_are_a_month() {
    let whole = played(QUIET, &["turns=6", "policy us=always(nudge)"]);
    let halves = played(QUIET, &["turns=12", "months_per_turn=0.5", "policy us=always(nudge)"]);
    for months in 1..=6 {
        for name in ["x", "issue.way", "us.stability", "them->us"] {
            close(whole.after(months, name), halves.after(2 * months, name));
        }
    }
    close(whole.after(6, "issue.way"), 52.0);
    // The parts are smaller and come oftener; all have come when the last is due.
    close(whole.after(6, "issue.path"), 48.0);
    close(halves.after(12, "issue.path"), 48.0);
}

/// A turn of two or three months is as many of one for the same things.
#[test]
fn a_long_turn_is_as_many_months() {
    let whole = played(QUIET, &["turns=6", "policy us=always(nudge)"]);
    for months in [2, 3] {
        let (turns, length) = (format!("turns={}", 6 / months), format!("months_per_turn={months}"));
        let long = played(QUIET, &[&turns, &length, "policy us=always(nudge)"]);
        for turn in 1..=6 / months {
            for name in ["x", "issue.way", "us.stability", "them->us"] {
                close(whole.after(turn * months, name), long.after(turn, name));
            }
        }
        close(long.after(6 / months, "issue.path"), 48.0);
    }
}

/// A hazard's chance of sparing a month is the same in one draw and in two: `exp(-h/2)² = exp(-h)`; so the survivors of
/// both are as many but for chance.
#[test]
fn hazards_do_not_hang_on_the_turn() {
    let sections = r#"events: { "end": (hazard: 0.4, outcome: "other") }"#;
    let exact = (-0.4_f64 * 3.0).exp();
    let error = (exact * (1.0 - exact) / 4_000.0).sqrt();
    for settings in [&["turns=3"][..], &["turns=12", "months_per_turn=0.25"], &["turns=1", "months_per_turn=3"]] {
        let share = ends(&model(sections, settings), 4_000, "end").0 / 4_000.0;
        assert!((share - exact).abs() < 4.0 * error, "{settings:?}: {share} against {exact}");
    }
}

/// On a turn of dt months an act is put off with probability 1 - dt, and the best of the rest is taken under the same
/// noise.
#[test]
fn acts_are_thinned_on_short_turns() {
    let sections = r#"
        actors: { "us": (influence: 50, stability: 50) },
        choices: { "us": { "act": (kind: Act, cost: 0), "stance": (cost: 0.02) } }"#;
    let model = model(sections, &["months_per_turn=0.25", "turns=8"]);
    let mut put_off = 0;
    for (number, run) in (0..).zip(replications(&model, 400)) {
        let luck = Luck { seed: SEED, replication: [number], draw: [number] };
        for turn in 0..8 {
            let score =
                |name: &str, utility: f64| utility / 0.18 + luck.gumbel(Purpose::Choice, turn, name_key(name))[0];
            let (act, stance, hold) = (score("us.act", 0.0), score("us.stance", -0.02), score("us.hold", 0.0));
            let acts = act > stance.max(hold);
            let thinned = acts && uniform(number, Purpose::Thinning, turn, "us") >= 0.25;
            put_off += u32::from(thinned);
            let expected = if acts && !thinned { Some("us.act") } else { (stance > hold).then_some("us.stance") };
            let chosen = run.run.turns[turn as usize].choices[0].choice;
            assert_eq!(chosen, expected.and_then(|it| model.scenario.choice(it)), "replication {number}, turn {turn}");
        }
    }
    assert!(put_off > 500, "only {put_off} acts were put off");
}
