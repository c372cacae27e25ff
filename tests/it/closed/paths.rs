//! Paths that nobody moves (model2.md 8).

use diwan::kernel::{Luck, Purpose, name_key};
use diwan::record::Cause;

use super::{SEED, close, model, played, replication};

fn oil(path: &str) -> String {
    format!(r#"indicators: {{ "oil": (start: 10, path: ({path})) }}"#)
}

/// `x(t) = x0 e^(drift t)`, or `x0 + drift t`.
#[test]
fn a_path_without_chance_is_its_trend() {
    for dt in [1.0_f64, 0.5] {
        let turn = format!("months_per_turn={dt}");
        let (log, straight) = (played(&oil("log: true, drift: 0.03"), &[&turn]), played(&oil("drift: -0.5"), &[&turn]));
        for turns in 0..=12 {
            let t = turns as f64 * dt;
            close(log.after(turns, "oil"), 10.0 * (0.03 * t).exp());
            close(straight.after(turns, "oil"), 10.0 - 0.5 * t);
        }
    }
}

/// The step of every turn by the named luck: noise, jumps, waves that fade.
#[test]
fn a_path_walks_jumps_and_is_lifted_by_its_luck() {
    let path = "drift: 0.5, noise: 2, jumps: (hazard: 0.4, size: 6), waves: (hazard: 0.5, height: LogNormal(9, 0.5), months: 3)";
    let run = played(&oil(path).replace("start: 10", "start: 50"), &["months_per_turn=0.5"]);
    let luck = Luck { seed: SEED, replication: [0], draw: [0] };
    let key = name_key("oil");
    let (mut x, mut wave) = (50.0, 0.0_f64);
    for turn in 0..12_u32 {
        x += 0.25 + 2.0 * 0.5_f64.sqrt() * luck.normal(Purpose::Path, turn, key)[0];
        if luck.uniform(Purpose::Jump, turn, key)[0] < 1.0 - (-0.2_f64).exp() {
            x += 6.0 * luck.normal(Purpose::JumpSize, turn, key)[0];
        }
        wave *= (-0.5_f64 / 3.0).exp();
        if luck.uniform(Purpose::Wave, turn, key)[0] < 1.0 - (-0.25_f64).exp() {
            let u = luck.uniform(Purpose::WaveHeight, turn, key)[0];
            wave += diwan::kernel::Distribution::new_log_normal(9.0, 0.5).expect("sound").quantile(u);
        }
        close(run.after(turn as usize + 1, "oil"), (x + wave).clamp(0.0, 100.0));
    }
}

/// The sd of the logarithm after n months: `sqrt(n noise² + (n sd_drift)² + n (1 - e^-hazard) size²)`.
#[test]
fn the_spread_of_a_logarithm_has_a_closed_form() {
    let model = model(
        &oil("log: true, drift: Normal(0, 0.01), noise: 0.085, jumps: (hazard: 0.04, size: 0.25)"),
        &["turns=18"],
    );
    let slot = model.scenario.variable("oil").expect("a variable").index();
    let runs = 4000;
    let logs: Vec<f64> = (0..runs).map(|it| (replication(&model, it).run.last()[slot] / 10.0).ln()).collect();
    let mean = logs.iter().sum::<f64>() / runs as f64;
    let sd = (logs.iter().map(|it| (it - mean) * (it - mean)).sum::<f64>() / runs as f64).sqrt();
    let wanted =
        (18.0 * 0.085_f64.powi(2) + (18.0 * 0.01_f64).powi(2) + 18.0 * (1.0 - (-0.04_f64).exp()) * 0.0625).sqrt();
    // Four standard errors; jumps give the logarithm a kurtosis above 3.
    assert!((sd / wanted - 1.0).abs() < 0.06, "{sd}, not {wanted}");
    assert!(mean.abs() < 0.03, "{mean}");
}

/// What moved it sums to the change; `drift` is one number a run.
#[test]
fn the_ledger_tells_trend_noise_jumps_and_waves_apart() {
    let path = "log: true, drift: Normal(0.02, 0.01), noise: 0.1, jumps: (hazard: 0.5, size: 0.4), waves: (hazard: 0.3, height: 9, months: 2)";
    let run = played(&oil(path), &[]);
    let slot = run.model.scenario.variable("oil").expect("a variable");
    let mut seen = Vec::new();
    for (turn, record) in run.run.turns.iter().enumerate() {
        let ledger = record.ledger(slot);
        close(ledger.total(), run.after(turn + 1, "oil") - run.after(turn, "oil"));
        seen.extend(ledger.entries.iter().map(|it| it.0));
    }
    for cause in [Cause::Trend, Cause::Noise, Cause::Jump, Cause::Wave] {
        assert!(seen.contains(&cause), "{cause:?}");
    }
    assert_eq!(run.model.parameters_at("indicators.oil.path.drift").count(), 1);
    let still = played(&oil(path), &["rules.paths=false"]);
    (0..=12).for_each(|turn| close(still.after(turn, "oil"), 10.0));
}
