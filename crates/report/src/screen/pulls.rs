//! Who pulls where at a table that a seat is about to sit down to, who makes up the mandates, and who would stand behind
//! the terms; all by what the seat knows.

use super::table::Extent;
use crate::bids::{OnOffer, Tense, backing, counted, mandates, pulled, ratifiers};
use crate::facts::{BackerFacts, BidFacts, SideFacts, backers, bids, sides};
use crate::locale::say;
use crate::shown::Shown;
use crate::tell::Look;
use crate::words::capital;
use crate::wrap::wrapped;
use diwan_engine::play::{SeatTable, SeatView};
use diwan_engine::record::Offer;
use diwan_engine::scenario::IssueId;

/// How many issues are told where only those are that matter most to the seat.
const FOREMOST: usize = 2;
/// How many ratifiers are told who stand against the terms.
const AGAINST: usize = 3;

/// How far terms lie from where a seat wants an issue, as much as it cares: points times salience; 0 where it does not.
pub(super) fn concern(scenario: Shown<'_>, view: &SeatView, issue: IssueId, terms: f64) -> f64 {
    let own = scenario.actors[view.actor.index()].positions.iter().find(|it| it.issue == issue);
    let wish = view.wishes.get(issue.index()).copied().flatten();
    own.zip(wish).map_or(0.0, |(own, wish)| own.salience.nominal() * (terms - wish).abs())
}

/// All offers, or those whose terms concern a seat most, in that order.
fn foremost<'o>(scenario: Shown<'_>, offers: &'o [Offer], view: &SeatView, extent: Extent) -> Vec<&'o Offer> {
    let mut out: Vec<&Offer> = offers.iter().collect();
    if extent == Extent::Short {
        // Who pulls where on what is left out moves nothing, as long as anything is settled.
        if out.iter().any(|it| it.open) {
            out.retain(|it| it.left_out.is_none());
        }
        let concern = |it: &Offer| concern(scenario, view, it.issue, it.terms);
        // In a stable sort equal ones stay in the order of issues.
        out.sort_by(|a, b| concern(b).total_cmp(&concern(a)));
        out.truncate(FOREMOST);
    }
    out
}

/// Who pulls where on an issue.
pub(super) fn told(scenario: Shown<'_>, offer: &Offer, sides: &[SideFacts], tense: Tense) -> String {
    let bids = bids(&scenario, &offer.bids);
    let on_offer = OnOffer { terms: offer.terms, open: offer.open, beyond: offer.beyond(), bids: &bids, sides };
    pulled(scenario, on_offer, tense)
}

/// Who pulls where on the issues of a table, if everybody comes to it as is expected, by what the seat knows.
pub(super) fn pulls(scenario: Shown<'_>, table: &SeatTable, view: &SeatView, extent: Extent, look: &Look) -> String {
    let expect = scenario.dialogues[table.dialogue.index()].expect;
    let Some(promise) = table.promises.get(expect) else { return String::new() };
    let expected = &scenario.texts.dialogues[table.dialogue.index()].postures[expect];
    let shown = foremost(scenario, &promise.offers, view, extent);
    let heading = if shown.len() == promise.offers.len() {
        say!("table-pulls", posture: expected)
    } else {
        say!("table-pulls-few", posture: expected)
    };
    let mut out = wrapped(&heading, "\n", 0, look.width);
    let sides = sides(&scenario, table.dialogue, &promise.sides);
    for offer in shown {
        let issue = capital(scenario.texts.issue(offer.issue));
        let said = match told(scenario, offer, &sides, Tense::Now) {
            pulls if pulls.is_empty() => say!("table-pulls-none", issue: issue),
            pulls => say!("table-pulls-issue", issue: issue, pulls: pulls),
        };
        out += &wrapped(&said, "  ", 4, look.width);
    }
    out
}

/// Who makes up the mandates, and who would stand behind the terms, ratifier by ratifier; by what the seat knows, if
/// everybody comes to the table as is expected. In short, the seat's own mandate, and those who stand in the way.
pub(super) fn voices(scenario: Shown<'_>, table: &SeatTable, view: &SeatView, extent: Extent, look: &Look) -> String {
    let expect = scenario.dialogues[table.dialogue.index()].expect;
    let texts = &scenario.texts.dialogues[table.dialogue.index()];
    let Some(promise) = table.promises.get(expect) else { return String::new() };
    let mut out = look.heading(&say!("table-voices", dialogue: capital(&texts.name)));
    let own = &scenario.actors[view.actor.index()].key;
    for offer in foremost(scenario, &promise.offers, view, extent) {
        let bids = bids(&scenario, &offer.bids);
        let shown = bids.into_iter().filter(|it| extent == Extent::Whole || it.by == *own);
        for line in of_issue(scenario, offer.issue, &shown.collect::<Vec<_>>()) {
            out += &wrapped(&line, "  ", 4, look.width);
        }
    }
    if promise.backers.is_empty() {
        return out;
    }
    let backers = backers(&scenario, &promise.backers);
    let kept = say!("table-kept", posture: &texts.postures[expect], kept: format!("{:.0}", promise.compliance));
    let mut said: Vec<String> = core::iter::once(kept).chain(backing(scenario, &backers)).collect();
    let shown = if extent == Extent::Whole { backers } else { against(backers) };
    if shown.is_empty() {
        said.push(say!("table-nobody-against"));
    }
    out += &wrapped(&said.join(" "), "", 0, look.width);
    for line in ratifiers(scenario, &shown) {
        out += &wrapped(&line, "  - ", 4, look.width);
    }
    out
}

/// The voices of the mandates on an issue, a sentence each.
fn of_issue(scenario: Shown<'_>, issue: IssueId, bids: &[BidFacts]) -> Vec<String> {
    let name = capital(scenario.texts.issue(issue));
    mandates(scenario, bids).iter().map(|it| say!("table-mandate", issue: &name, mandate: it)).collect()
}

/// Those who stand against the terms, who count most first.
fn against(mut backers: Vec<BackerFacts>) -> Vec<BackerFacts> {
    backers.retain(|it| counted(it) < 0.0);
    backers.sort_by(|a, b| counted(a).total_cmp(&counted(b)).then_with(|| a.by.cmp(&b.by)));
    backers.truncate(AGAINST);
    backers
}
