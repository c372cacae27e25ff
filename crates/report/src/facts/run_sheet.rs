//! Facts of a run sheet: a workshop by the clock, from the minutes that its scenario plans. A third of the time is kept
//! for the debrief, whatever else has to give way; what does not fit is refused and never made shorter in silence.

use diwan_engine::scenario::{Calendar, Event, Minutes, Scenario, Trigger};
use schemars::JsonSchema;
use serde::Serialize;

/// What share of the time the debrief has at least: one part of so many.
const DEBRIEF_PART: u32 = 3;
/// Minutes in which a turn is closed and looked at, where the scenario plans none.
const CLOSING: u16 = 1;

/// How much time there is.
#[derive(Clone, Copy, Debug, Default)]
pub struct Time {
    /// Minutes in all; as many as everything takes where nothing is said.
    pub minutes: Option<u32>,
    /// When it begins, minutes after midnight.
    pub begins: u32,
}

/// Not even one turn fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{minutes} minutes hold no turn: briefs, one turn and a debrief of a third take {needed}")]
pub struct TooShort {
    /// Minutes that there are.
    pub minutes: u32,
    /// Minutes that briefs, one turn and the debrief take.
    pub needed: u32,
    /// Minutes of the briefs.
    pub brief: u32,
    /// Minutes of a turn.
    pub turn: u32,
    /// Minutes of the debrief then.
    pub debrief: u32,
}

/// A workshop by the clock.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RunSheetFacts {
    /// Name of the scenario.
    pub scenario: String,
    /// Digest of the scenario under its settings.
    pub digest: String,
    /// The settings that it was varied by, as written, in order.
    pub settings: Vec<String>,
    /// Version of the program.
    pub version: String,
    /// Minutes in all.
    pub minutes: u32,
    /// The least that the debrief is given, minutes: a third of all.
    pub reserved: u32,
    /// What it has, minutes.
    pub debrief: u32,
    /// Turns that fit.
    pub turns: u32,
    /// Turns that the scenario has.
    pub of: u32,
    /// Minutes that all its turns would take, with briefs and a debrief of a third.
    pub whole: u32,
    /// The seats that are offered to people, by key.
    pub seats: Vec<String>,
    /// Everything that is done, in order.
    pub slots: Vec<SlotFacts>,
    /// What is special about each turn that fits.
    pub sheets: Vec<TurnSheetFacts>,
    /// Injects that are proposed for turns that do not fit.
    pub missed: Vec<String>,
    /// Outcomes that may end the game before its last turn.
    pub sudden: Vec<String>,
}

/// A part of a workshop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SlotFacts {
    /// `brief`, `practice`, a phase of a turn, or `debrief`.
    pub part: &'static str,
    /// The turn, from 1.
    pub turn: Option<u32>,
    /// When it begins, minutes after midnight; a workshop that goes on past it counts on.
    pub at: u32,
    /// How long it takes, minutes.
    pub minutes: u32,
}

/// What is special about a turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct TurnSheetFacts {
    /// The turn, from 1.
    pub turn: u32,
    /// When it opens, minutes after midnight.
    pub at: u32,
    /// Events that come by the calendar.
    pub news: Vec<String>,
    /// Injects that are proposed to happen as it opens.
    pub injects: Vec<String>,
    /// Dialogues of which a round may be held.
    pub rounds: Vec<String>,
}

impl RunSheetFacts {
    /// Of a scenario, in the time that there is.
    ///
    /// # Errors
    ///
    /// If not even one turn fits.
    pub fn of(scenario: &Scenario, settings: &[String], time: Time) -> Result<Self, TooShort> {
        let parts = planned(&scenario.workshop.minutes);
        let plan = Plan::of(&parts, scenario.calendar.turns, time)?;
        let slots = slots(&parts, &plan, time.begins);
        let opens = |turn: u32| slots.iter().find(|it| it.turn == Some(turn)).map_or(time.begins, |it| it.at);
        let key = |place: usize| scenario.actors[place].key.clone();
        let missed = scenario.workshop.injects.iter().filter(|it| it.turn >= plan.turns);
        Ok(Self {
            scenario: scenario.name.clone(),
            digest: scenario.digest.clone(),
            settings: settings.to_vec(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            minutes: plan.minutes,
            reserved: third(plan.minutes),
            debrief: plan.debrief,
            turns: plan.turns,
            of: scenario.calendar.turns,
            whole: plan.whole,
            seats: scenario.offered_seats().iter().map(|it| key(it.index())).collect(),
            sheets: (0..plan.turns).map(|turn| sheet(scenario, turn, opens(turn + 1))).collect(),
            slots,
            missed: missed.map(|it| it.key.clone()).collect(),
            sudden: scenario.outcomes.iter().filter(|it| it.immediate).map(|it| it.key.clone()).collect(),
        })
    }

    /// Minutes of a turn.
    #[must_use]
    pub fn turn_minutes(&self) -> u32 {
        self.slots.iter().filter(|it| it.turn == Some(1)).map(|it| it.minutes).sum()
    }
}

/// Minutes of each part: as the scenario plans it, else as usual.
fn planned(own: &Minutes) -> Vec<(&'static str, u32)> {
    let both = own.parts().into_iter().zip(Minutes::USUAL.parts());
    let else_usual = |part: &str| if part == "adjudicate" { CLOSING } else { 0 };
    both.map(|((part, own), (_, usual))| (part, u32::from(own.or(usual).unwrap_or_else(|| else_usual(part))))).collect()
}

fn minutes_of(parts: &[(&str, u32)], which: impl Fn(&str) -> bool) -> u32 {
    parts.iter().filter(|(part, _)| which(part)).map(|(_, minutes)| minutes).sum()
}

/// Whether a part comes once, before the first turn.
fn is_before(part: &str) -> bool {
    part == "brief" || part == "practice"
}

fn is_of_turn(part: &str) -> bool {
    !is_before(part) && part != "debrief"
}

/// The least that a debrief is given of so many minutes.
fn third(minutes: u32) -> u32 {
    minutes.div_ceil(DEBRIEF_PART)
}

/// How the time is shared out.
struct Plan {
    minutes: u32,
    turns: u32,
    debrief: u32,
    /// What all turns would take.
    whole: u32,
}

impl Plan {
    fn of(parts: &[(&str, u32)], turns: u32, time: Time) -> Result<Self, TooShort> {
        let (brief, turn) = (minutes_of(parts, is_before), minutes_of(parts, is_of_turn));
        let wanted = minutes_of(parts, |it| it == "debrief");
        // What is played, and a debrief that is a third of all: half of what is played.
        let with_debrief = |played: u32| played + wanted.max(played.div_ceil(DEBRIEF_PART - 1));
        let whole = with_debrief(brief + turns * turn);
        let minutes = time.minutes.unwrap_or(whole);
        let free = minutes.saturating_sub(brief + wanted.max(third(minutes)));
        let fit = free.checked_div(turn).unwrap_or(turns).min(turns);
        if fit == 0 || with_debrief(brief + fit * turn) > minutes {
            let needed = with_debrief(brief + turn);
            return Err(TooShort { minutes, needed, brief, turn, debrief: needed - brief - turn });
        }
        // What is left over is the debrief's: it is what people remember.
        Ok(Self { minutes, turns: fit, debrief: minutes - brief - fit * turn, whole })
    }
}

/// Everything that is done, one after the other; what takes no time is left out.
fn slots(parts: &[(&'static str, u32)], plan: &Plan, begins: u32) -> Vec<SlotFacts> {
    let (mut out, mut at) = (Vec::new(), begins);
    let mut put = |part: &'static str, turn: Option<u32>, minutes: u32| {
        if minutes > 0 {
            out.push(SlotFacts { part, turn, at, minutes });
            at += minutes;
        }
    };
    parts.iter().filter(|(part, _)| is_before(part)).for_each(|(part, minutes)| put(part, None, *minutes));
    for turn in 1..=plan.turns {
        let all = parts.iter().filter(|(part, _)| is_of_turn(part));
        all.for_each(|(part, minutes)| put(part, Some(turn), *minutes));
    }
    put("debrief", None, plan.debrief);
    out
}

/// What is special about a turn, counted from 0.
fn sheet(scenario: &Scenario, turn: u32, at: u32) -> TurnSheetFacts {
    let calendar = &scenario.calendar;
    let injects = scenario.workshop.injects.iter().filter(|it| it.turn == turn);
    let held = scenario
        .dialogues
        .iter()
        .zip(&scenario.setup.silent)
        .filter(|(it, is_silent)| !**is_silent && it.rounds.iter().any(|month| calendar.falls_on(*month, turn)));
    TurnSheetFacts {
        turn: turn + 1,
        at,
        news: scenario.events.iter().filter(|it| comes(it, calendar, turn)).map(|it| it.key.clone()).collect(),
        injects: injects.map(|it| it.key.clone()).collect(),
        rounds: held.map(|(it, _)| it.key.clone()).collect(),
    }
}

/// Whether an event comes on a turn by the calendar, as far as that is certain.
fn comes(event: &Event, calendar: &Calendar, turn: u32) -> bool {
    matches!(&event.trigger, Trigger::At(month) if calendar.falls_on(month.nominal(), turn))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARTS: [(&str, u32); 4] = [("brief", 12), ("negotiate", 15), ("reveal", 5), ("debrief", 30)];

    fn plan(minutes: Option<u32>, turns: u32) -> Result<Plan, TooShort> {
        Plan::of(&PARTS, turns, Time { minutes, begins: 0 })
    }

    #[test]
    fn a_third_is_kept_for_the_debrief_whatever_the_time() {
        for minutes in 60..400 {
            let Ok(plan) = plan(Some(minutes), 50) else { continue };
            assert!(3 * plan.debrief >= minutes && plan.debrief >= 30, "{minutes}: {}", plan.debrief);
            assert_eq!(12 + 20 * plan.turns + plan.debrief, minutes, "nothing is lost");
            assert!(plan.debrief < third(minutes).max(30) + 20, "{minutes}: another turn would fit");
        }
    }

    #[test]
    fn what_holds_no_turn_is_refused_with_what_it_would_take() {
        let needed = 12 + 20 + 30;
        let refused = plan(Some(needed - 1), 6).err().expect("too short");
        assert_eq!((refused.needed, refused.debrief), (needed, 30));
        assert_eq!(plan(Some(needed), 6).expect("just enough").turns, 1);
    }

    #[test]
    fn without_a_time_everything_fits() {
        let plan = plan(None, 6).expect("as long as it takes");
        assert_eq!((plan.turns, plan.minutes), (6, 12 + 120 + 66));
    }

    #[test]
    fn practice_comes_once_where_it_is_planned() {
        let parts = [("brief", 10), ("practice", 4), ("negotiate", 5), ("debrief", 20)];
        let plan = Plan::of(&parts, 2, Time { minutes: None, begins: 0 }).expect("as long as it takes");
        assert_eq!((plan.turns, plan.minutes), (2, 10 + 4 + 2 * 5 + 20));
        let told: Vec<_> = slots(&parts, &plan, 0).iter().map(|it| (it.part, it.turn, it.at)).collect();
        assert_eq!(told[..3], [("brief", None, 0), ("practice", None, 10), ("negotiate", Some(1), 14)]);
        assert_eq!(planned(&Minutes { practice: Some(4), ..Minutes::default() })[1], ("practice", 4));
        assert_eq!(planned(&Minutes::default())[1], ("practice", 0), "nobody has to");
    }

    #[test]
    fn parts_follow_each_other_and_those_without_time_are_left_out() {
        let parts = [("brief", 10), ("situation", 0), ("negotiate", 5), ("debrief", 20)];
        let plan = Plan::of(&parts, 2, Time { minutes: Some(60), begins: 0 }).expect("it fits");
        let all = slots(&parts, &plan, 540);
        let told: Vec<_> = all.iter().map(|it| (it.part, it.turn, it.at, it.minutes)).collect();
        let turn = |turn, at| ("negotiate", Some(turn), at, 5);
        assert_eq!(told, [("brief", None, 540, 10), turn(1, 550), turn(2, 555), ("debrief", None, 560, 40)]);
    }
}
