//! What is said of a session in a sentence, on a page as in a terminal.

use diwan_studies::stats::Interval;

use super::clock::lasted;
use crate::called;
use crate::facts::{
    CountFacts, DecisionFacts, DeedFacts, ForecastFacts, FortuneFacts, HandshakeFacts, HappenedFacts, LaidFacts,
    MeanFacts, Named, RewindFacts, SessionCounts, SessionFacts, SessionTurnFacts, SignedFacts, Thing, UndertakenFacts,
};
use crate::figures::{figure, grouped, percent, percents, signed};
use crate::locale::say;
use crate::shown::Shown;
use crate::words::{capital, list};

/// Names in a list: "Egypt and Sudan".
pub(crate) fn names(all: &[Thing]) -> String {
    list(&all.iter().map(|it| it.name.clone()).collect::<Vec<String>>())
}

/// How many turns of seats were decided by whom, and how much was said, promised and led.
pub(crate) fn counted(facts: &SessionFacts) -> [String; 3] {
    let it: &SessionCounts = &facts.counts;
    let sum = |part: fn(&crate::facts::SessionSeatFacts) -> u32| facts.seats.iter().map(part).sum::<u32>();
    let [people, silent, program] = [sum(|it| it.by_people), sum(|it| it.by_default), sum(|it| it.by_program)];
    [
        say!(
            "session-decided",
            all: people + silent + program,
            others: silent + program,
            people: people,
            silent: silent,
            program: program,
        ),
        say!(
            "session-spoken",
            messages: it.messages,
            statements: it.statements,
            offers: it.offers,
            signed: it.signed,
            handshakes: it.handshakes,
            broken: it.broken,
        ),
        if it.on_behalf + it.brought + it.injects + it.reopened + it.rewound == 0 {
            say!("session-led-nothing")
        } else {
            say!(
                "session-led",
                drafts: it.on_behalf,
                brought: it.brought,
                injects: it.injects,
                reopened: it.reopened,
                rewound: it.rewound,
            )
        },
    ]
}

/// A turn, for a heading.
pub(crate) fn turn(it: &SessionTurnFacts) -> String {
    say!("session-turn", turn: it.turn, date: &it.date)
}

/// What happened as a turn opened; where it was prepared, also what the teams were expected to do about it.
pub(crate) fn happened(scenario: Shown<'_>, it: &HappenedFacts) -> String {
    let event = capital(it.event.name.trim_end_matches('.'));
    let said = if it.brought { say!("session-brought", event: event) } else { say!("session-happened", event: event) };
    let injects = scenario.workshop.injects.iter().zip(&scenario.texts.workshop.injects);
    let mut own = injects.filter(|(inject, _)| scenario.events[inject.event.index()].key == it.event.key);
    let expected = own.next().map(|(_, texts)| texts.expected.trim_end_matches('.')).filter(|it| !it.is_empty());
    match expected.filter(|_| it.brought) {
        Some(expected) => format!("{said} {}", say!("session-expected-of-teams", expected: expected)),
        None => said,
    }
}

/// What somebody did on a turn, and whether it came off; `deeds` are all that one did, in order.
pub(crate) fn done(deeds: &[&DeedFacts]) -> String {
    let one = |it: &&DeedFacts| {
        let Some(choice) = &it.choice else { return say!("session-passed") };
        let odds = it.odds.map(|it| format!("{} %", figure(100.0 * it, 0)));
        match (it.success, odds) {
            (Some(true), Some(odds)) => say!("session-succeeded-at", choice: &choice.name, odds: odds),
            (Some(false), Some(odds)) => say!("session-failed-at", choice: &choice.name, odds: odds),
            (Some(true), None) => say!("session-succeeded", choice: &choice.name),
            (Some(false), None) => say!("session-failed", choice: &choice.name),
            (None, _) => choice.name.clone(),
        }
    };
    crate::words::apart(&deeds.iter().map(one).collect::<Vec<String>>())
}

/// Which seats did not notice it then; nothing where all did.
pub(crate) fn unseen(deeds: &[&DeedFacts]) -> Option<String> {
    let hidden = deeds.iter().filter(|it| !it.hidden_from.is_empty());
    let said = hidden.filter_map(|it| {
        let (who, choice) = (names(&it.hidden_from), it.choice.as_ref()?);
        let alone = deeds.len() == 1;
        Some(if alone {
            say!("session-unseen", who: who)
        } else {
            say!("session-unseen-of", who: who, choice: &choice.name)
        })
    });
    let all: Vec<String> = said.collect();
    (!all.is_empty()).then(|| all.join(" "))
}

/// What actors did on a turn that nobody was offered; those that let it pass are left out.
pub(crate) fn played_by_program(others: &[Vec<&DeedFacts>]) -> Option<String> {
    let did = others.iter().filter(|it| it.iter().any(|it| it.choice.is_some()));
    let one = |deeds: &Vec<&DeedFacts>| {
        let did = say!("session-actor-did", actor: &deeds[0].actor.name, done: done(deeds));
        let blind = deeds.iter().map(|it| &it.hidden_from).find(|it| !it.is_empty());
        blind.map_or_else(|| did.clone(), |who| say!("session-actor-unseen", did: &did, who: names(who)))
    };
    let said: Vec<String> = did.map(one).collect();
    (!said.is_empty()).then(|| say!("session-others-did", deeds: crate::words::apart(&said)))
}

/// What was agreed at a table, or that it was not.
pub(crate) fn agreed(scenario: Shown<'_>, it: &SignedFacts) -> String {
    let dialogue = capital(&it.dialogue.name);
    match it.verdict {
        "deal" => {
            let terms = terms(scenario, &it.terms);
            if it.signed.is_empty() {
                say!("session-deal", dialogue: dialogue, terms: terms)
            } else {
                say!("session-deal-signed", dialogue: dialogue, terms: terms, who: names(&it.signed))
            }
        }
        "broke_down" => say!("session-broke-down", dialogue: dialogue),
        "nothing_to_gain" => say!("session-nothing-to-gain", dialogue: dialogue),
        "stalled" => say!("session-stalled", dialogue: dialogue),
        _ => say!("session-not-held", dialogue: dialogue),
    }
}

/// Where issues are put: "Water 60, filling 45".
pub(crate) fn terms(scenario: Shown<'_>, terms: &Named<f64>) -> String {
    let one =
        |(issue, at): &(String, f64)| say!("session-term", issue: called::issue(scenario, issue), at: figure(*at, 0));
    crate::words::series(&terms.0.iter().map(one).collect::<Vec<String>>())
}

/// What became of an offer.
pub(crate) fn fate(it: &LaidFacts) -> String {
    match it.state {
        "signed" => say!("session-offer-signed", turn: it.turn),
        "declined" => say!("session-offer-declined"),
        "countered" => say!("session-offer-countered"),
        "withdrawn" => say!("session-offer-withdrawn"),
        "lapsed" => say!("session-offer-lapsed"),
        "agreed" => say!("session-offer-agreed"),
        _ => say!("session-offer-open"),
    }
}

/// A handshake: who promised whom what, and what became of it.
pub(crate) fn handshake(it: &HandshakeFacts) -> String {
    let (from, to) = (capital(&it.from.name), it.to.name.clone());
    let first = match it.state {
        "shaken" => say!("session-shaken", turn: it.turn, from: from, to: to),
        "refused" => say!("session-not-shaken", turn: it.turn, from: from, to: to),
        "withdrawn" => say!("session-taken-back", turn: it.turn, from: from, to: to),
        _ => say!("session-held-out", turn: it.turn, from: from, to: to),
    };
    let sides = [(&it.from, &it.to, &it.gives), (&it.to, &it.from, &it.gets)];
    let promised = sides.into_iter().filter_map(|(who, other, it)| Some(undertaken(who, other, it.as_ref()?)));
    core::iter::once(first).chain(promised).collect::<Vec<String>>().join(" ")
}

fn undertaken(who: &Thing, other: &Thing, it: &UndertakenFacts) -> String {
    let (who, choice) = (capital(&who.name), &it.choice.name);
    let said = match it.kept {
        Some("kept") => say!("session-kept", who: who, choice: choice, turn: it.by),
        Some("broken") => say!("session-broken", who: who, choice: choice, turn: it.by),
        Some(_) => say!("session-due", who: who, choice: choice, turn: it.by),
        None => say!("session-would", who: who, choice: choice, turn: it.by),
    };
    if it.kept.is_some() && !it.seen {
        format!("{said} {}", say!("session-untold", other: capital(&other.name)))
    } else {
        said
    }
}

/// How many futures of how many: "61 % (57–65 %)".
fn futures(it: &CountFacts) -> [String; 2] {
    let interval = Interval { low: it.low, high: it.high };
    [percent(it.share, interval), percents(interval)]
}

/// A mean with its interval, as a sentence puts it in: "+0.41 (+0.20 to +0.62)".
pub(crate) fn mean(it: &MeanFacts) -> String {
    let [mean, low, high] = [it.mean, it.low, it.high].map(|it| signed(it, 2));
    say!("session-mean", mean: mean, low: low, high: high)
}

/// What a seat did on a turn and what else it could have done: a way that served it better, or the next best one.
pub(crate) fn instead(outcome: &Thing, of: u64, it: &DecisionFacts) -> String {
    let quoted = |it: &Thing| say!("page-quoted", name: &it.name);
    let way = |all: &[Thing]| match all {
        [] => say!("session-instead-passing"),
        all => list(&all.iter().map(quoted).collect::<Vec<String>>()),
    };
    let [with, with_range] = futures(&it.with);
    let [without, without_range] = futures(&it.without);
    let said = say!(
        "session-instead",
        date: &it.date,
        actor: capital(&it.actor.name),
        taken: way(&it.taken),
        better: is_better(it),
        ways: it.ways,
        other: way(&it.instead),
        adapting: mean(&it.adapting),
        fixed: mean(&it.fixed),
        outcome: &outcome.name,
        of: grouped(of),
        same: it.with.count == it.without.count,
        with: with,
        with_range: with_range,
        without: without,
        without_range: without_range,
    );
    if it.told { said } else { format!("{said} {}", say!("session-instead-untold")) }
}

/// A gain that is not told as nothing, utility.
const LEAST: f64 = 0.01;

/// Whether another way can be told to have served a seat better than what it did.
pub(crate) fn is_better(it: &DecisionFacts) -> bool {
    it.told && it.adapting.mean >= LEAST
}

/// What made a seat better or worse off.
pub(crate) fn fortune(it: &FortuneFacts) -> String {
    say!(
        "session-fortune",
        actor: capital(&it.actor.name),
        expected: mean(&it.expected),
        came: signed(it.came, 2),
        own: mean(&it.own),
        others: mean(&it.others),
        luck: mean(&it.luck),
    )
}

/// How likely each outcome was said to be, the likeliest first; what was given nothing is left out.
pub(crate) fn foreseen(scenario: Shown<'_>, shares: &Named<f64>) -> String {
    let mut all: Vec<&(String, f64)> = shares.0.iter().filter(|it| it.1 >= 0.005).collect();
    all.sort_by(|a, b| b.1.total_cmp(&a.1));
    let one = |it: &&(String, f64)| say!("session-share", outcome: called::outcome(scenario, &it.0), share: format!("{} %", figure(100.0 * it.1, 0)));
    crate::words::series(&all.iter().map(one).collect::<Vec<String>>())
}

/// Who said so: a person, and where they sat.
pub(crate) fn forecaster(it: &ForecastFacts) -> String {
    match (&it.person[..], &it.seat) {
        ("", Some(seat)) => capital(&seat.name),
        ("", None) => say!("session-watching"),
        (person, Some(seat)) => say!("session-person", person: person, seat: &seat.name),
        (person, None) => say!("session-person", person: person, seat: say!("session-watching")),
    }
}

/// A forecast: who, when, what, and how far it was off where that is known.
pub(crate) fn forecast(scenario: Shown<'_>, it: &ForecastFacts) -> String {
    let (who, shares) = (forecaster(it), foreseen(scenario, &it.shares));
    match it.score {
        Some(score) => {
            say!("session-forecast-scored", who: who, turn: it.turn, shares: shares, score: figure(score, 2))
        }
        None => say!("session-forecast", who: who, turn: it.turn, shares: shares),
    }
}

/// A way back, and how much was left.
pub(crate) fn rewound(it: &RewindFacts) -> String {
    say!("session-rewound", from: it.from, to: it.to, reason: &it.reason)
}

/// How long the draft took that was carried out; nothing where nothing was locked.
pub(crate) fn locked(it: &DeedFacts) -> Option<String> {
    it.locked_after.map(lasted)
}
