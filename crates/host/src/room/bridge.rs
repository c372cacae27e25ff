//! Bridging proposals: a mediator's paper for the round that is due, with terms on which bargaining by the rules settles.
//! It comes to a table when all people there want it, or whoever leads the room gives it, and to all of them alike.

use std::collections::{BTreeMap, BTreeSet};

use diwan_engine::game::Refusal;
use diwan_engine::scenario::DialogueId;
use serde::{Deserialize, Serialize};

use super::draft::dialogue_of;
use super::entry::Entry;
use super::refused::Refused;
use super::seat::{Seat, Staff};
use super::state::Room;
use super::take::Fault;
use super::who::Moment;

/// What happens to a bridging proposal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BridgeStep {
    /// A seat asks for it.
    Asked {
        /// The seat.
        seat: String,
    },
    /// Another at the table wants it too.
    Agreed {
        /// The seat.
        seat: String,
    },
    /// Another at the table does not want it.
    Refused {
        /// The seat.
        seat: String,
    },
    /// Whoever asked for it wants it no longer.
    Withdrawn,
    /// It was laid on the table: where each issue is to stand, 0..100, by key; nothing where no terms leave every side a
    /// gain within its red lines.
    Given {
        /// The terms.
        terms: BTreeMap<String, f64>,
    },
}

/// What became of a bridging proposal.
#[derive(Clone, Debug, PartialEq)]
pub enum BridgeState {
    /// Not all people at the table have agreed to ask for it.
    Asked,
    /// It lies on the table, with these terms; without any where there are none to propose.
    Given(BTreeMap<String, f64>),
    /// A seat did not want it.
    Refused(String),
    /// Whoever asked for it wanted it no longer.
    Withdrawn,
    /// The turn was closed, or others sat down at the table, before all had agreed.
    Lapsed,
}

/// A bridging proposal, or that one is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Bridge {
    /// Its number, from 1.
    pub number: u32,
    /// The dialogue, as a key.
    pub dialogue: String,
    /// Who asked for it; nobody where whoever leads the room gave it.
    pub from: Option<String>,
    /// All people at the table, by key: whoever sees it.
    pub table: Vec<String>,
    /// Those who want it.
    pub agreed: BTreeSet<String>,
    /// What became of it.
    pub state: BridgeState,
    /// On which turn, counted from 0.
    pub turn: u32,
    /// When.
    pub at: Moment,
    /// Whether the room has gone back behind that turn since.
    pub is_left: bool,
}

impl Bridge {
    /// Whether all people at the table want it.
    #[must_use]
    pub fn is_unanimous(&self) -> bool {
        self.table.iter().all(|it| self.agreed.contains(it))
    }

    /// Its terms, where it lies on the table.
    #[must_use]
    pub fn terms(&self) -> Option<&BTreeMap<String, f64>> {
        if let BridgeState::Given(terms) = &self.state { Some(terms) } else { None }
    }
}

impl Room {
    /// What was asked for and given of bridging proposals, oldest first.
    #[must_use]
    pub fn bridges(&self) -> &[Bridge] {
        &self.bridges
    }

    /// The dialogues of which a round is held on the open turn with people at its table, by key.
    #[must_use]
    pub fn tables(&self) -> Vec<String> {
        let all = (0_u16..).map(DialogueId).zip(&self.scenario().dialogues);
        all.filter(|it| !self.parties(it.0).is_empty()).map(|it| it.1.key.clone()).collect()
    }

    /// A seat asks for a bridging proposal, or wants the one that another asks for.
    pub(super) fn ask_bridge(&self, seat: &Seat, dialogue: &str, epoch: u32) -> Result<Vec<Entry>, Refused> {
        self.may_write(seat, epoch)?;
        let id = dialogue_of(self.scenario(), dialogue)?;
        if !self.parties(id).contains(&seat.key) {
            return Err(Refused::Game(Refusal::NoRound(id)));
        }
        match self.bridge_of_turn(dialogue) {
            Some(it) if it.terms().is_some() || it.agreed.contains(&seat.key) => Err(Refused::Already),
            Some(it) => Ok(vec![step(it.number, dialogue, BridgeStep::Agreed { seat: seat.key.clone() })]),
            None => Ok(vec![step(self.next_bridge(id), dialogue, BridgeStep::Asked { seat: seat.key.clone() })]),
        }
    }

    /// A seat wants a bridging proposal that another asks for, or not; whoever asked wants it no longer.
    pub(super) fn answer_bridge(
        &self,
        seat: &Seat,
        number: u32,
        agreed: bool,
        epoch: u32,
    ) -> Result<Vec<Entry>, Refused> {
        self.may_write(seat, epoch)?;
        let it = self.bridges.iter().find(|it| it.number == number && it.table.contains(&seat.key));
        let it = it.ok_or(Refused::NoBridge)?;
        let is_own = it.from.as_deref() == Some(&*seat.key);
        let answer = match (&it.state, agreed) {
            (BridgeState::Asked, true) if it.agreed.contains(&seat.key) => return Err(Refused::Already),
            (BridgeState::Asked, true) => BridgeStep::Agreed { seat: seat.key.clone() },
            (BridgeState::Asked, false) if is_own => BridgeStep::Withdrawn,
            (BridgeState::Asked, false) => BridgeStep::Refused { seat: seat.key.clone() },
            (BridgeState::Given(_), true) => return Err(Refused::Already),
            _ => return Err(Refused::NoBridge),
        };
        Ok(vec![step(number, &it.dialogue, answer)])
    }

    /// Whoever leads the room gives a table a bridging proposal, whether it was asked for or not.
    pub(super) fn give_bridge(&self, dialogue: &str, epoch: u32) -> Result<Vec<Entry>, Refused> {
        if epoch != self.epoch {
            return Err(Refused::Stale);
        }
        if !self.phase.takes_offers() {
            return Err(Refused::NotNow(self.phase));
        }
        let id = dialogue_of(self.scenario(), dialogue)?;
        if self.parties(id).is_empty() {
            return Err(Refused::Game(Refusal::NoRound(id)));
        }
        match self.bridge_of_turn(dialogue) {
            Some(it) if it.terms().is_some() => Err(Refused::Already),
            Some(it) => Ok(vec![self.given(it.number, dialogue)?]),
            None => Ok(vec![self.given(self.next_bridge(id), dialogue)?]),
        }
    }

    /// The bridging proposal that all at a table have asked for and that does not lie there yet.
    pub(super) fn owed_bridge(&self) -> Option<Entry> {
        let all_want = |it: &&Bridge| it.state == BridgeState::Asked && !it.is_left && it.is_unanimous();
        let it = self.bridges.iter().find(all_want)?;
        self.given(it.number, &it.dialogue).ok()
    }

    fn given(&self, number: u32, dialogue: &str) -> Result<Entry, Refused> {
        let terms = self.game.bridging(dialogue_of(self.scenario(), dialogue)?)?;
        let key = |(issue, at): (diwan_engine::scenario::IssueId, f64)| {
            (self.scenario().issues[issue.index()].key.clone(), at)
        };
        Ok(step(number, dialogue, BridgeStep::Given { terms: terms.into_iter().map(key).collect() }))
    }

    /// The seats at the table of a dialogue in which people decide, by key.
    fn parties(&self, dialogue: DialogueId) -> Vec<String> {
        let there = self.game.at_table(dialogue);
        let own = self.seats.iter().filter(|it| it.staff == Staff::People && there.contains(&it.actor));
        own.map(|it| it.key.clone()).collect()
    }

    /// What is asked for or lies on a table on the open turn.
    fn bridge_of_turn(&self, dialogue: &str) -> Option<&Bridge> {
        let turn = self.game.turn();
        let is_it = |it: &&Bridge| {
            let stands = matches!(it.state, BridgeState::Asked | BridgeState::Given(_));
            it.dialogue == dialogue && it.turn == turn && stands && !it.is_left
        };
        self.bridges.iter().find(is_it)
    }

    /// Takes what happened to a bridging proposal.
    pub(super) fn bridged(&mut self, number: u32, dialogue: &str, step: &BridgeStep, at: Moment) -> Result<(), Fault> {
        let from = if let BridgeStep::Asked { seat } = step { Some(seat.clone()) } else { None };
        let is_new = !self.bridges.iter().any(|it| it.number == number);
        if is_new {
            let id = dialogue_of(self.scenario(), dialogue)?;
            self.bridges.push(Bridge {
                number,
                dialogue: dialogue.to_owned(),
                agreed: from.iter().cloned().collect(),
                from,
                table: self.parties(id),
                state: BridgeState::Asked,
                turn: self.game.turn(),
                at,
                is_left: false,
            });
        }
        let it = self.bridges.iter_mut().find(|it| it.number == number).ok_or(Fault::NoBridge(number))?;
        match step {
            BridgeStep::Asked { .. } => {}
            BridgeStep::Agreed { seat } => {
                it.agreed.insert(seat.clone());
            }
            BridgeStep::Refused { seat } => it.state = BridgeState::Refused(seat.clone()),
            BridgeStep::Withdrawn => it.state = BridgeState::Withdrawn,
            BridgeStep::Given { terms } => it.state = BridgeState::Given(terms.clone()),
        }
        Ok(())
    }

    /// What not all had agreed to ask for is asked for no longer.
    pub(super) fn bridges_lapse(&mut self) {
        let open = self.bridges.iter_mut().filter(|it| it.state == BridgeState::Asked);
        open.for_each(|it| it.state = BridgeState::Lapsed);
    }

    /// A turn is opened again: what was asked for when it was closed is asked for again.
    pub(super) fn bridges_open_again(&mut self, turn: u32) {
        let lapsed = self.bridges.iter_mut().filter(|it| it.turn == turn && it.state == BridgeState::Lapsed);
        lapsed.filter(|it| !it.is_left).for_each(|it| it.state = BridgeState::Asked);
    }

    /// The room goes back to the start of a turn.
    pub(super) fn bridges_left(&mut self, turn: u32) {
        self.bridges_lapse();
        self.bridges.iter_mut().filter(|it| it.turn >= turn).for_each(|it| it.is_left = true);
    }
}

fn step(bridge: u32, dialogue: &str, step: BridgeStep) -> Entry {
    Entry::Bridge { bridge, dialogue: dialogue.to_owned(), step }
}
