//! What kinds of choices were taken when, over a batch: shares of runs by actor and turn, and how runs went from one kind to
//! another between turns. Of several choices that an actor takes on one turn the first counts, as in the picture of a run.

use std::collections::BTreeMap;

use diwan_engine::scenario::{ActorId, ChoiceId, Scenario};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ensemble::Block;

/// Kinds with a place of their own; the others share one.
const KINDS: usize = 6;
/// The most turns that are shown.
const MOST_TURNS: usize = 24;
/// The most actors that are followed: the first of the scenario.
const MOST_ACTORS: usize = 100;
/// Actors whose ways from turn to turn are told.
const VARIED: usize = 3;

/// What kinds of choices were taken when.
#[derive(Clone, Debug, Default, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct DeedsFacts {
    /// The kinds that were chosen most, the most frequent first, at most six; a kind is the first tag of a choice. Places
    /// are counted in this order, and after the last kind come all other choices and then to let the turn pass.
    pub kinds: Vec<String>,
    /// The turns that are shown, counted from 1; some of them where there are more than twenty-four.
    pub turns: Vec<u32>,
    /// The actors, in the order of the scenario; the first hundred.
    pub actors: Vec<ActorDeedsFacts>,
    /// Those that do different things in different runs most, most first, at most three. What counts is the chance that two
    /// runs have an actor do things of different kinds on the same turn, averaged over turns that are shown.
    pub varied: Vec<String>,
    /// How runs went from kind to kind, for these actors in this order, by turn.
    pub flows: Vec<DeedsFlowFacts>,
}

/// What an actor chose.
#[derive(Clone, Debug, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct ActorDeedsFacts {
    /// Its key.
    pub actor: String,
    /// Share of all runs by turn and place, 0..1; what is missing to 1 had ended.
    pub shares: Vec<Vec<f64>>,
}

/// The runs that went from one kind of choice to another.
#[derive(Clone, Debug, JsonSchema, Serialize, Deserialize)]
#[schemars(deny_unknown_fields)]
pub struct DeedsFlowFacts {
    /// Whose choices.
    pub actor: String,
    /// Place among the turns that are shown of the one they went from; they went to the next that is shown.
    pub turn: usize,
    /// Place of the kind they went from.
    pub from: usize,
    /// Place of the kind they went to.
    pub to: usize,
    /// Share of all runs, 0..1.
    pub share: f64,
}

/// What is counted, by actor and turn: runs, by what was chosen, and by that and what was chosen next.
#[derive(Clone, Debug, Default)]
struct Counts {
    chosen: BTreeMap<u16, u64>,
    next: BTreeMap<(u16, u16), u64>,
}

/// The choice that was added last, and the kind that every actor of its run took last with the step on which it did.
pub(super) struct Last {
    before: Vec<Option<(usize, u16)>>,
    row: Option<u64>,
    own: Option<(u64, u32, ActorId)>,
}

/// Adds up what was chosen in the blocks of a batch.
pub(super) struct Deeds {
    tags: Vec<String>,
    /// By choice: the place of its first tag, or that of choices without any.
    kinds: Vec<u16>,
    turns: Vec<u32>,
    actors: Vec<String>,
    /// By actor, then by turn that is shown.
    counts: Vec<Counts>,
}

impl Deeds {
    pub(super) fn new(scenario: &Scenario) -> Self {
        let first = |it: &diwan_engine::scenario::Choice| it.tags.first().map(|it| it.value.clone());
        let mut tags: Vec<String> = scenario.choices.iter().filter_map(first).collect();
        tags.sort_unstable();
        tags.dedup();
        let bare = tags.len();
        let place = |tag: Option<String>| tag.and_then(|it| tags.iter().position(|tag| *tag == it)).unwrap_or(bare);
        let kinds = scenario.choices.iter().map(|it| place(first(it)) as u16).collect();
        let all = scenario.calendar.turns as usize;
        let turns: Vec<u32> = (1..=all as u32).step_by(all.div_ceil(MOST_TURNS).max(1)).collect();
        let actors: Vec<String> = scenario.actors.iter().take(MOST_ACTORS).map(|it| it.key.clone()).collect();
        let counts = vec![Counts::default(); actors.len() * turns.len()];
        Self { tags, kinds, turns, actors, counts }
    }

    /// The place of what was chosen among tags, choices without any, and nothing.
    fn place(&self, choice: Option<ChoiceId>) -> u16 {
        let bare = self.tags.len() as u16;
        choice.map_or(bare + 1, |it| self.kinds.get(it.index()).copied().unwrap_or(bare))
    }

    pub(super) fn add(&mut self, block: &Block) {
        let mut last = self.follow();
        for it in &block.choices {
            self.take(&mut last, u64::from(it.row), it.turn, it.actor, it.choice);
        }
    }

    /// Before the first choice of runs that follow each other.
    pub(super) fn follow(&self) -> Last {
        Last { before: vec![None; self.actors.len()], row: None, own: None }
    }

    /// Adds what an actor took on a turn (counted from 1) of a run. Choices come run by run, turn by turn and actor by
    /// actor.
    pub(super) fn take(&mut self, last: &mut Last, run: u64, turn: u32, actor: ActorId, choice: Option<ChoiceId>) {
        if last.row.replace(run) != Some(run) {
            last.before.fill(None);
        }
        if last.own.replace((run, turn, actor)) == Some((run, turn, actor)) {
            return;
        }
        if let (Ok(step), Some(before)) = (self.turns.binary_search(&turn), last.before.get_mut(actor.index())) {
            self.count(actor, step, self.place(choice), before);
        }
    }

    fn count(&mut self, actor: ActorId, step: usize, kind: u16, before: &mut Option<(usize, u16)>) {
        let first = actor.index() * self.turns.len();
        *self.counts[first + step].chosen.entry(kind).or_default() += 1;
        if let Some((earlier, from)) = before.replace((step, kind)).filter(|it| it.0 + 1 == step) {
            *self.counts[first + earlier].next.entry((from, kind)).or_default() += 1;
        }
    }

    /// What was chosen in so many runs.
    pub(super) fn facts(&self, runs: u64) -> DeedsFacts {
        let places = Places::new(self);
        let share = |count: u64| count as f64 / runs.max(1) as f64;
        let mut varied = Vec::new();
        let mut actors = Vec::new();
        for (place, (key, counts)) in self.actors.iter().zip(self.counts.chunks(self.turns.len().max(1))).enumerate() {
            let folded: Vec<Vec<u64>> = counts.iter().map(|it| places.fold(&it.chosen)).collect();
            let spread = folded.iter().map(|it| variety(it)).sum::<f64>() / folded.len().max(1) as f64;
            varied.push((spread, place));
            let shares = folded.into_iter().map(|it| it.into_iter().map(share).collect()).collect();
            actors.push(ActorDeedsFacts { actor: key.clone(), shares });
        }
        varied.retain(|it| it.0 > 0.0);
        varied.sort_by(|a, b| b.0.total_cmp(&a.0));
        let varied: Vec<usize> = varied.into_iter().take(VARIED).map(|it| it.1).collect();
        let mut flows = Vec::new();
        for place in &varied {
            let first = place * self.turns.len();
            for (turn, counts) in self.counts[first..first + self.turns.len()].iter().enumerate() {
                for ((from, to), count) in places.fold_pairs(&counts.next) {
                    flows.push(DeedsFlowFacts {
                        actor: self.actors[*place].clone(),
                        turn,
                        from,
                        to,
                        share: share(count),
                    });
                }
            }
        }
        let varied = varied.into_iter().map(|it| self.actors[it].clone()).collect();
        DeedsFacts { kinds: places.kinds, turns: self.turns.clone(), actors, varied, flows }
    }
}

/// Which kinds have a place of their own.
struct Places {
    kinds: Vec<String>,
    /// By tag, choices without any, and nothing: its place.
    of: Vec<usize>,
}

impl Places {
    fn new(deeds: &Deeds) -> Self {
        let mut sums = vec![0_u64; deeds.tags.len()];
        for (kind, count) in deeds.counts.iter().flat_map(|it| &it.chosen) {
            if let Some(sum) = sums.get_mut(usize::from(*kind)) {
                *sum += count;
            }
        }
        let mut order: Vec<usize> = (0..sums.len()).filter(|it| sums[*it] > 0).collect();
        order.sort_by_key(|it| core::cmp::Reverse(sums[*it]));
        order.truncate(KINDS);
        let other = order.len();
        let mut of: Vec<usize> =
            (0..sums.len()).map(|tag| order.iter().position(|it| *it == tag).unwrap_or(other)).collect();
        of.extend([other, other + 1]);
        Self { kinds: order.into_iter().map(|it| deeds.tags[it].clone()).collect(), of }
    }

    fn fold(&self, counts: &BTreeMap<u16, u64>) -> Vec<u64> {
        let mut out = vec![0; self.kinds.len() + 2];
        counts.iter().for_each(|(kind, count)| out[self.of[usize::from(*kind)]] += count);
        out
    }

    fn fold_pairs(&self, counts: &BTreeMap<(u16, u16), u64>) -> BTreeMap<(usize, usize), u64> {
        let mut out = BTreeMap::new();
        for ((from, to), count) in counts {
            *out.entry((self.of[usize::from(*from)], self.of[usize::from(*to)])).or_default() += count;
        }
        out
    }
}

/// The chance that two of these, each drawn anew, are of different kinds, 0..1 (Gini and Simpson's index).
fn variety(counts: &[u64]) -> f64 {
    let all = counts.iter().sum::<u64>() as f64;
    if all > 0.0 { 1.0 - counts.iter().map(|it| (*it as f64 / all) * (*it as f64 / all)).sum::<f64>() } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::ensemble::Plan;
    use crate::study::courses;
    use diwan_engine::kernel::Seed;
    use diwan_engine::model::Model;
    use diwan_engine::scenario::load;
    use diwan_engine::sim::play;

    const RUNS: u64 = 40;

    fn found(name: &str, threads: usize) -> (Arc<Model>, DeedsFacts) {
        let scenario = load(name, &[]).scenario.expect("a bundled scenario is sound");
        let model = Arc::new(Model::compile(Arc::new(scenario)));
        let plan = Plan::new(model.clone(), Seed(5), RUNS, [].into());
        (model, courses(&plan, threads, &()).expect("nobody stops it").deeds)
    }

    #[test]
    fn shares_are_those_of_the_runs_one_by_one() {
        let (model, deeds) = found("nile_dam", 2);
        let scenario = &model.scenario;
        let runs: Vec<_> = (0..RUNS).map(|it| play(&model, Seed(5), it)).collect();
        for (id, own) in (0_u16..).map(ActorId).zip(&deeds.actors) {
            for (turn, shares) in deeds.turns.iter().zip(&own.shares) {
                let did = runs.iter().filter_map(|run| {
                    let turn = run.turns.get(*turn as usize - 1)?;
                    let chosen = turn.choices.iter().find(|it| it.actor == id)?;
                    let Some(choice) = chosen.choice else { return Some(deeds.kinds.len() + 1) };
                    let kind = scenario.choices[choice.index()].tags.first().map(|it| it.value.as_str());
                    let rank = kind.and_then(|kind| deeds.kinds.iter().position(|it| it == kind));
                    Some(rank.unwrap_or(deeds.kinds.len()))
                });
                let mut counts = vec![0_u64; shares.len()];
                did.for_each(|it| counts[it] += 1);
                let expected: Vec<f64> = counts.into_iter().map(|it| it as f64 / RUNS as f64).collect();
                assert_eq!(*shares, expected, "{} on turn {turn}", own.actor);
            }
        }
        assert!(!deeds.varied.is_empty() && deeds.varied.len() <= VARIED);
    }

    #[test]
    fn what_flows_out_of_a_turn_was_there_and_flows_into_the_next() {
        for name in ["tiny", "nile_dam", "us_iraq_2020"] {
            let (_, deeds) = found(name, 1);
            for actor in deeds.actors.iter().filter(|it| deeds.varied.contains(&it.actor)) {
                for turn in 1..deeds.turns.len() {
                    for place in 0..deeds.kinds.len() + 2 {
                        let all = deeds.flows.iter().filter(|it| it.actor == actor.actor && it.turn + 1 == turn);
                        let into: f64 = all.clone().filter(|it| it.to == place).map(|it| it.share).sum();
                        let out: f64 = all.filter(|it| it.from == place).map(|it| it.share).sum();
                        assert!((into - actor.shares[turn][place]).abs() < 1e-9, "{name} {turn} {place}");
                        assert!(out < actor.shares[turn - 1][place] + 1e-9, "runs end and none begin");
                    }
                }
            }
        }
    }

    #[test]
    fn variety_is_a_chance() {
        assert_eq!((variety(&[]), variety(&[7, 0]), variety(&[5, 5])), (0.0, 0.0, 0.5));
        assert!((variety(&[1, 1, 1, 1]) - 0.75).abs() < 1e-12);
    }
}
