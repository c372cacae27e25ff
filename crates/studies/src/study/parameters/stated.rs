//! Every number of a scenario with its unit and what it acts on, told by where it stands.

use diwan_engine::scenario::{
    Amount, Dialogue, Effect, IssueId, Quantity, Scenario, Trigger, Variable, VariableId, Visibility,
};

use super::facts::{ActsOn, Thing};

/// A number, its unit, and what it acts on first.
pub(super) struct Stated<'s> {
    pub quantity: &'s Quantity,
    pub unit: &'static str,
    pub acts_on: ActsOn,
}

const POINTS: &str = "points";
const MONTHS: &str = "months";
const LOG_ODDS: &str = "log-odds";
const A_MONTH: &str = "per month";
const FACTOR: &str = "factor";
const SHARE: &str = "share";
const UTILITY: &str = "utility";

/// Every number of a scenario that may be drawn, constants of the rules among them; where several share a path, each.
pub(super) fn stated(scenario: &Scenario) -> Vec<Stated<'_>> {
    let mut walk = Walk { scenario, out: Vec::new() };
    scenario.variables.iter().for_each(|it| walk.level(it));
    (0..scenario.actors.len()).for_each(|it| walk.actor(it));
    walk.choices();
    scenario.dialogues.iter().for_each(|it| walk.dialogue(it));
    walk.events();
    for (name, quantity) in scenario.rules.constants() {
        walk.put(quantity, constant_unit(name), Thing::Rules, name);
    }
    walk.out
}

/// The unit of a constant of the rules, by its name.
fn constant_unit(name: &str) -> &'static str {
    match name {
        "headroom" => POINTS,
        "compliance_base" | "compliance_support" | "compliance_stability" | "linkage_weight" | "answers" | "honour" => {
            LOG_ODDS
        }
        "fatigue" | "exclusion" | "gain_discount" | "word_start" | "word_gain" | "word_loss" => SHARE,
        "gain_scale" | "deal_cost" | "breakdown_cost" => UTILITY,
        "implementation" => A_MONTH,
        "review" | "horizon_per_patience" => MONTHS,
        _ if name.ends_with("_months") => MONTHS,
        _ => FACTOR,
    }
}

struct Walk<'s> {
    scenario: &'s Scenario,
    out: Vec<Stated<'s>>,
}

impl<'s> Walk<'s> {
    fn put(&mut self, quantity: &'s Quantity, unit: &'static str, thing: Thing, name: &str) {
        self.out.push(Stated { quantity, unit, acts_on: ActsOn { thing, name: name.to_owned() } });
    }

    fn amount(&mut self, amount: &'s Amount, unit: &'static str, thing: Thing, name: &str) {
        if let Some(quantity) = amount.number() {
            self.put(quantity, unit, thing, name);
        }
    }

    fn level_name(&self, id: VariableId) -> &'s str {
        &self.scenario.variables[id.index()].notation
    }

    fn issue_name(&self, id: IssueId) -> String {
        self.scenario.issues[id.index()].key.clone()
    }

    fn level(&mut self, it: &'s Variable) {
        let name = it.notation.as_str();
        let mut put = |quantity, unit| self.put(quantity, unit, Thing::Level, name);
        put(&it.start, POINTS);
        if let Some(flow) = &it.flow {
            if let Some(base) = flow.base.number() {
                put(base, POINTS);
            }
            flow.terms.iter().for_each(|(_, gain)| put(gain, "points per point"));
            put(&flow.months, MONTHS);
            put(&flow.noise, "points per square root of a month");
        }
        if let Some(counts) = &it.counts {
            put(&counts.base, A_MONTH);
            counts.sources.iter().for_each(|(_, rate)| put(rate, A_MONTH));
            counts.size.iter().for_each(|it| put(it, FACTOR));
            put(&counts.months, MONTHS);
            put(&counts.scale, A_MONTH);
            put(&counts.push_months, MONTHS);
        }
        if let Some(path) = &it.path {
            put(&path.drift, A_MONTH);
            put(&path.noise, "per square root of a month");
            if let Some((hazard, size)) = &path.jumps {
                put(hazard, A_MONTH);
                put(size, FACTOR);
            }
            if let Some(waves) = &path.waves {
                put(&waves.hazard, A_MONTH);
                put(&waves.months, MONTHS);
            }
        }
        if let Visibility::Estimated { error, .. } = &it.seen {
            put(error, POINTS);
        }
    }

    fn actor(&mut self, row: usize) {
        let it = &self.scenario.actors[row];
        let name = it.key.as_str();
        for position in &it.positions {
            let issue = self.issue_name(position.issue);
            self.amount(&position.position, POINTS, Thing::Issue, &issue);
            self.put(&position.salience, SHARE, Thing::Issue, &issue);
        }
        it.goals.iter().for_each(|it| self.put(&it.weight, UTILITY, Thing::Actor, name));
        self.put(&it.temperature, UTILITY, Thing::Actor, name);
        self.put(&it.hold_bias, LOG_ODDS, Thing::Actor, name);
        for own in [&it.steady_choice, &it.steady_horizon, &it.steady_word].into_iter().flatten() {
            self.put(own, FACTOR, Thing::Actor, name);
        }
        it.review.iter().for_each(|it| self.put(it, MONTHS, Thing::Actor, name));
        it.answers.iter().for_each(|it| self.put(it, LOG_ODDS, Thing::Actor, name));
        for doctrine in &it.doctrines {
            doctrine.bias.iter().for_each(|(_, it)| self.amount(it, LOG_ODDS, Thing::Actor, name));
            for (variable, value) in &doctrine.set {
                self.put(value, POINTS, Thing::Level, self.level_name(*variable));
            }
            self.put(&doctrine.demand, POINTS, Thing::Actor, name);
            self.put(&doctrine.red_line, POINTS, Thing::Actor, name);
            self.put(&doctrine.linkage, SHARE, Thing::Actor, name);
        }
    }

    fn choices(&mut self) {
        for it in &self.scenario.choices {
            let name = it.notation.as_str();
            it.odds.iter().for_each(|it| self.amount(it, SHARE, Thing::Choice, name));
            it.contest.iter().flatten().flatten().for_each(|(_, it)| self.put(it, FACTOR, Thing::Choice, name));
            self.put(&it.cost, UTILITY, Thing::Choice, name);
            self.put(&it.cooldown, MONTHS, Thing::Choice, name);
            it.effects.iter().for_each(|(_, it)| self.effect(it));
            if let Some(pledge) = &it.pledge {
                self.put(&pledge.months, MONTHS, Thing::Choice, name);
                pledge.on_broken.iter().for_each(|it| self.effect(it));
            }
        }
    }

    fn effect(&mut self, it: &'s Effect) {
        let name = self.level_name(it.target);
        self.put(&it.add, POINTS, Thing::Level, name);
        self.put(&it.after, MONTHS, Thing::Level, name);
        self.put(&it.over, MONTHS, Thing::Level, name);
    }

    fn dialogue(&mut self, it: &'s Dialogue) {
        let name = it.key.as_str();
        for agenda in &it.agendas {
            for (issue, attention) in &agenda.attention {
                let issue = self.issue_name(*issue);
                self.put(attention, FACTOR, Thing::Issue, &issue);
            }
        }
        for posture in &it.postures {
            self.put(&posture.power, FACTOR, Thing::Dialogue, name);
            self.put(&posture.breakdown, LOG_ODDS, Thing::Dialogue, name);
        }
        self.amount(&it.breakdown, LOG_ODDS, Thing::Dialogue, name);
        self.put(&it.collapse_below, SHARE, Thing::Dialogue, name);
        self.put(&it.price, UTILITY, Thing::Dialogue, name);
        self.put(&it.instructions, POINTS, Thing::Dialogue, name);
        it.attention_budget.iter().for_each(|it| self.put(it, FACTOR, Thing::Dialogue, name));
        it.essentials.iter().for_each(|it| self.put(&it.level, POINTS, Thing::Dialogue, name));
        it.effects().for_each(|it| self.effect(it));
    }

    fn events(&mut self) {
        for it in &self.scenario.events {
            let name = it.key.as_str();
            match &it.trigger {
                Trigger::At(month) => self.put(month, MONTHS, Thing::Event, name),
                Trigger::Hazard(hazard) => self.amount(hazard, A_MONTH, Thing::Event, name),
            }
            self.put(&it.cooldown, MONTHS, Thing::Event, name);
            it.succession.iter().for_each(|it| self.put(it, POINTS, Thing::Event, name));
            it.effects.iter().for_each(|it| self.effect(it));
        }
    }
}
