//! Dialogues: the table, those who sit at it, and those who must agree at home.

use super::effects::EffectRow;
use crate::expr::Program;
use crate::model::{Rate, Weight};
use crate::scenario::{ActorId, VariableId};

/// A dialogue.
#[derive(Clone, Debug)]
pub struct DialogueRow {
    /// The seats.
    pub seats: Vec<SeatRow>,
    /// Which seat is at home.
    pub home: Option<usize>,
    /// The ratifiers.
    pub ratifiers: Vec<RatifierRow>,
    /// Whether a round falls on each turn.
    pub rounds: Vec<bool>,
    /// Condition for it to be held.
    pub held_if: Option<Program>,
    /// Attention by issue.
    pub attention: Vec<Weight>,
    /// Whether an issue is on the agenda.
    pub on_agenda: Vec<bool>,
    /// How packages are made; `None` where everything on the agenda is settled at once.
    pub packages: Option<PackagesRow>,
    /// Standard deviation of positions at a round, points, if they have any.
    pub instructions: Option<Weight>,
    /// The postures.
    pub postures: Vec<PostureRow>,
    /// The posture expected of others.
    pub expect: usize,
    /// Log-odds of breakdown.
    pub breakdown: Rate,
    /// What a deal does.
    pub on_deal: Vec<EffectRow>,
    /// What a breakdown does.
    pub on_breakdown: Vec<EffectRow>,
    /// What a collapse does.
    pub on_collapse: Vec<EffectRow>,
    /// Compliance below which an agreement collapses.
    pub collapse_below: Weight,
    /// Slot of its compliance.
    pub compliance: VariableId,
    /// Key of its luck.
    pub key: u64,
}

/// What parties hold essential.
#[derive(Clone, Copy, Debug)]
pub struct EssentialRow {
    /// Who.
    pub party: ActorId,
    /// The issue, by row.
    pub issue: usize,
    /// The issue that it needs.
    pub needs: usize,
    /// Where that has to stand.
    pub level: Weight,
    /// Whether it may stand no higher; otherwise no lower.
    pub at_most: bool,
}

/// How a round makes a package of what is on its agenda.
#[derive(Clone, Debug)]
pub struct PackagesRow {
    /// What a unit of attention costs all parties together.
    pub price: Weight,
    /// Attention that there is for all issues, if there is an end of it.
    pub budget: Option<Weight>,
    /// What parties hold essential.
    pub essentials: Vec<EssentialRow>,
}

/// A seat at a table.
#[derive(Clone, Debug)]
pub struct SeatRow {
    /// Who sits there.
    pub actor: ActorId,
    /// Row among all seats.
    pub row: usize,
    /// Points by which its position moves away from the others'.
    pub demand: Weight,
    /// Tolerance around its position.
    pub red_line: Weight,
    /// How far it insists on all or nothing.
    pub linkage: Weight,
    /// Log-odds of each posture by doctrine.
    pub biases: Vec<Option<Rate>>,
    /// Keys of each posture's noise.
    pub keys: Vec<u64>,
    /// Keys of the errors of its instructions, by issue.
    pub instruction_keys: Vec<u64>,
    /// The posture it takes whatever it thinks.
    pub forced: Option<usize>,
}

/// A ratifier.
#[derive(Clone, Copy, Debug)]
pub struct RatifierRow {
    /// Who.
    pub actor: ActorId,
    /// Whether it sits at the table itself.
    pub at_table: bool,
}

/// A posture.
#[derive(Clone, Copy, Debug)]
pub struct PostureRow {
    /// Factor on influence.
    pub power: Weight,
    /// Log-odds of breakdown.
    pub breakdown: Weight,
    /// Whether a deal is possible.
    pub deal: bool,
}
