//! Texts: what people read of a scenario, in one language, beside the scenario and in its order. Nothing in play
//! reads them, so whoever shows a scenario chooses the language, and two people may read one game in two.

use std::collections::BTreeMap;

use super::given::Given;
use super::languages::ENGLISH;
use super::tree::Tree;
use super::trees::Trees;
use super::{ActorId, ChoiceId, DialogueId, EventId, FlagId, IssueId, OutcomeId, Scenario, VariableId};

/// What people read of a scenario in one language. Each table has the order of the scenario's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    /// The title.
    pub title: String,
    /// What it is about, in a sentence or two.
    pub summary: String,
    /// Of the actors.
    pub actors: Vec<ActorTexts>,
    /// Of the issues.
    pub issues: Vec<IssueTexts>,
    /// Of the variables.
    pub variables: Vec<VariableTexts>,
    /// Of the choices.
    pub choices: Vec<Named>,
    /// Of the dialogues.
    pub dialogues: Vec<DialogueTexts>,
    /// Of the events.
    pub events: Vec<EventTexts>,
    /// Of the outcomes.
    pub outcomes: Vec<Named>,
    /// Of the flags.
    pub flags: Vec<Named>,
    /// Of the workshop.
    pub workshop: WorkshopTexts,
}

/// A name and a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// How people read it.
    pub name: String,
    /// A sentence about it; may be empty.
    pub about: String,
}

/// What people read of an actor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActorTexts {
    /// How people read it.
    pub name: String,
    /// Who it is and what it wants.
    pub about: String,
    /// What everybody at a workshop may read of it: paragraphs, separated by empty lines.
    pub brief: Option<String>,
    /// What only those read who play it: its aims, its red lines and what others don't know. Paragraphs too.
    pub private: Option<String>,
    /// Those it stands for.
    pub members: Vec<String>,
    /// Of its doctrines.
    pub doctrines: Vec<Named>,
}

/// What people read of an issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IssueTexts {
    /// How people read it.
    pub name: String,
    /// A sentence about it.
    pub about: String,
    /// What 0 means.
    pub low: String,
    /// What 100 means.
    pub high: String,
}

/// What people read of a variable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VariableTexts {
    /// What the scenario itself calls it; nothing where it is called after what it belongs to: an issue, an actor, a
    /// dialogue. A name of an actor's score does not say whose it is.
    pub name: Option<String>,
    /// A sentence about it.
    pub about: String,
    /// Its unit, where stated; else it is measured in points.
    pub unit: Option<String>,
    /// What the low and the high end of its scale mean, where stated.
    pub ends: Option<(String, String)>,
}

/// What people read of a dialogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DialogueTexts {
    /// How people read it.
    pub name: String,
    /// A sentence about it.
    pub about: String,
    /// Of its agendas.
    pub agendas: Vec<Named>,
    /// The names of its postures.
    pub postures: Vec<String>,
}

/// What people read of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventTexts {
    /// How people read it.
    pub name: String,
    /// A sentence about it.
    pub about: String,
    /// Other wordings of that sentence, for when it happens again.
    pub again: Vec<String>,
}

/// What whoever leads a workshop reads of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkshopTexts {
    /// What it is for.
    pub aims: Vec<String>,
    /// What everybody in the room keeps to.
    pub ground_rules: Vec<String>,
    /// What is asked when it is over.
    pub questions: Vec<String>,
    /// Of its injects.
    pub injects: Vec<InjectTexts>,
}

/// What whoever leads a workshop reads of an inject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InjectTexts {
    /// What the teams are expected to do about it; may be empty.
    pub expected: String,
    /// What to ask them.
    pub ask: Vec<String>,
}

impl Texts {
    /// What everything is called where nobody has named it: by its key, in no language.
    #[must_use]
    pub fn of_keys(scenario: &Scenario) -> Self {
        Given::default().texts(scenario)
    }

    /// The name of an actor.
    #[must_use]
    pub fn actor(&self, id: ActorId) -> &str {
        &self.actors[id.index()].name
    }

    /// The name of an issue.
    #[must_use]
    pub fn issue(&self, id: IssueId) -> &str {
        &self.issues[id.index()].name
    }

    /// The name of a variable, where it has one of its own. What is called after something else is put together where
    /// the words of a language are.
    #[must_use]
    pub fn variable(&self, id: VariableId) -> Option<&str> {
        self.variables[id.index()].name.as_deref()
    }

    /// The name of a choice.
    #[must_use]
    pub fn choice(&self, id: ChoiceId) -> &str {
        &self.choices[id.index()].name
    }

    /// The name of a dialogue.
    #[must_use]
    pub fn dialogue(&self, id: DialogueId) -> &str {
        &self.dialogues[id.index()].name
    }

    /// The name of an event.
    #[must_use]
    pub fn event(&self, id: EventId) -> &str {
        &self.events[id.index()].name
    }

    /// The name of a flag.
    #[must_use]
    pub fn flag(&self, id: FlagId) -> &str {
        &self.flags[id.index()].name
    }

    /// The name of an outcome.
    #[must_use]
    pub fn outcome(&self, id: OutcomeId) -> &str {
        &self.outcomes[id.index()].name
    }
}

/// The texts of a scenario in every language that it has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Languages {
    /// In the language that it is written in: English where texts lie apart. It stands in where another lacks a text.
    pub source: Texts,
    /// In the others, by their names: `ar`, `pt-BR`.
    pub others: BTreeMap<String, Texts>,
}

impl Languages {
    /// The texts of a scenario from the trees that it was read from, settings and all.
    pub(super) fn read(trees: Trees, scenario: &Scenario) -> Self {
        let read = |tree: Tree| Given::of(tree).texts(scenario);
        let others = trees.others.into_iter().map(|(language, tree)| (language, read(tree))).collect();
        Self { source: read(trees.source), others }
    }

    /// The names of the languages.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        core::iter::once(ENGLISH).chain(self.others.keys().map(String::as_str))
    }

    /// The texts in a language, or in the one that it is a variety of (`ar` for `ar-u-nu-latn`), if the scenario has them.
    #[must_use]
    pub fn get(&self, language: &str) -> Option<&Texts> {
        let root = language.split('-').next().unwrap_or(language);
        let other = self.others.get(language).or_else(|| self.others.get(root));
        other.or_else(|| (root == ENGLISH).then_some(&self.source))
    }
}
