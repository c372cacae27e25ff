//! Scanning: what the small languages inside texts name: expressions, metrics, settings. It goes by the letters as they
//! are written, so that places are those of the file, and passes over whatever it does not know.

use core::ops::Range;

use crate::grammar::Kind;
use crate::names::{Names, Symbol};

/// A name in a text, by its offsets there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) range: Range<usize>,
    pub(crate) symbol: Symbol,
}

/// Looks for names in pieces of one text.
pub(crate) struct Scanner<'a> {
    text: &'a str,
    names: &'a Names,
    pub(crate) found: Vec<Found>,
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

impl<'a> Scanner<'a> {
    pub(crate) fn new(text: &'a str, names: &'a Names) -> Self {
        Self { text, names, found: Vec::new() }
    }

    /// Notes a name if there is one of that kind.
    pub(crate) fn note(&mut self, kind: Kind, name: &str, range: Range<usize>) -> bool {
        let known = self.names.has(kind, name);
        if known {
            self.found.push(Found { range, symbol: Symbol::new(kind, name) });
        }
        known
    }

    /// A stretch without blanks at its ends.
    fn trimmed(&self, range: Range<usize>) -> Range<usize> {
        let text = &self.text[range.clone()];
        let start = range.start + text.len() - text.trim_start().len();
        start..start + text.trim().len()
    }

    /// The names in an expression.
    pub(crate) fn expression(&mut self, range: Range<usize>) {
        self.chains(range, false);
    }

    /// What happens: an event, a choice, a dialogue with or without what becomes of it.
    pub(crate) fn happening(&mut self, range: Range<usize>) {
        self.chains(range, true);
    }

    fn chains(&mut self, range: Range<usize>, happens: bool) {
        let text = &self.text[..range.end];
        let mut at = range.start;
        while let Some(step) = text[at..].find(|c: char| c.is_ascii_alphabetic() || c == '_') {
            let start = at + step;
            let mut words: Vec<Range<usize>> = Vec::new();
            let mut end = start;
            loop {
                let length = text[end..].find(|c| !is_word(c)).unwrap_or(text.len() - end);
                words.push(end..end + length);
                end += length;
                let goes_on =
                    text[end..].strip_prefix('.').is_some_and(|it| it.starts_with(|c: char| c.is_ascii_alphabetic()));
                if !goes_on {
                    break;
                }
                end += 1;
            }
            // The end of a number, such as `1e3`, is no name.
            let is_number = text[..start].ends_with(|c: char| c.is_ascii_digit());
            let before = text[range.start..start].trim_end();
            let is_recalled = ["since(", "times(", "did("].iter().any(|it| before.ends_with(it));
            let is_relation = before.ends_with("->") || text[end..].trim_start().starts_with("->");
            if !is_number {
                self.chain(&words, happens || is_recalled, is_relation);
            }
            at = end;
        }
    }

    fn chain(&mut self, words: &[Range<usize>], happens: bool, is_relation: bool) {
        let text = self.text;
        let word = |place: usize| words.get(place).map(|it| (&text[it.clone()], it.clone()));
        let Some((first, range)) = word(0) else { return };
        match (first, word(1)) {
            _ if is_relation => _ = self.note(Kind::Actor, first, range),
            ("issue", Some((issue, at))) => _ = self.note(Kind::Issue, issue, at),
            ("conduct", Some((from, at))) => {
                self.note(Kind::Actor, from, at);
                if let Some((to, at)) = word(2) {
                    self.note(Kind::Actor, to, at);
                }
            }
            (_, Some((second, at))) => {
                if self.note(Kind::Actor, first, range.clone()) {
                    let whole = format!("{first}.{second}");
                    let kinds = if happens { [Kind::Choice, Kind::Score] } else { [Kind::Score, Kind::Choice] };
                    let _ = self.note(kinds[0], &whole, at.clone()) || self.note(kinds[1], &whole, at);
                } else {
                    let _ = self.note(Kind::Dialogue, first, range.clone()) || self.note(Kind::Indicator, first, range);
                }
            }
            (_, None) if happens => {
                let _ = self.note(Kind::Event, first, range.clone()) || self.note(Kind::Dialogue, first, range);
            }
            (_, None) => {
                let kinds = [Kind::Indicator, Kind::Flag, Kind::Definition, Kind::Dialogue, Kind::Actor];
                let _ = kinds.into_iter().any(|kind| self.note(kind, first, range.clone()));
            }
        }
    }

    /// The names in a metric: `end(attacks)`.
    pub(crate) fn metric(&mut self, range: Range<usize>) {
        let text = &self.text[range.clone()];
        let (Some(open), Some(close)) = (text.find('('), text.rfind(')')) else { return };
        if open >= close {
            return;
        }
        let name = text[..open].trim();
        let inner = self.trimmed(range.start + open + 1..range.start + close);
        let what = self.text[inner.clone()].to_owned();
        match name {
            "share" => _ = self.note(Kind::Outcome, &what, inner),
            "fired" => _ = self.note(Kind::Event, &what, inner),
            "months_to" | "reached" => {
                if !self.note(Kind::Outcome, &what, inner.clone()) {
                    self.happening(inner);
                }
            }
            "count" | "succeeded" => self.happening(inner),
            "conduct" => {
                let (from, to) = what.split_once('.').unwrap_or((&what, ""));
                self.note(Kind::Actor, from, inner.start..inner.start + from.len());
                self.note(Kind::Actor, to, inner.end - to.len()..inner.end);
            }
            _ => self.expression(inner),
        }
    }

    /// The names in a setting that begins with a verb; what is put at a path is handed back, cut at its first `=`.
    pub(crate) fn setting(&mut self, range: Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
        let range = self.trimmed(range);
        let text = &self.text[range.clone()];
        let length = text.find(char::is_whitespace).unwrap_or(text.len());
        let rest = self.trimmed(range.start + length..range.end);
        let halves = |mark: &str| {
            let at = self.text[rest.clone()].find(mark)?;
            Some((self.trimmed(rest.start..rest.start + at), self.trimmed(rest.start + at + mark.len()..rest.end)))
        };
        let whole = halves("@").map_or(rest.clone(), |it| it.0);
        match &text[..length] {
            verb @ ("doctrine" | "agenda") => {
                let (who, what) = halves("=")?;
                let (owner, kind) =
                    if verb == "doctrine" { (Kind::Actor, Kind::Doctrine) } else { (Kind::Dialogue, Kind::Agenda) };
                let name = self.text[who.clone()].to_owned();
                let owned = format!("{name}.{}", &self.text[what.clone()]);
                self.note(owner, &name, who);
                self.note(kind, &owned, what);
            }
            "policy" => {
                let (who, what) = halves("=")?;
                let name = self.text[who.clone()].to_owned();
                self.note(Kind::Actor, &name, who);
                let policy = &self.text[what.clone()];
                if let (Some(open), Some(close)) = (policy.find('('), policy.rfind(')'))
                    && open < close
                {
                    let choice = self.trimmed(what.start + open + 1..what.start + close);
                    let owned = format!("{name}.{}", &self.text[choice.clone()]);
                    self.note(Kind::Choice, &owned, choice);
                }
            }
            "posture" => {
                let (who, what) = halves("=")?;
                let (name, posture) = (self.text[who.clone()].to_owned(), &self.text[what.clone()]);
                let all: Vec<String> = self.names.of(Kind::Dialogue).map(|it| format!("{it}.{posture}")).collect();
                self.note(Kind::Actor, &name, who);
                all.iter().for_each(|it| _ = self.note(Kind::Posture, it, what.clone()));
            }
            "script" | "forbid" | "void" | "hold" => self.happening_or_actor(whole),
            "ablate" => {
                let (who, variable) = halves("->")?;
                let name = self.text[who.clone()].to_owned();
                self.note(Kind::Actor, &name, who);
                self.expression(variable);
            }
            "dialogue" | "event" => {
                let kind = if text.starts_with("event") { Kind::Event } else { Kind::Dialogue };
                let end = self.text[rest.clone()].find(char::is_whitespace).map_or(rest.end, |it| rest.start + it);
                let name = self.text[rest.start..end].to_owned();
                self.note(kind, &name, rest.start..end);
            }
            "hazard" => {
                let (event, _) = halves("*")?;
                let name = self.text[event.clone()].to_owned();
                self.note(Kind::Event, &name, event);
            }
            _ => {
                let at = unquoted(text, '=')?;
                let path = self.trimmed(range.start..range.start + at);
                return Some((path, self.trimmed(range.start + at + 1..range.end)));
            }
        }
        None
    }

    fn happening_or_actor(&mut self, range: Range<usize>) {
        let name = self.text[range.clone()].to_owned();
        if !self.note(Kind::Actor, &name, range.clone()) {
            self.happening(range);
        }
    }
}

/// Where a mark first stands outside quotes.
fn unquoted(text: &str, mark: char) -> Option<usize> {
    let mut quoted = false;
    text.char_indices().find_map(|(at, c)| {
        quoted ^= c == '"';
        (c == mark && !quoted).then_some(at)
    })
}

/// The parts of a text between marks that stand outside quotes and brackets, as offsets.
pub(crate) fn parts(text: &str, mark: char) -> Vec<Range<usize>> {
    let (mut out, mut start, mut depth, mut quoted) = (Vec::new(), 0, 0_i32, false);
    for (at, c) in text.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => depth -= 1,
            c if c == mark && !quoted && depth <= 0 => {
                out.push(start..at);
                start = at + 1;
            }
            _ => {}
        }
    }
    out.push(start..text.len());
    out
}

#[cfg(test)]
mod tests;
