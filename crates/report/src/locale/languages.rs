//! The languages that come with the program: what each calls itself, its files, and whether somebody who speaks it has
//! read them.

use super::digits::Digits;

/// The place of the language that every message is there in.
pub(super) const SOURCE: usize = 0;

/// A language of the program.
pub(super) struct Language {
    /// As it is named in files and addresses.
    pub(super) tag: &'static str,
    /// What it calls itself.
    name: &'static str,
    /// The word for a draft in it, where nobody has read its words who speaks it from childhood.
    draft: Option<&'static str>,
    /// Its files, by name.
    pub(super) files: &'static [(&'static str, &'static str)],
}

/// The files of a language, by name.
macro_rules! files {
    ($tag:literal: $($name:literal)*) => {
        &[$(($name, include_str!(concat!("../../locale/", $tag, "/", $name, ".ftl")))),*]
    };
}

/// The languages that come with the program.
pub(super) const LANGUAGES: [Language; 3] = [
    Language {
        tag: "en",
        name: "English",
        draft: None,
        files: files!("en": "words" "names" "conduct" "run" "why" "table" "debrief" "session" "batch" "studies" "robust" "seek"
            "depends" "page" "bound" "page_bench" "check" "program" "screen" "play" "room" "room_team" "room_act" "room_talk"
            "room_bridge" "room_deal" "room_lead" "room_lead_more" "room_debrief" "workshop"),
    },
    // What is not in the list is said in English: studies, and what is for authors of scenarios.
    Language {
        tag: "ar",
        name: "العربية",
        draft: Some("مسودة"),
        files: files!("ar": "words" "names" "conduct" "run" "why" "table" "debrief" "session" "batch" "page" "screen" "play"
            "room" "room_team" "room_act" "room_talk" "room_bridge" "room_deal" "room_lead" "room_lead_more" "room_debrief"
            "workshop"),
    },
    // The door, the frame of a team's page, phases, buttons, the curtain; the rest is said in English.
    Language { tag: "ckb", name: "کوردی", draft: Some("ڕەشنووس"), files: files!("ckb": "names" "room") },
];

/// What languages call themselves that only scenarios have.
const OTHERS: [(&str, &str); 11] = [
    ("am", "አማርኛ"),
    ("de", "Deutsch"),
    ("es", "Español"),
    ("fa", "فارسی"),
    ("fr", "Français"),
    ("he", "עברית"),
    ("kmr", "Kurdî"),
    ("ku", "Kurdî"),
    ("ru", "Русский"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
];

/// What people may choose to read in: English, the other languages of the program, and those that a scenario has besides.
/// A language with digits of its own is there once more with those of English, by the tag that standards have for it.
#[must_use]
pub fn choices<'a>(scenario: impl Iterator<Item = &'a str>) -> Vec<String> {
    let own = LANGUAGES.iter().map(|it| it.tag);
    let others = scenario.filter(|it| LANGUAGES.iter().all(|own| own.tag != *it));
    let both = |tag: &str| match Digits::of(tag) {
        Digits::Own(_) => vec![tag.to_owned(), format!("{tag}-u-nu-latn")],
        Digits::Latin => vec![tag.to_owned()],
    };
    own.chain(others).flat_map(both).collect()
}

/// What a language calls itself, with a word of its own where what is read in it is a draft: `العربية (مسودة)`. A tag that
/// nobody knows stands for itself.
#[must_use]
pub fn label_alone(tag: &str) -> String {
    labelled(tag, "")
}

/// The same with its digits, where there are two kinds of them: `العربية ١٢٣ (مسودة)`.
#[must_use]
pub fn label(tag: &str) -> String {
    match (Digits::of(root(tag)), Digits::of(tag)) {
        (Digits::Latin, _) => labelled(tag, ""),
        (Digits::Own(_), own) => labelled(tag, &format!(" {}", own.shaped("123"))),
    }
}

fn labelled(tag: &str, digits: &str) -> String {
    let of_ours = LANGUAGES.iter().find(|it| it.tag == root(tag));
    let other = || OTHERS.iter().find(|it| it.0 == root(tag)).map_or(tag, |it| it.1);
    let name = of_ours.map_or_else(other, |it| it.name);
    let draft = of_ours.and_then(|it| it.draft).map_or_else(String::new, |it| format!(" ({it})"));
    format!("{name}{digits}{draft}")
}

/// The language of which a tag says a variety: `pt` of `pt-BR`.
fn root(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}
