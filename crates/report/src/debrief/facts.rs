//! The facts of a debrief: numbers, names and what can be told from nothing. Text and JSON render these and look nothing up.

use serde::Serialize;

use diwan_engine::scenario::{OutcomeId, Scenario};
use diwan_studies::counterfactual::{Action, Gain, Jump, Mattered, Moment, Own, Stage, Weighed};
use diwan_studies::stats::{Estimate, Interval, Level, wilson};

/// Something of the scenario: its key and its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Named {
    /// As files and commands have it.
    pub key: String,
    /// As people read it.
    pub name: String,
}

/// Something that was done or happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActionFact {
    /// `choice`, `posture` or `event`.
    pub kind: &'static str,
    /// Who did it; nobody where it happened.
    pub actor: Option<Named>,
    /// What: the choice, the posture (its key after that of its dialogue) or the event.
    pub what: Named,
    /// At which table, for a posture.
    pub table: Option<String>,
    /// The posture that is usual at that table, by name.
    pub usual: Option<String>,
    /// The turn, counted from 1.
    pub turn: u32,
    /// When that was.
    pub date: String,
}

/// How much something mattered for the outcome.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WeighedFact {
    /// What was done or happened.
    #[serde(flatten)]
    pub action: ActionFact,
    /// Futures that end as the run did with it, of as many as were looked at closely.
    pub with: u64,
    /// Wilson interval of their share.
    pub with_interval: Interval,
    /// Futures that end so without it.
    pub without: u64,
    /// Wilson interval of their share.
    pub without_interval: Interval,
    /// Futures that end so with it alone.
    pub only_with: u64,
    /// Futures that end so without it alone.
    pub only_without: u64,
    /// The share with it less that without it, -1..=1.
    pub difference: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end of its interval.
    pub high: f64,
    /// Whether it can be told from nothing.
    pub told: bool,
    /// How the run ends without it under its own luck, if all look at what has become of it.
    pub same_luck_adapting: Option<Named>,
    /// How it ends so if everybody else does what it did.
    pub same_luck_fixed: Option<Named>,
}

/// What an actor got from something that it did.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GainFact {
    /// What it did.
    #[serde(flatten)]
    pub action: ActionFact,
    /// Its payoff with it less that without it, utility.
    pub payoff: Estimate,
}

/// What came of what a person did.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OwnFact {
    /// Whose seat.
    pub actor: Named,
    /// How much was done that can be left out.
    pub actions: usize,
    /// What was gained most from.
    pub best: Option<GainFact>,
    /// What was lost most by.
    pub worst: Option<GainFact>,
}

/// How likely the outcome was at a moment.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChanceFact {
    /// The turn, counted from 1.
    pub turn: u32,
    /// What of it was known: `nothing`, `events` or `choices`.
    pub known: &'static str,
    /// Futures that end so.
    pub count: u64,
    /// Their share.
    pub share: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end of its interval.
    pub high: f64,
}

/// A change of the chance of the outcome.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct JumpFact {
    /// The turn, counted from 1.
    pub turn: u32,
    /// What made it: `events`, `choices` or `dice`.
    pub what: &'static str,
    /// The change, -1..=1.
    pub change: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end of its interval.
    pub high: f64,
}

/// The facts of a debrief.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DebriefFacts {
    /// How the run ended.
    pub outcome: Named,
    /// The event that ended it, if one did.
    pub ended_by: Option<Named>,
    /// Level of the intervals.
    pub level: f64,
    /// How much was done and happened in all.
    pub actions: usize,
    /// Futures in which each of these was left out first.
    pub screened: u64,
    /// Futures in which a few were looked at closely.
    pub futures: u64,
    /// Runs that were played for this.
    pub reruns: u64,
    /// What came of what people did.
    pub own: Vec<OwnFact>,
    /// What mattered for the outcome, most first.
    pub mattered: Vec<WeighedFact>,
    /// How likely the outcome was at each moment.
    pub chances: Vec<ChanceFact>,
    /// The changes between them.
    pub jumps: Vec<JumpFact>,
    /// What choices made of the way to certainty.
    pub choices: Estimate,
    /// What luck made of it.
    pub luck: Estimate,
}

/// The facts of what mattered in a run of a scenario.
#[must_use]
pub fn debrief_facts(scenario: &Scenario, mattered: &Mattered) -> DebriefFacts {
    let names = Names(scenario);
    let course = &mattered.course;
    let chances = course.chances.iter().map(|it| {
        let known = match it.stage {
            Stage::Start => "nothing",
            Stage::Menus => "events",
            Stage::Choices => "choices",
        };
        ChanceFact { turn: it.turn + 1, known, count: it.count, share: it.share, low: it.interval.low, high: it.interval.high }
    });
    DebriefFacts {
        outcome: names.outcome(mattered.outcome),
        ended_by: mattered.ended_by.map(|it| {
            let event = &scenario.events[it.index()];
            Named { key: event.key.clone(), name: event.name.to_string() }
        }),
        level: mattered.level.share(),
        actions: mattered.actions,
        screened: mattered.screened,
        futures: mattered.futures,
        reruns: mattered.reruns,
        own: mattered.own.iter().map(|it| names.own(it)).collect(),
        mattered: mattered.weighed.iter().map(|it| names.weighed(it, mattered.level)).collect(),
        chances: chances.collect(),
        jumps: course.jumps.iter().map(jump).collect(),
        choices: course.choices,
        luck: course.luck,
    }
}

fn jump(it: &Jump) -> JumpFact {
    let what = match it.moment {
        Moment::Events => "events",
        Moment::Choices => "choices",
        Moment::Dice => "dice",
    };
    JumpFact { turn: it.turn + 1, what, change: it.change, low: it.interval.low, high: it.interval.high }
}

struct Names<'a>(&'a Scenario);

impl Names<'_> {
    fn outcome(&self, id: OutcomeId) -> Named {
        let it = &self.0.outcomes[id.index()];
        Named { key: it.key.clone(), name: it.name.to_string() }
    }

    fn actor(&self, id: diwan_engine::scenario::ActorId) -> Named {
        let it = &self.0.actors[id.index()];
        Named { key: it.key.clone(), name: it.name.to_string() }
    }

    fn own(&self, it: &Own) -> OwnFact {
        let gain = |it: &Gain| GainFact { action: self.action(&it.action), payoff: it.payoff };
        OwnFact {
            actor: self.actor(it.actor),
            actions: it.actions,
            best: it.best.as_ref().map(gain),
            worst: it.worst.as_ref().map(gain),
        }
    }

    fn weighed(&self, it: &Weighed, level: Level) -> WeighedFact {
        WeighedFact {
            action: self.action(&it.action),
            with: it.counts.first(),
            with_interval: wilson(it.counts.first(), it.counts.total(), level),
            without: it.counts.second(),
            without_interval: wilson(it.counts.second(), it.counts.total(), level),
            only_with: it.counts.only_first,
            only_without: it.counts.only_second,
            difference: it.difference,
            low: it.interval.low,
            high: it.interval.high,
            told: it.is_told(),
            same_luck_adapting: it.adapting.map(|it| self.outcome(it)),
            same_luck_fixed: it.fixed.map(|it| self.outcome(it)),
        }
    }

    fn action(&self, action: &Action) -> ActionFact {
        let scenario = self.0;
        let (turn, actor) = (action.turn(), action.actor().map(|it| self.actor(it)));
        let date = scenario.calendar.name_of(turn);
        let (kind, what, table, usual) = match *action {
            Action::Choice { choice, .. } => {
                let it = &scenario.choices[choice.index()];
                ("choice", Named { key: it.notation.clone(), name: it.name.to_string() }, None, None)
            }
            Action::Posture { dialogue, posture, .. } => {
                let dialogue = &scenario.dialogues[dialogue.index()];
                let (it, usual) = (&dialogue.postures[posture], &dialogue.postures[dialogue.expect]);
                let what = Named { key: format!("{}/{}", dialogue.key, it.key), name: it.name.to_string() };
                ("posture", what, Some(dialogue.name.to_string()), Some(usual.name.to_string()))
            }
            Action::Event { event, .. } => {
                let it = &scenario.events[event.index()];
                ("event", Named { key: it.key.clone(), name: it.name.to_string() }, None, None)
            }
        };
        ActionFact { kind, actor, what, table, usual, turn: turn + 1, date }
    }
}
