//! The first turn as the nominal start has it: what choices are worth to their actors and to others, and what actors
//! would do.

use super::beliefs::Nominal;
use super::worth::Regards;
use super::{ActorRow, ChoiceRow, Constants, CountRow, Rate, SourceRow, Weight};
use crate::expr::{Context, Program};
use crate::kernel::{Pack, ops};
use crate::rules::{
    HORIZON_FACTORS, between_horizons, contested_odds, counted_number, counted_slope, erratic, event_rate,
    foresight_kept, goal_value, held_odds, planning_horizon, push_worth, reach, settlement_value, solidarity_value,
    source_worth, standing_value, steadiness, strength, time_discount, within_headroom,
};
use crate::scenario::{ActorId, Branch, VariableId, VariableKind};

/// The tables that the nominal start is read from.
pub(super) struct Start<'a> {
    pub nominal: &'a Nominal<'a>,
    pub constants: &'a Constants,
    pub actors: &'a [ActorRow],
    pub choices: &'a [ChoiceRow],
    /// What is counted.
    pub counts: &'a [CountRow],
    /// Who brings it about.
    pub sources: &'a [SourceRow],
    /// What pushes are worth to every actor.
    pub regards: &'a [Regards],
}

/// Reads the nominal start.
pub(super) struct Reader<'a> {
    pub start: &'a Start<'a>,
    levels: Vec<Pack<1>>,
    in_force: Vec<Pack<1>>,
    breadth: Vec<Pack<1>>,
    record: Vec<Pack<1>>,
    word: Vec<Pack<1>>,
    memory: Vec<Pack<1>>,
    /// Events on the turn before: as many as levels stand for.
    events: Vec<Pack<1>>,
    /// Events a month that levels stand for.
    rates: Vec<Pack<1>>,
    stack: Vec<Pack<1>>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(start: &'a Start<'a>) -> Self {
        let (scenario, actors) = (start.nominal.scenario, start.actors.len());
        let dialogues = scenario.dialogues.len();
        let levels: Vec<Pack<1>> = start.nominal.levels.iter().map(|it| Pack([*it])).collect();
        let breadth = scenario.dialogues.iter().map(|dialogue| {
            let absent = dialogue.ratifiers.iter().filter(|it| !dialogue.table.contains(it));
            let sums = absent.fold([0.0, 0.0], |[engaged, all], it| {
                let row = &start.actors[it.index()];
                let influence = levels[row.influence.index()][0];
                [engaged + influence * levels[row.engagement.index()][0], all + influence]
            });
            Pack([sums[0] / f64::max(sums[1], 1e-9) / 100.0])
        });
        let scale = |it: &CountRow| Pack([it.scale.of(&start.nominal.parameters)]);
        let number = |it: &CountRow| counted_number(levels[it.variable.index()], scale(it));
        let rates: Vec<Pack<1>> = start.counts.iter().map(number).collect();
        Self {
            start,
            in_force: vec![Pack::ZERO; dialogues],
            breadth: breadth.collect(),
            // What actors did before the first turn nobody knows.
            record: vec![Pack::ZERO; actors * actors],
            word: vec![Pack([scenario.rules.word_start.nominal()]); actors],
            memory: start.nominal.memory.iter().map(|it| Pack([it[0]])).collect(),
            events: rates.iter().map(|it| *it * scenario.calendar.months_per_turn).collect(),
            rates,
            stack: Vec::new(),
            levels,
        }
    }

    pub(super) fn weight(&self, weight: Weight) -> f64 {
        weight.of(&self.start.nominal.parameters)
    }

    fn level(&self, variable: VariableId) -> Pack<1> {
        self.levels[variable.index()]
    }

    fn value(&mut self, program: &Program) -> f64 {
        let calendar_month = f64::from(self.start.nominal.scenario.calendar.start.month);
        let Self { levels, in_force, breadth, record, word, memory, events, rates, stack, .. } = self;
        let context = Context { month: 0.0, calendar_month, in_force, breadth, record, word, memory, events, rates };
        program.evaluate(levels, &context, stack)[0]
    }

    fn rate(&mut self, rate: &Rate) -> f64 {
        match rate {
            Rate::Weight(weight) => self.weight(*weight),
            Rate::Program(program) => self.value(program),
        }
    }

    fn steadiness(&self, actor: &ActorRow) -> Pack<1> {
        steadiness(self.level(actor.stability), actor.stated_stability)
    }

    /// The factor on an actor's planning horizon, where it moves.
    fn foresight(&self, actor: &ActorRow) -> Option<Pack<1>> {
        (actor.steady_horizon != Weight::ZERO)
            .then(|| foresight_kept(self.steadiness(actor), Pack([self.weight(actor.steady_horizon)])))
    }

    /// What a unit push of every variable is worth to an actor, utility per 10 points.
    pub(super) fn shadows(&mut self, row: usize) -> Vec<f64> {
        let (actor, regards) = (&self.start.actors[row], &self.start.regards[row]);
        let times: Vec<f64> = actor.dynamic.iter().map(|it| self.value(&it.times)).collect();
        match (self.foresight(actor), &regards.moved) {
            (Some(factor), Some(moved)) => {
                let mut out = vec![0.0; self.levels.len()];
                for (outlook, share) in moved.iter().zip(between_horizons(factor)) {
                    let at = outlook.whole(&times);
                    out.iter_mut().zip(at).for_each(|(sum, it)| *sum += share[0] * it);
                }
                debug_assert_eq!(moved.len(), HORIZON_FACTORS.len());
                out
            }
            _ => {
                let mut out = regards.usual.whole(&times);
                out.resize(self.levels.len(), 0.0);
                out
            }
        }
    }

    fn horizon(&self, actor: &ActorRow) -> Pack<1> {
        let constants = self.start.constants;
        let [base, slope] =
            [constants.horizon_months, constants.horizon_per_patience].map(|it| Pack([self.weight(it)]));
        let horizon = planning_horizon(self.level(actor.patience), base, slope);
        self.foresight(actor).map_or(horizon, |kept| horizon * kept)
    }

    /// What a choice is worth to an actor, by its own goals and positions: without cost, envy and standing.
    pub(super) fn worth(&mut self, choice: &ChoiceRow, to: usize, shadows: &[f64]) -> f64 {
        self.over_effects(choice, |reader, target, lag, arrives| reader.effect_worth(target, lag, arrives, to, shadows))
    }

    /// What an effect that arrives in full is worth to an actor at the nominal start: all that anybody thinks of
    /// another's doings goes through here.
    fn effect_worth(&mut self, target: VariableId, lag: f64, arrives: Pack<1>, to: usize, shadows: &[f64]) -> f64 {
        let start = self.start;
        let actor = &start.actors[to];
        let mut value = goal_value(Pack([shadows[target.index()]]), arrives);
        if let VariableKind::Settlement(issue) = start.nominal.scenario.variables[target.index()].kind {
            let stance = &actor.stances[issue.index()];
            let (salience, position) = (Pack([self.weight(stance.salience)]), Pack([self.rate(&stance.position)]));
            let (level, position) = (self.level(target), position.clip(0.0, 100.0));
            value = value + settlement_value(salience, position, level, (level + arrives).clip(0.0, 100.0));
        }
        value[0] * if lag == 0.0 { 1.0 } else { time_discount(lag, self.horizon(actor))[0] }
    }

    /// The sum over a choice's effects of what each is worth if it comes, times the odds of that, and over the events
    /// that it brings. `value` is told what is pushed, after how many months, and by how many points.
    fn over_effects(&mut self, choice: &ChoiceRow, value: impl Fn(&mut Self, VariableId, f64, Pack<1>) -> f64) -> f64 {
        let odds = self.odds(choice);
        let per_point = Pack([1.0 / self.weight(self.start.constants.headroom)]);
        let chooser = &self.start.actors[choice.actor.index()];
        let exponent = Pack([self.weight(self.start.constants.reach)]);
        let far = self.start.constants.has_reach();
        let far = if far { reach(self.level(chooser.influence), chooser.stated_influence, exponent)[0] } else { 1.0 };
        let mut sum = 0.0;
        for (effect, thought) in choice.effects.iter().zip(&choice.values) {
            let scale = effect.scale.as_ref().map_or(1.0, |it| self.value(it));
            let amount = self.weight(effect.add) * scale * if effect.own { 1.0 } else { far };
            let arrives = match thought.count {
                Some(row) => self.pushed(Pack([amount]), usize::from(row)),
                None => within_headroom(Pack([amount]), self.level(effect.target), effect.low, per_point),
            };
            let chance = match (effect.branch, odds) {
                (Branch::OnSuccess, Some(odds)) => odds,
                (Branch::OnFailure, Some(odds)) => 1.0 - odds,
                _ => 1.0,
            };
            sum += chance * value(self, effect.target, thought.lag, arrives);
        }
        if self.start.constants.counts {
            for source in choice.sources.iter().map(|it| &self.start.sources[*it]) {
                let arrives = self.brought(source, if source.own { 1.0 } else { far });
                sum += value(self, self.start.counts[source.count].variable, 0.0, arrives);
            }
        }
        sum
    }

    /// What an effect on what is counted pushes its level by, points: see [`push_worth`].
    fn pushed(&self, amount: Pack<1>, row: usize) -> Pack<1> {
        let count = &self.start.counts[row];
        let slope = counted_slope(self.level(count.variable), Pack([self.weight(count.scale)]));
        let [push_months, months] = [count.push_months, count.months].map(|it| Pack([self.weight(it)]));
        push_worth(amount, self.rates[row], slope, push_months, months)
    }

    /// What the events of a source push the level by in a month, points: see [`source_worth`].
    fn brought(&mut self, source: &SourceRow, far: f64) -> Pack<1> {
        let count = &self.start.counts[source.count];
        let opportunity = count.opportunity.as_ref().map_or(0.0, |it| self.value(it));
        let rate = event_rate(Pack([self.weight(source.rate) * far]), Pack([opportunity]));
        let slope = counted_slope(self.level(count.variable), Pack([self.weight(count.scale)]));
        source_worth(rate, slope, Pack([self.weight(count.months)]))
    }

    fn odds(&mut self, choice: &ChoiceRow) -> Option<f64> {
        let stated = held_odds(Pack([self.rate(choice.odds.as_ref()?)]));
        let Some(sides) = choice.contest.as_deref().filter(|_| self.start.constants.has_contests()) else {
            return Some(stated[0]);
        };
        let [favour, against] = sides.each_ref().map(|side| {
            side.iter().fold([Pack::ZERO; 2], |[now, stated], it| {
                let weight = Pack([self.weight(it.weight)]);
                let held = strength(weight, self.level(it.influence), self.level(it.stability));
                [now + held, stated + weight * it.stated]
            })
        });
        let decisiveness = Pack([self.weight(self.start.constants.contest)]);
        Some(held_odds(contested_odds(stated, favour, against, decisiveness))[0])
    }

    /// The chances of an actor's choices on the first turn: those of the logit response among what is open.
    pub(super) fn chances(&mut self, row: usize, actor: &ActorRow, shadows: &[f64], out: &mut [f64]) {
        let mut temperature = self.weight(actor.temperature);
        if actor.steady_choice != Weight::ZERO {
            temperature *= erratic(self.steadiness(actor), Pack([self.weight(actor.steady_choice)]))[0];
        }
        let mut logits: Vec<Option<f64>> = Vec::with_capacity(actor.menu.len() + 1);
        for id in &actor.menu {
            let choice = &self.start.choices[id.index()];
            let mut conditions = choice.when.iter().chain(&choice.when_seen);
            let is_open = !choice.forbidden && conditions.all(|it| self.value(it) > 0.0);
            let own = |reader: &mut Self, target: VariableId, lag: f64, arrives: Pack<1>| {
                let more = reader.regard_worth(target, arrives, row);
                let more = more * if lag == 0.0 { 1.0 } else { time_discount(lag, reader.horizon(actor))[0] };
                more + reader.effect_worth(target, lag, arrives, row, shadows)
            };
            let worth = self.over_effects(choice, own) - self.weight(choice.cost);
            let biases: f64 = choice.biases.iter().map(|it| self.rate(it)).sum();
            logits.push(is_open.then_some(worth / temperature + biases));
        }
        logits.push(Some(self.weight(actor.hold_bias)));
        let highest = logits.iter().flatten().fold(f64::NEG_INFINITY, |a, b| f64::max(a, *b));
        let weights: Vec<f64> = logits.iter().map(|it| it.map_or(0.0, |logit| ops::exp(logit - highest))).collect();
        let total: f64 = weights.iter().sum();
        actor.menu.iter().zip(weights).for_each(|(id, weight)| out[id.index()] = weight / total);
    }

    /// What an effect is worth to whoever chooses it, by how it stands with others: envy, solidarity, and standing.
    fn regard_worth(&self, target: VariableId, arrives: Pack<1>, row: usize) -> f64 {
        let (scenario, me) = (self.start.nominal.scenario, ActorId(row as u16));
        let constants = self.start.constants;
        match scenario.variables[target.index()].kind {
            VariableKind::Influence(other) | VariableKind::Stability(other) => {
                let solidarity = Pack([self.weight(constants.solidarity)]);
                let attitude = scenario.attitude(me, other);
                attitude.map_or(0.0, |it| solidarity_value(solidarity, self.level(it), arrives)[0])
            }
            VariableKind::Attitude(other, to) if to == me => {
                let influence = self.level(self.start.actors[other.index()].influence);
                standing_value(Pack([self.weight(constants.standing)]), influence, arrives)[0]
            }
            _ => 0.0,
        }
    }
}
