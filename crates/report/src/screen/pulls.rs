//! Who pulls where at a table that a seat is about to sit down to, who makes up the mandates, and who would stand behind
//! the terms; all by what the seat knows.

use crate::bids::{backing, mandates, pulled, ratifiers};
use crate::figures::figure;
use crate::tell::Look;
use crate::words::capital;
use crate::wrap::wrapped;
use diwan_engine::phases::Promise;
use diwan_engine::play::SeatTable;
use diwan_engine::scenario::{ActorId, Scenario};

/// How much the influence of a seat counts under a posture: "your influence counts 2.2 times; ".
pub(super) fn counts(promise: &Promise, actor: ActorId) -> String {
    let own = promise.sides.iter().find(|it| it.actor == actor);
    own.map_or_else(String::new, |it| format!("your influence counts {} times; ", figure(it.power, 1)))
}

/// Who pulls where on every issue, if everybody comes to the table as is expected, by what the seat knows.
pub(super) fn pulls(scenario: &Scenario, table: &SeatTable, look: &Look) -> String {
    let dialogue = &scenario.dialogues[table.dialogue.index()];
    let Some(promise) = table.promises.get(dialogue.expect) else { return String::new() };
    let expected = &dialogue.postures[dialogue.expect].name;
    let mut out = format!("\n{}", wrapped(&format!("Who pulls where, if all {expected}"), "", 0, look.width));
    for offer in &promise.offers {
        let pulled = pulled(scenario, offer, &promise.sides, "pulls");
        let what = if pulled.is_empty() { "nobody at the table cares.".to_owned() } else { pulled };
        let issue = capital(&scenario.issues[offer.issue.index()].name);
        out += &wrapped(&format!("{issue}: {what}"), "  ", 4, look.width);
    }
    out + &wrapped("`table` adds who makes up a mandate, and who would stand behind the terms.", "", 0, look.width)
}

/// Who makes up the mandates on every issue, and who would stand behind the terms, ratifier by ratifier; by what the
/// seat knows, if everybody comes to the table as is expected.
#[must_use]
pub fn voices(scenario: &Scenario, table: &SeatTable, look: &Look) -> String {
    let dialogue = &scenario.dialogues[table.dialogue.index()];
    let Some(promise) = table.promises.get(dialogue.expect) else { return String::new() };
    let mut out = look.heading(&format!("{}: who has a say", capital(&dialogue.name)));
    for offer in &promise.offers {
        for mandate in mandates(scenario, offer) {
            let issue = capital(&scenario.issues[offer.issue.index()].name);
            out += &wrapped(&format!("{issue}. {mandate}"), "  ", 4, look.width);
        }
    }
    if promise.backers.is_empty() {
        return out;
    }
    let (expected, kept) = (&dialogue.postures[dialogue.expect].name, promise.compliance);
    out += &wrapped(
        &format!(
            "If all {expected}, the terms would be kept to {kept:.0} of 100. {}",
            backing(scenario, &promise.backers)
        ),
        "",
        0,
        look.width,
    );
    for line in ratifiers(scenario, &promise.backers) {
        out += &wrapped(&line, "  - ", 4, look.width);
    }
    out
}
