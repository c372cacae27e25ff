//! Pledges.

use super::effects::EffectRow;
use crate::model::Weight;
use crate::scenario::{ActorId, ChoiceId};

/// What an actor says by a choice that it will do if others do something.
#[derive(Clone, Debug)]
pub struct PledgeRow {
    /// The choice by which it is made.
    pub choice: ChoiceId,
    /// Who makes it.
    pub maker: ActorId,
    /// What its maker will do: a choice of its own.
    pub then: ChoiceId,
    /// Months for which it stands.
    pub months: Weight,
    /// What it answers: choices of those to whom it is made that carry one of its tags, and that everybody notices.
    pub triggers: Vec<ChoiceId>,
    /// To whom it is made, in the order of keys.
    pub to: Vec<AddresseeRow>,
    /// What breaking it does.
    pub on_broken: Vec<EffectRow>,
}

/// Somebody to whom a pledge is made.
#[derive(Clone, Copy, Debug)]
pub struct AddresseeRow {
    /// Who.
    pub actor: ActorId,
    /// What it would be worth to that actor that the pledge is kept, utility: below 0 it is a threat to it.
    pub worth: f64,
    /// The temperature with which that actor chooses.
    pub temperature: f64,
    /// What it is worth to the maker that this actor is swayed once, utility.
    pub at_stake: f64,
}
