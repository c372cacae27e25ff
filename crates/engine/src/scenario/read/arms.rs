//! Arms of claims: the scenario is read again under each that changes it, so that a faulty path or value is told where it stands in the claim.

use std::collections::BTreeSet;

use super::head::read_scenario;
use crate::scenario::Setting;
use crate::scenario::digest::Digests;
use crate::scenario::tree::Tree;
use crate::text::{Diagnostic, Diagnostics, Severity, Sources, Spanned};

/// Whether the arms of claims are looked at: it takes a reading of the scenario for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::scenario) enum Arms {
    /// They are.
    Checked,
    /// They are not: the scenario is itself read under an arm or under other settings.
    Passed,
}

/// Adds the faults that a scenario has under the settings of an arm and not without them.
pub(super) fn refuse_faulty_arms(
    arms: &[Vec<Spanned<Setting>>],
    tree: &Tree,
    settings: &[Spanned<Setting>],
    sources: &Sources,
    faults: &mut Diagnostics,
) {
    let mut plain = tree.clone();
    plain.sections.retain(|(name, _)| *name != "claims");
    let known: BTreeSet<_> = faults.sorted().iter().map(|it| (it.span, it.code, it.message.clone())).collect();
    let news = |arm: &[Spanned<Setting>]| -> Vec<Diagnostic> {
        let found = under(arm, plain.clone(), settings, sources).into_iter();
        found.filter(|it| it.severity == Severity::Error && !known.contains(&(it.span, it.code, it.message.clone()))).collect()
    };
    // Changes of different things can be read at once: faults are rare, readings are not free.
    if groups(arms, sources).iter().all(|together| news(together).is_empty()) {
        return;
    }
    for arm in arms {
        faults.extend(news(arm).into_iter().map(|it| placed(it, arm)));
    }
}

/// The settings of all arms that change the text, each once as it is written, in groups in which no two change the same thing.
fn groups(arms: &[Vec<Spanned<Setting>>], sources: &Sources) -> Vec<Vec<Spanned<Setting>>> {
    let mut written = BTreeSet::new();
    let mut groups: Vec<Vec<Spanned<Setting>>> = Vec::new();
    for setting in arms.iter().flatten() {
        let Some(changes) = changed(&setting.value) else { continue };
        if !written.insert(sources.slice(setting.span)) {
            continue;
        }
        let meets = |it: &Spanned<Setting>| changed(&it.value).is_some_and(|other| other.iter().zip(&changes).all(|(a, b)| a == b));
        match groups.iter_mut().find(|group| !group.iter().any(meets)) {
            Some(group) => group.push(setting.clone()),
            None => groups.push(vec![setting.clone()]),
        }
    }
    groups
}

/// What a setting changes in the text of the scenario, outermost first.
fn changed(setting: &Setting) -> Option<Vec<&str>> {
    match setting {
        Setting::Put { path, .. } => Some(path.iter().map(|it| it.value.as_str()).collect()),
        Setting::Posture { actor, .. } => Some(vec!["posture", &actor.value]),
        _ => None,
    }
}

/// What is wrong with the scenario under an arm.
fn under(arm: &[Spanned<Setting>], mut tree: Tree, settings: &[Spanned<Setting>], sources: &Sources) -> Diagnostics {
    let mut found = Diagnostics::new();
    for setting in arm {
        tree.apply(setting, &mut found);
    }
    if !found.is_refused() {
        let all: Vec<_> = settings.iter().chain(arm).cloned().collect();
        read_scenario("", Digests::default(), &tree, &all, sources, Arms::Passed, &mut found);
    }
    found
}

/// A fault inside the arm stands where it is; one that the arm brings about elsewhere is told at the arm.
fn placed(fault: Diagnostic, arm: &[Spanned<Setting>]) -> Diagnostic {
    let inside =
        |it: &Spanned<Setting>| it.span.file == fault.span.file && it.span.start <= fault.span.start && fault.span.end <= it.span.end;
    match arm.first().zip(arm.last()) {
        Some((first, last)) if !arm.iter().any(inside) => {
            Diagnostic::error("bad-arm", first.span.to(last.span), format!("under this setting {}", fault.message))
                .hint_if(fault.hint)
                .also(fault.span, "here")
        }
        _ => fault,
    }
}
