//! Texts lie apart from numbers: a scenario is the same wherever they stand, a translation changes only what people
//! read, and no text file makes a reader fall over.

use std::sync::Arc;

use diwan::kernel::Seed;
use diwan::model::Model;
use diwan::report::{Look, tell};
use diwan::scenario::{Languages, Loaded, Scenario, Texts, load, load_bundled, load_text};
use diwan::sim::play;
use diwan::text::{Diagnostics, Sources, messages};
use proptest::prelude::*;

use super::BUNDLED;
use super::text::with_claims;

fn sound(loaded: Loaded) -> (Scenario, Languages) {
    let shown = loaded.diagnostics.render(&loaded.sources, false);
    (loaded.scenario.unwrap_or_else(|| panic!("{shown}")), loaded.texts)
}

/// Everything about a scenario but where it stands and the digest of its files.
fn content(scenario: Scenario) -> String {
    let shown = format!("{:#?}", Scenario { digest: String::new(), ..scenario });
    let mut out = String::new();
    for (place, part) in shown.split("Span {").enumerate() {
        out += if place == 0 { part } else { part.split_once('}').expect("a span ends").1 };
    }
    out
}

#[test]
fn a_scenario_is_the_same_with_its_texts_among_its_numbers() {
    for name in BUNDLED {
        let (apart, texts) = sound(load_bundled(name));
        let (together, other) = sound(load_text(name, &with_claims(name).text(), &[]));
        let (apart, together) = (content(apart), content(together));
        let differs = apart.lines().zip(together.lines()).find(|(a, b)| a != b);
        assert!(differs.is_none() && apart == together, "{name}: {differs:?}");
        assert_eq!(texts, other, "{name}");
    }
}

#[test]
fn a_path_of_a_setting_leads_to_the_same_place_wherever_the_texts_stand() {
    let folder = "tests/faults/text_untranslated";
    let settings = [
        "indicators.water=7",
        "indicators.water.value=7",
        "indicators.water.start=7",
        "actors.south.influence.value=33; actors.south.influence.note=why",
        "dialogues.pier.agendas.fair.quota=0.5",
        "dialogues.pier.agendas.fair.attention.quota=0.5",
        "actors.north.name=\"The north\"",
    ];
    let under = |settings: &str| sound(load(folder, &[settings.to_owned()]));
    let names = |settings: &str| under(settings).1.source;
    let water = |it: &Scenario| it.variables[usize::from(it.variable("water").expect("declared").0)].start.nominal();
    assert_eq!(settings[..3].iter().map(|it| water(&under(it).0)).collect::<Vec<_>>(), [7.0; 3]);
    let (weight, texts) = under(settings[3]);
    let id = weight.variable("south.influence").expect("declared");
    let start = &weight.variables[id.index()].start;
    assert_eq!(
        (start.nominal(), start.note.as_deref(), texts.source.variable(id)),
        (33.0, Some("why"), Some("Weight"))
    );
    for setting in &settings[4..6] {
        assert_eq!(under(setting).0.dialogues[0].agendas[0].attention[0].1.nominal(), 0.5);
    }
    assert_eq!(
        (names("turns=6").actors[0].name.as_str(), names(settings[6]).actors[0].name.as_str()),
        ("The northern shore", "The north")
    );
}

#[test]
fn a_translation_changes_what_people_read_and_nothing_else() {
    let folder = std::env::temp_dir().join(format!("diwan-texts-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("text")).expect("a folder");
    let copy = |name: &str| {
        std::fs::copy(format!("tests/faults/text_untranslated/{name}"), folder.join(name)).expect("copied")
    };
    copy("scenario.ron");
    copy("text/en.ftl");
    std::fs::write(folder.join("text/fr.ftl"), "-lac = lac\nscenario = Le { -lac }\nissue-quota =\n    .low = rien\n")
        .expect("written");
    let (scenario, texts) = sound(load(&folder.display().to_string(), &[]));
    std::fs::remove_dir_all(&folder).expect("removed");
    let (english, french) = (&texts.source, texts.get("fr").expect("French"));
    assert_eq!((english.title.as_str(), french.title.as_str()), ("The lake", "Le lac"));
    assert_eq!((french.issues[1].low.as_str(), french.issues[1].high.as_str()), ("rien", "the whole catch"));
    assert_eq!((texts.get("en"), texts.get("ar")), (Some(english), None));
    assert_eq!(texts.names().collect::<Vec<_>>(), ["en", "fr"]);
    // What is called after something else is called after it in every language.
    let quota = scenario.variable("issue.quota").expect("declared");
    let ends = |it: &Texts| it.variables[quota.index()].ends.clone().map(|it| it.0);
    assert_eq!((ends(english), ends(french)), (Some("none".to_owned()), Some("rien".to_owned())));
    let mut same = french.clone();
    same.title = english.title.clone();
    (same.issues[1].low, same.variables[quota.index()].ends) =
        (english.issues[1].low.clone(), english.variables[quota.index()].ends.clone());
    assert_eq!(&same, english, "what is not translated is read in English");
}

/// Two people read one run, each in a language of their own.
#[test]
fn one_run_is_told_in_two_languages() {
    let folder = std::env::temp_dir().join(format!("diwan-two-languages-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("text")).expect("a folder");
    for name in ["scenario.ron", "text/en.ftl"] {
        std::fs::copy(format!("tests/faults/text_untranslated/{name}"), folder.join(name)).expect("copied");
    }
    std::fs::write(folder.join("text/fr.ftl"), "scenario = Le lac\nactor-south = La rive sud\n").expect("written");
    let (scenario, texts) = sound(load(&folder.display().to_string(), &[]));
    std::fs::remove_dir_all(&folder).expect("removed");
    let model = Arc::new(Model::compile(Arc::new(scenario)));
    let run = play(&model, Seed(3), 0);
    let look = Look { width: 80, colour: false, brief: false, plain: true };
    let told = |texts: &Texts| tell(&model, texts, &run, &look);
    let (english, french) = (told(&texts.source), told(texts.get("fr").expect("French")));
    assert!(english.starts_with("The lake\n") && french.starts_with("Le lac\n"), "{french}");
    assert!(english.contains("The southern shore") && !french.contains("The southern shore"), "{french}");
    assert!(french.contains("La rive sud") && french.contains("The northern shore"), "{french}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    /// Pieces of Fluent in any order are read or refused, every fault inside the text.
    #[test]
    fn any_text_is_read_as_fluent_or_refused(parts in prop::collection::vec(0..PIECES.len(), 0..40)) {
        let text: String = parts.iter().map(|it| PIECES[*it]).collect();
        let (mut sources, mut faults) = (Sources::new(), Diagnostics::new());
        let file = sources.add("en.ftl", text.clone());
        let read = messages(&sources, file, &mut faults);
        prop_assert!(read.whole || faults.is_refused(), "{text:?}");
        for fault in faults.sorted() {
            prop_assert!(fault.span.start <= fault.span.end && fault.span.end <= text.len(), "{fault:?} in {text:?}");
            prop_assert!(text.is_char_boundary(fault.span.start) && text.is_char_boundary(fault.span.end));
            prop_assert!(fault.render(&sources, false).contains(fault.code));
        }
        for message in &read.list {
            let texts = message.text.iter().chain(message.attributes.iter().map(|(_, text)| text));
            prop_assert!(texts.into_iter().all(|it| it.split("\n\n").all(|it| !it.contains('\n') && it.trim_ascii() == it)), "{read:?}");
        }
    }
}

const PIECES: [&str; 26] = [
    "a = b\n",
    "a =\n    b\n\n    c\n",
    "-t = u\n",
    "    .x = y\n",
    "    ",
    "\n",
    "\r\n",
    "\t",
    "{ a }",
    "{ -t }",
    "{ a.x }",
    "{\"{\"}",
    "{",
    "}",
    "\"",
    "\\",
    "(",
    ")",
    "$v",
    " -> ",
    "*[o]",
    "# c\n",
    "=",
    ".",
    "é",
    "\u{a0}\u{2028}",
];

#[test]
fn nothing_in_a_text_file_leads_anybody_down_a_hole() {
    let mut sources = Sources::new();
    let mut codes = |text: String| {
        let file = sources.add("en.ftl", text);
        let mut faults = Diagnostics::new();
        messages(&sources, file, &mut faults);
        faults.sorted().iter().map(|it| it.code).collect::<std::collections::BTreeSet<_>>()
    };
    assert_eq!(codes(format!("a = {}\n", "{".repeat(200_000))), ["unresolved"].into());
    assert_eq!(codes(format!("a = {}\n", "{ F(".repeat(200_000))), ["unresolved"].into());
    assert_eq!(codes(format!("a = {}\n", "{\n b ->\n *[c] ".repeat(50_000))), ["unresolved"].into());
    // Each says the one before ten times over: ten to the eighth.
    let laughs: String = (1..9).map(|it| format!("-l{it} = {}\n", format!("{{ -l{} }}", it - 1).repeat(20))).collect();
    let laughs = codes(format!("-l0 = ha\n{laughs}a = {{ -l6 }}\n"));
    assert!(laughs.contains("too-large"), "{laughs:?}");
    let chain: String = (0..50_000).map(|it| format!("-l{it} = {{ -l{} }}\n", it + 1)).collect();
    assert!(codes(format!("{chain}-l50000 = end\na = {{ -l0 }}\n")).contains("too-deep"));
}
