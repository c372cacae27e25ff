//! `diwan scenarios`: the bundled scenarios.

use serde_json::json;

use super::args::{Format, Scenarios};
use super::failure::Failure;
use super::output;
use crate::scenario::{Scenario, bundled, load_bundled};

pub(super) fn run(args: &Scenarios) -> Result<(), Failure> {
    let found: Vec<(String, Option<Scenario>)> = bundled().into_iter().map(|name| (name.clone(), load_bundled(&name).scenario)).collect();
    if args.common.format == Format::Json {
        let rows = found.iter().map(|(name, scenario)| match scenario {
            Some(it) => json!({
                "name": name,
                "title": it.title,
                "summary": it.summary,
                "actors": it.actors.len(),
                "turns": it.calendar.turns,
                "start": it.calendar.start.to_string(),
            }),
            None => json!({"name": name, "title": null}),
        });
        return output::json(&rows.collect());
    }
    let wide = found.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0).max(4);
    let mut text = format!("{:<wide$}  {:>6}  {:>5}  title\n", "name", "actors", "turns");
    for (name, scenario) in &found {
        match scenario {
            Some(it) => text += &format!("{name:<wide$}  {:>6}  {:>5}  {}\n", it.actors.len(), it.calendar.turns, it.title),
            None => text += &format!("{name:<wide$}  can't be read: see `diwan check {name}`\n"),
        }
    }
    output::data(&text)
}
