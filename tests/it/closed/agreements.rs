//! Agreements: from the table to the end (model.md 6 and 7).

use diwan::kernel::Purpose;
use diwan::record::{RoundRecord, Verdict};

use super::{Played, close, model, played, replications, sig, uniform};

/// Position and salience on each issue.
type Stances<'a> = &'a [(f64, f64)];
/// A party: its name, influence and stances.
type Party<'a> = (&'a str, f64, Stances<'a>);

/// One dialogue of these parties, trading, on these issues: `(name, start, attention)`, and each party's influence with
/// its positions and saliences.
fn table(issues: &[(&str, f64, f64)], parties: &[Party], more: &str) -> String {
    let (mut on, mut agenda, mut actors, mut names) = (String::new(), String::new(), String::new(), String::new());
    for (issue, start, attention) in issues {
        on += &format!(r#""{issue}": (low: "a", high: "b", start: {start}),"#);
        agenda += &format!(r#""{issue}": {attention},"#);
    }
    for (name, influence, stances) in parties {
        let stances: String = issues
            .iter()
            .zip(*stances)
            .map(|((issue, ..), (p, s))| format!(r#""{issue}": (position: {p}, salience: {s}),"#))
            .collect();
        actors += &format!(
            r#""{name}": (influence: {influence}, stability: 50, positions: {{ {stances} }}, doctrine: "plain",
                          doctrines: {{ "plain": (), "narrow": (red_line: 10, linkage: 0.5), "demanding": (demand: 6) }}),"#
        );
        names += &format!(r#""{name}","#);
    }
    format!(
        r#"issues: {{ {on} }}, actors: {{ {actors} }}, dialogues: {{ "talks": (
            table: [{names}], rounds: [0], agenda: "all", agendas: {{ "all": {{ {agenda} }} }}, {more}
            postures: {{ "trade": (power: 1), "press": (power: 2, breakdown: 0.8), "stall": (deal: false) }},
        ) }}"#
    )
}

/// Talks hold but for one in 10^8.
const CALM: &str = "breakdown: -19,";

/// The round that three or two parties hold when all trade.
fn trading(text: &str) -> RoundRecord {
    let present = ["a", "b", "c"].into_iter().filter(|it| text.contains(&format!("\"{it}\": (influence")));
    let parties: Vec<String> = present.map(|it| format!("posture {it}=trade")).collect();
    let settings: Vec<&str> = parties.iter().map(String::as_str).collect();
    played(text, &settings).run.turns[0].rounds[0].clone()
}

/// Mirrored parties meet in the middle (the axiom of symmetry): two parties with opposite wishes on two issues, and
/// three with the same wishes in turn on three.
#[test]
fn the_symmetrical_settle_in_the_middle() {
    let two = table(
        &[("x", 0.0, 1.0), ("y", 0.0, 1.0)],
        &[("a", 50.0, &[(80.0, 0.5), (20.0, 0.5)]), ("b", 50.0, &[(20.0, 0.5), (80.0, 0.5)])],
        CALM,
    );
    let round = trading(&two);
    assert_eq!(round.verdict, Verdict::Deal);
    round.offers.iter().for_each(|offer| close(offer.terms, 50.0));

    let issues = [("x", 0.0, 0.9), ("y", 0.0, 0.9), ("z", 0.0, 0.9)];
    let wishes = [
        [(20.0, 0.5), (50.0, 0.5), (80.0, 0.5)],
        [(50.0, 0.5), (80.0, 0.5), (20.0, 0.5)],
        [(80.0, 0.5), (20.0, 0.5), (50.0, 0.5)],
    ];
    let three = table(&issues, &[("a", 70.0, &wishes[0]), ("b", 70.0, &wishes[1]), ("c", 70.0, &wishes[2])], CALM);
    let round = trading(&three);
    assert_eq!((round.verdict, round.offers.len()), (Verdict::Deal, 3));
    round.offers.iter().for_each(|offer| close(offer.terms, 50.0));
}

/// The place of the maximum of a concave function, by ternary search.
fn highest(low: f64, high: f64, f: impl Fn(f64) -> f64) -> f64 {
    let (mut a, mut b) = (low, high);
    for _ in 0..90 {
        let (c, d) = (a + (b - a) / 3.0, b - (b - a) / 3.0);
        if f(c) < f(d) { a = c } else { b = d }
    }
    0.5 * (a + b)
}

/// `Σ α_i ln(u_i(z) - u_i(quo))`, and far below everything where somebody loses.
fn product(alpha: &[f64], quo: &[f64], attention: &[f64], stances: &[Stances], z: &[f64]) -> f64 {
    let gain = |party: usize| -> f64 {
        (0..z.len())
            .map(|m| {
                let (p, s) = stances[party][m];
                attention[m] * s * ((quo[m] - p).powi(2) - (z[m] - p).powi(2)) / 1000.0
            })
            .sum()
    };
    (0..alpha.len()).map(|it| alpha[it] * if gain(it) > 0.0 { gain(it).ln() } else { -1e6 + 1e6 * gain(it) }).sum()
}

/// Unequal parties: where a direct search for the largest weighted Nash product ends. The engine's fixed point halves
/// its error in each of its 25 rounds, so that some 50 × 2^-24 points are left; 1e-5 is asked for.
#[test]
fn the_unequal_settle_where_the_nash_product_is_largest() {
    let one: [(f64, &[f64], &[Stances]); 3] = [
        (5.0, &[60.0, 30.0], &[&[(70.0, 0.6)], &[(30.0, 0.3)]]),
        (90.0, &[20.0, 80.0], &[&[(40.0, 0.2)], &[(60.0, 0.9)]]),
        (8.0, &[50.0, 40.0, 10.0], &[&[(70.0, 0.6)], &[(40.0, 0.5)], &[(55.0, 0.9)]]),
    ];
    for (quo, influence, stances) in one {
        let parties: Vec<Party> = ["a", "b", "c"]
            .into_iter()
            .zip(influence)
            .zip(stances)
            .map(|((name, influence), stance)| (name, *influence, *stance))
            .collect();
        let round = trading(&table(&[("x", quo, 0.8)], &parties, CALM));
        assert_eq!(round.verdict, Verdict::Deal);
        let best = highest(20.0, 90.0, |z| product(influence, &[quo], &[0.8], stances, &[z]));
        assert!((round.offers[0].terms - best).abs() < 1e-5, "{} against {best}", round.offers[0].terms);
    }
    // Log-rolling: each gives way where it cares less. Press doubles the weight of b.
    let stances: [Stances; 2] = [&[(70.0, 0.9), (60.0, 0.2)], &[(30.0, 0.3), (20.0, 0.8)]];
    let text = table(&[("x", 5.0, 1.0), ("y", 95.0, 0.6)], &[("a", 60.0, stances[0]), ("b", 30.0, stances[1])], CALM);
    for (b, posture) in [(30.0, "posture b=trade"), (60.0, "posture b=press")] {
        let round = played(&text, &["posture a=trade", posture]).run.turns[0].rounds[0].clone();
        let value = |x: f64, y: f64| product(&[60.0, b], &[5.0, 95.0], &[1.0, 0.6], &stances, &[x, y]);
        let best_y = |x: f64| highest(0.0, 90.0, |y| value(x, y));
        let x = highest(10.0, 90.0, |x| value(x, best_y(x)));
        for (offer, best) in round.offers.iter().zip([x, best_y(x)]) {
            assert!((offer.terms - best).abs() < 1e-5, "{} against {best}", offer.terms);
        }
    }
}

/// Issues beyond somebody's red line stay where they are and strain the talks:
/// `sig(b0 + postures + 6 × linkage × closed share)`; below it the draw breaks them.
#[test]
fn talks_break_down_by_their_log_odds() {
    let text = table(
        &[("x", 50.0, 0.6), ("y", 10.0, 0.9)],
        &[("a", 60.0, &[(30.0, 0.5), (60.0, 0.5)]), ("b", 40.0, &[(90.0, 0.5), (70.0, 0.5)])],
        "breakdown: -1, on_breakdown: { \"a.influence\": -5 },",
    );
    let model = model(&text, &["doctrine a=narrow", "doctrine b=narrow", "posture a=press", "posture b=trade"]);
    let mut broken = 0;
    for (number, run) in (0..).zip(replications(&model, 200)) {
        let round = &run.run.turns[0].rounds[0];
        let chance = sig(-1.0 + 0.8 + 6.0 * 0.5 * 0.6 / 1.5);
        close(round.breakdown, chance);
        let breaks = uniform(number, Purpose::Deal, 0, "talks") < chance;
        assert_eq!(round.verdict, if breaks { Verdict::BrokeDown } else { Verdict::Deal });
        assert_eq!((round.offers[0].open, round.offers[1].open), (false, true));
        close(round.offers[0].terms, 50.0);
        close(round.offers[0].before, 50.0);
        close(round.offers[1].before, 10.0);
        // One month of the return is gone.
        close(run.after(1, "a.influence"), 60.0 - if breaks { 5.0 * (-1.0_f64 / 15.0).exp() } else { 0.0 });
        broken += u32::from(breaks);
    }
    assert!((40..160).contains(&broken), "{broken} of 200 broke down");
}

/// Where nobody can gain talks come to nothing; a staller ends them without a breakdown; under a false condition they
/// are not held.
#[test]
fn talks_may_come_to_nothing() {
    let parties: [Party; 2] = [("a", 50.0, &[(20.0, 0.5)]), ("b", 50.0, &[(80.0, 0.5)])];
    let between =
        played(&table(&[("x", 50.0, 1.0)], &parties, "breakdown: -19, on_breakdown: { \"a.influence\": -5 },"), &[]);
    let verdict = |run: &Played| run.run.turns[0].rounds[0].verdict;
    assert!(matches!(verdict(&between), Verdict::NothingToGain | Verdict::Stalled));
    let at_odds = played(
        &table(&[("x", 50.0, 1.0)], &parties, "breakdown: -19, on_breakdown: { \"a.influence\": -5 },"),
        &["posture a=trade", "posture b=trade"],
    );
    assert_eq!(verdict(&at_odds), Verdict::NothingToGain);
    close(at_odds.after(1, "a.influence"), 50.0 - 5.0 * (-1.0_f64 / 15.0).exp());
    let stalled = played(&table(&[("x", 0.0, 1.0)], &parties, CALM), &["posture a=stall", "posture b=trade"]);
    assert_eq!(verdict(&stalled), Verdict::Stalled);
    close(stalled.after(1, "talks.compliance"), 0.0);
    let idle = played(&table(&[("x", 0.0, 1.0)], &parties, "breakdown: -19, held_if: \"a.influence > 60\","), &[]);
    assert_eq!((verdict(&idle), idle.run.turns[0].rounds[0].offers.len()), (Verdict::NotHeld, 0));
}

/// A home side that gives way on nothing, so that the terms are its mandate; a visitor; and a clan that ratifies, off
/// the table and hardly consulted.
const SIGNED: &str = r#"
    issues: { "arms": (low: "a", high: "b", start: 20) },
    actors: {
        "gov": (influence: 50, stability: 55, engagement: 100, positions: { "arms": (position: 60, salience: 0.5) },
                doctrine: "firm", doctrines: { "firm": (red_line: 0), "demanding": (red_line: 0, demand: 6) }),
        "visitor": (influence: 80, stability: 50, positions: { "arms": (position: 90, salience: 0.4) }),
        "clan": (influence: 40, stability: 50, engagement: 20, positions: { "arms": (position: 100, salience: 0.3) }),
    },
    choices: { "clan": { "spoil": (kind: Act, always: { "talks.compliance": -10 }) } },
    dialogues: { "talks": (
        table: ["gov", "visitor"], home: "gov", ratifiers: ["gov", "clan"], rounds: [0], agenda: "all", agendas: { "all": { "arms": 0.9 } },
        postures: { "trade": (power: 1) }, breakdown: -19, collapse_below: 5,
    ) },
    events: {
        "reshuffle": (at: 4, succession: 13),
        "scandal": (at: 3, effects: { "talks.compliance": -60 }),
    }"#;
const QUIET: [&str; 3] = ["policy clan=hold", "event reshuffle off", "event scandal off"];

fn loss(d: f64) -> f64 {
    d * d / 1000.0
}

/// The mandate `(s_g p_g + Σ μ e/100 I/50 s p) / (same weights)`.
fn mandate() -> f64 {
    let voice = 0.5 * 0.2 * 40.0 / 50.0 * 0.3;
    (0.5 * 60.0 + voice * 100.0) / (0.5 + voice)
}

/// Log-odds of compliance: `ρ0 + ρ1 Q`, `Q = Σ I B / Σ I`, `B = tanh(G / 2.5) - 0.35 (1 - e/100) stake`.
fn log_odds(from: f64) -> f64 {
    let gain = |s: f64, p: f64| 0.9 * s * (loss(from - p) - loss(mandate() - p));
    let gov = (gain(0.5, 60.0) / 2.5).tanh();
    let clan = (gain(0.3, 100.0) / 2.5).tanh() - 0.35 * 0.8 * (0.3 / 0.5);
    -0.35 + 2.6 * (50.0 * gov + 40.0 * clan) / 90.0
}

/// Where compliance is drawn to: with the home side's stability of 55, and support judged against the ground at the
/// start.
fn drawn_to() -> f64 {
    100.0 * sig(log_odds(20.0) + 0.12 * 1.5)
}

/// `C(n) = C* + (C0 - C*) e^(-n/5)`.
fn compliance(turns: usize) -> f64 {
    drawn_to() + (100.0 * sig(log_odds(20.0)) - drawn_to()) * (-(turns as f64) / 5.0).exp()
}

/// The ground after so many months: `T - (T - z0) Π (1 - C/100 (1 - e^(-0.9 × 0.06)))`.
fn ground(turns: usize) -> f64 {
    let left: f64 = (1..=turns).map(|n| 1.0 - compliance(n) / 100.0 * (1.0 - (-0.054_f64).exp())).product();
    mandate() - (mandate() - 20.0) * left
}

#[test]
fn an_agreement_is_signed_kept_and_carried_out() {
    let run = played(SIGNED, &QUIET);
    let round = &run.run.turns[0].rounds[0];
    close(round.offers[0].terms, mandate());
    close(round.offers[0].before, 20.0);
    close(round.compliance, 100.0 * sig(log_odds(20.0)));
    for turns in 1..=12 {
        close(run.after(turns, "talks.compliance"), compliance(turns));
        close(run.after(turns, "issue.arms"), ground(turns));
        assert_eq!(run.run.turns[turns - 1].in_force, [true]);
    }
}

/// A maximalist's position lies six points further from the visitor's, and below the 60 that its own line is: nobody
/// with a say wants that little. Who tolerates nothing else has nothing to settle; who tolerates a little stops at 60.
#[test]
fn a_demand_stops_where_nobody_wants_more() {
    let demanding = [&QUIET[..], &["doctrine gov=demanding"]].concat();
    let offer = |more: &[&str]| {
        let run = played(SIGNED, &[&demanding[..], more].concat());
        let offer = run.run.turns[0].rounds[0].offers[0].clone();
        (offer.open, offer.terms)
    };
    assert!(mandate() - 6.0 < 60.0);
    let (open, terms) = offer(&["rules.bounded_demands=false"]);
    assert!(open);
    close(terms, mandate() - 6.0);
    assert_eq!(offer(&[]), (false, 20.0));
    // Its red line reaches to just above its line; the visitor pulls up to it, not to its own 90.
    let narrow = 60.0 - (mandate() - 6.0);
    let reach = format!("actors.gov.doctrines.demanding.red_line={}", narrow + 0.5);
    let (open, terms) = offer(&[&reach]);
    assert!(open && (60.0..=60.5 + 1e-9).contains(&terms), "{terms}");
    // With no other issue there is nothing to link it with.
    assert_eq!(offer(&["actors.gov.doctrines.demanding.linkage=1"]), (false, 20.0));
}

/// Beyond what anybody wants a demand carries by the share that is its linkage, where another issue can be settled.
#[test]
fn linkage_pays_for_a_demand() {
    // `a` wants 40 and demands 6 more, `b` wants 30; on `y` both want more than there is. `a` is strong and cares.
    let parties: [Party; 2] = [("a", 99.0, &[(40.0, 1.0), (80.0, 0.2)]), ("b", 1.0, &[(30.0, 0.1), (80.0, 0.9)])];
    let text = table(&[("x", 90.0, 1.0), ("y", 0.0, 0.9)], &parties, CALM);
    let demanding = ["doctrine a=demanding", "posture a=press", "posture b=trade"];
    let terms = |more: &[&str]| {
        let round = played(&text, &[&demanding[..], more].concat()).run.turns[0].rounds[0].clone();
        round.offers[0].terms
    };
    let free = terms(&["rules.bounded_demands=false"]);
    assert!(free > 45.0, "the demand has to pull: {free}");
    close(terms(&[]), 40.0);
    for linkage in [0.25, 0.5, 0.8] {
        let linked = format!("actors.a.doctrines.demanding.linkage={linkage}");
        close(terms(&[&linked]), 40.0 + 6.0 * linkage);
    }
    close(terms(&["actors.a.doctrines.demanding.linkage=1"]), free);
    // Where the other issue can't be settled, it pays for nothing.
    let shut = [
        "actors.a.doctrines.demanding.linkage=1",
        "actors.a.doctrines.demanding.red_line=30",
        "actors.a.positions.y.position=95",
        "actors.b.positions.y.position=5",
    ];
    close(terms(&shut), 40.0);
}

/// With a round in month 3, compliance goes half way from where it is to where a new signature would put it, on the
/// ground as it is then.
#[test]
fn an_agreement_that_is_renewed_meets_half_way() {
    let run = played(SIGNED, &[&QUIET[..], &["dialogues.talks.rounds=[0, 3]"]].concat());
    let renewed = &run.run.turns[3].rounds[0];
    close(renewed.compliance, 100.0 * sig(log_odds(ground(3))));
    close(renewed.offers[0].before, ground(3));
    let signed = (compliance(3) + renewed.compliance) / 2.0;
    close(run.after(4, "talks.compliance"), drawn_to() + (signed - drawn_to()) * (-0.2_f64).exp());
}

/// A change of government costs `13 × (1 - 1.8 × breadth)`, and breadth is the clan's engagement of 0.2, the only
/// ratifier off the table.
#[test]
fn an_agreement_outlives_a_government_as_far_as_it_is_anchored() {
    let run = played(SIGNED, &["policy clan=hold", "event scandal off"]);
    close(run.after(4, "talks.compliance"), compliance(4));
    let left = compliance(4) - 13.0 * (1.0 - 1.8 * 0.2);
    close(run.after(5, "talks.compliance"), drawn_to() + (left - drawn_to()) * (-0.2_f64).exp());
    let anchored = played(SIGNED, &["policy clan=hold", "event scandal off", "rules.anchoring=5"]);
    close(anchored.after(5, "talks.compliance"), compliance(5));
}

/// Below the floor an agreement collapses, once; the ground and its compliance then stay as they are, and it is told
/// even where it has no sequel.
#[test]
fn an_agreement_collapses_below_its_floor() {
    let settings = ["policy clan=hold", "event reshuffle off", "dialogues.talks.collapse_below=25"];
    let sequel = [&settings[..], &["dialogues.talks.on_collapse={\"visitor.influence\": -10}"]].concat();
    for (settings, falls) in [(&settings[..], 0.0), (&sequel, 10.0)] {
        let run = played(SIGNED, settings);
        let fallen = (compliance(3) - 60.0).max(0.0);
        let kept = drawn_to() + (fallen - drawn_to()) * (-0.2_f64).exp();
        assert!(compliance(3) > 25.0 && kept < 25.0, "the scandal has to be large enough");
        let collapses: Vec<usize> = run.run.turns.iter().map(|it| it.collapses.len()).collect();
        assert_eq!(collapses, [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
        assert!(run.run.turns[2].in_force[0] && !run.run.turns[3].in_force[0]);
        for turns in 4..=12 {
            close(run.after(turns, "talks.compliance"), kept);
            close(
                run.after(turns, "issue.arms"),
                mandate() - (mandate() - ground(3)) * (1.0 - kept / 100.0 * (1.0 - (-0.054_f64).exp())),
            );
        }
        close(run.after(4, "visitor.influence"), 80.0 - falls * (-1.0_f64 / 15.0).exp());
    }
}

/// What compliance is worth: `0.7 × G × D / 100` with the gain that is still to come, once an agreement is in force;
/// before that nothing.
#[test]
fn a_spoiler_weighs_what_it_still_has_to_gain() {
    let model = model(SIGNED, &QUIET);
    let spoil = model.scenario.choice("clan.spoil").expect("a choice").index();
    let mut simulation = diwan::sim::Simulation::<1>::new(model);
    simulation.begin_replications(super::SEED, 0);
    simulation.open();
    close(simulation.utilities()[spoil][0], 0.0);
    for turns in 1..4 {
        simulation.close();
        simulation.open();
        let to_come = 0.9 * 0.3 * (loss(ground(turns) - 100.0) - loss(mandate() - 100.0));
        close(simulation.utilities()[spoil][0], 0.7 * to_come * -10.0 / 100.0);
    }
}
