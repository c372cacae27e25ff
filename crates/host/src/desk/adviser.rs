//! Advisers: what the options of seats come to, for those that were given one. It is played in a thread of its own, one seat
//! after the other, from what the seat sees; the room never waits for it. What was found holds for the open turn, since
//! nothing that a seat sees of it changes what its options come to.

use std::collections::BTreeMap;
use std::sync::Arc;

use diwan_engine::scenario::{ActorId, ChoiceId};
use diwan_studies::counterfactual::{Advice, Replay, adviser_of};
use diwan_studies::stats::Level;

use super::aside::Aside;
use super::keeper::Keeper;
use crate::room::{Aid, Room, Staff};

/// Futures of every option.
const FUTURES: u64 = 500;

/// The advisers of a room on the open turn.
#[derive(Default)]
pub(super) struct Advisers {
    /// The turn that they are about, as pages know it.
    epoch: u32,
    found: BTreeMap<ActorId, Arc<Advice>>,
    /// The one that looks now; nothing comes of it where it was stopped.
    at_work: Option<(ActorId, Aside<Option<Advice>>)>,
}

impl Advisers {
    /// Begins what is wanted, leaves what is not, and takes what has come of it; says whether that is new.
    fn look(&mut self, room: &Room) -> bool {
        if self.epoch != room.epoch() {
            self.at_work = None;
            self.found.clear();
            self.epoch = room.epoch();
        }
        let wanted = wanted(room);
        self.at_work.take_if(|it| !wanted.contains(&it.0));
        let come = self.at_work.as_ref().and_then(|(actor, work)| Some((*actor, work.take()?)));
        let is_new = come.is_some();
        if let Some((actor, advice)) = come {
            self.at_work = None;
            self.found.extend(advice.map(|it| (actor, Arc::new(it))));
        }
        if self.at_work.is_none() {
            let next = wanted.into_iter().find(|it| !self.found.contains_key(it));
            self.at_work = next.and_then(|it| Some((it, begin(room, it)?)));
        }
        is_new
    }
}

/// The actors whose people have an adviser and something to decide.
fn wanted(room: &Room) -> Vec<ActorId> {
    if !room.phase().takes_drafts() || room.game().is_over() {
        return Vec::new();
    }
    let has = |it: &&crate::room::Seat| it.staff == Staff::People && it.aids.contains(&Aid::Adviser);
    room.seats().iter().filter(has).map(|it| it.actor).collect()
}

/// Begins to play the options of a seat as it sees things; nothing on a system without a thread to spare.
fn begin(room: &Room, actor: ActorId) -> Option<Aside<Option<Advice>>> {
    let (history, view) = (room.game().history().clone(), room.view(actor).clone());
    let open = view.menu.iter().filter(|it| it.closed.is_none()).map(|it| Some(it.choice));
    let options: Vec<Option<ChoiceId>> = open.chain([None]).collect();
    Aside::begin("adviser", move |observer| {
        let replay = Replay { history: &history, threads: 1, observer };
        adviser_of(&replay, &view, &options, FUTURES, Level::P95).ok()
    })
}

impl Keeper {
    /// Looks after advisers, and shows what they have found.
    pub(super) fn advise(&mut self) {
        let is_new = self.advisers.look(&self.room);
        if self.here.advised != self.advisers.found {
            self.here.advised = self.advisers.found.clone();
        }
        if is_new {
            self.show();
        }
    }
}
