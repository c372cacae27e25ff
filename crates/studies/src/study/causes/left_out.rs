//! Leaving out: new runs without one deed after another, under the same luck, to see how much rarer an outcome is.

use super::super::arms::under;
use super::facts::{DeedFacts, Effect, LeftOutFacts, TriedFacts};
use super::{CausesError, Tracing};
use crate::ensemble::Observer;
use crate::stats::{Confidence, Interval, Level, PairedCounts};
use diwan_engine::scenario::{Metric, OutcomeId};

/// Plays as many runs without each of the deeds as were played with them, under luck that had no part in choosing them,
/// and says what each does to the outcome. A deed that no setting takes away stays untried.
pub(super) fn left_out(
    asked: &Tracing<'_>,
    outcome: OutcomeId,
    deeds: Vec<DeedFacts>,
    observer: &dyn Observer,
) -> Result<(Vec<DeedFacts>, Option<TriedFacts>), CausesError> {
    let seed = asked.seed.wrapping_add(1);
    let sampling = asked.sampling(seed, Vec::new());
    let model_without = |setting: &Option<String>| {
        let setting = setting.as_ref()?;
        under(asked.place, asked.settings, core::slice::from_ref(setting), "a deed that is left out").1
    };
    let mut models: Vec<_> = deeds.iter().map(|it| model_without(&it.setting)).collect();
    let tried = models.iter().flatten().count();
    if tried == 0 {
        return Ok((deeds, None));
    }
    let had = |sample: &super::Sample| sample.outcomes.iter().map(|it| *it == Some(outcome)).collect::<Vec<bool>>();
    let with = had(&asked.played(asked.model, &sampling, observer)?);
    let share = |had: &[bool]| had.iter().filter(|it| **it).count() as f64 / had.len().max(1) as f64;
    let smallest = Metric::Share(outcome).smallest_in(&asked.model.scenario);
    let together = Level::tail(asked.level.alpha() / tried as f64);
    let mut out = Vec::with_capacity(deeds.len());
    for (mut deed, model) in deeds.into_iter().zip(&mut models) {
        if let Some(model) = model.take() {
            let without = had(&asked.played(&model, &sampling, observer)?);
            let pairs = without.iter().copied().zip(with.iter().copied());
            let counts = PairedCounts::from_pairs(pairs);
            let interval = Confidence::of_shares(counts).interval(together);
            deed.left_out = Some(LeftOutFacts {
                share: share(&without),
                difference: counts.difference().unwrap_or(0.0),
                low: interval.low,
                high: interval.high,
                effect: effect(interval, smallest),
            });
        }
        out.push(deed);
    }
    let tried = TriedFacts { runs: asked.runs, seed, share: share(&with), smallest };
    Ok((out, Some(tried)))
}

/// What a deed does, by the interval of what changes without it.
fn effect(without: Interval, smallest: f64) -> Effect {
    if -smallest < without.low && without.high < smallest {
        Effect::Accompanies
    } else if without.high < 0.0 {
        Effect::Brings
    } else if without.low > 0.0 {
        Effect::Hinders
    } else {
        Effect::Untold
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn effects_follow_from_intervals() {
        for (low, high, it) in [
            (-0.2, -0.06, Effect::Brings),
            (-0.2, -0.01, Effect::Brings),
            (0.01, 0.2, Effect::Hinders),
            (-0.04, 0.04, Effect::Accompanies),
            // It is shown to be there, and to be too little.
            (0.01, 0.04, Effect::Accompanies),
            (-0.06, 0.01, Effect::Untold),
        ] {
            assert_eq!(effect(Interval { low, high }, 0.05), it, "{low} {high}");
        }
    }
}
