//! Policies: how a seat decides when no person sits in it. One interface; who brings another policy implements it for
//! every width.

use diwan_wide::wide;

use super::{Options, Picks};
use crate::kernel::{Mask, Pack};
use crate::scenario::{ChoiceId, PolicyKind};

/// How a seat decides.
///
/// A policy may pick only what is open; what is not counts as holding still.
pub trait Policy<const W: usize>: Send + Sync {
    /// Decides in every lane: `picks` has room for as many choices as the actor may take on a turn, and holds none yet.
    fn decide(&self, options: &Options<'_, W>, picks: &mut [Picks<W>]);
}

/// The logit response: the best of `logit + Gumbel noise`, see [`best_option`](crate::rules::best_option).
#[derive(Clone, Copy, Debug)]
pub struct Logit;

/// The highest log-odds, without noise.
#[derive(Clone, Copy, Debug)]
pub struct Greedy;

/// Any open option, evenly, holding still among them.
#[derive(Clone, Copy, Debug)]
pub struct Random;

/// Nothing, ever.
#[derive(Clone, Copy, Debug)]
pub struct Hold;

/// The same choice whenever it is open.
#[derive(Clone, Copy, Debug)]
pub struct Always(pub ChoiceId);

/// The open options with the highest scores: its log-odds for whoever `thinks`, and its noise for whoever is `moody`.
#[wide]
fn best<const W: usize>(options: &Options<'_, W>, thinks: bool, moody: bool, picks: &mut [Picks<W>]) {
    let score = |log_odds: Pack<W>, noise: Pack<W>| match (thinks, moody) {
        (true, true) => log_odds + noise,
        (true, false) => log_odds,
        (false, _) => noise,
    };
    let hold = score(options.hold_bias(), options.hold_noise());
    options.best(|choice| score(options.logit[choice.index()], options.noise(choice)), hold, picks);
}

impl<const W: usize> Policy<W> for Logit {
    fn decide(&self, options: &Options<'_, W>, picks: &mut [Picks<W>]) {
        best(options, true, true, picks);
    }
}

impl<const W: usize> Policy<W> for Greedy {
    fn decide(&self, options: &Options<'_, W>, picks: &mut [Picks<W>]) {
        best(options, true, false, picks);
    }
}

impl<const W: usize> Policy<W> for Random {
    fn decide(&self, options: &Options<'_, W>, picks: &mut [Picks<W>]) {
        best(options, false, true, picks);
    }
}

impl<const W: usize> Policy<W> for Hold {
    fn decide(&self, _options: &Options<'_, W>, _picks: &mut [Picks<W>]) {}
}

impl<const W: usize> Policy<W> for Always {
    fn decide(&self, options: &Options<'_, W>, picks: &mut [Picks<W>]) {
        let Mask(open) = options.is_open(self.0);
        picks[0] = open.map(|open| open.then_some(self.0));
    }
}

/// The policy of that kind.
#[must_use]
pub fn seat<const W: usize>(kind: PolicyKind) -> Box<dyn Policy<W>> {
    match kind {
        PolicyKind::Logit => Box::new(Logit),
        PolicyKind::Greedy => Box::new(Greedy),
        PolicyKind::Random => Box::new(Random),
        PolicyKind::Hold => Box::new(Hold),
        PolicyKind::Always(choice) => Box::new(Always(choice)),
    }
}
