//! Facts: what a report says, as data. Numbers, names of the scenario and verdicts are found here, once, and whoever
//! shows them (text, JSON, a page) only words them. A fact speaks of things by their keys; the names that people read
//! are looked up in the texts of the scenario when it is shown.
//!
//! The JSON of a report is its facts as they serialise. Its schema is derived from the types; `docs/schema/` holds it,
//! and a test holds both together.

mod batch;
mod bench;
mod beside;
mod calibration;
mod check;
mod debrief;
mod decisions;
mod deep;
mod ending;
mod foresight;
mod inject;
mod list;
mod grounds;
mod handbook;
mod named;
mod print_pack;
mod read;
mod reasons;
mod replay;
mod run;
mod run_sheet;
mod scenarios;
mod session;
mod studies;
mod table;
mod why;

pub use batch::{Batch, BatchFacts, DoubtFacts, MeasureFacts, MonthFacts, OutcomeFacts};
pub use bench::{Bench, BenchFacts, PaceFacts, TimingFacts};
pub use beside::{BridgeFacts, HandshakeFacts, LaidFacts, SaidFacts, UndertakenFacts};
pub use calibration::{CalibratedFacts, CalibrationFacts};
pub use check::{ChangeFacts, CheckedFacts, ChecksFacts, DiagnosticFacts, RelatedFacts, VariationFacts};
pub use debrief::{
    ActionFacts, CountFacts, DebriefFacts, GotFacts, MeanFacts, MomentFacts, OwnFacts, StepFacts, Thing, WeighedFacts,
};
pub use decisions::{DecisionFacts, FortuneFacts, FortuneTurnFacts};
pub use deep::{DeepFacts, DoubtedFacts, SeatsFacts};
pub use ending::{EndingFacts, GainFacts, MoveFacts, TalksFacts};
pub use foresight::{ForeseenFacts, ForesightFacts, ReliabilityFacts, score};
pub use grounds::GroundsFacts;
pub use handbook::{HandbookFacts, MatterFacts, OptionFacts, OutcomeOfFacts, PersonaFacts, RelationFacts, StandFacts};
pub use inject::{InjectEffectFacts, InjectFacts, ReadingFacts};
pub use list::ListFacts;
pub use named::Named;
pub use print_pack::PrintPackFacts;
pub use read::{ReadFacts, Unread};
pub use reasons::{ComparedSide, EndedFacts, EvidenceFacts, MissedFacts, ReasonsFacts};
pub use replay::{DifferenceFacts, ReplayFacts, SeenFacts};
pub use run::{ChoiceFacts, OfferFacts, PledgeFacts, RoundFacts, RunFacts, TurnFacts};
pub use run_sheet::{RunSheetFacts, SlotFacts, Time, TooShort, TurnSheetFacts};
pub use scenarios::{ListedFacts, ScenariosFacts};
pub use session::{
    BeliefFacts, DeedFacts, ForecastFacts, GoalFacts, HappenedFacts, HindsightFacts, LeftFacts, NoteFacts, RewindFacts,
    SessionCounts, SessionFacts, SessionSeatFacts, SessionTurnFacts, SignedFacts,
};
pub use studies::{
    AssumedFacts, ComparedFacts, DifferedFacts, DiscoveredFacts, HeldFacts, HindcastedFacts, RankedFacts, SoughtFacts,
    SweptFacts, TestedFacts, TracedFacts,
};
pub use table::{BackerFacts, BidFacts, LeftOutFacts, SideFacts, TalkFacts, VoiceFacts};
pub(crate) use table::{backers, bids, sides};
pub(crate) use why::cause;
pub use why::{AttemptFacts, BegunFacts, FlowFacts, PointFacts, ThroughFacts, WhyFacts};

/// The facts of a report as JSON, field by field.
#[must_use]
pub fn json(facts: &impl serde::Serialize) -> serde_json::Value {
    serde_json::to_value(facts).unwrap_or_default()
}
