//! The deep check as people and programs read it: outcomes, how every actor plays, and what to doubt. Computes nothing.

use serde_json::{Value, json};

use super::figures::{grouped, percent, percents};
use super::tell::Look;
use super::words::capital;
use super::wrap::{cut, wrapped};
use diwan_engine::model::Model;
use diwan_engine::scenario::ChoiceId;
use diwan_studies::stats::Interval;
use diwan_studies::study::{ActorSeen, Deep, Depth};

/// The deep check as one object: `runs`, `pairs`, `seed`, `outcomes`, `actors` and `doubts`.
#[must_use]
pub fn deep_json(model: &Model, depth: &Depth, deep: &Deep) -> Value {
    let scenario = &*model.scenario;
    let share = |(share, interval): (f64, Interval)| json!({"share": share, "low": interval.low, "high": interval.high});
    let gain = |(mean, interval): (f64, Interval)| json!({"payoff": mean, "low": interval.low, "high": interval.high});
    let key = |choice: ChoiceId| scenario.choices[choice.index()].key.clone();
    let outcomes = deep
        .outcomes
        .iter()
        .map(|it| json!({"name": scenario.outcomes[it.outcome.index()].key, "plain": share(it.share), "shaken": share(it.shaken)}));
    let actors = deep.actors.iter().map(|it| {
        json!({
            "name": scenario.actors[it.actor.index()].key,
            "favourite": {"choice": it.favourite.0.map(key), "share": it.favourite.1},
            "variety": it.variety,
            "holding": gain(it.holding),
            "repeating": it.repeating.map(|(choice, mean, interval)| json!({"choice": key(choice), "over_policy": gain((mean, interval))})),
        })
    });
    json!({
        "runs": depth.runs,
        "pairs": depth.pairs,
        "seed": depth.seed.0,
        "outcomes": outcomes.collect::<Vec<_>>(),
        "actors": actors.collect::<Vec<_>>(),
        "doubts": deep.doubts.iter().map(|it| json!({"code": it.code, "about": it.about})).collect::<Vec<_>>(),
    })
}

/// The deep check as people read it.
#[must_use]
pub fn tell_deep(model: &Model, depth: &Depth, deep: &Deep, look: &Look) -> String {
    let scenario = &*model.scenario;
    let mut out = look.heading("Played in depth");
    let (runs, pairs) = (grouped(depth.runs), grouped(depth.pairs));
    let made = format!(
        "{runs} runs of this model, and as many with every weight multiplied by 0.7 to 1.3; {pairs} pairs of runs for every plainer way to play. Seed {}.",
        depth.seed.0
    );
    out += &wrapped(&made, "", 0, look.width);
    let wide = scenario.outcomes.iter().map(|it| it.name.chars().count()).max().unwrap_or(0).min(look.width.saturating_sub(56)).max(7);
    out += &format!("\n{:<wide$} {:>7} {:>14}  {:>8} {:>14}\n", "Outcome", "share", "95 % interval", "shaken", "95 % interval");
    for it in &deep.outcomes {
        let name = cut(&capital(&scenario.outcomes[it.outcome.index()].name), wide);
        let (plain, shaken) = (it.share, it.shaken);
        let (share, range) = (percent(plain.0, plain.1), percents(plain.1));
        out += &format!("{name:<wide$} {share:>7} {range:>14}  {:>8} {:>14}\n", percent(shaken.0, shaken.1), percents(shaken.1));
    }
    out += &actors(model, deep, look);
    if deep.doubts.is_empty() {
        return out + "\nNothing to doubt.\n";
    }
    out += "\nDoubts\n";
    for it in &deep.doubts {
        out += &wrapped(&format!("{}: {}", it.code, it.about), "- ", 2, look.width);
    }
    out
}

/// How every actor plays, and what it would gain or lose by playing more plainly.
fn actors(model: &Model, deep: &Deep, look: &Look) -> String {
    let scenario = &*model.scenario;
    let wide = deep.actors.iter().map(|it| scenario.actors[it.actor.index()].key.len()).max().unwrap_or(0).max(5);
    let name = |choice: Option<ChoiceId>| choice.map_or("hold", |it| &*scenario.choices[it.index()].key);
    let room = (look.width.saturating_sub(wide + 38) / 2).clamp(10, 22);
    let mut out = format!(
        "\n{:<wide$} {:<room$} {:>5} {:>7} {:>8}  {:<room$} {:>8}\n",
        "Actor", "most often", "", "variety", "holding", "repeating", ""
    );
    for ActorSeen { actor, favourite, variety, holding, repeating } in &deep.actors {
        let key = &scenario.actors[actor.index()].key;
        let (best, gain) = repeating.map_or(("", String::new()), |(choice, mean, _)| (name(Some(choice)), format!("{mean:+.2}")));
        let (most, share) = (cut(name(favourite.0), room), 100.0 * favourite.1);
        out += &format!(
            "{key:<wide$} {most:<room$} {share:>3.0} % {variety:>7.2} {:>+8.2}  {:<room$} {gain:>8}\n",
            holding.0,
            cut(best, room)
        );
    }
    let meaning = "Holding, repeating: what an actor's payoff would be over its policy's if it did nothing, or nothing but the choice that pays best so; both \
                   under the same luck.";
    out + &wrapped(meaning, "", 0, look.width)
}
