//! Pushes: intended changes of levels, with their causes, and what is due.

use super::{PendingEffects, Stack, State};
use crate::kernel::Pack;
use crate::model::{EffectRow, Model, Timing};
use crate::record::{Cause, Change};
use crate::rules::instalments;
use crate::scenario::{Application, ChoiceId, FirstInstalment, VariableId};

/// An intended change of a level.
#[derive(Clone, Copy, Debug)]
pub struct Push<const W: usize> {
    /// The variable.
    pub target: VariableId,
    /// Points.
    pub amount: Pack<W>,
    /// Of the points in the first lane, those that come of how far its actor reaches: booked apart.
    pub beyond: f64,
    /// What causes it.
    pub cause: Cause,
    /// Whether it is a reckoned difference, to which headroom does not apply.
    pub exact: bool,
}

/// What is due now, and the books of what arrived.
///
/// Where pushes apply together they are added up as they come, by variable. One by one they are kept only where it
/// matters: exact differences, and all the rest where they apply in order or somebody keeps books.
#[derive(Clone, Debug)]
pub struct DueEffects<const W: usize> {
    pub(super) accounts: Vec<Account<W>>,
    /// Variables with something on their account, each once.
    pub(super) touched: Vec<VariableId>,
    pub(super) pushes: Vec<Push<W>>,
    pub(super) in_order: bool,
    /// Where changes are booked, if anybody wants to know.
    pub ledger: Option<Vec<Change>>,
    /// The chance of every choice in question that was taken, as it was drawn at in the first lane; likewise.
    pub odds: Vec<(ChoiceId, f64)>,
}

/// What goes up and what goes down.
#[derive(Clone, Copy, Debug)]
pub(super) struct Account<const W: usize> {
    pub(super) up: Pack<W>,
    pub(super) down: Pack<W>,
    is_touched: bool,
}

impl<const W: usize> Push<W> {
    /// A push that headroom meets.
    #[inline(always)]
    #[must_use]
    pub fn new(target: VariableId, amount: Pack<W>, cause: Cause) -> Self {
        Self { target, amount, beyond: 0.0, cause, exact: false }
    }

    /// A reckoned difference, to which headroom does not apply.
    #[inline(always)]
    #[must_use]
    pub fn exact(target: VariableId, amount: Pack<W>, cause: Cause) -> Self {
        Self { exact: true, ..Self::new(target, amount, cause) }
    }
}

impl Account<1> {
    /// The same in all lanes.
    pub(super) fn spread<const W: usize>(&self) -> Account<W> {
        Account { up: Pack::all(self.up[0]), down: Pack::all(self.down[0]), is_touched: self.is_touched }
    }
}

impl<const W: usize> Account<W> {
    pub(super) const EMPTY: Self = Self { up: Pack::ZERO, down: Pack::ZERO, is_touched: false };

    /// What rises, and what falls.
    #[cfg(test)]
    pub(super) fn sums(&self) -> [Pack<W>; 2] {
        [self.up, self.down]
    }

    /// Takes points that may rise in one lane and fall in another.
    #[inline(always)]
    pub(super) fn add(&mut self, amount: Pack<W>) {
        self.up = self.up + amount.max(Pack::ZERO);
        self.down = self.down + amount.min(Pack::ZERO);
    }
}

impl<const W: usize> DueEffects<W> {
    /// An empty one for a model.
    #[must_use]
    pub fn new(model: &Model) -> Self {
        let in_order = model.constants.application == Application::InOrder;
        Self {
            accounts: vec![Account::EMPTY; model.starts.len()],
            touched: Vec::new(),
            pushes: Vec::new(),
            in_order,
            ledger: None,
            odds: Vec::new(),
        }
    }

    /// Forgets what has not arrived and what was booked.
    pub fn clear(&mut self) {
        self.pushes.clear();
        for target in self.touched.drain(..) {
            self.accounts[target.index()] = Account::EMPTY;
        }
        self.odds.clear();
        if let Some(ledger) = &mut self.ledger {
            ledger.clear();
        }
    }

    /// Takes a push.
    #[inline(always)]
    pub fn push(&mut self, push: Push<W>) {
        if push.exact || self.in_order {
            self.pushes.push(push);
        } else {
            self.take(push, None);
        }
    }

    /// Takes points that are no reckoned difference, of which may be known that they only rise or only fall (`rises`).
    /// Batches pass straight through to the account, so that a push is not made where nobody wants it.
    #[inline(always)]
    fn take(&mut self, push: Push<W>, rises: Option<bool>) {
        if self.in_order || self.ledger.is_some() {
            self.pushes.push(push);
        }
        if !self.in_order {
            self.add(push.target, push.amount, rises);
        }
    }

    #[inline(always)]
    fn add(&mut self, target: VariableId, amount: Pack<W>, rises: Option<bool>) {
        let account = &mut self.accounts[target.index()];
        match rises {
            Some(true) => account.up = account.up + amount,
            Some(false) => account.down = account.down + amount,
            None => account.add(amount),
        }
        if !account.is_touched {
            account.is_touched = true;
            self.touched.push(target);
        }
    }

    /// Takes what was added up for this turn while it lay ahead, before anything else comes in.
    pub(super) fn take_account(&mut self, target: VariableId, account: &Account<W>) {
        let own = &mut self.accounts[target.index()];
        if !own.is_touched {
            self.touched.push(target);
        }
        *own = Account { up: own.up + account.up, down: own.down + account.down, is_touched: true };
    }

    /// Takes a push of which the account has been taken already: it is booked, and moves nothing.
    pub(super) fn take_booked(&mut self, push: Push<W>) {
        self.pushes.push(push);
    }

    /// Books a change that was made elsewhere.
    #[inline(always)]
    pub fn book(&mut self, variable: VariableId, cause: Cause, amount: f64) {
        if let Some(ledger) = &mut self.ledger
            && amount != 0.0
        {
            ledger.push(Change { variable, cause, amount });
        }
    }

    /// Takes an effect at `strength`, which is never below 0 (0 in the lanes that it does not concern): what is due now
    /// here, what is due later among the `pending`. Gives back the points that it comes to, before headroom. `extra` is
    /// the share of the strength in the first lane that comes of how far its actor reaches, below 0 where that takes
    /// away.
    #[inline(always)]
    pub fn effect(
        &mut self,
        state: &State<'_, W>,
        effect: &EffectRow,
        (strength, extra): (Pack<W>, f64),
        cause: Cause,
        pending: &mut PendingEffects<W>,
        stack: &mut Stack<W>,
    ) -> Pack<W> {
        let mut amount = state.weight(effect.add) * strength;
        if let Some(scale) = &effect.scale {
            amount = amount * state.value(scale, stack);
        }
        if let Some(dialogue) = effect.compliance_of {
            amount = amount * state.in_force[dialogue.index()];
        }
        let push = Push { beyond: extra * amount[0], ..Push::new(effect.target, amount, cause) };
        match &effect.timing {
            Timing::Now => self.take(push, effect.rises),
            Timing::Fixed { first, parts } => {
                self.spread(state, push, *first as usize, *parts as usize, pending);
            }
            Timing::Drawn(months) => {
                let [after, over] = **months;
                self.spread_by_lane(state, push, [state.weight(after), state.weight(over)], pending);
            }
        }
        amount
    }

    /// Takes a push in equal parts on so many turns from `first` on, counted from the present one.
    #[inline(always)]
    fn spread(
        &mut self,
        state: &State<'_, W>,
        push: Push<W>,
        first: usize,
        parts: usize,
        pending: &mut PendingEffects<W>,
    ) {
        let part = Push { amount: push.amount / parts as f64, beyond: push.beyond / parts as f64, ..push };
        let skips = state.model.constants.first_instalment == FirstInstalment::Skipped;
        for later in first.max(usize::from(skips))..first + parts {
            self.put(state, part, later, pending);
        }
    }

    /// The same with months of delay and spread that differ from lane to lane.
    fn spread_by_lane(
        &mut self,
        state: &State<'_, W>,
        push: Push<W>,
        [after, over]: [Pack<W>; 2],
        pending: &mut PendingEffects<W>,
    ) {
        let skips = state.model.constants.first_instalment == FirstInstalment::Skipped;
        let mut timing = [(0, 1); W];
        for lane in 0..W {
            timing[lane] = instalments(after.0[lane], over.0[lane], state.model.dt);
        }
        let first = timing.iter().map(|it| it.0).min().unwrap_or(0);
        let end = timing.iter().map(|it| it.0 + it.1).max().unwrap_or(1);
        for later in first..end {
            let mut part = Pack::ZERO;
            for lane in 0..W {
                let (first, parts) = timing[lane];
                let instant = after.0[lane] <= 0.0 && over.0[lane] <= 0.0;
                if first <= later && later < first + parts && !(skips && later == 0 && !instant) {
                    part.0[lane] = push.amount.0[lane] / parts as f64;
                }
            }
            let share = if push.amount[0] == 0.0 { 0.0 } else { part[0] / push.amount[0] };
            self.put(state, Push { amount: part, beyond: push.beyond * share, ..push }, later, pending);
        }
    }

    /// Takes a push that is due so many turns later.
    #[inline(always)]
    fn put(&mut self, state: &State<'_, W>, push: Push<W>, later: usize, pending: &mut PendingEffects<W>) {
        if later == 0 {
            self.push(push);
        } else {
            pending.put(push, state.turn, later, self.in_order, self.ledger.is_some());
        }
    }
}
