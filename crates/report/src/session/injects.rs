//! What whoever led the room brought in, in words.

use super::words::names;
use crate::facts::InjectFacts;
use crate::figures::{figure, signed};
use crate::locale::say;
use crate::words::capital;

/// What was brought in, for whom, what it did, and what is known of it in hindsight.
pub(crate) fn inject(it: &InjectFacts) -> String {
    let whom = if it.to.is_empty() { say!("session-inject-all") } else { names(&it.to) };
    let head = say!("session-inject", confidence: it.confidence.unwrap_or("news"), whom: whom);
    let text = (!it.text.is_empty()).then(|| say!("session-inject-text", text: it.text.trim()));
    let reading = it.reading.as_ref().map(|at| {
        let [low, high, was] = [at.low, at.high, at.was].map(|it| figure(it, 0));
        say!("session-inject-reading", level: &at.level.name, low: low, high: high, was: was)
    });
    let effect = it.effect.as_ref().map(|at| {
        let points = signed(at.points, 0);
        match at.arrived {
            Some(arrived) => say!(
                "session-inject-effect",
                level: &at.level.name,
                points: points,
                turn: at.turn,
                arrived: signed(arrived, 1),
            ),
            None => say!("session-inject-effect-untold", level: &at.level.name, points: points, turn: at.turn),
        }
    });
    let so = it.is_so.map(|so| say!("session-inject-so", so: so));
    let fate = (it.state != "told").then(|| say!("session-inject-fate", fate: it.state));
    let said: Vec<String> = [text, reading, effect, so, fate].into_iter().flatten().collect();
    format!("{}: {}", capital(&head), said.join(" "))
}
