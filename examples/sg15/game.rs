//! SG15: fifteen stakeholders with positions on four issues, influence, stability and attitudes to one another, who
//! choose one of six actions on each of twenty-four turns. The small game that simulation libraries are compared with,
//! written on Diwan's packs: every number is one value in each of `W` replications. It knows nothing of scenarios;
//! `same_size.ron` beside it says how near the language of scenarios comes.

use diwan::kernel::Pack;
use diwan_wide::wide;

pub(crate) const AGENTS: usize = 15;
pub(crate) const ISSUES: usize = 4;
pub(crate) const ACTIONS: usize = 6;
pub(crate) const TURNS: u32 = 24;
/// What is measured: mean stability, polarisation, mean attitude, concentration of influence, actions 0 to 5 of the
/// turn, and crises so far.
pub(crate) const MEASURES: usize = 11;

/// Precision of the logit response.
const BETA: f64 = 2.0;
/// Half-width of the shock to stability.
const SHOCK: f64 = 0.05;
/// Stability lost on every turn.
const DRIFT: f64 = 0.02;
/// Attitude lost by a confrontation.
const HOSTILITY: f64 = 0.15;
/// Stability below which there is a crisis.
const CRISIS: f64 = 0.10;

/// A number for each agent.
pub(crate) type Column<const W: usize> = [Pack<W>; AGENTS];

/// Where the game gets its uniform numbers from.
pub(crate) trait Draws<const W: usize> {
    /// For every agent a number of the setup: slots 0 to 3 are positions, 4 influence, 5 stability.
    fn setup(&mut self, slot: u32) -> Column<W>;
    /// For every agent a number of a turn: slot 0 is the choice, 1 the shock.
    fn turn(&mut self, turn: u32, slot: u32) -> Column<W>;
}

/// The state of `W` replications.
pub(crate) struct Game<const W: usize> {
    positions: [[Pack<W>; ISSUES]; AGENTS],
    influence: Column<W>,
    stability: Column<W>,
    attitudes: [Column<W>; AGENTS],
    actions: Column<W>,
    crises: Pack<W>,
    turn: u32,
}

impl<const W: usize> Game<W> {
    pub(crate) fn new(draws: &mut impl Draws<W>) -> Self {
        let mut game = Self {
            positions: [[Pack::ZERO; ISSUES]; AGENTS],
            influence: draws.setup(4).map(|u| u + 0.5),
            stability: draws.setup(5).map(|u| u * 0.4 + 0.4),
            attitudes: [[Pack::ZERO; AGENTS]; AGENTS],
            actions: [Pack::ZERO; AGENTS],
            crises: Pack::ZERO,
            turn: 0,
        };
        for slot in 0..ISSUES {
            for (agent, u) in draws.setup(slot as u32).into_iter().enumerate() {
                game.positions[agent][slot] = u * 2.0 - 1.0;
            }
        }
        for i in 0..AGENTS {
            for j in (0..AGENTS).filter(|j| *j != i) {
                game.attitudes[i][j] = affinity(&game.positions[i], &game.positions[j]);
            }
        }
        game
    }

    /// Plays a turn.
    pub(crate) fn step(&mut self, draws: &mut impl Draws<W>) {
        let (choice, shock) = (draws.turn(self.turn, 0), draws.turn(self.turn, 1));
        turn(self, &choice, &shock);
        self.turn += 1;
    }

    /// The measures as they stand.
    pub(crate) fn measures(&self) -> [Pack<W>; MEASURES] {
        let n = AGENTS as f64;
        let mut out = [Pack::ZERO; MEASURES];
        out[0] = sum(&self.stability) / n;
        for k in 0..ISSUES {
            let mean = sum(&self.positions.map(|it| it[k])) / n;
            let squares = self.positions.map(|it| (it[k] - mean) * (it[k] - mean));
            out[1] = out[1] + sum(&squares) / n * 0.25;
        }
        out[2] = sum(&self.attitudes.map(|row| sum(&row))) / (n * (n - 1.0));
        let total = sum(&self.influence);
        out[3] = sum(&self.influence.map(|it| (it / total) * (it / total)));
        for action in 0..ACTIONS {
            out[4 + action] = sum(&self.actions.map(|it| is(it, action)));
        }
        out[10] = self.crises;
        out
    }
}

#[inline(always)]
fn sum<const W: usize>(column: &Column<W>) -> Pack<W> {
    let mut out = Pack::ZERO;
    for &it in column {
        out = out + it;
    }
    out
}

/// 1 where a number is this one, 0 elsewhere.
#[inline(always)]
fn is<const W: usize>(number: Pack<W>, this: usize) -> Pack<W> {
    let this = this as f64;
    number.map(|it| if it == this { 1.0 } else { 0.0 })
}

/// How near two agents stand: 1 less the mean distance of their positions.
#[inline(always)]
fn affinity<const W: usize>(a: &[Pack<W>; ISSUES], b: &[Pack<W>; ISSUES]) -> Pack<W> {
    let mut distance = Pack::ZERO;
    for k in 0..ISSUES {
        distance = distance + (a[k] - b[k]).abs();
    }
    Pack::all(1.0) - distance * 0.25
}

/// What an agent sees of the others, and whom it would turn to or against.
struct View<const W: usize> {
    support: Pack<W>,
    ally: Pack<W>,
    rival: Pack<W>,
    best: Pack<W>,
    worst: Pack<W>,
}

#[inline(always)]
fn view<const W: usize>(me: usize, attitudes: &Column<W>, influence: &Column<W>, total: Pack<W>) -> View<W> {
    let (mut support, mut ally, mut rival) = (Pack::ZERO, Pack::ZERO, Pack::ZERO);
    let (mut best, mut worst) = (Pack::all(-9.0), Pack::all(9.0));
    for j in (0..AGENTS).filter(|j| *j != me) {
        let (x, number) = (attitudes[j], j as f64);
        support = support + influence[j] * x;
        for lane in 0..W {
            let (higher, lower) = (x.0[lane] > best.0[lane], x.0[lane] < worst.0[lane]);
            ally.0[lane] = if higher { number } else { ally.0[lane] };
            best.0[lane] = if higher { x.0[lane] } else { best.0[lane] };
            rival.0[lane] = if lower { number } else { rival.0[lane] };
            worst.0[lane] = if lower { x.0[lane] } else { worst.0[lane] };
        }
    }
    View { support: support / (total - influence[me]), ally, rival, best, worst }
}

/// The number of the action that a uniform number picks by logit response.
#[inline(always)]
fn pick<const W: usize>(utilities: [Pack<W>; ACTIONS], u: Pack<W>) -> Pack<W> {
    let (mut sums, mut total) = (utilities, Pack::ZERO);
    for it in &mut sums {
        total = total + (*it * BETA).exp();
        *it = total;
    }
    let target = u * total;
    let mut action = Pack::ZERO;
    for it in &sums[..ACTIONS - 1] {
        action = action + target.zip(*it, |target, sum| if target < sum { 0.0 } else { 1.0 });
    }
    action
}

#[wide]
fn turn<const W: usize>(game: &mut Game<W>, choice: &Column<W>, shock: &Column<W>) {
    let Game { positions, influence, stability, attitudes, actions, crises, .. } = game;
    let total = sum(influence);
    let mut centre = [Pack::ZERO; ISSUES];
    for k in 0..ISSUES {
        for j in 0..AGENTS {
            centre[k] = centre[k] + influence[j] * positions[j][k];
        }
        centre[k] = centre[k] / total;
    }
    // Everybody decides on the same state. Nobody is number -1.
    let nobody = Pack::all(-1.0);
    let (mut support, mut reached, mut struck) = ([Pack::ZERO; AGENTS], [nobody; AGENTS], [nobody; AGENTS]);
    for i in 0..AGENTS {
        let seen = view(i, &attitudes[i], influence, total);
        let (s, unrest) = (stability[i], Pack::all(1.0) - stability[i]);
        let distance = Pack::all(1.0) - affinity(&positions[i], &centre);
        let utilities = [
            s * 0.2,
            distance + unrest * 0.5,
            s * 0.8 - distance * 0.6,
            seen.best * 0.6 + 0.2,
            seen.worst * -0.7 + (influence[i] - 1.0) * 0.5,
            unrest * 1.2,
        ];
        actions[i] = pick(utilities, choice[i]);
        support[i] = seen.support;
        for lane in 0..W {
            reached[i].0[lane] = if actions[i].0[lane] == 3.0 { seen.ally.0[lane] } else { -1.0 };
            struck[i].0[lane] = if actions[i].0[lane] == 4.0 { seen.rival.0[lane] } else { -1.0 };
        }
    }
    for i in 0..AGENTS {
        let rate = is(actions[i], 1) * 0.10 - is(actions[i], 2) * 0.05;
        for k in 0..ISSUES {
            let position = positions[i][k];
            positions[i][k] = (position + rate * (centre[k] - position)).clip(-1.0, 1.0);
        }
    }
    // What is done between two moves both attitudes; who is struck loses stability.
    let mut loss = [Pack::ZERO; AGENTS];
    for i in 0..AGENTS {
        for j in 0..i {
            let (by_i, by_j) = (is(struck[i], j), is(struck[j], i));
            let done = (is(reached[i], j) + is(reached[j], i)) * 0.10 - (by_i + by_j) * HOSTILITY;
            let near = affinity(&positions[i], &positions[j]);
            let (to_j, to_i) = (attitudes[i][j], attitudes[j][i]);
            attitudes[i][j] = (to_j + done + (near - to_j) * 0.05).clip(-1.0, 1.0);
            attitudes[j][i] = (to_i + done + (near - to_i) * 0.05).clip(-1.0, 1.0);
            loss[j] = loss[j] + by_i * influence[i] * 0.05;
            loss[i] = loss[i] + by_j * influence[j] * 0.05;
        }
    }
    for i in 0..AGENTS {
        let invested = is(actions[i], 5);
        let luck = (shock[i] * 2.0 - 1.0) * SHOCK;
        let s = (stability[i] + invested * 0.05 - loss[i] + support[i] * 0.04 + luck - DRIFT).clip(0.0, 1.0);
        stability[i] = s;
        influence[i] = (influence[i] * ((s - 0.5) * 0.01 + 1.0) + invested * 0.02).clip(0.1, 3.0);
        *crises = *crises + s.map(|s| if s < CRISIS { 1.0 } else { 0.0 });
    }
}
