//! The menu of a seat, and a closer look at one choice: what it costs, what it needs, who will notice, and what it is
//! meant to do.

use super::conduct::{pledge, taken};
use super::words::percent;
use crate::called;
use crate::figures::figure;
use crate::locale::{Put, say};
use crate::reasons::label;
use crate::shown::Shown;
use crate::tell::Look;
use crate::words::{apart, capital, list, up_or_down};
use crate::wrap::{cut, padded, pushed, wrapped};
use diwan_engine::play::{Closed, MenuItem, SeatView};
use diwan_engine::scenario::{Amount, Branch, Choice, ChoiceId, ChoiceKind, Effect, Formula, VariableKind};

/// The menu of a seat: what may be done, by number, and what may not now.
#[must_use]
pub fn menu(scenario: Shown<'_>, view: &SeatView, look: &Look) -> String {
    let width = look.width.saturating_sub(32).min(60);
    let line = |number: &str, name: &str, kind: &str, cost: &str, odds: &str| {
        let (name, kind) = (padded(&cut(name, width), width), padded(kind, 7));
        let line = format!("{number:>3} {name}  {kind} {}  {odds}", pushed(cost, 5));
        format!("{}\n", line.trim_end())
    };
    let mut out = line("", &say!("menu-what"), "", &say!("menu-cost"), &say!("menu-chance"));
    let mut closed = Vec::new();
    for (number, item) in (1_usize..).zip(&view.menu) {
        let (choice, name) = (&scenario.choices[item.choice.index()], scenario.texts.choice(item.choice));
        if let Some(why) = &item.closed {
            closed.push(say!("menu-closed-choice", number: number, choice: name, why: short(why)));
            continue;
        }
        let odds = item.odds.map_or_else(String::new, |it| format!("{} %", percent(it)));
        let kind = if choice.kind == ChoiceKind::Act { say!("menu-act") } else { say!("menu-stance") };
        out += &line(&number.to_string(), &capital(name), &kind, &format!("{:.2}", choice.cost.nominal()), &odds);
    }
    out += &format!("{:>3} {}\n", 0, say!("menu-pass"));
    if view.attention > 1 {
        out += &wrapped(&say!("menu-several", most: view.attention), "    ", 4, look.width);
    }
    if !closed.is_empty() {
        out += &wrapped(&say!("menu-closed", choices: apart(&closed)), "    ", 4, look.width);
    }
    out
}

/// A closer look at a choice.
#[must_use]
pub fn choice(scenario: Shown<'_>, item: &MenuItem, look: &Look) -> String {
    let (it, texts) = (&scenario.choices[item.choice.index()], &scenario.texts.choices[item.choice.index()]);
    let mut out = look.heading(&capital(&texts.name));
    if !texts.about.is_empty() {
        out += &wrapped(&texts.about, "", 0, look.width);
    }
    for line in terms(scenario, it, item) {
        out += &wrapped(&line, "- ", 2, look.width);
    }
    for (heading, effects) in effects(scenario, item.choice) {
        out += &format!("{heading}\n");
        for effect in effects {
            out += &wrapped(&effect, "  ", 4, look.width);
        }
    }
    for line in brought(scenario, item.choice) {
        out += &wrapped(&line, "  ", 4, look.width);
    }
    out
}

/// What a choice is meant to do: always, if it succeeds, if it fails, each under a heading.
#[must_use]
pub fn effects(scenario: Shown<'_>, choice: ChoiceId) -> Vec<(String, Vec<String>)> {
    let it = &scenario.choices[choice.index()];
    let of = |branch: Branch| {
        let effects = it.effects.iter().filter(move |(at, _)| *at == branch);
        effects.map(|(_, effect)| effected(scenario, it, effect)).collect()
    };
    let all = [
        (say!("look-effects"), of(Branch::Always)),
        (say!("look-effects-success"), of(Branch::OnSuccess)),
        (say!("look-effects-failure"), of(Branch::OnFailure)),
    ];
    all.into_iter().filter(|(_, effects): &(String, Vec<String>)| !effects.is_empty()).collect()
}

/// The events that a choice brings where events are counted, in words.
#[must_use]
pub fn brought(scenario: Shown<'_>, choice: ChoiceId) -> Vec<String> {
    let mut out = Vec::new();
    for (variable, counted) in scenario.counted() {
        let Some((_, rate)) = counted.sources.iter().find(|(it, _)| *it == choice) else { continue };
        let (name, events) = (capital(&called::level(scenario, variable)), figure(rate.nominal(), 1));
        out.push(match scenario.choices[choice.index()].kind {
            ChoiceKind::Stance => say!("card-source", events: events, name: name),
            ChoiceKind::Act => say!("card-source-act", events: events, name: name),
        });
    }
    out
}

/// What a choice is, costs and needs, how likely it is to succeed, and who will notice.
fn terms(scenario: Shown<'_>, it: &Choice, item: &MenuItem) -> Vec<String> {
    let mut out = vec![if it.kind == ChoiceKind::Act { say!("look-act") } else { say!("look-stance") }];
    out.push(say!("look-cost", cost: format!("{:.2}", it.cost.nominal())));
    let when = it.when_seen.as_ref().or(it.when.as_ref());
    match (&item.closed, when) {
        (Some(Closed::Condition), Some(when)) => out.push(say!("look-needs", condition: condition(scenario, when))),
        (Some(why), _) => out.push(say!("look-closed", why: short(why))),
        (None, Some(when)) => out.push(say!("look-open", condition: condition(scenario, when))),
        (None, None) => {}
    }
    if let Some(when) = it.when.as_ref().filter(|_| it.when_seen.is_some()) {
        out.push(say!("look-comes-off", condition: condition(scenario, when)));
    }
    if it.once {
        out.push(say!("look-once"));
    } else if it.cooldown.nominal() > 0.0 {
        out.push(say!("look-rests", months: whole(it.cooldown.nominal())));
    }
    if !it.excludes.is_empty() {
        let names: Vec<String> = it.excludes.iter().map(|it| scenario.texts.choice(*it).to_owned()).collect();
        out.push(say!("look-excludes", choices: list(&names)));
    }
    if let Some(odds) = item.odds.map(percent) {
        out.push(match &it.odds {
            Some(Amount::Formula(formula)) => {
                say!("look-odds-formula", chance: odds, formula: condition(scenario, formula))
            }
            _ => say!("look-odds", chance: odds),
        });
    }
    if let Some([favour, against]) = item.sides {
        out.push(say!("look-for", bar: bar(favour[0]), now: points(favour[0]), usual: points(favour[1])));
        out.push(say!("look-against", bar: bar(against[0]), now: points(against[0]), usual: points(against[1])));
    }
    if let Some(reach) = item.reach {
        out.push(say!("look-reach", reach: format!("{reach:.2}")));
    }
    out.push(noticed(scenario, it));
    out.extend(pledge(scenario, item).into_iter().chain(taken(scenario, item)));
    out
}

/// A strength as a bar: a block for every five points.
fn bar(strength: f64) -> String {
    "▪".repeat(((strength / 5.0).round() as usize).clamp(1, 20))
}

fn points(strength: f64) -> String {
    format!("{strength:.0}")
}

/// What an effect does, in words: "U.S.–Iran tension over Iraq up by 7, spread over 2 months".
#[must_use]
pub fn effected(scenario: Shown<'_>, choice: &Choice, effect: &Effect) -> String {
    let (add, after, over) = (effect.add.nominal(), effect.after.nominal(), effect.over.nominal());
    let what = match scenario.variables[effect.target.index()].kind {
        VariableKind::Attitude(from, to) => {
            say!("look-attitude", from: scenario.texts.actor(from), to: scenario.texts.actor(to))
        }
        _ => capital(&called::level(scenario, effect.target)),
    };
    say!(
        "look-effect",
        what: what,
        way: up_or_down(add >= 0.0),
        points: ((add.abs() * 10.0).round() / 10.0).to_string(),
        rate: if choice.kind == ChoiceKind::Stance { "monthly" } else { "once" },
        timing: match (after > 0.0, over > 0.0) {
            (false, false) => "now",
            (true, false) => "after",
            (false, true) => "over",
            (true, true) => "both",
        },
        after: Put::number(after),
        over: Put::number(over),
        varies: effect.scale.is_some(),
    )
}

/// Who will notice a choice.
#[must_use]
pub fn noticed(scenario: Shown<'_>, choice: &Choice) -> String {
    let Some(who) = &choice.noticed_by else { return say!("look-noticed-by-all") };
    let others = who.iter().filter(|it| **it != choice.actor);
    let names: Vec<String> = others.map(|it| scenario.texts.actor(*it).to_owned()).collect();
    if names.is_empty() { say!("look-noticed-by-none") } else { say!("look-noticed-by", actors: list(&names)) }
}

/// Why a choice is closed, in a few words.
#[must_use]
pub fn short(why: &Closed) -> String {
    match why {
        Closed::Forbidden => say!("closed-forbidden"),
        Closed::Done => say!("closed-done"),
        Closed::Resting(months) => say!("closed-resting", months: whole(*months)),
        Closed::Condition => say!("closed-condition"),
    }
}

/// What a choice needs to come off, if it needs anything: "attacks above 44".
pub(super) fn need(scenario: Shown<'_>, choice: ChoiceId) -> Option<String> {
    scenario.choices[choice.index()].when.as_ref().map(|when| condition(scenario, when))
}

/// What an expression hangs on, by the names that people read, each once.
#[must_use]
pub fn hangs_on(scenario: Shown<'_>, formula: &Formula) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for (path, _) in formula.checked.variables() {
        let name = label(scenario, path);
        if !out.contains(&name) {
            out.push(name);
        }
    }
    out
}

/// An expression by the names that people read, with signs as they are printed elsewhere.
fn condition(scenario: Shown<'_>, formula: &Formula) -> String {
    let text = formula.checked.expr().named(|path| label(scenario, path)).to_string();
    let mut out = String::with_capacity(text.len());
    for (at, sign) in text.char_indices() {
        let (before, after) = (text[..at].chars().next_back(), text[at + sign.len_utf8()..].chars().next());
        let is_minus = sign == '-'
            && before.is_none_or(|it| it == ' ' || it == '(')
            && after.is_some_and(|it| it != '-' && it != '>');
        out.push(if is_minus { '−' } else { sign });
    }
    out
}

/// Months that are begun: at least one.
fn whole(months: f64) -> Put {
    Put::number(months.ceil().max(1.0))
}
