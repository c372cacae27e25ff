//! A choice on the menu: what it costs, how likely it is to come off, who will see it, and what it is meant to do.

use diwan_engine::play::{Closed, MenuItem};
use diwan_engine::scenario::{Amount, Choice};
use diwan_report::say;
use diwan_report::seat::{self, capital, list, percent};
use maud::{Markup, html};

use super::advice;
use super::form::Tick;
use super::seen::Seen;

/// A choice that may be taken.
pub(super) fn open(seen: Seen<'_>, item: &MenuItem, chosen: Option<&[String]>, is_one: bool) -> Markup {
    let (row, texts) =
        (&seen.shown.scenario.choices[item.choice.index()], &seen.shown.texts.choices[item.choice.index()]);
    let id = format!("choice-{}", row.key);
    let is_on = chosen.is_some_and(|it| it.contains(&row.key));
    let tick = Tick { id: &id, name: "choice", value: &row.key, is_one, is_on };
    let label = html! {
        b dir="auto" { (capital(&texts.name)) }
        span.meta { (cost(row)) } " "
        @if let Some(odds) = item.odds { span.meta { (chance(odds)) } " " }
        span.meta { (seat::noticed(seen.shown, row)) }
        (advice::of(seen, Some(item.choice)))
    };
    html! { div.choice { (tick.with(&label)) (more(seen, item, &id)) } }
}

/// A choice that may not be taken now, and why: there is nothing to tick.
pub(super) fn closed(seen: Seen<'_>, item: &MenuItem) -> Markup {
    let (row, texts) =
        (&seen.shown.scenario.choices[item.choice.index()], &seen.shown.texts.choices[item.choice.index()]);
    let why = item.closed.as_ref().map_or_else(String::new, |it| why_closed(seen, row, it));
    html! {
        div.choice.shut {
            p { b dir="auto" { (capital(&texts.name)) } span.meta { (why) } }
            (more(seen, item, &format!("closed-{}", row.key)))
        }
    }
}

fn why_closed(seen: Seen<'_>, row: &Choice, closed: &Closed) -> String {
    let why = capital(&seat::closed(closed));
    let needs = row.when_seen.as_ref().or(row.when.as_ref()).filter(|_| *closed == Closed::Condition);
    let things = needs.map(|it| seat::hangs_on(seen.shown, it)).unwrap_or_default();
    if things.is_empty() {
        say!("room-team-why-closed", why: why)
    } else {
        say!("room-team-why-needs", why: why, things: list(&things))
    }
}

/// A chance, in words and per cent.
fn chance(odds: f64) -> String {
    let how = match odds {
        it if it >= 0.85 => "very-likely",
        it if it >= 0.6 => "likely",
        it if it >= 0.4 => "even",
        it if it >= 0.15 => "unlikely",
        _ => "very-unlikely",
    };
    say!("room-team-odds", how: how, chance: percent(odds))
}

/// What it costs, in words: of choices in scenarios, most cost a tenth of what matters or less.
fn cost(row: &Choice) -> String {
    let how = match row.cost.nominal() {
        it if it <= 0.005 => "nothing",
        it if it < 0.07 => "little",
        it if it < 0.16 => "something",
        it if it < 0.4 => "much",
        _ => "very-much",
    };
    say!("room-team-cost", how: how)
}

/// A closer look.
fn more(seen: Seen<'_>, item: &MenuItem, id: &str) -> Markup {
    let (row, texts) =
        (&seen.shown.scenario.choices[item.choice.index()], &seen.shown.texts.choices[item.choice.index()]);
    html! {
        details #{ "more-" (id) } {
            summary { (say!("room-team-more")) }
            @if !texts.about.is_empty() { p dir="auto" { (texts.about) } }
            @for (heading, effects) in seat::effects(seen.shown, item.choice) {
                p.hint { (heading) }
                ul { @for it in &effects { li dir="auto" { (it) } } }
            }
            @for it in seat::brought(seen.shown, item.choice).iter().chain(&terms(seen, row, item)) {
                p dir="auto" { (it) }
            }
        }
    }
}

/// What else there is to know before it is taken.
fn terms(seen: Seen<'_>, row: &Choice, item: &MenuItem) -> Vec<String> {
    let shown = seen.shown;
    let mut out = Vec::new();
    if let Some(Amount::Formula(it)) = &row.odds {
        let things = seat::hangs_on(shown, it);
        out.extend((!things.is_empty()).then(|| say!("room-team-odds-hang", things: list(&things))));
    }
    if let Some(it) = row.when.as_ref().filter(|_| row.when_seen.is_some()) {
        out.push(say!("room-team-comes-off", things: list(&seat::hangs_on(shown, it))));
    }
    if row.once {
        out.push(say!("look-once"));
    } else if row.cooldown.nominal() > 0.0 {
        out.push(say!("look-rests", months: diwan_report::locale::Put::number(row.cooldown.nominal().ceil().max(1.0))));
    }
    if !row.excludes.is_empty() {
        let names: Vec<String> = row.excludes.iter().map(|it| shown.texts.choice(*it).to_owned()).collect();
        out.push(say!("look-excludes", choices: list(&names)));
    }
    out.extend(seat::pledge(shown, item).into_iter().chain(seat::taken(shown, item)));
    out
}
