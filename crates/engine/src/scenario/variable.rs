//! Variables: everything with a level that expressions can read and effects can move.

use crate::text::Span;

use super::{ActorId, Amount, Anchors, Counted, DialogueId, Formula, IssueId, Quantity, RandomPath, Visibility};

/// What a variable is the level of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VariableKind {
    /// An indicator of the situation.
    Indicator,
    /// What an actor can bring to bear.
    Influence(ActorId),
    /// How firmly an actor stands.
    Stability(ActorId),
    /// How far an actor looks ahead.
    Patience(ActorId),
    /// Any further score of an actor.
    Score(ActorId),
    /// How far an actor is consulted in the dialogue.
    Engagement(ActorId),
    /// Where an issue stands between its two ends.
    Settlement(IssueId),
    /// How well the agreement of a dialogue is kept.
    Compliance(DialogueId),
    /// The attitude of the first to the second.
    Attitude(ActorId, ActorId),
}

impl VariableKind {
    /// Whether it tells the situation: an indicator, where an issue is settled, how well an agreement is kept.
    #[must_use]
    pub fn is_situation(self) -> bool {
        matches!(self, Self::Indicator | Self::Settlement(_) | Self::Compliance(_))
    }

    /// Whether it says how an actor stands: its influence or its stability.
    #[must_use]
    pub fn is_standing(self) -> bool {
        matches!(self, Self::Influence(_) | Self::Stability(_))
    }

    /// Whose own it is: the actor of a score, the holder of an attitude.
    #[must_use]
    pub fn owner(self) -> Option<ActorId> {
        match self {
            Self::Influence(actor)
            | Self::Stability(actor)
            | Self::Patience(actor)
            | Self::Score(actor)
            | Self::Engagement(actor)
            | Self::Attitude(actor, _) => Some(actor),
            Self::Indicator | Self::Settlement(_) | Self::Compliance(_) => None,
        }
    }
}

/// A variable of the scenario.
#[derive(Clone, Debug)]
pub struct Variable {
    /// What it is the level of.
    pub kind: VariableKind,
    /// How expressions write it: `us.influence`, `iran->baghdad`.
    pub notation: String,
    /// Where it is declared, if by a name of its own.
    pub span: Option<Span>,
    /// Where it starts, in points.
    pub start: Quantity,
    /// Where the files say that it starts, at its nominal value, whatever settings, doctrines and draws make of it, in
    /// points: what reach, steadiness and the strength of a side compare with.
    pub stated: f64,
    /// Where it is drawn to, if anywhere.
    pub flow: Option<Flow>,
    /// The events that it counts, if it counts any; it has no flow then.
    pub counts: Option<Counted>,
    /// The path that it takes, if nobody moves it; it has no flow then.
    pub path: Option<RandomPath>,
    /// What the ends of its scale are in a unit, if it stands for a number in one.
    pub anchors: Option<Anchors>,
    /// How it looks to those whose own it is not.
    pub seen: Visibility,
}

impl Variable {
    /// The lower end of its scale; the upper is 100 for all.
    #[must_use]
    pub fn low(&self) -> f64 {
        if matches!(self.kind, VariableKind::Attitude(..)) { -100.0 } else { 0.0 }
    }

    /// Whether it can be moved from outside: a score, an attitude, or an indicator that neither counts nor has a path.
    /// What talks, agreements and events make of the world is never settled from outside.
    #[must_use]
    pub fn takes_shocks(&self) -> bool {
        let is_input = matches!(
            self.kind,
            VariableKind::Indicator
                | VariableKind::Influence(_)
                | VariableKind::Stability(_)
                | VariableKind::Score(_)
                | VariableKind::Attitude(..)
        );
        is_input && self.counts.is_none() && self.path.is_none()
    }

    /// Whether it is a signal, such as a threat, which somebody raises and which fades away: drawn to an end of its
    /// scale by nothing but its base, without noise. A signal that is silent stands at that end by nature.
    #[must_use]
    pub fn is_signal(&self) -> bool {
        self.flow.as_ref().is_some_and(|flow| {
            let rests_at_end =
                matches!(&flow.base, Amount::Number(base) if base.nominal() <= self.low() || base.nominal() >= 100.0);
            rests_at_end && flow.terms.is_empty() && flow.noise.nominal() == 0.0
        })
    }
}

/// Where a level is drawn to: `target = base + offset + Σ gain × expression`.
#[derive(Clone, Debug)]
pub struct Flow {
    /// What it returns to when all terms are 0, in points.
    pub base: Amount,
    /// Correction found by calibration, in points.
    pub offset: f64,
    /// Expression and gain (points per point).
    pub terms: Vec<(Formula, Quantity)>,
    /// Time constant in months, above 0.
    pub months: Quantity,
    /// Standard deviation of the noise, points per square root of a month.
    pub noise: Quantity,
}
