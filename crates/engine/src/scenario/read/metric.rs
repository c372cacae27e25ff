//! Metrics: the numbers of a run that claims and comparisons speak of, written like a function.

use super::names::Names;
use crate::scenario::{ActorId, ChoiceId, DialogueId, EventId, Metric, Milestone, OutcomeId, Scenario, VariableId};
use crate::text::{Diagnostic, Span, did_you_mean};

const FORMS: [&str; 19] = [
    "share",
    "end",
    "at",
    "mean",
    "area",
    "lowest",
    "highest",
    "at_bound",
    "count",
    "succeeded",
    "fired",
    "rounds",
    "deals",
    "collapses",
    "kept",
    "payoff",
    "months_to",
    "reached",
    "length",
];

/// What months can be counted to.
const MILESTONE: &str = "outcome, dialogue, event or choice";

/// What metrics can speak of.
pub(super) trait Things {
    fn variable(&self, notation: &str) -> Option<VariableId>;
    fn outcome(&self, key: &str) -> Option<OutcomeId>;
    fn choice(&self, notation: &str) -> Option<ChoiceId>;
    fn event(&self, key: &str) -> Option<EventId>;
    fn dialogue(&self, key: &str) -> Option<DialogueId>;
    fn actor(&self, key: &str) -> Option<ActorId>;
    fn near(&self, what: &str, given: &str) -> Option<String>;
}

/// Reads a metric such as `mean(attacks)` for a scenario; the fault is placed at `at`.
///
/// # Errors
///
/// What is wrong with it, with a hint.
pub fn read_metric(scenario: &Scenario, text: &str, at: Span) -> Result<Metric, Diagnostic> {
    read(scenario, text, at)
}

pub(super) fn read(things: &impl Things, text: &str, at: Span) -> Result<Metric, Diagnostic> {
    // Where the text stands letter by letter, a part of it has a place of its own.
    let base = match (at.end - at.start).checked_sub(text.len()) {
        Some(0) => Some(at.start),
        Some(2) => Some(at.start + 1),
        _ => None,
    };
    let inside = text.find('(').map_or(0, |open| open + 1);
    let place = |part: &str| match base.zip(text[inside..].find(part)) {
        Some((base, offset)) if !part.is_empty() => {
            Span::new(at.file, base + inside + offset, base + inside + offset + part.len())
        }
        _ => at,
    };
    let bad = |message: String| Diagnostic::error("bad-metric", at, message);
    let Some((form, rest)) = text.trim().split_once('(') else {
        return Err(
            bad(format!("`{text}` is not a metric")).hint("a metric is written like `end(attacks)` or `share(reset)`")
        );
    };
    let Some(argument) = rest.trim_end().strip_suffix(')') else {
        return Err(bad(format!("the bracket of `{text}` is not closed")).hint("add `)` at the end"));
    };
    let (form, argument) = (form.trim(), argument.trim());
    let unknown = |what: &str| {
        let fault = Diagnostic::error("unknown-name", place(argument), format!("there is no {what} `{argument}`"));
        fault.hint_if(things.near(what, argument))
    };
    let variable = |notation: &str| {
        things.variable(notation).ok_or_else(|| {
            let fault =
                Diagnostic::error("unknown-name", place(notation), format!("there is no variable `{notation}`"));
            fault.hint_if(things.near("variable", notation))
        })
    };
    Ok(match form {
        "share" => Metric::Share(things.outcome(argument).ok_or_else(|| unknown("outcome"))?),
        "end" => Metric::End(variable(argument)?),
        "at" => {
            let Some((notation, month)) = argument.rsplit_once(',') else {
                return Err(
                    bad(format!("`{text}` does not say when")).hint("write `at(attacks, 6)`: a variable and a month")
                );
            };
            match month.trim().parse::<f64>() {
                Ok(month) if (0.0..=1200.0).contains(&month) => Metric::At(variable(notation.trim())?, month),
                _ => return Err(bad(format!("`{}` is not a month", month.trim())).hint("write `at(attacks, 6)`")),
            }
        }
        "mean" => Metric::Mean(variable(argument)?),
        "area" => Metric::Area(variable(argument)?),
        "at_bound" => Metric::AtBound(variable(argument)?),
        "lowest" => Metric::Lowest(variable(argument)?),
        "highest" => Metric::Highest(variable(argument)?),
        "count" => Metric::Count(things.choice(argument).ok_or_else(|| unknown("choice"))?),
        "succeeded" => Metric::Succeeded(things.choice(argument).ok_or_else(|| unknown("choice"))?),
        "fired" => Metric::Fired(things.event(argument).ok_or_else(|| unknown("event"))?),
        "rounds" => Metric::Rounds(things.dialogue(argument).ok_or_else(|| unknown("dialogue"))?),
        "deals" => Metric::Deals(things.dialogue(argument).ok_or_else(|| unknown("dialogue"))?),
        "collapses" => Metric::Collapses(things.dialogue(argument).ok_or_else(|| unknown("dialogue"))?),
        "kept" => Metric::Kept(things.dialogue(argument).ok_or_else(|| unknown("dialogue"))?),
        "months_to" | "reached" => {
            let milestone = milestone(things, argument).map_err(|found| match found {
                0 => unknown(MILESTONE),
                _ => bad(format!("`{argument}` names {found} things"))
                    .hint("it has to be one of them: give it a name of its own"),
            })?;
            if form == "reached" { Metric::Reached(milestone) } else { Metric::MonthsTo(milestone) }
        }
        "payoff" => Metric::Payoff(things.actor(argument).ok_or_else(|| unknown("actor"))?),
        "length" if argument.is_empty() => Metric::Length,
        "length" => return Err(bad("`length` speaks of the whole run".to_owned()).hint("write `length()`")),
        _ => {
            let known = format!("the metrics are {}", FORMS.join(", "));
            return Err(bad(format!("`{form}` is not a metric")).hint(did_you_mean(form, FORMS).unwrap_or(known)));
        }
    })
}

/// What months are counted to: the one outcome, dialogue, event or choice of that name, or how many there are.
fn milestone(things: &impl Things, name: &str) -> Result<Milestone, usize> {
    let found: Vec<Milestone> = [
        things.outcome(name).map(Milestone::Outcome),
        things.dialogue(name).map(Milestone::Deal),
        things.event(name).map(Milestone::Event),
        things.choice(name).map(Milestone::Choice),
    ]
    .into_iter()
    .flatten()
    .collect();
    match found[..] {
        [one] => Ok(one),
        _ => Err(found.len()),
    }
}

fn hint<'a>(given: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    did_you_mean(given, known)
}

impl Things for Scenario {
    fn variable(&self, notation: &str) -> Option<VariableId> {
        Self::variable(self, &notation.split_whitespace().collect::<String>())
    }
    fn outcome(&self, key: &str) -> Option<OutcomeId> {
        Self::outcome(self, key)
    }
    fn choice(&self, notation: &str) -> Option<ChoiceId> {
        Self::choice(self, notation)
    }
    fn event(&self, key: &str) -> Option<EventId> {
        Self::event(self, key)
    }
    fn dialogue(&self, key: &str) -> Option<DialogueId> {
        Self::dialogue(self, key)
    }
    fn actor(&self, key: &str) -> Option<ActorId> {
        Self::actor(self, key)
    }
    fn near(&self, what: &str, given: &str) -> Option<String> {
        match what {
            "outcome" => hint(given, self.outcomes.iter().map(|it| it.key.as_str())),
            "choice" => hint(given, self.choices.iter().map(|it| it.notation.as_str())),
            "event" => hint(given, self.events.iter().map(|it| it.key.as_str())),
            "dialogue" => hint(given, self.dialogues.iter().map(|it| it.key.as_str())),
            "actor" => hint(given, self.actors.iter().map(|it| it.key.as_str())),
            MILESTONE => ["outcome", "dialogue", "event", "choice"].iter().find_map(|it| self.near(it, given)),
            _ => hint(given, self.variables.iter().map(|it| it.notation.as_str())),
        }
    }
}

impl Things for Names {
    fn variable(&self, notation: &str) -> Option<VariableId> {
        Self::variable(self, notation)
    }
    fn outcome(&self, key: &str) -> Option<OutcomeId> {
        self.outcomes.iter().position(|it| it == key).and_then(|it| u16::try_from(it).ok()).map(OutcomeId)
    }
    fn choice(&self, notation: &str) -> Option<ChoiceId> {
        self.choice_id(notation)
    }
    fn event(&self, key: &str) -> Option<EventId> {
        Self::event(self, key)
    }
    fn dialogue(&self, key: &str) -> Option<DialogueId> {
        Self::dialogue(self, key)
    }
    fn actor(&self, key: &str) -> Option<ActorId> {
        Self::actor(self, key)
    }
    fn near(&self, what: &str, given: &str) -> Option<String> {
        match what {
            "outcome" => self.did_you_mean(given, self.outcomes.iter().map(String::as_str)),
            "choice" => {
                self.left()?;
                let notations: Vec<String> = self.choice_notations().collect();
                self.did_you_mean(given, notations.iter().map(String::as_str))
            }
            "event" => self.did_you_mean(given, self.events.iter().map(String::as_str)),
            "dialogue" => self.did_you_mean(given, self.dialogues.iter().map(String::as_str)),
            "actor" => self.did_you_mean(given, self.actors.iter().map(String::as_str)),
            MILESTONE => ["outcome", "dialogue", "event", "choice"].iter().find_map(|it| self.near(it, given)),
            _ => Some(Self::hint(self, given)),
        }
    }
}
