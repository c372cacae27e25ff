//! What a replay found, in a line. How a difference reads is said where it is found.

use super::facts::ReplayFacts;
use super::locale::say;

/// That a recording, played again, is the same, and how much was compared: turns, and so many levels on each.
#[must_use]
pub fn tell_replay(facts: &ReplayFacts, levels: usize) -> String {
    say!("replay-same", file: &facts.file, turns: facts.turns, levels: levels)
}
