//! Given: the texts that stand in a tree, and the texts of a scenario made of them: what is called by its key, and what
//! by the names of those that it belongs to.

use std::collections::BTreeMap;

use super::slots::each;
use super::texts::{
    ActorTexts, DialogueTexts, EventTexts, InjectTexts, IssueTexts, Named, Texts, VariableTexts, WorkshopTexts,
};
use super::tree::Tree;
use super::{ActorId, Dialogue, Scenario, Variable, VariableKind};
use crate::text::{Form, Node};

/// The texts that stand in a tree, by the name of their slot and their field. That they are texts has been seen to.
#[derive(Default)]
pub(super) struct Given(BTreeMap<String, Vec<(String, Node)>>);

impl Given {
    pub(super) fn of(mut tree: Tree) -> Self {
        let mut out = BTreeMap::new();
        each(&mut tree, &mut |slot| drop(out.insert(slot.id.clone(), slot.take())));
        Self(out)
    }

    fn node(&self, slot: &str, field: &str) -> Option<&Node> {
        self.0.get(slot)?.iter().find(|(name, _)| name == field).map(|(_, node)| node)
    }

    fn text(&self, slot: &str, field: &str) -> Option<String> {
        text(self.node(slot, field)?)
    }

    fn list(&self, slot: &str, field: &str) -> Vec<String> {
        match self.node(slot, field).map(|it| &it.form) {
            Some(Form::List(items)) => items.iter().filter_map(text).collect(),
            _ => Vec::new(),
        }
    }

    /// A name; the key with its underscores opened where there is none.
    fn name(&self, slot: &str, key: &str) -> String {
        self.text(slot, "name").unwrap_or_else(|| opened(key))
    }

    fn about(&self, slot: &str) -> String {
        self.text(slot, "about").unwrap_or_default()
    }

    fn named(&self, slot: &str, key: &str) -> Named {
        Named { name: self.name(slot, key), about: self.about(slot) }
    }

    /// The texts of a scenario, each at its place; by its key what has no name.
    pub(super) fn texts(&self, scenario: &Scenario) -> Texts {
        let mut texts = Texts {
            title: self.text("scenario", "title").unwrap_or_else(|| scenario.title.clone()),
            summary: self.text("scenario", "summary").unwrap_or_default(),
            ..Texts::default()
        };
        for actor in &scenario.actors {
            let slot = format!("actor-{}", actor.key);
            let doctrine = |key: &str| self.named(&format!("doctrine-{}-{key}", actor.key), key);
            texts.actors.push(ActorTexts {
                name: self.name(&slot, &actor.key),
                about: self.about(&slot),
                brief: self.text(&slot, "brief"),
                private: self.text(&slot, "private"),
                members: self.list(&slot, "members"),
                doctrines: actor.doctrines.iter().map(|it| doctrine(&it.key)).collect(),
            });
        }
        for issue in &scenario.issues {
            let slot = format!("issue-{}", issue.key);
            texts.issues.push(IssueTexts {
                name: self.name(&slot, &issue.key),
                about: self.about(&slot),
                low: self.text(&slot, "low").unwrap_or_default(),
                high: self.text(&slot, "high").unwrap_or_default(),
            });
        }
        for choice in &scenario.choices {
            let actor = &scenario.actors[choice.actor.index()].key;
            texts.choices.push(self.named(&format!("choice-{actor}-{}", choice.key), &choice.key));
        }
        texts.dialogues.extend(scenario.dialogues.iter().map(|it| self.dialogue(it)));
        for event in &scenario.events {
            let slot = format!("event-{}", event.key);
            let (name, about) = (self.name(&slot, &event.key), self.about(&slot));
            texts.events.push(EventTexts { name, about, again: self.list(&slot, "again") });
        }
        texts.outcomes.extend(scenario.outcomes.iter().map(|it| self.named(&format!("outcome-{}", it.key), &it.key)));
        texts.flags.extend(scenario.memory.flags.iter().map(|it| self.named(&format!("flag-{}", it.key), &it.key)));
        for variable in &scenario.variables {
            texts.variables.push(self.variable(scenario, variable, &texts.actors, &texts.issues));
        }
        texts.workshop = self.workshop(scenario);
        texts
    }

    fn workshop(&self, scenario: &Scenario) -> WorkshopTexts {
        let inject = |key: &str| {
            let slot = format!("inject-{key}");
            let expected = self.text(&slot, "expected").unwrap_or_default();
            InjectTexts { expected, ask: self.list(&slot, "ask") }
        };
        let list = |field: &str| self.list("workshop", field);
        WorkshopTexts {
            aims: list("aims"),
            ground_rules: list("ground_rules"),
            questions: list("questions"),
            injects: scenario.workshop.injects.iter().map(|it| inject(&it.key)).collect(),
        }
    }

    fn dialogue(&self, dialogue: &Dialogue) -> DialogueTexts {
        let key = &dialogue.key;
        let slot = format!("dialogue-{key}");
        let agenda = |it: &str| self.named(&format!("agenda-{key}-{it}"), it);
        let posture = |it: &str| self.name(&format!("posture-{key}-{it}"), it);
        DialogueTexts {
            name: self.name(&slot, key),
            about: self.about(&slot),
            agendas: dialogue.agendas.iter().map(|it| agenda(&it.key)).collect(),
            postures: dialogue.postures.iter().map(|it| posture(&it.key)).collect(),
        }
    }

    /// The texts of a variable. What is no level of its own has no name: it is called by what it belongs to.
    fn variable(
        &self,
        scenario: &Scenario,
        variable: &Variable,
        actors: &[ActorTexts],
        issues: &[IssueTexts],
    ) -> VariableTexts {
        let last = variable.notation.rsplit('.').next().unwrap_or_default();
        let level = |slot: &str, name: Option<String>| VariableTexts {
            name,
            about: self.about(slot),
            unit: self.text(slot, "unit"),
            ends: self.text(slot, "low").zip(self.text(slot, "high")),
        };
        let bare = |ends| VariableTexts { name: None, about: String::new(), unit: None, ends };
        let score = |actor: ActorId| format!("score-{}-{last}", scenario.actors[actor.index()].key);
        match variable.kind {
            VariableKind::Indicator => {
                let slot = format!("indicator-{last}");
                level(&slot, Some(self.name(&slot, last)))
            }
            VariableKind::Influence(actor)
            | VariableKind::Stability(actor)
            | VariableKind::Patience(actor)
            | VariableKind::Engagement(actor) => {
                let slot = score(actor);
                level(&slot, self.text(&slot, "name"))
            }
            VariableKind::Score(actor) => {
                // Whose it is goes before its name, wherever that is shown; so it is left out here.
                let (slot, whose) = (score(actor), format!("{}: ", actors[actor.index()].name));
                let name = self.name(&slot, last);
                level(&slot, Some(name.strip_prefix(&whose).map_or_else(|| name.clone(), str::to_owned)))
            }
            VariableKind::Settlement(issue) => {
                let issue = &issues[issue.index()];
                bare(Some((issue.low.clone(), issue.high.clone())))
            }
            VariableKind::Compliance(_) | VariableKind::Attitude(..) => bare(None),
        }
    }
}

/// A key as people read it.
fn opened(key: &str) -> String {
    key.replace('_', " ")
}

fn text(node: &Node) -> Option<String> {
    if let Form::Text(text) = &node.form { Some(text.clone()) } else { None }
}
