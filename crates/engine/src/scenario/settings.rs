//! Settings: the one language in which a scenario is varied without editing it, read with the same diagnostics as
//! files.

use super::Turns;
use super::piece::{Piece, parts};
use crate::text::{Diagnostic, Diagnostics, Form, Node, Sources, Span, Spanned, did_you_mean, is_name, parse_value};

/// One setting, its names not yet looked up.
#[derive(Clone, Debug)]
pub enum Setting {
    /// Puts a value at a path.
    Put {
        /// The path, outermost first.
        path: Vec<Spanned<String>>,
        /// The value.
        value: Node,
    },
    /// Puts a policy in a seat, or in all (`*`).
    Policy {
        /// The actor or `*`.
        actor: Spanned<String>,
        /// The policy.
        policy: Spanned<String>,
        /// The choice of `always(…)`.
        choice: Option<Spanned<String>>,
    },
    /// Forces a choice, or to hold.
    Order {
        /// The actor.
        actor: Spanned<String>,
        /// Its choice; `None` to hold.
        choice: Option<Spanned<String>>,
        /// On which turns.
        turns: Turns,
    },
    /// Takes a choice off the menu.
    Forbid(Spanned<String>),
    /// Makes a choice, or all of an actor, void.
    Void(Spanned<String>),
    /// Drops the direct effects of an actor on a variable.
    Ablate {
        /// The actor.
        actor: Spanned<String>,
        /// The variable.
        variable: Spanned<String>,
    },
    /// Silences a dialogue.
    Silent(Spanned<String>),
    /// Fixes the posture of an actor.
    Posture {
        /// The actor.
        actor: Spanned<String>,
        /// The posture.
        posture: Spanned<String>,
    },
    /// Multiplies the hazard of an event; 0 switches it off.
    Hazard {
        /// The event; `None` for all.
        event: Option<Spanned<String>>,
        /// The factor.
        factor: f64,
    },
    /// Multiplies every weight by a number drawn from `1 - width .. 1 + width`.
    Jitter(f64),
}

const VERBS: [&str; 14] = [
    "doctrine", "policy", "script", "hold", "forbid", "void", "ablate", "agenda", "dialogue", "posture", "event",
    "events", "hazard", "jitter",
];

/// Reads settings, separated by `;`, from a place in a text.
#[must_use]
pub fn parse_settings(sources: &Sources, at: Span, faults: &mut Diagnostics) -> Vec<Spanned<Setting>> {
    let text = sources.slice(at);
    let mut out = Vec::new();
    for (start, end) in parts(text) {
        let piece = Piece { sources, span: Span::new(at.file, at.start + start, at.start + end) }.trimmed();
        if !piece.text().is_empty()
            && let Some(setting) = piece.setting(faults)
        {
            out.push(Spanned::new(setting, piece.span));
        }
    }
    out
}

/// Reads a path, such as `actors.us.goals`.
pub(super) fn parse_path(sources: &Sources, at: Span, faults: &mut Diagnostics) -> Option<Vec<Spanned<String>>> {
    Piece { sources, span: at }.trimmed().path(faults)
}

/// Fields that take expressions.
const EXPRESSIONS: [&str; 9] = ["when", "held_if", "odds", "hazard", "base", "breakdown", "scale", "times", "position"];

/// Whether an expression may stand at a path: in one of those fields, as the bias of a tag, or as a definition.
fn takes_expression(path: &[Spanned<String>]) -> bool {
    let is = |it: &Spanned<String>, names: &[&str]| names.contains(&it.value.as_str());
    match path {
        [.., parent, last] => is(last, &EXPRESSIONS) || is(parent, &["bias", "define"]),
        _ => false,
    }
}

/// Whether a value that is no RON may be meant as a text without quotes.
fn may_be_bare(value: &str, path: &[Spanned<String>]) -> bool {
    let begins = |marks: &[char]| value.starts_with(marks);
    !value.is_empty() && !begins(&['"']) && (takes_expression(path) || !begins(&['(', '[', '{']))
}

/// Whether what can be read as RON is an expression all the same: `true`, `sig(water)`, which look like a word and a
/// distribution.
fn is_expression(form: &Form) -> bool {
    match form {
        Form::Truth(_) => true,
        Form::Tuple { name: Some(name), .. } => name.value.starts_with(|c: char| c.is_lowercase()),
        _ => false,
    }
}

impl Piece<'_> {
    fn setting(&self, faults: &mut Diagnostics) -> Option<Setting> {
        let text = self.text();
        let word_end = text.find(|c: char| !(c.is_ascii_lowercase() || c == '_')).unwrap_or(text.len());
        let word = &text[..word_end];
        let rest = self.part(word_end, text.len());
        let is_verb =
            VERBS.contains(&word) && (text.len() == word_end || text[word_end..].starts_with(char::is_whitespace));
        if !is_verb || rest.text().starts_with('=') {
            return self.put(word, faults);
        }
        match word {
            "doctrine" => rest.sugar("doctrine", "actors", "actor", faults),
            "agenda" => rest.sugar("agenda", "dialogues", "dialogue", faults),
            "policy" => rest.policy(faults),
            "script" => rest.script(faults),
            "hold" => {
                let (actor, turns) = rest.with_turns(faults)?;
                Some(Setting::Order { actor: actor.named("an actor", faults)?, choice: None, turns })
            }
            "forbid" => Some(Setting::Forbid(rest.choice(faults)?)),
            "void" => Some(Setting::Void(if rest.text().contains('.') {
                rest.choice(faults)?
            } else {
                rest.named("an actor or choice", faults)?
            })),
            "ablate" => {
                let Some((actor, variable)) = rest.split("->") else {
                    faults.push(rest.fault("expected an actor and a variable", "write `ablate us->trust`"));
                    return None;
                };
                Some(Setting::Ablate { actor: actor.named("an actor", faults)?, variable: variable.spanned() })
            }
            "dialogue" => Some(Setting::Silent(rest.off("a dialogue", faults)?)),
            "event" => Some(Setting::Hazard { event: Some(rest.off("an event", faults)?), factor: 0.0 }),
            "events" if rest.text() == "off" => Some(Setting::Hazard { event: None, factor: 0.0 }),
            "posture" => {
                let (actor, posture) = rest.pair("posture us=press", faults)?;
                Some(Setting::Posture {
                    actor: actor.named("an actor", faults)?,
                    posture: posture.named("a posture", faults)?,
                })
            }
            "hazard" => {
                let Some((event, factor)) = rest.split("*") else {
                    faults.push(rest.fault("expected an event and a factor", "write `hazard heatwave*0.5`"));
                    return None;
                };
                Some(Setting::Hazard {
                    event: Some(event.named("an event", faults)?),
                    factor: factor.number(0.0, 1000.0, faults)?,
                })
            }
            "jitter" => Some(Setting::Jitter(rest.number(0.0, 0.95, faults)?)),
            _ => {
                faults.push(self.fault(format!("`{word}` is followed by `{}`", rest.text()), "write `events off`"));
                None
            }
        }
    }

    /// `actors.iran.influence=60`, or a verb that nobody knows.
    fn put(&self, word: &str, faults: &mut Diagnostics) -> Option<Setting> {
        if let Some(quote) = self.text().chars().next().filter(|it| "'\"“”‘’`".contains(*it)) {
            let bare = self.text().trim_matches(|c| "'\"“”‘’`".contains(c));
            let message = format!("this setting begins with `{quote}`, which is no part of it");
            let hint = format!("this shell hands such marks on: write it in straight double quotes, `\"{bare}\"`");
            faults.push(Diagnostic::error("bad-setting", self.span, message).hint(hint));
            return None;
        }
        let Some((path, value)) = self.split("=") else {
            let fault = self.fault(
                format!("`{}` is not a setting", self.text()),
                "write `path=value`, or one of the verbs of docs/settings.md",
            );
            faults.push(match did_you_mean(word, VERBS) {
                Some(hint) => Diagnostic { hint: Some(hint), ..fault },
                None => fault,
            });
            return None;
        };
        if path.text().contains(char::is_whitespace) && !path.text().contains(['.', '"']) {
            let verb = self.part(0, word.len());
            let fault = verb
                .fault(format!("`{word}` is not a verb of settings"), "see the table of settings in docs/settings.md");
            let near = did_you_mean(word, VERBS);
            faults.push(Diagnostic { hint: near.or(fault.hint.clone()), ..fault });
            return None;
        }
        let path = path.path(faults)?;
        let value = match parse_value(self.sources, value.span) {
            Ok(read) if takes_expression(&path) && is_expression(&read.form) => value.as_text(),
            Ok(read) => read,
            // An expression needs no quotes here: `events.heatwave.when=attacks > 44`; nor does any text that does not
            // begin like something else.
            Err(found) if found.iter().all(|it| it.code != "not-finite") && may_be_bare(value.text(), &path) => {
                value.as_text()
            }
            Err(found) => {
                faults.extend(found);
                return None;
            }
        };
        Some(Setting::Put { path, value })
    }

    /// `doctrine us=maximalist`: short for a path.
    fn sugar(&self, field: &str, section: &str, what: &str, faults: &mut Diagnostics) -> Option<Setting> {
        let (who, value) = self.pair(&format!("{field} {what}=name"), faults)?;
        let who = who.named(&format!("the {what}"), faults)?;
        let value = value.named(&format!("the {field}"), faults)?;
        let path =
            vec![Spanned::new(section.to_owned(), who.span), who.clone(), Spanned::new(field.to_owned(), value.span)];
        Some(Setting::Put { path, value: Node { span: value.span, form: Form::Text(value.value) } })
    }

    fn off(&self, what: &str, faults: &mut Diagnostics) -> Option<Spanned<String>> {
        let text = self.text();
        match text.strip_suffix("off").filter(|it| it.ends_with(char::is_whitespace)) {
            Some(name) => self.part(0, name.len()).named(what, faults),
            None => {
                let hint =
                    if what == "an event" { "write `event heatwave off`" } else { "write `dialogue strategic off`" };
                faults.push(self.fault(format!("expected {what} and `off`, found {}", self.found()), hint));
                None
            }
        }
    }

    fn choice(&self, faults: &mut Diagnostics) -> Option<Spanned<String>> {
        match self.text().split_once('.') {
            Some((actor, choice)) if is_name(actor) && is_name(choice) => Some(self.spanned()),
            _ => {
                faults.push(self.fault(
                    format!("expected a choice, found {}", self.found()),
                    "write an actor and its choice: `us.strike`",
                ));
                None
            }
        }
    }

    fn policy(&self, faults: &mut Diagnostics) -> Option<Setting> {
        let (actor, policy) = self.pair("policy us=greedy", faults)?;
        let actor = if actor.text() == "*" { actor.spanned() } else { actor.named("an actor", faults)? };
        match policy.split("(") {
            Some((always, choice)) if choice.text().ends_with(')') => {
                let choice = choice.part(0, choice.text().len() - 1);
                Some(Setting::Policy {
                    actor,
                    policy: always.spanned(),
                    choice: Some(choice.named("a choice", faults)?),
                })
            }
            _ => Some(Setting::Policy { actor, policy: policy.spanned(), choice: None }),
        }
    }

    fn script(&self, faults: &mut Diagnostics) -> Option<Setting> {
        let (choice, turns) = self.with_turns(faults)?;
        let text = choice.text();
        choice.choice(faults)?;
        let dot = text.find('.')?;
        Some(Setting::Order {
            actor: choice.part(0, dot).spanned(),
            choice: Some(choice.part(dot + 1, text.len()).spanned()),
            turns,
        })
    }

    /// `…@3` or `…@3..6`, turns counted from 1; all turns where nothing is said.
    fn with_turns(&self, faults: &mut Diagnostics) -> Option<(Self, Turns)> {
        let Some((what, turns)) = self.split("@") else { return Some((*self, Turns::ALL)) };
        let (first, last) = turns.split("..").unwrap_or((turns, turns));
        let number = |piece: Self| piece.text().parse::<u32>().ok().filter(|it| *it >= 1);
        match (number(first), number(last)) {
            (Some(first), Some(last)) if first <= last => Some((what, Turns { first: first - 1, last: last - 1 })),
            _ => {
                faults.push(turns.fault(
                    format!("expected turns, found {}", turns.found()),
                    "turns are counted from 1: `@3` or `@3..6`",
                ));
                None
            }
        }
    }
}
