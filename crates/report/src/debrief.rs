//! The debrief of a run: what mattered most for its outcome, and what of it was choice and what was luck. Shares are of futures of the model, each with its
//! interval; nothing is said of what would have been for certain but how this very run ends when it is played again.

use serde_json::{Value, json};

use super::figures::{decimals, grouped, percent, percents};
use super::tell::Look;
use super::words::capital;
use super::wrap;
use diwan_engine::scenario::{OutcomeId, Scenario};
use diwan_studies::counterfactual::{Deed, Jump, Mattered, Moment, Stage, Weighed};
use diwan_studies::stats::{Interval, wilson};

/// How many things are told.
const LINES: usize = 5;

/// The debrief, ready to print.
#[must_use]
pub fn debrief(scenario: &Scenario, mattered: &Mattered, look: &Look) -> String {
    let look = &look.held();
    let name = outcome(scenario, mattered.outcome);
    let mut out = look.heading("What mattered most");
    let told: Vec<&Weighed> = mattered.weighed.iter().filter(|it| it.is_told()).take(LINES).collect();
    for (place, it) in (1..).zip(&told) {
        out += &wrapped(&self::weighed(scenario, mattered, it), &format!("{place}. "), 3, look.width);
    }
    if told.len() < LINES {
        let what = if told.is_empty() { "Nothing" } else { "Nothing else" };
        let text = format!(
            "{what} that was done or happened makes a difference by itself that {} futures can tell from none; together with other things it may.",
            grouped(mattered.futures)
        );
        out += &wrapped(&text, "", 0, look.width);
    }
    out.push('\n');
    out += &wrapped(&choice_and_luck(mattered, &name), "", 0, look.width);
    let method = format!(
        "Of {} choices, postures and events each was left out by itself in {} futures, and the {} that changed most in {} others, all sharing their luck with those in \
         which it was left as it was; everybody chooses anew from then on. Intervals are {:.0} %, and those of the {} hold together. {} runs of this model were played \
         for this; they say nothing of any other.",
        mattered.deeds,
        mattered.screened,
        mattered.weighed.len(),
        grouped(mattered.futures),
        100.0 * mattered.level.share(),
        mattered.weighed.len(),
        grouped(mattered.reruns)
    );
    out + &wrapped(&method, "\n", 0, look.width)
}

/// A paragraph in which a figure and its sign stay together.
fn wrapped(text: &str, first: &str, hang: usize, width: usize) -> String {
    wrap::wrapped(&text.replace(" %", "\u{a0}%"), first, hang, width)
}

fn outcome(scenario: &Scenario, id: OutcomeId) -> String {
    format!("“{}”", scenario.outcomes[id.index()].name)
}

/// One thing that mattered.
fn weighed(scenario: &Scenario, mattered: &Mattered, it: &Weighed) -> String {
    let month = scenario.calendar.date_of(it.deed.turn()).month_name();
    let (what, without) = deed(scenario, &it.deed);
    let n = it.counts.total();
    let share = |count: u64, words: &str| {
        let interval = wilson(count, n, mattered.level);
        format!("{} ({words}{})", percent(count as f64 / n as f64, interval), percents(interval))
    };
    let level = format!("{:.0} % interval ", 100.0 * mattered.level.share());
    let ended = outcome(scenario, mattered.outcome);
    format!(
        "{month}: {what}. With it {ended} came about in {} of {} futures of this model; {without}, in {}: {}. {}",
        share(it.counts.first(), &level),
        grouped(n),
        share(it.counts.second(), ""),
        points(it.difference, it.interval),
        again(scenario, mattered.outcome, it)
    )
}

/// What was done or happened, and what there is instead.
fn deed(scenario: &Scenario, deed: &Deed) -> (String, String) {
    match *deed {
        Deed::Choice { actor, choice, .. } => {
            let name = capital(&scenario.actors[actor.index()].name);
            (format!("{name} chose “{}”", scenario.choices[choice.index()].name), "had it let the turn pass".into())
        }
        Deed::Posture { actor, dialogue, posture, .. } => {
            let dialogue = &scenario.dialogues[dialogue.index()];
            let name = capital(&scenario.actors[actor.index()].name);
            let usual = &dialogue.postures[dialogue.expect].name;
            (format!("{name} chose to {} in {}", dialogue.postures[posture].name, dialogue.name), format!("had it chosen to {usual}"))
        }
        Deed::Event { event, .. } => {
            let name = &scenario.events[event.index()].name;
            (format!("“{}” happened", name.trim_end_matches('.')), "had it not happened then".into())
        }
    }
}

/// "12.3 points more (8.1 to 16.4)".
fn points(difference: f64, interval: Interval) -> String {
    let places = decimals(100.0 * interval.half_width()).min(2);
    let (sign, low, high) = if difference < 0.0 { ("fewer", -interval.high, -interval.low) } else { ("more", interval.low, interval.high) };
    format!("{} points {sign} with it ({} to {})", minus(difference.abs(), places), minus(low, places), minus(high, places))
}

/// Percentage points; what rounds to nothing has no sign.
fn minus(x: f64, places: usize) -> String {
    let scale = 10_f64.powi(places as i32);
    format!("{:.places$}", (100.0 * x * scale).round() / scale + 0.0).replace('-', "−")
}

/// How this very run ends without it.
fn again(scenario: &Scenario, ended: OutcomeId, it: &Weighed) -> String {
    let name = |id: Option<OutcomeId>| id.map_or_else(|| "without an outcome".into(), |id| format!("as {}", outcome(scenario, id)));
    match (it.adapting == Some(ended), it.fixed == Some(ended)) {
        (true, true) => "Under its own luck this run ends the same way without it.".into(),
        (false, false) if it.adapting == it.fixed => format!("Under its own luck this run ends {} without it.", name(it.adapting)),
        (adapts, fixed) => {
            let end = |same: bool, id| if same { "the same way".into() } else { name(id) };
            format!(
                "Under its own luck this run ends {} without it if everybody chooses anew, and {} if the others do what they did.",
                end(adapts, it.adapting),
                end(fixed, it.fixed)
            )
        }
    }
}

/// How likely the outcome was at first, and what brought it about.
fn choice_and_luck(mattered: &Mattered, name: &str) -> String {
    let course = &mattered.course;
    let Some(first) = course.chances.first() else { return String::new() };
    let sum = |it: &diwan_studies::stats::Estimate| {
        let places = decimals(100.0 * it.interval.half_width()).min(2);
        let text = |x: f64| minus(x, places);
        let mean = text(it.mean);
        let plural = if mean == "1" || mean == "−1" { "" } else { "s" };
        format!("{mean} point{plural} ({} to {})", text(it.interval.low), text(it.interval.high))
    };
    let mut out = format!(
        "As seen at the start, {name} came about in {} ({}) of {} futures. Of the way from there to certainty, the choices that were taken, against those that the \
         actors' policies might have taken, made {}, and luck – events, odds, talks and noise – made {}.",
        percent(first.share, first.interval),
        percents(first.interval),
        grouped(course.futures),
        sum(&course.choices),
        sum(&course.luck),
    );
    if let Some(jump) = largest(&course.jumps) {
        let what = match jump.moment {
            Moment::Events => "events",
            Moment::Choices => "choices",
            Moment::Dice => "odds, talks and noise",
        };
        let way = if jump.change < 0.0 { "down" } else { "up" };
        out += &format!(
            " The largest single step was that of the {what} of turn {}: {:.0} points {way}.",
            jump.turn + 1,
            100.0 * jump.change.abs()
        );
    }
    out
}

/// The largest single change of the chance; none where nothing changed.
fn largest(jumps: &[Jump]) -> Option<&Jump> {
    jumps.iter().filter(|it| it.change != 0.0).reduce(|best, it| if it.change.abs() > best.change.abs() { it } else { best })
}

/// The debrief as an object: `outcome`, `mattered`, `course`, `choices` and `luck` (sums with intervals), and how much was played.
#[must_use]
pub fn debrief_json(scenario: &Scenario, mattered: &Mattered) -> Value {
    let key = |id: Option<OutcomeId>| id.map(|id| scenario.outcomes[id.index()].key.clone());
    let weighed = mattered.weighed.iter().map(|it| {
        let (kind, actor, what) = match it.deed {
            Deed::Choice { actor, choice, .. } => ("choice", Some(actor), scenario.choices[choice.index()].notation.clone()),
            Deed::Posture { actor, dialogue, posture, .. } => {
                let dialogue = &scenario.dialogues[dialogue.index()];
                ("posture", Some(actor), format!("{}/{}", dialogue.key, dialogue.postures[posture].key))
            }
            Deed::Event { event, .. } => ("event", None, scenario.events[event.index()].key.clone()),
        };
        json!({
            "kind": kind, "actor": actor.map(|it| scenario.actors[it.index()].key.clone()), "what": what, "turn": it.deed.turn() + 1,
            "with": it.counts.first(), "without": it.counts.second(), "only_with": it.counts.only_first, "only_without": it.counts.only_second,
            "difference": it.difference, "low": it.interval.low, "high": it.interval.high, "told": it.is_told(),
            "same_luck_adapting": key(it.adapting), "same_luck_fixed": key(it.fixed),
        })
    });
    let course = &mattered.course;
    let chances = course.chances.iter().map(|it| {
        let known = match it.stage {
            Stage::Start => "nothing",
            Stage::Menus => "events",
            Stage::Choices => "choices",
        };
        json!({"turn": it.turn + 1, "known": known, "count": it.count, "share": it.share, "low": it.interval.low, "high": it.interval.high})
    });
    let jumps = course.jumps.iter().map(|it| {
        let what = match it.moment {
            Moment::Events => "events",
            Moment::Choices => "choices",
            Moment::Dice => "dice",
        };
        json!({"turn": it.turn + 1, "what": what, "change": it.change, "low": it.interval.low, "high": it.interval.high})
    });
    json!({
        "outcome": scenario.outcomes[mattered.outcome.index()].key,
        "level": mattered.level.share(),
        "deeds": mattered.deeds,
        "screened": mattered.screened,
        "futures": mattered.futures,
        "reruns": mattered.reruns,
        "mattered": weighed.collect::<Vec<_>>(),
        "chances": chances.collect::<Vec<_>>(),
        "jumps": jumps.collect::<Vec<_>>(),
        "choices": course.choices,
        "luck": course.luck,
    })
}
