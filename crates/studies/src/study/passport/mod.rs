//! Passports: every number that a scenario assumes, with what supports it, and how far results depend on it. The
//! weakest come first: those that are shown to matter and cite nothing.

mod facts;

pub use facts::{AssumptionFacts, AssumptionsFacts, PassportFacts, RestsOn, Support};

use std::collections::BTreeMap;
use std::sync::Arc;

use diwan_engine::model::Model;
use diwan_engine::scenario::{Metric, OutcomeId, Provenance, Scenario};

use super::parameters::{NumbersAsked, ParameterFacts, parameters};
use super::sample::Sampling;
use super::sensitivity::{GivenData, Parts, SensitivityError, luck_share};
use crate::ensemble::Observer;
use crate::stats::{Interval, Level};

/// Draws, and runs of each, by which assumptions of a page are weighed.
const SIZE: (u64, u64) = (2_000, 10);
/// Runs in which assumptions of a page are weighed.
pub const WEIGHED: u64 = SIZE.0 * SIZE.1;
/// Assumptions that a page shows.
const WEAKEST: usize = 5;

/// Whose assumptions are looked at, and what for.
#[derive(Clone, Copy, Debug)]
pub struct Assuming<'a> {
    /// The model.
    pub model: &'a Arc<Model>,
    /// The settings that its scenario has, as written.
    pub settings: &'a [String],
    /// The metrics that assumptions may move; with none, the share of every outcome.
    pub on: &'a [Metric],
    /// Level of the intervals.
    pub level: Level,
}

impl Assuming<'_> {
    /// The metrics: those that are asked for, or the shares of all outcomes.
    fn metrics(&self) -> Vec<Metric> {
        let outcomes = (0_u16..).zip(&self.model.scenario.outcomes);
        if self.on.is_empty() {
            outcomes.map(|(id, _)| Metric::Share(OutcomeId(id))).collect()
        } else {
            self.on.to_vec()
        }
    }

    /// Plays draws of the parameters, several runs each, and says what the scenario assumes. Where nothing is drawn
    /// nothing is played.
    ///
    /// ```
    /// use std::sync::Arc;
    /// use diwan_engine::{model::Model, scenario::load};
    /// use diwan_studies::{stats::Level, study::{Assuming, Sampling}};
    ///
    /// let settings = ["indicators.water=Uniform(20, 80)".to_owned()];
    /// let scenario = load("tiny", &settings).scenario.expect("a bundled scenario is sound");
    /// let model = &Arc::new(Model::compile(Arc::new(scenario)));
    /// let asked = Assuming { model, settings: &settings, on: &[], level: Level::P95 };
    /// let sampling = Sampling { seed: 1, draws: 400, seeds: 4, threads: 1, metrics: [].into(), parameters: true };
    /// let found = asked.played(&sampling, &())?.found;
    /// assert_eq!(found.assumptions[0].path, "indicators.water");
    /// assert!(found.assumptions[0].told);
    /// # Ok::<(), diwan_studies::study::SensitivityError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If there are too few draws, or the observer breaks it off.
    pub fn played(&self, sampling: &Sampling, observer: &dyn Observer) -> Result<PassportFacts, SensitivityError> {
        let sampling = Sampling { metrics: self.metrics().into(), ..sampling.clone() };
        match GivenData::played(self.model, self.settings, &sampling, observer) {
            Ok(data) => self.read(&data),
            Err(SensitivityError::NothingDrawn) => Ok(self.facts(sampling.seed, Numbers::default())),
            Err(error) => Err(error),
        }
    }

    /// The weakest of what the scenario assumes, for a page that rests on it: as [`Self::played`] in as many runs as
    /// take a moment ([`WEIGHED`]).
    ///
    /// # Errors
    ///
    /// If the observer breaks it off.
    pub fn weakest(
        &self,
        seed: u64,
        threads: usize,
        observer: &dyn Observer,
    ) -> Result<AssumptionsFacts, SensitivityError> {
        let (draws, seeds) = SIZE;
        let sampling = Sampling { seed, draws, seeds, threads, metrics: [].into(), parameters: true };
        Ok(self.played(&sampling, observer)?.found.of_weakest(WEAKEST))
    }

    /// Says what the scenario assumes by runs that are there.
    ///
    /// # Errors
    ///
    /// If the runs say nothing of a metric that was asked for, or of any outcome.
    pub fn read(&self, data: &GivenData) -> Result<PassportFacts, SensitivityError> {
        let scenario = &*self.model.scenario;
        let (mut columns, mut missing) = (Vec::new(), None);
        for metric in self.metrics() {
            let notation = metric.notation(scenario);
            match data.metric(&notation) {
                Ok(runs) => columns.push((notation, runs)),
                // What nobody asked for may be missing: an outcome that never came about.
                Err(error) if self.on.is_empty() => missing = Some(error),
                Err(error) => return Err(error),
            }
        }
        match missing {
            Some(error) if columns.is_empty() => Err(error),
            _ => Ok(self.facts(data.provenance.seed, self.numbers(data, &columns)?)),
        }
    }

    /// What every number that varied does.
    fn numbers(&self, data: &GivenData, columns: &[(String, Vec<f64>)]) -> Result<Numbers, SensitivityError> {
        let varied = |x: &&(&String, &Vec<f64>)| x.1.windows(2).any(|it| it[0] != it[1]);
        let factors: Vec<(&String, &Vec<f64>)> = data.factors.iter().zip(&data.values).collect();
        let factors: Vec<(&String, &Vec<f64>)> = factors.iter().filter(varied).copied().collect();
        let looks = (columns.len() * factors.len()).max(1) as f64;
        let told = Level::tail(self.level.alpha() / looks);
        let shown = Level::tail(self.level.alpha() / columns.len().max(1) as f64);
        let parts: Vec<Parts> = columns.iter().map(|(_, runs)| Parts::of(runs, data)).collect();
        let mut out = Numbers {
            runs: data.runs() as u64,
            points: data.points as u64,
            replications: data.replications as u64,
            ..Numbers::default()
        };
        for (metric, runs) in columns {
            let luck_share = luck_share(runs, data.replications, data.shares_luck)?;
            out.metrics.push(RestsOn { metric: metric.clone(), luck_share });
        }
        for (path, x) in factors {
            let mut most: Option<(usize, f64)> = None;
            for (place, parts) in parts.iter().enumerate() {
                let Some(it) = parts.first_order(x, told)? else { continue };
                if most.is_none_or(|(_, low)| it.interval.low > low) {
                    most = Some((place, it.interval.low));
                }
            }
            let Some((place, low)) = most else { continue };
            let Some(it) = parts[place].first_order(x, shown)? else { continue };
            let share = Share { on: columns[place].0.clone(), index: it.index, interval: it.interval, told: low > 0.0 };
            out.shares.insert(path.clone(), share);
        }
        Ok(out)
    }

    /// The assumptions in the order of their weakness.
    fn facts(&self, seed: u64, numbers: Numbers) -> PassportFacts {
        let scenario: &Arc<Scenario> = &self.model.scenario;
        let listed = parameters(scenario, self.settings, NumbersAsked::default()).parameters;
        let assumed = listed.into_iter().filter(|it| it.stated || it.drawn);
        let mut all: Vec<(Weakness, AssumptionFacts)> = assumed.map(|it| numbers.assumption(it)).collect();
        all.sort_by(|a, b| a.0.cmp(&b.0).then_with(|| a.1.path.cmp(&b.1.path)));
        let mut assumptions: Vec<AssumptionFacts> = all.into_iter().map(|(_, it)| it).collect();
        for (place, it) in assumptions.iter_mut().take_while(|it| it.drawn).enumerate() {
            it.place = Some(place + 1);
        }
        let count = |is: fn(&AssumptionFacts) -> bool| assumptions.iter().filter(|it| is(it)).count();
        let found = AssumptionsFacts {
            runs: numbers.runs,
            points: numbers.points,
            replications: numbers.replications,
            level: self.level.share(),
            of: if numbers.replications > 1 { "points" } else { "runs" }.to_owned(),
            metrics: numbers.metrics,
            all: assumptions.len(),
            drawn: count(|it| it.drawn),
            drawn_bare: count(|it| it.drawn && it.support == Support::Nothing),
            drawn_judged: count(|it| it.drawn && it.support == Support::Judgement),
            told: count(|it| it.told),
            fixed_bare: count(|it| !it.drawn && it.support == Support::Nothing),
            fixed_judged: count(|it| !it.drawn && it.support == Support::Judgement),
            assumptions,
        };
        PassportFacts { provenance: Provenance::new(scenario, self.settings, seed), found }
    }
}

/// What numbers do, by path.
#[derive(Debug, Default)]
struct Numbers {
    runs: u64,
    points: u64,
    replications: u64,
    metrics: Vec<RestsOn>,
    shares: BTreeMap<String, Share>,
}

/// What a number does to the metric that it is shown to move most.
#[derive(Clone, Debug)]
struct Share {
    on: String,
    index: f64,
    interval: Interval,
    told: bool,
}

impl Numbers {
    /// A number as an assumption, with its place in the order.
    fn assumption(&self, it: ParameterFacts) -> (Weakness, AssumptionFacts) {
        let [least, most] = it.range;
        let width = (it.high - it.low) / (most - least);
        let width = if width.is_finite() { width } else { (it.high - it.low) / it.nominal.abs() };
        let mut assumption = AssumptionFacts::of(it);
        if let Some(Share { on, index, interval, told }) = self.shares.get(&assumption.path) {
            let end = |it: f64| it.is_finite().then_some(it);
            assumption.on = Some(on.clone());
            assumption.share = Some(*index);
            (assumption.share_low, assumption.share_high) = (end(interval.low), end(interval.high));
            assumption.told = *told;
        }
        (Weakness::of(&assumption, width), assumption)
    }
}

/// How weak an assumption is, the weakest least: those that are shown to matter before those that are not, of both those
/// that cite nothing first, then those that rest on a judgement; then by how much they are shown to matter at least, or, where that is not
/// known, how wide they are thought to be. A note counts between equals alone. Numbers that are stated as certain come
/// last: nobody has asked what they do.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Weakness {
    class: Class,
    /// What is shown to matter by the lower end of its share, the rest by its width, as a share of the range where it makes sense.
    size: f64,
    has_note: bool,
}

/// What is known of what a number does, and what supports it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Class {
    Matters(Support),
    Untold(Support),
    Idle,
    Certain,
}

impl Weakness {
    fn of(it: &AssumptionFacts, width: f64) -> Self {
        let class = match (it.drawn, it.told, it.in_play) {
            (false, ..) => Class::Certain,
            (_, true, _) => Class::Matters(it.support),
            (_, _, false) => Class::Idle,
            (_, _, true) => Class::Untold(it.support),
        };
        // All that are stated as certain are in the order of their paths.
        let size = if it.told { it.share_low.unwrap_or(0.0) } else { width };
        let (size, has_note) = if class == Class::Certain { (0.0, false) } else { (size, it.note.is_some()) };
        Self { class, size: if size.is_finite() { size } else { f64::MAX }, has_note }
    }

    fn cmp(&self, other: &Self) -> core::cmp::Ordering {
        self.class.cmp(&other.class).then(other.size.total_cmp(&self.size)).then(self.has_note.cmp(&other.has_note))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use diwan_engine::scenario::load;

    fn assumption(drawn: bool, told: bool, source: Option<&str>, share: f64) -> AssumptionFacts {
        let scenario = Arc::new(load("tiny", &[]).scenario.expect("a bundled scenario is sound"));
        let it = parameters(&scenario, &[], NumbersAsked::default()).parameters.remove(0);
        let it = ParameterFacts { drawn, in_play: true, source: source.map(str::to_owned), note: None, ..it };
        AssumptionFacts { told, share: Some(share), share_low: Some(share), ..AssumptionFacts::of(it) }
    }

    #[test]
    fn what_matters_and_cites_nothing_is_weakest() {
        let order = [
            (assumption(true, true, None, 0.4), 0.1),
            (assumption(true, true, None, 0.1), 0.9),
            (assumption(true, true, Some("judgement_actors"), 0.3), 0.1),
            (assumption(true, true, Some("poll_2020"), 0.6), 0.1),
            // Noise is no signal: of what is not told the width counts, not the share that it happened to have.
            (assumption(true, false, None, 0.1), 0.8),
            (assumption(true, false, None, 0.9), 0.2),
            (assumption(true, false, Some("judgement"), 0.9), 0.9),
            (assumption(true, false, Some("judgements_of_others"), 0.9), 0.95),
            (assumption(false, false, None, 0.9), 0.0),
        ];
        let all: Vec<Weakness> = order.iter().map(|(it, width)| Weakness::of(it, *width)).collect();
        for pair in all.windows(2) {
            assert!(pair[0].cmp(&pair[1]).is_lt(), "{pair:?}");
        }
        let noted = AssumptionFacts { note: Some("seen".to_owned()), ..order[0].0.clone() };
        assert!(all[0].cmp(&Weakness::of(&noted, 0.1)).is_lt());
    }
}
