//! What holds of the plan of a session against the clock: cases that can be reckoned by hand.

use super::planner::{Drift, Proposal, Sheet, Standing, drift};
use super::{Moment, Phase, Plan};

/// A minute, milliseconds.
const MINUTE: i64 = 60_000;

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
    assert_eq!((after.behind, after.debrief, after.proposals), (5, 55, vec![Proposal::Negotiate { minutes: 4 }]));
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
