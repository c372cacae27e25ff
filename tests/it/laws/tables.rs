//! Tables: who pulls where adds up to the terms, who stands behind them to how they are kept, and no terms lie beyond
//! what anybody wants who has a say, but for what linkage pays for.

use std::sync::Arc;

use diwan::kernel::{Luck, Purpose, Seed};
use diwan::model::Model;
use diwan::record::{Bid, Offer, RoundRecord, Run, Verdict};
use diwan::report::{Look, tell};
use diwan::scenario::{Texts, load_text};
use diwan::sim::play;

use super::{SCENARIOS, model};

/// Tables of two or three with a home and ratifiers, one after the other: everything about them is a matter of luck,
/// demands and red lines most of all.
fn random_table(number: u64, bounded: &str) -> (Arc<Model>, Texts) {
    let luck = Luck { seed: Seed(44), replication: [number], draw: [0] };
    let mut names = 0..;
    let mut u = |low: f64, high: f64| {
        low + (high - low) * luck.uniform(Purpose::Event, 0, names.next().expect("names do not end"))[0]
    };
    let (seats, voices, issues) = (2 + number as usize % 2, 2, 1 + number as usize % 3);
    let mut actors = String::new();
    for row in 0..seats + voices {
        let mut positions = String::new();
        for issue in 0..issues {
            if row < 1 || u(0.0, 1.0) < 0.85 {
                positions += &format!("\"i{issue}\": (position: {:.2}, salience: {:.2}),", u(0.0, 100.0), u(0.1, 1.0));
            }
        }
        actors += &format!(
            "\"a{row}\": (influence: {:.1}, stability: 50, engagement: {:.1}, positions: {{{positions}}}, doctrine: \"d\",
              doctrines: {{\"d\": (name: \"D\", demand: {:.1}, red_line: {:.1}, linkage: {:.2})}}),",
            u(5.0, 95.0),
            u(0.0, 100.0),
            u(-5.0, 30.0).max(0.0),
            u(20.0, 90.0),
            u(0.0, 1.0),
        );
    }
    let starts: String =
        (0..issues).map(|it| format!("\"i{it}\": (start: {:.1}, low: \"a\", high: \"b\"),", u(0.0, 100.0))).collect();
    let agenda: String = (0..issues).map(|it| format!("\"i{it}\": {:.2},", u(0.2, 1.2))).collect();
    let table: String = (0..seats).map(|it| format!("\"a{it}\",")).collect();
    let ratifiers: String = (0..seats + voices).map(|it| format!("\"a{it}\",")).collect();
    let home = if number % 4 < 3 { "home: \"a1\"," } else { "" };
    let text = format!(
        r#"(format: 1, title: "A table", start: "2020-01-01", turns: 1, issues: {{{starts}}}, actors: {{{actors}}},
            dialogues: {{"talks": (table: [{table}], {home} ratifiers: [{ratifiers}], rounds: [0], agenda: "all", agendas: {{"all": {{{agenda}}}}},
                postures: {{"trade": (power: 1, tag: "x"), "press": (power: 2.2, tag: "y"), "concede": (power: 0.45, tag: "z")}}, breakdown: -8)}},
            rules: (bounded_demands: {bounded}), outcomes: {{"end": (when: "true")}})"#
    );
    let loaded = load_text("table", &text, &[]);
    let shown = loaded.diagnostics.render(&loaded.sources, false);
    let scenario = loaded.scenario.unwrap_or_else(|| panic!("{shown}\n{text}"));
    (Arc::new(Model::compile(Arc::new(scenario))), loaded.texts.source)
}

fn held(run: &Run) -> impl Iterator<Item = &RoundRecord> {
    run.turns.iter().flat_map(|it| &it.rounds).filter(|it| !matches!(it.verdict, Verdict::None | Verdict::NotHeld))
}

/// How demands fared in rounds.
#[derive(Default)]
struct Demands {
    /// Terms that were held to what somebody with a say wants.
    held: usize,
    /// Terms that linkage carried beyond it.
    linked: usize,
}

/// What holds of every round that was held.
fn holds(model: &Model, round: &RoundRecord, demands: &mut Demands) {
    let near =
        |one: f64, other: f64, what: &str| assert!((one - other).abs() < 1e-6, "{what}: {one} and {other}\n{round:?}");
    for offer in &round.offers {
        assert_eq!(offer.bids.len(), round.sides.len());
        for bid in &offer.bids {
            if !bid.voices.is_empty() {
                near(bid.voices.iter().map(|it| it.share).sum(), 1.0, "voices");
                near(
                    bid.mandate() + bid.instructed + bid.demand,
                    bid.towards,
                    "a mandate, its instructions and its demand",
                );
            }
        }
        let weight: f64 = offer.bids.iter().map(|it| it.weight).sum();
        if !offer.open || weight == 0.0 {
            assert_eq!(offer.terms, offer.before, "{offer:?}");
            continue;
        }
        near(weight, 1.0, "weights");
        let (low, high) = offer.wanted().expect("somebody cares");
        let balance = offer.balance().expect("somebody pulls");
        demands.held += usize::from((balance < low - 1e-9 || balance > high + 1e-9) && offer.beyond().is_none());
        let Some(beyond) = offer.beyond() else {
            assert!(low - 1e-9 <= offer.terms && offer.terms <= high + 1e-9, "{offer:?}");
            continue;
        };
        // Beyond what anybody wants they lie no further than linkage reaches, and another issue can be settled.
        let reaches = |it: &Bid| (it.mandate() + it.linkage * it.demand - offer.terms) * beyond.signum() > -1e-6;
        assert!(offer.carried_by().any(reaches), "nobody's linkage reaches {offer:?}");
        let can_pay = |it: &Offer| it.issue != offer.issue && (it.open || it.left_out.is_some());
        assert!(round.offers.iter().any(can_pay), "nothing pays for {offer:?}");
        demands.linked += 1;
    }
    for side in &round.sides {
        let worth =
            round.offers.iter().flat_map(|it| &it.bids).filter(|it| it.by == side.actor).map(|it| it.worth).sum();
        near(side.worth, worth, "what the terms are worth");
    }
    near(round.backers.iter().map(|it| it.share).sum(), 1.0, "influence");
    let backing = round.backers.iter().map(|it| it.share * it.support).sum::<f64>().clamp(-1.0, 1.0);
    let rules = &model.scenario.rules;
    let log_odds = rules.compliance_base.nominal() + rules.compliance_support.nominal() * backing;
    near(round.compliance, 100.0 / (1.0 + (-log_odds).exp()), "compliance");
}

#[test]
fn pulls_add_up_to_terms() {
    let (mut rounds, mut demands) = (0, Demands::default());
    for number in 0..1_500 {
        let (model, _) = random_table(number, "true");
        for round in held(&play(&model, Seed(number), 0)) {
            holds(&model, round, &mut demands);
            rounds += 1;
        }
    }
    let Demands { held: bound, linked } = demands;
    assert!(rounds > 1_400 && bound > 20 && linked > 20, "{rounds} rounds, {bound} terms held, {linked} beyond");
    for name in SCENARIOS {
        let model = model(name);
        let runs: Vec<Run> = (0..30).map(|replication| play(&model, Seed(8), replication)).collect();
        assert!(runs.iter().flat_map(held).count() > 10, "{name}");
        runs.iter().flat_map(held).for_each(|round| holds(&model, round, &mut Demands::default()));
    }
}

/// What is said of terms beyond what anybody wants is said of these alone: linkage is named where they lie beyond, and
/// nowhere else; without the rule demands carry more of them, and by themselves.
#[test]
fn terms_beyond_what_is_wanted_are_said_to_be() {
    let look = Look { width: 100, colour: false, brief: false, plain: false };
    let (mut linked, mut alone) = (0, 0);
    for number in 0..600 {
        for (rule, says) in
            [("true", "linkage to the other issues pays for it"), ("false", "demands alone carry it there")]
        {
            let (model, texts) = random_table(number, rule);
            let run = play(&model, Seed(number), 0);
            let told = tell(&model, &texts, &run, &look).split_whitespace().collect::<Vec<_>>().join(" ");
            let deals = held(&run).filter(|it| it.verdict == Verdict::Deal).flat_map(|it| &it.offers);
            let beyond = deals.filter(|it| it.beyond().is_some() && (it.terms - it.before).abs() >= 1.0).count();
            assert_eq!(told.matches("beyond what anybody asked for").count(), beyond, "{told}");
            assert_eq!(told.matches(says).count(), beyond, "{told}");
            *if rule == "true" { &mut linked } else { &mut alone } += beyond;
        }
    }
    assert!(linked > 5 && alone > linked, "{linked} terms beyond what is wanted, {alone} without the rule");
}

/// Where it can be traded it is: hay from 30 and 31 as from 29 and 35.
#[test]
fn two_farms_trade_hay_against_the_gate() {
    let text = include_str!("../../cases/nash_missed.ron");
    for hay in [29.0, 30.0, 31.0, 35.0] {
        let loaded = load_text("farms", text, &[format!("issues.hay.start={hay}")]);
        let model = Arc::new(Model::compile(Arc::new(loaded.scenario.expect("sound"))));
        let run = play(&model, Seed(1), 0);
        let round = held(&run).next().expect("a round");
        assert_eq!(round.verdict, Verdict::Deal, "hay at {hay}");
        if hay == 30.0 {
            assert!(
                (round.offers[1].terms - 41.0).abs() < 0.5 && (round.offers[0].terms - 37.6).abs() < 0.5,
                "{round:?}"
            );
            assert!(
                (round.sides[0].gain - 0.47).abs() < 0.01 && (round.sides[1].gain - 0.74).abs() < 0.01,
                "{round:?}"
            );
        }
    }
}
