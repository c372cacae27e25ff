//! What was said and promised beside what was done: messages, offers, handshakes and forecasts.

use diwan_report::facts::{ForecastFacts, HandshakeFacts, LaidFacts, Named, SaidFacts, UndertakenFacts, score};

use super::log::{Foreseen, Log, Word};
use super::session::Of;
use super::shaken::Shaken;
use crate::room::{Handshake, Kept, Offer, OfferState, ShakeState, Undertaking};

/// What was written and said, oldest first.
pub(super) fn said(of: Of<'_>, log: &Log) -> Vec<SaidFacts> {
    let fact = |it: &Word| SaidFacts {
        at: it.at.0,
        turn: it.turn + 1,
        from: it.from.as_deref().map(|it| of.seat(it)),
        to: it.to.iter().map(|it| of.seat(it)).collect(),
        text: it.text.clone(),
    };
    log.said.iter().map(fact).collect()
}

/// What was put on tables, oldest first.
pub(super) fn offers(of: Of<'_>) -> Vec<LaidFacts> {
    let fact = |it: &Offer| LaidFacts {
        number: it.number,
        at: it.at.0,
        turn: it.turn + 1,
        dialogue: match of.shown.dialogue(&it.terms.dialogue) {
            Some(id) => of.dialogue(id),
            None => of.seat(&it.terms.dialogue),
        },
        from: of.seat(&it.from),
        counters: it.counters,
        terms: it.terms.issues.iter().map(|(issue, at)| (issue.clone(), *at)).collect(),
        words: it.terms.words.clone(),
        agreed: it.accepted.iter().map(|it| of.seat(it)).collect(),
        state: fate(it.state),
    };
    of.room.offers().iter().map(fact).collect()
}

/// What became of an offer.
fn fate(it: OfferState) -> &'static str {
    match it {
        OfferState::Open => "open",
        OfferState::Agreed => "agreed",
        OfferState::Declined => "declined",
        OfferState::Countered(_) => "countered",
        OfferState::Withdrawn => "withdrawn",
        OfferState::Lapsed => "lapsed",
        OfferState::Signed => "signed",
    }
}

/// What seats promised each other, oldest first, as it truly was kept.
pub(super) fn handshakes(of: Of<'_>) -> Vec<HandshakeFacts> {
    let fact = |it: &Handshake| {
        let truly = Shaken::truly(of.room, it);
        HandshakeFacts {
            number: it.number,
            at: it.at.0,
            turn: it.turn + 1,
            from: of.seat(&it.from),
            to: of.seat(&it.to),
            gives: undertaken(of, [&it.from, &it.to], it.gives.as_ref(), truly.gives),
            gets: undertaken(of, [&it.to, &it.from], it.gets.as_ref(), truly.gets),
            words: it.words.clone(),
            state: match it.state {
                ShakeState::Open => "open",
                ShakeState::Shaken => "shaken",
                ShakeState::Refused => "refused",
                ShakeState::Withdrawn => "withdrawn",
            },
        }
    };
    of.room.handshakes().iter().map(fact).collect()
}

/// What one of two undertook, and whether the other could tell how it was kept.
fn undertaken(
    of: Of<'_>,
    [whose, other]: [&str; 2],
    it: Option<&Undertaking>,
    kept: Option<Kept>,
) -> Option<UndertakenFacts> {
    let it = it?;
    let choice = of.choice(whose, &it.choice);
    let seen = of.shown.actor(other).zip(of.shown.choice(&choice.key));
    Some(UndertakenFacts {
        by: it.by + 1,
        kept: kept.map(|it| match it {
            Kept::Kept => "kept",
            Kept::Broken => "broken",
            Kept::Due | Kept::Unseen => "due",
        }),
        seen: seen.is_some_and(|(other, choice)| of.shown.notices(other, choice)),
        choice,
    })
}

/// What people thought how it would end, in the order of turns.
pub(super) fn forecasts(of: Of<'_>, log: &Log) -> Vec<ForecastFacts> {
    let outcome = of.room.game().run().outcome.map(|it| of.shown.outcomes[it.index()].key.as_str());
    let all = log.forecasts.iter().map(|((turn, person), Foreseen { seat, shares })| {
        let share = |key: &String| (key.clone(), shares.get(key).copied().unwrap_or(0.0));
        let shares: Named<f64> = of.shown.outcomes.iter().map(|it| share(&it.key)).collect();
        ForecastFacts {
            person: log.name(*person),
            seat: seat.as_deref().map(|it| of.seat(it)),
            turn: turn + 1,
            score: outcome.map(|it| score(&shares, it)),
            shares,
        }
    });
    all.collect()
}
