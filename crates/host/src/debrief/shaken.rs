//! Handshakes as they are known to somebody: whether what was promised was kept is seen from what was done.

use diwan_engine::record::ChoiceRecord;
use diwan_engine::scenario::{ActorId, ChoiceId};

use crate::room::{Handshake, Kept, Room, ShakeState, Undertaking};

/// A handshake, with what is known of how it was kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Shaken {
    /// The handshake.
    pub handshake: Handshake,
    /// Whether what the one who held out a hand undertook was kept; nothing where there is nothing to keep.
    pub gives: Option<Kept>,
    /// The same of the other.
    pub gets: Option<Kept>,
}

impl Shaken {
    /// A handshake as an actor's seat knows it, by what it was shown.
    pub(crate) fn seen(room: &Room, by: ActorId, it: &Handshake) -> Self {
        let turns = room.view(by).closed();
        let known: Vec<(u32, &[ChoiceRecord])> = turns.iter().map(|it| (it.turn, &it.choices[..])).collect();
        Self::of(room, it, &known, |whose, choice| whose == by || room.scenario().notices(by, choice))
    }

    /// A handshake as it truly was kept.
    pub(crate) fn truly(room: &Room, it: &Handshake) -> Self {
        let turns = &room.game().run().turns;
        let known: Vec<(u32, &[ChoiceRecord])> = turns.iter().map(|it| (it.turn, &it.choices[..])).collect();
        Self::of(room, it, &known, |_, _| true)
    }

    fn of(
        room: &Room,
        it: &Handshake,
        turns: &[(u32, &[ChoiceRecord])],
        notices: impl Fn(ActorId, ChoiceId) -> bool,
    ) -> Self {
        let became = |whose: &str, undertaking: &Option<Undertaking>| {
            let undertaking = undertaking.as_ref().filter(|_| it.state == ShakeState::Shaken)?;
            let actor = room.seat(whose)?.actor;
            let own = &room.scenario().actors[actor.index()].choices;
            let choice = *own.iter().find(|at| room.scenario().choices[at.index()].key == undertaking.choice)?;
            if !notices(actor, choice) {
                return Some(Kept::Unseen);
            }
            let mut since = turns.iter().filter(|at| (it.turn..=undertaking.by).contains(&at.0));
            let is_it = |at: &ChoiceRecord| at.actor == actor && at.choice == Some(choice);
            let is_over = turns.last().is_some_and(|at| at.0 >= undertaking.by);
            Some(match (since.any(|at| at.1.iter().any(is_it)), is_over) {
                (true, _) => Kept::Kept,
                (false, true) => Kept::Broken,
                (false, false) => Kept::Due,
            })
        };
        Self { handshake: it.clone(), gives: became(&it.from, &it.gives), gets: became(&it.to, &it.gets) }
    }
}
