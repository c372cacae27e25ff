//! The words of reports and of the program, in Fluent: `locale/LANGUAGE/*.ftl`, inside the program. Whoever speaks says a message by its name
//! and hands over names and figures that are ready to print; a number is handed over where the words depend on how
//! many. A test holds names and arguments against the files.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

/// The files of English.
const ENGLISH: [&str; 10] = [
    include_str!("../locale/en/words.ftl"),
    include_str!("../locale/en/conduct.ftl"),
    include_str!("../locale/en/run.ftl"),
    include_str!("../locale/en/why.ftl"),
    include_str!("../locale/en/debrief.ftl"),
    include_str!("../locale/en/batch.ftl"),
    include_str!("../locale/en/studies.ftl"),
    include_str!("../locale/en/check.ftl"),
    include_str!("../locale/en/program.ftl"),
    include_str!("../locale/en/play.ftl"),
];

/// The messages of English, read once.
static WORDS: LazyLock<FluentBundle<FluentResource>> = LazyLock::new(|| {
    let mut bundle = FluentBundle::new_concurrent(vec!["en".parse().unwrap_or_default()]);
    // Terminals and JSON have no use for marks around what is put in.
    bundle.set_use_isolating(false);
    for text in ENGLISH {
        // What can be read of a file is used; a test sees to it that this is all of it.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(read, _)| read);
        bundle.add_resource_overriding(resource);
    }
    bundle
});

/// Something that is put into a message.
pub enum Put {
    /// A name or a figure, ready to print.
    Text(String),
    /// How many.
    Count(u64),
}

impl From<&str> for Put {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Put {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Put {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// Whether something is so, for words that depend on it: `yes` or `no`.
impl From<bool> for Put {
    fn from(is_so: bool) -> Self {
        Self::Text(if is_so { "yes" } else { "no" }.to_owned())
    }
}

impl From<usize> for Put {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

impl From<u64> for Put {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<u32> for Put {
    fn from(count: u32) -> Self {
        Self::Count(count.into())
    }
}

/// A message by its name; for the macro alone, which the test reads.
#[must_use]
pub fn message(name: &str, put: Vec<(&'static str, Put)>) -> String {
    let mut arguments = FluentArgs::new();
    for (name, value) in put {
        match value {
            Put::Text(text) => arguments.set(name, FluentValue::from(text)),
            // Counts print digit by digit: no language groups them in the midst of a sentence of ours.
            Put::Count(count) => arguments.set(name, FluentValue::from(count)),
        }
    }
    let pattern = WORDS.get_message(name).and_then(|it| it.value());
    pattern
        .map_or_else(|| name.to_owned(), |it| WORDS.format_pattern(it, Some(&arguments), &mut Vec::new()).into_owned())
}

/// Says a message: `say!("ending", outcome: name)`.
#[macro_export]
macro_rules! say {
    ($name:literal $(, $argument:ident: $value:expr)* $(,)?) => {
        $crate::locale::message($name, vec![$((stringify!($argument), $crate::locale::Put::from($value))),*])
    };
}
pub(crate) use say;

#[cfg(test)]
mod tests {
    use super::*;
    use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
    use std::collections::{BTreeMap, BTreeSet};

    type Used = BTreeMap<String, BTreeSet<String>>;

    /// Every message of the files, with what is put into it.
    fn written() -> Used {
        let mut out = Used::new();
        for text in ENGLISH {
            let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(_, faults)| panic!("{faults:?}"));
            for entry in resource.body {
                let Entry::Message(message) = entry else { continue };
                let mut found = BTreeSet::new();
                look(message.value.as_ref().expect("a message has a text"), &mut found);
                assert!(
                    out.insert(message.id.name.to_owned(), found).is_none(),
                    "`{}` is there twice",
                    message.id.name
                );
            }
        }
        out
    }

    fn look(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            let PatternElement::Placeable { expression } = element else { continue };
            let (Expression::Inline(inline) | Expression::Select { selector: inline, .. }) = expression;
            if let InlineExpression::VariableReference { id } = inline {
                found.insert(id.name.to_owned());
            }
            if let Expression::Select { variants, .. } = expression {
                variants.iter().for_each(|it| look(&it.value, found));
            }
        }
    }

    /// Every use of the macro in the sources, with the arguments that it is given.
    fn used() -> Used {
        let here = std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let mut files = vec![here.join("src"), here.join("../../src/cli")];
        let mut out = Used::new();
        while let Some(path) = files.pop() {
            if path.is_dir() {
                files.extend(std::fs::read_dir(&path).expect("a folder").flatten().map(|it| it.path()));
                continue;
            }
            let text = std::fs::read_to_string(&path).expect("a file of ours");
            let code = text.lines().filter(|it| !it.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
            for call in code.split(concat!("say", "!(")).skip(1).filter(|it| it.trim_start().starts_with('"')) {
                let (name, given) = call_of(call);
                match out.entry(name.clone()) {
                    std::collections::btree_map::Entry::Vacant(place) => drop(place.insert(given)),
                    std::collections::btree_map::Entry::Occupied(place) => {
                        assert_eq!(*place.get(), given, "`{name}` is said in two ways")
                    }
                }
            }
        }
        out
    }

    /// The name of a message and the names of its arguments, from what stands behind `say!(`.
    fn call_of(call: &str) -> (String, BTreeSet<String>) {
        let (name, rest) = call.trim_start().trim_start_matches('"').split_once('"').expect("a name in quotes");
        let (mut depth, mut in_text, mut word, mut given) = (0, false, String::new(), BTreeSet::new());
        let mut begins = false;
        for (at, letter) in rest.char_indices() {
            match letter {
                '"' if !rest[..at].ends_with('\\') => in_text = !in_text,
                _ if in_text => {}
                '(' | '[' | '{' => depth += 1,
                ')' if depth == 0 => break,
                ')' | ']' | '}' => depth -= 1,
                ',' if depth == 0 => (begins, word) = (true, String::new()),
                ':' if depth == 0 && begins && !rest[at + 1..].starts_with(':') => {
                    given.insert(word.trim().to_owned());
                    begins = false;
                }
                other => word.push(other),
            }
        }
        (name.to_owned(), given)
    }

    #[test]
    fn every_message_is_said_and_every_one_that_is_said_is_there() {
        let (written, used) = (written(), used());
        assert!(written.len() > 40, "{}", written.len());
        for (name, given) in &used {
            let put = written.get(name).unwrap_or_else(|| panic!("there is no message `{name}`"));
            assert_eq!(put, given, "`{name}` is given other arguments than it has");
        }
        let idle: Vec<&String> = written.keys().filter(|it| !used.contains_key(*it)).collect();
        assert!(idle.is_empty(), "nobody says {idle:?}");
    }

    #[test]
    fn words_depend_on_how_many() {
        let talks = |held: usize| say!("ending-talks", dialogue: "Talks", held: held, deals: 0_usize, breakdowns: 1_usize, end: "all is well");
        let head = |turns: u32| say!("run-head", start: "a", end: "b", turns: turns, seed: "7");
        assert_eq!((head(1), head(16)), ("a to b, 1 turn; seed 7.".to_owned(), "a to b, 16 turns; seed 7.".to_owned()));
        assert_eq!(talks(1), "Talks: 1 round held, 0 deals, 1 breakdown; at the end all is well.");
        assert_eq!(talks(1200), "Talks: 1200 rounds held, 0 deals, 1 breakdown; at the end all is well.");
    }

    #[test]
    fn verbs_and_pronouns_follow_how_many() {
        let left = |n: usize| say!("compare-left", n: n);
        assert_eq!(left(1), "1 more metric has no ▲ or ▼; `--all` lists it.");
        assert_eq!(left(2), "2 more metrics have no ▲ or ▼; `--all` lists them.");
        let little = |n: usize, shown: usize| say!("compare-little", n: n, shown: shown);
        assert_eq!(little(1, 0), "1 differs by too little to matter, if at all");
        assert_eq!(
            little(9, 2),
            "9 differ by too little to matter, if at all (2 of these are shown to differ all the same)"
        );
        let fragile = |n: usize| say!("compare-fragile", n: n, metrics: "a");
        assert!(fragile(1).starts_with("Hangs on") && fragile(2).starts_with("Hang on"), "{}", fragile(2));
        let step = |ended: bool, one: bool| say!("luck-step", ended: ended, what: "dice", turn: 3_u32, points: "1", one: one, way: "up");
        assert_eq!(
            step(true, true),
            "The largest single step before the end was that of the odds, talks and noise of turn 3: 1 point up."
        );
        assert!(step(false, false).starts_with("The largest single step was that"), "{}", step(false, false));
    }
}
