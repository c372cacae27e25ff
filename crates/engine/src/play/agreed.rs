//! What has been agreed, as everybody knows it: the terms of deals are told to all.

use super::SeatTurn;
use crate::kernel::{Mask, Pack};
use crate::model::Model;
use crate::phases::Agreements;
use crate::record::Verdict;

/// What the agreements say after some turns, dialogue-major by issue.
pub(super) struct Agreed {
    /// The terms of the last deal, points; where it says nothing, where the issue stands.
    pub terms: Vec<Pack<1>>,
    /// Whether the agreement in force covers the issue.
    pub agreed: Vec<Mask<1>>,
}

impl Agreed {
    /// After these turns, from the first; `levels` are those of now, in the order of variables.
    pub(super) fn of(model: &Model, turns: &[SeatTurn], levels: &[f64]) -> Self {
        let ground = || model.settlements.iter().map(|it| Pack([levels[it.index()]]));
        let mut out = Self {
            terms: model.dialogues.iter().flat_map(|_| ground()).collect(),
            agreed: vec![Mask::NONE; model.dialogues.len() * model.issues],
        };
        for turn in turns {
            for round in turn.rounds.iter().filter(|it| it.verdict == Verdict::Deal) {
                let places = model.terms_of(round.dialogue.index());
                for clause in &round.clauses {
                    out.terms[places.start + clause.issue.index()] = Pack([clause.terms]);
                    out.agreed[places.start + clause.issue.index()] = Mask::ALL;
                }
                if model.dialogues[round.dialogue.index()].packages.is_none() {
                    out.agreed[places].fill(Mask::ALL);
                }
            }
            for dialogue in &turn.collapses {
                out.agreed[model.terms_of(dialogue.index())].fill(Mask::NONE);
            }
        }
        out
    }

    /// As phases read it.
    pub(super) fn agreements(&self) -> Agreements<'_, 1> {
        Agreements { terms: &self.terms, agreed: &self.agreed }
    }
}
