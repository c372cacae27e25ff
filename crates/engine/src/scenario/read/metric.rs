//! Metrics: the numbers of a run that claims and comparisons speak of, written like a function.

use super::names::Names;
use crate::scenario::metric::NAMES;
use crate::scenario::subject::Subjects;
use crate::scenario::{
    ActorId, ChoiceId, CountedId, DialogueId, EventId, Metric, Milestone, OutcomeId, Pair, Scenario, VariableId,
};
use crate::text::{Diagnostic, Span, did_you_mean};

/// What months can be counted to.
const MILESTONE: &str = "outcome, dialogue, event or choice";

/// What metrics can speak of.
pub(super) trait Things {
    fn variable(&self, notation: &str) -> Option<VariableId>;
    fn is_counted(&self, notation: &str) -> bool;
    fn outcome(&self, key: &str) -> Option<OutcomeId>;
    fn choice(&self, notation: &str) -> Option<ChoiceId>;
    fn event(&self, key: &str) -> Option<EventId>;
    fn dialogue(&self, key: &str) -> Option<DialogueId>;
    fn actor(&self, key: &str) -> Option<ActorId>;
    /// Whether it is remembered what actors do to each other, now that it is asked.
    fn remembers_conduct(&self) -> bool;
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
    let bad = |message: String| Diagnostic::error("bad-metric", at, message);
    let Some((name, rest)) = text.trim().split_once('(') else {
        return Err(
            bad(format!("`{text}` is not a metric")).hint("a metric is written like `end(attacks)` or `share(reset)`")
        );
    };
    let Some(argument) = rest.trim_end().strip_suffix(')') else {
        return Err(bad(format!("the bracket of `{text}` is not closed")).hint("add `)` at the end"));
    };
    let name = name.trim();
    Metric::named(name, &Reader { things, text, at, argument: argument.trim() }).unwrap_or_else(|| {
        let known = format!("the metrics are {}", NAMES.join(", "));
        let near = did_you_mean(name, NAMES.iter().copied());
        Err(bad(format!("`{name}` is not a metric")).hint(near.unwrap_or(known)))
    })
}

/// Who reads what stands in the brackets of a metric.
struct Reader<'a, T> {
    things: &'a T,
    /// The whole metric.
    text: &'a str,
    at: Span,
    /// What stands in its brackets.
    argument: &'a str,
}

impl<T: Things> Reader<'_, T> {
    fn bad(&self, message: String) -> Diagnostic {
        Diagnostic::error("bad-metric", self.at, message)
    }

    /// Where a part of the argument stands; the whole text where that is not known.
    fn place(&self, part: &str) -> Span {
        let (text, at) = (self.text, self.at);
        // Where the text stands letter by letter, a part of it has a place of its own.
        let base = match (at.end - at.start).checked_sub(text.len()) {
            Some(0) => Some(at.start),
            Some(2) => Some(at.start + 1),
            _ => None,
        };
        let inside = text.find('(').map_or(0, |open| open + 1);
        match base.zip(text[inside..].find(part)) {
            Some((base, offset)) if !part.is_empty() => {
                Span::new(at.file, base + inside + offset, base + inside + offset + part.len())
            }
            _ => at,
        }
    }

    fn unknown(&self, what: &str, given: &str) -> Diagnostic {
        let fault = Diagnostic::error("unknown-name", self.place(given), format!("there is no {what} `{given}`"));
        fault.hint_if(self.things.near(what, given))
    }

    fn known<I>(&self, what: &str, given: &str, id: Option<I>) -> Result<I, Diagnostic> {
        id.ok_or_else(|| self.unknown(what, given))
    }
}

impl<T: Things> Subjects for Reader<'_, T> {
    fn variable(&self) -> Result<VariableId, Diagnostic> {
        let fault = match self.things.variable(self.argument) {
            Some(variable) => return Ok(variable),
            None => self.unknown("variable", self.argument),
        };
        // What expressions read besides levels has metrics of its own.
        let word = self.argument.strip_suffix(".word").filter(|it| self.things.actor(it).is_some());
        let conduct = self.argument.strip_prefix("conduct.");
        let instead = word.map(|it| format!("word({it})")).or(conduct.map(|it| format!("conduct({it})")));
        Err(match instead {
            Some(metric) => Diagnostic { hint: Some(format!("it has a metric of its own: `{metric}`")), ..fault },
            None => fault,
        })
    }

    fn moment(&self) -> Result<(VariableId, f64), Diagnostic> {
        let Some((notation, month)) = self.argument.rsplit_once(',') else {
            let fault = self.bad(format!("`{}` does not say when", self.text));
            return Err(fault.hint("write `at(attacks, 6)`: a variable and a month"));
        };
        let notation = notation.trim();
        match month.trim().parse::<f64>() {
            Ok(month) if (0.0..=1200.0).contains(&month) => {
                Ok((self.known("variable", notation, self.things.variable(notation))?, month))
            }
            _ => Err(self.bad(format!("`{}` is not a month", month.trim())).hint("write `at(attacks, 6)`")),
        }
    }

    fn counted(&self) -> Result<CountedId, Diagnostic> {
        let variable = self.variable()?;
        if self.things.is_counted(self.argument) {
            return Ok(CountedId(variable));
        }
        let fault = self.bad(format!("`{}` does not count events", self.argument));
        Err(fault.hint("what `counts` has a total; any other level has a mean, such as `mean(tension)`"))
    }

    fn outcome(&self) -> Result<OutcomeId, Diagnostic> {
        self.known("outcome", self.argument, self.things.outcome(self.argument))
    }

    fn choice(&self) -> Result<ChoiceId, Diagnostic> {
        self.known("choice", self.argument, self.things.choice(self.argument))
    }

    fn event(&self) -> Result<EventId, Diagnostic> {
        self.known("event", self.argument, self.things.event(self.argument))
    }

    fn dialogue(&self) -> Result<DialogueId, Diagnostic> {
        self.known("dialogue", self.argument, self.things.dialogue(self.argument))
    }

    fn actor(&self) -> Result<ActorId, Diagnostic> {
        self.known("actor", self.argument, self.things.actor(self.argument))
    }

    fn pair(&self) -> Result<Pair, Diagnostic> {
        let Some((one, other)) = self.argument.split_once('.') else {
            let fault = self.bad(format!("`{}` does not name two actors", self.text));
            return Err(fault.hint("write `conduct(iran.us)`: what `iran` did to `us`"));
        };
        let [one, other] = [one.trim(), other.trim()].map(|it| self.known("actor", it, self.things.actor(it)));
        let pair = Pair(one?, other?);
        if pair.0 == pair.1 {
            return Err(self.bad(format!("`{}` asks what an actor did to itself", self.text)));
        }
        if !self.things.remembers_conduct() {
            let fault = self.bad("nobody remembers in this scenario what actors do to each other".to_owned());
            return Err(fault.hint("it is remembered where `answers` is above 0, or an expression or a claim reads it"));
        }
        Ok(pair)
    }

    fn milestone(&self) -> Result<Milestone, Diagnostic> {
        milestone(self.things, self.argument).map_err(|found| match found {
            0 => self.unknown(MILESTONE, self.argument),
            _ => self
                .bad(format!("`{}` names {found} things", self.argument))
                .hint("it has to be one of them: give it a name of its own"),
        })
    }

    fn nothing(&self) -> Result<(), Diagnostic> {
        if self.argument.is_empty() {
            return Ok(());
        }
        Err(self.bad("`length` speaks of the whole run".to_owned()).hint("write `length()`"))
    }
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
    fn is_counted(&self, notation: &str) -> bool {
        Things::variable(self, notation).is_some_and(|it| self.variables[it.index()].counts.is_some())
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
    fn remembers_conduct(&self) -> bool {
        let answers = self.actors.iter().map(|it| it.answers.as_ref().unwrap_or(&self.rules.answers));
        self.reads_conduct || answers.into_iter().any(|it| it.nominal() != 0.0)
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
    fn is_counted(&self, notation: &str) -> bool {
        let given: String = notation.chars().filter(|c| !c.is_whitespace()).collect();
        self.counted.binary_search(&given).is_ok()
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
    fn remembers_conduct(&self) -> bool {
        self.reads_conduct.set(true);
        true
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
