//! What whoever leads the room asks along with a card: on the console alone.

use diwan_report::say;

use crate::room::{Card, Topic};

/// What to ask, line by line.
pub(in crate::web::pages) fn notes(card: &Card) -> Vec<String> {
    let (all, more) = match card.topic {
        Topic::Role => (say!("deck-note-role"), None),
        Topic::Ended => (say!("deck-note-ended"), Some(say!("deck-note-ended-more"))),
        Topic::Felt => (say!("deck-note-felt"), Some(say!("deck-note-felt-more"))),
        Topic::Turn(_) => (say!("deck-note-turn"), Some(say!("deck-note-turn-more"))),
        Topic::Waiting => (say!("deck-note-waiting"), None),
        Topic::Asked(_) => (say!("deck-note-asked"), Some(say!("deck-note-asked-more"))),
        Topic::Told(_) => (say!("deck-note-told"), Some(say!("deck-note-told-more"))),
        Topic::Nothing => (say!("deck-note-nothing"), None),
        Topic::Luck => (say!("deck-note-luck"), Some(say!("deck-note-luck-more"))),
        Topic::Seat(_) => (say!("deck-note-seat"), Some(say!("deck-note-seat-more"))),
        Topic::Promises => (say!("deck-note-promises"), None),
        Topic::Forecasts => (say!("deck-note-forecasts"), None),
        Topic::World => (say!("deck-note-world"), Some(say!("deck-note-world-more"))),
        Topic::Commitments => (say!("deck-note-commitments"), None),
        Topic::Thanks => (say!("deck-note-thanks"), None),
    };
    core::iter::once(all).chain(more).collect()
}
