//! The facts of a debrief: numbers, names and what can be told from nothing. Text and JSON render these and look
//! nothing up.

use schemars::JsonSchema;
use serde::Serialize;

use crate::dates;
use crate::shown::Shown;
use diwan_engine::record::Choices;
use diwan_engine::scenario::{EventId, OutcomeId};
use diwan_studies::counterfactual::{Action, Gain, Jump, Mattered, Moment, Own, Stage, Weighed};
use diwan_studies::stats::{Estimate, Interval, Level, wilson};

/// Something of the scenario: its key and its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Thing {
    /// As files and commands have it.
    pub key: String,
    /// As people read it.
    pub name: String,
}

/// How many of the futures that were looked at.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CountFacts {
    /// How many.
    pub count: u64,
    /// Their share.
    pub share: f64,
    /// Lower end of its interval (Wilson).
    pub low: f64,
    /// Upper end of its interval.
    pub high: f64,
}

/// A mean over futures.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct MeanFacts {
    /// The mean.
    pub mean: f64,
    /// Lower end of its interval.
    pub low: f64,
    /// Upper end of its interval.
    pub high: f64,
}

/// Something that was done or happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ActionFacts {
    /// `choice`, `posture` or `event`.
    pub kind: &'static str,
    /// Who did it; nobody where it happened.
    pub actor: Option<Thing>,
    /// What: the choice, the posture (its key after that of its dialogue) or the event.
    pub what: Thing,
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
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct WeighedFacts {
    /// What was done or happened.
    pub action: ActionFacts,
    /// Futures that end as the run did with it.
    pub with: CountFacts,
    /// Futures that end so without it.
    pub without: CountFacts,
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
    pub same_luck_adapting: Option<Thing>,
    /// How it ends so if everybody else does what it did.
    pub same_luck_fixed: Option<Thing>,
}

/// What an actor got from something that it did.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct GotFacts {
    /// What it did.
    pub action: ActionFacts,
    /// Its payoff with it less that without it, utility.
    pub payoff: MeanFacts,
}

/// What came of what a person did.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct OwnFacts {
    /// Whose seat.
    pub actor: Thing,
    /// How much was done that can be left out.
    pub actions: usize,
    /// What was gained most from.
    pub best: Option<GotFacts>,
    /// What was lost most by.
    pub worst: Option<GotFacts>,
}

/// How likely the outcome was at a moment.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct MomentFacts {
    /// The turn, counted from 1.
    pub turn: u32,
    /// What of it was known: `nothing`, `events` or `choices`.
    pub known: &'static str,
    /// Futures that end as the run did.
    pub futures: CountFacts,
}

/// A change of the chance of the outcome.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct StepFacts {
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
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct DebriefFacts {
    /// How the run ended.
    pub outcome: Thing,
    /// The event that ended it, if one did.
    pub ended_by: Option<Thing>,
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
    pub own: Vec<OwnFacts>,
    /// What mattered for the outcome, most first.
    pub mattered: Vec<WeighedFacts>,
    /// How likely the outcome was at each moment.
    pub chances: Vec<MomentFacts>,
    /// The changes between them.
    pub jumps: Vec<StepFacts>,
    /// What choices made of the way to certainty.
    pub choices: MeanFacts,
    /// What luck made of it.
    pub luck: MeanFacts,
}

impl DebriefFacts {
    /// The facts of what mattered in a run of a scenario.
    #[must_use]
    pub fn of(scenario: Shown<'_>, mattered: &Mattered) -> Self {
        let names = Names(scenario);
        let course = &mattered.course;
        let chances = course.chances.iter().map(|it| {
            let known = match it.stage {
                Stage::Start => "nothing",
                Stage::Menus | Stage::Own(_) => "events",
                Stage::Choices => "choices",
            };
            MomentFacts { turn: it.turn + 1, known, futures: counted(it.count, course.futures, it.interval) }
        });
        Self {
            outcome: names.outcome(mattered.outcome),
            ended_by: mattered.ended_by.map(|it| names.event(it)),
            level: mattered.level.share(),
            actions: mattered.actions,
            screened: mattered.screened,
            futures: mattered.futures,
            reruns: mattered.reruns,
            own: mattered.own.iter().map(|it| names.own(it)).collect(),
            mattered: mattered.weighed.iter().map(|it| names.weighed(it, mattered.level)).collect(),
            chances: chances.collect(),
            jumps: course.jumps.iter().map(jump).collect(),
            choices: mean(&course.choices),
            luck: mean(&course.luck),
        }
    }
}

pub(super) fn counted(count: u64, of: u64, interval: Interval) -> CountFacts {
    CountFacts { count, share: count as f64 / of.max(1) as f64, low: interval.low, high: interval.high }
}

pub(super) fn mean(it: &Estimate) -> MeanFacts {
    MeanFacts { mean: it.mean, low: it.interval.low, high: it.interval.high }
}

fn jump(it: &Jump) -> StepFacts {
    let what = match it.moment {
        Moment::Events => "events",
        Moment::Choices => "choices",
        Moment::Dice => "dice",
    };
    StepFacts { turn: it.turn + 1, what, change: it.change, low: it.interval.low, high: it.interval.high }
}

fn thing(key: &str, name: &str) -> Thing {
    Thing { key: key.to_owned(), name: name.to_owned() }
}

pub(super) struct Names<'a>(pub(super) Shown<'a>);

impl Names<'_> {
    fn outcome(&self, id: OutcomeId) -> Thing {
        thing(&self.0.outcomes[id.index()].key, self.0.texts.outcome(id))
    }

    pub(super) fn actor(&self, id: diwan_engine::scenario::ActorId) -> Thing {
        thing(&self.0.actors[id.index()].key, self.0.texts.actor(id))
    }

    fn event(&self, id: EventId) -> Thing {
        thing(&self.0.events[id.index()].key, self.0.texts.event(id))
    }

    pub(super) fn choices(&self, choices: &Choices) -> Vec<Thing> {
        choices.iter().map(|it| thing(&self.0.choices[it.index()].notation, self.0.texts.choice(it))).collect()
    }

    fn own(&self, it: &Own) -> OwnFacts {
        let gain = |it: &Gain| GotFacts { action: self.action(&it.action), payoff: mean(&it.payoff) };
        OwnFacts {
            actor: self.actor(it.actor),
            actions: it.actions,
            best: it.best.as_ref().map(gain),
            worst: it.worst.as_ref().map(gain),
        }
    }

    fn weighed(&self, it: &Weighed, level: Level) -> WeighedFacts {
        let counted = |count| counted(count, it.counts.total(), wilson(count, it.counts.total(), level));
        WeighedFacts {
            action: self.action(&it.action),
            with: counted(it.counts.first()),
            without: counted(it.counts.second()),
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

    fn action(&self, action: &Action) -> ActionFacts {
        let scenario = self.0;
        let (turn, actor) = (action.turn(), action.actor().map(|it| self.actor(it)));
        let date = dates::turn(&scenario.calendar, turn);
        let (kind, what, table, usual) = match *action {
            Action::Choice { choice, .. } => {
                let what = thing(&scenario.choices[choice.index()].notation, scenario.texts.choice(choice));
                ("choice", what, None, None)
            }
            Action::Posture { dialogue, posture, .. } => {
                let (texts, dialogue) =
                    (&scenario.texts.dialogues[dialogue.index()], &scenario.dialogues[dialogue.index()]);
                let key = format!("{}/{}", dialogue.key, dialogue.postures[posture].key);
                let usual = texts.postures[dialogue.expect].clone();
                ("posture", thing(&key, &texts.postures[posture]), Some(texts.name.clone()), Some(usual))
            }
            Action::Event { event, .. } => ("event", self.event(event), None, None),
        };
        ActionFacts { kind, actor, what, table, usual, turn: turn + 1, date }
    }
}
