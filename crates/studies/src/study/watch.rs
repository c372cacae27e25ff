//! Watching plain play: how runs end, what actors do when they may, where levels stand. It counts and adds up; what to
//! make of it is for others to say.

use crate::ensemble::LANES;
use diwan_engine::kernel::ops;
use diwan_engine::model::Model;
use diwan_engine::scenario::{ActorId, ChoiceId};
use diwan_engine::sim::Simulation;

/// Counts of plain play.
#[derive(Clone, Debug)]
pub(super) struct Watch {
    /// Runs that ended.
    pub runs: u64,
    /// Runs that ended in each outcome.
    pub ended: Vec<u64>,
    /// Turns of runs on which actors chose.
    turns: u64,
    /// Turns on which each choice was on the menu, and was taken.
    open: Vec<u64>,
    taken: Vec<u64>,
    /// Turns of runs that were seen at their end, and those at whose end each variable stood at an end of its scale.
    seen: u64,
    at_bound: Vec<u64>,
    low: Vec<f64>,
    /// Whether each variable was ever seen elsewhere than where it started.
    moved: Vec<bool>,
    /// Sums over runs of each variable's level at the start, when three quarters of the turns were played, and at the
    /// end.
    first: Vec<f64>,
    late: Vec<f64>,
    last: Vec<f64>,
    running: [bool; LANES],
}

impl Watch {
    pub(super) fn new(model: &Model) -> Self {
        let (choices, variables) = (model.choices.len(), model.starts.len());
        Self {
            runs: 0,
            ended: vec![0; model.scenario.outcomes.len()],
            turns: 0,
            open: vec![0; choices],
            taken: vec![0; choices],
            seen: 0,
            at_bound: vec![0; variables],
            moved: vec![false; variables],
            low: model.starts.iter().map(|it| it.low).collect(),
            first: vec![0.0; variables],
            late: vec![0.0; variables],
            last: vec![0.0; variables],
            running: [true; LANES],
        }
    }

    /// Notes a pack after each turn, of which `lanes` count.
    pub(super) fn note(&mut self, pack: &mut Simulation<LANES>, lanes: usize) {
        if pack.turn() == 1 {
            self.running = core::array::from_fn(|lane| lane < lanes);
        }
        let (open, origins, levels, over) = (pack.on_menu(), pack.origins(), pack.levels(), pack.is_over());
        for ((moved, origin), level) in self.moved.iter_mut().zip(&origins).zip(&levels) {
            *moved |= origin != level;
        }
        let mut chose = [false; LANES];
        let (running, taken) = (self.running, &mut self.taken);
        pack.each_choice(|lane, _, choice, _| {
            if running[lane] {
                chose[lane] = true;
                if let Some(choice) = choice {
                    taken[choice.index()] += 1;
                }
            }
        });
        let count = |lanes: [bool; LANES]| lanes.iter().filter(|it| **it).count() as u64;
        self.turns += count(chose);
        for (sum, open) in self.open.iter_mut().zip(&open) {
            *sum += count(core::array::from_fn(|lane| chose[lane] && open.0[lane]));
        }
        self.seen += count(running);
        for ((sum, level), low) in self.at_bound.iter_mut().zip(&levels).zip(&self.low) {
            *sum +=
                count(core::array::from_fn(|lane| running[lane] && (level.0[lane] <= *low || level.0[lane] >= 100.0)));
        }
        // A pack that is over early stands still from then on.
        let three_quarters = pack.model().turns * 3 / 4;
        let (is_late, late) = (pack.turn() == three_quarters || over && pack.turn() < three_quarters, &mut self.late);
        for (first, origin) in self.first.iter_mut().zip(&origins).filter(|_| over) {
            *first += origin.0[..lanes].iter().sum::<f64>();
        }
        for ((late, last), level) in late.iter_mut().zip(&mut self.last).zip(&levels) {
            let sum: f64 = level.0[..lanes].iter().sum();
            *late += if is_late { sum } else { 0.0 };
            *last += if over { sum } else { 0.0 };
        }
        let standing = pack.running();
        self.running = core::array::from_fn(|lane| self.running[lane] && standing.lanes.0[lane]);
        if over {
            self.runs += lanes as u64;
            for outcome in standing.outcome[..lanes].iter().flatten() {
                self.ended[outcome.index()] += 1;
            }
        }
    }

    /// What an actor does most often, or to hold, as a share of its turns.
    pub(super) fn favourite(&self, model: &Model, actor: ActorId) -> (Option<ChoiceId>, f64) {
        self.shares(model, actor).fold((None, -1.0), |best, it| if it.1 > best.1 { it } else { best })
    }

    /// Entropy of what an actor does over the most that it could be, 0..1; 1 for an actor that has nothing to choose.
    /// Where several choices are taken on a turn, each is one of the things that were done.
    pub(super) fn variety(&self, model: &Model, actor: ActorId) -> f64 {
        let options = model.actors[actor.index()].menu.len() + 1;
        let done: f64 = self.shares(model, actor).map(|(_, share)| share).sum();
        let parts = self.shares(model, actor).map(|(_, share)| share / done).filter(|part| *part > 0.0);
        let entropy: f64 = parts.map(|part| -part * ops::ln(part)).sum();
        if options > 1 { entropy / ops::ln(options as f64) } else { 1.0 }
    }

    /// The share of an actor's turns of each of its choices, and of holding at the end.
    fn shares(&self, model: &Model, actor: ActorId) -> impl Iterator<Item = (Option<ChoiceId>, f64)> {
        let turns = self.turns.max(1) as f64;
        let menu = &model.actors[actor.index()].menu;
        let held = self.turns - menu.iter().map(|it| self.taken[it.index()]).sum::<u64>().min(self.turns);
        let taken = menu.iter().map(move |it| (Some(*it), self.taken[it.index()] as f64 / turns));
        taken.chain([(None, held as f64 / turns)])
    }

    /// The share of the turns on which a choice was on the menu on which it was taken; `None` if it never was.
    pub(super) fn taken_when_open(&self, choice: ChoiceId) -> Option<f64> {
        let (taken, open) = (self.taken[choice.index()], self.open[choice.index()]);
        (open > 0).then(|| taken as f64 / open as f64)
    }

    /// The share of turns at whose end a variable stood at an end of its scale; 0 for one that nothing ever moves, such
    /// as the engagement of whoever sits at the table.
    pub(super) fn at_bound(&self, slot: usize) -> f64 {
        if self.moved[slot] { self.at_bound[slot] as f64 / self.seen.max(1) as f64 } else { 0.0 }
    }

    /// How fast the mean path of a variable still moves away from its start over the last quarter of the turns, points
    /// a month; 0 where it moves back.
    pub(super) fn drift(&self, model: &Model, slot: usize) -> f64 {
        let months = f64::from(model.turns - model.turns * 3 / 4) * model.dt;
        let (moved, lately) = (self.last[slot] - self.first[slot], self.last[slot] - self.late[slot]);
        if moved * lately > 0.0 { lately / self.runs.max(1) as f64 / months.max(1e-9) } else { 0.0 }
    }
}
