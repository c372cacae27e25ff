//! What was done turn by turn, who decided it, and who did not notice; and what was done on turns that were left.

use diwan_engine::play::SeatView;
use diwan_engine::record::{ChoiceRecord, RoundRecord, TurnRecord, Verdict};
use diwan_report::facts::{
    DeedFacts, HappenedFacts, LeftFacts, Named, RewindFacts, SessionTurnFacts, SignedFacts, Thing,
};
use diwan_report::turn_name;

use super::log::{Closed, Log, Rewind, Written};
use super::session::Of;
use crate::room::{Moment, Phase, Plan, Staff};

/// Who decided, where it was not the program.
pub(super) const PEOPLE: &str = "people";
/// Nobody did, and what had been agreed for that was done.
pub(super) const DEFAULT: &str = "default";
/// The program, in a seat that nobody has.
pub(super) const PROGRAM: &str = "program";

/// Who decided for a seat that had written this.
pub(super) fn decider(it: Option<&Written>) -> &'static str {
    match it {
        Some(it) if it.staff == Staff::People && it.defaulted => DEFAULT,
        Some(it) if it.staff == Staff::People => PEOPLE,
        _ => PROGRAM,
    }
}

/// The turns that were closed and stand.
pub(super) fn turns(of: Of<'_>, log: &Log) -> Vec<SessionTurnFacts> {
    let views: Vec<SeatView> = of.room.seats().iter().map(|it| of.room.game().seat(it.actor)).collect();
    let mut last = of.room.at();
    let turn = |record: &TurnRecord| {
        let closed = log.closed.iter().find(|it| it.turn == record.turn);
        // A turn on which an event ended the game was closed as it opened, with the one before it.
        let [opened, closed_at] = closed.map_or([last, last], |it| [it.opened, it.closed]);
        last = closed_at;
        let deed = |made: &ChoiceRecord| deed(of, &views, closed, opened, record, made);
        SessionTurnFacts {
            turn: record.turn + 1,
            date: turn_name(&of.shown.calendar, record.turn),
            opened: opened.0,
            closed: closed_at.0,
            planned: closed.and_then(|it| planned(&it.plan)),
            events: happened(of, record),
            deeds: record.choices.iter().map(deed).collect(),
            agreements: record.rounds.iter().filter_map(|it| agreed(of, it)).collect(),
        }
    };
    of.room.game().run().turns.iter().map(turn).collect()
}

/// How long a turn was meant to be open, seconds; nothing where a part of it takes as long as it takes.
fn planned(plan: &Plan) -> Option<f64> {
    let parts = [Phase::Situation, Phase::Negotiate, Phase::Commit].map(|it| plan.of(it));
    parts.into_iter().try_fold(0.0, |sum, part| Some(sum + part? as f64 / 1_000.0))
}

fn happened(of: Of<'_>, record: &TurnRecord) -> Vec<HappenedFacts> {
    let deciders = of.room.game().history().deciders.get(record.turn as usize);
    let fact = |it: &diwan_engine::record::EventRecord| HappenedFacts {
        event: Thing {
            key: of.shown.events[it.event.index()].key.clone(),
            name: of.shown.texts.event(it.event).to_owned(),
        },
        brought: deciders.is_some_and(|by| by.outside.brought().contains(&it.event)),
    };
    record.events.iter().map(fact).collect()
}

fn deed(
    of: Of<'_>,
    views: &[SeatView],
    closed: Option<&Closed>,
    opened: Moment,
    record: &TurnRecord,
    made: &ChoiceRecord,
) -> DeedFacts {
    let actor = of.actor(made.actor);
    let written = closed.and_then(|it| it.seats.get(&actor.key));
    let by = decider(written);
    let own = written.filter(|_| by == PEOPLE);
    let has_people = |view: &&SeatView| {
        let key = &of.shown.actors[view.actor.index()].key;
        closed.and_then(|it| it.seats.get(key)).is_some_and(|it| it.staff == Staff::People)
    };
    let saw = |view: &&SeatView| view.closed().get(record.turn as usize).is_some_and(|it| it.choices.contains(made));
    // That somebody let a turn pass is known to nobody else, and is nothing that was hidden.
    let is_deed = made.choice.is_some();
    let blind = views.iter().filter(|it| is_deed && it.actor != made.actor).filter(has_people).filter(|it| !saw(it));
    DeedFacts {
        choice: made.choice.map(|it| of.choice_of(it)),
        by,
        reason: own.map_or_else(String::new, |it| it.reason.clone()),
        success: made.success,
        odds: made.choice.and_then(|it| record.odds_of(it)),
        hidden_from: blind.map(|it| of.actor(it.actor)).collect(),
        locked_after: own.and_then(|it| it.locked).map(|it| it.0.saturating_sub(opened.0) as f64 / 1_000.0),
        actor,
    }
}

/// What a round came to; nothing where none was due.
fn agreed(of: Of<'_>, round: &RoundRecord) -> Option<SignedFacts> {
    let terms = if round.verdict == Verdict::Deal { round.put() } else { Vec::new() };
    let is_deal = round.verdict == Verdict::Deal;
    let signed = round.signed.iter().filter(|it| is_deal && of.room.seats().iter().any(|seat| seat.actor == **it));
    (round.verdict != Verdict::None).then(|| SignedFacts {
        dialogue: of.dialogue(round.dialogue),
        verdict: round.verdict.key(),
        terms: terms.into_iter().map(|(it, at)| (of.shown.issues[it.index()].key.clone(), at)).collect::<Named<f64>>(),
        signed: signed.map(|it| of.actor(*it)).collect(),
    })
}

/// The ways back that were taken, with what people had done on the turns that were left.
pub(super) fn rewinds(of: Of<'_>, log: &Log) -> Vec<RewindFacts> {
    let fact = |it: &Rewind| RewindFacts {
        at: it.at.0,
        from: it.from + 1,
        to: it.to + 1,
        reason: it.reason.clone(),
        left: it.left.iter().flat_map(|closed| left(of, it.line, closed)).collect(),
    };
    log.rewinds.iter().map(fact).collect()
}

fn left(of: Of<'_>, line: usize, closed: &Closed) -> Vec<LeftFacts> {
    let record = of.room.game().left().get(line).and_then(|it| it.run.turns.get(closed.turn as usize));
    let fact = |made: &ChoiceRecord| {
        let actor = of.actor(made.actor);
        let choice = made.choice.map(|it| of.choice_of(it));
        (decider(closed.seats.get(&actor.key)) == PEOPLE).then(|| LeftFacts { turn: closed.turn + 1, actor, choice })
    };
    record.into_iter().flat_map(|it| &it.choices).filter_map(fact).collect()
}
