//! The turns that were closed, as a seat knows them: what it noticed, what rounds came to, how levels looked then. Never
//! what was so, unless the seat may know.

use super::agreed::Agreed;
use super::belief::Belief;
use super::seat::Course;
use super::{SeatConduct, SeenLevel, noticed, seen_levels};
use crate::kernel::Luck;
use crate::model::Model;
use crate::phases::{self, Promise, Signed};
use crate::record::{ChoiceRecord, PledgeRecord, RoundRecord, TurnRecord, Verdict};
use crate::scenario::{ActorId, DialogueId, EventId, IssueId};

/// What a round came to, as a seat knows it.
#[derive(Clone, Debug, PartialEq)]
pub struct SeatRound {
    /// The dialogue.
    pub dialogue: DialogueId,
    /// How it ended.
    pub verdict: Verdict,
    /// Who took which posture, by place in the dialogue's list; nothing for a seat that does not stand at the table.
    pub postures: Vec<(ActorId, usize)>,
    /// Who kept which issues off the table; nothing for a seat that does not stand at the table.
    pub withheld: Vec<(ActorId, Vec<IssueId>)>,
    /// Who signed the terms; nothing for a seat that does not stand at the table.
    pub signed: Vec<ActorId>,
    /// What the postures that were taken promised by what the seat knew when the turn was open; nothing for a seat that
    /// does not stand at the table, and where no round was held.
    pub reckoned: Option<Promise>,
    /// Compliance with which a deal starts, 0..100, for seats that see it as it is.
    pub compliance: Option<f64>,
    /// What was agreed.
    pub clauses: Vec<Clause>,
}

/// What was agreed on an issue.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Clause {
    /// The issue.
    pub issue: IssueId,
    /// Where it is to stand, points.
    pub terms: f64,
    /// Where it stood as the seat saw it.
    pub before: SeenLevel,
}

/// A turn as a seat knows it.
#[derive(Clone, Debug, PartialEq)]
pub struct SeatTurn {
    /// The turn, counted from 0.
    pub turn: u32,
    /// Every level as it was seen when the turn was open, in the order of the scenario's variables.
    pub levels: Vec<SeenLevel>,
    /// What happened as it opened.
    pub events: Vec<EventId>,
    /// What was done on it and noticed, in the order of actors; nothing while it is open, and where an event ended the
    /// game first.
    pub choices: Vec<ChoiceRecord>,
    /// What became of pledges on it, which all see.
    pub pledges: Vec<PledgeRecord>,
    /// Who reviewed its course on it, of those that do so now and then, which all see.
    pub reviewed: Vec<ActorId>,
    /// What the seat knew when it was open of what actors had done to each other, and of pledges.
    pub conduct: SeatConduct,
    /// Whether a person decided for this seat.
    pub by_person: bool,
    /// Events of each counted indicator on it, in their order, where the seat sees the level as it is; nothing while it
    /// is open.
    pub counts: Vec<Option<f64>>,
    /// What came of the rounds that were due.
    pub rounds: Vec<SeatRound>,
    /// Dialogues whose agreement collapsed.
    pub collapses: Vec<DialogueId>,
    /// Dialogues whose agreement is in force at its end, or now if it is open.
    pub in_force: Vec<bool>,
    /// What every cell of memory kept when the turn was open, as far as the seat knows: what it can't know stands as it
    /// did at the start.
    pub remembering: Vec<f64>,
}

impl SeatTurn {
    /// The share of its effort that an actor put into each of the choices that were noticed: one over how many.
    pub(super) fn share_of(&self, actor: ActorId) -> f64 {
        1.0 / self.taken_count(actor).max(1) as f64
    }

    /// How many choices an actor was noticed to take.
    #[must_use]
    pub fn taken_count(&self, actor: ActorId) -> usize {
        self.choices.iter().filter(|it| it.actor == actor && it.choice.is_some()).count()
    }
}

/// A turn that was closed, as a seat knows it; `in_force` says of which dialogues an agreement was in force when it
/// opened, `before` are the turns before it.
pub(super) fn closed(
    course: &Course<'_>,
    actor: ActorId,
    place: usize,
    record: &TurnRecord,
    in_force: &[bool],
    conduct: &SeatConduct,
    before: &[SeatTurn],
) -> SeatTurn {
    let Course { model, run, .. } = *course;
    let levels = seen_levels(model, &course.luck(record.turn), actor, record.turn, &record.opened, &run.parameters);
    let remembering = known(model, actor, &record.remembering);
    let agreed = Agreed::of(model, before, &levels.iter().map(|it| it.level()).collect::<Vec<_>>());
    let luck = course.luck(record.turn);
    let round = |it| round(model, actor, record.turn, it, &luck, &levels, in_force, &remembering, conduct, &agreed);
    let rounds = record.rounds.iter().map(round).collect();
    SeatTurn {
        turn: record.turn,
        events: record.events.iter().map(|it| it.event).collect(),
        choices: noticed(model, actor, &record.choices),
        pledges: record.pledges.clone(),
        reviewed: record.reviewed.clone(),
        conduct: conduct.clone(),
        by_person: course.by_person.get(place).copied().unwrap_or(false),
        counts: counted(model, actor, &record.counts),
        rounds,
        collapses: record.collapses.clone(),
        in_force: record.in_force.clone(),
        remembering,
        levels,
    }
}

/// Events of each counted indicator, where a seat sees its level as it is: it can reckon them from two levels.
fn counted(model: &Model, actor: ActorId, events: &[f64]) -> Vec<Option<f64>> {
    let counts = model.counts.iter().zip(events);
    counts.map(|(it, events)| model.scenario.sees(actor, it.variable).then_some(*events)).collect()
}

/// A round as a seat knows it: how it ended and what was agreed; how the sides came to the table, if the seat stands
/// there, and what each had instructions for, which is heard at the table. Where things stood and how likely talks were
/// to break down is what it saw and reckoned itself, not what was so.
fn round(
    model: &Model,
    actor: ActorId,
    turn: u32,
    record: &RoundRecord,
    luck: &Luck<1>,
    levels: &[SeenLevel],
    in_force: &[bool],
    remembering: &[f64],
    conduct: &SeatConduct,
    agreed: &Agreed,
) -> SeatRound {
    let dialogue = &model.scenario.dialogues[record.dialogue.index()];
    let is_there = dialogue.table.contains(&actor);
    let was_held = !matches!(record.verdict, Verdict::None | Verdict::NotHeld);
    let reckoned = (is_there && was_held).then(|| {
        let belief = Belief::new(model, turn, levels, in_force, remembering, conduct);
        let (taken, withheld) = (&record.postures, &record.withheld);
        let terms = record.put();
        let signed = Some(Signed { terms: &terms, by: &record.signed }).filter(|it| !it.by.is_empty());
        phases::reckoned(&belief.state(), record.dialogue, actor, taken, withheld, signed, luck, agreed.agreements())
    });
    let is_deal = record.verdict == Verdict::Deal;
    let agreed = record.offers.iter().filter(|it| is_deal && it.open);
    let sees_compliance = model.scenario.sees(actor, dialogue.compliance);
    SeatRound {
        dialogue: record.dialogue,
        verdict: record.verdict,
        postures: if is_there { record.postures.clone() } else { Vec::new() },
        withheld: if is_there { record.withheld.clone() } else { Vec::new() },
        signed: if is_there { record.signed.clone() } else { Vec::new() },
        reckoned: reckoned.flatten(),
        compliance: (is_deal && sees_compliance).then_some(record.compliance),
        clauses: agreed
            .map(|it| Clause {
                issue: it.issue,
                terms: it.terms,
                before: levels[model.scenario.issues[it.issue.index()].settlement.index()],
            })
            .collect(),
    }
}

/// What cells of memory keep as far as an actor knows; what it can't know stands as it did at the start.
pub(super) fn known(model: &Model, actor: ActorId, remembering: &[f64]) -> Vec<f64> {
    let cells = model.memory.cells.iter().zip(remembering).enumerate();
    let knows = |cell: usize| model.scenario.remembers(actor, cell);
    cells.map(|(cell, (row, kept))| if knows(cell) { *kept } else { row.start() }).collect()
}
