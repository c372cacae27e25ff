//! Fields of levels: indicators, scores, flows, counts, paths.

use super::{ABOUT, Field, Key, Kind, NAME, NOTE, Record, SEEN, SOURCE, Shape, field};

/// The ways to say where a level starts.
const STARTS: &[Shape] = &[Shape::Short(&super::NUMBER), Shape::Record(&REAL)];
const START: Field = field("start", Shape::Either(STARTS), "Where it stands at the start.").within("points, 0 to 100");
const LOW: Field = field("low", Shape::Text, "What the lower end of its scale means.");
const HIGH: Field = field("high", Shape::Text, "What the upper end of its scale means.");
const ANCHORS: Field = field("anchors", Shape::Record(&PAIR), "What 0 and 100 points are in its unit.");
const SEEN_FIELD: Field =
    field("seen", SEEN, "How others see it: `Public`, `Estimated(error: …)` or `Hidden`.").usually("Public");
const UNIT: Field = field("unit", Shape::Text, "Its unit.").usually("points");
const FLOW_FIELD: Field = field(
    "flow",
    Shape::Record(&FLOW),
    "Where it is drawn to, and how fast: `target = base + offset + Σ gain × expression`.",
);

pub(crate) static INDICATOR: Record = Record {
    noun: "level",
    fields: &[
        NAME,
        ABOUT,
        UNIT,
        LOW,
        HIGH,
        START,
        FLOW_FIELD,
        field("counts", Shape::Record(&COUNT), "What happens one by one and is counted, in place of a flow."),
        field("path", Shape::Record(&PATH), "The course of a level that nobody moves, in place of a flow."),
        ANCHORS,
        SEEN_FIELD,
        SOURCE,
        NOTE,
        VALUE,
    ],
};

/// The short form of a level with its source.
const VALUE: Field =
    field("value", Shape::Number, "Where it stands at the start, in short.").within("points, 0 to 100");

pub(crate) static SCORE: Record = Record {
    noun: "level",
    fields: &[NAME, ABOUT, UNIT, LOW, HIGH, START, FLOW_FIELD, ANCHORS, SEEN_FIELD, SOURCE, NOTE, VALUE],
};

pub(crate) static REAL: Record = Record {
    noun: "start",
    fields: &[
        field("real", Shape::Number, "Where it stands at the start, in its unit: needs `anchors`."),
        field("value", Shape::Number, "Where it stands at the start.").within("points, 0 to 100"),
        SOURCE,
        NOTE,
    ],
};

pub(crate) static PAIR: Record = Record {
    noun: "pair of anchors",
    fields: &[
        field("at_0", Shape::Plain, "What 0 points are, in the unit of the level."),
        field("at_100", Shape::Plain, "What 100 points are, in the unit of the level."),
    ],
};

pub(crate) static FLOW: Record = Record {
    noun: "flow",
    fields: &[
        field("base", Shape::Amount, "Where the level is drawn to where all terms are 0.").within("points"),
        field(
            "terms",
            Shape::Table(Key::Formula, &Shape::Short(&super::NUMBER)),
            "What else moves where it is drawn to: expression and gain.",
        ),
        field("months", Shape::Number, "How long it takes to get most of the way.").within("months, 0 to 1200"),
        field("noise", Shape::Number, "Its own restlessness.").within("points per square root of a month").usually("0"),
        SOURCE,
        NOTE,
    ],
};

pub(crate) static COUNT: Record = Record {
    noun: "count",
    fields: &[
        field("base", Shape::Number, "Events that nobody is the source of.").within("events a month").usually("0"),
        field("sources", Shape::Table(Key::Choice, &Shape::Short(&super::NUMBER)), "Choices that bring events.")
            .within("events a month of a stance, events at all of an act"),
        field("opportunity", Shape::Formula, "Logarithm of a factor on all of them.").usually("0"),
        field("scale", Shape::Number, "Events a month at which the level is 63.").within("events a month, above 0"),
        field(
            "size",
            Shape::Either(&[Shape::Number, Shape::Word(&["Poisson"])]),
            "How even events come: variance = mean + mean² / size.",
        )
        .usually("3"),
        field("months", Shape::Number, "Over which events are remembered in the level.").within("months").usually("2"),
        field("push_months", Shape::Number, "How long other effects on it last.").within("months").usually("3"),
        SOURCE,
        NOTE,
    ],
};

pub(crate) static PATH: Record = Record {
    noun: "path",
    fields: &[
        field("log", Shape::Truth, "Whether it walks on a scale of logarithms: 0.08 is 8 %.").usually("false"),
        field("drift", Shape::Number, "How it drifts.").within("a month").usually("0"),
        field("noise", Shape::Number, "Standard deviation of a month.").usually("0"),
        field("jumps", Shape::Record(&JUMPS), "Jumps, now and then."),
        field("waves", Shape::Record(&WAVES), "Waves that come and fade."),
        SOURCE,
        NOTE,
    ],
};

pub(crate) static JUMPS: Record = Record {
    noun: "set of jumps",
    fields: &[
        field("hazard", Shape::Number, "How often one comes.").within("a month"),
        field("size", Shape::Number, "Standard deviation of a jump."),
    ],
};

pub(crate) static WAVES: Record = Record {
    noun: "set of waves",
    fields: &[
        field("hazard", Shape::Number, "How often one comes.").within("a month"),
        field("height", Shape::Number, "How high it is; drawn anew for each.").within("points"),
        field("months", Shape::Number, "In how many months it fades.").within("months"),
    ],
};

pub(crate) static ISSUE: Record = Record {
    noun: "issue",
    fields: &[
        NAME,
        ABOUT,
        field("low", Shape::Text, "What its lower end means."),
        field("high", Shape::Text, "What its upper end means."),
        field("start", Shape::Short(&super::NUMBER), "Where it stands between its two ends at the start.")
            .within("0 to 100"),
        SEEN_FIELD,
    ],
};

pub(crate) static EVENT: Record = Record {
    noun: "event",
    fields: &[
        NAME,
        field("about", Shape::Text, "As a newspaper would put it."),
        field("again", Shape::List(&Shape::Text), "Other wordings, for an event that comes more than once."),
        field("at", Shape::Number, "When it happens.").within("months from the start"),
        field("hazard", Shape::Amount, "How often it happens: a number or an expression.").within("a month, at least 0"),
        field("when", Shape::Formula, "The condition under which it can happen.").usually("always"),
        field("cooldown", Shape::Number, "How long it rests after it happened.").within("months").usually("0"),
        field("effects", super::EFFECTS, "What it does: variables and points."),
        field("succession", Shape::Number, "The signatory's government changes: agreements lose that much compliance, less the more broadly they are anchored.")
            .within("points"),
        field("outcome", Shape::Name(Kind::Outcome), "The outcome that ends the run."),
        SOURCE,
        NOTE,
    ],
};

pub(crate) static OUTCOME: Record = Record {
    noun: "outcome",
    fields: &[
        NAME,
        field("about", Shape::Text, "As a historian would put it."),
        field("when", Shape::Formula, "The condition; the last outcome's is `\"true\"`. The first that holds counts."),
        field("immediate", Shape::Truth, "Whether it ends the run as soon as it holds.").usually("false"),
    ],
};

pub(crate) static FLAG: Record = Record {
    noun: "flag",
    fields: &[
        NAME,
        ABOUT,
        field("start", Shape::Truth, "Whether it is on at the start.").usually("false"),
        field("seen", SEEN, "Whether others know of it.").usually("Public"),
    ],
};
