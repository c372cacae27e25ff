//! What a seat knows of conduct: what was done to it as far as it noticed, what it takes others to have done to each
//! other, and every pledge, which all see. It is reckoned of noticed choices by the function that the true course is
//! reckoned by.

use crate::kernel::{Mask, Pack};
use crate::model::Model;
use crate::phases::{self, Conduct, Conducts, PledgeTurn, State};
use crate::record::ChoiceRecord;
use crate::scenario::{ActorId, ChoiceId};

/// What actors did to each other and what they pledged when a turn lay open, as a seat knows it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SeatConduct {
    record: Vec<Pack<1>>,
    habit: Vec<Pack<1>>,
    word: Vec<Pack<1>>,
    left: Vec<Pack<1>>,
    due: Vec<Pack<1>>,
}

/// How somebody has treated the seat, -100 (as harshly as can be) to 100.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Treatment {
    /// Who.
    pub actor: ActorId,
    /// Lately.
    pub lately: f64,
    /// What the seat is used to from it.
    pub usually: f64,
}

/// A pledge that stands, or that is still to be kept.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SeatPledge {
    /// The choice by which it was made.
    pub choice: ChoiceId,
    /// Months for which it still stands.
    pub left: f64,
    /// Months within which it is still to be kept, where it was called on.
    pub due: Option<f64>,
    /// How far its maker's word counts, 0..100.
    pub word: f64,
}

impl SeatConduct {
    /// Where nothing is known.
    pub(super) const NOTHING: Self =
        Self { record: Vec::new(), habit: Vec::new(), word: Vec::new(), left: Vec::new(), due: Vec::new() };

    /// Before the first turn.
    pub(super) fn begin(model: &Model, drawn: &[Pack<1>]) -> Self {
        let pairs = model.remembered().map_or(0, |_| model.actors.len() * model.actors.len());
        let packs = |count: usize| vec![Pack::ZERO; count];
        let pledges = model.pledges.len();
        let mut out = Self {
            record: packs(pairs),
            habit: packs(pairs),
            word: packs(model.actors.len()),
            left: packs(pledges),
            due: packs(pledges),
        };
        phases::begin_conduct(model, drawn, &mut out.write());
        out
    }

    /// After a turn on which the seat noticed these choices.
    pub(super) fn after(&self, model: &Model, turn: u32, drawn: &[Pack<1>], noticed: &[ChoiceRecord]) -> Self {
        let mut out = self.clone();
        if model.conduct.is_none() || noticed.is_empty() {
            return out;
        }
        let mut chosen = vec![[None]; model.actors.last().map_or(0, |it| it.picks.end)];
        for made in noticed.iter().filter(|it| it.choice.is_some()) {
            let picks = &mut chosen[model.actors[made.actor.index()].picks.clone()];
            picks.iter_mut().find(|it| it[0].is_none()).into_iter().for_each(|room| room[0] = made.choice);
        }
        let state = State::new(model, turn, &[], drawn, &[], &[]);
        let Conducts { record, habit, .. } = out.write();
        phases::note_conduct(&state, Mask::ALL, &chosen, record, habit, &mut Vec::new());
        let mut turns = vec![[PledgeTurn::default()]; model.pledges.len()];
        phases::turn_pledges(&state, Mask::ALL, &chosen, &mut out.write(), &mut turns);
        out
    }

    /// As phases read it.
    pub(super) fn read(&self) -> Conduct<'_, 1> {
        let Self { record, habit, word, left, due } = self;
        Conduct { record, habit, word, left, due }
    }

    fn write(&mut self) -> Conducts<'_, 1> {
        let Self { record, habit, word, left, due } = self;
        Conducts { record, habit, word, left, due }
    }

    /// The numbers, in the order of [`Conduct`].
    pub(super) fn numbers(&self) -> [Vec<f64>; 5] {
        [&self.record, &self.habit, &self.word, &self.left, &self.due].map(|it| it.iter().map(|it| it[0]).collect())
    }

    /// How everybody has treated a seat.
    pub(super) fn treatments(&self, model: &Model, me: ActorId) -> Vec<Treatment> {
        let Some(table) = model.remembered() else { return Vec::new() };
        let others = (0..model.actors.len()).filter(|it| *it != me.index());
        let of = |from: usize| {
            let [lately, usually] = [&self.record, &self.habit].map(|it| 100.0 * it[table.pair(from, me.index())][0]);
            Treatment { actor: ActorId(from as u16), lately, usually }
        };
        others.map(of).collect()
    }

    /// The pledges that stand or are due.
    pub(super) fn pledges(&self, model: &Model) -> Vec<SeatPledge> {
        let rows = model.pledges.iter().zip(self.left.iter().zip(&self.due));
        let of = |(row, (left, due)): (&crate::model::PledgeRow, (&Pack<1>, &Pack<1>))| SeatPledge {
            choice: row.choice,
            left: left[0],
            due: Some(due[0]).filter(|it| *it > 1e-9),
            word: 100.0 * self.word[row.maker.index()][0],
        };
        rows.map(of).filter(|it| it.left > 1e-9 || it.due.is_some()).collect()
    }
}
