//! Refusals in words: why something is not done, said to whoever asked.

use diwan_engine::game::Refusal;
use diwan_engine::play::Closed;
use diwan_report::{Shown, hall, say};

use super::form::Fault;
use crate::desk::NotDone;
use crate::room::Refused;

/// What can't be given at all, whoever asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// The server does not answer under that name.
    Elsewhere,
    /// A form of another page.
    Foreign,
    /// Asked too often.
    TooOften,
    /// A form that is too long.
    TooLong,
    /// No form at all.
    NoForm,
    /// Nobody of this browser is in the room.
    NotIn,
    /// The console is locked.
    NoPhrase,
    /// There is no such page.
    Nothing,
    /// A card that opens nothing, or no longer.
    NoCard,
    /// A fault of the program.
    Ours,
    /// The room has closed.
    Closed,
    /// The machine of the room was passed on.
    Passed,
    /// The file could not be copied.
    NotCopied,
}

/// What can't be given: a heading, and what to do about it.
pub(super) fn told(it: Told) -> (String, String) {
    match it {
        Told::Elsewhere => (say!("room-told-elsewhere"), say!("room-told-elsewhere-do")),
        Told::Foreign => (say!("room-told-foreign"), say!("room-told-foreign-do")),
        Told::TooOften => (say!("room-told-often"), say!("room-told-often-do")),
        Told::TooLong => (say!("room-told-long"), say!("room-told-long-do")),
        Told::NoForm => (say!("room-told-form"), say!("room-told-form-do")),
        Told::NotIn => (say!("room-told-not-in"), say!("room-told-not-in-do")),
        Told::NoPhrase => (say!("room-told-phrase"), say!("room-told-phrase-do")),
        Told::Nothing => (say!("room-told-nothing"), say!("room-told-nothing-do")),
        Told::NoCard => (say!("room-told-card"), say!("room-told-card-do")),
        Told::Passed => (say!("room-told-passed"), say!("room-told-passed-do")),
        Told::NotCopied => (say!("room-told-copy"), say!("room-told-copy-do")),
        Told::Ours => (say!("room-told-ours"), say!("room-told-ours-do")),
        Told::Closed => (say!("room-told-closed"), say!("room-told-closed-do")),
    }
}

/// What is wrong with a form.
pub(super) fn fault(it: &Fault) -> String {
    match it {
        Fault::Unknown | Fault::Field(_) => say!("room-fault-field"),
        Fault::NoPoints(typed) => say!("room-fault-points", typed: typed),
        Fault::PassAndChoice => say!("room-fault-pass"),
        Fault::OtherSeat => say!("room-fault-other-seat"),
    }
}

/// Why something was not done.
pub(super) fn not_done(shown: Shown<'_>, it: &NotDone) -> String {
    match it {
        NotDone::Refused(it) => refused(shown, it),
        NotDone::NotSaved(_) => say!("room-not-saved"),
        NotDone::NoKey => say!("room-told-card-do"),
        NotDone::NoChance => say!("room-no-chance"),
        NotDone::Closed => say!("room-told-closed-do"),
    }
}

/// Whether it only says that what was asked for is so already, as after a second click.
pub(super) fn is_so_already(it: &NotDone) -> bool {
    matches!(it, NotDone::Refused(Refused::Already))
}

fn refused(shown: Shown<'_>, it: &Refused) -> String {
    match it {
        Refused::Stale => say!("room-refused-stale"),
        Refused::NotNow(_) => say!("room-refused-not-now"),
        Refused::DoorsShut => say!("room-refused-shut"),
        Refused::Nobody => say!("room-refused-nobody"),
        Refused::NotIn => say!("room-refused-not-in"),
        Refused::NoSeat => say!("room-refused-no-seat"),
        Refused::NoPen => say!("room-refused-no-pen"),
        Refused::UnknownSeat(_) | Refused::Unknown(_) => say!("room-fault-field"),
        Refused::Played => say!("room-refused-played"),
        Refused::Locked => say!("room-refused-locked"),
        Refused::NothingWritten => say!("room-refused-nothing"),
        Refused::Repeated(key) => say!("room-refused-repeated", choice: choice(shown, key)),
        Refused::TooMany => say!("room-refused-too-many"),
        Refused::Game(it) => game(shown, it),
        Refused::NoOffer => say!("room-refused-no-offer"),
        Refused::OfferClosed => say!("room-refused-offer-closed"),
        Refused::NobodyThere => say!("room-refused-nobody-there"),
        Refused::NoBridge => say!("room-refused-no-bridge"),
        Refused::NoShake => say!("room-refused-no-shake"),
        Refused::NoTurn => say!("room-refused-no-turn"),
        Refused::NothingUndertaken => say!("room-refused-nothing-promised"),
        Refused::NotAHundred(sum) if sum.is_finite() => say!("room-refused-sum", sum: format!("{sum:.0}")),
        Refused::NotAHundred(_) => say!("room-fault-field"),
        Refused::NoText => say!("room-refused-no-text"),
        Refused::TooLong(most) => say!("room-refused-too-long", most: *most),
        Refused::NobodyAddressed => say!("room-refused-nobody-addressed"),
        Refused::NameTaken => say!("room-refused-name"),
        Refused::NoInject => say!("room-refused-no-inject"),
        Refused::OutOfBounds(most) => say!("room-refused-out-of-bounds", most: format!("{most:.0}")),
        Refused::NoConfidence => say!("room-refused-no-confidence"),
        Refused::NoWayBack => say!("room-refused-no-way-back"),
        Refused::OffScale => say!("room-fault-field"),
        Refused::AllShown => say!("room-refused-all-shown"),
        Refused::Already => say!("room-refused-already"),
        Refused::Full => say!("room-refused-full"),
    }
}

/// A choice by its key, which may be one of several actors'.
fn choice(shown: Shown<'_>, key: &str) -> String {
    let place = shown.choices.iter().position(|it| it.key == key);
    place.map_or_else(|| key.to_owned(), |it| shown.texts.choices[it].name.clone())
}

fn game(shown: Shown<'_>, it: &Refusal) -> String {
    let texts = shown.texts;
    let dialogue = |it| hall::dialogue(shown, it);
    match it {
        Refusal::Over => say!("room-game-over"),
        Refusal::NoSeat(actor) => say!("room-game-no-seat", seat: texts.actor(*actor)),
        Refusal::NoChoice(..) | Refusal::NoPosture(..) => say!("room-fault-field"),
        Refusal::NotOnMenu(choice, why) => {
            let why = match why {
                Closed::Forbidden => "forbidden",
                Closed::Done => "done",
                Closed::Resting(_) => "resting",
                Closed::Condition => "condition",
            };
            say!("room-game-menu", choice: texts.choice(*choice), why: why)
        }
        Refusal::TooMany(most) => say!("room-game-too-many", most: *most),
        Refusal::SeveralActs => say!("room-game-acts"),
        Refusal::Excluded(one, other) => {
            say!("room-game-excluded", one: texts.choice(*one), other: texts.choice(*other))
        }
        Refusal::NoRound(it) => say!("room-game-no-round", dialogue: dialogue(*it)),
        Refusal::NoPackages(it) => say!("room-game-packages", dialogue: dialogue(*it)),
        Refusal::NoTerms(_) => say!("room-game-no-terms"),
        Refusal::Twice(_, issue) => say!("room-game-twice", issue: texts.issue(*issue)),
        Refusal::OffScale(_, issue) => say!("room-game-off-scale", issue: texts.issue(*issue)),
        Refusal::NoRoomFor { dialogue: it, .. } => say!("room-game-too-much", dialogue: dialogue(*it)),
        Refusal::NotOnAgenda(it, issue) => {
            say!("room-game-agenda", dialogue: dialogue(*it), issue: texts.issue(*issue))
        }
    }
}
