//! Advisers: what the options of seats come to, for those that were given one. It is played in a thread of its own, one seat
//! after the other, from what the seat sees; the room never waits for it. What was found holds for the open turn, since
//! nothing that a seat sees of it changes what its options come to.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, Builder};
use std::time::Duration;

use diwan_engine::scenario::{ActorId, ChoiceId};
use diwan_studies::counterfactual::{Advice, Replay, adviser_of};
use diwan_studies::ensemble::Observer;
use diwan_studies::stats::Level;

use super::keeper::Keeper;
use crate::room::{Aid, Room, Staff};

/// Futures of every option.
const FUTURES: u64 = 500;
/// How long the work rests after each pack of runs, so that whoever asks the room for something comes first.
const REST: Duration = Duration::from_millis(1);

/// The advisers of a room on the open turn.
#[derive(Default)]
pub(super) struct Advisers {
    /// The turn that they are about, as pages know it.
    epoch: u32,
    found: BTreeMap<ActorId, Arc<Advice>>,
    at_work: Option<(ActorId, Arc<Work>)>,
}

/// What the thread and the desk have in common.
#[derive(Default)]
struct Work {
    stop: AtomicBool,
    /// What came of it, once it is over: nothing where it was stopped.
    done: Mutex<Option<Option<Advice>>>,
}

impl Observer for Work {
    fn done(&self, _runs: u64) {
        thread::sleep(REST);
    }

    fn stops(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

impl Advisers {
    /// Begins what is wanted, leaves what is not, and takes what has come of it; says whether that is new.
    fn look(&mut self, room: &Room) -> bool {
        if self.epoch != room.epoch() {
            self.leave();
            self.found.clear();
            self.epoch = room.epoch();
        }
        let wanted = wanted(room);
        if self.at_work.as_ref().is_some_and(|it| !wanted.contains(&it.0)) {
            self.leave();
        }
        let come = self.at_work.as_ref().and_then(|(actor, work)| {
            let done = work.done.lock().unwrap_or_else(PoisonError::into_inner).take()?;
            Some((*actor, done))
        });
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

    fn leave(&mut self) {
        if let Some((_, work)) = self.at_work.take() {
            work.stop.store(true, Ordering::Relaxed);
        }
    }
}

impl Drop for Advisers {
    /// Whoever no longer wants advice does not wait for it.
    fn drop(&mut self) {
        self.leave();
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
fn begin(room: &Room, actor: ActorId) -> Option<Arc<Work>> {
    let (history, view) = (room.game().history().clone(), room.view(actor).clone());
    let open = view.menu.iter().filter(|it| it.closed.is_none()).map(|it| Some(it.choice));
    let options: Vec<Option<ChoiceId>> = open.chain([None]).collect();
    let work = Arc::new(Work::default());
    let own = work.clone();
    let run = move || {
        let replay = Replay { history: &history, threads: 1, observer: &*own };
        let found = adviser_of(&replay, &view, &options, FUTURES, Level::P95).ok();
        *own.done.lock().unwrap_or_else(PoisonError::into_inner) = Some(found);
    };
    let _thread = Builder::new().name("adviser".into()).spawn(run).ok()?;
    Some(work)
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
