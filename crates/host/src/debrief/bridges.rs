//! Bridging proposals in hindsight: what each proposed, what was signed on that turn, and what bargaining by the rules
//! would have settled on as things truly stood.

use std::collections::BTreeMap;

use diwan_engine::record::{RoundRecord, Verdict};
use diwan_engine::scenario::{DialogueId, IssueId};
use diwan_report::facts::{BridgeFacts, Named};

use super::session::Of;
use crate::room::{Bridge, BridgeState};

/// Bridging proposals that were asked for or given, oldest first.
pub(super) fn bridges(of: Of<'_>) -> Vec<BridgeFacts> {
    let struck = struck(of);
    of.room.bridges().iter().map(|it| bridge(of, it, &struck)).collect()
}

/// Terms by turn (counted from 0) and dialogue.
type Struck = BTreeMap<(u32, DialogueId), Vec<(IssueId, f64)>>;

/// What would have been settled without signatures, on every turn that stands and had a proposal.
fn struck(of: Of<'_>) -> Struck {
    let given = of.room.bridges().iter().filter(|it| !it.is_left && it.terms().is_some());
    let wanted: Vec<(u32, DialogueId)> =
        given.filter_map(|it| Some((it.turn, of.shown.dialogue(&it.dialogue)?))).collect();
    let mut out = Struck::new();
    if wanted.is_empty() {
        return out;
    }
    // What can't be played again was refused when the room was taken up.
    let _played = of.room.game().history().look_back(|there, record| {
        for (turn, dialogue) in wanted.iter().filter(|it| it.0 == record.turn) {
            out.insert((*turn, *dialogue), there.struck(*dialogue));
        }
    });
    out
}

fn bridge(of: Of<'_>, it: &Bridge, struck: &Struck) -> BridgeFacts {
    let dialogue = of.shown.dialogue(&it.dialogue);
    let round = dialogue.filter(|_| !it.is_left).and_then(|id| {
        let turn = of.room.game().run().turns.get(it.turn as usize)?;
        turn.rounds.iter().find(|round| round.dialogue == id)
    });
    let put = |round: &RoundRecord| if round.verdict == Verdict::Deal { round.put() } else { Vec::new() };
    let engine = dialogue.and_then(|id| struck.get(&(it.turn, id)));
    BridgeFacts {
        number: it.number,
        at: it.at.0,
        turn: it.turn + 1,
        dialogue: match dialogue {
            Some(id) => of.dialogue(id),
            None => of.seat(&it.dialogue),
        },
        from: it.from.as_deref().map(|it| of.seat(it)),
        agreed: it.agreed.iter().map(|it| of.seat(it)).collect(),
        refused: if let BridgeState::Refused(seat) = &it.state { Some(of.seat(seat)) } else { None },
        state: match &it.state {
            BridgeState::Asked => "asked",
            BridgeState::Given(_) => "given",
            BridgeState::Refused(_) => "refused",
            BridgeState::Withdrawn => "withdrawn",
            BridgeState::Lapsed => "lapsed",
        },
        left: it.is_left,
        terms: it.terms().into_iter().flatten().map(|(issue, at)| (issue.clone(), *at)).collect(),
        signed: round.map(|it| named(of, &put(it))).filter(|_| it.terms().is_some()),
        struck: engine.map(|it| named(of, it)),
    }
}

fn named(of: Of<'_>, terms: &[(IssueId, f64)]) -> Named<f64> {
    terms.iter().map(|(issue, at)| (of.shown.issues[issue.index()].key.clone(), *at)).collect()
}
