//! Issues and dialogues: what is talked about, by whom, and what an agreement does.

use super::{ActorId, Amount, Effect, Formula, IssueId, Quantity, VariableId};
use crate::text::{Span, Spanned};

/// Something to settle, between two ends.
#[derive(Clone, Debug)]
pub struct Issue {
    /// Its name in files.
    pub key: String,
    /// Slot of its settlement.
    pub settlement: VariableId,
}

/// A dialogue: a table, its rounds, and the agreement it may strike.
#[derive(Clone, Debug)]
pub struct Dialogue {
    /// Where it is declared.
    pub span: Span,
    /// Its name in files.
    pub key: String,
    /// The parties, two or more, in the order of keys.
    pub table: Vec<ActorId>,
    /// The party with a domestic mandate, whose stability carries the agreement.
    pub home: Option<ActorId>,
    /// Those whose support makes for compliance, in the order of keys.
    pub ratifiers: Vec<ActorId>,
    /// Months in which a round is held.
    pub rounds: Vec<f64>,
    /// Condition for a round to be held.
    pub held_if: Option<Formula>,
    /// The agenda in force, as an index into `agendas`.
    pub agenda: usize,
    /// The agendas it may have.
    pub agendas: Vec<Agenda>,
    /// What parties may do at the table, in declared order.
    pub postures: Vec<Posture>,
    /// The posture that others are assumed to take, as an index.
    pub expect: usize,
    /// Log-odds that a round breaks down.
    pub breakdown: Amount,
    /// What a deal does.
    pub on_deal: Vec<Effect>,
    /// What a breakdown does.
    pub on_breakdown: Vec<Effect>,
    /// What a collapse does.
    pub on_collapse: Vec<Effect>,
    /// Compliance below which an agreement collapses.
    pub collapse_below: Quantity,
    /// What a unit of attention costs the parties of a deal together, utility.
    pub price: Quantity,
    /// Attention that a round has for all issues that it settles; none where there is room for all.
    pub attention_budget: Option<Quantity>,
    /// Points of standard deviation by which each party's position at a round lies off its line.
    pub instructions: Quantity,
    /// What parties hold essential, in the order of keys: party, issue, and the issue that it needs.
    pub essentials: Vec<Essential>,
    /// Slot of its compliance.
    pub compliance: VariableId,
}

/// What a party holds essential: it settles one issue only if another stands, or comes to stand, far enough.
#[derive(Clone, Debug)]
pub struct Essential {
    /// Where it is declared.
    pub span: Span,
    /// Who holds it essential.
    pub party: ActorId,
    /// The issue.
    pub issue: IssueId,
    /// The other one.
    pub needs: IssueId,
    /// Where the other has to stand, 0..100.
    pub level: Quantity,
    /// Whether it may stand no higher; otherwise no lower.
    pub at_most: bool,
}

/// How attention is shared among the issues.
#[derive(Clone, Debug)]
pub struct Agenda {
    /// Its name in files and settings.
    pub key: String,
    /// Where it stands.
    pub span: Span,
    /// Issue and attention (0..1.6), in the order of keys.
    pub attention: Vec<(IssueId, Quantity)>,
}

/// A way of bargaining for one round.
#[derive(Clone, Debug)]
pub struct Posture {
    /// Its name in files.
    pub key: String,
    /// Factor on the party's influence at the table.
    pub power: Quantity,
    /// Log-odds that it adds to a breakdown.
    pub breakdown: Quantity,
    /// The tag that doctrines speak of.
    pub tag: Option<Spanned<String>>,
    /// Whether a deal is possible under it.
    pub deal: bool,
}
