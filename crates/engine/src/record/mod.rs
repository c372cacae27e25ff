//! Floor: what happened, as plain data. Every change has its cause; numbers and stories are folds over these records.

mod cause;
mod choices;
mod measure;
mod run;
mod since;
mod table;
mod wants;

pub use cause::Cause;
pub use choices::Choices;
pub use measure::measure;
pub use run::{
    AnswerRecord, Change, ChoiceRecord, EventRecord, Ledger, LeftOut, Offer, PledgeEvent, PledgeRecord, RoundRecord,
    Run, TurnRecord, Verdict,
};
pub use since::{Movement, Present};
pub use table::{Backer, Bid, SideRecord, Voice};
pub use wants::{Goal, Stance, Wants};
