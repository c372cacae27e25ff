//! Every number that a scenario states, and every effect: for whoever has something to ask of all of them.

use super::{Amount, Dialogue, Effect, Quantity, Scenario, Trigger, Visibility};

impl Scenario {
    /// Every effect: of choices and of pledges that are broken, of events, and of what becomes of agreements.
    pub fn effects(&self) -> impl Iterator<Item = &Effect> {
        let choices = self.choices.iter().flat_map(|it| it.effects.iter().map(|(_, effect)| effect));
        let broken = self.choices.iter().filter_map(|it| it.pledge.as_ref()).flat_map(|it| &it.on_broken);
        choices
            .chain(broken)
            .chain(self.events.iter().flat_map(|it| &it.effects))
            .chain(self.dialogues.iter().flat_map(Dialogue::effects))
    }

    /// Every number that may be drawn, whether it is or not, but for the constants of the rules.
    #[must_use]
    pub fn quantities(&self) -> Vec<&Quantity> {
        let mut out = Vec::new();
        for it in &self.variables {
            out.push(&it.start);
            if let Some(flow) = &it.flow {
                out.extend(flow.base.number());
                out.extend(flow.terms.iter().map(|(_, gain)| gain));
                out.extend([&flow.months, &flow.noise]);
            }
            if let Some(counts) = &it.counts {
                out.push(&counts.base);
                out.extend(counts.sources.iter().map(|(_, rate)| rate));
                out.extend(&counts.size);
                out.extend([&counts.months, &counts.scale, &counts.push_months]);
            }
            if let Some(path) = &it.path {
                out.extend([&path.drift, &path.noise]);
                out.extend(path.jumps.iter().flat_map(|(hazard, size)| [hazard, size]));
                // How high a wave is is no number of a run: it is drawn for each.
                out.extend(path.waves.iter().flat_map(|it| [&it.hazard, &it.months]));
            }
            if let Visibility::Estimated { error, .. } = &it.seen {
                out.push(error);
            }
        }
        for it in &self.actors {
            out.extend(it.positions.iter().flat_map(|it| it.position.number().into_iter().chain([&it.salience])));
            out.extend(it.goals.iter().map(|it| &it.weight));
            out.extend([&it.temperature, &it.hold_bias]);
            out.extend(
                [&it.steady_choice, &it.steady_horizon, &it.steady_word, &it.review, &it.answers].into_iter().flatten(),
            );
            for doctrine in &it.doctrines {
                out.extend(doctrine.bias.iter().filter_map(|(_, it)| it.number()));
                out.extend(doctrine.set.iter().map(|(_, it)| it));
                out.extend([&doctrine.demand, &doctrine.red_line, &doctrine.linkage]);
            }
        }
        for it in &self.choices {
            out.extend(it.odds.as_ref().and_then(Amount::number));
            out.extend(it.contest.iter().flatten().flatten().map(|(_, weight)| weight));
            out.extend([&it.cost, &it.cooldown]);
            out.extend(it.pledge.iter().map(|it| &it.months));
        }
        for it in &self.dialogues {
            out.extend(it.agendas.iter().flat_map(|it| it.attention.iter().map(|(_, weight)| weight)));
            out.extend(it.postures.iter().flat_map(|it| [&it.power, &it.breakdown]));
            out.extend(it.breakdown.number());
            out.extend([&it.collapse_below, &it.price, &it.instructions]);
            out.extend(&it.attention_budget);
            out.extend(it.essentials.iter().map(|it| &it.level));
        }
        for it in &self.events {
            match &it.trigger {
                Trigger::At(month) => out.push(month),
                Trigger::Hazard(hazard) => out.extend(hazard.number()),
            }
            out.push(&it.cooldown);
            out.extend(&it.succession);
        }
        out.extend(self.effects().flat_map(|it| [&it.add, &it.after, &it.over]));
        out
    }

    /// The number at a path as settings write it, drawn or not, constants of the rules among them; quotes around the
    /// steps of the path may be left out. Where several numbers share a path, the first.
    #[must_use]
    pub fn number(&self, path: &str) -> Option<&Quantity> {
        let steps = |path: &str| path.replace('"', "");
        let wanted = steps(path);
        let constants = self.rules.constants().into_iter().map(|(_, it)| it);
        self.quantities().into_iter().chain(constants).find(|it| steps(&it.path) == wanted)
    }
}

impl Dialogue {
    /// What a deal, a breakdown and a collapse do.
    pub fn effects(&self) -> impl Iterator<Item = &Effect> {
        self.on_deal.iter().chain(&self.on_breakdown).chain(&self.on_collapse)
    }
}
