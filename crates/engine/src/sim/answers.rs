//! Answers: what is settled for a turn from outside, by people or by whoever plays a run again. Seats that nobody
//! answers for are left to orders and policies.

use super::outside::Outside;
use crate::record::Choices;
use crate::scenario::{ActorId, ChoiceId, IssueId};

/// What is answered from outside on a turn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// By actor: choices, or to hold; `None` where nobody answers, as for all that are not listed.
    choices: Vec<Option<Choices>>,
    /// By seat, in rows: a posture, by place in its dialogue's list; `None` where nobody answers, as for all that are
    /// not listed.
    postures: Vec<Option<u16>>,
    /// By seat, in rows: the issues that it keeps off its table, in order; none for all that are not listed.
    withheld: Vec<Vec<IssueId>>,
    /// By seat, in rows: the terms that it signs for the round at its table, in the order of issues; `None` where it signs
    /// nothing, as for all that are not listed.
    signed: Vec<Option<Vec<(IssueId, f64)>>>,
    /// What is settled for the opening of the turn.
    outside: Outside,
}

impl Answers {
    /// Answers for an actor: a choice or several, or to hold. Another answer replaces it.
    pub fn choose(&mut self, actor: ActorId, choices: impl Into<Choices>) {
        put(&mut self.choices, actor.index(), choices.into());
    }

    /// Adds a choice to what is answered for an actor.
    pub fn choose_too(&mut self, actor: ActorId, choice: ChoiceId) {
        let mut choices = self.choices(actor).unwrap_or_default();
        choices.add(choice);
        self.choose(actor, choices);
    }

    /// Answers for a seat, by row: a posture, by place in its dialogue's list. Another answer replaces it.
    pub fn take(&mut self, seat: usize, posture: u16) {
        put(&mut self.postures, seat, posture);
    }

    /// Answers for a seat, by row, that it keeps an issue off its table.
    pub fn keep_off(&mut self, seat: usize, issue: IssueId) {
        if self.withheld.len() <= seat {
            self.withheld.resize_with(seat + 1, Vec::new);
        }
        if let Err(place) = self.withheld[seat].binary_search(&issue) {
            self.withheld[seat].insert(place, issue);
        }
    }

    /// Answers for a seat, by row, that it has an issue on its table, as where nothing is answered.
    pub fn put_on(&mut self, seat: usize, issue: IssueId) {
        if let Some(issues) = self.withheld.get_mut(seat) {
            issues.retain(|it| *it != issue);
        }
    }

    /// Answers for a seat, by row, that it signs terms: where each issue is to stand, points. Other terms replace them.
    /// They hold where everybody who signs at the table signs the same, and all others there would.
    pub fn sign(&mut self, seat: usize, mut terms: Vec<(IssueId, f64)>) {
        terms.sort_by_key(|it| it.0);
        put(&mut self.signed, seat, terms);
    }

    /// Answers for a seat, by row, that it signs nothing, as where nothing is answered.
    pub fn leave_unsigned(&mut self, seat: usize) {
        if let Some(signed) = self.signed.get_mut(seat) {
            *signed = None;
        }
    }

    /// Settles something for the opening of the turn, besides what is settled already.
    pub fn settle(&mut self, outside: &Outside) {
        self.outside.extend(outside);
    }

    /// What is answered for an actor, if anything.
    #[must_use]
    pub fn choices(&self, actor: ActorId) -> Option<Choices> {
        self.choices.get(actor.index()).copied().flatten()
    }

    /// What is answered for a seat, if anything.
    #[must_use]
    pub fn posture(&self, seat: usize) -> Option<u16> {
        self.postures.get(seat).copied().flatten()
    }

    /// The postures by seat; seats behind the last have no answer.
    #[must_use]
    pub fn postures(&self) -> &[Option<u16>] {
        &self.postures
    }

    /// The issues that each seat keeps off its table, by row; seats behind the last keep nothing off.
    #[must_use]
    pub fn withheld(&self) -> &[Vec<IssueId>] {
        &self.withheld
    }

    /// The terms that a seat signs, by row, if any.
    #[must_use]
    pub fn signed(&self, seat: usize) -> Option<&[(IssueId, f64)]> {
        self.signed.get(seat).and_then(Option::as_deref)
    }

    /// The terms that each seat signs, by row; seats behind the last sign nothing.
    #[must_use]
    pub fn signatures(&self) -> &[Option<Vec<(IssueId, f64)>>] {
        &self.signed
    }

    /// What is settled for the opening of the turn.
    #[must_use]
    pub fn outside(&self) -> &Outside {
        &self.outside
    }

    /// Takes back what was answered for an actor and for these seats of its.
    pub fn withdraw(&mut self, actor: ActorId, seats: &[usize]) {
        if let Some(choices) = self.choices.get_mut(actor.index()) {
            *choices = None;
        }
        for &seat in seats {
            if let Some(posture) = self.postures.get_mut(seat) {
                *posture = None;
            }
            if let Some(issues) = self.withheld.get_mut(seat) {
                issues.clear();
            }
            self.leave_unsigned(seat);
        }
    }

    /// Takes everything back.
    pub fn clear(&mut self) {
        self.choices.clear();
        self.postures.clear();
        self.withheld.clear();
        self.signed.clear();
        self.outside.clear();
    }
}

fn put<T: Clone>(list: &mut Vec<Option<T>>, place: usize, it: T) {
    if list.len() <= place {
        list.resize(place + 1, None);
    }
    list[place] = Some(it);
}
