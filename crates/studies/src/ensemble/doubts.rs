//! Doubts about what was played: what the lints of a scenario can only say afterwards. They are facts with names and
//! figures; what is said of them is for others.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::plan::Plan;
use super::summary::{Measured, Summary};
use crate::stats::Level;
use diwan_engine::model::lint::{Found, accepted, found, is_own, thresholds as most};
use diwan_engine::scenario::{ActorId, Metric, Scenario, Variable, VariableId, VariableKind};

/// Something that playing a scenario makes one wonder about; names are those of the scenario.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize, Deserialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Doubt {
    /// An outcome swallows the others.
    DominantOutcome {
        /// The outcome.
        outcome: String,
        /// Runs that ended in it.
        count: u64,
        /// All runs.
        runs: u64,
    },
    /// An outcome hardly comes about, or too seldom for an interval that says something.
    RareOutcome {
        /// The outcome.
        outcome: String,
        /// Runs that ended in it.
        count: u64,
        /// All runs.
        runs: u64,
    },
    /// An outcome goes away once weights are shaken.
    FragileOutcome {
        /// The outcome.
        outcome: String,
        /// Its share with shaken weights.
        share: f64,
    },
    /// A level stands at an end of its scale.
    Saturation {
        /// The variable.
        variable: String,
        /// Share of the turns.
        share: f64,
    },
    /// The mean path of a level moves away from its start to the end.
    Adrift {
        /// The variable.
        variable: String,
        /// Points a month over the last quarter of the turns.
        per_month: f64,
    },
    /// A choice, or holding, swallows its actor's turns.
    DominantChoice {
        /// The actor.
        actor: String,
        /// The choice; `hold` for none.
        choice: String,
        /// Share of its turns.
        share: f64,
    },
    /// A choice hardly comes about.
    RareChoice {
        /// The actor.
        actor: String,
        /// The choice.
        choice: String,
        /// Share of the turns on which it may be taken, or of all turns in a batch, which does not know when it may.
        share: f64,
    },
    /// A choice is never on the menu.
    ClosedChoice {
        /// The actor.
        actor: String,
        /// The choice.
        choice: String,
    },
    /// An actor nearly always does the same, or everything alike.
    Variety {
        /// The actor.
        actor: String,
        /// Entropy of its turns over the most that it could be.
        variety: f64,
    },
    /// Holding still is not shown to be worse than the policy.
    HoldingPays {
        /// The actor.
        actor: String,
        /// Payoff over the policy's.
        payoff: f64,
        /// Its interval.
        low: f64,
        /// Its interval.
        high: f64,
    },
    /// Repeating one choice is better than the policy.
    RepeatingPays {
        /// The actor.
        actor: String,
        /// The choice.
        choice: String,
        /// Payoff over the policy's.
        payoff: f64,
        /// Its interval.
        low: f64,
        /// Its interval.
        high: f64,
    },
    /// Rounds are held, and none ends in a deal.
    DeadTalks {
        /// The dialogue.
        dialogue: String,
        /// Rounds held in all runs.
        rounds: u64,
    },
    /// A drawn number that changes nothing when it is moved.
    IdleDraw {
        /// Its path.
        number: String,
        /// Where it was moved from.
        from: f64,
        /// Where it was moved to.
        to: f64,
        /// Runs in which nothing differed.
        runs: u64,
    },
    /// A score of an actor moves hardly anything.
    ScoreIdle {
        /// The score.
        score: String,
        /// Metrics that it moves.
        metrics: usize,
        /// Of how many.
        of: usize,
    },
    /// It hardly matters what a seat that is offered to people does first.
    SeatSpread {
        /// The seat.
        seat: String,
        /// Utility between its best and its worst option.
        spread: f64,
        /// Its interval.
        low: f64,
        /// Its interval.
        high: f64,
    },
    /// A seat that is offered to people bargains at no table.
    SeatTable {
        /// The seat.
        seat: String,
    },
    /// A seat that is offered to people knows nothing that the others do not.
    SeatSecret {
        /// The seat.
        seat: String,
    },
    /// No two goals of a seat that is offered to people pull its options apart.
    SeatDilemma {
        /// The seat.
        seat: String,
    },
    /// A claim gives itself another label than ablation does.
    ClaimLabel {
        /// The claim.
        claim: String,
        /// Its label.
        stated: String,
        /// That of ablation.
        found: String,
    },
    /// The scenario accepts a doubt that does not arise.
    IdleAcceptance {
        /// As it is written.
        accepted: String,
    },
}

/// A doubt, and why the scenario accepts it if it does.
#[derive(Clone, Debug, PartialEq, JsonSchema, Serialize, Deserialize)]
pub struct Doubted {
    /// The doubt.
    #[serde(flatten)]
    pub doubt: Doubt,
    /// Why it may stay.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accepted: Option<String>,
}

impl Doubt {
    /// All codes.
    pub const CODES: [&str; 20] = [
        "dominant-outcome",
        "rare-outcome",
        "fragile-outcome",
        "saturation",
        "adrift",
        "dominant-choice",
        "rare-choice",
        "closed-choice",
        "variety",
        "holding-pays",
        "repeating-pays",
        "dead-talks",
        "idle-draw",
        "score-idle",
        "seat-spread",
        "seat-table",
        "seat-secret",
        "seat-dilemma",
        "claim-label",
        "idle-acceptance",
    ];

    /// Its code, as scenarios accept it.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::DominantOutcome { .. } => "dominant-outcome",
            Self::RareOutcome { .. } => "rare-outcome",
            Self::FragileOutcome { .. } => "fragile-outcome",
            Self::Saturation { .. } => "saturation",
            Self::Adrift { .. } => "adrift",
            Self::DominantChoice { .. } => "dominant-choice",
            Self::RareChoice { .. } => "rare-choice",
            Self::ClosedChoice { .. } => "closed-choice",
            Self::Variety { .. } => "variety",
            Self::HoldingPays { .. } => "holding-pays",
            Self::RepeatingPays { .. } => "repeating-pays",
            Self::DeadTalks { .. } => "dead-talks",
            Self::IdleDraw { .. } => "idle-draw",
            Self::ScoreIdle { .. } => "score-idle",
            Self::SeatSpread { .. } => "seat-spread",
            Self::SeatTable { .. } => "seat-table",
            Self::SeatSecret { .. } => "seat-secret",
            Self::SeatDilemma { .. } => "seat-dilemma",
            Self::ClaimLabel { .. } => "claim-label",
            Self::IdleAcceptance { .. } => "idle-acceptance",
        }
    }

    /// The names that it is said of.
    #[must_use]
    pub fn names(&self) -> Vec<&str> {
        match self {
            Self::DominantOutcome { outcome, .. }
            | Self::RareOutcome { outcome, .. }
            | Self::FragileOutcome { outcome, .. } => {
                vec![outcome]
            }
            Self::Saturation { variable, .. } | Self::Adrift { variable, .. } => vec![variable],
            Self::DominantChoice { actor, choice, .. }
            | Self::RareChoice { actor, choice, .. }
            | Self::ClosedChoice { actor, choice }
            | Self::RepeatingPays { actor, choice, .. } => vec![actor, choice],
            Self::Variety { actor, .. } | Self::HoldingPays { actor, .. } => vec![actor],
            Self::DeadTalks { dialogue, .. } => vec![dialogue],
            Self::IdleDraw { number, .. } => vec![number],
            Self::ScoreIdle { score, .. } => vec![score],
            Self::SeatSpread { seat, .. }
            | Self::SeatTable { seat }
            | Self::SeatSecret { seat }
            | Self::SeatDilemma { seat } => vec![seat],
            Self::ClaimLabel { claim, .. } => vec![claim],
            Self::IdleAcceptance { accepted } => vec![accepted],
        }
    }
}

/// Doubts with the reasons for which their scenario accepts them. `whole` says what was looked for to the end, so that
/// what of it is accepted and did not come up is doubted itself.
#[must_use]
pub fn weighed(scenario: &Scenario, doubts: Vec<Doubt>, whole: Option<Found>) -> Vec<Doubted> {
    let accepted = accepted(scenario);
    let covers =
        |doubt: &Doubt, place: usize| accepted[place].covers(doubt.code(), |name| doubt.names().contains(&name));
    let idle: Vec<Doubt> = (0..accepted.len())
        .filter(|place| {
            whole.is_some()
                && is_own(scenario, *place)
                && found(accepted[*place].code) == whole
                && !doubts.iter().any(|it| covers(it, *place))
        })
        .map(|place| Doubt::IdleAcceptance { accepted: scenario.accepted[place].0.value.clone() })
        .collect();
    let doubted = doubts.into_iter().map(|doubt| {
        let reason =
            (0..accepted.len()).find(|place| covers(&doubt, *place)).map(|place| accepted[place].reason.to_owned());
        Doubted { doubt, accepted: reason }
    });
    doubted.chain(idle.into_iter().map(|doubt| Doubted { doubt, accepted: None })).collect()
}

/// The share of the turns for which a level may stand at an end of its scale; `None` where that says nothing: that
/// nothing is kept while there is no agreement is no end of a scale that was hit, nor is a threat that nobody makes.
#[must_use]
pub(crate) fn saturated(variable: &Variable) -> Option<f64> {
    match variable.kind {
        _ if variable.is_signal() => None,
        VariableKind::Compliance(_) => None,
        VariableKind::Influence(_)
        | VariableKind::Stability(_)
        | VariableKind::Score(_)
        | VariableKind::Patience(_) => Some(most::SATURATED_SCORE),
        VariableKind::Indicator
        | VariableKind::Engagement(_)
        | VariableKind::Settlement(_)
        | VariableKind::Attitude(..) => Some(most::SATURATED_LEVEL),
    }
}

/// What the outcome of so many runs makes one wonder about; `few` says that a small count is doubted too.
#[must_use]
pub(crate) fn of_outcome(outcome: &str, count: u64, runs: u64, few: bool) -> Option<Doubt> {
    let (share, outcome) = (count as f64 / runs.max(1) as f64, outcome.to_owned());
    if share > most::DOMINANT_OUTCOME {
        Some(Doubt::DominantOutcome { outcome, count, runs })
    } else if share < most::RARE_OUTCOME || (few && (count as f64) < most::FEW_RUNS) {
        Some(Doubt::RareOutcome { outcome, count, runs })
    } else {
        None
    }
}

/// What a batch makes one wonder about: one outcome that swallows the others, outcomes and choices that hardly come
/// about, levels that stand at their ends, talks without a deal.
#[must_use]
pub fn doubts(plan: &Plan, summary: &Summary) -> Vec<Doubted> {
    let scenario = &*plan.model.scenario;
    let mut out = Vec::new();
    let runs = summary.runs();
    if runs == 0 {
        return Vec::new();
    }
    for (outcome, share) in scenario.outcomes.iter().zip(summary.shares(Level::P95)) {
        out.extend(of_outcome(&outcome.key, share.count, runs, true));
    }
    let measured = summary.measured();
    let mean = |metric: Metric| {
        let place = plan.metrics.iter().position(|it| *it == metric)?;
        measured[place].map(|Measured { mean, .. }| mean)
    };
    for (slot, variable) in (0_u16..).zip(&scenario.variables) {
        let share =
            mean(Metric::AtBound(VariableId(slot))).zip(saturated(variable)).filter(|(share, most)| share > most);
        out.extend(share.map(|(share, _)| Doubt::Saturation { variable: variable.notation.clone(), share }));
    }
    for (id, dialogue) in (0_u16..).map(diwan_engine::scenario::DialogueId).zip(&scenario.dialogues) {
        let total = |metric| mean(metric).map(|it| (it * runs as f64).round());
        if let (Some(rounds), Some(0.0)) = (total(Metric::Rounds(id)), total(Metric::Deals(id)))
            && rounds >= most::DEAD_ROUNDS
        {
            out.push(Doubt::DeadTalks { dialogue: dialogue.key.clone(), rounds: rounds as u64 });
        }
    }
    if let Some(months) = mean(Metric::Length).filter(|it| *it > 0.0) {
        out.extend(choices(scenario, months / scenario.calendar.months_per_turn, mean));
    }
    weighed(scenario, out, None)
}

/// Choices that swallow their actor's turns, and those that hardly come about.
fn choices(scenario: &Scenario, turns: f64, mean: impl Fn(Metric) -> Option<f64>) -> Vec<Doubt> {
    let mut out = Vec::new();
    for (id, actor) in (0_u16..).map(ActorId).zip(&scenario.actors) {
        for choice in scenario.actors[id.index()].choices.iter().copied() {
            let Some(share) = mean(Metric::Count(choice)).map(|it| it / turns) else { continue };
            let (actor, choice) = (actor.key.clone(), scenario.choices[choice.index()].key.clone());
            if share > most::DOMINANT_CHOICE {
                out.push(Doubt::DominantChoice { actor, choice, share });
            } else if share < most::RARE_CHOICE {
                out.push(Doubt::RareChoice { actor, choice, share });
            }
        }
    }
    out
}
