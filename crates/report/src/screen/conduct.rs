//! Conduct as a seat knows it: how others have treated it, how they would take what it may do, and the pledges that lie
//! on the table face up.

use crate::dates;
use crate::figures::{figure, signed};
use crate::locale::say;
use crate::pledges::{became, months, pledged};
use crate::shown::Shown;
use crate::tell::Look;
use crate::words::{capital, list};
use crate::wrap::wrapped;
use diwan_engine::play::{MenuItem, SeatCourse, SeatTurn, SeatView, Treatment};
use diwan_engine::scenario::{ActorId, ChoiceId};

/// Treatment and feelings below this are not worth a word, of 100.
const SMALLEST: f64 = 2.0;
/// Treatment is out of the ordinary where it lies this far off what the seat is used to, of 100.
const UNUSUAL: f64 = 8.0;

/// What became of pledges on the turn before.
pub(super) fn pledge_news(scenario: Shown<'_>, before: &SeatTurn, you: ActorId, look: &Look) -> String {
    kept_or_not(scenario, before, you).iter().map(|it| wrapped(it, "* ", 2, look.width)).collect()
}

/// What became of pledges on a turn, a sentence each.
#[must_use]
pub fn kept_or_not(scenario: Shown<'_>, before: &SeatTurn, you: ActorId) -> Vec<String> {
    before.pledges.iter().map(|it| became(scenario, it, Some(you))).collect()
}

/// Which policies reviewed their courses on the turn before, and what the policy in the seat itself keeps to.
pub(super) fn reviewed(scenario: Shown<'_>, before: &SeatTurn, view: &SeatView, look: &Look) -> String {
    reviews(scenario, before, view).iter().map(|it| wrapped(it, "  ", 4, look.width)).collect()
}

/// The same, a sentence each.
#[must_use]
pub fn reviews(scenario: Shown<'_>, before: &SeatTurn, view: &SeatView) -> Vec<String> {
    let mut out = Vec::new();
    let others = view.courses.iter().filter(|it| it.actor != view.actor && it.reviewed == before.turn);
    let names: Vec<String> = others.map(|it| scenario.texts.actor(it.actor).to_owned()).collect();
    // On the first turn all do.
    if !names.is_empty() && before.turn > 0 {
        out.push(say!("courses-reviewed", actors: list(&names)));
    }
    if let Some(own) = view.courses.iter().find(|it| it.actor == view.actor) {
        let (date, kept) = (dates::turn(&scenario.calendar, own.reviewed), own.keeps.len());
        out.push(say!("course-own", date: date, n: kept, choices: stances(scenario, own)));
    }
    out
}

/// What policies keep to, and when each of them reviewed its course last, a line each.
pub(super) fn courses(scenario: Shown<'_>, view: &SeatView) -> Vec<String> {
    let line = |it: &SeatCourse| {
        let (actor, date) = (capital(scenario.texts.actor(it.actor)), dates::turn(&scenario.calendar, it.reviewed));
        say!("course", actor: actor, date: date, n: it.keeps.len(), choices: stances(scenario, it))
    };
    let declared = scenario.declared.actors.iter();
    declared.filter_map(|id| view.courses.iter().find(|it| it.actor == *id)).map(line).collect()
}

fn stances(scenario: Shown<'_>, it: &SeatCourse) -> String {
    let quoted = |id: &ChoiceId| say!("course-stance", choice: scenario.texts.choice(*id));
    list(&it.keeps.iter().map(quoted).collect::<Vec<_>>())
}

/// The pledges that stand or are due, as cards that lie face up.
pub(super) fn pledges(scenario: Shown<'_>, view: &SeatView, look: &Look) -> String {
    let cards: String = cards(scenario, view).iter().map(|it| wrapped(it, "= ", 2, look.width)).collect();
    if cards.is_empty() { cards } else { format!("\n{}\n{cards}", say!("pledge-cards")) }
}

/// The pledges that stand or are due, a sentence each.
#[must_use]
pub fn cards(scenario: Shown<'_>, view: &SeatView) -> Vec<String> {
    let mut out = Vec::new();
    for card in &view.pledges {
        let Some(it) = pledged(scenario, card.choice) else { continue };
        let clock = match card.due {
            Some(due) => say!("pledge-due", months: months(due)),
            None => say!("pledge-stands", months: months(card.left)),
        };
        let (maker, word) = (capital(&it.maker), figure(card.word, 0));
        let is_own = scenario.choices[card.choice.index()].actor == view.actor;
        out.push(if is_own {
            say!("pledge-card-you", to: it.to, deeds: it.deeds, then: it.then, clock: clock, word: word)
        } else {
            say!("pledge-card", maker: maker, to: it.to, deeds: it.deeds, then: it.then, clock: clock, word: word)
        });
    }
    out
}

/// How all others have treated the seat, those first whose treatment changed most.
pub(super) fn treatments(scenario: Shown<'_>, view: &SeatView) -> String {
    let is_told = |it: &Treatment| it.lately.abs() >= SMALLEST || it.usually.abs() >= SMALLEST;
    indented(&treated(scenario, view.treatments.iter().filter(|it| is_told(it))))
}

fn indented(lines: &[String]) -> String {
    lines.iter().map(|it| format!("  {it}\n")).collect()
}

/// Who has lately treated the seat otherwise than it is used to, under a heading; nothing where nobody has.
pub(super) fn unusual(scenario: Shown<'_>, view: &SeatView, look: &Look) -> String {
    let lines = stands_out(scenario, view);
    if lines.is_empty() {
        String::new()
    } else {
        format!("\n{}", wrapped(&say!("treated-unusual"), "", 0, look.width)) + &indented(&lines)
    }
}

/// Who has lately treated the seat otherwise than it is used to, a line each.
#[must_use]
pub fn stands_out(scenario: Shown<'_>, view: &SeatView) -> Vec<String> {
    treated(scenario, view.treatments.iter().filter(|it| (it.lately - it.usually).abs() >= UNUSUAL))
}

/// A line for each treatment.
fn treated<'t>(scenario: Shown<'_>, all: impl Iterator<Item = &'t Treatment>) -> Vec<String> {
    let change = |it: &Treatment| (it.lately - it.usually).abs();
    let mut all: Vec<&Treatment> = all.collect();
    all.sort_by(|a, b| change(b).total_cmp(&change(a)).then(a.actor.cmp(&b.actor)));
    let line = |it: &&Treatment| {
        let actor = capital(scenario.texts.actor(it.actor));
        let (lately, usually) = (signed(it.lately, 0), signed(it.usually, 0));
        say!("treated", actor: actor, lately: lately, usually: usually)
    };
    all.iter().map(line).collect()
}

/// How others would take a choice, those first who would feel it most; nothing where that does not count.
#[must_use]
pub fn taken(scenario: Shown<'_>, item: &MenuItem) -> Option<String> {
    let mut all: Vec<(ActorId, f64)> = item.taken.iter().filter(|it| it.1.abs() >= SMALLEST).copied().collect();
    all.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()).then(a.0.cmp(&b.0)));
    let names: Vec<String> =
        all.iter().map(|(to, it)| format!("{} {}", scenario.texts.actor(*to), signed(*it, 0))).collect();
    match (item.taken.is_empty(), names.is_empty()) {
        (true, _) => None,
        (_, true) => Some(say!("taken-nobody")),
        _ => Some(say!("taken", by: list(&names))),
    }
}

/// What a choice pledges.
#[must_use]
pub fn pledge(scenario: Shown<'_>, item: &MenuItem) -> Option<String> {
    let it = pledged(scenario, item.choice)?;
    let said = say!("pledge-by-it", to: it.to, deeds: it.deeds, then: it.then, months: it.months);
    Some(match it.broken.is_empty() {
        true => said,
        false => format!("{said} {}", say!("pledge-if-broken", effects: it.broken)),
    })
}
