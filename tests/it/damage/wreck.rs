//! Wrecking: one small damage to the files of a good scenario, as a function of a number, so that a case is known by
//! its numbers alone. It strikes at bytes, at tokens, at values and at whole files; it does not look at what becomes of
//! it.

use std::collections::BTreeMap;
use std::ops::Range;

use diwan::text::{Form, Node, Sources, read};

/// The files of a scenario by name.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// Numbers without end from one number (Steele, Lea and Flood 2014, "SplitMix").
pub(crate) struct Dice(pub u64);

impl Dice {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// One of `0 .. n`; 0 if there is none.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        (self.next() % n.max(1) as u64) as usize
    }

    pub(crate) fn of<'a, T: ?Sized>(&mut self, list: &[&'a T]) -> &'a T {
        list[self.below(list.len())]
    }
}

const NUMBERS: [&str; 24] = [
    "0",
    "-1",
    "1",
    "1e308",
    "-1e308",
    "NaN",
    "inf",
    "-inf",
    "-0.0",
    "1e-320",
    "1e999",
    "99999999999999999999",
    "100",
    "-100",
    "100.00001",
    "1200",
    "1201",
    "0.5",
    "0.01",
    "1e9",
    "-1e9",
    "0x7f",
    "1_000",
    "1e-12",
];

/// Numbers and distributions that stand in most places, some of which reach far beyond any scale.
const LIKELY: [&str; 18] = [
    "0",
    "1",
    "2",
    "5",
    "10",
    "50",
    "99",
    "100",
    "0.05",
    "0.5",
    "-1",
    "-5",
    "Normal(1, 1e6)",
    "Uniform(-1e6, 1e6)",
    "Triangular(-99, 1, 101)",
    "LogNormal(0.2, 3)",
    "Beta(0.5, 0.5, -1e9, 1e9)",
    "Normal(50, 40)",
];

const VALUES: [&str; 38] = [
    "\"\"",
    "\"t\"",
    "\"true\"",
    "\"-1\"",
    "\"1e999\"",
    "true",
    "None",
    "[]",
    "{}",
    "()",
    "Some(1)",
    "Act",
    "Stance",
    "A()",
    "A(1)",
    "(1, 2)",
    "'a'",
    "[[[]]]",
    "Uniform(0, 1)",
    "Uniform(-1e9, 1e9)",
    "Uniform(1, 0)",
    "Uniform(0)",
    "Normal(50, 1e9)",
    "Normal(0, 1e9)",
    "Normal(1, 0)",
    "LogNormal(1, 5)",
    "LogNormal(1e-300, 5)",
    "Triangular(0, 0, 200)",
    "Beta(0.01, 10000, 0, 100)",
    "Beta(10000, 0.01, -1e9, 1e9)",
    "(value: 1, note: \"n\")",
    "(value: Normal(5, 1e8))",
    "\"1 / 0\"",
    "\"pow(1e9, 1e9) - exp(20) / (t - t)\"",
    "\"if t < 1 then ln(0) else 1e9\"",
    "\"a\\u{301}\\n\\t\\\"\"",
    "r#\"raw\"#",
    "{\"a\": 1, \"a\": 2}",
];

const PIECES: [&str; 30] = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "\"",
    "'",
    "\\",
    "/*",
    "*/",
    "//",
    "#",
    ";",
    "=",
    "->",
    ".",
    "..",
    "-",
    "\u{FEFF}",
    "\u{202E}",
    "é",
    "\u{1F54A}\u{FE0F}",
    "\u{1B}[31m",
    "\0",
    "\r",
    "\u{2028}",
    "#![enable(implicit_some)]",
];

const NAMES: [&str; 18] = [
    "t",
    "month",
    "issue",
    "if",
    "sig",
    "us",
    "x",
    "X",
    "9",
    "_",
    "start",
    "flow",
    "value",
    "extends",
    "influence",
    "a->b",
    "format",
    "é",
];

/// Does one damage and says which.
pub(crate) fn wreck(files: &mut Files, seed: u64) -> String {
    let dice = &mut Dice(seed);
    let names: Vec<String> = files.keys().cloned().collect();
    let Some(name) = names.get(dice.below(names.len())).cloned() else { return "no file is left".into() };
    let told = if dice.below(16) == 0 {
        whole_files(files, &name, dice)
    } else {
        within(files.entry(name.clone()).or_default(), dice)
    };
    format!("{name}: {told}")
}

/// Damages a text alone, such as a setting.
pub(crate) fn wreck_text(text: &str, seed: u64) -> String {
    let mut bytes = text.as_bytes().to_vec();
    within(&mut bytes, &mut Dice(seed));
    String::from_utf8_lossy(&bytes).into_owned()
}

fn whole_files(files: &mut Files, name: &str, dice: &mut Dice) -> String {
    let names: Vec<String> = files.keys().cloned().collect();
    let other = names[dice.below(names.len())].clone();
    let text = files.get(name).cloned().unwrap_or_default();
    match dice.below(4) {
        0 => {
            let theirs = files.insert(other.clone(), text).unwrap_or_default();
            files.insert(name.to_owned(), theirs);
            format!("swapped with {other}")
        }
        1 => {
            files.insert(name.to_owned(), Vec::new());
            "emptied".into()
        }
        2 => {
            files.remove(name);
            "deleted".into()
        }
        _ => {
            files.insert(other.clone(), text);
            format!("copied over {other}")
        }
    }
}

fn within(bytes: &mut Vec<u8>, dice: &mut Dice) -> String {
    if dice.below(6) == 0 {
        return among_bytes(bytes, dice);
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return among_bytes(bytes, dice) };
    let mut values = Vec::new();
    if dice.below(3) > 0 {
        let mut sources = Sources::new();
        let file = sources.add("a", text);
        if let Ok(node) = read(&sources, file) {
            places(&node, &mut values);
        }
    }
    let (edits, told) = if values.is_empty() { among_tokens(text, dice) } else { among_values(text, &values, dice) };
    let edited = edit(text, edits);
    *bytes = edited.into_bytes();
    told
}

/// Replaces stretches that do not overlap.
fn edit(text: &str, mut edits: Vec<(Range<usize>, String)>) -> String {
    edits.sort_by_key(|(place, _)| place.start);
    let (mut out, mut at) = (String::new(), 0);
    for (place, new) in edits {
        if place.start >= at {
            out += &text[at..place.start];
            out += &new;
            at = place.end;
        }
    }
    out + &text[at..]
}

fn among_bytes(bytes: &mut Vec<u8>, dice: &mut Dice) -> String {
    let start = dice.below(bytes.len());
    let longest = [1, 8, 80, 4000][dice.below(4)];
    let end = (start + 1 + dice.below(longest)).min(bytes.len());
    let span = bytes[start.min(end)..end].to_vec();
    let what = match dice.below(6) {
        0 => {
            bytes.drain(start.min(end)..end);
            "deleted"
        }
        1 => {
            bytes.splice(start..start, span);
            "doubled"
        }
        2 => {
            let to = dice.below(bytes.len() - span.len() + 1);
            bytes.drain(start.min(end)..end);
            bytes.splice(to..to, span);
            "moved"
        }
        3 => {
            bytes.truncate(start);
            "cut off from"
        }
        4 => {
            bytes[start.min(end)..end].iter_mut().take(4).for_each(|it| *it = dice.next() as u8);
            "made noise"
        }
        _ => {
            let piece = dice.of(&PIECES);
            bytes.splice(start..start, piece.bytes());
            "given a piece"
        }
    };
    format!("bytes {start}..{end} {what}")
}

/// Strings, words and numbers, and signs; blanks and comments are left out.
fn tokens(text: &str) -> Vec<Range<usize>> {
    let (bytes, mut at, mut out) = (text.as_bytes(), 0, Vec::new());
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || b"_.+-".contains(&byte) || byte >= 0x80;
    while at < bytes.len() {
        let start = at;
        let until = |at: usize, stop: &dyn Fn(u8) -> bool| {
            bytes[at..].iter().position(|it| stop(*it)).map_or(bytes.len(), |it| at + it)
        };
        match bytes[at] {
            b'/' if bytes.get(at + 1) == Some(&b'/') => at = until(at, &|it| it == b'\n'),
            b'"' => {
                at = (until(at + 1, &|it| it == b'"') + 1).min(bytes.len());
                out.push(start..at);
            }
            it if it.is_ascii_whitespace() => at += 1,
            it if is_word(it) => {
                at = until(at, &|it| !is_word(it));
                out.push(start..at);
            }
            _ => {
                at += 1;
                out.push(start..at);
            }
        }
    }
    out
}

fn among_tokens(text: &str, dice: &mut Dice) -> (Vec<(Range<usize>, String)>, String) {
    let tokens = tokens(text);
    if tokens.is_empty() {
        return (Vec::new(), "nothing to strike".into());
    }
    // Among all of them, or among those of one kind, which else would hardly ever be met.
    let kind: fn(u8) -> bool = [
        |_| true,
        |it: u8| it.is_ascii_digit() || it == b'-',
        |it: u8| it == b'"',
        |it: u8| it.is_ascii_alphabetic(),
        |it: u8| b"()[]{},:".contains(&it),
    ][dice.below(5)];
    let some: Vec<&Range<usize>> = tokens.iter().filter(|it| kind(text.as_bytes()[it.start])).collect();
    let some = if some.is_empty() { tokens.iter().collect() } else { some };
    let (a, b) = (some[dice.below(some.len())].clone(), some[dice.below(some.len())].clone());
    let (old, other) = (text[a.clone()].to_owned(), text[b.clone()].to_owned());
    let inner = old.trim_matches('"').to_owned();
    let new = match dice.below(8) {
        0 => String::new(),
        1 => format!("{old} {old}"),
        2 if a != b => return (vec![(a, other.clone()), (b, old.clone())], format!("`{old}` and `{other}` swapped")),
        3 => other,
        4 => dice.of(&NUMBERS).to_owned(),
        5 => format!("\"{}\"", dice.of(&NAMES)),
        6 => {
            // Within a text or a word: another letter, an end cut off, a piece put in.
            let at = inner.floor_char_boundary(dice.below(inner.len() + 1));
            let piece = if dice.below(2) == 0 { dice.of(&NAMES) } else { dice.of(&PIECES) };
            let quote = if old.starts_with('"') { "\"" } else { "" };
            format!("{quote}{}{piece}{}{quote}", &inner[..at], if dice.below(3) == 0 { "" } else { &inner[at..] })
        }
        _ => dice.of(&PIECES).to_owned(),
    };
    (vec![(a.clone(), new.clone())], format!("at {} `{old}` became `{new}`", a.start))
}

/// The places of all values below a node, and of each entry with its name.
fn places(node: &Node, out: &mut Vec<(Range<usize>, Range<usize>, bool)>) {
    let mut named = |key: &diwan::text::Span, value: &Node| {
        out.push((value.span.start..value.span.end, key.start..value.span.end, matches!(value.form, Form::Number(_))));
        places(value, out);
    };
    match &node.form {
        Form::Record { fields: entries, .. } | Form::Table(entries) => {
            entries.iter().for_each(|(key, value)| named(&key.span, value))
        }
        Form::List(items) | Form::Tuple { items, .. } => items.iter().for_each(|value| named(&value.span, value)),
        _ => {}
    }
}

fn among_values(
    text: &str,
    values: &[(Range<usize>, Range<usize>, bool)],
    dice: &mut Dice,
) -> (Vec<(Range<usize>, String)>, String) {
    let opens = |place: &Range<usize>| {
        text[place.clone()].starts_with(['{', '[', '(']).then(|| text[place.clone()].split_at(1).0)
    };
    let containers: Vec<_> = values.iter().filter_map(|it| Some((&it.0, opens(&it.0)?))).collect();
    if !containers.is_empty() && dice.below(8) == 0 {
        let (place, open) = containers[dice.below(containers.len())];
        let new = match open {
            "{" => "{}",
            "[" => "[]",
            _ => "()",
        };
        return (vec![(place.clone(), new.to_owned())], format!("what stands at {} emptied", place.start));
    }
    let only_numbers = dice.below(5) > 1;
    let some: Vec<_> = values.iter().filter(|it| it.2 || !only_numbers).collect();
    let some = if some.is_empty() { values.iter().collect() } else { some };
    let ((value, entry, _), (other, other_entry, _)) =
        (some[dice.below(some.len())].clone(), some[dice.below(some.len())].clone());
    let old = &text[value.clone()];
    if only_numbers && dice.below(4) > 0 {
        let new = dice.of(&LIKELY);
        return (vec![(value.clone(), new.to_owned())], format!("the number at {} became `{new}`", value.start));
    }
    let is_apart = value.end <= other.start || other.end <= value.start;
    let new = match dice.below(11) {
        0 => return (vec![(entry.clone(), String::new())], format!("the entry at {} deleted", entry.start)),
        1 => {
            let again = format!("{}, {}", &text[entry.clone()], &text[other_entry]);
            return (vec![(entry.clone(), again)], format!("another entry put behind that at {}", entry.start));
        }
        2 if is_apart => {
            let theirs = text[other.clone()].to_owned();
            return (
                vec![(value.clone(), theirs), (other.clone(), old.to_owned())],
                format!("values at {} and {} swapped", value.start, other.start),
            );
        }
        3 => text[other].to_owned(),
        4 => format!("[{old}]"),
        5 => {
            let deep = [3, 63, 70, 2000][dice.below(4)];
            format!("{}{old}{}", "(value: ".repeat(deep), ")".repeat(deep))
        }
        6 => dice.of(&VALUES).to_owned(),
        7 => dice.of(&LIKELY).to_owned(),
        _ => dice.of(&NUMBERS).to_owned(),
    };
    let shown: String = new.chars().take(60).collect();
    (vec![(value.clone(), new)], format!("the value at {} became `{shown}`", value.start))
}
