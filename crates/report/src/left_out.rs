//! What a round leaves out, and why, in words.

use super::called;
use super::facts::LeftOutFacts;
use super::locale::say;
use super::shown::Shown;
use super::words::{capital, list};
use diwan_engine::record::LeftOut;
use diwan_engine::scenario::{ActorId, IssueId};

/// Why an issue is left out, as a clause that follows its name.
pub(super) fn why(scenario: Shown<'_>, it: &LeftOutFacts) -> String {
    match (it.why, &it.party, &it.needs) {
        ("too_small", ..) => say!("left-out-price"),
        ("no_room", ..) => say!("left-out-room"),
        ("withheld", ..) => say!("left-out-withheld"),
        (_, Some(party), Some(needs)) => {
            say!("left-out-lacks", issue: called::issue(scenario, needs), party: called::actor(scenario, party))
        }
        _ => say!("left-out-untold"),
    }
}

/// What is left out, in the order given: "Left out: culture (no attention left for it) and channels (worth less than its
/// price)."; nothing where nothing is. What somebody kept off the table is told with who did.
pub(super) fn all(scenario: Shown<'_>, offers: impl Iterator<Item = (String, LeftOutFacts)>) -> Option<String> {
    let each = |(issue, it): (String, LeftOutFacts)| say!("left-out-issue", issue: called::issue(scenario, &issue), why: why(scenario, &it));
    let each: Vec<String> = offers.filter(|(_, it)| it.why != LeftOut::Withheld.key()).map(each).collect();
    (!each.is_empty()).then(|| say!("left-out", issues: list(&each)))
}

/// Who kept what off the table, a sentence each; `you` is the seat that is told of it.
pub(super) fn withheld(scenario: Shown<'_>, withheld: &[(ActorId, Vec<IssueId>)], you: Option<ActorId>) -> Vec<String> {
    let one = |(actor, issues): &(ActorId, Vec<IssueId>)| {
        let issues: Vec<String> = issues.iter().map(|it| scenario.texts.issue(*it).to_owned()).collect();
        let who = if you == Some(*actor) { "you" } else { "other" };
        say!("round-withheld", who: who, actor: capital(scenario.texts.actor(*actor)), issues: list(&issues))
    };
    withheld.iter().map(one).collect()
}
