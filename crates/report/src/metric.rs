//! What metrics say, in words, with the names of the language that is shown.

use diwan_engine::scenario::{Metric, Milestone, Unit};

use super::called::level;
use super::locale::{Put, say};
use super::shown::Shown;

/// What a metric says.
pub(super) fn about(scenario: Shown<'_>, metric: Metric) -> String {
    let texts = scenario.texts;
    match metric {
        Metric::Share(id) => say!("metric-share", outcome: texts.outcome(id)),
        Metric::End(id) => say!("metric-end", variable: level(scenario, id)),
        Metric::At(id, month) => say!("metric-at", variable: level(scenario, id), months: Put::number(month)),
        Metric::Mean(id) => say!("metric-mean", variable: level(scenario, id)),
        Metric::Area(id) => say!("metric-area", variable: level(scenario, id)),
        Metric::Lowest(id) => say!("metric-lowest", variable: level(scenario, id)),
        Metric::Highest(id) => say!("metric-highest", variable: level(scenario, id)),
        Metric::AtBound(id) => say!("metric-at-bound", variable: level(scenario, id)),
        Metric::Total(id) => say!("metric-total", variable: level(scenario, id.0)),
        Metric::Count(id) => {
            say!("metric-count", actor: texts.actor(scenario.choices[id.index()].actor), choice: texts.choice(id))
        }
        Metric::Succeeded(id) => {
            say!("metric-succeeded", actor: texts.actor(scenario.choices[id.index()].actor), choice: texts.choice(id))
        }
        Metric::Fired(id) => say!("metric-fired", event: texts.event(id)),
        Metric::Rounds(id) => say!("metric-rounds", dialogue: texts.dialogue(id)),
        Metric::Deals(id) => say!("metric-deals", dialogue: texts.dialogue(id)),
        Metric::Collapses(id) => say!("metric-collapses", dialogue: texts.dialogue(id)),
        Metric::Kept(id) => say!("metric-kept", dialogue: texts.dialogue(id)),
        Metric::Payoff(id) => say!("metric-payoff", actor: texts.actor(id)),
        Metric::Word(id) => say!("metric-word", actor: texts.actor(id)),
        Metric::Conduct(pair) => say!("metric-conduct", actor: texts.actor(pair.0), other: texts.actor(pair.1)),
        Metric::MonthsTo(milestone) => months_to(scenario, milestone),
        Metric::Reached(milestone) => reached(scenario, milestone),
        Metric::Length => say!("metric-length"),
    }
}

fn months_to(scenario: Shown<'_>, milestone: Milestone) -> String {
    let texts = scenario.texts;
    match milestone {
        Milestone::Outcome(id) => say!("metric-months-to-outcome", outcome: texts.outcome(id)),
        Milestone::Deal(id) => say!("metric-months-to-deal", dialogue: texts.dialogue(id)),
        Milestone::Event(id) => say!("metric-months-to-event", event: texts.event(id)),
        Milestone::Choice(id) => {
            let actor = texts.actor(scenario.choices[id.index()].actor);
            say!("metric-months-to-choice", actor: actor, choice: texts.choice(id))
        }
    }
}

fn reached(scenario: Shown<'_>, milestone: Milestone) -> String {
    let texts = scenario.texts;
    match milestone {
        Milestone::Outcome(id) => say!("metric-reached-outcome", outcome: texts.outcome(id)),
        Milestone::Deal(id) => say!("metric-reached-deal", dialogue: texts.dialogue(id)),
        Milestone::Event(id) => say!("metric-reached-event", event: texts.event(id)),
        Milestone::Choice(id) => {
            let actor = texts.actor(scenario.choices[id.index()].actor);
            say!("metric-reached-choice", actor: actor, choice: texts.choice(id))
        }
    }
}

/// The unit of a metric as it is measured: shares between 0 and 1.
pub(super) fn unit(unit: Unit) -> String {
    match unit {
        Unit::Share => say!("unit-plain-share"),
        Unit::Utility => say!("unit-plain-utility"),
        other => super::words::unit(other.word()),
    }
}
