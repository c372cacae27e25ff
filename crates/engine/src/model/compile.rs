//! Compiling: a checked scenario becomes a model. Total: nothing that passed the checks can fail here.

use std::sync::Arc;

use super::beliefs::Nominal;
use super::{
    ActorRow, Beliefs, ChoiceRow, Constants, EffectRow, EventRow, FlowRow, Model, OutcomeRow, Outlook, Parameter, Pass,
    Rate, ReturnRow, StanceRow, StartRow, Timing, TriggerRow, Valuation, Weight,
};
use super::{outlook, worth};
use crate::expr::{Program, Slot};
use crate::kernel::{Distribution, name_key, ops};
use crate::rules::instalments;
use crate::scenario::{
    Actor, ActorId, Amount, Application, Branch, Choice, ChoiceId, ChoiceKind, Effect, Event, Flow, Formula, Quantity,
    Scenario, Trigger, VariableId, VariableKind, Visibility,
};

impl Model {
    /// Flattens a scenario under its settings.
    #[must_use]
    pub fn compile(scenario: Arc<Scenario>) -> Self {
        Self::compile_with(scenario, &[])
    }

    /// [`compile`](Self::compile) with the numbers at these paths, spelled as [`Quantity::path`] has them, among the
    /// parameters even where the scenario does not draw them: as what can be put somewhere when a replication begins.
    /// Left where it is such a number changes no bit of a run, and numbers that are not named cost nothing more than
    /// before. A path that nothing in play reads, such as a number of a doctrine that nobody has, adds no parameter.
    #[must_use]
    pub fn compile_with(scenario: Arc<Scenario>, named: &[&str]) -> Self {
        Compiler { scenario: &scenario, named, parameters: Vec::new() }.model(scenario.clone())
    }
}

pub(super) struct Compiler<'a> {
    pub(super) scenario: &'a Scenario,
    /// Paths of numbers that are parameters whether they are drawn or not.
    named: &'a [&'a str],
    pub(super) parameters: Vec<Parameter>,
}

impl Compiler<'_> {
    fn model(mut self, scenario: Arc<Scenario>) -> Model {
        let dt = scenario.calendar.months_per_turn;
        let constants = self.constants();
        let starts = scenario
            .variables
            .iter()
            .map(|it| StartRow { start: self.plain(&it.start), low: it.low() })
            .collect::<Vec<_>>();
        let errors = scenario.variables.iter().map(|it| self.error(&it.seen)).collect::<Vec<_>>();
        let doctrine_starts: Vec<_> = scenario
            .actors
            .iter()
            .filter_map(|actor| actor.doctrine.map(|it| &actor.doctrines[it]))
            .flat_map(|doctrine| &doctrine.set)
            .map(|(variable, value)| (*variable, self.plain(value)))
            .collect();
        let flows: Vec<_> = (0_u16..)
            .zip(&scenario.variables)
            .filter_map(|(slot, it)| {
                it.flow.as_ref().map(|flow| self.flow(VariableId(slot), it.low(), &it.notation, flow, dt))
            })
            .collect();
        let returns = self.returns(dt);
        let mut actors: Vec<_> =
            (0_u16..).map(ActorId).zip(&scenario.actors).map(|(id, actor)| self.actor(id, actor)).collect();
        let mut choices: Vec<_> =
            (0_u16..).map(ChoiceId).zip(&scenario.choices).map(|(id, choice)| self.choice(id, choice)).collect();
        let mut seats = 0;
        let dialogues: Vec<_> =
            scenario.dialogues.iter().enumerate().map(|(row, it)| self.dialogue(row, it, &mut seats)).collect();
        let events: Vec<_> = (0..).zip(&scenario.events).map(|(row, event)| self.event(row, event)).collect();
        let outcomes = scenario
            .outcomes
            .iter()
            .map(|it| OutcomeRow { when: it.when.program.clone(), immediate: it.immediate })
            .collect();

        let patience: Vec<_> = scenario.actors.iter().map(|it| it.patience).collect();
        let nominal = self.nominal(&doctrine_starts, &scenario);
        let mut beliefs = Beliefs::form(&nominal, &flows, &returns, &patience);
        let parameters = self.parameters;
        worth::value_effects(&scenario, &mut actors, &mut choices, &mut beliefs);
        outlook::write_outlooks(&scenario, &errors, &mut actors, &choices, &dialogues);
        Model {
            dt,
            turns: scenario.calendar.turns,
            parameters,
            constants,
            starts,
            errors,
            doctrine_starts,
            flows,
            returns,
            choice_passes: passes(&scenario, scenario.declared.actors.iter().map(|it| it.index()), |row| {
                actors[row].menu.iter().map(|it| choices[it.index()].effects.len()).max().unwrap_or(0)
            }),
            event_passes: passes(&scenario, scenario.declared.events.iter().map(|it| it.index()), |row| {
                events[row].effects.len()
            }),
            actors,
            choices,
            dialogues,
            issues: scenario.issues.len(),
            settlements: scenario.issues.iter().map(|it| it.settlement).collect(),
            seats,
            events,
            outcomes,
            beliefs,
            layers: Vec::new(),
            scenario,
        }
    }

    /// The error of what is estimated.
    fn error(&mut self, seen: &Visibility) -> Option<Weight> {
        match seen {
            Visibility::Estimated { error, .. } => Some(self.plain(error)),
            Visibility::Public | Visibility::Hidden { .. } => None,
        }
    }

    /// A number as stated.
    pub(super) fn plain(&mut self, quantity: &Quantity) -> Weight {
        self.drawn(quantity, 0.0)
    }

    /// A number as stated, or an expression.
    pub(super) fn stated(&mut self, amount: &Amount) -> Rate {
        match amount {
            Amount::Number(quantity) => Rate::Weight(self.plain(quantity)),
            Amount::Formula(formula) => Rate::Program(formula.program.clone()),
        }
    }

    /// A weight of the model: what `jitter` varies.
    fn weight(&mut self, quantity: &Quantity) -> Weight {
        self.drawn(quantity, self.scenario.setup.jitter)
    }

    fn drawn(&mut self, quantity: &Quantity, jitter: f64) -> Weight {
        match quantity.distribution {
            Distribution::Fixed(value)
                if (jitter == 0.0 || value == 0.0) && !self.named.contains(&quantity.path.as_str()) =>
            {
                Weight::Fixed(value)
            }
            _ => {
                let row = u32::try_from(self.parameters.len()).unwrap_or(u32::MAX);
                let (path, key) = (quantity.path.clone(), name_key(&quantity.path));
                let parameter =
                    Parameter { path, key, distribution: quantity.distribution, range: quantity.range, jitter };
                self.parameters.push(parameter);
                Weight::Drawn(row)
            }
        }
    }

    pub(super) fn rate(&mut self, amount: &Amount) -> Rate {
        match amount {
            Amount::Number(quantity) => Rate::Weight(self.weight(quantity)),
            Amount::Formula(formula) => Rate::Program(formula.program.clone()),
        }
    }

    fn constants(&mut self) -> Constants {
        let rules = &self.scenario.rules;
        Constants {
            headroom: self.plain(&rules.headroom),
            horizon_months: self.plain(&rules.horizon_months),
            horizon_per_patience: self.plain(&rules.horizon_per_patience),
            solidarity: self.weight(&rules.solidarity),
            standing: self.weight(&rules.standing),
            reciprocity: self.weight(&rules.reciprocity),
            spoiling: self.weight(&rules.spoiling),
            fatigue: self.plain(&rules.fatigue),
            fatigue_months: self.plain(&rules.fatigue_months),
            gain_scale: self.weight(&rules.gain_scale),
            exclusion: self.weight(&rules.exclusion),
            mandate: self.weight(&rules.mandate),
            gain_discount: self.weight(&rules.gain_discount),
            deal_cost: self.weight(&rules.deal_cost),
            breakdown_cost: self.weight(&rules.breakdown_cost),
            linkage_weight: self.weight(&rules.linkage_weight),
            compliance_base: self.weight(&rules.compliance_base),
            compliance_support: self.weight(&rules.compliance_support),
            compliance_stability: self.weight(&rules.compliance_stability),
            compliance_months: self.weight(&rules.compliance_months),
            implementation: self.weight(&rules.implementation),
            anchoring: self.weight(&rules.anchoring),
            bounded_demands: rules.bounded_demands,
            application: rules.application,
            first_instalment: rules.first_instalment,
        }
    }

    fn flow(&mut self, variable: VariableId, low: f64, notation: &str, flow: &Flow, dt: f64) -> FlowRow {
        let months = self.weight(&flow.months);
        FlowRow {
            variable,
            low,
            base: self.stated(&flow.base),
            offset: flow.offset,
            terms: flow.terms.iter().map(|(formula, gain)| (formula.program.clone(), self.weight(gain))).collect(),
            months,
            share: fixed_share(months, dt),
            noise: Some(self.plain(&flow.noise)).filter(|noise| *noise != Weight::Fixed(0.0)),
            key: name_key(notation),
        }
    }

    fn returns(&mut self, dt: f64) -> Vec<ReturnRow> {
        let rules = &self.scenario.rules;
        let mut out = Vec::new();
        for (slot, variable) in (0_u16..).zip(&self.scenario.variables) {
            let months = match variable.kind {
                _ if variable.flow.is_some() => continue,
                VariableKind::Influence(_) => &rules.influence_months,
                VariableKind::Stability(_) => &rules.stability_months,
                VariableKind::Engagement(_) => &rules.engagement_months,
                VariableKind::Attitude(..) => &rules.relation_months,
                VariableKind::Indicator | VariableKind::Patience(_) | VariableKind::Score(_) => continue,
                VariableKind::Settlement(_) | VariableKind::Compliance(_) => continue,
            };
            let months = self.plain(months);
            out.push(ReturnRow { variable: VariableId(slot), months, share: fixed_share(months, dt) });
        }
        out
    }

    fn actor(&mut self, id: ActorId, actor: &Actor) -> ActorRow {
        let nothing =
            StanceRow { position: Rate::Weight(Weight::Fixed(0.0)), salience: Weight::Fixed(0.0), cares: false };
        let mut stances = vec![nothing; self.scenario.issues.len()];
        for position in &actor.positions {
            stances[position.issue.index()] = StanceRow {
                position: self.stated(&position.position),
                salience: self.weight(&position.salience),
                cares: true,
            };
        }
        ActorRow {
            influence: actor.influence,
            stability: actor.stability,
            patience: actor.patience,
            engagement: actor.engagement,
            menu: sorted(&actor.choices),
            temperature: self.weight(&actor.temperature),
            hold_bias: self.plain(&actor.hold_bias),
            hold_key: name_key(&format!("{}.hold", actor.key)),
            thin_key: name_key(&actor.key),
            policy: self.scenario.setup.policies[id.index()],
            stances,
            goals: actor.goals.iter().map(|goal| (goal.variable, self.weight(&goal.weight))).collect(),
            dynamic: Vec::new(),
            outlook: Outlook::default(),
        }
    }

    fn choice(&mut self, id: ChoiceId, choice: &Choice) -> ChoiceRow {
        let setup = &self.scenario.setup;
        let actor = &self.scenario.actors[choice.actor.index()];
        let doctrine = actor.doctrine.map(|it| &actor.doctrines[it]);
        let biases = choice
            .tags
            .iter()
            .filter_map(|tag| doctrine?.bias.iter().find(|(biased, _)| biased.value == tag.value))
            .map(|(_, amount)| self.rate(amount))
            .collect();
        let kept = choice.effects.iter().filter(|(_, effect)| !setup.ablated.contains(&(choice.actor, effect.target)));
        let (effects, values) = kept
            .map(|(branch, effect)| {
                let lag = effect.after.nominal() + effect.over.nominal() / 2.0;
                let remembered = self.remembered(choice, effect.target);
                (EffectRow { remembered, ..self.effect(*branch, effect) }, Valuation { lag, ..Valuation::default() })
            })
            .unzip();
        ChoiceRow {
            actor: choice.actor,
            act: choice.kind == ChoiceKind::Act,
            when: program(&choice.when),
            when_seen: program(&choice.when_seen),
            cost: self.weight(&choice.cost),
            odds: choice.odds.as_ref().map(|odds| self.stated(odds)),
            cooldown: self.plain(&choice.cooldown),
            once: choice.once,
            forbidden: setup.forbidden[id.index()],
            void: setup.void[id.index()],
            biases,
            effects,
            values,
            key: name_key(&choice.notation),
        }
    }

    /// Whose attitude to the actor a push of `target` moves: that of the one whose influence or stability it is, if it
    /// learns whom to thank or to blame.
    fn remembered(&self, choice: &Choice, target: VariableId) -> Option<VariableId> {
        match self.scenario.variables[target.index()].kind {
            VariableKind::Influence(other) | VariableKind::Stability(other) if choice.is_noticed_by(other) => {
                self.scenario.attitude(other, choice.actor)
            }
            _ => None,
        }
    }

    fn effect(&mut self, branch: Branch, effect: &Effect) -> EffectRow {
        let target = &self.scenario.variables[effect.target.index()];
        let add = self.weight(&effect.add);
        EffectRow {
            branch,
            target: effect.target,
            low: target.low(),
            add,
            rises: match add {
                Weight::Fixed(add) if effect.scale.is_none() => Some(add > 0.0),
                _ => None,
            },
            timing: self.timing(effect),
            scale: program(&effect.scale).map(Box::new),
            compliance_of: match target.kind {
                VariableKind::Compliance(dialogue) => Some(dialogue),
                _ => None,
            },
            remembered: None,
        }
    }

    fn timing(&mut self, effect: &Effect) -> Timing {
        match (self.plain(&effect.after), self.plain(&effect.over)) {
            (Weight::Fixed(0.0), Weight::Fixed(0.0)) => Timing::Now,
            (Weight::Fixed(after), Weight::Fixed(over)) => {
                let (first, parts) = instalments(after, over, self.scenario.calendar.months_per_turn);
                Timing::Fixed { first: first as u32, parts: parts as u32 }
            }
            (after, over) => Timing::Drawn(Box::new([after, over])),
        }
    }

    pub(super) fn effects(&mut self, effects: &[Effect]) -> Vec<EffectRow> {
        effects.iter().map(|effect| self.effect(Branch::Always, effect)).collect()
    }

    fn event(&mut self, row: usize, event: &Event) -> EventRow {
        EventRow {
            trigger: match &event.trigger {
                Trigger::At(month) => TriggerRow::At(self.plain(month)),
                Trigger::Hazard(amount) => TriggerRow::Hazard(self.rate(amount)),
            },
            when: program(&event.when),
            cooldown: self.plain(&event.cooldown),
            factor: self.scenario.setup.hazard[row],
            effects: self.effects(&event.effects),
            succession: event.succession.as_ref().map(|points| self.weight(points)),
            outcome: event.outcome,
            key: name_key(&event.key),
        }
    }

    fn nominal<'s>(&self, doctrine_starts: &[(VariableId, Weight)], scenario: &'s Scenario) -> Nominal<'s> {
        let parameters: Vec<f64> = self.parameters.iter().map(|it| it.distribution.mean()).collect();
        let mut levels: Vec<f64> =
            scenario.variables.iter().map(|it| ops::clip(it.start.nominal(), it.low(), 100.0)).collect();
        for (variable, weight) in doctrine_starts {
            levels[variable.index()] = weight.of(&parameters);
        }
        Nominal { scenario, levels, parameters }
    }
}

/// In the order of keys: the first wins a tie, and that must not be a matter of the order in the file.
fn sorted(choices: &[ChoiceId]) -> Vec<ChoiceId> {
    let mut out = choices.to_vec();
    out.sort_unstable();
    out
}

pub(super) fn program(formula: &Option<Formula>) -> Option<Program> {
    formula.as_ref().map(|it| it.program.clone())
}

fn fixed_share(months: Weight, dt: f64) -> Option<f64> {
    match months {
        Weight::Fixed(months) => Some(crate::rules::approach_share(dt, months)),
        Weight::Drawn(_) => None,
    }
}

fn passes(scenario: &Scenario, declared: impl Iterator<Item = usize>, effects: impl Fn(usize) -> usize) -> Vec<Pass> {
    match scenario.rules.application {
        Application::Simultaneous => vec![Pass::Everyone],
        // At least one pass each, in which success is drawn, even for those without effects.
        Application::InOrder => {
            declared.flat_map(|row| (0..effects(row).max(1)).map(move |effect| Pass::One { row, effect })).collect()
        }
    }
}

impl FlowRow {
    /// The variables that its target reads.
    pub fn variables(&self) -> impl Iterator<Item = usize> + '_ {
        let base = match &self.base {
            Rate::Program(program) => Some(program),
            Rate::Weight(_) => None,
        };
        base.into_iter().chain(self.terms.iter().map(|(program, _)| program)).flat_map(Program::uses).filter_map(
            |slot| match slot {
                Slot::Level(row) => Some(usize::from(row)),
                _ => None,
            },
        )
    }
}
