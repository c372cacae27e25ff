//! Standpoints: how things stand as a seat takes them, whole enough to be played on from. Made of what the seat knows
//! alone; what it did not notice is not under way there.

use super::arrivals::arrivals;
use super::belief::Belief;
use super::{SeatTurn, SeatView};
use crate::kernel::{Mask, Pack};
use crate::model::{Model, Weight};
use crate::phases::{Stack, State};
use crate::record::{Cause, Verdict};
use crate::rules::{next_usage_of_share, usage_kept};
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
        let belief = Belief::new(model, now, &self.levels, &in_force, &remembering, self.conduct());
        let state = belief.state();
        let levels: Vec<f64> = self.levels.iter().map(|it| it.level()).collect();
        let [record, habit, words, left, due] = self.conduct().numbers();
        let mut out = Standpoint {
            turn: now,
            terms: terms(model, self, &levels),
            levels,
            in_force,
            rests: vec![0.0; model.choices.len()],
            usage: vec![0.0; model.choices.len()],
            event_rests: vec![0.0; model.events.len()],
            records: [record, habit],
            words,
            pledges: [left, due],
            remembering: remembering.clone(),
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
            let belief = Belief::new(model, turn.turn, &turn.levels, &before, &turn.remembering, &turn.conduct);
            for it in arrivals(&belief.state(), turn, &mut stack) {
                let at = turn.turn + it.later as u32;
                if at > out.turn {
                    out.due.push((at, it.target, it.cause, it.points));
                }
            }
        }
    }
}

/// What was agreed last in each dialogue.
fn terms(model: &Model, view: &SeatView, levels: &[f64]) -> Vec<f64> {
    let mut terms: Vec<f64> =
        model.dialogues.iter().flat_map(|_| model.settlements.iter().map(|it| levels[it.index()])).collect();
    for round in view.closed().iter().flat_map(|it| &it.rounds).filter(|it| it.verdict == Verdict::Deal) {
        for clause in &round.clauses {
            terms[round.dialogue.index() * model.issues + clause.issue.index()] = clause.terms;
        }
    }
    terms
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
