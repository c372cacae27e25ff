//! `diwan bench`: what it counts can be told beforehand, even if how fast it counts can't.

use std::process::Command;

use serde_json::Value;

fn bench(args: &[&str]) -> (Value, String) {
    let fixed = ["bench", "tiny", "--seconds", "0.1", "--format", "json"];
    let output = Command::new(env!("CARGO_BIN_EXE_diwan")).args(fixed).args(args).output().expect("the program starts");
    let err = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{err}");
    (serde_json::from_slice(&output.stdout).expect("one object"), err)
}

fn median(it: &Value) -> f64 {
    let (low, median, high) = (it["low"].as_f64(), it["median"].as_f64(), it["high"].as_f64());
    assert!(low > Some(0.0) && low <= median && median <= high, "{it}");
    median.expect("a number")
}

#[test]
fn decisions_are_turns_times_actors() {
    let per_replication = |found: &Value, by: &str| {
        let pace = &found["paces"][0];
        median(&pace[format!("decisions_per_{by}")]) / median(&pace[format!("replications_per_{by}")])
    };
    // Two farms and two turns, unless the well runs dry before.
    let (calm, _) = bench(&["--threads", "1", "--set", "event drought off"]);
    assert!(
        (per_replication(&calm, "s") - 4.0).abs() < 1e-9 && (per_replication(&calm, "cpu_s") - 4.0).abs() < 1e-9,
        "{calm}"
    );
    let (dry, _) = bench(&["--threads", "1"]);
    let found = per_replication(&dry, "cpu_s");
    assert!(found > 2.0 && found < 3.999, "{found}");
    assert_eq!(dry["paces"].as_array().map(Vec::len), Some(1));
    assert!(dry["gain"].is_null());
}

#[test]
fn several_threads_stand_beside_one() {
    let (found, err) = bench(&["--threads", "3", "--quiet"]);
    assert!(err.is_empty(), "{err}");
    let threads: Vec<_> = found["paces"].as_array().expect("paces").iter().map(|it| it["threads"].as_u64()).collect();
    assert_eq!(threads, [Some(1), Some(3)]);
    // Three threads on however few processors never spend three times the processor time on a replication.
    let (one, three) =
        (median(&found["paces"][0]["replications_per_cpu_s"]), median(&found["paces"][1]["replications_per_cpu_s"]));
    assert!(three > one / 3.0, "{one} {three}");
    let processors = median(&found["paces"][1]["processors"]);
    assert!(processors > 0.0 && processors < 3.1, "{processors}");
    let steps = found["steps"].as_object().expect("steps");
    let parts: f64 = steps
        .iter()
        .filter(|(name, _)| *name != "together_ms")
        .map(|(_, it)| it["low"].as_f64().expect("a number"))
        .sum();
    assert!(parts > 0.0 && parts <= steps["together_ms"]["high"].as_f64().expect("a number"), "{found}");
}
