//! Randomness is keyed by name: what is left out or put in leaves the luck of everything else alone.

use std::collections::BTreeMap;
use std::sync::Arc;

use diwan::kernel::{Purpose, Seed};
use diwan::model::{Model, SeenAs};
use diwan::record::Run;
use diwan::scenario::{ChoiceId, EventId, load_text};
use diwan::sim::play;
use proptest::prelude::*;

use super::text::{Part, compiled, whole};
use super::{BUNDLED, model, model_under};

/// Every key of a model by what it is for and whose it is.
fn keys(model: &Model) -> BTreeMap<(u8, String), u64> {
    let scenario = &model.scenario;
    let mut out = BTreeMap::new();
    let mut note = |purpose: Purpose, name: String, key: u64| {
        assert!(out.insert((purpose as u8, name.clone()), key).is_none_or(|it| it == key), "{name} has two keys");
    };
    for (row, choice) in model.choices.iter().zip(&scenario.choices) {
        note(Purpose::Choice, choice.notation.clone(), row.key);
    }
    for (row, actor) in model.actors.iter().zip(&scenario.actors) {
        note(Purpose::Choice, format!("{} holds", actor.key), row.hold_key);
        note(Purpose::Thinning, actor.key.clone(), row.thin_key);
        for unseen in &row.outlook.unseen {
            if let SeenAs::Error { key, .. } = unseen.seen_as {
                note(
                    Purpose::Estimate,
                    format!("{} {}", actor.key, scenario.variables[unseen.variable.index()].notation),
                    key,
                );
            }
        }
    }
    for (row, event) in model.events.iter().zip(&scenario.events) {
        note(Purpose::Event, event.key.clone(), row.key);
    }
    for row in &model.flows {
        note(Purpose::Flow, scenario.variables[row.variable.index()].notation.clone(), row.key);
    }
    for row in &model.counts {
        note(Purpose::Count, scenario.variables[row.variable.index()].notation.clone(), row.key);
    }
    for row in &model.paths {
        note(Purpose::Path, scenario.variables[row.variable.index()].notation.clone(), row.key);
    }
    for (row, dialogue) in model.dialogues.iter().zip(&scenario.dialogues) {
        note(Purpose::Deal, dialogue.key.clone(), row.key);
        for seat in &row.seats {
            for (posture, key) in dialogue.postures.iter().zip(&seat.keys) {
                note(
                    Purpose::Posture,
                    format!("{} {} {}", dialogue.key, scenario.actors[seat.actor.index()].key, posture.key),
                    *key,
                );
            }
        }
    }
    for row in &model.parameters {
        note(Purpose::Parameter, row.path.clone(), row.key);
    }
    out
}

/// The turns of a run by name: levels as bits, what was chosen, what happened.
type Told = Vec<(BTreeMap<String, u64>, BTreeMap<String, Option<String>>, Vec<String>)>;

fn told(model: &Model, run: &Run) -> Told {
    let scenario = &model.scenario;
    let turn = |turn: &diwan::record::TurnRecord| {
        let levels = scenario
            .variables
            .iter()
            .zip(&turn.levels)
            .map(|(it, level)| (it.notation.clone(), level.to_bits()))
            .collect();
        let name = |it: ChoiceId| scenario.choices[it.index()].notation.clone();
        let choices = turn
            .choices
            .iter()
            .map(|it| (scenario.actors[it.actor.index()].key.clone(), it.choice.map(name)))
            .collect();
        (levels, choices, turn.events.iter().map(|it| scenario.events[it.event.index()].key.clone()).collect())
    };
    run.turns.iter().map(turn).collect()
}

/// The turns before the first on which something holds.
fn before(run: &Run, holds: impl Fn(&diwan::record::TurnRecord) -> bool) -> usize {
    run.turns.iter().position(holds).unwrap_or(run.turns.len())
}

/// A scenario without one entry of its sections.
fn left_out(name: &str, path: &[&str], key: &str) -> Part {
    let mut text = whole(name);
    text.at(path).retain(|(it, _)| it != key);
    text
}

/// The same as another model.
fn without(name: &str, path: &[&str], key: &str) -> Arc<Model> {
    compiled(name, &left_out(name, path, key))
}

/// What is out of the ordinary is a matter of all that somebody may do, so a choice that is there and not taken is
/// answered too.
const UNANSWERED: &str = "rules.answers=0";

/// A scenario without one choice, in which nobody answers what others do: the first from a place on that nothing else
/// speaks of, for a choice that a condition, a source or a pledge names can't be left out alone. What a pledge is worth is
/// a matter of all that those may do to whom it is made, so theirs are none of these.
fn without_a_choice(name: &str, full: &Model, which: prop::sample::Index) -> (ChoiceId, Arc<Model>) {
    let count = full.choices.len();
    let first = which.index(count);
    let lean = |place: usize| {
        let choice = &full.scenario.choices[place % count];
        let mut pledges = full.scenario.choices.iter().filter_map(|it| it.pledge.as_ref());
        if pledges.any(|it| it.to.contains(&choice.actor)) {
            return None;
        }
        let text = left_out(name, &["choices", &full.scenario.actors[choice.actor.index()].key], &choice.key);
        let scenario = load_text(name, &text.text(), &[UNANSWERED.to_owned()]).scenario?;
        Some((ChoiceId((place % count) as u16), Arc::new(Model::compile(Arc::new(scenario)))))
    };
    (first..first + count).find_map(lean).expect("a choice that nothing speaks of")
}

fn put(text: &mut Part, path: &[&str], key: &str, value: &str) {
    text.at(path).push((key.to_owned(), Part::Written(value.to_owned())));
}

#[test]
fn every_key_is_its_own() {
    for name in BUNDLED {
        let keys = keys(&model(name));
        for purpose in
            [Purpose::Choice, Purpose::Thinning, Purpose::Event, Purpose::Flow, Purpose::Posture, Purpose::Parameter]
        {
            let mut of: Vec<u64> =
                keys.iter().filter(|((it, _), _)| *it == purpose as u8).map(|(_, key)| *key).collect();
            let count = of.len();
            of.sort_unstable();
            of.dedup();
            assert_eq!(of.len(), count, "{name}: two of {purpose:?} share a key");
        }
    }
}

/// To hold has noise of its own, so no choice may bear its name.
#[test]
fn a_choice_can_not_be_called_hold() {
    let mut text = whole("tiny");
    put(&mut text, &["choices", "north"], "hold", "(cost: 0.1)");
    let loaded = load_text("well", &text.text(), &[]);
    assert!(loaded.scenario.is_none());
    assert!(loaded.diagnostics.render(&loaded.sources, false).contains("reserved-name"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, max_shrink_iters: 8, ..ProptestConfig::default() })]

    /// A scenario without an event plays as it did until that event would have happened.
    #[test]
    fn an_event_left_out_leaves_all_luck_alone(which: prop::sample::Index, seed: u64) {
        for name in BUNDLED {
            let full = model(name);
            let id = EventId(which.index(full.events.len()) as u16);
            let lean = without(name, &["events"], &full.scenario.events[id.index()].key);
            prop_assert_eq!(lean.events.len() + 1, full.events.len());
            let all = keys(&full);
            prop_assert!(keys(&lean).iter().all(|(name, key)| all[name] == *key));
            for replication in 0..4 {
                let runs = [&full, &lean].map(|model| play(model, Seed(seed), replication));
                let same = before(&runs[0], |turn| turn.events.iter().any(|it| it.event == id));
                let [one, other] = [told(&full, &runs[0]), told(&lean, &runs[1])];
                prop_assert!(one[..same] == other[..same], "{name}: {} was seen before it happened", full.scenario.events[id.index()].key);
                prop_assert!(same < runs[0].turns.len() || runs[0].outcome == runs[1].outcome);
            }
        }
    }

    /// A scenario without a choice plays as it did until that choice would have been taken; and to forbid it is to
    /// leave it out.
    #[test]
    fn a_choice_left_out_leaves_all_luck_alone(which: prop::sample::Index, seed: u64) {
        for name in BUNDLED {
            let full = model_under(name, &[UNANSWERED.to_owned()]);
            let (id, lean) = without_a_choice(name, &full, which);
            let choice = &full.scenario.choices[id.index()];
            prop_assert_eq!(lean.choices.len() + 1, full.choices.len());
            let all = keys(&full);
            prop_assert!(keys(&lean).iter().all(|(name, key)| all[name] == *key));
            let settings = [UNANSWERED.to_owned(), format!("forbid {}", choice.notation)];
            let forbidden = model_under(name, &settings);
            for replication in 0..4 {
                prop_assert!(told(&lean, &play(&lean, Seed(seed), replication)) == told(&forbidden, &play(&forbidden, Seed(seed), replication)));
                let runs = [&full, &lean].map(|model| play(model, Seed(seed), replication));
                let same = before(&runs[0], |turn| turn.choices.iter().any(|it| it.choice == Some(id)));
                let [one, other] = [told(&full, &runs[0]), told(&lean, &runs[1])];
                prop_assert!(one[..same] == other[..same], "{name}: {} was seen before it was taken", choice.notation);
                prop_assert!(same < runs[0].turns.len() || runs[0].outcome == runs[1].outcome);
            }
        }
    }

    /// Bystanders of any name, wherever it puts them among the others: a noisy indicator, an event without effect, an
    /// issue that nobody cares about, a choice that is never open and one that is open and too dear. Nobody else
    /// notices.
    #[test]
    fn a_bystander_is_not_noticed(bystander in "[a-z][a-z0-9_]{0,3}", whose: prop::sample::Index, seed: u64) {
        let key = format!("{bystander}_by");
        for name in BUNDLED {
            let bare = model(name);
            let actor = bare.scenario.actors[whose.index(bare.actors.len())].key.clone();
            let mut text = whole(name);
            put(&mut text, &["indicators"], &key, "(start: Uniform(20, 80), flow: (base: 50, months: 3, noise: 9))");
            put(&mut text, &["events"], &key, "(hazard: 100)");
            put(&mut text, &["issues"], &key, "(low: \"low\", high: \"high\", start: 50)");
            put(&mut text, &["choices", &actor], &key, "(cost: 10)");
            put(&mut text, &["choices", &actor], &format!("{key}_never"), "(when: \"t < 0\", always: { \"issue.unused\": 3 })".replace("unused", &key).as_str());
            let joined = compiled(name, &text);
            let all = keys(&joined);
            prop_assert!(keys(&bare).iter().all(|(name, key)| all[name] == *key));
            for replication in 0..4 {
                let runs = [&bare, &joined].map(|model| play(model, Seed(seed), replication));
                let [one, mut other] = [told(&bare, &runs[0]), told(&joined, &runs[1])];
                prop_assert!(other.iter().all(|turn| turn.2.contains(&key)), "{name}: {key} was never there");
                for (levels, choices, events) in &mut other {
                    levels.retain(|notation, _| *notation != key && *notation != format!("issue.{key}"));
                    events.retain(|it| *it != key);
                    prop_assert!(choices.values().flatten().all(|it| !it.ends_with(&key)), "{name}: too dear, and taken");
                }
                prop_assert!(one == other, "{name}: {key} of {actor} was noticed");
                prop_assert_eq!(runs[0].outcome, runs[1].outcome);
            }
        }
    }
}
