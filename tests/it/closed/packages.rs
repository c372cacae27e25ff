//! What a round settles at once: price, room, essentials; instructions, positions that move, and aims (model2.md 7).

use diwan::history::{Session, Wanted, encode, read, verify};
use diwan::kernel::{Luck, Purpose, name_key};
use diwan::record::{LeftOut, Offer, RoundRecord, Verdict, measure};
use diwan::scenario::Metric;
use diwan::sim::Simulation;

use super::{Played, SEED, close, first_menu, model, played};

/// Parties that all want the same, and trade: x at 60, y at 40 and z at 20, each for half a point of salience and
/// attention 1, so that an issue brings them `0.5 × distance² / 1000` each: 1.8, 0.8 and 0.2.
fn agreed(parties: &[&str], more: &str) -> String {
    let actor = |name: &&str| {
        format!(
            r#""{name}": (influence: 50, stability: 50, positions: {{
                "x": (position: 60, salience: 0.5), "y": (position: 40, salience: 0.5), "z": (position: {Z}, salience: 0.5) }}),"#
        )
    };
    let (actors, names): (String, String) = (parties.iter().map(actor).collect(), parties.join("\", \""));
    format!(
        r#"issues: {{ "x": (low: "a", high: "b", start: 0), "y": (low: "a", high: "b", start: 0), "z": (low: "a", high: "b", start: 0) }},
        actors: {{ {actors} }},
        dialogues: {{ "talks": (
            table: ["{names}"], rounds: [0], agenda: "all", agendas: {{ "all": {{ "x": 1, "y": 1, "z": 1 }} }},
            postures: {{ "trade": (power: 1), "stall": (deal: false) }}, breakdown: -19, {more}
        ) }}"#
    )
}

const Z: &str = "20";
const TRADE: [&str; 3] = ["posture a=trade", "posture b=trade", "posture c=trade"];

fn round(more: &str, settings: &[&str]) -> RoundRecord {
    let all = [&TRADE[..2], settings].concat();
    played(&agreed(&["a", "b"], more), &all).run.turns[0].rounds[0].clone()
}

fn places(round: &RoundRecord) -> Vec<Option<LeftOut>> {
    round.offers.iter().map(|it| it.left_out).collect()
}

#[test]
fn what_brings_less_than_its_price_is_left_out_and_each_bears_its_part_of_the_rest() {
    let priced = round("price: 0.41", &[]);
    assert_eq!((priced.verdict, places(&priced)), (Verdict::Deal, vec![None, None, Some(LeftOut::TooSmall)]));
    assert_eq!(
        priced.offers.iter().map(|it| (it.terms, it.open)).collect::<Vec<_>>(),
        [(60.0, true), (40.0, true), (0.0, false)]
    );
    priced.sides.iter().for_each(|it| close(it.gain, 1.8 + 0.8 - 0.41));
    let three = [&TRADE[..], &["dialogues.talks.price=0.7"]].concat();
    let three = played(&agreed(&["a", "b", "c"], ""), &three).run.turns[0].rounds[0].clone();
    // Three gain 0.6 together by z.
    assert_eq!(places(&three), [None, None, Some(LeftOut::TooSmall)]);
    three.sides.iter().for_each(|it| close(it.gain, 1.8 + 0.8 - 1.4 / 3.0));
}

#[test]
fn a_prohibitive_price_is_no_deal() {
    let round = round("price: 20", &[]);
    assert_eq!((round.verdict, places(&round)), (Verdict::NothingToGain, vec![Some(LeftOut::TooSmall); 3]));
    assert!(round.sides.iter().all(|it| it.gain == 0.0 && !it.would_sign));
}

#[test]
fn where_nothing_can_be_left_out_every_bit_is_as_without() {
    let text = agreed(&["a", "b"], "");
    let plain = played(&text, &[]).run;
    for more in ["price: 0", "attention_budget: 1000", "instructions: 0", "price: 0, attention_budget: 3"] {
        assert!(played(&agreed(&["a", "b"], more), &[]).run == plain, "{more}");
    }
    let essential = agreed(&["a", "b"], r#"essentials: { "a": { "x": { "z": 90 } } }"#);
    assert!(played(&essential, &["rules.essentials=false"]).run == plain);
    assert!(played(&essential, &[]).run != plain);
}

#[test]
fn an_essential_raises_terms_or_takes_its_issue_off() {
    let held = |level: &str| round(&format!(r#"essentials: {{ "b": {{ "x": {{ "z": {level} }} }} }}"#), &[]);
    let met = held("36");
    assert_eq!((places(&met), met.offers[2].terms), (vec![None; 3], 36.0));
    assert_eq!(held("(at_most: 12)").offers[2].terms, 12.0);
    let unmet = held("90");
    let (b, z) = (unmet.sides[1].actor, unmet.offers[2].issue);
    assert_eq!(places(&unmet), [Some(LeftOut::Lacks { party: b, other: z }), None, None]);
}

/// Room for one issue alone. At first that is x; by the second round z is wanted at 80. Only what was agreed is carried
/// out, and what was agreed first stands.
#[test]
fn terms_of_earlier_deals_stand_and_only_what_was_agreed_is_carried_out() {
    let text = agreed(&["a", "b"], "attention_budget: 1")
        .replace(&format!("position: {Z}, salience"), r#"position: "20 + 20 * min(t, 3)", salience"#);
    let run = played(&text, &[&TRADE[..2], &["dialogues.talks.rounds=[0, 3]"]].concat());
    let deals: Vec<&RoundRecord> = run.run.turns.iter().flat_map(|it| &it.rounds).collect();
    assert_eq!(places(deals[0]), [None, Some(LeftOut::NoRoom), Some(LeftOut::NoRoom)]);
    assert_eq!(places(deals[1]), [Some(LeftOut::NoRoom), Some(LeftOut::NoRoom), None]);
    assert_eq!(deals[1].offers[2].terms, 80.0);
    let level = |turns: usize, issue: &str| run.after(turns, &format!("issue.{issue}"));
    assert!((1..=3).all(|turn| level(turn, "z") == 0.0) && level(4, "z") > 0.0);
    assert!((0..12).all(|turn| level(turn + 1, "x") > level(turn, "x") && level(turn, "y") == 0.0));
    kept_and_read_again(&text);
}

/// What is left out is recorded, read again and found again.
fn kept_and_read_again(text: &str) {
    let model = model(text, &TRADE[..2]);
    let mut session = Session::begin(model.clone(), "closed", &[], SEED, 0, 0);
    session.play_out();
    let lines = encode(session.history());
    assert!(lines.contains(r#""left_out":{"why":"no_room"}"#), "{lines}");
    let history = read(lines.as_bytes(), &model, None, Wanted::Ended).expect("as it was written").history;
    assert_eq!(verify(&history).as_ref(), Ok(&session.history().run));
}

#[test]
fn instructions_are_keyed_by_round_party_and_issue() {
    let round = round("instructions: 10", &[]);
    let luck = Luck { seed: SEED, replication: [0], draw: [0] };
    for (issue, own) in [("x", 60.0_f64), ("y", 40.0), ("z", 20.0)] {
        let offer: &Offer = &round.offers[["x", "y", "z"].iter().position(|it| *it == issue).expect("one of them")];
        for (bid, party) in offer.bids.iter().zip(["a", "b"]) {
            let noise = luck.normal(Purpose::Instruction, 0, name_key(&format!("talks/{party}/{issue}")))[0];
            close(bid.towards, (own + 10.0 * noise).clamp(0.0, 100.0));
            close(bid.instructed, bid.towards - own);
            close(bid.demand, 0.0);
        }
    }
}

/// A position of `x + 30` where x stands at 50 is one of 80; payoffs go by where it was at the start.
#[test]
fn a_position_may_be_an_expression() {
    let text = |position: &str| {
        format!(
            r#"indicators: {{ "x": 50, "y": 0 }}, issues: {{ "way": (low: "a", high: "b", start: 40) }}, rules: (foresight: false),
            actors: {{ "us": (influence: 50, stability: 50, positions: {{ "way": (position: {position}, salience: 0.6) }}) }},
            choices: {{ "us": {{ "it": (always: {{ "issue.way": 5, "x": 9 }}) }} }}"#
        )
    };
    let worth = |position: &str| first_menu(&text(position), &[])("us.it").0;
    close(worth(r#""x + 30""#), worth("80"));
    close(worth(r#""3 * x""#), worth("100"));
    let payoff = |position: &str| {
        let Played { model, run } = played(&text(position), &["script us.it"]);
        let us = model.scenario.actor("us").expect("the one actor");
        (measure(&model.scenario, &run, Metric::Payoff(us)), run.wants[us.index()].issues[0].position)
    };
    assert_eq!(payoff(r#""x + 30""#), payoff("80"));
}

/// Aims change what an actor plans by, and nothing of what its payoff is reckoned by.
#[test]
fn aims_are_factors_on_goals() {
    let text = |doctrine: &str| {
        format!(
            r#"indicators: {{ "y": 50, "z": 50 }}, rules: (foresight: false),
            actors: {{ "us": (influence: 50, stability: 50, goals: {{ "y": 0.8, "z": 0.5 }}, {doctrine}) }},
            choices: {{ "us": {{ "it": (always: {{ "y": 5 }}), "that": (always: {{ "z": 5 }}) }} }}"#
        )
    };
    let aimed = text(r#"doctrine: "d", doctrines: { "d": (aims: { "y": 1.8 }), "e": (aims: { "z": 9 }) }"#);
    let menu = first_menu(&aimed, &[]);
    close(menu("us.it").0, 0.8 * 0.5 * 1.8);
    close(menu("us.that").0, 0.5 * 0.5);
    let wants = |text: &str| played(text, &[]).run.wants;
    assert_eq!(wants(&aimed), wants(&text("")));
}

/// A run goes on from the middle with what was agreed.
#[test]
fn a_snapshot_knows_what_was_agreed() {
    let model = model(&agreed(&["a", "b"], "attention_budget: 2, instructions: 5"), &TRADE[..2]);
    let mut one = Simulation::<1>::new(model.clone());
    one.begin_replications(SEED, 0);
    for _ in 0..3 {
        one.step();
    }
    let mut other = Simulation::<1>::new(model);
    assert!(other.restore(&one.snapshot().expect("no layers")));
    while !one.is_over() {
        one.step();
        other.step();
        assert_eq!(one.levels(), other.levels());
    }
}
