//! A block of replications: played pack by pack in one world, and kept as columns.

use super::packs::LANES;
use super::plan::{BLOCK, Plan};
use diwan_engine::kernel::Pack;
use diwan_engine::scenario::{ActorId, ChoiceId, OutcomeId, VariableId};
use diwan_engine::sim::{Override, Simulation};

/// What is kept of a block of runs; all columns are in the order of runs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Block {
    /// Number of the first run: point × replications + replication.
    pub first: u64,
    /// Replications.
    pub rows: usize,
    /// How each ended.
    pub outcomes: Vec<Option<OutcomeId>>,
    /// A column for each metric of the plan.
    pub measures: Vec<Vec<f64>>,
    /// A column for each parameter of the model, if the plan keeps them.
    pub parameters: Vec<Vec<f64>>,
    /// What was chosen, if the plan keeps it.
    pub choices: Vec<Taken>,
    /// The paths that the plan keeps.
    pub series: Paths,
}

impl Block {
    /// Empties it for what `plan` keeps of the replications from `first` on, with room for `rows`. What it has room for
    /// already it keeps: blocks that are filled again and again ask the system for memory once, and leave no holes in
    /// it.
    pub(crate) fn begin(&mut self, plan: &Plan, first: u64, rows: usize) {
        (self.first, self.rows) = (first, 0);
        self.outcomes.clear();
        self.outcomes.reserve(rows);
        self.measures.resize_with(plan.metrics.len(), Vec::new);
        self.parameters.resize_with(if plan.parameters { plan.model.parameters.len() } else { 0 }, Vec::new);
        for column in self.measures.iter_mut().chain(&mut self.parameters) {
            column.clear();
            column.reserve(rows);
        }
        self.choices.clear();
        self.series.clear(&plan.series);
    }

    /// Adds the rows of the block that comes next in the same plan, without its choices and paths.
    pub(crate) fn append(&mut self, next: &Self) {
        self.rows += next.rows;
        self.outcomes.extend_from_slice(&next.outcomes);
        let (own, more) =
            (self.measures.iter_mut().chain(&mut self.parameters), next.measures.iter().chain(&next.parameters));
        own.zip(more).for_each(|(own, more)| own.extend_from_slice(more));
    }

    /// Whether it is a whole block of the plan, or the plan's last.
    pub(crate) fn is_whole(&self, plan: &Plan) -> bool {
        self.rows as u64 == BLOCK || self.first + self.rows as u64 == plan.runs()
    }

    /// The same with its choices and paths.
    pub(super) fn append_all(&mut self, next: &Self) {
        let before = self.rows as u32;
        self.append(next);
        self.choices.extend(next.choices.iter().map(|it| Taken { row: it.row + before, ..*it }));
        self.series.levels.extend_from_slice(&next.series.levels);
        self.series.turns.extend_from_slice(&next.series.turns);
    }
}

/// The paths of some variables in a block of replications: a number for each point, and who it belongs to by its place.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Paths {
    variables: Vec<VariableId>,
    /// How many turns each replication lasted.
    turns: Vec<u32>,
    /// Replication by replication, from its start turn by turn, variable by variable.
    levels: Vec<f64>,
}

impl Paths {
    fn clear(&mut self, variables: &[VariableId]) {
        self.variables.clear();
        self.variables.extend_from_slice(variables);
        self.turns.clear();
        self.levels.clear();
    }

    /// The levels of all points in order, points of the scale.
    #[must_use]
    pub fn levels(&self) -> &[f64] {
        &self.levels
    }

    /// How many turns each replication lasted.
    #[must_use]
    pub fn turns(&self) -> &[u32] {
        &self.turns
    }

    /// All points in order.
    pub fn points(&self) -> impl Iterator<Item = Point> + '_ {
        let each = (0_u32..).zip(&self.turns).flat_map(|(row, turns)| (0..=*turns).map(move |turn| (row, turn)));
        let places = each.flat_map(|(row, turn)| self.variables.iter().map(move |it| (row, turn, *it)));
        places.zip(&self.levels).map(|((row, turn, variable), level)| Point { row, turn, variable, level: *level })
    }
}

/// A choice that was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Place of the replication in the block.
    pub row: u32,
    /// The turn, counted from 1.
    pub turn: u32,
    /// Whose.
    pub actor: ActorId,
    /// The choice; `None` is to hold.
    pub choice: Option<ChoiceId>,
    /// Whether it succeeded, where that was in question.
    pub success: Option<bool>,
}

/// A point of a path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Place of the replication in the block.
    pub row: u32,
    /// The turn at whose end it is, counted from 1; 0 is the start.
    pub turn: u32,
    /// The variable.
    pub variable: VariableId,
    /// Its level, points.
    pub level: f64,
}

/// A thread's own world, and room to work in.
pub(super) struct Player {
    simulation: Simulation<LANES>,
    measures: Vec<Pack<LANES>>,
    put: Vec<Override<LANES>>,
    choices: Vec<Vec<Taken>>,
    series: Vec<Vec<f64>>,
}

impl Player {
    pub(super) fn new(plan: &Plan) -> Self {
        let mut simulation = Simulation::new(plan.model.clone());
        simulation.keep(&plan.metrics);
        let (choices, series) = (vec![Vec::new(); LANES], vec![Vec::new(); LANES]);
        Self { simulation, measures: Vec::new(), put: Vec::new(), choices, series }
    }

    /// Plays the runs of `range` into what others stood in.
    pub(super) fn play(&mut self, plan: &Plan, range: core::ops::Range<u64>, block: &mut Block) {
        let rows = (range.end - range.start) as usize;
        block.begin(plan, range.start, rows);
        while block.rows < rows {
            let lanes = LANES.min(rows - block.rows);
            self.play_pack(plan, range.start + block.rows as u64, block.rows, lanes);
            self.keep(block, lanes);
        }
    }

    fn play_pack(&mut self, plan: &Plan, first: u64, row: usize, lanes: usize) {
        plan.begin(&mut self.simulation, first, &mut self.put);
        self.note_series(plan, lanes, [true; LANES]);
        while !self.simulation.is_over() {
            let live = self.simulation.running().lanes.0;
            let turn = self.simulation.turn() + 1;
            self.simulation.step();
            if plan.choices {
                self.note_choices(row, lanes, turn, live);
            }
            self.note_series(plan, lanes, live);
        }
        self.simulation.measures(&mut self.measures);
    }

    fn note_choices(&mut self, row: usize, lanes: usize, turn: u32, live: [bool; LANES]) {
        let choices = &mut self.choices;
        self.simulation.each_choice(|lane, actor, choice, success| {
            if lane < lanes && live[lane] {
                choices[lane].push(Taken { row: (row + lane) as u32, turn, actor, choice, success });
            }
        });
    }

    fn note_series(&mut self, plan: &Plan, lanes: usize, live: [bool; LANES]) {
        if plan.series.is_empty() {
            return;
        }
        let levels = self.simulation.levels();
        for lane in (0..lanes).filter(|lane| live[*lane]) {
            self.series[lane].extend(plan.series.iter().map(|variable| levels[variable.index()][lane]));
        }
    }

    /// Adds a pack that is over to its block.
    fn keep(&mut self, block: &mut Block, lanes: usize) {
        block.rows += lanes;
        block.outcomes.extend_from_slice(&self.simulation.running().outcome[..lanes]);
        for (column, pack) in block.measures.iter_mut().zip(&self.measures) {
            column.extend_from_slice(&pack.0[..lanes]);
        }
        if !block.parameters.is_empty() {
            for (column, pack) in block.parameters.iter_mut().zip(self.simulation.drawn()) {
                column.extend_from_slice(&pack.0[..lanes]);
            }
        }
        block.series.levels.reserve(self.series.iter().map(Vec::len).sum());
        for lane in 0..lanes {
            block.choices.append(&mut self.choices[lane]);
            if let Some(points) = self.series[lane].len().checked_div(block.series.variables.len()) {
                block.series.turns.push((points as u32).saturating_sub(1));
            }
            block.series.levels.append(&mut self.series[lane]);
        }
    }
}
