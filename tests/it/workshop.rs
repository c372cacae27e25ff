//! The workshop of a scenario: it is read as written, laid over by variants, translated, and changes nothing in play.

use diwan::scenario::{Inject, Loaded, Minutes, Scenario, Texts, load, load_text};

const WELL: &str = include_str!("../../scenarios/tiny.ron");

const WORKSHOP: &str = r#"workshop: (
    seats: ["south", "north"],
    minutes: (brief: 10, negotiate: 8, debrief: 50),
    injects: {
        "late": (event: "drought", turn: 4),
        "early": (event: "rain", turn: 2, expected: "They share.", ask: ["Who was told?", "Who was not?"]),
    },
    aims: ["To share a well."], questions: ["Who gave way?"],
),"#;

/// The well with more turns and a section.
fn well(section: &str) -> String {
    let longer = WELL.replacen("turns: 2,", "turns: 6,", 1);
    let end = longer.rfind(')').expect("its bracket");
    format!("{}{section}\n)", &longer[..end])
}

fn sound(loaded: Loaded) -> (Scenario, Texts) {
    let shown = loaded.diagnostics.render(&loaded.sources, false);
    (loaded.scenario.unwrap_or_else(|| panic!("{shown}")), loaded.texts.source)
}

#[test]
fn seats_keep_their_order_and_injects_that_of_their_turns() {
    let (scenario, texts) = sound(load_text("well.ron", &well(WORKSHOP), &[]));
    let keys: Vec<&str> = scenario.workshop.seats.iter().map(|it| scenario.actors[it.index()].key.as_str()).collect();
    assert_eq!(keys, ["south", "north"]);
    let minutes = Minutes { brief: Some(10), negotiate: Some(8), debrief: Some(50), ..Minutes::default() };
    assert_eq!(scenario.workshop.minutes, minutes);
    let event = |key: &str| scenario.event(key).expect("declared");
    let inject = |key: &str, of: &str, turn| Inject { key: key.to_owned(), event: event(of), turn };
    assert_eq!(scenario.workshop.injects, [inject("early", "rain", 1), inject("late", "drought", 3)]);
    assert_eq!(texts.workshop.aims, ["To share a well."]);
    assert_eq!(texts.workshop.injects[0].ask, ["Who was told?", "Who was not?"]);
    assert_eq!((texts.workshop.injects[0].expected.as_str(), texts.workshop.injects[1].ask.len()), ("They share.", 0));
}

#[test]
fn a_workshop_is_of_the_words_and_changes_no_rule() {
    let (plain, texts) = sound(load_text("well.ron", &well(""), &[]));
    let (with, _) = sound(load_text("well.ron", &well(WORKSHOP), &[]));
    assert_eq!(plain.digest, with.digest);
    assert_ne!(plain.words, with.words);
    assert_eq!(texts.workshop, Texts::default().workshop);
    let (empty, _) = sound(load_text("well.ron", &well("workshop: (),"), &[]));
    assert_eq!((empty.digest, empty.words), (plain.digest, plain.words), "what says nothing is not there");
}

#[test]
fn a_setting_reaches_it_and_a_shorter_run_only_doubts_its_injects() {
    let set = |setting: &str| load_text("well.ron", &well(WORKSHOP), &[setting.to_owned()]);
    let (scenario, _) = sound(set("workshop.minutes.negotiate=12"));
    assert_eq!(scenario.workshop.minutes.negotiate, Some(12));
    let shorter = set("turns=3");
    assert!(shorter.diagnostics.sorted().iter().any(|it| it.code == "inject-after-end"));
    assert!(shorter.scenario.is_some());
}

#[test]
fn a_variant_lays_its_workshop_over_that_of_its_base() {
    let folder = std::env::temp_dir().join(format!("diwan-workshop-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("short/text")).expect("made");
    let write = |name: &str, text: &str| std::fs::write(folder.join(name), text).expect("written");
    write("base.ron", &well(WORKSHOP));
    let variant = r#"(extends: "base.ron", workshop: (seats: ["north"], injects: {"late": None}))"#;
    write("short/scenario.ron", variant);
    let texts = "workshop =\n    One.\n\n    Two,\n    and more.\n    .ground_rules =\n        Be kind.\ninject-early = They wait.\n";
    // Everything else keeps its texts among its numbers, where they stand in the base.
    write("short/text/en.ftl", texts);
    let (scenario, texts) = sound(load(&folder.join("short").display().to_string(), &[]));
    std::fs::remove_dir_all(&folder).expect("removed");
    assert_eq!((scenario.workshop.seats.len(), scenario.workshop.injects.len()), (1, 1));
    assert_eq!(scenario.workshop.minutes.debrief, Some(50), "what is not spoken of stays");
    assert_eq!(texts.workshop.aims, ["One.", "Two, and more."]);
    assert_eq!((texts.workshop.ground_rules.len(), texts.workshop.questions.len()), (1, 1));
    assert_eq!((texts.workshop.injects[0].expected.as_str(), texts.workshop.injects[0].ask.len()), ("They wait.", 2));
}
