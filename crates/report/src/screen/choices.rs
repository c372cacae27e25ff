//! The menu of a seat, and a closer look at one choice: what it costs, what it needs, who will notice, and what it is
//! meant to do.

use super::conduct::{pledge, taken};
use crate::reasons::label;
use crate::shown::Shown;
use crate::tell::Look;
use crate::words::{capital, list};
use crate::wrap::{cut, wrapped};
use diwan_engine::play::{Closed, MenuItem};
use diwan_engine::scenario::{ActorId, Amount, Branch, Choice, ChoiceId, ChoiceKind, Effect, Formula, VariableKind};

/// The menu: what may be done, by number, and what may not now.
#[must_use]
pub fn menu(scenario: Shown<'_>, items: &[MenuItem], look: &Look) -> String {
    let width = look.width.saturating_sub(32).min(60);
    let mut out = format!("{:>3} {:<width$}  {:<7} {:>5}  {}\n", "", "What you may do", "", "cost", "chance");
    let mut closed = Vec::new();
    for (number, item) in (1..).zip(items) {
        let (choice, name) = (&scenario.choices[item.choice.index()], scenario.texts.choice(item.choice));
        match &item.closed {
            Some(why) => closed.push(format!("{number} {name} ({})", short(why))),
            None => {
                let odds = item.odds.map_or_else(String::new, |it| format!("{:.0} %", 100.0 * it));
                let kind = if choice.kind == ChoiceKind::Act { "act" } else { "stance" };
                let name = cut(&capital(name), width);
                out +=
                    format!("{number:>3} {name:<width$}  {kind:<7} {:>5.2}  {odds}", choice.cost.nominal()).trim_end();
                out.push('\n');
            }
        }
    }
    out += &format!("{:>3} Let the turn pass\n", 0);
    if !closed.is_empty() {
        out += &wrapped(&format!("Not now: {}.", closed.join("; ")), "    ", 4, look.width);
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
    let mut say = |text: String| out += &wrapped(&text, "- ", 2, look.width);
    match it.kind {
        ChoiceKind::Act => say("An act: done once, in full, on this turn.".into()),
        ChoiceKind::Stance => {
            say("A stance: it works for as long as you keep to it, month by month, and wears out with use.".into())
        }
    }
    say(format!("It costs {:.2}, in effort, money and risk that show nowhere else.", it.cost.nominal()));
    if let Some(why) = &item.closed {
        say(format!("You can't do it now: {}.", long(scenario, it, why)));
    } else if let Some(when) = it.when_seen.as_ref().or(it.when.as_ref()) {
        say(format!("It is open to you while {}.", condition(scenario, when)));
    }
    if let Some(when) = it.when.as_ref().filter(|_| it.when_seen.is_some()) {
        say(format!("It comes off only if {}, which you find out when you try.", condition(scenario, when)));
    }
    if it.once {
        say("It can be done only once.".into());
    } else if it.cooldown.nominal() > 0.0 {
        say(format!("Once done, it rests for {}.", rest(it.cooldown.nominal())));
    }
    if let Some(odds) = item.odds {
        let source = match &it.odds {
            Some(Amount::Formula(odds)) => format!(": {}", condition(scenario, odds)),
            _ => String::new(),
        };
        say(format!("As you see things, it succeeds with a chance of {:.0} %{source}.", 100.0 * odds));
    }
    say(noticed(scenario, it));
    pledge(scenario, item).into_iter().chain(taken(scenario, item)).for_each(&mut say);
    for (branch, heading) in [
        (Branch::Always, "What it is meant to do:"),
        (Branch::OnSuccess, "If it succeeds, besides:"),
        (Branch::OnFailure, "If it fails, besides:"),
    ] {
        let effects: Vec<&Effect> =
            it.effects.iter().filter(|(at, _)| *at == branch).map(|(_, effect)| effect).collect();
        if !effects.is_empty() {
            out += &format!("{heading}\n");
            for effect in effects {
                out += &wrapped(&effected(scenario, it, effect), "  ", 4, look.width);
            }
        }
    }
    out
}

/// What an effect does, in words: "U.S.–Iran tension over Iraq up by 7, over 2 months".
fn effected(scenario: Shown<'_>, choice: &Choice, effect: &Effect) -> String {
    let add = effect.add.nominal();
    let direction = if add < 0.0 { "down" } else { "up" };
    let rate = if choice.kind == ChoiceKind::Stance { " a month" } else { "" };
    let (after, over) = (effect.after.nominal(), effect.over.nominal());
    let months = |it: f64| if (it - 1.0).abs() < 1e-9 { "a month".to_owned() } else { format!("{it} months") };
    let timing = match (after > 0.0, over > 0.0) {
        (false, false) => String::new(),
        (true, false) => format!(", after {}", months(after)),
        (false, true) => format!(", spread over {}", months(over)),
        (true, true) => format!(", after {}, spread over {}", months(after), months(over)),
    };
    let depends = if effect.scale.is_some() { ", more or less as things stand" } else { "" };
    let what = match scenario.variables[effect.target.index()].kind {
        VariableKind::Attitude(from, to) => {
            let name = |it: ActorId| scenario.texts.actor(it);
            format!("What {} thinks of {}", name(from), name(to))
        }
        _ => capital(scenario.texts.variable(effect.target)),
    };
    format!("{what} {direction} by {}{rate}{timing}{depends}", (add.abs() * 10.0).round() / 10.0)
}

fn noticed(scenario: Shown<'_>, choice: &Choice) -> String {
    match &choice.noticed_by {
        None => "Everybody will notice.".into(),
        Some(who) => {
            let names: Vec<String> =
                who.iter().filter(|it| **it != choice.actor).map(|it| scenario.texts.actor(*it).to_owned()).collect();
            if names.is_empty() {
                "Nobody else will notice.".into()
            } else {
                format!("Only {} will notice.", list(&names))
            }
        }
    }
}

fn short(why: &Closed) -> String {
    match why {
        Closed::Forbidden => "ruled out".into(),
        Closed::Done => "done once and for all".into(),
        Closed::Resting(months) => format!("rests {} more", rest(*months)),
        Closed::Condition => "conditions".into(),
    }
}

fn long(scenario: Shown<'_>, choice: &Choice, why: &Closed) -> String {
    match (why, choice.when_seen.as_ref().or(choice.when.as_ref())) {
        (Closed::Condition, Some(when)) => format!("it needs {}", condition(scenario, when)),
        (other, _) => short(other),
    }
}

/// What a choice needs to come off: "it needs attacks above 44."
pub(super) fn need(scenario: Shown<'_>, choice: ChoiceId) -> String {
    match &scenario.choices[choice.index()].when {
        Some(when) => format!("it needs {}.", condition(scenario, when)),
        None => "it was not open.".to_owned(),
    }
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

fn rest(months: f64) -> String {
    let months = months.ceil();
    if months <= 1.0 { "a month".into() } else { format!("{months} months") }
}
