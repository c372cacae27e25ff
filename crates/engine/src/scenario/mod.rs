//! Floor: the scenario, from text to meaning. Everything is checked here once, all faults are named with their place,
//! and what is handed on can't be wrong.

mod actor;
mod anchors;
mod calendar;
mod choice;
mod claim;
mod count;
mod dialogue;
mod difference;
mod digest;
mod given;
mod ids;
mod languages;
mod load;
mod loader;
mod memory;
mod metric;
mod observed;
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
mod subject;
mod texts;
mod tree;
mod trees;
mod unit;
mod variable;
mod variant;
mod visibility;
mod workshop;

pub use actor::{Actor, Doctrine, Goal, MAX_ATTENTION, Position};
pub use anchors::Anchors;
pub use calendar::{Calendar, Date};
pub use choice::{Branch, Choice, ChoiceKind, Effect, Event, Outcome, Pledge, Trigger};
pub use claim::{ArmSettings, Claim, ClaimTest, Direction, Label};
pub use count::{Counted, RandomPath, Waves};
pub use dialogue::{Agenda, Dialogue, Essential, Issue, Posture};
pub use difference::{Difference, Differing, difference};
pub use ids::{ActorId, ChoiceId, DialogueId, EventId, FlagId, IssueId, OutcomeId, VariableId};
pub use load::{
    Loaded, bundled, load, load_bundled, load_bundled_under, load_drafted, load_text, load_with, load_with_history,
};
pub use memory::{Cell, Flag, Happening, Memory, Remembered, Setter};
pub use metric::{Metric, Scale};
pub use observed::{NormalForecast, Observation, Observed, Over, Value, Watched};
pub use offsets::{with_leans, with_offsets};
pub use provenance::Provenance;
pub use quantity::{Amount, Formula, Quantity};
pub use read::read_metric;
pub use rules::{Application, FirstInstalment, Rules};
pub use scenario::{Declared, Scenario};
pub use settings::{Setting, parse_settings};
pub use setup::{Order, PolicyKind, Setup, Turns};
pub use source::Source;
pub use subject::{CountedId, Milestone, Pair};
pub use texts::{
    ActorTexts, DialogueTexts, EventTexts, InjectTexts, IssueTexts, Languages, Named, Texts, VariableTexts,
    WorkshopTexts,
};
pub use unit::{Unit, UnitWord, unit_word};
pub use variable::{Flow, Variable, VariableKind};
pub use variant::{Change, ChangeKind, Variation};
pub use visibility::Visibility;
pub use workshop::{Inject, Minutes, Workshop};
