//! The plan of a session against the clock: how far it is behind or ahead, when it will end, and what could be done about
//! that. It proposes and changes nothing; the debrief is never made shorter in silence.

use super::phase::Phase;
use super::setup::Plan;
use super::who::Moment;

/// A minute, milliseconds.
const MINUTE: i64 = 60_000;
/// The shortest negotiation that is proposed, minutes.
const SHORTEST: i64 = 3;
/// The longest negotiation that is proposed, as a multiple of what is planned.
const LONGEST: i64 = 2;
/// The phases of a turn, in order.
const OF_TURN: [Phase; 6] =
    [Phase::Situation, Phase::Negotiate, Phase::Commit, Phase::Adjudicate, Phase::Reveal, Phase::HotWash];

/// How a session is laid out in time: the run sheet in figures, milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The time in all.
    pub whole: i64,
    /// What the debrief has on the sheet.
    pub debrief: i64,
    /// The least that is kept for the debrief.
    pub reserve: i64,
    /// Turns on the sheet.
    pub turns: u32,
    /// Turns that the scenario has.
    pub of: u32,
    /// What practice has on the sheet; 0 where it is not planned.
    pub practice: i64,
    /// How long the turn is closed where no time is planned for that.
    pub closing: i64,
}

/// Where a session stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// When people began to read their briefs.
    pub began: Moment,
    /// Now.
    pub now: Moment,
    /// The phase.
    pub phase: Phase,
    /// The turn that the room is about, counted from 0.
    pub turn: u32,
    /// What is left of the phase by its clock, milliseconds, below zero once that is over; nothing without a limit.
    pub left: Option<i64>,
    /// The turn behind which the game is to be ended, counted from 0, where that was settled.
    pub last: Option<u32>,
    /// Whether nothing is left to play.
    pub is_over: bool,
}

/// Something that could be done about the time. Whoever leads the room does it, or does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proposal {
    /// To give each negotiation to come so many minutes.
    Negotiate {
        /// Minutes.
        minutes: u32,
    },
    /// To end the game behind a turn, counted from 0.
    EndAfter {
        /// The turn.
        turn: u32,
    },
}

/// How a session stands against its plan, in whole minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drift {
    /// Minutes that it is behind; ahead, below zero.
    pub behind: i64,
    /// When it was to end.
    pub planned: Moment,
    /// When it will end, if everything to come takes as long as it is meant to and the debrief keeps what it has on the
    /// sheet.
    pub expected: Moment,
    /// Minutes that are left for the debrief, if it ends when it was to end.
    pub debrief: i64,
    /// Minutes that the debrief has on the sheet.
    pub sheet: i64,
    /// The least that is kept for it, minutes.
    pub reserve: i64,
    /// The last turn that is planned now, counted from 0.
    pub last: u32,
    /// What could be done, at most one of each kind.
    pub proposals: Vec<Proposal>,
}

impl Drift {
    /// Whether the debrief would have less than is kept for it.
    #[must_use]
    pub fn is_short(&self) -> bool {
        self.debrief < self.reserve
    }
}

/// How a session stands against its plan; nothing before people read their briefs, and once the debrief is over.
///
/// What has been taken up by pauses, by going back and by turns that were opened again is gone like any other time: the
/// wall clock goes on.
#[must_use]
pub fn drift(sheet: &Sheet, plan: &Plan, at: &Standing) -> Option<Drift> {
    if matches!(at.phase, Phase::Lobby | Phase::Closed) {
        return None;
    }
    let last = at.last.unwrap_or(sheet.turns.max(1) - 1);
    let to_come = to_come(sheet, plan, at, last);
    let end = at.began.0 as i64 + sheet.whole;
    let debrief_from = at.now.0 as i64 + to_come;
    let expected = debrief_from + if at.phase == Phase::Debrief { 0 } else { sheet.debrief };
    let late = expected - end;
    let proposals =
        if at.phase >= Phase::End || at.is_over { Vec::new() } else { proposals(sheet, plan, at, last, late) };
    Some(Drift {
        behind: whole(late),
        planned: Moment(end.max(0) as u64),
        expected: Moment(expected.max(0) as u64),
        debrief: whole(end - if at.phase == Phase::Debrief { at.now.0 as i64 } else { debrief_from }),
        sheet: whole(sheet.debrief),
        reserve: whole(sheet.reserve),
        last,
        proposals,
    })
}

/// Whole minutes, to the nearest.
fn whole(milliseconds: i64) -> i64 {
    (milliseconds + MINUTE / 2).div_euclid(MINUTE)
}

/// How long a phase is meant to take, milliseconds.
fn meant(sheet: &Sheet, plan: &Plan, phase: Phase) -> i64 {
    let none = if phase == Phase::Adjudicate { sheet.closing } else { 0 };
    plan.of(phase).map_or(none, |it| it as i64)
}

/// How long a turn is meant to take.
fn turn(sheet: &Sheet, plan: &Plan) -> i64 {
    OF_TURN.iter().map(|it| meant(sheet, plan, *it)).sum()
}

/// What is to come until the debrief; in the debrief, what is left of it by its clock.
fn to_come(sheet: &Sheet, plan: &Plan, at: &Standing, last: u32) -> i64 {
    let own = at.left.map_or_else(|| meant(sheet, plan, at.phase), |it| it.max(0));
    match at.phase {
        // Without a clock of its own it goes on until all was to end.
        Phase::Debrief => at.left.unwrap_or(at.began.0 as i64 + sheet.whole - at.now.0 as i64).max(0),
        Phase::End => 0,
        Phase::Brief => own + sheet.practice + i64::from(last + 1) * turn(sheet, plan),
        Phase::Practice => own + i64::from(last + 1) * turn(sheet, plan),
        _ if at.is_over => own + behind(sheet, plan, at.phase),
        _ => own + behind(sheet, plan, at.phase) + i64::from(last.saturating_sub(at.turn)) * turn(sheet, plan),
    }
}

/// What of the same turn comes behind a phase.
fn behind(sheet: &Sheet, plan: &Plan, phase: Phase) -> i64 {
    OF_TURN.iter().filter(|it| **it > phase).map(|it| meant(sheet, plan, *it)).sum()
}

/// How many negotiations are to come, without the one that is being held.
fn negotiations(at: &Standing, last: u32) -> i64 {
    let later = i64::from(last.saturating_sub(at.turn));
    match at.phase {
        Phase::Brief | Phase::Practice => i64::from(last) + 1,
        Phase::Situation => later + 1,
        _ => later,
    }
}

/// What could be done about being so late.
fn proposals(sheet: &Sheet, plan: &Plan, at: &Standing, last: u32, late: i64) -> Vec<Proposal> {
    let by = whole(late);
    let mut out = Vec::new();
    if by == 0 {
        return out;
    }
    let (count, now) = (negotiations(at, last), meant(sheet, plan, Phase::Negotiate));
    if count > 0 && now > 0 {
        // Whole minutes, so that it is no later than was planned.
        let minutes = (now - late.div_euclid(count) - i64::from(late.rem_euclid(count) > 0)).div_euclid(MINUTE);
        let minutes = minutes.min(LONGEST * now / MINUTE);
        if minutes >= SHORTEST && minutes != now / MINUTE {
            out.push(Proposal::Negotiate { minutes: minutes as u32 });
        }
    }
    let one = turn(sheet, plan);
    if one > 0 {
        let first = if matches!(at.phase, Phase::Brief | Phase::Practice) { 0 } else { at.turn };
        // Behind: as few turns less as will do, but never the open one. Ahead: as many more as fit in.
        let turns = -late.div_euclid(one) - i64::from(late.rem_euclid(one) > 0);
        let to = (i64::from(last) + turns).clamp(i64::from(first), i64::from(sheet.of) - 1);
        if to != i64::from(last) {
            out.push(Proposal::EndAfter { turn: to as u32 });
        }
    }
    out
}
