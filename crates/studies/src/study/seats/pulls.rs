//! Pulls: whether two goals of a seat each speak for another option, by as much as may matter and beyond doubt. What is
//! wanted on issues is left out: where they stand is a matter of the table.

use super::openings::{Half, Openings, mean};
use super::{Dilemma, Worth};
use crate::stats::{Level, StatsError, one_sample_t};
use diwan_engine::kernel::Pack;
use diwan_engine::model::Model;
use diwan_engine::model::lint::thresholds as most;
use diwan_engine::rules::goal_value;
use diwan_engine::scenario::{Actor, ChoiceId};

/// The two goals that pull hardest, if any do: each has another option that serves it best, and loses by that of the
/// other.
pub(super) fn dilemma(model: &Model, openings: &Openings) -> Result<Option<Dilemma>, StatsError> {
    let actor = &model.scenario.actors[openings.seat.index()];
    let common = common(openings);
    let goals = 0..actor.goals.len();
    let best: Vec<Option<ChoiceId>> = goals.clone().map(|goal| best(actor, openings, &common, goal)).collect();
    let mut hardest: Option<(f64, usize, usize)> = None;
    for one in goals.clone() {
        for other in goals.clone().skip(one + 1).filter(|other| best[*other] != best[one]) {
            let pull = |goal: usize, against: usize| {
                mean(&differences(actor, openings, Half::Choosing, goal, best[goal], best[against]))
            };
            let weaker = pull(one, other).min(pull(other, one));
            if hardest.is_none_or(|(most, ..)| weaker > most) {
                hardest = Some((weaker, one, other));
            }
        }
    }
    let Some((_, one, other)) = hardest else { return Ok(None) };
    let worth = |goal: usize, against: usize| -> Result<Worth, StatsError> {
        let measured = differences(actor, openings, Half::Measuring, goal, best[goal], best[against]);
        let found = one_sample_t(&measured, Level::P95)?;
        Ok(Worth {
            goal: model.scenario.variables[actor.goals[goal].variable.index()].notation.clone(),
            option: best[goal].map(|it| model.scenario.choices[it.index()].key.clone()),
            worth: found.mean,
            low: found.interval.low,
            high: found.interval.high,
        })
    };
    let found = Dilemma { one: worth(one, other)?, other: worth(other, one)? };
    let is_shown = [&found.one, &found.other].iter().all(|it| it.worth >= most::SEAT_PULL && it.low > 0.0);
    Ok(is_shown.then_some(found))
}

/// The options that were open whenever the first turn was opened.
fn common(openings: &Openings) -> Vec<Option<ChoiceId>> {
    let first = openings.all.first().into_iter().flat_map(|it| it.keys().copied());
    first.filter(|option| openings.all.iter().all(|it| it.contains_key(option))).collect()
}

/// The option that serves a goal best; of several the first.
fn best(actor: &Actor, openings: &Openings, options: &[Option<ChoiceId>], goal: usize) -> Option<ChoiceId> {
    let over_holding =
        |option: &Option<ChoiceId>| mean(&differences(actor, openings, Half::Choosing, goal, *option, None));
    let mut best = None;
    for option in options {
        let gain = over_holding(option);
        if best.is_none_or(|(_, most)| gain > most) {
            best = Some((*option, gain));
        }
    }
    best.and_then(|it| it.0)
}

/// What a goal gains by an option over another, future by future of all openings, utility.
fn differences(
    actor: &Actor,
    openings: &Openings,
    half: Half,
    goal: usize,
    option: Option<ChoiceId>,
    other: Option<ChoiceId>,
) -> Vec<f64> {
    let weight = Pack([actor.weight_of(&actor.goals[goal])]);
    let mut out = Vec::new();
    for options in &openings.all {
        let (Some(one), Some(other)) = (options.get(&option), options.get(&other)) else { continue };
        let pairs = half.of(&one[goal + 1]).iter().zip(half.of(&other[goal + 1]));
        out.extend(pairs.map(|(one, other)| goal_value(weight, Pack([one - other]))[0]));
    }
    out
}
