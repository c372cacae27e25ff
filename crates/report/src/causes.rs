//! What moved an outcome, as people read it: five sentences, then what sets runs apart and what leaving things out does.

use super::called;
use super::facts::TracedFacts;
use super::figures::{decimals, figure, grouped, percent, percents, signed};
use super::grid::Grid;
use super::locale::say;
use super::look::Look;
use super::provenance::made_by;
use super::shown::Shown;
use super::why::root;
use super::words::{capital, list};
use super::wrap::wrapped;
use diwan_studies::stats::Interval;
use diwan_studies::study::{
    CauseFacts, CausesFacts, DeedFacts, DeedKind, Effect, LeftOutFacts, OftenFacts, SaidFacts, SeparatedFacts,
};

/// Levels whose causes are told.
const LEVELS: usize = 2;

/// What moved an outcome.
#[must_use]
pub fn tell_causes(scenario: Shown<'_>, facts: &TracedFacts, look: &Look) -> String {
    let look = &look.held();
    let found = &facts.found;
    let mut out = look.heading(&say!("causes", outcome: called::outcome(scenario, &found.outcome)));
    for (place, it) in (1..).zip(sentences(scenario, found)) {
        out += &wrapped(&it, &format!("{place}. "), 3, look.width);
    }
    if !look.brief {
        out += &found.levels.iter().take(LEVELS).map(|it| level(scenario, it, look)).collect::<String>();
        out += &deeds(scenario, found, look);
    }
    out += &wrapped(&how(found, facts.elapsed_s), "\n", 0, look.width);
    out + &made_by(&found.provenance, look.width)
}

/// How it was found.
fn how(found: &CausesFacts, seconds: f64) -> String {
    let (runs, seconds) = (grouped(found.runs), figure(seconds, 1));
    let played = say!("causes-runs", runs: runs, n: found.runs, seconds: seconds);
    let method = method(found);
    if method.is_empty() { played } else { format!("{played} {method}") }
}

/// What was read and left out.
pub(super) fn method(found: &CausesFacts) -> String {
    let level = figure(100.0 * found.level, 0);
    let mut out = Vec::new();
    let [so, others] = found.months;
    if found.tried.is_some() && (so - others).abs() >= 0.5 {
        out.push(say!("causes-months", with: figure(so, 1), without: figure(others, 1)));
    }
    if !found.levels.is_empty() {
        out.push(say!("causes-read", with: found.read[0], without: found.read[1], level: level));
    }
    if let Some(tried) = &found.tried {
        let smallest = figure(100.0 * tried.smallest, 1).trim_end_matches(".0").to_owned();
        out.push(say!("causes-tried", runs: grouped(tried.runs), smallest: smallest));
    }
    out.join(" ")
}

/// What came out, sentence by sentence.
pub(super) fn sentences(scenario: Shown<'_>, found: &CausesFacts) -> Vec<String> {
    found.said.iter().map(|it| sentence(scenario, found, it)).collect()
}

fn sentence(scenario: Shown<'_>, found: &CausesFacts, it: &SaidFacts) -> String {
    let outcome = called::outcome(scenario, &found.outcome);
    let (runs, level) = (grouped(found.runs), figure(100.0 * found.level, 0));
    let deed = |place: usize| found.deeds.get(place);
    match it {
        SaidFacts::Never { at_most } => {
            say!("causes-never", outcome: outcome, runs: runs, most: figure(100.0 * at_most, 2), level: level)
        }
        SaidFacts::Always { at_least } => {
            say!("causes-always", outcome: outcome, runs: runs, least: figure(100.0 * at_least, 2), level: level)
        }
        SaidFacts::TooFew { count, of_others, least } => {
            say!("causes-few", n: *count, others: *of_others, least: *least)
        }
        SaidFacts::Often => {
            let interval = Interval { low: found.low, high: found.high };
            let (share, range) = (percent(found.share, interval), percents(interval));
            say!("causes-often", outcome: outcome, runs: runs, share: share, range: range, level: level)
        }
        SaidFacts::Apart { variable, with, without, difference, low, high } => {
            let places = decimals((high - low) / 2.0).min(1);
            let [difference, low, high] = [difference, low, high].map(|it| signed(*it, places));
            let [with, without] = [with, without].map(|it| figure(*it, places));
            let variable = called::variable(scenario, variable);
            say!("causes-apart", level: variable, with: with, without: without, difference: difference, low: low, high: high)
        }
        SaidFacts::Began { causes, .. } => {
            let causes: Vec<String> = causes.iter().map(|it| began(scenario, it)).collect();
            say!("causes-began", causes: list(&causes))
        }
        SaidFacts::Differs { deed: place } => deed(*place).map_or_else(String::new, |it| differs(scenario, it)),
        SaidFacts::Matters { deed: place, others } => {
            let without = deed(*place).and_then(|it| without(scenario, found, it));
            let more = say!("causes-others", n: *others);
            let asked = deed(*place).filter(|it| it.asked).map(|_| format!(" {}", say!("causes-asked")));
            let asked = asked.unwrap_or_default();
            without.map_or_else(String::new, |it| format!("{} {it}{asked} {more}", say!("causes-matters")))
        }
        SaidFacts::Hinders { deed: place } => {
            let without = deed(*place).and_then(|it| without(scenario, found, it));
            without.map_or_else(String::new, |it| format!("{} {it}", say!("causes-hinders")))
        }
        SaidFacts::Accompanies { deed: place } => {
            let Some((it, left)) = deed(*place).and_then(|it| Some((it, it.left_out?))) else { return String::new() };
            let [points, low, high] = points(&left);
            let [with, without] = [it.with, it.without].map(|it| often(&it));
            let name = capital(&name(scenario, it));
            say!("causes-along", deed: name, with: with, without: without, points: points, low: low, high: high)
        }
        SaidFacts::NoneMatters { tried } => say!("causes-none", tried: *tried),
        SaidFacts::Untold { n, tried } => say!("causes-untold", n: *n, tried: *tried),
    }
}

/// A cause with what it came to.
fn began(scenario: Shown<'_>, it: &CauseFacts) -> String {
    let places = decimals((it.high - it.low) / 2.0).min(2);
    let [difference, low, high] = [it.difference, it.low, it.high].map(|it| signed(it, places));
    let most = it.parts.first().map(|part| called::choice(scenario, &part.name));
    let name = match most {
        Some(choice) => say!("causes-actor", actor: called::actor(scenario, &it.name), choice: choice),
        None => cause(scenario, it),
    };
    say!("causes-cause", cause: name, difference: difference, low: low, high: high)
}

/// What a cause is called.
pub(super) fn cause(scenario: Shown<'_>, it: &CauseFacts) -> String {
    match it.cause {
        "start" => say!("causes-start"),
        "actor" => say!("causes-by", actor: called::actor(scenario, &it.name)),
        "smaller" => say!("began-smaller", n: it.name.parse::<usize>().unwrap_or_default()),
        "residual" => say!("causes-residual"),
        other => root(scenario, other, &it.name),
    }
}

/// In how many runs a deed is on either side.
fn differs(scenario: Shown<'_>, it: &DeedFacts) -> String {
    let [with, without] = [it.with, it.without].map(|it| often(&it));
    let places = decimals(50.0 * (it.more_high - it.more_low)).min(1);
    let [more, low, high] = [it.more, it.more_low, it.more_high].map(|it| signed(100.0 * it, places));
    let deed = capital(&name(scenario, it));
    say!("causes-differs", deed: deed, with: with, without: without, more: more, low: low, high: high)
}

/// What comes of leaving a deed out.
fn without(scenario: Shown<'_>, found: &CausesFacts, it: &DeedFacts) -> Option<String> {
    let (left, tried) = (it.left_out?, found.tried?);
    let [points, low, high] = points(&left);
    let places = decimals(50.0 * (left.high - left.low)).min(1);
    let [share, base] = [left.share, tried.share].map(|it| figure(100.0 * it, places));
    let outcome = called::outcome(scenario, &found.outcome);
    let deed = name(scenario, it);
    Some(say!(
        "causes-without",
        deed: deed, outcome: outcome, share: share, base: base, points: points, low: low, high: high,
    ))
}

/// A change of a share in percentage points with the ends of its interval.
pub(super) fn points(it: &LeftOutFacts) -> [String; 3] {
    let places = decimals(50.0 * (it.high - it.low)).min(1);
    [it.difference, it.low, it.high].map(|it| signed(100.0 * it, places))
}

/// A share of runs.
pub(super) fn often(it: &OftenFacts) -> String {
    percent(it.share, Interval { low: it.low, high: it.high })
}

/// What a deed is called.
pub(super) fn name(scenario: Shown<'_>, it: &DeedFacts) -> String {
    let table = |key: &Option<String>| key.as_ref().map(|it| called::dialogue(scenario, it).to_owned());
    match it.kind {
        DeedKind::Choice => {
            let actor = it.name.split_once('.').map_or("", |(actor, _)| actor);
            say!("causes-choice", actor: called::actor(scenario, actor), choice: called::choice(scenario, &it.name))
        }
        DeedKind::Event => {
            say!("causes-event", event: called::event(scenario, &it.name).trim_end_matches('.'))
        }
        DeedKind::Deal => say!("causes-deal", dialogue: called::dialogue(scenario, &it.name)),
        DeedKind::Posture => {
            let actor = it.actor.as_deref().unwrap_or_default();
            let posture = posture(scenario, it).unwrap_or_else(|| it.name.clone());
            let dialogue = table(&it.dialogue).unwrap_or_default();
            say!("causes-posture", actor: called::actor(scenario, actor), posture: posture, dialogue: dialogue)
        }
    }
}

/// What a deed is called at the head of a row: who did it first.
fn row_name(scenario: Shown<'_>, it: &DeedFacts) -> String {
    match (it.kind, it.name.split_once('.')) {
        (DeedKind::Choice, Some((actor, _))) => {
            let (actor, choice) = (capital(called::actor(scenario, actor)), called::choice(scenario, &it.name));
            say!("causes-choice-row", actor: actor, choice: choice)
        }
        (DeedKind::Event, _) => called::event(scenario, &it.name).trim_end_matches('.').to_owned(),
        _ => capital(&name(scenario, it)),
    }
}

/// The name of a posture.
fn posture(scenario: Shown<'_>, it: &DeedFacts) -> Option<String> {
    let dialogue = scenario.dialogue(it.dialogue.as_deref()?)?;
    let place = scenario.dialogues[dialogue.index()].postures.iter().position(|posture| posture.key == it.name)?;
    Some(scenario.texts.dialogues[dialogue.index()].postures[place].clone())
}

/// What leaving a deed out says.
pub(super) fn effect(it: Effect) -> String {
    match it {
        Effect::Brings => say!("causes-effect-brings"),
        Effect::Hinders => say!("causes-effect-hinders"),
        Effect::Accompanies => say!("causes-effect-along"),
        Effect::Untold => say!("causes-effect-untold"),
    }
}

/// What sets runs apart in a level, cause by cause.
fn level(scenario: Shown<'_>, it: &SeparatedFacts, look: &Look) -> String {
    let title = level_title(scenario, it);
    let mut grid = Grid::new(&title).widest(46);
    for title in [say!("causes-with"), say!("causes-without-title"), say!("page-difference"), say!("causes-interval")] {
        grid = grid.right(&title, 6);
    }
    let row = |points: [f64; 2], difference: f64, [low, high]: [f64; 2]| {
        let places = decimals((high - low) / 2.0).min(2);
        let [with, without] = points.map(|it| figure(it, places));
        let range = say!("sensitivity-range", low: signed(low, places), high: signed(high, places));
        [with, without, signed(difference, places), range]
    };
    for cause in &it.causes {
        grid.row(&capital(&self::cause(scenario, cause)), row(cause.points, cause.difference, [cause.low, cause.high]));
    }
    grid.row(&say!("causes-whole"), row(it.end, it.difference, [it.low, it.high]));
    format!("\n{}", grid.laid_out(look))
}

/// A level at the end of runs.
pub(super) fn level_title(scenario: Shown<'_>, it: &SeparatedFacts) -> String {
    say!("causes-level", level: capital(&called::variable(scenario, &it.variable)))
}

/// Deeds, how often they are done, and what comes of leaving them out.
fn deeds(scenario: Shown<'_>, found: &CausesFacts, look: &Look) -> String {
    if found.deeds.is_empty() {
        return String::new();
    }
    let mut grid = Grid::new(&say!("causes-deed")).widest(40);
    for title in [say!("causes-with"), say!("causes-without-title"), say!("causes-left-out"), say!("causes-interval")] {
        grid = grid.right(&title, 5);
    }
    let mut grid = grid.left(&say!("causes-effect"));
    for it in &found.deeds {
        let [with, without] = [it.with, it.without].map(|it| often(&it));
        let left = it.left_out.map_or_else(
            || ["-".to_owned(), "-".to_owned(), say!("causes-untried")],
            |left| {
                let [points, low, high] = points(&left);
                [points, say!("sensitivity-range", low: low, high: high), effect(left.effect)]
            },
        );
        grid.row(&row_name(scenario, it), [with, without].into_iter().chain(left));
    }
    format!("\n{}{}", grid.laid_out(look), wrapped(&say!("causes-deeds-legend"), "", 0, look.width))
}
