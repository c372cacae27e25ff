//! What a round leaves out, and why, in words.

use super::facts::LeftOutFacts;
use super::shown::Shown;
use super::words::list;
use super::{called, figures::figure};
use diwan_engine::scenario::{Dialogue, Essential};

/// Why an issue is left out, as a clause that follows its name.
pub(super) fn why(scenario: Shown<'_>, it: &LeftOutFacts) -> String {
    match (it.why, &it.party, &it.needs) {
        ("too_small", ..) => "worth less than its price".to_owned(),
        ("no_room", ..) => "no attention left for it".to_owned(),
        ("withheld", ..) => "kept off the table".to_owned(),
        (_, Some(party), Some(needs)) => {
            let (party, needs) = (called::actor(scenario, party), called::issue(scenario, needs).to_lowercase());
            format!("lacks {needs}, which {party} holds essential to it")
        }
        _ => "left out".to_owned(),
    }
}

/// What is left out, in the order given: "Left out: culture (no attention left for it) and channels (worth less than its
/// price)."; nothing where nothing is.
pub(super) fn all(scenario: Shown<'_>, offers: impl Iterator<Item = (String, LeftOutFacts)>) -> String {
    let each = |(issue, it): (String, LeftOutFacts)| {
        format!("{} ({})", called::issue(scenario, &issue).to_lowercase(), why(scenario, &it))
    };
    let each: Vec<String> = offers.map(each).collect();
    if each.is_empty() { String::new() } else { format!("Left out: {}.", list(&each)) }
}

/// What there is to know of packages before a round, a line each: room and price, instructions, essentials.
pub(super) fn terms_of_play(scenario: Shown<'_>, dialogue: &Dialogue) -> Vec<String> {
    let mut out = Vec::new();
    let agenda: f64 = dialogue.agendas[dialogue.agenda].attention.iter().map(|it| it.1.nominal()).sum();
    if let Some(budget) = &dialogue.attention_budget {
        let (budget, agenda) = (figure(budget.nominal(), 1), figure(agenda, 1));
        out.push(format!("The round has {budget} of attention to share out; the whole agenda takes {agenda}."));
    }
    if dialogue.price.nominal() > 0.0 {
        let price = figure(dialogue.price.nominal(), 2);
        out.push(format!("A unit of attention costs the parties {price} together; what is worth less is left out."));
    }
    if dialogue.instructions.nominal() > 0.0 {
        let spread = figure(dialogue.instructions.nominal(), 0);
        out.push(format!(
            "Instructions may put each side some {spread} points off its line; whose and where is seen at the table."
        ));
    }
    if scenario.rules.essentials {
        out.extend(dialogue.essentials.iter().map(|it| essential(scenario, it)));
    }
    out
}

fn essential(scenario: Shown<'_>, it: &Essential) -> String {
    let issue = |id: diwan_engine::scenario::IssueId| scenario.texts.issue(id).to_lowercase();
    let (party, end) = (scenario.texts.actor(it.party), if it.at_most { "at most" } else { "at least" });
    let level = figure(it.level.nominal(), 0);
    format!("Essential: {party} settles {} only with {} at {end} {level}.", issue(it.issue), issue(it.needs))
}
