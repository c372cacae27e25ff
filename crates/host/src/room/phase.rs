//! Phases: what a room is about at a moment. Whoever leads the room moves it on; a clock is a guide, unless it was
//! agreed that it decides.

use serde::{Deserialize, Serialize};

/// What the room is about. Turns go round from [`Situation`](Self::Situation) to [`HotWash`](Self::HotWash).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// People come in and find their seats.
    Lobby,
    /// They read their briefs.
    Brief,
    /// They try out what a turn asks of them, if whoever leads the room wants it; nothing of it is kept.
    Practice,
    /// A turn opens: what has happened.
    Situation,
    /// People talk, and draft what they will do.
    Negotiate,
    /// Last changes; seats are locked one by one.
    Commit,
    /// The turn is closed; what came of it is before the facilitator alone.
    Adjudicate,
    /// What came of it is shown, step by step.
    Reveal,
    /// A minute to look back at the turn.
    HotWash,
    /// The game is over.
    End,
    /// What mattered, what was luck, what was hidden.
    Debrief,
    /// The room is closed; what was said in it can be read, and nothing more can be said.
    Closed,
}

impl Phase {
    /// All of them, in order.
    pub const ALL: [Self; 12] = [
        Self::Lobby,
        Self::Brief,
        Self::Practice,
        Self::Situation,
        Self::Negotiate,
        Self::Commit,
        Self::Adjudicate,
        Self::Reveal,
        Self::HotWash,
        Self::End,
        Self::Debrief,
        Self::Closed,
    ];

    /// Its name in files and addresses.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Lobby => "lobby",
            Self::Brief => "brief",
            Self::Practice => "practice",
            Self::Situation => "situation",
            Self::Negotiate => "negotiate",
            Self::Commit => "commit",
            Self::Adjudicate => "adjudicate",
            Self::Reveal => "reveal",
            Self::HotWash => "hot_wash",
            Self::End => "end",
            Self::Debrief => "debrief",
            Self::Closed => "closed",
        }
    }

    /// The phase with this name.
    #[must_use]
    pub fn called(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.key() == key)
    }

    /// What follows, where the game is over or not.
    #[must_use]
    pub const fn next(self, is_over: bool) -> Option<Self> {
        Some(match self {
            Self::Lobby => Self::Brief,
            Self::Brief | Self::Practice => Self::Situation,
            Self::Situation => Self::Negotiate,
            Self::Negotiate => Self::Commit,
            Self::Commit => Self::Adjudicate,
            Self::Adjudicate => Self::Reveal,
            Self::Reveal => Self::HotWash,
            Self::HotWash if is_over => Self::End,
            Self::HotWash => Self::Situation,
            Self::End => Self::Debrief,
            Self::Debrief => Self::Closed,
            Self::Closed => return None,
        })
    }

    /// Whether drafts can be written and locked.
    #[must_use]
    pub const fn takes_drafts(self) -> bool {
        matches!(self, Self::Practice) || self.is_open()
    }

    /// Whether a turn is open that can be closed.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Situation | Self::Negotiate | Self::Commit)
    }

    /// Whether people may talk to each other: always while the room is open.
    #[must_use]
    pub const fn takes_talk(self) -> bool {
        !matches!(self, Self::Closed)
    }

    /// Whether terms may be put on a table.
    #[must_use]
    pub const fn takes_offers(self) -> bool {
        self.takes_drafts()
    }

    /// Whether the turn on which people chose last is closed and the next has not been shown to them.
    #[must_use]
    pub const fn is_between(self) -> bool {
        matches!(self, Self::Adjudicate)
    }
}

/// Why a room moved on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Whoever leads it moved it on.
    Host,
    /// All seats were locked.
    AllReady,
    /// The time was up, and it had been agreed that the clock decides.
    Clock,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phase_but_the_last_leads_on_and_turns_go_round() {
        for phase in Phase::ALL {
            assert_eq!(phase.next(false).is_none(), phase == Phase::Closed, "{phase:?}");
            let named = serde_json::to_string(&phase).expect("a name");
            assert_eq!(named, format!("\"{}\"", phase.key()));
        }
        assert_eq!(Phase::HotWash.next(false), Some(Phase::Situation));
        assert_eq!(Phase::HotWash.next(true), Some(Phase::End));
    }
}
