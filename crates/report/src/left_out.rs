//! What a round leaves out, and why, in words.

use super::facts::LeftOutFacts;
use super::locale::say;
use super::shown::Shown;
use super::words::list;
use super::{called, figures::figure};
use diwan_engine::scenario::{Dialogue, Essential};

/// Why an issue is left out, as a clause that follows its name.
pub(super) fn why(scenario: Shown<'_>, it: &LeftOutFacts) -> String {
    match (it.why, &it.party, &it.needs) {
        ("too_small", ..) => say!("left-out-price"),
        ("no_room", ..) => say!("left-out-room"),
        ("withheld", ..) => say!("left-out-withheld"),
        (_, Some(party), Some(needs)) => {
            say!("left-out-lacks", issue: called::issue(scenario, needs), party: called::actor(scenario, party))
        }
        _ => say!("left-out-untold"),
    }
}

/// What is left out, in the order given: "Left out: culture (no attention left for it) and channels (worth less than its
/// price)."; nothing where nothing is.
pub(super) fn all(scenario: Shown<'_>, offers: impl Iterator<Item = (String, LeftOutFacts)>) -> Option<String> {
    let each = |(issue, it): (String, LeftOutFacts)| say!("left-out-issue", issue: called::issue(scenario, &issue), why: why(scenario, &it));
    let each: Vec<String> = offers.map(each).collect();
    (!each.is_empty()).then(|| say!("left-out", issues: list(&each)))
}

/// What there is to know of packages before a round, a line each: room and price, instructions, essentials.
pub(super) fn terms_of_play(scenario: Shown<'_>, dialogue: &Dialogue) -> Vec<String> {
    let mut out = Vec::new();
    let agenda: f64 = dialogue.agendas[dialogue.agenda].attention.iter().map(|it| it.1.nominal()).sum();
    if let Some(budget) = &dialogue.attention_budget {
        out.push(say!("packages-room", budget: figure(budget.nominal(), 1), agenda: figure(agenda, 1)));
    }
    if dialogue.price.nominal() > 0.0 {
        out.push(say!("packages-price", price: figure(dialogue.price.nominal(), 2)));
    }
    if dialogue.instructions.nominal() > 0.0 {
        out.push(say!("packages-instructions", points: figure(dialogue.instructions.nominal(), 0)));
    }
    if scenario.rules.essentials {
        out.extend(dialogue.essentials.iter().map(|it| essential(scenario, it)));
    }
    out
}

fn essential(scenario: Shown<'_>, it: &Essential) -> String {
    say!(
        "packages-essential",
        party: scenario.texts.actor(it.party),
        issue: scenario.texts.issue(it.issue),
        needs: scenario.texts.issue(it.needs),
        end: if it.at_most { "most" } else { "least" },
        level: figure(it.level.nominal(), 0),
    )
}
