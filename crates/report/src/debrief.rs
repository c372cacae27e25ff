//! The debrief of a run: what came of what people did, what mattered most for the outcome, and what of it was choice
//! and what was luck. Shares are of futures of the model, each with its interval; nothing is said of what would have
//! been for certain but how this very run ends when it is played again.

use crate::facts::{CountFacts, DebriefFacts, GotFacts, MeanFacts, OwnFacts, StepFacts, Thing, WeighedFacts};
use crate::figures::{decimals, figure, grouped, percent, percents};
use crate::locale::say;
use crate::look::Look;
use crate::words::capital;
use crate::wrap;
use diwan_studies::stats::Interval;

/// How many things are told.
const LINES: usize = 5;

/// The debrief, ready to print.
#[must_use]
pub fn debrief(facts: &DebriefFacts, look: &Look) -> String {
    let look = &look.held();
    let mut out = String::new();
    if !facts.own.is_empty() {
        let is_alone = facts.own.len() == 1;
        out += &look.heading(&if is_alone { say!("debrief-own") } else { say!("debrief-own-each") });
        for own in &facts.own {
            out += &wrapped(&self::own(facts, own), "- ", 2, look.width);
        }
    }
    out += &look.heading(&say!("debrief-mattered"));
    if let Some(event) = &facts.ended_by {
        out += &wrapped(&say!("debrief-ended", event: plain(event)), "", 0, look.width);
    }
    let told: Vec<&WeighedFacts> = facts.mattered.iter().filter(|it| it.told).take(LINES).collect();
    for (place, it) in (1..).zip(&told) {
        out += &wrapped(&self::told(facts, it), &format!("{place}. "), 3, look.width);
    }
    let futures = grouped(facts.futures);
    if told.is_empty() {
        out += &wrapped(&say!("debrief-nothing", futures: futures), "", 0, look.width);
    } else if told.len() < LINES {
        out += &wrapped(&say!("debrief-nothing-else", futures: futures), "", 0, look.width);
    }
    out.push('\n');
    out += &wrapped(&choice_and_luck(facts), "", 0, look.width);
    let method = say!(
        "debrief-method",
        actions: facts.actions,
        ended: facts.ended_by.is_some(),
        screened: facts.screened.to_string(),
        kept: facts.mattered.len(),
        futures: grouped(facts.futures),
        level: figure(100.0 * facts.level, 0),
        reruns: grouped(facts.reruns),
    );
    out + &wrapped(&method, "\n", 0, look.width)
}

/// A paragraph in which a figure and its sign stay together.
fn wrapped(text: &str, first: &str, hang: usize, width: usize) -> String {
    wrap::wrapped(&text.replace(" %", "\u{a0}%"), first, hang, width)
}

/// The name of an event, to stand in a sentence.
fn plain(event: &Thing) -> &str {
    event.name.trim_end_matches('.')
}

/// What came of what a person did: best and worst.
fn own(facts: &DebriefFacts, own: &OwnFacts) -> String {
    let name = capital(&own.actor.name);
    let first = match (&own.best, &own.worst) {
        (None, None) if own.actions == 0 => return say!("own-idle", actor: name),
        (None, None) => return say!("own-none", n: own.actions, actor: name, futures: grouped(facts.futures)),
        (Some(it), _) => got(&name, "best", it),
        (None, Some(_)) => say!("own-no-best", actor: &name),
    };
    match &own.worst {
        Some(it) => format!("{first} {}", got(&name, "worst", it)),
        None => format!("{first} {}", say!("own-no-worst")),
    }
}

/// What one thing that a person did brought it: the best or the worst of all.
fn got(name: &str, which: &'static str, it: &GotFacts) -> String {
    let (date, what, [payoff, low, high]) = (&it.action.date, &it.action.what.name, gain(&it.payoff));
    match (&it.action.table, &it.action.usual) {
        (Some(table), Some(usual)) => say!(
            "own-posture",
            which: which,
            actor: name,
            date: date,
            posture: what,
            table: table,
            payoff: payoff,
            usual: usual,
            low: low,
            high: high,
        ),
        _ => say!(
            "own-choice",
            which: which,
            actor: name,
            date: date,
            choice: what,
            payoff: payoff,
            low: low,
            high: high,
        ),
    }
}

/// A gain with the bounds of its interval; what rounds to nothing has no sign.
fn gain(it: &MeanFacts) -> [String; 3] {
    let signed = |x: f64| match figure(x, 2) {
        text if x > 0.0 && text != "0.00" => format!("+{text}"),
        text => text,
    };
    [it.mean, it.low, it.high].map(signed)
}

fn interval(it: &CountFacts) -> Interval {
    Interval { low: it.low, high: it.high }
}

/// A share with no more digits than it carries; all and none are words.
fn share(it: &CountFacts, of: u64) -> String {
    match it.count {
        0 => say!("share-none"),
        count if count == of => say!("share-all"),
        _ => percent(it.share, interval(it)),
    }
}

/// One thing that mattered, and how this very run ends without it.
pub(crate) fn told(facts: &DebriefFacts, it: &WeighedFacts) -> String {
    format!("{} {}", weighed(facts, it), again(facts, it))
}

/// One thing that mattered: what it was, and how often the outcome came about with and without it.
fn weighed(facts: &DebriefFacts, it: &WeighedFacts) -> String {
    let action = &it.action;
    let who = action.actor.as_ref().map(|it| capital(&it.name));
    let (date, what, outcome) = (&action.date, &action.what.name, &facts.outcome.name);
    let (n, level) = (grouped(facts.futures), figure(100.0 * facts.level, 0));
    let (with, with_range) = (share(&it.with, facts.futures), percents(interval(&it.with)));
    let (without, without_range) = (share(&it.without, facts.futures), percents(interval(&it.without)));
    let (way, points, low, high) = more_or_fewer(it);
    match (&action.table, &action.usual, who) {
        (Some(table), Some(usual), Some(who)) => say!(
            "mattered-posture",
            date: date, actor: who, posture: what, table: table, usual: usual, outcome: outcome, futures: n, level: level,
            with: with, with_range: with_range, without: without, without_range: without_range,
            way: way, points: points, low: low, high: high,
        ),
        (_, _, Some(who)) => say!(
            "mattered-choice",
            date: date, actor: who, choice: what, outcome: outcome, futures: n, level: level,
            with: with, with_range: with_range, without: without, without_range: without_range,
            way: way, points: points, low: low, high: high,
        ),
        _ => say!(
            "mattered-event",
            date: date, event: plain(&action.what), outcome: outcome, futures: n, level: level,
            with: with, with_range: with_range, without: without, without_range: without_range,
            way: way, points: points, low: low, high: high,
        ),
    }
}

/// Whether there are more or fewer such futures with it, by how many points, and the bounds of that.
fn more_or_fewer(it: &WeighedFacts) -> (&'static str, String, String, String) {
    let places = decimals(50.0 * (it.high - it.low)).min(2);
    let (way, low, high) = if it.difference < 0.0 { ("fewer", -it.high, -it.low) } else { ("more", it.low, it.high) };
    (way, points(it.difference.abs(), places), points(low, places), points(high, places))
}

/// Percentage points; what rounds to nothing has no sign.
fn points(x: f64, places: usize) -> String {
    let scale = 10_f64.powi(places as i32);
    figure((100.0 * x * scale).round() / scale, places)
}

/// How this very run ends without it.
fn again(facts: &DebriefFacts, it: &WeighedFacts) -> String {
    let way = |end: &Option<Thing>| match end {
        Some(end) if *end == facts.outcome => say!("again-same"),
        Some(end) => say!("again-as", outcome: &end.name),
        None => say!("again-none"),
    };
    if it.same_luck_adapting == it.same_luck_fixed {
        say!("again", way: way(&it.same_luck_adapting))
    } else {
        say!("again-apart", adapting: way(&it.same_luck_adapting), fixed: way(&it.same_luck_fixed))
    }
}

/// How likely the outcome was at first, and what brought it about.
pub(crate) fn choice_and_luck(facts: &DebriefFacts) -> String {
    let Some(first) = facts.chances.first() else { return String::new() };
    let said = say!(
        "luck-choices",
        outcome: &facts.outcome.name,
        share: share(&first.futures, facts.futures),
        range: percents(interval(&first.futures)),
        futures: grouped(facts.futures),
        choices: part(&facts.choices),
        luck: part(&facts.luck),
    );
    let last = facts.jumps.last().map(|it| it.turn);
    let is_end = |it: &StepFacts| facts.ended_by.is_some() && Some(it.turn) == last;
    let steps = facts.jumps.iter().filter(|it| it.change != 0.0 && !is_end(it));
    let Some(jump) = steps.reduce(|best, it| if it.change.abs() > best.change.abs() { it } else { best }) else {
        return said;
    };
    let points = figure(100.0 * jump.change.abs(), 0);
    let step = say!(
        "luck-step",
        ended: facts.ended_by.is_some(),
        what: jump.what,
        turn: jump.turn,
        one: points == "1",
        points: points,
        way: if jump.change < 0.0 { "down" } else { "up" },
    );
    format!("{said} {step}")
}

/// A part of the way to certainty: "12 points (8 to 16)".
fn part(it: &MeanFacts) -> String {
    let places = decimals(50.0 * (it.high - it.low)).min(2);
    let [mean, low, high] = [it.mean, it.low, it.high].map(|x| points(x, places));
    say!("luck-points", one: mean == "1" || mean == "−1", points: mean, low: low, high: high)
}
