//! The words of reports and of the program, in Fluent: `locale/LANGUAGE/*.ftl`, inside the program. Whoever speaks says a message by its name
//! and hands over names and figures that are ready to print; a number is handed over where the words depend on how
//! many. A test holds names and arguments against the files.
//!
//! In which language is said once, at the rim: for the whole program by [`Words::choose`], for what one thread does by
//! [`Words::within`], so that two people may be told in two languages. What a language lacks is said in English.

use std::cell::RefCell;
use std::sync::{Arc, LazyLock, RwLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

/// The language that every message is there in.
const SOURCE: &str = "en";

/// The languages that come with the program, each with its files.
const LANGUAGES: [(&str, &[&str]); 1] = [(
    SOURCE,
    &[
        include_str!("../locale/en/words.ftl"),
        include_str!("../locale/en/names.ftl"),
        include_str!("../locale/en/conduct.ftl"),
        include_str!("../locale/en/run.ftl"),
        include_str!("../locale/en/why.ftl"),
        include_str!("../locale/en/table.ftl"),
        include_str!("../locale/en/debrief.ftl"),
        include_str!("../locale/en/session.ftl"),
        include_str!("../locale/en/batch.ftl"),
        include_str!("../locale/en/studies.ftl"),
        include_str!("../locale/en/robust.ftl"),
        include_str!("../locale/en/seek.ftl"),
        include_str!("../locale/en/depends.ftl"),
        include_str!("../locale/en/page.ftl"),
        include_str!("../locale/en/bound.ftl"),
        include_str!("../locale/en/page_bench.ftl"),
        include_str!("../locale/en/check.ftl"),
        include_str!("../locale/en/program.ftl"),
        include_str!("../locale/en/screen.ftl"),
        include_str!("../locale/en/play.ftl"),
        include_str!("../locale/en/room.ftl"),
        include_str!("../locale/en/room_team.ftl"),
        include_str!("../locale/en/room_act.ftl"),
        include_str!("../locale/en/room_talk.ftl"),
        include_str!("../locale/en/room_bridge.ftl"),
        include_str!("../locale/en/room_deal.ftl"),
        include_str!("../locale/en/room_lead.ftl"),
        include_str!("../locale/en/room_lead_more.ftl"),
        include_str!("../locale/en/room_debrief.ftl"),
        include_str!("../locale/en/workshop.ftl"),
    ],
)];

/// English, read once.
static ENGLISH: LazyLock<Arc<Words>> = LazyLock::new(|| {
    let files = LANGUAGES.iter().find(|(name, _)| *name == SOURCE).map_or(&[][..], |(_, files)| files);
    Arc::new(Words::of(SOURCE, files))
});

/// The words of the program, where others than English were chosen.
static CHOSEN: RwLock<Option<Arc<Words>>> = RwLock::new(None);

thread_local! {
    /// The words of this thread, where it was given some of its own.
    static OWN: RefCell<Option<Arc<Words>>> = const { RefCell::new(None) };
}

/// The messages of a language.
pub struct Words(FluentBundle<FluentResource>);

impl core::fmt::Debug for Words {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_tuple("Words").field(&self.0.locales).finish()
    }
}

impl Words {
    /// Words that were read from files; of two messages of a name the later holds.
    #[must_use]
    pub fn of<T: AsRef<str>>(language: &str, files: &[T]) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.parse().unwrap_or_default()]);
        // Terminals and JSON have no use for marks around what is put in.
        bundle.set_use_isolating(false);
        for text in files {
            // What can be read of a file is used; a test sees to it that this is all of it.
            let resource = FluentResource::try_new(text.as_ref().to_owned()).unwrap_or_else(|(read, _)| read);
            bundle.add_resource_overriding(resource);
        }
        Self(bundle)
    }

    /// The words of a language that come with the program, or of the language that it is a variety of: `pt` for
    /// `pt-BR`. `None` where there are none.
    #[must_use]
    pub fn named(language: &str) -> Option<Arc<Self>> {
        let root = language.split('-').next().unwrap_or(language);
        let find = |name: &str| LANGUAGES.iter().find(|(it, _)| *it == name);
        match find(language).or_else(|| find(root))? {
            (SOURCE, _) => Some(ENGLISH.clone()),
            (name, files) => Some(Arc::new(Self::of(name, files))),
        }
    }

    /// Chooses these words for the whole program, but for threads that were given words of their own.
    pub fn choose(self: Arc<Self>) {
        // Whoever panicked while it wrote has left one choice or the other, and both are whole.
        *CHOSEN.write().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(self);
    }

    /// Does something with these words for all that this thread says meanwhile.
    pub fn within<T>(self: &Arc<Self>, speak: impl FnOnce() -> T) -> T {
        /// Gives the thread its words back, whatever happens.
        struct Back(Option<Arc<Words>>);
        impl Drop for Back {
            fn drop(&mut self) {
                let before = self.0.take();
                OWN.with(|it| *it.borrow_mut() = before);
            }
        }
        let _back = Back(OWN.with(|it| it.borrow_mut().replace(self.clone())));
        speak()
    }

    /// The words that this thread speaks in now.
    fn now() -> Arc<Self> {
        let own = OWN.with(|it| it.borrow().clone());
        own.or_else(|| CHOSEN.read().unwrap_or_else(std::sync::PoisonError::into_inner).clone())
            .unwrap_or_else(|| ENGLISH.clone())
    }

    /// A message, if there is one of this name.
    fn said(&self, name: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.0.get_message(name)?.value()?;
        Some(self.0.format_pattern(pattern, Some(arguments), &mut Vec::new()).into_owned())
    }
}

/// Something that is put into a message.
pub enum Put {
    /// A name or a figure, ready to print.
    Text(String),
    /// How many.
    Count(u64),
}

impl Put {
    /// A number of which there may be parts: counted where it is whole, to the ninth decimal.
    #[must_use]
    pub fn number(x: f64) -> Self {
        let whole = x.round();
        if (x - whole).abs() < 1e-9 && (0.0..1e15).contains(&whole) {
            Self::Count(whole as u64)
        } else {
            Self::Text(x.to_string().replace('-', "−"))
        }
    }
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
    let said = Words::now().said(name, &arguments).or_else(|| ENGLISH.said(name, &arguments));
    said.unwrap_or_else(|| name.to_owned())
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
        for text in LANGUAGES[0].1 {
            let resource = fluent_syntax::parser::parse(*text).unwrap_or_else(|(_, faults)| panic!("{faults:?}"));
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
        let mut files = vec![here.join("src"), here.join("../host/src"), here.join("../../src/cli")];
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
    fn a_thread_speaks_in_the_words_that_it_was_given() {
        let other = Arc::new(Words::of("fr", &["range = de { $low } à { $high }\n"]));
        let range = || say!("range", low: "2", high: "5");
        let (own, meanwhile) = other.within(|| (range(), std::thread::spawn(range).join().expect("it ends")));
        assert_eq!((own.as_str(), meanwhile.as_str(), range().as_str()), ("de 2 à 5", "2 to 5", "2 to 5"));
        assert_eq!(other.within(|| say!("unit-turns")), "turns", "what a language lacks is said in English");
        let breaks = std::panic::AssertUnwindSafe(|| other.within(|| panic!("in the midst of a sentence")));
        let broken = std::panic::catch_unwind(breaks);
        assert!(broken.is_err() && range() == "2 to 5");
        assert!(Words::named("en-GB").is_some() && Words::named("tlh").is_none());
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
