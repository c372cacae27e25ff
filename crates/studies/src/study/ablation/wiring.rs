//! The direct wiring of a test: the tables and numbers that lead in one step from what its arms name to what its metric
//! reads, each as the setting that takes it out. Nothing here plays.

use std::collections::BTreeMap;

use super::super::claims::{Settings, written};
use super::things::{Named, Thing, Things, formula, read_by, subject};
use diwan_engine::expr::{Path, Slot, held_at};
use diwan_engine::scenario::{ActorId, Amount, ClaimTest, Effect, Formula, Metric, Scenario, Setting, VariableId};
use diwan_engine::text::{Sources, Spanned};

/// What is wired directly in a test of a claim.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wiring {
    /// Takes out the bias tables of the doctrines that are followed in its arms.
    pub biases: Settings,
    /// Takes out the effects on what the metric reads of what the arms name, and the terms of flows that lead there.
    pub direct: Settings,
    /// What the arms set outright of what the metric reads: nothing can take it out.
    pub outright: Vec<String>,
    /// Whether that is the very thing that the metric is about, so that the claim is said outright.
    pub is_said: bool,
}

impl Wiring {
    /// Takes out all of it.
    #[must_use]
    pub fn all(&self) -> Settings {
        self.biases.iter().chain(&self.direct).cloned().collect()
    }
}

/// The direct wiring of a test; `arms` are the scenarios of its arms, in the order of [`arms()`].
#[must_use]
pub(super) fn wiring(sources: &Sources, test: &ClaimTest, arms: &[&Scenario]) -> Wiring {
    let Some(first) = arms.first() else { return Wiring::default() };
    let mut named = Named::default();
    for (settings, scenario) in differing(sources, test).iter().zip(arms) {
        settings.iter().for_each(|it| named.take(scenario, &it.value));
    }
    let metrics: Vec<Metric> = core::iter::once(test.metric).chain(test.than).collect();
    let reads: Things = metrics.iter().flat_map(|it| read_by(first, *it)).collect();
    let outright = named.outright.intersection(&reads).map(|it| it.notation(first)).collect();
    let is_said = metrics.iter().filter_map(|it| subject(*it)).any(|it| named.outright.contains(&it));
    let (mut biases, mut direct) = (TakenOut::new(), TakenOut::new());
    // Where arms start a level elsewhere, it is held where the control has it.
    for scenario in arms.iter().rev() {
        bias_tables(scenario, &mut biases);
        let wires = Wires { scenario, named: &named.all };
        for thing in &reads {
            if let Thing::Variable(target) = thing {
                wires.to(*target, &mut direct);
            }
        }
    }
    Wiring { biases: biases.into_values().collect(), direct: direct.into_values().collect(), outright, is_said }
}

/// Settings by what they act on, so that nothing is set twice.
pub(in crate::study) type TakenOut = BTreeMap<String, String>;

fn put(path: String, value: &str, out: &mut TakenOut) {
    let setting = format!("{path}={value}");
    out.entry(path).or_insert(setting);
}

/// The settings of the arms of a test: arm and control, and those of a second comparison.
#[must_use]
pub(super) fn arms(test: &ClaimTest) -> Vec<&[Spanned<Setting>]> {
    let mut out = vec![&test.arm[..], &test.control[..]];
    out.extend(test.beyond.iter().flat_map(|(arm, control)| [&arm[..], &control[..]]));
    out
}

/// Of the settings of each arm, those that not all arms have: what all have in common is no part of what differs.
fn differing<'t>(sources: &Sources, test: &'t ClaimTest) -> Vec<Vec<&'t Spanned<Setting>>> {
    let arms = arms(test);
    let texts: Vec<Settings> = arms.iter().map(|it| written(sources, it)).collect();
    let is_common = |text: &String| texts.iter().all(|it| it.contains(text));
    let own = arms.iter().zip(&texts).map(|(settings, texts)| {
        settings.iter().zip(texts).filter(|(_, text)| !is_common(text)).map(|(setting, _)| setting).collect()
    });
    own.collect()
}

/// Settings that empty the bias tables of the doctrines that are followed.
pub(in crate::study) fn bias_tables(scenario: &Scenario, out: &mut TakenOut) {
    for actor in &scenario.actors {
        if let Some(doctrine) = actor.doctrine().filter(|it| !it.bias.is_empty()) {
            put(format!("actors.{}.doctrines.{}.bias", actor.key, doctrine.key), "{}", out);
        }
    }
}

/// Wires of a scenario that begin at what is named.
struct Wires<'a> {
    scenario: &'a Scenario,
    named: &'a Things,
}

impl Wires<'_> {
    /// Adds the settings that take out what leads to a level in one step.
    fn to(&self, target: VariableId, out: &mut TakenOut) {
        let scenario = self.scenario;
        for thing in self.named {
            match *thing {
                Thing::Actor(it) if self.moves(it, target) => {
                    let variable = &scenario.variables[target.index()].notation;
                    let setting = format!("ablate {}->{variable}", scenario.actors[it.index()].key);
                    out.insert(setting.clone(), setting);
                }
                Thing::Choice(it) => {
                    let choice = &scenario.choices[it.index()];
                    let pledged = choice.pledge.iter().flat_map(|it| &it.on_broken);
                    effects(choice.effects.iter().map(|(_, it)| it).chain(pledged), target, out);
                    let counted = scenario.variables[target.index()].counts.as_ref();
                    let sources = counted.into_iter().flat_map(|it| &it.sources).filter(|(choice, _)| *choice == it);
                    sources.for_each(|(_, rate)| put(rate.path.clone(), "0", out));
                }
                Thing::Event(it) => effects(scenario.events[it.index()].effects.iter(), target, out),
                Thing::Dialogue(it) => {
                    let dialogue = &scenario.dialogues[it.index()];
                    let all = [&dialogue.on_deal, &dialogue.on_breakdown, &dialogue.on_collapse];
                    effects(all.into_iter().flatten(), target, out);
                }
                Thing::Actor(_) | Thing::Variable(_) | Thing::Outcome(_) => {}
            }
        }
        self.flow(target, out);
    }

    /// Whether a choice of an actor moves a level, or brings the events that it counts.
    fn moves(&self, actor: ActorId, target: VariableId) -> bool {
        let scenario = self.scenario;
        let is_own = |it: &diwan_engine::scenario::ChoiceId| scenario.choices[it.index()].actor == actor;
        let counted = scenario.variables[target.index()].counts.as_ref();
        counted.is_some_and(|it| it.sources.iter().any(|(choice, _)| is_own(choice)))
            || scenario
                .choices
                .iter()
                .any(|it| it.actor == actor && it.effects.iter().any(|(_, it)| it.target == target))
    }

    /// Terms of the flow that read what is named are dropped; where a base or an opportunity reads it, it stands still
    /// there at its start.
    fn flow(&self, target: VariableId, out: &mut TakenOut) {
        let variable = &self.scenario.variables[target.index()];
        let path = &variable.start.path;
        if let Some(flow) = &variable.flow {
            let terms = flow.terms.iter().filter(|(it, _)| self.is_read(it, target));
            terms.for_each(|(_, gain)| put(gain.path.clone(), "0", out));
            if let Amount::Formula(base) = &flow.base {
                self.hold(base, target, &format!("{path}.flow.base"), out);
            }
        }
        if let Some(opportunity) = variable.counts.as_ref().and_then(|it| it.opportunity.as_ref()) {
            self.hold(opportunity, target, &format!("{path}.counts.opportunity"), out);
        }
    }

    /// Whether a formula reads what is named; that a level reads itself leads nowhere.
    fn is_read(&self, it: &Formula, target: VariableId) -> bool {
        let mut read = Things::new();
        formula(self.scenario, it, &mut read);
        read.remove(&Thing::Variable(target));
        read.iter().any(|it| self.named.contains(it))
    }

    fn hold(&self, it: &Formula, target: VariableId, path: &str, out: &mut TakenOut) {
        let held = held_at(it.checked.expr(), &|path: &Path| match it
            .checked
            .variables()
            .iter()
            .find(|(known, _)| known == path)?
            .1
        {
            Slot::Level(row) if row != target.0 && self.named.contains(&Thing::Variable(VariableId(row))) => {
                Some(self.scenario.variables[usize::from(row)].start.nominal())
            }
            _ => None,
        });
        if held != *it.checked.expr() {
            put(path.to_owned(), &format!("\"{held}\""), out);
        }
    }
}

/// Settings that drop those effects that go to a level.
fn effects<'e>(all: impl Iterator<Item = &'e Effect>, target: VariableId, out: &mut TakenOut) {
    all.filter(|it| it.target == target).for_each(|it| put(it.add.path.clone(), "0", out));
}
