//! Actors: the stakeholders, what they want and how they tend to act.

use crate::text::{Span, Spanned};

use super::{ActorId, Amount, ChoiceId, Formula, IssueId, Quantity, Variable, VariableId, VariableKind};

/// How many choices an actor may take on one turn at most.
pub const MAX_ATTENTION: usize = 4;

/// A stakeholder.
#[derive(Clone, Debug)]
pub struct Actor {
    /// Where it is declared.
    pub span: Span,
    /// Its name in files, tables and commands.
    pub key: String,
    /// What it wants on the issues that concern it.
    pub positions: Vec<Position>,
    /// What it wants of the situation.
    pub goals: Vec<Goal>,
    /// Temperature of its logit response, utility.
    pub temperature: Quantity,
    /// Log-odds of holding still.
    pub hold_bias: Quantity,
    /// The doctrine it follows, as an index into `doctrines`.
    pub doctrine: Option<usize>,
    /// The doctrines it may follow.
    pub doctrines: Vec<Doctrine>,
    /// Exponents of its steadiness where it has its own: in its temperature, its horizon, and how it keeps its word.
    pub steady_choice: Option<Quantity>,
    /// See `steady_choice`.
    pub steady_horizon: Option<Quantity>,
    /// See `steady_choice`.
    pub steady_word: Option<Quantity>,
    /// Variables besides its scores that are its own doing: how far it reaches has no say in what it does to them.
    pub own: Vec<VariableId>,
    /// Mean months between reviews of its course, where it has its own.
    pub review: Option<Quantity>,
    /// Log-odds with which it answers what others lately did, where it has its own.
    pub answers: Option<Quantity>,
    /// How many choices it may take on one turn, 1 to [`MAX_ATTENTION`].
    pub attention: usize,
    /// What it may do, in declared order.
    pub choices: Vec<ChoiceId>,
    /// Slot of its influence.
    pub influence: VariableId,
    /// Slot of its stability.
    pub stability: VariableId,
    /// Slot of its patience.
    pub patience: VariableId,
    /// Slot of its engagement.
    pub engagement: VariableId,
}

impl Actor {
    /// Whether a variable is its own, as `me` of the scenario with these variables: one of its scores, how far it is
    /// engaged, or one that it lists. Attitudes are not: they are of others.
    #[must_use]
    pub fn owns(&self, variables: &[Variable], me: ActorId, target: VariableId) -> bool {
        let kind = variables[target.index()].kind;
        let is_score = kind.owner() == Some(me) && !matches!(kind, VariableKind::Attitude(..));
        is_score || self.own.contains(&target)
    }

    /// The doctrine that it follows.
    #[must_use]
    pub fn doctrine(&self) -> Option<&Doctrine> {
        self.doctrine.and_then(|it| self.doctrines.get(it))
    }

    /// The weight of a goal as the actor plans by it: as it is written, times the aim of its doctrine.
    #[must_use]
    pub fn weight_of(&self, goal: &Goal) -> f64 {
        let aims = self.doctrine().map(|it| &it.aims[..]).unwrap_or_default();
        let aim = aims.iter().find(|(variable, _)| *variable == goal.variable);
        aim.map_or(goal.weight.nominal(), |(_, factor)| goal.weight.nominal() * factor)
    }
}

/// What an actor wants on an issue.
#[derive(Clone, Debug)]
pub struct Position {
    /// The issue.
    pub issue: IssueId,
    /// The settlement it wants, 0..100; an expression is held to that.
    pub position: Amount,
    /// How much it cares, 0..1.
    pub salience: Quantity,
}

/// What an actor wants of a variable.
#[derive(Clone, Debug)]
pub struct Goal {
    /// The variable.
    pub variable: VariableId,
    /// Utility per 10 points held for the reference time.
    pub weight: Quantity,
    /// A factor that depends on the state: satiation.
    pub times: Option<Formula>,
}

/// A way of acting that an actor may follow.
#[derive(Clone, Debug)]
pub struct Doctrine {
    /// Its name in files and settings.
    pub key: String,
    /// Where it stands.
    pub span: Span,
    /// Log-odds by tag of choices and postures.
    pub bias: Vec<(Spanned<String>, Amount)>,
    /// Factors on the weights of the actor's goals, in the order of variables: what it wants more or less under it.
    pub aims: Vec<(VariableId, f64)>,
    /// Start values of own scores under it.
    pub set: Vec<(VariableId, Quantity)>,
    /// Points by which its table position moves away from the others'.
    pub demand: Quantity,
    /// Points around its table position that it tolerates.
    pub red_line: Quantity,
    /// How far it insists on all or nothing, 0..1.
    pub linkage: Quantity,
}
