//! The table: what each posture promises in the round of this turn, who pulls where and who has a say, and what has been
//! agreed so far; in short what matters most to the seat, or all of it.

use super::packages::{self, takes};
use super::pulls::{pulls, voices};
use super::rounds::so_far;
use super::words::{percent, seen_short, signed};
use crate::bids::{NoGain, no_gain};
use crate::facts::sides;
use crate::figures::figure;
use crate::locale::say;
use crate::shown::Shown;
use crate::tell::Look;
use crate::words::{capital, level, list};
use crate::wrap::{cut, padded, pushed, wrapped};
use diwan_engine::phases::Promise;
use diwan_engine::play::{SeatTable, SeatView};

/// How much of a table is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// What matters most to the seat: a screen or two.
    Short,
    /// Everything: of a dialogue with many issues, several screens.
    Whole,
    /// Of a round that was held, what was agreed on every issue, and not who pulled where.
    Terms,
}

/// The round that is about to be held: terms and chance of breakdown under each posture, if the others come to give and
/// take, and who pulls where on what matters most to the seat; by what the seat knows.
#[must_use]
pub fn table(scenario: Shown<'_>, table: &SeatTable, view: &SeatView, look: &Look) -> String {
    let round = promised(scenario, table, view, look);
    let pulls = if is_signed(scenario, table) {
        pulls(scenario, table, view, Extent::Short, look) + &wrapped(&say!("table-adds"), "", 0, look.width)
    } else {
        String::new()
    };
    round + &pulls
}

/// All tables that the seat sits down to on this turn, and what has been said at any so far. What is shown in short says
/// how to see the rest, if there is more.
#[must_use]
pub fn talks(scenario: Shown<'_>, view: &SeatView, extent: Extent, look: &Look) -> String {
    let shown = said(scenario, view, extent, look);
    if extent == Extent::Whole || shown == said(scenario, view, Extent::Whole, look) {
        return shown;
    }
    shown + &wrapped(&say!("table-more"), "", 0, look.width)
}

fn said(scenario: Shown<'_>, view: &SeatView, extent: Extent, look: &Look) -> String {
    let mut out = String::new();
    for table in &view.tables {
        out += &promised(scenario, table, view, look);
        if is_signed(scenario, table) {
            out += &pulls(scenario, table, view, extent, look);
        }
        out += &voices(scenario, table, view, extent, look);
    }
    out + &so_far(scenario, view, extent, look)
}

/// The postures that might come to a deal that every side would sign, by their places.
fn deals(scenario: Shown<'_>, table: &SeatTable) -> Vec<usize> {
    let postures = &scenario.dialogues[table.dialogue.index()].postures;
    let is_deal = |row: &usize| postures[*row].deal && table.promises[*row].signed;
    (0..table.promises.len()).filter(is_deal).collect()
}

fn is_signed(scenario: Shown<'_>, table: &SeatTable) -> bool {
    !deals(scenario, table).is_empty()
}

/// What each posture promises, and the terms under it, issue by issue.
fn promised(scenario: Shown<'_>, table: &SeatTable, view: &SeatView, look: &Look) -> String {
    let (dialogue, actor) = (&scenario.dialogues[table.dialogue.index()], view.actor);
    let texts = &scenario.texts.dialogues[table.dialogue.index()];
    let mut out = look.heading(&say!("table", dialogue: capital(&texts.name)));
    let others: Vec<String> =
        dialogue.table.iter().filter(|it| **it != actor).map(|it| scenario.texts.actor(*it).to_owned()).collect();
    let across = say!("table-across", others: list(&others), posture: &texts.postures[dialogue.expect]);
    out += &wrapped(&across, "", 0, look.width);
    for row in 0..table.promises.len() {
        out += &wrapped(&promise(scenario, table, view, row), "  ", 6, look.width);
    }
    for line in packages::lines(scenario, table, view) {
        out += &wrapped(&line, "", 0, look.width);
    }
    let deals = deals(scenario, table);
    if deals.is_empty() {
        return out;
    }
    let packages = table.makes_packages;
    let wide = look.width.saturating_sub(16 + 6 * deals.len() + if packages { 6 } else { 0 }).min(44);
    let line = |label: &str, takes: &str, now: &str, wish: &str, terms: Vec<String>| {
        let label = padded(&cut(label, wide), wide);
        let takes = if packages { format!(" {}", pushed(takes, 5)) } else { String::new() };
        let terms: String = terms.iter().map(|it| format!(" {}", pushed(it, 5))).collect();
        format!("{label}{takes} {} {}{terms}\n", pushed(now, 6), pushed(wish, 6))
    };
    let numbers = deals.iter().map(|row| (row + 1).to_string()).collect();
    let (now, yours) = (say!("table-now"), say!("table-yours"));
    out += &format!("\n{}", line(&say!("table-terms"), &say!("table-takes"), &now, &yours, numbers));
    for (issue, _) in &dialogue.agendas[dialogue.agenda].attention {
        let now = seen_short(view.level(scenario.issues[issue.index()].settlement));
        let wish = view.wishes.get(issue.index()).copied().flatten().map_or_else(|| "-".into(), level);
        let terms = deals.iter().map(|row| {
            let offer = table.promises[*row].offers.iter().find(|it| it.issue == *issue);
            match offer {
                Some(it) if it.open => level(it.terms),
                _ if table.withheld.contains(issue) => say!("table-off"),
                Some(it) if it.left_out.is_some() => say!("table-out"),
                _ => say!("table-open"),
            }
        });
        let takes = figure(takes(dialogue, *issue), 1);
        out += &line(&capital(scenario.texts.issue(*issue)), &takes, &now, &wish, terms.collect());
    }
    let meaning = if packages { say!("table-meaning-packages") } else { say!("table-meaning") };
    out + &wrapped(&meaning, "", 0, look.width)
}

/// What a posture promises.
fn promise(scenario: Shown<'_>, table: &SeatTable, view: &SeatView, row: usize) -> String {
    let posture = &scenario.dialogues[table.dialogue.index()].postures[row];
    let (number, name) = (row + 1, capital(&scenario.texts.dialogues[table.dialogue.index()].postures[row]));
    let it = &table.promises[row];
    if !posture.deal {
        return say!("table-idle", number: number, posture: name);
    }
    if !it.signed {
        return match no_gain(scenario, &sides(&scenario, table.dialogue, &it.sides)) {
            Some(NoGain { gain, sides, worth }) => {
                say!("table-nothing", number: number, posture: name, gain: gain, sides: sides, worth: worth)
            }
            None => say!("table-nothing-untold", number: number, posture: name),
        };
    }
    promised_deal(it, view, number, name)
}

fn promised_deal(it: &Promise, view: &SeatView, number: usize, name: String) -> String {
    let (chance, gain, kept) = (percent(it.breakdown), signed(it.gain, 1), format!("{:.0}", it.compliance));
    // How much the influence of a seat counts under a posture; a ratifier's does not here.
    match it.sides.iter().find(|it| it.actor == view.actor).map(|it| figure(it.power, 1)) {
        Some(power) => say!(
            "table-promise",
            number: number, posture: name, chance: chance, power: power, gain: gain, kept: kept,
        ),
        None => say!("table-promise-beside", number: number, posture: name, chance: chance, gain: gain, kept: kept),
    }
}
