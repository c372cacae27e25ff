//! Fields of actors.

use super::levels::SCORE;
use super::{ABOUT, Field, Key, Kind, NAME, NOTE, NUMBER, Record, SEEN, SOURCE, Shape, field};

const STEADY: &str = "0 to 5; exponent of its stability over that stated";

pub(crate) static ACTOR: Record = Record {
    noun: "actor",
    fields: &[
        NAME,
        field("about", Shape::Text, "Who this is and what it wants, in a sentence or two."),
        field("brief", Shape::Text, "What everybody at a workshop may read."),
        field("private", Shape::Text, "Aims, red lines, what others don't know: for those who play it."),
        field("members", Shape::List(&Shape::Text), "Who belongs to it."),
        field(
            "influence",
            Shape::Short(&SCORE),
            "What it can bring to bear: its weight at the table, in support and in what others' attitudes are worth.",
        )
        .within("points, 0 to 100"),
        field("stability", Shape::Short(&SCORE), "How firmly it stands; that of the home side carries compliance.")
            .within("points, 0 to 100"),
        field("patience", Shape::Short(&SCORE), "How far it looks ahead: 2 + 0.16 × patience months.")
            .within("points, 0 to 100")
            .usually("50"),
        field("engagement", Shape::Short(&SCORE), "How far it is consulted in the dialogue.")
            .within("points, 0 to 100")
            .usually("0"),
        field("scores", Shape::Table(Key::Gives(Kind::Score), &Shape::Short(&SCORE)), "Further scores of its own."),
        field("relations", Shape::Table(Key::Names(Kind::Actor), &Shape::Short(&RELATION)), "Its attitudes to others.")
            .within("points, -100 to 100")
            .usually("0"),
        field("seen", SEEN, "How others see its scores.").usually("Public"),
        field("relations_seen", SEEN, "How others see its attitudes.").usually("Public"),
        field(
            "positions",
            Shape::Table(Key::Names(Kind::Issue), &Shape::Record(&POSITION)),
            "Where it wants issues settled, and how much it cares.",
        ),
        field("goals", Shape::Table(Key::Variable, &Shape::Short(&GOAL)), "What it wants of variables.")
            .within("utility for 10 points held for four months, -20 to 20"),
        field("temperature", Shape::Number, "How unevenly it chooses: of the logit response.")
            .within("utility, 0.001 to 100")
            .usually("0.18"),
        field("hold_bias", Shape::Number, "Log-odds of doing nothing.").within("-10 to 10").usually("0"),
        field("doctrine", Shape::Name(Kind::Doctrine), "Which of its doctrines it follows.").usually("none"),
        field(
            "doctrines",
            Shape::Table(Key::Gives(Kind::Doctrine), &Shape::Record(&DOCTRINE)),
            "Ways of acting that it may follow.",
        ),
        field(
            "own",
            Shape::List(&Shape::Variable),
            "Variables that are its own doing, and do not shrink with its reach.",
        ),
        field("attention", Shape::Plain, "How many choices it may take on a turn.").within("1 to 4").usually("1"),
        field("reviews", Shape::Number, "Mean months between reviews of its course; 0 is every turn.")
            .within("months, 0 to 120")
            .usually("rules.review"),
        field("answers", Shape::Number, "Log-odds with which it answers what others lately did.")
            .within("0 to 5")
            .usually("rules.answers"),
        field("steady_choice", Shape::Number, "How its nerve goes with its stability: in how evenly it chooses.")
            .within(STEADY)
            .usually("rules.steady_choice"),
        field("steady_horizon", Shape::Number, "The same in how far it looks ahead.")
            .within(STEADY)
            .usually("rules.steady_horizon"),
        field("steady_word", Shape::Number, "The same in how it keeps its word at the table.")
            .within(STEADY)
            .usually("rules.steady_word"),
    ],
};

pub(crate) static RELATION: Record = Record {
    noun: "relation",
    fields: &[
        field("start", Shape::Short(&NUMBER), "The attitude at the start.").within("points, -100 to 100"),
        VALUE,
        field("seen", SEEN, "How others see it.").usually("Public"),
        SOURCE,
        NOTE,
    ],
};

const VALUE: Field =
    field("value", Shape::Number, "The attitude at the start, in short.").within("points, -100 to 100");

pub(crate) static POSITION: Record = Record {
    noun: "position",
    fields: &[
        field(
            "position",
            Shape::Amount,
            "Where it wants the issue settled; leaving it costs distance² / 1000 × salience.",
        )
        .within("0 to 100"),
        field("salience", Shape::Number, "How much that counts.").within("0 to 1"),
    ],
};

pub(crate) static GOAL: Record = Record {
    noun: "goal",
    fields: &[
        field("weight", Shape::Number, "Utility for 10 points, held for four months.").within("-20 to 20"),
        field("times", Shape::Formula, "A factor on it by how things stand."),
        field("value", Shape::Number, "The weight, in short.").within("-20 to 20"),
        SOURCE,
        NOTE,
    ],
};

pub(crate) static DOCTRINE: Record = Record {
    noun: "doctrine",
    fields: &[
        NAME,
        ABOUT,
        field("bias", Shape::Table(Key::Names(Kind::Tag), &Shape::Amount), "Log-odds of choices by tag."),
        field("aims", Shape::Table(Key::Variable, &Shape::Plain), "Factors on its goals.").within("0 to 20"),
        field("set", Shape::Table(Key::Names(Kind::Score), &Shape::Number), "Start values of its own scores."),
        field(
            "demand",
            Shape::Number,
            "Points by which it moves its position at the table away from the mean of the others'.",
        )
        .within("points")
        .usually("0"),
        field(
            "red_line",
            Shape::Number,
            "Points around its table position that it tolerates: 0 nothing else, 100 anything.",
        )
        .within("0 to 100")
        .usually("60"),
        field("linkage", Shape::Number, "How far it insists on all or nothing.").within("0 to 1").usually("0"),
    ],
};
