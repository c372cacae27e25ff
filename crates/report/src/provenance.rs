//! Provenance in words: one sentence that every result carries, so that it can be made again.

use super::wrap::wrapped;
use diwan_engine::scenario::Provenance;

/// What made a result: `nile_dam 4f1c…, set by `jitter 0.2`; seed 2020; diwan 0.1.0.`
#[must_use]
pub fn provenance(it: &Provenance) -> String {
    let settings = if it.settings.is_empty() {
        "as it stands".to_owned()
    } else {
        format!("set by {}", it.settings.iter().map(|it| format!("`{it}`")).collect::<Vec<String>>().join(", "))
    };
    format!("`{}` {settings}, digest {}; seed {}; diwan {}.", it.scenario, it.digest, it.seed, it.engine)
}

/// The same, wrapped to stand below a result.
pub(super) fn made_by(it: &Provenance, width: usize) -> String {
    format!("\n{}", wrapped(&provenance(it), "", 0, width))
}
