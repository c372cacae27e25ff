//! Compiling: a checked scenario becomes a model. Total: nothing that passed the checks can fail here. It draws no
//! number: what is drawn becomes a parameter, in the order in which it is met.

mod actors;
mod choices;
mod counts;
mod dialogues;
mod effects;
mod events;
mod levels;
mod memory;
mod pledges;
mod rules;

use std::sync::Arc;

use super::beliefs::{Nominal, Rows};
use super::first_turn::Start;
use super::{Beliefs, Model, Parameter, Pass, Rate, Weight, conduct, outlook, worth};
use crate::expr::Program;
use crate::kernel::{Distribution, Pack, name_key, ops};
use crate::scenario::{Amount, Application, ChoiceId, Formula, Quantity, Scenario, VariableId};

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

struct Compiler<'a> {
    scenario: &'a Scenario,
    /// Paths of numbers that are parameters whether they are drawn or not.
    named: &'a [&'a str],
    parameters: Vec<Parameter>,
}

impl Compiler<'_> {
    fn model(mut self, scenario: Arc<Scenario>) -> Model {
        // The order of these lines is the order of the parameters.
        let dt = scenario.calendar.months_per_turn;
        let constants = self.constants();
        let starts = self.starts();
        let errors = self.errors();
        let doctrine_starts = self.doctrine_starts();
        let flows = self.flows(dt);
        let returns = self.returns(dt);
        let (counts, mut sources) = self.counts(dt);
        let paths = self.paths();
        let mut actors = self.actors();
        let mut choices: Vec<_> =
            (0_u16..).map(ChoiceId).zip(&scenario.choices).map(|(id, choice)| self.choice(id, choice)).collect();
        for (row, source) in sources.iter().enumerate() {
            choices[source.choice.index()].sources.push(row);
        }
        let mut seats = 0;
        let dialogues: Vec<_> =
            scenario.dialogues.iter().enumerate().map(|(row, it)| self.dialogue(row, it, &mut seats)).collect();
        let events: Vec<_> = (0..).zip(&scenario.events).map(|(row, event)| self.event(row, event)).collect();
        let outcomes = self.outcomes();
        let mut pledges = self.pledges();

        let patience: Vec<_> = scenario.actors.iter().map(|it| it.patience).collect();
        let memory = self.memory();
        let nominal = self.nominal(&doctrine_starts, &scenario);
        let mut beliefs = Beliefs::form(
            &nominal,
            Rows { flows: &flows, returns: &returns, counts: &counts, paths: &paths },
            &patience,
        );
        let regards = worth::value_effects(&scenario, &starts, &mut actors, &mut choices, &mut sources, &mut beliefs);
        let start = Start {
            nominal: &nominal,
            constants: &constants,
            actors: &actors,
            choices: &choices,
            counts: &counts,
            sources: &sources,
            regards: &regards,
        };
        let conduct = conduct::table(&start, &mut pledges);
        outlook::write_outlooks(&scenario, &errors, &mut actors, &choices, &dialogues, (&counts, &sources));
        Model {
            dt,
            turns: scenario.calendar.turns,
            parameters: self.parameters,
            constants,
            starts,
            errors,
            doctrine_starts,
            flows,
            returns,
            counts,
            sources,
            paths,
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
            memory,
            beliefs,
            conduct,
            pledges,
            layers: Vec::new(),
            scenario,
        }
    }

    /// A number as stated.
    fn plain(&mut self, quantity: &Quantity) -> Weight {
        self.drawn(quantity, 0.0)
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

    /// An amount whose numbers `jitter` varies.
    fn rate(&mut self, amount: &Amount) -> Rate {
        match amount {
            Amount::Number(quantity) => Rate::Weight(self.weight(quantity)),
            Amount::Formula(formula) => Rate::Program(formula.program.clone()),
        }
    }

    /// An amount whose numbers are as stated.
    fn plain_rate(&mut self, amount: &Amount) -> Rate {
        match amount {
            Amount::Number(quantity) => Rate::Weight(self.plain(quantity)),
            Amount::Formula(formula) => Rate::Program(formula.program.clone()),
        }
    }

    fn nominal<'s>(&self, doctrine_starts: &[(VariableId, Weight)], scenario: &'s Scenario) -> Nominal<'s> {
        let parameters: Vec<f64> = self.parameters.iter().map(|it| it.distribution.mean()).collect();
        let mut levels: Vec<f64> =
            scenario.variables.iter().map(|it| ops::clip(it.start.nominal(), it.low(), 100.0)).collect();
        for (variable, weight) in doctrine_starts {
            levels[variable.index()] = weight.of(&parameters);
        }
        let memory = (0..scenario.memory.cells.len()).map(|cell| Pack::all(scenario.memory.start(cell))).collect();
        Nominal { scenario, levels, parameters, memory }
    }
}

fn program(formula: &Option<Formula>) -> Option<Program> {
    formula.as_ref().map(|it| it.program.clone())
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
