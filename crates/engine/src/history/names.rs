//! Names: what everything in a recording is called, both ways. The scenario's own notations; no judgement of what is
//! said with them.

use std::collections::BTreeMap;

use crate::model::Model;
use crate::scenario::{ActorId, ChoiceId, DialogueId, EventId, IssueId, OutcomeId, VariableId};

/// The rows of one kind of thing by name.
pub(super) struct Index<'a> {
    what: &'static str,
    rows: BTreeMap<&'a str, u16>,
}

impl<'a> Index<'a> {
    fn new(what: &'static str, names: impl Iterator<Item = &'a str>) -> Self {
        Self { what, rows: names.zip(0_u16..).collect() }
    }

    /// The row of a name, or what is wrong with it.
    pub(super) fn row(&self, name: &str) -> Result<u16, String> {
        self.rows.get(name).copied().ok_or_else(|| format!("the scenario has no {} `{name}`", self.what))
    }
}

/// The names of everything in a model.
pub(super) struct Names<'a> {
    pub model: &'a Model,
    pub variables: Index<'a>,
    pub actors: Index<'a>,
    pub issues: Index<'a>,
    pub choices: Index<'a>,
    pub events: Index<'a>,
    pub dialogues: Index<'a>,
    pub outcomes: Index<'a>,
    /// The drawn parameters, in the model's order. A path that several are drawn from is numbered from the second on.
    pub parameters: Vec<String>,
}

impl<'a> Names<'a> {
    pub(super) fn new(model: &'a Model) -> Self {
        let scenario = &*model.scenario;
        Self {
            model,
            variables: Index::new("variable", scenario.variables.iter().map(|it| it.notation.as_str())),
            actors: Index::new("actor", scenario.actors.iter().map(|it| it.key.as_str())),
            issues: Index::new("issue", scenario.issues.iter().map(|it| it.key.as_str())),
            choices: Index::new("choice", scenario.choices.iter().map(|it| it.notation.as_str())),
            events: Index::new("event", scenario.events.iter().map(|it| it.key.as_str())),
            dialogues: Index::new("dialogue", scenario.dialogues.iter().map(|it| it.key.as_str())),
            outcomes: Index::new("outcome", scenario.outcomes.iter().map(|it| it.key.as_str())),
            parameters: parameter_names(model),
        }
    }

    pub(super) fn variable(&self, id: usize) -> String {
        self.model.scenario.variables[id].notation.clone()
    }

    /// The counted indicators, in their order.
    pub(super) fn counted(&self) -> impl Iterator<Item = String> + '_ {
        self.model.counts.iter().map(|it| self.variable(it.variable.index()))
    }

    pub(super) fn actor(&self, id: ActorId) -> String {
        self.model.scenario.actors[id.index()].key.clone()
    }

    pub(super) fn issue(&self, id: IssueId) -> String {
        self.model.scenario.issues[id.index()].key.clone()
    }

    /// A choice, as its actor calls it.
    pub(super) fn choice(&self, id: ChoiceId) -> String {
        self.model.scenario.choices[id.index()].key.clone()
    }

    pub(super) fn event(&self, id: EventId) -> String {
        self.model.scenario.events[id.index()].key.clone()
    }

    pub(super) fn dialogue(&self, id: DialogueId) -> String {
        self.model.scenario.dialogues[id.index()].key.clone()
    }

    pub(super) fn outcome(&self, id: OutcomeId) -> String {
        self.model.scenario.outcomes[id.index()].key.clone()
    }

    pub(super) fn posture(&self, dialogue: DialogueId, place: usize) -> String {
        self.model.scenario.dialogues[dialogue.index()].postures[place].key.clone()
    }

    /// The place of a posture in its dialogue's list.
    pub(super) fn posture_place(&self, dialogue: DialogueId, name: &str) -> Result<usize, String> {
        let dialogue = &self.model.scenario.dialogues[dialogue.index()];
        let found = dialogue.postures.iter().position(|it| it.key == name);
        found.ok_or_else(|| format!("`{}` knows no posture `{name}`", dialogue.key))
    }

    pub(super) fn variable_row(&self, name: &str) -> Result<VariableId, String> {
        self.variables.row(name).map(VariableId)
    }
}

/// The drawn parameters of a model by names of their own, in its order: the path of each; of several that are drawn
/// under one path, those from the second on are numbered, as in `calibration.speed #2`.
#[must_use]
pub fn parameter_names(model: &Model) -> Vec<String> {
    let mut seen: BTreeMap<&str, u32> = BTreeMap::new();
    let name = |path: &'_ str, times: u32| if times == 1 { path.to_owned() } else { format!("{path} #{times}") };
    let mut out = Vec::with_capacity(model.parameters.len());
    for parameter in &model.parameters {
        let times = seen.entry(&parameter.path).or_default();
        *times += 1;
        out.push(name(&parameter.path, *times));
    }
    out
}
