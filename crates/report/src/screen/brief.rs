//! Briefs: what a seat is told before it plays. The private part is for that seat's eyes alone.

use crate::shown::Shown;
use crate::tell::Look;
use crate::words::{capital, level, list};
use crate::wrap::wrapped;
use diwan_engine::scenario::{ActorId, Amount};

/// The brief of an actor: its public part, and for `own` eyes the private part and its wishes in figures.
#[must_use]
pub fn brief(scenario: Shown<'_>, actor: ActorId, own: bool, look: &Look) -> String {
    let (it, texts) = (&scenario.actors[actor.index()], &scenario.texts.actors[actor.index()]);
    let mut out = look.heading(&if own { format!("Your brief: {}", texts.name) } else { texts.name.clone() });
    out += &paragraphs(texts.brief.as_deref().unwrap_or(&texts.about), look);
    if !texts.members.is_empty() {
        out += &wrapped(&format!("It stands for {}.", list(&texts.members)), "\n", 0, look.width);
    }
    if !own {
        return out;
    }
    if let Some(private) = &texts.private {
        out += &look.heading("For your eyes only");
        out += &paragraphs(private, look);
    }
    if let Some(doctrine) = it.doctrine.map(|row| &texts.doctrines[row]) {
        out += &wrapped(
            &format!("\u{a0}Your way: {}. {}", doctrine.name.to_lowercase(), doctrine.about),
            "",
            0,
            look.width,
        )
        .replacen('\u{a0}', "\n", 1);
    }
    out += &look.heading("What counts for you");
    let mut goals: Vec<_> = it.goals.iter().map(|goal| (goal, it.weight_of(goal))).collect();
    goals.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()));
    for (goal, weight) in goals {
        let label = capital(scenario.texts.variable(goal.variable));
        let wish = if weight < 0.0 { "lower" } else { "higher" };
        out += &wrapped(&format!("{label}: {wish}, weight {:.2}", weight.abs()), "- ", 2, look.width);
    }
    for position in &it.positions {
        let issue = &scenario.texts.issues[position.issue.index()];
        let care = position.salience.nominal();
        let wish = match &position.position {
            Amount::Number(position) => level(position.nominal()),
            Amount::Formula(formula) => format!("as things stand, `{}`,", formula.text),
        };
        let text = format!(
            "{}: {wish} between {} (0) and {} (100), weight {care:.2}",
            capital(&issue.name),
            issue.low,
            issue.high
        );
        out += &wrapped(&text, "- ", 2, look.width);
    }
    out
}

/// Text in paragraphs, a blank line between them.
fn paragraphs(text: &str, look: &Look) -> String {
    let all: Vec<String> = text.split("\n\n").map(|it| wrapped(it, "", 0, look.width)).collect();
    all.join("\n")
}
