//! A table: who pulls at the terms of a round, how hard and where to, and who stands behind what comes of it. Kept of
//! told runs; a recording leaves it out, and a replay finds it again.

use crate::scenario::ActorId;

/// A side of the table in a round.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SideRecord {
    /// Who sits there.
    pub actor: ActorId,
    /// The posture that it takes, by place in the dialogue's list.
    pub posture: usize,
    /// Its influence, 0..100.
    pub influence: f64,
    /// The factor of the posture that it takes.
    pub power: f64,
    /// What the terms would be worth to it by what it brings to the table, less its part of their price, utility: what
    /// it bargains for.
    pub gain: f64,
    /// What they would be worth to it by its own line, utility.
    pub worth: f64,
    /// Whether what it bargains for is worth more to it than signing costs.
    pub would_sign: bool,
}

/// What a side brings to the table on one issue, and how hard it pulls.
#[derive(Clone, Debug, PartialEq)]
pub struct Bid {
    /// Who sits there.
    pub by: ActorId,
    /// Where it wants the issue settled itself, 0..100: its own line.
    pub line: f64,
    /// Who makes up its mandate: itself, and at home the ratifiers who have a voice; shares add up to 1.
    pub voices: Vec<Voice>,
    /// Points by which its doctrine moves the mandate away from what the others want, and what it so brings to the
    /// table.
    pub demand: f64,
    /// Points by which its instructions for this round lie off the mandate.
    pub instructed: f64,
    /// How far it insists on all or nothing, 0..1: the share of its demand that may carry terms beyond what anybody
    /// wants.
    pub linkage: f64,
    /// Where it pulls to, 0..100: the mandate, moved by the instructions and the demand.
    pub towards: f64,
    /// Its part of the pull at the terms, 0..1; those of all sides add up to 1 where anybody cares.
    pub weight: f64,
    /// What the terms are worth to it on this issue by its own line, utility. Below 0 it gives way here, and is made up
    /// for elsewhere or not at all.
    pub worth: f64,
}

/// A voice in a mandate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Voice {
    /// Whose.
    pub by: ActorId,
    /// Where it wants the issue settled, 0..100.
    pub towards: f64,
    /// Its part of the mandate, 0..1.
    pub share: f64,
}

/// A ratifier on the terms of a round: how far it stands behind them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Backer {
    /// Who.
    pub actor: ActorId,
    /// What the terms would be worth to it, utility.
    pub gain: f64,
    /// Its support, -1.35..1, see [`rules::support`](crate::rules::support).
    pub support: f64,
    /// Its part of the influence of all ratifiers, 0..1. The support behind the terms is the sum of `share × support`,
    /// held to -1..1.
    pub share: f64,
}

impl Bid {
    /// The mandate: where the voices together want the issue settled, 0..100.
    #[must_use]
    pub fn mandate(&self) -> f64 {
        self.voices.iter().map(|it| it.share * it.towards).sum()
    }
}
