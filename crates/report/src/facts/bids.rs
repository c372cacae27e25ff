//! Facts of who pulls where at a table, and of who stands behind what comes of it.

use diwan_engine::record::{Backer, Bid, Voice};
use diwan_engine::scenario::{ActorId, Scenario};
use schemars::JsonSchema;
use serde::Serialize;

/// Where one side of a table pulls on an issue.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct BidFacts {
    /// Its key.
    pub by: String,
    /// Where it wants the issue itself, points.
    pub line: f64,
    /// How far its doctrine demands more or less than its mandate, points.
    pub demand: f64,
    /// Where it pulls, points.
    pub towards: f64,
    /// Its share in all pulls, 0..1.
    pub weight: f64,
    /// What the terms on this issue are worth to it, utility.
    pub worth: f64,
    /// The voices in its mandate.
    pub voices: Vec<VoiceFacts>,
}

/// A voice in a mandate.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct VoiceFacts {
    /// Its key.
    pub by: String,
    /// Where it draws the mandate, points.
    pub towards: f64,
    /// Its share in the mandate, 0..1.
    pub share: f64,
}

/// How a ratifier stands to terms.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct BackerFacts {
    /// Its key.
    pub by: String,
    /// What the terms are worth to it, utility.
    pub gain: f64,
    /// Its support, -1..1.
    pub support: f64,
    /// Its share in the influence of all ratifiers, 0..1.
    pub share: f64,
}

impl BidFacts {
    pub(super) fn of(scenario: &Scenario, bid: &Bid) -> Self {
        let voice = |it: &Voice| VoiceFacts { by: key(scenario, it.by), towards: it.towards, share: it.share };
        Self {
            by: key(scenario, bid.by),
            line: bid.line,
            demand: bid.demand,
            towards: bid.towards,
            weight: bid.weight,
            worth: bid.worth,
            voices: bid.voices.iter().map(voice).collect(),
        }
    }
}

impl BackerFacts {
    pub(super) fn of(scenario: &Scenario, backer: &Backer) -> Self {
        Self { by: key(scenario, backer.actor), gain: backer.gain, support: backer.support, share: backer.share }
    }
}

fn key(scenario: &Scenario, id: ActorId) -> String {
    scenario.actors[id.index()].key.clone()
}
