//! A told run: one replication with its books open, as a record that stories and ledgers are folds over.

use std::sync::Arc;

use super::Simulation;
use super::columns::{
    Collapsed, Events, Happened, Holds, InForce, PostureTaken, Recalled, ReviewedOn, RoundHeld, Success,
};
use super::resources::{Effects, Prospects};
use crate::kernel::{Luck, Pack, Seed};
use crate::model::{ActorRow, Model, PledgeRow, Weight};
use crate::phases::{Override, PledgeTurn};
use crate::record::{
    AnswerRecord, ChoiceRecord, EventRecord, Offer, PledgeEvent, PledgeRecord, Present, RoundRecord, Run, TurnRecord,
    Verdict,
};
use crate::scenario::{ActorId, ChoiceId, DialogueId, EventId, IssueId};

/// Plays one replication with policies in every seat and records everything.
///
/// ```
/// use std::sync::Arc;
/// use diwan_engine::{model::Model, scenario::load, sim::play, kernel::Seed};
///
/// let scenario = load("tiny", &[]).scenario.expect("a bundled scenario is sound");
/// let run = play(&Arc::new(Model::compile(Arc::new(scenario))), Seed(2020), 0);
/// assert!(run.outcome.is_some());
/// ```
#[must_use]
pub fn play(model: &Arc<Model>, seed: Seed, replication: u64) -> Run {
    play_draw(model, seed, replication, replication)
}

/// [`play()`] with a draw of the parameters that is not the replication's own.
#[must_use]
pub fn play_draw(model: &Arc<Model>, seed: Seed, replication: u64, draw: u64) -> Run {
    let mut simulation = Simulation::<1>::new(model.clone());
    let mut run = simulation.begin_run(seed, replication, draw);
    while !simulation.is_over() {
        simulation.open();
        simulation.close();
        let turn = simulation.turn_record();
        run.turns.push(turn);
    }
    run.outcome = simulation.running().outcome[0];
    run
}

impl Simulation<1> {
    /// Begins a replication with the books open; the record holds the start and no turn yet.
    pub fn begin_run(&mut self, seed: Seed, replication: u64, draw: u64) -> Run {
        self.begin_run_with(seed, replication, draw, &[])
    }

    /// [`begin_run`](Self::begin_run) with drawn numbers that are put somewhere, see [`begin_with`](Self::begin_with).
    pub fn begin_run_with(&mut self, seed: Seed, replication: u64, draw: u64, overrides: &[Override<1>]) -> Run {
        self.parts().resource_mut::<Effects<1>>().due_now.ledger = Some(Vec::new());
        self.begin_with(Luck { seed, replication: [replication], draw: [draw] }, overrides);
        let first = |column: Vec<Pack<1>>| column.into_iter().map(|it| it[0]).collect::<Vec<f64>>();
        let (parameters, origins) = (first(self.drawn()), first(self.origins()));
        Run {
            seed: seed.0,
            replication,
            draw,
            start: first(self.levels()),
            wants: self.model().wants(&parameters, &origins),
            origins,
            parameters,
            turns: Vec::new(),
            outcome: None,
        }
    }

    /// The record of the turn that was closed last; takes the changes out of the books.
    pub fn turn_record(&mut self) -> TurnRecord {
        let turn = self.turn().saturating_sub(1);
        let model = self.model().clone();
        let happened = self.column(|it: &Happened<1>| it.0.0[0]);
        let events = happened
            .iter()
            .zip(0_u16..)
            .filter(|(it, _)| **it)
            .map(|(_, row)| EventRecord { event: EventId(row) })
            .collect();
        let choices = self.choice_records();
        let odds = core::mem::take(&mut self.parts().resource_mut::<Effects<1>>().due_now.odds);
        let reviewed = if choices.is_empty() { Vec::new() } else { self.reviewed(turn) };
        let levels = self.levels().into_iter().map(|it| it[0]).collect();
        let holds = self.column(|it: &Holds<1>| it.0.0[0]);
        let counts = self.column(|it: &Events<1>| it.0[0]);
        let rounds = self.rounds(&model);
        let in_force: Vec<bool> = self.column(|it: &InForce<1>| it.0[0] > 0.0);
        let changes = match &mut self.parts().resource_mut::<Effects<1>>().due_now.ledger {
            Some(ledger) => core::mem::take(ledger),
            None => Vec::new(),
        };
        let collapsed = self.column(|it: &Collapsed<1>| it.0.0[0]);
        let collapses = collapsed.iter().zip(0_u16..).filter(|(it, _)| **it).map(|(_, row)| DialogueId(row)).collect();
        let (opened, opening) = self.opened();
        let taken = choices.iter().filter_map(|it| it.choice);
        let answers = taken.filter_map(|choice| {
            let (log_odds, to) = self.answered(choice)?;
            Some(AnswerRecord { choice, log_odds, to }).filter(|it| it.log_odds != 0.0)
        });
        let answers = answers.collect();
        let pledges = self.pledge_records();
        let (remembering, recalled) = (self.remembering(), self.column(|it: &Recalled<1>| it.0[0]));
        let [words, conduct] = [self.words(), self.records()].map(|it| it.into_iter().map(|it| it[0]).collect());
        TurnRecord {
            turn,
            events,
            choices,
            pledges,
            answers,
            odds,
            reviewed,
            counts,
            rounds,
            collapses,
            in_force,
            holds,
            opened,
            opening,
            remembering,
            recalled,
            words,
            conduct,
            changes,
            levels,
        }
    }

    /// The turn that lies open, with what has changed on it so far; leaves the books as they are.
    pub fn present(&mut self) -> Present {
        let levels = self.levels().into_iter().map(|it| it[0]).collect();
        Present { levels, changes: self.parts().resource::<Effects<1>>().due_now.ledger.clone().unwrap_or_default() }
    }

    /// What every actor did on the turn that was closed last; nothing where there was none, or where an event had ended
    /// the run before.
    fn choice_records(&self) -> Vec<ChoiceRecord> {
        let (turn, running, model) = (self.turn(), self.running(), self.model().clone());
        let over = !running.lanes.0[0] && running.turn[0] + 1 == turn;
        if turn == 0 || (over && model.ended_early(&self.column(|it: &Happened<1>| it.0)).0[0]) {
            return Vec::new();
        }
        let success = self.column(|it: &Success<1>| it.0.0[0]);
        let record = |actor: ActorId, choice: Option<ChoiceId>| {
            let in_question = choice.filter(|it| model.choices[it.index()].is_in_question());
            ChoiceRecord { actor, choice, success: in_question.map(|it| success[it.index()]) }
        };
        let chosen = self.chosen();
        let of = |(row, actor): (u16, &ActorRow)| {
            let made = chosen[actor.picks.clone()].iter().enumerate().map(|(place, [choice])| (place, *choice));
            // Who took nothing is told of once.
            let made = made.filter(|(place, choice)| *place == 0 || choice.is_some());
            made.map(|(_, choice)| record(ActorId(row), choice)).collect::<Vec<_>>()
        };
        (0_u16..).zip(&model.actors).flat_map(of).collect()
    }

    /// The actors that reviewed their course on a turn, of those that do so now and then.
    fn reviewed(&self, turn: u32) -> Vec<ActorId> {
        let (model, on) = (self.model(), self.column(|it: &ReviewedOn<1>| it.0[0]));
        let actors = (0_u16..).map(ActorId).zip(&model.actors).zip(on);
        let reviewed = actors.filter(|((_, actor), on)| actor.review != Weight::ZERO && *on == f64::from(turn));
        reviewed.map(|((id, _), _)| id).collect()
    }

    /// What became of pledges on the turn that was closed last.
    fn pledge_records(&self) -> Vec<PledgeRecord> {
        let rows = self.model().pledges.iter().zip(self.pledge_turns());
        let of = |(row, [turn]): (&PledgeRow, [PledgeTurn; 1])| {
            let PledgeTurn { made, called, kept, broken } = turn;
            let all = [
                (kept, PledgeEvent::Kept),
                (broken, PledgeEvent::Broken),
                (called, PledgeEvent::Called),
                (made, PledgeEvent::Made),
            ];
            let choice = row.choice;
            all.into_iter().filter(|(it, _)| *it).map(move |(_, what)| PledgeRecord { choice, what })
        };
        rows.flat_map(of).collect()
    }

    fn rounds(&self, model: &Model) -> Vec<RoundRecord> {
        let rounds = self.column(|it: &RoundHeld<1>| it.0);
        let postures = self.column(|it: &PostureTaken<1>| it.0[0]);
        let prospects = self.world().resource::<Prospects<1>>();
        let tables = &prospects.tables;
        let mut out = Vec::new();
        for (row, round) in rounds.iter().enumerate().filter(|(_, round)| round.verdict[0] != Verdict::None) {
            let dialogue = &model.dialogues[row];
            let held = round.verdict[0] != Verdict::NotHeld;
            let taken = dialogue.seats.iter().map(|seat| (seat.actor, usize::from(postures[seat.row])));
            let offers = model.terms_of(row).enumerate().filter(|(issue, _)| dialogue.on_agenda[*issue]).map(
                |(issue, place)| Offer {
                    issue: IssueId(issue as u16),
                    before: prospects.grounds[place][0],
                    terms: prospects.offers[place][0],
                    open: prospects.zones[place][0] > 0.0,
                    left_out: tables.get(row).and_then(|it| it.left_out.get(issue)).copied().flatten(),
                    bids: tables.get(row).and_then(|it| it.bids.get(issue)).cloned().unwrap_or_default(),
                },
            );
            out.push(RoundRecord {
                dialogue: DialogueId(row as u16),
                verdict: round.verdict[0],
                postures: taken.filter(|_| held).collect(),
                breakdown: round.breakdown[0],
                compliance: round.compliance[0],
                offers: offers.filter(|_| held).collect(),
                sides: tables.get(row).map(|it| it.sides.clone()).unwrap_or_default(),
                backers: tables.get(row).map(|it| it.backers.clone()).unwrap_or_default(),
                withheld: tables.get(row).map(|it| it.withheld.clone()).unwrap_or_default(),
                signed: tables.get(row).map(|it| it.signed.clone()).unwrap_or_default(),
            });
        }
        out
    }
}
