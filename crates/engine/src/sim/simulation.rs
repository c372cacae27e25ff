//! The simulation: a world that plays replications of one model, a pack at a time. Built once, reset in place, as often
//! as wanted.

use std::sync::Arc;

use bevy_ecs::prelude::*;
use bevy_ecs::system::SystemState;

use super::answers::Answers;
use super::columns::{self, Drawn, Happened, Level, Origin, Success};
use super::events::StateColumns;
use super::layer;
use super::outside::Outside;
use super::resources::{ChoiceLuck, Clock, Effects, Fate, Game, Given, Kept, Prospects, Seating, Standing};
use super::schedule::{BeginRun, CloseTurn, OpenTurn, add_schedules};
use super::spawn::spawn;
use crate::expr::Program;
use crate::kernel::{Luck, Pack, Seed};
use crate::model::{Model, Pass};
use crate::phases::{DueEffects, Override, PendingEffects, Running, Tally};
use crate::play::{Policy, seat};
use crate::record::Choices;
use crate::scenario::{ActorId, ChoiceId, EventId, Metric};

/// A world that plays `W` replications of a model in lockstep.
///
/// ```
/// use std::sync::Arc;
/// use diwan_engine::{model::Model, scenario::load, sim::Simulation, kernel::Seed};
///
/// let scenario = load("tiny", &[]).scenario.expect("a bundled scenario is sound");
/// let mut simulation = Simulation::<4>::new(Arc::new(Model::compile(Arc::new(scenario))));
/// simulation.begin_replications(Seed(2020), 0);
/// while simulation.step() {}
/// assert!(simulation.running().outcome.iter().all(Option::is_some));
/// ```
pub struct Simulation<const W: usize> {
    world: World,
    model: Arc<Model>,
    /// Levels in the first lane when the turn was opened last, if books are kept.
    pub(super) opened: Vec<f64>,
    /// How many changes were in the books then.
    pub(super) opening: usize,
    /// By choice, the part of its log-odds then that answers what others did lately; nothing where nobody answers.
    pub(super) answering: Vec<(f64, ActorId)>,
    /// What every cell of memory kept in the first lane then.
    pub(super) remembering: Vec<f64>,
}

/// A choice that an actor can't take now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("that choice is not on the actor's menu on this turn")]
pub struct NotOpen {
    /// Whose choice it would be.
    pub actor: ActorId,
    /// What was asked: a choice, or to hold, which only an actor that does not exist can't do.
    pub choice: Option<ChoiceId>,
}

impl<const W: usize> Simulation<W> {
    /// Builds a world for a model, with the policies of its scenario's setup in the seats.
    #[must_use]
    pub fn new(model: Arc<Model>) -> Self {
        let mut world = World::new();
        // Code of the usual widths is compiled here, once, and not in every program that plays.
        if const { W == 1 || W == 32 } {
            furnish_usual(W, &mut world, &model);
        } else {
            furnish::<W>(&mut world, &model);
        }
        Self { world, model, opened: Vec::new(), opening: 0, remembering: Vec::new(), answering: Vec::new() }
    }

    /// The model that is played.
    #[must_use]
    pub fn model(&self) -> &Arc<Model> {
        &self.model
    }

    /// The world, to look at.
    #[must_use]
    pub fn world(&self) -> &World {
        &self.world
    }

    /// Puts a policy in an actor's seat.
    pub fn seat(&mut self, actor: ActorId, policy: Box<dyn Policy<W>>) {
        if let Some(seat) = self.world.resource_mut::<Seating<W>>().policies.get_mut(actor.index()) {
            *seat = policy;
        }
    }

    /// Begins the replications `first ..`, each with a draw of the parameters of its own number.
    pub fn begin_replications(&mut self, seed: Seed, first: u64) {
        let numbers = core::array::from_fn(|lane| first.wrapping_add(lane as u64));
        self.begin(Luck { seed, replication: numbers, draw: numbers });
    }

    /// Begins anew with this luck: everything that a former replication left is put back in place.
    pub fn begin(&mut self, luck: Luck<W>) {
        self.begin_with(luck, &[]);
    }

    /// [`begin`](Self::begin) with drawn numbers that are put somewhere, lane by lane, as if the draw had that value.
    /// Actors plan on the nominal model, as they do under any draw; nothing is compiled anew. Each value is held to the
    /// range of its place, as a draw is.
    pub fn begin_with(&mut self, luck: Luck<W>, overrides: &[Override<W>]) {
        let world = &mut self.world;
        let given = &mut world.resource_mut::<Given<W>>().0;
        given.clear();
        given.extend_from_slice(overrides);
        *world.resource_mut::<Standing<W>>() = Standing::default();
        *world.resource_mut::<Clock>() = Clock { turn: 0, pass: Pass::Everyone };
        let turns = self.model.turns;
        let mut effects = world.resource_mut::<Effects<W>>();
        effects.due_now.clear();
        effects.pending.clear(turns);
        world.resource_mut::<Seating<W>>().answers.clear();
        world.insert_resource(Fate(luck));
        world.run_schedule(BeginRun);
    }

    /// Keeps these metrics of every replication that begins from now on, instead of those it kept before.
    pub fn keep(&mut self, metrics: &Arc<[Metric]>) {
        self.world.resource_mut::<Kept<W>>().0 = Tally::new(metrics.clone());
    }

    /// Writes the metrics that are kept, in the order asked, of a pack that is over.
    pub fn measures(&mut self, out: &mut Vec<Pack<W>>) {
        let (mut origins, mut levels) = (self.world.query::<&Origin<W>>(), self.world.query::<&Level<W>>());
        let mut drawn = self.world.query::<&Drawn<W>>();
        let (world, running) = (&self.world, self.running());
        let (origins, levels, drawn) = (origins.query(world), levels.query(world), drawn.query(world));
        let (origins, levels, drawn) = (columns::read(&origins), columns::read(&levels), columns::read(&drawn));
        world.resource::<Kept<W>>().0.read(&self.model, drawn, origins, levels, &running, out);
    }

    /// Writes what programs give as things stand between two turns, as outcomes read them. The slots of a program are
    /// those of the scenario that was compiled: see [`Scenario::observed`](crate::scenario::Scenario::observed).
    pub fn values<'p>(&mut self, programs: impl IntoIterator<Item = &'p Program>, out: &mut Vec<Pack<W>>) {
        let (mut columns, mut stack) = (SystemState::<StateColumns<'_, '_, W>>::new(&mut self.world), Vec::new());
        out.clear();
        // Whatever the state is read from is there since the world was made.
        let Ok(columns) = columns.get(&self.world) else { return };
        let state = columns.state();
        out.extend(programs.into_iter().map(|it| state.value(it, &mut stack)));
    }

    /// Shows what every actor chose on the last turn that was closed, by lane, and whether it succeeded where that was
    /// in question; an actor that took several choices once for each, one that held once with none. Not in lanes that an
    /// event ended before anybody could choose.
    pub fn each_choice(&self, mut look: impl FnMut(usize, ActorId, Option<ChoiceId>, Option<bool>)) {
        let chosen = self.chosen();
        let success = self.column(|it: &Success<W>| it.0);
        let happened = self.column(|it: &Happened<W>| it.0);
        let ended = self.model.ended_early(&happened);
        for (row, actor) in (0_u16..).zip(&self.model.actors) {
            for (place, picks) in chosen[actor.picks.clone()].iter().enumerate() {
                let is_told = |lane: &usize| !ended.0[*lane] && (place == 0 || picks[*lane].is_some());
                for lane in (0..W).filter(is_told) {
                    let in_question = picks[lane].filter(|it| self.model.choices[it.index()].is_in_question());
                    look(lane, ActorId(row), picks[lane], in_question.map(|it| success[it.index()].0[lane]));
                }
            }
        }
    }

    /// The turn that is to be played, counted from 0.
    #[must_use]
    pub fn turn(&self) -> u32 {
        self.world.resource::<Clock>().turn
    }

    /// Which lanes still run, and how the others ended.
    #[must_use]
    pub fn running(&self) -> Running<W> {
        self.world.resource::<Standing<W>>().0
    }

    /// Whether there is nothing left to play.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.turn() >= self.model.turns || !self.running().lanes.any()
    }

    /// Plays from the start of the turn to open menus.
    pub fn open(&mut self) {
        self.world.run_schedule(OpenTurn);
        if self.world.resource::<Effects<W>>().due_now.ledger.is_some() {
            self.opened = self.levels().iter().map(|it| it[0]).collect();
            self.remembering = self.remembered();
            self.opening = self.world.resource::<Effects<W>>().due_now.ledger.as_ref().map_or(0, Vec::len);
            self.answering = if self.model.has_answers() { self.answering() } else { Vec::new() };
        }
    }

    /// Plays from decisions to the end of the turn.
    pub fn close(&mut self) {
        self.world.run_schedule(CloseTurn);
        self.world.resource_mut::<Clock>().turn += 1;
        self.settle_nothing();
    }

    /// Gives other luck to everything that is still to come; what was drawn at the start stays as it is.
    pub fn turn_luck(&mut self, luck: Luck<W>) {
        self.world.insert_resource(Fate(luck));
    }

    /// Plays on under another model of the same things, with the policies of its setup in the seats; levels and all
    /// that is under way stay as they are. Gives back whether that can be: the other has the same names, drawn numbers
    /// and turns. Nothing has changed if not.
    #[must_use]
    pub fn turn_model(&mut self, model: Arc<Model>) -> bool {
        let can = self.model.can_go_on_as(&model);
        if can {
            self.world.resource_mut::<Seating<W>>().policies = model.actors.iter().map(|it| seat(it.policy)).collect();
            self.world.insert_resource(Game(model.clone()));
            self.model = model;
        }
        can
    }

    /// Answers for an actor on this turn in every lane: a choice or several, each of which falls away in lanes in which
    /// it is not open, or to hold. Nobody else is asked then, nor are standing orders; another answer replaces it. An actor that
    /// does not exist can't be answered for.
    pub fn answer(&mut self, actor: ActorId, choices: impl Into<Choices>) {
        if actor.index() < self.model.actors.len() {
            self.world.resource_mut::<Seating<W>>().answers.choose(actor, choices);
        }
    }

    /// Answers for a seat at a table on this turn in every lane: a posture, by place in its dialogue's list. It counts
    /// if a round is held; what is no posture is ignored.
    pub fn take_posture(&mut self, seat: usize, posture: usize) {
        let known = self
            .model
            .dialogues
            .iter()
            .any(|it| it.seats.iter().any(|at| at.row == seat) && posture < it.postures.len());
        if known {
            self.world.resource_mut::<Seating<W>>().answers.take(seat, posture as u16);
        }
    }

    /// Settles what comes about when this turn is opened, besides what is settled already: events that do not happen,
    /// those that do (whatever their luck, date and conditions; one that the settings rule out does not happen all the
    /// same), and shocks. To be said before the turn is opened.
    pub fn settle(&mut self, outside: &Outside) {
        self.world.resource_mut::<Seating<W>>().answers.settle(outside);
    }

    /// Keeps an event from happening on this turn, as by [`settle`](Self::settle).
    pub fn bar(&mut self, event: EventId) {
        let mut outside = Outside::default();
        outside.bar(event);
        self.settle(&outside);
    }

    /// Has an event happen on this turn, as by [`settle`](Self::settle).
    pub fn bring(&mut self, event: EventId) {
        let mut outside = Outside::default();
        outside.bring(event);
        self.settle(&outside);
    }

    /// What is answered from outside on this turn so far.
    #[must_use]
    pub fn answers(&self) -> &Answers {
        &self.world.resource::<Seating<W>>().answers
    }

    /// Answers all this on this turn, instead of whatever was answered before. What comes from outside counts if
    /// the turn has not been opened.
    pub fn answer_all(&mut self, answers: &Answers) {
        self.world.resource_mut::<Seating<W>>().answers.clone_from(answers);
    }

    /// Takes back everything that was settled for a turn.
    pub(super) fn settle_nothing(&mut self) {
        self.world.resource_mut::<Seating<W>>().answers.clear();
    }

    /// Plays a turn; gives back whether there is another.
    pub fn step(&mut self) -> bool {
        if self.is_over() {
            return false;
        }
        self.open();
        self.close();
        !self.is_over()
    }

    pub(super) fn parts(&mut self) -> &mut World {
        &mut self.world
    }
}

impl Simulation<1> {
    /// Answers for an actor on the open turn: a choice from its menu or several, or to hold. The answer counts when the
    /// turn is closed; another one replaces it.
    ///
    /// # Errors
    ///
    /// If a choice is not on the actor's menu, or there is no such actor; nothing has changed then.
    pub fn choose(&mut self, actor: ActorId, choices: impl Into<Choices>) -> Result<(), NotOpen> {
        let (choices, menu) = (choices.into(), self.menu(actor));
        if let Some(choice) = choices.iter().find(|it| !menu.contains(it)) {
            return Err(NotOpen { actor, choice: Some(choice) });
        }
        if actor.index() >= self.model.actors.len() {
            return Err(NotOpen { actor, choice: choices.first() });
        }
        self.answer(actor, choices);
        Ok(())
    }
}

/// [`furnish`] at a width of 1 or 32.
#[inline(never)]
fn furnish_usual(width: usize, world: &mut World, model: &Arc<Model>) {
    if width == 1 { furnish::<1>(world, model) } else { furnish::<32>(world, model) }
}

/// Puts everything into a world that a model and its policies need.
fn furnish<const W: usize>(world: &mut World, model: &Arc<Model>) {
    spawn::<W>(world, model);
    add_schedules::<W>(world, !model.layers.is_empty(), !model.memory.cells.is_empty(), !model.pledges.is_empty());
    world.insert_resource(Game(model.clone()));
    world.insert_resource(Clock { turn: 0, pass: Pass::Everyone });
    world.insert_resource(Fate(Luck { seed: Seed(0), replication: [0; W], draw: [0; W] }));
    world.insert_resource(Given::<W>::default());
    world.insert_resource(Standing::<W>::default());
    world.insert_resource(Effects::<W> { due_now: DueEffects::new(model), pending: PendingEffects::default() });
    world.insert_resource(Prospects::<W>::default());
    world.insert_resource(Kept::<W>::default());
    world.insert_resource(ChoiceLuck::<W>::default());
    let policies = model.actors.iter().map(|it| seat(it.policy)).collect();
    world.insert_resource(Seating::<W> { policies, answers: Answers::default() });
    layer::install::<W>(world, model);
}
