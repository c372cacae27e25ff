//! Arms given on the command line: `NAME=SETTINGS`, read and compiled one by one, with all their faults shown before
//! any is played.

use super::check::linted;
use super::failure::Failure;
use super::output;
use crate::report::say;
use crate::scenario::Languages;
use crate::scenario::load_with;
use crate::study::Arm;
use crate::text::is_name;

/// The name of the control where no arm is named as such.
const BASELINE: &str = "baseline";

/// The arms, and the control that they are compared with.
pub(super) struct Arms {
    pub arms: Vec<Arm>,
    pub control: Arm,
    /// What people read of the control's scenario.
    pub languages: Languages,
}

/// Reads the arms of `scenario`; `common` are settings of all of them.
pub(super) fn read(
    scenario: &str,
    common: &[String],
    given: &[String],
    control: Option<&str>,
) -> Result<Arms, Failure> {
    let mut written: Vec<(String, Vec<String>)> = Vec::new();
    for text in given {
        let Some((name, settings)) = text.split_once('=').map(|(name, settings)| (name.trim(), settings.trim())) else {
            return Err(Failure::Usage(say!("arm-nameless", text: text)));
        };
        if !is_name(name) {
            return Err(Failure::Usage(say!("arm-misnamed", name: name)));
        }
        if written.iter().any(|(other, _)| other == name) || (name == BASELINE && control.is_none()) {
            return Err(Failure::Usage(say!("arm-twice", name: name)));
        }
        written.push((name.to_owned(), if settings.is_empty() { Vec::new() } else { vec![settings.to_owned()] }));
    }
    let control = match control {
        None => (BASELINE.to_owned(), Vec::new()),
        Some(name) => match written.iter().position(|(it, _)| it == name) {
            Some(place) => written.remove(place),
            None => return Err(Failure::Usage(say!("arm-no-control", name: name))),
        },
    };
    if written.is_empty() {
        return Err(Failure::Usage(say!("arm-none")));
    }
    let control = compiled(scenario, common, &control);
    let arms: Vec<Option<(Arm, Languages)>> = written.iter().map(|it| compiled(scenario, common, it)).collect();
    match (control, arms.into_iter().map(|it| Some(it?.0)).collect::<Option<Vec<Arm>>>()) {
        (Some((control, languages)), Some(arms)) => Ok(Arms { arms, control, languages }),
        _ => Err(Failure::Refused),
    }
}

/// An arm's model, and what people read of its scenario; its faults are shown.
fn compiled(scenario: &str, common: &[String], (name, settings): &(String, Vec<String>)) -> Option<(Arm, Languages)> {
    let common = common.iter().map(|it| ("--set".to_owned(), it.clone()));
    let own = settings.iter().map(|it| (format!("--arm {name}"), it.clone()));
    let (loaded, model) = linted(load_with(scenario, &common.chain(own).collect::<Vec<_>>()));
    if model.is_none() {
        output::diagnostics(&loaded.diagnostics, &loaded.sources);
    }
    // What is doubtful in the settings of the arm itself; what is doubtful in the scenario has been counted already.
    let label = format!("--arm {name}");
    let own = loaded
        .diagnostics
        .sorted()
        .into_iter()
        .filter(|it| model.is_some() && loaded.sources.place(it.span).file == label);
    output::diagnostics(&own.cloned().collect::<Vec<_>>().into(), &loaded.sources);
    Some((Arm { name: name.clone(), settings: settings.clone(), model: model? }, loaded.texts))
}
