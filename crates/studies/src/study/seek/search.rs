//! The search: the farthest of everything is tried first; what does it there is drawn back as far as it can be.

use std::sync::Arc;

use super::error::SeekError;
use super::facts::{ChangeFound, CrossingFacts, ReachedFacts, SeekFacts, StepFound, TargetFacts};
use super::goal::{Goal, Reading};
use super::moves::{Move, Prices, farthest, reach, spread};
use super::trial::Trials;
use crate::design::{Factor, Role, Supplied, Value, Varied};
use crate::ensemble::Observer;
use crate::stats::Level;
use diwan_engine::scenario::{Provenance, Scenario};

/// Changes of a kind that are drawn back to where they just do it: the cheapest by their farthest.
const REFINED: usize = 5;
/// Changes that are combined in pairs: those that come nearest alone.
const PAIRED: usize = 8;
/// Parts of the way at which the first crossing is looked for.
const STEPS: u32 = 4;
/// Halvings of the part of the way in which a crossing lies.
const HALVINGS: u32 = 7;
/// By how many the runs of changes that are told are more than those that are tried first.
const MORE: u64 = 4;

/// What is to be sought.
#[derive(Clone)]
pub struct Seeking<'a> {
    /// Where the scenario is: a path, or a bare name.
    pub place: &'a str,
    /// The settings that it has anyway, as written.
    pub settings: &'a [String],
    /// The scenario under these settings.
    pub scenario: &'a Arc<Scenario>,
    /// What is to be brought about.
    pub goal: Goal,
    /// What may be changed, see [`changeable`](super::changeable).
    pub factors: &'a [Factor],
    /// What changes cost where that is said.
    pub prices: &'a Prices,
    /// Runs of each change that is tried at first, each with a draw of its own.
    pub runs: u64,
    /// Seed of the luck.
    pub seed: u64,
    /// Threads to play on.
    pub threads: usize,
    /// Level of the intervals.
    pub level: Level,
}

impl Seeking<'_> {
    /// Runs of the changes that are tried first; how many there are besides depends on what they come to.
    #[must_use]
    pub fn first_runs(&self) -> u64 {
        let changes: usize = self.factors.iter().enumerate().map(|(place, it)| farthest(place, it).len()).sum();
        self.runs.saturating_mul(changes as u64)
    }
}

/// A change that does it, and how far it has to go.
struct Found {
    change: Move,
    /// Parts of the way between which the line is crossed, as far as so many runs can tell.
    crossing: Option<(f64, Option<f64>)>,
    farthest: Move,
}

/// Seeks the smallest changes that bring the goal about.
///
/// # Errors
///
/// If the observer stops it, nothing can be changed, or the scenario is refused under a change.
pub fn seek(asked: &Seeking<'_>, observer: &dyn Observer) -> Result<SeekFacts, SeekError> {
    if asked.factors.is_empty() {
        return Err(SeekError::Nothing);
    }
    let Seeking { place, settings, scenario, goal, factors, .. } = *asked;
    let trials = Trials::new(place, settings, scenario, factors, goal, asked.threads, observer);
    let search = Search { asked, trials, spreads: factors.iter().map(spread).collect() };
    search.run()
}

struct Search<'a> {
    asked: &'a Seeking<'a>,
    trials: Trials<'a>,
    spreads: Vec<f64>,
}

/// A change at its farthest, and how far beyond the goal it is there.
struct Tried {
    change: Move,
    margin: f64,
}

impl Search<'_> {
    fn run(&self) -> Result<SeekFacts, SeekError> {
        let base = Move { steps: Vec::new() };
        let stands = self.readings(core::slice::from_ref(&base))?;
        if stands.iter().all(|it| it.margin(self.asked.goal).value >= 0.0) {
            return Ok(self.facts(0, &stands, &[], None));
        }
        let singles: Vec<Move> =
            self.asked.factors.iter().enumerate().flat_map(|(place, it)| farthest(place, it)).collect();
        let mut tried = self.tried(&singles, self.asked.runs)?;
        let mut count = singles.len();
        let [levers, numbers] = [Role::Lever, Role::Uncertainty].map(|role| self.reaching(&tried, role));
        let mut found = self.drawn_back(&levers)?;
        found.extend(self.drawn_back(&numbers)?);
        if found.is_empty() {
            let pairs = self.pairs(&tried);
            count += pairs.len();
            let paired = self.tried(&pairs, self.asked.runs)?;
            let reaching = self.cheapest(paired.iter().filter(|it| it.margin >= 0.0));
            tried.extend(paired);
            found = self.drawn_back(&reaching)?;
        }
        let nearest = tried.iter().max_by(|one, other| one.margin.total_cmp(&other.margin));
        let nearest = nearest.filter(|_| found.is_empty()).map(|it| it.change.clone());
        let told: Vec<Move> =
            [base].into_iter().chain(found.iter().map(|it| it.change.clone())).chain(nearest.clone()).collect();
        // Under luck that had no part in the choice: who is best of many is lucky too.
        let readings = self.trials.of(&told, self.asked.seed.wrapping_add(1), self.asked.runs * MORE)?;
        Ok(self.facts(count, &readings, &found, nearest.as_ref()))
    }

    fn facts(&self, tried: usize, readings: &[Reading], found: &[Found], nearest: Option<&Move>) -> SeekFacts {
        let Seeking { scenario, goal, level, settings, seed, runs, .. } = *self.asked;
        let reached = |it: &Reading| {
            let (share, interval) = it.told(goal, level);
            ReachedFacts { share, low: interval.low, high: interval.high }
        };
        let metric = goal.metric();
        let (how, bound) = match goal {
            Goal::Above(_, it) => ("above", Some(it)),
            Goal::Below(_, it) => ("below", Some(it)),
            Goal::MostLikely(_) => ("most_likely", None),
        };
        let target = TargetFacts { metric: metric.notation(scenario), unit: metric.unit().word(), how, level: bound };
        let mut changes: Vec<ChangeFound> =
            found.iter().zip(&readings[1..]).map(|(it, reading)| self.told(it, reached(reading))).collect();
        let rank = |kind: &str| ["lever", "number", "pair"].iter().position(|it| *it == kind);
        changes.sort_by(|one, other| {
            rank(one.kind)
                .cmp(&rank(other.kind))
                .then(one.cost.total_cmp(&other.cost))
                .then(one.setting.cmp(&other.setting))
        });
        let nearest = nearest.zip(readings.last()).map(|(change, reading)| {
            let whole = Found { change: change.clone(), crossing: None, farthest: change.clone() };
            self.told(&whole, reached(reading))
        });
        SeekFacts {
            provenance: Provenance::new(scenario, settings, seed),
            target,
            as_stated: reached(&readings[0]),
            level: level.share(),
            runs: [runs, runs * MORE],
            tried,
            none: tried > 0 && changes.is_empty(),
            changes,
            nearest,
        }
    }

    fn told(&self, it: &Found, reached: ReachedFacts) -> ChangeFound {
        let factors = self.asked.factors;
        let joined = |write: &dyn Fn(&Factor, Value) -> String| {
            let steps = it.change.steps.iter().map(|step| write(&factors[step.factor], step.value));
            steps.collect::<Vec<_>>().join("; ")
        };
        let setting = joined(&|factor, value| match (&factor.varied, value) {
            (Varied::Number { path, .. }, Value::Number(it)) => format!("{path}={}", short(it)),
            _ => factor.written(value),
        });
        let written = |factor: &Factor, value: Value| match value {
            Value::Number(it) => short(it),
            Value::Settings(_) => factor.written(value),
        };
        let is_drawn = it.change.steps.iter().any(|step| factors[step.factor].is_supplied() == Supplied::AsDrawn);
        let kind = match it.change.steps.as_slice() {
            [step] if factors[step.factor].role == Role::Lever => "lever",
            [_] => "number",
            _ => "pair",
        };
        ChangeFound {
            kind,
            setting,
            from: joined(&|factor, _| match factor.nominal() {
                Value::Number(it) => short(it),
                Value::Settings(_) => self.held(factor),
            }),
            to: joined(&written),
            steps: it.change.steps.iter().map(|step| step_found(&factors[step.factor], step.value)).collect(),
            cost: it.change.cost(factors, &self.spreads, self.asked.prices),
            supplied: if is_drawn { "drawn" } else { "set" },
            reached,
            crossing: self.crossing(it),
        }
    }

    /// What holds of a list of settings as stated: the doctrine that is followed, or the first of the list.
    fn held(&self, factor: &Factor) -> String {
        let actor = factor.name.strip_prefix("doctrine ").and_then(|it| self.asked.scenario.actor(it));
        let followed = actor.and_then(|it| self.asked.scenario.actors[it.index()].doctrine());
        followed.map_or_else(|| factor.written(factor.nominal()), |it| format!("{}={}", factor.name, it.key))
    }

    fn crossing(&self, it: &Found) -> Option<CrossingFacts> {
        let (near, far) = it.crossing?;
        let at = |s: f64| {
            let steps = it.farthest.part(self.asked.factors, s).steps;
            steps.into_iter().find_map(|step| match step.value {
                Value::Number(value) => Some((step.factor, value)),
                Value::Settings(_) => None,
            })
        };
        let (factor, near) = at(near)?;
        Some(CrossingFacts {
            path: self.asked.factors[factor].name.clone(),
            near,
            far: far.and_then(|it| Some(at(it)?.1)),
        })
    }

    fn tried(&self, moves: &[Move], runs: u64) -> Result<Vec<Tried>, SeekError> {
        let readings = self.trials.of(moves, self.asked.seed, runs)?;
        let margin = |it: &Reading| it.margin(self.asked.goal).value;
        Ok(moves
            .iter()
            .zip(&readings)
            .map(|(it, reading)| Tried { change: it.clone(), margin: margin(reading) })
            .collect())
    }

    /// Of the changes of factors of a role that do it at their farthest, the cheapest.
    fn reaching(&self, tried: &[Tried], role: Role) -> Vec<Move> {
        let is_of = |it: &&Tried| it.change.steps.iter().all(|step| self.asked.factors[step.factor].role == role);
        self.cheapest(tried.iter().filter(is_of).filter(|it| it.margin >= 0.0))
    }

    fn cheapest<'t>(&self, tried: impl Iterator<Item = &'t Tried>) -> Vec<Move> {
        let cost = |it: &Move| it.cost(self.asked.factors, &self.spreads, self.asked.prices);
        let mut out: Vec<(f64, Move)> = tried.map(|it| (cost(&it.change), it.change.clone())).collect();
        out.sort_by(|one, other| one.0.total_cmp(&other.0));
        out.into_iter().take(REFINED).map(|it| it.1).collect()
    }

    /// The farthest of those that come nearest alone, two by two, one of each factor.
    fn pairs(&self, tried: &[Tried]) -> Vec<Move> {
        let mut best: Vec<&Tried> = Vec::new();
        let mut sorted: Vec<&Tried> = tried.iter().collect();
        sorted.sort_by(|one, other| other.margin.total_cmp(&one.margin));
        for it in sorted {
            let factor = it.change.steps[0].factor;
            if best.len() < PAIRED && best.iter().all(|other| other.change.steps[0].factor != factor) {
                best.push(it);
            }
        }
        let mut out = Vec::new();
        for (place, one) in best.iter().enumerate() {
            for other in &best[place + 1..] {
                let mut steps = [one.change.steps.as_slice(), &other.change.steps].concat();
                steps.sort_by_key(|it| it.factor);
                out.push(Move { steps });
            }
        }
        out
    }

    /// Each change drawn back to where it just does it, all side by side.
    fn drawn_back(&self, moves: &[Move]) -> Result<Vec<Found>, SeekError> {
        let factors = self.asked.factors;
        let gradual: Vec<&Move> = moves.iter().filter(|it| it.is_gradual()).collect();
        // The mean, and the ends of its interval: where each of them crosses.
        let mut ways: Vec<Way<'_>> =
            gradual.iter().flat_map(|it| [0.0, 1.0, -1.0].map(|side| Way::new(it, side))).collect();
        let steps: Vec<f64> = (1..=STEPS).map(|it| f64::from(it) / f64::from(STEPS)).collect();
        let laid: Vec<Move> = gradual.iter().flat_map(|it| steps.iter().map(|s| it.part(factors, *s))).collect();
        let readings = self.readings(&laid)?;
        for (number, own) in readings.chunks(steps.len()).enumerate() {
            for way in &mut ways[3 * number..3 * number + 3] {
                way.bracket(&steps, own, self.asked);
            }
        }
        for _ in 0..HALVINGS {
            let open: Vec<usize> = (0..ways.len()).filter(|it| ways[*it].bracket.is_some()).collect();
            let laid: Vec<Move> = open.iter().map(|it| ways[*it].change.part(factors, ways[*it].middle())).collect();
            let readings = self.readings(&laid)?;
            for (way, reading) in open.into_iter().zip(&readings) {
                ways[way].halve(reading, self.asked);
            }
        }
        let mut out: Vec<Found> = Vec::new();
        for (number, change) in gradual.iter().enumerate() {
            let [mean, near, far] = [0, 1, 2].map(|it| ways[3 * number + it].bracket);
            // With more runs it may turn out not to do it after all.
            let Some((_, at)) = mean else { continue };
            let crossing = Some((near.map_or(0.0, |it| it.0), far.map(|it| it.1)));
            out.push(Found { change: change.part(factors, at), crossing, farthest: (*change).clone() });
        }
        let sudden = moves.iter().filter(|it| !it.is_gradual());
        out.extend(sudden.map(|it| Found { change: it.clone(), crossing: None, farthest: it.clone() }));
        Ok(out)
    }

    fn readings(&self, moves: &[Move]) -> Result<Vec<Reading>, SeekError> {
        if moves.is_empty() { Ok(Vec::new()) } else { self.trials.of(moves, self.asked.seed, self.asked.runs * MORE) }
    }
}

fn step_found(factor: &Factor, to: Value) -> StepFound {
    let number = |it: Value| match it {
        Value::Number(it) => Some(it),
        Value::Settings(_) => None,
    };
    let (from, ends) = (number(factor.nominal()), reach(factor).map(number));
    // What is stated may lie beyond the ends of what is looked at.
    let end = |place: usize, pick: fn(f64, f64) -> f64| Some(pick(ends[place]?, from?));
    StepFound { name: factor.name.clone(), from, to: number(to), low: end(0, f64::min), high: end(1, f64::max) }
}

/// The way to a change, and the part of it in which the line is first crossed.
struct Way<'m> {
    change: &'m Move,
    /// Of which end of the interval: 0 of the mean.
    side: f64,
    bracket: Option<(f64, f64)>,
}

impl<'m> Way<'m> {
    fn new(change: &'m Move, side: f64) -> Self {
        Self { change, side, bracket: None }
    }

    fn is_there(&self, reading: &Reading, asked: &Seeking<'_>) -> bool {
        reading.margin(asked.goal).end(self.side, asked.level) >= 0.0
    }

    /// The first step of the way at which it is there.
    fn bracket(&mut self, steps: &[f64], readings: &[Reading], asked: &Seeking<'_>) {
        let there = readings.iter().position(|it| self.is_there(it, asked));
        self.bracket = there.map(|it| (if it == 0 { 0.0 } else { steps[it - 1] }, steps[it]));
    }

    fn middle(&self) -> f64 {
        self.bracket.map_or(0.0, |(low, high)| f64::midpoint(low, high))
    }

    fn halve(&mut self, reading: &Reading, asked: &Seeking<'_>) {
        let (is_there, middle) = (self.is_there(reading, asked), self.middle());
        self.bracket = self.bracket.map(|(low, high)| if is_there { (low, middle) } else { (middle, high) });
    }
}

/// A number as it is said: to about four digits, which is more than the runs can tell.
fn short(value: f64) -> String {
    let digits = match value.abs() {
        it if it >= 1000.0 => 0,
        it if it >= 100.0 => 1,
        it if it >= 10.0 => 2,
        it if it >= 1.0 => 3,
        _ => 4,
    };
    let text = format!("{value:.digits$}");
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}
