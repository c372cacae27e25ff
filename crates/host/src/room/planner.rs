//! The plan of a session against the clock: how far it is behind or ahead, when it will end, and what could be done about
//! that. It proposes and changes nothing; the debrief is never made shorter in silence.

use super::entry::Moment;
use super::phase::Phase;
use super::setup::Plan;

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

#[cfg(test)]
mod tests {
    use super::*;

    /// Turns of 20 minutes, 3 of them of 4, read for 12; 132 minutes, of which 60 are the debrief's.
    const SHEET: Sheet = Sheet {
        whole: 132 * MINUTE,
        debrief: 60 * MINUTE,
        reserve: 44 * MINUTE,
        turns: 3,
        of: 4,
        practice: 0,
        closing: MINUTE,
    };

    fn plan() -> Plan {
        Plan::default().with(Phase::Brief, 12)
    }

    /// So many minutes after people began to read.
    fn at(minutes: i64, phase: Phase, turn: u32, left: Option<i64>) -> Standing {
        let began = Moment(1_000_000);
        let now = Moment((began.0 as i64 + minutes * MINUTE) as u64);
        Standing { began, now, phase, turn, left: left.map(|it| it * MINUTE), last: None, is_over: false }
    }

    fn found(standing: &Standing) -> Drift {
        drift(&SHEET, &plan(), standing).expect("it has begun")
    }

    #[test]
    fn a_session_that_keeps_to_the_sheet_has_nothing_to_be_told() {
        assert_eq!(turn(&SHEET, &plan()), 20 * MINUTE, "2 + 9 + 2 + 1 + 4 + 2");
        let all = [
            at(0, Phase::Brief, 0, Some(12)),
            at(5, Phase::Brief, 0, Some(7)),
            at(12, Phase::Situation, 0, Some(2)),
            at(20, Phase::Negotiate, 0, Some(3)),
            at(25, Phase::Adjudicate, 0, None),
            at(72, Phase::End, 2, None),
            at(72, Phase::Debrief, 2, Some(60)),
        ];
        for standing in all {
            let drift = found(&standing);
            assert_eq!((drift.behind, drift.debrief, drift.proposals), (0, 60, Vec::new()), "{standing:?}");
            assert_eq!((drift.planned, drift.expected), (Moment(1_000_000 + 132 * 60_000), drift.planned));
        }
        assert_eq!(drift(&SHEET, &plan(), &at(0, Phase::Lobby, 0, None)), None);
        assert_eq!(drift(&SHEET, &plan(), &at(200, Phase::Closed, 2, None)), None);
    }

    #[test]
    fn who_is_behind_may_talk_shorter_or_leave_out_a_turn() {
        // The first negotiation has gone on for six minutes longer than was planned.
        let drift = found(&at(29, Phase::Negotiate, 0, Some(-6)));
        assert_eq!((drift.behind, drift.debrief, drift.is_short()), (6, 54, false));
        // Two negotiations are to come: three minutes less for each; or the third turn is left out.
        assert_eq!(drift.proposals, [Proposal::Negotiate { minutes: 6 }, Proposal::EndAfter { turn: 1 }]);
        // Seven minutes can't be had of two in whole minutes: it is four each, and never later than planned.
        let drift = found(&at(30, Phase::Negotiate, 0, Some(-7)));
        assert_eq!(drift.proposals[0], Proposal::Negotiate { minutes: 5 });
    }

    #[test]
    fn what_is_proposed_does_bring_it_back() {
        for late in [-25, -9, -3, 4, 6, 11, 26, 40] {
            let standing = at(12 + late, Phase::Situation, 0, Some(2));
            let before = found(&standing);
            assert_eq!(before.behind, late);
            for proposal in &before.proposals {
                let (plan, standing) = match proposal {
                    Proposal::Negotiate { minutes } => (plan().with(Phase::Negotiate, u64::from(*minutes)), standing),
                    Proposal::EndAfter { turn } => (plan(), Standing { last: Some(*turn), ..standing }),
                };
                let after = drift(&SHEET, &plan, &standing).expect("it has begun");
                assert!(after.behind <= 0, "{late}: {proposal:?} leaves it {} behind", after.behind);
                assert!(after.debrief >= after.sheet, "the debrief keeps what it has on the sheet");
            }
            assert!(late < 0 || before.proposals.iter().any(|it| matches!(it, Proposal::EndAfter { .. })), "{late}");
        }
    }

    #[test]
    fn where_nothing_will_do_what_comes_nearest_is_proposed_and_the_rest_is_told() {
        let standing = at(12 + 45, Phase::Situation, 0, Some(2));
        assert_eq!(found(&standing).proposals, [Proposal::EndAfter { turn: 0 }]);
        let after = found(&Standing { last: Some(0), ..standing });
        assert_eq!((after.behind, after.debrief, after.proposals), (5, 55, Vec::new()));
    }

    #[test]
    fn negotiations_are_not_shortened_to_nothing_nor_the_open_turn_left_out() {
        // 24 minutes of three negotiations of 9 would leave one each.
        let drift = found(&at(36, Phase::Situation, 0, Some(2)));
        assert_eq!((drift.behind, &drift.proposals[..]), (24, &[Proposal::EndAfter { turn: 0 }][..]));
        // On the last turn there is nothing to leave out, and no negotiation to come.
        let drift = found(&at(90, Phase::Negotiate, 2, Some(0)));
        assert_eq!((drift.behind, &drift.proposals[..]), (27, &[][..]));
        assert!(drift.debrief == 33 && drift.is_short(), "and that the debrief is too short is said");
    }

    #[test]
    fn who_is_ahead_may_talk_longer_or_play_another_turn() {
        let early = found(&at(43, Phase::HotWash, 1, Some(0)));
        assert_eq!((early.behind, early.debrief), (-9, 69));
        assert_eq!(early.proposals, [Proposal::Negotiate { minutes: 18 }]);
        let earlier = found(&at(32, Phase::HotWash, 1, Some(0)));
        assert_eq!(earlier.behind, -20);
        assert_eq!(earlier.proposals, [Proposal::Negotiate { minutes: 18 }, Proposal::EndAfter { turn: 3 }]);
        // The scenario has no fifth.
        let earliest = found(&at(-8, Phase::HotWash, 1, Some(0)));
        assert_eq!(earliest.proposals[1], Proposal::EndAfter { turn: 3 });
    }

    #[test]
    fn pauses_and_ways_back_count() {
        // Five minutes of pause: the clock of the phase stood still, and that on the wall went on.
        let drift = found(&at(25, Phase::Negotiate, 0, Some(3)));
        assert_eq!(drift.behind, 5);
        // Back to the first turn from the second, which had begun.
        let drift = found(&at(34, Phase::Situation, 0, Some(2)));
        assert_eq!((drift.behind, drift.last), (22, 2));
    }

    #[test]
    fn practice_counts_where_it_is_on_the_sheet_and_is_late_where_it_is_not() {
        let sheet = Sheet { practice: 4 * MINUTE, whole: 136 * MINUTE, ..SHEET };
        let behind = |standing: &Standing| drift(&sheet, &plan(), standing).expect("it has begun").behind;
        assert_eq!(behind(&at(5, Phase::Brief, 0, Some(7))), 0);
        assert_eq!(behind(&at(13, Phase::Practice, 0, Some(3))), 0);
        assert_eq!(behind(&at(12, Phase::Situation, 0, Some(2))), -4, "nobody has to");
        assert_eq!(found(&at(16, Phase::Situation, 0, Some(2))).behind, 4);
    }

    #[test]
    fn a_debrief_without_a_clock_lasts_until_all_was_to_end() {
        let early = found(&at(70, Phase::Debrief, 2, None));
        assert_eq!((early.behind, early.debrief), (0, 62));
        let late = found(&at(100, Phase::Debrief, 2, None));
        assert_eq!((late.behind, late.debrief, late.is_short()), (0, 32, true));
        assert_eq!(found(&at(135, Phase::Debrief, 2, None)).behind, 3);
    }

    #[test]
    fn more_time_is_given_at_the_cost_of_what_comes() {
        let drift = found(&at(20, Phase::Negotiate, 0, Some(6)));
        assert_eq!(drift.behind, 3);
    }

    #[test]
    fn behind_the_end_and_after_the_game_there_is_nothing_to_propose() {
        let over = Standing { is_over: true, ..at(40, Phase::Reveal, 1, Some(1)) };
        let drift = found(&over);
        assert_eq!((drift.behind, drift.debrief, drift.proposals), (-29, 89, Vec::new()), "an early end is time won");
        let debrief = found(&at(140, Phase::Debrief, 2, Some(-8)));
        assert_eq!((debrief.behind, debrief.debrief, debrief.proposals), (8, -8, Vec::new()));
        let shortened = Standing { last: Some(0), ..at(30, Phase::HotWash, 0, Some(2)) };
        assert_eq!(found(&shortened).behind, -40);
    }
}
