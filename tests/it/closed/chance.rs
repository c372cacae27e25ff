//! Chance: hazards, dates, survival, succession of governments aside (model.md 1, 3 and 7).

use diwan::kernel::Purpose;

use super::{close, ends, model, replication, replications, sig, uniform};

/// An event with hazard h happens on a turn exactly when its draw is below `1 - exp(-h dt)`; with a cooldown only when
/// it has rested.
#[test]
fn a_hazard_strikes_when_its_draw_is_below_its_chance() {
    for dt in [1.0_f64, 0.5] {
        let sections = r#"events: { "rain": (hazard: 0.3), "hail": (hazard: "0.5 * sig(t - 3)", cooldown: 2) }"#;
        let model = model(sections, &[&format!("months_per_turn={dt}")]);
        for (number, run) in (0..).zip(replications(&model, 200)) {
            let struck = |turn: &u32| uniform(number, Purpose::Event, *turn, "rain") < 1.0 - (-0.3 * dt).exp();
            assert_eq!(run.turns_with("rain"), (0..12).filter(struck).map(|it| it + 1).collect::<Vec<_>>());

            let (mut rest, mut hail) = (0.0, Vec::new());
            for turn in 0..12 {
                let chance = 1.0 - (-0.5 * sig(f64::from(turn) * dt - 3.0) * dt).exp();
                let strikes = rest <= 1e-9 && uniform(number, Purpose::Event, turn, "hail") < chance;
                rest = if strikes { 2.0 } else { f64::max(rest - dt, 0.0) };
                hail.extend(strikes.then_some(turn + 1));
            }
            assert_eq!(run.turns_with("hail"), hail);
        }
    }
}

/// Who survives n months of hazard h: those whose every draw spares them, a share of `exp(-h n)` (within 4 standard
/// errors, seed fixed).
#[test]
fn survival_falls_exponentially() {
    let model = model(r#"events: { "end": (hazard: 0.2, outcome: "other") }"#, &["turns=6"]);
    let n = 4_000;
    let (survivors, turns) = ends(&model, n, "end");
    for (number, turns) in (0..n).zip(turns) {
        let spared = (0..6)
            .take_while(|turn| uniform(number, Purpose::Event, *turn, "end") >= 1.0 - (-0.2_f64).exp())
            .count() as u32;
        assert_eq!(turns, (spared + 1).min(6), "replication {number}");
    }
    let exact = (-1.2_f64).exp();
    let error = (exact * (1.0 - exact) / n as f64).sqrt();
    assert!((survivors / n as f64 - exact).abs() < 4.0 * error, "{survivors} of {n} against a share of {exact}");
}

/// A date falls on the turn whose beginning is nearest; a condition can veto it.
#[test]
fn a_date_falls_on_one_turn() {
    let sections = r#"events: { "a": (at: 3), "b": (at: 2.4), "c": (at: 3, when: "t > 5"), "d": (at: 40) }"#;
    let months = replication(&model(sections, &[]), 0);
    let events = |run: &super::Played| ["a", "b", "c", "d"].map(|it| run.turns_with(it));
    assert_eq!(events(&months), [vec![4], vec![3], vec![], vec![]]);
    let halves = replication(&model(sections, &["months_per_turn=0.5"]), 0);
    assert_eq!(events(&halves), [vec![7], vec![6], vec![], vec![]]);
}

/// A threat decays over three months and is carried out by chance: `0.14 × threat / 45 × sig((attacks - 46) / 4)` a
/// month. Spoilers see it: what they do to the presence is scaled by `1 + threat / 15` as it stands when they act.
#[test]
fn a_threat_decays_and_leaves_something_to_chance() {
    let sections = r#"
        indicators: { "threat": (start: 0, flow: (base: 0, months: 3)), "attacks": 48 },
        issues: { "presence": (low: "out", high: "in", start: 90) },
        actors: { "us": (influence: 50, stability: 50), "spoiler": (influence: 50, stability: 50) },
        choices: { "us": { "ultimatum": (kind: Act, always: { "threat": 45 }) },
                   "spoiler": { "raid": (kind: Act, always: { "issue.presence": (add: -1, scale: "1 + threat / 15") }) } },
        events: { "strike": (hazard: "0.14 * (threat / 45) * sig((attacks - 46) / 4)") }"#;
    let model = model(sections, &["policy *=hold", "script us.ultimatum@1", "script spoiler.raid"]);
    let mut strikes = 0;
    for (number, run) in (0..).zip(replications(&model, 300)) {
        let (mut presence, mut happened) = (90.0, Vec::new());
        for turn in 0..12_u32 {
            // Raised on the first turn and decaying from that turn's end on.
            let threat = if turn == 0 { 0.0 } else { 45.0 * (-f64::from(turn) / 3.0).exp() };
            let chance = 1.0 - (-0.14 * threat / 45.0 * sig(0.5)).exp();
            happened.extend((uniform(number, Purpose::Event, turn, "strike") < chance).then_some(turn + 1));
            presence -= 1.0 + threat / 15.0;
            close(run.after(turn as usize + 1, "issue.presence"), presence);
        }
        assert_eq!(run.turns_with("strike"), happened);
        strikes += happened.len();
    }
    assert!(strikes > 30, "only {strikes} strikes were compared");
}
