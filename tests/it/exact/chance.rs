//! Two ways to settle what is open: by the engine's own random numbers, which gives one course of play, and by taking
//! every branch in turn, which gives all of them with their probabilities.

use diwan::kernel::{Luck, Purpose, Seed, name_key};

/// Whatever settles what is open.
pub(super) trait Chance {
    /// Whether something comes about that does so with this probability.
    fn whether(&mut self, purpose: Purpose, turn: u32, name: &str, probability: f64) -> bool;
    /// Which of several comes about, each with odds of `exp(log_odds)`.
    fn which(&mut self, purpose: Purpose, turn: u32, options: &[(&str, f64)]) -> usize;
}

/// The random numbers of one replication of the engine.
pub(super) struct Drawn(Luck<1>);

impl Drawn {
    pub(super) fn of(seed: Seed, replication: u64) -> Self {
        Self(Luck { seed, replication: [replication], draw: [replication] })
    }
}

impl Chance for Drawn {
    fn whether(&mut self, purpose: Purpose, turn: u32, name: &str, probability: f64) -> bool {
        self.0.uniform(purpose, turn, name_key(name))[0] < probability
    }

    fn which(&mut self, purpose: Purpose, turn: u32, options: &[(&str, f64)]) -> usize {
        let score = |(name, log_odds): &(&str, f64)| log_odds + self.0.gumbel(purpose, turn, name_key(name))[0];
        (0..options.len())
            .max_by(|a, b| score(&options[*a]).total_cmp(&score(&options[*b])))
            .expect("there is always something to do")
    }
}

/// A walk through all branches, the last fork turning fastest.
#[derive(Default)]
pub(super) struct Walk {
    /// Branch taken at each fork, and how many there are.
    forks: Vec<(usize, usize)>,
    at: usize,
    /// Probability of the branches taken since the walk began anew.
    pub(super) probability: f64,
}

impl Walk {
    pub(super) fn new() -> Self {
        Self { probability: 1.0, ..Self::default() }
    }

    /// Goes back to the beginning, to take another way; false when there is none left.
    pub(super) fn turn_back(&mut self) -> bool {
        assert_eq!(self.at, self.forks.len(), "the same branches lead to the same forks");
        while self.forks.pop_if(|(taken, of)| *taken + 1 == *of).is_some() {}
        (self.at, self.probability) = (0, 1.0);
        match self.forks.last_mut() {
            Some((taken, _)) => {
                *taken += 1;
                true
            }
            None => false,
        }
    }

    fn take(&mut self, branches: usize, probability: impl Fn(usize) -> f64) -> usize {
        if self.at == self.forks.len() {
            self.forks.push((0, branches));
        }
        let (taken, _) = self.forks[self.at];
        self.at += 1;
        self.probability *= probability(taken);
        taken
    }
}

impl Chance for Walk {
    fn whether(&mut self, _: Purpose, _: u32, _: &str, probability: f64) -> bool {
        self.take(2, |branch| if branch == 0 { probability } else { 1.0 - probability }) == 0
    }

    fn which(&mut self, _: Purpose, _: u32, options: &[(&str, f64)]) -> usize {
        let total: f64 = options.iter().map(|(_, log_odds)| log_odds.exp()).sum();
        self.take(options.len(), |branch| options[branch].1.exp() / total)
    }
}
