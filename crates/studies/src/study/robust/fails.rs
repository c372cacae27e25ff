//! Where a policy fails: boxes over the numbers that were drawn, and a map over the two that say most.

use super::super::sensitivity::{BoxFacts, boxes_of};
use super::facts::{FailsFacts, MapFacts, MapPoint};
use super::judge::WORST;
use crate::stats::{Moments, StatsError, Wanted};

/// The fewest states that fail, and that do not.
const LEAST: usize = 10;
/// The fewest states among which boxes are looked for.
const LEAST_STATES: usize = 40;
/// Odds of failing in a box against those of all states, on halves that it was not looked for in, from which on it is worth
/// its name.
const WORTH: f64 = 2.0;
/// The most boxes.
const BOXES: usize = 2;
/// The most states on a map.
const SHOWN: usize = 300;

/// States that fail.
pub(super) struct Failing<'a> {
    /// Paths of the numbers that were drawn.
    pub factors: &'a [String],
    /// Their values, state by state.
    pub values: &'a [Vec<f64>],
    /// Whether each state fails.
    pub marks: &'a [bool],
    pub seed: u64,
}

/// Where a policy fails, with the reason where no box is worth its name.
pub(super) fn failing<E: From<StatsError>>(
    asked: &Failing<'_>,
    when: String,
    kind: &'static str,
) -> Result<FailsFacts, E> {
    let (states, count) = (asked.marks.len(), asked.marks.iter().filter(|it| **it).count());
    let without = |none: &'static str, when: String| FailsFacts {
        when,
        kind,
        states: count as u64,
        boxes: Vec::new(),
        none: Some(none),
        map: None,
    };
    let too_few = match () {
        () if states < LEAST_STATES || (kind == "regret" && states < WORST * LEAST) => Some("few"),
        () if count < LEAST => Some("never"),
        () if states - count < LEAST => Some("always"),
        () => None,
    };
    if let Some(none) = too_few {
        return Ok(without(none, when));
    }
    let varies = |values: &[f64]| values.iter().any(|it| *it != values[0]);
    let kept: Vec<usize> = (0..asked.factors.len()).filter(|it| varies(&asked.values[*it])).collect();
    let names: Vec<&str> = kept.iter().map(|it| asked.factors[*it].as_str()).collect();
    let x: Vec<&[f64]> = kept.iter().map(|it| asked.values[*it].as_slice()).collect();
    let y: Vec<f64> = asked.marks.iter().map(|it| f64::from(u8::from(*it))).collect();
    let wanted = Wanted { boxes: BOXES, ..Wanted::default() };
    let mut boxes = boxes_of(&x, &names, &y, wanted, asked.seed)?;
    let share = count as f64 / states as f64;
    // Each box was looked for outside of those before it, so that after one that is worth nothing there is none.
    let worth = boxes.iter().take_while(|it| is_worth_its_name(it, share)).count();
    boxes.truncate(worth);
    let Some(first) = boxes.first() else { return Ok(without("nowhere", when)) };
    let map = axes(first, &boxes, &names, &x, asked.marks).map(|(across, up)| MapFacts {
        across: names[across].to_owned(),
        up: names[up].to_owned(),
        points: (0..states.min(SHOWN))
            .map(|it| MapPoint { across: x[across][it], up: x[up][it], fails: asked.marks[it] })
            .collect(),
    });
    Ok(FailsFacts { when, kind, states: count as u64, boxes, none: None, map })
}

fn is_worth_its_name(it: &BoxFacts, share: f64) -> bool {
    let odds = |share: f64| share / (1.0 - share).max(f64::MIN_POSITIVE);
    it.density_elsewhere.is_some_and(|density| odds(density) >= WORTH * odds(share))
}

/// The numbers over which states are mapped: the two surest limits of the first box; where it has one alone, beside it one
/// of the next box, or the number by which failing states differ most from others.
fn axes(first: &BoxFacts, boxes: &[BoxFacts], names: &[&str], x: &[&[f64]], marks: &[bool]) -> Option<(usize, usize)> {
    let place = |path: &str| names.iter().position(|it| *it == path);
    let across = place(&first.limits.first()?.path)?;
    let limited = boxes.iter().flat_map(|it| &it.limits).filter_map(|it| place(&it.path));
    let up = limited.into_iter().find(|it| *it != across).or_else(|| {
        let others = (0..x.len()).filter(|it| *it != across);
        others.max_by(|a, b| apart(x[*a], marks).total_cmp(&apart(x[*b], marks)).then(b.cmp(a)))
    });
    Some((across, up?))
}

/// By how many standard deviations failing states differ from others in a number.
fn apart(values: &[f64], marks: &[bool]) -> f64 {
    let of =
        |wanted: bool| -> Moments { values.iter().zip(marks).filter(|it| *it.1 == wanted).map(|it| *it.0).collect() };
    let all: Moments = values.iter().copied().collect();
    let difference = of(true).mean().unwrap_or(0.0) - of(false).mean().unwrap_or(0.0);
    all.sd().filter(|it| *it > 0.0).map_or(0.0, |sd| (difference / sd).abs())
}
