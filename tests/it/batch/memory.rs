//! What a batch needs of memory does not grow with it.

#[cfg(target_os = "linux")]
#[test]
fn a_million_runs_need_no_more_memory_than_ten_thousand() {
    /// Greatest memory of a process while it lived, KiB.
    fn peak(runs: u64) -> u64 {
        let folder = super::empty(&format!("memory-{runs}"));
        let mut child = super::batch(&format!("tiny --runs {runs} --quiet --threads 2 --out {}", folder.display()));
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
    let (few, many) = (peak(10_000), peak(1_000_000));
    assert!(few > 1000 && many as f64 <= 1.3 * few as f64, "{many} KiB against {few}");
}
