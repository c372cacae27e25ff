//! Reading a turn: a line's facts become its record, and who decided on it.

use super::deciders::{Decider, Deciders};
use super::names::Names;
use super::pairs::Pairs;
use super::read::moved;
use super::shape::{self, Pledged, Round, Turn};
use crate::record::{
    ChoiceRecord, EventRecord, LeftOut, Offer, PledgeEvent, PledgeRecord, RoundRecord, TurnRecord, Verdict,
};
use crate::scenario::{ActorId, ChoiceId, DialogueId, EventId, IssueId};
use crate::sim::Outside;

/// What was settled for the opening of a turn.
fn outside(names: &Names<'_>, shape: &Turn) -> Result<Outside, String> {
    let mut out = Outside::default();
    for name in &shape.barred {
        out.bar(EventId(names.events.row(name)?));
    }
    for name in &shape.brought {
        out.bring(EventId(names.events.row(name)?));
    }
    for (name, points) in &shape.shocks.0 {
        let variable = names.variable_row(name)?;
        if !names.model.scenario.variables[variable.index()].takes_shocks() || !points.is_finite() {
            return Err(format!("`{name}` can't be moved by {points} from outside"));
        }
        out.shock(variable, *points);
    }
    Ok(out.sorted())
}

/// The record of a turn, and who decided on it.
pub(super) fn turn(names: &Names<'_>, before: &[f64], shape: Turn) -> Result<(TurnRecord, Deciders), String> {
    let scenario = &names.model.scenario;
    let mut by_whom = Deciders { outside: outside(names, &shape)?, ..Deciders::default() };
    let mut choices = Vec::with_capacity(shape.choices.0.len());
    for (name, it) in shape.choices.0 {
        let actor = ActorId(names.actors.row(&name)?);
        let choice = it.choice.map(|key| names.choices.row(&format!("{name}.{key}"))).transpose()?.map(ChoiceId);
        let by = decider(&it.by)?;
        choices.push(ChoiceRecord { actor, choice, success: it.success });
        by_whom.choices.push(by);
        for also in it.also {
            let choice = ChoiceId(names.choices.row(&format!("{name}.{}", also.choice))?);
            choices.push(ChoiceRecord { actor, choice: Some(choice), success: also.success });
            by_whom.choices.push(by);
        }
    }
    let mut rounds = Vec::with_capacity(shape.rounds.len());
    for it in shape.rounds {
        let (record, by) = round(names, it)?;
        rounds.push(record);
        by_whom.postures.push(by);
    }
    let event = |it: &String| names.events.row(it).map(EventId);
    let dialogue = |it: &String| names.dialogues.row(it).map(DialogueId);
    let mut in_force = vec![false; scenario.dialogues.len()];
    for it in &shape.in_force {
        in_force[dialogue(it)?.index()] = true;
    }
    let mut holds = vec![false; scenario.outcomes.len()];
    for it in &shape.holds {
        holds[names.outcomes.row(it)? as usize] = true;
    }
    let record = TurnRecord {
        turn: shape.turn - 1,
        events: shape.events.iter().map(|it| event(it).map(|event| EventRecord { event })).collect::<Result<_, _>>()?,
        choices,
        pledges: shape.pledges.iter().map(|it| pledged(names, it)).collect::<Result<_, _>>()?,
        answers: Vec::new(),
        odds: Vec::new(),
        reviewed: Vec::new(),
        counts: counts(names, shape.counts)?,
        rounds,
        collapses: shape.collapses.iter().map(dialogue).collect::<Result<_, _>>()?,
        in_force,
        holds,
        opened: Vec::new(),
        remembering: Vec::new(),
        recalled: Vec::new(),
        words: Vec::new(),
        conduct: Vec::new(),
        changes: Vec::new(),
        opening: 0,
        levels: moved(names, before, shape.levels)?,
    };
    Ok((record, by_whom))
}

fn pledged(names: &Names<'_>, shape: &Pledged) -> Result<PledgeRecord, String> {
    let choice = ChoiceId(names.choices.row(&shape.pledge)?);
    let what = PledgeEvent::ALL.into_iter().find(|it| it.key() == shape.what);
    Ok(PledgeRecord { choice, what: what.ok_or_else(|| format!("a pledge can't be `{}`", shape.what))? })
}

/// Events of every counted indicator.
fn counts(names: &Names<'_>, events: Pairs<f64>) -> Result<Vec<f64>, String> {
    if !events.0.iter().map(|(name, _)| name.clone()).eq(names.counted()) {
        return Err("what was counted is not what the scenario counts".to_owned());
    }
    Ok(events.0.into_iter().map(|(_, events)| events).collect())
}

fn round(names: &Names<'_>, shape: Round) -> Result<(RoundRecord, Vec<Decider>), String> {
    let dialogue = DialogueId(names.dialogues.row(&shape.dialogue)?);
    let verdict = Verdict::ALL.into_iter().find(|it| it.key() == shape.verdict);
    let verdict = verdict.ok_or_else(|| format!("a round can't end as `{}`", shape.verdict))?;
    let (mut postures, mut by) = (Vec::new(), Vec::new());
    for (name, it) in shape.postures.0 {
        postures.push((ActorId(names.actors.row(&name)?), names.posture_place(dialogue, &it.posture)?));
        by.push(decider(&it.by)?);
    }
    let mut withheld = Vec::with_capacity(shape.withheld.0.len());
    for (name, issues) in shape.withheld.0 {
        let issues = issues.iter().map(|it| names.issues.row(it).map(IssueId)).collect::<Result<_, _>>()?;
        withheld.push((ActorId(names.actors.row(&name)?), issues));
    }
    let signed = shape.signed.iter().map(|it| names.actors.row(it).map(ActorId)).collect::<Result<_, _>>()?;
    let mut offers = Vec::with_capacity(shape.terms.0.len());
    for (name, it) in shape.terms.0 {
        offers.push(Offer {
            issue: IssueId(names.issues.row(&name)?),
            before: it.from,
            terms: it.to,
            open: it.open,
            left_out: it.left_out.map(|it| left_out(names, &it)).transpose()?,
            bids: Vec::new(),
        });
    }
    let (breakdown, compliance) = (shape.breakdown, shape.compliance);
    let record = RoundRecord {
        dialogue,
        verdict,
        postures,
        withheld,
        signed,
        breakdown,
        compliance,
        offers,
        sides: Vec::new(),
        backers: Vec::new(),
    };
    Ok((record, by))
}

fn left_out(names: &Names<'_>, shape: &shape::LeftOut) -> Result<LeftOut, String> {
    let plain = [LeftOut::Withheld, LeftOut::Unlisted, LeftOut::TooSmall, LeftOut::NoRoom];
    match (&shape.party, &shape.needs) {
        (None, None) => plain.into_iter().find(|it| it.key() == shape.why),
        (Some(party), Some(needs)) => {
            let (party, other) = (ActorId(names.actors.row(party)?), IssueId(names.issues.row(needs)?));
            Some(LeftOut::Lacks { party, other }).filter(|it| it.key() == shape.why)
        }
        _ => None,
    }
    .ok_or_else(|| format!("no issue is left out as `{}`", shape.why))
}

fn decider(name: &str) -> Result<Decider, String> {
    let found = Decider::ALL.into_iter().find(|it| it.key() == name);
    found.ok_or_else(|| format!("nobody decides as `{name}`"))
}
