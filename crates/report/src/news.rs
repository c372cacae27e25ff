//! News: an event as it is told. Where it has several wordings, which comes first is drawn by name, and each is told
//! once; what has been told is not told again word for word.

use super::locale::say;
use super::words::capital;
use diwan_engine::kernel::name_key;
use diwan_engine::scenario::EventTexts;

/// An event with one of its wordings, which may be empty.
fn news(event: &EventTexts, wording: &str) -> String {
    let name = named(event);
    if wording.is_empty() { say!("news", event: name) } else { say!("news-told", event: name, about: wording) }
}

/// An event of this key that has happened `before` times already in the game of this seed.
pub(super) fn told(event: &EventTexts, key: &str, seed: u64, before: usize) -> String {
    let wordings: Vec<&str> =
        core::iter::once(&event.about).chain(&event.again).map(String::as_str).filter(|it| !it.is_empty()).collect();
    match wordings.get(place(key, seed, before, wordings.len())).filter(|_| before < wordings.len()) {
        None if before > 0 => say!("news-again", event: named(event)),
        wording => news(event, wording.copied().unwrap_or_default()),
    }
}

/// The name of an event at the beginning of a sentence, without a full stop of its own.
fn named(event: &EventTexts) -> String {
    capital(event.name.trim_end_matches('.'))
}

/// Which of the wordings is told.
fn place(key: &str, seed: u64, before: usize, count: usize) -> usize {
    let first = name_key(&format!("{seed}/{key}")) % (count.max(1) as u64);
    (first as usize + before) % count.max(1)
}
