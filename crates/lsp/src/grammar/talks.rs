//! Fields of dialogues.

use super::{ABOUT, EFFECTS, Key, Kind, NAME, NUMBER, Record, SEEN, Shape, field};

pub(crate) static DIALOGUE: Record = Record {
    noun: "dialogue",
    fields: &[
        NAME,
        ABOUT,
        field("table", Shape::List(&Shape::Name(Kind::Actor)), "The parties, two or more."),
        field(
            "home",
            Shape::Name(Kind::Actor),
            "The party with a domestic mandate and whose stability carries the agreement.",
        ),
        field("ratifiers", Shape::List(&Shape::Name(Kind::Actor)), "Those whose support makes for compliance."),
        field("rounds", Shape::Plain, "When rounds are held.").within("months from the start"),
        field("held_if", Shape::Formula, "The condition for a round to be held.").usually("true"),
        field("agenda", Shape::Name(Kind::Agenda), "Which of its agendas is on the table."),
        field(
            "agendas",
            Shape::Table(Key::Gives(Kind::Agenda), &Shape::Either(&[ATTENTION, Shape::Record(&AGENDA)])),
            "How attention may be shared among issues.",
        ),
        field(
            "postures",
            Shape::Table(Key::Gives(Kind::Posture), &Shape::Record(&POSTURE)),
            "Ways of bargaining for one round.",
        ),
        field("expect", Shape::Name(Kind::Posture), "The posture that others are assumed to take.")
            .usually("the first with `power: 1`"),
        field("breakdown", Shape::Amount, "Log-odds that talks break down."),
        field("on_deal", EFFECTS, "What a deal does."),
        field("on_breakdown", EFFECTS, "What a breakdown does."),
        field("price", Shape::Number, "Utility that a unit of attention costs the parties of a deal together.")
            .usually("0"),
        field("attention_budget", Shape::Number, "Attention that a round has for all issues it settles.")
            .usually("room for all"),
        field("instructions", Shape::Number, "Standard deviation of each side's position at a round.")
            .within("points")
            .usually("0"),
        field(
            "essentials",
            Shape::Table(
                Key::Names(Kind::Actor),
                &Shape::Table(
                    Key::Names(Kind::Issue),
                    &Shape::Table(Key::Names(Kind::Issue), &Shape::Short(&ESSENTIAL)),
                ),
            ),
            "What a party settles only where another issue stands: party, issue, what it needs.",
        ),
        field("collapse_below", Shape::Number, "Compliance at which an agreement collapses.")
            .within("points, 0 to 100"),
        field("compliance_seen", SEEN, "How compliance is seen.").usually("Public"),
        field("on_collapse", EFFECTS, "What a collapse does."),
    ],
};

const ATTENTION: Shape = Shape::Table(Key::Names(Kind::Issue), &Shape::Short(&NUMBER));

pub(crate) static AGENDA: Record = Record {
    noun: "agenda",
    fields: &[NAME, ABOUT, field("attention", ATTENTION, "Attention by issue.").within("0 to 1.6")],
};

pub(crate) static POSTURE: Record = Record {
    noun: "posture",
    fields: &[
        NAME,
        field("power", Shape::Number, "Factor on how hard its side pulls.").usually("1"),
        field("breakdown", Shape::Number, "What it adds to the log-odds of a breakdown.").usually("0"),
        field("tag", Shape::Name(Kind::Tag), "By which doctrines speak of it."),
        field("deal", Shape::Truth, "Whether there can be a deal.").usually("true"),
    ],
};

pub(crate) static ESSENTIAL: Record = Record {
    noun: "essential",
    fields: &[
        field("at_least", Shape::Number, "Where the other issue has to stand at least.").within("points, 0 to 100"),
        field("at_most", Shape::Number, "Where the other issue may stand at most.").within("points, 0 to 100"),
    ],
};
