//! Factors of a sensitivity study: the numbers that a scenario draws, all of them or those that patterns name.

use diwan_engine::kernel::Distribution;
use diwan_engine::model::Model;
use diwan_engine::text::nearest;

use super::error::SensitivityError;
use crate::design::{Factor, Role, Supplied, read_factors};

/// Whether a path is meant by a pattern, in which `*` stands for any letters: `actors.*.influence`. Quotes around the
/// steps of a path may be left out.
///
/// ```
/// use diwan_studies::study::matches;
/// assert!(matches("actors.*.influence", "actors.us.influence") && matches("indicators.*", "indicators.oil.path.drift"));
/// assert!(!matches("actors.*.influence", "actors.us.stability") && !matches("actors", "actors.us.influence"));
/// ```
#[must_use]
pub fn matches(pattern: &str, path: &str) -> bool {
    let (pattern, path) = (pattern.replace('"', ""), path.replace('"', ""));
    let mut parts = pattern.split('*');
    let Some(mut rest) = parts.next().and_then(|it| path.strip_prefix(it)) else { return false };
    let parts: Vec<&str> = parts.collect();
    let Some((last, middle)) = parts.split_last() else { return rest.is_empty() };
    for part in middle {
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    rest.ends_with(last)
}

/// Those of `names` that patterns name, or all where there is no pattern; in their own order.
pub(super) fn chosen(names: &[String], patterns: &[String]) -> Result<Vec<usize>, SensitivityError> {
    for pattern in patterns {
        if !names.iter().any(|it| matches(pattern, it)) {
            let near = nearest(pattern, names.iter().map(String::as_str)).map(str::to_owned);
            return Err(SensitivityError::NoFactor { pattern: pattern.clone(), near });
        }
    }
    let is_meant = |it: &String| patterns.is_empty() || patterns.iter().any(|pattern| matches(pattern, it));
    Ok((0..names.len()).filter(|it| is_meant(&names[*it])).collect())
}

/// The numbers that a model draws and plays with, as factors by the laws that they have there, supplied as drawn; those
/// that patterns name, or all.
///
/// # Errors
///
/// If nothing is drawn, a pattern names nothing, or a number that is fixed or that nothing in play reads.
pub fn drawn_factors(model: &Model, patterns: &[String]) -> Result<Vec<Factor>, SensitivityError> {
    let scenario = &*model.scenario;
    let mut names: Vec<String> = Vec::new();
    for it in &model.parameters {
        if !matches!(it.distribution, Distribution::Fixed(_)) && !names.contains(&it.path) {
            names.push(it.path.clone());
        }
    }
    for pattern in patterns.iter().filter(|pattern| !names.iter().any(|it| matches(pattern, it))) {
        if let Some(quantity) = scenario.number(pattern) {
            let path = quantity.path.clone();
            return Err(match quantity.distribution {
                Distribution::Fixed(value) => SensitivityError::Fixed { path, value },
                _ => SensitivityError::Unread { path },
            });
        }
    }
    if names.is_empty() {
        return Err(SensitivityError::NothingDrawn);
    }
    let chosen = chosen(&names, patterns)?;
    chosen.into_iter().map(|it| Ok(Factor::as_stated(scenario, &names[it], Role::Uncertainty)?)).collect()
}

/// Factors of placed points: numbers that the scenario draws, by path or pattern ([`drawn_factors`]), and whatever
/// [`read_factors`] takes that says how it varies, `PATH=20..80`, supplied as drawn unless it is a list of settings. Where
/// nothing is named, all that is drawn.
///
/// # Errors
///
/// As of both.
pub fn named_factors(model: &Model, texts: &[String]) -> Result<Vec<Factor>, SensitivityError> {
    let (spread, patterns): (Vec<String>, Vec<String>) = texts.iter().cloned().partition(|it| it.contains('='));
    let mut factors =
        if patterns.is_empty() && !spread.is_empty() { Vec::new() } else { drawn_factors(model, &patterns)? };
    let read = read_factors(&model.scenario, &spread, Some(Supplied::AsDrawn)).map_err(SensitivityError::Unreadable)?;
    factors.extend(read);
    Ok(factors)
}
