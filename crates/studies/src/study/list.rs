//! Lists of what a scenario can be asked and told: its numbers by their paths, metrics, settings, tags. Each entry is
//! written as other commands take it.

use std::collections::BTreeSet;

use diwan_engine::scenario::{Amount, Metric, Quantity, Scenario, Variable, VariableKind};
use schemars::JsonSchema;
use serde::Serialize;

/// What is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Listing {
    /// Every number, by its path.
    Paths,
    /// Every metric that needs no month.
    Metrics,
    /// Every setting that is no path, with a number to begin from where one is needed.
    Settings,
    /// The tags of choices, doctrines, postures and pledges.
    Tags,
}

/// An entry of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Entry {
    /// As other commands take it.
    pub name: String,
    /// Of a number, its distribution; of a metric, what it says; of a tag, what has it. In plain English, by keys.
    pub about: String,
}

/// Lists what there is of a kind in a scenario, each once.
#[must_use]
pub fn list(scenario: &Scenario, what: Listing) -> Vec<Entry> {
    let all = match what {
        Listing::Paths => paths(scenario),
        Listing::Metrics => metrics(scenario),
        Listing::Settings => settings(scenario),
        Listing::Tags => tags(scenario),
    };
    let mut seen = BTreeSet::new();
    all.into_iter().filter(|it| seen.insert(it.name.clone())).collect()
}

fn entry(name: impl Into<String>, about: impl Into<String>) -> Entry {
    Entry { name: name.into(), about: about.into() }
}

fn paths(scenario: &Scenario) -> Vec<Entry> {
    let constants = scenario.rules.constants().into_iter().map(|(_, it)| it);
    // Where compliance stands before there is an agreement is nobody's to say, and an effect in short has no delay.
    let kept = |it: &&Quantity| {
        let stands = |variable: &Variable| {
            matches!(variable.kind, VariableKind::Compliance(_)) && core::ptr::eq(&variable.start, *it)
        };
        let in_short = it.span.is_none() && [".after", ".over"].iter().any(|field| it.path.ends_with(field));
        !in_short && !scenario.variables.iter().any(stands)
    };
    let all = scenario.quantities().into_iter().chain(constants).filter(kept);
    all.map(|it| entry(&it.path, it.distribution.to_string())).collect()
}

fn metrics(scenario: &Scenario) -> Vec<Entry> {
    Metric::all(scenario).into_iter().map(|it| entry(it.notation(scenario), it.about(scenario))).collect()
}

fn settings(scenario: &Scenario) -> Vec<Entry> {
    let mut out = vec![entry("events off", "no event happens"), entry("jitter 0.3", "every weight is shaken")];
    out.extend(["greedy", "random", "hold"].map(|it| entry(format!("policy *={it}"), "who sits in every seat")));
    for actor in &scenario.actors {
        let key = &actor.key;
        out.extend(actor.doctrines.iter().map(|it| entry(format!("doctrine {key}={}", it.key), "its doctrine")));
        out.extend(["greedy", "random", "hold"].map(|it| entry(format!("policy {key}={it}"), "who sits in its seat")));
        out.push(entry(format!("hold {key}"), "it does nothing"));
        out.push(entry(format!("void {key}"), "what it does has no effect"));
    }
    for choice in &scenario.choices {
        let name = &choice.notation;
        let actor = &scenario.actors[choice.actor.index()].key;
        out.push(entry(format!("policy {actor}=always({})", choice.key), "it takes it whenever it may"));
        out.push(entry(format!("script {name}@1"), "it is taken on that turn"));
        out.push(entry(format!("forbid {name}"), "it is off the menu"));
        out.push(entry(format!("void {name}"), "it has no effect"));
    }
    for dialogue in &scenario.dialogues {
        let key = &dialogue.key;
        out.push(entry(format!("dialogue {key} off"), "no rounds are held"));
        out.extend(dialogue.agendas.iter().map(|it| entry(format!("agenda {key}={}", it.key), "its agenda")));
        for party in &dialogue.table {
            let actor = &scenario.actors[party.index()].key;
            out.extend(dialogue.postures.iter().map(|it| entry(format!("posture {actor}={}", it.key), "its posture")));
        }
    }
    for event in &scenario.events {
        out.push(entry(format!("event {} off", event.key), "it does not happen"));
        out.push(entry(format!("hazard {}*0.5", event.key), "how often it happens is multiplied"));
    }
    out
}

fn tags(scenario: &Scenario) -> Vec<Entry> {
    let mut found: BTreeSet<(String, String)> = BTreeSet::new();
    let mut note = |tag: &str, who: String| found.insert((tag.to_owned(), who));
    for choice in &scenario.choices {
        choice.tags.iter().for_each(|it| _ = note(&it.value, choice.notation.clone()));
        if let Some(pledge) = &choice.pledge {
            pledge.tags.iter().for_each(|it| _ = note(&it.value, format!("the pledge of {}", choice.notation)));
        }
    }
    for actor in &scenario.actors {
        for doctrine in &actor.doctrines {
            let biases =
                doctrine.bias.iter().filter(|(_, it)| !matches!(it, Amount::Number(it) if it.nominal() == 0.0));
            biases.for_each(|(tag, _)| _ = note(&tag.value, format!("the doctrine {}.{}", actor.key, doctrine.key)));
        }
    }
    for dialogue in &scenario.dialogues {
        for posture in &dialogue.postures {
            let who = || format!("the posture {}.{}", dialogue.key, posture.key);
            posture.tag.iter().for_each(|it| _ = note(&it.value, who()));
        }
    }
    let mut out: Vec<Entry> = Vec::new();
    for (tag, who) in found {
        match out.last_mut().filter(|it| it.name == tag) {
            Some(last) => last.about = format!("{}, {who}", last.about),
            None => out.push(entry(tag, who)),
        }
    }
    out
}
