//! Levels: flows, returns, delays and headroom (model.md 3 and 4).

use diwan::kernel::{Luck, Purpose, name_key};

use super::{SEED, close, played};

/// An issue is the quietest variable: no flow draws it and it returns nowhere.
fn issue(start: f64, events: &str) -> String {
    format!(r#"issues: {{ "way": (low: "a", high: "b", start: {start}) }}, events: {{ {events} }}"#)
}

/// `x(n) = A + (x0 - A) e^(-n dt / T)`.
#[test]
fn a_level_is_pulled_back_to_its_base() {
    for dt in [1.0_f64, 0.25] {
        let run = played(
            r#"indicators: { "x": (start: 20, flow: (base: 70, months: 8)) }, calibration: (offsets: { "x": 5 })"#,
            &[&format!("months_per_turn={dt}")],
        );
        for turns in [1, 5, 12] {
            close(run.after(turns, "x"), 75.0 - 55.0 * (-(turns as f64) * dt / 8.0).exp());
        }
    }
}

/// A push of 10 on `a`, which drives `b`: deviations are `M^n (10, 0)` with `M = [[1 - s_a, 0], [g s_b, 1 - s_b]]`,
/// both reckoned before either moves.
#[test]
fn a_push_spreads_as_a_power_of_the_matrix_of_steps() {
    let run = played(
        r#"indicators: {
            "a": (start: 50, flow: (base: 50, months: 6)),
            "b": (start: 50, flow: (base: 50, terms: { "a - 50": 0.4 }, months: 9)),
        }, events: { "push": (at: 0, effects: { "a": 10 }) }"#,
        &[],
    );
    let (a, b) = ((-1.0_f64 / 6.0).exp(), (-1.0_f64 / 9.0).exp());
    for turns in 1..=12 {
        let n = turns as i32;
        close(run.after(turns, "a"), 50.0 + 10.0 * a.powi(n));
        // The power of a triangular matrix: g s_b Σ b^(n-1-k) a^k, summed as a geometric series.
        close(run.after(turns, "b"), 50.0 + 10.0 * 0.4 * (1.0 - b) * (b.powi(n) - a.powi(n)) / (b - a));
    }
}

/// A gain of -g both ways turns the pair of deviations round: `M = I + s (K - I)` applied step by step.
#[test]
fn a_pair_that_drives_each_other_follows_its_matrix() {
    let run = played(
        r#"indicators: {
            "a": (start: 60, flow: (base: 50, terms: { "b - 50": -0.7 }, months: 3)),
            "b": (start: 50, flow: (base: 50, terms: { "a - 50": 0.7 }, months: 3)),
        }"#,
        &[],
    );
    // Eigenvalues 1 - s ± 0.7 s i: a spiral of radius r and angle φ.
    let s = 1.0 - (-1.0_f64 / 3.0).exp();
    let (radius, angle) = ((1.0 - s).hypot(0.7 * s), (0.7 * s).atan2(1.0 - s));
    for turns in 1..=12 {
        let n = turns as f64;
        close(run.after(turns, "a"), 50.0 + 10.0 * radius.powf(n) * (angle * n).cos());
        close(run.after(turns, "b"), 50.0 + 10.0 * radius.powf(n) * (angle * n).sin());
    }
}

/// `+ σ sqrt(dt) N(0,1)` on each turn.
#[test]
fn noise_is_scaled_by_the_root_of_the_turn() {
    let run =
        played(r#"indicators: { "x": (start: 50, flow: (base: 50, months: 8, noise: 3)) }"#, &["months_per_turn=0.25"]);
    let luck = Luck { seed: SEED, replication: [0], draw: [0] };
    let (mut x, keep) = (50.0, (-0.25_f64 / 8.0).exp());
    for turn in 0..12 {
        x = 50.0 + (x - 50.0) * keep + 3.0 * 0.5 * luck.normal(Purpose::Flow, turn, name_key("x"))[0];
        close(run.after(turn as usize + 1, "x"), x);
    }
}

/// Without a flow: influence 15 months, stability 9, attitudes 12, engagement 10; patience and further scores stay.
#[test]
fn what_has_no_flow_returns_to_its_start_or_stays() {
    let run = played(
        r#"actors: { "us": (influence: 50, stability: 50, engagement: 40, scores: { "resolve": 50 }, relations: { "them": -30 }),
                     "them": (influence: 50, stability: 50) },
           events: { "shock": (at: 0, effects: { "us.influence": 10, "us.stability": -10, "us.engagement": 10, "us.resolve": 10, "us.patience": 10,
                                                  "us->them": 10 }) }"#,
        &[],
    );
    for turns in [1, 7] {
        let left = |months: f64| 10.0 * (-(turns as f64) / months).exp();
        close(run.after(turns, "us.influence"), 50.0 + left(15.0));
        close(run.after(turns, "us.stability"), 50.0 - left(9.0));
        close(run.after(turns, "us.engagement"), 40.0 + left(10.0));
        close(run.after(turns, "us->them"), -30.0 + left(12.0));
        close(run.after(turns, "us.resolve"), 60.0);
        close(run.after(turns, "us.patience"), 60.0);
    }
}

/// `add: 6, after: 1, over: 3`: nothing on the turn itself, then three months of 2, or six halves of 1.
#[test]
fn an_effect_comes_when_it_is_due_and_in_equal_parts() {
    let text = issue(
        50.0,
        r#""turn": (at: 0, effects: { "issue.way": (add: 6, after: 1, over: 3, scale: "issue.way / 100 + 0.5") })"#,
    );
    let whole = played(&text, &[]);
    for (turns, level) in [(1, 50.0), (2, 52.0), (3, 54.0), (4, 56.0), (12, 56.0)] {
        close(whole.after(turns, "issue.way"), level);
    }
    let halves = played(&text, &["months_per_turn=0.5"]);
    for (turns, level) in [(2, 50.0), (3, 51.0), (5, 53.0), (8, 56.0), (12, 56.0)] {
        close(halves.after(turns, "issue.way"), level);
    }
    let text = text.replace("after: 1, ", "");
    for (turns, now, skipped) in [(1, 52.0, 50.0), (2, 54.0, 52.0), (3, 56.0, 54.0), (12, 56.0, 54.0)] {
        close(played(&text, &[]).after(turns, "issue.way"), now);
        close(played(&text, &["rules.first_instalment=Skipped"]).after(turns, "issue.way"), skipped);
    }
}

/// Upwards `clip((100 - x) / 25, 0, 1)`, downwards `clip((x - low) / 25, 0, 1)`, each on the sum of what goes that way.
#[test]
fn a_push_arrives_within_headroom() {
    let push = |start, effects: &str, settings: &[&str]| {
        played(&issue(start, &format!(r#""push": (at: 0, effects: {{ "issue.way": {effects} }})"#)), settings)
            .after(1, "issue.way")
    };
    close(push(60.0, "10", &[]), 70.0);
    close(push(90.0, "10", &[]), 94.0);
    close(push(90.0, "10", &["rules.headroom=5"]), 100.0);
    close(push(90.0, "-10", &[]), 80.0);
    close(push(10.0, "-10", &[]), 6.0);
    close(push(90.0, "[(add: 10), (add: -10)]", &[]), 84.0);
    close(push(90.0, "[(add: 20), (add: 20)]", &[]), 100.0);
    // In order each meets what the former left: 90 + 4 = 94, and 94 + 10 × 6/25.
    close(push(90.0, "[(add: 10), (add: 10)]", &["rules.application=InOrder"]), 96.4);
    close(push(90.0, "[(add: 10), (add: 10)]", &[]), 98.0);
}

/// Attitudes have their headroom at -100.
#[test]
fn an_attitude_has_headroom_at_both_of_its_ends() {
    let pushed = |start: f64, add: f64| {
        let run = played(
            &format!(
                r#"actors: {{ "us": (influence: 50, stability: 50, relations: {{ "them": {start} }}), "them": (influence: 50, stability: 50) }},
                   rules: (relation_months: 1200), events: {{ "shock": (at: 0, effects: {{ "us->them": {add} }}) }}"#
            ),
            &[],
        );
        // What the return takes within a month is put back.
        start + (run.after(1, "us->them") - start) / (-1.0_f64 / 1200.0).exp()
    };
    close(pushed(0.0, -10.0), -10.0);
    close(pushed(-90.0, -10.0), -94.0);
    close(pushed(90.0, 10.0), 94.0);
    close(pushed(90.0, -10.0), 80.0);
}
