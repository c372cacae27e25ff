//! Choices and events: what may be done, what may happen, and the effects of both.

use super::{ActorId, Amount, ChoiceId, Formula, OutcomeId, Quantity, VariableId};
use crate::text::{Span, Spanned};

/// Whether a choice is a rate or one-off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChoiceKind {
    /// Works at a rate for as long as it is chosen: points per month.
    Stance,
    /// Happens once when chosen: points.
    Act,
}

/// When an effect of a choice applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Branch {
    /// Whatever comes of it.
    Always,
    /// If it succeeds.
    OnSuccess,
    /// If it fails.
    OnFailure,
}

/// An intended change of a variable.
#[derive(Clone, Debug)]
pub struct Effect {
    /// The variable it moves.
    pub target: VariableId,
    /// Points (per month for a stance).
    pub add: Quantity,
    /// Delay in months.
    pub after: Quantity,
    /// Months over which it is spread.
    pub over: Quantity,
    /// A factor that depends on the state when it is caused.
    pub scale: Option<Formula>,
}

/// Something that an actor may do on a turn.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Where it is declared.
    pub span: Span,
    /// Who may do it.
    pub actor: ActorId,
    /// Its name in files: `strike`.
    pub key: String,
    /// Its full name: `us.strike`.
    pub notation: String,
    /// A rate or one-off.
    pub kind: ChoiceKind,
    /// What doctrines speak of.
    pub tags: Vec<Spanned<String>>,
    /// Condition to be on the menu; where `when_seen` is given, condition to come off, which is found out when the turn
    /// is closed.
    pub when: Option<Formula>,
    /// Condition to be on the menu as its actor sees things.
    pub when_seen: Option<Formula>,
    /// Utility that it costs.
    pub cost: Quantity,
    /// Chance of success.
    pub odds: Option<Amount>,
    /// Who is for it and who against it, each with a weight, where their strengths move the odds.
    pub contest: Option<[Vec<(ActorId, Quantity)>; 2]>,
    /// Months off the menu after it was chosen.
    pub cooldown: Quantity,
    /// Whether it can be chosen only once.
    pub once: bool,
    /// Choices of the same actor that are not taken on one turn with it, in the order of keys. It holds both ways,
    /// whichever of them says so.
    pub excludes: Vec<ChoiceId>,
    /// Who learns of it besides its actor; everybody where nothing is said.
    pub noticed_by: Option<Vec<ActorId>>,
    /// What its actor pledges by it.
    pub pledge: Option<Pledge>,
    /// What it does, in declared order: always, on success, on failure.
    pub effects: Vec<(Branch, Effect)>,
}

/// A pledge: if any of some actors does something tagged so, its maker will do a choice of its own. Whether that is a
/// threat or a promise follows from what that choice does to them.
#[derive(Clone, Debug)]
pub struct Pledge {
    /// Where it is written.
    pub span: Span,
    /// To whom it is made, in the order of keys.
    pub to: Vec<ActorId>,
    /// Tags of what it answers.
    pub tags: Vec<Spanned<String>>,
    /// What its maker will do then: a choice of its own.
    pub then: ChoiceId,
    /// Months for which it stands.
    pub months: Quantity,
    /// What breaking it does.
    pub on_broken: Vec<Effect>,
}

/// What makes an event happen.
#[derive(Clone, Debug)]
pub enum Trigger {
    /// In this month.
    At(Quantity),
    /// With this hazard per month.
    Hazard(Amount),
}

/// Something that may happen.
#[derive(Clone, Debug)]
pub struct Event {
    /// Where it is declared.
    pub span: Span,
    /// Its name in files.
    pub key: String,
    /// What makes it happen.
    pub trigger: Trigger,
    /// Condition without which it can't.
    pub when: Option<Formula>,
    /// Months of rest after it happened.
    pub cooldown: Quantity,
    /// What it does, in declared order.
    pub effects: Vec<Effect>,
    /// Points of compliance that each agreement loses, less the more broadly it is anchored.
    pub succession: Option<Quantity>,
    /// The outcome with which it ends the run.
    pub outcome: Option<OutcomeId>,
}

/// A way the run may end.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Where it is declared.
    pub span: Span,
    /// Its name in files, tables and reports.
    pub key: String,
    /// What must hold.
    pub when: Formula,
    /// Whether it ends the run at once.
    pub immediate: bool,
}
