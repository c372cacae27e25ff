//! Books of many runs: what levels came of, on average, in runs that end in an outcome and in the others.

use core::ops::ControlFlow;
use std::collections::BTreeMap;

use super::facts::{CauseFacts, PartOfCause, SeparatedFacts};
use super::{CausesError, Sides, Tracing};
use crate::ensemble::{Observer, Workers};
use crate::stats::{Level, Moments, StatsError, welch};
use diwan_engine::kernel::Seed;
use diwan_engine::record::Verdict;
use diwan_engine::scenario::{ActorId, DialogueId, Scenario, VariableId};
use diwan_engine::sim::play;
use diwan_engine::why::{Asked, Root, Why, why};

/// How far the fastest thread may be ahead of the reader, runs per thread.
const AHEAD: u64 = 16;
/// Causes of a level that are told by themselves.
const NAMED: usize = 10;
/// Levels whose causes are told.
const MOST_LEVELS: usize = 6;

/// What was read of the books of runs.
pub(super) struct Read {
    /// Runs that end so, and others.
    pub(super) sides: [Vec<ReadRun>; 2],
}

/// What was read of a run.
#[derive(Clone, Debug, Default)]
pub(super) struct ReadRun {
    /// Why each level moved, from start to end.
    pub(super) why: Vec<Why>,
    /// How often each actor took a posture at a table: by dialogue, actor and place in the dialogue's list.
    pub(super) postures: BTreeMap<(DialogueId, ActorId, usize), u64>,
}

/// Plays runs of both sides again with open books, the first of each, and reads why levels moved.
pub(super) fn read(
    asked: &Tracing<'_>,
    levels: &[VariableId],
    sides: &Sides,
    observer: &dyn Observer,
) -> Result<Read, CausesError> {
    let most = usize::try_from(asked.read).unwrap_or(usize::MAX);
    let [so, others] = [0, 1].map(|side: usize| &sides[side][..sides[side].len().min(most)]);
    let numbers: Vec<u64> = so.iter().chain(others).copied().collect();
    let questions: Vec<Asked> = levels.iter().map(|it| Asked { variable: *it, turns: 0..usize::MAX }).collect();
    let work = |(): &mut (), piece: u64, out: &mut ReadRun| {
        let run = play(asked.model, Seed(asked.seed), numbers[piece as usize]);
        out.why = why(asked.model, &run, &questions);
        out.postures.clear();
        for round in run.turns.iter().flat_map(|it| &it.rounds) {
            if matches!(round.verdict, Verdict::None | Verdict::NotHeld) {
                continue;
            }
            for (actor, posture) in &round.postures {
                *out.postures.entry((round.dialogue, *actor, *posture)).or_default() += 1;
            }
        }
    };
    let mut all = Vec::with_capacity(numbers.len());
    let workers = Workers { threads: asked.threads, ahead: AHEAD, observer };
    workers.each_in_order(
        0..numbers.len() as u64,
        || (),
        work,
        |out| {
            observer.done(1);
            all.push(core::mem::take(out));
            ControlFlow::Continue(())
        },
    );
    if all.len() < numbers.len() {
        return Err(CausesError::Interrupted);
    }
    let rest = all.split_off(so.len());
    Ok(Read { sides: [all, rest] })
}

/// The share of every root in the change of a level, the mean over several accounts of it; they add up to the mean
/// change. Of one account they are its own.
#[must_use]
pub fn averaged(accounts: &[&Why]) -> Vec<(Root, f64)> {
    let mut sums: BTreeMap<Root, f64> = BTreeMap::new();
    for (root, points) in accounts.iter().flat_map(|it| &it.roots) {
        *sums.entry(*root).or_default() += points;
    }
    let n = accounts.len().max(1) as f64;
    let mut out: Vec<(Root, f64)> = sums.into_iter().map(|(root, sum)| (root, sum / n)).collect();
    out.sort_by(|a, b| {
        a.0.is_residual().cmp(&b.0.is_residual()).then(b.1.abs().total_cmp(&a.1.abs())).then(a.0.cmp(&b.0))
    });
    out
}

/// What set the sides apart, level by level: those first that do so most, in standard deviations.
pub(super) fn separated(scenario: &Scenario, read: &Read, level: Level) -> Result<Vec<SeparatedFacts>, StatsError> {
    let levels = read.sides[0].first().map_or(0, |it| it.why.len());
    let mut out = Vec::with_capacity(levels);
    for place in 0..levels {
        out.push(Accounts { scenario, sides: [0, 1].map(|side: usize| accounts(read, side, place)) }.facts(level)?);
    }
    out.sort_by(|a, b| b.effect.abs().total_cmp(&a.effect.abs()));
    out.truncate(MOST_LEVELS);
    Ok(out)
}

fn accounts(read: &Read, side: usize, place: usize) -> Vec<&Why> {
    read.sides[side].iter().filter_map(|it| it.why.get(place)).collect()
}

/// The accounts of a level, of runs that end so and of the others.
struct Accounts<'a> {
    scenario: &'a Scenario,
    sides: [Vec<&'a Why>; 2],
}

/// A cause that is told by itself: where the level started, or what several roots have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Start,
    Actor(ActorId),
    Other(Root),
    Residual,
}

impl Accounts<'_> {
    fn of(&self, value: impl Fn(&Why) -> f64) -> [Vec<f64>; 2] {
        [0, 1].map(|side: usize| self.sides[side].iter().map(|it| value(it)).collect())
    }

    fn group(&self, root: Root) -> Group {
        match root {
            Root::Choice(id) => Group::Actor(self.scenario.choices[id.index()].actor),
            it if it.is_residual() => Group::Residual,
            it => Group::Other(it),
        }
    }

    fn facts(&self, level: Level) -> Result<SeparatedFacts, StatsError> {
        let mut groups: Vec<Group> =
            self.sides.iter().flatten().flat_map(|it| &it.roots).map(|(root, _)| self.group(*root)).collect();
        groups.push(Group::Start);
        groups.sort_unstable();
        groups.dedup();
        let told = Level::tail(level.alpha() / groups.len() as f64);
        let mut named: Vec<(Group, [Vec<f64>; 2])> =
            groups.into_iter().map(|group| (group, self.of(|it| self.points(it, group)))).collect();
        named.sort_by(|a, b| {
            let size = |it: &[Vec<f64>; 2]| (mean(&it[0]) - mean(&it[1])).abs();
            (a.0 == Group::Residual).cmp(&(b.0 == Group::Residual)).then(size(&b.1).total_cmp(&size(&a.1)))
        });
        let residual = named.pop_if(|it| it.0 == Group::Residual);
        let smaller = named.split_off(named.len().min(NAMED));
        let mut causes = Vec::new();
        for (group, values) in named {
            let (cause, name) = self.name(group);
            causes.push(CauseFacts { parts: self.parts(group), ..cause_of(cause, name, &values, level, told)? });
        }
        if !smaller.is_empty() {
            let sum = |side: usize| -> Vec<f64> {
                let run = |place: usize| smaller.iter().map(|it| it.1[side][place]).sum();
                (0..self.sides[side].len()).map(run).collect()
            };
            causes.push(cause_of("smaller", smaller.len().to_string(), &[sum(0), sum(1)], level, told)?);
        }
        if let Some((_, values)) = residual {
            causes.push(cause_of("residual", String::new(), &values, level, told)?);
        }
        let [start, end] = [self.of(|it| it.start), self.of(|it| it.end)];
        let found = welch(&end[0], &end[1], level)?;
        let spread = pooled(&end);
        Ok(SeparatedFacts {
            variable: self.sides[0]
                .first()
                .map_or_else(String::new, |it| self.scenario.variables[it.variable.index()].notation.clone()),
            start: [mean(&start[0]), mean(&start[1])],
            end: [mean(&end[0]), mean(&end[1])],
            difference: found.mean,
            low: found.interval.low,
            high: found.interval.high,
            effect: if spread > 0.0 { found.mean / spread } else { 0.0 },
            causes,
        })
    }

    /// What a group came to in a run.
    fn points(&self, it: &Why, group: Group) -> f64 {
        if group == Group::Start {
            return it.start;
        }
        it.roots.iter().filter(|(root, _)| self.group(*root) == group).map(|(_, points)| points).sum()
    }

    /// The choices of an actor, each with how much more it came to on average in runs that end so.
    fn parts(&self, group: Group) -> Vec<PartOfCause> {
        let Group::Actor(_) = group else { return Vec::new() };
        let mut parts: BTreeMap<Root, f64> = BTreeMap::new();
        for (side, sign) in [(0, 1.0), (1, -1.0)] {
            for (root, points) in averaged(&self.sides[side]) {
                if self.group(root) == group {
                    *parts.entry(root).or_default() += sign * points;
                }
            }
        }
        let notation = |root: Root| match root {
            Root::Choice(id) => self.scenario.choices[id.index()].notation.clone(),
            _ => String::new(),
        };
        let mut out: Vec<PartOfCause> =
            parts.into_iter().map(|(root, difference)| PartOfCause { name: notation(root), difference }).collect();
        out.sort_by(|a, b| b.difference.abs().total_cmp(&a.difference.abs()));
        out
    }

    fn name(&self, group: Group) -> (&'static str, String) {
        let it = self.scenario;
        let level = |id: VariableId| it.variables[id.index()].notation.clone();
        match group {
            Group::Start => ("start", String::new()),
            Group::Actor(id) => ("actor", it.actors[id.index()].key.clone()),
            Group::Other(Root::Event(id)) => ("event", it.events[id.index()].key.clone()),
            Group::Other(Root::Shock) => ("shock", String::new()),
            Group::Other(Root::Agreement(id)) => ("agreement", it.dialogues[id.index()].key.clone()),
            Group::Other(Root::Noise(id)) => ("noise", level(id)),
            Group::Other(Root::Unclaimed(id)) => ("unclaimed", level(id)),
            Group::Other(Root::Layer(key)) => ("layer", key.to_owned()),
            Group::Other(Root::Drift) => ("drift", String::new()),
            Group::Other(Root::Choice(_) | Root::Curvature | Root::Bound) | Group::Residual => {
                ("residual", String::new())
            }
        }
    }
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len().max(1) as f64
}

/// The standard deviation of the values of each side.
fn pooled(sides: &[Vec<f64>; 2]) -> f64 {
    let moments = sides.each_ref().map(|it| it.iter().copied().collect::<Moments>());
    let free = |it: &Moments| it.count().saturating_sub(1) as f64;
    let squares: f64 = moments.iter().map(|it| free(it) * it.variance().unwrap_or(0.0)).sum();
    (squares / moments.iter().map(free).sum::<f64>().max(1.0)).sqrt()
}

fn cause_of(
    cause: &'static str,
    name: String,
    values: &[Vec<f64>; 2],
    level: Level,
    told: Level,
) -> Result<CauseFacts, StatsError> {
    let found = welch(&values[0], &values[1], level)?;
    let told = !welch(&values[0], &values[1], told)?.interval.contains(0.0);
    Ok(CauseFacts {
        cause,
        name,
        points: [mean(&values[0]), mean(&values[1])],
        difference: found.mean,
        low: found.interval.low,
        high: found.interval.high,
        told,
        parts: Vec::new(),
    })
}
