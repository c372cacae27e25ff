//! Questions for those who were there: what stood out in their session, put so that it can be talked about. They judge
//! nobody.

use super::words::{forecaster, names};
use crate::called;
use crate::facts::{ForecastFacts, SessionFacts};
use crate::figures::{figure, signed};
use crate::locale::say;
use crate::shown::Shown;
use crate::words::capital;

/// How many questions are asked, but for those of the scenario.
const MOST: usize = 7;
/// Of one kind at most so many.
const EACH: usize = 2;

/// What is worth talking about, what the scenario asks when it is over, and one question that every session ends with.
pub(crate) fn questions(scenario: Shown<'_>, facts: &SessionFacts) -> Vec<String> {
    let kinds =
        [unnoticed(facts), broken(facts), lapsed(facts), unlocked(facts), astray(scenario, facts), lucky(facts)];
    let mut out: Vec<String> = kinds.into_iter().flat_map(|it| it.into_iter().take(EACH)).take(MOST - 1).collect();
    out.extend(scenario.texts.workshop.questions.iter().cloned());
    out.push(say!("session-ask-model"));
    out
}

/// What people did and others of them did not notice.
fn unnoticed(facts: &SessionFacts) -> Vec<String> {
    let deeds = facts.turns.iter().flat_map(|turn| turn.deeds.iter().map(move |it| (turn.turn, it)));
    let hidden = deeds.filter(|it| it.1.by == "people" && !it.1.hidden_from.is_empty());
    let ask = |(turn, it): (u32, &crate::facts::DeedFacts)| {
        let (who, choice) = (capital(&it.actor.name), &it.choice.as_ref()?.name);
        Some(say!("session-ask-unnoticed", turn: turn, who: who, choice: choice, others: names(&it.hidden_from)))
    };
    hidden.filter_map(ask).collect()
}

fn broken(facts: &SessionFacts) -> Vec<String> {
    let sides = facts.handshakes.iter().flat_map(|it| [(&it.from, &it.to, &it.gives), (&it.to, &it.from, &it.gets)]);
    let ask =
        |(who, other, it): (&crate::facts::Thing, &crate::facts::Thing, &Option<crate::facts::UndertakenFacts>)| {
            let it = it.as_ref().filter(|it| it.kept == Some("broken"))?;
            Some(say!("session-ask-broken", who: capital(&who.name), other: &other.name, choice: &it.choice.name))
        };
    sides.filter_map(ask).collect()
}

/// Offers to which some agreed, and that lapsed.
fn lapsed(facts: &SessionFacts) -> Vec<String> {
    let near = facts.offers.iter().filter(|it| it.state == "lapsed" && it.agreed.len() > 1);
    near.map(|it| say!("session-ask-lapsed", number: it.number, turn: it.turn, who: capital(&names(&it.agreed))))
        .collect()
}

/// Turns on which people had written nothing.
fn unlocked(facts: &SessionFacts) -> Vec<String> {
    let silent = facts.seats.iter().filter(|it| it.by_default > 0);
    silent.map(|it| say!("session-ask-silent", who: capital(&it.actor.name), n: it.by_default)).collect()
}

/// Where the room thought otherwise than the model, on the turn on which they lay furthest apart.
fn astray(scenario: Shown<'_>, facts: &SessionFacts) -> Vec<String> {
    let Some(chances) = facts.hindsight.as_ref().map(|it| &it.chances) else { return Vec::new() };
    let apart = |it: &ForecastFacts| {
        let chances = chances.get(it.turn as usize - 1)?;
        let far = |(key, share): &(String, f64)| Some((key.clone(), *share, *chances.get(key)?));
        it.shares.0.iter().filter_map(far).max_by(|a, b| (a.1 - a.2).abs().total_cmp(&(b.1 - b.2).abs()))
    };
    let all = facts.forecasts.iter().filter_map(|it| Some((it, apart(it)?)));
    let furthest = all.max_by(|a, b| (a.1.1 - a.1.2).abs().total_cmp(&(b.1.1 - b.1.2).abs()));
    let percent = |it: f64| format!("{} %", figure(100.0 * it, 0));
    let ask = |(it, (key, said, model)): (&ForecastFacts, (String, f64, f64))| {
        let outcome = called::outcome(scenario, &key);
        say!("session-ask-astray", who: forecaster(it), turn: it.turn, outcome: outcome, said: percent(said), model: percent(model))
    };
    furthest.map(ask).into_iter().collect()
}

/// Who got where they got by luck more than by what they chose.
fn lucky(facts: &SessionFacts) -> Vec<String> {
    let fortunes = facts.hindsight.iter().flat_map(|it| &it.fortunes);
    let most = fortunes.filter(|it| it.luck.mean.abs() > it.own.mean.abs());
    let most = most.max_by(|a, b| a.luck.mean.abs().total_cmp(&b.luck.mean.abs()));
    let ask = |it: &crate::facts::FortuneFacts| {
        let (own, luck) = (signed(it.own.mean, 2), signed(it.luck.mean, 2));
        say!("session-ask-luck", who: capital(&it.actor.name), luck: luck, own: own)
    };
    most.map(ask).into_iter().collect()
}
