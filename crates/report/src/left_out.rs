//! What a round leaves out, and why, in words.

use super::called;
use super::facts::LeftOutFacts;
use super::locale::say;
use super::shown::Shown;
use super::words::{apart, capital, list};
use diwan_engine::record::LeftOut;
use diwan_engine::scenario::{ActorId, IssueId};

/// Why an issue is left out, as a clause that follows its name.
pub(super) fn why(scenario: Shown<'_>, it: &LeftOutFacts) -> String {
    match (it.why, &it.party, &it.needs) {
        ("too_small", ..) => say!("left-out-price"),
        ("no_room", ..) => say!("left-out-room"),
        ("unlisted", ..) => say!("left-out-unlisted"),
        ("withheld", ..) => say!("left-out-withheld"),
        (_, Some(party), Some(needs)) => {
            say!("left-out-lacks", issue: called::issue(scenario, needs), party: called::actor(scenario, party))
        }
        _ => say!("left-out-untold"),
    }
}

/// What is left out, in the order given, by the reasons for it: "Left out: culture and trade (no attention left);
/// channels (worth less than the price)."; nothing where nothing is. What somebody kept off the table is told with who
/// did.
pub(super) fn all(scenario: Shown<'_>, offers: impl Iterator<Item = (String, LeftOutFacts)>) -> Option<String> {
    let mut groups: Vec<(String, Vec<String>)> = Vec::new();
    for (issue, it) in offers.filter(|(_, it)| it.why != LeftOut::Withheld.key()) {
        let (why, issue) = (why(scenario, &it), called::issue(scenario, &issue).to_owned());
        match groups.iter_mut().find(|it| it.0 == why) {
            Some((_, issues)) => issues.push(issue),
            None => groups.push((why, vec![issue])),
        }
    }
    let each = groups.iter().map(|(why, issues)| say!("left-out-issues", issues: list(issues), why: why));
    let each: Vec<String> = each.collect();
    (!each.is_empty()).then(|| say!("left-out", issues: apart(&each)))
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
