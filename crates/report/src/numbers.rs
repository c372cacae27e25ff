//! What people call the numbers of a scenario that are known by their paths.

use super::called;
use super::locale::say;
use super::shown::Shown;

/// The name of the number at a path: of a start, the name of its level; of an effect, whose it is and on what. What has
/// no such name is shown as it is written.
pub(super) fn number(scenario: Shown<'_>, path: &str) -> String {
    if let Some(row) = scenario.variables.iter().position(|it| it.start.path == path) {
        return say!("number-start", level: called::variable(scenario, &scenario.variables[row].notation));
    }
    let mut steps = path.splitn(4, '.');
    let (section, first, second, rest) = (steps.next(), steps.next(), steps.next(), steps.next());
    match (section, first, second, rest) {
        (Some("choices"), Some(actor), Some(choice), Some(rest)) if rest.ends_with('"') => {
            let notation = format!("{actor}.{choice}");
            let on = rest.split('"').nth(1).unwrap_or_default();
            say!(
                "number-effect",
                actor: called::actor(scenario, actor),
                choice: called::choice(scenario, &notation),
                level: called::variable(scenario, on),
            )
        }
        (Some("indicators"), Some(indicator), Some(second), rest) => {
            let rest = [second].into_iter().chain(rest).collect::<Vec<_>>().join(", ");
            say!("number-of", level: called::variable(scenario, indicator), rest: rest.replace('.', ", "))
        }
        _ => path.to_owned(),
    }
}
