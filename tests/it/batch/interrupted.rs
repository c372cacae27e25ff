//! Ctrl-C keeps what is finished.

use std::process::{Command, Stdio};

use super::{assert_same, batch, done, empty};

#[cfg(unix)]
#[test]
fn an_interrupted_batch_says_so_keeps_its_parts_and_goes_on() {
    let (folder, whole) = (empty("interrupted"), empty("uninterrupted"));
    let arguments =
        |runs: u64, at: &std::path::Path| format!("nile_dam --runs {runs} --threads 2 --out {}", at.display());
    let child = batch(&arguments(50_000, &folder))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    while !folder.join("runs/part-000000.parquet").exists() {
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    let asked = Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("kill");
    assert!(asked.success());
    let output = child.wait_with_output().expect("it ends");
    let (told, said) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.status.code(), Some(130), "{said}");
    assert!(said.contains("of 50000 runs") && said.contains("--resume"), "{said}");
    assert!(told.contains("95 % interval"), "what there is is shown:\n{told}");
    let manifest = std::fs::read_to_string(folder.join("manifest.json")).expect("a manifest");
    let manifest: serde_json::Value = serde_json::from_str(&manifest).expect("JSON");
    let parts = std::fs::read_dir(folder.join("parts")).expect("parts").count() as u64;
    assert!(
        manifest["complete"] == false && parts > 0 && manifest["played"].as_u64() == Some(8192 * parts),
        "{parts} {manifest}"
    );
    assert_eq!(manifest["rows"]["runs"], manifest["played"]);
    done(&format!("{} --resume", arguments(50_000, &folder)));
    done(&arguments(50_000, &whole));
    assert_same(&folder, &whole);
}
