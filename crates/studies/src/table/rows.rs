//! The tables of a batch: which columns they have, and how blocks become rows.

use crate::ensemble::{Block, Plan};
use diwan_engine::history::parameter_names;
use diwan_engine::scenario::{Metric, OutcomeId, Scale, Scenario};

use super::column::Dictionary;
use super::{Column, Kind, Values};

/// The column of a drawn parameter.
pub(crate) fn parameter(name: String) -> Column {
    Column::new(
        name,
        Kind::Many,
        "",
        "value of the parameter in this draw; of several that are drawn under one path, those from the second on are numbered",
    )
}

/// The columns of a run behind its number: its draw and its seed, how it ended, and its metrics.
pub(crate) fn run_columns(scenario: &Scenario, metrics: &[Metric]) -> Vec<Column> {
    let mut out = vec![
        Column::new(
            "draw",
            Kind::Whole,
            "",
            "number of the draw of the parameters: epistemic variation, shared by the runs of a draw",
        ),
        Column::new("seed", Kind::Whole, "", "number of the run within its draw: aleatory variation"),
        Column::new("outcome", Kind::Name, "", "how the run ended"),
    ];
    // Tables are for programs: what a column holds is said by keys, whatever language a scenario is shown in.
    out.extend(metrics.iter().map(|metric| {
        let kind = if metric.scale() == Scale::Amount { Kind::Many } else { Kind::Few };
        Column::new(metric.notation(scenario), kind, metric.unit(), metric.about(scenario))
    }));
    out
}

/// Columns of `runs` before its metrics.
const LEADING: usize = 4;

/// The tables of a batch.
pub struct Tables<'a> {
    plan: &'a Plan,
    outcomes: Dictionary,
    actors: Dictionary,
    choices: Dictionary,
    variables: Dictionary,
}

impl<'a> Tables<'a> {
    /// The tables that a plan asks for.
    #[must_use]
    pub fn of(plan: &'a Plan) -> Self {
        let scenario = &*plan.model.scenario;
        Self {
            plan,
            outcomes: Dictionary::new(scenario.outcomes.iter().map(|it| it.key.as_str())),
            actors: Dictionary::new(scenario.actors.iter().map(|it| it.key.as_str())),
            choices: Dictionary::new(scenario.choices.iter().map(|it| it.key.as_str())),
            variables: Dictionary::new(scenario.variables.iter().map(|it| it.notation.as_str())),
        }
    }

    /// Their names, `runs` last: a part whose `runs` are there is whole.
    #[must_use]
    pub fn names(&self) -> Vec<&'static str> {
        let mut out = Vec::new();
        if self.plan.parameters {
            out.push("draws");
        }
        if self.plan.choices {
            out.push("choices");
        }
        if !self.plan.series.is_empty() {
            out.push("series");
        }
        out.push("runs");
        out
    }

    /// The columns of a table.
    #[must_use]
    pub fn columns(&self, table: &str) -> Vec<Column> {
        let scenario = &*self.plan.model.scenario;
        let replication =
            Column::new("replication", Kind::Whole, "", "number of the run; `diwan run --replication` plays it again");
        let turn = |about: &str| Column::new("turn", Kind::Whole, "turns", about);
        match table {
            "draws" => {
                let draw = Column::new("draw", Kind::Whole, "", "number of the draw of the parameters");
                core::iter::once(draw).chain(parameter_names(&self.plan.model).into_iter().map(parameter)).collect()
            }
            "choices" => vec![
                replication,
                turn("the turn, counted from 1"),
                Column::new("actor", Kind::Name, "", "who chose"),
                Column::new("choice", Kind::Name, "", "what; nothing where the actor held still"),
                Column::new("success", Kind::Truth, "", "whether it succeeded; nothing where that was not in question"),
            ],
            "series" => vec![
                replication,
                turn("the turn at whose end this was the level, counted from 1; 0 is the start"),
                Column::new(
                    "t",
                    Kind::Few,
                    "months",
                    "months since the start at the end of that turn, as the calendar has it",
                ),
                Column::new("variable", Kind::Name, "", "the variable"),
                Column::new("level", Kind::Many, "points", "its level"),
            ],
            _ => core::iter::once(replication).chain(run_columns(scenario, &self.plan.metrics)).collect(),
        }
    }

    /// The rows of `runs` of a block, column by column.
    pub fn runs<'s>(&'s self, block: &'s Block) -> impl Iterator<Item = Values> + 's {
        let replications = block.first..block.first + block.rows as u64;
        let leading = (0..LEADING).map(move |place| match place {
            0 => Values::Whole(replications.clone().map(|it| it as i64).collect()),
            1 => Values::Whole(replications.clone().map(|it| self.plan.draw_of(it) as i64).collect()),
            2 => Values::Whole(replications.clone().map(|it| (it % self.plan.seeds) as i64).collect()),
            _ => Values::Name(self.outcomes.clone(), block.outcomes.iter().map(|it| it.map(|it| it.0)).collect()),
        });
        leading.chain(block.measures.iter().map(|it| Values::Number(it.clone())))
    }

    /// The rows of `draws` of a block, column by column: of each draw, what its first replication was played under.
    pub fn draws<'s>(&'s self, block: &'s Block) -> impl Iterator<Item = Values> + 's {
        let first_row = block.first.next_multiple_of(self.plan.seeds) - block.first;
        let firsts = (first_row as usize..block.rows).step_by(self.plan.seeds as usize);
        let draws = firsts.clone().map(|row| self.plan.draw_of(block.first + row as u64) as i64).collect();
        let parameter = move |column: &Vec<f64>| Values::Number(firsts.clone().map(|row| column[row]).collect());
        core::iter::once(Values::Whole(draws)).chain(block.parameters.iter().map(parameter))
    }

    /// The rows of `choices` of a block, column by column.
    pub fn choices<'s>(&'s self, block: &'s Block) -> impl Iterator<Item = Values> + 's {
        let all = &block.choices;
        (0..5).map(move |place| match place {
            0 => Values::Whole(all.iter().map(|it| (block.first + u64::from(it.row)) as i64).collect()),
            1 => Values::Whole(all.iter().map(|it| i64::from(it.turn)).collect()),
            2 => Values::Name(self.actors.clone(), all.iter().map(|it| Some(it.actor.0)).collect()),
            3 => Values::Name(self.choices.clone(), all.iter().map(|it| it.choice.map(|it| it.0)).collect()),
            _ => Values::Truth(all.iter().map(|it| it.success).collect()),
        })
    }

    /// The rows of `series` of a block, column by column.
    pub fn series<'s>(&'s self, block: &'s Block) -> impl Iterator<Item = Values> + 's {
        let (all, calendar) = (&block.series, &self.plan.model.scenario.calendar);
        (0..5).map(move |place| match place {
            0 => Values::Whole(all.points().map(|it| (block.first + u64::from(it.row)) as i64).collect()),
            1 => Values::Whole(all.points().map(|it| i64::from(it.turn)).collect()),
            2 => Values::Number(all.points().map(|it| calendar.month_of(it.turn)).collect()),
            3 => Values::Name(self.variables.clone(), all.points().map(|it| Some(it.variable.0)).collect()),
            _ => Values::Number(all.levels().to_vec()),
        })
    }

    /// The blocks that rows of `runs` were made from, with outcomes and metrics alone; `None` if they are not such
    /// rows.
    #[must_use]
    pub fn blocks(&self, first: u64, rows: &[Values]) -> Option<Vec<Block>> {
        let Values::Name(names, outcomes) = rows.get(LEADING - 1)? else { return None };
        let places: Option<Vec<u16>> = names
            .0
            .iter()
            .map(|name| self.outcomes.0.iter().position(|it| it == name).and_then(|it| u16::try_from(it).ok()))
            .collect();
        let places = places?;
        let outcomes: Vec<Option<OutcomeId>> =
            outcomes.iter().map(|it| it.map(|it| OutcomeId(places[usize::from(it)]))).collect();
        let measures: Option<Vec<&Vec<f64>>> =
            rows[LEADING..].iter().map(|it| if let Values::Number(it) = it { Some(it) } else { None }).collect();
        let measures = measures?;
        let size = crate::ensemble::BLOCK as usize;
        let cut = |at: usize| at..(at + size).min(outcomes.len());
        Some(
            (0..outcomes.len())
                .step_by(size)
                .map(|at| Block {
                    first: first + at as u64,
                    rows: cut(at).len(),
                    outcomes: outcomes[cut(at)].to_vec(),
                    measures: measures.iter().map(|it| it[cut(at)].to_vec()).collect(),
                    ..Block::default()
                })
                .collect(),
        )
    }
}
