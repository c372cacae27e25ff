//! Terms that people sign: they hold as they stand if all people at the table sign the same and every policy there gains by
//! them; a decision that is refused, recorded, read, played again and taken back like others.

use diwan::game::{Closing, Game, Refusal, Reply};
use diwan::history::{Session, Wanted, encode, read, verify};
use diwan::record::{Choices, LeftOut, RoundRecord, Verdict};
use diwan::scenario::{ActorId, DialogueId, IssueId};

use super::{SEED, close, model};

/// Three issues on which `a` and `b` want different things: x is worth most to `a`, y to `b`; z both want alike. Talks
/// that are left to postures break down.
fn sections(more: &str) -> String {
    let own = |x: u32, y: u32, line: u32| {
        format!(
            r#"(doctrine: "own", doctrines: {{ "own": (red_line: {line}) }}, influence: 50, stability: 50, positions: {{ "x": (position: {x}, salience: 0.8),
                "y": (position: {y}, salience: 0.4), "z": (position: 30, salience: 0.2) }})"#
        )
    };
    format!(
        r#"issues: {{ "w": (low: "a", high: "b", start: 0), "x": (low: "a", high: "b", start: 0),
            "y": (low: "a", high: "b", start: 0), "z": (low: "a", high: "b", start: 0) }},
        actors: {{ "a": {}, "b": {} }},
        dialogues: {{ "talks": (
            table: ["a", "b"], rounds: [0, 1], agenda: "all", agendas: {{ "all": {{ "x": 1, "y": 1, "z": 1 }} }},
            postures: {{ "trade": (power: 1), "stall": (deal: false) }}, breakdown: 19, {more}
        ) }}"#,
        own(80, 20, 60),
        own(40, 60, 45),
    )
}

const TALKS: DialogueId = DialogueId(0);
const A: ActorId = ActorId(0);
const B: ActorId = ActorId(1);
const W: IssueId = IssueId(0);
const X: IssueId = IssueId(1);
const Y: IssueId = IssueId(2);
const Z: IssueId = IssueId(3);

fn game(more: &str, people: &[ActorId]) -> Game {
    Game::new(Session::begin(model(&sections(more), &[]), "closed", &[], SEED, 0, 0), people.to_vec())
}

/// Closes a turn on which these people sign and hold.
fn signing(game: &mut Game, signed: &[(ActorId, &[(IssueId, f64)])]) -> RoundRecord {
    for (who, terms) in signed {
        assert_eq!(game.reply(*who, Reply::Choices(Choices::HOLD)), Ok(()));
        assert_eq!(game.reply(*who, Reply::Sign(TALKS, terms.to_vec())), Ok(()));
    }
    assert!(game.close(Closing::AllIn).is_ok());
    game.run().turns.last().expect("it was closed").rounds[0].clone()
}

/// What is signed is what is agreed, though talks that are left to postures would break down for sure; what the terms do
/// not name stays where it is.
#[test]
fn what_people_sign_is_what_is_agreed() {
    let mut game = game("price: 0.1", &[A, B]);
    let round = signing(&mut game, &[(A, &[(X, 55.0), (Y, 33.0)]), (B, &[(Y, 33.0), (X, 55.0)])]);
    assert_eq!((round.verdict, round.breakdown), (Verdict::Deal, 0.0));
    assert_eq!(round.signed, [A, B]);
    assert_eq!(round.put(), [(X, 55.0), (Y, 33.0)]);
    assert_eq!(round.offers[2].left_out, Some(LeftOut::Unlisted));
    // What it is worth to each: a quadratic loss around its own line, less half of the price of two issues.
    let gain = |lines: [f64; 2]| {
        let worth = |salience: f64, line: f64, at: f64| salience * (line * line - (at - line) * (at - line)) / 1000.0;
        worth(0.8, lines[0], 55.0) + worth(0.4, lines[1], 33.0) - 0.1
    };
    close(round.sides[0].gain, gain([80.0, 20.0]));
    close(round.sides[1].gain, gain([40.0, 60.0]));
    let postures = {
        let mut game = self::game("price: 0.1", &[A, B]);
        for who in [A, B] {
            assert_eq!(game.reply(who, Reply::Choices(Choices::HOLD)), Ok(()));
            assert_eq!(game.reply(who, Reply::Posture(TALKS, 0)), Ok(()));
        }
        assert!(game.close(Closing::AllIn).is_ok());
        game.run().turns[0].rounds[0].clone()
    };
    assert_eq!((postures.verdict, postures.signed.len()), (Verdict::BrokeDown, 0));
}

/// Without packages an agreement covers its agenda: what is not listed is agreed to stay where it is.
#[test]
fn without_packages_the_rest_is_agreed_to_stay() {
    let mut game = game("", &[A, B]);
    let round = signing(&mut game, &[(A, &[(X, 55.0)]), (B, &[(X, 55.0)])]);
    assert_eq!((round.verdict, round.put()), (Verdict::Deal, vec![(X, 55.0)]));
    assert!(round.offers.iter().all(|it| it.left_out.is_none()));
    close(round.offers[1].terms, 0.0);
}

/// Different terms are no agreement: the round is left to postures, and the closing says so.
#[test]
fn terms_that_do_not_match_do_not_count() {
    for other in [&[(X, 50.0)][..], &[(X, 55.0), (Y, 33.0)]] {
        let mut game = game("price: 0.1", &[A, B]);
        let round = signing(&mut game, &[(A, &[(X, 55.0)]), (B, other)]);
        assert!(round.signed.is_empty() && round.put() != [(X, 55.0)], "{round:?}");
        assert_eq!(game.closed_last().map(|it| it.unmatched.clone()), Some(vec![TALKS]));
    }
    // One who has not signed is not bound by what others sign.
    let mut game = game("price: 0.1", &[A, B]);
    assert_eq!(game.reply(A, Reply::Sign(TALKS, vec![(X, 55.0)])), Ok(()));
    assert!(game.close(Closing::Time).is_ok_and(|it| it.unmatched == [TALKS]));
    // Taken back, it is as if it had never been.
    let mut game = self::game("price: 0.1", &[A, B]);
    assert_eq!(game.reply(A, Reply::Sign(TALKS, vec![(X, 55.0)])), Ok(()));
    assert_eq!(game.reply(A, Reply::Unsign(TALKS)), Ok(()));
    assert!(game.close(Closing::Time).is_ok_and(|it| it.unmatched.is_empty()));
}

/// A policy takes what it gains by, within its red lines and with what is essential to it, and nothing else.
#[test]
fn a_policy_takes_what_it_gains_by() {
    let alone = |more: &str, terms: &[(IssueId, f64)]| {
        let mut game = game(more, &[A]);
        let promise = game.offer(A, TALKS, &[A], terms).expect("such terms may be signed");
        let round = signing(&mut game, &[(A, terms)]);
        assert_eq!(promise.signed, round.verdict == Verdict::Deal, "what is promised is what comes: {terms:?}");
        assert_eq!(round.signed, [A]);
        round.verdict
    };
    assert_eq!(alone("price: 0.1", &[(X, 55.0)]), Verdict::Deal);
    // Farther from where it wants it than it is now.
    assert_eq!(alone("price: 0.1", &[(X, 85.0)]), Verdict::NothingToGain);
    // Worth it on the whole, as far as its red line, which is 45 from its own line, and not a point farther.
    assert_eq!(alone("price: 0.1", &[(X, 79.0), (Y, 60.0), (Z, 30.0)]), Verdict::Deal);
    assert_eq!(alone("price: 0.1", &[(X, 85.0), (Y, 60.0), (Z, 30.0)]), Verdict::Deal);
    assert_eq!(alone("price: 0.1", &[(X, 85.5), (Y, 60.0), (Z, 30.0)]), Verdict::NothingToGain);
    // Worth it, but without what is essential to it.
    let bound = r#"price: 0.1, essentials: {"b": {"x": {"z": 15}}}"#;
    assert_eq!(alone(bound, &[(X, 55.0)]), Verdict::NothingToGain);
    assert_eq!(alone(bound, &[(X, 55.0), (Z, 14.0)]), Verdict::NothingToGain);
    assert_eq!(alone(bound, &[(X, 55.0), (Z, 15.0)]), Verdict::Deal);
}

#[test]
fn what_can_t_be_signed_is_refused() {
    let refused = |more: &str, terms: &[(IssueId, f64)]| game(more, &[A]).reply(A, Reply::Sign(TALKS, terms.to_vec()));
    assert_eq!(refused("", &[]), Err(Refusal::NoTerms(TALKS)));
    assert_eq!(refused("", &[(W, 5.0)]), Err(Refusal::NotOnAgenda(TALKS, W)));
    assert_eq!(refused("", &[(X, 5.0), (X, 6.0)]), Err(Refusal::Twice(TALKS, X)));
    assert_eq!(refused("", &[(X, f64::NAN)]), Err(Refusal::OffScale(TALKS, X)));
    assert_eq!(refused("", &[(X, 100.5)]), Err(Refusal::OffScale(TALKS, X)));
    let crowded = refused("attention_budget: 1.2", &[(X, 5.0), (Y, 5.0)]);
    assert_eq!(crowded, Err(Refusal::NoRoomFor { dialogue: TALKS, takes: 2.0, budget: 1.2 }));
    assert_eq!(game("", &[A]).reply(B, Reply::Sign(TALKS, vec![(X, 5.0)])), Err(Refusal::NoSeat(B)));
    assert!(game("", &[A]).offer(A, TALKS, &[], &[(W, 5.0)]).is_err());
}

/// What a seat is shown of terms does not hang on what another has signed, and what is signed is told to all at the table.
#[test]
fn signatures_are_sealed_until_the_turn_is_closed() {
    let mut game = game("price: 0.1", &[A, B]);
    let before = game.seat(B);
    assert_eq!(game.reply(A, Reply::Sign(TALKS, vec![(X, 55.0)])), Ok(()));
    assert_eq!(game.seat(B), before);
    let round = signing(&mut game, &[(A, &[(X, 55.0)]), (B, &[(X, 55.0)])]);
    let told = game.seat(B).closed()[0].rounds[0].clone();
    assert_eq!(told.signed, round.signed);
    let reckoned = told.reckoned.expect("it sat there");
    close(reckoned.gain, round.sides[1].gain);
    assert_eq!(reckoned.breakdown, 0.0);
}

#[test]
fn it_is_recorded_played_again_and_taken_back() {
    let mut game = game("price: 0.1", &[A, B]);
    signing(&mut game, &[(A, &[(X, 55.0)]), (B, &[(X, 55.0)])]);
    assert!(game.undo().is_ok_and(|it| it));
    assert!(game.awaited() == [A, B], "what was signed on a turn that was taken back counts no more");
    signing(&mut game, &[(A, &[(X, 50.5)]), (B, &[(X, 50.5)])]);
    while !game.is_over() {
        game.close(Closing::Time).expect("it is not over");
    }
    let lines = encode(game.history());
    assert!(lines.contains(r#""signed":["a","b"]"#), "{lines}");
    let history = read(lines.as_bytes(), game.model(), None, Wanted::Ended).expect("as it was written").history;
    assert_eq!(verify(&history).as_ref(), Ok(game.run()));
    let mut changed = game.history().clone();
    changed.run.turns[0].rounds[0].signed.clear();
    assert!(verify(&changed).is_err(), "without signatures it is another run");
}
