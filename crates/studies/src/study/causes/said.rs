//! What is said of an outcome in the end: five statements, chosen from what was found. Their words are for those who
//! print.

use super::facts::{CauseFacts, CausesFacts, DeedFacts, Effect, SaidFacts};
use crate::stats::{Level, clopper_pearson};

/// Statements, and causes that are named in one.
const STATEMENTS: usize = 5;
const CAUSES: usize = 3;

/// What is said where no run ended so, all did, or fewer on a side than tell anything.
pub(super) fn too_few(found: &CausesFacts, least: u64, level: Level) -> Vec<SaidFacts> {
    let interval = clopper_pearson(found.count, found.runs, level);
    let others = found.runs - found.count;
    if found.count == 0 {
        vec![SaidFacts::Never { at_most: interval.high }]
    } else if others == 0 {
        vec![SaidFacts::Always { at_least: interval.low }]
    } else {
        let of_others = others < least;
        let count = if of_others { others } else { found.count };
        vec![SaidFacts::Often, SaidFacts::TooFew { count, of_others, least }]
    }
}

/// How often; what sets the runs apart; what began that; which deed matters most; and which one stands in the way, only
/// goes along, or can't be told.
pub(super) fn said(found: &CausesFacts) -> Vec<SaidFacts> {
    let mut out = vec![SaidFacts::Often];
    if let Some(it) = found.levels.first() {
        out.push(SaidFacts::Apart {
            variable: it.variable.clone(),
            with: it.end[0],
            without: it.end[1],
            difference: it.difference,
            low: it.low,
            high: it.high,
        });
        let is_named = |it: &&CauseFacts| it.told && !matches!(it.cause, "residual" | "smaller");
        let causes: Vec<CauseFacts> = it.causes.iter().filter(is_named).take(CAUSES).cloned().collect();
        if !causes.is_empty() {
            out.push(SaidFacts::Began { variable: it.variable.clone(), causes });
        }
    }
    let ending = deeds(&found.deeds);
    // Where levels tell less than two statements, deeds in which the runs differ tell more.
    let room = STATEMENTS.saturating_sub(out.len() + ending.len());
    let differs = found.deeds.iter().enumerate().filter(|(_, it)| it.more_low > 0.0 || it.more_high < 0.0);
    out.extend(differs.take(room).map(|(deed, _)| SaidFacts::Differs { deed }));
    out.extend(ending);
    out
}

/// The two statements about deeds that were left out.
fn deeds(all: &[DeedFacts]) -> Vec<SaidFacts> {
    let tried: Vec<(usize, f64, Effect)> = all
        .iter()
        .enumerate()
        .filter_map(|(place, it)| it.left_out.map(|left| (place, left.difference, left.effect)))
        .collect();
    let of = |wanted: Effect| tried.iter().filter(move |it| it.2 == wanted);
    // What the rule asks for outright is no news: it is named where nothing else matters.
    let most = |wanted: Effect| {
        let key = |it: &(usize, f64, Effect)| (!all[it.0].asked, it.1.abs());
        of(wanted).max_by(|a, b| {
            let (a_key, b_key) = (key(a), key(b));
            a_key.0.cmp(&b_key.0).then(a_key.1.total_cmp(&b_key.1)).then(b.0.cmp(&a.0))
        })
    };
    let matter = of(Effect::Brings).count() + of(Effect::Hinders).count();
    let (brings, hinders) = (most(Effect::Brings), most(Effect::Hinders));
    let mut out = Vec::new();
    match brings.or(hinders) {
        Some((deed, ..)) => out.push(SaidFacts::Matters { deed: *deed, others: matter - 1 }),
        None if tried.is_empty() => return out,
        None => out.push(SaidFacts::NoneMatters { tried: tried.len() }),
    }
    // Of those that go along the one that most suggests that it brings the outcome.
    let along = of(Effect::Accompanies).filter(|it| all[it.0].more_low > 0.0);
    let along = along.max_by(|a, b| all[a.0].more.total_cmp(&all[b.0].more).then(b.0.cmp(&a.0)));
    let untold = of(Effect::Untold).count();
    if let Some((deed, ..)) = along {
        out.push(SaidFacts::Accompanies { deed: *deed });
    } else if let (Some(_), Some((deed, ..))) = (brings, hinders) {
        out.push(SaidFacts::Hinders { deed: *deed });
    } else {
        out.push(SaidFacts::Untold { n: untold, tried: tried.len() });
    }
    out
}
