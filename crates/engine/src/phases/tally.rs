//! The tally: what a batch keeps of its runs. The metrics it is asked for, added up turn by turn in all lanes at once,
//! with the bits that [`measure`](crate::record::measure) finds in the full record of each run.

use std::sync::Arc;

use diwan_wide::wide;

use super::picked::{Picked, takers};
use super::{Round, Running, weight};
use crate::kernel::{Mask, Pack};
use crate::model::Model;
use crate::record::Verdict;
use crate::rules::payoff;
use crate::scenario::{ActorId, ChoiceId, DialogueId, Metric, Milestone, OutcomeId, Pair, VariableId};

/// What happened on a turn, as columns.
#[derive(Clone, Copy)]
pub struct Happenings<'a, const W: usize> {
    /// Level of each variable at the end of the turn.
    pub levels: &'a [Pack<W>],
    /// What actors chose, in the rows of their picks.
    pub chosen: &'a [[Option<ChoiceId>; W]],
    /// Whether each choice, where taken, succeeded.
    pub success: &'a [Mask<W>],
    /// Events of each counted indicator on the turn.
    pub events: &'a [Pack<W>],
    /// Whether each event happened.
    pub happened: &'a [Mask<W>],
    /// The round of each dialogue.
    pub rounds: &'a [Round<W>],
    /// Whether the agreement of each dialogue collapsed.
    pub collapsed: &'a [Mask<W>],
    /// Whether the agreement of each dialogue is in force, 0 or 1.
    pub in_force: &'a [Pack<W>],
    /// How far every actor's word counts, 0..1.
    pub words: &'a [Pack<W>],
    /// What every actor did to every other lately, -1..1, by pair; nothing where nobody remembers.
    pub conduct: &'a [Pack<W>],
    /// Whether the condition of each outcome holds; only needed if [`Tally::asks_for_conditions`].
    pub holds: &'a [Mask<W>],
}

/// Metrics of the lanes of a pack, added up as turns are played.
#[derive(Clone, Debug)]
pub struct Tally<const W: usize> {
    metrics: Arc<[Metric]>,
    values: Vec<Pack<W>>,
    /// What actors chose on the turn that is added, in the rows of their picks.
    picked: Vec<Picked<W>>,
    /// Lanes that had not ended before this turn.
    live: Mask<W>,
    /// Turns played.
    turns: Pack<W>,
}

impl<const W: usize> Default for Tally<W> {
    fn default() -> Self {
        Self { metrics: Arc::new([]), values: Vec::new(), picked: Vec::new(), live: Mask::ALL, turns: Pack::ZERO }
    }
}

impl<const W: usize> Tally<W> {
    /// A tally of these metrics.
    #[must_use]
    pub fn new(metrics: Arc<[Metric]>) -> Self {
        Self { values: vec![Pack::ZERO; metrics.len()], metrics, ..Self::default() }
    }

    /// Whether nothing is kept.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.metrics.is_empty()
    }

    /// Whether the conditions of outcomes are needed at the end of every turn.
    #[must_use]
    pub fn asks_for_conditions(&self) -> bool {
        self.metrics.iter().any(|it| matches!(it.milestone(), Some(Milestone::Outcome(_))))
    }

    /// Begins anew: nothing has happened, and levels are at their start.
    pub fn begin(&mut self, model: &Model, levels: &[Pack<W>]) {
        self.live = Mask::ALL;
        self.turns = Pack::ZERO;
        let horizon = f64::from(model.turns);
        for (value, metric) in self.values.iter_mut().zip(self.metrics.iter()) {
            *value = match metric {
                Metric::At(it, _) | Metric::Lowest(it) | Metric::Highest(it) => levels[it.index()],
                Metric::MonthsTo(_) => Pack::all(horizon),
                _ => Pack::ZERO,
            };
        }
    }

    /// Adds a turn that has been played; `running` is who runs after it.
    pub fn note(&mut self, model: &Model, turn: u32, what: &Happenings<'_, W>, running: &Running<W>) {
        self.turns = self.turns + self.live.as_numbers();
        add(self, model, turn, what);
        self.live = running.lanes;
    }

    /// The metrics of a pack that is over, in the order asked.
    pub fn read(
        &self,
        model: &Model,
        drawn: &[Pack<W>],
        origins: &[Pack<W>],
        levels: &[Pack<W>],
        running: &Running<W>,
        out: &mut Vec<Pack<W>>,
    ) {
        let months = |turns: Pack<W>| turns.map(|turns| model.scenario.calendar.month_of(turns as u32));
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
            // Where a run is over, its levels stand still.
            Metric::End(it) => levels[it.index()],
            Metric::Mean(_) | Metric::AtBound(_) | Metric::Conduct(_) => *value / self.turns,
            Metric::MonthsTo(_) => months(*value),
            Metric::Length => months(self.turns),
            Metric::Payoff(it) => gained(model, it, drawn, origins, levels),
            _ => *value,
        }));
    }
}

/// What an actor gained over the start, by what was drawn in each lane.
fn gained<const W: usize>(
    model: &Model,
    actor: ActorId,
    drawn: &[Pack<W>],
    from: &[Pack<W>],
    to: &[Pack<W>],
) -> Pack<W> {
    let actor = &model.actors[actor.index()];
    let goals = actor.goals.iter().map(|(it, by)| (weight(*by, drawn), from[it.index()], to[it.index()]));
    let issues = model.settlements.iter().zip(&actor.stances).filter(|(_, stance)| stance.cares);
    let issues = issues.map(|(it, stance)| {
        let (salience, position) = (weight(stance.salience, drawn), model.wish_at_start(stance, drawn, from));
        (salience, position, from[it.index()], to[it.index()])
    });
    payoff(goals, issues)
}

impl Tally<1> {
    /// The same in all lanes.
    #[must_use]
    pub fn spread<const W: usize>(&self) -> Tally<W> {
        let all = |it: &Pack<1>| Pack::all(it[0]);
        Tally {
            metrics: self.metrics.clone(),
            values: self.values.iter().map(all).collect(),
            picked: Vec::new(),
            live: Mask::all(self.live.0[0]),
            turns: all(&self.turns),
        }
    }
}

/// Adds a turn to the metrics, in the lanes that played it.
#[wide]
fn add<const W: usize>(tally: &mut Tally<W>, model: &Model, turn: u32, what: &Happenings<'_, W>) {
    let Tally { metrics, values, picked, live, .. } = tally;
    picked.resize(what.chosen.len(), Picked::NOBODY);
    for (picked, chosen) in picked.iter_mut().zip(what.chosen) {
        *picked = Picked::of(chosen);
    }
    let played = Played { model, turn, what, picked, chose: live.and(model.ended_early(what.happened).negate()) };
    for (value, metric) in values.iter_mut().zip(metrics.iter()) {
        if let Some(after) = played.after(*metric, *value) {
            *value = live.select(after, *value);
        }
    }
}

/// A turn that has been played.
struct Played<'a, const W: usize> {
    model: &'a Model,
    turn: u32,
    what: &'a Happenings<'a, W>,
    picked: &'a [Picked<W>],
    /// The lanes that no event ended before anybody could choose.
    chose: Mask<W>,
}

impl<const W: usize> Played<'_, W> {
    /// The value of a metric after the turn; `None` if no turn adds to it.
    #[inline(always)]
    fn after(&self, metric: Metric, value: Pack<W>) -> Option<Pack<W>> {
        let Self { model, turn, what, .. } = self;
        let level = |it: VariableId| what.levels[it.index()];
        let months = model.scenario.calendar.months_per_turn;
        Some(match metric {
            Metric::At(it, month) if f64::from(*turn) < (month / months).round() => level(it),
            Metric::Mean(it) => value + level(it),
            Metric::Area(it) => value + level(it) * months,
            Metric::Lowest(it) => value.min(level(it)),
            Metric::Highest(it) => value.max(level(it)),
            Metric::AtBound(it) => {
                let low = model.starts[it.index()].low;
                value + level(it).test(|level| level <= low || level >= 100.0).as_numbers()
            }
            Metric::Total(it) => {
                let row = model.starts[it.0.index()].count;
                value + row.map_or(Pack::ZERO, |row| what.events[usize::from(row)])
            }
            Metric::Count(it) => value + self.takers(it).as_numbers(),
            Metric::Succeeded(it) if model.choices[it.index()].is_in_question() => {
                value + self.takers(it).and(what.success[it.index()]).as_numbers()
            }
            Metric::Succeeded(it) => value + self.takers(it).as_numbers(),
            Metric::Fired(it) => value + what.happened[it.index()].as_numbers(),
            Metric::Rounds(it) => {
                value + self.verdict(it, |it| !matches!(it, Verdict::None | Verdict::NotHeld)).as_numbers()
            }
            Metric::Deals(it) => value + self.verdict(it, |it| it == Verdict::Deal).as_numbers(),
            Metric::Collapses(it) => value + what.collapsed[it.index()].as_numbers(),
            Metric::Kept(it) => what.in_force[it.index()],
            Metric::Word(it) => what.words[it.index()] * 100.0,
            Metric::Conduct(Pair(from, to)) => {
                let pair = from.index() * model.actors.len() + to.index();
                value + what.conduct.get(pair).map_or(Pack::ZERO, |it| *it * 100.0)
            }
            Metric::MonthsTo(it) => self.first(value, self.comes_about(it)),
            Metric::Reached(it) => value.max(self.comes_about(it).as_numbers()),
            _ => return None,
        })
    }

    /// The lanes in which a choice was taken.
    #[inline(always)]
    fn takers(&self, choice: ChoiceId) -> Mask<W> {
        let actor = self.model.choices[choice.index()].actor;
        takers(&self.picked[self.model.actors[actor.index()].picks.clone()], choice).and(self.chose)
    }

    /// The lanes in which something came about.
    #[inline(always)]
    fn comes_about(&self, milestone: Milestone) -> Mask<W> {
        match milestone {
            Milestone::Choice(it) => self.takers(it),
            Milestone::Outcome(it) => self.what.holds[it.index()],
            Milestone::Deal(it) => self.verdict(it, |it| it == Verdict::Deal),
            Milestone::Event(it) => self.what.happened[it.index()],
        }
    }

    /// Turns until something came about: these, in the lanes where it does now and has not before.
    #[inline(always)]
    fn first(&self, value: Pack<W>, lanes: Mask<W>) -> Pack<W> {
        lanes.select(value.min(Pack::all(f64::from(self.turn + 1))), value)
    }

    #[inline(always)]
    fn verdict(&self, dialogue: DialogueId, wanted: fn(Verdict) -> bool) -> Mask<W> {
        let mut out = Mask::NONE;
        for lane in 0..W {
            out.0[lane] = wanted(self.what.rounds[dialogue.index()].verdict[lane]);
        }
        out
    }
}
