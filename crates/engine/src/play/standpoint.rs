//! Standpoints: how things stand as a seat takes them, whole enough to be played on from. Made of what the seat knows
//! alone; what it did not notice is not under way there.

use super::agreed::Agreed;
use super::arrivals::arrivals;
use super::belief::Belief;
use super::{SeatTurn, SeatView};
use crate::kernel::{Mask, Pack, ops};
use crate::model::{Model, PathRow, Weight};
use crate::phases::{Stack, State, as_log};
use crate::record::Cause;
use crate::rules::{faded_share, next_usage_of_share, usage_kept};
use crate::scenario::{ChoiceId, EventId, VariableId};

/// How things stand on an open turn.
#[derive(Clone, Debug, PartialEq)]
pub struct Standpoint {
    /// The turn, counted from 0.
    pub turn: u32,
    /// Levels, points, in the order of variables.
    pub levels: Vec<f64>,
    /// Whether an agreement is in force, by dialogue.
    pub in_force: Vec<bool>,
    /// What the last agreement of each dialogue says by issue, points, dialogue-major; where it says nothing, where the
    /// issue stands.
    pub terms: Vec<f64>,
    /// Whether the agreement in force covers each issue, likewise.
    pub agreed: Vec<bool>,
    /// Months until each choice may be taken again.
    pub rests: Vec<f64>,
    /// How used up each choice is, 0..1.
    pub usage: Vec<f64>,
    /// Months until each event may happen again, at the end of the turn.
    pub event_rests: Vec<f64>,
    /// What actors did to each other lately, and what each is used to, -1..1, by pair.
    pub records: [Vec<f64>; 2],
    /// How far every actor's word counts, 0..1.
    pub words: Vec<f64>,
    /// Months for which every pledge still stands, and within which it is still to be kept.
    pub pledges: [Vec<f64>; 2],
    /// What every cell of memory keeps.
    pub remembering: Vec<f64>,
    /// Events of each counted indicator on the turn before, and events a month that its level stands for.
    pub events: Vec<f64>,
    /// Events a month that the level of each counted indicator stands for.
    pub numbers: Vec<f64>,
    /// Logarithm of the factor that what the seat noticed has put on the events of each.
    pub pushed: Vec<f64>,
    /// How far each path has walked from where it was expected to start; its waves are taken for a part of that.
    pub walked: Vec<f64>,
    /// What is under way: the turn when it arrives, the variable, its cause and points.
    pub due: Vec<(u32, VariableId, Cause, f64)>,
}

impl SeatView {
    /// How things stand on the open turn as the seat takes them.
    #[must_use]
    pub fn standpoint(&self, model: &Model) -> Standpoint {
        let now = self.turn();
        let in_force = self.in_force().to_vec();
        let remembering = self.turns.last().map_or_else(Vec::new, |it| it.remembering.clone());
        let belief = Belief::new(model, now, &self.levels, &in_force, &remembering, self.conduct())
            .after(self.counted_before(now));
        let state = belief.state();
        let first = |packs: &[Pack<1>]| packs.iter().map(|it| it[0]).collect::<Vec<f64>>();
        let levels: Vec<f64> = self.levels.iter().map(|it| it.level()).collect();
        let [record, habit, words, left, due] = self.conduct().numbers();
        let agreed = Agreed::of(model, self.closed(), &levels);
        let mut out = Standpoint {
            turn: now,
            terms: agreed.terms.iter().map(|it| it[0]).collect(),
            agreed: agreed.agreed.iter().map(|it| it.0[0]).collect(),
            levels,
            in_force,
            rests: vec![0.0; model.choices.len()],
            usage: vec![0.0; model.choices.len()],
            event_rests: vec![0.0; model.events.len()],
            records: [record, habit],
            words,
            pledges: [left, due],
            remembering: remembering.clone(),
            events: first(state.counts.events),
            numbers: first(state.counts.numbers),
            pushed: vec![0.0; model.counts.len()],
            walked: model.paths.iter().map(|it| walked(&state, it)).collect(),
            due: Vec::new(),
        };
        for turn in &self.turns {
            rest(&state, turn, turn.turn < now, &mut out);
        }
        self.note_due(model, &mut out);
        out
    }

    /// Notes what was brought about and has not arrived.
    fn note_due(&self, model: &Model, out: &mut Standpoint) {
        let mut stack = Stack::default();
        for turn in &self.turns {
            let before = (turn.turn as usize)
                .checked_sub(1)
                .map_or_else(|| vec![false; model.dialogues.len()], |it| self.turns[it].in_force.clone());
            let belief = Belief::new(model, turn.turn, &turn.levels, &before, &turn.remembering, &turn.conduct)
                .after(self.counted_before(turn.turn));
            for it in arrivals(&belief.state(), turn, &mut stack) {
                let at = turn.turn + it.later as u32;
                if at > out.turn {
                    out.due.push((at, it.target, it.cause, it.points));
                } else if let Some(row) = model.starts[it.target.index()].count.map(usize::from) {
                    let months = belief.state().weight(model.counts[row].push_months)[0];
                    let kept = faded_share(f64::from(out.turn - at) * model.dt, months);
                    out.pushed[row] += as_log(Pack([it.points]))[0] * kept;
                }
            }
        }
    }
}

/// How far a path has walked, if its start is where it was expected to be.
fn walked(state: &State<'_, 1>, path: &PathRow) -> f64 {
    let start = state.weight(state.model.starts[path.variable.index()].start)[0];
    let level = state.level(path.variable)[0];
    if path.log { ops::ln(level.max(1e-6) / start.max(1e-6)) } else { level - start }
}

/// Lets what was done on a turn rest and wear out, and what happened rest. On the open turn nothing is done yet.
fn rest(state: &State<'_, 1>, turn: &SeatTurn, is_closed: bool, out: &mut Standpoint) {
    let (model, constants) = (state.model, &state.model.constants);
    let months = |weight: Weight| state.weight(weight)[0];
    for (row, event) in model.events.iter().enumerate() {
        let happened = turn.events.contains(&EventId(row as u16));
        out.event_rests[row] =
            if happened { months(event.cooldown) } else { (out.event_rests[row] - model.dt).max(0.0) };
    }
    if !is_closed || turn.choices.is_empty() {
        return;
    }
    let kept = usage_kept(model.dt, state.weight(constants.fatigue_months));
    for (row, choice) in model.choices.iter().enumerate() {
        let taken = turn.choices.iter().any(|it| it.choice == Some(ChoiceId(row as u16)));
        let share = Pack::<1>::all(turn.share_of(choice.actor));
        let rest = if choice.once { f64::INFINITY } else { months(choice.cooldown) };
        out.rests[row] = if taken { rest } else { (out.rests[row] - model.dt).max(0.0) };
        if constants.fatigues() {
            out.usage[row] = next_usage_of_share(Pack::<1>::all(out.usage[row]), Mask::all(taken), share, kept)[0];
        }
    }
}
