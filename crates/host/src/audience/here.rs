//! What is so around a room when something is made of it: who is there, the time, and what advisers have found.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use diwan_engine::scenario::ActorId;
use diwan_studies::counterfactual::Advice;

use crate::room::{Moment, PersonId};

/// What is so around a room.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Here {
    /// The people whose browsers are there now.
    pub people: BTreeSet<PersonId>,
    /// What the advisers of seats have found on the open turn. A seat whose adviser still looks is not there.
    pub advised: BTreeMap<ActorId, Arc<Advice>>,
    /// The time.
    pub now: Moment,
}

/// The adviser of a seat.
#[derive(Clone, Debug, PartialEq)]
pub enum Counsel {
    /// It still looks at what options come to.
    Looking,
    /// What it found.
    Found(Arc<Advice>),
}
