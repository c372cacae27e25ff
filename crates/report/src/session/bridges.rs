//! What is said of bridging proposals, and of what seats were given beside what they saw.

use super::words::{names, terms};
use crate::facts::{BridgeFacts, Named, SessionSeatFacts, Thing};
use crate::locale::say;
use crate::shown::Shown;
use crate::words::{capital, list};

/// Which turns a seat had an adviser on, and on which it was not told why levels had moved; nothing where neither.
pub(crate) fn aids(it: &SessionSeatFacts) -> Option<String> {
    let turns = |all: &[u32]| list(&all.iter().map(u32::to_string).collect::<Vec<String>>());
    let advised =
        (!it.advised.is_empty()).then(|| say!("session-advised", n: it.advised.len(), turns: turns(&it.advised)));
    let blind = (!it.unexplained.is_empty())
        .then(|| say!("session-unexplained", n: it.unexplained.len(), turns: turns(&it.unexplained)));
    let said: Vec<String> = advised.into_iter().chain(blind).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

/// A bridging proposal: who wanted it, and what became of it.
pub(crate) fn bridge(it: &BridgeFacts) -> String {
    let dialogue = capital(&it.dialogue.name);
    let first = match &it.from {
        Some(from) => say!("session-bridge-asked", turn: it.turn, dialogue: dialogue, from: capital(&from.name)),
        None => say!("session-bridge-unasked", turn: it.turn, dialogue: dialogue),
    };
    let others: Vec<Thing> = it.agreed.iter().filter(|who| Some(*who) != it.from.as_ref()).cloned().collect();
    let wanted = (!others.is_empty()).then(|| say!("session-bridge-wanted", who: capital(&names(&others))));
    let fate = match (it.state, &it.refused) {
        ("refused", Some(who)) => Some(say!("session-bridge-refused", who: capital(&who.name))),
        ("withdrawn", _) => Some(say!("session-bridge-withdrawn")),
        ("lapsed", _) => Some(say!("session-bridge-lapsed")),
        ("given", _) if it.terms.0.is_empty() => Some(say!("session-bridge-nothing")),
        _ => None,
    };
    let left = it.left.then(|| say!("session-bridge-left"));
    core::iter::once(first).chain(wanted).chain(fate).chain(left).collect::<Vec<String>>().join(" ")
}

/// What a bridging proposal proposed, what was agreed on its turn, and what bargaining by the rules would have come to;
/// nothing of one that never came to the table.
pub(crate) fn bridge_terms(scenario: Shown<'_>, it: &BridgeFacts) -> Option<[String; 3]> {
    let told = |all: &Named<f64>, none: String| if all.0.is_empty() { none } else { terms(scenario, all) };
    let compared =
        |all: &Option<Named<f64>>, none: String| all.as_ref().map_or_else(|| "–".to_owned(), |it| told(it, none));
    (it.state == "given").then(|| {
        [
            told(&it.terms, say!("session-bridge-none")),
            compared(&it.signed, say!("session-bridge-unsigned")),
            compared(&it.struck, say!("session-bridge-unstruck")),
        ]
    })
}
