//! Trials: changes are played side by side, each under the same luck.

use core::ops::ControlFlow;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::super::arms::{Remarks, under};
use super::super::compare::named_alike;
use super::error::SeekError;
use super::goal::{Goal, Reading};
use super::moves::Move;
use crate::design::{Bundle, Design, Factor, Group, GroupError};
use crate::ensemble::{Observer, Plan, each_block_of};
use crate::stats::Moments;
use diwan_engine::kernel::Seed;
use diwan_engine::model::Model;
use diwan_engine::scenario::{Metric, Scenario};

/// Whoever tries changes.
pub(super) struct Trials<'a> {
    pub place: &'a str,
    pub settings: &'a [String],
    pub scenario: &'a Arc<Scenario>,
    pub factors: &'a [Factor],
    pub goal: Goal,
    pub threads: usize,
    pub observer: &'a dyn Observer,
    /// The scenario under the settings of changes, as far as they were tried.
    read: Mutex<BTreeMap<Vec<String>, Arc<Scenario>>>,
}

/// Points of changes that one model plays: a design, a part of it, and which changes its points are.
struct Played {
    design: Design,
    part: Bundle,
    moves: Vec<usize>,
}

impl<'a> Trials<'a> {
    pub(super) fn new(
        place: &'a str,
        settings: &'a [String],
        scenario: &'a Arc<Scenario>,
        factors: &'a [Factor],
        goal: Goal,
        threads: usize,
        observer: &'a dyn Observer,
    ) -> Self {
        Self { place, settings, scenario, factors, goal, threads, observer, read: Mutex::default() }
    }

    /// What `runs` runs come to under each change, each run with a draw of its own; the same luck for all, and the same
    /// results for any number of threads.
    pub(super) fn of(&self, moves: &[Move], seed: u64, runs: u64) -> Result<Vec<Reading>, SeekError> {
        let metrics = self.goal.metrics(self.scenario);
        let played = self.played(moves)?;
        let counts: Vec<u64> = played.iter().map(|it| runs * it.moves.len() as u64).collect();
        let empty = Reading { moments: vec![Moments::default(); metrics.len()] };
        let mut out = vec![empty; moves.len()];
        let mut rows = 0;
        each_block_of(
            &counts,
            |number| self.plan(&played[number], &metrics, seed, runs),
            self.threads,
            self.observer,
            |number, plan, block| {
                for row in 0..block.rows {
                    let (point, _) = plan.place_of(block.first + row as u64);
                    let reading = &mut out[played[number].moves[point as usize]];
                    for (moments, column) in reading.moments.iter_mut().zip(&block.measures) {
                        moments.push(column[row]);
                    }
                }
                rows += block.rows as u64;
                ControlFlow::Continue(())
            },
        )?;
        if rows < counts.iter().sum() { Err(SeekError::Interrupted) } else { Ok(out) }
    }

    /// The changes by the models that play them.
    fn played(&self, moves: &[Move]) -> Result<Vec<Played>, SeekError> {
        let mut alike: BTreeMap<Vec<usize>, Vec<usize>> = BTreeMap::new();
        for (number, it) in moves.iter().enumerate() {
            alike.entry(it.steps.iter().map(|step| step.factor).collect()).or_default().push(number);
        }
        let mut out = Vec::new();
        for (factors, members) in alike {
            let values = |number: &usize| moves[*number].steps.iter().map(|step| step.value).collect();
            let own = factors.iter().map(|it| self.factors[*it].clone()).collect();
            let design = Design::new(own, members.iter().map(values).collect())?;
            for part in design.bundles() {
                let moves = part.places.iter().map(|it| members[*it]).collect();
                out.push(Played { design: design.clone(), part, moves });
            }
        }
        Ok(out)
    }

    fn plan(&self, played: &Played, metrics: &Arc<[Metric]>, seed: u64, runs: u64) -> Result<Plan, SeekError> {
        let group = self.group(&played.design, &played.part)?;
        let there = |it: &Metric| named_alike(*it, self.scenario, &group.model.scenario);
        let metrics: Option<Arc<[Metric]>> = metrics.iter().map(there).collect();
        let metrics = metrics.ok_or_else(|| SeekError::Lacking { settings: group.settings.join("; ") })?;
        Ok(Plan::new(group.model, Seed(seed), runs, metrics).at(group.points))
    }

    /// A part of a design with its model. A number that nothing reads under the settings of a change moves nothing there.
    fn group(&self, design: &Design, part: &Bundle) -> Result<Group, SeekError> {
        match design.group(part, |own| self.read(own)) {
            Ok(group) => Ok(group),
            Err(GroupError::Unread { error, .. }) => Err(SeekError::Refused(vec![error])),
            Err(GroupError::Idle { path }) => {
                let kept: Vec<usize> =
                    (0..design.factors().len()).filter(|it| design.factors()[*it].drawn() != Some(&path)).collect();
                if kept.len() == design.factors().len() {
                    return Err(SeekError::Idle { path });
                }
                let factors = kept.iter().map(|it| design.factors()[*it].clone()).collect();
                let points = design.points().iter().map(|point| kept.iter().map(|it| point[*it]).collect()).collect();
                self.group(&Design::new(factors, points)?, part)
            }
        }
    }

    /// The scenario under settings of a change.
    fn read(&self, own: &[String]) -> Result<Arc<Scenario>, Remarks> {
        if own.is_empty() {
            return Ok(self.scenario.clone());
        }
        let known = || self.read.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(it) = known().get(own) {
            return Ok(it.clone());
        }
        let (loaded, model) = under(self.place, self.settings, own, "a change");
        let Some(model): Option<Arc<Model>> = model else {
            return Err(Remarks { diagnostics: loaded.diagnostics, sources: loaded.sources });
        };
        known().insert(own.to_vec(), model.scenario.clone());
        Ok(model.scenario.clone())
    }
}
