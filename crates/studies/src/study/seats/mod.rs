//! Whether every seat that is offered to people matters: how far apart its options lie on the first turn, whether it
//! bargains, what it alone knows, and whether its goals pull it to and fro. The same rules that advise a person in a
//! seat say so, by what that seat sees; nothing is said of how well people would play.

mod facts;
mod known;
mod openings;
mod pulls;

use std::sync::Arc;

use self::known::{secrets, tables};
use self::openings::Openings;
use self::pulls::dilemma;
use crate::counterfactual::Stopped;
use crate::ensemble::{Doubt, Observer, weighed};
use crate::stats::StatsError;
use diwan_engine::kernel::Seed;
use diwan_engine::model::Model;
use diwan_engine::model::lint::{Found, thresholds as most};
use diwan_engine::scenario::{ActorId, Texts};

pub use facts::{Dilemma, SeatSeen, SeatSpread, Seats, Secrets, Worth};

/// Which seats are looked at, and how much is played for each.
#[derive(Clone, Copy, Debug)]
pub struct Seating<'a> {
    /// The seats.
    pub seats: &'a [ActorId],
    /// What people read, by which it is known for whom something is private.
    pub texts: &'a Texts,
    /// How often the first turn is opened, each time under luck of its own.
    pub openings: u64,
    /// Futures of every option of each opening: half of them say which is best and worst, the others how far apart they
    /// are.
    pub futures: u64,
    /// Seed of the first opening; that of each other is one more.
    pub seed: Seed,
    /// Threads to play on.
    pub threads: usize,
}

impl Seating<'_> {
    /// The most runs that [`seats`] tells its observer of.
    #[must_use]
    pub fn size(&self, model: &Model) -> u64 {
        let ways: usize = self.seats.iter().map(|it| model.actors[it.index()].menu.len() + 2).sum();
        ways as u64 * self.openings * self.futures
    }
}

/// Looks at the seats of a model. What the observer breaks off is told as far as it was finished.
///
/// # Errors
///
/// Below two openings or four futures.
pub fn seats(model: &Arc<Model>, seating: &Seating<'_>, observer: &dyn Observer) -> Result<Seats, StatsError> {
    for (got, needed) in [(seating.openings, 2), (seating.futures, 4)] {
        if got < needed {
            return Err(StatsError::TooFew { got: got as usize, needed: needed as usize });
        }
    }
    let mut seen = Vec::new();
    for seat in seating.seats {
        let Ok(openings) = Openings::play(model, seating, *seat, observer) else { break };
        seen.push(SeatSeen {
            seat: model.scenario.actors[seat.index()].key.clone(),
            spread: openings.spread(model)?,
            tables: tables(model, *seat),
            secrets: secrets(model, seating, *seat),
            dilemma: dilemma(model, &openings)?,
        });
    }
    let finished = seen.len() == seating.seats.len();
    let doubts = seen.iter().flat_map(doubts).collect();
    let doubts = weighed(&model.scenario, doubts, finished.then_some(Found::Offering));
    let Seating { openings, futures, seed, .. } = *seating;
    Ok(Seats { openings, futures, seed: seed.0, finished, needed: most::SEAT_SPREAD, seats: seen, doubts })
}

/// What a seat lacks.
fn doubts(it: &SeatSeen) -> Vec<Doubt> {
    let seat = || it.seat.clone();
    let SeatSpread { spread, low, high, .. } = it.spread;
    let lacks = [
        (spread < most::SEAT_SPREAD).then(|| Doubt::SeatSpread { seat: seat(), spread, low, high }),
        it.tables.is_empty().then(|| Doubt::SeatTable { seat: seat() }),
        it.secrets.are_none().then(|| Doubt::SeatSecret { seat: seat() }),
        it.dilemma.is_none().then(|| Doubt::SeatDilemma { seat: seat() }),
    ];
    lacks.into_iter().flatten().collect()
}

/// The seat is left out where the observer stops.
type Played = Result<Openings, Stopped>;
