//! Lints of packages: issues that no round has room for, and essentials that can't be met.

use crate::scenario::{ActorId, Amount, Dialogue, Essential, IssueId, Quantity, Scenario};
use crate::text::{Diagnostic, Diagnostics, figure};

pub(super) fn lint(scenario: &Scenario, found: &mut Diagnostics) {
    for dialogue in scenario.dialogues.iter().filter(|it| !it.rounds.is_empty()) {
        no_room(scenario, dialogue, found);
        for essential in dialogue.essentials.iter().filter(|_| scenario.rules.essentials) {
            unmet(scenario, dialogue, essential, found);
        }
    }
}

/// Issues that take more attention than a round has, whatever is drawn.
fn no_room(scenario: &Scenario, dialogue: &Dialogue, found: &mut Diagnostics) {
    let Some(budget) = &dialogue.attention_budget else { return };
    let most = highest(budget);
    for (issue, attention) in &dialogue.agendas[dialogue.agenda].attention {
        let least = lowest(attention);
        if let Some(at) = attention.span.filter(|_| least > most) {
            let issue = &scenario.issues[issue.index()].key;
            let message = format!(
                "`{issue}` is never settled: it takes {} of attention, and a round has {}",
                figure(least),
                figure(most)
            );
            let hint = "raise `attention_budget`, or give the issue less attention";
            found.push(Diagnostic::warning("no-room", at, message).hint(hint));
        }
    }
}

/// An essential that neither terms nor the ground can meet.
fn unmet(scenario: &Scenario, dialogue: &Dialogue, essential: &Essential, found: &mut Diagnostics) {
    let on_agenda = |issue: IssueId| dialogue.agendas[dialogue.agenda].attention.iter().any(|it| it.0 == issue);
    if !on_agenda(essential.issue) {
        return;
    }
    let by_terms = on_agenda(essential.needs) && terms_reach(scenario, dialogue, essential);
    if by_terms || ground_reaches(scenario, dialogue, essential) {
        return;
    }
    let key = |id: IssueId| &scenario.issues[id.index()].key;
    let (issue, needs) = (key(essential.issue), key(essential.needs));
    let party = &scenario.actors[essential.party.index()].key;
    let end = if essential.at_most { "at most" } else { "at least" };
    let message = format!(
        "`{issue}` is never settled: `{needs}` can't come to stand at {end} {}, which is essential to `{party}`",
        figure(essential.level.nominal())
    );
    let hint = if on_agenda(essential.needs) {
        "the red lines of those at the table leave no such terms; raise a `red_line`, or ask for less"
    } else {
        "it is not on this agenda, and nothing else moves it there"
    };
    found.push(Diagnostic::warning("unmet-essential", essential.span, message).hint(hint));
}

/// Whether some settlement of the issue is within the red lines of all who care, as far as positions are numbers that
/// nothing else moves.
fn terms_reach(scenario: &Scenario, dialogue: &Dialogue, essential: &Essential) -> bool {
    dialogue.table.iter().all(|party| {
        line(scenario, dialogue, *party, essential.needs).is_none_or(|(low, high)| {
            if essential.at_most { low <= highest(&essential.level) } else { high >= lowest(&essential.level) }
        })
    })
}

/// The red line of a party around its position, lowest and highest; nothing where it does not care, or where its position
/// may be anywhere.
fn line(scenario: &Scenario, dialogue: &Dialogue, party: ActorId, issue: IssueId) -> Option<(f64, f64)> {
    let actor = &scenario.actors[party.index()];
    let position = actor.positions.iter().find(|it| it.issue == issue)?;
    let Amount::Number(position) = &position.position else { return None };
    let doctrine = actor.doctrine();
    let demands = doctrine.is_some_and(|it| highest(&it.demand) > 0.0);
    if dialogue.home == Some(party) || demands || highest(&dialogue.instructions) > 0.0 {
        return None;
    }
    let tolerance = doctrine.map_or(60.0, |it| highest(&it.red_line));
    Some((lowest(position) - tolerance, highest(position) + tolerance))
}

/// Whether the issue stands far enough, or anything but this agreement moves it.
fn ground_reaches(scenario: &Scenario, dialogue: &Dialogue, essential: &Essential) -> bool {
    let issue = essential.needs;
    let settlement = scenario.issues[issue.index()].settlement;
    let start = &scenario.variables[settlement.index()].start;
    let others = scenario.dialogues.iter().filter(|it| it.key != dialogue.key);
    let is_moved = scenario.effects().any(|it| it.target == settlement)
        || others.flat_map(|it| &it.agendas).any(|it| it.attention.iter().any(|(id, _)| *id == issue));
    is_moved
        || if essential.at_most {
            lowest(start) <= highest(&essential.level)
        } else {
            highest(start) >= lowest(&essential.level)
        }
}

fn lowest(quantity: &Quantity) -> f64 {
    quantity.distribution.bounds().0.max(quantity.range.0)
}

fn highest(quantity: &Quantity) -> f64 {
    quantity.distribution.bounds().1.min(quantity.range.1)
}
