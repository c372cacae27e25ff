//! Conduct: how kind a choice is to somebody, what is remembered of it, how that is answered, and what a word is worth.

use super::approach_share;
use crate::kernel::{Pack, ops};

/// Influence at which an actor's conduct counts once, points.
pub const CONDUCT_INFLUENCE: f64 = 60.0;

/// How kind a choice is to somebody, -1..1: `tanh(U / (2 τ))` of what its effects are worth to that actor, utility, at
/// the temperature `τ` with which it chooses itself. Nobody writes it: it follows from what the choice does to the
/// other's wishes, as in Rabin 1993, "Incorporating Fairness into Game Theory and Economics", American Economic Review
/// 83:1281-1302.
///
/// ```
/// use diwan_engine::rules::kindness;
/// assert_eq!(kindness(0.0, 0.2), 0.0);
/// assert!((kindness(-0.4, 0.2) + 1.0_f64.tanh()).abs() < 1e-15);
/// ```
#[must_use]
pub fn kindness(worth: f64, temperature: f64) -> f64 {
    ops::tanh(worth / (2.0 * temperature))
}

/// The share of the way that what is remembered goes in `dt` months towards what is done: `1 - exp(-dt / months)`.
#[inline(always)]
#[must_use]
pub fn remembered_share<const W: usize>(dt: f64, months: Pack<W>) -> Pack<W> {
    months.map(|months| approach_share(dt, months))
}

/// What is remembered after a turn: `before + share (now - before)`.
#[inline(always)]
#[must_use]
pub fn remembered<const W: usize>(before: Pack<W>, now: Pack<W>, share: Pack<W>) -> Pack<W> {
    before + (now - before) * share
}

/// How much another's conduct lately matters to an actor, log-odds for a choice that is wholly kind to that other:
/// `answers × I° / 60 × (record - habit)`. What one is used to is answered no more.
///
/// Kindness is answered with kindness and harm with harm, among three as between two: Goldstein and Pevehouse 1997,
/// "Reciprocity, Bullying, and International Cooperation", American Political Science Review 91:515-529. That changes
/// of conduct are what is responded to: Patchen and Bogumil 1995, "Testing Alternative Models of Reciprocity against
/// Interaction during the Cold War", Conflict Management and Peace Science 14:163-195.
#[inline(always)]
#[must_use]
pub fn regard<const W: usize>(answers: Pack<W>, influence: f64, record: Pack<W>, habit: Pack<W>) -> Pack<W> {
    answers * (influence / CONDUCT_INFLUENCE) * (record - habit)
}

/// What a pledge does to the worth of what it answers: as far as the maker's word counts (0..1), that of what it says
/// will follow, utility.
///
/// A reputation for honesty and not for force: Sartori 2002, "The Might of the Pen: A Reputational Theory of
/// Communication in International Disputes", International Organization 56:121-149; Guisinger and Smith 2002, "Honest
/// Threats", Journal of Conflict Resolution 46:175-200.
#[inline(always)]
#[must_use]
pub fn pledged<const W: usize>(word: Pack<W>, worth: f64) -> Pack<W> {
    word * worth
}

/// How far a pledge moves the log-odds of what it answers, as its maker reckons: `clip(word × worth / τ, -1, 1)`.
#[inline(always)]
#[must_use]
pub fn sway<const W: usize>(word: Pack<W>, worth: f64, temperature: f64) -> Pack<W> {
    (word * (worth / temperature)).clip(-1.0, 1.0)
}

/// An actor's word after it kept a pledge, 0..1: `word + gain (1 - word)`.
///
/// ```
/// use diwan_engine::{kernel::Pack, rules::{word_broken, word_held}};
/// assert!((word_held(Pack([0.5]), Pack([0.4]))[0] - 0.7).abs() < 1e-15);
/// assert!((word_broken(Pack([0.5]), Pack([0.4]))[0] - 0.3).abs() < 1e-15);
/// ```
#[inline(always)]
#[must_use]
pub fn word_held<const W: usize>(word: Pack<W>, gain: Pack<W>) -> Pack<W> {
    word + gain * (Pack::all(1.0) - word)
}

/// The same after it broke one: `word (1 - loss)`.
#[inline(always)]
#[must_use]
pub fn word_broken<const W: usize>(word: Pack<W>, loss: Pack<W>) -> Pack<W> {
    word * (Pack::all(1.0) - loss)
}

/// The gain of the loop of answers, at least 0: by how much an unusual conduct of all towards all comes back in a round
/// of answers. Below 1 it dies away.
///
/// A record of `i` toward `j` makes a choice `c` of `j` likelier by `regard[j][i] K_ci`, and so moves the record of `j`
/// toward `l` by `regard[j][i] Cov(N_cl, K_ci)` over what `j` chooses: `felt[j][l][i]` is that covariance of what `l`
/// notices with what `i` feels. The gain is the spectral radius of that map, by the growth of its powers.
#[must_use]
pub fn answers_gain(regard: &[Vec<f64>], felt: &[Vec<Vec<f64>>]) -> f64 {
    const STEPS: u32 = 256;
    let n = regard.len();
    // Any start will do that lies in no eigenspace by itself.
    let mut records: Vec<Vec<f64>> =
        (0..n).map(|i| (0..n).map(|j| 1.0 + ((7 * i + 3 * j) % 11) as f64 / 13.0).collect()).collect();
    let (mut log, mut counted) = (0.0, 0.0);
    for step in 0..STEPS {
        let next: Vec<Vec<f64>> = (0..n)
            .map(|j| {
                let push: Vec<f64> = (0..n).map(|i| regard[j][i] * records[i][j]).collect();
                (0..n).map(|l| (0..n).filter(|i| *i != j && l != j).map(|i| felt[j][l][i] * push[i]).sum()).collect()
            })
            .collect();
        let size = next.iter().flatten().map(|x: &f64| x * x).sum::<f64>().sqrt();
        if size < 1e-280 {
            return 0.0;
        }
        if step >= STEPS / 2 {
            log += ops::ln(size);
            counted += 1.0;
        }
        records = next;
        records.iter_mut().flatten().for_each(|it| *it /= size);
    }
    ops::exp(log / counted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{Matrix, spectral_radius};

    /// Constant conduct: the record goes `1 - exp(-t / 4)` of the way, and the habit after it, so that after years
    /// nothing is answered.
    #[test]
    fn a_record_approaches_what_is_done_and_habit_follows_it() {
        for dt in [0.5, 1.0, 2.0] {
            let (mut record, mut habit) = (Pack([-0.2]), Pack([-0.2]));
            for turn in 1..=200 {
                // Habit looks at what the record was before the turn.
                habit = remembered(habit, record, remembered_share(dt, Pack([12.0])));
                record = remembered(record, Pack([0.7]), remembered_share(dt, Pack([4.0])));
                let exact = 0.7 - 0.9 * (-dt * f64::from(turn) / 4.0).exp();
                assert!((record[0] - exact).abs() < 1e-12, "{turn}: {record:?}");
            }
            assert!(regard(Pack([0.8]), 60.0, record, habit)[0].abs() < 2e-3);
        }
    }

    #[test]
    fn the_gain_of_answers_is_the_radius_of_their_map() {
        let n = 3;
        let cell = |a: usize, b: usize, c: usize| ((5 * a + 3 * b + 7 * c) % 9) as f64 / 10.0 - 0.35;
        let regard: Vec<Vec<f64>> = (0..n).map(|j| (0..n).map(|i| 0.4 + 0.2 * cell(i, j, 1)).collect()).collect();
        let felt: Vec<Vec<Vec<f64>>> =
            (0..n).map(|j| (0..n).map(|l| (0..n).map(|i| cell(j, l, i)).collect()).collect()).collect();
        let mut map = Matrix::zeros(n * n);
        for j in 0..n {
            for l in (0..n).filter(|l| *l != j) {
                for i in (0..n).filter(|i| *i != j) {
                    map.set(j * n + l, i * n + j, regard[j][i] * felt[j][l][i]);
                }
            }
        }
        let (found, exact) = (answers_gain(&regard, &felt), spectral_radius(&map));
        assert!((found / exact - 1.0).abs() < 0.02, "{found} {exact}");
        let twice: Vec<Vec<f64>> = regard.iter().map(|row| row.iter().map(|it| 2.0 * it).collect()).collect();
        assert!((answers_gain(&twice, &felt) / found - 2.0).abs() < 1e-9, "linear in the answers");
        assert_eq!(answers_gain(&[vec![0.0; 2], vec![0.0; 2]], &[vec![vec![0.0; 2]; 2], vec![vec![0.0; 2]; 2]]), 0.0);
    }
}
