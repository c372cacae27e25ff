//! Fields of the workshop: seats, minutes, injects, and what is read of them.

use super::{Field, Key, Kind, Record, Shape, field};

const TEXTS: Shape = Shape::List(&Shape::Text);

pub(crate) static WORKSHOP: Record = Record {
    noun: "workshop",
    fields: &[
        field("seats", Shape::List(&Shape::Name(Kind::Actor)), "The seats for people, in the order of their cards."),
        field("minutes", Shape::Record(&MINUTES), "How long each part is meant to take."),
        field(
            "injects",
            Shape::Table(Key::Gives(Kind::Inject), &Shape::Record(&INJECT)),
            "Events that whoever leads may bring about.",
        ),
        field("aims", TEXTS, "What the exercise is for."),
        field("ground_rules", TEXTS, "What everybody in the room keeps to."),
        field("questions", TEXTS, "What is asked when it is over."),
    ],
};

const fn minutes(name: &'static str, about: &'static str) -> Field {
    field(name, Shape::Plain, about).within("minutes, 0 to 600")
}

pub(crate) static MINUTES: Record = Record {
    noun: "plan of minutes",
    fields: &[
        minutes("brief", "People read their briefs."),
        minutes("practice", "People try out what a turn asks of them; nothing of it is kept."),
        minutes("situation", "A turn opens: what has happened."),
        minutes("negotiate", "People talk."),
        minutes("commit", "Last changes."),
        minutes("adjudicate", "The turn is closed, and before whoever leads alone."),
        minutes("reveal", "What came of it is shown."),
        minutes("hot_wash", "A look back at the turn."),
        minutes("debrief", "What mattered, what was luck, what was hidden."),
    ],
};

pub(crate) static INJECT: Record = Record {
    noun: "inject",
    fields: &[
        field("event", Shape::Name(Kind::Event), "What happens."),
        field("turn", Shape::Plain, "On which turn it is proposed to happen, counted from 1.")
            .within("2 to the last turn"),
        field("expected", Shape::Text, "What the teams are expected to do about it."),
        field("ask", TEXTS, "What to ask them."),
    ],
};
