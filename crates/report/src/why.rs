//! Why a level moved, for people and for programs: start, what was booked, end; and what began it. Printed figures are rounded so that they add up as printed.

use core::ops::Range;

use serde_json::{Value, json};

use super::figures::adding_up;
use super::tell::Look;
use super::words::{capital, cause, change};
use super::wrap::wrapped;
use diwan_engine::record::Cause;
use diwan_engine::scenario::{ActorId, Scenario, VariableId};
use diwan_engine::why::{Pull, Root, Through, Why};

/// Lines of what began a change; what is left is summed up in one.
const ROOTS: usize = 12;
/// Choices that are named of each actor.
const NAMED: usize = 3;
/// Decimals of printed points.
const PLACES: usize = 2;

/// One account, ready to print.
#[must_use]
pub fn tell_why(scenario: &Scenario, why: &Why, look: &Look) -> String {
    let look = &Look { width: look.width.max(40), ..*look };
    let label = capital(&scenario.variables[why.variable.index()].label);
    let mut out = look.heading(&format!("{label}, {}", when(scenario, &why.turns)));
    if why.turns.is_empty() {
        return out + &wrapped("The run had ended before.", "", 0, look.width);
    }
    let moved = rounded(why.end) - rounded(why.start);
    out += &line("At the start", &format!("{:.PLACES$}", why.start), 0, look);
    let entries = &why.ledger.entries;
    for ((what, _), points) in entries.iter().zip(adding_up(entries.iter().map(|it| it.1), moved, PLACES)) {
        out += &line(&booked(scenario, why, *what), &signed(points), 2, look);
        let term = match what {
            Cause::Base => None,
            Cause::Term(place) => Some(*place),
            _ => continue,
        };
        if let Some(pull) = why.pulls.iter().find(|it| it.term == term) {
            out += &parts(scenario, pull, points, look);
        }
    }
    out += &line("At the end", &format!("{:.PLACES$}", why.end), 0, look);
    out += "\nWhat began it\n";
    let roots = summed(scenario, why);
    for ((what, _), points) in roots.iter().zip(adding_up(roots.iter().map(|it| it.1), moved, PLACES)) {
        out += &line(what, &signed(points), 2, look);
    }
    out += &line("The whole change", &signed(moved), 0, look);
    out + &wrapped(
        "Followed back turn by turn from the start of the run. What is not accounted for comes of causes that multiply each other, and of the ends of scales.",
        "",
        0,
        look.width,
    )
}

/// "turn 3 (August 2020)", "turns 3 to 7 (August 2020 to December 2020)".
fn when(scenario: &Scenario, turns: &Range<usize>) -> String {
    let month = |turn: usize| scenario.calendar.date_of(turn as u32).month_name();
    match turns.len() {
        0 => "no turn that was played".into(),
        1 => format!("turn {} ({})", turns.end, month(turns.start)),
        _ => format!("turns {} to {} ({} to {})", turns.start + 1, turns.end, month(turns.start), month(turns.end - 1)),
    }
}

/// A label with a hanging indent, and a figure at the right end of its last line.
fn line(label: &str, figure: &str, indent: usize, look: &Look) -> String {
    let width = look.width.min(100) - 9;
    let text = wrapped(label, &" ".repeat(indent), indent + 2, width);
    let text = text.trim_end();
    let last = text.lines().last().map_or(0, |it| it.chars().count());
    format!("{text}{:gap$} {figure:>8}\n", "", gap = width.saturating_sub(last))
}

fn signed(points: f64) -> String {
    let sign = if points < 0.0 { "−" } else { "+" };
    format!("{sign}{:.PLACES$}", points.abs())
}

fn rounded(x: f64) -> f64 {
    let scale = 10_f64.powi(PLACES as i32);
    (x * scale).round() / scale
}

/// What a change is booked to; a term by its text and gain, since that is where it can be changed.
fn booked(scenario: &Scenario, why: &Why, what: Cause) -> String {
    match what {
        Cause::Term(place) => {
            let gain = why.pulls.iter().find(|it| it.term == Some(place)).map_or(0.0, |it| it.gain);
            format!("Its flow: {} × ({})", trimmed(gain), term(scenario, why.variable, place))
        }
        Cause::Base => "Its flow: the way back to its base".into(),
        other => capital(&cause(scenario, why.variable, other)),
    }
}

fn term(scenario: &Scenario, variable: VariableId, place: u16) -> &str {
    let terms = scenario.variables[variable.index()].flow.as_ref().map(|it| &it.terms);
    terms.and_then(|it| it.get(usize::from(place))).map_or("", |it| &it.0.text)
}

/// At most three decimals, and none that says nothing.
fn trimmed(x: f64) -> String {
    let text = format!("{x:.3}");
    text.trim_end_matches('0').trim_end_matches('.').replace('-', "−")
}

/// What a part of the flow comes to through each thing that it reads; nothing where nothing has moved.
fn parts(scenario: &Scenario, pull: &Pull, total: f64, look: &Look) -> String {
    let told = pull.through.iter().filter(|it| it.1.abs() >= 0.05);
    if told.clone().count() == 0 {
        return String::new();
    }
    let mut lines = vec![("as it was at the start".to_owned(), pull.at_start)];
    let mut rest = pull.curvature;
    for (through, points) in &pull.through {
        if points.abs() >= 0.05 {
            lines.push((format!("through {}", self::through(scenario, *through)), *points));
        } else {
            rest += points;
        }
    }
    if rest.abs() >= 0.005 {
        lines.push(("through smaller things, and what straight lines miss".to_owned(), rest));
    } else {
        lines[0].1 += rest;
    }
    let figures = adding_up(lines.iter().map(|it| it.1), total, PLACES);
    let width = look.width.min(100) - 9;
    lines.iter().zip(figures).map(|((what, _), points)| wrapped(&format!("{what} {}", signed(points)), "      ", 8, width)).collect()
}

fn through(scenario: &Scenario, through: Through) -> String {
    match through {
        Through::Level(id) => scenario.variables[id.index()].label.clone(),
        Through::InForce(id) => format!("the agreement in {} being in force", scenario.dialogues[id.index()].name),
        Through::Breadth(id) => format!("the breadth of the agreement in {}", scenario.dialogues[id.index()].name),
    }
}

/// The root causes in words, the choices of an actor together, largest first; then small ones together, and residuals.
fn summed(scenario: &Scenario, why: &Why) -> Vec<(String, f64)> {
    let mut lines: Vec<(String, f64)> =
        (0_u16..).zip(&scenario.actors).filter_map(|(row, _)| by_actor(scenario, why, ActorId(row))).collect();
    for (root, points) in &why.roots {
        if !matches!(root, Root::Choice(_)) && !root.is_residual() {
            lines.push((capital(&self::root(scenario, *root)), *points));
        }
    }
    lines.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
    let rest = lines.split_off(lines.len().min(ROOTS));
    if !rest.is_empty() {
        lines.push((format!("{} smaller causes together", rest.len()), rest.iter().map(|it| it.1).sum()));
    }
    lines.push(("Not accounted for".to_owned(), why.residual()));
    lines
}

/// What an actor's choices come to: "Iran: arm the militias +3.1, deepen trade with Iraq −0.4".
fn by_actor(scenario: &Scenario, why: &Why, actor: ActorId) -> Option<(String, f64)> {
    let choices = why.roots.iter().filter_map(|(root, points)| match root {
        Root::Choice(id) if scenario.choices[id.index()].actor == actor => Some((&scenario.choices[id.index()].name, *points)),
        _ => None,
    });
    let choices: Vec<_> = choices.collect();
    let sum = choices.iter().map(|it| it.1).sum();
    let large = choices.iter().enumerate().filter(|(place, it)| *place == 0 || it.1.abs() >= 0.05);
    let named: Vec<String> = large
        .take(NAMED)
        .map(|(_, (name, points))| if points.abs() >= 0.05 { format!("“{name}” {}", change(*points)) } else { format!("“{name}”") })
        .collect();
    let name = capital(&scenario.actors[actor.index()].name);
    let more = if choices.len() > named.len() { ", …" } else { "" };
    (!choices.is_empty()).then(|| (format!("{name}: {}{more}", named.join(", ")), sum))
}

fn root(scenario: &Scenario, root: Root) -> String {
    match root {
        Root::Choice(id) => format!("“{}”", scenario.choices[id.index()].name),
        Root::Event(id) => format!("“{}”", scenario.events[id.index()].name),
        Root::Agreement(id) => format!("{}: the talks and their agreement", scenario.dialogues[id.index()].name),
        Root::Noise(id) => format!("chance in {}", scenario.variables[id.index()].label),
        Root::Layer(name) => format!("the {name}"),
        Root::Drift => "what would have come about anyway".into(),
        Root::Curvature => "causes that multiply each other".into(),
        Root::Bound => "the ends of scales".into(),
    }
}

/// One account as an object: `variable`, `turns` (first and last as printed), `start`, `end`, `ledger`, `flow` (the parts, and through what), `roots` and
/// `residual`. Points throughout; `ledger` and `roots` each sum to `end - start`.
#[must_use]
pub fn why_json(scenario: &Scenario, why: &Why) -> Value {
    let notation = |id: VariableId| scenario.variables[id.index()].notation.as_str();
    let ledger = why.ledger.entries.iter().map(|(what, points)| {
        let (kind, name) = match *what {
            Cause::Choice(id) => ("choice", scenario.choices[id.index()].notation.as_str()),
            Cause::Event(id) => ("event", scenario.events[id.index()].key.as_str()),
            Cause::Succession(id) => ("succession", scenario.events[id.index()].key.as_str()),
            Cause::Deal(id) => ("deal", scenario.dialogues[id.index()].key.as_str()),
            Cause::Breakdown(id) => ("breakdown", scenario.dialogues[id.index()].key.as_str()),
            Cause::Collapse(id) => ("collapse", scenario.dialogues[id.index()].key.as_str()),
            Cause::Compliance(id) => ("compliance", scenario.dialogues[id.index()].key.as_str()),
            Cause::Implementation(id) => ("implementation", scenario.dialogues[id.index()].key.as_str()),
            Cause::Term(place) => ("term", term(scenario, why.variable, place)),
            Cause::Base => ("base", ""),
            Cause::Return => ("return", ""),
            Cause::Noise => ("noise", ""),
            Cause::Layer(name) => ("layer", name),
            Cause::Bound => ("bound", ""),
        };
        json!({"cause": kind, "name": name, "points": points})
    });
    let flow = why.pulls.iter().map(|pull| {
        let through = pull.through.iter().map(|(through, points)| {
            let (kind, name) = match *through {
                Through::Level(id) => ("level", notation(id)),
                Through::InForce(id) => ("in_force", scenario.dialogues[id.index()].key.as_str()),
                Through::Breadth(id) => ("breadth", scenario.dialogues[id.index()].key.as_str()),
            };
            json!({"read": kind, "name": name, "points": points})
        });
        json!({
            "term": pull.term.map(|place| term(scenario, why.variable, place)), "gain": pull.gain, "points": pull.total,
            "at_start": pull.at_start, "through": through.collect::<Vec<_>>(), "curvature": pull.curvature,
        })
    });
    let roots = why.roots.iter().map(|(root, points)| {
        let (kind, name) = match *root {
            Root::Choice(id) => ("choice", scenario.choices[id.index()].notation.as_str()),
            Root::Event(id) => ("event", scenario.events[id.index()].key.as_str()),
            Root::Agreement(id) => ("agreement", scenario.dialogues[id.index()].key.as_str()),
            Root::Noise(id) => ("noise", notation(id)),
            Root::Layer(name) => ("layer", name),
            Root::Drift => ("drift", ""),
            Root::Curvature => ("curvature", ""),
            Root::Bound => ("bound", ""),
        };
        json!({"root": kind, "name": name, "points": points})
    });
    json!({
        "variable": notation(why.variable),
        "turns": [why.turns.start + 1, why.turns.end],
        "start": why.start,
        "end": why.end,
        "ledger": ledger.collect::<Vec<_>>(),
        "flow": flow.collect::<Vec<_>>(),
        "roots": roots.collect::<Vec<_>>(),
        "residual": why.residual(),
    })
}
