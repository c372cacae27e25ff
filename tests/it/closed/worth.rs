//! Worth: every term of an actor's utility by itself (model.md 5.1 and 5.2).

use super::{close, first_menu};

/// One actor with one choice whose effects are `effects`; it looks ahead only where `rules` say so.
fn worth(effects: &str, rules: &str) -> f64 {
    worth_of(&format!("always: {{ {effects} }}"), rules)
}

fn worth_of(choice: &str, rules: &str) -> f64 {
    let sections = format!(
        r#"
        indicators: {{
            "x": (start: 50, flow: (base: 50, months: 6)), "full": 90, "z": (start: 30, flow: (base: 30, months: 5)),
            "y": (start: 50, flow: (base: 50, terms: {{ "x - 50": 0.4 }}, months: 9)),
        }},
        issues: {{ "way": (low: "a", high: "b", start: 40) }},
        actors: {{
            "us": (influence: 50, stability: 50, relations: {{ "them": -60 }}, positions: {{ "way": (position: 80, salience: 0.6) }},
                   goals: {{ "y": 0.8, "full": 0.5, "us.stability": 0.4, "z": (weight: 1.1, times: "z / 50") }}),
            "them": (influence: 40, stability: 50),
        }},
        rules: ({rules}),
        choices: {{ "us": {{ "it": ({choice}) }} }}"#
    );
    first_menu(&sections, &[])("us.it").0
}

const MYOPIC: &str = "foresight: false";

#[test]
fn a_goal_counts_by_its_weight_and_by_what_multiplies_it() {
    close(worth(r#""y": 5"#, MYOPIC), 0.8 * 0.5);
    close(worth(r#""x": 5"#, MYOPIC), 0.0);
    close(worth(r#""z": 5"#, MYOPIC), 1.1 * 0.6 * 0.5);
    // As it would arrive: 10 points at 90 are 4.
    close(worth(r#""full": 10"#, MYOPIC), 0.5 * 0.4);
    close(worth(r#""y": (add: 5, scale: "full / 30")"#, MYOPIC), 0.8 * 1.5);
    close(worth_of(r#"always: { "y": 5 }, cost: 0.3"#, MYOPIC), 0.8 * 0.5 - 0.3);
}

/// `q_e` is the odds of what hangs on success, and what is left of them for what hangs on failure.
#[test]
fn odds_weigh_what_hangs_on_them() {
    let choice =
        r#"kind: Act, odds: 0.6, always: { "y": 1 }, on_success: { "y": 4 }, on_failure: { "us.stability": -3 }"#;
    close(worth_of(choice, MYOPIC), 0.8 * (0.1 + 0.6 * 0.4) - 0.4 * 0.4 * 0.3);
}

/// `exp(-(after + over / 2) / H)` with `H = 2 + 0.16 × 50 = 10` months.
#[test]
fn what_comes_later_counts_less() {
    close(worth(r#""y": (add: 5, after: 1, over: 2)"#, MYOPIC), 0.4 * (-0.2_f64).exp());
    close(
        worth(r#""y": (add: 5, after: 1, over: 2)"#, "foresight: false, horizon_months: 4, horizon_per_patience: 0"),
        0.4 * (-0.5_f64).exp(),
    );
}

/// `κ r/100 D/10` for another's stability or influence; `ν I/100 D/10` for the attitude of one with influence.
#[test]
fn others_count_by_attitude_and_their_regard_by_their_influence() {
    close(worth(r#""them.stability": 5"#, MYOPIC), 0.5 * -0.6 * 0.5);
    close(worth(r#""them.influence": -5"#, MYOPIC), 0.5 * 0.6 * 0.5);
    close(worth(r#""us.influence": 5"#, MYOPIC), 0.0);
    close(worth(r#""them->us": 10"#, MYOPIC), 0.25 * 0.4 * 1.0);
    close(worth(r#""us->them": 10"#, MYOPIC), 0.0);
}

/// `s (l(z - p) - l(z + D - p))` with `l(d) = d² / 1000`: from 40 to 30 points off.
#[test]
fn an_issue_counts_by_the_loss_that_it_spares() {
    close(worth(r#""issue.way": 10"#, MYOPIC), 0.6 * (1.6 - 0.9));
    close(worth(r#""issue.way": -10"#, MYOPIC), 0.6 * (1.6 - 2.5));
    close(worth(r#""issue.way": (add: 10, after: 1)"#, MYOPIC), 0.6 * 0.7 * (-0.1_f64).exp());
}

/// `W~ = (I - d (I + J))^-T w / 4` with `d = e^(-1/10)`: a push of y decays, a push of x spreads to y while both decay.
#[test]
fn foresight_is_the_discounted_sum_of_what_a_push_becomes() {
    let d = (-0.1_f64).exp();
    let stays = |months: f64| 1.0 - d * (1.0 - 1.0 / months);
    close(worth(r#""y": 5"#, ""), 0.8 / stays(9.0) / 4.0 * 0.5);
    close(worth(r#""x": 5"#, ""), 0.8 * d * (0.4 / 9.0) / (stays(9.0) * stays(6.0)) / 4.0 * 0.5);
    close(worth(r#""full": 10"#, ""), 0.5 / (1.0 - d) / 4.0 * 0.4);
    close(worth(r#""us.stability": 5"#, ""), 0.4 / stays(9.0) / 4.0 * 0.5);
    close(worth(r#""z": 5"#, ""), 1.1 * 0.6 / stays(5.0) / 4.0 * 0.5);
    close(worth(r#""z": 5"#, "reference_months: 2"), 1.1 * 0.6 / stays(5.0) / 2.0 * 0.5);
}
