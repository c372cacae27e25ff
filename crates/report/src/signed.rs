//! Terms that people at a table signed: by whom, and who there did not take them.

use super::called;
use super::facts::SideFacts;
use super::locale::say;
use super::shown::Shown;
use super::words::{capital, list};
use diwan_engine::scenario::ActorId;

/// Who signed the terms of a round; nothing where nobody did.
pub(super) fn by(scenario: Shown<'_>, signed: &[ActorId]) -> Option<String> {
    let actors: Vec<String> = signed.iter().map(|it| scenario.texts.actor(*it).to_owned()).collect();
    (!actors.is_empty()).then(|| say!("round-signed", actors: list(&actors)))
}

/// That sides of the table did not take the terms that others signed.
pub(super) fn refused(scenario: Shown<'_>, sides: &[SideFacts]) -> String {
    let actors = sides.iter().filter(|it| !it.would_sign).map(|it| called::actor(scenario, &it.by).to_owned());
    say!("round-refused", actors: capital(&list(&actors.collect::<Vec<_>>())))
}
