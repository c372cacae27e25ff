//! Conduct: kindness, records, habits and answers (model2.md 5).

use super::{SEED, close, model, played, replication};
use diwan::model::Model;
use diwan::record::measure;
use diwan::scenario::{ActorId, read_metric};
use diwan::sim::{Simulation, play};

/// Two actors who want the opposite of what the other's one choice does, and a third whom nothing concerns.
const HOUSE: &str = r#"
    indicators: { "field": (start: 50), "well": (start: 50) },
    actors: { "us": (influence: 30, stability: 50, temperature: 0.25, goals: { "well": 0.5 }),
              "them": (influence: 60, stability: 50, temperature: 0.2, hold_bias: 0.3, goals: { "field": -1.0 }),
              "they": (influence: 40, stability: 50) },
    rules: (foresight: false, fatigue: 0, answers: 0.8),
    choices: { "us": { "dig": (always: { "field": 4 }) }, "them": { "draw": (cost: 0.04, always: { "well": -3 }) } }"#;

/// What digging is to them, and drawing water to us: `tanh(w D / 10 / (2 τ))`.
fn kindness() -> (f64, f64) {
    ((-0.4_f64 / 0.4).tanh(), (-0.15_f64 / 0.5).tanh())
}

/// Half the time digging is what we do for nothing; they draw with the odds `e^(-0.2 - 0.3)` against holding.
fn start() -> (f64, f64) {
    let odds = (-0.5_f64).exp();
    (kindness().0 / 2.0, kindness().1 * odds / (1.0 + odds))
}

fn id(model: &Model, actor: &str) -> ActorId {
    model.scenario.actor(actor).expect("an actor")
}

/// Records and logits on each of the first turns, when it lies open.
fn course(text: &str, settings: &[&str], turns: usize) -> Vec<(f64, Vec<f64>)> {
    let model = model(text, settings);
    let mut simulation = Simulation::<1>::new(model.clone());
    simulation.begin_replications(SEED, 0);
    let table = model.remembered().expect("it is remembered");
    let pair = table.pair(id(&model, "us").index(), id(&model, "them").index());
    let mut out = Vec::new();
    for _ in 0..turns {
        simulation.open();
        out.push((simulation.records()[pair][0], simulation.logits().iter().map(|it| it[0]).collect()));
        simulation.close();
    }
    out
}

/// Nobody writes what is kind: it follows from goals, at the temperature of whoever feels it. Its own choices are
/// neither kind nor unkind to an actor, and what does not concern it leaves it cold.
#[test]
fn kindness_follows_from_what_a_choice_does_to_goals() {
    let model = model(HOUSE, &[]);
    let table = model.remembered().expect("it is remembered");
    let choice = |notation: &str| model.scenario.choice(notation).expect("a choice");
    let of = |notation: &str, to: &str| table.kindness(choice(notation))[id(&model, to).index()];
    close(of("us.dig", "them"), kindness().0);
    close(of("them.draw", "us"), kindness().1);
    assert_eq!([of("us.dig", "us"), of("us.dig", "they"), of("them.draw", "them")], [0.0; 3]);
    close(table.worth(choice("us.dig"), id(&model, "them")), -0.4);
}

/// The record begins at what may be expected, and goes `1 - e^(-t/4)` of the way to what is done, whatever the turn.
#[test]
fn a_record_goes_from_what_was_expected_to_what_is_done() {
    let (kind, expected) = (kindness().0, start().0);
    for (settings, dt) in
        [(&["policy us=always(dig)"][..], 1.0), (&["policy us=always(dig)", "months_per_turn=0.5"], 0.5)]
    {
        for (turn, (record, _)) in course(HOUSE, settings, 8).into_iter().enumerate() {
            close(record, kind + (expected - kind) * (-dt * turn as f64 / 4.0).exp());
        }
    }
    // Holding, and what is not noticed, is nothing kind or unkind.
    for settings in [&["policy us=hold"][..], &["policy us=always(dig)", "choices.us.dig.noticed_by=[\"they\"]"]] {
        let expected = if settings.len() == 1 { expected } else { 0.0 };
        for (turn, (record, _)) in course(HOUSE, settings, 8).into_iter().enumerate() {
            close(record, expected * (-(turn as f64) / 4.0).exp());
        }
    }
}

/// They answer with `a I°/60 K (r - h)` log-odds, in proportion to `a`; nothing on the first turn, and nothing once they
/// are used to it.
#[test]
fn harm_is_answered_with_harm_until_one_is_used_to_it() {
    let answers = |settings: &[&str], turns: usize| -> Vec<f64> {
        let settings = [&["policy us=always(dig)", "policy them=hold"][..], settings].concat();
        let model = model(HOUSE, &settings);
        let draw = model.scenario.choice("them.draw").expect("a choice").index();
        course(HOUSE, &settings, turns).into_iter().map(|(_, logits)| logits[draw] - -0.04 / 0.2).collect()
    };
    let usual = answers(&[], 10);
    close(usual[0], 0.0);
    let (kind, expected) = (kindness().0, start().0);
    let (mut record, mut habit) = (expected, expected);
    for answer in &usual {
        close(*answer, 0.8 * 30.0 / 60.0 * kindness().1 * (record - habit));
        habit += (1.0 - (-1.0_f64 / 12.0).exp()) * (record - habit);
        record += (1.0 - (-0.25_f64).exp()) * (kind - record);
    }
    assert!(usual[4] > 0.02, "harm makes harm likelier: {}", usual[4]);
    for (other, usual) in answers(&["rules.answers=0.4"], 10).iter().zip(&usual) {
        close(2.0 * other, *usual);
    }
    assert_eq!(answers(&["actors.them.answers=0.4"], 10), answers(&["rules.answers=0.4"], 10));
    answers(&["rules.answers=0.8", "actors.them.answers=0"], 10).iter().for_each(|it| close(*it, 0.0));
    // Who is used to things at once answers the change alone.
    let quick = answers(&["rules.habit_months=0.1", "rules.record_months=0.1"], 6);
    assert!(quick[1] > 0.04 && quick[4].abs() < 1e-6, "{quick:?}");
}

/// Answers of 0, or nobody's, change nothing, whether somebody asks for conduct or not.
#[test]
fn without_answers_nothing_changes() {
    let without = HOUSE.replace(", answers: 0.8", "");
    let asked = format!(
        "{without}, events: {{ \"never\": (hazard: 1, when: \"conduct.us.they > 90\", effects: {{ \"field\": 50 }}) }}"
    );
    let plain =
        format!("{without}, events: {{ \"never\": (hazard: 1, when: \"t < 0\", effects: {{ \"field\": 50 }}) }}");
    for number in 0..20 {
        let levels = |text: &str, settings: &[&str]| replication(&model(text, settings), number).run.last().to_vec();
        let usual = levels(&plain, &[]);
        assert_eq!(usual, levels(&asked, &[]));
        assert_eq!(usual, levels(&plain, &["rules.answers=0"]));
        assert_eq!(
            usual,
            levels(
                &plain,
                &["rules.answers=0.8", "actors.us.answers=0", "actors.them.answers=0", "actors.they.answers=0"]
            )
        );
    }
}

/// Expressions read a record from -100 to 100, as it is when the turn opens.
#[test]
fn conditions_speak_of_conduct() {
    let text = HOUSE.replace(", answers: 0.8", "")
        + r#", events: { "storm": (hazard: 100, when: "conduct.us.them < -60", cooldown: 100, effects: { "well": -9 }) }"#;
    let run = played(&text, &["policy us=always(dig)", "policy them=hold"]);
    let (kind, expected) = (kindness().0, start().0);
    let first = (0..12).find(|turn| 100.0 * (kind + (expected - kind) * (-f64::from(*turn) / 4.0).exp()) < -60.0);
    assert_eq!(run.turns_with("storm"), [first.expect("it comes to that") + 1]);
}

/// What an actor may be expected to do on the first turn is what it does: the logit response at the nominal start, with
/// costs, odds, contests, envy, standing, steadiness, biases and conditions.
#[test]
fn what_is_expected_on_the_first_turn_is_the_logit_response() {
    const RICH: &str = r#"
        indicators: { "field": (start: 90, flow: (base: 60, terms: { "well - 40": 0.3 }, months: 5)), "well": (start: 12) },
        issues: { "way": (low: "a", high: "b", start: 30) },
        actors: {
            "us": (influence: 45, stability: 50, patience: 70, temperature: 0.15, hold_bias: 0.2, own: ["well"],
                goals: { "field": 0.7, "well": (weight: -0.4, times: "1 + field / 100"), "us.stability": 0.3 },
                positions: { "way": (position: 80, salience: 0.8) }, relations: { "them": -40 },
                doctrine: "hard", doctrines: { "hard": (bias: { "rough": 0.4, "fine": "field / 200" }) }),
            "them": (influence: 60, stability: 40, relations: { "us": 30 }, goals: { "well": 0.5, "field": -0.6 }) },
        rules: (answers: 0.8, reach: 1, contest: 1, steady_choice: 1, steady_horizon: 1),
        choices: { "us": {
            "a": (tags: ["rough"], cost: 0.03, always: { "field": 4, "them.influence": -5, "issue.way": 6 }),
            "b": (kind: Act, tags: ["fine"], odds: 0.4, contest: (for: { "us": 1 }, against: { "them": 1 }),
                on_success: { "well": (add: 6, after: 3, over: 2) }, on_failure: { "them->us": -8 }),
            "c": (when: "field > 95", always: { "field": 40 }),
            "d": (kind: Act, always: { "well": (add: -8, scale: "field / 80"), "them->us": 9 }) },
          "them": { "e": (always: { "us.stability": -4, "well": 3 }) } }"#;
    for settings in [&[][..], &["actors.us.influence=70", "actors.us.stability=30", "rules.steady_horizon=2"]] {
        let model = model(RICH, settings);
        let table = model.remembered().expect("it is remembered");
        let mut simulation = Simulation::<1>::new(model.clone());
        simulation.begin_replications(SEED, 0);
        simulation.open();
        let (logits, open) = (simulation.logits(), simulation.on_menu());
        for (actor, row) in model.scenario.actors.iter().zip(&model.actors) {
            let weight = |it: usize| if open[it].0[0] { logits[it][0].exp() } else { 0.0 };
            let total = actor.hold_bias.nominal().exp() + row.menu.iter().map(|it| weight(it.index())).sum::<f64>();
            for choice in &row.menu {
                close(table.chances[choice.index()], weight(choice.index()) / total);
            }
        }
        assert!(!open[model.scenario.choice("us.c").expect("a choice").index()].0[0], "one is not open");
    }
}

/// The gain of the loop, with pencil and paper: `M` turns a record of us toward them into one of them toward us by
/// `a_them I_us/60 Var(K)`, and back, so that its radius is the root of the product.
#[test]
fn the_gain_of_the_loop_of_answers() {
    let gain = |settings: &[&str]| model(HOUSE, settings).remembered().expect("it is remembered").gain;
    let variance = |kind: f64, chance: f64| kind * kind * chance * (1.0 - chance);
    let (dig, draw) = kindness();
    let odds = (-0.5_f64).exp();
    let product = 0.5 * variance(draw, odds / (1.0 + odds)) * 1.0 * variance(dig, 0.5);
    close(gain(&[]), 0.8 * product.sqrt());
    close(gain(&["rules.answers=1.6"]), 1.6 * product.sqrt());
    close(gain(&["actors.us.answers=3.2"]), 1.6 * product.sqrt());
    assert_eq!(gain(&["actors.us.answers=0"]), 0.0);
}

/// What a metric says of conduct is the mean of what is remembered at the ends of the turns; where nobody remembers it
/// can't be asked for, unless a claim asks.
#[test]
fn conduct_has_a_metric() {
    let model = super::model(HOUSE, &["script us.dig@1..3"]);
    let (us, them) = (id(&model, "us"), id(&model, "them"));
    let pair = model.remembered().expect("it is remembered").pair(us.index(), them.index());
    let mut simulation = Simulation::<1>::new(model.clone());
    simulation.begin_replications(SEED, 0);
    let (mut sum, mut turns) = (0.0, 0.0);
    while !simulation.is_over() {
        simulation.step();
        sum += simulation.records()[pair][0];
        turns += 1.0;
    }
    let run = play(&model, SEED, 0);
    let metric = read_metric(&model.scenario, "conduct(us.them)", model.scenario.span).expect("a metric");
    assert_eq!(metric.notation(&model.scenario), "conduct(us.them)");
    close(measure(&model.scenario, &run, metric), 100.0 * sum / turns);
    assert!(sum < 0.0, "we did what they do not want");
    let fault = |text: &str, settings: &[&str]| {
        let scenario = super::model(HOUSE, settings).scenario.clone();
        read_metric(&scenario, text, scenario.span).expect_err("a fault")
    };
    assert!(fault("conduct(us.them)", &["rules.answers=0"]).message.contains("nobody remembers"));
    assert!(fault("conduct(us)", &[]).message.contains("two actors"));
    assert!(fault("conduct(us.us)", &[]).message.contains("itself"));
    let instead = [("end(conduct.us.them)", "conduct(us.them)"), ("mean(us.word)", "word(us)")];
    for (text, metric) in instead {
        assert!(fault(text, &[]).hint.is_some_and(|it| it.contains(metric)), "{text}");
    }
    let claim = r#", claims: { "c": (text: "c", label: Mixed, tests: [(arm: [], control: ["hold us"],
        metric: "conduct(us.them)", direction: Down, smallest: 1)]) }"#;
    let asked = super::model(&(HOUSE.to_owned() + claim), &["rules.answers=0"]);
    assert!(asked.remembered().is_some());
}
