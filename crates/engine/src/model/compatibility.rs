//! Kinship of models: whether a run of one can go on under another. Compares names and shapes, never what a rule says.

use super::Model;
use crate::scenario::VariableId;

impl Model {
    /// Whether a run that was begun under this model can go on under the other: it has the same things under the same
    /// names, the same drawn numbers and the same turns, whatever it says about them.
    #[must_use]
    pub fn can_go_on_as(&self, other: &Self) -> bool {
        let parameters = |model: &Self| model.parameters.iter().map(|it| it.path.clone()).collect::<Vec<_>>();
        self.dt.to_bits() == other.dt.to_bits()
            && self.turns == other.turns
            && self.names() == other.names()
            && parameters(self) == parameters(other)
            && self.remembered().is_some() == other.remembered().is_some()
            && self.pledges.iter().map(|it| it.choice).eq(other.pledges.iter().map(|it| it.choice))
            && self.layers.iter().map(|it| &it.mark).eq(other.layers.iter().map(|it| &it.mark))
    }

    /// The names of everything that has a place in a table, kind by kind.
    fn names(&self) -> [Vec<&str>; 11] {
        let scenario = &self.scenario;
        let at_tables = scenario.dialogues.iter().flat_map(|dialogue| {
            let seats = dialogue.table.iter().map(|it| scenario.actors[it.index()].key.as_str());
            seats.chain(dialogue.postures.iter().map(|it| it.key.as_str())).chain([dialogue.key.as_str()])
        });
        let variable = |it: VariableId| scenario.variables[it.index()].notation.as_str();
        [
            scenario.variables.iter().map(|it| it.notation.as_str()).collect(),
            scenario.actors.iter().map(|it| it.key.as_str()).collect(),
            scenario.issues.iter().map(|it| it.key.as_str()).collect(),
            scenario.choices.iter().map(|it| it.notation.as_str()).collect(),
            scenario.events.iter().map(|it| it.key.as_str()).collect(),
            scenario.outcomes.iter().map(|it| it.key.as_str()).collect(),
            at_tables.collect(),
            self.counts.iter().map(|it| variable(it.variable)).collect(),
            self.sources.iter().map(|it| scenario.choices[it.choice.index()].notation.as_str()).collect(),
            self.paths.iter().map(|it| variable(it.variable)).collect(),
            scenario.memory.cells.iter().map(|it| it.notation.as_str()).collect(),
        ]
    }
}
