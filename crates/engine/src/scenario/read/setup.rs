//! Setup: settings with their names looked up.

use super::book::Book;
use super::names::Names;
use crate::scenario::{Dialogue, Order, PolicyKind, Setting, Setup, Turns};
use crate::text::{Diagnostic, Diagnostics, Span, Spanned};

/// Looks up the names of settings. Those that put a value at a path have done their work in the tree.
pub(super) fn resolve(
    settings: &[Spanned<Setting>],
    names: &Names,
    turns: Option<u32>,
    faults: &mut Diagnostics,
) -> Setup {
    let setup = Setup::plain(names.actors.len(), names.choices.len(), names.dialogues.len(), names.events.len());
    let mut resolver = Resolver { names, faults, setup };
    for setting in settings {
        resolver.take(&setting.value);
        if let (Setting::Order { turns: ordered, .. }, Some(turns)) = (&setting.value, turns)
            && (ordered.first >= turns || (ordered.last >= turns && *ordered != Turns::ALL && ordered.last != u32::MAX))
        {
            let (first, last) = (ordered.first.max(turns) + 1, ordered.last.saturating_add(1));
            let message = if first < last && ordered.last != u32::MAX {
                format!("turns {first} to {last} are after the last one")
            } else {
                format!("turn {first} is after the last one")
            };
            resolver.faults.push(
                Diagnostic::warning("order-after-end", setting.span, message)
                    .hint(format!("the run has {turns} turns")),
            );
        }
    }
    resolver.setup
}

impl Book<'_> {
    /// Notes the postures in a setup that no dialogue of their actor knows.
    pub(super) fn refuse_unknown_postures(&mut self, setup: &Setup, dialogues: &[Option<Dialogue>]) {
        // What the postures of a dialogue are is not known before it could be read.
        if dialogues.iter().any(Option::is_none) {
            return;
        }
        for (actor, posture) in &setup.postures {
            let tables: Vec<_> = dialogues.iter().flatten().filter(|it| it.table.contains(actor)).collect();
            if !tables.iter().any(|it| it.postures.iter().any(|it| it.key == posture.value)) {
                self.unknown(
                    "posture of this actor",
                    &posture.value,
                    posture.span,
                    tables.iter().flat_map(|it| it.postures.iter().map(|it| it.key.as_str())),
                );
            }
        }
    }
}

struct Resolver<'a> {
    names: &'a Names,
    faults: &'a mut Diagnostics,
    setup: Setup,
}

impl Resolver<'_> {
    fn unknown<'k>(&mut self, what: &str, given: &Spanned<String>, known: impl IntoIterator<Item = &'k str>) {
        self.complain(what, &given.value, given.span, self.names.did_you_mean(&given.value, known));
    }

    fn complain(&mut self, what: &str, given: &str, at: Span, hint: Option<String>) {
        self.faults.push(Diagnostic::error("unknown-name", at, format!("there is no {what} `{given}`")).hint_if(hint));
    }

    fn actor(&mut self, given: &Spanned<String>) -> Option<crate::scenario::ActorId> {
        let found = self.names.actor(&given.value);
        if found.is_none() {
            let names = self.names;
            self.unknown("actor", given, names.actors.iter().map(String::as_str));
        }
        found
    }

    /// A choice by its full name.
    fn choice(&mut self, notation: &str, at: Span) -> Option<crate::scenario::ChoiceId> {
        let found = self.names.choice_id(notation);
        if found.is_none() {
            let (actor, key) = notation.split_once('.').unwrap_or(("", notation));
            let own: Vec<&str> = self.names.choices_of(actor).map(String::as_str).collect();
            // Whoever is named has choices of its own: another's is hardly meant.
            let hint = match self.names.nearest(key, own.iter().copied()) {
                Some(near) => Some(format!("did you mean `{actor}.{near}`?")),
                None if (1..=12).contains(&own.len()) => {
                    Some(format!("the choices of `{actor}` are {}", own.join(", ")))
                }
                None if !own.is_empty() => None,
                None => {
                    let known: Vec<String> =
                        if self.names.left().is_none() { Vec::new() } else { self.names.choice_notations().collect() };
                    self.names.did_you_mean(notation, known.iter().map(String::as_str))
                }
            };
            self.complain("choice", notation, at, hint);
        }
        found
    }

    fn dialogue(&mut self, given: &Spanned<String>) -> Option<usize> {
        let found = self.names.dialogue(&given.value);
        if found.is_none() {
            let names = self.names;
            self.unknown("dialogue", given, names.dialogues.iter().map(String::as_str));
        }
        found.map(|it| it.index())
    }

    fn take(&mut self, setting: &Setting) {
        match setting {
            Setting::Put { .. } => {}
            Setting::Policy { actor, policy, choice } => self.policy(actor, policy, choice.as_ref()),
            Setting::Order { actor, choice, turns } => {
                let Some(id) = self.actor(actor) else { return };
                let choice = match choice {
                    None => None,
                    Some(key) => match self.choice(&format!("{}.{}", actor.value, key.value), key.span) {
                        Some(choice) => Some(choice),
                        None => return,
                    },
                };
                self.setup.orders.push(Order { actor: id, choice, turns: *turns });
            }
            Setting::Forbid(notation) => {
                if let Some(choice) = self.choice(&notation.value, notation.span) {
                    self.setup.forbidden[choice.index()] = true;
                }
            }
            Setting::Void(what) if what.value.contains('.') => {
                if let Some(choice) = self.choice(&what.value, what.span) {
                    self.setup.void[choice.index()] = true;
                }
            }
            Setting::Void(actor) => {
                if self.actor(actor).is_some() {
                    for (place, (whose, _)) in self.names.choices.iter().enumerate() {
                        self.setup.void[place] |= *whose == actor.value;
                    }
                }
            }
            Setting::Ablate { actor, variable } => {
                let id = self.actor(actor);
                let found = self.names.variable(&variable.value);
                if found.is_none() {
                    self.complain("variable", &variable.value, variable.span, Some(self.names.hint(&variable.value)));
                }
                self.setup.ablated.extend(id.zip(found));
            }
            Setting::Silent(dialogue) => {
                if let Some(row) = self.dialogue(dialogue) {
                    self.setup.silent[row] = true;
                }
            }
            Setting::Posture { actor, posture } => {
                if let Some(actor) = self.actor(actor) {
                    self.setup.postures.push((actor, posture.clone()));
                }
            }
            Setting::Hazard { event: None, factor } => self.setup.hazard.iter_mut().for_each(|it| *it *= factor),
            Setting::Hazard { event: Some(event), factor } => match self.names.event(&event.value) {
                Some(id) => self.setup.hazard[id.index()] *= factor,
                None => {
                    let names = self.names;
                    self.unknown("event", event, names.events.iter().map(String::as_str));
                }
            },
            Setting::Jitter(width) => self.setup.jitter = *width,
        }
    }

    fn policy(&mut self, actor: &Spanned<String>, policy: &Spanned<String>, choice: Option<&Spanned<String>>) {
        let kind =
            match (policy.value.as_str(), choice) {
                ("logit", None) => PolicyKind::Logit,
                ("greedy", None) => PolicyKind::Greedy,
                ("random", None) => PolicyKind::Random,
                ("hold", None) => PolicyKind::Hold,
                ("always", Some(key)) if actor.value != "*" => {
                    if self.actor(actor).is_none() {
                        return;
                    }
                    match self.choice(&format!("{}.{}", actor.value, key.value), key.span) {
                        Some(choice) => PolicyKind::Always(choice),
                        None => return,
                    }
                }
                _ => {
                    let fault = Diagnostic::error(
                        "bad-setting",
                        policy.span,
                        format!("`{}` is not a policy for `{}`", policy.value, actor.value),
                    );
                    self.faults.push(fault.hint(
                        "the policies are `logit`, `greedy`, `random`, `hold` and, for one actor, `always(CHOICE)`",
                    ));
                    return;
                }
            };
        if actor.value == "*" {
            self.setup.policies.fill(kind);
        } else if let Some(actor) = self.actor(actor) {
            self.setup.policies[actor.index()] = kind;
        }
    }
}
