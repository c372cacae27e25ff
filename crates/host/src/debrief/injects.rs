//! What whoever led the room brought in of their own, and what arrived of it.

use diwan_engine::record::Cause;
use diwan_report::facts::{InjectEffectFacts, InjectFacts, ReadingFacts, Thing};

use super::session::Of;
use crate::room::{Confidence, Effect, Inject, InjectState, Reading};

/// Everything that was brought in, oldest first.
pub(super) fn injects(of: Of<'_>) -> Vec<InjectFacts> {
    let fact = |it: &Inject| InjectFacts {
        at: it.at.0,
        turn: it.turn + 1,
        text: it.what.text.clone(),
        to: it.what.to.iter().map(|it| of.seat(it)).collect(),
        confidence: it.what.confidence.map(Confidence::key),
        is_so: it.what.is_so,
        reading: it.reading.as_ref().map(|it| reading(of, it)),
        effect: it.what.effect.as_ref().map(|effect| self::effect(of, it, effect)),
        state: match it.state {
            InjectState::Told => "told",
            InjectState::Recalled => "recalled",
            InjectState::Undone => "undone",
        },
    };
    of.room.injects().iter().map(fact).collect()
}

fn reading(of: Of<'_>, it: &Reading) -> ReadingFacts {
    ReadingFacts { level: level(of, &it.level), low: it.low, high: it.high, was: it.was }
}

fn effect(of: Of<'_>, it: &Inject, effect: &Effect) -> InjectEffectFacts {
    let moves = |at: &&Inject| at.what.effect.as_ref().is_some_and(|at| at.level == effect.level);
    let with = of.room.injects().iter().filter(|at| at.state == InjectState::Told && at.lands == it.lands);
    let is_alone = it.state == InjectState::Told && with.filter(moves).count() == 1;
    InjectEffectFacts {
        level: level(of, &effect.level),
        points: effect.points,
        turn: it.lands + 1,
        arrived: is_alone.then(|| arrived(of, it.lands, &effect.level)).flatten(),
    }
}

/// What arrived of shocks of a level when a turn was opened, by the books.
fn arrived(of: Of<'_>, turn: u32, level: &str) -> Option<f64> {
    let variable = of.shown.variable(level)?;
    let record = of.room.game().run().turns.get(turn as usize)?;
    let own = record.changes.iter().filter(|it| it.variable == variable && it.cause == Cause::Shock);
    Some(own.map(|it| it.amount).sum())
}

/// A level with its name.
fn level(of: Of<'_>, notation: &str) -> Thing {
    let name = of.shown.variable(notation).map(|it| diwan_report::level_name(of.shown, it));
    Thing { key: notation.to_owned(), name: name.unwrap_or_else(|| notation.to_owned()) }
}
