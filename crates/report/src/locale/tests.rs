use super::*;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use std::collections::{BTreeMap, BTreeSet};

type Used = BTreeMap<String, BTreeSet<String>>;

/// Every message of the English files, with what is put into it.
fn written() -> Used {
    let files = LANGUAGES[SOURCE].files;
    files.iter().flat_map(|(file, text)| messages("en", file, text)).fold(Used::new(), |mut out, (id, pattern)| {
        let mut found = BTreeSet::new();
        look(&pattern, &mut found);
        assert!(out.insert(id.clone(), found).is_none(), "`{id}` is there twice");
        out
    })
}

/// The messages of a file. What can't be read of it is a failure.
fn messages<'t>(tag: &str, file: &str, text: &'t str) -> Vec<(String, Pattern<&'t str>)> {
    let read = fluent_syntax::parser::parse(text);
    let resource = read.unwrap_or_else(|(_, faults)| panic!("{tag}/{file}.ftl: {faults:?}"));
    let message = |it: Entry<&'t str>| match it {
        Entry::Message(it) => Some((it.id.name.to_owned(), it.value.expect("a message has a text"))),
        _ => None,
    };
    resource.body.into_iter().filter_map(message).collect()
}

/// Every message of a language, by the file in which it is; one that is there twice is a failure.
fn all(language: &Language) -> BTreeMap<String, (&'static str, Pattern<&'static str>)> {
    let mut out = BTreeMap::new();
    for (file, text) in language.files {
        for (id, pattern) in messages(language.tag, file, text) {
            let before = out.insert(id.clone(), (*file, pattern));
            assert!(before.is_none(), "{}: `{id}` is there twice", language.tag);
        }
    }
    out
}

fn look(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    each(pattern, &mut |expression| {
        let (Expression::Inline(inline) | Expression::Select { selector: inline, .. }) = expression;
        if let InlineExpression::VariableReference { id } = inline {
            found.insert(id.name.to_owned());
        }
    });
}

/// Everything that is put into a pattern or chosen in it, those within others too.
fn each<'p>(pattern: &'p Pattern<&'p str>, see: &mut impl FnMut(&'p Expression<&'p str>)) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        see(expression);
        if let Expression::Select { variants, .. } = expression {
            variants.iter().for_each(|it| each(&it.value, see));
        }
    }
}

/// The names of numbers by which a message chooses its words by how many, each with the ways in which it does.
fn counts(pattern: &Pattern<&str>) -> BTreeMap<String, Vec<BTreeSet<String>>> {
    let mut out: BTreeMap<String, Vec<BTreeSet<String>>> = BTreeMap::new();
    each(pattern, &mut |expression| {
        let Expression::Select { selector: InlineExpression::VariableReference { id }, variants } = expression else {
            return;
        };
        let key = |it: &VariantKey<&str>| match it {
            VariantKey::Identifier { name } => (*name).to_owned(),
            VariantKey::NumberLiteral { value } => (*value).to_owned(),
        };
        let keys: BTreeSet<String> = variants.iter().map(|it| key(&it.key)).collect();
        if keys.contains("one") {
            out.entry(id.name.to_owned()).or_default().push(keys);
        }
    });
    out
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

/// The files whose messages are all there in Arabic: what is said in a room, and what is taken away from it.
const WHOLE: [&str; 20] = [
    "words",
    "names",
    "conduct",
    "run",
    "why",
    "debrief",
    "session",
    "table",
    "page",
    "screen",
    "room",
    "room_team",
    "room_act",
    "room_talk",
    "room_deal",
    "room_bridge",
    "room_lead",
    "room_lead_more",
    "room_debrief",
    "workshop",
];

/// Arabic messages whose words are the same from three on, because no noun is counted in them.
const ALIKE: [&str; 22] = [
    "deck-more",
    "deck-votes",
    "months-left",
    "own-none",
    "pack-may-how",
    "pack-order-how",
    "page-compare-others",
    "page-weakest",
    "pulls-beyond-linkage",
    "pulls-paid",
    "pulls-unpaid",
    "room-observers",
    "round-idle-unwilling",
    "seat-idle-unwilling",
    "session-instead-none",
    "session-messages-note",
    "session-seat-decided",
    "sheet-fit-all",
    "turn-counted",
    "turn-counted-mostly",
    "turn-seen-mostly",
    "turn-still",
];

#[test]
fn every_language_says_the_same_with_the_same() {
    let english = written();
    for language in &LANGUAGES[SOURCE + 1..] {
        for (id, (file, pattern)) in all(language) {
            let at = format!("{}/{file}.ftl: `{id}`", language.tag);
            let mut found = BTreeSet::new();
            look(&pattern, &mut found);
            let put = english.get(&id).unwrap_or_else(|| panic!("{at} is no message of English"));
            assert_eq!(&found, put, "{at} has other arguments");
        }
    }
}

#[test]
fn arabic_has_all_that_is_said_in_a_room_and_all_its_numbers() {
    let [english, arabic] =
        ["en", "ar"].map(|tag| all(LANGUAGES.iter().find(|it| it.tag == tag).expect("it is there")));
    let lacks: Vec<&String> =
        english.iter().filter(|it| WHOLE.contains(&it.1.0) && !arabic.contains_key(it.0)).map(|it| it.0).collect();
    assert!(lacks.is_empty(), "{} are missing: {lacks:?}", lacks.len());
    let mut narrow = Vec::new();
    for (id, (file, pattern)) in &arabic {
        let own = counts(pattern);
        for name in counts(&english[id].1).keys() {
            let ways = own.get(name).cloned().unwrap_or_default();
            let has = |keys: &BTreeSet<String>, it: &str| keys.contains(it) || (it == "two" && keys.contains("2"));
            let is_whole = |keys| ["one", "two", "few", "many", "other"].into_iter().all(|it| has(keys, it));
            if ways.is_empty() || !ways.iter().all(is_whole) {
                narrow.push((id.as_str(), format!("{file}.ftl: `{id}` knows `{name}` as {ways:?} alone")));
            }
        }
    }
    let said: Vec<&String> = narrow.iter().filter(|it| !ALIKE.contains(&it.0)).map(|it| &it.1).collect();
    assert!(said.is_empty(), "{said:#?}");
    let idle: Vec<_> = ALIKE.iter().filter(|it| narrow.iter().all(|at| at.0 != **it)).collect();
    assert!(idle.is_empty(), "{idle:?} have all numbers now");
}

#[test]
fn arabic_chooses_among_six_numbers_and_marks_what_runs_the_other_way() {
    let arabic = Words::named("ar-u-nu-latn").expect("it is there");
    let people = |n: usize| arabic.within(|| say!("room-seat-people", people: n));
    let said: BTreeSet<String> = [0, 1, 2, 3, 11, 100].map(people).into_iter().collect();
    assert!(said.len() >= 5, "{said:?}");
    assert!(Arc::ptr_eq(&arabic, &Words::named("ar").expect("it is there")), "files are read once");
    let welcome = arabic.within(|| say!("room-waiting", name: "Layla"));
    assert!(welcome.contains("\u{200F}\u{200E}Layla\u{200E}\u{200F}"), "{welcome:?}");
    let lent = arabic.within(|| say!("page-seek-kind"));
    assert!(lent.starts_with("\u{200F}\u{200E}"), "what a language lacks is English from left to right: {lent:?}");
}

#[test]
fn languages_are_called_what_they_call_themselves() {
    let choices = choices(["en", "ar", "fr"].into_iter());
    assert_eq!(choices, ["en", "ar", "ar-u-nu-latn", "ckb", "ckb-u-nu-latn", "fr"]);
    let labels: Vec<String> = choices.iter().map(|it| label(it)).collect();
    let wanted = [
        "English",
        "العربية ١٢٣ (مسودة)",
        "العربية 123 (مسودة)",
        "کوردی ١٢٣ (ڕەشنووس)",
        "کوردی 123 (ڕەشنووس)",
        "Français",
    ];
    assert_eq!(labels, wanted);
}
