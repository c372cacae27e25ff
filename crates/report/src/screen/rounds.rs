//! Rounds as a seat knows them: how they went, who came how, what was agreed, and who pulled where by what it knew.

use super::pulls::{concern, told};
use super::table::Extent;
use super::words::percent;
use crate::bids::{NoGain, Tense, no_gain, postures, unwilling};
use crate::dates;
use crate::facts::{SideFacts, sides};
use crate::left_out;
use crate::locale::say;
use crate::shown::Shown;
use crate::signed;
use crate::tell::Look;
use crate::words::{capital, level, list};
use crate::wrap::wrapped;
use diwan_engine::play::{Clause, SeatRound, SeatView, SeenLevel};
use diwan_engine::record::Verdict;
use diwan_engine::scenario::DialogueId;

/// How many clauses of an agreement are told in short.
const CLAUSES: usize = 3;

/// What was offered, struck and broken off so far, and when rounds are due; in short the last round alone.
pub(super) fn so_far(scenario: Shown<'_>, view: &SeatView, extent: Extent, look: &Look) -> String {
    let mut out = look.heading(&say!("table-so-far"));
    let rounds = view.closed().iter().flat_map(|turn| turn.rounds.iter().map(move |it| (turn.turn, it)));
    let rounds: Vec<(u32, &SeatRound)> = rounds.filter(|(_, it)| it.verdict != Verdict::None).collect();
    let earlier = if extent == Extent::Short { rounds.len().saturating_sub(1) } else { 0 };
    for (turn, round) in rounds.iter().skip(earlier) {
        let date = dates::turn(&scenario.calendar, *turn);
        out += &format!("{date}\n{}", self::round(scenario, round, view, extent, look));
    }
    if rounds.is_empty() {
        out += &wrapped(&say!("table-none-held"), "", 0, look.width);
    }
    if earlier > 0 {
        out += &wrapped(&say!("table-earlier", n: earlier), "", 0, look.width);
    }
    for (dialogue, texts) in scenario.dialogues.iter().zip(&scenario.texts.dialogues) {
        let calendar = &scenario.calendar;
        let falls = |turn: &u32| dialogue.rounds.iter().any(|month| calendar.falls_on(*month, *turn));
        let due: Vec<String> = (0..calendar.turns).filter(falls).map(|turn| dates::turn(calendar, turn)).collect();
        let name = capital(&texts.name);
        let text = if due.is_empty() {
            say!("table-none-due", dialogue: name)
        } else {
            say!("table-due", dialogue: name, dates: list(&due))
        };
        out += &wrapped(&text, "", 0, look.width);
    }
    out
}

/// A round as a seat knows it; in short of many clauses those that concern it most.
pub(super) fn round(scenario: Shown<'_>, round: &SeatRound, view: &SeatView, extent: Extent, look: &Look) -> String {
    let reckoned = round.reckoned.as_ref();
    let sides = reckoned.map(|it| sides(&scenario, round.dialogue, &it.sides)).unwrap_or_default();
    let Some(went) = went(scenario, round, &sides) else { return String::new() };
    let mut out = wrapped(&went, "* ", 2, look.width);
    if round.verdict == Verdict::NotHeld {
        return out;
    }
    for line in left_out::withheld(scenario, &round.withheld, Some(view.actor)) {
        out += &wrapped(&line, "  ", 2, look.width);
    }
    let mut clauses: Vec<&Clause> = round.clauses.iter().filter(|it| is_news(it)).collect();
    let left = if extent == Extent::Short { clauses.len().saturating_sub(CLAUSES) } else { 0 };
    if left > 0 {
        let concern = |it: &Clause| concern(scenario, view, it.issue, it.terms);
        clauses.sort_by(|a, b| concern(b).total_cmp(&concern(a)));
        clauses.truncate(CLAUSES);
    }
    let mut untold = false;
    for clause in clauses {
        out += &wrapped(&agreed(scenario, clause), "  - ", 4, look.width);
        match by_clause(scenario, round, clause, &sides) {
            Some(_) if extent == Extent::Terms => untold = true,
            Some(pulls) if left == 0 => out += &wrapped(&pulls, "    ", 4, look.width),
            _ => {}
        }
    }
    if left > 0 {
        out += &wrapped(&say!("table-clauses-left", n: left), "  ", 2, look.width);
    }
    if let Some(compliance) = round.compliance {
        out += &wrapped(&say!("round-kept", level: format!("{compliance:.0}")), "  ", 2, look.width);
    }
    if untold {
        out += &wrapped(&say!("table-pulled"), "  ", 2, look.width);
    }
    out
}

/// How a round went, who came how, and how that looked to the seat; nothing where there is nothing to say.
fn went(scenario: Shown<'_>, round: &SeatRound, sides: &[SideFacts]) -> Option<String> {
    let verdict = verdict(scenario, round, sides)?;
    if round.verdict == Verdict::NotHeld {
        return Some(verdict);
    }
    let by_what_it_knew = round.reckoned.as_ref().map(|it| match round.verdict {
        Verdict::Stalled => idle(scenario, round.dialogue, sides),
        _ => say!("seat-breakdown", chance: percent(it.breakdown)),
    });
    let by_what_it_knew = by_what_it_knew.filter(|_| round.signed.is_empty());
    let came = signed::by(scenario, &round.signed);
    let came = came.or_else(|| postures(scenario, round.dialogue, &round.postures));
    let said: Vec<String> = [Some(verdict), came, by_what_it_knew].into_iter().flatten().collect();
    Some(said.join(" "))
}

/// A round as a seat knows it, told line by line: how it went and who came how; who kept what off the table; what was
/// agreed, issue by issue; how well it will be kept. Nothing where there is nothing to say.
#[must_use]
pub fn round_lines(scenario: Shown<'_>, round: &SeatRound, view: &SeatView) -> Vec<String> {
    let sides = round.reckoned.as_ref().map(|it| sides(&scenario, round.dialogue, &it.sides)).unwrap_or_default();
    let Some(went) = went(scenario, round, &sides) else { return Vec::new() };
    let mut out = vec![went];
    if round.verdict == Verdict::NotHeld {
        return out;
    }
    out.extend(left_out::withheld(scenario, &round.withheld, Some(view.actor)));
    out.extend(round.clauses.iter().filter(|it| is_news(it)).map(|it| agreed(scenario, it)));
    out.extend(round.compliance.map(|it| say!("round-kept", level: format!("{it:.0}"))));
    out
}

/// Whether a clause moves an issue, as far as the seat sees where it stood.
fn is_news(clause: &Clause) -> bool {
    !matches!(clause.before, SeenLevel::Exact(before) if (clause.terms - before).abs() < 1.0)
}

/// What was agreed on an issue.
pub(super) fn agreed(scenario: Shown<'_>, clause: &Clause) -> String {
    let issue = &scenario.texts.issues[clause.issue.index()];
    let (name, terms) = (capital(&issue.name), level(clause.terms));
    match clause.before {
        SeenLevel::Exact(before) => {
            let end = if clause.terms > before { &issue.high } else { &issue.low };
            say!("round-clause", issue: name, terms: terms, before: level(before), end: end)
        }
        _ => say!("seat-clause", issue: name, terms: terms),
    }
}

/// Who pulled where on an issue by what the seat knew, if it knew anything.
pub(super) fn by_clause(
    scenario: Shown<'_>,
    round: &SeatRound,
    clause: &Clause,
    sides: &[SideFacts],
) -> Option<String> {
    let offer = round.reckoned.as_ref()?.offers.iter().find(|it| it.issue == clause.issue)?;
    let pulls = told(scenario, offer, sides, Tense::Past);
    (!pulls.is_empty()).then(|| say!("seat-pulls", pulls: pulls))
}

/// How a round went; nothing where there is nothing to say.
fn verdict(scenario: Shown<'_>, round: &SeatRound, sides: &[SideFacts]) -> Option<String> {
    let dialogue = capital(scenario.texts.dialogue(round.dialogue));
    Some(match round.verdict {
        Verdict::None => return None,
        Verdict::NotHeld => say!("round-not-held", dialogue: dialogue),
        Verdict::Stalled => say!("seat-round-idle", dialogue: dialogue),
        Verdict::NothingToGain if !round.signed.is_empty() => signed::refused(scenario, sides),
        Verdict::NothingToGain => match no_gain(scenario, sides) {
            Some(NoGain { gain, sides, worth }) => {
                say!("seat-round-nothing", dialogue: dialogue, gain: gain, sides: sides, worth: worth)
            }
            None => say!("seat-round-nothing-untold", dialogue: dialogue),
        },
        Verdict::BrokeDown => say!("seat-round-broke-down", dialogue: dialogue),
        Verdict::Deal => say!("seat-round-deal", dialogue: dialogue),
    })
}

/// Why no deal was sought, by what the seat knew.
fn idle(scenario: Shown<'_>, dialogue: DialogueId, sides: &[SideFacts]) -> String {
    if let Some(NoGain { gain, sides, worth }) = no_gain(scenario, sides) {
        return say!("seat-idle-nothing", gain: gain, sides: sides, worth: worth);
    }
    match unwilling(scenario, dialogue, sides) {
        None => say!("seat-idle"),
        Some((n, sides, worth)) => say!("seat-idle-unwilling", n: n, sides: sides, worth: worth),
    }
}
