//! Choices: odds, cooldowns, wear, reciprocity, and the logit response (model.md 5).

use diwan::kernel::{Luck, Purpose, name_key};

use super::{Played, SEED, close, model, played, replications, uniform};

const DUEL: &str = r#"
    issues: { "way": (low: "a", high: "b", start: 50) },
    actors: { "us": (influence: 50, stability: 50, temperature: 0.25, hold_bias: 0.3, goals: { "issue.way": 0.8 }),
              "them": (influence: 50, stability: 50, relations: { "us": 20 }) },
    rules: (foresight: false, fatigue: 0),
    choices: { "us": {
        "nudge": (always: { "issue.way": 1 }, cost: 0.05),
        "shove": (kind: Act, cooldown: 2, odds: 0.7, on_success: { "issue.way": 3 }, on_failure: { "issue.way": -2 }),
        "pray": (once: true, always: { "issue.way": 0.5 }),
        "help": (kind: Act, always: { "them.stability": 5, "them.influence": -2 }),
    } }"#;

/// `P = exp(u/τ) / Σ exp(u/τ)`, holding with its bias among them: the engine's log-odds on the first turn, and its pick
/// under its own noise.
#[test]
fn the_first_turn_is_the_logit_response() {
    let model = model(DUEL, &[]);
    // Goals alone: W = w / h_ref is left out without foresight; D / 10 × W, less the cost.
    let utilities = [
        ("us.nudge", 0.08 - 0.05),
        ("us.shove", 0.8 / 10.0 * (0.7 * 3.0 - 0.3 * 2.0)),
        ("us.pray", 0.04),
        ("us.help", 0.0),
        ("us.hold", 0.3 * 0.25),
    ];
    let weights = utilities.map(|(_, u): (_, f64)| (u / 0.25).exp());
    let mut simulation = diwan::sim::Simulation::<1>::new(model.clone());
    let mut counts = [0.0; 5];
    let n = 4_000_u64;
    for number in 0..n {
        let luck = Luck { seed: SEED, replication: [number], draw: [number] };
        simulation.begin(luck);
        simulation.open();
        let logits = simulation.logits();
        for (name, utility) in &utilities[..4] {
            close(logits[model.scenario.choice(name).expect("a choice").index()][0], utility / 0.25);
        }
        simulation.close();
        let score = |it: usize| weights[it].ln() + luck.gumbel(Purpose::Choice, 0, name_key(utilities[it].0))[0];
        let best = (0..5).max_by(|a, b| score(*a).total_cmp(&score(*b))).expect("five");
        let us = model.scenario.actor("us").expect("an actor").index();
        assert_eq!(simulation.chosen()[us][0], model.scenario.choice(utilities[best].0));
        counts[best] += 1.0;
    }
    // Chi-square with 4 degrees of freedom, bound at p = 0.001, seed fixed.
    let total: f64 = weights.iter().sum();
    let chi: f64 = weights
        .iter()
        .zip(counts)
        .map(|(w, seen)| (seen - w / total * n as f64).powi(2) / (w / total * n as f64))
        .sum();
    assert!(chi < 18.47, "chi-square {chi}: {counts:?}");
}

#[test]
fn what_was_done_rests_and_what_is_once_is_once() {
    let turns = |policy: &str, dt: &str, choice| played(DUEL, &[policy, dt]).turns_of(choice);
    assert_eq!(turns("policy us=always(shove)", "months_per_turn=1", "us.shove"), [1, 4, 7, 10]);
    assert_eq!(turns("policy us=always(nudge)", "months_per_turn=1", "us.nudge"), Vec::from_iter(1..=12));
    assert_eq!(turns("policy us=always(pray)", "months_per_turn=1", "us.pray"), [1]);
    // An order is an order: it is not put off on short turns, but it has to rest, too.
    assert_eq!(
        played(DUEL, &["policy us=hold", "script us.shove", "months_per_turn=0.5"]).turns_of("us.shove"),
        [1, 6, 11]
    );
}

/// A choice succeeds when its draw is below its odds, held to 0.02..0.98.
#[test]
fn success_is_a_draw_below_the_odds() {
    for (odds, held) in [("0.7", 0.7), ("\"issue.way / 100 - 1\"", 0.02), ("1", 0.98)] {
        let model = model(
            &DUEL.replace("odds: 0.7", &format!("odds: {odds}")),
            &["policy us=always(shove)", "policy them=hold"],
        );
        for (number, run) in (0..).zip(replications(&model, 150)) {
            let mut level = 50.0;
            for turn in 0..12 {
                if turn % 3 == 0 {
                    level += if uniform(number, Purpose::Success, turn, "us.shove") < held { 3.0 } else { -2.0 };
                }
                close(run.after(turn as usize + 1, "issue.way"), level);
            }
        }
    }
}

/// `usage(n) = 1 - e^(-n/4)` under constant use, and a stance works at `1 - 0.6 usage` of its rate; pausing, usage
/// fades likewise.
#[test]
fn a_stance_wears_out_and_recovers() {
    let worn = DUEL.replace("fatigue: 0", "fatigue: 0.6");
    let run = played(&worn, &["policy us=always(nudge)", "hold us@5..8"]);
    let (mut usage, mut level) = (0.0, 50.0);
    for turn in 0..12 {
        let held = (4..8).contains(&turn);
        level += if held { 0.0 } else { 1.0 - 0.6 * usage };
        usage = if held { usage * (-0.25_f64).exp() } else { 1.0 - (1.0 - usage) * (-0.25_f64).exp() };
        close(run.after(turn + 1, "issue.way"), level);
    }
    // In closed form up to the pause: Σ over four turns of 1 - 0.6 (1 - e^(-k/4)).
    close(run.after(4, "issue.way"), 50.0 + (0..4).map(|k| 0.4 + 0.6 * (-f64::from(k) / 4.0).exp()).sum::<f64>());
}

/// Others remember what was done to their influence and stability: 0.8 points of attitude per point.
#[test]
fn a_favour_is_returned_in_attitude() {
    let attitude = |run: &Played| run.after(1, "them->us");
    // 20 + 0.8 × (5 - 2), of which one month of the return is gone; up and down meet their headroom apart.
    close(attitude(&played(DUEL, &["policy us=hold", "script us.help@1"])), 20.0 + 0.8 * 3.0 * (-1.0_f64 / 12.0).exp());
    close(attitude(&played(DUEL, &["policy us=hold", "script us.help@1", "rules.reciprocity=0"])), 20.0);
    close(played(DUEL, &["policy us=hold", "script us.help@1"]).after(1, "us->them"), 0.0);
}
