//! Offers: terms that a seat puts on a table for the round that is due. All people there who agree sign them; what is
//! agreed among all is what is signed when the turn is closed.

use std::collections::{BTreeMap, BTreeSet};

use diwan_engine::scenario::{DialogueId, IssueId, Scenario};
use serde::{Deserialize, Serialize};

use super::draft::{dialogue_of, issue_of};
use super::refused::Refused;
use super::who::Moment;

/// Terms for the round of a dialogue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Terms {
    /// The dialogue, as a key.
    pub dialogue: String,
    /// Where each issue is to stand, 0..100, by key. What is not there stays as it is.
    pub issues: BTreeMap<String, f64>,
    /// What is said along with them.
    pub words: String,
}

impl Terms {
    /// The dialogue and the terms as the engine takes them.
    ///
    /// # Errors
    ///
    /// If a name is not one of the scenario's.
    pub fn resolved(&self, scenario: &Scenario) -> Result<(DialogueId, Vec<(IssueId, f64)>), Refused> {
        let issues = self.issues.iter().map(|(key, at)| Ok((issue_of(scenario, key)?, *at)));
        Ok((dialogue_of(scenario, &self.dialogue)?, issues.collect::<Result<_, Refused>>()?))
    }
}

/// What became of an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OfferState {
    /// It can be agreed to.
    Open,
    /// All people at the table have agreed.
    Agreed,
    /// Somebody at the table declined it.
    Declined,
    /// It was answered with another offer.
    Countered(u32),
    /// Whoever made it took it back.
    Withdrawn,
    /// The turn was closed before all had agreed.
    Lapsed,
    /// The turn was closed with all names under it.
    Signed,
}

/// An offer.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// Its number, which no other has.
    pub number: u32,
    /// Who made it.
    pub from: String,
    /// What it answers.
    pub counters: Option<u32>,
    /// What is offered.
    pub terms: Terms,
    /// All people at the table, by key: whoever sees it.
    pub table: Vec<String>,
    /// Those who agree.
    pub accepted: BTreeSet<String>,
    /// What became of it.
    pub state: OfferState,
    /// On which turn, counted from 0.
    pub turn: u32,
    /// When.
    pub at: Moment,
}

impl Offer {
    /// Whether all people at the table agree.
    #[must_use]
    pub fn is_unanimous(&self) -> bool {
        self.table.iter().all(|it| self.accepted.contains(it))
    }
}
