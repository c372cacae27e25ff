//! What a room is set up with: a scenario, which seats are offered to people, and how the time is meant to go.

use std::collections::BTreeMap;

use diwan_engine::scenario::Minutes;
use serde::{Deserialize, Serialize};

use super::Phase;

/// What moves a phase on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Advance {
    /// Whoever leads the room; the clock is a guide.
    #[default]
    Host,
    /// All seats being locked, after a last call.
    AllReady,
    /// The clock.
    Clock,
}

/// How long people try out what a turn asks of them, as a rule: minutes. No schedule reckons with it, since nobody has to.
const PRACTICE: u64 = 4;

/// How long phases are meant to take, milliseconds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Plan(BTreeMap<Phase, u64>);

impl Plan {
    /// How long a phase is meant to take; nothing where it takes as long as it takes.
    #[must_use]
    pub fn of(&self, phase: Phase) -> Option<u64> {
        self.0.get(&phase).copied()
    }

    /// The same plan with another length of a phase, minutes.
    #[must_use]
    pub fn with(mut self, phase: Phase, minutes: u64) -> Self {
        self.0.insert(phase, minutes * 60_000);
        self
    }

    /// The plan of a scenario: its own minutes, and the usual ones where it does not say. A phase for which it sets no
    /// time aside takes as long as it takes.
    #[must_use]
    pub fn of_scenario(minutes: &Minutes) -> Self {
        let both = minutes.parts().into_iter().zip(Minutes::USUAL.parts());
        let named = both.filter_map(|((part, own), (_, usual))| Some((Phase::called(part)?, own.or(usual)?)));
        let timed = named.filter(|(_, minutes)| *minutes > 0);
        let usual = minutes.practice.map_or_else(|| Self::none().with(Phase::Practice, PRACTICE), |_| Self::none());
        timed.fold(usual, |plan, (phase, minutes)| plan.with(phase, u64::from(minutes)))
    }

    fn none() -> Self {
        Self(BTreeMap::new())
    }
}

impl Default for Plan {
    /// A turn of twenty minutes.
    fn default() -> Self {
        Self::of_scenario(&Minutes::default())
    }
}

/// What a room is set up with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setup {
    /// What the room is called.
    pub name: String,
    /// Where the scenario was loaded from, as it was named.
    pub place: String,
    /// Settings that hold from the start.
    pub settings: Vec<String>,
    /// The digest of the scenario, by which it is known again.
    pub digest: String,
    /// The seed of its luck.
    pub seed: u64,
    /// Which replication of that seed is played.
    pub replication: u64,
    /// Which draw of the numbers that the scenario draws.
    pub draw: u64,
    /// The seats that are offered to people, by keys of actors, in the order in which they are shown.
    pub seats: Vec<String>,
    /// How long phases are meant to take.
    pub plan: Plan,
    /// Minutes that there are in all, by which the room is held against its run sheet; as many as everything takes where
    /// nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
    /// What moves phases on.
    pub advance: Advance,
    /// The language of the projector and of whoever has chosen none.
    pub language: String,
    /// Whether the room says which seats the program plays.
    pub discloses: bool,
    /// Whether somebody without a seat card is let in without being asked for by the facilitator.
    pub walk_in: bool,
    /// The version of the program that set it up.
    pub version: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_has_the_minutes_of_its_scenario_and_the_usual_ones_else() {
        assert_eq!(Plan::of_scenario(&Minutes::default()), Plan::default());
        let own = Minutes { negotiate: Some(20), situation: Some(0), debrief: Some(50), ..Minutes::default() };
        let plan = Plan::of_scenario(&own);
        let minutes = [Phase::Brief, Phase::Situation, Phase::Negotiate, Phase::Debrief].map(|it| plan.of(it));
        assert_eq!(minutes, [Some(720_000), None, Some(1_200_000), Some(3_000_000)]);
        assert!(Minutes::PARTS.iter().all(|it| Phase::called(it).is_some()), "every part is a phase");
    }
}
