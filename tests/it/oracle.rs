//! The oracle: the engine plays a faithful port of the numpy prototype and agrees with the figures that the prototype
//! gave.
//!
//! `tests/oracle/reference.json` (and `conduct.json`, for the rules of conduct) says with which command and seed they were made. Two kinds: paths without chance,
//! which must agree to 1e-4; and means, spreads and shares over 20,000 replications, which must agree within Monte
//! Carlo error. There are thousands of the latter; the false-alarm rate is controlled over all of them together, and
//! the mean of all squared z-scores guards against a small error everywhere.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use diwan::ensemble::{LANES, each_pack};
use diwan::kernel::Seed;
use diwan::model::Model;
use diwan::record::{Run, Verdict, measure};
use diwan::scenario::{ActorId, Metric, load};
use diwan::sim::{Simulation, play};
use serde_json::Value;

const MONTHS: [usize; 3] = [6, 12, 18];
/// Replications of each arm; the reference has 20,000.
const COUNT: u64 = 8_192;
/// Two-sided bound on a z-score: 1 % over 9,000 figures together, by Šidák.
const LARGEST_Z: f64 = 4.87;

/// A port of a prototype and what that prototype gave.
struct Oracle {
    port: &'static str,
    reference: LazyLock<Value>,
}

static REFERENCE: Oracle = Oracle { port: "port.ron", reference: LazyLock::new(|| reference("reference.json")) };

/// The rules of conduct, each alone and all together. Where the engine departs from the prototype on purpose, the
/// figures are those of the prototype with that one change: `make_conduct.py` says which.
static CONDUCT: Oracle = Oracle { port: "conduct.ron", reference: LazyLock::new(|| reference("conduct.json")) };

fn oracle_file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oracle").join(name)
}

fn reference(name: &str) -> Value {
    let text = std::fs::read_to_string(oracle_file(name)).expect("the reference is there");
    serde_json::from_str(&text).expect("the reference is JSON")
}

fn port(settings: &[String]) -> Arc<Model> {
    REFERENCE.model(settings)
}

impl Oracle {
    fn model(&self, settings: &[String]) -> Arc<Model> {
        let loaded = load(&oracle_file(self.port).display().to_string(), settings);
        let shown = loaded.diagnostics.render(&loaded.sources, false);
        Arc::new(Model::compile(Arc::new(loaded.scenario.unwrap_or_else(|| panic!("{shown}")))))
    }
}

fn settings(of: &Value) -> Vec<String> {
    of["settings"]
        .as_array()
        .expect("settings are a list")
        .iter()
        .map(|it| it.as_str().expect("a setting is a text").to_owned())
        .collect()
}

fn entries(of: &Value) -> impl Iterator<Item = (&String, &Value)> {
    of.as_object().expect("a table").iter()
}

fn number(of: &Value) -> f64 {
    of.as_f64().expect("a number")
}

/// Sums of a figure over replications, up to the fourth power of its distance from a first guess.
#[derive(Clone, Copy, Debug, Default)]
struct Moments {
    n: f64,
    guess: f64,
    sums: [f64; 4],
}

impl Moments {
    fn add(&mut self, x: f64) {
        if self.n == 0.0 {
            self.guess = x;
        }
        self.n += 1.0;
        let d = x - self.guess;
        self.sums[0] += d;
        self.sums[1] += d * d;
        self.sums[2] += d * d * d;
        self.sums[3] += d * d * d * d;
    }

    fn mean(&self) -> f64 {
        self.guess + self.sums[0] / self.n
    }

    /// Central moments of second and fourth order.
    fn spread(&self) -> (f64, f64) {
        let [a, b, c, d] = self.sums.map(|it| it / self.n);
        (b - a * a, d - 4.0 * a * c + 6.0 * a * a * b - 3.0 * a.powi(4))
    }
}

/// All comparisons of an arm: what, and its z-score.
#[derive(Default)]
struct Scores {
    found: Vec<(String, f64)>,
}

impl Scores {
    /// A mean and a standard deviation against those of the reference, `n` replications there.
    fn compare(&mut self, what: &str, ours: &Moments, mean: f64, sd: f64, n: f64) {
        let (variance, fourth) = ours.spread();
        let pooled = (variance.max(0.0) + sd * sd) / 2.0;
        if pooled < 1e-9 {
            assert!((ours.mean() - mean).abs() < 1e-3, "{what}: {} against {mean}, and neither varies", ours.mean());
            return;
        }
        let share = 1.0 / ours.n + 1.0 / n;
        let told = format!("mean of {what}: {:.4} against {mean:.4}", ours.mean());
        self.found.push((told, (ours.mean() - mean) / (pooled * share).sqrt()));
        // The variance of a variance is (m4 - m2²) / n; of its root, by the delta method, a quarter of that over m2.
        let kurtosis = (fourth / (variance * variance)).max(1.1);
        if variance > 1e-6 && kurtosis < 200.0 {
            let error = (pooled * (kurtosis - 1.0) / 4.0 * share).sqrt();
            let told = format!("spread of {what}: {:.4} against {sd:.4}", variance.sqrt());
            self.found.push((told, (variance.sqrt() - sd) / error));
        }
    }

    fn share(&mut self, what: &str, ours: f64, theirs: f64, n: f64) {
        let pooled = (ours * COUNT as f64 + theirs * n) / (COUNT as f64 + n);
        if pooled > 0.0 && pooled < 1.0 {
            let error = (pooled * (1.0 - pooled) * (1.0 / COUNT as f64 + 1.0 / n)).sqrt();
            self.found.push((format!("share of {what}: {ours:.4} against {theirs:.4}"), (ours - theirs) / error));
        }
    }

    fn judge(mut self, arm: &str) {
        let mean_square = self.found.iter().map(|(_, z)| z * z).sum::<f64>() / self.found.len() as f64;
        self.found.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
        let worst: Vec<String> = self.found.iter().take(6).map(|(what, z)| format!("{z:+.2}  {what}")).collect();
        println!(
            "{arm}: {} figures, mean squared z {mean_square:.3}, largest {:+.2}",
            self.found.len(),
            self.found[0].1
        );
        assert!(self.found.len() > 500, "{arm}: only {} figures were compared", self.found.len());
        assert!(self.found[0].1.abs() < LARGEST_Z, "{arm}: beyond Monte Carlo error\n{}", worst.join("\n"));
        assert!(
            mean_square < 1.35,
            "{arm}: too far on the whole, mean squared z {mean_square:.3}\n{}",
            worst.join("\n")
        );
    }
}

fn agrees(oracle: &Oracle, arm: &str) {
    let reference = &oracle.reference["arms"][arm];
    let n = number(&oracle.reference["replications"]);
    let model = oracle.model(&settings(reference));
    let scenario = model.scenario.clone();
    let variables = scenario.variables.len();
    let mut levels = vec![vec![Moments::default(); variables]; MONTHS.len()];
    let mut in_force = vec![Moments::default(); MONTHS.len()];
    let mut taken = vec![Moments::default(); scenario.choices.len()];
    let mut outcomes = vec![0.0; scenario.outcomes.len()];
    let mut payoffs = vec![Moments::default(); scenario.actors.len()];
    let mut counts = vec![[0.0; LANES]; scenario.choices.len()];
    each_pack(&model, Seed(41), COUNT, |pack, lanes| {
        let turn = pack.turn() as usize;
        if turn == 1 {
            counts.fill([0.0; LANES]);
        }
        let running = pack.running();
        let ran = |lane: usize| running.outcome[lane].is_none() || running.turn[lane] as usize + 1 >= turn;
        let ended_by_event = |lane: usize| {
            running.outcome[lane].is_some_and(|it| {
                running.turn[lane] as usize + 1 == turn && model.events.iter().any(|event| event.outcome == Some(it))
            })
        };
        for (row, chosen) in pack.chosen().iter().enumerate() {
            let _ = row;
            for lane in (0..lanes).filter(|lane| ran(*lane) && !ended_by_event(*lane)) {
                if let Some(choice) = chosen[lane] {
                    counts[choice.index()][lane] += 1.0;
                }
            }
        }
        let all = pack.levels();
        let forces = pack.in_force();
        for (place, month) in MONTHS.iter().enumerate() {
            // A pack that is over stands still until the horizon.
            if turn == *month || (pack.is_over() && turn < *month) {
                for (variable, moments) in levels[place].iter_mut().enumerate() {
                    all[variable].0[..lanes].iter().for_each(|x| moments.add(*x));
                }
                forces[0].0[..lanes].iter().for_each(|x| in_force[place].add(*x));
            }
        }
        if pack.is_over() {
            for outcome in running.outcome[..lanes].iter().flatten() {
                outcomes[outcome.index()] += 1.0 / COUNT as f64;
            }
            for (moments, count) in taken.iter_mut().zip(&counts) {
                count[..lanes].iter().for_each(|x| moments.add(*x));
            }
            let (origins, drawn) = (pack.origins(), pack.drawn());
            for (row, moments) in payoffs.iter_mut().enumerate() {
                for lane in 0..lanes {
                    let first = |column: &[diwan::kernel::Pack<LANES>]| {
                        column.iter().map(|it| it.0[lane]).collect::<Vec<f64>>()
                    };
                    let run = Run {
                        seed: 0,
                        replication: 0,
                        draw: 0,
                        origins: first(&origins),
                        start: first(&all),
                        wants: model.wants(&first(&drawn), &first(&origins)),
                        parameters: first(&drawn),
                        turns: Vec::new(),
                        outcome: None,
                    };
                    moments.add(measure(&scenario, &run, Metric::Payoff(ActorId(row as u16))));
                }
            }
        }
    });

    let mut scores = Scores::default();
    for (name, rows) in entries(&reference["variables"]) {
        for (place, month) in MONTHS.iter().enumerate() {
            let (mean, sd) = (number(&rows[place][0]), number(&rows[place][1]));
            let ours = match name.as_str() {
                "dialogue.in_force" => in_force[place],
                _ => levels[place][scenario.variable(name).unwrap_or_else(|| panic!("no variable {name}")).index()],
            };
            scores.compare(&format!("{name} in month {month}"), &ours, mean, sd, n);
        }
    }
    for (name, share) in entries(&reference["outcomes"]) {
        scores.share(name, outcomes[scenario.outcome(name).expect("an outcome").index()], number(share), n);
    }
    for (name, row) in entries(&reference["choices"]) {
        let ours = taken[scenario.choice(name).expect("a choice").index()];
        scores.compare(&format!("count of {name}"), &ours, number(&row[0]), number(&row[1]), n);
    }
    for (name, row) in entries(&reference["payoffs"]) {
        let ours = payoffs[scenario.actor(name).expect("an actor").index()];
        scores.compare(&format!("payoff of {name}"), &ours, number(&row[0]), number(&row[1]), n);
    }
    scores.judge(arm);
}

#[test]
fn baseline_agrees() {
    agrees(&REFERENCE, "baseline");
}

#[test]
fn the_maximalist_arm_agrees() {
    agrees(&REFERENCE, "maximalist");
}

#[test]
fn the_patient_arm_agrees() {
    agrees(&REFERENCE, "patience");
}

#[test]
fn the_confronting_arm_agrees() {
    agrees(&REFERENCE, "confront");
}

#[test]
fn the_quiet_arm_agrees() {
    agrees(&REFERENCE, "quiet");
}

#[test]
fn each_rule_of_conduct_agrees() {
    let arms: Vec<_> = entries(&CONDUCT.reference["arms"]).collect();
    assert!(arms.len() > 9, "only {} arms", arms.len());
    arms.iter().for_each(|(arm, _)| agrees(&CONDUCT, arm));
}

/// What actors believe a push is worth is the prototype's adjoint, variable by variable.
#[test]
fn shadow_weights_agree() {
    let model = port(&[]);
    let scenario = &model.scenario;
    let mut compared = 0;
    for (actor, weights) in entries(&REFERENCE.reference["exact"]["shadow_weights"]) {
        let actor = scenario.actor(actor).expect("an actor");
        let theirs: BTreeMap<usize, f64> = entries(weights)
            .map(|(name, weight)| {
                (scenario.variable(name).unwrap_or_else(|| panic!("no variable {name}")).index(), number(weight))
            })
            .collect();
        for choice in model.choices.iter().filter(|it| it.actor == actor) {
            for (effect, thought) in choice.effects.iter().zip(&choice.values) {
                // The one dynamic goal of the port has a factor of clip(1 + (45 - 40) / 80, ..) at the start.
                let dynamic: f64 = thought.dynamic.iter().map(|(_, weight)| weight * (1.0 + 5.0 / 80.0)).sum();
                let ours = thought.shadow + dynamic;
                let theirs = theirs.get(&effect.target.index()).copied().unwrap_or(0.0);
                assert!(
                    (ours - theirs).abs() < 1e-6,
                    "{}: {ours} against {theirs}",
                    scenario.variables[effect.target.index()].notation
                );
                compared += 1;
            }
        }
    }
    assert!(compared > 300, "only {compared} shadow weights were compared");
}

/// On the first turn, with nominal starts and no events, everybody chooses as the prototype does.
#[test]
fn first_turns_agree() {
    let mut compared = 0;
    for (doctrine, shares) in entries(&REFERENCE.reference["exact"]["first_turn"]) {
        let mut varied = vec!["events off".to_owned()];
        varied.extend((!doctrine.is_empty()).then(|| doctrine.clone()));
        varied.extend(nominal_starts());
        let model = port(&varied);
        let mut simulation = Simulation::<1>::new(model.clone());
        simulation.begin_replications(Seed(1), 0);
        simulation.open();
        let logits = simulation.logits();
        for (name, share) in entries(shares) {
            let choice = model.scenario.choice(name).expect("a choice");
            let row = &model.actors[model.choices[choice.index()].actor.index()];
            let hold = match row.hold_bias {
                diwan::model::Weight::Fixed(bias) => bias,
                diwan::model::Weight::Drawn(_) => panic!("the port has fixed biases"),
            };
            let menu = simulation.menu(model.choices[choice.index()].actor);
            let total: f64 = hold.exp() + menu.iter().map(|it| logits[it.index()][0].exp()).sum::<f64>();
            let ours = if menu.contains(&choice) { logits[choice.index()][0].exp() / total } else { 0.0 };
            assert!((ours - number(share)).abs() < 1.1e-4, "{doctrine} {name}: {ours} against {share}");
            compared += 1;
        }
    }
    assert!(compared > 80, "only {compared} shares were compared");
}

fn nominal_starts() -> Vec<String> {
    let model = port(&[]);
    let drawn = model.scenario.variables.iter().filter(|it| it.start.distribution.fixed().is_none());
    drawn.map(|it| format!("{}={}", it.start.path, it.start.nominal())).collect()
}

/// Months without chance: the same state to 1e-4, through rounds, implementation, flows, returns and forced choices.
#[test]
fn paths_without_chance_agree() {
    for (name, path) in entries(&REFERENCE.reference["exact"]["paths"]) {
        let model = port(&settings(path));
        let run = (0..4000)
            .map(|replication| play(&model, Seed(5), replication))
            .find(|run| undisturbed(run, number(&path["deals"]) as usize))
            .unwrap_or_else(|| panic!("{name}: no replication without a breakdown"));
        let mut compared = 0;
        for (month, levels) in entries(&path["months"]) {
            let turn = month.parse::<usize>().expect("a month") - 1;
            for (variable, theirs) in entries(levels) {
                if variable == "dialogue.in_force" {
                    continue;
                }
                let slot =
                    model.scenario.variable(variable).unwrap_or_else(|| panic!("no variable {variable}")).index();
                let ours = run.turns[turn].levels[slot];
                assert!(
                    (ours - number(theirs)).abs() < 1e-4,
                    "{name}, month {month}, {variable}: {ours} against {theirs}"
                );
                compared += 1;
            }
        }
        for (actor, theirs) in entries(&path["payoffs"]) {
            let ours = measure(&model.scenario, &run, Metric::Payoff(model.scenario.actor(actor).expect("an actor")));
            assert!((ours - number(theirs)).abs() < 1e-4, "{name}, payoff of {actor}: {ours} against {theirs}");
        }
        let last = run
            .turns
            .iter()
            .flat_map(|turn| &turn.rounds)
            .rfind(|round| round.verdict == Verdict::Deal)
            .expect("deals are struck");
        for (issue, theirs) in entries(&path["last_terms"]) {
            let slot = model.scenario.variable(issue).expect("an issue");
            let offer =
                last.offers.iter().find(|it| model.settlements[it.issue.index()] == slot).expect("on the agenda");
            assert!(
                (offer.terms - number(theirs)).abs() < 1e-4,
                "{name}, terms on {issue}: {} against {theirs}",
                offer.terms
            );
        }
        assert!(compared > 100, "{name}: only {compared} levels were compared");
    }
}

fn undisturbed(run: &Run, deals: usize) -> bool {
    let verdicts: Vec<Verdict> = run.turns.iter().flat_map(|turn| &turn.rounds).map(|round| round.verdict).collect();
    verdicts.iter().filter(|it| **it == Verdict::Deal).count() == deals
        && !verdicts.iter().any(|it| matches!(it, Verdict::BrokeDown | Verdict::NothingToGain))
}
