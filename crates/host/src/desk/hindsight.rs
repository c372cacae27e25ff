//! Hindsight: once a game is over its past is played on in many futures, beside the room and never in its way. What
//! comes of that follows from the entries, so it is none itself: after a restart it is played again.

use diwan_studies::counterfactual::{Replay, Review, review, review_size};
use diwan_studies::stats::Level;

use super::aside::Aside;
use crate::audience::Futures;
use crate::room::{Phase, Room};

/// In how many futures each thing is looked at closely. A session of the flagship is some 330,000 runs then with five seats
/// of people and 780,000 with fourteen: less than a minute on one core of a laptop, and less than two.
const FUTURES: u64 = 500;

/// A past that is played on beside the room.
pub(super) struct Hindsight {
    /// The sum of the game that it is about.
    mark: String,
    /// How many runs are to be played.
    all: u64,
    /// Nothing comes of it where the game came to no outcome.
    work: Aside<Option<Review>>,
    review: Option<Review>,
}

impl Hindsight {
    /// Begins to play the past of a room whose game is over; nothing where it came to no outcome.
    pub(super) fn begin(room: &Room, mark: String) -> Option<Self> {
        let is_over = room.phase() >= Phase::End && room.game().run().outcome.is_some();
        if !is_over {
            return None;
        }
        let history = room.game().history().clone();
        let people = history.people();
        let all = review_size(&history, &people, FUTURES);
        // A system without a thread to spare looks back without hindsight.
        let work = Aside::begin("hindsight", move |observer| {
            let replay = Replay { history: &history, threads: 1, observer };
            review(&replay, &people, FUTURES, Level::P95).ok().flatten()
        })?;
        Some(Self { mark, all, work, review: None })
    }

    /// Whether it is about a game of this sum.
    pub(super) fn is_of(&self, mark: &str) -> bool {
        self.mark == mark
    }

    /// Takes what has come of it; says whether that is new.
    pub(super) fn look(&mut self) -> bool {
        let done = self.work.take().flatten();
        let is_new = done.is_some();
        self.review = self.review.take().or(done);
        is_new
    }

    /// What came of it.
    pub(super) fn review(&self) -> Option<&Review> {
        self.review.as_ref()
    }

    /// How far it is.
    pub(super) fn futures(&self) -> Futures {
        if self.review.is_some() {
            return Futures::Played;
        }
        Futures::Playing((100 * self.work.played() / self.all.max(1)).min(99) as u8)
    }
}
