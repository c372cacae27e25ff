//! The codec: a recording as text and back is the same recording to the last bit, whoever played it and whatever
//! numbers it holds.

use diwan::history::{Decider, Wanted, encode, read, verify};
use proptest::prelude::*;

use super::{SCENARIOS, bits, peopled, played, without_books};

/// Settings of the future that suit every bundled scenario.
const FUTURES: [&[&str]; 4] = [&[], &["policy *=random"], &["events off"], &["policy *=greedy; events off"]];

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn what_is_read_is_what_was_written_and_plays_the_same(
        scenario in 0_usize..3, seed: u64, people: bool, branch in 0_usize..12, future in 0_usize..4,
    ) {
        let name = SCENARIOS[scenario];
        let session = if people { peopled(name, seed, branch, FUTURES[future]) } else { played(name, &[], seed) };
        let text = encode(session.history());
        let reading = read(text.as_bytes(), session.history().start(), None, Wanted::Ended).expect("sound");
        prop_assert_eq!(&reading.history, &without_books(session.history()));
        for (one, other) in reading.history.run.turns.iter().zip(&session.history().run.turns) {
            prop_assert_eq!(bits(one), bits(other));
        }
        prop_assert_eq!(encode(&reading.history), text);
        // With the books, which are not in the file.
        let run = verify(&reading.history).expect("the same bits");
        prop_assert_eq!(run, session.history().run.clone());
    }

    #[test]
    fn every_number_comes_back_with_its_bits(numbers in prop::collection::vec(any::<u64>(), 13)) {
        let session = played("tiny", &[], 1);
        let mut recording = session.history().clone();
        let number = |bits: &u64| Some(f64::from_bits(*bits)).filter(|it| it.is_finite()).unwrap_or(-0.0);
        recording.run.turns[0].levels = numbers.iter().map(number).collect();
        let text = encode(&recording);
        let back = read(text.as_bytes(), session.model(), None, Wanted::Ended).expect("sound").history;
        prop_assert_eq!(bits(&back.run.turns[0]), bits(&recording.run.turns[0]));
    }
}

#[test]
fn who_decided_is_told() {
    let session = played("tiny", &["hold north@2", "posture south=trade", "script north.cart@1"], 5);
    let hands = &session.history().deciders;
    // The order of the first turn can be followed: a cart is always to be had.
    let of = |turn: usize| hands[turn].choices.clone();
    assert_eq!((of(0), of(1)), (vec![Decider::Order, Decider::Policy], vec![Decider::Order, Decider::Policy]));
    assert_eq!(hands[0].postures, [[Decider::Policy, Decider::Order]]);
    // People who play are told apart from both, and their answers are needed: without them policies would have done
    // something else somewhere.
    let mut differing = 0;
    for seed in 0..8 {
        let session = peopled("us_iraq_2020", seed, 99, &[]);
        let mut recording = without_books(session.history());
        assert!(recording.deciders.iter().all(|it| it.choices.is_empty() || it.choices.contains(&Decider::Person)));
        recording.deciders.iter_mut().for_each(|it| {
            it.choices.fill(Decider::Policy);
            it.postures.iter_mut().for_each(|it| it.fill(Decider::Policy));
        });
        differing += usize::from(verify(&recording).is_err());
    }
    assert!(differing >= 6, "{differing} of 8");
}
