//! The courses of a batch: how levels spread turn by turn, and how many runs had ended how by when. The runs are those of
//! the batch, the first of them, played with their paths kept; the batch itself keeps none unless tables are asked for.

use core::ops::ControlFlow;
use std::path::Path;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::error::StudyError;
use crate::ensemble::{Block, Observer, Plan, each_piece};
use crate::stats::QuantileSketch;
use crate::table::{KeptBatch, TableError, Values, each_group, read_columns};
use diwan_engine::scenario::{Metric, OutcomeId, Scenario, VariableId};

/// The quantiles of a fan.
const QUANTILES: [f64; 5] = [0.05, 0.25, 0.5, 0.75, 0.95];
/// Runs whose paths are kept one by one.
const SINGLE: usize = 3;
/// Levels that are named as those in which the runs differ most.
const LEADING: usize = 6;
/// The most levels that are followed: the first of the scenario.
const MOST_LEVELS: usize = 100;
/// The most steps that a long run is followed in.
const MOST_STEPS: usize = 60;
/// The most runs that are played for courses: their quantiles then lie within a percentage point of those of any number.
pub const MOST_COURSES: u64 = 10_000;

/// How levels and outcomes of a batch went, turn by turn.
#[derive(Clone, Debug, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct CoursesFacts {
    /// Runs that they are of: the first of the batch.
    pub runs: u64,
    /// Months since the start of every moment that is shown: the start, and the end of each turn, of some of them where
    /// there are more than sixty.
    pub months: Vec<f64>,
    /// The quantiles of each fan, 0..1.
    pub quantiles: [f64; 5],
    /// The situation, the issues and the agreements, in the order of the scenario; the first hundred.
    pub levels: Vec<LevelCourseFacts>,
    /// Those of the levels in which the runs differ most at the end, by name, widest first.
    pub leading: Vec<String>,
    /// The outcomes, in the order of the scenario.
    pub outcomes: Vec<OutcomeCourseFacts>,
}

/// How a level spread.
#[derive(Clone, Debug, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct LevelCourseFacts {
    /// The variable, as it is written.
    pub name: String,
    /// The quantiles at each moment, points. A run that has ended stays where it ended.
    pub fan: Vec<[f64; 5]>,
    /// The levels of the first runs of the batch, one by one, until each ended.
    pub single: Vec<Vec<f64>>,
}

/// How many runs had ended in an outcome by when.
#[derive(Clone, Debug, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct OutcomeCourseFacts {
    /// Its key.
    pub name: String,
    /// Share of runs that had ended so at each moment, 0..1.
    pub by_then: Vec<f64>,
}

/// Plays the first runs of a plan, at most [`MOST_COURSES`], and follows the situation, the issues and the outcomes.
///
/// # Errors
///
/// If the observer stops it.
///
/// ```
/// use std::sync::Arc;
/// use diwan_engine::{kernel::Seed, model::Model, scenario::load};
/// use diwan_studies::{ensemble::Plan, study::courses};
///
/// let scenario = load("tiny", &[]).scenario.expect("a bundled scenario is sound");
/// let plan = Plan::new(Arc::new(Model::compile(Arc::new(scenario))), Seed(1), 100, [].into());
/// let found = courses(&plan, 1, &()).expect("nobody stops it");
/// let ended: f64 = found.outcomes.iter().filter_map(|it| it.by_then.last()).sum();
/// assert!((ended - 1.0).abs() < 1e-12);
/// ```
pub fn courses(plan: &Plan, threads: usize, observer: &dyn Observer) -> Result<CoursesFacts, StudyError> {
    let scenario = &*plan.model.scenario;
    let runs = plan.replications.min(MOST_COURSES);
    let mut followed: Vec<VariableId> = scenario.situation().take(MOST_LEVELS).collect();
    if followed.is_empty() {
        // How long runs last is told by a path, whatever it is of.
        followed.extend((!scenario.variables.is_empty()).then_some(VariableId(0)));
    }
    let asked = Plan {
        replications: runs,
        metrics: [].into(),
        choices: false,
        parameters: false,
        series: followed.clone(),
        ..plan.clone()
    };
    let mut sum = Sum::new(scenario, &followed);
    each_piece(&asked, 0..asked.pieces(), threads, observer, |block| {
        sum.add(block);
        ControlFlow::Continue(())
    });
    if sum.runs < runs { Err(StudyError::Interrupted) } else { Ok(sum.facts(scenario, &followed)) }
}

/// The same of a batch that is kept, of its first runs: of the levels whose paths were kept with it, and of all
/// outcomes. Plays nothing; where no paths were kept there are no levels, and nothing at all where it was not kept how
/// long runs lasted either. The scenario is the one that was played.
///
/// # Errors
///
/// If a table is not what was written.
pub fn kept_courses(kept: &KeptBatch, scenario: &Scenario) -> Result<Option<CoursesFacts>, TableError> {
    let known = |name: &String| scenario.variable(name);
    let written: Vec<VariableId> = kept.manifest().series.iter().filter_map(known).collect();
    let followed: Vec<VariableId> = match scenario.situation().filter(|it| written.contains(it)).collect::<Vec<_>>() {
        situation if situation.is_empty() => written.clone(),
        situation => situation,
    };
    let followed = &followed[..followed.len().min(MOST_LEVELS)];
    let length = Metric::Length.notation(scenario);
    if !kept.manifest().metrics.contains(&length) {
        return Ok(None);
    }
    let mut sum = Sum::new(scenario, followed);
    for part in 0..kept.parts() {
        let runs = kept.sound("runs", part)?;
        let foreign = || TableError::foreign(&runs, "the rows are not those of this batch");
        let columns = read_columns(&runs, &["outcome", &length])?;
        let [Values::Name(names, outcomes), Values::Number(lengths)] = &columns[..] else { return Err(foreign()) };
        let mut ended = outcomes.iter().map(|it| it.and_then(|it| scenario.outcome(&names.name(it))));
        if followed.is_empty() {
            let turn =
                |months: &f64| (0..=scenario.calendar.turns).find(|it| scenario.calendar.month_of(*it) == *months);
            for (outcome, months) in ended.zip(lengths) {
                if sum.runs < MOST_COURSES {
                    sum.add_run(&[], turn(months).ok_or_else(foreign)? as usize, outcome);
                }
            }
        } else {
            let places: Vec<usize> =
                followed.iter().filter_map(|it| written.iter().position(|other| other == it)).collect();
            let series = kept.sound("series", part)?;
            sum.add_series(&series, written.len(), &places, &mut ended)?;
        }
        if sum.runs >= MOST_COURSES {
            break;
        }
    }
    Ok(Some(sum.facts(scenario, followed)))
}

/// What is added up.
struct Sum {
    runs: u64,
    /// The turns whose ends are shown, with 0 for the start, in rising order.
    moments: Vec<usize>,
    /// By variable, by moment.
    fans: Vec<Vec<QuantileSketch>>,
    /// By variable, by run.
    single: Vec<Vec<Vec<f64>>>,
    /// By outcome, by the turn after which it ended a run.
    ended: Vec<Vec<u64>>,
}

impl Sum {
    fn new(scenario: &Scenario, followed: &[VariableId]) -> Self {
        let turns = scenario.calendar.turns as usize;
        let step = turns.div_ceil(MOST_STEPS).max(1);
        let moments: Vec<usize> = (0..turns).step_by(step).chain([turns]).collect();
        Self {
            runs: 0,
            fans: vec![vec![QuantileSketch::default(); moments.len()]; followed.len()],
            moments,
            single: vec![Vec::new(); followed.len()],
            ended: vec![vec![0; turns + 1]; scenario.outcomes.len()],
        }
    }

    fn add(&mut self, block: &Block) {
        let mut levels = block.series.levels();
        for (row, lasted) in block.series.turns().iter().enumerate() {
            let (path, rest) = levels.split_at(((*lasted as usize + 1) * self.fans.len()).min(levels.len()));
            levels = rest;
            self.add_run(path, *lasted as usize, block.outcomes.get(row).copied().flatten());
        }
    }

    /// Adds a run: its levels turn by turn, variable by variable within, how many turns it lasted, and how it ended.
    fn add_run(&mut self, path: &[f64], lasted: usize, outcome: Option<OutcomeId>) {
        let variables = self.fans.len();
        for (place, (fans, single)) in self.fans.iter_mut().zip(&mut self.single).enumerate() {
            let at = |turn: usize| path.get(turn.min(lasted) * variables + place).copied().unwrap_or_default();
            if single.len() < SINGLE {
                single.push(self.moments.iter().filter(|it| **it <= lasted).map(|it| at(*it)).collect());
            }
            fans.iter_mut().zip(&self.moments).for_each(|(fan, turn)| fan.push(at(*turn)));
        }
        if let Some(ended) = outcome.and_then(|it| self.ended.get_mut(it.index())?.get_mut(lasted)) {
            *ended += 1;
        }
        self.runs += 1;
    }

    /// Adds the runs of a table of paths, whose rows go run by run, turn by turn and variable by variable; of `written`
    /// variables those at `places` are followed.
    fn add_series(
        &mut self,
        file: &Path,
        written: usize,
        places: &[usize],
        outcomes: &mut dyn Iterator<Item = Option<OutcomeId>>,
    ) -> Result<(), TableError> {
        let foreign = || TableError::foreign(file, "the rows are not those of this batch");
        each_group(file, &["turn", "level"], |columns| {
            let [Values::Whole(turns), Values::Number(levels)] = &columns[..] else { return Err(foreign()) };
            let mut first = 0;
            while first < turns.len() {
                // The next run begins where turns fall back to the start.
                let begins = |it: &usize| turns[*it] < turns[*it - 1];
                let next = (first + 1..turns.len()).find(begins).unwrap_or(turns.len());
                let lasted = usize::try_from(turns[next - 1]).map_err(|_| foreign())?;
                if next - first != (lasted + 1) * written {
                    return Err(foreign());
                }
                let moments = levels[first..next].chunks_exact(written);
                let path: Vec<f64> = moments.flat_map(|it| places.iter().map(move |place| it[*place])).collect();
                self.add_run(&path, lasted, outcomes.next().ok_or_else(foreign)?);
                if self.runs >= MOST_COURSES {
                    return Ok(ControlFlow::Break(()));
                }
                first = next;
            }
            Ok(ControlFlow::Continue(()))
        })
    }

    fn facts(&self, scenario: &Scenario, followed: &[VariableId]) -> CoursesFacts {
        let fan = |it: &QuantileSketch| QUANTILES.map(|p| it.quantile(p).unwrap_or_default());
        let levels: Vec<LevelCourseFacts> = followed
            .iter()
            .zip(self.fans.iter().zip(&self.single))
            .map(|(id, (fans, single))| LevelCourseFacts {
                name: scenario.variables[id.index()].notation.clone(),
                fan: fans.iter().map(fan).collect(),
                single: single.clone(),
            })
            .collect();
        let share = |count: u64| count as f64 / self.runs.max(1) as f64;
        let by_then = |ended: &[u64]| -> Vec<f64> {
            self.moments.iter().map(|turn| share(ended.iter().take(turn + 1).sum())).collect()
        };
        CoursesFacts {
            runs: self.runs,
            months: self.moments.iter().map(|turn| scenario.calendar.month_of(*turn as u32)).collect(),
            quantiles: QUANTILES,
            leading: leading(&levels),
            levels,
            outcomes: scenario
                .outcomes
                .iter()
                .zip(&self.ended)
                .map(|(it, ended)| OutcomeCourseFacts { name: it.key.clone(), by_then: by_then(ended) })
                .collect(),
        }
    }
}

/// The levels whose central nine tenths are widest at the end; of equals the first.
fn leading(levels: &[LevelCourseFacts]) -> Vec<String> {
    let width = |it: &LevelCourseFacts| it.fan.last().map_or(0.0, |[low, .., high]| high - low);
    let mut order: Vec<&LevelCourseFacts> = levels.iter().collect();
    order.sort_by(|a, b| width(b).total_cmp(&width(a)));
    order.into_iter().take(LEADING).map(|it| it.name.clone()).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::stats::Level;
    use crate::study::Batch;
    use diwan_engine::kernel::Seed;
    use diwan_engine::model::Model;
    use diwan_engine::scenario::{Metric, load};

    #[test]
    fn courses_end_where_the_batch_ends() {
        let scenario = load("nile_dam", &[]).scenario.expect("a bundled scenario is sound");
        let model = Arc::new(Model::compile(Arc::new(scenario)));
        let plan = Plan::new(model.clone(), Seed(3), 200, Metric::usual(&model.scenario).into());
        let found = courses(&plan, 2, &()).expect("nobody stops it");
        let played = Batch { plan: &plan, stopping: None, threads: 1 }.play(None, &()).expect("no tables");
        for (own, share) in found.outcomes.iter().zip(played.summary.shares(Level::P95)) {
            assert_eq!(own.by_then.last(), Some(&share.share), "{}", own.name);
            assert!(own.by_then.windows(2).all(|it| it[0] <= it[1]));
        }
        let measured = played.summary.measured();
        for level in &found.levels {
            let name = format!("end({})", level.name);
            let place = plan.metrics.iter().position(|it| it.notation(&model.scenario) == name).expect("it is usual");
            let [low, _, middle, _, high] = *level.fan.last().expect("an end");
            assert_eq!(measured[place].map(|it| it.quantiles), Some([low, middle, high]), "{name}");
            assert!(level.fan.iter().all(|fan| fan.windows(2).all(|it| it[0] <= it[1])), "{name}");
        }
        assert_eq!(found.months.last(), Some(&model.scenario.calendar.horizon()));
        let widths: Vec<f64> = found
            .leading
            .iter()
            .filter_map(|name| found.levels.iter().find(|it| it.name == *name)?.fan.last())
            .map(|[low, .., high]| high - low)
            .collect();
        assert!(widths.len() == LEADING && widths.windows(2).all(|it| it[0] >= it[1]), "{widths:?}");
    }

    #[test]
    fn a_single_run_is_that_of_its_number() {
        let scenario = load("tiny", &[]).scenario.expect("a bundled scenario is sound");
        let model = Arc::new(Model::compile(Arc::new(scenario)));
        let found = courses(&Plan::new(model.clone(), Seed(9), 5, [].into()), 1, &()).expect("nobody stops it");
        let run = diwan_engine::sim::play(&model, Seed(9), 1);
        let water = found.levels.iter().find(|it| it.name == "water").expect("it is followed");
        let slot = model.scenario.variable("water").expect("it is there").index();
        let played: Vec<f64> =
            core::iter::once(run.start[slot]).chain(run.turns.iter().map(|it| it.levels[slot])).collect();
        assert_eq!((water.single.len(), &water.single[1]), (SINGLE, &played));
    }
}
