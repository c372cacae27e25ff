//! The seats: who sat at them, who decided on how many turns, what became of what they wanted, and what they took for true.

use diwan_engine::kernel::Pack;
use diwan_engine::play::{SeatView, SeenLevel};
use diwan_engine::record::{Run, TurnRecord, measure};
use diwan_engine::rules::payoff;
use diwan_engine::scenario::{Metric, VariableId, VariableKind};
use diwan_report::facts::{BeliefFacts, GoalFacts, SessionSeatFacts, Thing};
use diwan_report::level_name;

use super::log::{Log, Written};
use super::session::Of;
use super::turns::{DEFAULT, PEOPLE, PROGRAM, decider};
use crate::room::Seat;

/// An error smaller than this is none, points.
const SMALLEST: f64 = 1.0;
/// How many errors are told of a turn.
const MOST: usize = 3;

/// The seats that people were offered, in the order in which they were shown.
pub(super) fn seats(of: Of<'_>, log: &Log) -> Vec<SessionSeatFacts> {
    of.room.seats().iter().map(|it| seat(of, log, it)).collect()
}

fn seat(of: Of<'_>, log: &Log, seat: &Seat) -> SessionSeatFacts {
    let (run, view) = (of.room.game().run(), of.room.game().seat(seat.actor));
    let asked = || run.turns.iter().filter(|it| !it.choices.is_empty());
    let by = |who: &str| asked().filter(|it| decider(log.written(it.turn, &seat.key)) == who).count() as u32;
    let closed = |is_so: fn(&Written) -> bool| {
        let turns = asked().filter(|it| log.written(it.turn, &seat.key).is_some_and(is_so));
        turns.map(|it| it.turn + 1).collect::<Vec<u32>>()
    };
    let people = log.sat.get(&seat.key).into_iter().flatten();
    SessionSeatFacts {
        actor: of.actor(seat.actor),
        people: people.map(|it| log.name(*it)).collect(),
        by_people: by(PEOPLE),
        by_default: by(DEFAULT),
        by_program: by(PROGRAM),
        advised: closed(|it| it.adviser),
        unexplained: closed(|it| !it.why),
        payoff: measure(of.shown.scenario, run, Metric::Payoff(seat.actor)),
        goals: goals(of, run, seat),
        beliefs: asked().flat_map(|it| beliefs(of, &view, it)).collect(),
    }
}

/// What became of what an actor wanted: its goals, then where it wanted issues settled. What they were worth adds up to
/// its payoff.
fn goals(of: Of<'_>, run: &Run, seat: &Seat) -> Vec<GoalFacts> {
    let Some(wants) = run.wants.get(seat.actor.index()) else { return Vec::new() };
    let ends = |it: VariableId| [&run.origins[..], run.last()].map(|row| Pack([row[it.index()]]));
    let fact = |it: VariableId, worth: Pack<1>| {
        let [start, end] = ends(it);
        GoalFacts { level: level(of, it), start: start[0], end: end[0], worth: worth[0] }
    };
    let goals = wants.goals.iter().map(|it| {
        let [from, to] = ends(it.variable);
        fact(it.variable, payoff([(Pack([it.weight]), from, to)].into_iter(), core::iter::empty()))
    });
    let issues = wants.issues.iter().map(|it| {
        let [from, to] = ends(it.settlement);
        let wanted = (Pack([it.salience]), Pack([it.position]), from, to);
        fact(it.settlement, payoff(core::iter::empty(), [wanted].into_iter()))
    });
    goals.chain(issues).collect()
}

/// Where a seat was most in error about levels when it chose; of relations and of what people attend to nobody is told.
fn beliefs(of: Of<'_>, view: &SeatView, record: &TurnRecord) -> Vec<BeliefFacts> {
    let Some(turn) = view.closed().get(record.turn as usize) else { return Vec::new() };
    let mut all: Vec<(f64, BeliefFacts)> = Vec::new();
    for ((id, seen), was) in (0_u16..).map(VariableId).zip(&turn.levels).zip(&record.opened) {
        let is_told =
            !matches!(of.shown.variables[id.index()].kind, VariableKind::Engagement(_) | VariableKind::Attitude(..));
        let error = (seen.level() - was).abs();
        if is_told && error >= SMALLEST {
            let taken = if let SeenLevel::Hidden { .. } = seen { None } else { Some(seen.level()) };
            all.push((error, BeliefFacts { turn: record.turn + 1, level: level(of, id), taken, was: *was }));
        }
    }
    // In a stable sort equal errors stay in the order of variables.
    all.sort_by(|a, b| b.0.total_cmp(&a.0));
    all.into_iter().take(MOST).map(|it| it.1).collect()
}

/// A level as it is written, and as people call it.
fn level(of: Of<'_>, id: VariableId) -> Thing {
    Thing { key: of.shown.variables[id.index()].notation.clone(), name: level_name(of.shown, id) }
}
