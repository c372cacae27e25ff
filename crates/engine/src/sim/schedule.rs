//! The order of play on one page. A schedule that begins a replication, two for a turn, because people think between
//! them; two more for what is done in passes.
//!
//! | | phase | what happens |
//! |---|---|---|
//! | `BeginRun` | `Forget` | what a former replication left is forgotten |
//! | | `Start` | parameters are drawn, and levels put at their starts |
//! | | `Layers` | what others add |
//! | `OpenTurn` | `Recall` | what is remembered is recalled: time has passed |
//! | | `Breadth` | how broadly each dialogue is anchored is noted |
//! | | `Due` | what was set in motion earlier arrives |
//! | | `Events` | events happen, in passes of `Happening` |
//! | | `Remember` | what has happened is remembered |
//! | | `Layers` | what others add |
//! | | `Menus` | who may do what, and what each thinks of it: all on the same state |
//! | `CloseTurn` | `Decide` | reviews; all choose; nothing is applied yet |
//! | | `Negotiate` | rounds of dialogue that fall on this turn |
//! | | `Enact` | choices take effect, in passes of `Enacting`; what they were is remembered, and pledges are kept or broken |
//! | | `Agree` | compliance, implementation, collapse |
//! | | `Layers` | what others add |
//! | | `Remember` | what was done and agreed is remembered |
//! | | `Drift` | flows, counts, paths and returns |
//! | | `Judge` | outcomes; at the horizon the rest in order of priority |
//! | | `Tally` | what a batch keeps of the turn, and which conditions held at its end |

use bevy_ecs::prelude::*;
use bevy_ecs::schedule::{LogLevel, ScheduleBuildSettings, ScheduleLabel, SingleThreadedExecutor};

use super::{actors, choices, conduct, dialogues, events, forget, levels, memory, tally};

/// Before the first turn of a replication.
#[derive(ScheduleLabel, Clone, Debug, PartialEq, Eq, Hash)]
pub struct BeginRun;

/// From the start of a turn to open menus.
#[derive(ScheduleLabel, Clone, Debug, PartialEq, Eq, Hash)]
pub struct OpenTurn;

/// From decisions to the end of a turn.
#[derive(ScheduleLabel, Clone, Debug, PartialEq, Eq, Hash)]
pub struct CloseTurn;

/// One pass of events.
#[derive(ScheduleLabel, Clone, Debug, PartialEq, Eq, Hash)]
pub struct Happening;

/// One pass of choices taking effect.
#[derive(ScheduleLabel, Clone, Debug, PartialEq, Eq, Hash)]
pub struct Enacting;

/// The phases of [`BeginRun`], in order.
#[derive(SystemSet, Clone, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the table above says what each is")]
pub enum BeginSystems {
    Forget,
    Start,
    Layers,
}

/// The phases of [`OpenTurn`], in order.
#[derive(SystemSet, Clone, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the table above says what each is")]
pub enum OpenSystems {
    Recall,
    Breadth,
    Due,
    Events,
    Remember,
    Layers,
    Menus,
}

/// The phases of [`CloseTurn`], in order.
#[derive(SystemSet, Clone, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the table above says what each is")]
pub enum CloseSystems {
    Decide,
    Negotiate,
    Enact,
    Agree,
    Layers,
    Remember,
    Drift,
    Judge,
    Tally,
}

/// The phases of a pass, in order.
#[derive(SystemSet, Clone, Debug, PartialEq, Eq, Hash)]
pub enum PassSystems {
    /// Effects are reckoned.
    Reckon,
    /// They arrive.
    Settle,
    /// Runs end.
    End,
}

/// Where what layers pushed arrives.
#[derive(SystemSet, Clone, Debug, PartialEq, Eq, Hash)]
struct Arrival;

/// Adds the schedules to a world. What layers push is let in only where there are layers, nothing is remembered where
/// nothing asks, and pledges are looked after only where there are any.
pub(super) fn add_schedules<const W: usize>(world: &mut World, layers: bool, remembers: bool, pledges: bool) {
    let mut begin = quiet(BeginRun);
    begin.configure_sets((BeginSystems::Forget, BeginSystems::Start, BeginSystems::Layers).chain());
    begin.add_systems((
        forget::forget::<W>.in_set(BeginSystems::Forget),
        (levels::begin::<W>, conduct::begin::<W>, tally::begin::<W>).chain().in_set(BeginSystems::Start),
    ));

    let mut open = quiet(OpenTurn);
    open.configure_sets(
        (
            OpenSystems::Recall,
            OpenSystems::Breadth,
            OpenSystems::Due,
            OpenSystems::Events,
            OpenSystems::Remember,
            OpenSystems::Layers,
            Arrival,
            OpenSystems::Menus,
        )
            .chain(),
    );
    open.add_systems((
        dialogues::note_breadth::<W>.in_set(OpenSystems::Breadth),
        (events::fall_due::<W>, levels::settle::<W>).chain().in_set(OpenSystems::Due),
        events::happen_in_passes.in_set(OpenSystems::Events),
        (choices::write_menus::<W>, dialogues::reckon_prospects::<W>, choices::deliberate::<W>)
            .chain()
            .in_set(OpenSystems::Menus),
    ));

    let mut close = quiet(CloseTurn);
    close.configure_sets(
        (
            CloseSystems::Decide,
            CloseSystems::Negotiate,
            CloseSystems::Enact,
            CloseSystems::Agree,
            CloseSystems::Layers,
            Arrival,
            CloseSystems::Remember,
            CloseSystems::Drift,
            CloseSystems::Judge,
            CloseSystems::Tally,
        )
            .chain(),
    );
    close.add_systems((
        (actors::review::<W>, actors::decide::<W>).chain().in_set(CloseSystems::Decide),
        (dialogues::negotiate::<W>, dialogues::sign::<W>, levels::settle::<W>).chain().in_set(CloseSystems::Negotiate),
        (choices::enact_in_passes, choices::tire::<W>, conduct::remember::<W>).chain().in_set(CloseSystems::Enact),
        (
            dialogues::comply::<W>,
            levels::settle::<W>,
            dialogues::implement::<W>,
            levels::settle::<W>,
            dialogues::collapse::<W>,
            levels::settle::<W>,
        )
            .chain()
            .in_set(CloseSystems::Agree),
        levels::drift::<W>.in_set(CloseSystems::Drift),
        levels::judge::<W>.in_set(CloseSystems::Judge),
        (tally::note_conditions::<W>, tally::note::<W>).chain().in_set(CloseSystems::Tally),
    ));

    let mut happening = quiet(Happening);
    happening.configure_sets((PassSystems::Reckon, PassSystems::Settle, PassSystems::End).chain());
    happening.add_systems((
        events::happen::<W>.in_set(PassSystems::Reckon),
        levels::settle::<W>.in_set(PassSystems::Settle),
        events::end::<W>.in_set(PassSystems::End),
    ));

    let mut enacting = quiet(Enacting);
    enacting.configure_sets((PassSystems::Reckon, PassSystems::Settle).chain());
    enacting.add_systems((
        choices::enact::<W>.in_set(PassSystems::Reckon),
        levels::settle::<W>.in_set(PassSystems::Settle),
    ));

    if pledges {
        close.add_systems(
            (conduct::keep_pledges::<W>, levels::settle::<W>)
                .chain()
                .after(conduct::remember::<W>)
                .in_set(CloseSystems::Enact),
        );
    }
    if remembers {
        begin.add_systems(memory::forget::<W>.in_set(BeginSystems::Forget));
        open.add_systems((
            memory::recall::<W>.in_set(OpenSystems::Recall),
            memory::remember::<W, true>.in_set(OpenSystems::Remember),
        ));
        close.add_systems((
            memory::remember::<W, false>.in_set(CloseSystems::Remember),
            memory::note_conditions::<W>.in_set(CloseSystems::Tally).after(tally::note::<W>),
        ));
    }
    if layers {
        open.add_systems(levels::settle::<W>.in_set(Arrival));
        close.add_systems(levels::settle::<W>.in_set(Arrival));
    }
    for schedule in [begin, open, close, happening, enacting] {
        world.add_schedule(schedule);
    }
}

/// A schedule on one thread in which two systems without an order between them are an error if either could notice.
fn quiet(label: impl ScheduleLabel) -> Schedule {
    let mut schedule = Schedule::new(label);
    schedule.set_executor(SingleThreadedExecutor::new());
    schedule.set_build_settings(ScheduleBuildSettings { ambiguity_detection: LogLevel::Error, ..Default::default() });
    schedule
}
