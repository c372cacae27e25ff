//! Fields of what is stated about a scenario: sources, claims, calibration, history.

use super::{Key, NOTE, NUMBER, Record, SOURCE, Shape, field};

pub(crate) static WORK: Record = Record {
    noun: "source",
    fields: &[
        field("title", Shape::Text, "What it is called."),
        field("author", Shape::Text, "Who wrote or published it."),
        field("date", Shape::Plain, "When."),
        field("url", Shape::Plain, "Where to find it."),
        NOTE,
    ],
};

const ARM: Shape = Shape::List(&Shape::Setting);

pub(crate) static CLAIM: Record = Record {
    noun: "claim",
    fields: &[
        field("text", Shape::Text, "What is claimed, in a sentence."),
        SOURCE,
        field(
            "label",
            Shape::Word(&["BuiltIn", "Mixed", "Emergent"]),
            "Whether it is written into a table or a direct effect, or comes of the whole.",
        ),
        field("rival", Shape::Text, "Another reading."),
        NOTE,
        field("tests", Shape::List(&Shape::Record(&TEST)), "What has to be found; all of it."),
    ],
};

pub(crate) static TEST: Record = Record {
    noun: "test",
    fields: &[
        field("arm", ARM, "Settings of the arm."),
        field("control", ARM, "Settings of what it is compared with."),
        field("metric", Shape::Metric, "What is measured."),
        field("than", Shape::Metric, "What the control is measured by, where that is another metric."),
        field("beyond", Shape::Record(&COMPARISON), "A second comparison, whose difference is taken from the first."),
        field("direction", Shape::Word(&["Up", "Down", "Unmoved", "NotUp", "NotDown"]), "Which way it should go."),
        field("smallest", Shape::Plain, "The smallest difference of interest, in the unit of the metric."),
    ],
};

pub(crate) static COMPARISON: Record = Record {
    noun: "comparison",
    fields: &[
        field("arm", ARM, "Settings of the arm."),
        field("control", ARM, "Settings of what it is compared with."),
    ],
};

pub(crate) static CALIBRATION: Record = Record {
    noun: "calibration",
    fields: &[
        field(
            "prior",
            Shape::Table(Key::Variable, &Shape::Plain),
            "Where the mean path is expected to stay, as judged at the start.",
        )
        .within("points"),
        field(
            "offsets",
            Shape::Table(Key::Variable, &Shape::Plain),
            "Added to the targets of flows; found by `diwan calibrate`.",
        )
        .within("points"),
        field("leans", Shape::Table(Key::Variable, &Shape::Plain), "Of what is counted: log-odds of its main sources."),
        NOTE,
    ],
};

pub(crate) static DEFINITION: Record =
    Record { noun: "definition", fields: &[field("value", Shape::Formula, "What the name stands for."), NOTE] };

const EXPECTED: Shape = Shape::Short(&NUMBER);

pub(crate) static OBSERVATION: Record = Record {
    noun: "observation",
    fields: &[
        field("metric", Shape::Metric, "What was watched: a metric."),
        field("happening", Shape::Happening, "What was watched: whether something came about."),
        field("expr", Shape::Formula, "What was watched: an expression."),
        field("at", Shape::Plain, "When: a day."),
        field("from", Shape::Plain, "From which day on."),
        field("until", Shape::Plain, "Until which day."),
        field("value", Shape::Plain, "What it came to."),
        field("unit", Shape::Text, "In which unit."),
        field("error", Shape::Plain, "Standard deviation of the error with which it is known."),
        field("persistence", EXPECTED, "What was to be expected if things had stayed as they were."),
        field("base_rate", EXPECTED, "What was to be expected by how it was before."),
        SOURCE,
        NOTE,
    ],
};
