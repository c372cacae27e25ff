//! What a round has room for, as a seat sees it: what is on the table and what that takes, what the seat keeps off it,
//! what a deal would settle, and which essentials block.

use super::words::seen;
use crate::facts::LeftOutFacts;
use crate::figures::figure;
use crate::left_out;
use crate::locale::say;
use crate::shown::Shown;
use crate::words::list;
use diwan_engine::phases::Promise;
use diwan_engine::play::{SeatTable, SeatView};
use diwan_engine::record::LeftOut;
use diwan_engine::scenario::{Dialogue, Essential, IssueId};

/// What there is to know of packages before a round, a line each, and how a terminal is told what to keep off.
pub(super) fn lines(scenario: Shown<'_>, table: &SeatTable, view: &SeatView) -> Vec<String> {
    let how = table.makes_packages.then(|| say!("packages-how"));
    packages(scenario, table, view).into_iter().chain(how).collect()
}

/// What there is to know of packages before a round, a line each; nothing where a round settles all or nothing.
#[must_use]
pub fn packages(scenario: Shown<'_>, table: &SeatTable, view: &SeatView) -> Vec<String> {
    let dialogue = &scenario.dialogues[table.dialogue.index()];
    let mut out = Vec::new();
    if table.makes_packages {
        out.push(on_table(scenario, dialogue, table));
    }
    if dialogue.price.nominal() > 0.0 {
        out.push(say!("packages-price", price: figure(dialogue.price.nominal(), 2)));
    }
    if dialogue.instructions.nominal() > 0.0 {
        out.push(say!("packages-instructions", points: figure(dialogue.instructions.nominal(), 0)));
    }
    // What is usual, if it would be signed; else what would be.
    let would_sign = |row: &usize| dialogue.postures[*row].deal && table.promises[*row].signed;
    let signed = core::iter::once(dialogue.expect).chain(0..table.promises.len()).find(would_sign);
    let expected = table.promises.get(signed.unwrap_or(dialogue.expect));
    if scenario.rules.essentials {
        out.extend(dialogue.essentials.iter().map(|it| essential(scenario, view, it, expected)));
    }
    let deal = signed.filter(|_| table.makes_packages);
    out.extend(deal.and_then(|own| settled(scenario, dialogue, table, own)));
    let key = |issue: IssueId| scenario.issues[issue.index()].key.clone();
    // What lacks an essential is told with it.
    let left = expected.into_iter().flat_map(|it| &it.offers);
    let left = left.filter(|it| !matches!(it.left_out, Some(LeftOut::Lacks { .. })));
    out.extend(left_out::all(scenario, left.filter_map(|it| Some((key(it.issue), LeftOutFacts::of(&scenario, it)?)))));
    out
}

/// What an issue takes of the attention of a round.
#[must_use]
pub fn takes(dialogue: &Dialogue, issue: IssueId) -> f64 {
    let agenda = &dialogue.agendas[dialogue.agenda].attention;
    agenda.iter().filter(|it| it.0 == issue).map(|it| it.1.nominal()).sum()
}

/// What the seat keeps off the table, what the rest takes, and whether there is room for it.
fn on_table(scenario: Shown<'_>, dialogue: &Dialogue, table: &SeatTable) -> String {
    let agenda = &dialogue.agendas[dialogue.agenda].attention;
    let on = agenda.iter().filter(|it| !table.withheld.contains(&it.0)).map(|it| it.1.nominal());
    let takes: f64 = on.sum();
    let off: Vec<String> = table.withheld.iter().map(|it| scenario.texts.issue(*it).to_owned()).collect();
    if takes <= 0.0 {
        return say!("packages-empty");
    }
    let room = match dialogue.attention_budget.as_ref().map(|it| it.nominal()) {
        None => say!("packages-roomy", takes: figure(takes, 1)),
        Some(budget) if takes > budget + 1e-9 => {
            say!("packages-room", takes: figure(takes, 1), budget: figure(budget, 1))
        }
        Some(budget) => {
            let left = figure(budget - takes, 1);
            say!("packages-room-left", takes: figure(takes, 1), budget: figure(budget, 1), left: left)
        }
    };
    if off.is_empty() { room } else { format!("{} {room}", say!("packages-off", issues: list(&off))) }
}

/// What a deal would settle if the seat came with a posture and the others as is expected, and what of the attention
/// that leaves.
fn settled(scenario: Shown<'_>, dialogue: &Dialogue, table: &SeatTable, own: usize) -> Option<String> {
    let postures = &scenario.texts.dialogues[table.dialogue.index()].postures;
    let who = if own == dialogue.expect { "all" } else { "you" };
    let (own, posture) = (&table.promises[own], (&postures[own], &postures[dialogue.expect]));
    let open = own.offers.iter().filter(|it| it.open);
    let issues: Vec<String> = open.clone().map(|it| scenario.texts.issue(it.issue).to_owned()).collect();
    let spent: f64 = open.map(|it| takes(dialogue, it.issue)).sum();
    let (spent_shown, issues) = (figure(spent, 1), list(&issues));
    let budget = dialogue.attention_budget.as_ref()?.nominal();
    let left = figure((budget - spent).max(0.0), 1);
    Some(
        say!("packages-settled", who: who, own: posture.0, posture: posture.1, issues: issues, takes: spent_shown, left: left),
    )
}

/// What a party holds essential, and whether that blocks something now.
fn essential(scenario: Shown<'_>, view: &SeatView, it: &Essential, expected: Option<&Promise>) -> String {
    let lacks = Some(LeftOut::Lacks { party: it.party, other: it.needs });
    let offers = expected.map_or(&[][..], |it| &it.offers);
    let is_blocked = offers.iter().any(|offer| offer.issue == it.issue && offer.left_out == lacks);
    let (party, issue, needs) =
        (scenario.texts.actor(it.party), scenario.texts.issue(it.issue), scenario.texts.issue(it.needs));
    let (end, level) = (if it.at_most { "most" } else { "least" }, figure(it.level.nominal(), 0));
    if !is_blocked {
        return say!("packages-essential", party: party, issue: issue, needs: needs, end: end, level: level);
    }
    let now = seen(view.level(scenario.issues[it.needs.index()].settlement));
    say!("packages-blocked", party: party, issue: issue, needs: needs, end: end, level: level, now: now)
}
