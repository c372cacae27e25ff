//! Floor: a room as a machine of states. It knows no clock, no file and no network: commands come with the time at which
//! they were given, and are answered with entries.

mod aid;
mod answer;
mod bridge;
mod card;
mod clock;
mod closing;
mod command;
mod debrief;
mod draft;
mod entry;
mod handshake;
mod hot;
mod inject;
mod laying;
mod lead;
mod looking;
mod number;
mod offer;
mod phase;
mod planner;
mod practice;
mod promise;
mod refused;
mod seat;
mod setup;
mod stamped;
mod state;
mod take;
mod talk;
mod timing;
mod who;

pub use aid::Aid;
pub use bridge::{Bridge, BridgeState, BridgeStep};
pub use card::{Card, Point, Topic, UnknownCard};
pub use clock::Clock;
pub use command::{Ask, Lead};
pub use debrief::{Answer, Commitment, Debrief, Likeness, Survey};
pub use draft::Draft;
pub use entry::Entry;
pub use handshake::{Handshake, Kept, ShakeState, Undertaking};
pub(crate) use inject::HEADLINE;
pub use inject::{Confidence, Effect, Inject, InjectState, Injection, Reading, largest_effect, movable};
pub use offer::{Offer, OfferState, Terms};
pub use phase::{Phase, Why};
pub use planner::{Drift, Proposal, Sheet, Standing, drift};
pub use promise::brier;
pub use refused::Refused;
pub use seat::{Fallback, Seat, Staff};
pub use setup::{Advance, Plan, Setup};
pub use stamped::Stamped;
pub use state::{Broken, Room};
pub use talk::{Message, Statement};
pub use who::{By, Moment, Person, PersonId};

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_bridge;
#[cfg(test)]
mod tests_planner;
#[cfg(test)]
mod tests_inject;
#[cfg(test)]
mod tests_practice;
#[cfg(test)]
pub(crate) mod trial;
