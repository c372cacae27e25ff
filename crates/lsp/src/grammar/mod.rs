//! The grammar of the language, for whoever writes it: which fields there are, what each means, in which unit and range
//! it lies, and what a text in it names. The readers of the engine have the last word; tests hold both together.

mod actors;
mod choices;
mod levels;
mod studies;
mod talks;
#[cfg(test)]
mod tests;
mod whole;
mod workshop;

pub(crate) use whole::{HISTORY, SCENARIO, section};

/// What kind of thing a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Kind {
    Actor,
    Indicator,
    Issue,
    Dialogue,
    Event,
    Outcome,
    Source,
    Flag,
    Definition,
    Claim,
    Inject,
    /// Of an actor, as those below.
    Choice,
    Score,
    Doctrine,
    /// Of a dialogue, as postures.
    Agenda,
    Posture,
    Tag,
}

impl Kind {
    /// The noun for it.
    pub(crate) const fn noun(self) -> &'static str {
        match self {
            Self::Actor => "actor",
            Self::Indicator => "indicator",
            Self::Issue => "issue",
            Self::Dialogue => "dialogue",
            Self::Event => "event",
            Self::Outcome => "outcome",
            Self::Source => "source",
            Self::Flag => "flag",
            Self::Definition => "definition",
            Self::Claim => "claim",
            Self::Inject => "inject",
            Self::Choice => "choice",
            Self::Score => "score",
            Self::Doctrine => "doctrine",
            Self::Agenda => "agenda",
            Self::Posture => "posture",
            Self::Tag => "tag",
        }
    }

    /// Whether its names are told apart by whose they are: `us.strike`.
    pub(crate) const fn is_owned(self) -> bool {
        matches!(self, Self::Choice | Self::Score | Self::Doctrine | Self::Agenda | Self::Posture)
    }
}

/// What may stand as a value.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Shape {
    /// A number, a distribution, or either with its source.
    Number,
    /// A number or an expression.
    Amount,
    /// An expression.
    Formula,
    /// `true` or `false`.
    Truth,
    /// A text that people read.
    Text,
    /// Anything that is not looked into: dates, whole numbers, lists of them.
    Plain,
    /// One of a few words.
    Word(&'static [&'static str]),
    /// A name in quotes.
    Name(Kind),
    /// A metric in quotes.
    Metric,
    /// A setting in quotes.
    Setting,
    /// A path in quotes.
    Path,
    /// A variable in quotes.
    Variable,
    /// What happens, in quotes: an event, a choice, a deal.
    Happening,
    /// A record with these fields.
    Record(&'static Record),
    /// A number, or a record with these fields.
    Short(&'static Record),
    /// A table.
    Table(Key, &'static Shape),
    /// A list.
    List(&'static Shape),
    /// Any of these.
    Either(&'static [Shape]),
}

/// What the keys of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    /// Names that are given here.
    Gives(Kind),
    /// Names of things that are given elsewhere.
    Names(Kind),
    /// Variables: `attacks`, `us.influence`, `iran->baghdad`.
    Variable,
    /// Expressions.
    Formula,
    /// Choices with their actors: `us.strike`.
    Choice,
    /// Metrics.
    Metric,
    /// Codes of doubts, with what they are about: `idle-number(isis)`.
    Doubt,
    /// Anything.
    Free,
}

/// The fields of a record.
#[derive(Debug)]
pub(crate) struct Record {
    /// The noun for it.
    pub(crate) noun: &'static str,
    pub(crate) fields: &'static [Field],
}

impl Record {
    pub(crate) fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|it| it.name == name)
    }
}

/// A field.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) shape: Shape,
    /// What it means.
    pub(crate) about: &'static str,
    /// Its unit and range, where it is a number.
    pub(crate) range: &'static str,
    /// What goes without saying; empty where it has to be given or nothing is meant.
    pub(crate) default: &'static str,
}

/// A field with what it means.
pub(crate) const fn field(name: &'static str, shape: Shape, about: &'static str) -> Field {
    Field { name, shape, about, range: "", default: "" }
}

impl Field {
    /// In which unit and range it lies.
    pub(crate) const fn within(self, range: &'static str) -> Self {
        Self { range, ..self }
    }

    /// What goes without saying.
    pub(crate) const fn usually(self, default: &'static str) -> Self {
        Self { default, ..self }
    }
}

/// The forms of a number that is drawn, with what each is.
pub(crate) const DISTRIBUTIONS: [(&str, &str); 5] = [
    ("Uniform", "`Uniform(low, high)`: evenly between the two"),
    ("Triangular", "`Triangular(low, most_likely, high)`"),
    ("Normal", "`Normal(mean, sd)`: mean and standard deviation"),
    ("LogNormal", "`LogNormal(median, sigma)`: median, and standard deviation of the logarithm"),
    ("Beta", "`Beta(a, b, low, high)`: two shapes, stretched from low to high"),
];

pub(crate) static NUMBER: Record = Record {
    noun: "number",
    fields: &[field("value", Shape::Number, "The number, or how it is drawn."), SOURCE, NOTE],
};

const NAME: Field = field("name", Shape::Text, "What people call it.");
const ABOUT: Field = field("about", Shape::Text, "What it is, in a sentence or two.");
const SOURCE: Field = field("source", Shape::Name(Kind::Source), "Where it comes from: an entry of `sources`.");
const NOTE: Field = field("note", Shape::Text, "Free text for those who work on the model.");

/// How others see a level.
const SEEN: Shape = Shape::Either(&[Shape::Word(&["Public", "Hidden"]), Shape::Record(&ESTIMATE)]);

pub(crate) static ESTIMATE: Record = Record {
    noun: "estimate",
    fields: &[
        field("error", Shape::Number, "Standard deviation of the error with which others see it.")
            .within("points, above 0 to 100"),
        field("known_to", Shape::List(&Shape::Name(Kind::Actor)), "Who sees the level itself all the same."),
    ],
};

/// What something does: variables and amounts.
const EFFECTS: Shape = Shape::Table(
    Key::Variable,
    &Shape::Either(&[Shape::Short(&EFFECT), Shape::List(&Shape::Record(&EFFECT)), Shape::Truth]),
);

pub(crate) static EFFECT: Record = Record {
    noun: "effect",
    fields: &[
        field("add", Shape::Number, "How much is added.").within("points a month for a stance, points for an act"),
        field("after", Shape::Number, "Delay.").within("months").usually("0"),
        field("over", Shape::Number, "Over how long it is spread.").within("months").usually("0"),
        field("scale", Shape::Formula, "By what it is multiplied on the turn on which it is caused."),
        SOURCE,
        NOTE,
    ],
};
