//! What whoever leads the room brought in, as those are told to whom it is told: without what it does, and without whether
//! it is so.

use crate::room::{Confidence, Inject, InjectState, Room};

/// Something that was brought in, as it is told.
#[derive(Clone, Debug, PartialEq)]
pub struct News {
    /// On which turn, counted from 0.
    pub turn: u32,
    /// What is told; empty where a reading speaks.
    pub text: String,
    /// How sure its source is, of intelligence.
    pub confidence: Option<Confidence>,
    /// What its source found out: a level as the scenario writes it, from where and to where, points.
    pub reading: Option<(String, f64, f64)>,
    /// Whether it is for some seats alone.
    pub is_private: bool,
    /// Whether it was taken back.
    pub is_recalled: bool,
}

impl News {
    fn of(it: &Inject) -> Self {
        Self {
            turn: it.turn,
            text: it.what.text.clone(),
            confidence: it.what.confidence,
            reading: it.reading.as_ref().map(|it| (it.level.clone(), it.low, it.high)),
            is_private: !it.is_public(),
            is_recalled: it.state == InjectState::Recalled,
        }
    }

    /// What everybody is told, oldest first.
    pub(super) fn public(room: &Room) -> Vec<Self> {
        standing(room).filter(|it| it.is_public()).map(Self::of).collect()
    }

    /// What a seat alone is told with others or by itself, oldest first.
    pub(super) fn private(room: &Room, seat: &str) -> Vec<Self> {
        standing(room).filter(|it| !it.is_public() && it.concerns(seat)).map(Self::of).collect()
    }
}

/// What was not undone by going back to before it.
fn standing(room: &Room) -> impl Iterator<Item = &Inject> {
    room.injects().iter().filter(|it| it.state != InjectState::Undone)
}
