//! Facts of a run: turn by turn what happened, who did what and how levels stood; its end; and, where asked, why levels
//! moved and what mattered.

use std::collections::BTreeMap;

use diwan_engine::model::Model;
use diwan_engine::record::{RoundRecord, Run, TurnRecord, measure};
use diwan_engine::scenario::{ActorId, ChoiceId, IssueId, Metric, Provenance, Scenario, Texts};
use schemars::JsonSchema;
use serde::Serialize;

use super::{EndingFacts, LeftOutFacts, Named, WhyFacts};
use crate::dates::month_of;

/// A run that was played.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RunFacts {
    /// What made it.
    #[serde(flatten)]
    pub provenance: Provenance,
    /// Title of the scenario.
    pub title: String,
    /// Number of the replication.
    pub replication: u64,
    /// Number of the draw of the parameters.
    pub draw: u64,
    /// The turns.
    pub turns: Vec<TurnFacts>,
    /// The outcome, by key; null while the run goes on.
    pub outcome: Option<String>,
    /// Months that were played.
    pub months: f64,
    /// Levels at the start, by variable as it is written.
    pub start: Named<f64>,
    /// The kinds of what was chosen, those that were chosen most first.
    pub kinds: Vec<String>,
    /// Levels at the end, by variable as it is written.
    #[serde(rename = "final")]
    pub last: Named<f64>,
    /// Whether an agreement is in force at the end, by dialogue.
    pub in_force: Named<bool>,
    /// Utility that each actor gained over the start.
    pub payoffs: Named<f64>,
    /// What the run came to.
    pub ending: EndingFacts,
    /// Why levels moved, where that was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Vec<WhyFacts>>,
    /// What mattered most, where that was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub debrief: Option<super::DebriefFacts>,
}

/// A turn.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct TurnFacts {
    /// Its number, from 1.
    pub turn: u32,
    /// The month that it begins in.
    pub date: String,
    /// What happened, by key of the event.
    pub events: Vec<String>,
    /// What actors did, in their order.
    pub choices: Vec<ChoiceFacts>,
    /// Who reviewed their course, of those that do so now and then.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub reviewed: Vec<String>,
    /// What became of pledges.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pledges: Vec<PledgeFacts>,
    /// The rounds that were due.
    pub rounds: Vec<RoundFacts>,
    /// Dialogues whose agreement collapsed.
    pub collapses: Vec<String>,
    /// Levels at the end of the turn, by variable as it is written.
    pub levels: Named<f64>,
}

/// What an actor did.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ChoiceFacts {
    /// Its key.
    pub actor: String,
    /// The choice, by key within its actor; null where it let the turn pass.
    pub choice: Option<String>,
    /// What kind of choice it is: the first of its tags; left out where it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Whether it succeeded; null where that was not in question.
    pub success: Option<bool>,
    /// The chance at which that was drawn, 0..1; left out where it was not in question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub odds: Option<f64>,
    /// The part of its log-odds that answered what others had done lately; left out where none did.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<f64>,
    /// The actor whose doings had the largest part in that; left out with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer_to: Option<String>,
}

/// What became of a pledge.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PledgeFacts {
    /// The choice by which it is made, as it is written: `us.ultimatum`.
    pub pledge: String,
    /// What became of it: `made`, `called`, `kept` or `broken`.
    pub what: &'static str,
}

/// A round.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RoundFacts {
    /// The dialogue, by key.
    pub dialogue: String,
    /// How it ended.
    pub verdict: &'static str,
    /// Who came to the table how.
    pub postures: Named<String>,
    /// Issues that parties kept off the table; left out where nobody did.
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub withheld: Named<Vec<String>>,
    /// Parties that signed the terms, instead of leaving them to how hard everybody pulls; left out where nobody did.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub signed: Vec<String>,
    /// The chance of breakdown, 0..1.
    pub breakdown: f64,
    /// How well the agreement will be kept, judged by the support behind it, 0..100.
    pub compliance: f64,
    /// What was on the table, by issue.
    pub terms: Named<OfferFacts>,
}

/// What was offered on an issue.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct OfferFacts {
    /// Where it stood, points.
    pub from: f64,
    /// Where the terms put it, points.
    pub to: f64,
    /// Whether it is part of the agreement.
    pub open: bool,
    /// Where each party wants it by its own line, points; left out of a run that was read from a file.
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub lines: Named<f64>,
    /// Why it was left out, though it could be settled.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left_out: Option<LeftOutFacts>,
}

impl RunFacts {
    /// The facts of a run, played under these settings, with the title that people read.
    #[must_use]
    pub fn of(model: &Model, texts: &Texts, run: &Run, settings: &[String]) -> Self {
        let scenario = &*model.scenario;
        let payoff = |id: u16| measure(scenario, run, Metric::Payoff(ActorId(id)));
        let turns: Vec<TurnFacts> = run.turns.iter().map(|it| turn(scenario, it)).collect();
        let in_force = |row: usize| run.turns.last().is_some_and(|turn| turn.in_force[row]);
        Self {
            provenance: Provenance::new(scenario, settings, run.seed),
            title: texts.title.clone(),
            replication: run.replication,
            draw: run.draw,
            start: levels(scenario, &run.start),
            kinds: kinds(&turns),
            turns,
            outcome: run.outcome.map(|it| scenario.outcomes[it.index()].key.clone()),
            months: measure(scenario, run, Metric::Length),
            last: levels(scenario, run.last()),
            in_force: scenario.dialogues.iter().enumerate().map(|(row, it)| (it.key.clone(), in_force(row))).collect(),
            payoffs: (0_u16..).zip(&scenario.actors).map(|(id, actor)| (actor.key.clone(), payoff(id))).collect(),
            ending: EndingFacts::of(model, run),
            why: None,
            debrief: None,
        }
    }
}

/// The kinds of what was chosen, the most frequent first, and of equals in the order of letters.
fn kinds(turns: &[TurnFacts]) -> Vec<String> {
    let mut found: BTreeMap<&str, usize> = BTreeMap::new();
    for kind in turns.iter().flat_map(|it| &it.choices).filter_map(|it| it.kind.as_deref()) {
        *found.entry(kind).or_default() += 1;
    }
    let mut out: Vec<(&str, usize)> = found.into_iter().collect();
    out.sort_by_key(|(_, times)| core::cmp::Reverse(*times));
    out.into_iter().map(|(kind, _)| kind.to_owned()).collect()
}

fn levels(scenario: &Scenario, levels: &[f64]) -> Named<f64> {
    scenario.variables.iter().zip(levels).map(|(it, level)| (it.notation.clone(), *level)).collect()
}

fn turn(scenario: &Scenario, turn: &TurnRecord) -> TurnFacts {
    let answer = |choice: ChoiceId| turn.answers.iter().find(|it| it.choice == choice);
    let choices = turn.choices.iter().map(|it| ChoiceFacts {
        actor: scenario.actors[it.actor.index()].key.clone(),
        choice: it.choice.map(|it| scenario.choices[it.index()].key.clone()),
        kind: it.choice.and_then(|it| scenario.choices[it.index()].tags.first()).map(|it| it.value.clone()),
        success: it.success,
        odds: it.choice.and_then(|choice| turn.odds_of(choice)),
        answer: it.choice.and_then(answer).map(|it| it.log_odds),
        answer_to: it.choice.and_then(answer).map(|it| scenario.actors[it.to.index()].key.clone()),
    });
    TurnFacts {
        turn: turn.turn + 1,
        date: month_of(&scenario.calendar, turn.turn),
        events: turn.events.iter().map(|it| scenario.events[it.event.index()].key.clone()).collect(),
        choices: choices.collect(),
        reviewed: turn.reviewed.iter().map(|it| scenario.actors[it.index()].key.clone()).collect(),
        pledges: turn
            .pledges
            .iter()
            .map(|it| PledgeFacts { pledge: scenario.choices[it.choice.index()].notation.clone(), what: it.what.key() })
            .collect(),
        rounds: turn.rounds.iter().map(|it| round(scenario, it)).collect(),
        collapses: turn.collapses.iter().map(|it| scenario.dialogues[it.index()].key.clone()).collect(),
        levels: levels(scenario, &turn.levels),
    }
}

fn round(scenario: &Scenario, round: &RoundRecord) -> RoundFacts {
    let dialogue = &scenario.dialogues[round.dialogue.index()];
    let actor = |id: ActorId| scenario.actors[id.index()].key.clone();
    let issue = |id: IssueId| scenario.issues[id.index()].key.clone();
    let offer = |it: &diwan_engine::record::Offer| OfferFacts {
        from: it.before,
        to: it.terms,
        open: it.open,
        lines: it.bids.iter().map(|it| (actor(it.by), it.line)).collect(),
        left_out: LeftOutFacts::of(scenario, it),
    };
    RoundFacts {
        dialogue: dialogue.key.clone(),
        verdict: round.verdict.key(),
        postures: round.postures.iter().map(|(id, it)| (actor(*id), dialogue.postures[*it].key.clone())).collect(),
        withheld: round
            .withheld
            .iter()
            .map(|(id, it)| (actor(*id), it.iter().map(|it| issue(*it)).collect()))
            .collect(),
        signed: round.signed.iter().map(|it| actor(*it)).collect(),
        breakdown: round.breakdown,
        compliance: round.compliance,
        terms: round.offers.iter().map(|it| (issue(it.issue), offer(it))).collect(),
    }
}
