//! Bridging proposals: the Nash terms on what all sides of a table know alike, as far as every side would sign them.

use diwan::game::{Closing, Game, Refusal, Reply};
use diwan::history::Session;
use diwan::record::{Choices, Verdict};
use diwan::scenario::{ActorId, DialogueId, IssueId};

use super::{SEED, close, model};

const TALKS: DialogueId = DialogueId(0);
const A: ActorId = ActorId(0);
const B: ActorId = ActorId(1);
const X: IssueId = IssueId(0);

/// Two who pull equally hard at one issue, that stands at 0: one wants it at 80, the other at 40. Rounds are held on the
/// first two turns.
fn game(a: &str, b: &str, more: &str) -> Game {
    let own = |at: u32, line: &str, more: &str| {
        format!(
            r#"(influence: 50, stability: 50, positions: {{ "x": (position: {at}, salience: 0.5) }},
                doctrine: "own", doctrines: {{ "own": (red_line: {line}) }}, {more})"#
        )
    };
    let (a, b) = (a.split_once('|').unwrap_or((a, "")), b.split_once('|').unwrap_or((b, "")));
    let sections = format!(
        r#"{more} issues: {{ "x": (low: "a", high: "b", start: 0) }}, actors: {{ "a": {}, "b": {} }},
        dialogues: {{ "talks": (
            table: ["a", "b"], rounds: [0, 1], agenda: "all", agendas: {{ "all": {{ "x": 1 }} }},
            postures: {{ "trade": (power: 1), "press": (power: 3), "stall": (deal: false) }}, breakdown: -19
        ) }}"#,
        own(80, a.0, a.1),
        own(40, b.0, b.1),
    );
    Game::new(Session::begin(model(&sections, &[]), "closed", &[], SEED, 0, 0), vec![A, B])
}

/// The point at which the product of `x (160 - x)` and `x (80 - x)` is largest.
fn nash() -> f64 {
    (720.0 - (720.0_f64 * 720.0 - 16.0 * 25600.0).sqrt()) / 8.0
}

#[test]
fn it_is_the_nash_solution_in_whole_points() {
    let game = game("60", "60", "");
    assert_eq!(game.bridging(TALKS), Ok(vec![(X, nash().round())]));
    // What people are shown of a deal in which all come as is expected is the same, unrounded.
    let promise = &game.seat(A).tables[0].promises[0];
    close(promise.offers[0].terms, nash());
    assert!((nash() - nash().round()).abs() > 0.01, "else rounding would not be seen");
}

#[test]
fn it_is_rounded_no_further_than_all_would_sign() {
    // The red line of `a` lies at 49.4, to the right of where they would meet, and of the next whole point.
    let game = game("30.6", "60", "");
    assert_eq!(game.bridging(TALKS), Ok(vec![(X, 49.4)]));
}

#[test]
fn without_a_gain_for_all_within_their_red_lines_there_is_none() {
    assert_eq!(game("20", "10", "").bridging(TALKS), Ok(Vec::new()));
    let mut game = game("60", "60", "");
    for _ in 0..2 {
        game.close(Closing::Time).expect("it is not over");
    }
    assert_eq!(game.bridging(TALKS), Err(Refusal::NoRound(TALKS)), "no round is held on the third turn");
    assert_eq!(game.bridging(DialogueId(7)), Err(Refusal::NoRound(DialogueId(7))));
}

#[test]
fn what_one_side_does_not_see_is_not_in_it() {
    let surge = r#"events: { "surge": (at: 0, effects: { "a.influence": 40 }) },"#;
    let plain = game("60", "60", "").bridging(TALKS).expect("a round is held");
    let seen = game("60", "60", surge).bridging(TALKS).expect("a round is held");
    assert!(seen[0].1 > plain[0].1 + 2.0, "whoever weighs more pulls further: {seen:?}");
    let hidden = game("60|seen: Hidden", "60", surge).bridging(TALKS).expect("a round is held");
    assert_eq!(hidden, plain);
    let about = game("60|seen: Estimated(error: 9)", "60", surge).bridging(TALKS).expect("a round is held");
    assert_eq!(about, plain, "nor is what one side knows only about");
}

#[test]
fn nobody_s_sealed_reply_is_in_it() {
    let mut game = game("60", "60", "");
    let before = game.bridging(TALKS);
    for reply in [Reply::Posture(TALKS, 1), Reply::Sign(TALKS, vec![(X, 79.0)])] {
        game.reply(A, reply).expect("it may be replied");
        assert_eq!(game.bridging(TALKS), before);
    }
}

/// What all sign is what is agreed.
#[test]
fn it_can_be_signed() {
    let mut game = game("30.6", "60", "");
    let terms = game.bridging(TALKS).expect("a round is held");
    for who in [A, B] {
        assert_eq!(game.reply(who, Reply::Choices(Choices::HOLD)), Ok(()));
        assert_eq!(game.reply(who, Reply::Sign(TALKS, terms.clone())), Ok(()));
    }
    assert!(game.close(Closing::AllIn).is_ok());
    let round = &game.run().turns[0].rounds[0];
    assert_eq!((round.verdict, round.put()), (Verdict::Deal, terms));
    // And on the true state it is what would have been struck without signatures.
    let mut struck = Vec::new();
    game.history()
        .look_back(|there, record| struck.extend((record.turn == 0).then(|| there.struck(TALKS))))
        .expect("the same");
    close(struck[0][0].1, 49.4);
}
