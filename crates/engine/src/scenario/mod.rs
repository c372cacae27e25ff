//! Floor: the scenario, from text to meaning. Everything is checked here once, all faults are named with their place,
//! and what is handed on can't be wrong.

mod actor;
mod calendar;
mod choice;
mod claim;
mod dialogue;
mod digest;
mod ids;
mod load;
mod loader;
mod metric;
mod offsets;
mod piece;
mod provenance;
mod quantities;
mod quantity;
mod read;
mod rules;
#[expect(clippy::module_inception, reason = "the scenario is what this floor is about")]
mod scenario;
mod settings;
mod setup;
mod slots;
mod source;
mod steering;
mod strays;
mod subject;
mod texts;
mod tree;
mod unit;
mod variable;
mod variant;
mod visibility;

pub use actor::{Actor, Doctrine, Goal, Position};
pub use calendar::{Calendar, Date};
pub use choice::{Branch, Choice, ChoiceKind, Effect, Event, Outcome, Trigger};
pub use claim::{ArmSettings, Claim, ClaimTest, Direction, Label};
pub use dialogue::{Agenda, Dialogue, Issue, Posture};
pub use ids::{ActorId, ChoiceId, DialogueId, EventId, IssueId, OutcomeId, VariableId};
pub use load::{Loaded, bundled, load, load_bundled, load_in, load_text, load_with};
pub use metric::{Metric, Scale};
pub use offsets::with_offsets;
pub use provenance::Provenance;
pub use quantity::{Amount, Formula, Quantity};
pub use read::read_metric;
pub use rules::{Application, FirstInstalment, Rules};
pub use scenario::{Declared, Scenario};
pub use settings::{Setting, parse_settings};
pub use setup::{Order, PolicyKind, Setup, Turns};
pub use source::Source;
pub use subject::Milestone;
pub use unit::Unit;
pub use variable::{Flow, Variable, VariableKind};
pub use variant::{Change, ChangeKind, Variation};
pub use visibility::Visibility;
