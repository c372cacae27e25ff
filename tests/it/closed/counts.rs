//! What is counted: how many events, how the level follows, what they are worth (model2.md 4).

use diwan::kernel::{Luck, Purpose, name_key};
use diwan::play::{Course, SeatEvents, SeatView};
use diwan::record::Cause;
use diwan::report::{Look, Shown, screen};
use diwan::rules::events_quantile;

use super::{SEED, close, first_menu, model, played, replication};

/// One actor that may raid; `counts` goes into the indicator.
fn raids(counts: &str, rest: &str) -> String {
    format!(
        r#"indicators: {{ "raids": (start: 40, counts: ({counts})), "calm": 50 }},
        actors: {{ "us": (influence: 50, stability: 50, goals: {{ "raids": 0.5 }}) }},
        rules: (fatigue: 0),
        choices: {{ "us": {{ "raid": (always: {{ "calm": 0 }}), "blow": (kind: Act), {rest} }} }}"#
    )
}

const SOURCES: &str = r#"base: 0.5, sources: { "us.raid": 2.5, "us.blow": 6 }, scale: 8"#;

/// Numbers of events of all turns of so many replications.
fn counted(sections: &str, settings: &[&str], runs: u64) -> Vec<f64> {
    let model = model(sections, settings);
    (0..runs).flat_map(|it| replication(&model, it).run.turns).map(|it| it.counts[0]).collect()
}

fn moments(numbers: &[f64]) -> (f64, f64) {
    let n = numbers.len() as f64;
    let mean = numbers.iter().sum::<f64>() / n;
    (mean, numbers.iter().map(|it| (it - mean) * (it - mean)).sum::<f64>() / (n - 1.0))
}

/// A constant source: the mean is `(base + rate) dt`, variance over mean is 1 without a size and `1 + m / k` with one;
/// without a source the mean is `base`.
#[test]
fn a_constant_source_has_the_moments_of_its_distribution() {
    for (size, k, dt, order, rate) in [
        ("size: Poisson", f64::INFINITY, 1.0, "script us.raid", 3.0),
        ("size: 2", 2.0, 1.0, "script us.raid", 3.0),
        ("", 3.0, 0.5, "script us.raid", 3.0),
        ("size: 0.5", 0.5, 1.0, "policy us=hold", 0.5),
        // Of an act the whole number comes on the turn, however long that is.
        ("size: Poisson", f64::INFINITY, 0.5, "script us.blow", 12.5),
    ] {
        let counts = format!("{SOURCES}, {size}");
        let settings = [order, &format!("months_per_turn={dt}")];
        let (mean, variance) = moments(&counted(&raids(&counts, ""), &settings, 1500));
        let expected: f64 = rate * dt;
        let over = 1.0 + expected / k;
        // Five standard errors of the mean of 18,000 turns.
        let error = 5.0 * (expected * over / 18_000.0).sqrt();
        assert!((mean - expected).abs() < error, "{size} {order}: mean {mean}, not {expected} ± {error}");
        assert!(
            (variance / mean / over - 1.0).abs() < 0.1,
            "{size} {order}: {} over the mean, not {over}",
            variance / mean
        );
    }
}

/// `N <- N + (1 - e^(-dt/T)) (n/dt - N)` and `level = 100 (1 - e^(-N/s))`, with `n` by the named luck; a push of 25
/// points multiplies by e, and fades with `push_months`; opportunity is read before anything drifts.
#[test]
fn the_level_follows_the_events_step_by_step() {
    let sections = raids(
        r#"base: 0.5, sources: { "us.raid": 2.5 }, scale: 8, size: 3, months: 4, push_months: 6, opportunity: "0.01 * (calm - 60)""#,
        "",
    ) + r#", events: { "raided": (at: 2, effects: { "raids": 20 }) }"#;
    for dt in [1.0_f64, 0.5] {
        let run = played(&sections, &["script us.raid", &format!("months_per_turn={dt}")]);
        let luck = Luck { seed: SEED, replication: [0], draw: [0] };
        let (mut number, mut push) = (-8.0 * (1.0_f64 - 0.4).ln(), 0.0_f64);
        for turn in 0..12_u32 {
            if f64::from(turn) * dt == 2.0 {
                push += 20.0 / 25.0;
            }
            let mean = 3.0 * dt * (-0.1 + push).exp();
            let events = events_quantile(luck.uniform(Purpose::Count, turn, name_key("raids"))[0], mean, Some(3.0));
            assert_eq!(run.run.turns[turn as usize].counts, [events]);
            number += (1.0 - (-dt / 4.0).exp()) * (events / dt - number);
            push *= (-dt / 6.0).exp();
            close(run.after(turn as usize + 1, "raids"), 100.0 * (1.0 - (-number / 8.0).exp()));
        }
    }
}

/// Opportunity and pushes together are held to ±3.
#[test]
fn opportunity_is_held() {
    let all = |log: &str| {
        let sections = raids(&format!(r#"base: 1, scale: 50, size: Poisson, opportunity: "{log}""#), "");
        moments(&counted(&sections, &["policy us=hold"], 500)).0
    };
    assert!((all("5") / 3.0_f64.exp() - 1.0).abs() < 0.02, "{}", all("5"));
    assert!(all("-40") < 0.08, "{}", all("-40"));
}

/// `count` is the events of the turn before, at the start as many as the level stands for; `rate` is `-s ln(1 - x/100)`.
#[test]
fn expressions_read_what_was_counted() {
    let sections = raids(SOURCES, "").replace(
        r#""calm": 50"#,
        r#""calm": (start: 50, flow: (base: "raids.count", months: 0.05)), "pace": (start: 50, flow: (base: "raids.rate", months: 0.05))"#,
    );
    let run = played(&sections, &["script us.raid"]);
    let share = 1.0 - (-20.0_f64).exp();
    let (mut calm, mut pace) = (50.0, 50.0);
    let mut count = -8.0 * (0.6_f64).ln();
    for turn in 0..12 {
        let rate = -8.0 * (1.0 - run.after(turn, "raids") / 100.0).ln();
        calm += (count - calm) * share;
        pace += (rate - pace) * share;
        assert!((run.after(turn + 1, "calm") - calm).abs() < 1e-6, "{turn}");
        assert!((run.after(turn + 1, "pace") - pace).abs() < 1e-6, "{turn}");
        count = run.run.turns[turn].counts[0];
    }
}

/// A source pushes by `rate e^opp (100 - x) / s / T` points a month, another effect by `D (100 - x) / s × N / 25 × F / T`;
/// without foresight a point of a goal of weight 0.5 is worth 0.05.
#[test]
fn a_push_of_what_is_counted_is_worth_its_events() {
    let sections = raids(
        r#"base: 0.5, sources: { "us.raid": 2.5, "us.blow": 6 }, scale: 8, months: 4, push_months: 6, opportunity: "0.5""#,
        r#""incite": (always: { "raids": 10 })"#,
    )
    .replace("fatigue: 0", "fatigue: 0, foresight: false");
    let menu = first_menu(&sections, &[]);
    let slope = 60.0 / 8.0;
    close(menu("us.raid").0, 0.05 * 2.5 * 0.5_f64.exp() * slope / 4.0);
    close(menu("us.blow").0, 0.05 * 6.0 * 0.5_f64.exp() * slope / 4.0);
    let number = -8.0 * (0.6_f64).ln();
    close(menu("us.incite").0, 0.05 * 10.0 / 25.0 * number * slope * 6.0 / 4.0);
}

/// Who looks ahead sees a count forget with `T`: a push is worth `Σ_h d^h (1 - 1/T)^h / h_ref`.
#[test]
fn a_count_forgets_in_foresight() {
    let sections = raids(r#"base: 0.5, sources: { "us.raid": 2.5 }, scale: 8, months: 4"#, "");
    let menu = first_menu(&sections, &[]);
    // Patience 50: a horizon of 10 months.
    let d = (-0.1_f64).exp();
    let ahead = 1.0 / (1.0 - d * (1.0 - 1.0 / 4.0)) / 4.0;
    close(menu("us.raid").0, 0.05 * ahead * 2.5 * (60.0 / 8.0) / 4.0);
}

/// Opportunity makes of a level what `(100 - x)/s × N × d opp/dx / T` says: the slope in the beliefs.
#[test]
fn opportunity_stands_in_the_jacobian() {
    let model = model(&raids(r#"base: 1, scale: 8, months: 4, opportunity: "0.02 * (calm - 50)""#, ""), &[]);
    let row = |name: &str| model.scenario.variable(name).expect("a variable").index();
    let number = -8.0 * (0.6_f64).ln();
    close(model.beliefs.jacobian.get(row("raids"), row("calm")), 60.0 / 8.0 * number * 0.02 / 4.0);
    close(model.beliefs.jacobian.get(row("raids"), row("raids")), -0.25);
}

/// The ledger: the events of each source by what each was expected to bring, those without one, and what fades.
#[test]
fn the_ledger_says_whose_events_moved_the_level() {
    let run = played(&raids(SOURCES, ""), &["script us.raid@1..6", "script us.blow@7", "policy us=hold"]);
    let id = |name: &str| run.model.scenario.choice(name).expect("a choice");
    let raids = run.model.scenario.variable("raids").expect("a variable");
    for (turn, record) in run.run.turns.iter().enumerate() {
        let ledger = record.ledger(raids);
        close(ledger.total(), run.after(turn + 1, "raids") - run.after(turn, "raids"));
        let of = |cause: Cause| ledger.entries.iter().find(|it| it.0 == cause).map_or(0.0, |it| it.1);
        let (raid, blow, none) =
            (of(Cause::Source(id("us.raid"))), of(Cause::Source(id("us.blow"))), of(Cause::Unclaimed));
        assert!(of(Cause::Fading) < 0.0);
        match turn {
            0..6 => close(raid, 5.0 * none),
            6 => close(blow, 12.0 * none),
            _ => assert_eq!((raid, blow), (0.0, 0.0)),
        }
        assert_eq!(record.counts[0] > 0.0, none > 0.0);
    }
}

/// Without the rule nobody brings events and nothing is left to chance: a steady number, times what the situation makes
/// of it.
#[test]
fn without_the_rule_the_level_is_steady() {
    let still = played(&raids(SOURCES, ""), &["script us.raid", "rules.counts=false"]);
    (0..=12).for_each(|turn| close(still.after(turn, "raids"), 40.0));
    let sections = raids(r#"base: 9, scale: 8, opportunity: "0.5""#, "");
    let run = played(&sections, &["rules.counts=false"]);
    let mut number = -8.0 * (0.6_f64).ln();
    let drawn_to = number * 0.5_f64.exp();
    for turn in 1..=12 {
        number += (1.0 - (-0.5_f64).exp()) * (drawn_to - number);
        close(run.after(turn, "raids"), 100.0 * (1.0 - (-number / 8.0).exp()));
    }
}

/// A lean is log-odds of the main sources: those of one event a month or more.
#[test]
fn a_lean_is_added_to_the_main_sources() {
    let sections = raids(r#"sources: { "us.raid": 2.5, "us.blow": 0.9 }, scale: 8"#, "");
    let leans = format!(r#"{sections}, calibration: (leans: {{ "raids": 0.4 }})"#);
    let (plain, leaning) = (first_menu(&sections, &[]), first_menu(&leans, &[]));
    close(leaning("us.raid").1 - plain("us.raid").1, 0.4);
    close(leaning("us.blow").1, plain("us.blow").1);
}

/// A seat that sees the level as it is knows how many events there were, and whose course brought most of them as far as
/// it noticed; one that does not is told of none.
#[test]
fn a_seat_is_told_how_many_and_whose_course_it_was() {
    let sections = raids(SOURCES, "").replace(
        r#""us": (influence: 50, stability: 50, goals: { "raids": 0.5 }) "#,
        r#""us": (influence: 50, stability: 50, goals: { "raids": 0.5 }), "them": (influence: 50, stability: 50) "#,
    );
    let orders = ["script us.raid@3..6", "policy us=hold"];
    let run = played(&sections, &orders);
    let scenario = &run.model.scenario;
    let view = |run: &super::Played| {
        let course = Course {
            model: &run.model,
            run: &run.run,
            open: None,
            seeds: &[],
            by_person: &[],
            people: &[],
            withheld: &[],
        };
        SeatView::of(&course, scenario.actor("them").expect("an actor"))
    };
    let (seen, raid) = (view(&run), scenario.choice("us.raid").expect("a choice"));
    let raids = scenario.variable("raids").expect("a variable");
    for turn in 0..12_u32 {
        let told = seen.events(scenario, turn);
        let mostly = (2..6).contains(&turn).then_some((raid, 2));
        let events = run.run.turns[turn as usize].counts[0];
        assert_eq!(told, [SeatEvents { variable: raids, events, mostly }], "turn {turn}");
        let known = seen.account(&run.model, raids, turn as usize..turn as usize + 1).known;
        let of = |cause: Cause| known.iter().find(|it| it.cause == cause).map_or(0.0, |it| it.points);
        assert!(of(Cause::Fading) < 0.0);
        assert_eq!(of(Cause::Source(raid)) > 0.0, mostly.is_some() && events > 0.0);
    }
    let texts = diwan::scenario::Texts::of_keys(scenario);
    let look = Look { width: 100, colour: false, brief: false, plain: false };
    let text = screen::turn(Shown::new(scenario, &texts), &seen, &look);
    let last = run.run.turns[11].counts[0];
    let said = if last == 0.0 { "Raids: none.".to_owned() } else { format!("Raids: {last}.") };
    assert!(text.contains(&said), "{text}");
    let unseen: Vec<&str> = orders.into_iter().chain(["indicators.raids.seen=Hidden"]).collect();
    let hidden = view(&played(&sections, &unseen));
    assert!((0..12).all(|turn| hidden.events(scenario, turn).is_empty()));
}
