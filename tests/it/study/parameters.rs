//! `diwan parameters`: every number that can be varied, what it is and where it acts.

use super::{diwan, json, number};

#[test]
fn numbers_are_listed_with_what_is_known_of_them() {
    let (found, code) = json(&["parameters", "us_iraq_2020"]);
    let all = found["parameters"].as_array().expect("parameters");
    assert_eq!((code, all.len() as u64), (Some(0), found["all"].as_u64().expect("a number")));
    let of = |path: &str| all.iter().find(|it| it["path"] == path).unwrap_or_else(|| panic!("{path}"));
    let solidarity = of("rules.solidarity");
    assert_eq!((&solidarity["role"], &solidarity["acts_on"][0]["thing"]), (&"uncertainty".into(), &"rules".into()));
    assert_eq!(of("rules.reference_months")["in_play"], false);
    for it in all {
        let (low, nominal, high) = (number(it, "low"), number(it, "nominal"), number(it, "high"));
        assert!(low <= high && it["range"][0].as_f64() <= Some(low) && Some(high) <= it["range"][1].as_f64(), "{it}");
        assert!(it["drawn"] == true || (low == nominal && nominal == high), "{it}");
    }
    let (found, _) = json(&["parameters", "us_iraq_2020", "--drawn"]);
    let drawn = found["parameters"].as_array().expect("parameters");
    assert!(!drawn.is_empty() && drawn.iter().all(|it| it["drawn"] == true));
    let problem = &found["problem"];
    let names: Vec<&serde_json::Value> = drawn.iter().map(|it| &it["path"]).collect();
    assert_eq!(problem["names"].as_array().expect("names").iter().collect::<Vec<_>>(), names);
    assert_eq!(problem["num_vars"], names.len());
    for key in ["bounds", "dists"] {
        assert_eq!(problem[key].as_array().map(Vec::len), Some(names.len()), "{key}");
    }
}

#[test]
fn patterns_choose_and_near_ones_are_told() {
    let text = |more: &[&str]| {
        let output = diwan(&[&["parameters", "tiny", "--quiet"], more].concat());
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (output.status.code(), text(&output.stdout), text(&output.stderr))
    };
    let (code, said, _) = text(&["indicators.*"]);
    assert!(code == Some(0) && said.contains("indicators.water") && !said.contains("rules.headroom"), "{said}");
    let (code, _, said) = text(&["indicators.watr"]);
    assert!(code == Some(2) && said.contains("did you mean `indicators.water`"), "{said}");
}
