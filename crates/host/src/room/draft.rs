//! Drafts: what a seat writes for the open turn. A draft is whole at any moment, so that whatever was saved last can be
//! carried out when the turn is closed.

use std::collections::{BTreeMap, BTreeSet};

use diwan_engine::game::{Game, Reply};
use diwan_engine::record::Choices;
use diwan_engine::scenario::{ActorId, DialogueId, IssueId, Scenario};
use serde::{Deserialize, Serialize};

use super::refused::Refused;

/// What a seat writes for the open turn, by keys of the scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// What it does, the first thing first; an empty list lets the turn pass. Nothing where that is still open.
    pub choices: Option<Vec<String>>,
    /// With which posture it comes to each table, by dialogue.
    pub postures: BTreeMap<String, String>,
    /// What it keeps off each table, by dialogue.
    pub off: BTreeMap<String, BTreeSet<String>>,
}

impl Draft {
    /// What the game is replied, in order.
    ///
    /// # Errors
    ///
    /// If a name is not one of the scenario's.
    pub(super) fn replies(&self, scenario: &Scenario, seat: ActorId) -> Result<Vec<Reply>, Refused> {
        let mut out = Vec::new();
        for (dialogue, issues) in &self.off {
            let dialogue = dialogue_of(scenario, dialogue)?;
            for issue in issues {
                out.push(Reply::KeepOff(dialogue, issue_of(scenario, issue)?));
            }
        }
        if let Some(keys) = &self.choices {
            out.push(Reply::Choices(choices_of(scenario, seat, keys)?));
        }
        for (dialogue, posture) in &self.postures {
            let id = dialogue_of(scenario, dialogue)?;
            let postures = &scenario.dialogues[id.index()].postures;
            let place = postures.iter().position(|it| it.key == *posture);
            out.push(Reply::Posture(id, place.ok_or_else(|| Refused::Unknown(posture.clone()))?));
        }
        Ok(out)
    }

    /// Whether all of it is taken by a game, and if not, why.
    pub(super) fn checked(&self, game: &Game, seat: ActorId) -> Result<(), Refused> {
        let replies = self.replies(&game.model().scenario, seat)?;
        replies.iter().try_for_each(|it| game.may(seat, it)).map_err(Refused::Game)
    }
}

/// A dialogue by its key.
pub(super) fn dialogue_of(scenario: &Scenario, key: &str) -> Result<DialogueId, Refused> {
    scenario.dialogue(key).ok_or_else(|| Refused::Unknown(key.to_owned()))
}

/// An issue by its key.
pub(super) fn issue_of(scenario: &Scenario, key: &str) -> Result<IssueId, Refused> {
    let place = scenario.issues.iter().position(|it| it.key == key);
    place.map(|it| IssueId(it as u16)).ok_or_else(|| Refused::Unknown(key.to_owned()))
}

/// Choices of an actor by their keys.
pub(super) fn choices_of(scenario: &Scenario, seat: ActorId, keys: &[String]) -> Result<Choices, Refused> {
    let own = &scenario.actors[seat.index()].choices;
    let mut out = Choices::HOLD;
    for key in keys {
        let choice = own.iter().find(|it| scenario.choices[it.index()].key == *key);
        let choice = choice.ok_or_else(|| Refused::Unknown(key.clone()))?;
        if !out.add(*choice) {
            return Err(if out.contain(*choice) { Refused::Repeated(key.clone()) } else { Refused::TooMany });
        }
    }
    Ok(out)
}
