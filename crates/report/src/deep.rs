//! The deep check as people read it: outcomes, how every actor plays, what moves it, and what to doubt.

use super::shown::Shown;
use diwan_engine::model::lint::thresholds::SHAKE;
use diwan_studies::study::{ActorSeen, Share};

use super::called;
use super::doubts::told;
use super::facts::DeepFacts;
use super::figures::{figure, grouped, percent, percents, signed};
use super::locale::say;
use super::look::Look;
use super::moved::tell_moved;
use super::words::capital;
use super::wrap::{cut, wrapped};

/// The deep check as people read it.
#[must_use]
pub fn tell_deep(scenario: Shown<'_>, facts: &DeepFacts, look: &Look) -> String {
    let mut out = look.heading(&say!("deep"));
    let made = say!(
        "deep-made-of",
        runs: grouped(facts.runs),
        low: (1.0 - SHAKE).to_string(),
        high: (1.0 + SHAKE).to_string(),
        pairs: grouped(facts.pairs),
        seed: facts.seed.to_string(),
    );
    out += &wrapped(&made, "", 0, look.width);
    if !facts.finished {
        out += &wrapped(&say!("deep-broken-off"), "", 0, look.width);
    }
    if !facts.outcomes.is_empty() {
        out += &outcomes(scenario, facts, look);
    }
    if !facts.actors.is_empty() {
        out += &actors(facts, look);
    }
    out += &tell_moved(facts, look);
    if facts.doubts.is_empty() {
        return if facts.finished { out + &format!("\n{}\n", say!("deep-sound")) } else { out };
    }
    out += &format!("\n{}\n", say!("batch-doubts"));
    let doubts = facts.doubts.iter().map(|it| (it.about.as_str(), it.doubted.doubt.code(), &it.doubted.accepted));
    out + &told(doubts, look)
}

fn outcomes(scenario: Shown<'_>, facts: &DeepFacts, look: &Look) -> String {
    // Where there is no room for a table of five columns, every outcome has lines of its own.
    const FIGURES: usize = 49;
    let share = |it: &Share| (percent(it.share, it.interval()), percents(it.interval()));
    let name = |key: &str| capital(called::outcome(scenario, key));
    let mut out = String::from("\n");
    if look.width < FIGURES + 12 {
        for it in &facts.outcomes {
            let ((plain, range), (shaken, shaken_range)) = (share(&it.plain), share(&it.shaken));
            let line = say!(
                "deep-outcome",
                outcome: name(&it.name),
                plain: plain,
                range: range,
                shaken: shaken,
                shaken_range: shaken_range,
            );
            out += &wrapped(&line, "", 2, look.width);
        }
        return out;
    }
    let longest = facts.outcomes.iter().map(|it| name(&it.name).chars().count()).max().unwrap_or(0);
    let wide = longest.max(7).min(look.width - FIGURES);
    let interval = say!("batch-interval", level: "95");
    out += &format!(
        "{:<wide$} {:>7} {interval:>14}  {:>8} {interval:>14}\n",
        say!("batch-outcome"),
        say!("batch-share"),
        say!("deep-shaken")
    );
    for it in &facts.outcomes {
        let ((plain, range), (shaken, shaken_range)) = (share(&it.plain), share(&it.shaken));
        out +=
            &format!("{:<wide$} {plain:>7} {range:>14}  {shaken:>8} {shaken_range:>14}\n", cut(&name(&it.name), wide));
    }
    out
}

/// How every actor plays, and what it would gain or lose by playing more plainly.
fn actors(facts: &DeepFacts, look: &Look) -> String {
    const FIGURES: usize = 38;
    let wide = facts.actors.iter().map(|it| it.name.chars().count()).max().unwrap_or(0).max(5);
    let meaning = wrapped(&say!("deep-meaning"), "", 0, look.width);
    if look.width < wide + FIGURES + 20 {
        let lines: String = facts.actors.iter().map(|it| wrapped(&actor(it), "", 2, look.width)).collect();
        return format!("\n{lines}{meaning}");
    }
    let room = ((look.width - wide - FIGURES) / 2).min(22);
    let mut out = format!(
        "\n{:<wide$} {:<room$} {:>5} {:>7} {:>8}  {:<room$} {:>8}\n",
        say!("deep-who"),
        say!("deep-most"),
        "",
        say!("deep-variety"),
        say!("deep-holding"),
        say!("deep-repeating"),
        ""
    );
    for it in &facts.actors {
        let best = it.repeating.as_ref();
        let (best, gain) = best.map_or(("", String::new()), |it| (&*it.choice, signed(it.over_policy.payoff, 2)));
        out += &format!(
            "{:<wide$} {:<room$} {:>3} % {:>7} {:>8}  {:<room$} {gain:>8}\n",
            it.name,
            cut(&most(it), room),
            figure(100.0 * it.favourite.share, 0),
            figure(it.variety, 2),
            signed(it.holding.payoff, 2),
            cut(best, room)
        );
    }
    out + &meaning
}

/// What an actor does most often.
fn most(it: &ActorSeen) -> String {
    it.favourite.choice.clone().unwrap_or_else(|| say!("deep-hold"))
}

/// How an actor plays, as a line.
fn actor(it: &ActorSeen) -> String {
    let (name, choice) = (&it.name, most(it));
    let (share, variety) = (figure(100.0 * it.favourite.share, 0), figure(it.variety, 2));
    let holding = signed(it.holding.payoff, 2);
    match &it.repeating {
        None => say!("deep-actor", actor: name, choice: choice, share: share, variety: variety, holding: holding),
        Some(repeated) => say!(
            "deep-actor-repeating",
            actor: name,
            choice: choice,
            share: share,
            variety: variety,
            holding: holding,
            repeated: &repeated.choice,
            gain: signed(repeated.over_policy.payoff, 2),
        ),
    }
}
