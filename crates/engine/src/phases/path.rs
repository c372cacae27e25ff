//! Paths: levels that nobody moves walk on, jump, and are lifted by waves.

use diwan_wide::wide;

use super::{DueEffects, State};
use crate::kernel::{DealtLuck, Law, Luck, Mask, Pack, Purpose};
use crate::model::{Model, PathRow};
use crate::record::Cause;
use crate::rules::{Walk, faded_share, hazard_chance, path_level};

/// The columns of paths, by row.
pub struct PathColumns<'a, const W: usize> {
    /// How far each has walked from its start: points, or units of the logarithm.
    pub walked: &'a mut [Pack<W>],
    /// What waves add, points.
    pub waves: &'a mut [Pack<W>],
}

impl<const W: usize> PathColumns<'_, W> {
    /// Puts everything where it is when a replication begins.
    pub fn begin(self) {
        self.walked.fill(Pack::ZERO);
        self.waves.fill(Pack::ZERO);
    }
}

/// Scratch of paths: luck, and what comes next.
#[derive(Clone, Debug, Default)]
pub struct Walking<const W: usize> {
    noise: DealtLuck<W>,
    jumps: DealtLuck<W>,
    sizes: DealtLuck<W>,
    waves: DealtLuck<W>,
    heights: DealtLuck<W>,
    next: Vec<Next<W>>,
}

#[derive(Clone, Copy, Debug)]
struct Next<const W: usize> {
    walked: Pack<W>,
    wave: Pack<W>,
    level: Pack<W>,
}

impl<const W: usize> Walking<W> {
    /// Reckons where every path goes, and books why. `origins` are the levels of the start.
    pub fn reckon(
        &mut self,
        state: &State<'_, W>,
        luck: &Luck<W>,
        columns: &PathColumns<'_, W>,
        origins: &[Pack<W>],
        running: Mask<W>,
        due_now: &mut DueEffects<W>,
    ) {
        self.next.clear();
        if !state.model.paths.is_empty() && state.model.constants.paths {
            reckon_paths(self, state, luck, columns, origins, running, due_now);
        }
    }

    /// Writes what was reckoned.
    pub fn apply(&self, model: &Model, columns: &mut PathColumns<'_, W>, levels: &mut [Pack<W>]) {
        for (row, (path, next)) in model.paths.iter().zip(&self.next).enumerate() {
            columns.walked[row] = next.walked;
            columns.waves[row] = next.wave;
            levels[path.variable.index()] = next.level;
        }
    }
}

#[wide]
fn reckon_paths<const W: usize>(
    walking: &mut Walking<W>,
    state: &State<'_, W>,
    luck: &Luck<W>,
    columns: &PathColumns<'_, W>,
    origins: &[Pack<W>],
    running: Mask<W>,
    due_now: &mut DueEffects<W>,
) {
    let (model, turn) = (state.model, state.turn);
    let Walking { noise, jumps, sizes, waves, heights, next } = walking;
    let keys = || model.paths.iter().map(|it| it.key);
    let noises = noise.deal(Law::Normal, luck, Purpose::Path, turn, keys());
    let jumps = jumps.deal(Law::Uniform, luck, Purpose::Jump, turn, keys());
    let sizes = sizes.deal(Law::Normal, luck, Purpose::JumpSize, turn, keys());
    let arrivals = waves.deal(Law::Uniform, luck, Purpose::Wave, turn, keys());
    let heights = heights.deal(Law::Uniform, luck, Purpose::WaveHeight, turn, keys());
    let root = model.dt.sqrt();
    for (row, path) in model.paths.iter().enumerate() {
        let walk = Walk {
            trend: state.weight(path.drift) * model.dt,
            noise: path.noise.map_or(Pack::ZERO, |it| noises[row] * state.weight(it) * root),
            jump: path.jumps.map_or(Pack::ZERO, |(hazard, size)| {
                let chance = hazard_chance(state.weight(hazard), model.dt);
                jumps[row].compare(chance, |u, chance| u < chance).keep(sizes[row] * state.weight(size))
            }),
        };
        let (walked, wave) = (columns.walked[row], columns.waves[row]);
        let wave_after = match &path.waves {
            None => wave,
            Some(waves) => {
                let chance = hazard_chance(state.weight(waves.hazard), model.dt);
                let (low, high) = waves.range;
                let height = heights[row].map(|u| waves.height.quantile(u)).clip(low, high);
                let arrives = arrivals[row].compare(chance, |u, chance| u < chance).keep(height);
                let kept = state.weight(waves.months).map(|months| faded_share(model.dt, months));
                wave * kept + arrives
            }
        };
        let (start, level) = (origins[path.variable.index()], state.level(path.variable));
        let walked_after = walked + walk.step();
        let free = path_level(start, walked_after, wave_after, path.log);
        let to = running.select(free.clip(0.0, 100.0) + 0.0, level);
        if due_now.ledger.is_some() && running.0[0] {
            let from = path_level(start, walked, Pack::ZERO, path.log)[0];
            let gone = path_level(start, walked_after, Pack::ZERO, path.log)[0] - from;
            let slope = if path.log { from } else { 1.0 };
            book(path, [gone, slope, wave_after[0] - wave[0], to[0] - level[0]], &walk, due_now);
        }
        next.push(Next {
            walked: running.select(walked_after, walked),
            wave: running.select(wave_after, wave),
            level: to,
        });
    }
}

/// Splits one step in the first lane: trend, noise, jump, waves; what the ends of the scale cut off.
fn book<const W: usize>(
    path: &PathRow,
    [gone, slope, wave, moved]: [f64; 4],
    walk: &Walk<W>,
    due_now: &mut DueEffects<W>,
) {
    let step = walk.step()[0];
    let points = if step.abs() > 1e-9 { gone / step } else { slope };
    let parts = [(Cause::Trend, walk.trend), (Cause::Noise, walk.noise), (Cause::Jump, walk.jump)];
    let mut booked = wave;
    for (cause, part) in parts {
        due_now.book(path.variable, cause, part[0] * points);
        booked += part[0] * points;
    }
    due_now.book(path.variable, Cause::Wave, wave);
    let rest = moved - booked;
    if rest.abs() > 1e-12 {
        due_now.book(path.variable, Cause::Bound, rest);
    }
}
