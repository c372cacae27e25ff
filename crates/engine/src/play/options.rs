//! What is open to an actor on a turn, and what it thinks of it.

use crate::kernel::{DealtLuck, Law, Luck, Mask, Pack, Purpose, TurnLuck};
use crate::model::{ActorRow, Model, Weight};
use crate::scenario::{ActorId, ChoiceId, MAX_ATTENTION};

/// What each lane decided as one of the choices that it may take: a choice, or no more, which for the first is to hold.
pub type Picks<const W: usize> = [Option<ChoiceId>; W];

/// What is open to an actor on a turn.
#[derive(Clone, Copy)]
pub struct Options<'a, const W: usize> {
    /// The model.
    pub model: &'a Model,
    /// The actor.
    pub actor: ActorId,
    /// The turn, counted from 0.
    pub turn: u32,
    /// The drawn parameters.
    pub drawn: &'a [Pack<W>],
    /// Its luck.
    pub luck: &'a Luck<W>,
    /// The Gumbel noise of this turn, see [`noise`].
    pub noise: TurnLuck<'a, W>,
    /// Where actors keep their courses between reviews: the noise of every choice of the model, and of every actor's
    /// holding still, when each actor reviewed its course last.
    pub tastes: Option<[&'a [Pack<W>]; 2]>,
    /// Whether each choice of the model is on the menu.
    pub open: &'a [Mask<W>],
    /// What each choice of the model is worth to its actor.
    pub utility: &'a [Pack<W>],
    /// Log-odds of each choice of the model.
    pub logit: &'a [Pack<W>],
    /// Lanes in which acts may be taken; on turns shorter than a month some put them off.
    pub acts: Mask<W>,
}

/// The Gumbel noise of this turn: of every choice of the model, then of every actor's holding still.
#[must_use]
pub fn noise<'a, const W: usize>(
    model: &Model,
    dealt_luck: &'a mut DealtLuck<W>,
    luck: &Luck<W>,
    turn: u32,
) -> TurnLuck<'a, W> {
    let holds = model.actors.iter().map(|actor| actor.hold_key);
    dealt_luck.deal(
        Law::Gumbel,
        luck,
        Purpose::Choice,
        turn,
        model.choices.iter().map(|choice| choice.key).chain(holds),
    )
}

impl<'a, const W: usize> Options<'a, W> {
    /// The actor's row in the model.
    #[inline(always)]
    #[must_use]
    pub fn row(&self) -> &'a ActorRow {
        &self.model.actors[self.actor.index()]
    }

    /// Its choices, open or not, in the order of keys.
    #[inline(always)]
    #[must_use]
    pub fn menu(&self) -> &'a [ChoiceId] {
        &self.row().menu
    }

    /// The lanes in which a choice may be taken.
    #[inline(always)]
    #[must_use]
    pub fn is_open(&self, choice: ChoiceId) -> Mask<W> {
        let open = self.open[choice.index()];
        if self.model.choices[choice.index()].act { open.and(self.acts) } else { open }
    }

    /// The Gumbel noise of a choice, its own whatever else is on the menu: of this turn for an act, of the last review
    /// for a stance.
    #[inline(always)]
    #[must_use]
    pub fn noise(&self, choice: ChoiceId) -> Pack<W> {
        match self.tastes {
            Some([tastes, _]) if !self.model.choices[choice.index()].act => tastes[choice.index()],
            _ => self.noise[choice.index()],
        }
    }

    /// The Gumbel noise of holding still, of the last review.
    #[inline(always)]
    #[must_use]
    pub fn hold_noise(&self) -> Pack<W> {
        match self.tastes {
            Some([_, holds]) => holds[self.actor.index()],
            None => self.noise[self.model.choices.len() + self.actor.index()],
        }
    }

    /// Log-odds of holding still.
    #[inline(always)]
    #[must_use]
    pub fn hold_bias(&self) -> Pack<W> {
        match self.row().hold_bias {
            Weight::Fixed(bias) => Pack::all(bias),
            Weight::Drawn(row) => self.drawn[row as usize],
        }
    }

    /// Whether a choice is the actor's and may be taken in this lane.
    #[inline(always)]
    #[must_use]
    pub fn allows(&self, choice: ChoiceId, lane: usize) -> bool {
        let known = self.model.choices.get(choice.index());
        known.is_some_and(|it| {
            it.actor == self.actor && self.open[choice.index()].0[lane] && (self.acts.0[lane] || !it.act)
        })
    }

    /// Takes the open options with the highest scores, best first, as many as there is room for in `picks`, and those
    /// only that score above holding still, which is always open and scores `hold`; one act at most, and nothing beside
    /// what excludes it. At a tie the first by key is taken, and holding last.
    ///
    /// With `score = logit + Gumbel noise` that is sampling without replacement in the proportions of the logit
    /// response, the model of Plackett and Luce: Kool, van Hoof and Welling 2020, "Ancestral Gumbel-Top-k Sampling for
    /// Sampling Without Replacement", Journal of Machine Learning Research 21(47).
    #[inline(always)]
    pub fn best(&self, score: impl Fn(ChoiceId) -> Pack<W>, hold: Pack<W>, picks: &mut [Picks<W>]) {
        let mut taken = [Pick::NOTHING; MAX_ATTENTION];
        for (place, picks) in picks.iter_mut().enumerate().take(MAX_ATTENTION) {
            *picks = self.best_beside(&score, hold, &taken[..place]);
            taken[place] = Pick::of(picks, self.model);
        }
    }

    /// The best open option beside those that are taken, or to hold.
    #[inline(always)]
    fn best_beside(&self, score: &impl Fn(ChoiceId) -> Pack<W>, hold: Pack<W>, taken: &[Pick<W>]) -> Picks<W> {
        let menu = self.menu();
        let left = |choice: ChoiceId| taken.iter().fold(self.is_open(choice), |open, it| self.leaves(choice, it, open));
        let options = menu.iter().map(|&choice| (score(choice), left(choice))).chain([(hold, Mask::ALL)]);
        let best = crate::rules::best_option(options);
        let mut picks = [None; W];
        for lane in 0..W {
            picks[lane] = best[lane].and_then(|place| menu.get(usize::from(place)).copied());
        }
        picks
    }

    /// Where a choice may still be taken beside another: it is not that one, not the second act, and nothing that the
    /// other excludes.
    #[inline(always)]
    fn leaves(&self, choice: ChoiceId, taken: &Pick<W>, open: Mask<W>) -> Mask<W> {
        let row = &self.model.choices[choice.index()];
        let mut left = open;
        for lane in 0..W {
            left.0[lane] &= (taken.choice[lane] != choice.0) & !(row.act & taken.act.0[lane]);
        }
        for excluded in &row.excludes {
            for lane in 0..W {
                left.0[lane] &= taken.choice[lane] != excluded.0;
            }
        }
        left
    }
}

/// What is taken already in each lane, in a form that is quick to compare: a choice, or a number that none has; and
/// whether that is an act.
#[derive(Clone, Copy)]
struct Pick<const W: usize> {
    choice: [u16; W],
    act: Mask<W>,
}

impl<const W: usize> Pick<W> {
    const NOTHING: Self = Self { choice: [u16::MAX; W], act: Mask::NONE };

    #[inline(always)]
    fn of(picks: &Picks<W>, model: &Model) -> Self {
        let mut out = Self::NOTHING;
        for lane in 0..W {
            if let Some(choice) = picks[lane] {
                out.choice[lane] = choice.0;
                out.act.0[lane] = model.choices[choice.index()].act;
            }
        }
        out
    }
}
