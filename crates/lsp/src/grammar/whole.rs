//! Fields of a whole scenario, and of each of its sections.

use super::actors::ACTOR;
use super::choices::CHOICE;
use super::levels::{EVENT, FLAG, INDICATOR, ISSUE, OUTCOME};
use super::studies::{CALIBRATION, CLAIM, DEFINITION, OBSERVATION, WORK};
use super::talks::DIALOGUE;
use super::workshop::WORKSHOP;
use super::{Field, Key, Kind, Record, Shape, field};

pub(crate) static SCENARIO: Record = Record {
    noun: "scenario",
    fields: &[
        field("format", Shape::Plain, "The format of the language: 1."),
        field("title", Shape::Text, "What it is called."),
        field("summary", Shape::Text, "What it is about."),
        field("start", Shape::Plain, "The day that it starts on: \"2020-06-11\"."),
        field("turns", Shape::Plain, "How many turns a run has.").within("1 to 1200"),
        field("months_per_turn", Shape::Plain, "How long a turn is.").within("months, 0.01 to 3").usually("1"),
        field(
            "accept",
            Shape::Table(Key::Doubt, &Shape::Text),
            "Doubts that are meant, each with its reason: docs/lints.md.",
        ),
        field("extends", Shape::Plain, "The scenario that this one is laid over."),
        field("settings", Shape::List(&Shape::Setting), "Settings of a variant."),
        field("anew", Shape::List(&Shape::Path), "What a variant tells from the start: paths in its base."),
        SOURCES,
        field(
            "indicators",
            Shape::Table(Key::Gives(Kind::Indicator), &Shape::Short(&INDICATOR)),
            "The levels of the situation.",
        ),
        field("actors", Shape::Table(Key::Gives(Kind::Actor), &Shape::Record(&ACTOR)), "The stakeholders."),
        field("issues", Shape::Table(Key::Gives(Kind::Issue), &Shape::Record(&ISSUE)), "What can be settled."),
        field(
            "choices",
            Shape::Table(Key::Names(Kind::Actor), &Shape::Table(Key::Gives(Kind::Choice), &Shape::Record(&CHOICE))),
            "What each actor may do.",
        ),
        field("dialogues", Shape::Table(Key::Gives(Kind::Dialogue), &Shape::Record(&DIALOGUE)), "Where actors talk."),
        field("events", Shape::Table(Key::Gives(Kind::Event), &Shape::Record(&EVENT)), "What comes about."),
        field(
            "outcomes",
            Shape::Table(Key::Gives(Kind::Outcome), &Shape::Record(&OUTCOME)),
            "How it may end, in order of priority.",
        ),
        field(
            "claims",
            Shape::Table(Key::Gives(Kind::Claim), &Shape::Record(&CLAIM)),
            "What it states about itself, to be tested.",
        ),
        field("rules", Shape::Record(&RULES), "Constants of the engine's rules that are changed."),
        field("calibration", Shape::Record(&CALIBRATION), "Where plain play should stay, and what keeps it there."),
        field(
            "smallest_effects",
            Shape::Table(Key::Metric, &Shape::Plain),
            "The smallest difference of interest, by metric.",
        ),
        field(
            "define",
            Shape::Table(Key::Gives(Kind::Definition), &Shape::Either(&[Shape::Formula, Shape::Record(&DEFINITION)])),
            "Names for expressions.",
        ),
        field(
            "flags",
            Shape::Table(Key::Gives(Kind::Flag), &Shape::Either(&[Shape::Truth, Shape::Record(&FLAG)])),
            "Conditions that effects set.",
        ),
        field("workshop", Shape::Record(&WORKSHOP), "What is needed to run it with people."),
    ],
};

const WORKS: &Shape = &Shape::Record(&WORK);
const SOURCES: Field = field("sources", Shape::Table(Key::Gives(Kind::Source), WORKS), "Where its numbers come from.");

pub(crate) static HISTORY: Record = Record {
    noun: "history",
    fields: &[
        SOURCES,
        field("observations", Shape::Table(Key::Free, &Shape::Record(&OBSERVATION)), "What happened."),
        field(
            "unscored",
            Shape::Table(Key::Free, &Shape::Text),
            "What the scenario can't be held against, each with the reason.",
        ),
    ],
};

/// What stands in a file of its own that is called so.
pub(crate) fn section(name: &str) -> Option<&'static Shape> {
    let head =
        ["format", "title", "summary", "start", "turns", "months_per_turn", "accept", "extends", "settings", "anew"];
    SCENARIO.field(name).filter(|it| !head.contains(&it.name)).map(|it| &it.shape)
}

macro_rules! rules {
    ($($name:literal: $shape:expr, $range:literal, $default:literal, $about:literal;)*) => {
        /// Constants of the rules.
        pub(crate) static RULES: Record = Record {
            noun: "set of rules",
            fields: &[$(field($name, $shape, $about).within($range).usually($default)),*],
        };
    };
}

const N: Shape = Shape::Number;
const B: Shape = Shape::Truth;

rules! {
    "headroom": N, "points, 0.1 to 100", "25", "Effects fade over this many points before an end of a scale.";
    "reference_months": N, "months, 0.1 to 120", "4", "Months for which a goal's weight is stated.";
    "horizon_months": N, "months, 0.1 to 120", "2", "Planning horizon of an actor without patience.";
    "horizon_per_patience": N, "months, 0 to 2", "0.16", "Months of horizon that each point of patience adds.";
    "solidarity": N, "0 to 5", "0.5", "How much another's influence and stability count, by one's attitude to it.";
    "standing": N, "0 to 5", "0.25", "How much others' attitude to oneself counts, by their influence.";
    "reciprocity": N, "0 to 10", "0.8", "Points of attitude for a point of influence or stability given or taken.";
    "spoiling": N, "0 to 10", "0.7", "How much one's remaining gain from an agreement counts in moving its compliance.";
    "fatigue": N, "0 to 1", "0.6", "Share of a stance's effect that constant use wears out.";
    "fatigue_months": N, "months, 0.1 to 120", "4", "Months over which use is remembered.";
    "gain_scale": N, "utility, 0.01 to 100", "2.5", "Utility that counts as most of full support for an agreement.";
    "exclusion": N, "0 to 2", "0.35", "Support lost by those who were left out and whom it concerns.";
    "mandate": N, "0 to 10", "0.5", "Weight of engaged ratifiers in the mandate of the home side.";
    "gain_discount": N, "0 to 1", "0.2", "Share of paper gains that parties expect to be carried out.";
    "deal_cost": N, "utility, 0 to 10", "0.1", "Gain below which nobody signs.";
    "breakdown_cost": N, "utility, 0 to 10", "0.15", "What a breakdown costs each party.";
    "linkage_weight": N, "log-odds, 0 to 50", "6", "Log-odds of breakdown where all is linked and no issue has a zone.";
    "compliance_base": N, "log-odds, -10 to 10", "-0.35", "Log-odds that an agreement without support is kept.";
    "compliance_support": N, "log-odds, -20 to 20", "2.6", "Log-odds for full support.";
    "compliance_stability": N, "log-odds, -5 to 5", "0.12", "Log-odds for every 10 points by which the home side is steadier than 40.";
    "compliance_months": N, "months, 0.1 to 120", "5", "Months in which compliance gets most of the way to where it is drawn.";
    "implementation": N, "a month, 0 to 5", "0.06", "Share of the way to the terms that is gone in a month, at full attention and compliance.";
    "anchoring": N, "0 to 20", "1.8", "How fast breadth shields an agreement from a change of government.";
    "reach": N, "0 to 5", "0", "Exponent of influence, over that stated, in what is done to others; 0 leaves it out.";
    "contest": N, "0 to 5", "0", "How decisive the strengths of two sides are; 0 leaves the odds as stated.";
    "steady_choice": N, "0 to 5", "0", "Exponent of steadiness in how evenly an actor chooses.";
    "steady_horizon": N, "0 to 5", "0", "The same in how far it looks ahead.";
    "steady_word": N, "0 to 5", "0", "The same in how it keeps its word at the table.";
    "review": N, "months, 0 to 120", "0", "Mean months between reviews of a course; 0 is every turn.";
    "answers": N, "log-odds, 0 to 5", "0", "Log-odds with which unusual conduct is answered; 0 leaves it out.";
    "record_months": N, "months, 0.1 to 120", "4", "Months over which conduct is remembered.";
    "habit_months": N, "months, 0.1 to 1200", "12", "Months in which it becomes a habit.";
    "honour": N, "log-odds, 0 to 10", "1.5", "Log-odds that bind to what is due.";
    "word_start": N, "0 to 1", "0.5", "How far a word counts at the start.";
    "word_gain": N, "0 to 1", "0.4", "Share of the way to full trust that a kept pledge goes.";
    "word_loss": N, "0 to 1", "0.4", "Share of the word that a broken pledge loses.";
    "grace_months": N, "months, 0.1 to 120", "2", "Months within which a pledge that is called on is to be kept.";
    "influence_months": N, "months, 0.1 to 1200", "15", "Months in which influence without a flow returns to its start.";
    "stability_months": N, "months, 0.1 to 1200", "9", "The same of stability.";
    "relation_months": N, "months, 0.1 to 1200", "12", "The same of attitudes.";
    "engagement_months": N, "months, 0.1 to 1200", "10", "The same of engagement.";
    "foresight": B, "", "true", "Whether actors look ahead through the flows.";
    "rooted": B, "", "false", "Whether flows of influence and stability are held about where these start.";
    "bounded_demands": B, "", "true", "Whether demands stop at what somebody with a say wants.";
    "essentials": B, "", "true", "Whether what parties hold essential keeps issues off the table.";
    "counts": B, "", "true", "Whether what is counted is counted; false: it is steady.";
    "paths": B, "", "true", "Whether what has a path walks on it.";
    "application": Shape::Word(&["Simultaneous", "InOrder"]), "", "Simultaneous", "Whether choices take effect together, or one after the other.";
    "first_instalment": Shape::Word(&["Now", "Skipped"]), "", "Now", "What becomes of the first part of an effect spread over months.";
}
