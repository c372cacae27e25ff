//! Provenance in words: one sentence that every result carries, so that it can be made again.

use super::locale::say;
use super::words::series;
use super::wrap::wrapped;
use diwan_engine::scenario::Provenance;

/// What made a result: `nile_dam 4f1c…, set by `jitter 0.2`; seed 2020; diwan 0.1.0.`
#[must_use]
pub fn provenance(it: &Provenance) -> String {
    let (seed, settings): (String, Vec<String>) =
        (it.seed.to_string(), it.settings.iter().map(|it| format!("`{it}`")).collect());
    if settings.is_empty() {
        say!("provenance", scenario: &it.scenario, digest: &it.digest, seed: seed, version: &it.version)
    } else {
        let settings = series(&settings);
        say!("provenance-set", scenario: &it.scenario, settings: settings, digest: &it.digest, seed: seed, version: &it.version)
    }
}

/// The same, wrapped to stand below a result.
pub(super) fn made_by(it: &Provenance, width: usize) -> String {
    format!("\n{}", wrapped(&provenance(it), "", 0, width))
}
