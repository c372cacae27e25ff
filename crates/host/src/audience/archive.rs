//! The archive: everything that was written, offered and promised between seats, open to all once the timeline is.

use std::sync::Arc;

use super::Shaken;
use crate::room::{Bridge, Message, Offer, Phase, Room};

/// Everything that was written, offered and promised between seats.
#[derive(Clone, Debug, PartialEq)]
pub struct Archive {
    /// What was written, oldest first.
    pub messages: Vec<Message>,
    /// What was put on tables, oldest first.
    pub offers: Vec<Offer>,
    /// What was asked for and given of bridging proposals, oldest first.
    pub bridges: Vec<Bridge>,
    /// What seats promised each other, oldest first, with what truly became of it.
    pub handshakes: Vec<Shaken>,
}

impl Archive {
    /// Of a room that has opened it; nothing before.
    pub(super) fn of(room: &Room) -> Option<Arc<Self>> {
        let is_open = room.phase() >= Phase::Debrief && room.debrief().is_open();
        is_open.then(|| {
            Arc::new(Self {
                messages: room.messages().to_vec(),
                offers: room.offers().to_vec(),
                bridges: room.bridges().to_vec(),
                handshakes: room.handshakes().iter().map(|it| Shaken::truly(room, it)).collect(),
            })
        })
    }
}
