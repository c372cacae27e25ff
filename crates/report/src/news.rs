//! News: an event as it is told. Where it has several wordings, which comes first is drawn by name, and each is told
//! once; what has been told is not told again word for word.

use super::words::capital;
use diwan_engine::kernel::name_key;
use diwan_engine::scenario::EventTexts;

/// An event of this key that has happened `before` times already in the game of this seed.
pub(super) fn told(event: &EventTexts, key: &str, seed: u64, before: usize) -> String {
    let wordings: Vec<&str> =
        core::iter::once(&event.about).chain(&event.again).map(String::as_str).filter(|it| !it.is_empty()).collect();
    let name = capital(event.name.trim_end_matches('.'));
    match wordings.get(place(key, seed, before, wordings.len())).filter(|_| before < wordings.len()) {
        Some(wording) => format!("{name}. {wording}"),
        None if before > 0 => format!("{name}, once more."),
        None => format!("{name}."),
    }
}

/// Which of the wordings is told.
fn place(key: &str, seed: u64, before: usize, count: usize) -> usize {
    let first = name_key(&format!("{seed}/{key}")) % (count.max(1) as u64);
    (first as usize + before) % count.max(1)
}
