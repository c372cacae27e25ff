//! Terms at a table: issue by issue where things stand, where the seat wants them, what today's terms would be and what was
//! put on the table; and what terms are worth to the seat.

use super::words::{seen_short, signed as by};
use crate::figures::figure;
use crate::locale::say;
use crate::shown::Shown;
use crate::tell::Look;
use crate::words::{capital, level, list};
use crate::wrap::{cut, padded, pushed, wrapped};
use diwan_engine::phases::Promise;
use diwan_engine::play::{SeatTable, SeatView};
use diwan_engine::scenario::{ActorId, IssueId};

/// Support of a share of all that is less than this is told, -1..1.
const AGAINST: f64 = -0.02;

/// Terms that lie on a table.
#[derive(Clone, Debug)]
pub struct LaidTerms<'a> {
    /// Who put them there.
    pub by: ActorId,
    /// Where they put issues, points.
    pub terms: &'a [(IssueId, f64)],
    /// The people whose names stand under them.
    pub signed: &'a [ActorId],
    /// What they promise the seat if all sign.
    pub promise: Promise,
}

/// A table issue by issue, and what lies on it.
#[must_use]
pub fn terms(scenario: Shown<'_>, table: &SeatTable, view: &SeatView, laid: &[LaidTerms<'_>], look: &Look) -> String {
    let dialogue = &scenario.dialogues[table.dialogue.index()];
    let texts = &scenario.texts.dialogues[table.dialogue.index()];
    let mut out = look.heading(&say!("terms", dialogue: capital(&texts.name)));
    let wide = look.width.saturating_sub(22 + 6 * laid.len()).min(44);
    let line = |label: &str, cells: &[String]| {
        let cells: String = cells.iter().map(|it| format!(" {}", pushed(it, 6))).collect();
        format!("{}{cells}\n", padded(&cut(label, wide), wide))
    };
    let numbers = (1..=laid.len()).map(|it| it.to_string());
    let head = [say!("table-now"), say!("table-yours"), say!("terms-today")].into_iter().chain(numbers);
    out += &line(&say!("table-terms"), &head.collect::<Vec<String>>());
    let today = table.promises.get(dialogue.expect);
    for (issue, _) in &dialogue.agendas[dialogue.agenda].attention {
        let now = seen_short(view.level(scenario.issues[issue.index()].settlement));
        let wish = view.wishes.get(issue.index()).copied().flatten().map_or_else(|| "-".into(), level);
        let offer = today.and_then(|it| it.offers.iter().find(|it| it.issue == *issue));
        let usual = offer.filter(|it| it.open).map_or_else(|| "-".into(), |it| level(it.terms));
        let put = |it: &LaidTerms<'_>| {
            it.terms.iter().find(|it| it.0 == *issue).map_or_else(|| "-".into(), |it| figure(it.1, 0))
        };
        let cells = [now, wish, usual].into_iter().chain(laid.iter().map(put));
        out += &line(&capital(scenario.texts.issue(*issue)), &cells.collect::<Vec<String>>());
    }
    out += &wrapped(&say!("terms-meaning", posture: &texts.postures[dialogue.expect]), "", 0, look.width);
    if laid.is_empty() {
        out += &wrapped(&say!("terms-empty"), "", 0, look.width);
    }
    for (number, it) in (1..).zip(laid) {
        out += &wrapped(&offer(scenario, view, number, it), "  ", 4, look.width);
    }
    out + &wrapped(&say!("terms-how"), "", 0, look.width)
}

/// An offer: whose it is, who has signed, and what it is worth to the seat.
fn offer(scenario: Shown<'_>, view: &SeatView, number: u32, it: &LaidTerms<'_>) -> String {
    let name = |who: ActorId| {
        if who == view.actor { say!("terms-you") } else { scenario.texts.actor(who).to_owned() }
    };
    let names: Vec<String> = it.signed.iter().map(|who| name(*who)).collect();
    let signed = if names.is_empty() { say!("terms-nobody") } else { list(&names) };
    let head = say!("terms-offer", number: number, by: name(it.by), signed: signed);
    format!("{head} {}", valued(scenario, &it.promise).join(" "))
}

/// What terms are worth to the seat, and how well they would be kept.
fn valued(scenario: Shown<'_>, promise: &Promise) -> Vec<String> {
    let kept = format!("{:.0}", promise.compliance);
    let mut out = vec![say!("terms-worth", gain: by(promise.gain, 1), kept: kept)];
    let against = promise.backers.iter().filter(|it| it.share * it.support < AGAINST);
    let names: Vec<String> = against.map(|it| scenario.texts.actor(it.actor).to_owned()).collect();
    if !names.is_empty() {
        out.push(say!("terms-against", who: list(&names)));
    }
    out
}

/// What terms would be worth to the seat if all signed them.
#[must_use]
pub fn worth(scenario: Shown<'_>, promise: &Promise, look: &Look) -> String {
    wrapped(&valued(scenario, promise).join(" "), "", 0, look.width)
}

/// What the seat has signed: what it is worth, which people have not signed, and whether the others, whom the program plays,
/// take it, by what the seat knows.
#[must_use]
pub fn signed(
    scenario: Shown<'_>,
    view: &SeatView,
    promise: &Promise,
    [signers, missing]: [&[ActorId]; 2],
    look: &Look,
) -> String {
    let name = |who: &ActorId| scenario.texts.actor(*who).to_owned();
    let mut said = vec![say!("terms-signed")];
    said.extend(valued(scenario, promise));
    if !missing.is_empty() {
        said.push(say!("terms-missing", who: list(&missing.iter().map(name).collect::<Vec<String>>())));
    }
    let is_played = |who: ActorId| who != view.actor && !missing.contains(&who) && !signers.contains(&who);
    let others = promise.sides.iter().filter(|it| is_played(it.actor));
    let programs = |takes: bool| {
        let those = others.clone().filter(|it| it.would_sign == takes);
        list(&those.map(|it| name(&it.actor)).collect::<Vec<String>>())
    };
    let (takes, refuses) = (programs(true), programs(false));
    if !takes.is_empty() {
        said.push(say!("terms-taken", who: takes));
    }
    if !refuses.is_empty() {
        said.push(say!("terms-refused", who: refuses));
    }
    said.push(say!("terms-else"));
    wrapped(&said.join(" "), "", 0, look.width)
}
