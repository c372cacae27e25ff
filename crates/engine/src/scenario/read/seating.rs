//! Seating: actors in the order of their keys, and their levels and relations among the variables.

use super::actors::ReadActor;
use super::book::Book;
use super::levels::bare;
use super::names::{Names, rows};
use super::numbers::Range;
use crate::scenario::tree::Tree;
use crate::scenario::{Actor, ActorId, Quantity, Variable, VariableKind, Visibility};

impl Book<'_> {
    /// The actors by their rows, and in the order of declaration. `None` if one of them could not be read.
    pub(super) fn seated_actors(
        &mut self,
        tree: &Tree,
        declared: &mut Vec<ActorId>,
        variables: &mut [Option<Variable>],
    ) -> Option<Vec<Actor>> {
        let mut actors: Vec<_> = self.names.actors.iter().map(|_| None).collect();
        for (key, node) in rows(tree, "actors") {
            let (Some(id), Some(read)) = (self.names.actor(&key.value), self.read_actor(key, node)) else { continue };
            declared.push(id);
            actors[id.index()] = Some(read);
        }
        seat(actors, self.names, variables)
    }
}

/// Puts the actors' levels and relations among the variables.
fn seat(actors: Vec<Option<ReadActor>>, names: &Names, variables: &mut [Option<Variable>]) -> Option<Vec<Actor>> {
    let mut out = Vec::new();
    let mut attitudes: Vec<(ActorId, ActorId, Quantity, Visibility)> = Vec::new();
    let mut seen = Vec::new();
    for (from, read) in (0_u16..).map(ActorId).zip(actors) {
        let read = read?;
        for level in read.levels {
            if let Some(id) = names.variable(&level.notation) {
                variables[id.index()] = Some(level);
            }
        }
        attitudes.extend(read.relations.into_iter().map(|(to, quantity, seen)| (from, to, quantity, seen)));
        seen.push(read.relations_seen);
        out.push(read.actor);
    }
    for (slot, (kind, notation)) in names.variables.iter().enumerate() {
        if let VariableKind::Attitude(from, to) = *kind {
            let given = attitudes.iter().find(|(a, b, ..)| *a == from && *b == to);
            let path = format!("actors.{}.relations.{}", names.actors[from.index()], names.actors[to.index()]);
            let (start, seen) = match given {
                Some((_, _, start, seen)) => (start.clone(), seen),
                None => (Quantity::fixed(path, 0.0, Range::ATTITUDE.ends()), &seen[from.index()]),
            };
            variables[slot] = Some(Variable { seen: seen.clone(), ..bare(*kind, notation, start) });
        }
    }
    Some(out)
}
