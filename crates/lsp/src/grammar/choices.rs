//! Fields of choices.

use super::{EFFECTS, Key, Kind, NAME, NUMBER, Record, Shape, field};

pub(crate) static CHOICE: Record = Record {
    noun: "choice",
    fields: &[
        NAME,
        field("about", Shape::Text, "One sentence, as a diplomat would put it."),
        field("kind", Shape::Word(&["Stance", "Act"]), "`Stance`: a rate, while chosen. `Act`: one-off.")
            .usually("Stance"),
        field("tags", Shape::List(&Shape::Name(Kind::Tag)), "What doctrines and postures speak of."),
        field("when", Shape::Formula, "The condition to be on the menu.").usually("always"),
        field("when_seen", Shape::Formula, "The same by what the actor sees; `when` then says whether it comes off."),
        field("cost", Shape::Number, "What it costs its actor.").within("utility, 0 to 10").usually("0"),
        field("odds", Shape::Amount, "Chance of success; needed when an effect depends on it.").within("0.02 to 0.98"),
        field("contest", Shape::Record(&CONTEST), "Sides whose strengths move the odds."),
        field("pledge", Shape::Record(&PLEDGE), "What is said that will be done if others do something."),
        field("cooldown", Shape::Number, "How long it is off the menu after it was chosen.")
            .within("months")
            .usually("0"),
        field("once", Shape::Truth, "Whether it can be taken once a game.").usually("false"),
        field(
            "excludes",
            Shape::List(&Shape::Name(Kind::Choice)),
            "Choices of the same actor that are not taken with it on one turn, either way.",
        ),
        field(
            "noticed_by",
            Shape::Either(&[Shape::Word(&["Everyone", "Nobody"]), Shape::List(&Shape::Name(Kind::Actor))]),
            "Who learns of it.",
        )
        .usually("Everyone"),
        field("always", EFFECTS, "What it does in any case."),
        field("on_success", EFFECTS, "What it does if it succeeds."),
        field("on_failure", EFFECTS, "What it does if it fails."),
    ],
};

const SIDE: Shape = Shape::Table(Key::Names(Kind::Actor), &Shape::Short(&NUMBER));

pub(crate) static CONTEST: Record = Record {
    noun: "contest",
    fields: &[
        field("for", SIDE, "Whose strength raises the odds, with weights."),
        field("against", SIDE, "Whose strength lowers the odds, with weights."),
    ],
};

pub(crate) static PLEDGE: Record = Record {
    noun: "pledge",
    fields: &[
        field("to", Shape::List(&Shape::Name(Kind::Actor)), "To whom it is said."),
        field(
            "if",
            Shape::List(&Shape::Name(Kind::Tag)),
            "What calls on it: choices of theirs with one of these tags.",
        ),
        field("then", Shape::Name(Kind::Choice), "What is then to be done: a choice of its maker."),
        field("months", Shape::Number, "How long it stands.").within("months"),
        field("on_broken", EFFECTS, "What comes of breaking it."),
    ],
};
