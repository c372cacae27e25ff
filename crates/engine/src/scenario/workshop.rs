//! The workshop: what whoever runs a scenario with people needs to know of it. It changes nothing in play.

use super::{ActorId, EventId};

/// How a scenario is meant to be run with people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workshop {
    /// The seats that are offered to people, in the order of their cards; none where the scenario does not say.
    pub seats: Vec<ActorId>,
    /// How long each part is meant to take.
    pub minutes: Minutes,
    /// Events that are prepared for it, in the order of their turns, those of one turn as declared.
    pub injects: Vec<Inject>,
}

/// How long each part of a workshop is meant to take, minutes; nothing where the scenario does not say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Minutes {
    /// People read their briefs.
    pub brief: Option<u16>,
    /// People try out what a turn asks of them.
    pub practice: Option<u16>,
    /// A turn opens: what has happened.
    pub situation: Option<u16>,
    /// People talk.
    pub negotiate: Option<u16>,
    /// Last changes.
    pub commit: Option<u16>,
    /// The turn is closed, and before whoever leads alone.
    pub adjudicate: Option<u16>,
    /// What came of it is shown.
    pub reveal: Option<u16>,
    /// A look back at the turn.
    pub hot_wash: Option<u16>,
    /// What mattered, what was luck, what was hidden.
    pub debrief: Option<u16>,
}

impl Minutes {
    /// The parts, by the names of their fields, in the order in which they come.
    pub const PARTS: [&'static str; 9] =
        ["brief", "practice", "situation", "negotiate", "commit", "adjudicate", "reveal", "hot_wash", "debrief"];

    /// What the parts take as a rule; the others take as long as they take.
    pub const USUAL: Self = Self {
        brief: Some(12),
        practice: None,
        situation: Some(2),
        negotiate: Some(9),
        commit: Some(2),
        adjudicate: None,
        reveal: Some(4),
        hot_wash: Some(2),
        debrief: None,
    };

    /// The same minutes, each with the name of its part.
    #[must_use]
    pub fn parts(&self) -> [(&'static str, Option<u16>); 9] {
        let Self { brief, practice, situation, negotiate, commit, adjudicate, reveal, hot_wash, debrief } = *self;
        let minutes = [brief, practice, situation, negotiate, commit, adjudicate, reveal, hot_wash, debrief];
        core::array::from_fn(|place| (Self::PARTS[place], minutes[place]))
    }
}

/// An event that is prepared for a workshop: whoever leads it may bring it about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inject {
    /// Its key.
    pub key: String,
    /// What happens.
    pub event: EventId,
    /// On which turn it is proposed to happen, counted from 0; never the first, and perhaps beyond the last.
    pub turn: u32,
}
