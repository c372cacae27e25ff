//! Floor: what happened, as plain data. Every change has its cause; numbers and stories are folds over these records.

mod cause;
mod measure;
mod run;

pub use cause::Cause;
pub use measure::{measure, payoff};
pub use run::{Change, ChoiceRecord, EventRecord, Ledger, Offer, RoundRecord, Run, TurnRecord, Verdict};
