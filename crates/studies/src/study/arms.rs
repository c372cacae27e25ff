//! Arms as they are asked for, `NAME=SETTINGS`: read and compiled one by one, with all their faults found before any is
//! played.

use std::collections::BTreeMap;
use std::sync::Arc;

use diwan_engine::model::{Model, examine};
use diwan_engine::scenario::{Languages, Loaded, load_with};
use diwan_engine::text::{Diagnostics, Sources, is_name};
use thiserror::Error;

use super::claims::Settings;
use super::sample::Arm;

/// The name of the control where no arm is named as such.
const BASELINE: &str = "baseline";

/// The arms, and the control that they are compared with.
#[derive(Debug)]
pub struct Arms {
    /// The arms, in the order in which they were asked for.
    pub arms: Vec<Arm>,
    /// What they are compared with.
    pub control: Arm,
    /// What people read of the control's scenario.
    pub languages: Languages,
    /// What is doubtful in the settings of the arms themselves.
    pub remarks: Vec<Remarks>,
}

/// What is wrong or doubtful in an arm.
#[derive(Debug)]
pub struct Remarks {
    /// Faults and warnings.
    pub diagnostics: Diagnostics,
    /// The texts that they point into.
    pub sources: Sources,
}

/// Why there are no arms to compare.
#[derive(Debug, Error)]
pub enum ArmsError {
    /// An arm has no `=`.
    #[error("`{0}` has no name: an arm is written `NAME=SETTINGS`")]
    Nameless(String),
    /// The name of an arm is none.
    #[error("`{0}` is no name for an arm: small letters, digits and `_`, beginning with a letter")]
    Misnamed(String),
    /// Two arms have one name.
    #[error("there are two arms called `{0}`")]
    Twice(String),
    /// The control is none of the arms.
    #[error("the control `{0}` is none of the arms")]
    NoControl(String),
    /// There is nothing besides the control.
    #[error("a comparison needs an arm besides its control")]
    Nothing,
    /// The scenario is refused under the settings of an arm.
    #[error("the scenario is refused under the settings of an arm")]
    Refused(Vec<Remarks>),
}

/// Reads the arms of `scenario`, each a text `NAME=SETTINGS`; `common` are settings of all of them, and `control` names
/// the arm that the others are compared with, the scenario without further settings if it names none.
///
/// # Errors
///
/// If an arm is not written so, two share a name, the control is none of them, nothing is left to compare, or the
/// scenario is refused under one of them. All that are refused are told at once.
pub fn read_arms(
    scenario: &str,
    common: &[String],
    given: &[String],
    control: Option<&str>,
) -> Result<Arms, ArmsError> {
    let mut written = split(given, control)?;
    let control = match control {
        None => (BASELINE.to_owned(), Settings::new()),
        Some(name) => match written.iter().position(|(it, _)| it == name) {
            Some(place) => written.remove(place),
            None => return Err(ArmsError::NoControl(name.to_owned())),
        },
    };
    if written.is_empty() {
        return Err(ArmsError::Nothing);
    }
    let mut remarks = Vec::new();
    let label = |it: &(String, Settings)| format!("--arm {}", it.0);
    let control = compiled(scenario, common, (&control.0, &control.1), &label(&control), &mut remarks);
    let arms: Vec<Option<(Arm, Languages)>> =
        written.iter().map(|it| compiled(scenario, common, (&it.0, &it.1), &label(it), &mut remarks)).collect();
    match (control, arms.into_iter().map(|it| Some(it?.0)).collect::<Option<Vec<Arm>>>()) {
        (Some((control, languages)), Some(arms)) => Ok(Arms { arms, control, languages, remarks }),
        _ => Err(ArmsError::Refused(remarks)),
    }
}

/// Names and settings of the arms as they are written.
pub(super) fn split(given: &[String], control: Option<&str>) -> Result<Vec<(String, Settings)>, ArmsError> {
    let mut written: Vec<(String, Settings)> = Vec::new();
    for text in given {
        let Some((name, settings)) = text.split_once('=').map(|(name, settings)| (name.trim(), settings.trim())) else {
            return Err(ArmsError::Nameless(text.clone()));
        };
        if !is_name(name) {
            return Err(ArmsError::Misnamed(name.to_owned()));
        }
        if written.iter().any(|(other, _)| other == name) || (name == BASELINE && control.is_none()) {
            return Err(ArmsError::Twice(name.to_owned()));
        }
        written.push((name.to_owned(), if settings.is_empty() { Settings::new() } else { vec![settings.to_owned()] }));
    }
    Ok(written)
}

/// An arm's model, and what people read of its scenario; what is wrong with it goes to the remarks, where its settings are
/// called by a label.
pub(super) fn compiled(
    scenario: &str,
    common: &[String],
    (name, settings): (&String, &Settings),
    label: &str,
    remarks: &mut Vec<Remarks>,
) -> Option<(Arm, Languages)> {
    let (Loaded { diagnostics, sources, texts, .. }, model) = under(scenario, common, settings, label);
    let Some(model) = model else {
        remarks.push(Remarks { diagnostics, sources });
        return None;
    };
    // What is doubtful in the settings of the arm itself; what is doubtful in the scenario has been counted already.
    let own: Vec<_> =
        diagnostics.sorted().into_iter().filter(|it| sources.place(it.span).file == label).cloned().collect();
    if !own.is_empty() {
        remarks.push(Remarks { diagnostics: own.into(), sources });
    }
    Some((Arm { name: name.clone(), settings: settings.clone(), model }, texts))
}

/// The scenario under common settings and those of an arm, which diagnostics call by a label; its model, if it is
/// sound.
pub(super) fn under(scenario: &str, common: &[String], own: &[String], label: &str) -> (Loaded, Option<Arc<Model>>) {
    let common = common.iter().map(|it| ("--set".to_owned(), it.clone()));
    let own = own.iter().map(|it| (label.to_owned(), it.clone()));
    let mut loaded = load_with(scenario, &common.chain(own).collect::<Vec<_>>());
    let model = examine(&mut loaded);
    (loaded, model)
}

/// The model of every arm that claims need, under settings that all of them have; `plain` is that of the scenario as it
/// stands.
///
/// # Errors
///
/// What is wrong with each arm under which the scenario is refused.
pub fn models_of<'a>(
    scenario: &str,
    common: &[String],
    plain: &Arc<Model>,
    arms: impl Iterator<Item = &'a Settings>,
) -> Result<BTreeMap<Settings, Arc<Model>>, Vec<Remarks>> {
    let (mut out, mut refused) = (BTreeMap::new(), Vec::new());
    for arm in arms {
        if arm.is_empty() && common.is_empty() {
            out.insert(arm.clone(), plain.clone());
            continue;
        }
        match under(scenario, common, arm, "an arm of claims") {
            (_, Some(model)) => drop(out.insert(arm.clone(), model)),
            (Loaded { diagnostics, sources, .. }, None) => refused.push(Remarks { diagnostics, sources }),
        }
    }
    if refused.is_empty() { Ok(out) } else { Err(refused) }
}
