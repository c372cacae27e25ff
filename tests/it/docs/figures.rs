//! The figures of `docs/language.md`: what a number does, shown by moving it. Each row of its tables is played again.
//! `BLESS=1` writes what is found into the page.

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;

use diwan::scenario::Rules;

use super::document;

/// A row that shows what a number does: `| … | `path=value` | `metric` a → b |`. Beside the setting may stand a
/// scenario other than the flagship, and settings that hold for both figures.
struct Row {
    line: usize,
    scenario: String,
    common: Vec<String>,
    setting: String,
    metric: String,
    figures: String,
}

const PAGE: &str = "language.md";
const FLAGSHIP: &str = "us_iraq_2020";
const RUNS: &str = "200";

fn rows(page: &str) -> Vec<Row> {
    let mut out = Vec::new();
    for (line, text) in page.lines().enumerate() {
        let cells: Vec<&str> = text.split('|').map(str::trim).collect();
        let Some(place) = cells.iter().position(|it| it.contains(" → ") && it.starts_with('`')) else { continue };
        let mut quoted = cells[place - 1].split('`').skip(1).step_by(2).map(str::to_owned);
        let setting = quoted.next().expect("a setting");
        let (common, scenarios): (Vec<String>, Vec<String>) = quoted.partition(|it| it.contains('='));
        let scenario = scenarios.into_iter().next().unwrap_or_else(|| FLAGSHIP.to_owned());
        let (metric, figures) =
            cells[place].trim_start_matches('`').split_once("` ").expect("a metric and its figures");
        out.push(Row { line, scenario, common, setting, metric: metric.to_owned(), figures: figures.to_owned() });
    }
    out
}

/// The means of metrics over runs under settings.
fn means(scenario: &str, settings: &[String], metrics: &[&str]) -> BTreeMap<String, f64> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diwan"));
    command.args(["batch", scenario, "--runs", RUNS, "--quiet", "--format", "json"]);
    command.args(metrics.iter().flat_map(|it| ["--metric", it])).args(settings.iter().flat_map(|it| ["--set", it]));
    let output = command.output().expect("the program runs");
    let told: serde_json::Value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{settings:?}: {error}: {}", String::from_utf8_lossy(&output.stderr)));
    let measures = told["measures"].as_array().expect("measures");
    measures
        .iter()
        .map(|it| (it["name"].as_str().expect("a name").to_owned(), it["mean"].as_f64().expect("a mean")))
        .collect()
}

#[test]
fn figures_are_found_again() {
    let page = document(PAGE);
    let rows = rows(&page);
    let mut known: BTreeMap<(String, Vec<String>), BTreeMap<String, f64>> = BTreeMap::new();
    let mut lines: Vec<String> = page.lines().map(str::to_owned).collect();
    let mut wrong = Vec::new();
    for row in &rows {
        let ground = (row.scenario.clone(), row.common.clone());
        let from = known.entry(ground.clone()).or_insert_with(|| {
            let same = |it: &&Row| (&it.scenario, &it.common) == (&ground.0, &ground.1);
            means(&ground.0, &ground.1, &rows.iter().filter(same).map(|it| it.metric.as_str()).collect::<Vec<_>>())
        })[&row.metric];
        let moved: Vec<String> = row.common.iter().chain([&row.setting]).cloned().collect();
        let to = means(&row.scenario, &moved, &[&row.metric])[&row.metric];
        let found = format!("{from:.2} → {to:.2}");
        if found != row.figures {
            wrong.push(format!("{} moves `{}` {found}, not {}", row.setting, row.metric, row.figures));
            lines[row.line] = lines[row.line].replace(&row.figures, &found);
        }
        let shown = |it: f64| format!("{it:.2}");
        assert_ne!(
            shown(from),
            shown(to),
            "`{}` shows nothing: look for another metric than `{}`",
            row.setting,
            row.metric
        );
    }
    if std::env::var_os("BLESS").is_some_and(|it| it == "1") {
        fs::write(format!("docs/{PAGE}"), lines.join("\n") + "\n").expect("written");
        return;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Every constant of the rules, and every number that the table needs, has a row.
#[test]
fn every_constant_is_shown() {
    let page = document(PAGE);
    let shown: Vec<String> = rows(&page).into_iter().map(|it| it.setting).collect();
    let rules = Rules::default();
    let constants = rules.constants().into_iter().map(|(name, _)| format!("rules.{name}"));
    let others =
        ["demand", "red_line", "linkage", "influence", "stability", "salience", "position", "engagement", "patience"];
    let missing: Vec<String> = constants
        .filter(|it| !shown.iter().any(|shown| shown.starts_with(&format!("{it}="))))
        .chain(
            others
                .iter()
                .filter(|it| {
                    !shown.iter().any(|shown| shown.split('=').next().is_some_and(|path| path.ends_with(**it)))
                })
                .map(|it| (*it).to_owned()),
        )
        .collect();
    assert!(missing.is_empty(), "no row shows what {missing:?} do");
}
