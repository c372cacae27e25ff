//! What a batch needs of memory does not grow with it.
#![cfg(target_os = "linux")]

/// Greatest memory, KiB, of a process that writes the tables of so many runs of a scenario.
fn peak(scenario: &str, runs: u64) -> u64 {
    let folder = super::empty(&format!("memory-{scenario}-{runs}"));
    let mut child = super::batch(&format!("{scenario} --runs {runs} --quiet --threads 2 --out {}", folder.display()));
    let mut child = child.stdout(std::process::Stdio::null()).spawn().expect("the program starts");
    let (status, mut peak) = (format!("/proc/{}/status", child.id()), 0);
    while child.try_wait().expect("a child").is_none() {
        let text = std::fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|it| it.strip_prefix("VmHWM:"));
        peak = peak.max(line.and_then(|it| it.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0));
        std::thread::sleep(std::time::Duration::from_micros(300));
    }
    assert!(child.wait().expect("ended").success());
    std::fs::remove_dir_all(folder).expect("removed");
    peak
}

#[test]
fn a_million_runs_need_no_more_memory_than_ten_thousand() {
    let (few, many) = (peak("tiny", 10_000), peak("tiny", 1_000_000));
    assert!(few > 1000 && many as f64 <= 1.3 * few as f64, "{many} KiB against {few}");
}

/// Ten thousand runs fill a part of the tables; a million would take a minute and a gigabyte of disk, and what grew
/// with the batch showed at a tenth of that.
#[test]
fn the_flagship_needs_no_more_memory_for_ten_times_the_runs() {
    let (few, many) = (peak("us_iraq_2020", 10_000), peak("us_iraq_2020", 100_000));
    assert!(few > 1000 && many as f64 <= 1.15 * few as f64, "{many} KiB against {few}");
}
