//! The debrief of a run: what came of what people did, what mattered most for the outcome, and what of it was choice
//! and what was luck. Shares are of futures of the model, each with its interval; nothing is said of what would have
//! been for certain but how this very run ends when it is played again.

use crate::facts::{
    ActionFacts, CountFacts, DebriefFacts, GotFacts, MeanFacts, OwnFacts, StepFacts, Thing, WeighedFacts,
};
use crate::figures::{decimals, grouped, percent, percents};
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
        out += &look.heading(if facts.own.len() == 1 { "What your choices did" } else { "What each of you did" });
        for own in &facts.own {
            out += &wrapped(&self::own(facts, own), "- ", 2, look.width);
        }
    }
    out += &look.heading("What mattered most");
    if let Some(event) = &facts.ended_by {
        let text = format!(
            "It ended with “{}”. That is the end itself; here is what led to it or away from it.",
            plain(event)
        );
        out += &wrapped(&text, "", 0, look.width);
    }
    let told: Vec<&WeighedFacts> = facts.mattered.iter().filter(|it| it.told).take(LINES).collect();
    for (place, it) in (1..).zip(&told) {
        out += &wrapped(&self::weighed(facts, it), &format!("{place}. "), 3, look.width);
    }
    if told.len() < LINES {
        let what = if told.is_empty() { "Nothing" } else { "Nothing else" };
        let text = format!(
            "{what} that was done or happened makes a difference by itself that {} futures can tell from none; together with other things it may.",
            grouped(facts.futures)
        );
        out += &wrapped(&text, "", 0, look.width);
    }
    out.push('\n');
    out += &wrapped(&choice_and_luck(facts), "", 0, look.width);
    out + &wrapped(&method(facts), "\n", 0, look.width)
}

fn method(facts: &DebriefFacts) -> String {
    let ending = if facts.ended_by.is_some() { " but for the event that ended the run" } else { "" };
    format!(
        "Of {} choices, postures and events{ending} each was left out by itself in {} futures, and the {} that changed most in {} others, all sharing their luck with \
         those in which it was left as it was; everybody chooses anew from then on. Intervals are {:.0} %, and those of the {} hold together. {} runs of this model \
         were played for this; they say nothing of any other.",
        facts.actions,
        facts.screened,
        facts.mattered.len(),
        grouped(facts.futures),
        100.0 * facts.level,
        facts.mattered.len(),
        grouped(facts.reruns)
    )
}

/// A paragraph in which a figure and its sign stay together.
fn wrapped(text: &str, first: &str, hang: usize, width: usize) -> String {
    wrap::wrapped(&text.replace(" %", "\u{a0}%"), first, hang, width)
}

/// The name of an event, to stand in a sentence.
fn plain(event: &Thing) -> &str {
    event.name.trim_end_matches('.')
}

fn quoted(it: &Thing) -> String {
    format!("“{}”", it.name)
}

/// What came of what a person did: best and worst.
fn own(facts: &DebriefFacts, own: &OwnFacts) -> String {
    let name = capital(&own.actor.name);
    let gain = |it: &GotFacts| {
        let (what, without) = action(&it.action);
        // The actor has been named.
        let what = what.strip_prefix(&format!("{name} ")).unwrap_or(&what).to_owned();
        let change = signed(it.payoff.mean);
        let (low, high) = (signed(it.payoff.low), signed(it.payoff.high));
        format!(
            "{}: {what}. Payoff {change} against {} ({low} to {high}).",
            it.action.date,
            without.trim_start_matches("had it ")
        )
    };
    let mut out = match (&own.best, &own.worst) {
        (None, None) if own.actions == 0 => format!("{name} let every turn pass."),
        (None, None) => format!(
            "{name}: none of {} choices and postures changes your payoff by itself by so much that {} futures can tell it from nothing.",
            own.actions,
            grouped(facts.futures)
        ),
        (Some(best), _) => format!("{name}, best: {}", gain(best)),
        (None, Some(_)) => format!("{name}: nothing that you did can be told to have gained you anything."),
    };
    match (&own.best, &own.worst) {
        (_, Some(worst)) => out += &format!(" Worst: {}", gain(worst)),
        (Some(_), None) => out += " Nothing that you did can be told to have cost you anything.",
        (None, None) => {}
    }
    out
}

fn signed(x: f64) -> String {
    let text = format!("{:.2}", x.abs());
    if text == "0.00" { text } else { format!("{}{text}", if x < 0.0 { "−" } else { "+" }) }
}

fn interval(it: &CountFacts) -> Interval {
    Interval { low: it.low, high: it.high }
}

/// A share with no more digits than it carries; all and none are words.
fn share(it: &CountFacts, of: u64) -> String {
    match it.count {
        0 => "none".to_owned(),
        count if count == of => "all".to_owned(),
        _ => percent(it.share, interval(it)),
    }
}

/// One thing that mattered.
fn weighed(facts: &DebriefFacts, it: &WeighedFacts) -> String {
    let (what, without) = action(&it.action);
    let n = facts.futures;
    let share = |it: &CountFacts, words: &str| format!("{} ({words}{})", share(it, n), percents(interval(it)));
    let words = format!("{:.0} % interval ", 100.0 * facts.level);
    format!(
        "{}: {what}. With it {} came about in {} of {} futures of this model; {without}, in {}: {}. {}",
        it.action.date,
        quoted(&facts.outcome),
        share(&it.with, &words),
        grouped(n),
        share(&it.without, ""),
        points(it.difference, Interval { low: it.low, high: it.high }),
        again(facts, it)
    )
}

/// What was done or happened, and what there is instead.
fn action(it: &ActionFacts) -> (String, String) {
    let name = it.actor.as_ref().map(|it| capital(&it.name)).unwrap_or_default();
    match (&it.table, &it.usual) {
        (Some(table), Some(usual)) => {
            (format!("{name} chose to {} in {table}", it.what.name), format!("had it chosen to {usual}"))
        }
        _ if it.actor.is_some() => (format!("{name} chose {}", quoted(&it.what)), "had it let the turn pass".into()),
        _ => (format!("“{}” happened", plain(&it.what)), "had it not happened then".into()),
    }
}

/// "12.3 points more (8.1 to 16.4)".
fn points(difference: f64, interval: Interval) -> String {
    let places = decimals(100.0 * interval.half_width()).min(2);
    let (sign, low, high) =
        if difference < 0.0 { ("fewer", -interval.high, -interval.low) } else { ("more", interval.low, interval.high) };
    format!(
        "{} points {sign} with it ({} to {})",
        minus(difference.abs(), places),
        minus(low, places),
        minus(high, places)
    )
}

/// Percentage points; what rounds to nothing has no sign.
fn minus(x: f64, places: usize) -> String {
    let scale = 10_f64.powi(places as i32);
    format!("{:.places$}", (100.0 * x * scale).round() / scale + 0.0).replace('-', "−")
}

/// How this very run ends without it.
fn again(facts: &DebriefFacts, it: &WeighedFacts) -> String {
    let name =
        |it: &Option<Thing>| it.as_ref().map_or_else(|| "without an outcome".into(), |it| format!("as {}", quoted(it)));
    let is_same = |it: &Option<Thing>| it.as_ref() == Some(&facts.outcome);
    match (is_same(&it.same_luck_adapting), is_same(&it.same_luck_fixed)) {
        (true, true) => "Under its own luck this run ends the same way without it.".into(),
        (false, false) if it.same_luck_adapting == it.same_luck_fixed => {
            format!("Under its own luck this run ends {} without it.", name(&it.same_luck_adapting))
        }
        (adapts, fixed) => {
            let end = |same: bool, it| if same { "the same way".into() } else { name(it) };
            format!(
                "Under its own luck this run ends {} without it if everybody chooses anew, and {} if the others do what they did.",
                end(adapts, &it.same_luck_adapting),
                end(fixed, &it.same_luck_fixed)
            )
        }
    }
}

/// How likely the outcome was at first, and what brought it about.
fn choice_and_luck(facts: &DebriefFacts) -> String {
    let Some(first) = facts.chances.first() else { return String::new() };
    let sum = |it: &MeanFacts| {
        let places = decimals(50.0 * (it.high - it.low)).min(2);
        let text = |x: f64| minus(x, places);
        let mean = text(it.mean);
        let plural = if mean == "1" || mean == "−1" { "" } else { "s" };
        format!("{mean} point{plural} ({} to {})", text(it.low), text(it.high))
    };
    let mut out = format!(
        "As seen at the start, {} came about in {} ({}) of {} futures. Of the way from there to certainty, the choices that were taken, against those that the \
         actors' policies might have taken, made {}, and luck – events, odds, talks and noise – made {}.",
        quoted(&facts.outcome),
        share(&first.futures, facts.futures),
        percents(interval(&first.futures)),
        grouped(facts.futures),
        sum(&facts.choices),
        sum(&facts.luck),
    );
    let last = facts.jumps.last().map(|it| it.turn);
    let is_end = |it: &StepFacts| facts.ended_by.is_some() && Some(it.turn) == last;
    let steps = facts.jumps.iter().filter(|it| it.change != 0.0 && !is_end(it));
    if let Some(jump) = steps.reduce(|best, it| if it.change.abs() > best.change.abs() { it } else { best }) {
        let what = if jump.what == "dice" { "odds, talks and noise" } else { jump.what };
        let way = if jump.change < 0.0 { "down" } else { "up" };
        let before = if facts.ended_by.is_some() { " before the end" } else { "" };
        out += &format!(
            " The largest single step{before} was that of the {what} of turn {}: {:.0} points {way}.",
            jump.turn,
            100.0 * jump.change.abs()
        );
    }
    out
}
