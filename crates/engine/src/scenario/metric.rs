//! Metrics: the numbers of a run that tables, comparisons and claims speak of. One table says of each how it is written,
//! what it speaks of, in which unit, on which scale and how tables describe it; what it comes to is a fold over the record and a
//! sum in the tally.

use super::subject::{Subject, Subjects};
use super::{
    ActorId, ChoiceId, CountedId, DialogueId, EventId, Milestone, OutcomeId, Pair, Scenario, Unit, VariableId,
    VariableKind,
};
use crate::text::{Diagnostic, Span};

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

/// What a metric says; `{}` stands for what it speaks of.
#[derive(Clone, Copy)]
enum Says {
    /// The same of whatever it speaks of.
    So(&'static str),
    /// By the kind of its milestone.
    Of { outcome: &'static str, deal: &'static str, event: &'static str, choice: &'static str },
}

/// What is to be known of a metric besides its value.
struct Form {
    name: &'static str,
    unit: Unit,
    scale: Scale,
    says: Says,
}

macro_rules! metrics {
    ($($(#[$doc:meta])* $variant:ident $(($($part:ident: $type:ty),+))?
        = $name:literal, $unit:ident, $scale:ident, $says:expr;)*) => {
        /// A number of a run.
        #[derive(Clone, Copy, Debug, PartialEq)]
        pub enum Metric {
            $($(#[$doc])* $variant $(($($type),+))?,)*
        }

        /// The names of all metrics.
        pub(super) const NAMES: &[&str] = &[$($name),*];

        impl Metric {
            /// Its row of the table.
            fn form(self) -> Form {
                match self {
                    $(Self::$variant $(($(metrics!(@any $part)),+))? => {
                        Form { name: $name, unit: Unit::$unit, scale: Scale::$scale, says: $says }
                    })*
                }
            }

            /// Shows what it speaks of.
            fn of<T>(self, look: impl Fn(&dyn Subject) -> T) -> T {
                match self {
                    $(Self::$variant $(($($part),+))? => look(&($($($part),+)?)),)*
                }
            }

            /// The unit of a metric by how it is written, whatever scenario it is of: `end(attacks)` is in points.
            #[must_use]
            pub fn unit_of(notation: &str) -> Option<Unit> {
                match notation.split('(').next().unwrap_or_default().trim() {
                    $($name => Some(Unit::$unit),)*
                    _ => None,
                }
            }

            /// The metric of this name of what is read; `None` if there is none of this name.
            #[allow(unused_parens, reason = "around two parts, and none, they are needed")]
            pub(super) fn named<R: Subjects>(name: &str, read: &R) -> Option<Result<Self, Diagnostic>> {
                match name {
                    $($name => {
                        Some(R::read::<($($($type),+)?)>(read).map(|($($($part),+)?)| Self::$variant $(($($part),+))?))
                    })*
                    _ => None,
                }
            }
        }
    };
    (@any $part:ident) => { _ };
}

metrics! {
    /// 1 if the run ended so.
    Share(outcome: OutcomeId) = "share", Share, Share, Says::So("the run ended in “{}”");
    /// Level at the end.
    End(variable: VariableId) = "end", Points, Amount, Says::So("{}, at the end");
    /// Level after so many months.
    At(variable: VariableId, month: f64) = "at", Points, Amount, Says::So("{}");
    /// Mean level over the turns.
    Mean(variable: VariableId) = "mean", Points, Amount, Says::So("{}, mean over the turns");
    /// Area under the path of a level, points × months: a run that ends early has less of it.
    Area(variable: VariableId) = "area", PointMonths, Amount, Says::So("{}, area under its path");
    /// Lowest level at the end of a turn, or at the start.
    Lowest(variable: VariableId) = "lowest", Points, Amount, Says::So("{}, lowest");
    /// Highest level at the end of a turn, or at the start.
    Highest(variable: VariableId) = "highest", Points, Amount, Says::So("{}, highest");
    /// Share of the turns at whose end the level stood at an end of its scale.
    AtBound(variable: VariableId) = "at_bound", Share, Amount,
        Says::So("{}, share of the turns at an end of its scale");
    /// Events of a counted indicator.
    Total(counted: CountedId) = "total", Events, Count, Says::So("how many: {}");
    /// On how many turns a choice was taken.
    Count(choice: ChoiceId) = "count", Turns, Count, Says::So("turns on which taken: {}");
    /// On how many turns a choice was taken and succeeded; a choice whose success is not in question always does.
    Succeeded(choice: ChoiceId) = "succeeded", Turns, Count, Says::So("turns on which taken with success: {}");
    /// How often an event happened.
    Fired(event: EventId) = "fired", Events, Count, Says::So("how often it happened: {}");
    /// Rounds held.
    Rounds(dialogue: DialogueId) = "rounds", Rounds, Count, Says::So("rounds held: {}");
    /// Deals struck.
    Deals(dialogue: DialogueId) = "deals", Agreements, Count, Says::So("deals struck: {}");
    /// Agreements that collapsed.
    Collapses(dialogue: DialogueId) = "collapses", Agreements, Count, Says::So("agreements that collapsed: {}");
    /// 1 if an agreement is in force at the end.
    Kept(dialogue: DialogueId) = "kept", Share, Share, Says::So("an agreement is in force at the end: {}");
    /// Utility that an actor gained over the start.
    Payoff(actor: ActorId) = "payoff", Utility, Amount, Says::So("utility gained over the start: {}");
    /// How far an actor's word counts at the end.
    Word(actor: ActorId) = "word", Points, Amount, Says::So("how far its word counts, at the end: {}");
    /// What one actor did to another, the mean over the turns of what is remembered of it.
    Conduct(pair: Pair) = "conduct", Points, Amount, Says::So("what the first did to the second, mean over the turns: {}");
    /// Months until something first came about; the horizon where it never did, so that its mean is a restricted mean.
    MonthsTo(milestone: Milestone) = "months_to", Months, Time, Says::Of {
        outcome: "months until the condition of “{}” first held, at most to the horizon",
        deal: "months until the first deal, at most to the horizon: {}",
        event: "months until it first happened, at most to the horizon: {}",
        choice: "months until first taken, at most to the horizon: {}",
    };
    /// 1 if something came about at all.
    Reached(milestone: Milestone) = "reached", Share, Share, Says::Of {
        outcome: "the condition of “{}” held at the end of a turn",
        deal: "there was a deal: {}",
        event: "it happened: {}",
        choice: "taken at all: {}",
    };
    /// Months until the run ended.
    Length = "length", Months, Time, Says::So("months until the run ended");
}

impl Metric {
    /// How it is written: `end(attacks)`.
    #[must_use]
    pub fn notation(self, scenario: &Scenario) -> String {
        format!("{}({})", self.form().name, self.of(|it| it.notation(scenario)))
    }

    /// What it says, as tables describe it, which are for programs: in plain English, by keys.
    #[must_use]
    pub fn about(self, scenario: &Scenario) -> String {
        let says = match (self.form().says, self.milestone()) {
            (Says::So(says), _)
            | (Says::Of { outcome: says, .. }, None | Some(Milestone::Outcome(_)))
            | (Says::Of { deal: says, .. }, Some(Milestone::Deal(_)))
            | (Says::Of { event: says, .. }, Some(Milestone::Event(_)))
            | (Says::Of { choice: says, .. }, Some(Milestone::Choice(_))) => says,
        };
        says.replacen("{}", &self.of(|it| it.plain(scenario)), 1)
    }

    /// Its unit.
    #[must_use]
    pub fn unit(self) -> Unit {
        self.form().unit
    }

    /// Which statistics suit it.
    #[must_use]
    pub fn scale(self) -> Scale {
        self.form().scale
    }

    /// The variable that it speaks of, if it does of one.
    #[must_use]
    pub fn variable(self) -> Option<VariableId> {
        self.of(|it| it.variable())
    }

    /// What it waits for, if it does.
    #[must_use]
    pub fn milestone(self) -> Option<Milestone> {
        self.of(|it| it.milestone())
    }

    /// The doubt that it asks for a level after the end of a run of `horizon` months.
    #[must_use]
    pub fn beyond(self, horizon: f64, at: Span) -> Option<Diagnostic> {
        let Self::At(_, month) = self else { return None };
        let doubt = Diagnostic::warning("metric-after-end", at, format!("month {month} is after the end of the run"));
        (month > horizon)
            .then(|| doubt.hint(format!("the run ends after {horizon} months; the level at the end counts")))
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

    /// The smallest difference of interest: as the scenario declares it, or the [usual one](Self::smallest).
    #[must_use]
    pub fn smallest_in(self, scenario: &Scenario) -> f64 {
        let declared = scenario.smallest.iter().find(|(it, _)| *it == self);
        declared.map_or_else(|| self.smallest(scenario), |(_, size)| *size)
    }

    /// [`usual`](Self::usual), and what is asked for besides.
    #[must_use]
    pub fn usual_and(scenario: &Scenario, asked: &[Self]) -> Vec<Self> {
        let mut out = Self::usual(scenario);
        for metric in asked {
            if !out.contains(metric) {
                out.push(*metric);
            }
        }
        out
    }

    /// Every metric that needs no month, by what it speaks of.
    #[must_use]
    pub fn all(scenario: &Scenario) -> Vec<Self> {
        fn ids<T>(of: &[T]) -> impl Iterator<Item = u16> {
            (0_u16..).zip(of).map(|(id, _)| id)
        }
        let milestones = |it: Milestone| [Self::MonthsTo(it), Self::Reached(it)];
        let mut out = vec![Self::Length];
        for id in ids(&scenario.outcomes).map(OutcomeId) {
            out.push(Self::Share(id));
            out.extend(milestones(Milestone::Outcome(id)));
        }
        for id in ids(&scenario.variables).map(VariableId) {
            out.extend(
                [Self::End, Self::Mean, Self::Area, Self::Lowest, Self::Highest, Self::AtBound].map(|it| it(id)),
            );
        }
        out.extend(scenario.counted().map(|(id, _)| Self::Total(CountedId(id))));
        for id in ids(&scenario.choices).map(ChoiceId) {
            out.extend([Self::Count(id), Self::Succeeded(id)]);
            out.extend(milestones(Milestone::Choice(id)));
        }
        for id in ids(&scenario.events).map(EventId) {
            out.push(Self::Fired(id));
            out.extend(milestones(Milestone::Event(id)));
        }
        for id in ids(&scenario.dialogues).map(DialogueId) {
            out.extend([Self::Rounds, Self::Deals, Self::Collapses, Self::Kept].map(|it| it(id)));
            out.extend(milestones(Milestone::Deal(id)));
        }
        for id in ids(&scenario.actors).map(ActorId) {
            out.extend([Self::Payoff(id), Self::Word(id)]);
            let others = ids(&scenario.actors).map(ActorId).filter(move |it| *it != id);
            out.extend(others.map(|other| Self::Conduct(Pair(id, other))));
        }
        out
    }

    /// What a comparison shows without being asked: the outcomes, when runs ended, where the situation, the issues and
    /// the agreements ended, what came of the dialogues, and what everybody gained.
    #[must_use]
    pub fn compared(scenario: &Scenario) -> Vec<Self> {
        let mut out: Vec<Self> = (0_u16..).zip(&scenario.outcomes).map(|(id, _)| Self::Share(OutcomeId(id))).collect();
        out.extend(Self::usual(scenario).into_iter().filter(|it| match it {
            Self::End(it) => scenario.variables[it.index()].kind.is_situation(),
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
        let scores = |kind| matches!(kind, VariableKind::Influence(_) | VariableKind::Stability(_));
        out.extend(slots(VariableKind::is_situation).flat_map(|it| [Self::End(it), Self::Mean(it), Self::AtBound(it)]));
        out.extend(scenario.counted().map(|(it, _)| Self::Total(CountedId(it))));
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
