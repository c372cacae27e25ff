//! The facts of a session of people: what was written down in a room, in the order of the morning, with what was hidden
//! then. The numbers of hindsight stand beside it, where futures were played for them.

use diwan_studies::counterfactual::Review;
use schemars::JsonSchema;
use serde::Serialize;

use super::{
    BridgeFacts, DebriefFacts, DecisionFacts, ForesightFacts, FortuneFacts, HandshakeFacts, InjectFacts, LaidFacts,
    Named, RunFacts, SaidFacts, Thing,
};
use crate::shown::Shown;

/// A session of people, from the first who came to the last word.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SessionFacts {
    /// What the room was called.
    pub room: String,
    /// When it was set up, milliseconds since the beginning of 1970.
    pub began: u64,
    /// When the last entry was made, as [`began`](Self::began).
    pub ended: u64,
    /// The seats that people were offered.
    pub seats: Vec<SessionSeatFacts>,
    /// How much there was of what.
    pub counts: SessionCounts,
    /// The turns that were closed and stand.
    pub turns: Vec<SessionTurnFacts>,
    /// What whoever led the room brought in of their own, oldest first.
    pub injects: Vec<InjectFacts>,
    /// What was written and said, oldest first.
    pub said: Vec<SaidFacts>,
    /// What was put on tables, oldest first.
    pub offers: Vec<LaidFacts>,
    /// Bridging proposals that were asked for or given, oldest first.
    pub bridges: Vec<BridgeFacts>,
    /// What seats promised each other away from the tables, oldest first.
    pub handshakes: Vec<HandshakeFacts>,
    /// What people thought how it would end, in the order of turns.
    pub forecasts: Vec<ForecastFacts>,
    /// The same taken together, against what came about and the model's own chances; nothing where nobody foresaw anything.
    pub foresight: Option<ForesightFacts>,
    /// What whoever led the room wrote down.
    pub notes: Vec<NoteFacts>,
    /// Ways back that were taken, oldest first.
    pub rewinds: Vec<RewindFacts>,
    /// The game as it was played.
    pub run: RunFacts,
    /// What many futures say of it; nothing until they were played.
    pub hindsight: Option<HindsightFacts>,
}

/// A seat that people were offered.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SessionSeatFacts {
    /// Whose it is.
    pub actor: Thing,
    /// Who sat at it, by the names that they gave, in the order in which they came.
    pub people: Vec<String>,
    /// Turns on which people decided.
    pub by_people: u32,
    /// Turns on which people decided nothing, and what had been agreed for that was done.
    pub by_default: u32,
    /// Turns on which the program decided.
    pub by_program: u32,
    /// Turns, counted from 1, that were closed while it had an adviser.
    pub advised: Vec<u32>,
    /// Turns, counted from 1, that were closed while it was not told why levels had moved.
    pub unexplained: Vec<u32>,
    /// What it gained over the start, utility.
    pub payoff: f64,
    /// What it wanted, and whether it came about, by its own goals: the level that a goal speaks of at the start and at
    /// the end, and what that was worth to it.
    pub goals: Vec<GoalFacts>,
    /// What it took for true on a turn and was not, the largest errors first, at most three a turn.
    pub beliefs: Vec<BeliefFacts>,
}

/// What became of something that an actor wanted.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct GoalFacts {
    /// The level that it speaks of.
    pub level: Thing,
    /// Where that was at the start.
    pub start: f64,
    /// Where it was at the end.
    pub end: f64,
    /// What the change was worth to the actor, utility.
    pub worth: f64,
}

/// What a seat took a level for.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct BeliefFacts {
    /// The turn on which it chose, counted from 1.
    pub turn: u32,
    /// The level.
    pub level: Thing,
    /// What it was taken for; nothing where it was hidden.
    pub taken: Option<f64>,
    /// What it was.
    pub was: f64,
}

/// How much there was of what.
#[derive(Clone, Debug, Default, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SessionCounts {
    /// Entries of the journal.
    pub entries: u64,
    /// People who were let in.
    pub people: u32,
    /// Messages between seats.
    pub messages: u32,
    /// Statements to everybody.
    pub statements: u32,
    /// Offers that were made.
    pub offers: u32,
    /// Offers that were signed.
    pub signed: u32,
    /// Hands that were shaken.
    pub handshakes: u32,
    /// Undertakings that were not kept.
    pub broken: u32,
    /// Turns of seats on which people had written nothing.
    pub defaults: u32,
    /// Drafts that whoever led the room wrote for a seat.
    pub on_behalf: u32,
    /// Events that were brought about by whoever led the room.
    pub brought: u32,
    /// News and intelligence that whoever led the room brought in of their own, and that stood.
    pub injects: u32,
    /// Turns that were opened again before they were shown.
    pub reopened: u32,
    /// Ways back to the start of a turn.
    pub rewound: u32,
}

/// A turn that was closed and stands.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SessionTurnFacts {
    /// The turn, counted from 1.
    pub turn: u32,
    /// When that was in the scenario.
    pub date: String,
    /// When its situation was shown, milliseconds since the beginning of 1970.
    pub opened: u64,
    /// When it was closed.
    pub closed: u64,
    /// Seconds from the one to the other by the plan of the room; nothing where it had none.
    pub planned: Option<f64>,
    /// What happened as it opened.
    pub events: Vec<HappenedFacts>,
    /// What was done, in the order of actors; also by actors that nobody was offered.
    pub deeds: Vec<DeedFacts>,
    /// Rounds that were due, each in a sentence's worth of facts: those of the run have the rest.
    pub agreements: Vec<SignedFacts>,
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct HappenedFacts {
    /// The event.
    pub event: Thing,
    /// Whether whoever led the room brought it about.
    pub brought: bool,
}

/// What somebody did.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct DeedFacts {
    /// Who.
    pub actor: Thing,
    /// What; nothing where the turn was let pass.
    pub choice: Option<Thing>,
    /// Who decided: `people`, `default` (nothing was written), `program`.
    pub by: &'static str,
    /// Why, in the words of the seat; empty where it gave none.
    pub reason: String,
    /// Whether it succeeded; null where that was not in question.
    pub success: Option<bool>,
    /// The chance at which that was drawn, 0..1; null where it was not in question.
    pub odds: Option<f64>,
    /// Seats of people that did not notice it then.
    pub hidden_from: Vec<Thing>,
    /// Seconds from the opening of the turn until the draft stood that was carried out; nothing where nothing was locked.
    pub locked_after: Option<f64>,
}

/// What was agreed at a table.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SignedFacts {
    /// The dialogue.
    pub dialogue: Thing,
    /// How its round ended, as in [`RoundFacts`](super::RoundFacts).
    pub verdict: &'static str,
    /// Where each issue of the agreement was put, points.
    pub terms: Named<f64>,
    /// Whose terms those were: the seats of people that had signed them; empty where nobody had.
    pub signed: Vec<Thing>,
}

/// What somebody thought how it would end.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ForecastFacts {
    /// Who, by the name that they gave.
    pub person: String,
    /// Where they sat; nobody's seat for those who watched.
    pub seat: Option<Thing>,
    /// On which turn, counted from 1.
    pub turn: u32,
    /// How likely each outcome was said to be, 0..1, by key.
    pub shares: Named<f64>,
    /// How far it was off: Brier's score, 0 (sure and right) to 2 (sure and wrong); nothing where the game did not end.
    pub score: Option<f64>,
}

/// What whoever led the room wrote down.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct NoteFacts {
    /// When, milliseconds since the beginning of 1970.
    pub at: u64,
    /// On which turn, counted from 1.
    pub turn: u32,
    /// What.
    pub text: String,
}

/// A way back that was taken.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RewindFacts {
    /// When, milliseconds since the beginning of 1970.
    pub at: u64,
    /// The turn that was open then, counted from 1.
    pub from: u32,
    /// The turn that was opened again, counted from 1.
    pub to: u32,
    /// Why.
    pub reason: String,
    /// What had been done on the turns that were left: by people alone, turn by turn.
    pub left: Vec<LeftFacts>,
}

/// What had been done on a turn that was left by a way back.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct LeftFacts {
    /// The turn, counted from 1.
    pub turn: u32,
    /// Who.
    pub actor: Thing,
    /// What; nothing where the turn was let pass.
    pub choice: Option<Thing>,
}

/// What many futures say of a session.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct HindsightFacts {
    /// What mattered for the outcome, and what of it was choice and what was luck.
    pub debrief: DebriefFacts,
    /// What seats of people could have done instead, those first from which most was to be gained.
    pub decisions: Vec<DecisionFacts>,
    /// What made each seat of people better or worse off, turn by turn.
    pub fortunes: Vec<FortuneFacts>,
    /// How likely the model itself took each outcome, by key, when each turn had been opened: what forecasts are held
    /// against.
    pub chances: Vec<Named<f64>>,
}

impl SessionFacts {
    /// Takes its forecasts together anew, once they or the hindsight are others.
    #[must_use]
    pub fn foreseen(mut self) -> Self {
        let chances = self.hindsight.as_ref().map_or(&[][..], |it| &it.chances);
        self.foresight = ForesightFacts::of(&self.forecasts, self.run.outcome.as_deref(), chances);
        self
    }
}

impl HindsightFacts {
    /// The facts of a review of a game of a scenario.
    #[must_use]
    pub fn of(scenario: Shown<'_>, review: &Review) -> Self {
        let level = review.mattered.level;
        let chances =
            |it: &Vec<f64>| scenario.outcomes.iter().map(|it| it.key.clone()).zip(it.iter().copied()).collect();
        Self {
            debrief: DebriefFacts::of(scenario, &review.mattered),
            decisions: review.decisions.iter().map(|it| DecisionFacts::of(scenario, it, level)).collect(),
            fortunes: review.fortunes.iter().map(|it| FortuneFacts::of(scenario, it)).collect(),
            chances: review.chances.iter().map(chances).collect(),
        }
    }
}
