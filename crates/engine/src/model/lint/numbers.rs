//! Lints of numbers: those on another scale than their own, draws that are mostly held to an end of their range, times
//! beyond the end of the run, and numbers that nothing asks for.

use super::thresholds::HELD_DRAWS;
use crate::kernel::Distribution;
use crate::scenario::{ActorId, Quantity, Scenario};
use crate::text::{Diagnostic, Diagnostics, figure};

pub(super) fn lint(scenario: &Scenario, found: &mut Diagnostics) {
    scales(scenario, found);
    times(scenario, found);
    idle(scenario, found);
    for quantity in scenario.quantities() {
        held(quantity, found);
    }
}

/// Points of 0..100 that look like shares of 1.
fn scales(scenario: &Scenario, found: &mut Diagnostics) {
    let starts =
        scenario.variables.iter().filter(|it| it.low() == 0.0 && !it.is_signal()).map(|it| (&it.start, "a level"));
    let positions = scenario.actors.iter().flat_map(|it| &it.positions);
    let positions = positions.filter_map(|it| Some((it.position.number()?, "a position")));
    let doctrines = scenario.actors.iter().flat_map(|it| &it.doctrines);
    let sets = doctrines.clone().flat_map(|it| it.set.iter().map(|(_, it)| (it, "a score")));
    let lines = doctrines.map(|it| (&it.red_line, "a red line"));
    let collapses = scenario.dialogues.iter().map(|it| (&it.collapse_below, "a threshold of compliance"));
    for (quantity, what) in starts.chain(positions).chain(sets).chain(lines).chain(collapses) {
        let (nominal, (_, most)) = (quantity.nominal(), quantity.distribution.bounds());
        let is_share = nominal > 0.0
            && nominal < 1.0
            && (most <= 1.0 || matches!(quantity.distribution, Distribution::Normal { .. }));
        if let Some(at) = quantity.span.filter(|_| is_share) {
            let message = format!("{what} of {} on a scale from 0 to 100", figure(nominal));
            let likely = (nominal * 1e6).round() / 1e4;
            found.push(Diagnostic::warning("unit-scale", at, message).hint(format!("is {} meant?", figure(likely))));
        }
    }
}

/// Draws that are mostly held to an end of the range in which they make sense.
fn held(quantity: &Quantity, found: &mut Diagnostics) {
    let (low, high) = quantity.range;
    let (least, most) = quantity.distribution.bounds();
    let Some(at) = quantity.span.filter(|_| low < high && (least < low || most > high)) else { return };
    let quantile = |u| quantity.distribution.quantile(u);
    if quantile(HELD_DRAWS / 2.0) >= low && quantile(1.0 - HELD_DRAWS / 2.0) <= high {
        return; // the usual case, without counting
    }
    const STEPS: u32 = 200;
    let outside = (0..STEPS).filter(|it| {
        let draw = quantile((f64::from(*it) + 0.5) / f64::from(STEPS));
        draw < low || draw > high
    });
    let share = outside.count() as f64 / f64::from(STEPS);
    if share > HELD_DRAWS {
        let message = format!(
            "{:.0} % of these draws lie outside {} to {}, and are held to its ends",
            100.0 * share,
            figure(low),
            figure(high)
        );
        let hint = match quantity.distribution {
            Distribution::Normal { mean, sd } if sd > mean && (low..=high).contains(&sd) => {
                format!("the mean stands first: is `Normal({}, {})` meant?", figure(sd), figure(mean))
            }
            _ => "narrow it, or use one with ends of its own, such as `Triangular` or `Beta`".to_owned(),
        };
        found.push(Diagnostic::warning("held-draws", at, message).hint(hint));
    }
}

/// Delays, spreads and rests that reach beyond the end of the run.
fn times(scenario: &Scenario, found: &mut Diagnostics) {
    let horizon = scenario.calendar.horizon();
    let end = format!("the run ends after {} months", figure(horizon));
    let least = |quantity: &Quantity| quantity.distribution.bounds().0;
    let mut doubt = |code, quantity: &Quantity, message: String, hint: String| {
        found.extend(quantity.span.map(|at| Diagnostic::warning(code, at, message).hint(hint)));
    };
    for effect in scenario.effects() {
        let (after, over) = (least(&effect.after), least(&effect.over));
        let target = &scenario.variables[effect.target.index()].notation;
        if after >= horizon {
            let message = format!("an effect on `{target}` after {} months never comes", figure(after));
            doubt("late-effect", &effect.after, message, end.clone());
        } else if over > horizon {
            let message = format!(
                "an effect on `{target}` is spread over {} months, and what is left at the end is lost",
                figure(over)
            );
            doubt("slow-effect", &effect.over, message, end.clone());
        }
    }
    // That an event happens once is said in no other way.
    for choice in &scenario.choices {
        let months = least(&choice.cooldown);
        if months > horizon {
            let message =
                format!("`{}` is off the menu for {} months, and can be taken once", choice.notation, figure(months));
            doubt(
                "long-cooldown",
                &choice.cooldown,
                message,
                format!("{end}; what can be taken once has `once: true`"),
            );
        }
    }
}

/// Numbers that nothing asks for, as the scenario stands and under every setting of its own.
fn idle(scenario: &Scenario, found: &mut Diagnostics) {
    let mut doubt = |quantity: &Quantity, reason: String| {
        let diagnostic = quantity
            .span
            .map(|at| Diagnostic::warning("idle-number", at, format!("this number changes nothing: {reason}")));
        found.extend(diagnostic.map(|it| it.hint("delete it, or what makes it idle")));
    };
    for (row, actor) in (0_u16..).zip(&scenario.actors) {
        let sits = scenario.dialogues.iter().any(|it| it.table.contains(&ActorId(row)));
        for doctrine in actor.doctrines.iter().filter(|_| !sits) {
            for quantity in [&doctrine.demand, &doctrine.red_line, &doctrine.linkage] {
                doubt(quantity, format!("`{}` sits at no table", actor.key));
            }
        }
        for position in actor.positions.iter().filter(|it| it.salience.distribution == Distribution::Fixed(0.0)) {
            let issue = &scenario.issues[position.issue.index()].key;
            // At a table the red line is drawn around it, whatever it is worth.
            if let Some(quantity) = position.position.number().filter(|_| !sits) {
                doubt(quantity, format!("`{}` does not care for `{issue}`, where its salience is 0", actor.key));
            }
        }
        if !sits && actor.choices.is_empty() {
            for quantity in [&actor.temperature, &actor.hold_bias] {
                doubt(quantity, format!("`{}` has nothing to choose", actor.key));
            }
        }
    }
    for posture in scenario.dialogues.iter().flat_map(|it| &it.postures).filter(|it| !it.deal) {
        for quantity in [&posture.power, &posture.breakdown] {
            doubt(quantity, format!("under `{}` no deal is sought", posture.key));
        }
    }
}
