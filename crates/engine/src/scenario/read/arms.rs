//! Arms of claims: the scenario is read again under each that changes it, so that a faulty path or value is told where
//! it stands in the claim.

use std::collections::{BTreeMap, BTreeSet};

use super::whole::read_scenario;
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
        found
            .filter(|it| it.severity == Severity::Error && !known.contains(&(it.span, it.code, it.message.clone())))
            .collect()
    };
    let mut left = (MAX_WORK / plain.size().max(1)).max(FEWEST);
    // Changes of different things can be read at once: faults are rare, readings are not free.
    let groups = groups(arms, sources);
    let skipped = groups.get(left).and_then(|group| group.first()).map(|it| it.span);
    let faulty = groups.iter().take(left).any(|together| !news(together).is_empty());
    if faulty {
        for arm in arms.iter().filter(|arm| arm.iter().any(|it| changed(&it.value).is_some())) {
            if left == 0 || faults.is_full() {
                break;
            }
            left -= 1;
            faults.extend(news(arm).into_iter().map(|it| placed(it, arm)));
        }
    }
    if let Some(at) = skipped {
        let doubt = Diagnostic::warning(
            "too-many-arms",
            at,
            "from here on the settings of claims are not tried: too many change the same thing",
        );
        faults.push(doubt.hint("`diwan claims --only …` says what is wrong with those of one claim"));
    }
}

/// How many values are read in all to try what claims change, a large scenario counting for more.
const MAX_WORK: usize = 2_000_000;
/// So many readings are done in any case.
const FEWEST: usize = 50;

/// The settings of all arms that change the text, each once as it is written, in groups in which no two change the same
/// thing.
fn groups(arms: &[Vec<Spanned<Setting>>], sources: &Sources) -> Vec<Vec<Spanned<Setting>>> {
    let mut written = BTreeSet::new();
    let mut groups: Vec<Vec<Spanned<Setting>>> = Vec::new();
    // The group that comes after the last one in which something was changed, by what was changed.
    let mut next: BTreeMap<Vec<&str>, usize> = BTreeMap::new();
    for setting in arms.iter().flatten() {
        let Some(changes) = changed(&setting.value) else { continue };
        if !written.insert(sources.slice(setting.span)) {
            continue;
        }
        let above = (1..changes.len()).filter_map(|length| next.get(&changes[..length])).max();
        let below =
            next.range(changes.clone()..).take_while(|(it, _)| it.starts_with(&changes)).map(|(_, group)| group).max();
        let group = above.max(below).copied().unwrap_or(0);
        next.insert(changes, group + 1);
        if group == groups.len() {
            groups.push(Vec::new());
        }
        groups[group].push(setting.clone());
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
    let inside = |it: &Spanned<Setting>| {
        it.span.file == fault.span.file && it.span.start <= fault.span.start && fault.span.end <= it.span.end
    };
    match arm.first().zip(arm.last()) {
        Some((first, last)) if !arm.iter().any(inside) => {
            Diagnostic::error("bad-arm", first.span.to(last.span), format!("under this setting {}", fault.message))
                .hint_if(fault.hint)
                .also(fault.span, "here")
        }
        _ => fault,
    }
}
