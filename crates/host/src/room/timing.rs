//! The time of a room: how it stands against its run sheet, and what was settled about phases to come.

use diwan_report::facts::{RunSheetFacts, Time};

use super::entry::Entry;
use super::phase::Phase;
use super::planner::{Drift, Sheet, Standing, drift};
use super::refused::Refused;
use super::setup::Plan;
use super::state::Room;
use super::who::Moment;

/// A minute, milliseconds.
const MINUTE: i64 = 60_000;
/// The longest that a phase is meant to take, minutes.
const LONGEST: u32 = 240;

impl Room {
    /// How long phases are meant to take as things stand.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// The turn behind which the game is meant to end, counted from 0, where that was settled.
    #[must_use]
    pub fn ends_behind(&self) -> Option<u32> {
        self.last
    }

    /// Whether the turn that the room is about is the last that is meant to be played, though more could be.
    #[must_use]
    pub fn is_last_turn(&self) -> bool {
        self.last.is_some_and(|last| self.turn() >= last)
    }

    /// How the room stands against its run sheet at a moment; nothing before people read their briefs, once the room is
    /// closed, and where not even a turn fits into the time that there is.
    #[must_use]
    pub fn drift(&self, now: Moment) -> Option<Drift> {
        let at = Standing {
            began: self.began?,
            now,
            phase: self.phase,
            turn: self.turn(),
            left: self.clock.left(now),
            last: self.last,
            is_over: self.game.is_over(),
        };
        drift(&self.sheet()?, &self.plan, &at)
    }

    /// The run sheet in figures.
    fn sheet(&self) -> Option<Sheet> {
        let time = Time { minutes: self.setup.minutes, begins: 0 };
        let facts = RunSheetFacts::of(self.scenario(), &self.setup.settings, time).ok()?;
        let slot = |part: &str| facts.slots.iter().find(|it| it.part == part).map_or(0, |it| it.minutes);
        let [whole, debrief, reserve, practice, closing] =
            [facts.minutes, facts.debrief, facts.reserved, slot("practice"), slot("adjudicate")]
                .map(|it| i64::from(it) * MINUTE);
        Some(Sheet { whole, debrief, reserve, turns: facts.turns, of: facts.of, practice, closing })
    }

    /// Phases of a kind that are to come are given another time.
    pub(super) fn plans(&self, phase: Phase, minutes: u32) -> Result<Vec<Entry>, Refused> {
        if self.phase >= Phase::End || self.game.is_over() {
            return Err(Refused::NotNow(self.phase));
        }
        let is_of_turn = phase > Phase::Practice && phase < Phase::End;
        if !is_of_turn || !(1..=LONGEST).contains(&minutes) || self.plan.of(phase) == Some(u64::from(minutes) * 60_000)
        {
            return Err(Refused::Already);
        }
        Ok(vec![Entry::Planned { phase, minutes }])
    }

    /// The game is meant to end behind a turn: the open one, or one to come.
    pub(super) fn ends_after(&self, turn: u32) -> Result<Vec<Entry>, Refused> {
        if self.phase >= Phase::End || self.game.is_over() {
            return Err(Refused::NotNow(self.phase));
        }
        if turn < self.turn() || turn >= self.game.model().turns {
            return Err(Refused::NoTurn);
        }
        if self.last == Some(turn) {
            return Err(Refused::Already);
        }
        Ok(vec![Entry::EndsAfter { turn }])
    }
}
