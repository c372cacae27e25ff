//! What is known of a session once its game is over, beside the room itself: the facts of it, and how far the futures
//! are played that say what mattered.

use std::sync::Arc;

use diwan_report::facts::SessionFacts;

/// What is known of a session once its game is over.
#[derive(Clone, Debug)]
pub struct Past {
    /// Everything that was written down, and what many futures say of it.
    pub facts: Arc<SessionFacts>,
    /// How far those are played.
    pub futures: Futures,
}

/// How far the futures are played that say what mattered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Futures {
    /// So many per cent.
    Playing(u8),
    /// All of them.
    Played,
    /// None: the game was ended before it came to an outcome.
    Nothing,
}
