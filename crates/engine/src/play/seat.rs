//! The view from a seat: everything that a person who plays an actor may know of a game, from its start to now.
//! Whatever such a person is shown is rendered of it and of the scenario's texts, and of nothing else: two games that
//! differ only in what the seat may not know have one view, to the last bit.

use super::agreed::Agreed;
use super::belief::Belief;
use super::closed::{SeatTurn, closed, known};
use super::courses::{SeatCourse, courses};
use super::menu::{MenuItem, menu};
use super::{SeatConduct, SeatPledge, SeenLevel, Treatment, seen_levels};
use crate::kernel::{Luck, Pack, Seed};
use crate::model::{Model, StanceRow};
use crate::phases::{self, Promise, Signed, Stack};
use crate::record::Run;
use crate::scenario::{ActorId, ChoiceId, DialogueId, EventId, IssueId, OutcomeId, VariableId};

/// A turn that is open, as it truly stands: what has happened on it, and what is possible.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenTurn {
    /// Levels after what was due and what happened, points.
    pub levels: Vec<f64>,
    /// What happened.
    pub events: Vec<EventId>,
    /// Whether each choice of the scenario is on the menu of its actor.
    pub menu: Vec<bool>,
    /// Months until each choice may be taken again; infinite for what can be done only once and was.
    pub rests: Vec<f64>,
    /// Whether each dialogue holds a round.
    pub held: Vec<bool>,
    /// What every cell of memory keeps.
    pub remembering: Vec<f64>,
}

/// What a view is made of: the true course of a game, of which [`SeatView::of`] takes what the seat may know.
#[derive(Clone, Copy)]
pub struct Course<'a> {
    /// The model that is played now.
    pub model: &'a Model,
    /// The turns that were closed, with the levels on which they were opened.
    pub run: &'a Run,
    /// The turn that is open; `None` once the game is over.
    pub open: Option<&'a OpenTurn>,
    /// The turns (counted from 0) from which other seeds hold, in order.
    pub seeds: &'a [(u32, u64)],
    /// Whether a person decided for the seat on a turn that was closed, by place.
    pub by_person: &'a [bool],
    /// The actors that people play now, or played last.
    pub people: &'a [ActorId],
    /// What the seat keeps off tables on the open turn so far.
    pub withheld: &'a [(DialogueId, IssueId)],
}

impl Course<'_> {
    /// The luck of a turn.
    pub(super) fn luck(&self, turn: u32) -> Luck<1> {
        let seed = self.seeds.iter().rev().find(|(from, _)| *from <= turn).map_or(self.run.seed, |(_, seed)| *seed);
        Luck { seed: Seed(seed), replication: [self.run.replication], draw: [self.run.draw] }
    }
}

/// A round that is to be held, and what each posture promises there by what the seat knows.
#[derive(Clone, Debug, PartialEq)]
pub struct SeatTable {
    /// The dialogue.
    pub dialogue: DialogueId,
    /// Whether the round may settle some issues without others, so that any can be kept off.
    pub makes_packages: bool,
    /// The issues that the seat keeps off it so far, in order.
    pub withheld: Vec<IssueId>,
    /// What each posture promises, in the dialogue's order, if others keep nothing off.
    pub promises: Vec<Promise>,
}

/// Everything that a seat may know.
#[derive(Clone, Debug, PartialEq)]
pub struct SeatView {
    /// Whose seat.
    pub actor: ActorId,
    /// The seed of the game.
    pub seed: u64,
    /// Every level as it is seen now, in the order of the scenario's variables.
    pub levels: Vec<SeenLevel>,
    /// The turns from the first; the last of them is open, unless the game is over.
    pub turns: Vec<SeatTurn>,
    /// Whether the game is over.
    pub is_over: bool,
    /// How it ended.
    pub outcome: Option<OutcomeId>,
    /// What a person in the seat meant to do on the last turn and could not: it was on the menu by what the seat saw,
    /// and its condition did not hold.
    pub refused: Option<ChoiceId>,
    /// How everybody has treated the seat lately, as far as it noticed; nobody where conduct is not remembered.
    pub treatments: Vec<Treatment>,
    /// The courses of policies that review theirs now and then; the seat's own where a policy decided in it last.
    pub courses: Vec<SeatCourse>,
    /// The pledges that stand, or that are still to be kept.
    pub pledges: Vec<SeatPledge>,
    /// How many choices it may take on a turn.
    pub attention: usize,
    /// All choices of the actor in declared order; nothing once the game is over.
    pub menu: Vec<MenuItem>,
    /// Where the actor wants each issue settled as things stand by what it sees, 0..100; nothing where it wants nothing.
    pub wishes: Vec<Option<f64>>,
    /// The rounds at whose table it is to sit on the open turn.
    pub tables: Vec<SeatTable>,
}

impl SeatView {
    /// What a seat may know of a game. For an actor that does not exist there is nothing to know.
    #[must_use]
    pub fn of(course: &Course<'_>, actor: ActorId) -> Self {
        let Course { model, run, open, .. } = *course;
        let mut turns: Vec<SeatTurn> = Vec::with_capacity(run.turns.len() + 1);
        let drawn: Vec<Pack<1>> = run.parameters.iter().map(|it| Pack([*it])).collect();
        let mut conduct = SeatConduct::begin(model, &drawn);
        for (place, record) in run.turns.iter().enumerate() {
            let in_force = turns.last().map_or_else(|| vec![false; model.dialogues.len()], |it| it.in_force.clone());
            let turn = closed(course, actor, place, record, &in_force, &conduct, &turns);
            conduct = conduct.after(model, record.turn, &drawn, &turn.choices);
            turns.push(turn);
        }
        let now = run.turns.len() as u32;
        let levels = open.map_or_else(|| run.last(), |it| &it.levels);
        let levels = seen_levels(model, &course.luck(now), actor, now, levels, &run.parameters);
        let mut view = Self {
            actor,
            seed: run.seed,
            levels,
            turns,
            is_over: open.is_none(),
            outcome: run.outcome,
            refused: None,
            treatments: conduct.treatments(model, actor),
            courses: Vec::new(),
            pledges: conduct.pledges(model),
            attention: model.actors.get(actor.index()).map_or(0, |it| it.picks.len()),
            menu: Vec::new(),
            wishes: Vec::new(),
            tables: Vec::new(),
        };
        view.courses = courses(course, &view);
        view.wishes = wishes(model, actor, now, &view, &conduct);
        if let Some(open) = open {
            let in_force =
                view.turns.last().map_or_else(|| vec![false; model.dialogues.len()], |it| it.in_force.clone());
            let remembering = known(model, actor, &open.remembering);
            let belief = Belief::new(model, now, &view.levels, &in_force, &remembering, &conduct)
                .after(view.counted_before(now));
            view.menu = menu(&belief, actor, open);
            let held = (0_u16..).map(DialogueId).zip(&open.held).filter(|(_, held)| **held);
            view.tables = held
                .filter_map(|(dialogue, _)| {
                    let agreed =
                        Agreed::of(model, &view.turns, &view.levels.iter().map(|it| it.level()).collect::<Vec<_>>());
                    let withheld = course.withheld.iter().filter(|it| it.0 == dialogue).map(|it| it.1);
                    let withheld: Vec<IssueId> = withheld.collect();
                    let own = [(actor, withheld.clone())];
                    let promises = phases::promises(&belief.state(), dialogue, actor, &own, agreed.agreements())?;
                    let makes_packages = model.dialogues[dialogue.index()].packages.is_some();
                    Some(SeatTable { dialogue, makes_packages, withheld, promises })
                })
                .collect();
            view.turns.push(SeatTurn {
                turn: now,
                levels: view.levels.clone(),
                events: open.events.clone(),
                choices: Vec::new(),
                pledges: Vec::new(),
                reviewed: Vec::new(),
                conduct,
                by_person: false,
                counts: Vec::new(),
                rounds: Vec::new(),
                collapses: Vec::new(),
                in_force,
                remembering,
            });
        }
        view
    }

    /// What terms for the round at a table promise the seat if all there sign them, by what it knows; nothing where no
    /// round is held, or it has no seat there. `model` is the one that is played.
    #[must_use]
    pub fn offered(&self, model: &Model, dialogue: DialogueId, signed: Signed<'_>) -> Option<Promise> {
        let open = self.turns.last().filter(|_| !self.is_over)?;
        let belief = Belief::new(model, open.turn, &self.levels, &open.in_force, &open.remembering, &open.conduct)
            .after(self.counted_before(open.turn));
        let levels: Vec<f64> = self.levels.iter().map(|it| it.level()).collect();
        let agreed = Agreed::of(model, self.closed(), &levels);
        phases::offered(&belief.state(), dialogue, self.actor, signed, agreed.agreements())
    }

    /// Events of each counted indicator on the turn before a turn, as far as the seat knows them.
    pub(super) fn counted_before(&self, turn: u32) -> &[Option<f64>] {
        let before = turn.checked_sub(1).and_then(|it| self.turns.get(it as usize));
        before.map_or(&[], |it| &it.counts)
    }

    /// The turn that is open, counted from 0; at the end, the number of turns that were played.
    #[must_use]
    pub fn turn(&self) -> u32 {
        self.closed().len() as u32
    }

    /// The turns that were closed.
    #[must_use]
    pub fn closed(&self) -> &[SeatTurn] {
        let open = usize::from(!self.is_over);
        &self.turns[..self.turns.len().saturating_sub(open)]
    }

    /// The last turn on which people chose. What has come about since is news.
    #[must_use]
    pub fn chosen_last(&self) -> Option<&SeatTurn> {
        self.closed().iter().rfind(|it| !it.choices.is_empty())
    }

    /// What has happened since people chose last, turn by turn.
    pub fn news(&self) -> impl Iterator<Item = EventId> + '_ {
        let from = self.chosen_last().map_or(0, |it| it.turn as usize + 1);
        self.turns.iter().skip(from).flat_map(|it| it.events.iter().copied())
    }

    /// A level as it is seen now.
    #[must_use]
    pub fn level(&self, variable: VariableId) -> SeenLevel {
        self.levels[variable.index()]
    }

    /// A level as it was seen when a turn was open, or now for a turn that is not there yet.
    #[must_use]
    pub fn level_at(&self, variable: VariableId, turn: usize) -> SeenLevel {
        self.turns.get(turn).map_or_else(|| self.level(variable), |it| it.levels[variable.index()])
    }

    /// A level as it was shown when people chose last, and as it is shown now, points; nothing where it is not seen as
    /// it is. What is said to have changed is the difference of these two.
    #[must_use]
    pub fn moved(&self, variable: VariableId) -> Option<(f64, f64)> {
        Some((self.chosen_last()?.levels[variable.index()].exact()?, self.level(variable).exact()?))
    }

    /// What the seat knows now of conduct: on the open turn, or on the last one that was.
    pub(super) fn conduct(&self) -> &SeatConduct {
        static NOTHING: SeatConduct = SeatConduct::NOTHING;
        self.turns.last().map_or(&NOTHING, |it| &it.conduct)
    }

    /// Of which dialogues an agreement is in force now.
    #[must_use]
    pub fn in_force(&self) -> &[bool] {
        self.turns.last().map_or(&[], |it| &it.in_force)
    }
}

/// Where an actor wants each issue settled by what its seat sees.
fn wishes(model: &Model, actor: ActorId, turn: u32, view: &SeatView, conduct: &SeatConduct) -> Vec<Option<f64>> {
    let Some(row) = model.actors.get(actor.index()) else { return Vec::new() };
    let remembering = view.turns.last().map_or_else(Vec::new, |it| it.remembering.clone());
    let in_force = vec![false; model.dialogues.len()];
    let belief = Belief::new(model, turn, &view.levels, &in_force, &remembering, conduct);
    let wish = |it: &StanceRow| it.cares.then(|| belief.state().wish(it, &mut Stack::default())[0]);
    row.stances.iter().map(wish).collect()
}

/// The nominal value of every drawn number.
pub(crate) fn nominal(model: &Model) -> Vec<Pack<1>> {
    model
        .parameters
        .iter()
        .map(|it| Pack::all(crate::kernel::ops::clip(it.distribution.mean(), it.range.0, it.range.1)))
        .collect()
}
