//! Policies: all combinations of levers, and arms; each read and compiled before anything is played.

use diwan_engine::scenario::Languages;

use super::super::arms::{Remarks, compiled, split};
use super::super::claims::Settings;
use super::super::sample::Arm;
use super::error::RobustError;
use crate::design::{Factor, Value, Varied};

/// The most policies.
pub const MOST_POLICIES: usize = 64;
/// What a policy is called that leaves the scenario as it is.
const AS_STATED: &str = "as stated";
/// Values of a lever that is a range.
const LEVELS: u32 = 5;

/// The policies, in the order in which they were asked for.
#[derive(Debug)]
pub struct Policies {
    /// Each with its name, its settings and its model.
    pub arms: Vec<Arm>,
    /// What people read of the first.
    pub languages: Languages,
    /// What is doubtful in the settings of policies themselves.
    pub remarks: Vec<Remarks>,
}

/// Reads policies of the scenario at `place` under `common` settings: all combinations of what the levers can be, the last
/// lever changing fastest, and then the arms, each a text `NAME=SETTINGS`.
///
/// # Errors
///
/// If there are fewer than two policies or more than [`MOST_POLICIES`], an arm is not written so, two are called alike, or
/// the scenario is refused under one of them. All that are refused are told at once.
pub fn read_policies(
    place: &str,
    common: &[String],
    levers: &[Factor],
    arms: &[String],
) -> Result<Policies, RobustError> {
    let values: Vec<Vec<Value>> = levers.iter().map(|it| it.levels(LEVELS)).collect();
    let combined =
        if levers.is_empty() { 0 } else { values.iter().fold(1, |all: u64, it| all.saturating_mul(it.len() as u64)) };
    let policies = combined.saturating_add(arms.len() as u64);
    if policies > MOST_POLICIES as u64 {
        return Err(RobustError::TooManyPolicies { policies, most: MOST_POLICIES });
    }
    if policies < 2 {
        return Err(RobustError::OnePolicy);
    }
    let mut written: Vec<(String, Settings, String)> = combinations(levers, &values)
        .into_iter()
        .map(|(name, settings)| (name, settings, "--lever".to_owned()))
        .collect();
    // No name is kept for a control without settings.
    for (name, settings) in split(arms, Some(""))? {
        let label = format!("--arm {name}");
        written.push((name, settings, label));
    }
    if let Some((place, (name, ..))) =
        written.iter().enumerate().find(|(place, it)| written[..*place].iter().any(|other| other.0 == it.0))
    {
        debug_assert!(place > 0);
        return Err(RobustError::Twice(name.clone()));
    }
    let mut remarks = Vec::new();
    let read: Vec<_> = written
        .iter()
        .map(|(name, settings, label)| compiled(place, common, (name, settings), label, &mut remarks))
        .collect();
    let mut languages = None;
    let mut out = Vec::with_capacity(read.len());
    for (arm, own) in read.into_iter().flatten() {
        languages.get_or_insert(own);
        out.push(arm);
    }
    match languages {
        Some(languages) if out.len() == written.len() => Ok(Policies { arms: out, languages, remarks }),
        _ => Err(RobustError::Refused(remarks)),
    }
}

/// Every combination of the values of levers: what it is called, and its settings.
fn combinations(levers: &[Factor], values: &[Vec<Value>]) -> Vec<(String, Settings)> {
    if levers.is_empty() {
        return Vec::new();
    }
    let mut all: Vec<Vec<Value>> = vec![Vec::new()];
    for own in values {
        all = all
            .iter()
            .flat_map(|before| own.iter().map(move |value| before.iter().chain([value]).copied().collect()))
            .collect();
    }
    let named = |full: bool| -> Vec<String> { all.iter().map(|it| name(levers, it, full)).collect() };
    let short = named(false);
    let is_clear = (0..short.len()).all(|it| !short[..it].contains(&short[it]));
    let names = if is_clear { short } else { named(true) };
    let settings = |point: &Vec<Value>| {
        levers.iter().zip(point).filter_map(|(lever, value)| lever.setting(*value)).collect::<Settings>()
    };
    names.into_iter().zip(all.iter().map(settings)).collect()
}

/// What a combination is called: `patience`, or in full `doctrine us=patience`.
fn name(levers: &[Factor], point: &[Value], full: bool) -> String {
    let one = |(lever, value): (&Factor, &Value)| match lever.setting(*value) {
        None => AS_STATED.to_owned(),
        Some(setting) if full || matches!(lever.varied, Varied::Number { .. }) => setting,
        Some(setting) => match setting.split_once('=') {
            Some((_, value)) if !value.trim().is_empty() && !setting.contains(';') => value.trim().to_owned(),
            _ => setting,
        },
    };
    levers.iter().zip(point).map(one).collect::<Vec<String>>().join(" + ")
}
