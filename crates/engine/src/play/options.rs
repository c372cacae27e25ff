//! What is open to an actor on a turn, and what it thinks of it.

use crate::kernel::{DealtLuck, Law, Luck, Mask, Pack, Purpose, TurnLuck};
use crate::model::{ActorRow, Model, Weight};
use crate::scenario::{ActorId, ChoiceId};

/// What each lane decided: a choice, or to hold.
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

    /// The Gumbel noise of a choice, its own whatever else is on the menu.
    #[inline(always)]
    #[must_use]
    pub fn noise(&self, choice: ChoiceId) -> Pack<W> {
        self.noise[choice.index()]
    }

    /// The Gumbel noise of holding still.
    #[inline(always)]
    #[must_use]
    pub fn hold_noise(&self) -> Pack<W> {
        self.noise[self.model.choices.len() + self.actor.index()]
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

    /// Takes the open option with the highest score; holding still is always open and scores `hold`. At a tie the first
    /// by key is taken, and holding last.
    #[inline(always)]
    #[must_use]
    pub fn best(&self, score: impl Fn(ChoiceId) -> Pack<W>, hold: Pack<W>) -> Picks<W> {
        let menu = self.menu();
        let options = menu.iter().map(|&choice| (score(choice), self.is_open(choice))).chain([(hold, Mask::ALL)]);
        let best = crate::rules::best_option(options);
        let mut picks = [None; W];
        for lane in 0..W {
            picks[lane] = best[lane].and_then(|place| menu.get(usize::from(place)).copied());
        }
        picks
    }
}
