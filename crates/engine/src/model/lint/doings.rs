//! Lints of what is done: choices without effect, effects written twice, tags and biases that nothing answers to,
//! agendas of unequal size, sources that nothing cites.

use std::collections::{BTreeMap, BTreeSet};

use super::thresholds::AGENDA_BUDGET;
use crate::kernel::Distribution;
use crate::scenario::{Agenda, ChoiceId, Scenario, Setter};
use crate::text::{Diagnostic, Diagnostics, Spanned, did_you_mean};

pub(super) fn lint(scenario: &Scenario, found: &mut Diagnostics) {
    choices(scenario, found);
    tags(scenario, found);
    biases(scenario, found);
    agendas(scenario, found);
    sources(scenario, found);
}

fn choices(scenario: &Scenario, found: &mut Diagnostics) {
    for choice in &scenario.choices {
        let moves = choice.effects.iter().any(|(_, it)| it.add.distribution != Distribution::Fixed(0.0));
        let is_it = |id: ChoiceId| scenario.choices[id.index()].notation == choice.notation;
        let sets = |it: &Setter| it.by.choice().is_some_and(is_it);
        let brings = scenario.counted().any(|(_, it)| it.sources.iter().any(|(source, _)| is_it(*source)));
        if !moves && !brings && choice.pledge.is_none() && !scenario.memory.setters.iter().any(sets) {
            let doubt = Diagnostic::warning("no-effect", choice.span, format!("`{}` moves nothing", choice.notation));
            found.push(
                doubt.hint("to do nothing is to hold, which every actor can; give it effects: `always: {\"…\": 3}`"),
            );
        }
    }
}

/// Tags of one thing alone that no doctrine speaks of. A tag of several is a word that a doctrine may yet use.
fn tags(scenario: &Scenario, found: &mut Diagnostics) {
    let choices = scenario.choices.iter().flat_map(|it| &it.tags);
    let postures = scenario.dialogues.iter().flat_map(|it| &it.postures).filter_map(|it| it.tag.as_ref());
    let tags: Vec<&Spanned<String>> = choices.chain(postures).collect();
    let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
    for tag in &tags {
        *uses.entry(&tag.value).or_default() += 1;
    }
    let doctrines = scenario.actors.iter().flat_map(|it| &it.doctrines);
    let answered = scenario.choices.iter().filter_map(|it| it.pledge.as_ref()).flat_map(|it| &it.tags);
    let spoken = doctrines.flat_map(|it| &it.bias).map(|(tag, _)| tag).chain(answered);
    let spoken: BTreeSet<&str> = spoken.map(|tag| tag.value.as_str()).collect();
    let words: BTreeSet<&str> =
        uses.iter().filter(|(_, uses)| **uses > 1).map(|(tag, _)| *tag).chain(spoken.iter().copied()).collect();
    for tag in tags.into_iter().filter(|tag| !words.contains(tag.value.as_str())) {
        let message = format!("no doctrine speaks of the tag `{}`, and nothing else has it", tag.value);
        let near =
            crate::text::nearest(&tag.value, words.iter().copied()).map(|near| format!("did you mean `{near}`?"));
        let hint = near
            .unwrap_or_else(|| "a tag is what a doctrine has a bias for; delete it, or write that doctrine".to_owned());
        found.push(Diagnostic::warning("idle-tag", tag.span, message).hint(hint));
    }
}

/// Biases for tags that nothing the actor does carries.
fn biases(scenario: &Scenario, found: &mut Diagnostics) {
    for (row, actor) in scenario.actors.iter().enumerate() {
        let own = actor.choices.iter().flat_map(|it| scenario.choices[it.index()].tags.iter());
        let tables = scenario.dialogues.iter().filter(|it| it.table.iter().any(|it| it.index() == row));
        let tags = own.chain(tables.flat_map(|it| it.postures.iter().filter_map(|it| it.tag.as_ref())));
        let tags: Vec<&str> = tags.map(|it| it.value.as_str()).collect();
        for doctrine in &actor.doctrines {
            for (tag, _) in doctrine.bias.iter().filter(|(tag, _)| !tags.contains(&tag.value.as_str())) {
                let message = format!(
                    "the doctrine `{}` of `{}` has a bias for `{}`, and no choice or posture of this actor carries that tag",
                    doctrine.key, actor.key, tag.value
                );
                let hint = did_you_mean(&tag.value, tags.iter().copied());
                found.push(Diagnostic::warning("idle-bias", tag.span, message).hint_if(hint));
            }
        }
    }
}

fn agendas(scenario: &Scenario, found: &mut Diagnostics) {
    for dialogue in &scenario.dialogues {
        let sum = |agenda: &Agenda| agenda.attention.iter().map(|(_, weight)| weight.nominal()).sum::<f64>();
        let budget = sum(&dialogue.agendas[dialogue.agenda]);
        for agenda in &dialogue.agendas {
            let own = sum(agenda);
            if (own - budget).abs() > AGENDA_BUDGET * budget {
                let message = format!(
                    "the attention of `{}` sums to {own:.2}, that of `{}` to {budget:.2}",
                    agenda.key, dialogue.agendas[dialogue.agenda].key
                );
                found.push(
                    Diagnostic::warning("agenda-budget", agenda.span, message)
                        .hint("attention is a budget: what an agenda adds to one issue it takes from others"),
                );
            }
        }
    }
}

/// Sources that nothing cites.
fn sources(scenario: &Scenario, found: &mut Diagnostics) {
    for source in scenario.sources.iter().filter(|it| !scenario.cited.contains(&it.key)) {
        let doubt =
            Diagnostic::warning("idle-source", source.span, format!("no number cites the source `{}`", source.key));
        found.push(doubt.hint("cite it with `source: \"…\"`, or delete it"));
    }
}
