//! What was said, offered and promised in a session, beside what was done.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Named, Thing};

/// What was written or said.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SaidFacts {
    /// When, milliseconds since the beginning of 1970.
    pub at: u64,
    /// On which turn, counted from 1.
    pub turn: u32,
    /// Who; nobody where it was whoever led the room.
    pub from: Option<Thing>,
    /// To whom; nobody where it was said to everybody.
    pub to: Vec<Thing>,
    /// What.
    pub text: String,
}

/// What was put on a table.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct LaidFacts {
    /// Its number, from 1.
    pub number: u32,
    /// When, milliseconds since the beginning of 1970.
    pub at: u64,
    /// On which turn, counted from 1.
    pub turn: u32,
    /// The dialogue.
    pub dialogue: Thing,
    /// Who made it.
    pub from: Thing,
    /// What it answered.
    pub counters: Option<u32>,
    /// Where each issue was to stand, points, by name.
    pub terms: Named<f64>,
    /// What was said along with it.
    pub words: String,
    /// Who agreed, whoever made it included.
    pub agreed: Vec<Thing>,
    /// What became of it: `open`, `agreed`, `declined`, `countered`, `withdrawn`, `lapsed`, `signed`.
    pub state: &'static str,
}

/// A bridging proposal: the paper of a mediator with terms for a round, or that one was asked for.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct BridgeFacts {
    /// Its number, from 1.
    pub number: u32,
    /// When it was asked for or given, milliseconds since the beginning of 1970.
    pub at: u64,
    /// On which turn, counted from 1.
    pub turn: u32,
    /// The dialogue.
    pub dialogue: Thing,
    /// Who asked for it; nobody where whoever led the room gave it unasked.
    pub from: Option<Thing>,
    /// Seats of people that wanted it, whoever asked included.
    pub agreed: Vec<Thing>,
    /// Who did not want it.
    pub refused: Option<Thing>,
    /// What became of it: `asked`, `given`, `refused`, `withdrawn`, `lapsed`.
    pub state: &'static str,
    /// Whether its turn was left by a way back.
    pub left: bool,
    /// Where it would put issues, points; nothing where it was not given, or no terms left every side a gain within its red
    /// lines.
    pub terms: Named<f64>,
    /// Where the agreement that was struck on that turn put issues; empty where there was none. Null where the proposal was
    /// not given, or its turn was left.
    pub signed: Option<Named<f64>>,
    /// Where bargaining by the rules would have put them if nobody had signed terms and all had come as was expected, as
    /// things truly stood; empty where one side would not have signed. Null as for `signed`.
    pub struck: Option<Named<f64>>,
}

/// What two seats promised each other.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct HandshakeFacts {
    /// Its number, from 1.
    pub number: u32,
    /// When, milliseconds since the beginning of 1970.
    pub at: u64,
    /// On which turn, counted from 1.
    pub turn: u32,
    /// Who held out a hand.
    pub from: Thing,
    /// To whom.
    pub to: Thing,
    /// What the one undertook.
    pub gives: Option<UndertakenFacts>,
    /// What the other was to do.
    pub gets: Option<UndertakenFacts>,
    /// What was said along with it.
    pub words: String,
    /// What became of it: `open`, `shaken`, `refused`, `withdrawn`.
    pub state: &'static str,
}

/// What somebody undertook.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct UndertakenFacts {
    /// The choice.
    pub choice: Thing,
    /// The last turn on which it was to be taken, counted from 1.
    pub by: u32,
    /// What became of it, as it truly was: `due`, `kept`, `broken`; nothing where the hand was not shaken.
    pub kept: Option<&'static str>,
    /// Whether the other could tell.
    pub seen: bool,
}
