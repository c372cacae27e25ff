//! Variants and digests: a variant says what is different and keeps everything else, and what is the same scenario has
//! the same digest.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use diwan::scenario::{ChangeKind, Loaded, Scenario, load, load_text};

const WELL: &str = include_str!("../../scenarios/tiny.ron");

/// A folder of files that is gone when the test is.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, files: &[(&str, &str)]) -> Self {
        let folder = std::env::temp_dir().join(format!("diwan-variants-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        for (file, text) in files {
            let path = folder.join(file);
            fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            fs::write(path, text).expect("written");
        }
        Self(folder)
    }

    fn at(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn sound(loaded: Loaded) -> Scenario {
    let shown = loaded.diagnostics.render(&loaded.sources, false);
    loaded.scenario.unwrap_or_else(|| panic!("{shown}"))
}

/// A variant of the well, and what it changes: `kind path`.
fn variant(name: &str, fields: &str) -> (Scenario, BTreeSet<String>) {
    let text = format!("(extends: \"base.ron\", {fields})");
    let folder = Folder::new(name, &[("base.ron", WELL), ("variant.ron", &text)]);
    let loaded = load(&folder.at("variant.ron"), &[]);
    let changes = loaded.variations.iter().flat_map(|it| &it.changes);
    let kind = |it| match it {
        ChangeKind::Added => "+",
        ChangeKind::Changed => "~",
        ChangeKind::TakenAway => "-",
        ChangeKind::Set => "set",
    };
    let changes = changes.map(|it| format!("{} {}", kind(it.kind), it.path)).collect();
    (sound(loaded), changes)
}

fn keys<'s>(list: impl IntoIterator<Item = &'s String>) -> Vec<&'s str> {
    list.into_iter().map(String::as_str).collect()
}

fn set<const N: usize>(list: [&str; N]) -> BTreeSet<String> {
    list.map(str::to_owned).into()
}

#[test]
fn an_entry_that_is_added_drops_no_other() {
    let flood = "events: {\"flood\": (name: \"A flood\", hazard: 0.1, effects: {\"water\": 30})}";
    let (scenario, changes) = variant("added", flood);
    assert_eq!(keys(scenario.events.iter().map(|it| &it.key)), ["drought", "flood", "rain"]);
    assert_eq!(changes, set(["+ events.flood"]));
    assert_eq!(scenario.actors.len(), 2, "what is not spoken of stays");
}

#[test]
fn what_is_taken_away_is_written() {
    let (scenario, changes) =
        variant("taken", "events: {\"rain\": None}, choices: {\"north\": {\"dig\": None}}, dialogues: None");
    assert_eq!(keys(scenario.events.iter().map(|it| &it.key)), ["drought"]);
    assert_eq!(keys(scenario.choices.iter().map(|it| &it.notation)), ["north.cart", "south.cart", "south.dig"]);
    assert!(scenario.dialogues.is_empty());
    assert_eq!(changes, set(["- events.rain", "- choices.north.dig", "- dialogues"]));
}

#[test]
fn tables_within_an_entry_are_laid_over_each_other_too() {
    let (scenario, changes) = variant(
        "nested",
        "actors: {\"north\": (goals: {\"water\": None, \"south.influence\": -0.2}, influence: 70)},
         indicators: {\"water\": (flow: (months: 6))},
         rules: (headroom: 20)",
    );
    let north = &scenario.actors[0];
    let goals: Vec<&str> =
        north.goals.iter().map(|it| scenario.variables[usize::from(it.variable.0)].notation.as_str()).collect();
    assert_eq!(goals.iter().copied().collect::<BTreeSet<_>>(), ["north.stability", "south.influence"].into());
    let level = |name: &str| &scenario.variables[usize::from(scenario.variable(name).expect("declared").0)];
    assert_eq!((level("north.influence").start.nominal(), level("north.stability").start.nominal()), (70.0, 50.0));
    let flow = level("water").flow.as_ref().expect("a flow");
    assert_eq!((flow.months.nominal(), flow.terms.len()), (6.0, 1), "the rest of the flow stays");
    assert_eq!(scenario.rules.headroom.nominal(), 20.0);
    assert_eq!(
        changes,
        set([
            "- actors.north.goals.water",
            "+ actors.north.goals.\"south.influence\"",
            "~ actors.north.influence",
            "~ indicators.water.flow.months",
            "+ rules",
        ])
    );
}

#[test]
fn a_number_in_short_and_one_in_full_are_the_same_number() {
    let full = "actors: {\"north\": (influence: (flow: (base: 60, months: 12)), goals: {\"water\": (times: \"1\")})}";
    let (scenario, _) = variant("full", full);
    let influence = &scenario.variables[usize::from(scenario.variable("north.influence").expect("declared").0)];
    assert_eq!((influence.start.nominal(), influence.flow.is_some()), (60.0, true), "the start of the base stays");
    let water = scenario.actors[0].goals.iter().find(|it| it.times.is_some()).expect("a goal with a factor");
    assert_eq!(water.weight.nominal(), 0.8);
    let (short, changes) = variant("short", "indicators: {\"water\": 40}");
    let water = &short.variables[usize::from(short.variable("water").expect("declared").0)];
    assert_eq!((water.start.nominal(), water.flow.is_some(), changes), (40.0, true, set(["~ indicators.water"])));
}

#[test]
fn outcomes_keep_their_priority() {
    let order = |name: &str, fields: &str| {
        let (scenario, _) = variant(name, fields);
        scenario.outcomes.iter().map(|it| it.key.clone()).collect::<Vec<_>>()
    };
    let flood = "\"flood\": (when: \"water > 90\")";
    assert_eq!(order("last", &format!("outcomes: {{{flood}}}")), ["quarrel", "plenty", "flood", "truce"]);
    assert_eq!(
        order("placed", &format!("outcomes: {{{flood}, \"plenty\": ()}}")),
        ["quarrel", "flood", "plenty", "truce"]
    );
    let anew = format!(
        "anew: [\"outcomes\"], outcomes: {{{flood}, \"rest\": (when: \"true\")}}, events: {{\"drought\": None}}"
    );
    assert_eq!(order("anew", &anew), ["flood", "rest"]);
}

#[test]
fn what_is_told_anew_is_not_laid_over_anything() {
    let (scenario, changes) =
        variant("anew_goals", "anew: [\"actors.north.goals\"], actors: {\"north\": (goals: {\"water\": 0.1})}");
    assert_eq!(scenario.actors[0].goals.len(), 1);
    assert_eq!(changes, set(["- actors.north.goals", "+ actors.north.goals"]));
}

#[test]
fn a_variant_that_changes_nothing_is_its_base() {
    let (same, changes) = variant("same", "events: {}, actors: {\"north\": (influence: 60)}");
    let base = sound(load_text("base.ron", WELL, &[]));
    assert_eq!((same.digest, same.words), (base.digest, base.words));
    assert!(changes.is_empty(), "{changes:?}");
}

#[test]
fn each_link_of_a_chain_says_what_it_changes() {
    let middle = "(extends: \"base.ron\", turns: 3, settings: [\"hold north\"])";
    let last = "(extends: \"middle.ron\", events: {\"rain\": (hazard: 0.5)})";
    let folder = Folder::new("chain", &[("base.ron", WELL), ("middle.ron", middle), ("last.ron", last)]);
    let loaded = load(&folder.at("last.ron"), &[]);
    let told: Vec<_> =
        loaded.variations.iter().map(|it| (it.name.as_str(), it.base.as_str(), it.changes.len())).collect();
    assert_eq!(told, [("middle", "base", 2), ("last", "middle", 1)]);
    let hazard = &loaded.variations[1].changes[0];
    assert_eq!(
        (hazard.path.as_str(), hazard.was.as_deref(), hazard.now.as_deref()),
        ("events.rain.hazard", Some("0.3"), Some("0.5"))
    );
    assert_eq!(sound(loaded).calendar.turns, 3);
}

fn digests(text: &str) -> (String, String) {
    let scenario = sound(load_text("well.ron", text, &[]));
    (scenario.digest, scenario.words)
}

#[test]
fn what_says_the_same_has_the_same_digests() {
    let plain = digests(WELL);
    let same = [
        WELL.replace('\n', "\r\n"),
        format!("\u{feff}{WELL}"),
        WELL.replace("    turns: 2,", "    turns: 2, // as in the summer of 2020\n\n"),
        WELL.replace("influence: 60, stability: 50,", "stability: 50,  influence: 60.0,"),
        WELL.replace("influence: 60", "influence: (start: 60)"),
        WELL.replace("\"water\": 0.8", "\"water\": (weight: 0.8)"),
        WELL.replace("cost: 0.1, cooldown: 1", "cost: 1e-1, once: None, cooldown: 1"),
    ];
    for text in same {
        assert_ne!(text, WELL);
        assert_eq!(digests(&text), plain, "{text}");
    }
    let folder = Folder::new("crlf", &[("one/well.ron", WELL), ("two/spring.ron", &WELL.replace('\n', "\r\n"))]);
    let at = |path: &str| sound(load(&folder.at(path), &[]));
    assert_eq!((at("one/well.ron").digest, at("two/spring.ron").digest), (plain.0.clone(), plain.0.clone()));
    assert_eq!(at("two/spring.ron").words, plain.1);
}

#[test]
fn a_mended_word_changes_the_words_and_not_the_rules() {
    let plain = digests(WELL);
    let mended = [
        WELL.replace("The northern farm", "The farm in the north"),
        WELL.replace("low: \"dry\"", "low: \"bone dry\""),
        WELL.replace("title: \"The well\"", "title: \"A well\""),
        WELL.replace("    events: {", "    sources: {\"diary\": (title: \"Diary\")},\n    events: {"),
        WELL.replace("start: 50,", "start: (value: 50, note: \"measured\"),"),
    ];
    for text in mended {
        let (rules, words) = digests(&text);
        assert!(text != WELL && rules == plain.0 && words != plain.1, "{text}");
    }
}

/// Every number, and every word that is no text, changes the digest of rules when it is changed.
#[test]
fn whatever_changes_play_changes_the_rules() {
    let plain = digests(WELL).0;
    let mut other = 0;
    let bytes = WELL.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        // A digit that is a number by itself, outside what people read.
        let alone = byte.is_ascii_digit() && !bytes[at + 1].is_ascii_digit();
        let line = WELL[..at].lines().last().unwrap_or_default();
        if !alone || *byte == b'9' || line.trim_start().starts_with("//") || line.contains("format") {
            continue;
        }
        let text = format!("{}{}{}", &WELL[..at], char::from(byte + 1), &WELL[at + 1..]);
        let loaded = load_text("well.ron", &text, &[]);
        let Some(scenario) = loaded.scenario else { continue };
        assert_ne!(scenario.digest, plain, "{}", &WELL[at.saturating_sub(40)..at + 1]);
        other += 1;
    }
    assert!(other > 60, "{other}");
    for (old, new) in
        [("kind: Act", "kind: Stance"), ("water < 30", "water <= 30"), ("outcome: \"quarrel\"", "outcome: \"plenty\"")]
    {
        assert_ne!(digests(&WELL.replacen(old, new, 1)).0, plain, "{old}");
    }
    let under = |setting: &str| sound(load_text("well.ron", WELL, &[setting.to_owned()])).digest;
    assert_eq!(under("actors.north.influence=60"), plain, "a setting that sets what is there");
    assert_eq!(under("hold   north"), under("hold north"));
    let settings =
        ["hold north", "hold south", "hold north@1", "events off", "jitter 0.1", "policy *=random", "turns=3"];
    let all: BTreeSet<String> = settings.iter().map(|it| under(it)).chain([plain]).collect();
    assert_eq!(all.len(), settings.len() + 1);
}

#[test]
fn a_mended_translation_changes_the_words_and_no_rule() {
    let english = "scenario = The well\nindicator-water = Water\n";
    let of = |name: &str, french: &str| {
        let files = [("well/scenario.ron", WELL), ("v/scenario.ron", "(extends: \"well\")")];
        let texts = [("v/text/en.ftl", english), ("v/text/fr.ftl", french)];
        let folder = Folder::new(name, &[files, texts].concat());
        let loaded = load(&folder.at("v"), &[]);
        let french = loaded.texts.get("fr").map(|it| (it.title.clone(), it.actors[0].name.clone()));
        (french, sound(loaded))
    };
    let ((plain, was), (mended, is)) =
        (of("french", "scenario = Le puit\n"), of("french_mended", "scenario = Le puits\n"));
    // What the variant translates is French; the rest is as the base says it.
    assert_eq!(plain, Some(("Le puit".to_owned(), "The northern farm".to_owned())));
    assert_eq!(mended.expect("French").0, "Le puits");
    assert_eq!((&was.digest, &was.title), (&is.digest, &is.title));
    assert_ne!(was.words, is.words);
}

#[test]
fn a_section_leads_to_its_scenario() {
    let folder = Path::new("scenarios/us_iraq_2020");
    let whole = sound(load(&folder.display().to_string(), &[]));
    for part in ["actors.ron", "claims.ron", "text/en.ftl", "scenario.ron"] {
        let part = sound(load(&folder.join(part).display().to_string(), &[]));
        assert_eq!((&part.name, &part.digest), (&whole.name, &whole.digest));
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_is_no_section_and_no_text() {
    let head = "(extends: \"base.ron\")";
    let folder = Folder::new("pipe", &[("base.ron", WELL), ("v/scenario.ron", head), ("v/text/en.ftl", "a = b")]);
    for part in ["v/events.ron", "v/text/fr.ftl"] {
        let path = folder.at(part);
        assert!(std::process::Command::new("mkfifo").arg(&path).status().expect("mkfifo").success());
        let loaded = load(&folder.at("v"), &[]);
        let codes: Vec<&str> = loaded.diagnostics.sorted().iter().map(|it| it.code).collect();
        assert!(loaded.scenario.is_none() && codes.contains(&"not-a-file"), "{part}: {codes:?}");
        fs::remove_file(&path).expect("removed");
    }
}
