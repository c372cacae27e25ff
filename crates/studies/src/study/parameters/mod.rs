//! Parameters: every number of a scenario that can be varied, with its law, range, unit, source, who decides it, and
//! where it acts.

mod facts;
mod stated;

pub use facts::{ActsOn, ParameterFacts, ParametersFacts, ProblemFacts, Thing};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use diwan_engine::kernel::{Distribution, ops};
use diwan_engine::model::Model;
use diwan_engine::scenario::{Provenance, Scenario};

use crate::design::{Law, Role};
use stated::{Stated, stated};

/// Which numbers are listed.
#[derive(Clone, Copy, Debug, Default)]
pub struct NumbersAsked<'a> {
    /// Patterns of paths in which `*` stands for anything; with none, all.
    pub paths: &'a [String],
    /// Only those that are drawn.
    pub drawn: bool,
    /// Only those that cite no source.
    pub unsourced: bool,
}

/// The numbers of a scenario that was read under these settings, by path.
#[must_use]
pub fn parameters(scenario: &Arc<Scenario>, settings: &[String], listing: NumbersAsked<'_>) -> ParametersFacts {
    let mut by_path: BTreeMap<&str, Vec<Stated<'_>>> = BTreeMap::new();
    for it in stated(scenario) {
        by_path.entry(it.quantity.path.as_str()).or_default().push(it);
    }
    let named: Vec<&str> = by_path.keys().copied().collect();
    let model = Model::compile_with(scenario.clone(), &named);
    let read: BTreeSet<&str> = model.parameters.iter().map(|it| it.path.as_str()).collect();
    let all = by_path.len();
    let parameters: Vec<ParameterFacts> = by_path
        .iter()
        .map(|(path, numbers)| parameter(path, numbers, read.contains(path)))
        .filter(|it| listing.paths.is_empty() || listing.paths.iter().any(|pattern| is_like(pattern, &it.path)))
        .filter(|it| (it.drawn || !listing.drawn) && (it.source.is_none() || !listing.unsourced))
        .collect();
    let count = |is: fn(&ParameterFacts) -> bool| parameters.iter().filter(|it| is(it)).count();
    let drawn = by_path.iter().filter_map(|(path, numbers)| {
        let law = numbers.first()?.quantity.distribution;
        parameters.iter().find(|it| it.path == *path && it.drawn).map(|it| (it, law))
    });
    let Provenance { scenario, digest, settings, version, .. } = Provenance::new(scenario, settings, 0);
    ParametersFacts {
        scenario,
        digest,
        settings,
        version,
        all,
        drawn: count(|it| it.drawn),
        unsourced: count(|it| it.source.is_none()),
        idle: count(|it| !it.in_play),
        problem: problem(drawn),
        parameters,
    }
}

/// Numbers that share a path are one for whoever varies it.
fn parameter(path: &str, numbers: &[Stated<'_>], in_play: bool) -> ParameterFacts {
    let first = &numbers[0];
    let quantity = first.quantity;
    let law = Law::Spread(quantity.distribution);
    let (low, high) = law.ends(quantity.range);
    let mut acts_on: Vec<ActsOn> = numbers.iter().map(|it| it.acts_on.clone()).collect();
    acts_on.sort();
    acts_on.dedup();
    ParameterFacts {
        path: path.to_owned(),
        law: law.to_string(),
        drawn: quantity.distribution.fixed().is_none(),
        nominal: quantity.nominal(),
        low,
        high,
        range: [quantity.range.0, quantity.range.1],
        unit: first.unit,
        role: Role::of_number(path),
        acts_on,
        in_play,
        stated: quantity.span.is_some(),
        source: quantity.source.clone(),
        note: quantity.note.clone(),
    }
}

/// What SALib is told of numbers that are drawn.
fn problem<'a>(drawn: impl Iterator<Item = (&'a ParameterFacts, Distribution)>) -> ProblemFacts {
    let (names, bounds, dists, approximated) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut out = ProblemFacts { num_vars: 0, names, bounds, dists, approximated };
    for (it, law) in drawn {
        let (dist, bounds) = match law {
            Distribution::Triangular { low, mode, high } => ("triang", vec![low, high, (mode - low) / (high - low)]),
            Distribution::Normal { mean, sd } => ("norm", vec![mean, sd]),
            Distribution::LogNormal { median, sigma } => ("lognorm", vec![ops::ln(median), sigma]),
            Distribution::Beta { .. } => {
                out.approximated.push(it.path.clone());
                ("unif", vec![it.low, it.high])
            }
            Distribution::Uniform { low, high } => ("unif", vec![low, high]),
            Distribution::Fixed(_) => continue,
        };
        out.names.push(it.path.clone());
        out.bounds.push(bounds);
        out.dists.push(dist);
    }
    out.num_vars = out.names.len();
    out
}

/// Whether a path is like a pattern, in which `*` stands for anything; quotes may be left out.
fn is_like(pattern: &str, path: &str) -> bool {
    let (pattern, path) = (pattern.replace('"', ""), path.replace('"', ""));
    let mut pieces = pattern.split('*');
    let Some(mut rest) = pieces.next().and_then(|first| path.strip_prefix(first)) else { return false };
    let mut last = None;
    for piece in pieces {
        if let Some(before) = last.replace(piece) {
            let Some(place) = rest.find(before) else { return false };
            rest = &rest[place + before.len()..];
        }
    }
    last.map_or(rest.is_empty(), |last: &str| rest.len() >= last.len() && rest.ends_with(last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use diwan_engine::scenario::{bundled, load};

    /// Whatever can be varied is listed, and nothing else.
    #[test]
    fn all_numbers_are_listed() {
        for name in bundled() {
            let Some(scenario) = load(&name, &[]).scenario else { continue };
            let constants = scenario.rules.constants().into_iter().map(|(_, it)| it);
            let known: BTreeSet<String> =
                scenario.quantities().into_iter().chain(constants).map(|it| it.path.clone()).collect();
            let listed: BTreeSet<String> = stated(&scenario).iter().map(|it| it.quantity.path.clone()).collect();
            assert_eq!(known, listed, "{name}");
        }
    }

    #[test]
    fn patterns_of_paths() {
        for (pattern, path, is) in [
            ("actors.*", "actors.us.influence", true),
            ("*.influence", "actors.us.influence", true),
            ("actors.*.influence", "actors.us.influence", true),
            ("actors.us.influence", "actors.us.influence", true),
            ("actors.us", "actors.us.influence", false),
            ("a*b*a", "aba", true),
            ("a*a", "a", false),
            ("*", "x", true),
            ("*us*us*", "actors.us.x", false),
            ("indicators.x.flow.terms.a - 3", "indicators.x.flow.terms.\"a - 3\"", true),
        ] {
            assert_eq!(is_like(pattern, path), is, "{pattern} {path}");
        }
    }
}
