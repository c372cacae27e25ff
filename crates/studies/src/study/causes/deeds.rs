//! Deeds: what was done and what happened in runs that end in an outcome and in the others, and which of it is looked at
//! closely.

use super::super::ablation::{self, Thing};
use super::super::sample::Sample;
use super::facts::{DeedFacts, DeedKind, OftenFacts};
use super::ledgers::Read;
use crate::stats::{Level, newcombe, wilson};
use diwan_engine::scenario::{ActorId, ChoiceId, DialogueId, EventId, Metric, OutcomeId, Scenario};

/// Deeds that differ most between the runs, then those that the books lead to, then those that are commonest where runs
/// end so.
const DIFFERING: usize = 6;
const LEADING: usize = 3;
const COMMONEST: usize = 3;
/// The most deeds that are left out.
pub(super) const MOST: usize = DIFFERING + LEADING + COMMONEST;
/// A deed in fewer runs of either side is none that an outcome is put down to.
const LEAST_SHARE: f64 = 0.05;

/// A deed with how much it differs between the runs, in standard deviations of how often it is done.
#[derive(Clone, Debug)]
pub(super) struct Deed {
    pub(super) facts: DeedFacts,
    effect: f64,
}

/// A deed that may be, and the setting that leaves it out.
pub(super) struct Known {
    kind: DeedKind,
    name: String,
    setting: String,
}

impl Known {
    /// Of which nothing is counted yet.
    fn facts(&self) -> DeedFacts {
        DeedFacts {
            kind: self.kind,
            name: self.name.clone(),
            actor: None,
            dialogue: None,
            asked: false,
            with: OftenFacts::default(),
            without: OftenFacts::default(),
            more: 0.0,
            more_low: -1.0,
            more_high: 1.0,
            setting: Some(self.setting.clone()),
            left_out: None,
        }
    }
}

/// The deeds that a scenario knows of and that metrics count, with the metric of each. An event that brings an outcome
/// is the end, and not what led to it.
pub(super) fn counted(scenario: &Scenario) -> (Vec<Known>, Vec<Metric>) {
    let (mut known, mut metrics) = (Vec::new(), Vec::new());
    let mut put = |kind: DeedKind, name: &str, setting: String, metric: Metric| {
        known.push(Known { kind, name: name.to_owned(), setting });
        metrics.push(metric);
    };
    for (id, it) in (0_u16..).zip(&scenario.choices) {
        put(DeedKind::Choice, &it.notation, format!("forbid {}", it.notation), Metric::Count(ChoiceId(id)));
    }
    for (id, it) in (0_u16..).zip(&scenario.events).filter(|(_, it)| it.outcome.is_none()) {
        put(DeedKind::Event, &it.key, format!("event {} off", it.key), Metric::Fired(EventId(id)));
    }
    for (id, it) in (0_u16..).zip(&scenario.dialogues) {
        put(DeedKind::Deal, &it.key, format!("dialogue {} off", it.key), Metric::Deals(DialogueId(id)));
    }
    (known, metrics)
}

/// How often each of these was done on both sides.
pub(super) fn often(known: &[Known], sample: &Sample, ended: &[bool], level: Level) -> Vec<Deed> {
    let of = |(known, times): (&Known, &Vec<f64>)| {
        let side = |so: bool| -> Vec<f64> {
            times.iter().zip(ended).filter(|(_, it)| **it == so).map(|(times, _)| *times).collect()
        };
        Deed::of(known.facts(), &[side(true), side(false)], level)
    };
    known.iter().zip(&sample.columns).map(of).collect()
}

/// How often each posture was taken that is not the one expected at its table, in the runs whose books were read.
pub(super) fn postures(scenario: &Scenario, read: &Read, level: Level) -> Vec<Deed> {
    let mut all: Vec<(DialogueId, ActorId, usize)> =
        read.sides.iter().flatten().flat_map(|it| it.postures.keys()).copied().collect();
    all.sort_unstable();
    all.dedup();
    let of = |key: &(DialogueId, ActorId, usize)| {
        let &(table, actor, posture) = key;
        let dialogue = &scenario.dialogues[table.index()];
        let expected = dialogue.postures.get(dialogue.expect)?;
        if posture == dialogue.expect {
            return None;
        }
        let actor = &scenario.actors[actor.index()].key;
        let times = |side: usize| -> Vec<f64> {
            read.sides[side].iter().map(|it| it.postures.get(key).copied().unwrap_or_default() as f64).collect()
        };
        let known = Known {
            kind: DeedKind::Posture,
            name: dialogue.postures.get(posture)?.key.clone(),
            setting: format!("posture {actor}={}", expected.key),
        };
        let facts = DeedFacts { actor: Some(actor.clone()), dialogue: Some(dialogue.key.clone()), ..known.facts() };
        Some(Deed::of(facts, &[times(0), times(1)], level))
    };
    all.iter().filter_map(of).collect()
}

impl Deed {
    fn of(facts: DeedFacts, times: &[Vec<f64>; 2], level: Level) -> Self {
        let [with, without] = times.each_ref().map(|it| {
            let (runs, count) = (it.len() as u64, it.iter().filter(|it| **it > 0.0).count() as u64);
            let (share, interval) = (count as f64 / runs.max(1) as f64, wilson(count, runs, level));
            let times = it.iter().sum::<f64>() / runs.max(1) as f64;
            OftenFacts { runs, count, share, low: interval.low, high: interval.high, times }
        });
        let spread = |it: &[f64], mean: f64| it.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>();
        let squares = spread(&times[0], with.times) + spread(&times[1], without.times);
        let sd = (squares / (with.runs + without.runs).saturating_sub(2).max(1) as f64).sqrt();
        // Where it is done just as often in all runs of a side, and in none of the other, nothing could differ more.
        let apart = with.times - without.times;
        let effect = if apart == 0.0 { 0.0 } else { (apart / sd).abs().min(f64::MAX) };
        Self { facts: DeedFacts { with, without, ..facts }, effect }
    }

    /// Whether it is no rarity on both sides.
    fn is_common(&self) -> bool {
        self.facts.with.share.max(self.facts.without.share) >= LEAST_SHARE
    }
}

/// The deals, choices and events that the rule of an outcome asks for outright.
pub(super) fn asked_for(scenario: &Scenario, outcome: OutcomeId) -> Vec<(DeedKind, String)> {
    let deed = |it: &Thing| {
        let kind = match it {
            Thing::Choice(_) => DeedKind::Choice,
            Thing::Event(_) => DeedKind::Event,
            Thing::Dialogue(_) => DeedKind::Deal,
            Thing::Variable(_) | Thing::Actor(_) | Thing::Outcome(_) => return None,
        };
        Some((kind, it.notation(scenario)))
    };
    ablation::asked_for(scenario, outcome).iter().filter_map(deed).collect()
}

/// The deeds that are looked at closely: those that differ most, those that the books lead to, then the commonest where
/// runs end so. The intervals of how much commoner they are hold together for all that were counted, since these were
/// chosen among them.
pub(super) fn chosen(
    mut all: Vec<Deed>,
    leading: &[String],
    asked_for: &[(DeedKind, String)],
    level: Level,
) -> Vec<DeedFacts> {
    let together = Level::tail(level.alpha() / all.len().max(1) as f64);
    all.retain(Deed::is_common);
    all.sort_by(|a, b| b.effect.total_cmp(&a.effect));
    let rest = all.split_off(all.len().min(DIFFERING));
    let place = |it: &Deed| leading.iter().position(|name| *name == it.facts.name);
    let (mut led, mut rest): (Vec<Deed>, Vec<Deed>) = rest.into_iter().partition(|it| place(it).is_some());
    led.sort_by_key(place);
    rest.extend(led.split_off(led.len().min(LEADING)));
    all.extend(led);
    rest.sort_by(|a, b| {
        let often = |it: &Deed| it.facts.with;
        often(b).share.total_cmp(&often(a).share).then(often(b).times.total_cmp(&often(a).times))
    });
    rest.truncate(COMMONEST);
    all.extend(rest);
    let mut out: Vec<DeedFacts> = all.into_iter().map(|it| it.facts).collect();
    for it in &mut out {
        it.asked = asked_for.iter().any(|(kind, name)| *kind == it.kind && *name == it.name);
        let found = newcombe((it.with.count, it.with.runs), (it.without.count, it.without.runs), together);
        it.more = it.with.share - it.without.share;
        (it.more_low, it.more_high) = (found.low, found.high);
    }
    out
}
