//! Factors as they are written: `indicators.tension = 20..80`, `doctrine us = maximalist | patience`.

use thiserror::Error;

use super::error::FactorError;
use super::factor::Factor;
use super::role::{Role, Supplied};
use diwan_engine::kernel::Distribution;
use diwan_engine::scenario::Scenario;

/// Why a text is no factor.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum ReadError {
    /// What is named can't be a factor.
    #[error("`{text}`: {error}")]
    Factor {
        /// The text.
        text: String,
        /// Why.
        error: FactorError,
    },
    /// Nothing is named that could be a number or settings.
    #[error(
        "`{text}` says nothing that varies: write a number of the scenario with its values, `indicators.tension=20..80` or `=30,50,70`, or settings to choose from, `doctrine us = maximalist | patience`"
    )]
    Nothing {
        /// The text.
        text: String,
    },
    /// A number that is none.
    #[error("`{text}`: `{value}` is no number")]
    NoNumber {
        /// The text.
        text: String,
        /// What stands for it.
        value: String,
    },
    /// A law that is none.
    #[error("`{text}`: {reason}")]
    NoLaw {
        /// The text.
        text: String,
        /// Why.
        reason: String,
    },
    /// Two texts of one factor.
    #[error("`{0}` is varied twice")]
    Twice(String),
}

/// Reads factors, each a text:
///
/// | text | varies |
/// |---|---|
/// | `PATH=20..80` | a number, evenly between two values |
/// | `PATH=30, 50, 70` | a number, each value for an equal share |
/// | `PATH=Normal(50, 10)` | a number by a law, as scenarios write it |
/// | `PATH` | a number that the scenario draws, by the law that it has there |
/// | `doctrine us = maximalist | patience` | settings, of which one holds; what stands before the first `=` need not be said again, and nothing between two bars leaves the scenario as it is |
///
/// A number is supplied by its [role](Role::of_number), unless `supplied` says how all are.
///
/// # Errors
///
/// Everything that is wrong, text by text.
pub fn read_factors(
    scenario: &Scenario,
    texts: &[String],
    supplied: Option<Supplied>,
) -> Result<Vec<Factor>, Vec<ReadError>> {
    let (mut factors, mut faults): (Vec<Factor>, Vec<ReadError>) = (Vec::new(), Vec::new());
    for text in texts {
        match read(scenario, text) {
            Err(fault) => faults.push(fault),
            Ok(factor) if factors.iter().any(|it| it.name == factor.name) => {
                faults.push(ReadError::Twice(factor.name));
            }
            Ok(factor) => factors.push(supplied.map_or_else(|| factor.clone(), |by| factor.clone().supplied(by))),
        }
    }
    if faults.is_empty() { Ok(factors) } else { Err(faults) }
}

fn read(scenario: &Scenario, text: &str) -> Result<Factor, ReadError> {
    let of = |error| ReadError::Factor { text: text.to_owned(), error };
    let alternatives = outside_quotes(text, '|');
    if alternatives.len() > 1 {
        let (name, list) = settings(&alternatives);
        return Factor::settings(&name, Role::of_settings(&list.concat()), list).map_err(of);
    }
    let Some((path, values)) = assigned(text) else {
        let path = text.trim();
        if path.is_empty() || path.contains(' ') && !path.contains('"') {
            return Err(ReadError::Nothing { text: text.to_owned() });
        }
        return Factor::as_stated(scenario, path, Role::of_number(path)).map_err(of);
    };
    let role = Role::of_number(path);
    if path.contains(' ') && !path.contains('"') {
        return Err(ReadError::Nothing { text: text.to_owned() });
    }
    let number = |value: &str| {
        let missing = || ReadError::NoNumber { text: text.to_owned(), value: value.trim().to_owned() };
        value.trim().parse::<f64>().ok().filter(|it| it.is_finite()).ok_or_else(missing)
    };
    let law =
        |made: Result<Distribution, String>| made.map_err(|reason| ReadError::NoLaw { text: text.to_owned(), reason });
    if let Some((name, numbers)) = values.strip_suffix(')').and_then(|it| it.split_once('(')) {
        let numbers = numbers.split(',').map(number).collect::<Result<Vec<f64>, _>>()?;
        let law = law(distribution(name.trim(), &numbers))?;
        return Factor::number(scenario, path, law, role).map_err(of);
    }
    if let Some((low, high)) = values.split_once("..") {
        let law = law(Distribution::new_uniform(number(low)?, number(high)?))?;
        return Factor::number(scenario, path, law, role).map_err(of);
    }
    let values = values.split(',').map(number).collect::<Result<Vec<f64>, _>>()?;
    Factor::listed(scenario, path, values, role).map_err(of)
}

/// A law by its name.
fn distribution(name: &str, numbers: &[f64]) -> Result<Distribution, String> {
    match (name, numbers) {
        ("Uniform", [low, high]) => Distribution::new_uniform(*low, *high),
        ("Triangular", [low, mode, high]) => Distribution::new_triangular(*low, *mode, *high),
        ("Normal", [mean, sd]) => Distribution::new_normal(*mean, *sd),
        ("LogNormal", [median, sigma]) => Distribution::new_log_normal(*median, *sigma),
        ("Beta", [a, b, low, high]) => Distribution::new_beta(*a, *b, *low, *high),
        _ => Err("a law is `Uniform(low, high)`, `Triangular(low, most likely, high)`, `Normal(mean, standard deviation)`, `LogNormal(median, standard deviation of the logarithm)` or `Beta(a, b, low, high)`".to_owned()),
    }
}

/// What settings to choose from are called, and each in full.
fn settings(alternatives: &[&str]) -> (String, Vec<String>) {
    let first = alternatives[0].trim();
    let Some((what, _)) = assigned(first) else {
        let list = alternatives.iter().map(|it| it.trim().to_owned()).collect();
        return (first.to_owned(), list);
    };
    let full = |text: &&str| {
        let text = text.trim();
        if text.is_empty() || assigned(text).is_some() || text.contains(' ') {
            text.to_owned()
        } else {
            format!("{what}={text}")
        }
    };
    let list: Vec<String> = alternatives.iter().map(full).collect();
    let is_shared = list.iter().all(|it| it.is_empty() || assigned(it).is_some_and(|it| it.0 == what));
    let list = list.into_iter().map(|it| tidy(&it)).collect();
    (if is_shared { what.to_owned() } else { tidy(first) }, list)
}

/// Without blanks around the first `=`.
fn tidy(setting: &str) -> String {
    assigned(setting).map_or_else(|| setting.trim().to_owned(), |(what, value)| format!("{what}={value}"))
}

/// What stands before and behind the first `=` that is not within quotes.
fn assigned(text: &str) -> Option<(&str, &str)> {
    let pieces = outside_quotes(text, '=');
    let first = pieces.first().filter(|_| pieces.len() > 1)?;
    Some((first.trim(), text[first.len() + 1..].trim()))
}

/// A text cut at a sign that does not stand within quotes.
fn outside_quotes(text: &str, sign: char) -> Vec<&str> {
    let mut is_quoted = false;
    let cut = |it: char| {
        is_quoted ^= it == '"';
        it == sign && !is_quoted
    };
    text.split(cut).collect()
}
