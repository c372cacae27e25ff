//! Lint of dialogues: talks that can't end in a deal, wherever the issues come to stand and whatever is drawn. The
//! rules of the round say so, tried out at many tables.

use super::states::{States, spread};
use crate::kernel::{Mask, Pack};
use crate::model::Model;
use crate::rules::{
    Bargain, NashTable, Party, Wanted, Zone, delegation_position, demanded_position, linked_demand, zone,
};
use crate::scenario::{ActorId, Amount, Dialogue, Doctrine, Quantity, Scenario};
use crate::text::{Diagnostic, Diagnostics};

/// Tables that are tried at a time, and how often.
const LANES: usize = 16;
const TRIES: u32 = 12;
/// How much is tried of a scenario, in parties × parties × issues: about a second. Talks beyond it are not looked at.
const BUDGET: usize = 20_000_000;

pub(super) fn lint(model: &Model, found: &mut Diagnostics) {
    let scenario = &*model.scenario;
    let mut budget = BUDGET;
    for dialogue in scenario.dialogues.iter().filter(|it| !it.rounds.is_empty()) {
        let size = dialogue.table.len() * dialogue.table.len() * scenario.issues.len();
        if size * TRIES as usize > budget {
            continue;
        }
        let mut trial = Trial::new(scenario, dialogue);
        let mut closed = true;
        let mut deal = false;
        for round in 0..TRIES {
            budget -= size;
            let (open, signed) = trial.round(round);
            closed &= !open;
            deal |= signed;
            if deal {
                break;
            }
        }
        if deal {
            continue;
        }
        let names: Vec<String> =
            dialogue.table.iter().map(|it| format!("`{}`", scenario.actors[it.index()].key)).collect();
        let (message, hint) = if closed {
            (
                format!("`{}` can't end in a deal: the red lines leave no room on any issue", dialogue.key),
                format!(
                    "a red line is how far from its own position a party will go: raise `red_line` of {}",
                    names.join(" or ")
                ),
            )
        } else {
            (
                format!("`{}` can't end in a deal: no terms are worth signing to {} alike", dialogue.key, names.join(" and ")),
                "where an issue stands between what two want, a gain of one is a loss of the other; move its start, or add an issue to trade".to_owned(),
            )
        };
        found.push(Diagnostic::warning("closed-talks", dialogue.span, message).hint(hint));
    }
}

/// A table at which everything that may be otherwise is tried otherwise in every lane; in the first lane of the first
/// round all is as it nominally starts.
struct Trial<'s> {
    scenario: &'s Scenario,
    dialogue: &'s Dialogue,
    /// Whether something moves where an issue stands, by issue.
    moved: Vec<bool>,
    /// What anybody with a say wants, by issue.
    wanted: Vec<Wanted<LANES>>,
    table: NashTable<LANES>,
    bargain: Bargain<LANES>,
    dimension: u32,
    first: u32,
}

impl<'s> Trial<'s> {
    fn new(scenario: &'s Scenario, dialogue: &'s Dialogue) -> Self {
        let settled_elsewhere = |issue: usize| {
            let others = scenario.dialogues.iter().filter(|it| it.key != dialogue.key);
            others.flat_map(|it| &it.agendas).any(|it| it.attention.iter().any(|(id, _)| id.index() == issue))
        };
        let moved =
            scenario.issues.iter().enumerate().map(|(row, issue)| {
                scenario.effects().any(|it| it.target == issue.settlement) || settled_elsewhere(row)
            });
        let moved = moved.collect();
        Self {
            scenario,
            dialogue,
            moved,
            wanted: Vec::new(),
            table: NashTable::default(),
            bargain: Bargain::default(),
            dimension: 0,
            first: 0,
        }
    }

    /// Plays one table in every lane: whether any issue had a zone, and whether everybody gained enough, in some lane.
    fn round(&mut self, round: u32) -> (bool, bool) {
        let (scenario, dialogue) = (self.scenario, self.dialogue);
        (self.dimension, self.first) = (0, round * LANES as u32);
        let attention = self.attention();
        let on_agenda: Vec<bool> = (0..scenario.issues.len())
            .map(|row| dialogue.agendas[dialogue.agenda].attention.iter().any(|(id, _)| id.index() == row))
            .collect();
        let status_quo = (0..scenario.issues.len()).map(|row| {
            let start = &scenario.variables[scenario.issues[row].settlement.index()].start;
            if self.moved[row] { self.anywhere(start.nominal()) } else { self.drawn(start) }
        });
        let status_quo: Vec<Pack<LANES>> = status_quo.collect();
        self.wanted = vec![Wanted::NOTHING; scenario.issues.len()];
        let mut parties = Vec::new();
        for &party in &dialogue.table {
            let (mut position, mut concern) = (Vec::new(), Vec::new());
            for row in 0..scenario.issues.len() {
                let (own, salience) = self.stance(party, row);
                self.wanted[row].add(own, salience.test(|it| it > 0.0));
                concern.push(attention[row] * salience);
                position.push(if dialogue.home == Some(party) { self.mandate(row, own, salience) } else { own });
            }
            parties.push(Party { position, concern });
        }
        let zones = self.demand(&mut parties, &on_agenda);
        let alpha = dialogue.table.iter().map(|it| {
            let influence = self.drawn(&scenario.variables[scenario.actors[it.index()].influence.index()].start);
            (influence * self.power()).max(Pack::all(1e-6))
        });
        let alpha: Vec<Pack<LANES>> = alpha.collect();
        let is_open = zones.iter().zip(&on_agenda).any(|(zone, on)| *on && zone.open.any());
        self.table.parties = parties;
        self.table.zones = zones;
        self.table.status_quo = status_quo;
        self.table.on_agenda = on_agenda;
        self.table.solve(&alpha, &mut self.bargain);
        let cost = scenario.rules.deal_cost.distribution.bounds().0.max(0.0);
        let signed = (0..LANES).any(|lane| self.bargain.gains.iter().all(|gain| gain.0[lane] > cost));
        (is_open, signed)
    }

    /// A point in 0..1 for every lane; `None` in the lane that is nominal.
    fn points(&mut self) -> [Option<f64>; LANES] {
        self.dimension += 1;
        let (dimension, first) = (self.dimension - 1, self.first);
        core::array::from_fn(|lane| (first > 0 || lane > 0).then(|| spread(dimension, first + lane as u32)))
    }

    /// A number as it may be drawn.
    fn drawn(&mut self, quantity: &Quantity) -> Pack<LANES> {
        let points = self.points();
        let (low, high) = quantity.range;
        Pack(points.map(|point| {
            point.map_or(quantity.nominal(), |it| {
                quantity.distribution.quantile(it.clamp(1e-6, 1.0 - 1e-6)).clamp(low, high)
            })
        }))
    }

    /// A level from 0 to 100.
    fn anywhere(&mut self, nominal: f64) -> Pack<LANES> {
        Pack(self.points().map(|point| point.map_or(nominal, |it| it * 100.0)))
    }

    /// The power of some posture under which a deal is sought.
    fn power(&mut self) -> Pack<LANES> {
        let dialogue = self.dialogue;
        let powers: Vec<f64> = dialogue.postures.iter().filter(|it| it.deal).map(|it| it.power.nominal()).collect();
        let expected = dialogue.postures[dialogue.expect].power.nominal();
        Pack(self.points().map(|point| {
            point.map_or(expected, |it| powers.get((it * powers.len() as f64) as usize).copied().unwrap_or(expected))
        }))
    }

    fn attention(&mut self) -> Vec<Pack<LANES>> {
        let mut out = vec![Pack::ZERO; self.scenario.issues.len()];
        for (issue, weight) in &self.dialogue.agendas[self.dialogue.agenda].attention {
            out[issue.index()] = self.drawn(weight);
        }
        out
    }

    /// What an actor wants on an issue, and how much it cares.
    fn stance(&mut self, actor: ActorId, issue: usize) -> (Pack<LANES>, Pack<LANES>) {
        let position = self.scenario.actors[actor.index()].positions.iter().find(|it| it.issue.index() == issue);
        position.map_or((Pack::ZERO, Pack::ZERO), |it| {
            let position = match &it.position {
                Amount::Number(position) => self.drawn(position),
                Amount::Formula(position) => {
                    self.anywhere(States::of(self.scenario).value(position, 0).clamp(0.0, 100.0))
                }
            };
            (position, self.drawn(&it.salience))
        })
    }

    /// The mandate of the home delegation: its own position and those of the ratifiers off the table, whose engagement
    /// and influence may be anything.
    fn mandate(&mut self, issue: usize, own: Pack<LANES>, salience: Pack<LANES>) -> Pack<LANES> {
        let (mut moment, mut weight) = (salience * own, salience);
        let mandate = self.drawn(&self.scenario.rules.mandate);
        for &ratifier in self.dialogue.ratifiers.iter().filter(|it| !self.dialogue.table.contains(it)) {
            let (position, salience) = self.stance(ratifier, issue);
            let actor = &self.scenario.actors[ratifier.index()];
            let level = |row: crate::scenario::VariableId| self.scenario.variables[row.index()].start.nominal();
            let (engagement, influence) =
                (self.anywhere(level(actor.engagement)), self.anywhere(level(actor.influence)));
            let voice = mandate * engagement / 100.0 * influence / 50.0 * salience;
            self.wanted[issue].add(position, voice.test(|it| it > 0.0));
            weight = weight + voice;
            moment = moment + voice * position;
        }
        delegation_position(moment, weight)
    }

    /// Moves the parties' positions by what their doctrines demand, and draws the zones between their red lines, within
    /// what is wanted and what linkage pays for.
    fn demand(&mut self, parties: &mut [Party<LANES>], on_agenda: &[bool]) -> Vec<Zone<LANES>> {
        let scenario = self.scenario;
        let doctrine = |actor: &ActorId| -> Option<&'s Doctrine> {
            let actor = &scenario.actors[actor.index()];
            actor.doctrine.map(|it| &actor.doctrines[it])
        };
        let table = &self.dialogue.table;
        let lines: Vec<Pack<LANES>> =
            table.iter().map(|it| doctrine(it).map_or(Pack::all(60.0), |it| self.drawn(&it.red_line))).collect();
        let demands: Vec<Pack<LANES>> =
            table.iter().map(|it| doctrine(it).map_or(Pack::ZERO, |it| self.drawn(&it.demand))).collect();
        let linkages: Vec<Pack<LANES>> =
            table.iter().map(|it| doctrine(it).map_or(Pack::ZERO, |it| self.drawn(&it.linkage))).collect();
        let mut zones = Vec::new();
        let mut reaches = Vec::new();
        for issue in 0..scenario.issues.len() {
            let plain: Vec<Pack<LANES>> = parties.iter().map(|it| it.position[issue]).collect();
            for (place, party) in parties.iter_mut().enumerate() {
                let others = plain.iter().enumerate().filter(|(other, _)| *other != place);
                let sum = others.fold(Pack::ZERO, |sum, (_, it)| sum + *it);
                party.position[issue] =
                    demanded_position(plain[place], sum / (plain.len() as f64 - 1.0), demands[place]);
            }
            let cares =
                |actor: &ActorId| scenario.actors[actor.index()].positions.iter().any(|it| it.issue.index() == issue);
            let sides = parties.iter().zip(table).zip(&lines).filter(|((_, actor), _)| cares(actor));
            zones.push(zone(sides.map(|((party, _), line)| (party.position[issue], *line))));
            let mut reach = Wanted::NOTHING;
            for (place, _) in table.iter().enumerate().filter(|(_, actor)| cares(actor)) {
                self.wanted[issue].add(plain[place], Mask::ALL);
                reach.add(linked_demand(plain[place], parties[place].position[issue], linkages[place]), Mask::ALL);
            }
            reaches.push(reach);
        }
        if scenario.rules.bounded_demands { self.bound(zones, &reaches, on_agenda) } else { zones }
    }

    /// The zones as far as they lie within what is wanted or, where another issue pays for it, what linkage reaches.
    fn bound(&self, zones: Vec<Zone<LANES>>, reaches: &[Wanted<LANES>], on_agenda: &[bool]) -> Vec<Zone<LANES>> {
        let alone = |issue: usize| zones[issue].within(&self.wanted[issue]).open.as_numbers();
        let settled = (0..zones.len()).filter(|it| on_agenda[*it]).fold(Pack::ZERO, |sum, it| sum + alone(it));
        let bound = |(issue, zone): (usize, &Zone<LANES>)| {
            let pays = (settled - alone(issue)).test(|others| others > 0.5);
            // Where no side cares there is nothing to bound.
            if reaches[issue] == Wanted::NOTHING {
                return *zone;
            }
            let mut wanted = self.wanted[issue];
            wanted.add(reaches[issue].low, pays);
            wanted.add(reaches[issue].high, pays);
            zone.within(&wanted)
        };
        zones.iter().enumerate().map(bound).collect()
    }
}
