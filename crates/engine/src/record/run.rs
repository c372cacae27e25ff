//! One run, turn by turn: who chose what, what happened, what was agreed, and every change of every level with its
//! cause.

use super::{Backer, Bid, Cause, Choices, SideRecord, Wants};
use crate::scenario::{ActorId, ChoiceId, DialogueId, EventId, IssueId, OutcomeId, VariableId};

/// A change of a level.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// The variable.
    pub variable: VariableId,
    /// What caused it.
    pub cause: Cause,
    /// Points.
    pub amount: f64,
}

/// One of the things that an actor did on a turn, or that it held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChoiceRecord {
    /// The actor.
    pub actor: ActorId,
    /// Its choice, or nothing: it held.
    pub choice: Option<ChoiceId>,
    /// Whether it succeeded, where that was in question.
    pub success: Option<bool>,
}

/// How far what was chosen answered what others had done lately.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AnswerRecord {
    /// What was chosen.
    pub choice: ChoiceId,
    /// The part of its log-odds that answered.
    pub log_odds: f64,
    /// The actor whose doings had the largest part in that.
    pub to: ActorId,
}

/// What may become of a pledge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PledgeEvent {
    /// It was kept.
    Kept,
    /// It was broken.
    Broken,
    /// Something was done that it answers: it is due.
    Called,
    /// It was made.
    Made,
}

impl PledgeEvent {
    /// All of them, in the order in which they come about on a turn.
    pub const ALL: [Self; 4] = [Self::Kept, Self::Broken, Self::Called, Self::Made];

    /// Its name in files and for programs.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Broken => "broken",
            Self::Called => "called",
            Self::Made => "made",
        }
    }
}

/// What became of a pledge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PledgeRecord {
    /// The choice by which it is made.
    pub choice: ChoiceId,
    /// What became of it.
    pub what: PledgeEvent,
}

/// An event that happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EventRecord {
    /// The event.
    pub event: EventId,
}

/// How a round ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Verdict {
    /// No round on this turn.
    #[default]
    None,
    /// A round was due, but its condition did not hold.
    NotHeld,
    /// Somebody sought no deal.
    Stalled,
    /// The terms gave somebody too little.
    NothingToGain,
    /// It broke down by chance.
    BrokeDown,
    /// A deal was struck.
    Deal,
}

impl Verdict {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::None, Self::NotHeld, Self::Stalled, Self::NothingToGain, Self::BrokeDown, Self::Deal];

    /// Its name in files and for programs.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::NotHeld => "not_held",
            Self::Stalled => "stalled",
            Self::NothingToGain => "nothing_to_gain",
            Self::BrokeDown => "broke_down",
            Self::Deal => "deal",
        }
    }
}

/// Why an issue on the agenda is not among those that a round settles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// Somebody at the table did not want it there.
    Withheld,
    /// Terms were signed that say nothing of it.
    Unlisted,
    /// What it brings is not worth its price.
    TooSmall,
    /// Others bring more for the attention they take, and leave too little.
    NoRoom,
    /// A party settles it only if another issue stands far enough, which it does not and will not.
    Lacks {
        /// The party.
        party: ActorId,
        /// The other issue.
        other: IssueId,
    },
}

impl LeftOut {
    /// Its name in files and for programs.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Withheld => "withheld",
            Self::Unlisted => "unlisted",
            Self::TooSmall => "too_small",
            Self::NoRoom => "no_room",
            Self::Lacks { .. } => "lacks_essential",
        }
    }
}

/// What a round came to on one issue.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// The issue.
    pub issue: IssueId,
    /// Where it stood.
    pub before: f64,
    /// The terms.
    pub terms: f64,
    /// Whether the terms are on offer: there is a zone of agreement, and the issue is not left out.
    pub open: bool,
    /// Why it was left out of what a deal settles, though there was a zone of agreement.
    pub left_out: Option<LeftOut>,
    /// What each side brought to the table, and how hard it pulled; empty in a run that was read from a file.
    pub bids: Vec<Bid>,
}

impl Offer {
    /// Where the pulls balance, 0..100, if nothing holds the terms elsewhere; nothing where nobody pulls.
    #[must_use]
    pub fn balance(&self) -> Option<f64> {
        let weight: f64 = self.bids.iter().map(|it| it.weight).sum();
        (weight > 0.0).then(|| self.bids.iter().map(|it| it.weight * it.towards).sum::<f64>() / weight)
    }

    /// The lowest and the highest settlement that anybody wants who has a say: the voices in the mandates, which are the
    /// sides themselves and at home the ratifiers who are heard.
    #[must_use]
    pub fn wanted(&self) -> Option<(f64, f64)> {
        let voices = self.bids.iter().flat_map(|it| &it.voices).map(|it| it.towards);
        voices.fold(None, |range, wish| {
            range.map_or(Some((wish, wish)), |(low, high): (f64, f64)| Some((low.min(wish), high.max(wish))))
        })
    }

    /// Points by which the terms lie beyond what anybody wants who has a say, below 0 where they lie below; nothing
    /// where they lie within, or the issue is left where it is.
    #[must_use]
    pub fn beyond(&self) -> Option<f64> {
        self.balance().filter(|_| self.open)?;
        let (low, high) = self.wanted()?;
        let beyond = self.terms - self.terms.clamp(low, high);
        (beyond.abs() > ROUNDING).then_some(beyond)
    }

    /// The sides whose demand carries the terms there, where they lie beyond what anybody wants.
    pub fn carried_by(&self) -> impl Iterator<Item = &Bid> {
        let beyond = self.beyond().unwrap_or(0.0);
        self.bids.iter().filter(move |it| it.weight > 0.0 && it.demand * beyond > 0.0)
    }
}

/// Settlements that differ by less are the same, points.
const ROUNDING: f64 = 1e-9;

/// A round of a dialogue.
#[derive(Clone, Debug, PartialEq)]
pub struct RoundRecord {
    /// The dialogue.
    pub dialogue: DialogueId,
    /// How it ended.
    pub verdict: Verdict,
    /// Who took which posture, by place in the dialogue's list; nobody where it was not held.
    pub postures: Vec<(ActorId, usize)>,
    /// Who kept which issues off the table, in the order of the table; nobody in a run that policies play.
    pub withheld: Vec<(ActorId, Vec<IssueId>)>,
    /// Who signed the terms that are on offer, in the order of the table, instead of leaving them to how hard everybody
    /// pulls; nobody in a run that policies play.
    pub signed: Vec<ActorId>,
    /// Chance of breakdown, 0..1.
    pub breakdown: f64,
    /// Compliance with which the deal starts, 0..100.
    pub compliance: f64,
    /// The issues on the agenda.
    pub offers: Vec<Offer>,
    /// The sides of the table, in its order; empty in a run that was read from a file.
    pub sides: Vec<SideRecord>,
    /// Who stands behind the terms, ratifier by ratifier; empty in a run that was read from a file.
    pub backers: Vec<Backer>,
}

impl RoundRecord {
    /// The terms that are on offer: where each issue is to stand, points.
    #[must_use]
    pub fn put(&self) -> Vec<(IssueId, f64)> {
        self.offers.iter().filter(|it| it.open).map(|it| (it.issue, it.terms)).collect()
    }
}

/// A turn.
#[derive(Clone, Debug, PartialEq)]
pub struct TurnRecord {
    /// The turn, counted from 0.
    pub turn: u32,
    /// What happened.
    pub events: Vec<EventRecord>,
    /// What actors did, in the order of actors; of one that took several choices each, its first one first.
    pub choices: Vec<ChoiceRecord>,
    /// What became of pledges, in their order.
    pub pledges: Vec<PledgeRecord>,
    /// How far what was chosen answers what others had done lately, where it does. Like the changes, a replay books it
    /// anew.
    pub answers: Vec<AnswerRecord>,
    /// The chance at which each choice in question was drawn, with what contests and steadiness make of it; likewise.
    pub odds: Vec<(ChoiceId, f64)>,
    /// The actors that reviewed their course, of those that do so now and then; likewise.
    pub reviewed: Vec<ActorId>,
    /// Events of each counted indicator, in their order.
    pub counts: Vec<f64>,
    /// The rounds that were due.
    pub rounds: Vec<RoundRecord>,
    /// Dialogues whose agreement collapsed.
    pub collapses: Vec<DialogueId>,
    /// Dialogues whose agreement is in force at the end of the turn.
    pub in_force: Vec<bool>,
    /// Whether the condition of each outcome holds at the end of the turn.
    pub holds: Vec<bool>,
    /// Levels when the turn was open: after what was due and what happened on it, before anything was done. Like the
    /// changes, a replay books them anew.
    pub opened: Vec<f64>,
    /// How many of the changes had come by then: the first ones.
    pub opening: usize,
    /// What every cell of memory kept when the turn was open; like the changes, a replay books it anew.
    pub remembering: Vec<f64>,
    /// What expressions read of every cell of memory at the end of the turn; likewise.
    pub recalled: Vec<f64>,
    /// How far every actor's word counts at the end of the turn, 0..1; like the changes, a replay books it anew.
    pub words: Vec<f64>,
    /// What every actor did to every other lately, -1..1, by pair: actors times the one, plus the other. Nothing where
    /// nobody remembers; likewise.
    pub conduct: Vec<f64>,
    /// Every change with its cause.
    pub changes: Vec<Change>,
    /// Levels at the end of the turn.
    pub levels: Vec<f64>,
}

/// A run from its start to its outcome.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Seed of the experiment.
    pub seed: u64,
    /// Number of the replication.
    pub replication: u64,
    /// Number of the draw of the parameters.
    pub draw: u64,
    /// Levels at the origin, before doctrines set scores: what payoffs are reckoned from.
    pub origins: Vec<f64>,
    /// Levels at the start.
    pub start: Vec<f64>,
    /// Values of the drawn parameters, in the model's order.
    pub parameters: Vec<f64>,
    /// What each actor wants in this run, in the order of actors: what its payoff is reckoned by.
    pub wants: Vec<Wants>,
    /// The turns.
    pub turns: Vec<TurnRecord>,
    /// How it ended, if it has.
    pub outcome: Option<OutcomeId>,
}

/// Why a variable changed: causes and points, largest first, equal causes added up.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ledger {
    /// Cause and points.
    pub entries: Vec<(Cause, f64)>,
}

impl Run {
    /// Levels at the end of a turn; at the start for `None`.
    #[must_use]
    pub fn levels(&self, turn: Option<usize>) -> &[f64] {
        turn.and_then(|turn| self.turns.get(turn)).map_or(&self.start, |turn| &turn.levels)
    }

    /// Levels at the end.
    #[must_use]
    pub fn last(&self) -> &[f64] {
        self.levels(self.turns.len().checked_sub(1))
    }

    /// The ledger of a variable over some turns.
    #[must_use]
    pub fn ledger(&self, variable: VariableId, turns: core::ops::Range<usize>) -> Ledger {
        let turns = self.turns.get(turns).unwrap_or(&[]);
        Ledger::of(turns.iter().flat_map(|turn| &turn.changes).filter(|change| change.variable == variable))
    }
}

impl TurnRecord {
    /// What an actor took up on this turn; to hold where it is not told of.
    #[must_use]
    pub fn taken_by(&self, actor: ActorId) -> Choices {
        self.choices.iter().filter(|it| it.actor == actor).filter_map(|it| it.choice).collect()
    }

    /// The chance at which a choice was drawn; nothing where it was not in question, and in a run that was read from a
    /// file.
    #[must_use]
    pub fn odds_of(&self, choice: ChoiceId) -> Option<f64> {
        self.odds.iter().find(|it| it.0 == choice).map(|it| it.1)
    }

    /// How many choices an actor took; each stance worked at one part in so many.
    #[must_use]
    pub fn taken_count(&self, actor: ActorId) -> usize {
        self.choices.iter().filter(|it| it.actor == actor && it.choice.is_some()).count()
    }

    /// The ledger of a variable on this turn.
    #[must_use]
    pub fn ledger(&self, variable: VariableId) -> Ledger {
        Ledger::of(self.changes.iter().filter(|change| change.variable == variable))
    }
}

impl Ledger {
    /// Adds up changes by cause.
    pub(super) fn of<'a>(changes: impl Iterator<Item = &'a Change>) -> Self {
        let mut entries: Vec<(Cause, f64)> = Vec::new();
        for change in changes {
            match entries.iter_mut().find(|(cause, _)| *cause == change.cause) {
                Some((_, amount)) => *amount += change.amount,
                None => entries.push((change.cause, change.amount)),
            }
        }
        entries.sort_by(|a, b| b.1.abs().total_cmp(&a.1.abs()).then(a.0.cmp(&b.0)));
        Self { entries }
    }

    /// The sum of all entries, points.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.entries.iter().map(|(_, amount)| amount).sum()
    }
}
