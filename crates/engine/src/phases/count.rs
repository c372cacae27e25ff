//! Counts: what sources brought on a turn becomes a number of events, and the number moves the level. All is reckoned
//! before any level moves.

use diwan_wide::wide;

use super::{DueEffects, Stack, State};
use crate::kernel::{DealtLuck, Law, Luck, Mask, Pack, Purpose};
use crate::model::{CountRow, Model, SourceRow};
use crate::record::Cause;
use crate::rules::{
    PUSH_PER_E, approach_share, counted_level, counted_number, counted_slope, event_rate, events_quantile, faded_share,
    remembered_number,
};

/// What is kept of counts, as everybody may read it, by row.
#[derive(Clone, Copy, Debug)]
pub struct Counts<'a, const W: usize> {
    /// Events on the turn before; at the start as many as the level stands for.
    pub events: &'a [Pack<W>],
    /// Events a month that the level stands for.
    pub numbers: &'a [Pack<W>],
    /// Logarithm of the factor that effects have put on events.
    pub pushed: &'a [Pack<W>],
}

impl<const W: usize> Counts<'_, W> {
    /// Of a model that counts nothing.
    pub const NONE: Self = Self { events: &[], numbers: &[], pushed: &[] };
}

/// The columns of counts, to write.
pub struct CountColumns<'a, const W: usize> {
    /// As in [`Counts`].
    pub events: &'a mut [Pack<W>],
    /// As in [`Counts`].
    pub numbers: &'a mut [Pack<W>],
    /// As in [`Counts`].
    pub pushed: &'a mut [Pack<W>],
    /// Events a month that each source brings on this turn.
    pub claimed: &'a mut [Pack<W>],
}

impl<const W: usize> CountColumns<'_, W> {
    /// To read.
    #[must_use]
    pub fn read(&self) -> Counts<'_, W> {
        Counts { events: self.events, numbers: self.numbers, pushed: self.pushed }
    }

    /// Puts everything where it is when a replication begins, or is begun on in the middle, with these levels.
    pub fn begin(&mut self, model: &Model, drawn: &[Pack<W>], levels: &[Pack<W>]) {
        for (row, number) in numbers_of(model, levels, drawn).into_iter().enumerate() {
            self.numbers[row] = number;
            self.events[row] = number * model.dt;
        }
        self.pushed.fill(Pack::ZERO);
        self.claimed.fill(Pack::ZERO);
    }
}

/// Events a month that levels stand for, by row of the counts.
#[must_use]
pub fn numbers_of<const W: usize>(model: &Model, levels: &[Pack<W>], drawn: &[Pack<W>]) -> Vec<Pack<W>> {
    let number = |it: &CountRow| counted_number(levels[it.variable.index()], super::weight(it.scale, drawn));
    model.counts.iter().map(number).collect()
}

/// Events a month that a source brings at this strength: turn length for a stance, 1 for an act, of which the whole
/// number comes on the one turn; less where it is worn or gets a share of its actor's effort alone.
///
/// What scales all effects of an actor's choices on others scales this too, and nowhere else: how far it reaches, where
/// that counts and what is counted is not its own.
#[inline(always)]
pub(crate) fn claim<const W: usize>(
    state: &State<'_, W>,
    source: &SourceRow,
    strength: Pack<W>,
    reach: Option<Pack<W>>,
) -> Pack<W> {
    let far = reach.filter(|_| !source.own).map_or(strength, |reach| strength * reach);
    state.weight(source.rate) * far * (1.0 / state.model.dt)
}

/// Logarithm of the factor on the events of a count: opportunity and pushes.
#[inline(always)]
pub(crate) fn log_factor<const W: usize>(
    state: &State<'_, W>,
    row: usize,
    count: &CountRow,
    stack: &mut Stack<W>,
) -> Pack<W> {
    let pushed = state.counts.pushed[row];
    match &count.opportunity {
        Some(opportunity) => state.value(opportunity, stack) + pushed,
        None => pushed,
    }
}

/// A push of `points` on a counted level, as a logarithm.
#[inline(always)]
pub(crate) fn as_log<const W: usize>(points: Pack<W>) -> Pack<W> {
    points * (1.0 / PUSH_PER_E)
}

/// Scratch of a count: what comes next.
#[derive(Clone, Debug, Default)]
pub struct Counting<const W: usize> {
    luck: DealtLuck<W>,
    next: Vec<Next<W>>,
}

#[derive(Clone, Copy, Debug)]
struct Next<const W: usize> {
    events: Pack<W>,
    number: Pack<W>,
    level: Pack<W>,
}

impl<const W: usize> Counting<W> {
    /// Reckons how many events happen and where levels go, and books why. `claimed` is what each source brings;
    /// `origins` are the levels of the start.
    pub fn reckon(
        &mut self,
        state: &State<'_, W>,
        luck: &Luck<W>,
        claimed: &[Pack<W>],
        origins: &[Pack<W>],
        running: Mask<W>,
        due_now: &mut DueEffects<W>,
        stack: &mut Stack<W>,
    ) {
        self.next.clear();
        if !state.model.counts.is_empty() {
            reckon_counts(self, state, luck, (claimed, origins), running, due_now, stack);
        }
    }

    /// Writes what was reckoned, and lets pushes fade.
    pub fn apply(
        &self,
        model: &Model,
        drawn: &[Pack<W>],
        running: Mask<W>,
        columns: &mut CountColumns<'_, W>,
        levels: &mut [Pack<W>],
    ) {
        for (row, (count, next)) in model.counts.iter().zip(&self.next).enumerate() {
            columns.events[row] = next.events;
            columns.numbers[row] = next.number;
            levels[count.variable.index()] = next.level;
            let kept = super::weight(count.push_months, drawn).map(|months| faded_share(model.dt, months));
            let pushed = columns.pushed[row];
            columns.pushed[row] = running.select(pushed * kept, pushed);
        }
        columns.claimed.fill(Pack::ZERO);
    }
}

#[wide]
fn reckon_counts<const W: usize>(
    counting: &mut Counting<W>,
    state: &State<'_, W>,
    luck: &Luck<W>,
    (claimed, origins): (&[Pack<W>], &[Pack<W>]),
    running: Mask<W>,
    due_now: &mut DueEffects<W>,
    stack: &mut Stack<W>,
) {
    let model = state.model;
    let Counting { luck: dealt_luck, next } = counting;
    let keys = model.counts.iter().map(|it| it.key);
    let numbers = dealt_luck.deal(Law::Uniform, luck, Purpose::Count, state.turn, keys);
    for (row, count) in model.counts.iter().enumerate() {
        let (level, scale) = (state.level(count.variable), state.weight(count.scale));
        let log = log_factor(state, row, count, stack);
        let events = if model.constants.counts {
            let brought = count.sources.iter().fold(state.weight(count.base), |sum, it| sum + claimed[*it]);
            happen(event_rate(brought, log) * model.dt, count, state, numbers[row])
        } else {
            // Nobody brings them and nothing is left to chance: as many as at the start, times what the situation makes
            // of them.
            event_rate(counted_number(origins[count.variable.index()], scale), log) * model.dt
        };
        let events = running.keep(events);
        let number = state.counts.numbers[row];
        let share = match count.share {
            Some(share) => Pack::all(share),
            None => state.weight(count.months).map(|months| approach_share(model.dt, months)),
        };
        let after = running.select(remembered_number(number, events, share, model.dt) + 0.0, number);
        let to = running.select(counted_level(after, scale) + 0.0, level);
        if due_now.ledger.is_some() && running.0[0] {
            let step = Step {
                before: level[0],
                after: to[0],
                number: number[0],
                per_month: events[0] / model.dt,
                share: share[0],
                slope: counted_slope(level, scale)[0],
            };
            book(state, count, claimed, step, due_now);
        }
        next.push(Next { events, number: after, level: to });
    }
}

/// How many events happen.
#[inline(always)]
fn happen<const W: usize>(mean: Pack<W>, count: &CountRow, state: &State<'_, W>, u: Pack<W>) -> Pack<W> {
    let size = count.size.map(|it| state.weight(it));
    let mut out = Pack::ZERO;
    for lane in 0..W {
        out.0[lane] = events_quantile(u.0[lane], mean.0[lane], size.map(|it| it.0[lane]));
    }
    out
}

/// One step of a count in the first lane.
struct Step {
    before: f64,
    after: f64,
    /// Events a month that the level stood for, and those of this turn.
    number: f64,
    per_month: f64,
    share: f64,
    slope: f64,
}

/// Splits one step: the events of each source and those that have none, by what each was expected to bring; and that
/// earlier events fade from memory.
fn book<const W: usize>(
    state: &State<'_, W>,
    count: &CountRow,
    claimed: &[Pack<W>],
    step: Step,
    due_now: &mut DueEffects<W>,
) {
    let Step { before, after, number, per_month, share, slope } = step;
    let moved = share * (per_month - number);
    // Points for an event a month: that of the whole step, so that the parts sum to it.
    let slope = if moved.abs() > 1e-6 { (after - before) / moved } else { slope };
    let of_sources = state.model.constants.counts;
    let base = state.weight(count.base)[0];
    let all = count.sources.iter().fold(base, |sum, it| sum + claimed[*it][0]);
    let each = if all > 0.0 { slope * share * per_month / all } else { 0.0 };
    let fading = -slope * share * number;
    let (mut booked, mut unclaimed) = (fading, each * base);
    if of_sources {
        for source in &count.sources {
            let part = each * claimed[*source][0];
            due_now.book(count.variable, Cause::Source(state.model.sources[*source].choice), part);
            booked += part;
        }
    } else {
        unclaimed = slope * share * per_month;
    }
    due_now.book(count.variable, Cause::Unclaimed, unclaimed);
    due_now.book(count.variable, Cause::Fading, fading);
    let rest = after - before - booked - unclaimed;
    if rest.abs() > 1e-12 {
        due_now.book(count.variable, Cause::Bound, rest);
    }
}
