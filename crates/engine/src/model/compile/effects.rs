//! Compiling effects: how much, when, and under which factor.

use super::{Compiler, program};
use crate::model::{EffectRow, Timing, Weight};
use crate::rules::instalments;
use crate::scenario::{Branch, Effect, VariableKind};

impl Compiler<'_> {
    pub(super) fn effects(&mut self, effects: &[Effect]) -> Vec<EffectRow> {
        effects.iter().map(|effect| self.effect(Branch::Always, effect)).collect()
    }

    pub(super) fn effect(&mut self, branch: Branch, effect: &Effect) -> EffectRow {
        let target = &self.scenario.variables[effect.target.index()];
        let add = self.weight(&effect.add);
        EffectRow {
            branch,
            target: effect.target,
            own: false,
            low: target.low(),
            add,
            rises: match add {
                Weight::Fixed(add) if effect.scale.is_none() => Some(add > 0.0),
                _ => None,
            },
            timing: self.timing(effect),
            scale: program(&effect.scale).map(Box::new),
            compliance_of: match target.kind {
                VariableKind::Compliance(dialogue) => Some(dialogue),
                _ => None,
            },
            remembered: None,
        }
    }

    fn timing(&mut self, effect: &Effect) -> Timing {
        match (self.plain(&effect.after), self.plain(&effect.over)) {
            (Weight::Fixed(0.0), Weight::Fixed(0.0)) => Timing::Now,
            (Weight::Fixed(after), Weight::Fixed(over)) => {
                let (first, parts) = instalments(after, over, self.scenario.calendar.months_per_turn);
                Timing::Fixed { first: first as u32, parts: parts as u32 }
            }
            (after, over) => Timing::Drawn(Box::new([after, over])),
        }
    }
}
