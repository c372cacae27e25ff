//! Doubts about a batch: what the lints of a scenario can only say once it has been played.

use super::plan::Plan;
use super::summary::{Measured, Summary};
use crate::stats::Level;
use diwan_engine::scenario::{ActorId, Metric, Scenario, VariableId, VariableKind};

/// An outcome beyond this share leaves little to tell apart.
const DOMINANT_OUTCOME: f64 = 0.55;
/// An outcome below this share, or seen less often than this, is hard to say anything of.
const RARE_OUTCOME: (f64, u64) = (0.02, 10);
/// A level that stands at an end of its scale for more than this share of the turns says less than it could.
const SATURATED: f64 = 0.05;
/// A choice beyond this share of its actor's turns is no choice.
const DOMINANT_CHOICE: f64 = 0.6;
/// One below this share might as well not be there.
const RARE_CHOICE: f64 = 0.005;

/// Something that a batch makes one wonder about.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    /// A stable code.
    pub code: &'static str,
    /// What was seen.
    pub about: String,
}

/// What a batch makes one wonder about: one outcome that swallows the others, outcomes and choices that hardly come about, levels that stand at their ends.
#[must_use]
pub fn doubts(plan: &Plan, summary: &Summary) -> Vec<Doubt> {
    let scenario = &*plan.model.scenario;
    let mut out = Vec::new();
    let mut push = |code: &'static str, about: String| out.push(Doubt { code, about });
    let runs = summary.runs();
    if runs == 0 {
        return out;
    }
    for (outcome, share) in scenario.outcomes.iter().zip(summary.shares(Level::P95)) {
        let seen = format!("{:.1} % of the runs ended in `{}`", 100.0 * share.share, outcome.key);
        if share.share > DOMINANT_OUTCOME {
            push("dominant-outcome", seen);
        } else if share.share < RARE_OUTCOME.0 || share.count < RARE_OUTCOME.1 {
            push("rare-outcome", format!("{seen} ({} of {runs}): its interval is wide for its size", share.count));
        }
    }
    let measured = summary.measured();
    let mean = |metric: Metric| {
        let place = plan.metrics.iter().position(|it| *it == metric)?;
        measured[place].map(|Measured { mean, .. }| mean)
    };
    for (slot, variable) in (0_u16..).zip(&scenario.variables) {
        // That nothing is kept while there is no agreement is no end of a scale that was hit, nor is a threat that nobody makes.
        let watched = !matches!(variable.kind, VariableKind::Compliance(_)) && !variable.is_signal();
        if let Some(share) = mean(Metric::AtBound(VariableId(slot))).filter(|it| watched && *it > SATURATED) {
            push("saturation", format!("`{}` stands at an end of its scale for {:.0} % of the turns", variable.notation, 100.0 * share));
        }
    }
    if let Some(months) = mean(Metric::Length).filter(|it| *it > 0.0) {
        choices(scenario, months / scenario.calendar.months_per_turn, mean, &mut push);
    }
    out
}

/// Choices that swallow their actor's turns, and those that hardly come about.
fn choices(scenario: &Scenario, turns: f64, mean: impl Fn(Metric) -> Option<f64>, push: &mut impl FnMut(&'static str, String)) {
    for (id, actor) in (0_u16..).map(ActorId).zip(&scenario.actors) {
        let mut rare = Vec::new();
        for choice in scenario.actors[id.index()].choices.iter().copied() {
            let Some(share) = mean(Metric::Count(choice)).map(|it| it / turns) else { continue };
            let key = &scenario.choices[choice.index()].key;
            if share > DOMINANT_CHOICE {
                push("dominant-choice", format!("`{}` takes `{key}` on {:.0} % of its turns", actor.key, 100.0 * share));
            } else if share < RARE_CHOICE {
                rare.push(format!("`{key}`"));
            }
        }
        if !rare.is_empty() {
            push("rare-choice", format!("`{}` takes {} on fewer than {} % of its turns", actor.key, rare.join(", "), 100.0 * RARE_CHOICE));
        }
    }
}
