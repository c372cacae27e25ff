//! What results depend on: a scenario in which that is known, by every method, from runs that are played and from
//! those that are there; and what is said where nothing can be.

use serde_json::Value;

use super::{diwan, empty, json, number};

/// The well with three numbers in doubt: the water that there is, which is what is left of it in the end; a number that
/// matters a little; and one that nothing here asks for.
const DOUBTED: [&str; 6] = [
    "--set",
    "indicators.water=Uniform(20, 80)",
    "--set",
    "actors.north.influence=Uniform(40, 80)",
    "--set",
    "actors.south.stability=Uniform(40, 50)",
];

fn with<'a>(arguments: &[&'a str]) -> Vec<&'a str> {
    [arguments, &DOUBTED].concat()
}

fn sensitivity<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&["sensitivity", "tiny"][..], more].concat()
}

fn factor<'a>(found: &'a Value, path: &str) -> &'a Value {
    let factors = found["factors"].as_array().expect("factors");
    factors.iter().find(|it| it["path"] == path).unwrap_or_else(|| panic!("no {path} in {found}"))
}

#[test]
fn every_method_finds_what_matters() {
    let on = ["sensitivity", "tiny", "--on", "end(water)"];
    for (method, size, runs) in [("given-data", "600", "6"), ("sobol", "64", "12"), ("morris", "20", "12")] {
        let options = ["--method", method, "--size", size, "--runs", runs, "--threads"];
        let [(found, code), (again, _)] =
            ["1", "2"].map(|threads| json(&with(&[&on[..], &options[..], &[threads]].concat())));
        assert_eq!(code, Some(0));
        assert_eq!(found["factors"], again["factors"], "{method}: threads make a difference");
        assert_eq!((found["method"].as_str(), found["on"].as_str()), (Some(method), Some("end(water)")));
        assert_eq!(found["factors"].as_array().expect("factors").len(), 3);
        assert_eq!(found["factors"][0]["path"], "indicators.water", "{method}: {found}");
        let (water, idle) = (factor(&found, "indicators.water"), factor(&found, "actors.south.stability"));
        let share = if method == "given-data" { "first" } else { "total" };
        match method {
            "morris" => {
                let (size, mean) = (number(&water["effect"], "mu_star"), number(&water["effect"], "mu"));
                // Water is drawn over sixty points, of which some is left.
                assert!(size > 10.0 && (size - mean).abs() < 1e-9 && size < 60.0, "{water}");
                assert!(number(&idle["effect"], "mu_star") < 0.2 * size, "{idle}");
            }
            _ => {
                assert!(number(water, share) > 0.9 && number(water, &format!("{share}_low")) > 0.8, "{water}");
                assert!(number(idle, share) < 0.1 && number(idle, &format!("{share}_low")) < 0.02, "{idle}");
            }
        }
        let luck = number(&found, "luck_share");
        assert!(0.02 < luck && luck < 0.9, "{method}: {luck}");
    }
}

#[test]
fn runs_that_are_there_say_the_same_as_runs_that_are_played() {
    let folder = empty("depends-from").join("batch").display().to_string();
    let batch = with(&["batch", "tiny", "--draws", "600", "--seeds", "6", "--quiet", "--out", &folder]);
    assert!(diwan(&batch).status.success());
    let on = ["sensitivity", "tiny", "--on", "end(water)", "--on", "share(quarrel)"];
    let (played, _) = json(&with(&[&on[..], &["--size", "600", "--runs", "6"]].concat()));
    let (read, _) = json(&with(&[&on[..], &["--from", &folder]].concat()));
    for key in ["runs", "points", "replications", "digest", "settings", "seed", "on"] {
        assert_eq!(played[key], read[key], "{key}");
    }
    assert_eq!(played["others"][0]["on"], "share(quarrel)");
    for key in ["factors", "luck_share", "others"] {
        assert_eq!(played[key], read[key], "{key}");
    }
    let (named, _) = json(&with(&[&on[..], &["--from", &folder, "--factors", "actors.*.influence"]].concat()));
    assert_eq!(named["factors"].as_array().expect("factors").len(), 1);
    assert_eq!(named["factors"][0], *factor(&read, "actors.north.influence"));
    // Under other settings it is another scenario.
    let other = diwan(&[&on[..], &["--from", &folder]].concat());
    let said = String::from_utf8_lossy(&other.stderr).into_owned();
    assert!(other.status.code() == Some(2) && said.contains("as it is set now"), "{said}");
}

#[test]
fn a_box_is_where_the_water_is() {
    let folder = empty("depends-box").join("batch").display().to_string();
    let batch = with(&["batch", "tiny", "--draws", "800", "--seeds", "4", "--quiet", "--out", &folder]);
    assert!(diwan(&batch).status.success());
    for (when, by, more) in [("end(water) > 62", "run", true), ("end(water) < 40", "run", false)] {
        let (found, code) = json(&["discover", &folder, "--when", when, "--boxes", "1"]);
        assert_eq!((code, found["by"].as_str()), (Some(0), Some(by)));
        let first = &found["boxes"][0];
        let limit = &first["limits"][0];
        assert_eq!(limit["path"], "indicators.water", "{when}: {first}");
        assert_eq!((limit["low"].is_number(), limit["high"].is_number()), (more, !more), "{when}: {first}");
        assert!(number(first, "density") > 1.5 * number(&found, "share"), "{when}: {first}");
        assert!(number(first, "density_elsewhere") > 1.3 * number(&found, "share"), "{when}: {first}");
        assert!(number(limit, "again") > 0.99 && number(limit, "p") < 1e-6, "{when}: {limit}");
    }
    // A tree parts the same points by the same number, and its leaves hold all of them.
    let (found, _) = json(&["discover", &folder, "--when", "end(water) > 62"]);
    let nodes = found["tree"]["nodes"].as_array().expect("nodes");
    assert_eq!(nodes[1]["path"], "indicators.water", "{nodes:?}");
    let leaves = || nodes.iter().filter(|it| it["is_leaf"] == true);
    for (key, whole) in [("mass", 1.0), ("coverage", 1.0)] {
        assert!((leaves().map(|it| number(it, key)).sum::<f64>() - whole).abs() < 1e-9, "{key}: {nodes:?}");
    }
    assert!((number(&nodes[0], "density") - number(&found, "share")).abs() < 1e-12);
    assert!(leaves().all(|it| number(it, "mass") >= 0.05) && number(&found["tree"], "explained") > 0.3, "{nodes:?}");
    let sample = found["sample"]["points"].as_array().expect("points");
    assert_eq!((sample.len(), &found["sample"]["paths"][0]), (400, &Value::from("indicators.water")));
    // With a density that is asked for, a box has it; and a share of runs is one of draws.
    let (dense, _) = json(&["discover", &folder, "--when", "end(water) > 62", "--density", "0.9", "--boxes", "1"]);
    assert!(number(&dense["boxes"][0], "density") >= 0.9, "{dense}");
    let (points, _) = json(&["discover", &folder, "--when", "end(water) > 62", "--by", "point"]);
    assert_eq!(points["by"], "point");
}

#[test]
fn pages_are_written_and_nothing_is_replaced_unasked() {
    let home = empty("depends-pages");
    let folder = home.join("batch").display().to_string();
    let batch = with(&["batch", "tiny", "--draws", "200", "--seeds", "3", "--quiet", "--out", &folder]);
    assert!(diwan(&batch).status.success());
    let water = "indicators.water=20..80";
    for (name, args) in [
        ("sweep", vec!["sweep", "tiny", "--vary", water, "--runs", "20"]),
        ("sensitivity", with(&sensitivity(&["--on", "end(water)", "--from", &folder]))),
        ("discover", vec!["discover", &folder, "--when", "end(water) > 50"]),
        ("seek", vec!["seek", "tiny", "--make", "share(plenty)", "--above", "0.8", "--vary", water, "--runs", "60"]),
        ("diff", vec!["diff", "tiny", "nile_dam", "--no-play"]),
    ] {
        let (page, pictures) = (home.join(format!("{name}.html")), home.join(name));
        let [page, pictures] = [page, pictures].map(|it| it.display().to_string());
        let asked = [&args[..], &["--quiet", "--html", &page, "--svg", &pictures]].concat();
        let output = diwan(&asked);
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        let html = std::fs::read_to_string(&page).expect("a page");
        assert!(html.starts_with("<!DOCTYPE html>") && html.contains(&format!("<span>{name} </span>")), "{name}");
        assert!(html.len() < 500_000, "{name}: {}", html.len());
        let drawn = std::fs::read_dir(&pictures).expect("a folder").count();
        assert_eq!(drawn > 0, name != "diff", "{name}: {drawn} pictures");
        let again = diwan(&asked);
        let said = String::from_utf8_lossy(&again.stderr).into_owned();
        assert!(again.status.code() == Some(2) && said.contains("--force"), "{name}: {said}");
        assert!(diwan(&[&asked[..], &["--force"]].concat()).status.success(), "{name}");
    }
}

#[test]
fn where_nothing_can_be_said_it_is_said_why() {
    let home = empty("depends-nothing");
    let (nothing, foreign) = (home.join("empty"), home.join("foreign"));
    for folder in [&nothing, &foreign] {
        std::fs::create_dir_all(folder).expect("a folder");
    }
    std::fs::write(foreign.join("manifest.json"), "{}").expect("written");
    let folder = home.join("batch").display().to_string();
    assert!(
        diwan(&with(&["batch", "tiny", "--draws", "100", "--seeds", "2", "--quiet", "--out", &folder]))
            .status
            .success()
    );
    let cut = home.join("cut").display().to_string();
    assert!(
        diwan(&with(&["batch", "tiny", "--draws", "100", "--seeds", "2", "--quiet", "--out", &cut])).status.success()
    );
    let part = std::path::Path::new(&cut).join("runs/part-000000.parquet");
    let bytes = std::fs::read(&part).expect("a part");
    std::fs::write(&part, &bytes[..bytes.len() / 2]).expect("written");
    let [nothing, foreign, file] = [nothing, foreign, part].map(|it| it.display().to_string());
    for (args, word) in [
        (sensitivity(&["--on", "end(watr)"]), "did you mean"),
        (sensitivity(&["--on", "share(nowhere)"]), "nowhere"),
        (sensitivity(&["--on", "end(water)"]), "no number is drawn"),
        (sensitivity(&["--on", "end(water)", "--method", "sobol"]), "no number is drawn"),
        (with(&sensitivity(&["--on", "end(water)", "--size", "20"])), "ask for more runs"),
        (
            with(&sensitivity(&["--on", "end(water)", "--factors", "indicators.watr"])),
            "did you mean `indicators.water`",
        ),
        (
            with(&sensitivity(&["--on", "end(water)", "--method", "sobol", "--factors", "actors.north.stability"])),
            "is 50 in all runs",
        ),
        (
            with(&sensitivity(&["--on", "end(water)", "--method", "sobol", "--from", &folder])),
            "need points of their own",
        ),
        (with(&sensitivity(&["--on", "end(water)", "--size", "1"])), "1 is not in 2.."),
        (vec!["discover", &nothing, "--when", "outcome(quarrel)"], "holds no batch"),
        (vec!["discover", &foreign, "--when", "outcome(quarrel)"], "no manifest of a batch"),
        (vec!["discover", &file, "--when", "outcome(quarrel)"], "is no folder"),
        (vec!["discover", &cut, "--when", "end(water) > 50"], "is not what was written"),
        (vec!["discover", &folder, "--when", "outcome(quarel)"], "none of the 200 runs ended in `quarel`"),
        (vec!["discover", &folder, "--when", "end(watr) > 50"], "did you mean `end(water)`"),
        (vec!["discover", &folder, "--when", "end(water) > 100"], "holds at 0 of 100 points"),
        (vec!["discover", &folder, "--when", "end(water) >= 0"], "holds at 100 of 100 points"),
        (vec!["discover", &folder, "--when", "quarrel"], "is no condition"),
        (
            vec!["discover", &folder, "--when", "end(water) > 50", "--factors", "rules.*"],
            "nothing that varies is called",
        ),
        (vec!["discover", &folder, "--when", "end(water) > 50", "--density", "2"], "a share between 0 and 1"),
    ] {
        let output = diwan(&args);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{args:?}: {said}");
        assert!(said.contains(word), "{args:?}: {said}");
    }
}
