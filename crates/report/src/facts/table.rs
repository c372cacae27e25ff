//! Facts of a table: who pulled where in a round, and who stands behind what came of it.

use diwan_engine::record::{Backer, Bid, LeftOut, Offer, SideRecord, Voice};
use diwan_engine::scenario::{ActorId, DialogueId, Scenario};
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
    /// Why the issue was left out, though there was common ground.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left_out: Option<LeftOutFacts>,
    /// Compliance with which its deal would begin, 0..100.
    pub compliance: f64,
    /// The sides of the table.
    pub sides: Vec<SideFacts>,
    /// Points by which the terms lie beyond what anybody with a say wants, below 0 where they lie below; null where they
    /// do not.
    pub beyond: Option<f64>,
    /// What each side brought to the table on the issue.
    pub bids: Vec<BidFacts>,
    /// Who stands behind the terms, where the level is how an agreement is kept.
    pub backers: Vec<BackerFacts>,
}

/// A side of the table in a round.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SideFacts {
    /// Who sits there.
    pub by: String,
    /// The posture that it took.
    pub posture: String,
    /// Its influence, 0..100.
    pub influence: f64,
    /// The factor of its posture on its influence.
    pub power: f64,
    /// What the terms are worth to it by what it brings to the table, utility.
    pub gain: f64,
    /// What they are worth to it by its own line, utility.
    pub worth: f64,
    /// Whether it would sign them.
    pub would_sign: bool,
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
    /// Points by which its instructions for this round lie off its mandate.
    pub instructed: f64,
    /// How far it insists on all or nothing, 0..1.
    pub linkage: f64,
    /// Where it pulls to, points.
    pub towards: f64,
    /// Its part of the pull, 0..1.
    pub weight: f64,
    /// What the terms are worth to it on this issue by its own line, utility.
    pub worth: f64,
    /// Who makes up its mandate.
    pub voices: Vec<VoiceFacts>,
}

/// Why an issue was left out of what a round settles.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct LeftOutFacts {
    /// `withheld`, `too_small`, `no_room` or `lacks_essential`.
    pub why: &'static str,
    /// The party that holds something essential to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
    /// The issue that it needs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needs: Option<String>,
}

impl LeftOutFacts {
    /// Why an offer was left out, if it was.
    #[must_use]
    pub fn of(scenario: &Scenario, offer: &Offer) -> Option<Self> {
        let it = offer.left_out?;
        let (party, needs) = match it {
            LeftOut::Lacks { party, other } => {
                (Some(key(scenario, party)), Some(scenario.issues[other.index()].key.clone()))
            }
            LeftOut::Withheld | LeftOut::Unlisted | LeftOut::TooSmall | LeftOut::NoRoom => (None, None),
        };
        Some(Self { why: it.key(), party, needs })
    }
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
            left_out: offer.and_then(|it| LeftOutFacts::of(scenario, it)),
            compliance: talk.compliance,
            sides: sides(scenario, talk.dialogue, &talk.sides),
            beyond: offer.and_then(Offer::beyond),
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

/// The sides of a table.
pub(crate) fn sides(scenario: &Scenario, dialogue: DialogueId, sides: &[SideRecord]) -> Vec<SideFacts> {
    let postures = &scenario.dialogues[dialogue.index()].postures;
    let side = |it: &SideRecord| {
        let SideRecord { actor, posture, influence, power, gain, worth, would_sign } = *it;
        let posture = postures.get(posture).map_or_else(String::new, |it| it.key.clone());
        SideFacts { by: key(scenario, actor), posture, influence, power, gain, worth, would_sign }
    };
    sides.iter().map(side).collect()
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
    let Bid { line, demand, instructed, linkage, towards, weight, worth, .. } = *it;
    BidFacts {
        by: key(scenario, it.by),
        line,
        demand,
        instructed,
        linkage,
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
