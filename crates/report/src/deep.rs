//! The deep check as people and programs read it: outcomes, how every actor plays, and what to doubt. Computes nothing.

use super::shown::Shown;
use diwan_engine::model::lint::thresholds::SHAKE;
use diwan_studies::study::{ActorSeen, Deep, Share};
use serde_json::Value;

use super::doubts::{doubt_json, told_doubts};
use super::figures::{grouped, percent, percents};
use super::tell::Look;
use super::words::capital;
use super::wrap::{cut, wrapped};

/// The deep check as one object: `runs`, `pairs`, `seed`, `finished`, `outcomes`, `actors` and `doubts`.
#[must_use]
pub fn deep_json(deep: &Deep) -> Value {
    let mut object = serde_json::to_value(deep).unwrap_or_default();
    object["doubts"] = deep.doubts.iter().map(doubt_json).collect();
    object
}

/// The deep check as people read it.
#[must_use]
pub fn tell_deep(scenario: Shown<'_>, deep: &Deep, look: &Look) -> String {
    let mut out = look.heading("Played in depth");
    let (runs, pairs) = (grouped(deep.runs), grouped(deep.pairs));
    let made = format!(
        "{runs} runs of this model, and as many with every weight multiplied by {} to {}; {pairs} pairs of runs for every plainer way to play. Seed {}.",
        1.0 - SHAKE,
        1.0 + SHAKE,
        deep.seed
    );
    out += &wrapped(&made, "", 0, look.width);
    if !deep.finished {
        out += &wrapped("Broken off: what is missing below was not played to its end.", "", 0, look.width);
    }
    if !deep.outcomes.is_empty() {
        out += &outcomes(scenario, deep, look);
    }
    if !deep.actors.is_empty() {
        out += &actors(deep, look);
    }
    let doubts = told_doubts(&deep.doubts, look);
    match (doubts.is_empty(), deep.finished) {
        (true, true) => out + "\nNothing to doubt.\n",
        (true, false) => out,
        (false, _) => out + "\nTo be doubted\n" + &doubts,
    }
}

/// The name of an outcome for people.
fn called<'s>(scenario: Shown<'s>, key: &'s str) -> &'s str {
    scenario.outcome(key).map_or(key, |it| scenario.texts.outcome(it))
}

fn outcomes(scenario: Shown<'_>, deep: &Deep, look: &Look) -> String {
    // Where there is no room for a table of five columns, every outcome has lines of its own.
    const FIGURES: usize = 49;
    let share = |it: &Share| (percent(it.share, it.interval()), percents(it.interval()));
    let name = |key: &str| capital(called(scenario, key));
    if look.width < FIGURES + 12 {
        let mut out = String::from("\n");
        for it in &deep.outcomes {
            let ((plain, range), (shaken, shaken_range)) = (share(&it.plain), share(&it.shaken));
            let line = format!("{}: {plain} ({range}); shaken {shaken} ({shaken_range})", name(&it.name));
            out += &wrapped(&line, "", 2, look.width);
        }
        return out;
    }
    let longest = deep.outcomes.iter().map(|it| name(&it.name).chars().count()).max().unwrap_or(0);
    let wide = longest.max(7).min(look.width - FIGURES);
    let mut out = format!(
        "\n{:<wide$} {:>7} {:>14}  {:>8} {:>14}\n",
        "Outcome", "share", "95 % interval", "shaken", "95 % interval"
    );
    for it in &deep.outcomes {
        let ((plain, range), (shaken, shaken_range)) = (share(&it.plain), share(&it.shaken));
        out +=
            &format!("{:<wide$} {plain:>7} {range:>14}  {shaken:>8} {shaken_range:>14}\n", cut(&name(&it.name), wide));
    }
    out
}

/// How every actor plays, and what it would gain or lose by playing more plainly.
fn actors(deep: &Deep, look: &Look) -> String {
    const FIGURES: usize = 38;
    let wide = deep.actors.iter().map(|it| it.name.chars().count()).max().unwrap_or(0).max(5);
    let meaning = "Holding, repeating: what an actor's payoff would be over its policy's if it did nothing, or nothing but the choice that pays best so; both \
                   under the same luck.";
    let most = |it: &ActorSeen| it.favourite.choice.clone().unwrap_or_else(|| "hold".to_owned());
    let mut out = String::from("\n");
    if look.width < wide + FIGURES + 20 {
        for it in &deep.actors {
            let best = it
                .repeating
                .as_ref()
                .map(|it| format!(", repeating {} {:+.2}", it.choice, it.over_policy.payoff))
                .unwrap_or_default();
            let (share, variety, holding) = (100.0 * it.favourite.share, it.variety, it.holding.payoff);
            let line = format!(
                "{}: mostly {} ({share:.0} %), variety {variety:.2}; holding {holding:+.2}{best}",
                it.name,
                most(it)
            );
            out += &wrapped(&line, "", 2, look.width);
        }
        return out + &wrapped(meaning, "", 0, look.width);
    }
    let room = ((look.width - wide - FIGURES) / 2).min(22);
    out += &format!(
        "{:<wide$} {:<room$} {:>5} {:>7} {:>8}  {:<room$} {:>8}\n",
        "Actor", "most often", "", "variety", "holding", "repeating", ""
    );
    for it in &deep.actors {
        let (best, gain) = it
            .repeating
            .as_ref()
            .map_or(("", String::new()), |it| (&*it.choice, format!("{:+.2}", it.over_policy.payoff)));
        let (most, share) = (most(it), 100.0 * it.favourite.share);
        let (most, best, variety, holding) = (cut(&most, room), cut(best, room), it.variety, it.holding.payoff);
        out += &format!(
            "{:<wide$} {most:<room$} {share:>3.0} % {variety:>7.2} {holding:>+8.2}  {best:<room$} {gain:>8}\n",
            it.name
        );
    }
    out + &wrapped(meaning, "", 0, look.width)
}
