//! Actors: stakeholders, their scores, relations, positions, goals and doctrines.

use std::collections::BTreeMap;

use super::book::Book;
use super::levels::bare;
use super::numbers::Range;
use crate::expr::Kind;
use crate::kernel::Distribution;
use crate::scenario::{
    Actor, ActorId, Doctrine, Goal, MAX_ATTENTION, Position, Quantity, Rules, Variable, VariableId, VariableKind,
    Visibility,
};
use crate::text::{Diagnostic, Fields, Form, Node, Spanned, entries, number_within, strings, text, whole};

/// An actor and the variables that came with it.
pub(super) struct ReadActor {
    pub actor: Actor,
    /// Its scores.
    pub levels: Vec<Variable>,
    /// Its attitudes: to whom and how, and how others see that.
    pub relations: Vec<(ActorId, Quantity, Visibility)>,
    /// How others see the attitudes that it does not state.
    pub relations_seen: Visibility,
}

impl Book<'_> {
    pub(super) fn read_actor(&mut self, key: &Spanned<String>, node: &Node) -> Option<ReadActor> {
        let mut fields = Fields::of(node, "actor", self.faults)?;
        let (name, about, members) = (fields.optional("name"), fields.optional("about"), fields.optional("members"));
        let (brief, private) = (fields.optional("brief"), fields.optional("private"));
        let (influence, stability) = (fields.required("influence"), fields.required("stability"));
        let (patience, engagement) = (fields.optional("patience"), fields.optional("engagement"));
        let (scores, relations) = (fields.optional("scores"), fields.optional("relations"));
        let (positions, goals) = (fields.optional("positions"), fields.optional("goals"));
        let (temperature, hold_bias) = (fields.optional("temperature"), fields.optional("hold_bias"));
        let (doctrine, doctrines) = (fields.optional("doctrine"), fields.optional("doctrines"));
        let steady = ["steady_choice", "steady_horizon", "steady_word"].map(|name| (name, fields.optional(name)));
        let (own, review) = (fields.optional("own"), fields.optional("reviews"));
        let (attention, answers) = (fields.optional("attention"), fields.optional("answers"));
        let (seen, relations_seen) = (fields.optional("seen"), fields.optional("relations_seen"));
        fields.finish(self.faults);

        let id = self.names.actor(&key.value)?;
        let (span, key) = (key.span, key.value.as_str());
        let path = format!("actors.{key}");
        self.see_texts([name, about, brief, private]);
        self.see_list(members);
        let seen = self.seen(seen, Some(id), &format!("{path}.seen")).unwrap_or_default();
        let relations_seen = self.seen(relations_seen, Some(id), &format!("{path}.relations_seen")).unwrap_or_default();
        let levels = self.scores(id, key, &path, [influence, stability, patience, engagement], scores, &seen);
        let relations = self.relations(id, relations, &path, &relations_seen);
        let temperature = self.quantity_or(temperature, &format!("{path}.temperature"), Range::new(0.001, 100.0), 0.18);
        let hold_bias = self.quantity_or(hold_bias, &format!("{path}.hold_bias"), Range::new(-10.0, 10.0), 0.0);
        let positions = self.positions(positions, &path);
        let goals = self.goals(goals, &path);
        let doctrines = self.doctrines(id, key, &goals, doctrines, &path);
        let doctrine = doctrine.and_then(|node| self.followed(node, &doctrines));
        let [steady_choice, steady_horizon, steady_word] = steady
            .map(|(name, node)| node.and_then(|it| self.quantity(it, &format!("{path}.{name}"), Range::new(0.0, 5.0))));
        let owned = own.map(|it| self.owned(it, id)).unwrap_or_default();
        let own = |kind: VariableKind| {
            let at = self.names.variables.iter().position(|(it, _)| *it == kind).unwrap_or_default();
            VariableId(u16::try_from(at).unwrap_or_default())
        };
        let (influence, stability) = (own(VariableKind::Influence(id)), own(VariableKind::Stability(id)));
        let (patience, engagement) = (own(VariableKind::Patience(id)), own(VariableKind::Engagement(id)));
        let actor = Actor {
            span,
            key: key.to_owned(),
            positions,
            goals,
            temperature,
            hold_bias,
            doctrine,
            doctrines,
            steady_choice,
            steady_horizon,
            steady_word,
            own: owned,
            review: review.and_then(|it| self.quantity(it, &format!("{path}.reviews"), Range::new(0.0, 120.0))),
            answers: answers.and_then(|it| self.quantity(it, &format!("{path}.answers"), Range::new(0.0, 5.0))),
            attention: attention.and_then(|it| self.attention(it)).unwrap_or(1),
            choices: Vec::new(),
            influence,
            stability,
            patience,
            engagement,
        };
        Some(ReadActor { actor, levels, relations, relations_seen })
    }

    /// Refuses to measure an actor against itself where it is stated to have nothing.
    pub(super) fn refuse_standing_on_nothing(&mut self, rules: &Rules, actor: &Actor, variables: &[Option<Variable>]) {
        let is_on = |it: &Quantity| it.distribution != Distribution::Fixed(0.0);
        let own = [&actor.steady_choice, &actor.steady_horizon, &actor.steady_word];
        let all = [&rules.steady_choice, &rules.steady_horizon, &rules.steady_word];
        let is_steady = own.into_iter().zip(all).any(|(own, all)| is_on(own.as_ref().unwrap_or(all)));
        let asked = [
            (is_on(&rules.reach), actor.influence, "influence", "reach"),
            (is_steady, actor.stability, "stability", "steadiness"),
        ];
        for (is_asked, score, name, rule) in asked {
            let Some(Some(variable)) = variables.get(score.index()) else { continue };
            if is_asked && variable.stated <= 0.0 {
                let at = variable.start.span.unwrap_or(actor.span);
                let message = format!("`{}` has no {name} to measure its {rule} against", actor.key);
                let hint = format!("state `{name}` above 0, or leave the rule out for all");
                self.faults.push(Diagnostic::error("no-standing", at, message).hint(hint));
            }
        }
    }

    /// How many choices an actor may take on one turn.
    fn attention(&mut self, node: &Node) -> Option<usize> {
        let given = whole(node, self.faults)?;
        let attention = usize::try_from(given).ok().filter(|it| (1..=MAX_ATTENTION).contains(it));
        if attention.is_none() {
            let message = format!("{given} choices on one turn: an actor takes 1 to {MAX_ATTENTION}");
            self.faults.push(Diagnostic::error("out-of-range", node.span, message));
        }
        attention
    }

    /// What an actor lists as its own besides its scores.
    fn owned(&mut self, node: &Node, me: ActorId) -> Vec<VariableId> {
        let mut out = Vec::new();
        for given in strings(node, self.faults) {
            let Some(variable) = self.variable(&given, "what is its own,") else { continue };
            let kind = self.names.variables[variable.index()].0;
            let fault = if out.contains(&variable) {
                Some((format!("`{}` stands twice in this list", given.value), "delete one of the two"))
            } else if matches!(kind, VariableKind::Attitude(..)) {
                Some((format!("an attitude, `{}`, is not what an actor has", given.value), "delete it"))
            } else {
                match kind.owner() {
                    Some(owner) if owner == me => {
                        Some((format!("`{}` is its own already", given.value), "delete it: all scores of an actor are"))
                    }
                    Some(_) => Some((format!("`{}` is another's own", given.value), "delete it")),
                    None => None,
                }
            };
            match fault {
                Some((message, hint)) => {
                    self.faults.push(Diagnostic::error("bad-own", given.span, message).hint(hint));
                }
                None => out.push(variable),
            }
        }
        out
    }

    fn scores(
        &mut self,
        id: ActorId,
        key: &str,
        path: &str,
        given: [Option<&Node>; 4],
        more: Option<&Node>,
        seen: &Visibility,
    ) -> Vec<Variable> {
        let built_in = [
            (VariableKind::Influence(id), "influence", None),
            (VariableKind::Stability(id), "stability", None),
            (VariableKind::Patience(id), "patience", Some(50.0)),
            (VariableKind::Engagement(id), "engagement", Some(0.0)),
        ];
        let mut out = Vec::new();
        for ((kind, score, default), node) in built_in.into_iter().zip(given) {
            let (notation, path) = (format!("{key}.{score}"), format!("{path}.{score}"));
            let level = match (node, default) {
                (Some(node), _) => self.level(node, kind, &notation, &path, seen),
                (None, Some(default)) => Some(Variable {
                    seen: seen.clone(),
                    ..bare(kind, &notation, Quantity::fixed(path, default, Range::POINTS.ends()))
                }),
                (None, None) => None,
            };
            let stated = if kind.is_standing() { self.stated(key, score) } else { None };
            out.extend(level.map(|it| Variable { stated: stated.unwrap_or(it.stated), ..it }));
        }
        for (given, node) in more.map(|it| entries(it, "scores", self.faults)).unwrap_or_default() {
            let score = crate::text::name(given, "a score", self.faults);
            if ["influence", "stability", "patience", "engagement", "word"].contains(&score) {
                let hint = match score {
                    "word" => "its word is what its pledges count; choose another name".to_owned(),
                    _ => format!("write `{score}` as a field of the actor"),
                };
                self.faults.push(
                    Diagnostic::error("duplicate-name", given.span, format!("every actor has a `{score}` already"))
                        .hint(hint),
                );
                continue;
            }
            let (notation, path) = (format!("{key}.{score}"), format!("{path}.scores.{score}"));
            out.extend(self.level(node, VariableKind::Score(id), &notation, &path, seen));
        }
        out
    }

    fn relations(
        &mut self,
        id: ActorId,
        node: Option<&Node>,
        path: &str,
        seen: &Visibility,
    ) -> Vec<(ActorId, Quantity, Visibility)> {
        let mut out = Vec::new();
        for (to, value) in node.map(|it| entries(it, "relations", self.faults)).unwrap_or_default() {
            let Some(other) = self.actor(to) else { continue };
            if other == id {
                self.faults.push(
                    Diagnostic::error("self-relation", to.span, "an actor has no relation to itself").hint("delete it"),
                );
                continue;
            }
            out.extend(
                self.relation(id, value, &format!("{path}.relations.{}", to.value), seen)
                    .map(|(it, seen)| (other, it, seen)),
            );
        }
        out
    }

    /// An attitude: a number, or `(start: …, seen: …)`.
    fn relation(&mut self, id: ActorId, node: &Node, path: &str, seen: &Visibility) -> Option<(Quantity, Visibility)> {
        let is_full = matches!(&node.form, Form::Record { name: None, fields } if !fields.iter().any(|(it, _)| it.value == "value"));
        if !is_full {
            return Some((self.quantity(node, path, Range::ATTITUDE)?, seen.clone()));
        }
        let mut fields = Fields::of(node, "relation", self.faults)?;
        let (start, own) = (fields.required("start"), fields.optional("seen"));
        let (source, note) = (fields.optional("source"), fields.optional("note"));
        fields.finish(self.faults);
        let (source, note) = (self.source(source), self.optional_text(note));
        let seen = self.seen(own, Some(id), &format!("{path}.seen")).unwrap_or_else(|| seen.clone());
        let start = self.quantity(start?, path, Range::ATTITUDE)?;
        Some((Quantity { source: start.source.or(source), note: start.note.or(note), ..start }, seen))
    }

    fn positions(&mut self, node: Option<&Node>, path: &str) -> Vec<Position> {
        let mut out = Vec::new();
        for (key, value) in node.map(|it| entries(it, "positions", self.faults)).unwrap_or_default() {
            let issue = self.issue(key);
            let Some(mut fields) = Fields::of(value, "position", self.faults) else { continue };
            let (position, salience) = (fields.required("position"), fields.required("salience"));
            fields.finish(self.faults);
            let path = format!("{path}.positions.{}", key.value);
            let position = position.and_then(|it| self.amount(it, &format!("{path}.position"), Range::POINTS));
            let salience = salience.and_then(|it| self.quantity(it, &format!("{path}.salience"), Range::new(0.0, 1.0)));
            if let (Some(issue), Some(position), Some(salience)) = (issue, position, salience) {
                out.push(Position { issue, position, salience });
            }
        }
        out.sort_by_key(|it| it.issue);
        out
    }

    fn goals(&mut self, node: Option<&Node>, path: &str) -> Vec<Goal> {
        const WEIGHT: Range = Range::new(-20.0, 20.0);
        let mut out = Vec::new();
        let mut met = BTreeMap::new();
        for (key, value) in node.map(|it| entries(it, "goals", self.faults)).unwrap_or_default() {
            let variable = self.variable(key, "the goal");
            self.doubt_repeated(key, variable, &mut met);
            if variable.is_some_and(|it| it.index() >= self.names.unrelational) {
                let hint = "what others think of an actor counts through the rule of standing";
                self.faults.push(
                    Diagnostic::error("bad-goal", key.span, format!("a relation, `{}`, can't be a goal", key.value))
                        .hint(hint),
                );
                continue;
            }
            let path = format!("{path}.goals.\"{}\"", key.value);
            let is_record = matches!(&value.form, Form::Record { name: None, fields } if fields.iter().any(|(it, _)| it.value == "weight"));
            let (weight, times) = if is_record {
                let Some(mut fields) = Fields::of(value, "goal", self.faults) else { continue };
                let (weight, times) = (fields.required("weight"), fields.optional("times"));
                let (source, note) = (fields.optional("source"), fields.optional("note"));
                fields.finish(self.faults);
                let (source, note) = (self.source(source), self.optional_text(note));
                let weight = weight.and_then(|it| self.quantity(it, &path, WEIGHT));
                let weight = weight.map(|it| Quantity { source: it.source.or(source), note: it.note.or(note), ..it });
                (weight, times.and_then(|it| self.formula(it, Kind::Number)))
            } else {
                (self.quantity(value, &path, WEIGHT), None)
            };
            if let (Some(variable), Some(weight)) = (variable, weight) {
                out.push(Goal { variable, weight, times });
            }
        }
        out.sort_by_key(|it| it.variable);
        out
    }

    fn doctrines(&mut self, id: ActorId, key: &str, goals: &[Goal], node: Option<&Node>, path: &str) -> Vec<Doctrine> {
        let mut out = Vec::new();
        for (name, node) in node.map(|it| entries(it, "doctrines", self.faults)).unwrap_or_default() {
            let doctrine = crate::text::name(name, "a doctrine", self.faults);
            out.extend(
                self.doctrine(id, key, goals, doctrine, node, &format!("{path}.doctrines.{doctrine}"))
                    .map(|it| Doctrine { span: name.span, ..it }),
            );
        }
        out
    }

    fn doctrine(
        &mut self,
        id: ActorId,
        actor: &str,
        goals: &[Goal],
        key: &str,
        node: &Node,
        path: &str,
    ) -> Option<Doctrine> {
        let mut fields = Fields::of(node, "doctrine", self.faults)?;
        let (name, about) = (fields.optional("name"), fields.optional("about"));
        let (bias, aims, set) = (fields.optional("bias"), fields.optional("aims"), fields.optional("set"));
        let (demand, red_line, linkage) =
            (fields.optional("demand"), fields.optional("red_line"), fields.optional("linkage"));
        fields.finish(self.faults);
        let mut biases = Vec::new();
        for (tag, value) in bias.map(|it| entries(it, "biases", self.faults)).unwrap_or_default() {
            let amount = self.amount(value, &format!("{path}.bias.{}", tag.value), Range::new(-10.0, 10.0));
            biases.extend(amount.map(|it| (tag.clone(), it)));
        }
        let aims = self.aims(aims, goals);
        let mut sets = Vec::new();
        for (score, value) in set.map(|it| entries(it, "scores", self.faults)).unwrap_or_default() {
            let variable = self.names.variable(&format!("{actor}.{}", score.value));
            let Some(variable) = variable else {
                let names = self.names;
                let prefix = format!("{actor}.");
                self.unknown(
                    "score of this actor",
                    &score.value,
                    score.span,
                    names.variables.iter().filter_map(|(_, it)| it.strip_prefix(&prefix)),
                );
                continue;
            };
            sets.extend(
                self.quantity(value, &format!("{path}.set.{}", score.value), Range::POINTS).map(|it| (variable, it)),
            );
        }
        self.see_texts([name, about]);
        debug_assert!(self.names.actor(actor) == Some(id));
        Some(Doctrine {
            key: key.to_owned(),
            span: node.span,
            bias: biases,
            aims,
            set: sets,
            demand: self.quantity_or(demand, &format!("{path}.demand"), Range::POINTS, 0.0),
            red_line: self.quantity_or(red_line, &format!("{path}.red_line"), Range::POINTS, 60.0),
            linkage: self.quantity_or(linkage, &format!("{path}.linkage"), Range::new(0.0, 1.0), 0.0),
        })
    }

    /// What a doctrine makes of the actor's goals: factors on their weights.
    fn aims(&mut self, node: Option<&Node>, goals: &[Goal]) -> Vec<(VariableId, f64)> {
        let mut out: Vec<(VariableId, f64)> = Vec::new();
        let mut met = BTreeMap::new();
        for (key, value) in node.map(|it| entries(it, "aims", self.faults)).unwrap_or_default() {
            let variable = self.variable(key, "the aim");
            self.doubt_repeated(key, variable, &mut met);
            let factor = number_within(value, 0.0, 20.0, self.faults);
            let Some(variable) = variable else { continue };
            if !goals.iter().any(|it| it.variable == variable) {
                let known: Vec<&str> =
                    goals.iter().map(|it| self.names.variables[it.variable.index()].1.as_str()).collect();
                let message = format!("`{}` is no goal of this actor, and an aim is a factor on a goal", key.value);
                let hint = match known.len() {
                    0 => "it has no goals: give it one in `goals`".to_owned(),
                    _ => format!("write it among its `goals`, or take one of these: `{}`", known.join("`, `")),
                };
                self.faults.push(Diagnostic::error("bad-aim", key.span, message).hint(hint));
                continue;
            }
            out.extend(factor.map(|it| (variable, it)));
        }
        out.sort_by_key(|it| it.0);
        out
    }

    fn followed(&mut self, node: &Node, doctrines: &[Doctrine]) -> Option<usize> {
        let key = text(node, self.faults)?;
        let found = doctrines.iter().position(|it| it.key == key);
        if found.is_none() {
            self.unknown("doctrine of this actor", key, node.span, doctrines.iter().map(|it| it.key.as_str()));
        }
        found
    }
}
