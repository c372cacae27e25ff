//! Decoding: reading what is expected from a tree, and noting everything that is not as expected.
//! No reader stops at the first fault; each returns `None` for what it could not read and goes on.

use std::collections::BTreeMap;

use super::{Diagnostic, Diagnostics, Form, Node, Span, Spanned, instead, nearest};

/// Of so many unknown fields it is asked whether they are misspelt: who has more has another problem.
const MANY: usize = 20;

/// The fields of a record, read one by one; [`finish`](Self::finish) then says which were missing, unknown or given
/// twice.
#[derive(Debug)]
#[must_use = "call `finish` to report unknown and missing fields"]
pub struct Fields<'a> {
    what: &'static str,
    span: Span,
    fields: &'a [(Spanned<String>, Node)],
    asked: Vec<&'static str>,
    missing: Vec<&'static str>,
}

impl<'a> Fields<'a> {
    /// The fields of a record; `what` is the noun for messages, such as `actor`.
    pub fn of(node: &'a Node, what: &'static str, faults: &mut Diagnostics) -> Option<Self> {
        let article = if what.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
        let hint = match &node.form {
            Form::Record { name: None, fields } => {
                return Some(Self { what, span: node.span, fields, asked: Vec::new(), missing: Vec::new() });
            }
            Form::Record { name: Some(name), .. } => format!("delete `{}` before the bracket", name.value),
            Form::Table(_) => {
                format!("{article} {what} is written as `(field: value, …)`: round brackets, and fields without quotes")
            }
            _ => format!("{article} {what} is written as `(field: value, …)`"),
        };
        faults.push(wrong_kind(&format!("{article} {what}"), node).hint(hint));
        None
    }

    /// The fields of a record with a word before its bracket; that the word is the right one is for the caller to see.
    pub fn inside(node: &'a Node, what: &'static str) -> Option<Self> {
        let Form::Record { name: Some(_), fields } = &node.form else { return None };
        Some(Self { what, span: node.span, fields, asked: Vec::new(), missing: Vec::new() })
    }

    /// Where the record is.
    #[must_use]
    pub fn span(&self) -> Span {
        self.span
    }

    /// A field that may be left out; `None` written as its value counts as left out.
    pub fn optional(&mut self, name: &'static str) -> Option<&'a Node> {
        self.asked.push(name);
        self.fields
            .iter()
            .find(|(field, _)| field.value == name)
            .map(|(_, value)| value)
            .filter(|value| !value.is_none())
    }

    /// A field that has to be there; if it is not, [`finish`](Self::finish) says so.
    pub fn required(&mut self, name: &'static str) -> Option<&'a Node> {
        let found = self.optional(name);
        if found.is_none() {
            self.missing.push(name);
        }
        found
    }

    /// Where the name of a field is written.
    #[must_use]
    pub fn name_span(&self, name: &str) -> Option<Span> {
        self.fields.iter().find(|(field, _)| field.value == name).map(|(field, _)| field.span)
    }

    /// Whether a field seems to be there under a misspelt name; to be asked after all fields were asked for.
    #[must_use]
    pub fn is_misspelt(&self, name: &str) -> bool {
        let unknown = self.fields.iter().map(|(field, _)| field.value.as_str()).filter(|it| !self.asked.contains(it));
        unknown.into_iter().take(MANY).any(|it| nearest(it, self.asked.iter().copied()) == Some(name))
    }

    /// Reports the fields that were given twice, those that nobody asked for, and those that are missing; one that is
    /// misspelt is not also missing.
    pub fn finish(self, faults: &mut Diagnostics) {
        let what = self.what;
        let missing: Vec<&str> = self.missing.iter().copied().filter(|it| !self.is_misspelt(it)).collect();
        let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
        for (field, _) in self.fields {
            let name = field.value.as_str();
            if !self.asked.contains(&name) {
                let fault = Diagnostic::error(
                    "unknown-field",
                    field.span,
                    format!("`{name}` is not a field of {}", with_article(what)),
                );
                let hint = faults.did_you_mean(name, self.asked.iter().copied());
                faults.push(fault.hint_if(hint));
            }
            if let Some(first) = seen.get(name) {
                faults.push(
                    Diagnostic::error("duplicate-field", field.span, format!("`{name}` is given twice"))
                        .also(*first, "first given here"),
                );
            } else {
                seen.insert(name, field.span);
            }
        }
        let start = Span::new(self.span.file, self.span.start, (self.span.start + 1).min(self.span.end));
        for name in missing {
            faults.push(
                Diagnostic::error("missing-field", start, format!("the field `{name}` of this {what} is missing"))
                    .hint(format!("add `{name}: …` between the brackets")),
            );
        }
    }
}

/// The entries of a table `{"name": value}`, without repetitions; `what` is the noun for messages, in the plural, such
/// as `actors`.
pub fn entries<'a>(node: &'a Node, what: &str, faults: &mut Diagnostics) -> Vec<(&'a Spanned<String>, &'a Node)> {
    let mut seen: BTreeMap<&str, Span> = BTreeMap::new();
    let mut out = Vec::new();
    match &node.form {
        Form::Table(entries) => {
            for (key, value) in entries {
                if let Some(first) = seen.get(key.value.as_str()) {
                    let fault = Diagnostic::error(
                        "duplicate-name",
                        key.span,
                        format!("`{}` stands twice among the {what}", key.value),
                    );
                    faults.push(fault.also(*first, "first here"));
                } else {
                    seen.insert(&key.value, key.span);
                    out.push((key, value));
                }
            }
        }
        // `()` is nothing at all, which a table may be too.
        Form::Record { name: None, fields } if fields.is_empty() => {}
        _ => faults
            .push(wrong_kind(&format!("a table of {what}"), node).hint("a table is written as `{\"name\": value, …}`")),
    }
    out
}

/// Whether a text may name something: a lower-case letter, then lower-case letters, digits and `_`.
///
/// ```
/// use diwan_engine::text::is_name;
/// assert!(is_name("quiet_channel") && !is_name("Us") && !is_name("2nd") && !is_name(""));
/// ```
#[must_use]
pub fn is_name(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

/// A name that is being given, such as the key of a table; `what` is the noun for messages, with its article. One that
/// is badly formed is noted and still handed on, so that whoever speaks of it is not blamed as well.
pub fn name<'a>(given: &'a Spanned<String>, what: &str, faults: &mut Diagnostics) -> &'a str {
    if !is_name(&given.value) {
        faults.push(
            Diagnostic::error("bad-name", given.span, format!("`{}` cannot be the name of {what}", given.value))
                .hint("names consist of lower-case letters, digits and `_`, and begin with a letter"),
        );
    }
    &given.value
}

/// A text.
pub fn text<'a>(node: &'a Node, faults: &mut Diagnostics) -> Option<&'a str> {
    let hint = match &node.form {
        Form::Text(text) => return Some(text),
        Form::Word(_) | Form::Number(_) | Form::Truth(_) => Some("write it in quotes".to_owned()),
        _ => None,
    };
    faults.push(wrong_kind("text", node).hint_if(hint));
    None
}

/// A number.
pub fn number(node: &Node, faults: &mut Diagnostics) -> Option<f64> {
    let hint = match &node.form {
        Form::Number(number) => return Some(*number),
        Form::Text(text) if text.trim().parse::<f64>().is_ok() => Some("write it without quotes".to_owned()),
        Form::Text(text) => instead(text),
        _ => None,
    };
    faults.push(wrong_kind("a number", node).hint_if(hint));
    None
}

/// A number from `low` to `high`, both included.
pub fn number_within(node: &Node, low: f64, high: f64, faults: &mut Diagnostics) -> Option<f64> {
    let value = number(node, faults)?;
    if value >= low && value <= high {
        return Some(value);
    }
    let shown = figure(value);
    let message = match (low.is_finite(), high.is_finite()) {
        (true, true) => format!("{shown} is outside {low}..{high}"),
        (true, false) => format!("{shown} is below {low}"),
        _ => format!("{shown} is above {high}"),
    };
    faults.push(Diagnostic::error("out-of-range", node.span, message));
    None
}

/// A number as people want to read it: one with very many digits in powers of ten.
#[must_use]
pub fn figure(value: f64) -> String {
    if value != 0.0 && !(1e-6..1e9).contains(&value.abs()) { format!("{value:e}") } else { format!("{value}") }
}

/// A whole number.
pub fn whole(node: &Node, faults: &mut Diagnostics) -> Option<i64> {
    /// Up to here every whole number is a float.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let value = number(node, faults)?;
    if value.fract() == 0.0 && value.abs() <= EXACT {
        return Some(value as i64);
    }
    faults.push(Diagnostic::error(
        "wrong-kind",
        node.span,
        format!("expected a whole number, found {}", figure(value)),
    ));
    None
}

/// `true` or `false`.
pub fn truth(node: &Node, faults: &mut Diagnostics) -> Option<bool> {
    let hint = match &node.form {
        Form::Truth(truth) => return Some(*truth),
        Form::Text(text) if text == "true" || text == "false" => Some("write it without quotes".to_owned()),
        _ => None,
    };
    faults.push(wrong_kind("true or false", node).hint_if(hint));
    None
}

/// One of a few words without quotes, such as `Stance` or `Act`.
pub fn word_of<'w>(node: &Node, words: &[&'w str], faults: &mut Diagnostics) -> Option<&'w str> {
    let choice = words.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(" or ");
    match &node.form {
        Form::Word(found) => {
            if let Some(word) = words.iter().find(|it| *it == found) {
                return Some(word);
            }
            let fault = Diagnostic::error("unknown-word", node.span, format!("expected {choice}, found `{found}`"));
            faults.push(fault.hint_if(nearest(found, words.iter().copied()).map(|it| format!("did you mean `{it}`?"))));
        }
        Form::Text(found) if words.contains(&found.as_str()) => {
            faults.push(wrong_kind(&choice, node).hint(format!("write it without quotes: `{found}`")));
        }
        _ => faults.push(wrong_kind(&choice, node)),
    }
    None
}

/// A list.
pub fn list<'a>(node: &'a Node, faults: &mut Diagnostics) -> Option<&'a [Node]> {
    if let Form::List(items) = &node.form {
        return Some(items);
    }
    faults.push(wrong_kind("a list", node).hint("a list is written as `[a, b]`, even when it has one entry"));
    None
}

/// A list of texts, without those that are not.
pub fn strings(node: &Node, faults: &mut Diagnostics) -> Vec<Spanned<String>> {
    let items = list(node, faults).unwrap_or_default();
    items.iter().filter_map(|it| Some(Spanned::new(text(it, faults)?.to_owned(), it.span))).collect()
}

/// The fault that a value is of another kind than expected.
#[must_use]
pub fn wrong_kind(expected: &str, node: &Node) -> Diagnostic {
    Diagnostic::error("wrong-kind", node.span, format!("expected {expected}, found {}", node.kind()))
}

fn with_article(noun: &str) -> String {
    format!("{} {noun}", if noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" })
}
