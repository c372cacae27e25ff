//! What people keep off a table: it is settled by nobody, needs no attention, and blocks what needs it; it is a reply
//! like others, which is refused, recorded, read, played again and taken back.

use diwan::game::{Closing, Game, Refusal, Reply};
use diwan::history::{Session, Wanted, encode, read, verify};
use diwan::play::SeatTable;
use diwan::record::{LeftOut, RoundRecord, Verdict};
use diwan::scenario::{ActorId, DialogueId, IssueId};

use super::{SEED, close, model};

/// Two parties that want the same of x, y and z and trade, so that what is settled goes where both want it.
fn sections(more: &str) -> String {
    let own = r#"(influence: 50, stability: 50, positions: {
        "x": (position: 60, salience: 0.5), "y": (position: 40, salience: 0.5), "z": (position: 20, salience: 0.5) })"#;
    format!(
        r#"issues: {{ "w": (low: "a", high: "b", start: 0), "x": (low: "a", high: "b", start: 0),
            "y": (low: "a", high: "b", start: 0), "z": (low: "a", high: "b", start: 0) }},
        actors: {{ "a": {own}, "b": {own} }},
        dialogues: {{ "talks": (
            table: ["a", "b"], rounds: [0, 1], agenda: "all", agendas: {{ "all": {{ "x": 1, "y": 1, "z": 1 }} }},
            postures: {{ "trade": (power: 1), "stall": (deal: false) }}, breakdown: -19, {more}
        ) }}"#
    )
}

const TALKS: DialogueId = DialogueId(0);
const A: ActorId = ActorId(0);
const B: ActorId = ActorId(1);
const W: IssueId = IssueId(0);
const X: IssueId = IssueId(1);
const Y: IssueId = IssueId(2);
const Z: IssueId = IssueId(3);

fn game(more: &str) -> Game {
    Game::new(Session::begin(model(&sections(more), &[]), "closed", &[], SEED, 0, 0), vec![A, B])
}

/// Closes a turn on which both trade and hold, and these issues are kept off.
fn round(game: &mut Game, off: &[(ActorId, IssueId)]) -> RoundRecord {
    for (who, issue) in off {
        assert_eq!(game.reply(*who, Reply::KeepOff(TALKS, *issue)), Ok(()));
    }
    for who in [A, B] {
        assert_eq!(game.reply(who, Reply::Choices(diwan::record::Choices::HOLD)), Ok(()));
        assert_eq!(game.reply(who, Reply::Posture(TALKS, 0)), Ok(()));
    }
    assert!(game.close(Closing::AllIn).is_ok());
    game.run().turns.last().expect("it was closed").rounds[0].clone()
}

fn places(round: &RoundRecord) -> Vec<Option<LeftOut>> {
    round.offers.iter().map(|it| it.left_out).collect()
}

fn table(game: &Game, who: ActorId) -> SeatTable {
    game.seat(who).tables.into_iter().next().expect("a round is held")
}

#[test]
fn an_issue_is_settled_if_nobody_keeps_it_off() {
    let round = round(&mut game("price: 0.1"), &[(A, X), (B, X), (B, Z)]);
    assert_eq!(
        (round.verdict, places(&round)),
        (Verdict::Deal, vec![Some(LeftOut::Withheld), None, Some(LeftOut::Withheld)])
    );
    assert_eq!(round.withheld, [(A, vec![X]), (B, vec![X, Z])]);
    [0.0, 40.0, 0.0].into_iter().zip(&round.offers).for_each(|(to, it)| close(it.terms, to));
    // What is kept off costs nothing: y brings each party 0.8, and half of the price of its attention is borne by each.
    round.sides.iter().for_each(|it| close(it.gain, 0.8 - 0.05));
}

#[test]
fn what_is_kept_off_leaves_room_and_blocks_what_needs_it() {
    // Room for one: x brings most, and y the most of what is left.
    let crowded = "attention_budget: 1.2";
    assert_eq!(places(&round(&mut game(crowded), &[])), [None, Some(LeftOut::NoRoom), Some(LeftOut::NoRoom)]);
    let made = round(&mut game(crowded), &[(A, X)]);
    assert_eq!(places(&made), [Some(LeftOut::Withheld), None, Some(LeftOut::NoRoom)]);
    let bound = r#"essentials: {"b": {"x": {"z": 15}}}"#;
    assert_eq!(places(&round(&mut game(bound), &[])), [None; 3]);
    let made = round(&mut game(bound), &[(A, Z)]);
    assert_eq!(places(&made), [Some(LeftOut::Lacks { party: B, other: Z }), None, Some(LeftOut::Withheld)]);
    // Nothing on the table is no deal.
    assert_eq!(round(&mut game(crowded), &[(A, X), (A, Y), (B, Z)]).verdict, Verdict::NothingToGain);
}

#[test]
fn a_seat_sees_what_it_keeps_off_and_nothing_of_what_another_does_before_the_round() {
    let mut game = game("price: 0.1");
    let (before, own) = (game.seat(B), table(&game, A));
    assert_eq!(game.reply(A, Reply::KeepOff(TALKS, X)), Ok(()));
    assert_eq!(game.seat(B), before);
    let seen = table(&game, A);
    assert!(seen.makes_packages && seen.withheld == [X]);
    assert_eq!(seen.promises[0].offers.iter().map(|it| it.open).collect::<Vec<_>>(), [false, true, true]);
    // What is put back is as it was.
    assert_eq!(game.reply(A, Reply::PutOn(TALKS, X)), Ok(()));
    assert_eq!(table(&game, A), own);
    round(&mut game, &[(A, Y)]);
    let told = game.seat(B).closed()[0].rounds[0].clone();
    assert_eq!(told.withheld, [(A, vec![Y])]);
    let reckoned = told.reckoned.expect("it sat there");
    assert_eq!(reckoned.offers[1].left_out, Some(LeftOut::Withheld));
}

#[test]
fn what_can_t_be_kept_off_is_refused() {
    let refused = |more: &str, reply| game(more).reply(A, reply);
    assert_eq!(refused("", Reply::KeepOff(TALKS, X)), Err(Refusal::NoPackages(TALKS)));
    assert_eq!(refused("price: 0.1", Reply::KeepOff(TALKS, W)), Err(Refusal::NotOnAgenda(TALKS, W)));
    assert_eq!(refused("price: 0.1", Reply::PutOn(TALKS, IssueId(9))), Err(Refusal::NotOnAgenda(TALKS, IssueId(9))));
    let mut late = game("price: 0.1, held_if: \"t < 1\"");
    round(&mut late, &[]);
    assert_eq!(late.reply(A, Reply::KeepOff(TALKS, X)), Err(Refusal::NoRound(TALKS)));
}

#[test]
fn it_is_recorded_played_again_and_taken_back() {
    let mut game = game("price: 0.1");
    round(&mut game, &[(A, X), (B, Z)]);
    game.reply(A, Reply::KeepOff(TALKS, Y)).expect("a round is held");
    assert!(game.undo().is_ok_and(|it| it));
    assert!(table(&game, A).withheld.is_empty(), "what was replied to a turn that was taken back counts no more");
    round(&mut game, &[(A, X), (B, Z)]);
    while !game.is_over() {
        game.close(Closing::Time).expect("it is not over");
    }
    let lines = encode(game.history());
    assert!(lines.contains(r#""withheld":{"a":["x"],"b":["z"]}"#), "{lines}");
    let history = read(lines.as_bytes(), game.model(), None, Wanted::Ended).expect("as it was written").history;
    assert_eq!(verify(&history).as_ref(), Ok(game.run()));
    // A reader of what was written before knows nothing of it, and needs not.
    let mut without = self::game("price: 0.1");
    round(&mut without, &[]);
    assert!(!encode(without.history()).contains("withheld"));
}

/// What is kept off is a decision of the run: without it the same run is another.
#[test]
fn a_replay_notices_what_somebody_kept_off() {
    let mut game = game("price: 0.1");
    round(&mut game, &[(A, X)]);
    while !game.is_over() {
        game.close(Closing::Time).expect("it is not over");
    }
    let mut history = game.history().clone();
    history.run.turns[0].rounds[0].withheld.clear();
    let difference = verify(&history).expect_err("x was left out");
    assert!(difference.to_string().contains("`x`") || difference.to_string().contains("kept"), "{difference}");
}
