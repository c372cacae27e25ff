//! Who pulls where at a table that a seat is about to sit down to, who makes up the mandates, and who would stand behind
//! the terms; all by what the seat knows.

use crate::bids::{OnOffer, backing, mandates, pulled, ratifiers};
use crate::facts::{SideFacts, backers, bids, sides};
use crate::figures::figure;
use crate::shown::Shown;
use crate::tell::Look;
use crate::words::capital;
use crate::wrap::wrapped;
use diwan_engine::phases::Promise;
use diwan_engine::play::SeatTable;
use diwan_engine::record::Offer;
use diwan_engine::scenario::ActorId;

/// How much the influence of a seat counts under a posture: "your influence counts 2.2 times; ".
pub(super) fn counts(promise: &Promise, actor: ActorId) -> String {
    let own = promise.sides.iter().find(|it| it.actor == actor);
    own.map_or_else(String::new, |it| format!("your influence counts {} times; ", figure(it.power, 1)))
}

/// Who pulls where on an issue, with a verb for what they do.
pub(super) fn told(scenario: Shown<'_>, offer: &Offer, sides: &[SideFacts], verb: &str) -> String {
    let bids = bids(&scenario, &offer.bids);
    let on_offer = OnOffer { terms: offer.terms, open: offer.open, beyond: offer.beyond(), bids: &bids, sides };
    pulled(scenario, on_offer, verb)
}

/// Who pulls where on every issue, if everybody comes to the table as is expected, by what the seat knows.
pub(super) fn pulls(scenario: Shown<'_>, table: &SeatTable, look: &Look) -> String {
    let expect = scenario.dialogues[table.dialogue.index()].expect;
    let Some(promise) = table.promises.get(expect) else { return String::new() };
    let expected = &scenario.texts.dialogues[table.dialogue.index()].postures[expect];
    let mut out = format!("\n{}", wrapped(&format!("Who pulls where, if all {expected}"), "", 0, look.width));
    let sides = sides(&scenario, table.dialogue, &promise.sides);
    for offer in &promise.offers {
        let pulled = told(scenario, offer, &sides, "pulls");
        let what = if pulled.is_empty() { "nobody at the table cares.".to_owned() } else { pulled };
        let issue = capital(scenario.texts.issue(offer.issue));
        out += &wrapped(&format!("{issue}: {what}"), "  ", 4, look.width);
    }
    out + &wrapped("`table` adds who makes up a mandate, and who would stand behind the terms.", "", 0, look.width)
}

/// Who makes up the mandates on every issue, and who would stand behind the terms, ratifier by ratifier; by what the
/// seat knows, if everybody comes to the table as is expected.
#[must_use]
pub fn voices(scenario: Shown<'_>, table: &SeatTable, look: &Look) -> String {
    let expect = scenario.dialogues[table.dialogue.index()].expect;
    let texts = &scenario.texts.dialogues[table.dialogue.index()];
    let Some(promise) = table.promises.get(expect) else { return String::new() };
    let mut out = look.heading(&format!("{}: who has a say", capital(&texts.name)));
    for offer in &promise.offers {
        for mandate in mandates(scenario, &bids(&scenario, &offer.bids)) {
            let issue = capital(scenario.texts.issue(offer.issue));
            out += &wrapped(&format!("{issue}. {mandate}"), "  ", 4, look.width);
        }
    }
    if promise.backers.is_empty() {
        return out;
    }
    let backers = backers(&scenario, &promise.backers);
    let (expected, kept, backing) = (&texts.postures[expect], promise.compliance, backing(scenario, &backers));
    let support = format!("If all {expected}, the terms would be kept to {kept:.0} of 100. {backing}");
    out += &wrapped(&support, "", 0, look.width);
    for line in ratifiers(scenario, &backers) {
        out += &wrapped(&line, "  - ", 4, look.width);
    }
    out
}
