//! Compiling dialogues: who sits at the table, what is on it, and how it may end.

use super::{Compiler, program};
use crate::kernel::name_key;
use crate::model::{DialogueRow, EssentialRow, PackagesRow, PostureRow, RatifierRow, SeatRow, Weight};
use crate::scenario::{ActorId, Dialogue};

impl Compiler<'_> {
    pub(super) fn dialogue(&mut self, row: usize, dialogue: &Dialogue, seats: &mut usize) -> DialogueRow {
        let issues = self.scenario.issues.len();
        let calendar = self.scenario.calendar;
        let (mut attention, mut on_agenda) = (vec![Weight::Fixed(0.0); issues], vec![false; issues]);
        for (issue, weight) in &dialogue.agendas[dialogue.agenda].attention {
            attention[issue.index()] = self.plain(weight);
            on_agenda[issue.index()] = weight.nominal() > 0.0;
        }
        let seats = dialogue
            .table
            .iter()
            .map(|&actor| {
                let row = *seats;
                *seats += 1;
                self.seat(dialogue, actor, row)
            })
            .collect();
        DialogueRow {
            seats,
            home: dialogue.home.and_then(|home| dialogue.table.iter().position(|&it| it == home)),
            ratifiers: dialogue
                .ratifiers
                .iter()
                .map(|&actor| RatifierRow { actor, at_table: dialogue.table.contains(&actor) })
                .collect(),
            rounds: (0..calendar.turns)
                .map(|turn| {
                    !self.scenario.setup.silent[row]
                        && dialogue.rounds.iter().any(|&month| calendar.falls_on(month, turn))
                })
                .collect(),
            held_if: program(&dialogue.held_if),
            attention,
            on_agenda,
            packages: self.packages(dialogue),
            instructions: Some(self.plain(&dialogue.instructions)).filter(|it| *it != Weight::Fixed(0.0)),
            postures: dialogue
                .postures
                .iter()
                .map(|it| PostureRow {
                    power: self.plain(&it.power),
                    breakdown: self.plain(&it.breakdown),
                    deal: it.deal,
                })
                .collect(),
            expect: dialogue.expect,
            breakdown: self.plain_rate(&dialogue.breakdown),
            on_deal: self.effects(&dialogue.on_deal),
            on_breakdown: self.effects(&dialogue.on_breakdown),
            on_collapse: self.effects(&dialogue.on_collapse),
            collapse_below: self.plain(&dialogue.collapse_below),
            compliance: dialogue.compliance,
            key: name_key(&dialogue.key),
        }
    }

    /// How packages are made, if anything is to be left out at all.
    fn packages(&mut self, dialogue: &Dialogue) -> Option<PackagesRow> {
        let price = self.plain(&dialogue.price);
        let budget = dialogue.attention_budget.as_ref().map(|it| self.plain(it));
        let essentials =
            dialogue.essentials.iter().filter(|_| self.scenario.rules.essentials).map(|it| (it, &it.level));
        let essentials: Vec<EssentialRow> = essentials
            .map(|(it, level)| EssentialRow {
                party: it.party,
                issue: it.issue.index(),
                needs: it.needs.index(),
                level: self.plain(level),
                at_most: it.at_most,
            })
            .collect();
        let is_needed = price != Weight::Fixed(0.0) || budget.is_some() || !essentials.is_empty();
        is_needed.then_some(PackagesRow { price, budget, essentials })
    }

    fn seat(&mut self, dialogue: &Dialogue, id: ActorId, row: usize) -> SeatRow {
        let actor = &self.scenario.actors[id.index()];
        let doctrine = actor.doctrine.map(|it| &actor.doctrines[it]);
        let (demand, red_line, linkage) = match doctrine {
            Some(it) => (self.plain(&it.demand), self.plain(&it.red_line), self.plain(&it.linkage)),
            None => (Weight::Fixed(0.0), Weight::Fixed(60.0), Weight::Fixed(0.0)),
        };
        let biases = dialogue
            .postures
            .iter()
            .map(|posture| {
                let tag = posture.tag.as_ref()?;
                let (_, amount) = doctrine?.bias.iter().find(|(biased, _)| biased.value == tag.value)?;
                Some(self.rate(amount))
            })
            .collect();
        let forced = self.scenario.setup.postures.iter().find(|(actor, _)| *actor == id);
        SeatRow {
            actor: id,
            row,
            demand,
            red_line,
            linkage,
            biases,
            keys: dialogue
                .postures
                .iter()
                .map(|it| name_key(&format!("{}/{}/{}", dialogue.key, actor.key, it.key)))
                .collect(),
            instruction_keys: self
                .scenario
                .issues
                .iter()
                .map(|it| name_key(&format!("{}/{}/{}", dialogue.key, actor.key, it.key)))
                .collect(),
            forced: forced.and_then(|(_, key)| dialogue.postures.iter().position(|it| it.key == key.value)),
        }
    }
}
