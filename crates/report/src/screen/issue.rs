//! An issue at the tables: where it stands and where the seat would have it, what each posture would come to, who pulls
//! where and who has a say, and what was agreed on it so far.

use super::overview::issue as standing;
use super::pulls::told;
use super::rounds::{agreed, by_clause};
use crate::bids::{Tense, mandates};
use crate::dates;
use crate::facts::{bids, sides};
use crate::locale::say;
use crate::shown::Shown;
use crate::tell::Look;
use crate::words::{capital, level, series};
use crate::wrap::wrapped;
use diwan_engine::play::{SeatTable, SeatView};
use diwan_engine::scenario::IssueId;

/// All that a seat knows of an issue at the tables.
#[must_use]
pub fn issue(scenario: Shown<'_>, view: &SeatView, id: IssueId, look: &Look) -> String {
    let heading = look.heading(&capital(scenario.texts.issue(id)));
    let mut out = String::new();
    for table in &view.tables {
        out += &at(scenario, table, id, look);
    }
    for turn in view.closed() {
        for round in &turn.rounds {
            for clause in round.clauses.iter().filter(|it| it.issue == id) {
                let date = dates::turn(&scenario.calendar, turn.turn);
                let said = say!("table-issue-agreed", date: date, clause: agreed(scenario, clause));
                out += &wrapped(&said, "* ", 2, look.width);
                let sides = round.reckoned.as_ref().map(|it| sides(&scenario, round.dialogue, &it.sides));
                if let Some(pulls) = by_clause(scenario, round, clause, &sides.unwrap_or_default()) {
                    out += &wrapped(&pulls, "  ", 2, look.width);
                }
            }
        }
    }
    if out.is_empty() {
        out += &wrapped(&say!("table-issue-nothing"), "", 0, look.width);
    }
    heading + &wrapped(&standing(scenario, view, id), "", 0, look.width) + &out
}

/// What a table that the seat sits down to on this turn may come to on an issue.
fn at(scenario: Shown<'_>, table: &SeatTable, id: IssueId, look: &Look) -> String {
    let (dialogue, texts) =
        (&scenario.dialogues[table.dialogue.index()], &scenario.texts.dialogues[table.dialogue.index()]);
    let mut terms = Vec::new();
    for ((posture, name), promise) in dialogue.postures.iter().zip(&texts.postures).zip(&table.promises) {
        let offer = promise.offers.iter().find(|it| it.issue == id);
        if let Some(offer) = offer.filter(|_| posture.deal && promise.signed) {
            terms.push(if offer.open {
                say!("table-issue-term", level: level(offer.terms), posture: name)
            } else {
                say!("table-issue-open", posture: name)
            });
        }
    }
    let expected = table.promises.get(dialogue.expect);
    let Some((promise, offer)) = expected.and_then(|it| Some((it, it.offers.iter().find(|it| it.issue == id)?))) else {
        return String::new();
    };
    let mut out = String::new();
    let posture = &texts.postures[dialogue.expect];
    if !terms.is_empty() {
        let said = say!("table-issue-terms", dialogue: capital(&texts.name), posture: posture, terms: series(&terms));
        out += &wrapped(&said, "", 0, look.width);
    }
    let pulls = told(scenario, offer, &sides(&scenario, table.dialogue, &promise.sides), Tense::Now);
    if !pulls.is_empty() {
        out += &wrapped(&say!("table-issue-pulls", posture: posture, pulls: pulls), "  ", 2, look.width);
    }
    for line in mandates(scenario, &bids(&scenario, &offer.bids)) {
        out += &wrapped(&line, "  ", 2, look.width);
    }
    out
}
