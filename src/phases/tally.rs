//! The tally: what a batch keeps of its runs. The metrics it is asked for, added up turn by turn in all lanes at once, with the bits that
//! [`measure`](crate::record::measure) finds in the full record of each run.

use std::sync::Arc;

use multiversion::multiversion;

use super::{Round, Running};
use crate::model::Model;
use crate::record::{Verdict, payoff};
use crate::scenario::{ChoiceId, DialogueId, Metric, Milestone, OutcomeId, VariableId};
use crate::terms::{Mask, Pack};

/// What happened on a turn, as columns.
#[derive(Clone, Copy)]
pub struct Happenings<'a, const W: usize> {
    /// Level of each variable at the end of the turn.
    pub levels: &'a [Pack<W>],
    /// What each actor chose.
    pub chosen: &'a [[Option<ChoiceId>; W]],
    /// Whether each choice, where taken, succeeded.
    pub success: &'a [Mask<W>],
    /// Whether each event happened.
    pub happened: &'a [Mask<W>],
    /// The round of each dialogue.
    pub rounds: &'a [Round<W>],
    /// Whether the agreement of each dialogue collapsed.
    pub collapsed: &'a [Mask<W>],
    /// Whether the agreement of each dialogue is in force, 0 or 1.
    pub in_force: &'a [Pack<W>],
    /// Whether the condition of each outcome holds; only needed if [`Tally::asks_for_conditions`].
    pub holds: &'a [Mask<W>],
}

/// Metrics of the lanes of a pack, added up as turns are played.
#[derive(Clone, Debug)]
pub struct Tally<const W: usize> {
    metrics: Arc<[Metric]>,
    values: Vec<Pack<W>>,
    /// For each choice, the places of the metrics that count it.
    taken: Vec<Vec<usize>>,
    /// Lanes that had not ended before this turn.
    live: Mask<W>,
    /// Turns played.
    turns: Pack<W>,
}

impl<const W: usize> Default for Tally<W> {
    fn default() -> Self {
        Self { metrics: Arc::new([]), values: Vec::new(), taken: Vec::new(), live: Mask::ALL, turns: Pack::ZERO }
    }
}

impl<const W: usize> Tally<W> {
    /// A tally of these metrics of runs of `model`.
    #[must_use]
    pub fn new(model: &Model, metrics: Arc<[Metric]>) -> Self {
        let mut taken = vec![Vec::new(); model.choices.len()];
        for (place, metric) in metrics.iter().enumerate() {
            if let Metric::Count(choice) | Metric::Succeeded(choice) | Metric::MonthsTo(Milestone::Choice(choice)) = metric {
                taken[choice.index()].push(place);
            }
        }
        Self { values: vec![Pack::ZERO; metrics.len()], metrics, taken, ..Self::default() }
    }

    /// Whether nothing is kept.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.metrics.is_empty()
    }

    /// Whether the conditions of outcomes are needed at the end of every turn.
    #[must_use]
    pub fn asks_for_conditions(&self) -> bool {
        self.metrics.iter().any(|it| matches!(it, Metric::MonthsTo(Milestone::Outcome(_))))
    }

    /// Begins anew: nothing has happened, and levels are at their start.
    pub fn begin(&mut self, model: &Model, levels: &[Pack<W>]) {
        self.live = Mask::ALL;
        self.turns = Pack::ZERO;
        let horizon = f64::from(model.turns);
        for (value, metric) in self.values.iter_mut().zip(self.metrics.iter()) {
            *value = match metric {
                Metric::End(it) | Metric::At(it, _) | Metric::Lowest(it) | Metric::Highest(it) => levels[it.index()],
                Metric::MonthsTo(_) => Pack::all(horizon),
                _ => Pack::ZERO,
            };
        }
    }

    /// Adds a turn that has been played; `running` is who runs after it.
    pub fn note(&mut self, model: &Model, turn: u32, what: &Happenings<'_, W>, running: &Running<W>) {
        self.turns = self.turns + self.live.as_numbers();
        add(model, &self.metrics, &mut self.values, self.live, turn, what);
        self.note_choices(model, turn, what);
        self.live = running.lanes;
    }

    /// Counts what was chosen, in the lanes that no event ended before anybody could choose.
    fn note_choices(&mut self, model: &Model, turn: u32, what: &Happenings<'_, W>) {
        let chose = self.live.and(model.ended_early(what.happened).negate());
        for chosen in what.chosen {
            for (lane, choice) in chosen.iter().enumerate() {
                let Some(choice) = choice.filter(|_| chose.0[lane]) else { continue };
                for &place in &self.taken[choice.index()] {
                    let in_question = model.choices[choice.index()].is_in_question();
                    let value = &mut self.values[place].0[lane];
                    match self.metrics[place] {
                        Metric::Succeeded(_) if in_question && !what.success[choice.index()].0[lane] => {}
                        Metric::MonthsTo(_) => *value = value.min(f64::from(turn + 1)),
                        _ => *value += 1.0,
                    }
                }
            }
        }
    }

    /// The metrics of a pack that is over, in the order asked.
    pub fn read(&self, model: &Model, origins: &[Pack<W>], levels: &[Pack<W>], running: &Running<W>, out: &mut Vec<Pack<W>>) {
        let scenario = &*model.scenario;
        let months = scenario.calendar.months_per_turn;
        let ended = |outcome: OutcomeId| {
            let mut out = Mask::NONE;
            for lane in 0..W {
                out.0[lane] = running.outcome[lane] == Some(outcome);
            }
            out.as_numbers()
        };
        out.clear();
        out.extend(self.values.iter().zip(self.metrics.iter()).map(|(value, metric)| match *metric {
            Metric::Share(it) => ended(it),
            Metric::Mean(_) | Metric::AtBound(_) => *value / self.turns,
            Metric::MonthsTo(_) => *value * months,
            Metric::Length => self.turns * months,
            Metric::Payoff(it) => payoff(scenario, it, |slot| origins[slot], |slot| levels[slot]),
            _ => *value,
        }));
    }
}

/// Adds a turn to the metrics, in the lanes that played it.
#[multiversion(targets("x86_64+avx512f+avx512bw+avx512dq+avx512vl", "x86_64+avx+avx2", "x86_64+sse4.1"))]
fn add<const W: usize>(model: &Model, metrics: &[Metric], values: &mut [Pack<W>], live: Mask<W>, turn: u32, what: &Happenings<'_, W>) {
    for (value, metric) in values.iter_mut().zip(metrics) {
        *value = live.select(after(model, *metric, *value, turn, what), *value);
    }
}

/// The value of a metric after a turn.
#[inline(always)]
fn after<const W: usize>(model: &Model, metric: Metric, value: Pack<W>, turn: u32, what: &Happenings<'_, W>) -> Pack<W> {
    let level = |it: VariableId| what.levels[it.index()];
    let add = |mask: Mask<W>| value + mask.as_numbers();
    let first = |mask: Mask<W>| mask.select(value.min(Pack::all(f64::from(turn + 1))), value);
    let verdict = |it: DialogueId, wanted: fn(Verdict) -> bool| {
        let mut out = Mask::NONE;
        for lane in 0..W {
            out.0[lane] = wanted(what.rounds[it.index()].verdict[lane]);
        }
        out
    };
    let months = model.scenario.calendar.months_per_turn;
    match metric {
        Metric::End(it) => level(it),
        Metric::At(it, month) if f64::from(turn) < (month / months).round() => level(it),
        Metric::Mean(it) => value + level(it),
        Metric::Area(it) => value + level(it) * months,
        Metric::Lowest(it) => value.min(level(it)),
        Metric::Highest(it) => value.max(level(it)),
        Metric::AtBound(it) => {
            let low = model.starts[it.index()].low;
            add(level(it).test(|level| level <= low || level >= 100.0))
        }
        Metric::Fired(it) => add(what.happened[it.index()]),
        Metric::Rounds(it) => add(verdict(it, |it| !matches!(it, Verdict::None | Verdict::NotHeld))),
        Metric::Deals(it) => add(verdict(it, |it| it == Verdict::Deal)),
        Metric::Collapses(it) => add(what.collapsed[it.index()]),
        Metric::Kept(it) => what.in_force[it.index()],
        Metric::MonthsTo(Milestone::Outcome(it)) => first(what.holds[it.index()]),
        Metric::MonthsTo(Milestone::Deal(it)) => first(verdict(it, |it| it == Verdict::Deal)),
        Metric::MonthsTo(Milestone::Event(it)) => first(what.happened[it.index()]),
        _ => value,
    }
}
