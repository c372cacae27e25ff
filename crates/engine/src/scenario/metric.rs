//! Metrics: the numbers of a run that tables, comparisons and claims speak of.

use super::{ActorId, ChoiceId, DialogueId, EventId, OutcomeId, Scenario, Texts, Unit, VariableId, VariableKind};
use crate::text::{Diagnostic, Span};

/// A number of a run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Metric {
    /// 1 if the run ended so.
    Share(OutcomeId),
    /// Level at the end.
    End(VariableId),
    /// Level after so many months.
    At(VariableId, f64),
    /// Mean level over the turns.
    Mean(VariableId),
    /// Area under the path of a level, points × months: a run that ends early has less of it.
    Area(VariableId),
    /// Lowest level at the end of a turn, or at the start.
    Lowest(VariableId),
    /// Highest level at the end of a turn, or at the start.
    Highest(VariableId),
    /// Share of the turns at whose end the level stood at an end of its scale.
    AtBound(VariableId),
    /// On how many turns a choice was taken.
    Count(ChoiceId),
    /// On how many turns a choice was taken and succeeded; a choice whose success is not in question always does.
    Succeeded(ChoiceId),
    /// How often an event happened.
    Fired(EventId),
    /// Rounds held.
    Rounds(DialogueId),
    /// Deals struck.
    Deals(DialogueId),
    /// Agreements that collapsed.
    Collapses(DialogueId),
    /// 1 if an agreement is in force at the end.
    Kept(DialogueId),
    /// Utility that an actor gained over the start.
    Payoff(ActorId),
    /// Months until something first came about; the horizon where it never did, so that its mean is a restricted mean.
    MonthsTo(Milestone),
    /// 1 if something came about at all.
    Reached(Milestone),
    /// Months until the run ended.
    Length,
}

/// Something that comes about for the first time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Milestone {
    /// The condition of an outcome holds at the end of a turn, whether or not it ends the run.
    Outcome(OutcomeId),
    /// A deal of a dialogue.
    Deal(DialogueId),
    /// An event happens.
    Event(EventId),
    /// A choice is taken.
    Choice(ChoiceId),
}

impl Milestone {
    /// What it is called in metrics: the name of an outcome, dialogue, event or choice.
    fn notation(self, scenario: &Scenario) -> &str {
        match self {
            Self::Outcome(id) => &scenario.outcomes[id.index()].key,
            Self::Deal(id) => &scenario.dialogues[id.index()].key,
            Self::Event(id) => &scenario.events[id.index()].key,
            Self::Choice(id) => &scenario.choices[id.index()].notation,
        }
    }
}

/// What kind of number a metric is: which statistics suit it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// 0 or 1 in each run.
    Share,
    /// A count.
    Count,
    /// A time in months that ends at the horizon.
    Time,
    /// Anything else.
    Amount,
}

impl Metric {
    /// How it is written: `end(attacks)`.
    #[must_use]
    pub fn notation(self, scenario: &Scenario) -> String {
        let variable = |id: VariableId| scenario.variables[id.index()].notation.as_str();
        let choice = |id: ChoiceId| scenario.choices[id.index()].notation.as_str();
        let dialogue = |id: DialogueId| scenario.dialogues[id.index()].key.as_str();
        match self {
            Self::Share(id) => format!("share({})", scenario.outcomes[id.index()].key),
            Self::End(id) => format!("end({})", variable(id)),
            Self::At(id, month) => format!("at({}, {month})", variable(id)),
            Self::Mean(id) => format!("mean({})", variable(id)),
            Self::Area(id) => format!("area({})", variable(id)),
            Self::Lowest(id) => format!("lowest({})", variable(id)),
            Self::Highest(id) => format!("highest({})", variable(id)),
            Self::AtBound(id) => format!("at_bound({})", variable(id)),
            Self::Count(id) => format!("count({})", choice(id)),
            Self::Succeeded(id) => format!("succeeded({})", choice(id)),
            Self::Fired(id) => format!("fired({})", scenario.events[id.index()].key),
            Self::Rounds(id) => format!("rounds({})", dialogue(id)),
            Self::Deals(id) => format!("deals({})", dialogue(id)),
            Self::Collapses(id) => format!("collapses({})", dialogue(id)),
            Self::Kept(id) => format!("kept({})", dialogue(id)),
            Self::Payoff(id) => format!("payoff({})", scenario.actors[id.index()].key),
            Self::MonthsTo(it) => format!("months_to({})", it.notation(scenario)),
            Self::Reached(it) => format!("reached({})", it.notation(scenario)),
            Self::Length => "length()".to_owned(),
        }
    }

    /// The doubt that it asks for a level after the end of a run of `horizon` months.
    #[must_use]
    pub fn beyond(self, horizon: f64, at: Span) -> Option<Diagnostic> {
        let Self::At(_, month) = self else { return None };
        let doubt = Diagnostic::warning("metric-after-end", at, format!("month {month} is after the end of the run"));
        (month > horizon)
            .then(|| doubt.hint(format!("the run ends after {horizon} months; the level at the end counts")))
    }

    /// Its unit.
    #[must_use]
    pub fn unit(self) -> Unit {
        match self {
            Self::Share(_) | Self::Kept(_) | Self::AtBound(_) | Self::Reached(_) => Unit::Share,
            Self::End(_) | Self::At(..) | Self::Mean(_) | Self::Lowest(_) | Self::Highest(_) => Unit::Points,
            Self::Area(_) => Unit::PointMonths,
            Self::Count(_) | Self::Succeeded(_) => Unit::Turns,
            Self::Fired(_) => Unit::Events,
            Self::Rounds(_) => Unit::Rounds,
            Self::Deals(_) | Self::Collapses(_) => Unit::Agreements,
            Self::Payoff(_) => Unit::Utility,
            Self::MonthsTo(_) | Self::Length => Unit::Months,
        }
    }

    /// What it says, in words, with the names of these texts.
    #[must_use]
    pub fn about(self, scenario: &Scenario, texts: &Texts) -> String {
        let variable = |id: VariableId| texts.variable(id);
        let choice =
            |id: ChoiceId| format!("{}: {}", texts.actor(scenario.choices[id.index()].actor), texts.choice(id));
        let dialogue = |id: DialogueId| texts.dialogue(id);
        match self {
            Self::Share(id) => format!("the run ended in “{}”", texts.outcome(id)),
            Self::End(id) => format!("{}, at the end", variable(id)),
            Self::At(id, month) => format!("{}, after {month} months", variable(id)),
            Self::Mean(id) => format!("{}, mean over the turns", variable(id)),
            Self::Area(id) => format!("{}, area under its path", variable(id)),
            Self::Lowest(id) => format!("{}, lowest", variable(id)),
            Self::Highest(id) => format!("{}, highest", variable(id)),
            Self::AtBound(id) => format!("{}, share of the turns at an end of its scale", variable(id)),
            Self::Count(id) => format!("turns on which taken: {}", choice(id)),
            Self::Succeeded(id) => format!("turns on which taken with success: {}", choice(id)),
            Self::Fired(id) => format!("how often it happened: {}", texts.event(id)),
            Self::Rounds(id) => format!("rounds held: {}", dialogue(id)),
            Self::Deals(id) => format!("deals struck: {}", dialogue(id)),
            Self::Collapses(id) => format!("agreements that collapsed: {}", dialogue(id)),
            Self::Kept(id) => format!("an agreement is in force at the end: {}", dialogue(id)),
            Self::Payoff(id) => format!("utility gained over the start: {}", texts.actor(id)),
            Self::MonthsTo(Milestone::Outcome(id)) => {
                format!("months until the condition of “{}” first held, at most to the horizon", texts.outcome(id))
            }
            Self::MonthsTo(Milestone::Deal(id)) => {
                format!("months until the first deal, at most to the horizon: {}", dialogue(id))
            }
            Self::MonthsTo(Milestone::Event(id)) => {
                format!("months until it first happened, at most to the horizon: {}", texts.event(id))
            }
            Self::MonthsTo(Milestone::Choice(id)) => {
                format!("months until first taken, at most to the horizon: {}", choice(id))
            }
            Self::Reached(Milestone::Outcome(id)) => {
                format!("the condition of “{}” held at the end of a turn", texts.outcome(id))
            }
            Self::Reached(Milestone::Deal(id)) => format!("there was a deal: {}", dialogue(id)),
            Self::Reached(Milestone::Event(id)) => format!("it happened: {}", texts.event(id)),
            Self::Reached(Milestone::Choice(id)) => format!("taken at all: {}", choice(id)),
            Self::Length => "months until the run ended".to_owned(),
        }
    }

    /// Which statistics suit it.
    #[must_use]
    pub fn scale(self) -> Scale {
        match self {
            Self::Share(_) | Self::Kept(_) | Self::Reached(_) => Scale::Share,
            Self::Count(_)
            | Self::Succeeded(_)
            | Self::Fired(_)
            | Self::Rounds(_)
            | Self::Deals(_)
            | Self::Collapses(_) => Scale::Count,
            Self::MonthsTo(_) | Self::Length => Scale::Time,
            _ => Scale::Amount,
        }
    }

    /// The smallest difference of interest where a scenario does not say: 5 points, 5 percentage points, half a count,
    /// a month, half a unit of utility.
    #[must_use]
    pub fn smallest(self, scenario: &Scenario) -> f64 {
        match self.unit() {
            Unit::Share => 0.05,
            Unit::Points => 5.0,
            Unit::PointMonths => 5.0 * scenario.calendar.horizon(),
            Unit::Months => 1.0,
            Unit::Turns | Unit::Events | Unit::Rounds | Unit::Agreements | Unit::Utility => 0.5,
        }
    }

    /// What a comparison shows without being asked: the outcomes, when runs ended, where the situation, the issues and
    /// the agreements ended, what came of the dialogues, and what everybody gained.
    #[must_use]
    pub fn compared(scenario: &Scenario) -> Vec<Self> {
        let mut out: Vec<Self> = (0_u16..).zip(&scenario.outcomes).map(|(id, _)| Self::Share(OutcomeId(id))).collect();
        out.extend(Self::usual(scenario).into_iter().filter(|it| match it {
            Self::End(it) => matches!(
                scenario.variables[it.index()].kind,
                VariableKind::Indicator | VariableKind::Settlement(_) | VariableKind::Compliance(_)
            ),
            Self::Length
            | Self::Deals(_)
            | Self::Collapses(_)
            | Self::Kept(_)
            | Self::MonthsTo(_)
            | Self::Payoff(_) => true,
            _ => false,
        }));
        out
    }

    /// What a batch keeps of every run without being asked: where the situation, the issues and the agreements stood at
    /// the end and on the mean, where influence and stability ended, how often all of them stood at an end of their
    /// scale, what was chosen, what happened, what came of the dialogues, and what everybody gained.
    #[must_use]
    pub fn usual(scenario: &Scenario) -> Vec<Self> {
        let mut out = vec![Self::Length];
        let slots = |wanted: fn(VariableKind) -> bool| {
            let all = scenario.variables.iter().zip(0_u16..).filter(move |(it, _)| wanted(it.kind));
            all.map(|(_, slot)| VariableId(slot))
        };
        let situation =
            |kind| matches!(kind, VariableKind::Indicator | VariableKind::Settlement(_) | VariableKind::Compliance(_));
        let scores = |kind| matches!(kind, VariableKind::Influence(_) | VariableKind::Stability(_));
        out.extend(slots(situation).flat_map(|it| [Self::End(it), Self::Mean(it), Self::AtBound(it)]));
        out.extend(slots(scores).flat_map(|it| [Self::End(it), Self::AtBound(it)]));
        out.extend((0_u16..).zip(&scenario.dialogues).map(|(id, _)| DialogueId(id)).flat_map(|it| {
            [
                Self::Rounds(it),
                Self::Deals(it),
                Self::Collapses(it),
                Self::Kept(it),
                Self::MonthsTo(Milestone::Deal(it)),
            ]
        }));
        out.extend((0_u16..).zip(&scenario.choices).map(|(id, _)| Self::Count(ChoiceId(id))));
        out.extend((0_u16..).zip(&scenario.events).map(|(id, _)| Self::Fired(EventId(id))));
        out.extend((0_u16..).zip(&scenario.actors).map(|(id, _)| Self::Payoff(ActorId(id))));
        out
    }
}
