//! Comparisons and sweeps that are kept in folders.

use diwan_engine::scenario::{Metric, Scenario, read_metric};
use diwan_studies::study::{ArmFacts, ComparisonFacts, ContrastFacts};

use super::found::Found;
use super::{GatherError, Gathering, Read, made, set};
use crate::facts::ComparedFacts;
use crate::page::{comparison_page, quoted};

impl Gathering<'_> {
    /// A comparison: its facts are those that its tables were held against.
    pub(super) fn comparison(&self, facts: &ComparedFacts, language: &str) -> Result<Read, GatherError> {
        let found = &facts.found;
        let settings = [&found.provenance.settings[..], &found.control.settings].concat();
        let place = Found::of(self, &found.provenance, &settings)?;
        let command = command(found, &place);
        let page = comparison_page(place.shown(), facts, &made(command, language));
        Ok(Read::of(page, found.provenance.clone(), place.remarks))
    }
}

/// The command that compares the same again.
fn command(found: &ComparisonFacts, place: &Found) -> String {
    let arm = |it: &ArmFacts| format!(" --arm {}", quoted(&format!("{}={}", it.name, it.settings.join("; "))));
    let mut arms: String = found.arms.iter().map(arm).collect();
    if !found.control.settings.is_empty() {
        arms += &format!("{} --control {}", arm(&found.control), quoted(&found.control.name));
    }
    let luck = format!(" --draws {} --seeds {} --seed {}", found.draws, found.seeds, found.provenance.seed);
    let asked = asked(found, &place.scenario);
    format!("diwan compare {}{arms}{asked}{luck}{}", quoted(&place.name), set(&found.provenance.settings))
}

/// What was asked for beyond the usual: other metrics, and other smallest differences.
fn asked(found: &ComparisonFacts, scenario: &Scenario) -> String {
    let first: Vec<&ContrastFacts> = found
        .arms
        .first()
        .map_or_else(Vec::new, |arm| found.contrasts.iter().filter(|it| it.arm == arm.name).collect());
    let metrics: Vec<(Metric, &ContrastFacts)> =
        first.iter().filter_map(|it| Some((read_metric(scenario, &it.metric, scenario.span).ok()?, *it))).collect();
    if scenario.is_absent() || metrics.len() < first.len() {
        return String::new();
    }
    let mut out = String::new();
    if !metrics.iter().map(|it| it.0).eq(Metric::compared(scenario)) {
        out.extend(metrics.iter().map(|(_, it)| format!(" --metric {}", quoted(&it.metric))));
    }
    for (metric, it) in &metrics {
        if metric.smallest_in(scenario) != it.smallest {
            out += &format!(" --smallest {}", quoted(&format!("{}={}", it.metric, it.smallest)));
        }
    }
    out
}
