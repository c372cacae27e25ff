//! Briefs: what a seat is told before it plays. The private part is for that seat's eyes alone.

use super::words::way;
use crate::called;
use crate::locale::say;
use crate::shown::Shown;
use crate::tell::Look;
use crate::words::{capital, level, list};
use crate::wrap::wrapped;
use diwan_engine::scenario::{ActorId, Amount};

/// The brief of an actor: its public part, and for `own` eyes the private part and its wishes in figures.
#[must_use]
pub fn brief(scenario: Shown<'_>, actor: ActorId, own: bool, look: &Look) -> String {
    let texts = &scenario.texts.actors[actor.index()];
    let mut out = look.heading(&if own { say!("brief-own", actor: &texts.name) } else { texts.name.clone() });
    out += &paragraphs(texts.brief.as_deref().unwrap_or(&texts.about), look);
    if !texts.members.is_empty() {
        out += &wrapped(&say!("brief-members", members: list(&texts.members)), "\n", 0, look.width);
    }
    if own { out + &self::own(scenario, actor, look) } else { out }
}

/// What is for its own eyes.
fn own(scenario: Shown<'_>, actor: ActorId, look: &Look) -> String {
    let (it, texts) = (&scenario.actors[actor.index()], &scenario.texts.actors[actor.index()]);
    let mut out = String::new();
    if let Some(private) = &texts.private {
        out += &look.heading(&say!("brief-private"));
        out += &paragraphs(private, look);
    }
    if let Some(doctrine) = it.doctrine.map(|row| &texts.doctrines[row]) {
        let way = say!("brief-way", doctrine: &doctrine.name, about: &doctrine.about);
        out += &wrapped(&way, "\n", 0, look.width);
    }
    out += &look.heading(&say!("brief-goals"));
    let mut goals: Vec<_> = it.goals.iter().map(|goal| (goal, it.weight_of(goal))).collect();
    goals.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
    for (goal, weight) in goals {
        let variable = capital(&called::level(scenario, goal.variable));
        let goal = say!("brief-goal", variable: variable, way: way(weight), weight: format!("{:.2}", weight.abs()));
        out += &wrapped(&goal, "- ", 2, look.width);
    }
    let mut positions: Vec<_> = it.positions.iter().collect();
    positions.sort_by(|a, b| b.salience.nominal().total_cmp(&a.salience.nominal()));
    for position in positions {
        let issue = &scenario.texts.issues[position.issue.index()];
        let wish = match &position.position {
            Amount::Number(position) => level(position.nominal()),
            Amount::Formula(formula) => say!("brief-as-things-stand", formula: &formula.text),
        };
        let position = say!(
            "brief-position",
            issue: capital(&issue.name),
            level: wish,
            low: &issue.low,
            high: &issue.high,
            weight: format!("{:.2}", position.salience.nominal()),
        );
        out += &wrapped(&position, "- ", 2, look.width);
    }
    out
}

/// Text in paragraphs, a blank line between them.
fn paragraphs(text: &str, look: &Look) -> String {
    let all: Vec<String> = text.split("\n\n").map(|it| wrapped(it, "", 0, look.width)).collect();
    all.join("\n")
}
