//! `diwan passport`: what is shown to matter and cites nothing comes first; noise is no signal; and what is not known is
//! said not to be.

use serde_json::Value;

use super::{diwan, empty, json, number};

/// The well with three numbers in doubt: the water that there is, which is what is left of it in the end, and two that
/// matter little or not at all.
const DOUBTED: [&str; 6] = [
    "--set",
    "indicators.water=Uniform(20, 80)",
    "--set",
    "actors.north.influence=Uniform(40, 80)",
    "--set",
    "actors.south.stability=Uniform(40, 50)",
];

fn passport<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&["passport", "tiny", "--on", "end(water)"], more, &DOUBTED].concat()
}

fn of<'a>(found: &'a Value, path: &str) -> &'a Value {
    let all = found["assumptions"].as_array().expect("assumptions");
    all.iter().find(|it| it["path"] == path).unwrap_or_else(|| panic!("no {path} in {found}"))
}

#[test]
fn what_matters_is_told_from_nothing_and_what_does_not_is_not() {
    for seed in ["1", "2", "3", "4"] {
        let (found, code) = json(&passport(&["--draws", "400", "--seeds", "5", "--seed", seed]));
        assert_eq!(code, Some(0));
        let (water, idle) = (of(&found, "indicators.water"), of(&found, "actors.south.stability"));
        assert_eq!((&water["place"], &water["told"], &water["on"]), (&1.into(), &true.into(), &"end(water)".into()));
        assert!(number(water, "share") > 0.9 && number(water, "share_low") > 0.8, "{water}");
        assert_eq!(idle["told"], false, "seed {seed}: {idle}");
        // What the scenario states as certain comes last, and nobody knows what it does.
        let all = found["assumptions"].as_array().expect("assumptions");
        assert_eq!(found["all"].as_u64(), Some(all.len() as u64));
        assert!(all[..3].iter().all(|it| it["drawn"] == true) && all[3..].iter().all(|it| it["share"].is_null()));
        assert_eq!((&found["drawn"], &all[3]["place"]), (&3.into(), &Value::Null));
    }
}

#[test]
fn runs_that_are_there_and_threads_make_no_difference() {
    let folder = empty("passport").join("batch").display().to_string();
    let batch = [&["batch", "tiny", "--draws", "300", "--seeds", "4", "--quiet", "--out", &folder], &DOUBTED[..]];
    assert!(diwan(&batch.concat()).status.success());
    let played = |threads| json(&passport(&["--draws", "300", "--seeds", "4", "--threads", threads])).0;
    let (one, two, read) = (played("1"), played("2"), json(&passport(&["--from", &folder])).0);
    for key in ["assumptions", "metrics", "runs", "told"] {
        assert_eq!(one[key], two[key], "{key}");
        assert_eq!(one[key], read[key], "{key}");
    }
    let (other, code) = (diwan(&["passport", "tiny", "--from", &folder]), Some(2));
    assert_eq!(other.status.code(), code);
    assert!(String::from_utf8_lossy(&other.stderr).contains("as it is set now"));
}

#[test]
fn only_the_weakest_are_told_and_nothing_where_nothing_is_drawn() {
    // As it flows, wherever lines end.
    let text = |more: &[&str]| {
        let said = String::from_utf8_lossy(&diwan(more).stdout).into_owned();
        said.split_whitespace().collect::<Vec<&str>>().join(" ")
    };
    let weakest = text(&passport(&["--draws", "400", "--seeds", "5"]));
    assert!(weakest.contains("1. Water in the well") && weakest.contains("It cites no source."), "{weakest}");
    assert!(weakest.contains("can't be told from nothing"), "{weakest}");
    assert!(!weakest.contains("Stated as certain"), "{weakest}");
    let all = text(&passport(&["--draws", "400", "--seeds", "5", "--all"]));
    assert!(all.contains("Stated as certain") && all.len() > weakest.len(), "{all}");
    let (found, code) = json(&["passport", "tiny"]);
    assert_eq!((code, &found["runs"], &found["drawn"], &found["told"]), (Some(0), &0.into(), &0.into(), &0.into()));
    assert!(text(&["passport", "tiny"]).contains("Nothing is drawn"));
    let unknown = diwan(&["passport", "tiny", "--on", "end(watr)"]);
    assert_eq!(unknown.status.code(), Some(2));
}

#[test]
fn a_page_says_which_assumptions_are_weakest_and_json_does_where_a_page_is_asked_for() {
    let page = empty("passport-page").join("page.html");
    let file = page.display().to_string();
    let batch = ["batch", "tiny", "--runs", "200", "--metric", "end(water)"];
    let plain = json(&[&batch[..], &DOUBTED].concat()).0;
    assert!(plain.get("assumptions").is_none(), "{plain}");
    let (found, code) = json(&[&batch[..], &DOUBTED, &["--html", &file]].concat());
    let weakest = found["assumptions"]["assumptions"].as_array().expect("assumptions");
    assert_eq!((code, weakest.len(), &weakest[0]["path"]), (Some(0), 3, &"indicators.water".into()));
    let html = std::fs::read_to_string(&page).expect("a page");
    assert!(html.contains("least supported") && html.contains("Water in the well"), "{html}");
}
