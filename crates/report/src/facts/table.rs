//! Facts of a table: who pulled where in a round, and who stands behind what came of it.

use diwan_engine::record::{Backer, Bid, Voice};
use diwan_engine::scenario::{ActorId, Scenario};
use diwan_engine::why::Talk;
use schemars::JsonSchema;
use serde::Serialize;

/// A round that bears on a level.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct TalkFacts {
    /// The turn, from 1.
    pub turn: u32,
    /// The dialogue.
    pub dialogue: String,
    /// How it ended.
    pub verdict: &'static str,
    /// Where the issue stood, points; null where the level is no issue.
    pub before: Option<f64>,
    /// The terms, points.
    pub terms: Option<f64>,
    /// Whether there was common ground.
    pub open: Option<bool>,
    /// Compliance with which its deal would begin, 0..100.
    pub compliance: f64,
    /// What each side brought to the table on the issue.
    pub bids: Vec<BidFacts>,
    /// Who stands behind the terms, where the level is how an agreement is kept.
    pub backers: Vec<BackerFacts>,
}

/// What a side brought to the table on an issue.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct BidFacts {
    /// Who sits there.
    pub by: String,
    /// Its own line, points.
    pub line: f64,
    /// Points by which its doctrine moves its mandate away from the others.
    pub demand: f64,
    /// Where it pulls to, points.
    pub towards: f64,
    /// Its part of the pull, 0..1.
    pub weight: f64,
    /// What the terms are worth to it on this issue by its own line, utility.
    pub worth: f64,
    /// Who makes up its mandate.
    pub voices: Vec<VoiceFacts>,
}

/// A voice in a mandate.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct VoiceFacts {
    /// Whose.
    pub by: String,
    /// Where it wants the issue, points.
    pub towards: f64,
    /// Its part of the mandate, 0..1.
    pub share: f64,
}

/// A ratifier on terms.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct BackerFacts {
    /// Who.
    pub by: String,
    /// What the terms are worth to it, utility.
    pub gain: f64,
    /// Its support, -1.35..1.
    pub support: f64,
    /// Its part of the influence of all ratifiers, 0..1.
    pub share: f64,
}

impl TalkFacts {
    /// The facts of a round that bears on a level.
    #[must_use]
    pub fn of(scenario: &Scenario, talk: &Talk) -> Self {
        let offer = talk.offer.as_ref();
        Self {
            turn: talk.turn + 1,
            dialogue: scenario.dialogues[talk.dialogue.index()].key.clone(),
            verdict: talk.verdict.key(),
            before: offer.map(|it| it.before),
            terms: offer.map(|it| it.terms),
            open: offer.map(|it| it.open),
            compliance: talk.compliance,
            bids: offer.map(|it| bids(scenario, &it.bids)).unwrap_or_default(),
            backers: backers(scenario, &talk.backers),
        }
    }
}

impl BidFacts {
    /// Where the mandate wants the issue, points: the voices together.
    #[must_use]
    pub fn mandate(&self) -> f64 {
        self.voices.iter().map(|it| it.share * it.towards).sum()
    }
}

/// What each side brought to the table on an issue.
pub(crate) fn bids(scenario: &Scenario, bids: &[Bid]) -> Vec<BidFacts> {
    bids.iter().map(|it| bid(scenario, it)).collect()
}

/// Who stands behind terms.
pub(crate) fn backers(scenario: &Scenario, backers: &[Backer]) -> Vec<BackerFacts> {
    backers.iter().map(|it| backer(scenario, it)).collect()
}

fn key(scenario: &Scenario, id: ActorId) -> String {
    scenario.actors[id.index()].key.clone()
}

fn bid(scenario: &Scenario, it: &Bid) -> BidFacts {
    let voice = |it: &Voice| VoiceFacts { by: key(scenario, it.by), towards: it.towards, share: it.share };
    let Bid { line, demand, towards, weight, worth, .. } = *it;
    BidFacts {
        by: key(scenario, it.by),
        line,
        demand,
        towards,
        weight,
        worth,
        voices: it.voices.iter().map(voice).collect(),
    }
}

fn backer(scenario: &Scenario, it: &Backer) -> BackerFacts {
    let Backer { actor, gain, support, share } = *it;
    BackerFacts { by: key(scenario, actor), gain, support, share }
}
