//! Pledges and answers in words: who promises or threatens whom what, what becomes of it, and what was an answer.

use super::called;
use super::figures::{figure, signed};
use super::locale::say;
use super::shown::Shown;
use super::words::{capital, either, list};
use diwan_engine::kernel::ops::exp;
use diwan_engine::record::{AnswerRecord, PledgeEvent, PledgeRecord};
use diwan_engine::scenario::{ActorId, ChoiceId};

/// A pledge in the names that people read.
pub(super) struct Pledged {
    /// Who makes it.
    pub maker: String,
    /// To whom.
    pub to: String,
    /// What calls on it, of what those may do: "fire or break the truce".
    pub deeds: String,
    /// What the maker will do.
    pub then: String,
    /// What breaking it does; nothing where it does nothing.
    pub broken: String,
    /// Months for which it stands.
    pub months: String,
}

/// The pledge that is made by a choice.
pub(super) fn pledged(scenario: Shown<'_>, choice: ChoiceId) -> Option<Pledged> {
    let row = &scenario.choices[choice.index()];
    let pledge = row.pledge.as_ref()?;
    let names = |all: &mut dyn Iterator<Item = String>| list(&all.collect::<Vec<_>>());
    // What not everybody notices calls on nothing.
    let calls = scenario.choices.iter().zip(&scenario.texts.choices).filter(|(it, _)| {
        let is_tagged = it.tags.iter().any(|tag| pledge.tags.iter().any(|it| it.value == tag.value));
        it.noticed_by.is_none() && pledge.to.contains(&it.actor) && is_tagged
    });
    let broken = pledge.on_broken.iter().map(|it| {
        let what = called::level(scenario, it.target);
        format!("{what} {}", signed(it.add.nominal(), usize::from(it.add.nominal().fract() != 0.0)))
    });
    Some(Pledged {
        maker: scenario.texts.actor(row.actor).to_owned(),
        to: names(&mut pledge.to.iter().map(|it| scenario.texts.actor(*it).to_owned())),
        deeds: either(&calls.map(|(_, it)| it.name.clone()).collect::<Vec<_>>()),
        then: scenario.texts.choice(pledge.then).to_owned(),
        broken: names(&mut broken.into_iter()),
        months: months(pledge.months.nominal()),
    })
}

/// Months, rounded up to half ones: "a month", "2.5 months".
pub(super) fn months(left: f64) -> String {
    let left = (2.0 * left - 1e-9).ceil() / 2.0;
    let many = if left == 1.0 { "one" } else { "more" };
    say!("months-left", many: many, months: figure(left, usize::from(left.fract() != 0.0)))
}

/// What became of a pledge on a turn; `you` is the seat that is told of it.
pub(super) fn became(scenario: Shown<'_>, record: &PledgeRecord, you: Option<ActorId>) -> String {
    let Some(it) = pledged(scenario, record.choice) else { return String::new() };
    let maker = capital(&it.maker);
    if you == Some(scenario.choices[record.choice.index()].actor) {
        return match record.what {
            PledgeEvent::Made => say!("pledge-made-you", to: it.to, deeds: it.deeds, then: it.then),
            PledgeEvent::Called => say!("pledge-called-you", then: it.then),
            PledgeEvent::Kept => say!("pledge-kept-you", then: it.then),
            PledgeEvent::Broken => say!("pledge-broken-you", then: it.then),
        };
    }
    match record.what {
        PledgeEvent::Made => say!("pledge-made", maker: maker, to: it.to, deeds: it.deeds, then: it.then),
        PledgeEvent::Called => say!("pledge-called", maker: maker, then: it.then),
        PledgeEvent::Kept => say!("pledge-kept", maker: maker, then: it.then),
        PledgeEvent::Broken => say!("pledge-broken", maker: maker, then: it.then),
    }
}

/// Log-odds below which an answer is not worth a word: about a quarter of the odds.
const SMALLEST_ANSWER: f64 = 0.25;

/// That a choice answered what another had done lately, where that made it likelier by enough.
pub(super) fn answered(scenario: Shown<'_>, answer: &AnswerRecord) -> Option<String> {
    let said = || say!("answered", to: scenario.texts.actor(answer.to), times: figure(exp(answer.log_odds), 1));
    (answer.log_odds >= SMALLEST_ANSWER).then(said)
}
