//! The rows of the model's tables, in the order in which the phases of a turn need them.

use std::sync::Arc;

use super::{Beliefs, EffectRow, LayerRow, Outlook, Parameter, Rate, Valuation, Weight};
use crate::expr::{Context, Program};
use crate::kernel::{Mask, Pack};
use crate::record::{Goal, Stance, Wants};
use crate::scenario::{
    ActorId, Application, ChoiceId, EventId, FirstInstalment, OutcomeId, PolicyKind, Scenario, VariableId,
};

/// A scenario under its settings, flattened for running.
#[derive(Clone, Debug)]
pub struct Model {
    /// The scenario it was made from: names and texts.
    pub scenario: Arc<Scenario>,
    /// Length of a turn, months.
    pub dt: f64,
    /// Number of turns.
    pub turns: u32,
    /// The numbers that are drawn.
    pub parameters: Vec<Parameter>,
    /// The constants of the rules.
    pub constants: Constants,
    /// Start and scale of each variable.
    pub starts: Vec<StartRow>,
    /// Standard deviation of the estimates of each variable, points, if it is estimated.
    pub errors: Vec<Option<Weight>>,
    /// Scores that the doctrine of their actor starts elsewhere, in the order they are set.
    pub doctrine_starts: Vec<(VariableId, Weight)>,
    /// The flows.
    pub flows: Vec<FlowRow>,
    /// Variables without a flow that return to their start.
    pub returns: Vec<ReturnRow>,
    /// The actors.
    pub actors: Vec<ActorRow>,
    /// The choices.
    pub choices: Vec<ChoiceRow>,
    /// The dialogues.
    pub dialogues: Vec<DialogueRow>,
    /// Number of issues; the terms of dialogue `d` are rows `d × issues ..`.
    pub issues: usize,
    /// Settlement of each issue.
    pub settlements: Vec<VariableId>,
    /// Number of seats at all tables together.
    pub seats: usize,
    /// The events.
    pub events: Vec<EventRow>,
    /// The outcomes, in order of priority.
    pub outcomes: Vec<OutcomeRow>,
    /// The passes in which choices take effect.
    pub choice_passes: Vec<Pass>,
    /// The passes in which events happen.
    pub event_passes: Vec<Pass>,
    /// What actors believe about how the world works.
    pub beliefs: Beliefs,
    /// What others added to the world it is played in, in the order in which they act.
    pub layers: Vec<LayerRow>,
}

/// One pass over those whose effects are to be reckoned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pass {
    /// All of them, all their effects.
    Everyone,
    /// One of them (by row), and one of its effects (by place).
    One {
        /// Row of the actor or event.
        row: usize,
        /// Place of the effect.
        effect: usize,
    },
}

/// The constants of the rules, see [`Rules`](crate::scenario::Rules) for what each is.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "each is documented where a scenario states it")]
pub struct Constants {
    pub headroom: Weight,
    pub horizon_months: Weight,
    pub horizon_per_patience: Weight,
    pub solidarity: Weight,
    pub standing: Weight,
    pub reciprocity: Weight,
    pub spoiling: Weight,
    pub fatigue: Weight,
    pub fatigue_months: Weight,
    pub gain_scale: Weight,
    pub exclusion: Weight,
    pub mandate: Weight,
    pub gain_discount: Weight,
    pub deal_cost: Weight,
    pub breakdown_cost: Weight,
    pub linkage_weight: Weight,
    pub compliance_base: Weight,
    pub compliance_support: Weight,
    pub compliance_stability: Weight,
    pub compliance_months: Weight,
    pub implementation: Weight,
    pub anchoring: Weight,
    pub bounded_demands: bool,
    pub application: Application,
    pub first_instalment: FirstInstalment,
}

impl Constants {
    /// Whether use wears stances out at all.
    #[must_use]
    pub fn fatigues(&self) -> bool {
        self.fatigue != Weight::Fixed(0.0)
    }
}

/// Where a variable starts.
#[derive(Clone, Copy, Debug)]
pub struct StartRow {
    /// Start, points.
    pub start: Weight,
    /// Lower end of its scale.
    pub low: f64,
}

/// The flow of a variable.
#[derive(Clone, Debug)]
pub struct FlowRow {
    /// The variable.
    pub variable: VariableId,
    /// Lower end of its scale.
    pub low: f64,
    /// Base of the target.
    pub base: Rate,
    /// Offset of the target.
    pub offset: f64,
    /// Terms of the target: expression and gain.
    pub terms: Vec<(Program, Weight)>,
    /// Time constant, months.
    pub months: Weight,
    /// Share of the way per turn where the time constant is fixed.
    pub share: Option<f64>,
    /// Noise, points per square root of a month, if there is any.
    pub noise: Option<Weight>,
    /// Key of its noise.
    pub key: u64,
}

/// A variable that returns to its start.
#[derive(Clone, Copy, Debug)]
pub struct ReturnRow {
    /// The variable.
    pub variable: VariableId,
    /// Time constant, months.
    pub months: Weight,
    /// Share of the way per turn where the time constant is fixed.
    pub share: Option<f64>,
}

/// An actor.
#[derive(Clone, Debug)]
pub struct ActorRow {
    /// Slot of its influence.
    pub influence: VariableId,
    /// Slot of its stability.
    pub stability: VariableId,
    /// Slot of its patience.
    pub patience: VariableId,
    /// Slot of its engagement.
    pub engagement: VariableId,
    /// Its choices, in the order of keys.
    pub menu: Vec<ChoiceId>,
    /// Temperature of its logit response.
    pub temperature: Weight,
    /// Log-odds of holding still.
    pub hold_bias: Weight,
    /// Keys of its hold's noise and of its thinning.
    pub hold_key: u64,
    /// Key of its thinning.
    pub thin_key: u64,
    /// Who decides for it.
    pub policy: PolicyKind,
    /// What it wants by issue: salience 0 where it wants nothing.
    pub stances: Vec<StanceRow>,
    /// Goals as they are drawn, for payoffs: variable and weight. What it plans by are shadow weights, see
    /// [`Valuation`].
    pub goals: Vec<(VariableId, Weight)>,
    /// Factors of the goals that depend on the state.
    pub dynamic: Vec<DynamicGoal>,
    /// What it can't see of what it thinks about.
    pub outlook: Outlook,
}

/// What an actor wants on an issue.
#[derive(Clone, Debug)]
pub struct StanceRow {
    /// The settlement it wants.
    pub position: Rate,
    /// How much it cares.
    pub salience: Weight,
    /// Whether it cares at all.
    pub cares: bool,
}

/// A goal whose weight depends on the state.
#[derive(Clone, Debug)]
pub struct DynamicGoal {
    /// The factor.
    pub times: Program,
    /// What a unit push of each variable is worth through this goal, at factor 1.
    pub values: Vec<f64>,
}

/// A choice.
#[derive(Clone, Debug)]
pub struct ChoiceRow {
    /// Who may take it.
    pub actor: ActorId,
    /// Whether it is one-off.
    pub act: bool,
    /// Condition to be on the menu, or to come off where it is on the menu by what its actor sees.
    pub when: Option<Program>,
    /// Condition to be on the menu as its actor sees things.
    pub when_seen: Option<Program>,
    /// Utility that it costs.
    pub cost: Weight,
    /// Chance of success.
    pub odds: Option<Rate>,
    /// Months off the menu after it was taken.
    pub cooldown: Weight,
    /// Whether it can be taken only once.
    pub once: bool,
    /// Whether it is off the menu for good.
    pub forbidden: bool,
    /// Whether it is without effect.
    pub void: bool,
    /// Log-odds by doctrine.
    pub biases: Vec<Rate>,
    /// What it does.
    pub effects: Vec<EffectRow>,
    /// What its actor thinks of each of these.
    pub values: Vec<Valuation>,
    /// Key of its random numbers.
    pub key: u64,
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

/// What makes an event happen.
#[derive(Clone, Debug)]
pub enum TriggerRow {
    /// A month.
    At(Weight),
    /// A hazard per month.
    Hazard(Rate),
}

/// An event.
#[derive(Clone, Debug)]
pub struct EventRow {
    /// What makes it happen.
    pub trigger: TriggerRow,
    /// Condition.
    pub when: Option<Program>,
    /// Months of rest.
    pub cooldown: Weight,
    /// Factor on its hazard; 0 switches it off.
    pub factor: f64,
    /// What it does.
    pub effects: Vec<EffectRow>,
    /// Compliance lost by succession.
    pub succession: Option<Weight>,
    /// How it ends the run.
    pub outcome: Option<OutcomeId>,
    /// Key of its luck.
    pub key: u64,
}

/// An outcome.
#[derive(Clone, Debug)]
pub struct OutcomeRow {
    /// What must hold.
    pub when: Program,
    /// Whether it ends the run at once.
    pub immediate: bool,
}

impl ChoiceRow {
    /// Whether it may fail.
    #[must_use]
    pub fn is_in_question(&self) -> bool {
        self.odds.is_some() && !self.void
    }
}

impl Model {
    /// Rows of the terms of a dialogue.
    #[must_use]
    pub fn terms_of(&self, dialogue: usize) -> core::ops::Range<usize> {
        dialogue * self.issues..(dialogue + 1) * self.issues
    }

    /// The rows of the drawn parameters with a path, `actors.us.influence`: none where that number is not drawn.
    pub fn parameters_at<'m>(&'m self, path: &'m str) -> impl Iterator<Item = usize> + 'm {
        self.parameters.iter().enumerate().filter(move |(_, it)| it.path == path).map(|(row, _)| row)
    }

    /// What each actor wants under these values of the drawn parameters in a run that started at these levels.
    #[must_use]
    pub fn wants(&self, parameters: &[f64], origins: &[f64]) -> Vec<Wants> {
        let drawn: Vec<Pack<1>> = parameters.iter().map(|it| Pack([*it])).collect();
        let origins: Vec<Pack<1>> = origins.iter().map(|it| Pack([*it])).collect();
        let stance = |(&settlement, it): (&VariableId, &StanceRow)| {
            let position = self.wish_at_start(it, &drawn, &origins)[0];
            let salience = it.salience.of(parameters);
            Stance { settlement, position, salience }
        };
        let of = |actor: &ActorRow| Wants {
            goals: actor
                .goals
                .iter()
                .map(|(variable, weight)| Goal { variable: *variable, weight: weight.of(parameters) })
                .collect(),
            issues: self.settlements.iter().zip(&actor.stances).filter(|(_, it)| it.cares).map(stance).collect(),
        };
        self.actors.iter().map(of).collect()
    }

    /// Where an actor wants an issue settled as a run starts, 0..100: what its payoff is reckoned by. No agreement is in
    /// force then, and nobody counts as engaged.
    #[must_use]
    pub fn wish_at_start<const W: usize>(&self, stance: &StanceRow, drawn: &[Pack<W>], origins: &[Pack<W>]) -> Pack<W> {
        match &stance.position {
            Rate::Weight(Weight::Fixed(position)) => Pack::all(*position),
            Rate::Weight(Weight::Drawn(row)) => drawn[*row as usize],
            Rate::Program(program) => {
                let nothing = vec![Pack::ZERO; self.dialogues.len()];
                let calendar_month = f64::from(self.scenario.calendar.start.month);
                let context = Context { month: 0.0, calendar_month, in_force: &nothing, breadth: &nothing };
                program.evaluate(origins, &context, &mut Vec::new()).clip(0.0, 100.0)
            }
        }
    }

    /// Lanes in which an event has ended the run, which it does before anybody can choose.
    #[must_use]
    pub fn ended_early<const W: usize>(&self, happened: &[Mask<W>]) -> Mask<W> {
        let ending = self.events.iter().zip(happened).filter(|(event, _)| event.outcome.is_some());
        ending.fold(Mask::NONE, |ended, (_, happened)| ended.or(*happened))
    }

    /// The event ids.
    pub fn event_ids(&self) -> impl Iterator<Item = EventId> {
        (0..self.events.len() as u16).map(EventId)
    }
}
