//! Effects as the phases read them, and what actors think of them.

use crate::expr::Program;
use crate::model::Weight;
use crate::scenario::{Branch, DialogueId, IssueId, VariableId};

/// What an actor thinks of pushing the target of an effect.
#[derive(Clone, Debug, Default)]
pub struct Valuation {
    /// Shadow weight of the target, utility per 10 points.
    pub shadow: f64,
    /// Shadow weights through dynamic goals: row of the goal and weight at factor 1.
    pub dynamic: Box<[(usize, f64)]>,
    /// The same for each of the horizons between which the actor's moves, where it does; see
    /// [`HORIZON_FACTORS`](crate::rules::HORIZON_FACTORS).
    pub horizons: Option<Box<[Prospect; 4]>>,
    /// Nominal delay and half the nominal spread, months: when it comes on average.
    pub lag: f64,
    /// The target is another's influence or stability: slot of the attitude to it.
    pub attitude: Option<VariableId>,
    /// The target is another's attitude to oneself: slot of that other's influence.
    pub admirer: Option<VariableId>,
    /// The target is an issue that the actor cares about: its row.
    pub issue: Option<IssueId>,
    /// The target is the compliance of a dialogue.
    pub dialogue: Option<DialogueId>,
    /// The target counts events: its row among the counts.
    pub count: Option<u16>,
}

/// What a push is worth at a planning horizon.
#[derive(Clone, Debug, Default)]
pub struct Prospect {
    /// Shadow weight, utility per 10 points.
    pub shadow: f64,
    /// Shadow weights through dynamic goals: row of the goal and weight at factor 1.
    pub dynamic: Box<[(usize, f64)]>,
}

/// When an effect arrives.
#[derive(Clone, Debug, PartialEq)]
pub enum Timing {
    /// At once.
    Now,
    /// In equal parts, the first of them so many turns later.
    Fixed {
        /// Turns until the first.
        first: u32,
        /// How many parts.
        parts: u32,
    },
    /// After a drawn delay, over a drawn spread, in months.
    Drawn(Box<[Weight; 2]>),
}

/// An effect of a choice, event or dialogue. Hundreds are read on every turn, so that what is rare stands in a box.
#[derive(Clone, Debug)]
pub struct EffectRow {
    /// When it applies.
    pub branch: Branch,
    /// The variable it moves.
    pub target: VariableId,
    /// Whether the target is its actor's own: how far the actor reaches has no say there.
    pub own: bool,
    /// Lower end of the target's scale.
    pub low: f64,
    /// Points.
    pub add: Weight,
    /// When it arrives.
    pub timing: Timing,
    /// Whether it pushes upwards or downwards, where that is known beforehand.
    pub rises: Option<bool>,
    /// Factor.
    pub scale: Option<Box<Program>>,
    /// The compliance that it moves: only while an agreement is in force.
    pub compliance_of: Option<DialogueId>,
    /// The attitude that moves with it, by reciprocity.
    pub remembered: Option<VariableId>,
}

/// Hundreds are read on every turn: a row has to stay within a line of the cache.
const _: () = assert!(size_of::<EffectRow>() <= 64);
