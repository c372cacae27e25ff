//! `diwan list` and `diwan fmt`: what is listed is taken by the commands it is for, and files are laid out in place.

use std::process::Command;

use diwan::scenario::{Scenario, load, read_metric};
use diwan::study::{Listing, list};
use diwan::text::{Sources, Span};

fn scenario(name: &str) -> Scenario {
    load(name, &[]).scenario.expect("a bundled scenario is sound")
}

/// The first fault of a bundled scenario under a setting.
fn fault(name: &str, setting: &str) -> Option<String> {
    let loaded = load(name, &[setting.to_owned()]);
    loaded.diagnostics.is_refused().then(|| loaded.diagnostics.render(&loaded.sources, false))
}

#[test]
fn every_path_and_setting_that_is_listed_can_be_set() {
    for name in ["tiny", "nile_dam"] {
        let scenario = scenario(name);
        let paths = list(&scenario, Listing::Paths);
        let settings = list(&scenario, Listing::Settings);
        assert!(paths.len() > 60 && settings.len() > 20, "{name}: {} and {}", paths.len(), settings.len());
        for path in paths {
            let setting = format!("{}={}", path.name, path.about);
            assert_eq!(fault(name, &setting), None, "{name}: {setting}");
        }
        for setting in settings {
            assert_eq!(fault(name, &setting.name), None, "{name}: {}", setting.name);
        }
    }
}

#[test]
fn every_metric_that_is_listed_is_one_and_every_tag_is_somebody_s() {
    let scenario = scenario("us_iraq_2020");
    let metrics = list(&scenario, Listing::Metrics);
    let mut sources = Sources::new();
    for metric in &metrics {
        let file = sources.add("metric", metric.name.clone());
        let read = read_metric(&scenario, &metric.name, Span::new(file, 0, metric.name.len()));
        assert_eq!(read.expect("it is one").notation(&scenario), metric.name);
    }
    for wanted in
        ["share(reset)", "end(attacks)", "total(attacks)", "months_to(strategic)", "conduct(iran.us)", "length()"]
    {
        assert!(metrics.iter().any(|it| it.name == wanted), "{wanted}");
    }
    let tags = list(&scenario, Listing::Tags);
    let coercive = tags.iter().find(|it| it.name == "coercive").expect("a tag of the flagship");
    assert!(
        coercive.about.contains("us.strike") && coercive.about.contains("the posture strategic.press"),
        "{coercive:?}"
    );
}

#[test]
fn files_are_laid_out_in_place_once() {
    let folder = std::env::temp_dir().join(format!("diwan-fmt-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder");
    let file = folder.join("s.ron");
    let run = |args: &[&str]| {
        let output =
            Command::new(env!("CARGO_BIN_EXE_diwan")).current_dir(&folder).args(args).output().expect("it starts");
        (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
    };
    std::fs::write(&file, "(a:1,// why\r\nb:0.50)").expect("written");
    assert_eq!(run(&["fmt", "--check", "s.ron"]), (Some(4), "s.ron\n".into()));
    assert_eq!(run(&["fmt", "s.ron"]), (Some(0), "s.ron\n".into()));
    assert_eq!(std::fs::read_to_string(&file).expect("there"), "(a: 1, // why\r\n    b: 0.50)\r\n");
    assert_eq!(run(&["fmt", "--check", "."]), (Some(0), String::new()));
    std::fs::write(&file, "(a:1").expect("written");
    assert_eq!(run(&["fmt", "."]), (Some(3), String::new()));
    assert_eq!(std::fs::read_to_string(&file).expect("there"), "(a:1", "what is no RON stays");
    std::fs::remove_dir_all(&folder).expect("removed");
}
